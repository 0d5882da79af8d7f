/* lope-region-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-region-page.h"

#include "lope-chart-view.h"
#include "lope-format.h"
#include "lope-notice-row.h"
#include "lope-pain-badge.h"
#include "lope-pain-chart.h"
#include "lope-pain-entries.h"
#include "lope-pain-history.h"
#include "lope-pain-text.h"
#include "lope-region-lists.h"
#include "lope-region-modes.h"

#include <glib/gi18n-lib.h>

/* What the chart shows, and how far comparisons look back. */
#define CHART_WEEKS 26
#define COMPARED_DAYS 365
/* Its legend and its axes grow with the text. */
#define CHART_HEIGHT_SP 220

struct _LopeRegionPage {
  AdwNavigationPage parent_instance;

  int region;

  LopeSession *session; /* owned, nullable */
  LopePainChart *chart; /* owned */
  GArray *days; /* owned, of LopePainRunDay */
  GArray *comparisons; /* owned, of LopePainComparison */

  /* Template children */
  GtkLabel *name;
  GtkLabel *state;
  LopePainBadge *badge;
  GtkWidget *log_button;
  GtkListBox *notices;
  GtkWidget *chart_card;
  GtkLabel *summary;
  LopeChartView *chart_view;
  GtkWidget *tags_box;
  AdwWrapBox *tags;
  GtkWidget *runs_row;
  GtkLabel *n_runs;
  GtkWidget *comparisons_row;
  GtkLabel *n_comparisons;
  GtkWidget *entries_row;
  GtkLabel *n_entries;
  LopeRegionModes *modes;
};

/**
 * LopeRegionPage:
 *
 * What is known of one region: how it stands, its history over the distance of the
 * weeks, how it feels, its runs, and background reading.
 */
G_DEFINE_FINAL_TYPE (LopeRegionPage, lope_region_page, ADW_TYPE_NAVIGATION_PAGE)

static const LopePainRegion *
find_state (LopeRegionPage *self)
{
  guint n;
  const LopePainRegion *states = lope_status_get_pain (lope_session_get_status (self->session), &n);

  for (guint i = 0; i < n; i++)
    if (states[i].region == self->region)
      return &states[i];

  return NULL;
}

static void
set_count (GtkLabel *label,
           guint     n)
{
  g_autofree char *text = lope_format_number (n, 0);

  gtk_label_set_label (label, text);
}

/* ==== How it stands ==== */

static char *
describe_state (LopeRegionPage *self,
                GPtrArray      *entries)
{
  LopeDay today = lope_session_get_today (self->session);
  const LopePainRegion *state = find_state (self);
  g_autoptr (GArray) peaks = lope_pain_history_list_peaks (entries, LOPE_DAY_NONE, today);
  g_autofree char *since = NULL;

  if (state != NULL && state->followed)
    {
      since = lope_format_day_plain (state->since, today);
      if (state->weeks.trend == LOPE_PAIN_TREND_INSUFFICIENT)
        /* TRANSLATORS: %s is a date. */
        return g_strdup_printf (_("Followed since %s"), since);

      /* TRANSLATORS: %1$s is a date, %2$s how it changes from week to week, such as “Rising”. */
      return g_strdup_printf (_("Followed since %1$s · %2$s"), since,
                              lope_nick_get_label (lope_pain_trend_nicks, state->weeks.trend));
    }

  for (guint i = 0; i < peaks->len; i++)
    {
      const LopePainPeak *peak = &g_array_index (peaks, LopePainPeak, i);

      if (peak->region == self->region)
        return lope_pain_text_summarise (peak->latest, peak->latest_day, LOPE_PAIN_TREND_INSUFFICIENT, today);
    }

  return g_strdup (_("No pain recorded here"));
}

static int
find_latest (LopeRegionPage *self,
             GPtrArray      *entries)
{
  for (guint i = entries->len; i-- > 0;)
    if (lope_pain_entry_get_region (entries->pdata[i]) == self->region &&
        lope_pain_entry_get_severity (entries->pdata[i]) >= 0)
      return lope_pain_entry_get_severity (entries->pdata[i]);

  return -1;
}

static gboolean
is_about (LopeRegionPage *self,
          LopeNotice     *notice)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (lope_notice_get_values (notice), "region", NULL);
  g_autoptr (GVariant) content = NULL;

  if (value == NULL)
    return FALSE;
  if (g_variant_is_of_type (value, G_VARIANT_TYPE ("ms")))
    content = g_variant_get_maybe (value);
  else if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    content = g_variant_ref (value);

  return content != NULL && g_str_equal (g_variant_get_string (content, NULL), lope_region_get_id (self->region));
}

static void
update_notices (LopeRegionPage *self)
{
  GListModel *notices = lope_session_get_notices (self->session);
  guint n = 0;

  gtk_list_box_remove_all (self->notices);
  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);

      if (!is_about (self, notice))
        continue;
      gtk_list_box_append (self->notices, lope_notice_row_new (self->session, notice));
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notices), n > 0);
}

/* ==== History ==== */

static GArray *
list_marks (LopeRegionPage *self,
            GPtrArray      *entries)
{
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (LopePainMark));

  for (guint i = 0; i < entries->len; i++)
    {
      LopePainMark mark = {
        .day = lope_pain_entry_get_day (entries->pdata[i]),
        .moment = (LopePainMoment) lope_record_get_int (entries->pdata[i], LOPE_PAIN_ENTRY_MOMENT),
        .severity = lope_pain_entry_get_severity (entries->pdata[i]),
      };

      if (lope_pain_entry_get_region (entries->pdata[i]) == self->region && mark.severity >= 0)
        g_array_append_val (marks, mark);
    }

  return marks;
}

static void
update_chart (LopeRegionPage *self,
              GPtrArray      *entries)
{
  const LopePreferences *preferences = lope_session_get_preferences (self->session);
  LopeDay today = lope_session_get_today (self->session);
  LopeDay from = lope_day_week_start (today, preferences->first_weekday) - 7 * (CHART_WEEKS - 1);
  g_autoptr (GArray) marks = list_marks (self, entries);
  g_autoptr (GArray) totals = NULL;
  g_autofree LopeDayDistance *days = NULL;
  g_autofree char *summary = NULL;
  g_autoptr (GError) error = NULL;

  set_count (self->n_entries, marks->len);
  gtk_widget_set_visible (self->entries_row, marks->len > 0);
  gtk_widget_set_visible (self->chart_card, marks->len > 0);
  totals = lope_store_list_day_totals (lope_session_get_store (self->session), from, today, &error);
  if (totals == NULL)
    {
      lope_session_report (self->session, _("The journal could not be read"), error);
      return;
    }

  days = g_new (LopeDayDistance, totals->len + 1);
  for (guint i = 0; i < totals->len; i++)
    {
      const LopeDayTotal *total = &g_array_index (totals, LopeDayTotal, i);

      days[i] = (LopeDayDistance) { .day = total->day, .distance = total->distance, .n_runs = total->n_runs };
    }
  lope_pain_chart_set_data (self->chart,
                            &(LopePainChartData) {
                              .days = days,
                              .n_days = totals->len,
                              .marks = (const LopePainMark *) (gpointer) marks->data,
                              .n_marks = marks->len,
                              .from = from,
                              .to = today,
                              .today = today,
                              .first_weekday = preferences->first_weekday,
                              .units = preferences->units,
                            });
  summary = lope_chart_summarise (LOPE_CHART (self->chart));
  gtk_label_set_label (self->summary, summary);
}

static void
update_tags (LopeRegionPage *self,
             GPtrArray      *entries)
{
  g_autoptr (GArray) tags = lope_pain_history_list_tags (entries, self->region);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tags))) != NULL)
    adw_wrap_box_remove (self->tags, child);
  for (guint i = 0; i < tags->len; i++)
    {
      const LopePainTag *tag = &g_array_index (tags, LopePainTag, i);
      const LopeNick *nicks = tag->is_behaviour ? lope_pain_behaviour_nicks : lope_pain_quality_nicks;
      g_autofree char *count = lope_format_number (tag->count, 0);
      /* TRANSLATORS: %1$s is a word for pain, such as “Stiff”, %2$s in how many entries it was used. */
      g_autofree char *text = g_strdup_printf (_("%1$s  %2$s"), lope_nick_get_label (nicks, tag->tag), count);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_add_css_class (label, "lope-tag");
      adw_wrap_box_append (self->tags, label);
    }
  gtk_widget_set_visible (self->tags_box, tags->len > 0);
}

static gboolean
keep_run (LopeRecord *record,
          gpointer    user_data,
          GError    **error)
{
  if (lope_activity_is_run (LOPE_ACTIVITY (record)))
    g_ptr_array_add (user_data, g_object_ref (record));

  return TRUE;
}

static void
update_runs (LopeRegionPage *self,
             GPtrArray      *entries)
{
  LopeDay today = lope_session_get_today (self->session);
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;
  g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  filter.from = today - COMPARED_DAYS + 1;
  filter.to = today;
  if (!lope_store_foreach_activity (lope_session_get_store (self->session), &filter, FALSE, keep_run, runs, &error))
    lope_session_report (self->session, _("The journal could not be read"), error);

  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->comparisons, g_array_unref);
  self->days = lope_pain_compare_list_days (entries, self->region, runs);
  self->comparisons = lope_pain_compare_days (self->days);
  for (guint i = 0; i < self->days->len; i++)
    n += g_array_index (self->days, LopePainRunDay, i).severity > 0;

  set_count (self->n_runs, n);
  set_count (self->n_comparisons, self->comparisons->len);
  gtk_widget_set_visible (self->runs_row, n > 0);
  /* Without any pain there is nothing to be compared. */
  gtk_widget_set_visible (self->comparisons_row, n > 0 && self->comparisons->len > 0);
}

/* ==== Pages behind it ==== */

static void
push (LopeRegionPage    *self,
      AdwNavigationPage *page)
{
  GtkWidget *view = gtk_widget_get_ancestor (GTK_WIDGET (self), ADW_TYPE_NAVIGATION_VIEW);

  adw_navigation_view_push (ADW_NAVIGATION_VIEW (view), page);
}

static void
runs_cb (LopeRegionPage *self)
{
  push (self, lope_region_lists_new_runs (self->session, self->days));
}

static void
comparisons_cb (LopeRegionPage *self)
{
  push (self, lope_region_lists_new_comparisons (self->session, self->comparisons));
}

static void
entries_cb (LopeRegionPage *self)
{
  push (self, lope_pain_entries_new (self->session, self->region));
}

static void
reading_cb (LopeRegionPage *self)
{
  push (self, lope_region_lists_new_reading (self->session, self->region));
}

static void
size_chart (LopeRegionPage *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  double height = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, CHART_HEIGHT_SP, settings);

  gtk_widget_set_size_request (GTK_WIDGET (self->chart_view), -1, (int) height);
}

static void
lope_region_page_dispose (GObject *object)
{
  LopeRegionPage *self = LOPE_REGION_PAGE (object);

  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->comparisons, g_array_unref);
  g_clear_object (&self->chart);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_REGION_PAGE);

  G_OBJECT_CLASS (lope_region_page_parent_class)->dispose (object);
}

static void
lope_region_page_class_init (LopeRegionPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_region_page_dispose;

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  g_type_ensure (LOPE_TYPE_PAIN_BADGE);
  g_type_ensure (LOPE_TYPE_REGION_MODES);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-region-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, name);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, state);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, badge);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, log_button);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, notices);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, chart_card);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, chart_view);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, tags_box);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, tags);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, runs_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, n_runs);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, comparisons_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, n_comparisons);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, entries_row);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, n_entries);
  gtk_widget_class_bind_template_child (widget_class, LopeRegionPage, modes);
  gtk_widget_class_bind_template_callback (widget_class, comparisons_cb);
  gtk_widget_class_bind_template_callback (widget_class, entries_cb);
  gtk_widget_class_bind_template_callback (widget_class, reading_cb);
  gtk_widget_class_bind_template_callback (widget_class, runs_cb);
}

static void
lope_region_page_init (LopeRegionPage *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  self->chart = lope_pain_chart_new ();
  lope_chart_view_set_chart (self->chart_view, LOPE_CHART (self->chart));
  g_signal_connect_object (settings, "notify::gtk-xft-dpi", G_CALLBACK (size_chart), self, G_CONNECT_SWAPPED);
  size_chart (self);
}

/* ==== API ==== */

/**
 * lope_region_page_new:
 * @session: the session
 * @region: a region
 *
 * Makes the page of a region. It shows nothing before lope_region_page_update().
 *
 * Returns: the page
 */
LopeRegionPage *
lope_region_page_new (LopeSession *session,
                      int          region)
{
  LopeRegionPage *self = g_object_new (LOPE_TYPE_REGION_PAGE,
                                       "tag", "region",
                                       "title", lope_region_get_name (region),
                                       NULL);

  self->session = g_object_ref (session);
  self->region = region;
  gtk_label_set_label (self->name, lope_region_get_name (region));
  lope_region_modes_set_region (self->modes, session, region);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->log_button), "s", lope_region_get_id (region));

  return self;
}

/**
 * lope_region_page_update:
 * @self: a page
 * @entries: (element-type LopePainEntry): all pain entries, ordered by time
 *
 * Shows what the journal holds now.
 */
void
lope_region_page_update (LopeRegionPage *self,
                         GPtrArray      *entries)
{
  g_autofree char *state = NULL;

  g_return_if_fail (LOPE_IS_REGION_PAGE (self));

  state = describe_state (self, entries);
  gtk_label_set_label (self->state, state);
  lope_pain_badge_set_severity (self->badge, find_latest (self, entries));
  update_notices (self);
  update_chart (self, entries);
  update_tags (self, entries);
  update_runs (self, entries);
}

/**
 * lope_region_page_take_focus:
 * @self: a page
 *
 * Puts the focus where the runner goes on.
 */
void
lope_region_page_take_focus (LopeRegionPage *self)
{
  g_return_if_fail (LOPE_IS_REGION_PAGE (self));

  gtk_widget_grab_focus (self->log_button);
}
