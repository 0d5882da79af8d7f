/* lope-trend-load.c: load, ratios, monotony and strain, which are statistics and
 * never warnings
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-charts.h"

#include "lope-format.h"
#include "lope-load.h"
#include "lope-period-plot.h"
#include "lope-trend-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define MAX_DAYS_BY_WEEK (110 * 7)

/* What lies further back weighs less than a millionth in the weighted mean of 28
 * days. */
#define MEMORY 400

/* evidence.md L4: with more sessions without effort, a week has no monotony. */
#define MAX_INCOMPLETE 1

/* Load of days from the first activity to today. */
typedef struct {
  LopeDay first;
  guint n;
  double *loads;     /* owned */
  guint *incomplete; /* owned: sessions of which nobody said how hard they were */
} Days;

static Days
add_up_load (const LopeTrendInput *input)
{
  Days days = { .first = input->today };

  for (guint i = 0; i < input->n_activities; i++)
    days.first = MIN (days.first, input->activities[i].run.day);
  days.n = (guint) (input->today - days.first + 1);
  days.loads = g_new0 (double, days.n);
  days.incomplete = g_new0 (guint, days.n);

  for (guint i = 0; i < input->n_activities; i++)
    {
      const LopeTrendActivity *activity = &input->activities[i];
      gint64 k = (gint64) activity->run.day - days.first;

      if (k < 0 || k >= days.n)
        continue;
      if (activity->rpe >= 0 && activity->run.duration > 0)
        days.loads[k] += lope_load_of_session (activity->rpe, activity->run.duration);
      else if (lope_sport_is_run (activity->sport))
        days.incomplete[k]++;
    }

  return days;
}

static void
days_clear (Days *days)
{
  g_free (days->loads);
  g_free (days->incomplete);
}

/* The last value that is one. */
static int
find_latest (const double *values,
             guint         n)
{
  for (guint i = n; i > 0; i--)
    {
      if (!isnan (values[i - 1]))
        return (int) i - 1;
    }

  return -1;
}

/* Every statistic says what it is worth. */
static char *
hedge (const char *sentence)
{
  /* TRANSLATORS: Two whole sentences after each other. */
  return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), sentence,
                          _ ("Research disagrees on what this means for injury; shown for curiosity."));
}

/* ==== Load ==== */

static char *
summarise_load (const LopeTrendInput *input,
                LopePeriodUnit        unit,
                GArray               *rows,
                const double         *loads)
{
  g_autofree char *mean = NULL;
  g_autofree char *highest = NULL;
  g_autofree char *when = NULL;
  const LopeSeriesRow *best;
  double sum = 0;
  guint n = 0, top = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LopeSeriesRow *row = &g_array_index (rows, LopeSeriesRow, i);

      top = loads[i] > loads[top] || isnan (loads[top]) ? i : top;
      if (isnan (loads[i]) || row->last >= input->today)
        continue;
      sum += loads[i];
      n++;
    }
  if (n == 0 || isnan (loads[top]))
    return g_strdup (_ ("Effort times minutes. No effort was recorded in this time."));

  best = &g_array_index (rows, LopeSeriesRow, top);
  mean = lope_format_number (sum / n, 0);
  highest = lope_format_number (loads[top], 0);
  if (unit == LOPE_PERIOD_WEEK)
    when = lope_format_day_plain (best->first, input->today);
  else
    when = lope_period_name (&(LopePeriod) { .first = best->first, .last = best->last }, unit, input->today);

  switch (unit)
    {
    case LOPE_PERIOD_MONTH:
      /* TRANSLATORS: %1$s and %2$s are numbers, %3$s a month */
      return g_strdup_printf (_ ("Effort times minutes: %1$s a month on average, highest %2$s in %3$s"),
                              mean, highest, when);
    case LOPE_PERIOD_YEAR:
      /* TRANSLATORS: %1$s and %2$s are numbers, %3$s a year */
      return g_strdup_printf (_ ("Effort times minutes: %1$s a year on average, highest %2$s in %3$s"),
                              mean, highest, when);
    case LOPE_PERIOD_WEEK:
    default:
      /* TRANSLATORS: %1$s and %2$s are numbers, %3$s a date */
      return g_strdup_printf (_ ("Effort times minutes: %1$s a week on average, highest %2$s in the week of %3$s"),
                              mean, highest, when);
    }
}

/**
 * lope_trend_make_load:
 * @input: what it is made of
 *
 * Makes a chart of session load, effort times minutes (evidence.md L4). Runs
 * without an effort are counted beside it.
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_load (const LopeTrendInput *input)
{
  LopePeriodUnit unit = lope_trend_choose_unit (input, MAX_DAYS_BY_WEEK);
  g_autoptr (GArray) rows = lope_trend_list_periods (input, unit);
  g_autofree double *loads = lope_trend_new_values (rows->len);
  g_autofree double *missing = lope_trend_new_values (rows->len);
  g_autofree char *summary = NULL;
  Days days = add_up_load (input);
  LopeSeriesChart *chart;

  for (guint k = 0; k < days.n; k++)
    {
      int i = lope_trend_find_row (rows, days.first + (LopeDay) k);

      if (i < 0)
        continue;
      loads[i] = (isnan (loads[i]) ? 0 : loads[i]) + days.loads[k];
      missing[i] = (isnan (missing[i]) ? 0 : missing[i]) + days.incomplete[k];
    }
  days_clear (&days);

  chart = lope_trend_new_chart (input, _ ("Training Load"), LOPE_VALUES_FROM_ZERO, lope_trend_get_row_unit (unit), rows);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Load"), C_ ("chart legend", "Load"),
                                                       LOPE_MEASURE_LOAD, LOPE_LOOK_BAR, LOPE_TONE_NEUTRAL, FALSE },
                                loads);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Runs Without Effort"), NULL,
                                                       LOPE_MEASURE_COUNT, LOPE_LOOK_TABLE, LOPE_TONE_NEUTRAL, FALSE },
                                missing);
  summary = summarise_load (input, unit, rows, loads);
  lope_series_chart_set_summary (chart, summary);

  return LOPE_CHART (chart);
}

/* ==== Ratios ==== */

/* Distances of the days from @first to @last; those without a run are 0. */
static double *
list_distances (const LopeTrendInput *input,
                LopeDay               first,
                LopeDay               last)
{
  double *distances = g_new0 (double, last - first + 1);

  for (guint i = 0; i < input->n_days; i++)
    {
      LopeDay day = input->days[i].day;

      if (day >= first && day <= last)
        distances[day - first] += input->days[i].distance / 1000.0;
    }

  return distances;
}

static void
add_ratios (LopeSeriesChart *chart,
            const double    *coupled,
            const double    *uncoupled,
            const double    *weighted)
{
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "7 Days to 28"),
                                                       C_ ("chart legend", "7 days to 28"), LOPE_MEASURE_RATIO,
                                                       LOPE_LOOK_LINE, LOPE_TONE_LINE, FALSE },
                                coupled);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "7 Days to the 21 Before"),
                                                       C_ ("chart legend", "7 days to the 21 before"),
                                                       LOPE_MEASURE_RATIO, LOPE_LOOK_DASHED, LOPE_TONE_FOREGROUND,
                                                       FALSE },
                                uncoupled);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Weighted"),
                                                       C_ ("chart legend", "Weighted by age"), LOPE_MEASURE_RATIO,
                                                       LOPE_LOOK_LINE, LOPE_TONE_NEUTRAL, FALSE },
                                weighted);
}

static void
summarise_ratios (LopeSeriesChart *chart,
                  const double    *coupled,
                  guint            n)
{
  int latest = find_latest (coupled, n);
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *summary = NULL;

  if (latest < 0)
    {
      lope_series_chart_set_summary (chart, _ ("These begin four weeks after the first run."));
      return;
    }

  number = lope_format_number (coupled[latest], 2);
  /* TRANSLATORS: %s is a number, such as 1.20 */
  sentence = g_strdup_printf (_ ("Ratio of recent to usual distance: %s."), number);
  summary = hedge (sentence);
  lope_series_chart_set_summary (chart, summary);
}

/**
 * lope_trend_make_load_ratios:
 * @input: what it is made of
 *
 * Makes a chart of the distance of 7 days against that of 28, at the end of each
 * week, because only the same days of the week can be compared (evidence.md L3).
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_load_ratios (const LopeTrendInput *input)
{
  g_autoptr (GArray) rows = lope_trend_list_periods (input, LOPE_PERIOD_WEEK);
  g_autofree double *coupled = lope_trend_new_values (rows->len);
  g_autofree double *uncoupled = lope_trend_new_values (rows->len);
  g_autofree double *weighted = lope_trend_new_values (rows->len);
  g_autofree double *distances = NULL;
  LopeDay first = input->first_day != LOPE_DAY_NONE ? MIN (input->first_day, input->today) : input->today;
  LopeSeriesChart *chart;

  distances = list_distances (input, first, input->today);
  for (guint i = 0; i < rows->len; i++)
    {
      LopeDay day = MIN (g_array_index (rows, LopeSeriesRow, i).last, input->today);
      LopeDay begin = MAX (first, day - MEMORY);
      LopeLoadRatio ratio;

      if (g_array_index (rows, LopeSeriesRow, i).first > input->today || day < first ||
          !lope_load_ratio_find (distances + (begin - first), (guint) (day - begin + 1), &ratio))
        continue;
      coupled[i] = ratio.coupled;
      uncoupled[i] = ratio.uncoupled;
      weighted[i] = ratio.weighted;
    }

  chart = lope_trend_new_chart (input, _ ("Recent to Usual Distance"), LOPE_VALUES_FROM_ZERO, LOPE_ROWS_BY_WEEK, rows);
  add_ratios (chart, coupled, uncoupled, weighted);
  summarise_ratios (chart, coupled, rows->len);

  return LOPE_CHART (chart);
}

/* ==== Monotony and strain ==== */

/* A whole week in which all or all but one of the runs have an effort. */
static gboolean
find_week (const Days   *days,
           LopeDay       first,
           LopeLoadWeek *week)
{
  gint64 k = (gint64) first - days->first;
  guint incomplete = 0;

  if (k < 0 || k + 7 > days->n)
    return FALSE;
  for (guint d = 0; d < 7; d++)
    incomplete += days->incomplete[k + d];

  return incomplete <= MAX_INCOMPLETE && lope_load_week_find (days->loads + k, 7, week) && !isnan (week->monotony);
}

/* All weeks count for what is usual, also those that are not shown. */
static void
find_weeks (const LopeTrendInput *input,
            GArray               *rows,
            double               *monotony,
            double               *strain,
            double               *usual)
{
  Days days = add_up_load (input);
  g_autoptr (GArray) strains = g_array_new (FALSE, FALSE, sizeof (double));

  for (LopeDay first = lope_day_week_start (days.first, input->first_weekday); first <= input->to; first += 7)
    {
      int i = lope_trend_find_row (rows, first);
      LopeLoadWeek week;

      if (!find_week (&days, first, &week))
        continue;
      if (i >= 0)
        {
          usual[i] = lope_strain_get_line ((const double *) (gpointer) strains->data, strains->len);
          monotony[i] = week.monotony;
          strain[i] = week.strain;
        }
      g_array_append_val (strains, week.strain);
    }
  days_clear (&days);
}

/**
 * lope_trend_make_monotony:
 * @input: what it is made of
 *
 * Makes a chart of how alike the days of each whole week were (evidence.md L5).
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_monotony (const LopeTrendInput *input)
{
  g_autoptr (GArray) rows = lope_trend_list_periods (input, LOPE_PERIOD_WEEK);
  g_autofree double *monotony = lope_trend_new_values (rows->len);
  g_autofree double *strain = lope_trend_new_values (rows->len);
  g_autofree double *usual = lope_trend_new_values (rows->len);
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *summary = NULL;
  LopeSeriesChart *chart = lope_trend_new_chart (input, _ ("Monotony"), LOPE_VALUES_FROM_ZERO, LOPE_ROWS_BY_WEEK, rows);
  int latest;

  find_weeks (input, rows, monotony, strain, usual);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Monotony"),
                                                       C_ ("chart legend", "Mean of 7 days by their spread"),
                                                       LOPE_MEASURE_RATIO, LOPE_LOOK_LINE, LOPE_TONE_LINE, FALSE },
                                monotony);
  latest = find_latest (monotony, rows->len);
  if (latest < 0)
    {
      lope_series_chart_set_summary (chart, _ ("Monotony needs a whole week in which all runs have an effort."));
      return LOPE_CHART (chart);
    }

  number = lope_format_number (monotony[latest], 2);
  /* TRANSLATORS: %s is a number, such as 1.29 */
  sentence = g_strdup_printf (_ ("How alike days are: %s in the last whole week."), number);
  summary = hedge (sentence);
  lope_series_chart_set_summary (chart, summary);

  return LOPE_CHART (chart);
}

/**
 * lope_trend_make_strain:
 * @input: what it is made of
 *
 * Makes a chart of load times monotony of each whole week, with what is usual for
 * the runner: the mean of the weeks before and one standard deviation
 * (evidence.md L5).
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_strain (const LopeTrendInput *input)
{
  g_autoptr (GArray) rows = lope_trend_list_periods (input, LOPE_PERIOD_WEEK);
  g_autofree double *monotony = lope_trend_new_values (rows->len);
  g_autofree double *strain = lope_trend_new_values (rows->len);
  g_autofree double *usual = lope_trend_new_values (rows->len);
  g_autofree char *number = NULL;
  g_autofree char *sentence = NULL;
  g_autofree char *summary = NULL;
  LopeSeriesChart *chart = lope_trend_new_chart (input, _ ("Strain"), LOPE_VALUES_FROM_ZERO, LOPE_ROWS_BY_WEEK, rows);
  int latest;

  find_weeks (input, rows, monotony, strain, usual);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Strain"),
                                                       C_ ("chart legend", "Load times monotony"), LOPE_MEASURE_LOAD,
                                                       LOPE_LOOK_LINE, LOPE_TONE_LINE, FALSE },
                                strain);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Own Usual and a Spread"),
                                                       C_ ("chart legend", "Own usual and a spread"),
                                                       LOPE_MEASURE_LOAD, LOPE_LOOK_DASHED, LOPE_TONE_FOREGROUND,
                                                       FALSE },
                                usual);
  latest = find_latest (strain, rows->len);
  if (latest < 0)
    {
      lope_series_chart_set_summary (chart, _ ("Strain needs a whole week in which all runs have an effort."));
      return LOPE_CHART (chart);
    }

  number = lope_format_number (strain[latest], 0);
  /* TRANSLATORS: %s is a number, such as 657 */
  sentence = g_strdup_printf (_ ("Load times monotony: %s in the last whole week."), number);
  summary = hedge (sentence);
  lope_series_chart_set_summary (chart, summary);

  return LOPE_CHART (chart);
}
