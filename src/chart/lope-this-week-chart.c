/* lope-this-week-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-this-week-chart.h"

#include "lope-format.h"
#include "lope-scale.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define N_DAYS 7

struct _LopeThisWeekChart {
  LopeChart parent_instance;

  LopeDay first;
  LopeDay today;
  LopeUnits units;
  int distances[N_DAYS]; /* metres */
  int previous[N_DAYS]; /* metres, a week before */
  LopeBarLayout layout;
};

/**
 * LopeThisWeekChart:
 *
 * The days of this week in front of those of the last one.
 */
G_DEFINE_FINAL_TYPE (LopeThisWeekChart, lope_this_week_chart, LOPE_TYPE_CHART)

static void
lope_this_week_chart_layout (LopeChart            *chart,
                             double                width,
                             double                height,
                             const LopeChartStyle *style)
{
  LopeThisWeekChart *self = LOPE_THIS_WEEK_CHART (chart);
  double line, top = 0;
  LopeRect plot;

  for (guint i = 0; i < N_DAYS; i++)
    top = fmax (top, MAX (self->distances[i], self->previous[i]));

  lope_text_measure (style, "0", LOPE_TEXT_BOLD, NULL, &line);
  plot.x = 1;
  plot.width = width - 2;
  plot.y = line + 2;
  plot.height = fmax (1, height - plot.y - line - 5);
  lope_bar_layout_init (&self->layout, &plot, N_DAYS, top, style->rtl);
  self->layout.bar = fmin (self->layout.bar, 22);
}

static void
draw_bars (LopeThisWeekChart    *self,
           cairo_t              *cr,
           const LopeChartStyle *style,
           guint                 i)
{
  LopeRect before = lope_bar_layout_get_bar (&self->layout, i, self->previous[i]);
  LopeRect bar = lope_bar_layout_get_bar (&self->layout, i, self->distances[i]);
  double inset = bar.width * 0.15;
  g_autofree char *text = NULL;
  double line;

  if (self->previous[i] > 0)
    {
      lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.25 : 0.09);
      lope_draw_bar (cr, &before);
      lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.8 : 0.45);
      cairo_rectangle (cr, before.x, before.y, before.width, 1.5);
      cairo_fill (cr);
    }
  if (self->distances[i] == 0)
    return;

  bar.x += inset;
  bar.width -= 2 * inset;
  lope_draw_set_color (cr, &style->bar, 1);
  lope_draw_bar (cr, &bar);
  text = lope_format_distance_number (self->distances[i], self->units, 1);
  lope_text_measure (style, text, LOPE_TEXT_BOLD, NULL, &line);
  lope_draw_set_color (cr, &style->foreground, 0.9);
  lope_draw_text (cr, style, text, LOPE_TEXT_BOLD, bar.x + bar.width / 2, fmin (bar.y, before.y) - line / 2 - 1, 0.5);
}

static void
lope_this_week_chart_draw (LopeChart            *chart,
                           cairo_t              *cr,
                           const LopeChartStyle *style,
                           int                   cursor)
{
  LopeThisWeekChart *self = LOPE_THIS_WEEK_CHART (chart);
  const LopeRect *plot = &self->layout.plot;
  double bottom = round (plot->y + plot->height) + 0.5;
  double line;

  lope_text_measure (style, "0", LOPE_TEXT_BOLD, NULL, &line);
  for (guint i = 0; i < N_DAYS; i++)
    {
      g_autoptr (GDateTime) date = lope_day_to_date_time (self->first + (LopeDay) i);
      g_autofree char *name = g_date_time_format (date, "%a");
      gboolean today = self->first + (LopeDay) i == self->today;
      double x = lope_bar_layout_get_x (&self->layout, i + 0.5);

      draw_bars (self, cr, style, i);
      /* Today is not over: a dot holds its place. */
      if (today && self->distances[i] == 0)
        {
          lope_draw_set_color (cr, &style->foreground, 0.5);
          cairo_arc (cr, x, bottom - 6, 2.5, 0, 2 * G_PI);
          cairo_fill (cr);
        }
      lope_draw_set_color (cr, &style->foreground, today ? 1 : 0.7);
      lope_draw_text (cr, style, name, today ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL, x, bottom + 4 + line / 2, 0.5);
    }

  lope_draw_set_color (cr, &style->foreground, 0.3);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, plot->x, bottom);
  cairo_rel_line_to (cr, plot->width, 0);
  cairo_stroke (cr);
}

static void
lope_this_week_chart_draw_cursor (LopeChart            *chart,
                                  cairo_t              *cr,
                                  const LopeChartStyle *style,
                                  guint                 i)
{
  LopeRect slot = lope_bar_layout_get_span (&LOPE_THIS_WEEK_CHART (chart)->layout, i, i + 1);

  lope_draw_set_color (cr, &style->foreground, 0.06);
  cairo_rectangle (cr, slot.x, slot.y, slot.width, slot.height);
  cairo_fill (cr);
}

static guint
lope_this_week_chart_get_n_items (LopeChart *chart)
{
  return LOPE_THIS_WEEK_CHART (chart)->today == LOPE_DAY_NONE ? 0 : N_DAYS;
}

static int
lope_this_week_chart_hit (LopeChart *chart,
                          double     x,
                          double     y)
{
  return lope_bar_layout_hit (&LOPE_THIS_WEEK_CHART (chart)->layout, x, y);
}

static LopeRect
lope_this_week_chart_get_item (LopeChart *chart,
                               guint      i)
{
  return lope_bar_layout_get_span (&LOPE_THIS_WEEK_CHART (chart)->layout, i, i + 1);
}

static char *
lope_this_week_chart_describe (LopeChart *chart,
                               guint      i)
{
  LopeThisWeekChart *self = LOPE_THIS_WEEK_CHART (chart);
  g_autofree char *day = lope_format_day_long (self->first + (LopeDay) i, self->today);
  g_autofree char *distance = lope_format_distance (self->distances[i], self->units);
  g_autofree char *previous = lope_format_distance (self->previous[i], self->units);

  if (self->first + (LopeDay) i > self->today)
    /* TRANSLATORS: %1$s is a day that is still to come, %2$s a distance */
    return g_strdup_printf (_("%1$s: last week %2$s"), day, previous);

  /* TRANSLATORS: %1$s is a day, %2$s and %3$s are distances */
  return g_strdup_printf (_("%1$s: %2$s, last week %3$s"), day, distance, previous);
}

static char *
lope_this_week_chart_summarise (LopeChart *chart)
{
  LopeThisWeekChart *self = LOPE_THIS_WEEK_CHART (chart);
  int same_day;
  g_autofree char *distance = lope_format_distance (lope_this_week_chart_get_distance (self), self->units);
  g_autofree char *previous = lope_format_distance (lope_this_week_chart_get_previous (self, &same_day), self->units);

  /* TRANSLATORS: %1$s and %2$s are distances */
  return g_strdup_printf (_("%1$s so far this week, %2$s in the whole last week"), distance, previous);
}

static void
lope_this_week_chart_class_init (LopeThisWeekChartClass *klass)
{
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  chart_class->layout = lope_this_week_chart_layout;
  chart_class->draw = lope_this_week_chart_draw;
  chart_class->draw_cursor = lope_this_week_chart_draw_cursor;
  chart_class->get_n_items = lope_this_week_chart_get_n_items;
  chart_class->hit = lope_this_week_chart_hit;
  chart_class->get_item = lope_this_week_chart_get_item;
  chart_class->describe = lope_this_week_chart_describe;
  chart_class->summarise = lope_this_week_chart_summarise;
}

static void
lope_this_week_chart_init (LopeThisWeekChart *self)
{
  self->today = LOPE_DAY_NONE;
}

/* ==== API ==== */

/**
 * lope_this_week_chart_new:
 *
 * Makes a chart that is empty.
 *
 * Returns: (transfer full): the chart
 */
LopeThisWeekChart *
lope_this_week_chart_new (void)
{
  return g_object_new (LOPE_TYPE_THIS_WEEK_CHART, NULL);
}

/**
 * lope_this_week_chart_set_data:
 * @self: a chart
 * @days: (array length=n_days): days with runs, in order; those of other weeks
 *   are left out
 * @n_days: how many
 * @today: the day it is
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 * @units: kilometres or miles
 *
 * Sets what the chart shows.
 */
void
lope_this_week_chart_set_data (LopeThisWeekChart     *self,
                               const LopeDayDistance *days,
                               guint                  n_days,
                               LopeDay                today,
                               int                    first_weekday,
                               LopeUnits              units)
{
  g_return_if_fail (LOPE_IS_THIS_WEEK_CHART (self));

  self->today = today;
  self->first = lope_day_week_start (today, first_weekday);
  self->units = units;
  memset (self->distances, 0, sizeof self->distances);
  memset (self->previous, 0, sizeof self->previous);
  for (guint i = 0; i < n_days; i++)
    {
      LopeDay day = days[i].day - self->first;

      if (day >= 0 && day < N_DAYS)
        self->distances[day] += days[i].distance;
      else if (day >= -N_DAYS && day < 0)
        self->previous[day + N_DAYS] += days[i].distance;
    }
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_this_week_chart_get_distance:
 * @self: a chart
 *
 * Gets how far this week went.
 *
 * Returns: metres
 */
int
lope_this_week_chart_get_distance (LopeThisWeekChart *self)
{
  int sum = 0;

  for (guint i = 0; i < N_DAYS; i++)
    sum += self->distances[i];

  return sum;
}

/**
 * lope_this_week_chart_get_previous:
 * @self: a chart
 * @to_same_day: (out): metres up to the same day of last week
 *
 * Gets how far last week went.
 *
 * Returns: metres of the whole week
 */
int
lope_this_week_chart_get_previous (LopeThisWeekChart *self,
                                   int               *to_same_day)
{
  int sum = 0;

  *to_same_day = 0;
  for (guint i = 0; i < N_DAYS; i++)
    {
      sum += self->previous[i];
      if (self->first + (LopeDay) i <= self->today)
        *to_same_day += self->previous[i];
    }

  return sum;
}
