/* lope-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lope-chart-style.h"
#include "lope-day.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CHART (lope_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (LopeChart, lope_chart, LOPE, CHART, GObject)

/**
 * LopeChartClass:
 * @layout: find where everything is, for a size and a style
 * @draw: draw what was laid out; @cursor is the item pointed at, whose others
 *   step back, the number of items for all to step back, or −1 for none
 * @draw_cursor: mark one of them over the chart as it was drawn
 * @get_n_items: how many values there are
 * @hit: which one is at a place, or −1
 * @get_item: the area of one
 * @describe: one of them in words
 * @summarise: all of them in a sentence
 * @get_title: what the chart is called
 * @get_n_columns: how many columns the values have as a table
 * @get_column_title: what stands over one
 * @get_cell: what stands in one, for a value
 * @is_numeric_column: whether that is a number
 * @get_days: the days that a value stands for
 * @get_day_at: the day at a place
 * @get_uuid: the run that a value stands for
 *
 * The last ones need not be there: a chart may have no title, its table then has
 * one column with the words of @describe, and its values no days and no runs.
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
  void     (*draw_cursor) (LopeChart            *self,
                           cairo_t              *cr,
                           const LopeChartStyle *style,
                           guint                 i);
  guint    (*get_n_items) (LopeChart            *self);
  int      (*hit)         (LopeChart            *self,
                           double                x,
                           double                y);
  LopeRect (*get_item)    (LopeChart            *self,
                           guint                 i);
  char    *(*describe)    (LopeChart            *self,
                           guint                 i);
  char    *(*summarise)   (LopeChart            *self);

  const char *(*get_title)         (LopeChart *self);
  guint       (*get_n_columns)     (LopeChart *self);
  const char *(*get_column_title)  (LopeChart *self,
                                    guint      column);
  char       *(*get_cell)          (LopeChart *self,
                                    guint      i,
                                    guint      column);
  gboolean    (*is_numeric_column) (LopeChart *self,
                                    guint      column);
  gboolean    (*get_days)          (LopeChart *self,
                                    guint      i,
                                    LopeDay   *first,
                                    LopeDay   *last);
  LopeDay     (*get_day_at)        (LopeChart *self,
                                    double     x);
  const char *(*get_uuid)          (LopeChart *self,
                                    guint      i);
};

void     lope_chart_draw        (LopeChart            *self,
                                 cairo_t              *cr,
                                 double                width,
                                 double                height,
                                 const LopeChartStyle *style,
                                 int                   cursor);
void     lope_chart_draw_cursor (LopeChart            *self,
                                 cairo_t              *cr,
                                 const LopeChartStyle *style,
                                 guint                 i);
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

/* As a table. */
const char *lope_chart_get_title         (LopeChart *self);
guint       lope_chart_get_n_columns     (LopeChart *self);
const char *lope_chart_get_column_title  (LopeChart *self,
                                          guint      column);
char       *lope_chart_get_cell          (LopeChart *self,
                                          guint      i,
                                          guint      column);
gboolean    lope_chart_is_numeric_column (LopeChart *self,
                                          guint      column);

/* Time, which charts beside each other share. */
gboolean    lope_chart_get_days          (LopeChart *self,
                                          guint      i,
                                          LopeDay   *first,
                                          LopeDay   *last);
int         lope_chart_find_day          (LopeChart *self,
                                          LopeDay    day);
LopeDay     lope_chart_get_day_at        (LopeChart *self,
                                          double     x);
const char *lope_chart_get_uuid          (LopeChart *self,
                                          guint      i);

G_END_DECLS
