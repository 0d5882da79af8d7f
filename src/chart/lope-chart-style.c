/* lope-chart-style.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-style.h"

#include <math.h>

/* The colours of design/ui that do not follow the desktop: light, dark, high
 * contrast. */
static const LopeColor over_colors[] = {
  { 0xc6 / 255.0, 0x46 / 255.0, 0x00 / 255.0, 1 },
  { 0xff / 255.0, 0xa3 / 255.0, 0x48 / 255.0, 1 },
  { 0x8a / 255.0, 0x2f / 255.0, 0x00 / 255.0, 1 },
};

static const LopeColor heart_colors[] = {
  { 0xc0 / 255.0, 0x1c / 255.0, 0x28 / 255.0, 1 },
  { 0xff / 255.0, 0x93 / 255.0, 0x8c / 255.0, 1 },
  { 0x8f / 255.0, 0x10 / 255.0, 0x1c / 255.0, 1 },
};

static const LopeColor pain_colors[] = {
  { 0x8f / 255.0, 0x2a / 255.0, 0x63 / 255.0, 1 },
  { 0xf2 / 255.0, 0xa1 / 255.0, 0xcf / 255.0, 1 },
  { 0x6d / 255.0, 0x1f / 255.0, 0x4f / 255.0, 1 },
};

static const LopeColor warning_color = { 0xe5 / 255.0, 0xa5 / 255.0, 0x0a / 255.0, 1 };

static gboolean
has_letters (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalpha (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static PangoLayout *
make_layout (const LopeChartStyle *style,
             const char           *text,
             LopeTextFlags         flags)
{
  PangoLayout *layout = pango_layout_new (style->pango);
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autofree char *held = lope_text_hold_direction (text, style->rtl);

  /* As .caption of libadwaita. */
  if (!(flags & LOPE_TEXT_HEADING))
    pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum"));
  if (flags & (LOPE_TEXT_BOLD | LOPE_TEXT_HEADING))
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, held, -1);

  return layout;
}

/**
 * lope_text_hold_direction:
 * @text: a text
 * @rtl: whether what is around it runs to the left
 *
 * Keeps the sign of a number behind it: a text without letters, such as “72 %”, would
 * take over the direction around it and put its sign before the number.
 *
 * Returns: (transfer full): the text, with a mark where it needs one
 */
char *
lope_text_hold_direction (const char *text,
                          gboolean    rtl)
{
  g_return_val_if_fail (text != NULL, NULL);

  if (!rtl || has_letters (text))
    return g_strdup (text);

  return g_strconcat ("\u200e", text, NULL);
}

/**
 * lope_chart_style_init:
 * @self: a style
 * @pango: (transfer none): fonts and resolution; must outlive @self
 * @foreground: the colour of text
 * @accent: the colour that stands for distance
 * @dark: whether it is shown on dark ground
 * @high_contrast: whether contrast is to be high
 * @rtl: whether time runs to the left
 *
 * Fills a style. Lines get the accent too; where a stronger one is known, set
 * it afterwards.
 */
void
lope_chart_style_init (LopeChartStyle  *self,
                       PangoContext    *pango,
                       const LopeColor *foreground,
                       const LopeColor *accent,
                       gboolean         dark,
                       gboolean         high_contrast,
                       gboolean         rtl)
{
  guint shade = dark ? 1 : high_contrast ? 2 : 0;

  *self = (LopeChartStyle) {
    .foreground = *foreground,
    .card = dark ? (LopeColor) { 0x34 / 255.0, 0x34 / 255.0, 0x37 / 255.0, 1 } : (LopeColor) { 1, 1, 1, 1 },
    .bar = *accent,
    .line = *accent,
    .heart = heart_colors[shade],
    .over = over_colors[shade],
    .pain = pain_colors[shade],
    .warning = warning_color,
    .high_contrast = high_contrast,
    .rtl = rtl,
    .pango = pango,
  };
}

/**
 * lope_chart_style_shrink:
 * @self: a style
 * @bar: a bar, or a piece of one
 * @baseline: what it grows from
 *
 * Finds how much of a bar there is while bars grow.
 *
 * Returns: the bar, lower by as much as the style says
 */
LopeRect
lope_chart_style_shrink (const LopeChartStyle *self,
                         const LopeRect       *bar,
                         double                baseline)
{
  const double grown = 1 - self->shrink;

  return (LopeRect) {
    .x = bar->x, .y = baseline - (baseline - bar->y) * grown, .width = bar->width, .height = bar->height * grown,
  };
}

/**
 * lope_draw_set_color:
 * @cr: a cairo context
 * @color: a colour
 * @alpha: how much of it, from 0 to 1
 *
 * Sets what is drawn with.
 */
void
lope_draw_set_color (cairo_t         *cr,
                     const LopeColor *color,
                     double           alpha)
{
  cairo_set_source_rgba (cr, color->red, color->green, color->blue, color->alpha * alpha);
}

/**
 * lope_draw_bar:
 * @cr: a cairo context
 * @rect: the bar
 *
 * Fills a bar that stands on a baseline: the upper corners are round.
 */
void
lope_draw_bar (cairo_t        *cr,
               const LopeRect *rect)
{
  double radius = fmin (3, fmin (rect->width / 2, rect->height));

  if (rect->width <= 0 || rect->height <= 0)
    return;

  cairo_new_path (cr);
  cairo_move_to (cr, rect->x, rect->y + rect->height);
  cairo_arc (cr, rect->x + radius, rect->y + radius, radius, G_PI, 1.5 * G_PI);
  cairo_arc (cr, rect->x + rect->width - radius, rect->y + radius, radius, 1.5 * G_PI, 2 * G_PI);
  cairo_line_to (cr, rect->x + rect->width, rect->y + rect->height);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * lope_draw_triangle:
 * @cr: a cairo context
 * @x: its middle
 * @y: its middle
 *
 * Fills the mark ▲ of runs that are over their line.
 */
void
lope_draw_triangle (cairo_t *cr,
                    double   x,
                    double   y)
{
  const double size = 5;

  cairo_new_path (cr);
  cairo_move_to (cr, x, y - size);
  cairo_line_to (cr, x + 1.1 * size, y + 0.8 * size);
  cairo_line_to (cr, x - 1.1 * size, y + 0.8 * size);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * lope_draw_hatch:
 * @cr: a cairo context
 * @rect: an area
 *
 * Hatches an area.
 */
void
lope_draw_hatch (cairo_t        *cr,
                 const LopeRect *rect)
{
  const double step = 10;

  cairo_save (cr);
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
  cairo_clip (cr);
  cairo_set_line_width (cr, 1.4);
  /* Starting from a multiple of the step keeps the pattern in place when the
   * area grows. */
  for (double x = floor ((rect->x - rect->height) / step) * step; x < rect->x + rect->width; x += step)
    {
      cairo_move_to (cr, x, rect->y + rect->height);
      cairo_line_to (cr, x + rect->height, rect->y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * lope_draw_text:
 * @cr: a cairo context
 * @style: the style
 * @text: the text
 * @flags: how to write it
 * @x: where its left edge (for @xalign 0), middle (0.5) or right edge (1) is
 * @y: its vertical middle
 * @xalign: which part of it is at @x
 *
 * Writes a label.
 */
void
lope_draw_text (cairo_t              *cr,
                const LopeChartStyle *style,
                const char           *text,
                LopeTextFlags         flags,
                double                x,
                double                y,
                double                xalign)
{
  g_autoptr (PangoLayout) layout = make_layout (style, text, flags);
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  cairo_move_to (cr, round (x - width * xalign), round (y - height / 2.0));
  pango_cairo_show_layout (cr, layout);
}

/**
 * lope_text_measure:
 * @style: the style
 * @text: the text
 * @flags: how it is written
 * @width: (out) (optional): its width in pixels
 * @height: (out) (optional): its height in pixels
 *
 * Measures a label.
 */
void
lope_text_measure (const LopeChartStyle *style,
                   const char           *text,
                   LopeTextFlags         flags,
                   double               *width,
                   double               *height)
{
  g_autoptr (PangoLayout) layout = make_layout (style, text, flags);
  int w, h;

  pango_layout_get_pixel_size (layout, &w, &h);
  if (width != NULL)
    *width = w;
  if (height != NULL)
    *height = h;
}
