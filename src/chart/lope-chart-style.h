/* lope-chart-style.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * LopeColor:
 *
 * A colour; all parts from 0 to 1.
 */
typedef struct {
  double red;
  double green;
  double blue;
  double alpha;
} LopeColor;

/**
 * LopeRect:
 *
 * A rectangle in pixels; y grows downwards.
 */
typedef struct {
  double x;
  double y;
  double width;
  double height;
} LopeRect;

/**
 * LopeChartStyle:
 * @foreground: text and lines
 * @card: what the chart stands on
 * @bar: distance, the accent of the desktop
 * @line: lines that stand for what was done, a stronger accent
 * @heart: heart rate
 * @over: what is over a line
 * @pain: how much it hurts
 * @warning: the band in which a shoe wants a look
 * @high_contrast: whether lines are to be stronger
 * @rtl: whether time runs to the left
 * @shrink: how much of the height of bars is missing, from 0 to 1, while they grow
 * @pango: (transfer none): fonts and resolution
 *
 * How a chart is to look, taken from where it is shown.
 */
typedef struct {
  LopeColor foreground;
  LopeColor card;
  LopeColor bar;
  LopeColor line;
  LopeColor heart;
  LopeColor over;
  LopeColor pain;
  LopeColor warning;
  gboolean high_contrast;
  gboolean rtl;
  double shrink;

  PangoContext *pango; /* borrowed */
} LopeChartStyle;

/**
 * LopeTextFlags:
 * @LOPE_TEXT_BOLD: bold
 * @LOPE_TEXT_HEADING: bold, as large as running text
 *
 * How a label is written. All others are a little smaller than running text,
 * with figures of equal width.
 */
typedef enum {
  LOPE_TEXT_NORMAL = 0,
  LOPE_TEXT_BOLD = 1 << 0,
  LOPE_TEXT_HEADING = 1 << 1,
} LopeTextFlags;

void lope_chart_style_init   (LopeChartStyle       *self,
                              PangoContext         *pango,
                              const LopeColor      *foreground,
                              const LopeColor      *accent,
                              gboolean              dark,
                              gboolean              high_contrast,
                              gboolean              rtl);

void lope_draw_set_color     (cairo_t              *cr,
                              const LopeColor      *color,
                              double                alpha);
LopeRect lope_chart_style_shrink (const LopeChartStyle *self,
                                  const LopeRect       *bar,
                                  double                baseline);

void lope_draw_bar           (cairo_t              *cr,
                              const LopeRect       *rect);
void lope_draw_triangle      (cairo_t              *cr,
                              double                x,
                              double                y);
void lope_draw_hatch         (cairo_t              *cr,
                              const LopeRect       *rect);
void lope_draw_text          (cairo_t              *cr,
                              const LopeChartStyle *style,
                              const char           *text,
                              LopeTextFlags         flags,
                              double                x,
                              double                y,
                              double                xalign);
char *lope_text_hold_direction (const char           *text,
                                gboolean              rtl);
void lope_text_measure       (const LopeChartStyle *style,
                              const char           *text,
                              LopeTextFlags         flags,
                              double               *width,
                              double               *height);

G_END_DECLS
