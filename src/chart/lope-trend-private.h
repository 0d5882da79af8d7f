/* lope-trend-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-series-chart.h"
#include "lope-trend-charts.h"

G_BEGIN_DECLS

/* lope-trend-series.c */
LopeSeriesChart *lope_trend_new_chart    (const LopeTrendInput *input,
                                          const char           *title,
                                          LopeValueRange        range,
                                          LopeRowUnit           unit,
                                          GArray               *rows);
LopePeriodUnit   lope_trend_choose_unit  (const LopeTrendInput *input,
                                          LopeDay               max_days_by_week);
GArray          *lope_trend_list_periods (const LopeTrendInput *input,
                                          LopePeriodUnit        unit);
LopeRowUnit      lope_trend_get_row_unit (LopePeriodUnit        unit);
GArray          *lope_trend_list_runs    (const LopeTrendInput *input,
                                          LopeDay               from);
double          *lope_trend_new_values   (guint                 n);
int              lope_trend_find_row     (GArray               *rows,
                                          LopeDay               day);

G_END_DECLS
