/* lope-today-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-today-page.h"

#include "lope-activity-text.h"
#include "lope-chart-view.h"
#include "lope-format.h"
#include "lope-headline.h"
#include "lope-limit-chart.h"
#include "lope-notice-row.h"
#include "lope-this-week-chart.h"
#include "lope-why-dialog.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define N_RECENT 4

struct _LopeTodayPage {
  LopePage parent_instance;

  gboolean painted;
  gulong paint_handler;
  guint fill_source; /* owned */

  LopeLimitChart *limit_chart; /* owned */
  LopeThisWeekChart *week_chart; /* owned */

  /* Template children */
  AdwWindowTitle *window_title;
  AdwBanner *urgent_banner;
  GtkStack *stack;
  GtkBox *page_box;
  GtkWidget *notices_group;
  GtkListBox *notices_list;
  GtkWidget *headline_card;
  GtkLabel *headline;
  GtkLabel *reason;
  GtkLabel *line;
  GtkWidget *why_button;
  LopeChartView *limit_view;
  GtkWidget *lower_box;
  GtkLabel *week_distance;
  LopeChartView *week_view;
  GtkLabel *week_text;
  GtkWidget *recent_group;
  GtkListBox *recent_list;
};

/**
 * LopeTodayPage:
 *
 * How far today, what deserves caution, this week against the last one, and the
 * runs of the last days.
 */
G_DEFINE_FINAL_TYPE (LopeTodayPage, lope_today_page, LOPE_TYPE_PAGE)

static LopeSession *
get_session (LopeTodayPage *self)
{
  return lope_page_get_session (LOPE_PAGE (self));
}

/* ==== The headline ==== */

static void
update_headline (LopeTodayPage *self,
                 LopeStatus    *status)
{
  LopeUnits units = lope_session_get_units (get_session (self));
  LopeHeadline headline = lope_status_get_headline (status);
  const char *urgent = lope_headline_get_urgent (status);
  g_autofree char *title = lope_headline_get_title (status, units);
  g_autofree char *reason = lope_headline_get_reason (status, units);
  g_autofree char *line = lope_headline_get_line (status, units);

  gtk_label_set_label (self->headline, title);
  gtk_label_set_label (self->reason, reason);
  gtk_label_set_label (self->line, line != NULL ? line : "");
  gtk_widget_set_visible (GTK_WIDGET (self->line), line != NULL);
  gtk_widget_set_visible (self->why_button, headline == LOPE_HEADLINE_LIMIT);
  gtk_widget_set_visible (GTK_WIDGET (self->limit_view),
                          headline == LOPE_HEADLINE_BREAK || lope_status_shows_limit (status));

  adw_banner_set_title (self->urgent_banner, urgent != NULL ? urgent : "");
  adw_banner_set_revealed (self->urgent_banner, urgent != NULL);
}

static void
why_cb (LopeTodayPage *self)
{
  LopeStatus *status = lope_session_get_status (get_session (self));

  if (status != NULL)
    adw_dialog_present (lope_why_dialog_new_for_limit (status, lope_session_get_units (get_session (self))),
                        GTK_WIDGET (self));
}

/* ==== Notices ==== */

static gboolean
has_caution (LopeTodayPage *self)
{
  GListModel *notices = lope_session_get_notices (get_session (self));

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      if (lope_notice_get_severity (notice) >= LOPE_SEVERITY_CAUTION)
        return TRUE;
    }

  return FALSE;
}

/* With a caution open, notices lead. */
static void
update_notices (LopeTodayPage *self)
{
  GListModel *notices = lope_session_get_notices (get_session (self));
  guint n = g_list_model_get_n_items (notices);

  gtk_list_box_remove_all (self->notices_list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      gtk_list_box_append (self->notices_list, lope_notice_row_new (get_session (self), notice));
    }

  gtk_widget_set_visible (self->notices_group, n > 0);
  gtk_box_reorder_child_after (self->page_box, self->notices_group, has_caution (self) ? NULL : self->headline_card);
}

/* ==== The week ==== */

static void
update_week (LopeTodayPage *self,
             GArray        *runs,
             LopeStatus    *status)
{
  LopeSession *session = get_session (self);
  LopeUnits units = lope_session_get_units (session);
  LopeDay today = lope_session_get_today (session);
  const LopeWeeklyChange *change = lope_status_get_week (status);
  g_autofree LopeDayDistance *days = g_new (LopeDayDistance, runs->len + 1);
  g_autofree char *distance = NULL;
  g_autofree char *same_day_text = NULL;
  g_autofree char *previous_text = NULL;
  g_autofree char *percent = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  int previous, same_day;

  for (guint i = 0; i < runs->len; i++)
    {
      const LopeRun *run = &g_array_index (runs, LopeRun, i);

      days[i] = (LopeDayDistance) { .day = run->day, .distance = run->distance, .n_runs = 1 };
    }
  lope_this_week_chart_set_data (self->week_chart, days, runs->len, today,
                                 lope_session_get_preferences (session)->first_weekday, units);

  distance = lope_format_distance (lope_this_week_chart_get_distance (self->week_chart), units);
  gtk_label_set_label (self->week_distance, distance);

  previous = lope_this_week_chart_get_previous (self->week_chart, &same_day);
  same_day_text = lope_format_distance (same_day, units);
  previous_text = lope_format_distance (previous, units);
  /* TRANSLATORS: %s is a distance */
  g_string_append_printf (text, _("Up to the same day last week: %s"), same_day_text);
  g_string_append_c (text, '\n');
  /* TRANSLATORS: %s is a distance */
  g_string_append_printf (text, _("The whole last week: %s"), previous_text);
  if (change->has_percent)
    {
      percent = lope_format_percent (fabs (change->percent), 0);
      g_string_append_c (text, '\n');
      if (round (change->percent) == 0)
        g_string_append (text, _("The last 7 days were like the 7 before"));
      else
        /* TRANSLATORS: %s is a percentage with its sign */
        g_string_append_printf (text, change->percent > 0 ? _("The last 7 days were %s above the 7 before")
                                                          : _("The last 7 days were %s below the 7 before"), percent);
    }
  gtk_label_set_label (self->week_text, text->str);
}

/* ==== Recent runs ==== */

static const char *
find_shoe_name (LopeStatus *status,
                const char *uuid)
{
  for (guint i = 0; uuid != NULL && i < lope_status_get_n_shoes (status); i++)
    {
      LopeShoe *shoe = lope_status_get_shoe (status, i, NULL);

      if (g_str_equal (lope_record_get_uuid (LOPE_RECORD (shoe)), uuid))
        return lope_shoe_get_name (shoe);
    }

  return NULL;
}

static char *
describe_day (LopeDay day,
              LopeDay today)
{
  if (day == today)
    return g_strdup (_("Today"));
  if (day == today - 1)
    return g_strdup (_("Yesterday"));

  return lope_format_day_long (day, today);
}

static GtkWidget *
make_recent_row (LopeTodayPage *self,
                 LopeActivity  *activity,
                 LopeStatus    *status)
{
  LopeSession *session = get_session (self);
  LopeUnits units = lope_session_get_units (session);
  LopeRecord *record = LOPE_RECORD (activity);
  GtkWidget *row = adw_action_row_new ();
  gint64 metres = lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE);
  gint64 seconds = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  g_autofree char *distance = lope_format_distance (metres, units);
  g_autofree char *name = lope_activity_dup_title (activity);
  g_autofree char *day = describe_day (lope_activity_get_day (activity), lope_session_get_today (session));
  g_autofree char *duration = seconds != LOPE_UNSET ? lope_format_duration (seconds) : NULL;
  g_autofree char *pace = metres != LOPE_UNSET && seconds != LOPE_UNSET ? lope_format_pace (metres, seconds, units) : NULL;
  g_autofree char *title = g_markup_printf_escaped ("<b>%s</b>  %s", distance != NULL ? distance : "", name);
  g_autofree char *facts_escaped = NULL;
  g_autoptr (GString) facts = g_string_new (NULL);

  lope_text_append (facts, day);
  lope_text_append (facts, duration);
  lope_text_append (facts, pace);
  lope_text_append (facts, find_shoe_name (status, lope_record_get_text (record, LOPE_ACTIVITY_SHOE)));
  facts_escaped = g_markup_escape_text (facts->str, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), facts_escaped);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "go-next-symbolic",
                                           NULL));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.show-activity");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", lope_record_get_uuid (record));

  return row;
}

static void
update_recent (LopeTodayPage *self,
               GArray        *runs,
               LopeStatus    *status)
{
  LopeStore *store = lope_session_get_store (get_session (self));
  guint n = MIN (runs->len, N_RECENT);

  gtk_list_box_remove_all (self->recent_list);
  for (guint i = 0; i < n; i++)
    {
      const LopeRun *run = &g_array_index (runs, LopeRun, runs->len - 1 - i);
      g_autoptr (LopeRecord) activity = lope_store_get (store, LOPE_TYPE_ACTIVITY, run->uuid, NULL);

      if (activity != NULL)
        gtk_list_box_append (self->recent_list, make_recent_row (self, LOPE_ACTIVITY (activity), status));
    }
  gtk_widget_set_visible (self->recent_group, n > 0);
}

/* ==== The page ==== */

static GArray *
list_runs (LopeTodayPage *self)
{
  LopeSession *session = get_session (self);
  LopeDay today = lope_session_get_today (session);
  g_autoptr (GError) error = NULL;
  GArray *runs = lope_store_list_runs (lope_session_get_store (session), today - LOPE_STATUS_WINDOW, today,
                                       lope_session_get_now (session), &error);

  if (runs == NULL)
    lope_session_report (session, _("The journal could not be read"), error);

  return runs;
}

static void
update_rest (LopeTodayPage *self,
             LopeStatus    *status,
             GArray        *runs)
{
  update_notices (self);
  update_week (self, runs, status);
  update_recent (self, runs, status);
  gtk_widget_set_visible (self->headline_card, TRUE);
  gtk_widget_set_visible (self->lower_box, TRUE);
}

static gboolean
fill_cb (gpointer user_data)
{
  LopeTodayPage *self = user_data;
  LopeStatus *status = lope_session_get_status (get_session (self));
  g_autoptr (GArray) runs = status != NULL ? list_runs (self) : NULL;

  self->fill_source = 0;
  self->painted = TRUE;
  if (runs != NULL)
    update_rest (self, status, runs);

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (LopeTodayPage *self,
                GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->paint_handler, clock);
  self->fill_source = g_idle_add (fill_cb, self);
}

/* What stands below the headline is made once the first frame is there. */
static void
lope_today_page_realize (GtkWidget *widget)
{
  LopeTodayPage *self = LOPE_TODAY_PAGE (widget);

  GTK_WIDGET_CLASS (lope_today_page_parent_class)->realize (widget);

  if (!self->painted && self->paint_handler == 0)
    self->paint_handler = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                                   G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

static void
lope_today_page_changed (LopePage *page,
                         guint     changes)
{
  LopeTodayPage *self = LOPE_TODAY_PAGE (page);
  LopeSession *session = get_session (self);
  LopeDay today = lope_session_get_today (session);
  LopeStatus *status = lope_session_get_status (session);
  g_autofree char *date = lope_format_day (today);
  g_autoptr (GArray) runs = NULL;

  adw_window_title_set_subtitle (self->window_title, date);
  runs = status != NULL ? list_runs (self) : NULL;
  if (runs == NULL)
    return;

  gtk_stack_set_visible_child_name (self->stack,
                                    lope_status_get_headline (status) == LOPE_HEADLINE_START ? "welcome" : "today");
  update_headline (self, status);
  lope_limit_chart_set_data (self->limit_chart, (const LopeRun *) (gpointer) runs->data, runs->len, today,
                             lope_status_get_limit (status), lope_session_get_units (session));
  /* Notices that lead would push the headline down: it waits for them. */
  gtk_widget_set_visible (self->headline_card, self->painted || !has_caution (self));
  if (self->painted)
    update_rest (self, status, runs);
}

static void
lope_today_page_dispose (GObject *object)
{
  LopeTodayPage *self = LOPE_TODAY_PAGE (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_object (&self->limit_chart);
  g_clear_object (&self->week_chart);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (lope_today_page_parent_class)->dispose (object);
}

static void
lope_today_page_class_init (LopeTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LopePageClass *page_class = LOPE_PAGE_CLASS (klass);

  object_class->dispose = lope_today_page_dispose;
  widget_class->realize = lope_today_page_realize;
  page_class->changed = lope_today_page_changed;

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, urgent_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, page_box);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, notices_group);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, notices_list);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, headline_card);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, headline);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, reason);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, line);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, why_button);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, limit_view);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, lower_box);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, week_distance);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, week_view);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, week_text);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, recent_list);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
}

static void
lope_today_page_init (LopeTodayPage *self)
{
  self->limit_chart = lope_limit_chart_new ();
  self->week_chart = lope_this_week_chart_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_chart_view_set_chart (self->limit_view, LOPE_CHART (self->limit_chart));
  lope_chart_view_set_chart (self->week_view, LOPE_CHART (self->week_chart));
}
