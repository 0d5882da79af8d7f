/* lope-trend-series.c: what charts of trends have in common
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-private.h"

#include <math.h>

/* More bars than this are too thin to be pointed at. */
#define MAX_MONTHS 130

/**
 * lope_trend_new_chart:
 * @input: what it is made of
 * @title: what it is called, translated
 * @range: what its scale holds
 * @unit: what the rows are
 * @rows: (element-type LopeSeriesRow): the rows
 *
 * Makes a chart without values in which the times without runs are hatched.
 *
 * Returns: (transfer full): the chart
 */
LopeSeriesChart *
lope_trend_new_chart (const LopeTrendInput *input,
                      const char           *title,
                      LopeValueRange        range,
                      LopeRowUnit           unit,
                      GArray               *rows)
{
  g_autoptr (GArray) breaks = NULL;
  LopeSeriesChartData data = {
    .title = title, .from = input->from, .to = input->to, .today = input->today,
    .first_weekday = input->first_weekday, .units = input->units, .range = range, .row_unit = unit,
    .rows = (const LopeSeriesRow *) (gpointer) rows->data, .n_rows = rows->len,
  };
  LopeSeriesChart *chart;

  /* Whole weeks and months: their bars are as wide as others. */
  if (unit != LOPE_ROWS_BY_DAY && rows->len > 0)
    {
      data.from = MIN (data.from, g_array_index (rows, LopeSeriesRow, 0).first);
      data.to = MAX (data.to, g_array_index (rows, LopeSeriesRow, rows->len - 1).last);
    }
  chart = lope_series_chart_new (&data);
  breaks = lope_period_find_breaks (input->days, input->n_days, input->from, MIN (input->to, input->today));
  if (unit <= LOPE_ROWS_BY_WEEK)
    lope_series_chart_set_breaks (chart, breaks);

  return chart;
}

/**
 * lope_trend_choose_unit:
 * @input: what a chart is made of
 * @max_days_by_week: up to how many days are told by weeks
 *
 * Finds what the bars of a chart stand for.
 *
 * Returns: week, month or year
 */
LopePeriodUnit
lope_trend_choose_unit (const LopeTrendInput *input,
                        LopeDay               max_days_by_week)
{
  LopeDay days = input->to - input->from + 1;

  return days <= max_days_by_week ? LOPE_PERIOD_WEEK : days <= 31 * MAX_MONTHS ? LOPE_PERIOD_MONTH : LOPE_PERIOD_YEAR;
}

/**
 * lope_trend_list_periods:
 * @input: what a chart is made of
 * @unit: week, month or year
 *
 * Lists the weeks, months or years to be shown.
 *
 * Returns: (transfer full) (element-type LopeSeriesRow): the rows
 */
GArray *
lope_trend_list_periods (const LopeTrendInput *input,
                         LopePeriodUnit        unit)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (LopeSeriesRow));
  LopeDay first = lope_period_get_first (input->from, unit, input->first_weekday);

  for (LopeDay next; first <= input->to; first = next)
    {
      LopeSeriesRow row = { .first = first };

      next = lope_period_get_next (first, unit);
      row.last = next - 1;
      g_array_append_val (rows, row);
    }

  return rows;
}

/**
 * lope_trend_get_row_unit:
 * @unit: week, month or year
 *
 * Gets what rows of this unit are called.
 *
 * Returns: the same for a chart of series
 */
LopeRowUnit
lope_trend_get_row_unit (LopePeriodUnit unit)
{
  return unit == LOPE_PERIOD_WEEK ? LOPE_ROWS_BY_WEEK : unit == LOPE_PERIOD_MONTH ? LOPE_ROWS_BY_MONTH
                                                                                 : LOPE_ROWS_BY_YEAR;
}

/**
 * lope_trend_list_runs:
 * @input: what a chart is made of
 * @from: the first day
 *
 * Lists the runs from a day to the last one that is shown by their local days.
 *
 * Returns: (transfer full) (element-type guint): their places among all runs
 */
GArray *
lope_trend_list_runs (const LopeTrendInput *input,
                      LopeDay               from)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (guint));
  guint begin, end;

  lope_runs_find_days (input->runs, input->n_runs, from, input->to, &begin, &end);
  for (guint i = begin; i < end; i++)
    {
      LopeDay day = input->runs[i].day;
      guint at = places->len;

      if (day < from || day > input->to)
        continue;
      /* Who flies may run on the 2nd and then on the 1st. */
      while (at > 0 && input->runs[g_array_index (places, guint, at - 1)].day > day)
        at--;
      g_array_insert_val (places, at, i);
    }

  return places;
}

/**
 * lope_trend_new_values:
 * @n: how many
 *
 * Makes values of which none is recorded.
 *
 * Returns: (transfer full) (array length=n): the values
 */
double *
lope_trend_new_values (guint n)
{
  double *values = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    values[i] = NAN;

  return values;
}

/**
 * lope_trend_find_row:
 * @rows: (element-type LopeSeriesRow): weeks, months or years
 * @day: a day
 *
 * Finds the row of a day.
 *
 * Returns: which one, or −1
 */
int
lope_trend_find_row (GArray  *rows,
                     LopeDay  day)
{
  guint low = 0, high = rows->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (rows, LopeSeriesRow, middle).first <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 && g_array_index (rows, LopeSeriesRow, low - 1).last >= day ? (int) low - 1 : -1;
}
