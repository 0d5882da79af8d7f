/* lope-today-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-today-page.h"

#include "lope-chart-view.h"
#include "lope-due-routines.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-headline.h"
#include "lope-limit-chart.h"
#include "lope-morning-card.h"
#include "lope-new-runs.h"
#include "lope-notice-row.h"
#include "lope-recent-runs.h"
#include "lope-week-card.h"
#include "lope-why-dialog.h"

#include <glib/gi18n-lib.h>

struct _LopeTodayPage {
  LopePage parent_instance;

  gboolean painted;
  gboolean follows_focus;
  int focus_row;
  gulong paint_handler;
  guint fill_source; /* owned */

  LopeLimitChart *limit_chart; /* owned */

  GtkWidget *focus_part; /* borrowed: the part of the page that had the focus */

  /* Template children */
  LopeHeaderTitle *window_title;
  AdwBanner *urgent_banner;
  GtkStack *stack;
  GtkBox *page_box;
  GtkWidget *notices_group;
  GtkListBox *notices_list;
  GtkWidget *headline_card;
  GtkWidget *headline_icon;
  GtkWidget *headline_kicker;
  GtkLabel *headline;
  GtkLabel *reason;
  GtkLabel *line;
  GtkWidget *answers_button;
  GtkWidget *why_button;
  LopeChartView *limit_view;
  LopeNewRuns *new_runs;
  LopeDueRoutines *due_routines;
  GtkBox *pair_box;
  LopeMorningCard *morning_card;
  LopeWeekCard *week_card;
  LopeRecentRuns *recent_runs;
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

/* The notice behind what pain makes of the headline. */
static LopeNotice *
find_response (LopeStatus *status)
{
  GListModel *notices = lope_status_get_notices (status);

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      if (lope_notice_get_kind (notice) == LOPE_NOTICE_PAIN_RESPONSE)
        return g_steal_pointer (&notice);
    }

  return NULL;
}

/* What can be explained: the line, or what the pain around a run says. */
static gboolean
has_reason (LopeStatus *status)
{
  const LopeHeadline headline = lope_status_get_headline (status);
  g_autoptr (LopeNotice) notice = find_response (status);

  return headline == LOPE_HEADLINE_LIMIT ||
         (notice != NULL && headline >= LOPE_HEADLINE_PENDING && headline <= LOPE_HEADLINE_BACK_OFF);
}

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
  gtk_widget_set_visible (self->why_button, has_reason (status));
  gtk_widget_set_visible (GTK_WIDGET (self->limit_view),
                          headline == LOPE_HEADLINE_BREAK || lope_status_shows_limit (status));

  /* While a red flag is urgent, nothing speaks of running. */
  adw_banner_set_title (self->urgent_banner, urgent != NULL ? urgent : "");
  adw_banner_set_revealed (self->urgent_banner, urgent != NULL);
  gtk_widget_set_visible (self->headline_icon, urgent != NULL);
  gtk_widget_set_visible (self->answers_button, urgent != NULL);
  gtk_widget_set_visible (self->headline_kicker, urgent == NULL);
  if (urgent != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->headline), "paused");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->headline), "paused");
}

static void
why_cb (LopeTodayPage *self)
{
  LopeSession *session = get_session (self);
  LopeStatus *status = lope_session_get_status (session);
  const LopeUnits units = lope_session_get_units (session);
  g_autoptr (LopeNotice) notice = NULL;

  if (status == NULL)
    return;

  notice = lope_status_get_headline (status) == LOPE_HEADLINE_LIMIT ? NULL : find_response (status);
  adw_dialog_present (notice != NULL ? lope_why_dialog_new_for_notice (notice, lope_session_get_today (session), units)
                                     : lope_why_dialog_new_for_limit (status, units),
                      GTK_WIDGET (self));
}

/* ==== Notices ==== */

/* The headline and its banner say what is urgent, and the list of routines what is
 * due: once is enough. */
static gboolean
is_said (LopeTodayPage *self,
         LopeNotice    *notice)
{
  LopeStatus *status = lope_session_get_status (get_session (self));

  if (lope_notice_get_kind (notice) == LOPE_NOTICE_ROUTINE_DUE)
    return TRUE;

  return lope_headline_get_urgent (status) != NULL && lope_notice_get_severity (notice) == LOPE_SEVERITY_STOP;
}

static gboolean
has_caution (LopeTodayPage *self)
{
  GListModel *notices = lope_session_get_notices (get_session (self));

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      if (lope_notice_get_severity (notice) >= LOPE_SEVERITY_CAUTION && !is_said (self, notice))
        return TRUE;
    }

  return FALSE;
}

static void
update_notices (LopeTodayPage *self)
{
  GListModel *notices = lope_session_get_notices (get_session (self));
  guint n = g_list_model_get_n_items (notices);

  gtk_list_box_remove_all (self->notices_list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      if (!is_said (self, notice))
        gtk_list_box_append (self->notices_list, lope_notice_row_new (get_session (self), notice));
    }

  gtk_widget_set_visible (self->notices_group, gtk_list_box_get_row_at_index (self->notices_list, 0) != NULL);
}

/* ==== The focus ==== */

/* Where in the page the focus is, from its first part on, and in which notice. */
static void
focus_moved_cb (LopeTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->page_box)))
    return;

  row = gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  self->focus_part = focus;
  while (gtk_widget_get_parent (self->focus_part) != GTK_WIDGET (self->page_box) &&
         gtk_widget_get_parent (self->focus_part) != GTK_WIDGET (self->pair_box))
    self->focus_part = gtk_widget_get_parent (self->focus_part);
  self->focus_row = row != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static gboolean
enter (GtkWidget *widget)
{
  return widget != NULL && gtk_widget_get_visible (widget) && gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* What had the focus is gone: on to what took its place, else to the headline. */
static void
restore_focus (LopeTodayPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *part = self->focus_part;

  if (part == NULL || root == NULL || (focus != NULL && gtk_widget_get_mapped (focus)) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL)
    return;

  self->focus_part = NULL;
  if (part == self->notices_group)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->notices_list, MAX (self->focus_row, 0));

      if (row == NULL && self->focus_row > 0)
        row = gtk_list_box_get_row_at_index (self->notices_list, self->focus_row - 1);
      if (row != NULL && enter (GTK_WIDGET (row)))
        return;
    }
  for (; part != NULL; part = gtk_widget_get_next_sibling (part))
    {
      if (enter (part))
        return;
    }
  if (!enter (self->headline_card))
    enter (GTK_WIDGET (self->page_box));
}

static void
dialog_closed_cb (LopeTodayPage *self)
{
  restore_focus (self);
}

/* ==== The page ==== */

/* The welcome has a button of its own for it. */
static gboolean
offers_run (LopeTodayPage *self,
            gboolean       collapsed,
            const char    *content)
{
  return collapsed && g_strcmp0 (content, "welcome") != 0;
}

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

/* With a caution open, notices lead. The question about the morning stands beside
 * the week; without one, the recent runs do. */
static void
arrange (LopeTodayPage *self)
{
  LopeStatus *status = lope_session_get_status (get_session (self));
  const gboolean asks = gtk_widget_get_visible (GTK_WIDGET (self->morning_card));
  const gboolean leads = has_caution (self) && lope_headline_get_urgent (status) == NULL;
  GtkWidget *headline = self->headline_card;
  GtkWidget *pair = GTK_WIDGET (self->pair_box);
  GtkWidget *recent = GTK_WIDGET (self->recent_runs);
  GtkWidget *new_runs = GTK_WIDGET (self->new_runs);
  GtkBox *home = asks ? self->page_box : self->pair_box;

  if (gtk_widget_get_parent (recent) != GTK_WIDGET (home))
    {
      g_object_ref (recent);
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (recent)), recent);
      gtk_box_append (home, recent);
      g_object_unref (recent);
    }

  gtk_box_reorder_child_after (self->page_box, headline, NULL);
  gtk_box_reorder_child_after (self->page_box, asks ? pair : new_runs, headline);
  gtk_box_reorder_child_after (self->page_box, asks ? new_runs : pair, asks ? pair : new_runs);
  gtk_box_reorder_child_after (self->page_box, self->notices_group, leads ? NULL : new_runs);
  gtk_box_reorder_child_after (self->page_box, GTK_WIDGET (self->due_routines), leads ? new_runs : self->notices_group);
  if (asks)
    gtk_box_reorder_child_after (self->page_box, recent, gtk_widget_get_last_child (GTK_WIDGET (self->page_box)));
}

static void
update_rest (LopeTodayPage *self,
             GArray        *runs)
{
  LopeSession *session = get_session (self);
  LopeStatus *status = lope_session_get_status (session);
  /* The urgent text, and nothing else. */
  const gboolean emergency = lope_status_get_headline (status) == LOPE_HEADLINE_EMERGENCY;

  update_notices (self);
  lope_morning_card_show (self->morning_card, session);
  lope_new_runs_show (self->new_runs, session, runs);
  lope_due_routines_show (self->due_routines, session);
  lope_week_card_show (self->week_card, session, runs);
  lope_recent_runs_show (self->recent_runs, session, runs);
  arrange (self);
  gtk_widget_set_visible (self->headline_card, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->pair_box), !emergency);
  if (emergency)
    {
      gtk_widget_set_visible (self->notices_group, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->new_runs), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->due_routines), FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->recent_runs), FALSE);
    }
  restore_focus (self);
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
    update_rest (self, runs);

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

  if (!self->follows_focus)
    {
      GtkRoot *root = gtk_widget_get_root (widget);

      self->follows_focus = TRUE;
      g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_moved_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (root, "notify::visible-dialog", G_CALLBACK (dialog_closed_cb), self, G_CONNECT_SWAPPED);
    }
  if (!self->painted && self->paint_handler == 0)
    self->paint_handler = g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                                                   G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
}

/* With other sports alone, or with pain, there is something to be seen. */
static gboolean
is_empty (LopeTodayPage *self,
          LopeStatus    *status)
{
  LopeStoreCounts counts = { 0 };
  guint n_regions;

  lope_status_get_pain (status, &n_regions);
  if (lope_status_get_headline (status) != LOPE_HEADLINE_START || n_regions > 0)
    return FALSE;

  return lope_store_get_counts (lope_session_get_store (get_session (self)), &counts, NULL) &&
         counts.activities + counts.shoes == 0;
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
  gboolean empty;

  lope_header_title_set_subtitle (self->window_title, date);
  runs = status != NULL ? list_runs (self) : NULL;
  if (runs == NULL)
    return;

  empty = is_empty (self, status);
  gtk_stack_set_visible_child_name (self->stack, empty ? "welcome" : "today");
  lope_page_set_suggests (page, empty);
  update_headline (self, status);
  lope_limit_chart_set_data (self->limit_chart, (const LopeRun *) (gpointer) runs->data, runs->len, today,
                             lope_status_get_limit (status), lope_session_get_units (session));
  /* Notices that lead would push the headline down: it waits for them. */
  gtk_widget_set_visible (self->headline_card, self->painted || !has_caution (self));
  if (self->painted)
    update_rest (self, runs);
}

static void
lope_today_page_dispose (GObject *object)
{
  LopeTodayPage *self = LOPE_TODAY_PAGE (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  g_clear_object (&self->limit_chart);
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
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_MORNING_CARD);
  g_type_ensure (LOPE_TYPE_DUE_ROUTINES);
  g_type_ensure (LOPE_TYPE_NEW_RUNS);
  g_type_ensure (LOPE_TYPE_RECENT_RUNS);
  g_type_ensure (LOPE_TYPE_WEEK_CARD);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-today-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, urgent_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, page_box);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, notices_group);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, notices_list);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, headline_card);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, headline_icon);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, headline_kicker);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, headline);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, reason);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, line);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, answers_button);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, why_button);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, limit_view);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, new_runs);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, due_routines);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, pair_box);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, morning_card);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, week_card);
  gtk_widget_class_bind_template_child (widget_class, LopeTodayPage, recent_runs);
  gtk_widget_class_bind_template_callback (widget_class, offers_run);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
}

static void
lope_today_page_init (LopeTodayPage *self)
{
  self->limit_chart = lope_limit_chart_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_chart_view_set_chart (self->limit_view, LOPE_CHART (self->limit_chart));
}
