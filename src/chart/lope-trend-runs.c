/* lope-trend-runs.c: every run against the longest of the 30 days before it
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-charts.h"

#include "lope-format.h"
#include "lope-run-spike.h"
#include "lope-trend-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Days before a run that it is compared with (evidence.md L1). */
#define WINDOW 30

typedef struct {
  guint n_over;
  int worst;     /* row, or −1 */
  double excess; /* percent of the worst */
} Overs;

/* What is far over the line stands out; short runs are never more than a number. */
static LopeRowMark
get_mark (const LopeRunSpike *spike)
{
  if (spike->quiet)
    return LOPE_ROW_PLAIN;
  if (spike->state == LOPE_SPIKE_MODERATE || spike->state == LOPE_SPIKE_LARGE)
    return LOPE_ROW_OVER;

  return spike->state == LOPE_SPIKE_SMALL ? LOPE_ROW_SOMEWHAT_OVER : LOPE_ROW_PLAIN;
}

static void
mark_run (LopeSeriesChart      *chart,
          const LopeTrendInput *input,
          const LopeRunSpike   *spike,
          guint                 row,
          Overs                *overs)
{
  LopeRowMark mark = get_mark (spike);
  double excess;
  g_autofree char *distance = NULL;
  g_autofree char *percent = NULL;
  g_autofree char *label = NULL;

  if (mark == LOPE_ROW_PLAIN)
    return;

  excess = 100 * (lope_run_spike_get_ratio (spike) - 1);
  distance = lope_format_distance (spike->distance, input->units);
  percent = lope_format_percent (excess, 0);
  /* TRANSLATORS: %1$s is the distance of a run, %2$s how much it is longer than
   * the longest one before, such as “63 %” */
  label = g_strdup_printf (_ ("%1$s, %2$s over"), distance, percent);
  lope_series_chart_set_mark (chart, row, mark, label);
  if (mark != LOPE_ROW_OVER)
    return;

  overs->n_over++;
  if (overs->worst < 0 || excess > overs->excess)
    {
      overs->worst = (int) row;
      overs->excess = excess;
    }
}

/**
 * Longest:
 * @all: metres of the longest run
 * @usual: metres of the longest one that was not itself far over its line
 *
 * The runs of a day.
 */
typedef struct {
  int all;
  int usual;
} Longest;

static gboolean
is_spike (const LopeTrendInput *input,
          const LopeRun        *run)
{
  LopeRunSpike spike = lope_run_spike_judge (input->runs, input->n_runs, input->first_day,
                                             run->day, run->start, run->distance);

  return spike.state == LOPE_SPIKE_MODERATE || spike.state == LOPE_SPIKE_LARGE;
}

/* The longest runs of each day from 30 days before the first that is shown. */
static Longest *
list_longest (const LopeTrendInput *input,
              LopeDay               first,
              guint                 n_days)
{
  Longest *longest = g_new0 (Longest, n_days);

  for (guint i = 0; i < input->n_runs; i++)
    {
      const LopeRun *run = &input->runs[i];
      gint64 k = (gint64) run->day - first;

      if (k < 0 || k >= n_days)
        continue;
      longest[k].all = MAX (longest[k].all, run->distance);
      if (run->distance > longest[k].usual && !is_spike (input, run))
        longest[k].usual = run->distance;
    }

  return longest;
}

/* 1.1 times the longest of the 30 days before each day, where it changes: the
 * line that is advised, which runs far over it do not raise unless there are no
 * others. */
static GArray *
list_limits (const LopeTrendInput *input)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (LopeDayValue));
  LopeDay first = input->from - WINDOW;
  LopeDay last = MIN (input->to, input->today);
  g_autofree Longest *longest = NULL;
  LopeDayValue step = { .value = -1 };

  if (last < input->from)
    return steps;

  longest = list_longest (input, first, (guint) (last - first + 1));
  for (LopeDay day = input->from; day <= last; day++)
    {
      Longest max = { 0 };
      int reference;
      double value;

      for (LopeDay k = day - WINDOW; k < day; k++)
        {
          max.all = MAX (max.all, longest[k - first].all);
          max.usual = MAX (max.usual, longest[k - first].usual);
        }
      reference = max.usual > 0 ? max.usual : max.all;
      value = reference > 0 ? (double) (11 * (gint64) reference / 10) : NAN;
      if (value == step.value || (isnan (value) && isnan (step.value)))
        continue;
      step = (LopeDayValue) { day, value };
      g_array_append_val (steps, step);
    }
  if (input->to > last)
    g_array_append_val (steps, ((LopeDayValue) { last + 1, NAN }));

  return steps;
}

static char *
summarise (const LopeTrendInput *input,
           GArray               *rows,
           const double         *distances,
           const Overs          *overs)
{
  const char *left_out;
  g_autofree char *runs = NULL;
  g_autofree char *over = NULL;
  g_autofree char *worst = NULL;
  g_autofree char *day = NULL;

  if (rows->len == 0)
    return g_strdup (_ ("No runs in this time"));

  runs = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u run.", "%u runs.", rows->len), rows->len);
  if (overs->n_over == 0)
    {
      /* xgettext:no-c-format */
      over = g_strdup (_ ("None was more than 30 % over the longest of the 30 days before it."));
    }
  else
    {
      worst = lope_format_distance ((gint64) distances[overs->worst], input->units);
      day = lope_format_day_plain (g_array_index (rows, LopeSeriesRow, overs->worst).first, input->today);
      over = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           /* TRANSLATORS: %2$s is a distance, %3$s a date */
                                           "%1$u was more than 30 %% over the longest of the 30 days before it: "
                                           "%2$s on %3$s.",
                                           "%1$u were more than 30 %% over the longest of the 30 days before them, "
                                           "the furthest %2$s on %3$s.", overs->n_over),
                              overs->n_over, worst, day);
    }

  if (overs->n_over == 0)
    /* TRANSLATORS: Two whole sentences after each other. */
    return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), runs, over);

  left_out = g_dngettext (GETTEXT_PACKAGE, "The line leaves it out.", "The line leaves them out.", overs->n_over);

  /* TRANSLATORS: Three whole sentences after each other. */
  return g_strdup_printf (C_ ("three sentences", "%1$s %2$s %3$s"), runs, over, left_out);
}

/* The line on the day of each run. */
static double *
list_lines (GArray *rows,
            GArray *limits)
{
  double *lines = lope_trend_new_values (rows->len);
  guint k = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LopeDay day = g_array_index (rows, LopeSeriesRow, i).first;

      while (k + 1 < limits->len && g_array_index (limits, LopeDayValue, k + 1).day <= day)
        k++;
      if (k < limits->len && g_array_index (limits, LopeDayValue, k).day <= day)
        lines[i] = g_array_index (limits, LopeDayValue, k).value;
    }

  return lines;
}

static void
add_values (LopeSeriesChart      *chart,
            const LopeTrendInput *input,
            GArray               *rows,
            GArray               *places,
            GArray               *limits)
{
  g_autofree double *lines = list_lines (rows, limits);
  g_autofree double *distances = lope_trend_new_values (rows->len);
  g_autofree double *references = lope_trend_new_values (rows->len);
  g_autofree double *excesses = lope_trend_new_values (rows->len);
  g_autofree char *summary = NULL;
  Overs overs = { .worst = -1 };

  for (guint i = 0; i < rows->len; i++)
    {
      const LopeRun *run = &input->runs[g_array_index (places, guint, i)];
      LopeRunSpike spike = lope_run_spike_judge (input->runs, input->n_runs, input->first_day,
                                                 run->day, run->start, run->distance);

      distances[i] = run->distance;
      if (spike.reference > 0)
        {
          references[i] = spike.reference;
          excesses[i] = 100 * (lope_run_spike_get_ratio (&spike) - 1);
        }
      mark_run (chart, input, &spike, i, &overs);
    }

  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Distance"), C_ ("chart legend", "One run"),
                                                       LOPE_MEASURE_DISTANCE, LOPE_LOOK_BAR, LOPE_TONE_BAR, FALSE },
                                distances);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Longest of 30 Days"), NULL,
                                                       LOPE_MEASURE_DISTANCE, LOPE_LOOK_TABLE, LOPE_TONE_BAR, FALSE },
                                references);
  /* TRANSLATORS: How far a run could go without being far longer than the longest before it. */
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Line"), NULL, LOPE_MEASURE_DISTANCE,
                                                       LOPE_LOOK_TABLE, LOPE_TONE_BAR, FALSE },
                                lines);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Against It"), NULL,
                                                       LOPE_MEASURE_CHANGE, LOPE_LOOK_TABLE, LOPE_TONE_BAR, FALSE },
                                excesses);
  summary = summarise (input, rows, distances, &overs);
  lope_series_chart_set_summary (chart, summary);
}

/* ==== API ==== */

/**
 * lope_trend_list_overs:
 * @input: runs
 *
 * Lists the days of runs that were far over the longest of the 30 days before.
 *
 * Returns: (transfer full) (element-type LopeDay): the days, in order
 */
GArray *
lope_trend_list_overs (const LopeTrendInput *input)
{
  g_autoptr (GArray) places = lope_trend_list_runs (input, input->from);
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LopeDay));

  for (guint i = 0; i < places->len; i++)
    {
      const LopeRun *run = &input->runs[g_array_index (places, guint, i)];
      LopeRunSpike spike = lope_run_spike_judge (input->runs, input->n_runs, input->first_day, run->day, run->start,
                                                 run->distance);

      if (get_mark (&spike) == LOPE_ROW_OVER)
        g_array_append_val (days, run->day);
    }

  return days;
}

/**
 * lope_trend_make_runs:
 * @input: what it is made of
 *
 * Makes a chart of every run under the line that is 10 % above the longest of
 * the 30 days before, with those marked that are over it (evidence.md L1).
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_runs (const LopeTrendInput *input)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (LopeSeriesRow));
  g_autoptr (GArray) limits = list_limits (input);
  g_autoptr (GArray) places = lope_trend_list_runs (input, input->from);
  LopeSeriesChart *chart;

  for (guint i = 0; i < places->len; i++)
    {
      const LopeRun *run = &input->runs[g_array_index (places, guint, i)];
      LopeSeriesRow row = { run->day, run->day, run->uuid };

      g_array_append_val (rows, row);
    }

  chart = lope_trend_new_chart (input, _ ("Runs Against Their 30-Day Line"), LOPE_VALUES_FROM_ZERO, LOPE_ROWS_BY_DAY,
                                rows);
  lope_series_chart_set_limit (chart, (const LopeDayValue *) (gpointer) limits->data, limits->len,
                               C_ ("chart legend", "1.1 × the longest run of 30 days"));
  add_values (chart, input, rows, places, limits);

  return LOPE_CHART (chart);
}
