/* lope-trends-chart.c: the charts there are
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trends.h"

#include "lope-week-chart.h"

#include <glib/gi18n-lib.h>

typedef LopeChart *(*Maker) (const LopeTrendsData   *data,
                             const LopeTrendOptions *options);

static LopeChart *
make_weekly_distance (const LopeTrendsData   *data,
                      const LopeTrendOptions *options)
{
  LopeWeekChart *chart = lope_week_chart_new ();

  lope_week_chart_set_data (chart,
                            &(LopeWeekChartData) {
                              .days = (const LopeDayDistance *) (gpointer) data->days->data,
                              .n_days = data->days->len,
                              .from = options->from,
                              .to = options->to,
                              .today = data->today,
                              .first_day = data->first_day,
                              .first_weekday = options->preferences->first_weekday,
                              .units = options->preferences->units,
                              .ten_percent_line = options->preferences->ten_percent_line,
                            });

  return LOPE_CHART (chart);
}

/* In the order in which they are shown. */
static const LopeTrendInfo infos[] = {
  { "weekly-distance", N_ ("Weekly Distance"), N_ ("Distance by week with the mean of four weeks") },
};

static const Maker makers[] = {
  make_weekly_distance,
};

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == G_N_ELEMENTS (makers));

/* ==== API ==== */

/**
 * lope_trends_list_charts:
 * @n_charts: (out): how many there are
 *
 * Lists the charts there are, the most important first.
 *
 * Returns: (transfer none) (array length=n_charts): the charts
 */
const LopeTrendInfo *
lope_trends_list_charts (guint *n_charts)
{
  *n_charts = G_N_ELEMENTS (infos);

  return infos;
}

/**
 * lope_trends_find_chart:
 * @name: a name
 *
 * Finds a chart by its name.
 *
 * Returns: (transfer none) (nullable): the chart
 */
const LopeTrendInfo *
lope_trends_find_chart (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      if (g_str_equal (infos[i].name, name))
        return &infos[i];
    }

  return NULL;
}

/**
 * lope_trends_make_chart:
 * @data: what it is made of; the chart keeps nothing of it
 * @name: the name of a chart
 * @options: time, units and region
 *
 * Makes a chart. What is before the first run and after today is left out only
 * by the choice of the time.
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL if there is none of
 *   that name
 */
LopeChart *
lope_trends_make_chart (const LopeTrendsData   *data,
                        const char             *name,
                        const LopeTrendOptions *options)
{
  const LopeTrendInfo *info = lope_trends_find_chart (name);

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (options->from <= options->to, NULL);

  return info != NULL ? makers[info - infos] (data, options) : NULL;
}
