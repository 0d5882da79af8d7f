/* lope-trend-adherence.c: routines that were due, and pain beside them
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-charts.h"

#include "lope-pain-trend.h"
#include "lope-trend-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define MAX_DAYS_BY_WEEK (80 * 7)

/* More blocks than this are a bar. */
#define MAX_BLOCKS 12

static void
add_up_days (const LopeTrendInput *input,
             GArray               *rows,
             double               *done,
             double               *missed)
{
  for (guint i = 0; i < input->n_routine_days; i++)
    {
      const LopeTrendRoutineDay *day = &input->routine_days[i];
      int row = lope_trend_find_row (rows, day->day);

      if (row < 0 || (day->due == 0 && day->done == 0))
        continue;
      done[row] = (isnan (done[row]) ? 0 : done[row]) + day->done;
      missed[row] = (isnan (missed[row]) ? 0 : missed[row]) + MAX (0, day->due - day->done);
    }
}

/* The median of the mornings of each row. */
static void
find_medians (const LopeTrendInput *input,
              GArray               *rows,
              double               *medians)
{
  guint k = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const LopeSeriesRow *row = &g_array_index (rows, LopeSeriesRow, i);
      g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));

      while (k < input->n_pain && input->pain[k].day < row->first)
        k++;
      for (; k < input->n_pain && input->pain[k].day <= row->last; k++)
        {
          const LopeTrendPain *entry = &input->pain[k];
          int severity = entry->severity;

          if (severity >= 0 && entry->moment == LOPE_PAIN_MORNING &&
              (input->region == LOPE_REGION_ANYWHERE || entry->region == input->region ||
               entry->region == LOPE_REGION_ANYWHERE))
            g_array_append_val (values, severity);
        }
      if (values->len > 0)
        medians[i] = lope_pain_get_median ((const int *) (gpointer) values->data, values->len);
    }
}

static char *
summarise (const double *done,
           const double *missed,
           guint         n)
{
  guint n_done = 0, n_all = 0;

  for (guint i = 0; i < n; i++)
    {
      if (isnan (done[i]))
        continue;
      n_done += (guint) done[i];
      n_all += (guint) (done[i] + missed[i]);
    }
  if (n_all == 0)
    return g_strdup (_ ("No routine was due or done in this time"));

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u session done", "%1$u of %2$u sessions done", n_all),
                          n_done, n_all);
}

static void
add_series (LopeSeriesChart *chart,
            GArray          *rows,
            const double    *done,
            const double    *missed,
            const double    *medians)
{
  LopeSeriesLook look = LOPE_LOOK_BLOCKS;

  for (guint i = 0; i < rows->len; i++)
    {
      if (!isnan (done[i]) && done[i] + missed[i] > MAX_BLOCKS)
        look = LOPE_LOOK_BAR;
    }
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Done"), C_ ("chart legend", "Done"),
                                                       LOPE_MEASURE_COUNT, look, LOPE_TONE_DONE, FALSE },
                                done);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Due, Not Done"),
                                                       C_ ("chart legend", "Due, not done"), LOPE_MEASURE_COUNT, look,
                                                       LOPE_TONE_DUE, FALSE },
                                missed);
  lope_series_chart_add_series (chart, &(LopeSeries) { C_ ("table heading", "Pain in the Morning, Median"),
                                                       C_ ("chart legend", "Pain in the morning, median"),
                                                       LOPE_MEASURE_PAIN, LOPE_LOOK_LINE, LOPE_TONE_PAIN, TRUE },
                                medians);
}

/**
 * lope_trend_make_adherence:
 * @input: what it is made of
 *
 * Makes a chart of the routines that were done and of those that were due and
 * not done, with the pain of mornings. They stand beside each other; neither is
 * said to come from the other.
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_adherence (const LopeTrendInput *input)
{
  LopePeriodUnit unit = lope_trend_choose_unit (input, MAX_DAYS_BY_WEEK);
  g_autoptr (GArray) rows = lope_trend_list_periods (input, unit);
  g_autofree double *done = lope_trend_new_values (rows->len);
  g_autofree double *missed = lope_trend_new_values (rows->len);
  g_autofree double *medians = lope_trend_new_values (rows->len);
  g_autofree char *summary = NULL;
  LopeSeriesChart *chart = lope_trend_new_chart (input, _ ("Exercises and Pain"), LOPE_VALUES_FROM_ZERO,
                                                 lope_trend_get_row_unit (unit), rows);

  add_up_days (input, rows, done, missed);
  find_medians (input, rows, medians);
  add_series (chart, rows, done, missed, medians);
  summary = summarise (done, missed, rows->len);
  lope_series_chart_set_summary (chart, summary);

  return LOPE_CHART (chart);
}
