/* lope-profile-chart-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-profile-chart-private.h"

#include "lope-scale.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define LEGEND_MARK 22
#define LEGEND_GAP 14
#define LABEL_GAP 18

static const double dashes[] = { 4, 2 };

/* Cadence gets the colour of text: it is seen less often, and red is the heart. */
static const LopeColor *
get_color (const LopeChartStyle *style,
           LopeProfileSeries     series)
{
  switch (series)
    {
    case LOPE_PROFILE_PACE:
      return &style->line;
    case LOPE_PROFILE_HEART_RATE:
      return &style->heart;
    case LOPE_PROFILE_CADENCE:
    case LOPE_PROFILE_ALTITUDE:
    default:
      return &style->foreground;
    }
}

static void
set_line (cairo_t              *cr,
          const LopeChartStyle *style,
          LopeProfileSeries     series)
{
  gboolean pace = series == LOPE_PROFILE_PACE;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, dashes, pace ? 0 : G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, (pace ? 2 : 1.5) + (style->high_contrast ? 0.5 : 0));
  lope_draw_set_color (cr, get_color (style, series), series == LOPE_PROFILE_CADENCE ? 0.8 : 1);
}

static double
get_ground_alpha (const LopeChartStyle *style)
{
  return style->high_contrast ? 0.2 : 0.13;
}

/* ==== The legend ==== */

static void
draw_mark (cairo_t              *cr,
           const LopeChartStyle *style,
           LopeProfileSeries     series,
           double                x,
           double                y)
{
  cairo_save (cr);
  if (series == LOPE_PROFILE_ALTITUDE)
    {
      lope_draw_set_color (cr, &style->foreground, get_ground_alpha (style));
      cairo_rectangle (cr, x, round (y) - 5, 16, 10);
      cairo_fill (cr);
    }
  else
    {
      set_line (cr, style, series);
      cairo_move_to (cr, x, floor (y) + 0.5);
      cairo_rel_line_to (cr, 16, 0);
      cairo_stroke (cr);
    }
  cairo_restore (cr);
}

static const char *
name_series (LopeProfileChart  *self,
             LopeProfileSeries  series)
{
  switch (series)
    {
    case LOPE_PROFILE_PACE:
      return self->rate == LOPE_RATE_SPEED ? C_ ("chart legend", "Speed") : C_ ("chart legend", "Pace");
    case LOPE_PROFILE_HEART_RATE:
      return C_ ("chart legend", "Heart rate");
    case LOPE_PROFILE_CADENCE:
      return C_ ("chart legend", "Cadence");
    case LOPE_PROFILE_ALTITUDE:
    default:
      return C_ ("chart legend", "Elevation");
    }
}

/* Lays out heading and legend, draws them if @cr is given, and returns their
 * height. */
double
lope_profile_chart_lay_out_top (LopeProfileChart     *self,
                                cairo_t              *cr,
                                double                width,
                                const LopeChartStyle *style)
{
  const LopeProfileSeries order[] = { LOPE_PROFILE_PACE, self->companion, LOPE_PROFILE_ALTITUDE };
  double widths[G_N_ELEMENTS (order)] = { 0 }, sum = -LEGEND_GAP, line, heading = 0, x, y;

  lope_text_measure (style, self->heading != NULL ? self->heading : "0", LOPE_TEXT_HEADING, &heading, &line);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (!lope_profile_chart_shows (self, order[i]))
        continue;
      lope_text_measure (style, name_series (self, order[i]), LOPE_TEXT_NORMAL, &widths[i], NULL);
      sum += LEGEND_MARK + widths[i] + LEGEND_GAP;
    }

  x = 0;
  y = line / 2;
  if (self->heading != NULL && heading + LEGEND_GAP + sum <= width)
    {
      if (cr != NULL)
        {
          lope_draw_set_color (cr, &style->foreground, 1);
          lope_draw_text (cr, style, self->heading, LOPE_TEXT_HEADING, style->rtl ? width : 0, y, style->rtl ? 1 : 0);
        }
      x = width - sum;
    }

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      if (widths[i] <= 0)
        continue;
      if (x > 0 && x + LEGEND_MARK + widths[i] > width + 1)
        {
          x = 0;
          y += line;
        }
      if (cr != NULL)
        {
          draw_mark (cr, style, order[i], style->rtl ? width - x - 16 : x, y);
          lope_draw_set_color (cr, &style->foreground, 0.85);
          lope_draw_text (cr, style, name_series (self, order[i]), LOPE_TEXT_NORMAL,
                          style->rtl ? width - x - LEGEND_MARK : x + LEGEND_MARK, y, style->rtl ? 1 : 0);
        }
      x += LEGEND_MARK + widths[i] + LEGEND_GAP;
    }

  return y + line / 2;
}

/* ==== Axes ==== */

static void
draw_values (LopeProfileChart     *self,
             cairo_t              *cr,
             const LopeChartStyle *style,
             LopeProfileSeries     series)
{
  gboolean pace = series == LOPE_PROFILE_PACE;
  gboolean right = pace == style->rtl;
  const LopeProfileScale *scale = pace ? &self->pace : &self->other;
  const LopeRect *plot = &self->plot;

  for (int i = 0; i < scale->n_ticks; i++)
    {
      double value = scale->first + i * scale->step;
      double y = lope_profile_chart_get_y (self, series, value);
      g_autofree char *text = lope_profile_chart_format_tick (self, pace, value);

      /* One grid is enough. */
      if (pace || self->pace.n_ticks == 0)
        {
          lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.35 : 0.1);
          cairo_set_line_width (cr, 1);
          cairo_move_to (cr, plot->x, round (y) + 0.5);
          cairo_rel_line_to (cr, plot->width, 0);
          cairo_stroke (cr);
        }
      lope_draw_set_color (cr, series == LOPE_PROFILE_HEART_RATE ? &style->heart : &style->foreground,
                           series == LOPE_PROFILE_HEART_RATE ? 1 : 0.7);
      lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, right ? plot->x + plot->width + 6 : plot->x - 6, y,
                      right ? 0 : 1);
    }
}

/* Steps of time that people count in. */
static double
find_time_step (double extent,
                int    max_steps)
{
  static const double steps[] = { 1, 5, 15, 30, 60, 120, 300, 600, 900, 1800, 3600 };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (extent / steps[i] <= max_steps)
      return steps[i];

  return lope_scale_find (extent / 3600, max_steps).step * 3600;
}

static void
draw_along (LopeProfileChart     *self,
            cairo_t              *cr,
            const LopeChartStyle *style)
{
  const LopeRect *plot = &self->plot;
  gboolean by_distance = lope_profile_by_distance (self->profile);
  double unit = !by_distance ? 1 : self->units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000;
  double extent = lope_profile_get_extent (self->profile) / unit;
  double width, height, drawn_x = 0, drawn_width = 0;
  LopeScale scale = { 0 };
  int n;

  if (extent <= 0)
    return;

  lope_text_measure (style, by_distance ? "00" : "00:00", LOPE_TEXT_NORMAL, &width, &height);
  n = MAX (1, (int) (plot->width / (width + LABEL_GAP)));
  if (by_distance)
    scale = lope_scale_find (extent, n);
  else
    scale.step = find_time_step (extent, n);

  n = (int) floor (extent / scale.step + 1e-9);
  lope_draw_set_color (cr, &style->foreground, 0.7);
  /* From the last one, which has the unit and must not be missing. */
  for (int i = n; i >= 0; i--)
    {
      double value = i * scale.step, x;
      g_autofree char *number = by_distance ? lope_format_number (value, scale.decimals)
                                            : lope_format_duration ((gint64) value);
      g_autofree char *text = i < n || !by_distance
                                ? g_strdup (number)
                                : g_strdup_printf ("%s\u202f%s", number, lope_units_get_label (self->units));

      lope_text_measure (style, text, LOPE_TEXT_NORMAL, &width, NULL);
      x = lope_profile_chart_get_x (self, value / extent);
      x = CLAMP (x, fmax (width / 2, plot->x - width / 2), plot->x + plot->width + 4 - width / 2);
      if (i < n && fabs (x - drawn_x) < (width + drawn_width) / 2 + 4)
        continue;
      lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, x, plot->y + plot->height + 5 + height / 2, 0.5);
      drawn_x = x;
      drawn_width = width;
    }
}

/* ==== Lines ==== */

static double
get_dot_y (LopeProfileChart  *self,
           LopeProfileSeries  series,
           double             value)
{
  if (series == LOPE_PROFILE_PACE)
    value = lope_profile_chart_in_units (self, value);

  return lope_profile_chart_get_y (self, series, value);
}

static void
add_line (LopeProfileChart  *self,
          cairo_t           *cr,
          LopeProfileSeries  series)
{
  const GArray *dots = self->lines[series];
  gboolean pen_down = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < dots->len; i++)
    {
      const LopeProfileDot *dot = &g_array_index (dots, LopeProfileDot, i);
      double x = lope_profile_chart_get_x (self, dot->along);

      if (isnan (dot->value))
        pen_down = FALSE;
      else if (pen_down)
        cairo_line_to (cr, x, get_dot_y (self, series, dot->value));
      else
        cairo_move_to (cr, x, get_dot_y (self, series, dot->value));
      pen_down = !isnan (dot->value);
    }
}

/* Closes what was drawn of the ground down to the baseline. */
static void
close_ground (LopeProfileChart *self,
              cairo_t          *cr,
              double            from,
              double            to)
{
  double bottom = self->plot.y + self->plot.height;

  cairo_line_to (cr, to, bottom);
  cairo_line_to (cr, from, bottom);
  cairo_close_path (cr);
}

static void
draw_ground (LopeProfileChart     *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  const GArray *dots = self->lines[LOPE_PROFILE_ALTITUDE];
  double from = NAN, x = 0;

  cairo_new_path (cr);
  for (guint i = 0; i < dots->len; i++)
    {
      const LopeProfileDot *dot = &g_array_index (dots, LopeProfileDot, i);

      if (isnan (dot->value))
        {
          /* A pause has no width, and the ground does not move meanwhile. */
          if (isnan (from) || fabs (lope_profile_chart_get_x (self, dot->along) - x) < 2)
            continue;
          close_ground (self, cr, from, x);
          from = NAN;
          continue;
        }
      x = lope_profile_chart_get_x (self, dot->along);
      if (isnan (from))
        cairo_move_to (cr, from = x, get_dot_y (self, LOPE_PROFILE_ALTITUDE, dot->value));
      else
        cairo_line_to (cr, x, get_dot_y (self, LOPE_PROFILE_ALTITUDE, dot->value));
    }
  if (!isnan (from))
    close_ground (self, cr, from, x);

  lope_draw_set_color (cr, &style->foreground, get_ground_alpha (style));
  cairo_fill (cr);
  if (!style->high_contrast)
    return;

  add_line (self, cr, LOPE_PROFILE_ALTITUDE);
  cairo_set_line_width (cr, 1);
  lope_draw_set_color (cr, &style->foreground, 0.6);
  cairo_stroke (cr);
}

static void
draw_series (LopeProfileChart     *self,
             cairo_t              *cr,
             const LopeChartStyle *style,
             LopeProfileSeries     series)
{
  if (!lope_profile_chart_shows (self, series))
    return;

  cairo_save (cr);
  /* What is outside of the scale leaves the picture, at its edge. */
  cairo_rectangle (cr, self->plot.x - 2, self->plot.y - 2, self->plot.width + 4, self->plot.height + 2);
  cairo_clip (cr);
  add_line (self, cr, series);
  if (series == LOPE_PROFILE_PACE)
    {
      cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
      cairo_set_line_width (cr, 4);
      lope_draw_set_color (cr, &style->card, 0.9);
      cairo_stroke_preserve (cr);
    }
  set_line (cr, style, series);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* LopeChartClass.draw_cursor */
void
lope_profile_chart_draw_cursor (LopeChart            *chart,
                                cairo_t              *cr,
                                const LopeChartStyle *style,
                                guint                 i)
{
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);
  const LopeProfileSeries order[] = { self->companion, LOPE_PROFILE_PACE };
  guint place = g_array_index (self->items, guint, i);
  LopeRect item = lope_chart_get_item (chart, i);

  lope_draw_set_color (cr, &style->foreground, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, floor (item.x) + 0.5, item.y);
  cairo_rel_line_to (cr, 0, item.height);
  cairo_stroke (cr);

  for (guint k = 0; k < G_N_ELEMENTS (order); k++)
    {
      double value = lope_profile_get_value (self->profile, order[k], place);
      double y;

      if (isnan (value) || !lope_profile_chart_shows (self, order[k]))
        continue;
      y = get_dot_y (self, order[k], value);
      if (y < item.y - 2 || y > item.y + item.height + 2)
        continue;
      cairo_arc (cr, item.x, y, 4.5, 0, 2 * G_PI);
      lope_draw_set_color (cr, get_color (style, order[k]), 1);
      cairo_fill_preserve (cr);
      lope_draw_set_color (cr, &style->card, 1);
      cairo_set_line_width (cr, 1.5);
      cairo_stroke (cr);
    }
}

/* LopeChartClass.draw */
void
lope_profile_chart_draw (LopeChart            *chart,
                         cairo_t              *cr,
                         const LopeChartStyle *style,
                         int                   cursor)
{
  LopeProfileChart *self = LOPE_PROFILE_CHART (chart);
  const LopeRect *plot = &self->plot;

  lope_profile_chart_lay_out_top (self, cr, self->width, style);
  if (self->profile != NULL)
    {
      draw_values (self, cr, style, LOPE_PROFILE_PACE);
      draw_values (self, cr, style, self->companion);
      if (self->n_columns > 0 && lope_profile_chart_shows (self, LOPE_PROFILE_ALTITUDE))
        draw_ground (self, cr, style);
      draw_along (self, cr, style);
    }

  lope_draw_set_color (cr, &style->foreground, 0.3);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, plot->x, round (plot->y + plot->height) + 0.5);
  cairo_rel_line_to (cr, plot->width, 0);
  cairo_stroke (cr);

  if (self->profile != NULL && self->n_columns > 0)
    {
      draw_series (self, cr, style, self->companion);
      draw_series (self, cr, style, LOPE_PROFILE_PACE);
    }
}
