/* lope-wear-bar.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"
#include "lope-shoe-wear.h"

G_BEGIN_DECLS

/**
 * LopeWearBar:
 * @bar: the whole bar
 * @fill: the part that is done
 * @band: where a look is worthwhile; no width for shoes with a target of their own
 * @ticks: where the marks are
 * @values: metres of the marks
 * @n_ticks: how many there are
 */
typedef struct {
  LopeRect bar;
  LopeRect fill;
  LopeRect band;
  double ticks[2];
  int values[2];
  guint n_ticks;
} LopeWearBar;

void lope_wear_bar_lay_out    (LopeWearBar          *self,
                               const LopeShoeWear   *wear,
                               double                width,
                               gboolean              rtl);
int  lope_wear_bar_get_height (const LopeChartStyle *style);
void lope_wear_bar_draw       (const LopeShoeWear   *wear,
                               cairo_t              *cr,
                               double                width,
                               const LopeChartStyle *style,
                               LopeUnits             units);

G_END_DECLS
