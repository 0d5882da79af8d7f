/* test-scales.c: axes of time and of values, and what is left of many points
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-measure.h"
#include "lope-points.h"
#include "lope-time-scale.h"
#include "lope-value-scale.h"

#include <locale.h>
#include <math.h>

#define DAY(text) (lope_day_from_iso (text))

static LopeTimeScale
make_scale (const char *first,
            const char *last,
            gboolean    rtl)
{
  return (LopeTimeScale) { .first = DAY (first), .last = DAY (last), .x = 10, .width = 700, .rtl = rtl };
}

static char *
join_ticks (const LopeTimeScale *scale,
            LopeTimeStep         step,
            gboolean             centred,
            int                  first_weekday)
{
  g_autoptr (GArray) ticks = lope_time_scale_list_ticks (scale, step, centred, first_weekday);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < ticks->len; i++)
    {
      const LopeTimeTick *tick = &g_array_index (ticks, LopeTimeTick, i);

      g_string_append_printf (text, "%s%s%s@%.1f", i > 0 ? " " : "", tick->bold ? "*" : "", tick->text,
                              tick->day - scale->first);
    }

  return g_string_free_and_steal (text);
}

static void
test_ticks (void)
{
  static const struct {
    const char *first;
    const char *last;
    LopeTimeStep step;
    gboolean centred;
    int first_weekday;
    const char *ticks;
  } cases[] = {
    /* Weeks, from the last one back; a week that began before has no label. */
    { "2026-11-02", "2026-11-22", { LOPE_PERIOD_WEEK, 1 }, FALSE, 1, "2 Nov@0.5 9 Nov@7.5 16 Nov@14.5" },
    { "2026-11-02", "2026-11-22", { LOPE_PERIOD_WEEK, 2 }, FALSE, 1, "2 Nov@0.5 16 Nov@14.5" },
    { "2026-11-04", "2026-11-22", { LOPE_PERIOD_WEEK, 1 }, FALSE, 1, "9 Nov@5.5 16 Nov@12.5" },
    { "2026-11-01", "2026-11-14", { LOPE_PERIOD_WEEK, 1 }, FALSE, 7, "1 Nov@0.5 8 Nov@7.5" },
    /* The ISO year of 2020 has 53 weeks: the last of them begins on 28 December. */
    { "2020-12-21", "2021-01-10", { LOPE_PERIOD_WEEK, 1 }, FALSE, 1, "21 Dec@0.5 28 Dec@7.5 4 Jan@14.5" },
    /* Leap days move what follows; the clock that goes forward moves nothing. */
    { "2024-02-01", "2024-04-01", { LOPE_PERIOD_MONTH, 1 }, FALSE, 1, "Feb@0.5 Mar@29.5 Apr@60.5" },
    { "2023-02-01", "2023-04-01", { LOPE_PERIOD_MONTH, 1 }, FALSE, 1, "Feb@0.5 Mar@28.5 Apr@59.5" },
    { "2025-03-24", "2025-04-06", { LOPE_PERIOD_WEEK, 1 }, FALSE, 1, "24 Mar@0.5 31 Mar@7.5" },
    { "2025-12-01", "2026-02-28", { LOPE_PERIOD_MONTH, 1 }, FALSE, 1, "Dec@0.5 *2026@31.5 Feb@62.5" },
    { "2025-12-01", "2026-02-28", { LOPE_PERIOD_MONTH, 1 }, TRUE, 1, "Dec@15.5 *2026@46.5 Feb@76.0" },
    { "2025-11-10", "2026-11-22", { LOPE_PERIOD_MONTH, 6 }, FALSE, 1, "*2026@52.5 Jul@233.5" },
    { "2006-05-01", "2026-05-01", { LOPE_PERIOD_YEAR, 10 }, FALSE, 1, "2010@1341.5 2020@4993.5" },
    { "2026-11-19", "2026-11-19", { LOPE_PERIOD_MONTH, 1 }, FALSE, 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeTimeScale scale = make_scale (cases[i].first, cases[i].last, FALSE);
      g_autofree char *ticks = join_ticks (&scale, cases[i].step, cases[i].centred, cases[i].first_weekday);

      g_assert_cmpstr (ticks, ==, cases[i].ticks);
    }
}

/* However long the time is, the labels stand beside each other. */
static void
test_room (void)
{
  PangoContext *pango = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  const LopeColor black = { 0, 0, 0, 1 };
  LopeChartStyle style;

  lope_chart_style_init (&style, pango, &black, &black, FALSE, FALSE, FALSE);
  for (int days = 1; days < 40000; days = days * 5 / 4 + 1)
    {
      for (int width = 60; width <= 1200; width *= 2)
        {
          LopeTimeScale scale = { .first = 10000, .last = 10000 + days - 1, .width = width };
          g_autoptr (GArray) ticks = lope_time_scale_find_ticks (&scale, FALSE, 1, &style);
          double before = -INFINITY;

          for (guint i = 0; i < ticks->len; i++)
            {
              const LopeTimeTick *tick = &g_array_index (ticks, LopeTimeTick, i);
              double half, x = lope_time_scale_get_x (&scale, tick->day);

              lope_text_measure (&style, tick->text, tick->bold ? LOPE_TEXT_BOLD : LOPE_TEXT_NORMAL, &half, NULL);
              g_assert_cmpfloat (x - half / 2, >=, before);
              before = x + half / 2;
            }
        }
    }
  g_object_unref (pango);
}

static void
test_places (void)
{
  for (int rtl = 0; rtl < 2; rtl++)
    {
      LopeTimeScale scale = make_scale ("2024-02-26", "2024-03-03", rtl == 1);

      g_assert_cmpfloat_with_epsilon (lope_time_scale_get_day_width (&scale), 100, 1e-9);
      g_assert_cmpfloat_with_epsilon (lope_time_scale_get_x (&scale, scale.first), rtl ? 710 : 10, 1e-9);
      for (LopeDay day = scale.first; day <= scale.last; day++)
        g_assert_cmpint (lope_time_scale_get_day (&scale, lope_time_scale_get_x (&scale, day + 0.5)), ==, day);
      g_assert_cmpint (lope_time_scale_get_day (&scale, 9), ==, LOPE_DAY_NONE);
      g_assert_cmpint (lope_time_scale_get_day (&scale, 711), ==, LOPE_DAY_NONE);
      g_assert_cmpint (lope_time_scale_get_day (&scale, 710), ==, rtl ? scale.first : scale.last);
    }
}

static void
test_values (void)
{
  static const struct {
    double min, max;
    int steps;
    LopeValueRange range;
    double low, step;
    int n_steps, decimals;
  } cases[] = {
    { 3, 44, 6, LOPE_VALUES_FROM_ZERO, 0, 10, 5, 0 },
    { 3, 0, 6, LOPE_VALUES_FROM_ZERO, 0, 2, 5, 0 },
    { 162, 171, 5, LOPE_VALUES_BETWEEN, 162, 2, 5, 0 },
    { 0.81, 1.19, 5, LOPE_VALUES_BETWEEN, 0.8, 0.1, 4, 1 },
    /* All equal: a step above and one below. */
    { 170, 170, 5, LOPE_VALUES_BETWEEN, 169, 1, 2, 0 },
    { 0, 0, 5, LOPE_VALUES_BETWEEN, 0, 0, 2, 0 },
    /* Paces in whole and quarter minutes. */
    { 335, 375, 4, LOPE_VALUES_PACE, 330, 15, 3, 0 },
    { 330, 390, 4, LOPE_VALUES_PACE, 330, 15, 4, 0 },
    { 345, 345, 4, LOPE_VALUES_PACE, 344, 1, 2, 0 },
    { 240, 900, 4, LOPE_VALUES_PACE, 0, 300, 3, 0 },
    /* None at all. */
    { INFINITY, -INFINITY, 4, LOPE_VALUES_PACE, 300, 30, 4, 0 },
    { INFINITY, -INFINITY, 5, LOPE_VALUES_BETWEEN, 0, 2, 5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeValueScale scale = lope_value_scale_find (cases[i].min, cases[i].max, cases[i].steps, cases[i].range);

      g_test_message ("case %u: %g + %d x %g", i, scale.low, scale.n_steps, scale.step);
      g_assert_cmpint (scale.n_steps, ==, cases[i].n_steps);
      if (cases[i].step > 0)
        {
          g_assert_cmpfloat_with_epsilon (scale.low, cases[i].low, 1e-9);
          g_assert_cmpfloat_with_epsilon (scale.step, cases[i].step, 1e-9);
          g_assert_cmpint (scale.decimals, ==, cases[i].decimals);
        }
      g_assert_true (scale.inverted == (cases[i].range == LOPE_VALUES_PACE));
    }
}

static void
test_heights (void)
{
  const LopeRect plot = { 0, 20, 100, 200 };
  LopeValueScale up = { .low = 10, .step = 10, .n_steps = 2 };
  LopeValueScale down = { .low = 300, .step = 30, .n_steps = 2, .inverted = TRUE };

  g_assert_cmpfloat (lope_value_scale_get_y (&up, &plot, 10), ==, 220);
  g_assert_cmpfloat (lope_value_scale_get_y (&up, &plot, 20), ==, 120);
  g_assert_cmpfloat (lope_value_scale_get_y (&up, &plot, 99), ==, 20);
  /* Faster is higher. */
  g_assert_cmpfloat (lope_value_scale_get_y (&down, &plot, 300), ==, 20);
  g_assert_cmpfloat (lope_value_scale_get_y (&down, &plot, 360), ==, 220);
}

static void
test_measures (void)
{
  static const struct {
    LopeMeasure measure;
    double value;
    LopeUnits units;
    const char *text;
  } cases[] = {
    { LOPE_MEASURE_DISTANCE, 24500, LOPE_UNITS_METRIC, "24.5\u202fkm" },
    { LOPE_MEASURE_PACE, 345, LOPE_UNITS_METRIC, "5:45\u202f/km" },
    { LOPE_MEASURE_PACE, 345, LOPE_UNITS_IMPERIAL, "9:15\u202f/mi" },
    { LOPE_MEASURE_RATIO, 1.2, LOPE_UNITS_METRIC, "1.20" },
    { LOPE_MEASURE_PAIN, 2.5, LOPE_UNITS_METRIC, "2.5" },
    { LOPE_MEASURE_PAIN, 3, LOPE_UNITS_METRIC, "3" },
    { LOPE_MEASURE_CHANGE, 63.3, LOPE_UNITS_METRIC, "+63\u202f%" },
    { LOPE_MEASURE_LOAD, NAN, LOPE_UNITS_METRIC, "—" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lope_measure_format (cases[i].measure, cases[i].value, cases[i].units);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

/* Of many points, no extreme is lost, and no gap. */
static void
test_thin (void)
{
  const guint n = 100000;
  g_autofree LopePoint *points = g_new (LopePoint, n);
  g_autoptr (GArray) thin = NULL;
  gboolean high = FALSE, low = FALSE;
  guint gaps = 0;

  for (guint i = 0; i < n; i++)
    points[i] = (LopePoint) { i * 700.0 / n, 100 + 20 * sin (i / 50.0) };
  points[12345].y = 5;
  points[54321].y = 195;
  for (guint i = 70000; i < 80000; i++)
    points[i].y = NAN;

  thin = lope_points_thin (points, n);
  g_assert_cmpuint (thin->len, <=, 4 * 702 + 1);
  for (guint i = 0; i < thin->len; i++)
    {
      const LopePoint *point = &g_array_index (thin, LopePoint, i);

      high = high || point->y == 5;
      low = low || point->y == 195;
      gaps += isnan (point->y) ? 1 : 0;
    }
  g_assert_true (high && low);
  g_assert_cmpuint (gaps, ==, 1);
}

static void
test_thin_few (void)
{
  const LopePoint points[] = { { 0, NAN }, { 0.2, 4 }, { 0.4, 9 }, { 0.6, 1 }, { 0.8, 5 }, { 3, 2 }, { 4, NAN } };
  const double kept[] = { 4, 9, 1, 5, 2 };
  g_autoptr (GArray) thin = lope_points_thin (points, G_N_ELEMENTS (points));
  g_autoptr (GArray) none = lope_points_thin (NULL, 0);

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (thin->len, ==, G_N_ELEMENTS (kept) + 1);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    g_assert_cmpfloat (g_array_index (thin, LopePoint, i).y, ==, kept[i]);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/scales/ticks", test_ticks);
  g_test_add_func ("/scales/room", test_room);
  g_test_add_func ("/scales/places", test_places);
  g_test_add_func ("/scales/values", test_values);
  g_test_add_func ("/scales/heights", test_heights);
  g_test_add_func ("/scales/measures", test_measures);
  g_test_add_func ("/scales/thin", test_thin);
  g_test_add_func ("/scales/thin-few", test_thin_few);

  return g_test_run ();
}
