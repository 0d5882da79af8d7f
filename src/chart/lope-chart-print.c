/* lope-chart-print.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-print.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Points; on paper that is about 4 mm. */
#define MARGIN 12
#define GAP 6

#define FONT "Sans 9"

/* What is between the heading and the chart. */
static double
draw_wrapped (cairo_t              *cr,
              const LopeChartStyle *style,
              const char           *text,
              double                y,
              double                width,
              double                scale,
              gboolean              bold,
              double                alpha)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (style->pango);
  PangoAttrList *attributes = pango_attr_list_new ();
  PangoLayoutLine *line;
  int height;

  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  /* Text may run against its page, where it is not translated. Pango then turns the
   * sides around, so that it still begins where the page does. */
  line = pango_layout_get_line_readonly (layout, 0);
  pango_layout_set_alignment (layout, pango_layout_line_get_resolved_direction (line) == PANGO_DIRECTION_RTL
                                        ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_get_pixel_size (layout, NULL, &height);

  lope_draw_set_color (cr, &style->foreground, alpha);
  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);

  return y + height;
}

/* ==== API ==== */

/**
 * lope_chart_text_is_rtl:
 *
 * Tells whether text of the present language runs to the left.
 *
 * Returns: whether it does
 */
gboolean
lope_chart_text_is_rtl (void)
{
  for (const char *p = _ ("Weekly Distance"); *p != '\0'; p = g_utf8_next_char (p))
    {
      switch (g_unichar_get_script (g_utf8_get_char (p)))
        {
        case G_UNICODE_SCRIPT_ARABIC:
        case G_UNICODE_SCRIPT_HEBREW:
        case G_UNICODE_SCRIPT_NKO:
        case G_UNICODE_SCRIPT_SYRIAC:
        case G_UNICODE_SCRIPT_THAANA:
          return TRUE;
        default:
          break;
        }
    }

  return FALSE;
}

/**
 * lope_chart_new_print_context:
 * @rtl: whether text runs to the left
 *
 * Makes fonts for paper and files, which need no screen: glyphs are not fitted to
 * pixels, and a point is a unit.
 *
 * Returns: (transfer full): the context
 */
PangoContext *
lope_chart_new_print_context (gboolean rtl)
{
  PangoContext *pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (pango, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (pango, 72 * 4.0 / 3);
  pango_context_set_font_description (pango, font);
  pango_context_set_base_dir (pango, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);

  return pango;
}

/**
 * lope_chart_style_init_print:
 * @self: (out caller-allocates): what to fill
 * @pango: fonts, as lope_chart_new_print_context() makes them; kept
 * @rtl: whether time runs to the left
 *
 * Sets how charts look on paper: dark on white, in the colours of the light
 * window.
 */
void
lope_chart_style_init_print (LopeChartStyle *self,
                             PangoContext   *pango,
                             gboolean        rtl)
{
  static const LopeColor ink = { 0.1, 0.1, 0.12, 1 };
  static const LopeColor accent = { 0x1c / 255.0, 0x71 / 255.0, 0xd8 / 255.0, 1 };

  lope_chart_style_init (self, pango, &ink, &accent, FALSE, FALSE, rtl);
  self->line = (LopeColor) { 0x04 / 255.0, 0x61 / 255.0, 0xbe / 255.0, 1 };
}

/**
 * lope_chart_draw_page:
 * @self: a chart
 * @title: what it is called
 * @cr: a cairo context
 * @width: how wide the page is
 * @height: how high
 * @style: how it is to look
 *
 * Draws a chart with its title and its sentence above it, on its own ground.
 */
void
lope_chart_draw_page (LopeChart            *self,
                      const char           *title,
                      cairo_t              *cr,
                      double                width,
                      double                height,
                      const LopeChartStyle *style)
{
  g_autofree char *summary = lope_chart_summarise (self);
  double y = MARGIN, inner = fmax (1, width - 2 * MARGIN);

  lope_draw_set_color (cr, &style->card, 1);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_fill (cr);

  y = draw_wrapped (cr, style, title, y, inner, 1.2, TRUE, 1);
  y = draw_wrapped (cr, style, summary, y + 1, inner, 0.9, FALSE, 0.7) + GAP;
  cairo_save (cr);
  cairo_translate (cr, MARGIN, y);
  lope_chart_draw (self, cr, inner, fmax (1, height - y - MARGIN), style, -1);
  cairo_restore (cr);
}
