/* lope-week-chart-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-note.h"
#include "lope-legend.h"
#include "lope-period-plot.h"
#include "lope-scale.h"
#include "lope-week-chart.h"

G_BEGIN_DECLS

/* How many weeks the mean is of, the week itself included. */
#define LOPE_MEAN_WEEKS 4

struct _LopeWeekChart {
  LopeChart parent_instance;

  LopeDay today;
  LopeDay first_day;
  LopePeriodUnit unit;
  LopeUnits units;
  guint n_before;
  gboolean ten_percent_line;
  LopeScale scale;
  LopeBarLayout layout;
  LopeRect legend;

  GArray *periods; /* owned, of LopePeriod: @n_before of them are not shown */
  GArray *breaks; /* owned, of LopeBreak */
  GArray *notes; /* owned, of LopeChartNote */
  GArray *overs; /* owned, of LopeDay */
};

gboolean lope_week_chart_is_present    (LopeWeekChart        *self,
                                        guint                 i);
gboolean lope_week_chart_is_over       (LopeWeekChart        *self,
                                        guint                 i);
int      lope_week_chart_get_guide     (LopeWeekChart        *self,
                                        guint                 i);
double   lope_week_chart_lay_out_legend (LopeWeekChart        *self,
                                         cairo_t              *cr,
                                         const LopeChartStyle *style);
void     lope_week_chart_draw_cursor   (LopeChart            *chart,
                                        cairo_t              *cr,
                                        const LopeChartStyle *style,
                                        guint                 i);
void     lope_week_chart_draw          (LopeChart            *chart,
                                        cairo_t              *cr,
                                        const LopeChartStyle *style,
                                        int                   cursor);

const char *lope_week_chart_get_title         (LopeChart *chart);
guint       lope_week_chart_get_n_columns     (LopeChart *chart);
const char *lope_week_chart_get_column_title  (LopeChart *chart,
                                               guint      column);
char       *lope_week_chart_get_cell          (LopeChart *chart,
                                               guint      i,
                                               guint      column);
gboolean    lope_week_chart_is_numeric_column (LopeChart *chart,
                                               guint      column);
gboolean    lope_week_chart_get_days          (LopeChart *chart,
                                               guint      i,
                                               LopeDay   *first,
                                               LopeDay   *last);

G_END_DECLS
