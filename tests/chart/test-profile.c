/* test-profile.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-checks.h"
#include "lope-profile-chart.h"

#include <math.h>

#define POINT(t, d) { .elapsed = (t), .distance = (d), .altitude = NAN }

/* Somebody who runs a kilometre in 300 s, over a hill, with one sample a second. */
static LopeProfilePoint *
make_run (guint n)
{
  LopeProfilePoint *points = g_new (LopeProfilePoint, n);

  for (guint i = 0; i < n; i++)
    points[i] = (LopeProfilePoint) {
      .elapsed = i, .distance = i / 0.3, .altitude = 60 + 20 * sin (i / 200.0), .hr = 145, .cadence = 172
    };

  return points;
}

static LopeProfileChart *
make_chart (LopeProfile *profile,
            LopeUnits    units)
{
  LopeProfileChart *chart = lope_profile_chart_new ();

  lope_profile_chart_set_heading (chart, "Profile");
  lope_profile_chart_set_profile (chart, profile, LOPE_RATE_PACE, units);

  return chart;
}

static void
check_profile (LopeProfile *profile)
{
  g_autoptr (LopeProfileChart) metric = make_chart (profile, LOPE_UNITS_METRIC);
  g_autoptr (LopeProfileChart) imperial = make_chart (profile, LOPE_UNITS_IMPERIAL);

  chart_check (LOPE_CHART (metric));
  chart_check (LOPE_CHART (imperial));
  lope_profile_chart_set_shown (metric, LOPE_PROFILE_SHOW_ALL & ~(1u << LOPE_PROFILE_HEART_RATE));
  chart_check (LOPE_CHART (metric));
  lope_profile_chart_set_profile (metric, profile, LOPE_RATE_SPEED, LOPE_UNITS_METRIC);
  lope_profile_chart_set_profile (imperial, profile, LOPE_RATE_SWIM, LOPE_UNITS_IMPERIAL);
  chart_check (LOPE_CHART (metric));
  chart_check (LOPE_CHART (imperial));
  lope_profile_chart_set_shown (metric, 0);
  chart_check (LOPE_CHART (metric));
}

static void
test_values (void)
{
  g_autofree LopeProfilePoint *points = make_run (1801);
  g_autoptr (LopeProfile) profile = lope_profile_new (points, 1801);
  guint half = lope_profile_find (profile, 3000);

  g_assert_true (lope_profile_by_distance (profile));
  g_assert_cmpfloat_with_epsilon (lope_profile_get_extent (profile), 6000, 1e-6);
  g_assert_cmpfloat_with_epsilon (lope_profile_get_along (profile, half), 3000, 1e-6);
  g_assert_cmpfloat_with_epsilon (lope_profile_get_mean (profile, LOPE_PROFILE_PACE), 300, 1e-6);
  g_assert_cmpfloat_with_epsilon (lope_profile_get_fastest (profile, 1000), 300, 1e-6);
  g_assert_true (isnan (lope_profile_get_fastest (profile, 6001)));
  for (guint i = 0; i < lope_profile_get_n (profile); i++)
    g_assert_cmpfloat_with_epsilon (lope_profile_get_value (profile, LOPE_PROFILE_PACE, i), 300, 1e-3);
  g_assert_cmpfloat_with_epsilon (lope_profile_get_mean (profile, LOPE_PROFILE_CADENCE), 172, 1e-6);
  check_profile (profile);
}

static void
test_words (void)
{
  g_autofree LopeProfilePoint *points = make_run (1801);
  g_autoptr (LopeProfile) profile = lope_profile_new (points, 1801);
  g_autoptr (LopeProfileChart) chart = make_chart (profile, LOPE_UNITS_METRIC);
  g_autofree char *summary = lope_chart_summarise (LOPE_CHART (chart));
  g_autofree char *text = lope_chart_describe (LOPE_CHART (chart), 60);

  /* One at each 50 m, both ends too. */
  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, 121);
  g_assert_cmpstr (text, ==, "3.00\u202fkm: 5:00\u202f/km, 145\u202fbpm, 172\u202f/min, 40\u202fm");
  g_assert_cmpstr (summary, ==, "Pace over 6.0\u202fkm: 5:00\u202f/km on average, fastest kilometre 5:00; "
                                "heart rate 145\u202fbpm on average; elevation from 40\u202fm to 80\u202fm");
}

/* A traffic light is not pace, whether the device paused or wrote on. */
static void
test_standing (void)
{
  for (guint way = 0; way < 2; way++)
    {
      g_autofree LopeProfilePoint *points = make_run (1801);
      g_autoptr (LopeProfile) profile = NULL;

      for (guint i = 900; i < 1801; i++)
        {
          points[i].elapsed += way == 0 ? 60 : 0;
          points[i].segment = way == 0;
          if (way == 1)
            points[i].distance = MAX (3000, points[i].distance - 200);
        }
      profile = lope_profile_new (points, 1801);
      g_test_message (way == 0 ? "a pause" : "a stop that was recorded");
      for (guint i = 0; i < lope_profile_get_n (profile); i++)
        {
          double pace = lope_profile_get_value (profile, LOPE_PROFILE_PACE, i);

          if (!isnan (pace))
            g_assert_cmpfloat_with_epsilon (pace, 300, way == 0 ? 0.1 : 40);
        }
      g_assert_cmpfloat_with_epsilon (lope_profile_get_mean (profile, LOPE_PROFILE_PACE), 300, 5);
      check_profile (profile);
    }
}

static void
test_gap (void)
{
  g_autofree LopeProfilePoint *points = make_run (1801);
  g_autoptr (LopeProfile) profile = NULL;
  g_autoptr (GArray) line = NULL;
  guint lifted = 0;

  /* 1200 m by bus. */
  for (guint i = 900; i < 1801; i++)
    {
      points[i].distance += 1200;
      points[i].elapsed += 100;
      points[i].segment = 3;
    }
  profile = lope_profile_new (points, 1801);
  line = lope_profile_reduce (profile, LOPE_PROFILE_PACE, 400);
  for (guint i = 0; i < line->len; i++)
    lifted += isnan (g_array_index (line, LopeProfileDot, i).value);
  g_assert_cmpuint (lifted, ==, 1);
  g_assert_cmpfloat_with_epsilon (lope_profile_get_fastest (profile, 1000), 300, 1e-6);
  check_profile (profile);
}

/* No peak gets lost, and no column has more than four values. */
static void
test_reduce (void)
{
  const guint n = 100000;
  g_autofree LopeProfilePoint *points = make_run (n);
  g_autoptr (LopeProfile) profile = NULL;
  g_autoptr (GArray) line = NULL;
  double highest = 0, low, high;

  for (guint i = 50000; i < 50200; i++)
    points[i].hr = 200;
  profile = lope_profile_new (points, n);
  line = lope_profile_reduce (profile, LOPE_PROFILE_HEART_RATE, 300);
  for (guint i = 0; i < line->len; i++)
    {
      const LopeProfileDot *dot = &g_array_index (line, LopeProfileDot, i);

      highest = fmax (highest, dot->value);
      g_assert_cmpfloat (dot->along, >=, i > 0 ? g_array_index (line, LopeProfileDot, i - 1).along : 0);
      g_assert_cmpfloat (dot->along, <=, 1);
    }
  g_assert_cmpfloat_with_epsilon (highest, 200, 1e-3);
  g_assert_cmpuint (line->len, <=, 4 * 301);

  /* 200 of 100 000 are not usual. */
  g_assert_true (lope_profile_get_range (profile, LOPE_PROFILE_HEART_RATE, 0.03, &low, &high));
  g_assert_cmpfloat (high, <, 160);
  check_profile (profile);
}

static void
test_by_time (void)
{
  g_autofree LopeProfilePoint *points = make_run (1200);
  g_autoptr (LopeProfile) profile = NULL;
  g_autoptr (LopeProfileChart) chart = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 1200; i++)
    points[i].distance = points[i].altitude = NAN;
  profile = lope_profile_new (points, 1200);
  g_assert_false (lope_profile_by_distance (profile));
  g_assert_false (lope_profile_has (profile, LOPE_PROFILE_PACE));
  g_assert_cmpfloat_with_epsilon (lope_profile_get_extent (profile), 1199, 1e-6);
  chart = make_chart (profile, LOPE_UNITS_METRIC);
  text = lope_chart_describe (LOPE_CHART (chart), 6);
  g_assert_cmpstr (text, ==, "1:00: 145\u202fbpm, 172\u202f/min");
  check_profile (profile);
}

static void
test_odd (void)
{
  static const LopeProfilePoint one[] = { POINT (0, 0) };
  static const LopeProfilePoint beat[] = { { .distance = NAN, .altitude = NAN, .hr = 120 } };
  static const LopeProfilePoint unknown[] = { POINT (NAN, NAN), POINT (INFINITY, INFINITY), POINT (-INFINITY, -1e300) };
  static const LopeProfilePoint backwards[] = { POINT (100, 500), POINT (50, 200), POINT (0, 0), POINT (200, 1000) };
  static const LopeProfilePoint absurd[] = {
    { 0, 0, 1e30, 9999, -4, 0 }, { 1, 1e300, -1e30, 255, 70000, 1 }, { 100, 300, 8000, 150, 180, G_MAXUINT },
    { 200, 600, NAN, 150, 180, 0 }, { 1e12, 900, 10, 1, 1, 0 },
  };
  static const LopeProfilePoint same[] = { POINT (0, 0), POINT (0, 500), POINT (0, 500), POINT (0, 1000) };
  static const LopeProfilePoint sparse[] = { POINT (0, 0), POINT (600, 2000), POINT (1200, 4000), POINT (1800, 6000) };
  static const struct {
    const char *name;
    const LopeProfilePoint *points;
    gsize n;
  } cases[] = {
    { "nothing", NULL, 0 },
    { "one point", one, G_N_ELEMENTS (one) },
    { "one heart beat", beat, G_N_ELEMENTS (beat) },
    { "no numbers", unknown, G_N_ELEMENTS (unknown) },
    { "time runs backwards", backwards, G_N_ELEMENTS (backwards) },
    { "absurd values", absurd, G_N_ELEMENTS (absurd) },
    { "all at once", same, G_N_ELEMENTS (same) },
    { "sparse", sparse, G_N_ELEMENTS (sparse) },
  };
  g_autoptr (LopeProfileChart) empty = make_chart (NULL, LOPE_UNITS_METRIC);

  chart_check (LOPE_CHART (empty));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeProfile) profile = lope_profile_new (cases[i].points, cases[i].n);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (lope_profile_get_n (profile), <=, cases[i].n);
      g_assert_true (isfinite (lope_profile_get_extent (profile)));
      for (guint k = 0; k < lope_profile_get_n (profile); k++)
        {
          double pace = lope_profile_get_value (profile, LOPE_PROFILE_PACE, k);

          g_assert_true (isnan (pace) || (pace > 0 && pace <= 3600));
        }
      check_profile (profile);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/profile/values", test_values);
  g_test_add_func ("/chart/profile/words", test_words);
  g_test_add_func ("/chart/profile/standing", test_standing);
  g_test_add_func ("/chart/profile/gap", test_gap);
  g_test_add_func ("/chart/profile/reduce", test_reduce);
  g_test_add_func ("/chart/profile/by-time", test_by_time);
  g_test_add_func ("/chart/profile/odd", test_odd);

  return g_test_run ();
}
