/* body-sheet.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the body figure into pictures, to be looked at: body-sheet FOLDER.
 */

#include "config.h"

#include "lope-body-draw.h"

#include <stdlib.h>
#include <string.h>

typedef struct {
  const char *name;
  LopeColor foreground;
  LopeColor page;
  LopeColor accent;
  LopeBodyStyleFlags flags;
} Theme;

static const Theme themes[] = {
  { "light", { 0.18, 0.18, 0.2, 1 }, { 0.98, 0.98, 0.98, 1 }, { 0.208, 0.518, 0.894, 1 }, LOPE_BODY_STYLE_NORMAL },
  { "dark", { 0.94, 0.94, 0.94, 1 }, { 0.14, 0.14, 0.14, 1 }, { 0.47, 0.68, 0.93, 1 }, LOPE_BODY_STYLE_DARK },
  { "contrast", { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 0.1, 0.37, 0.71, 1 }, LOPE_BODY_STYLE_HIGH_CONTRAST },
  { "contrast-dark", { 1, 1, 1, 1 }, { 0.1, 0.1, 0.1, 1 }, { 0.6, 0.76, 0.95, 1 },
    LOPE_BODY_STYLE_HIGH_CONTRAST | LOPE_BODY_STYLE_DARK },
  { "print", { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 0.2, 0.2, 0.2, 1 }, LOPE_BODY_STYLE_PRINT },
};

typedef enum {
  NOTHING,
  SOME,
  ALL,
} Values;

/* One row of a sheet: every view at one size. */
typedef struct {
  const char *name;
  LopeBodyPart part;
  gboolean with_figure;
  double width;
  double height;
  Values values;
} Sheet;

static const Sheet sheets[] = {
  { "whole-480", LOPE_BODY_PART_WHOLE, TRUE, 220, 480, ALL },
  { "whole-480-idle", LOPE_BODY_PART_WHOLE, TRUE, 220, 480, NOTHING },
  { "whole-240", LOPE_BODY_PART_WHOLE, TRUE, 120, 240, ALL },
  { "whole-900", LOPE_BODY_PART_WHOLE, TRUE, 380, 900, NOTHING },
  { "hips", LOPE_BODY_PART_HIPS, FALSE, 400, 480, ALL },
  { "legs", LOPE_BODY_PART_LEGS, FALSE, 400, 480, ALL },
  { "hips-idle", LOPE_BODY_PART_HIPS, FALSE, 400, 480, NOTHING },
  { "wide-hips", LOPE_BODY_PART_HIPS, TRUE, 620, 480, SOME },
  { "wide-legs", LOPE_BODY_PART_LEGS, TRUE, 620, 480, SOME },
  { "narrow-hips", LOPE_BODY_PART_HIPS, TRUE, 336, 680, SOME },
  { "small-hips", LOPE_BODY_PART_HIPS, TRUE, 336, 300, SOME },
};

static const LopeBodyValue some_values[] = {
  { "hip_outer.r", 6 }, { "groin_crease.r", 3 }, { "knee_inner.l", 10 }, { "low_back.c", 2 },
  { "shin.l", 0 }, { "achilles.r", 8 }, { "knee_outer.r", 4 }, { "tfl.l", 10 },
};

static GArray *
make_values (Values kind)
{
  GArray *values = g_array_new (FALSE, FALSE, sizeof (LopeBodyValue));
  int next = 0;

  if (kind == SOME)
    g_array_append_vals (values, some_values, G_N_ELEMENTS (some_values));
  for (const char * const *id = lope_body_get_regions (); kind == ALL && *id != NULL; id++)
    {
      LopeBodyValue value = { *id, (next += 7) % 11 };

      g_array_append_val (values, value);
    }

  return values;
}

static void
write_sheet (const Sheet  *sheet,
             const Theme  *theme,
             PangoContext *pango,
             const char   *folder)
{
  g_autofree char *name = g_strdup_printf ("body-%s-%s.png", sheet->name, theme->name);
  g_autofree char *file = g_build_filename (folder, name, NULL);
  g_autoptr (GArray) values = make_values (sheet->values);
  LopeBodyState state = { .values = (LopeBodyValue *) values->data, .n_values = values->len };
  const double pad = 16;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                                         LOPE_N_BODY_VIEWS * (sheet->width + pad) + pad,
                                                         sheet->height + 2 * pad);
  cairo_t *cr = cairo_create (surface);
  LopeBodyStyle style;

  lope_body_style_init (&style, pango, &theme->foreground, &theme->page, &theme->accent, theme->flags);
  lope_draw_set_color (cr, &theme->page, 1);
  cairo_paint (cr);
  if (sheet->values == SOME)
    {
      state.selected = "hip_outer.r";
      state.focus = "thigh_outer.l";
      state.hover = "buttock_deep.l";
    }
  for (LopeBodyView view = 0; view < LOPE_N_BODY_VIEWS; view++)
    {
      LopeBodyLayout layout;

      lope_body_layout_init (&layout, view, sheet->part, sheet->with_figure, sheet->width, sheet->height);
      cairo_save (cr);
      cairo_translate (cr, pad + view * (sheet->width + pad), pad);
      lope_body_draw (cr, &layout, &style, &state);
      cairo_restore (cr);
    }
  cairo_surface_write_to_png (surface, file);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The states of one close-up beside each other. */
static void
write_states (const Theme  *theme,
              PangoContext *pango,
              const char   *folder)
{
  static const LopeBodyValue value = { "groin_crease.r", 6 };
  const LopeBodyState states[] = {
    { 0 },
    { .hover = "groin_crease.r" },
    { .selected = "groin_crease.r" },
    { .focus = "groin_crease.r" },
    { .values = &value, .n_values = 1, .selected = "groin_crease.r" },
    { .values = &value, .n_values = 1, .focus = "groin_crease.r" },
  };
  g_autofree char *name = g_strdup_printf ("body-states-%s.png", theme->name);
  g_autofree char *file = g_build_filename (folder, name, NULL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 1600, 320);
  cairo_t *cr = cairo_create (surface);
  LopeBodyStyle style;
  LopeBodyLayout layout;

  lope_body_style_init (&style, pango, &theme->foreground, &theme->page, &theme->accent, theme->flags);
  lope_body_layout_init (&layout, LOPE_BODY_VIEW_FRONT, LOPE_BODY_PART_HIPS, FALSE, 250, 300);
  lope_draw_set_color (cr, &theme->page, 1);
  cairo_paint (cr);
  for (guint i = 0; i < G_N_ELEMENTS (states); i++)
    {
      cairo_save (cr);
      cairo_translate (cr, 10 + i * 265, 10);
      lope_body_draw (cr, &layout, &style, &states[i]);
      cairo_restore (cr);
    }
  cairo_surface_write_to_png (surface, file);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  PangoContext *pango;
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string ("Adwaita Sans, Cantarell, sans 11");

  if (argc != 2)
    {
      g_printerr ("Usage: %s FOLDER\n", argv[0]);
      return EXIT_FAILURE;
    }

  pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  pango_context_set_font_description (pango, font);
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (sheets); j++)
        write_sheet (&sheets[j], &themes[i], pango, argv[1]);
      write_states (&themes[i], pango, argv[1]);
    }
  g_object_unref (pango);

  return EXIT_SUCCESS;
}
