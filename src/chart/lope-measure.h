/* lope-measure.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeMeasure:
 * @LOPE_MEASURE_DISTANCE: metres
 * @LOPE_MEASURE_PACE: seconds for a kilometre
 * @LOPE_MEASURE_CADENCE: steps in a minute
 * @LOPE_MEASURE_COUNT: how many there are
 * @LOPE_MEASURE_LOAD: effort times minutes
 * @LOPE_MEASURE_RATIO: a number with two decimals
 * @LOPE_MEASURE_PERCENT: percent
 * @LOPE_MEASURE_CHANGE: percent more or less
 * @LOPE_MEASURE_PAIN: how much it hurts, 0 to 10
 *
 * What a number of a chart is.
 */
typedef enum {
  LOPE_MEASURE_DISTANCE,
  LOPE_MEASURE_PACE,
  LOPE_MEASURE_CADENCE,
  LOPE_MEASURE_COUNT,
  LOPE_MEASURE_LOAD,
  LOPE_MEASURE_RATIO,
  LOPE_MEASURE_PERCENT,
  LOPE_MEASURE_CHANGE,
  LOPE_MEASURE_PAIN,
} LopeMeasure;

double lope_measure_in_units    (LopeMeasure measure,
                                 double      value,
                                 LopeUnits   units);
char  *lope_measure_format      (LopeMeasure measure,
                                 double      value,
                                 LopeUnits   units);
char  *lope_measure_format_tick (LopeMeasure measure,
                                 double      value,
                                 int         decimals,
                                 gboolean    with_unit,
                                 LopeUnits   units);

G_END_DECLS
