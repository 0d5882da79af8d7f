/* lope-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lope-chart-style.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CHART (lope_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (LopeChart, lope_chart, LOPE, CHART, GObject)

/**
 * LopeChartClass:
 * @layout: find where everything is, for a size and a style
 * @draw: draw what was laid out; @cursor is the item pointed at, or −1
 * @get_n_items: how many values there are
 * @hit: which one is at a place, or −1
 * @get_item: the area of one
 * @describe: one of them in words
 * @summarise: all of them in a sentence
 */
struct _LopeChartClass {
  GObjectClass parent_class;

  void     (*layout)      (LopeChart            *self,
                           double                width,
                           double                height,
                           const LopeChartStyle *style);
  void     (*draw)        (LopeChart            *self,
                           cairo_t              *cr,
                           const LopeChartStyle *style,
                           int                   cursor);
  guint    (*get_n_items) (LopeChart            *self);
  int      (*hit)         (LopeChart            *self,
                           double                x,
                           double                y);
  LopeRect (*get_item)    (LopeChart            *self,
                           guint                 i);
  char    *(*describe)    (LopeChart            *self,
                           guint                 i);
  char    *(*summarise)   (LopeChart            *self);
};

void     lope_chart_draw        (LopeChart            *self,
                                 cairo_t              *cr,
                                 double                width,
                                 double                height,
                                 const LopeChartStyle *style,
                                 int                   cursor);
guint    lope_chart_get_n_items (LopeChart            *self);
int      lope_chart_hit         (LopeChart            *self,
                                 double                x,
                                 double                y);
LopeRect lope_chart_get_item    (LopeChart            *self,
                                 guint                 i);
char    *lope_chart_describe    (LopeChart            *self,
                                 guint                 i);
char    *lope_chart_summarise   (LopeChart            *self);
void     lope_chart_changed     (LopeChart            *self);

G_END_DECLS
