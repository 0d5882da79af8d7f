/* lope-widget-style.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-body-draw.h"
#include "lope-chart-style.h"
#include "lope-exercise-draw.h"

G_BEGIN_DECLS

void lope_widget_get_chart_style    (GtkWidget         *widget,
                                     LopeChartStyle    *style);
void lope_widget_get_body_style     (GtkWidget         *widget,
                                     GtkWidget         *page,
                                     LopeBodyStyle     *style);
void lope_widget_get_exercise_style (GtkWidget         *widget,
                                     LopeExerciseStyle *style);
void lope_widget_follow_style       (GtkWidget         *widget);

G_END_DECLS
