/* lope-pain-chart-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-note.h"
#include "lope-pain-chart.h"
#include "lope-period-plot.h"

G_BEGIN_DECLS

#define LOPE_N_PAIN_MOMENTS (LOPE_PAIN_OTHER + 1)

struct _LopePainChart {
  LopeChart parent_instance;

  LopeDay today;
  LopePeriodPlot plot; /* its periods are those below */
  LopeRect legend;

  GArray *periods; /* owned, of LopePeriod */
  GArray *breaks; /* owned, of LopeBreak */
  GArray *marks; /* owned, of LopePainMark: those of the periods, in order */
  GArray *medians; /* owned, of double: of the periods */
  GArray *notes; /* owned, of LopeChartNote */
  GArray *overs; /* owned, of guint: the periods with a run far over its line */
  char *name; /* owned, nullable */
};

double lope_pain_chart_get_y          (LopePainChart        *self,
                                       double                severity);
double lope_pain_chart_lay_out_legend (LopePainChart        *self,
                                       cairo_t              *cr,
                                       const LopeChartStyle *style);
void   lope_pain_chart_draw           (LopeChart            *chart,
                                       cairo_t              *cr,
                                       const LopeChartStyle *style,
                                       int                   cursor);

G_END_DECLS
