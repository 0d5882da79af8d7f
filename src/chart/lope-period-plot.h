/* lope-period-plot.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-format.h"
#include "lope-legend.h"
#include "lope-period.h"
#include "lope-scale.h"

G_BEGIN_DECLS

/* As many notes can be in a legend. */
#define LOPE_N_NOTE_KINDS 3

/**
 * LopePeriodPlot:
 * @periods: (array): the periods, as many as @layout has slots
 * @unit: what they are
 * @units: what distances are shown in
 * @scale: the scale of distances
 * @layout: where the periods are
 *
 * What charts of distances over time stand on.
 */
typedef struct {
  const LopePeriod *periods; /* borrowed */
  LopePeriodUnit unit;
  LopeUnits units;
  LopeScale scale;
  LopeBarLayout layout;
} LopePeriodPlot;

const char *lope_period_unit_get_heading (LopePeriodUnit unit);
char  *lope_period_name             (const LopePeriod *self,
                                     LopePeriodUnit    unit,
                                     LopeDay           today);
double lope_period_plot_find        (const LopePeriodPlot *self,
                                     LopeDay               day);
void   lope_period_plot_draw_grid   (const LopePeriodPlot *self,
                                     cairo_t              *cr,
                                     const LopeChartStyle *style);
void   lope_period_plot_draw_breaks (const LopePeriodPlot *self,
                                     GArray               *breaks,
                                     cairo_t              *cr,
                                     const LopeChartStyle *style);
void   lope_period_plot_draw_notes  (const LopePeriodPlot *self,
                                     GArray               *notes,
                                     cairo_t              *cr,
                                     const LopeChartStyle *style);
guint  lope_period_plot_list_notes  (GArray               *notes,
                                     LopeLegendItem       *items);
void   lope_period_plot_draw_time   (const LopePeriodPlot *self,
                                     cairo_t              *cr,
                                     const LopeChartStyle *style);

G_END_DECLS
