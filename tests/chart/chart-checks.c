/* chart-checks.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-checks.h"

/* Draws a chart in all ways and tells whether anything is on the picture. */
static gboolean
draw (LopeChart *chart,
      int        width,
      int        height,
      int        cursor)
{
  const LopeColor black = { 0, 0, 0, 1 }, blue = { 0.2, 0.5, 0.9, 1 };
  PangoContext *pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  gboolean drawn = TRUE;

  for (int way = 0; way < 8; way++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
      cairo_t *cr = cairo_create (surface);
      const guchar *pixels;
      gsize n = 0, size;
      LopeChartStyle style;

      lope_chart_style_init (&style, pango, &black, &blue, (way & 1) != 0, (way & 2) != 0, (way & 4) != 0);
      lope_chart_draw (chart, cr, width, height, &style, cursor);
      g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
      cairo_surface_flush (surface);
      pixels = cairo_image_surface_get_data (surface);
      size = (gsize) cairo_image_surface_get_stride (surface) * (gsize) height;
      for (gsize i = 0; i < size; i++)
        n += pixels[i] != 0;
      drawn = drawn && n > 100;
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }

  g_object_unref (pango);

  return drawn;
}

/* Draws a chart in many sizes and ways, and has it say all its values. A chart
 * has something to show, or a sentence that says why not. */
void
chart_check (LopeChart *chart)
{
  static const struct { int width; int height; } sizes[] = { { 820, 300 }, { 300, 200 }, { 120, 60 }, { 20, 10 }, { 2, 2 } };
  guint n = lope_chart_get_n_items (chart);
  g_autofree char *summary = lope_chart_summarise (chart);

  g_assert_nonnull (summary);
  g_assert_true (g_utf8_validate (summary, -1, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = lope_chart_describe (chart, i);

      g_assert_nonnull (text);
      g_assert_cmpstr (text, !=, "");
    }

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      draw (chart, sizes[i].width, sizes[i].height, n > 0 ? (int) n - 1 : -1);
      /* What is drawn can be pointed at. */
      for (guint k = 0; i < 2 && k < n; k++)
        {
          LopeRect item = lope_chart_get_item (chart, k);

          g_assert_cmpint (lope_chart_hit (chart, item.x + item.width / 2, item.y + item.height / 2), ==, k);
        }
    }
  g_assert_true (draw (chart, 400, 200, -1));
}
