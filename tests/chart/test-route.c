/* test-route.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-checks.h"
#include "lope-route-chart.h"

#include <math.h>

/* A degree of latitude, in metres. */
#define DEGREE 111195.08

static void
check_route (LopeRoute *route)
{
  for (LopeUnits units = LOPE_UNITS_METRIC; units <= LOPE_UNITS_IMPERIAL; units++)
    {
      g_autoptr (LopeRouteChart) chart = lope_route_chart_new ();

      lope_route_chart_set_route (chart, route, units);
      chart_check (LOPE_CHART (chart));
    }
}

static void
test_shape (void)
{
  static const struct {
    double latitude;
    double longitude;
    double width;
  } cases[] = {
    { 0, 10, 0.01 * DEGREE },
    { 60, 10, 0.005 * DEGREE },
    { -60, -179.995, 0.005 * DEGREE },
    { 60, 179.995, 0.005 * DEGREE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const double a = cases[i].latitude, o = cases[i].longitude;
      const double east = o + 0.01 > 180 ? o + 0.01 - 360 : o + 0.01;
      const LopeRoutePoint points[] = { { a, o, 0 }, { a + 0.01, o, 0 }, { a + 0.01, east, 0 }, { a, east, 0 }, { a, o, 0 } };
      g_autoptr (LopeRoute) route = lope_route_new (points, G_N_ELEMENTS (points));
      const LopeRouteDot *dots;
      guint n;

      g_test_message ("at %g, %g", a, o);
      dots = lope_route_get_dots (route, &n);
      g_assert_cmpuint (n, ==, 5);
      g_assert_cmpfloat_with_epsilon (lope_route_get_height (route), 0.01 * DEGREE, 1);
      g_assert_cmpfloat_with_epsilon (lope_route_get_width (route), cases[i].width, 1);
      g_assert_true (lope_route_is_loop (route));
      /* It began in the south-west. */
      g_assert_cmpfloat_with_epsilon (dots[0].x, 0, 1e-3);
      g_assert_cmpfloat_with_epsilon (dots[0].y, lope_route_get_height (route), 1e-3);
      check_route (route);
    }
}

static void
test_simplify (void)
{
  const guint n = 100000;
  g_autofree LopeRoutePoint *points = g_new (LopeRoutePoint, n);
  g_autoptr (LopeRoute) line = NULL;
  g_autoptr (LopeRoute) circle = NULL;
  guint n_dots;

  for (guint i = 0; i < n; i++)
    points[i] = (LopeRoutePoint) { 50 + i * 1e-6, 8, 0 };
  line = lope_route_new (points, n);
  lope_route_get_dots (line, &n_dots);
  g_assert_cmpuint (n_dots, ==, 2);
  g_assert_false (lope_route_is_loop (line));
  check_route (line);

  for (guint i = 0; i < n; i++)
    points[i] = (LopeRoutePoint) { 0.01 * sin (i * 2 * G_PI / n), 8 + 0.01 * cos (i * 2 * G_PI / n), 0 };
  circle = lope_route_new (points, n);
  lope_route_get_dots (circle, &n_dots);
  g_assert_cmpuint (n_dots, >=, 20);
  g_assert_cmpuint (n_dots, <=, 400);
  check_route (circle);
}

/* East for a hundred seconds, a pause of a minute, then south. */
static void
test_locate (void)
{
  static const struct {
    double elapsed;
    double x;
    double y;
  } cases[] = {
    { -5, 0, 0 }, { 0, 0, 0 }, { 50, 0.5, 0 }, { 100, 1, 0 }, { 130, 1, 0 }, { 160, 1, 0 }, { 210, 1, 0.5 }, { 999, 1, 1 },
  };
  const LopeRoutePoint points[] = {
    { 0.01, 10, 0, 0 }, { 0.01, 10.01, 0, 100 }, { 0.01, 10.01, 1, 160 }, { 0, 10.01, 1, 260 },
  };
  g_autoptr (LopeRoute) route = lope_route_new (points, G_N_ELEMENTS (points));
  g_autoptr (LopeRoute) empty = lope_route_new (NULL, 0);
  g_autoptr (LopeRouteChart) chart = lope_route_chart_new ();
  double x, y;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("at %g s", cases[i].elapsed);
      g_assert_true (lope_route_locate (route, cases[i].elapsed, &x, &y));
      g_assert_cmpfloat_with_epsilon (x, cases[i].x * 0.01 * DEGREE, 1);
      g_assert_cmpfloat_with_epsilon (y, cases[i].y * 0.01 * DEGREE, 1);
    }
  g_assert_false (lope_route_locate (route, NAN, &x, &y));
  g_assert_false (lope_route_locate (empty, 10, &x, &y));

  lope_route_chart_set_route (chart, route, LOPE_UNITS_METRIC);
  lope_route_chart_set_mark (chart, 50);
  chart_check (LOPE_CHART (chart));
}

/* Made to be slow: no two points agree on anything. */
static void
test_noise (void)
{
  const guint n = 100000;
  g_autofree LopeRoutePoint *points = g_new (LopeRoutePoint, n);
  g_autoptr (LopeRoute) scribble = NULL;
  g_autoptr (LopeRoute) confetti = NULL;
  guint n_dots;

  for (guint i = 0; i < n; i++)
    points[i] = (LopeRoutePoint) { g_test_rand_double_range (50, 51), g_test_rand_double_range (8, 9), 0 };
  scribble = lope_route_new (points, n);
  lope_route_get_dots (scribble, &n_dots);
  g_assert_cmpuint (n_dots, <=, n);

  for (guint i = 0; i < n; i++)
    points[i].segment = i;
  confetti = lope_route_new (points, n);
  lope_route_get_dots (confetti, &n_dots);
  g_assert_cmpuint (n_dots, >, 0);
}

static void
test_segments (void)
{
  const LopeRoutePoint points[] = {
    { 50, 8, 0 }, { 50.01, 8, 0 }, { 50.02, 8.01, 4 }, { NAN, 8.02, 4 }, { 50.02, 8.03, 4 }, { 50.01, 8.03, 5 }, { 50, 8.02, 5 },
  };
  g_autoptr (LopeRoute) route = lope_route_new (points, G_N_ELEMENTS (points));
  guint n, begins = 0;
  const LopeRouteDot *dots = lope_route_get_dots (route, &n);

  for (guint i = 0; i < n; i++)
    begins += dots[i].begins != 0;
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (begins, ==, 3);
  g_assert_true (dots[0].begins);
  check_route (route);
}

/* One fix on another continent does not make a dot of the run. */
static void
test_far (void)
{
  LopeRoutePoint points[200];
  g_autoptr (LopeRoute) route = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    points[i] = (LopeRoutePoint) { 50 + 0.0001 * i, 8 + 0.0001 * i, 0 };
  points[77] = (LopeRoutePoint) { -33, 151, 0 };
  points[78] = (LopeRoutePoint) { 0, 0, 0 };
  points[79] = (LopeRoutePoint) { 500, 8, 0 };
  route = lope_route_new (points, G_N_ELEMENTS (points));
  g_assert_cmpfloat (lope_route_get_height (route), <, 3000);
  g_assert_cmpfloat (lope_route_get_width (route), <, 3000);
  check_route (route);
}

static void
test_odd (void)
{
  static const LopeRoutePoint one[] = { { 50, 8, 0 } };
  static const LopeRoutePoint same[] = { { 50, 8, 0 }, { 50, 8, 0 }, { 50, 8, 1 } };
  static const LopeRoutePoint unknown[] = { { NAN, NAN, 0 }, { INFINITY, 8, 0 }, { 50, -INFINITY, 0 }, { 91, 8, 0 } };
  static const LopeRoutePoint poles[] = { { 90, 0, 0 }, { 90, 180, 0 }, { -90, -180, 0 } };
  static const struct {
    const char *name;
    const LopeRoutePoint *points;
    gsize n;
    gboolean empty;
  } cases[] = {
    { "nothing", NULL, 0, TRUE },
    { "no numbers", unknown, G_N_ELEMENTS (unknown), TRUE },
    { "one point", one, G_N_ELEMENTS (one), FALSE },
    { "on the spot", same, G_N_ELEMENTS (same), FALSE },
    { "poles", poles, G_N_ELEMENTS (poles), FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeRoute) route = lope_route_new (cases[i].points, cases[i].n);
      guint n;

      g_test_message ("%s", cases[i].name);
      lope_route_get_dots (route, &n);
      g_assert_cmpint (n == 0, ==, cases[i].empty);
      if (!cases[i].empty)
        {
          check_route (route);
        }
      else
        {
          g_autoptr (LopeRouteChart) chart = lope_route_chart_new ();
          g_autofree char *text = NULL;

          lope_route_chart_set_route (chart, route, LOPE_UNITS_METRIC);
          text = lope_chart_summarise (LOPE_CHART (chart));
          g_assert_cmpstr (text, !=, "");
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/route/shape", test_shape);
  g_test_add_func ("/chart/route/locate", test_locate);
  g_test_add_func ("/chart/route/simplify", test_simplify);
  g_test_add_func ("/chart/route/noise", test_noise);
  g_test_add_func ("/chart/route/segments", test_segments);
  g_test_add_func ("/chart/route/far", test_far);
  g_test_add_func ("/chart/route/odd", test_odd);

  return g_test_run ();
}
