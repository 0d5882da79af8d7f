/* lope-chart-picture.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-chart.h"

G_BEGIN_DECLS

/**
 * LopeChartPicture:
 * @style: how the chart was drawn last
 * @shrink: how much of the height of bars is missing, from 0 to 1, while they grow
 *
 * A chart as it was drawn once, so that pointing at it does not draw it again.
 * The other members are private.
 */
typedef struct {
  LopeChartStyle style;
  double shrink;
  guint serial;
  double scale;
  int width;
  int height;
  GdkTexture *plain; /* owned, nullable */
  GdkTexture *faded; /* owned, nullable: everything stepped back */
} LopeChartPicture;

void lope_chart_picture_clear  (LopeChartPicture *self);
void lope_chart_picture_show   (LopeChartPicture *self,
                                LopeChart        *chart,
                                GtkWidget        *widget,
                                GtkSnapshot      *snapshot,
                                int               cursor);

G_END_DECLS
