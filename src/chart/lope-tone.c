/* lope-tone.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-tone.h"

#include <math.h>

#define RGB(hex) { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1 }

/* Light and dark, as in design/ui. */
static const LopeColor shoe_colors[][2] = {
  { RGB (0x1c71d8), RGB (0x62a0ea) },
  { RGB (0xb87c00), RGB (0xf5c211) },
  { RGB (0x1d8a68), RGB (0x57c7a0) },
  { RGB (0x813d9c), RGB (0xdc8add) },
  { RGB (0x5e5c64), RGB (0x818189) },
};

static gboolean
is_dark (const LopeChartStyle *style)
{
  return style->card.red + style->card.green + style->card.blue < 1.5;
}

static LopeColor
with_alpha (LopeColor color,
            double    alpha)
{
  color.alpha *= alpha;

  return color;
}

/* Dots and stripes over what is filled, in the colour of the ground. */
static void
draw_dots (cairo_t        *cr,
           const LopeRect *rect)
{
  const double step = 5;

  for (double y = ceil (rect->y / step) * step; y < rect->y + rect->height; y += step)
    for (double x = ceil (rect->x / step) * step; x < rect->x + rect->width; x += step)
      cairo_rectangle (cr, x - 1, y - 1, 2, 2);
  cairo_fill (cr);
}

static void
draw_stripes (cairo_t        *cr,
              const LopeRect *rect)
{
  const double step = 5;

  cairo_set_line_width (cr, 1.5);
  for (double x = floor ((rect->x - rect->height) / step) * step; x < rect->x + rect->width; x += step)
    {
      cairo_move_to (cr, x, rect->y + rect->height);
      cairo_line_to (cr, x + rect->height, rect->y);
    }
  cairo_stroke (cr);
}

static void
draw_pattern (LopeTone              self,
              cairo_t              *cr,
              const LopeRect       *rect,
              const LopeChartStyle *style)
{
  if (self != LOPE_TONE_SHOE_2 && self != LOPE_TONE_SHOE_3 && self != LOPE_TONE_SHOE_4)
    return;

  cairo_save (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  lope_draw_set_color (cr, &style->card, 0.9);
  if (self != LOPE_TONE_SHOE_3)
    draw_dots (cr, rect);
  if (self != LOPE_TONE_SHOE_2)
    draw_stripes (cr, rect);
  cairo_restore (cr);
}

static void
draw_frame (cairo_t              *cr,
            const LopeRect       *rect,
            const LopeChartStyle *style)
{
  if (rect->width < 3 || rect->height < 3)
    return;

  cairo_set_line_width (cr, 1);
  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.8 : 0.35);
  cairo_rectangle (cr, rect->x + 0.5, rect->y + 0.5, rect->width - 1, rect->height - 1);
  cairo_stroke (cr);
}

/* ==== API ==== */

/**
 * lope_tone_get_color:
 * @self: a tone
 * @style: how charts look
 *
 * Gets the colour of a tone.
 *
 * Returns: the colour
 */
LopeColor
lope_tone_get_color (LopeTone              self,
                     const LopeChartStyle *style)
{
  const gboolean dark = is_dark (style);

  switch (self)
    {
    case LOPE_TONE_BAR:
      return style->bar;
    case LOPE_TONE_FAINT:
      return with_alpha (style->bar, style->high_contrast ? 0.9 : 0.5);
    case LOPE_TONE_LINE:
      return style->line;
    case LOPE_TONE_NEUTRAL:
      return with_alpha (style->foreground, 0.55);
    case LOPE_TONE_OVER:
      return style->over;
    case LOPE_TONE_PAIN:
      return style->pain;
    case LOPE_TONE_DONE:
      return shoe_colors[2][dark];
    case LOPE_TONE_SHOE_1:
    case LOPE_TONE_SHOE_2:
    case LOPE_TONE_SHOE_3:
    case LOPE_TONE_SHOE_4:
    case LOPE_TONE_RETIRED:
      return shoe_colors[self - LOPE_TONE_SHOE_1][dark];
    case LOPE_TONE_OTHER:
      return with_alpha (style->foreground, 0.3);
    case LOPE_TONE_FOREGROUND:
    case LOPE_TONE_DUE:
    default:
      return with_alpha (style->foreground, 0.85);
    }
}

/**
 * lope_tone_fill:
 * @self: a tone
 * @cr: a cairo context
 * @rect: an area
 * @alpha: how much of the colour there is
 * @round_top: whether it is the top of a bar
 * @style: how charts look
 *
 * Fills an area, in high contrast with a pattern.
 */
void
lope_tone_fill (LopeTone              self,
                cairo_t              *cr,
                const LopeRect       *rect,
                double                alpha,
                gboolean              round_top,
                const LopeChartStyle *style)
{
  LopeColor color = lope_tone_get_color (self, style);

  if (rect->width <= 0 || rect->height <= 0)
    return;

  if (self == LOPE_TONE_DUE)
    {
      draw_frame (cr, rect, style);
      return;
    }

  lope_draw_set_color (cr, &color, alpha);
  if (round_top)
    {
      lope_draw_bar (cr, rect);
    }
  else
    {
      cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
      cairo_fill (cr);
    }
  if (style->high_contrast)
    draw_pattern (self, cr, rect, style);
}
