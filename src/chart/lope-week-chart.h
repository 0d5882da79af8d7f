/* lope-week-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-period.h"
#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeWeekChartData:
 * @days: (array length=n_days): days with runs, in order, from 35 days before
 *   @from
 * @n_days: how many
 * @from: the first day to be shown
 * @to: the last day to be shown
 * @today: the day it is
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 * @units: kilometres or miles
 * @ten_percent_line: whether to show 10 % above the week before
 * @overs: (nullable) (array length=n_overs): the days of runs that were far over
 *   the longest of the 30 days before them, in order
 * @n_overs: how many
 * @notes: (nullable) (element-type LopeChartNote): what happened; copied
 *
 * What a chart of weekly distances shows.
 */
typedef struct {
  const LopeDayDistance *days;
  guint n_days;
  LopeDay from;
  LopeDay to;
  LopeDay today;
  LopeDay first_day;
  int first_weekday;
  LopeUnits units;
  gboolean ten_percent_line;
  const LopeDay *overs;
  guint n_overs;
  GArray *notes;
} LopeWeekChartData;

#define LOPE_TYPE_WEEK_CHART (lope_week_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeWeekChart, lope_week_chart, LOPE, WEEK_CHART, LopeChart)

LopeWeekChart    *lope_week_chart_new           (void);
void              lope_week_chart_set_data      (LopeWeekChart           *self,
                                                 const LopeWeekChartData *data);
LopePeriodUnit    lope_week_chart_get_unit      (LopeWeekChart           *self);
const LopePeriod *lope_week_chart_get_period    (LopeWeekChart           *self,
                                                 guint                    i);
int               lope_week_chart_get_mean      (LopeWeekChart           *self,
                                                 guint                    i);
gboolean          lope_week_chart_get_change    (LopeWeekChart           *self,
                                                 guint                    i,
                                                 double                  *percent);
char             *lope_week_chart_name_period   (LopeWeekChart           *self,
                                                 guint                    i);

G_END_DECLS
