/* lope-trends-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trends-page.h"

#include "lope-chart-view.h"
#include "lope-format.h"
#include "lope-trend-item.h"
#include "lope-week-chart.h"

#include <glib/gi18n-lib.h>

/* Before this many days, a chart would show next to nothing. */
#define LEAST_DAYS 14

/* What the mean of four weeks needs before the first week that is shown. */
#define DAYS_BEFORE 35

struct _LopeTrendsPage {
  LopePage parent_instance;

  LopeWeekChart *chart; /* owned */

  /* Template children */
  GtkStack *title_stack;
  AdwToggleGroup *wide_ranges;
  GtkWidget *window_title;
  GtkStack *stack;
  AdwStatusPage *collecting_page;
  GtkLabel *chart_title;
  GtkLabel *summary;
  GtkToggleButton *table_button;
  GtkStack *chart_stack;
  LopeChartView *chart_view;
  GtkWidget *table;
  GtkColumnView *column_view;
  GtkColumnViewColumn *name_column;
  GtkColumnViewColumn *mean_column;
  GtkColumnViewColumn *change_column;
};

/**
 * LopeTrendsPage:
 *
 * How much was run over time, as a chart and as a table.
 */
G_DEFINE_FINAL_TYPE (LopeTrendsPage, lope_trends_page, LOPE_TYPE_PAGE)

typedef struct {
  const char *name;
  int weeks; /* 0 for all */
} Range;

static const Range ranges[] = {
  { "12-weeks", 12 },
  { "6-months", 26 },
  { "1-year", 52 },
  { "all", 0 },
};

static guint
find_range (LopeTrendsPage *self)
{
  const char *name = adw_toggle_group_get_active_name (self->wide_ranges);

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (ranges); i++)
    {
      if (g_str_equal (ranges[i].name, name))
        return i;
    }

  return 0;
}

static LopeDay
find_first_day (LopeTrendsPage *self,
                LopeDay         first_run)
{
  LopeSession *session = lope_page_get_session (LOPE_PAGE (self));
  LopeDay today = lope_session_get_today (session);
  LopeDay week = lope_day_week_start (today, lope_session_get_preferences (session)->first_weekday);
  int weeks = ranges[find_range (self)].weeks;

  if (weeks == 0)
    return MIN (first_run, week - 7 * (ranges[0].weeks - 1));

  return week - 7 * (weeks - 1);
}

static void
fill_table (LopeTrendsPage *self)
{
  LopeUnits units = lope_session_get_units (lope_page_get_session (LOPE_PAGE (self)));
  g_autoptr (GListStore) rows = g_list_store_new (LOPE_TYPE_TREND_ITEM);
  g_autoptr (GtkNoSelection) selection = NULL;

  /* The latest first. */
  for (guint i = lope_chart_get_n_items (LOPE_CHART (self->chart)); i > 0; i--)
    {
      g_autoptr (LopeTrendItem) item = lope_trend_item_new (self->chart, i - 1, units);

      g_list_store_append (rows, item);
    }

  selection = gtk_no_selection_new (G_LIST_MODEL (g_steal_pointer (&rows)));
  gtk_column_view_set_model (self->column_view, GTK_SELECTION_MODEL (selection));
}

static void
name_chart (LopeTrendsPage *self)
{
  const char *title, *unit, *change;

  switch (lope_week_chart_get_unit (self->chart))
    {
    case LOPE_PERIOD_MONTH:
      title = _("Monthly Distance");
      unit = C_ ("table heading", "Month");
      change = _("Against Month Before");
      break;
    case LOPE_PERIOD_YEAR:
      title = _("Yearly Distance");
      unit = C_ ("table heading", "Year");
      change = _("Against Year Before");
      break;
    case LOPE_PERIOD_WEEK:
    default:
      title = _("Weekly Distance");
      unit = C_ ("table heading", "Week");
      change = _("Against Week Before");
      break;
    }

  gtk_label_set_label (self->chart_title, title);
  lope_chart_view_set_title (self->chart_view, title);
  gtk_column_view_column_set_title (self->name_column, unit);
  gtk_column_view_column_set_title (self->change_column, change);
}

static void
show_chart (LopeTrendsPage *self,
            LopeDay         first_run)
{
  LopeSession *session = lope_page_get_session (LOPE_PAGE (self));
  const LopePreferences *preferences = lope_session_get_preferences (session);
  LopeDay today = lope_session_get_today (session);
  LopeDay from = find_first_day (self, first_run);
  g_autofree char *summary = NULL;
  g_autofree LopeDayDistance *days = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) totals = NULL;

  totals = lope_store_list_day_totals (lope_session_get_store (session), from - DAYS_BEFORE, today, &error);
  if (totals == NULL)
    {
      lope_session_report (session, _("The journal could not be read"), error);
      return;
    }

  days = g_new (LopeDayDistance, totals->len + 1);
  for (guint i = 0; i < totals->len; i++)
    {
      const LopeDayTotal *total = &g_array_index (totals, LopeDayTotal, i);

      days[i] = (LopeDayDistance) { .day = total->day, .distance = total->distance, .n_runs = total->n_runs };
    }

  lope_week_chart_set_data (self->chart,
                            &(LopeWeekChartData) {
                              .days = days,
                              .n_days = totals->len,
                              .from = from,
                              .to = today,
                              .today = today,
                              .first_day = first_run,
                              .first_weekday = preferences->first_weekday,
                              .units = preferences->units,
                              .ten_percent_line = preferences->ten_percent_line,
                            });
  summary = lope_chart_summarise (LOPE_CHART (self->chart));
  gtk_label_set_label (self->summary, summary);
  name_chart (self);
  if (gtk_toggle_button_get_active (self->table_button))
    fill_table (self);
}

static void
lope_trends_page_changed (LopePage *page,
                          guint     changes)
{
  LopeTrendsPage *self = LOPE_TRENDS_PAGE (page);
  LopeSession *session = lope_page_get_session (page);
  LopeDay today = lope_session_get_today (session);
  LopeDay first = LOPE_DAY_NONE, last;
  g_autofree char *begins = NULL;
  g_autofree char *text = NULL;

  lope_store_get_run_span (lope_session_get_store (session), lope_session_get_now (session), &first, &last, NULL);
  if (first != LOPE_DAY_NONE && today - first >= LEAST_DAYS)
    {
      gtk_stack_set_visible_child_name (self->stack, "charts");
      show_chart (self, first);
      return;
    }

  if (first != LOPE_DAY_NONE)
    {
      begins = lope_format_day_plain (first + LEAST_DAYS, today);
      /* TRANSLATORS: %s is a date */
      text = g_strdup_printf (_("The chart of weekly distances begins on %s, two weeks after the first run."), begins);
    }
  else
    text = g_strdup (_("The chart of weekly distances begins two weeks after the first run."));
  adw_status_page_set_description (self->collecting_page, text);
  gtk_stack_set_visible_child_name (self->stack, "collecting");
}

static void
range_cb (LopeTrendsPage *self)
{
  /* Also called while the page is made. */
  if (lope_page_get_session (LOPE_PAGE (self)) != NULL && self->chart != NULL)
    lope_trends_page_changed (LOPE_PAGE (self), LOPE_STORE_CHANGE_ALL);
}

static void
table_cb (LopeTrendsPage *self)
{
  gboolean table = gtk_toggle_button_get_active (self->table_button);

  if (table)
    fill_table (self);
  gtk_stack_set_visible_child (self->chart_stack, table ? self->table : GTK_WIDGET (self->chart_view));
}

static void
collapsed_cb (LopeTrendsPage *self)
{
  gtk_stack_set_visible_child (self->title_stack,
                               lope_page_get_collapsed (LOPE_PAGE (self)) ? self->window_title
                                                                          : GTK_WIDGET (self->wide_ranges));
}

static void
step_range (LopeTrendsPage *self,
            int             step)
{
  int i = CLAMP ((int) find_range (self) + step, 0, (int) G_N_ELEMENTS (ranges) - 1);

  adw_toggle_group_set_active_name (self->wide_ranges, ranges[i].name);
}

static void
narrower_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  step_range (LOPE_TRENDS_PAGE (widget), -1);
}

static void
wider_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  step_range (LOPE_TRENDS_PAGE (widget), 1);
}

static void
all_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  step_range (LOPE_TRENDS_PAGE (widget), G_N_ELEMENTS (ranges));
}

static void
table_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  LopeTrendsPage *self = LOPE_TRENDS_PAGE (widget);

  gtk_toggle_button_set_active (self->table_button, !gtk_toggle_button_get_active (self->table_button));
}

static void
lope_trends_page_dispose (GObject *object)
{
  LopeTrendsPage *self = LOPE_TRENDS_PAGE (object);

  g_clear_object (&self->chart);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_TRENDS_PAGE);

  G_OBJECT_CLASS (lope_trends_page_parent_class)->dispose (object);
}

static void
lope_trends_page_class_init (LopeTrendsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_trends_page_dispose;
  LOPE_PAGE_CLASS (klass)->changed = lope_trends_page_changed;

  g_type_ensure (LOPE_TYPE_CHART_VIEW);
  g_type_ensure (LOPE_TYPE_TREND_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-trends-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, title_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, wide_ranges);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, collecting_page);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, chart_title);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, summary);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, chart_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, chart_view);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, table);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, column_view);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, name_column);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, mean_column);
  gtk_widget_class_bind_template_child (widget_class, LopeTrendsPage, change_column);
  gtk_widget_class_bind_template_callback (widget_class, range_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
  gtk_widget_class_bind_template_callback (widget_class, collapsed_cb);

  gtk_widget_class_install_action (widget_class, "trends.narrower", NULL, narrower_action);
  gtk_widget_class_install_action (widget_class, "trends.wider", NULL, wider_action);
  gtk_widget_class_install_action (widget_class, "trends.all", NULL, all_action);
  gtk_widget_class_install_action (widget_class, "trends.table", NULL, table_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, GDK_CONTROL_MASK, "trends.narrower", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "trends.narrower", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, GDK_CONTROL_MASK, "trends.narrower", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, GDK_CONTROL_MASK, "trends.wider", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, GDK_CONTROL_MASK, "trends.wider", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0, GDK_CONTROL_MASK, "trends.all", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "trends.table", NULL);
}

static void
lope_trends_page_init (LopeTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->chart = lope_week_chart_new ();
  lope_chart_view_set_chart (self->chart_view, LOPE_CHART (self->chart));
}
