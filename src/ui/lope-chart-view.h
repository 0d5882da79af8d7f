/* lope-chart-view.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-chart.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CHART_VIEW (lope_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (LopeChartView, lope_chart_view, LOPE, CHART_VIEW, GtkWidget)

void lope_chart_view_set_chart     (LopeChartView *self,
                                    LopeChart     *chart);
void lope_chart_view_set_title     (LopeChartView *self,
                                    const char    *title);
void lope_chart_view_set_zoomable  (LopeChartView *self,
                                    gboolean       zoomable);
void lope_chart_view_set_spelt_out (LopeChartView *self,
                                    gboolean       spelt_out);
void lope_chart_view_set_marked    (LopeChartView *self,
                                    int            i);
void lope_chart_view_grow          (LopeChartView *self);

G_END_DECLS
