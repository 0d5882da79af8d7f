/* lope-scale.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-scale.h"

#include <math.h>

/* design/ui: 68 % of the slot, at most 28 px. */
#define BAR_SHARE 0.68
#define BAR_MAX 28

/**
 * lope_scale_find:
 * @max: the largest value to be shown
 * @max_steps: how many steps there is room for, at least 1
 *
 * Finds round steps of 1, 2 or 5 times a power of ten that reach @max with at
 * most @max_steps of them. Where there is nothing to show, or the value is no
 * number, the scale goes to 10.
 *
 * Returns: the scale
 */
LopeScale
lope_scale_find (double max,
                 int    max_steps)
{
  static const double factors[] = { 1, 2, 5, 10 };
  LopeScale scale = { .step = 10, .n_steps = 1 };
  double power;

  g_return_val_if_fail (max_steps >= 1, scale);

  if (!isfinite (max) || max <= 0)
    max = 10;

  power = pow (10, floor (log10 (max / max_steps)));
  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      scale.step = factors[i] * power;
      /* A hair of tolerance, or 0.3 would need four steps of 0.1. */
      scale.n_steps = MAX (1, (int) ceil (max / scale.step - 1e-9));
      if (scale.n_steps <= max_steps)
        break;
    }
  scale.decimals = MAX (0, (int) -floor (log10 (scale.step) + 1e-9));

  return scale;
}

/**
 * lope_scale_get_top:
 * @self: a scale
 *
 * Gets the value of its last step.
 *
 * Returns: the value
 */
double
lope_scale_get_top (const LopeScale *self)
{
  return self->step * self->n_steps;
}

/**
 * lope_bar_layout_init:
 * @self: a layout
 * @plot: where the bars are to be
 * @n: how many there are
 * @top: the value at the upper edge of @plot
 * @rtl: whether the first one is at the right
 *
 * Lays out bars: each has a slot of the same width.
 */
void
lope_bar_layout_init (LopeBarLayout  *self,
                      const LopeRect *plot,
                      guint           n,
                      double          top,
                      gboolean        rtl)
{
  self->plot = *plot;
  self->plot.width = fmax (0, plot->width);
  self->plot.height = fmax (0, plot->height);
  self->n = n;
  self->slot = n > 0 ? self->plot.width / n : self->plot.width;
  self->bar = fmin (BAR_MAX, BAR_SHARE * self->slot);
  self->top = top > 0 ? top : 1;
  self->rtl = rtl;
}

/**
 * lope_bar_layout_get_x:
 * @self: a layout
 * @position: a position in slots: 0 is where the first one begins, 0.5 its
 *   middle, n where the last one ends
 *
 * Gets where a position is.
 *
 * Returns: the place, in pixels
 */
double
lope_bar_layout_get_x (const LopeBarLayout *self,
                       double               position)
{
  double x = position * self->slot;

  return self->plot.x + (self->rtl ? self->plot.width - x : x);
}

/**
 * lope_bar_layout_get_y:
 * @self: a layout
 * @value: a value
 *
 * Gets how high a value is; what is beyond the plot is put at its edge.
 *
 * Returns: the place, in pixels
 */
double
lope_bar_layout_get_y (const LopeBarLayout *self,
                       double               value)
{
  return self->plot.y + self->plot.height * (1 - CLAMP (value / self->top, 0, 1));
}

/**
 * lope_bar_layout_get_bar:
 * @self: a layout
 * @i: which one
 * @value: its value
 *
 * Gets where a bar is.
 *
 * Returns: the bar
 */
LopeRect
lope_bar_layout_get_bar (const LopeBarLayout *self,
                         guint                i,
                         double               value)
{
  double y = lope_bar_layout_get_y (self, value);

  return (LopeRect) {
    .x = lope_bar_layout_get_x (self, i + 0.5) - self->bar / 2,
    .y = y,
    .width = self->bar,
    .height = self->plot.y + self->plot.height - y,
  };
}

/**
 * lope_bar_layout_get_span:
 * @self: a layout
 * @from: a position in slots
 * @to: a later one
 *
 * Gets the part of the plot between two positions, in its full height.
 *
 * Returns: the area
 */
LopeRect
lope_bar_layout_get_span (const LopeBarLayout *self,
                          double               from,
                          double               to)
{
  double a = lope_bar_layout_get_x (self, from);
  double b = lope_bar_layout_get_x (self, to);

  return (LopeRect) {
    .x = fmin (a, b), .y = self->plot.y, .width = fabs (b - a), .height = self->plot.height
  };
}

/**
 * lope_bar_layout_hit:
 * @self: a layout
 * @x: a place
 * @y: a place
 *
 * Finds the slot at a place. The whole height counts, so that small bars can be
 * pointed at too.
 *
 * Returns: which one, or −1
 */
int
lope_bar_layout_hit (const LopeBarLayout *self,
                     double               x,
                     double               y)
{
  double along;

  if (self->n == 0 || self->slot <= 0 ||
      x < self->plot.x || x > self->plot.x + self->plot.width ||
      y < self->plot.y || y > self->plot.y + self->plot.height)
    return -1;

  along = self->rtl ? self->plot.x + self->plot.width - x : x - self->plot.x;

  return MIN ((int) (along / self->slot), (int) self->n - 1);
}
