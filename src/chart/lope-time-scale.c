/* lope-time-scale.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-time-scale.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define LABEL_GAP 10

/* Longer times are told by months. */
#define MAX_DAYS_BY_WEEK 100

/* From the closest labels to those that are furthest apart. */
static const LopeTimeStep steps[] = {
  { LOPE_PERIOD_WEEK, 1 }, { LOPE_PERIOD_WEEK, 2 }, { LOPE_PERIOD_WEEK, 4 },
  { LOPE_PERIOD_MONTH, 1 }, { LOPE_PERIOD_MONTH, 2 }, { LOPE_PERIOD_MONTH, 3 }, { LOPE_PERIOD_MONTH, 6 },
  { LOPE_PERIOD_YEAR, 1 }, { LOPE_PERIOD_YEAR, 2 }, { LOPE_PERIOD_YEAR, 5 }, { LOPE_PERIOD_YEAR, 10 },
  { LOPE_PERIOD_YEAR, 50 },
};

static void
tick_clear (gpointer data)
{
  g_free (((LopeTimeTick *) data)->text);
}

/* Whether a period has a label: of months and years those that can be divided. */
static gboolean
has_label (LopeDay      first,
           LopeTimeStep step,
           guint        from_end)
{
  int year, month;

  lope_day_split (first, &year, &month, NULL);
  switch (step.unit)
    {
    case LOPE_PERIOD_MONTH:
      return (month - 1) % step.stride == 0;
    case LOPE_PERIOD_YEAR:
      return year % step.stride == 0;
    case LOPE_PERIOD_WEEK:
    default:
      return from_end % (guint) step.stride == 0;
    }
}

static char *
name_tick (LopeDay      first,
           LopeTimeStep step,
           gboolean    *bold)
{
  g_autoptr (GDateTime) date = NULL;
  int month;

  if (step.unit == LOPE_PERIOD_WEEK)
    return lope_format_day_short (first, first);

  lope_day_split (first, NULL, &month, NULL);
  date = lope_day_to_date_time (first);
  *bold = step.unit == LOPE_PERIOD_MONTH && month == 1;

  return g_date_time_format (date, month == 1 || step.unit == LOPE_PERIOD_YEAR ? "%Y" : "%b");
}

static double
measure_tick (const LopeTimeTick   *tick,
              const LopeChartStyle *style)
{
  double width;

  lope_text_measure (style, tick->text, tick->bold ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL, &width, NULL);

  return width;
}

static gboolean
ticks_fit (const LopeTimeScale  *self,
           GArray               *ticks,
           const LopeChartStyle *style)
{
  double before = -INFINITY;

  for (guint i = 0; i < ticks->len; i++)
    {
      const LopeTimeTick *tick = &g_array_index (ticks, LopeTimeTick, i);
      double middle = (tick->day - self->first) * lope_time_scale_get_day_width (self);
      double half = measure_tick (tick, style) / 2;

      if (middle - half < before + LABEL_GAP)
        return FALSE;
      before = middle + half;
    }

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_time_scale_get_x:
 * @self: an axis
 * @day: a day, and how much of it is over
 *
 * Finds the place of a moment.
 *
 * Returns: the place
 */
double
lope_time_scale_get_x (const LopeTimeScale *self,
                       double               day)
{
  double along = (day - self->first) * lope_time_scale_get_day_width (self);

  return self->x + (self->rtl ? self->width - along : along);
}

/**
 * lope_time_scale_get_day:
 * @self: an axis
 * @x: a place
 *
 * Finds the day at a place.
 *
 * Returns: the day, or %LOPE_DAY_NONE beside the axis
 */
LopeDay
lope_time_scale_get_day (const LopeTimeScale *self,
                         double               x)
{
  double along = self->rtl ? self->x + self->width - x : x - self->x;

  if (along < 0 || along > self->width || self->width <= 0)
    return LOPE_DAY_NONE;

  return MIN (self->first + (LopeDay) (along / lope_time_scale_get_day_width (self)), self->last);
}

/**
 * lope_time_scale_get_day_width:
 * @self: an axis
 *
 * Gets how wide a day is.
 *
 * Returns: the width
 */
double
lope_time_scale_get_day_width (const LopeTimeScale *self)
{
  return self->width / ((double) self->last - self->first + 1);
}

/**
 * lope_time_scale_list_ticks:
 * @self: an axis
 * @step: how far labels are to be apart
 * @centred: whether the label of a month or a year stands under its middle, as
 *   for a bar, rather than under its first day
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 *
 * Lists labels without a look at how much room there is.
 *
 * Returns: (transfer full) (element-type LopeTimeTick): the labels
 */
GArray *
lope_time_scale_list_ticks (const LopeTimeScale *self,
                            LopeTimeStep         step,
                            gboolean             centred,
                            int                  first_weekday)
{
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (LopeTimeTick));
  LopeDay first = lope_period_get_first (self->first, step.unit, first_weekday);
  LopeDay last_week = lope_period_get_first (self->last, LOPE_PERIOD_WEEK, first_weekday);

  g_array_set_clear_func (ticks, tick_clear);
  for (LopeDay next; first <= self->last; first = next)
    {
      LopeTimeTick tick = { 0 };

      next = lope_period_get_next (first, step.unit);
      tick.day = centred ? first + (next - first) / 2.0 : first + 0.5;
      if (tick.day < self->first || tick.day > self->last + 1 ||
          !has_label (first, step, (guint) (last_week - first) / 7))
        continue;
      tick.text = name_tick (first, step, &tick.bold);
      g_array_append_val (ticks, tick);
    }

  return ticks;
}

/**
 * lope_time_scale_find_ticks:
 * @self: an axis
 * @centred: as for lope_time_scale_list_ticks()
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 * @style: fonts
 *
 * Lists as many labels as there is room for.
 *
 * Returns: (transfer full) (element-type LopeTimeTick): the labels
 */
GArray *
lope_time_scale_find_ticks (const LopeTimeScale  *self,
                            gboolean              centred,
                            int                   first_weekday,
                            const LopeChartStyle *style)
{
  GArray *ticks = NULL;

  for (guint i = self->last - self->first >= MAX_DAYS_BY_WEEK ? 3 : 0; i < G_N_ELEMENTS (steps); i++)
    {
      /* Most of these would not fit, and each is measured. */
      if (steps[i].unit == LOPE_PERIOD_MONTH &&
          lope_time_scale_get_day_width (self) * 30 * steps[i].stride < 2 * LABEL_GAP)
        continue;
      g_clear_pointer (&ticks, g_array_unref);
      ticks = lope_time_scale_list_ticks (self, steps[i], centred, first_weekday);
      if (ticks_fit (self, ticks, style))
        return ticks;
    }

  /* There is hardly room for one. */
  g_array_set_size (ticks, MIN (ticks->len, 1));

  return ticks;
}

/**
 * lope_time_scale_draw_ticks:
 * @self: an axis
 * @ticks: (element-type LopeTimeTick): labels
 * @y: the middle of their height
 * @cr: a cairo context
 * @style: how it is to look
 *
 * Writes labels under an axis.
 */
void
lope_time_scale_draw_ticks (const LopeTimeScale  *self,
                            GArray               *ticks,
                            double                y,
                            cairo_t              *cr,
                            const LopeChartStyle *style)
{
  for (guint i = 0; i < ticks->len; i++)
    {
      const LopeTimeTick *tick = &g_array_index (ticks, LopeTimeTick, i);
      double half = measure_tick (tick, style) / 2;
      double x = lope_time_scale_get_x (self, tick->day);

      x = CLAMP (x, self->x + half, fmax (self->x + half, self->x + self->width - half));
      lope_draw_set_color (cr, &style->foreground, tick->bold ? 1 : 0.7);
      lope_draw_text (cr, style, tick->text, tick->bold ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL, x, y, 0.5);
    }
}
