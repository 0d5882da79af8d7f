/* test-scale.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-scale.h"

#include <math.h>

static void
test_scale (void)
{
  static const struct {
    double max;
    int max_steps;
    double step;
    int n_steps;
    int decimals;
  } cases[] = {
    { 43, 5, 10, 5, 0 },   { 40, 5, 10, 4, 0 },     { 40.1, 5, 10, 5, 0 }, { 51, 5, 20, 3, 0 },
    { 7, 4, 2, 4, 0 },     { 1, 5, 0.2, 5, 1 },     { 0.3, 3, 0.1, 3, 1 }, { 0.05, 5, 0.01, 5, 2 },
    { 12000, 6, 2000, 6, 0 }, { 3, 1, 5, 1, 0 },    { 9.99, 1, 10, 1, 0 },
    /* Nothing to show, and nonsense. */
    { 0, 5, 2, 5, 0 },     { -3, 5, 2, 5, 0 },      { NAN, 5, 2, 5, 0 },   { INFINITY, 5, 2, 5, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeScale scale = lope_scale_find (cases[i].max, cases[i].max_steps);

      g_test_message ("%g in %d", cases[i].max, cases[i].max_steps);
      g_assert_cmpfloat_with_epsilon (scale.step, cases[i].step, 1e-9);
      g_assert_cmpint (scale.n_steps, ==, cases[i].n_steps);
      g_assert_cmpint (scale.decimals, ==, cases[i].decimals);
    }
}

/* Whatever there is to show, it is reached, in the steps allowed. */
static void
test_scale_reaches (void)
{
  for (double max = 0.01; max < 1e6; max *= 1.037)
    {
      for (int max_steps = 1; max_steps <= 8; max_steps++)
        {
          LopeScale scale = lope_scale_find (max, max_steps);

          g_assert_cmpfloat (lope_scale_get_top (&scale), >=, max * (1 - 1e-6));
          g_assert_cmpint (scale.n_steps, <=, max_steps);
        }
    }
}

static const LopeRect plot = { 40, 10, 400, 200 };

static void
test_bars (void)
{
  LopeBarLayout layout;
  LopeRect bar;

  lope_bar_layout_init (&layout, &plot, 20, 50, FALSE);
  g_assert_cmpfloat_with_epsilon (layout.slot, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (layout.bar, 13.6, 1e-9);

  bar = lope_bar_layout_get_bar (&layout, 0, 25);
  g_assert_cmpfloat_with_epsilon (bar.x + bar.width / 2, 50, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar.y, 110, 1e-9);
  g_assert_cmpfloat_with_epsilon (bar.height, 100, 1e-9);

  /* Nothing, and more than there is room for. */
  g_assert_cmpfloat_with_epsilon (lope_bar_layout_get_bar (&layout, 3, 0).height, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (lope_bar_layout_get_bar (&layout, 3, 70).y, 10, 1e-9);

  /* Few bars do not become blocks. */
  lope_bar_layout_init (&layout, &plot, 4, 50, FALSE);
  g_assert_cmpfloat_with_epsilon (layout.bar, 28, 1e-9);
}

static void
test_mirrored (void)
{
  LopeBarLayout layout, mirrored;

  lope_bar_layout_init (&layout, &plot, 20, 50, FALSE);
  lope_bar_layout_init (&mirrored, &plot, 20, 50, TRUE);
  for (guint i = 0; i < 20; i++)
    {
      LopeRect bar = lope_bar_layout_get_bar (&layout, i, 30);
      LopeRect other = lope_bar_layout_get_bar (&mirrored, i, 30);

      g_assert_cmpfloat_with_epsilon (bar.x - plot.x, plot.x + plot.width - other.x - other.width, 1e-6);
      g_assert_cmpfloat_with_epsilon (bar.y, other.y, 1e-9);
      g_assert_cmpint (lope_bar_layout_hit (&mirrored, other.x + 1, other.y + 1), ==, i);
    }
}

static void
test_hit (void)
{
  LopeBarLayout layout;

  lope_bar_layout_init (&layout, &plot, 20, 50, FALSE);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 40, 10), ==, 0);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 59.9, 210), ==, 0);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 60.1, 210), ==, 1);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 440, 100), ==, 19);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 39, 100), ==, -1);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 441, 100), ==, -1);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 100, 9), ==, -1);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 100, 211), ==, -1);

  /* No bars, and no room. */
  lope_bar_layout_init (&layout, &plot, 0, 50, FALSE);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 100, 100), ==, -1);
  lope_bar_layout_init (&layout, &(LopeRect) { 0, 0, -5, -5 }, 3, 0, FALSE);
  g_assert_cmpint (lope_bar_layout_hit (&layout, 0, 0), ==, -1);
  g_assert_cmpfloat (lope_bar_layout_get_bar (&layout, 0, 1).height, >=, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/scale/steps", test_scale);
  g_test_add_func ("/chart/scale/reaches", test_scale_reaches);
  g_test_add_func ("/chart/bar-layout/bars", test_bars);
  g_test_add_func ("/chart/bar-layout/mirrored", test_mirrored);
  g_test_add_func ("/chart/bar-layout/hit", test_hit);

  return g_test_run ();
}
