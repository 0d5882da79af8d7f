/* lope-this-week-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-period.h"
#include "lope-types.h"

G_BEGIN_DECLS

#define LOPE_TYPE_THIS_WEEK_CHART (lope_this_week_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeThisWeekChart, lope_this_week_chart, LOPE, THIS_WEEK_CHART, LopeChart)

LopeThisWeekChart *lope_this_week_chart_new          (void);
void               lope_this_week_chart_set_data     (LopeThisWeekChart     *self,
                                                      const LopeDayDistance *days,
                                                      guint                  n_days,
                                                      LopeDay                today,
                                                      int                    first_weekday,
                                                      LopeUnits              units);
int                lope_this_week_chart_get_distance (LopeThisWeekChart     *self);
int                lope_this_week_chart_get_previous (LopeThisWeekChart     *self,
                                                      int                   *to_same_day);

G_END_DECLS
