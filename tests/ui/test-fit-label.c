/* test-fit-label.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-label.h"

#include <pango/pangocairo.h>

static PangoLayout *
make_layout (const char *text)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoLayout *layout = pango_layout_new (context);

  pango_layout_set_text (layout, text, -1);
  g_object_unref (context);

  return layout;
}

static int
get_width (const char *text)
{
  g_autoptr (PangoLayout) layout = make_layout (text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

/* The room is in parts of a hundred of what the text, or its longest word, needs. */
static void
test_scale (void)
{
  static const struct {
    const char *text;
    const char *measured;
    int room;
    double scale;
  } cases[] = {
    { "Report", "Report", 200, 1.0 },
    { "Report", "Report", 100, 1.0 },
    { "Report", "Report", 92, 0.9 },
    { "Report", "Report", 73, 0.7 },
    { "Report", "Report", 30, 0.5 },
    { "Log Another Run", "Log Another Run", 85, 0.8 },
    /* In two lines as soon as those are no higher than one was. */
    { "Morning Morning", "Morning Morning", 65, 0.6 },
    { "Morning Morning", "Morning", 62, 0.6 },
    { "Morning Morning Morning", "Morning", 62, 0.5 },
    { "", "Report", 100, 1.0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PangoLayout) layout = make_layout (cases[i].text);
      const int width = get_width (cases[i].measured) * cases[i].room / 100;

      g_test_message ("“%s” in %d", cases[i].text, width);
      g_assert_cmpfloat (lope_fit_label_find_scale (layout, width), ==, cases[i].scale);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/fit-label/scale", test_scale);

  return g_test_run ();
}
