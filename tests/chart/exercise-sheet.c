/* exercise-sheet.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts the exercise figures into pictures, to be looked at:
 * exercise-sheet FOLDER [EXERCISE].
 */

#include "config.h"

#include "lope-exercise-draw.h"

#include <stdlib.h>

#define COLUMNS 5
#define WIDTH 220
#define HEIGHT 165
#define LABEL 26
#define MARGIN 10

typedef struct {
  const char *name;
  LopeExerciseStyle style;
  LopeColor text;
} Theme;

static const Theme themes[] = {
  { "light", { { .98, .98, .98, 1 }, { .208, .518, .894, 1 }, LOPE_EXERCISE_STYLE_NORMAL }, { .24, .22, .27, 1 } },
  { "dark", { { .14, .14, .14, 1 }, { .27, .565, .93, 1 }, LOPE_EXERCISE_STYLE_DARK }, { .87, .87, .85, 1 } },
  { "contrast", { { 1, 1, 1, 1 }, { .1, .37, .71, 1 }, LOPE_EXERCISE_STYLE_HIGH_CONTRAST }, { 0, 0, 0, 1 } },
  { "contrast-dark", { { .1, .1, .1, 1 }, { .6, .76, .95, 1 }, LOPE_EXERCISE_STYLE_HIGH_CONTRAST | LOPE_EXERCISE_STYLE_DARK },
    { 1, 1, 1, 1 } },
};

static cairo_t *
start (const Theme *theme,
       int          width,
       int          height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);
  lope_draw_set_color (cr, &theme->style.page, 1);
  cairo_paint (cr);
  lope_draw_set_color (cr, &theme->text, 1);

  return cr;
}

static void
finish (cairo_t    *cr,
        const char *folder,
        const char *name,
        const char *theme)
{
  g_autofree char *path = g_strdup_printf ("%s/%s-%s.png", folder, name, theme);

  if (cairo_surface_write_to_png (cairo_get_target (cr), path) != CAIRO_STATUS_SUCCESS)
    g_printerr ("exercise-sheet: cannot write %s\n", path);
  cairo_destroy (cr);
}

static void
draw_at (cairo_t                  *cr,
         const LopeExerciseFigure *figure,
         const Theme              *theme,
         const LopeExerciseShot   *view,
         double                    x,
         double                    y,
         double                    width,
         double                    height)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  lope_exercise_figure_draw (figure, cr, &theme->style, view, width, height);
  cairo_restore (cr);
}

static void
draw_contacts (const char  *folder,
               const Theme *theme)
{
  guint n = lope_exercise_figure_get_n (), rows = (n + COLUMNS - 1) / COLUMNS;
  cairo_t *cr = start (theme, COLUMNS * (2 * WIDTH + 14) + MARGIN, (int) rows * (HEIGHT + LABEL) + MARGIN);

  for (guint i = 0; i < n; i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_get (i);
      double x = MARGIN + (i % COLUMNS) * (2 * WIDTH + 14), y = 6 + (double) (i / COLUMNS) * (HEIGHT + LABEL);
      guint poster = lope_exercise_figure_get_poster (figure), n_poses = lope_exercise_figure_get_n_poses (figure);
      guint end = poster > 0 ? poster : n_poses > 2 ? 1 : n_poses - 1;
      cairo_text_extents_t extents;

      draw_at (cr, figure, theme, &(LopeExerciseShot) { .still = TRUE }, x, y, WIDTH, HEIGHT);
      draw_at (cr, figure, theme, &(LopeExerciseShot) { .still = TRUE, .pose = end, .cues = TRUE }, x + WIDTH, y, WIDTH, HEIGHT);
      lope_draw_set_color (cr, &theme->text, 1);
      cairo_set_font_size (cr, 11);
      cairo_text_extents (cr, lope_exercise_figure_get_id (figure), &extents);
      cairo_move_to (cr, x + WIDTH - extents.width / 2, y + HEIGHT + 12);
      cairo_show_text (cr, lope_exercise_figure_get_id (figure));
    }
  finish (cr, folder, "contact-sheet", theme->name);
}

static void
draw_thumbnails (const char  *folder,
                 const Theme *theme)
{
  guint n = lope_exercise_figure_get_n (), rows = (n + 11) / 12;
  cairo_t *cr = start (theme, 12 * 72 + 8, (int) rows * 56 + 8);

  for (guint i = 0; i < n; i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_get (i);
      LopeExerciseShot view;

      lope_exercise_shot_init_poster (&view, figure, LOPE_EXERCISE_SIDE_BOTH);
      draw_at (cr, figure, theme, &view, 8 + (i % 12) * 72, 8 + (double) (i / 12) * 56, 64, 48);
    }
  finish (cr, folder, "thumbnails", theme->name);
}

/* One loop in twelve steps, of both sides. */
static void
draw_film (const char               *folder,
           const Theme              *theme,
           const LopeExerciseFigure *figure)
{
  cairo_t *cr = start (theme, 6 * 240, 4 * 180);

  for (guint i = 0; i < 24; i++)
    draw_at (cr, figure, theme,
             &(LopeExerciseShot) { .phase = (i % 12) / 12.0, .side = i < 12 ? LOPE_EXERCISE_SIDE_LEFT : LOPE_EXERCISE_SIDE_RIGHT },
             (i % 6) * 240, (double) (i / 6) * 180, 240, 180);
  finish (cr, folder, lope_exercise_figure_get_id (figure), theme->name);
}

int
main (int   argc,
      char *argv[])
{
  const LopeExerciseFigure *figure = argc > 2 ? lope_exercise_figure_find (argv[2]) : NULL;

  if (argc < 2 || (argc > 2 && figure == NULL))
    {
      g_printerr ("Usage: exercise-sheet FOLDER [EXERCISE]\n");
      return 2;
    }

  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      if (figure != NULL)
        {
          draw_film (argv[1], &themes[i], figure);
          continue;
        }
      draw_contacts (argv[1], &themes[i]);
      draw_thumbnails (argv[1], &themes[i]);
    }

  return EXIT_SUCCESS;
}
