/* lope-shoe-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-period.h"
#include "lope-shoe-wear.h"

G_BEGIN_DECLS

/**
 * LopeShoeChartData:
 * @days: (array length=n_days): on which days how far was run in it, the oldest
 *   first
 * @n_days: how many
 * @initial: metres it had before its first run
 * @today: the day it is
 * @last: the last day to show: today, or the one on which it was put away
 * @wear: how worn it is
 * @units: kilometres or miles
 *
 * All that the chart shows.
 */
typedef struct {
  const LopeDayDistance *days;
  guint n_days;
  int initial;
  LopeDay today;
  LopeDay last;
  const LopeShoeWear *wear;
  LopeUnits units;
} LopeShoeChartData;

#define LOPE_TYPE_SHOE_CHART (lope_shoe_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeChart, lope_shoe_chart, LOPE, SHOE_CHART, LopeChart)

LopeShoeChart *lope_shoe_chart_new      (void);
void           lope_shoe_chart_set_data (LopeShoeChart           *self,
                                         const LopeShoeChartData *data);

G_END_DECLS
