/* lope-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart.h"

/**
 * LopeChart:
 *
 * Something drawn from values, each of which can be pointed at and said in
 * words. What is shown in a window, written into a file and printed is the
 * same. It knows nothing of widgets.
 */
G_DEFINE_ABSTRACT_TYPE (LopeChart, lope_chart, G_TYPE_OBJECT)

static guint changed_signal;

static void
lope_chart_class_init (LopeChartClass *klass)
{
  /**
   * LopeChart::changed:
   *
   * What is to be drawn is another one.
   */
  changed_signal = g_signal_new ("changed", LOPE_TYPE_CHART, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_chart_init (LopeChart *self)
{
}

/* ==== API ==== */

/**
 * lope_chart_draw:
 * @self: a chart
 * @cr: a cairo context
 * @width: how wide it is to be
 * @height: how high
 * @style: how it is to look
 * @cursor: the value that is pointed at, or −1
 *
 * Lays out the chart and draws it.
 */
void
lope_chart_draw (LopeChart            *self,
                 cairo_t              *cr,
                 double                width,
                 double                height,
                 const LopeChartStyle *style,
                 int                   cursor)
{
  g_return_if_fail (LOPE_IS_CHART (self));

  if (width < 1 || height < 1)
    return;

  LOPE_CHART_GET_CLASS (self)->layout (self, width, height, style);
  LOPE_CHART_GET_CLASS (self)->draw (self, cr, style, cursor);
}

/**
 * lope_chart_get_n_items:
 * @self: a chart
 *
 * Gets how many values there are.
 *
 * Returns: the number
 */
guint
lope_chart_get_n_items (LopeChart *self)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), 0);

  return LOPE_CHART_GET_CLASS (self)->get_n_items (self);
}

/**
 * lope_chart_hit:
 * @self: a chart that was drawn
 * @x: a place
 * @y: a place
 *
 * Finds the value at a place.
 *
 * Returns: which one, or −1
 */
int
lope_chart_hit (LopeChart *self,
                double     x,
                double     y)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), -1);

  return LOPE_CHART_GET_CLASS (self)->hit (self, x, y);
}

/**
 * lope_chart_get_item:
 * @self: a chart that was drawn
 * @i: which value
 *
 * Gets the area that belongs to a value.
 *
 * Returns: the area
 */
LopeRect
lope_chart_get_item (LopeChart *self,
                     guint      i)
{
  return LOPE_CHART_GET_CLASS (self)->get_item (self, i);
}

/**
 * lope_chart_describe:
 * @self: a chart
 * @i: which value
 *
 * Says a value in words. The tooltip, the screen reader and the label of the
 * cursor all say this.
 *
 * Returns: (transfer full): the text
 */
char *
lope_chart_describe (LopeChart *self,
                     guint      i)
{
  g_return_val_if_fail (i < lope_chart_get_n_items (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->describe (self, i);
}

/**
 * lope_chart_summarise:
 * @self: a chart
 *
 * Says what the chart shows in a sentence.
 *
 * Returns: (transfer full): the text
 */
char *
lope_chart_summarise (LopeChart *self)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->summarise (self);
}

/**
 * lope_chart_changed:
 * @self: a chart
 *
 * Tells that there is something else to be drawn. For subclasses.
 */
void
lope_chart_changed (LopeChart *self)
{
  g_return_if_fail (LOPE_IS_CHART (self));

  g_signal_emit (self, changed_signal, 0);
}
