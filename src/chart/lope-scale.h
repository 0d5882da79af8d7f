/* lope-scale.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "lope-chart-style.h"

G_BEGIN_DECLS

/**
 * LopeScale:
 * @step: from one line of the grid to the next
 * @n_steps: how many steps there are
 * @decimals: how many decimals the numbers beside the lines need
 *
 * A scale from 0 in round steps.
 */
typedef struct {
  double step;
  int n_steps;
  int decimals;
} LopeScale;

/**
 * LopeBarLayout:
 * @plot: where the bars are, from the baseline up to @top
 * @n: how many there are
 * @slot: the width that each has for itself
 * @bar: the width of a bar
 * @top: the value at the upper edge
 * @rtl: whether the first one is at the right
 *
 * Where the bars of a chart are.
 */
typedef struct {
  LopeRect plot;
  guint n;
  double slot;
  double bar;
  double top;
  gboolean rtl;
} LopeBarLayout;

LopeScale lope_scale_find          (double               max,
                                    int                  max_steps);
double    lope_scale_get_top       (const LopeScale     *self);

void      lope_bar_layout_init     (LopeBarLayout       *self,
                                    const LopeRect      *plot,
                                    guint                n,
                                    double               top,
                                    gboolean             rtl);
double    lope_bar_layout_get_x    (const LopeBarLayout *self,
                                    double               position);
double    lope_bar_layout_get_y    (const LopeBarLayout *self,
                                    double               value);
LopeRect  lope_bar_layout_get_bar  (const LopeBarLayout *self,
                                    guint                i,
                                    double               value);
LopeRect  lope_bar_layout_get_span (const LopeBarLayout *self,
                                    double               from,
                                    double               to);
int       lope_bar_layout_hit      (const LopeBarLayout *self,
                                    double               x,
                                    double               y);

G_END_DECLS
