/* test-body-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-draw.h"
#include "lope-pain-color.h"

#include <math.h>
#include <string.h>

static const LopeColor black = { 0, 0, 0, 1 };
static const LopeColor white = { 1, 1, 1, 1 };
static const LopeColor blue = { 0, 0, 1, 1 };

typedef struct {
  PangoContext *pango;
  cairo_surface_t *surface;
  LopeBodyLayout layout;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  fixture->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 640, 480);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  cairo_surface_destroy (fixture->surface);
  g_object_unref (fixture->pango);
}

static void
draw (Fixture             *fixture,
      LopeBodyView         view,
      LopeBodyPart         part,
      LopeBodyStyleFlags   flags,
      const LopeBodyState *state)
{
  gboolean dark = (flags & LOPE_BODY_STYLE_DARK) != 0;
  cairo_t *cr = cairo_create (fixture->surface);
  LopeBodyStyle style;

  lope_body_layout_init (&fixture->layout, view, part, TRUE, 640, 480);
  lope_body_style_init (&style, fixture->pango, dark ? &white : &black, dark ? &black : &white, &blue, flags);
  lope_draw_set_color (cr, &style.page, 1);
  cairo_paint (cr);
  lope_body_draw (cr, &fixture->layout, &style, state);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (fixture->surface);
}

static guint32
get_pixel (Fixture *fixture,
           double   x,
           double   y)
{
  const guchar *row = cairo_image_surface_get_data (fixture->surface) + (int) y * cairo_image_surface_get_stride (fixture->surface);
  guint32 pixel;

  memcpy (&pixel, row + 4 * (int) x, sizeof pixel);

  return pixel & 0xffffff;
}

static guint32
to_pixel (const LopeColor *color)
{
  return (guint32) lround (color->red * 255) << 16 | (guint32) lround (color->green * 255) << 8 | lround (color->blue * 255);
}

/* Whether a colour is anywhere in an area. */
static gboolean
area_has (Fixture        *fixture,
          const LopeRect *area,
          guint32         pixel)
{
  for (int y = area->y; y < area->y + area->height; y++)
    for (int x = area->x; x < area->x + area->width; x++)
      if (get_pixel (fixture, x, y) == pixel)
        return TRUE;

  return FALSE;
}

/* Every region shows its colour and its number, in every view and style. */
static void
test_values (Fixture       *fixture,
             gconstpointer  data)
{
  LopeBodyStyleFlags flags = GPOINTER_TO_UINT (data);

  for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
    for (const char * const *id = lope_body_get_regions (); *id != NULL; id++)
      {
        LopeBodyValue values[] = { { *id, 3 }, { *id, 7 }, { *id, 1 } };
        LopeBodyState state = { .values = values, .n_values = G_N_ELEMENTS (values) };
        LopeBodyPart part = lope_body_find_part (view, *id);
        LopeColor fill, number;
        LopeRect area;

        if (part == LOPE_BODY_PART_WHOLE)
          continue;
        draw (fixture, view, part, flags, &state);
        lope_pain_color (7, (flags & LOPE_BODY_STYLE_DARK) != 0, &fill, &number);
        g_assert_true (lope_body_layout_get_region_area (&fixture->layout, *id, &area));
        g_assert_true (area_has (fixture, &area, to_pixel (&fill)));
        g_assert_true (area_has (fixture, &area, to_pixel (&number)));
      }
}

/* What is chosen looks different from what is not, and different from focus. */
static void
test_states (Fixture       *fixture,
             gconstpointer  data)
{
  const LopeBodyState states[] = {
    { 0 },
    { .hover = "tfl.r" },
    { .selected = "tfl.r" },
    { .focus = "tfl.r" },
    { .selected = "tfl.r", .focus = "tfl.r" },
    { .values = &(LopeBodyValue) { "tfl.r", 0 }, .n_values = 1 },
  };
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      draw (fixture, LOPE_BODY_VIEW_FRONT, LOPE_BODY_PART_HIPS, LOPE_BODY_STYLE_NORMAL, &states[i]);
      g_assert_true (g_hash_table_add (seen,
                                       g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                                                    cairo_image_surface_get_data (fixture->surface),
                                                                    480 * cairo_image_surface_get_stride (fixture->surface))));
    }
}

/* A value that is not on this view changes nothing, and odd ones do no harm. */
static void
test_foreign (Fixture       *fixture,
              gconstpointer  data)
{
  LopeBodyValue values[] = { { "heel.l", 5 }, { "elbow.r", 5 }, { "", 2 }, { "tfl", 9 } };
  LopeBodyState state = { .values = values, .n_values = G_N_ELEMENTS (values), .focus = "nowhere" };
  LopeRect all = { 0, 0, 640, 480 };
  LopeColor fill;

  draw (fixture, LOPE_BODY_VIEW_FRONT, LOPE_BODY_PART_LEGS, LOPE_BODY_STYLE_NORMAL, &state);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      lope_pain_color (values[i].severity, FALSE, &fill, NULL);
      g_assert_false (area_has (fixture, &all, to_pixel (&fill)));
    }
}

static double
linear (double channel)
{
  return channel <= 0.04045 ? channel / 12.92 : pow ((channel + 0.055) / 1.055, 2.4);
}

static double
luminance (const LopeColor *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green) + 0.0722 * linear (color->blue);
}

/* The contrast ratio of WCAG 2.2. */
static double
contrast (const LopeColor *a,
          const LopeColor *b)
{
  double high = fmax (luminance (a), luminance (b)), low = fmin (luminance (a), luminance (b));

  return (high + 0.05) / (low + 0.05);
}

static void
test_colors (void)
{
  for (int dark = 0; dark < 2; dark++)
    for (int severity = 0; severity <= LOPE_PAIN_MAX; severity++)
      {
        LopeColor fill, number, previous;

        lope_pain_color (severity, dark, &fill, &number);
        g_assert_cmpfloat (contrast (&fill, &number), >=, 4.5);
        lope_pain_color (severity - 1, dark, &previous, NULL);
        if (severity > 1)
          g_assert_cmpint (luminance (&fill) > luminance (&previous), ==, dark);
      }
}

static void
test_colors_beyond (void)
{
  LopeColor a, b;

  lope_pain_color (-5, FALSE, &a, NULL);
  lope_pain_color (0, FALSE, &b, NULL);
  g_assert_cmphex (to_pixel (&a), ==, to_pixel (&b));
  lope_pain_color (G_MAXINT, TRUE, &a, NULL);
  lope_pain_color (10, TRUE, &b, NULL);
  g_assert_cmphex (to_pixel (&a), ==, to_pixel (&b));
}

int
main (int    argc,
      char **argv)
{
  static const struct {
    const char *path;
    LopeBodyStyleFlags flags;
  } styles[] = {
    { "/chart/body-draw/values/light", LOPE_BODY_STYLE_NORMAL },
    { "/chart/body-draw/values/dark", LOPE_BODY_STYLE_DARK },
    { "/chart/body-draw/values/high-contrast", LOPE_BODY_STYLE_HIGH_CONTRAST },
    { "/chart/body-draw/values/high-contrast-dark", LOPE_BODY_STYLE_HIGH_CONTRAST | LOPE_BODY_STYLE_DARK },
    { "/chart/body-draw/values/print", LOPE_BODY_STYLE_PRINT },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    g_test_add (styles[i].path, Fixture, GUINT_TO_POINTER (styles[i].flags), set_up, test_values, tear_down);
  g_test_add ("/chart/body-draw/states", Fixture, NULL, set_up, test_states, tear_down);
  g_test_add ("/chart/body-draw/foreign", Fixture, NULL, set_up, test_foreign, tear_down);
  g_test_add_func ("/chart/body-draw/colors", test_colors);
  g_test_add_func ("/chart/body-draw/colors-beyond", test_colors_beyond);

  return g_test_run ();
}
