/* lope-chart-print.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"

G_BEGIN_DECLS

gboolean      lope_chart_text_is_rtl       (void);
PangoContext *lope_chart_new_print_context (gboolean              rtl);
void          lope_chart_style_init_print  (LopeChartStyle       *self,
                                            PangoContext         *pango,
                                            gboolean              rtl);
void          lope_chart_draw_page         (LopeChart            *self,
                                            const char           *title,
                                            cairo_t              *cr,
                                            double                width,
                                            double                height,
                                            const LopeChartStyle *style);

G_END_DECLS
