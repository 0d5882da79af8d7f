/* lope-value-scale.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"

G_BEGIN_DECLS

/**
 * LopeValueRange:
 * @LOPE_VALUES_FROM_ZERO: from 0 up, as bars need it
 * @LOPE_VALUES_BETWEEN: only as far as there are values
 * @LOPE_VALUES_PACE: seconds for a kilometre or mile, the fast ones at the top
 *
 * What a scale of values is to hold.
 */
typedef enum {
  LOPE_VALUES_FROM_ZERO,
  LOPE_VALUES_BETWEEN,
  LOPE_VALUES_PACE,
} LopeValueRange;

/**
 * LopeValueScale:
 * @low: the value of the first line
 * @step: from one line to the next
 * @n_steps: how many steps there are
 * @decimals: how many decimals the numbers beside the lines need
 * @inverted: whether the first line is at the top
 *
 * A scale in round steps.
 */
typedef struct {
  double low;
  double step;
  int n_steps;
  int decimals;
  gboolean inverted;
} LopeValueScale;

LopeValueScale lope_value_scale_find     (double                min,
                                          double                max,
                                          int                   max_steps,
                                          LopeValueRange        range);
double         lope_value_scale_get_tick (const LopeValueScale *self,
                                          int                   i);
double         lope_value_scale_get_y    (const LopeValueScale *self,
                                          const LopeRect       *plot,
                                          double                value);

G_END_DECLS
