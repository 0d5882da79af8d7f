/* lope-week-chart-table.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-chart-private.h"

#include <glib/gi18n-lib.h>

typedef enum {
  COLUMN_NAME,
  COLUMN_DISTANCE,
  COLUMN_MEAN,
  COLUMN_CHANGE,
  COLUMN_RUNS,
  N_COLUMNS
} Column;

static char *
format_change (double percent)
{
  g_autofree char *text = lope_format_percent (percent, 0);

  return percent >= 0.5 ? g_strdup_printf ("+%s", text) : g_steal_pointer (&text);
}

static const char *
get_change_title (LopeWeekChart *self)
{
  switch (self->unit)
    {
    case LOPE_PERIOD_MONTH:
      return C_ ("table heading", "Against Month Before");
    case LOPE_PERIOD_YEAR:
      return C_ ("table heading", "Against Year Before");
    case LOPE_PERIOD_WEEK:
    default:
      return C_ ("table heading", "Against Week Before");
    }
}

/* ==== LopeChart ==== */

/* LopeChartClass.get_title */
const char *
lope_week_chart_get_title (LopeChart *chart)
{
  switch (LOPE_WEEK_CHART (chart)->unit)
    {
    case LOPE_PERIOD_MONTH:
      return _ ("Monthly Distance");
    case LOPE_PERIOD_YEAR:
      return _ ("Yearly Distance");
    case LOPE_PERIOD_WEEK:
    default:
      return _ ("Weekly Distance");
    }
}

/* LopeChartClass.get_n_columns */
guint
lope_week_chart_get_n_columns (LopeChart *chart)
{
  return N_COLUMNS;
}

/* LopeChartClass.get_column_title */
const char *
lope_week_chart_get_column_title (LopeChart *chart,
                                  guint      column)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);

  switch ((Column) column)
    {
    case COLUMN_NAME:
      return lope_period_unit_get_heading (self->unit);
    case COLUMN_DISTANCE:
      return C_ ("table heading", "Distance");
    case COLUMN_MEAN:
      return C_ ("table heading", "4-Week Mean");
    case COLUMN_CHANGE:
      return get_change_title (self);
    case COLUMN_RUNS:
    case N_COLUMNS:
    default:
      return C_ ("table heading", "Runs");
    }
}

/* LopeChartClass.get_cell */
char *
lope_week_chart_get_cell (LopeChart *chart,
                          guint      i,
                          guint      column)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);
  const LopePeriod *period = lope_week_chart_get_period (self, i);
  int mean = lope_week_chart_get_mean (self, i);
  double percent;

  switch ((Column) column)
    {
    case COLUMN_NAME:
      return lope_week_chart_name_period (self, i);
    case COLUMN_DISTANCE:
      return lope_format_distance (period->distance, self->units);
    case COLUMN_MEAN:
      return mean >= 0 ? lope_format_distance (mean, self->units) : g_strdup ("—");
    case COLUMN_CHANGE:
      return lope_week_chart_get_change (self, i, &percent) ? format_change (percent) : g_strdup ("—");
    case COLUMN_RUNS:
    case N_COLUMNS:
    default:
      return lope_format_number (period->n_runs, 0);
    }
}

/* LopeChartClass.is_numeric_column */
gboolean
lope_week_chart_is_numeric_column (LopeChart *chart,
                                   guint      column)
{
  return column != COLUMN_NAME;
}

/* LopeChartClass.get_days */
gboolean
lope_week_chart_get_days (LopeChart *chart,
                          guint      i,
                          LopeDay   *first,
                          LopeDay   *last)
{
  const LopePeriod *period = lope_week_chart_get_period (LOPE_WEEK_CHART (chart), i);

  *first = period->first;
  *last = period->last;

  return TRUE;
}
