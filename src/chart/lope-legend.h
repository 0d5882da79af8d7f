/* lope-legend.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"

G_BEGIN_DECLS

/**
 * LopeLegendMark:
 * @cr: a cairo context
 * @style: how it is to look
 * @x: the middle
 * @y: the middle
 *
 * Draws what a legend explains, at most 16 pixels wide.
 */
typedef void (*LopeLegendMark) (cairo_t              *cr,
                                const LopeChartStyle *style,
                                double                x,
                                double                y);

/**
 * LopeLegendItem:
 * @name: what it means
 * @mark: draws what it is
 *
 * A part of a legend.
 */
typedef struct {
  const char *name; /* borrowed */
  LopeLegendMark mark;
} LopeLegendItem;

double lope_legend_lay_out (const LopeLegendItem *items,
                            guint                 n_items,
                            const LopeRect       *area,
                            cairo_t              *cr,
                            const LopeChartStyle *style);

/**
 * LopeLegendDraw:
 * @cr: a cairo context
 * @style: how it is to look
 * @i: which mark
 * @x: its middle
 * @y: its middle
 * @data: what was handed on
 *
 * Draws a mark of a legend.
 */
typedef void (*LopeLegendDraw) (cairo_t              *cr,
                                const LopeChartStyle *style,
                                guint                 i,
                                double                x,
                                double                y,
                                gpointer              data);

double lope_legend_lay_out_names (const char *const    *names,
                                  guint                 n_names,
                                  const LopeRect       *area,
                                  LopeLegendDraw        draw,
                                  gpointer              data,
                                  cairo_t              *cr,
                                  const LopeChartStyle *style);

G_END_DECLS
