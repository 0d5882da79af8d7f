/* lope-chart-bubble.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-chart.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CHART_BUBBLE (lope_chart_bubble_get_type ())
G_DECLARE_FINAL_TYPE (LopeChartBubble, lope_chart_bubble, LOPE, CHART_BUBBLE, GtkWidget)

GtkWidget *lope_chart_bubble_new      (void);
void       lope_chart_bubble_show     (LopeChartBubble *self,
                                       LopeChart       *chart,
                                       guint            i);
void       lope_chart_bubble_allocate (LopeChartBubble *self,
                                       const LopeRect  *item,
                                       int              width,
                                       int              height);

G_END_DECLS
