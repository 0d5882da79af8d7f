/* chart-sheet.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Puts every chart of the sample journal into pictures, to be looked at:
 * chart-sheet FOLDER [WEEKS].
 */

#include "config.h"

#include "lope-chart-print.h"
#include "lope-region.h"
#include "lope-sample.h"
#include "lope-trends.h"

#include <locale.h>
#include <stdlib.h>

#define WIDTH 640
#define HEIGHT 250
#define GAP 18

typedef struct {
  const char *name;
  LopeColor foreground;
  LopeColor page;
  LopeColor accent;
  LopeColor line;
  gboolean dark;
  gboolean high_contrast;
  gboolean rtl;
} Look;

static const Look looks[] = {
  { "light", { 0.2, 0.2, 0.22, 1 }, { 0.98, 0.98, 0.98, 1 }, { 0.208, 0.518, 0.894, 1 }, { 0.016, 0.38, 0.745, 1 },
    FALSE, FALSE, FALSE },
  { "dark", { 0.95, 0.95, 0.95, 1 }, { 0.13, 0.13, 0.14, 1 }, { 0.384, 0.627, 0.918, 1 }, { 0.506, 0.816, 1, 1 },
    TRUE, FALSE, FALSE },
  { "contrast", { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 0.102, 0.373, 0.706, 1 }, { 0.043, 0.239, 0.467, 1 },
    FALSE, TRUE, FALSE },
  { "rtl", { 0.2, 0.2, 0.22, 1 }, { 0.98, 0.98, 0.98, 1 }, { 0.208, 0.518, 0.894, 1 }, { 0.016, 0.38, 0.745, 1 },
    FALSE, FALSE, TRUE },
  { "print", { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, { 0, 0, 0, 1 }, { 0, 0, 0, 1 }, FALSE, FALSE, FALSE },
};

static void
draw_look (const LopeTrendsData   *data,
           const LopeTrendOptions *options,
           const Look             *look,
           const char             *folder)
{
  guint n;
  const LopeTrendInfo *infos = lope_trends_list_charts (&n);
  int rows = (int) (n + 1) / 2;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 2 * WIDTH + 3 * GAP,
                                                         rows * (HEIGHT + GAP) + GAP);
  cairo_t *cr = cairo_create (surface);
  PangoContext *pango = lope_chart_new_print_context (look->rtl);
  g_autofree char *file = g_strdup_printf ("charts-%s.png", look->name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  LopeChartStyle style;

  lope_chart_style_init (&style, pango, &look->foreground, &look->accent, look->dark, look->high_contrast, look->rtl);
  style.line = look->line;
  if (g_str_equal (look->name, "print"))
    lope_chart_style_init_print (&style, pango, FALSE);
  lope_draw_set_color (cr, &look->page, 1);
  cairo_paint (cr);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (LopeChart) chart = lope_trends_make_chart (data, infos[i].name, options);

      cairo_save (cr);
      cairo_translate (cr, GAP + (i % 2) * (WIDTH + GAP), GAP + (int) (i / 2) * (HEIGHT + GAP));
      cairo_rectangle (cr, 0, 0, WIDTH, HEIGHT);
      cairo_clip (cr);
      lope_chart_draw_page (chart, lope_chart_get_title (chart), cr, WIDTH, HEIGHT, &style);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  if (cairo_surface_write_to_png (surface, path) != CAIRO_STATUS_SUCCESS)
    g_error ("%s could not be written", path);
  cairo_surface_destroy (surface);
  g_object_unref (pango);
}

int
main (int    argc,
      char **argv)
{
  const LopePreferences preferences = { .units = LOPE_UNITS_METRIC, .first_weekday = 1, .ten_percent_line = TRUE,
                                        .default_target = LOPE_DEFAULT_TARGET };
  LopeDay today = lope_day_from_iso ("2026-11-19");
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeTrendsData) data = NULL;
  g_autoptr (GError) error = NULL;
  int weeks = argc > 2 ? atoi (argv[2]) : 52;
  LopeTrendOptions options = { .preferences = &preferences };

  setlocale (LC_ALL, "");
  store = lope_store_open_in_memory (&error);
  if (store == NULL || !lope_sample_fill (store, today, zone, &error))
    g_error ("%s", error->message);
  data = lope_trends_data_load (store, today, (gint64) (today + 1) * 86400, &error);
  if (data == NULL)
    g_error ("%s", error->message);

  options.from = lope_day_week_start (today, 1) - 7 * (weeks - 1);
  options.to = today;
  options.region = lope_trends_data_find_region (data, options.from, options.to);
  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    draw_look (data, &options, &looks[i], argc > 1 ? argv[1] : ".");

  return 0;
}
