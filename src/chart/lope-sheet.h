/* lope-sheet.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"

G_BEGIN_DECLS

/**
 * LopeSheetFont:
 * @LOPE_SHEET_TITLE: the title of the whole
 * @LOPE_SHEET_HEADING: the title of a section
 * @LOPE_SHEET_VALUE: a number that is seen first
 * @LOPE_SHEET_BODY: what is read
 * @LOPE_SHEET_STRONG: what is read first of that
 * @LOPE_SHEET_LABEL: what names something; a little paler
 * @LOPE_SHEET_SMALL: what stands below; a little paler
 *
 * The sizes and weights of text on paper.
 */
typedef enum {
  LOPE_SHEET_TITLE,
  LOPE_SHEET_HEADING,
  LOPE_SHEET_VALUE,
  LOPE_SHEET_BODY,
  LOPE_SHEET_STRONG,
  LOPE_SHEET_LABEL,
  LOPE_SHEET_SMALL,
} LopeSheetFont;

#define LOPE_N_SHEET_FONTS 7

/**
 * LopeSheetAlign:
 * @LOPE_SHEET_START: where a line begins
 * @LOPE_SHEET_END: where it ends
 *
 * On which side text stands.
 */
typedef enum {
  LOPE_SHEET_START,
  LOPE_SHEET_END,
} LopeSheetAlign;

/**
 * LopeSheet:
 * @cr: (borrowed) (nullable): where to draw, or %NULL to measure only
 * @pango: (borrowed): fonts
 * @width: the width of what is drawn on; along it, what starts at x is mirrored
 *   if @rtl
 * @rtl: whether text runs to the left
 * @tagged: whether to tell what is a heading, a table, a picture
 *
 * A sheet of paper, and the only place that knows which side is which. Sizes are
 * in units of 1/96 inch.
 */
typedef struct {
  cairo_t *cr;
  PangoContext *pango;
  double width;
  gboolean rtl;
  gboolean tagged;
} LopeSheet;

PangoContext *lope_sheet_make_pango    (gboolean         rtl);
double        lope_sheet_get_x         (const LopeSheet *self,
                                        double           x,
                                        double           width);
double        lope_sheet_get_width     (const LopeSheet *self,
                                        LopeSheetFont    font,
                                        const char      *text);
double        lope_sheet_get_least     (const LopeSheet *self,
                                        LopeSheetFont    font,
                                        const char      *text);
double        lope_sheet_write         (const LopeSheet *self,
                                        LopeSheetFont    font,
                                        LopeSheetAlign   align,
                                        const char      *text,
                                        double           x,
                                        double           y,
                                        double           width);
double        lope_sheet_write_lines   (const LopeSheet *self,
                                        LopeSheetFont    font,
                                        const char      *text,
                                        double           x,
                                        double           y,
                                        double           width,
                                        int              max_lines,
                                        gboolean        *shortened);
void          lope_sheet_draw_line     (const LopeSheet *self,
                                        double           x,
                                        double           y,
                                        double           width,
                                        double           alpha);
void          lope_sheet_begin_tag     (const LopeSheet *self,
                                        const char      *name);
void          lope_sheet_end_tag       (const LopeSheet *self,
                                        const char      *name);

G_END_DECLS
