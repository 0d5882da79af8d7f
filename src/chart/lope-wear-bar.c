/* lope-wear-bar.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-wear-bar.h"

#include "lope-format.h"

#include <math.h>

#define TOP 4
#define THICKNESS 10
#define TICK_REACH 4

/* All bars reach at least this far, so that shoes side by side compare. */
#define LEAST_END 900000

/**
 * lope_wear_bar_lay_out:
 * @self: what to fill
 * @wear: the shoe
 * @width: the width of the bar
 * @rtl: whether it grows to the left
 *
 * Finds where everything is on a bar that shows how far a shoe went.
 */
void
lope_wear_bar_lay_out (LopeWearBar        *self,
                       const LopeShoeWear *wear,
                       double              width,
                       gboolean            rtl)
{
  double end = fmax (LEAST_END, fmax (1.125 * wear->hard, wear->distance));
  double scale = width / end;

  *self = (LopeWearBar) { .bar = { 0, TOP, width, THICKNESS } };
  self->fill = (LopeRect) { 0, TOP, wear->distance * scale, THICKNESS };
  if (wear->own_target)
    {
      self->n_ticks = 1;
      self->values[0] = wear->target;
      self->band = (LopeRect) { wear->target * scale, TOP, 0, THICKNESS };
    }
  else
    {
      self->n_ticks = 2;
      self->values[0] = wear->soft;
      self->values[1] = wear->hard;
      self->band = (LopeRect) { wear->soft * scale, TOP, (wear->hard - wear->soft) * scale, THICKNESS };
    }
  for (guint i = 0; i < self->n_ticks; i++)
    self->ticks[i] = self->values[i] * scale;

  if (!rtl)
    return;

  self->fill.x = width - self->fill.width;
  self->band.x = width - self->band.x - self->band.width;
  for (guint i = 0; i < self->n_ticks; i++)
    self->ticks[i] = width - self->ticks[i];
}

/**
 * lope_wear_bar_get_height:
 * @style: the style
 *
 * Gets how high the bar is with the numbers beneath it.
 *
 * Returns: pixels
 */
int
lope_wear_bar_get_height (const LopeChartStyle *style)
{
  double line;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);

  return (int) ceil (TOP + THICKNESS + TICK_REACH + 2 + line);
}

static void
add_round (cairo_t        *cr,
           const LopeRect *rect)
{
  double radius = rect->height / 2;

  cairo_new_path (cr);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, 0.5 * G_PI, 1.5 * G_PI);
  cairo_arc (cr, rect->x + rect->width - radius, rect->y + radius, radius, 1.5 * G_PI, 2.5 * G_PI);
  cairo_close_path (cr);
}

/* Side by side, or the first yields its place where there is too little room. */
static void
draw_numbers (const LopeWearBar    *self,
              cairo_t              *cr,
              double                width,
              const LopeChartStyle *style,
              LopeUnits             units)
{
  double y, line, last = style->rtl ? -1 : width + 1;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  y = TOP + THICKNESS + TICK_REACH + 2 + line / 2;
  lope_draw_set_color (cr, &style->foreground, 0.7);
  for (guint k = self->n_ticks; k > 0; k--)
    {
      gboolean outer = k == self->n_ticks;
      g_autofree char *text = outer ? lope_format_distance_round (self->values[k - 1], units)
                                    : lope_format_distance_number (self->values[k - 1], units, 0);
      double text_width, x;

      lope_text_measure (style, text, LOPE_TEXT_NORMAL, &text_width, NULL);
      x = CLAMP (self->ticks[k - 1], text_width / 2, fmax (text_width / 2, width - text_width / 2));
      if (!outer && (style->rtl ? x - text_width / 2 < last + 4 : x + text_width / 2 > last - 4))
        continue;
      lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, x, y, 0.5);
      last = style->rtl ? x + text_width / 2 : x - text_width / 2;
    }
}

/**
 * lope_wear_bar_draw:
 * @wear: the shoe
 * @cr: a cairo context
 * @width: how wide the bar is to be
 * @style: how it is to look
 * @units: kilometres or miles
 *
 * Draws how far a shoe went, in the band in which runners begin to look for wear
 * or against the target of the shoe.
 */
void
lope_wear_bar_draw (const LopeShoeWear   *wear,
                    cairo_t              *cr,
                    double                width,
                    const LopeChartStyle *style,
                    LopeUnits             units)
{
  LopeWearBar bar;

  lope_wear_bar_lay_out (&bar, wear, width, style->rtl);

  cairo_save (cr);
  add_round (cr, &bar.bar);
  cairo_clip (cr);
  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.25 : 0.09);
  cairo_paint (cr);
  lope_draw_set_color (cr, &style->warning, 0.35);
  cairo_rectangle (cr, bar.band.x, bar.band.y, bar.band.width, bar.band.height);
  cairo_fill (cr);
  lope_draw_set_color (cr, &style->bar, 1);
  cairo_rectangle (cr, bar.fill.x, bar.fill.y, bar.fill.width, bar.fill.height);
  cairo_fill (cr);
  cairo_restore (cr);

  lope_draw_set_color (cr, &style->foreground, 0.6);
  cairo_set_line_width (cr, 1.5);
  for (guint i = 0; i < bar.n_ticks; i++)
    {
      cairo_move_to (cr, round (bar.ticks[i]) + 0.5, TOP - TICK_REACH);
      cairo_rel_line_to (cr, 0, THICKNESS + 2 * TICK_REACH);
    }
  cairo_stroke (cr);
  draw_numbers (&bar, cr, width, style, units);
}
