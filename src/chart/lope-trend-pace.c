/* lope-trend-pace.c: how fast easy runs were, and how quick the steps
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-charts.h"

#include "lope-format.h"
#include "lope-trend-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The mean is of as many runs; fewer than the second say little. */
#define MEAN_RUNS 6
#define LEAST_RUNS 3

/* evidence.md section 3: from 14 days on a pause counts as a break, and the mean
 * begins anew. */
#define BREAK_DAYS 14

/* How far back the mean of the first run that is shown may reach. */
#define DAYS_BEFORE 60

typedef double (*GetValue) (const LopeTrendActivity *run);

/* The runs that are shown, and what is drawn of them. */
typedef struct {
  GArray *rows; /* owned, of LopeSeriesRow */
  GArray *distances;
  GArray *values;
  GArray *means;
} Picked;

static double
get_pace (const LopeTrendActivity *run)
{
  return run->run.distance > 0 && run->run.duration > 0 ? 1000.0 * run->run.duration / run->run.distance : NAN;
}

static double
get_cadence (const LopeTrendActivity *run)
{
  return run->cadence > 0 ? run->cadence : NAN;
}

/* Easy runs; for who never says what kind a run was, those of no kind. */
static int
choose_kind (const LopeTrendInput *input,
             GArray               *places,
             GetValue              get_value)
{
  for (guint i = 0; i < places->len; i++)
    {
      const LopeTrendActivity *run = &input->run_facts[g_array_index (places, guint, i)];

      if (run->kind == LOPE_KIND_EASY && !isnan (get_value (run)))
        return LOPE_KIND_EASY;
    }

  return -1;
}

static double
get_mean (GArray *values,
          guint   begin)
{
  guint n = MIN (values->len - begin, MEAN_RUNS);
  double sum = 0;

  if (n < LEAST_RUNS)
    return NAN;

  for (guint i = values->len - n; i < values->len; i++)
    sum += g_array_index (values, double, i);

  return sum / n;
}

static Picked
pick (const LopeTrendInput *input,
      GArray               *places,
      int                   kind,
      GetValue              get_value)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  Picked picked = {
    g_array_new (FALSE, FALSE, sizeof (LopeSeriesRow)), g_array_new (FALSE, FALSE, sizeof (double)),
    g_array_new (FALSE, FALSE, sizeof (double)), g_array_new (FALSE, FALSE, sizeof (double)),
  };
  LopeDay before = LOPE_DAY_NONE;
  guint begin = 0;

  for (guint i = 0; i < places->len; i++)
    {
      const LopeTrendActivity *run = &input->run_facts[g_array_index (places, guint, i)];
      double value = get_value (run), distance = run->run.distance, mean;
      LopeSeriesRow row = { run->run.day, run->run.day, run->run.uuid };

      /* The pause is one of running at all. */
      if (before != LOPE_DAY_NONE && run->run.day - before > BREAK_DAYS)
        begin = all->len;
      before = run->run.day;
      if (run->kind != kind || isnan (value))
        continue;

      g_array_append_val (all, value);
      if (run->run.day < input->from)
        continue;
      mean = get_mean (all, begin);
      g_array_append_val (picked.rows, row);
      g_array_append_val (picked.distances, distance);
      g_array_append_val (picked.values, value);
      g_array_append_val (picked.means, mean);
    }

  return picked;
}

static void
picked_clear (Picked *self)
{
  g_array_unref (self->rows);
  g_array_unref (self->distances);
  g_array_unref (self->values);
  g_array_unref (self->means);
}

/* After a break the mean is missing until there are enough runs again, so its
 * line does not cross it. */
static LopeSeriesChart *
make_chart (const LopeTrendInput *input,
            const char           *title,
            const char           *legend,
            LopeMeasure           measure,
            const Picked         *picked)
{
  LopeSeriesChart *chart = lope_trend_new_chart (input, title,
                                                 measure == LOPE_MEASURE_PACE ? LOPE_VALUES_PACE : LOPE_VALUES_BETWEEN,
                                                 LOPE_ROWS_BY_DAY, picked->rows);

  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Distance"), NULL, LOPE_MEASURE_DISTANCE,
                                                       LOPE_LOOK_TABLE, LOPE_TONE_BAR, FALSE },
                                (const double *) (gpointer) picked->distances->data);
  lope_series_chart_add_series (chart, &(LopeSeries) { measure == LOPE_MEASURE_PACE ? C_ ("table heading", "Pace")
                                                                                    : C_ ("table heading", "Cadence"),
                                                       legend, measure, LOPE_LOOK_DOTS, LOPE_TONE_FAINT, FALSE },
                                (const double *) (gpointer) picked->values->data);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Mean of 6"),
                                                       C_ ("chart legend", "Mean of 6"), measure, LOPE_LOOK_LINE,
                                                       LOPE_TONE_LINE, FALSE },
                                (const double *) (gpointer) picked->means->data);

  return chart;
}

static double
get_latest_mean (const Picked *picked)
{
  guint n = MIN (picked->values->len, MEAN_RUNS);
  double sum = 0;

  for (guint i = picked->values->len - n; i < picked->values->len; i++)
    sum += g_array_index (picked->values, double, i);

  return sum / n;
}

static double
get_whole_mean (const Picked *picked)
{
  double sum = 0;

  for (guint i = 0; i < picked->values->len; i++)
    sum += g_array_index (picked->values, double, i);

  return sum / picked->values->len;
}

static char *
summarise (const LopeTrendInput *input,
           LopeMeasure           measure,
           const Picked         *picked)
{
  guint n = picked->values->len;
  g_autofree char *latest = NULL;
  g_autofree char *all = NULL;

  if (n == 0)
    return g_strdup (_ ("No easy runs with it in this time"));

  latest = lope_measure_format (measure, get_latest_mean (picked), input->units);
  if (n <= MEAN_RUNS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         /* TRANSLATORS: %1$s is a pace or a cadence */
                                         "%1$s in %2$u run", "%1$s on average over %2$u runs", n), latest, n);

  all = lope_measure_format (measure, get_whole_mean (picked), input->units);

  /* TRANSLATORS: %1$s and %2$s are paces or cadences, %3$u is more than 6 */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%1$s on average over the last 6 runs, %2$s over all %3$u",
                                       "%1$s on average over the last 6 runs, %2$s over all %3$u", n), latest, all, n);
}

static LopeChart *
make (const LopeTrendInput *input,
      LopeMeasure           measure,
      GetValue              get_value)
{
  g_autoptr (GArray) places = lope_trend_list_runs (input, input->from - DAYS_BEFORE);
  g_autofree char *summary = NULL;
  const gboolean pace = measure == LOPE_MEASURE_PACE;
  int kind = choose_kind (input, places, get_value);
  Picked picked = pick (input, places, kind, get_value);
  LopeSeriesChart *chart;
  const char *title;

  if (kind == LOPE_KIND_EASY)
    title = pace ? _ ("Easy Pace") : _ ("Easy Cadence");
  else
    title = pace ? _ ("Pace") : _ ("Cadence");
  chart = make_chart (input, title,
                      kind == LOPE_KIND_EASY ? C_ ("chart legend", "Easy run") : C_ ("chart legend", "One run"),
                      measure, &picked);
  summary = summarise (input, measure, &picked);
  lope_series_chart_set_summary (chart, summary);
  picked_clear (&picked);

  return LOPE_CHART (chart);
}

/* ==== API ==== */

/**
 * lope_trend_make_pace:
 * @input: what it is made of
 *
 * Makes a chart of the pace of easy runs with the mean of six. After a break the
 * mean begins anew.
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_pace (const LopeTrendInput *input)
{
  return make (input, LOPE_MEASURE_PACE, get_pace);
}

/**
 * lope_trend_make_cadence:
 * @input: what it is made of
 *
 * Makes a chart of the cadence of easy runs with the mean of six (evidence.md
 * M1).
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_cadence (const LopeTrendInput *input)
{
  return make (input, LOPE_MEASURE_CADENCE, get_cadence);
}
