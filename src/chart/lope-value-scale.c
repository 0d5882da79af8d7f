/* lope-value-scale.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-value-scale.h"

#include "lope-scale.h"

#include <math.h>

/* Seconds that are round to people. */
static const double pace_steps[] = { 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600 };

static void
set_step (LopeValueScale *self,
          double          min,
          double          max,
          double          step)
{
  double first = floor (min / step + 1e-9);
  double last = ceil (max / step - 1e-9);

  /* All values are the same, and that is a round one. */
  if (last <= first)
    {
      first -= 1;
      last = first + 2;
    }
  self->low = first * step;
  self->step = step;
  self->n_steps = (int) (last - first);
}

static void
find_pace_step (LopeValueScale *self,
                double          min,
                double          max,
                int             max_steps)
{
  for (guint i = 0; i < G_N_ELEMENTS (pace_steps); i++)
    {
      set_step (self, min, max, pace_steps[i]);
      if (self->n_steps <= max_steps)
        return;
    }
}

static void
find_step (LopeValueScale *self,
           double          min,
           double          max,
           int             max_steps)
{
  static const double factors[] = { 1, 2, 5, 10, 20 };
  /* What does not differ is told to three digits. */
  double span = fmax (max - min, max_steps * pow (10, floor (log10 (fmax (fabs (max), 1e-3))) - 2));
  double power = pow (10, floor (log10 (span / max_steps) + 1e-9));

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    {
      set_step (self, min, max, factors[i] * power);
      if (self->n_steps <= max_steps)
        break;
    }
  self->decimals = MAX (0, (int) -floor (log10 (self->step) + 1e-9));
}

/* ==== API ==== */

/**
 * lope_value_scale_find:
 * @min: the lowest value
 * @max: the highest value; less than @min if there are none
 * @max_steps: how many steps there is room for, at least 2
 * @range: what the scale is to hold
 *
 * Finds a scale in round steps for values.
 *
 * Returns: the scale
 */
LopeValueScale
lope_value_scale_find (double         min,
                       double         max,
                       int            max_steps,
                       LopeValueRange range)
{
  LopeValueScale self = { .step = 1, .n_steps = 1, .inverted = range == LOPE_VALUES_PACE };

  g_return_val_if_fail (max_steps >= 2, self);

  if (range == LOPE_VALUES_FROM_ZERO)
    {
      LopeScale scale = lope_scale_find (max, max_steps);

      self.step = scale.step;
      self.n_steps = scale.n_steps;
      self.decimals = scale.decimals;
    }
  else if (!isfinite (min) || !isfinite (max) || max < min)
    self = lope_value_scale_find (range == LOPE_VALUES_PACE ? 300 : 0, range == LOPE_VALUES_PACE ? 420 : 10,
                                  max_steps, range);
  else if (range == LOPE_VALUES_PACE)
    find_pace_step (&self, min, max, max_steps);
  else
    find_step (&self, min, max, max_steps);

  return self;
}

/**
 * lope_value_scale_get_tick:
 * @self: a scale
 * @i: which of its lines
 *
 * Gets the value of a line.
 *
 * Returns: the value
 */
double
lope_value_scale_get_tick (const LopeValueScale *self,
                           int                   i)
{
  return self->low + i * self->step;
}

/**
 * lope_value_scale_get_y:
 * @self: a scale
 * @plot: the area from its first line to its last
 * @value: a value
 *
 * Finds the height of a value. What is beyond the scale is at its edge.
 *
 * Returns: the place
 */
double
lope_value_scale_get_y (const LopeValueScale *self,
                        const LopeRect       *plot,
                        double                value)
{
  double share = CLAMP ((value - self->low) / (self->step * self->n_steps), 0, 1);

  return plot->y + plot->height * (self->inverted ? share : 1 - share);
}
