/* charts.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * How long charts of twenty years take: 6 000 runs and 7 300 entries of pain.
 * First a chart is made, laid out and drawn for the first time, then drawn again
 * with another value pointed at. Each is compared with a frame of the same size
 * that is only filled.
 */

#include "config.h"

#include "lope-chart-print.h"
#include "lope-trends.h"

#include <locale.h>
#include <stdio.h>
#include <time.h>

#define N_RUNS 6000
#define N_DAYS 7300
#define WIDTH 1000
#define HEIGHT 320
#define ROUNDS 15

static LopeActivity *
make_run (LopeDay       day,
          guint         i,
          const char  **shoes)
{
  LopeActivity *run = lope_activity_new ();
  LopeRecord *record = LOPE_RECORD (run);
  int distance = 5000 + (int) (i * 7919 % 9000);

  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, LOPE_SPORT_RUN);
  lope_record_set_int (record, LOPE_ACTIVITY_START, (gint64) day * 86400 + 7 * 3600);
  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, 0);
  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, distance);
  lope_record_set_int (record, LOPE_ACTIVITY_DURATION, distance * (310 + (int) (i * 31 % 60)) / 1000);
  lope_record_set_int (record, LOPE_ACTIVITY_KIND, i % 5 == 0 ? LOPE_KIND_LONG : LOPE_KIND_EASY);
  lope_record_set_int (record, LOPE_ACTIVITY_RPE, 3 + i % 5);
  lope_record_set_int (record, LOPE_ACTIVITY_CADENCE, 165 + i % 12);
  lope_record_set_text (record, LOPE_ACTIVITY_SHOE, shoes[i * 20 / N_RUNS]);

  return run;
}

static GPtrArray *
make_records (LopeDay today)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  const char *shoes[20];

  for (guint i = 0; i < G_N_ELEMENTS (shoes); i++)
    {
      g_autofree char *name = g_strdup_printf ("Pair %u", i + 1);
      LopeShoe *shoe = lope_shoe_new (name);

      shoes[i] = lope_record_get_uuid (LOPE_RECORD (shoe));
      g_ptr_array_add (records, shoe);
    }
  for (guint i = 0; i < N_RUNS; i++)
    g_ptr_array_add (records, make_run (today - N_DAYS + 1 + (LopeDay) (i * N_DAYS / N_RUNS), i, shoes));
  for (guint i = 0; i < N_DAYS; i++)
    g_ptr_array_add (records, lope_pain_entry_new (lope_region_from_id ("hip_outer.r"), LOPE_PAIN_MORNING, i * 13 % 7,
                                                   (gint64) (today - (LopeDay) i) * 86400 + 6 * 3600, 0));

  return records;
}

/* What the processor did for this program, in µs: others may be busy, too. */
static gint64
get_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (gint64) now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static double
get_milliseconds (gint64 began)
{
  return (double) (get_time () - began) / 1000;
}

/* The best of several: what it takes undisturbed. */
static double
measure_empty (cairo_t *cr)
{
  double best = G_MAXDOUBLE;

  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 began = get_time ();

      cairo_set_source_rgb (cr, 1, 1, 1);
      cairo_paint (cr);
      cairo_surface_flush (cairo_get_target (cr));
      best = MIN (best, get_milliseconds (began));
    }

  return best;
}

static double
draw (LopeChart            *chart,
      cairo_t              *cr,
      const LopeChartStyle *style,
      int                   cursor)
{
  gint64 began = get_time ();

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  lope_chart_draw (chart, cr, WIDTH, HEIGHT, style, cursor);
  cairo_surface_flush (cairo_get_target (cr));

  return get_milliseconds (began);
}

/* A pointer that moves: what is under it, what is said of it, and another
 * picture. */
static double
hover (LopeChart            *chart,
       cairo_t              *cr,
       const LopeChartStyle *style,
       double                x)
{
  gint64 began = get_time ();
  int found = lope_chart_hit (chart, x, HEIGHT / 2.0);
  g_autofree char *text = found >= 0 ? lope_chart_describe (chart, (guint) found) : NULL;

  return get_milliseconds (began) + draw (chart, cr, style, found);
}

static void
tell (const char *name,
      const char *what,
      double      took,
      double      floor)
{
  g_autofree char *full = g_strdup_printf ("chart-%s-%s", name, what);

  printf ("%s ratio %.2f (%s %.2f ms against an empty frame %.2f ms, %d x %d)\n", full, took / floor, what, took, floor,
          WIDTH, HEIGHT);
}

static void
bench_chart (const LopeTrendsData   *data,
             const LopeTrendOptions *options,
             const char             *name,
             cairo_t                *cr,
             const LopeChartStyle   *style)
{
  double make = G_MAXDOUBLE, first = G_MAXDOUBLE, point = G_MAXDOUBLE, empty = measure_empty (cr);

  for (int i = 0; i < ROUNDS; i++)
    {
      gint64 began = get_time ();
      g_autoptr (LopeChart) chart = lope_trends_make_chart (data, name, options);

      make = MIN (make, get_milliseconds (began));
      first = MIN (first, draw (chart, cr, style, -1));
      point = MIN (point, hover (chart, cr, style, 100 + i * 50));
    }
  tell (name, "make", make, empty);
  tell (name, "draw", first, empty);
  tell (name, "hover", point, empty);
}

int
main (int    argc,
      char **argv)
{
  const LopePreferences preferences = { .units = LOPE_UNITS_METRIC, .first_weekday = 1, .ten_percent_line = TRUE,
                                        .default_target = LOPE_DEFAULT_TARGET };
  LopeDay today = lope_day_from_iso ("2026-11-19");
  LopeTrendOptions options = { .from = today - N_DAYS + 1, .to = today, .preferences = &preferences };
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (GPtrArray) records = make_records (today);
  g_autoptr (LopeTrendsData) data = NULL;
  g_autoptr (GError) error = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);
  PangoContext *pango = lope_chart_new_print_context (FALSE);
  const LopeTrendInfo *infos;
  LopeChartStyle style;
  gint64 began;
  guint n;

  setlocale (LC_ALL, "C.UTF-8");
  store = lope_store_open_in_memory (&error);
  if (store == NULL || !lope_store_apply (store, records, NULL, &error))
    g_error ("%s", error->message);
  began = get_time ();
  data = lope_trends_data_load (store, today, (gint64) (today + 1) * 86400, &error);
  if (data == NULL)
    g_error ("%s", error->message);
  tell ("data", "load", get_milliseconds (began), measure_empty (cr));

  lope_chart_style_init_print (&style, pango, FALSE);
  options.region = lope_trends_data_find_region (data, options.from, options.to);
  infos = lope_trends_list_charts (&n);
  for (guint i = 0; i < n; i++)
    bench_chart (data, &options, infos[i].name, cr, &style);

  g_object_unref (pango);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  return 0;
}
