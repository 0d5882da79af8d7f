/* test-wear-bar.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-wear-bar.h"

static const LopeShoeWear band = { .distance = 575000, .target = 640000, .soft = 480000, .hard = 800000 };
static const LopeShoeWear own = { .distance = 386000, .target = 700000, .own_target = TRUE, .soft = 700000, .hard = 750000 };

static void
test_band (void)
{
  LopeWearBar bar;

  lope_wear_bar_lay_out (&bar, &band, 900, FALSE);
  g_assert_cmpfloat_with_epsilon (bar.fill.width, 575, 1e-6);
  g_assert_cmpfloat_with_epsilon (bar.band.x, 480, 1e-6);
  g_assert_cmpfloat_with_epsilon (bar.band.width, 320, 1e-6);
  g_assert_cmpuint (bar.n_ticks, ==, 2);
  g_assert_cmpint (bar.values[1], ==, 800000);

  lope_wear_bar_lay_out (&bar, &band, 900, TRUE);
  g_assert_cmpfloat_with_epsilon (bar.fill.x, 325, 1e-6);
  g_assert_cmpfloat_with_epsilon (bar.band.x, 100, 1e-6);
  g_assert_cmpfloat_with_epsilon (bar.ticks[0], 420, 1e-6);
}

static void
test_own_target (void)
{
  LopeWearBar bar;

  lope_wear_bar_lay_out (&bar, &own, 900, FALSE);
  g_assert_cmpuint (bar.n_ticks, ==, 1);
  g_assert_cmpfloat_with_epsilon (bar.ticks[0], 700, 1e-6);
  g_assert_cmpfloat_with_epsilon (bar.band.width, 0, 1e-6);
}

/* However far a shoe went, it stays on its bar. */
static void
test_far (void)
{
  for (int distance = 0; distance <= 10000000; distance += 250000)
    {
      LopeShoeWear wear = band;
      LopeWearBar bar;

      wear.distance = distance;
      lope_wear_bar_lay_out (&bar, &wear, 300, FALSE);
      g_assert_cmpfloat (bar.fill.width, <=, 300.001);
      g_assert_cmpfloat (bar.ticks[1], <=, 300);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/wear-bar/band", test_band);
  g_test_add_func ("/chart/wear-bar/own-target", test_own_target);
  g_test_add_func ("/chart/wear-bar/far", test_far);

  return g_test_run ();
}
