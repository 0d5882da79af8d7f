/* test-cadence.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cadence.h"

#include <math.h>

/* T10 of evidence.md. */
static void
test_figures (void)
{
  double low, high;

  g_assert_cmpfloat (lope_cadence_from_steps (4920, 1800), ==, 164);
  g_assert_true (isnan (lope_cadence_from_steps (4920, 0)));

  lope_cadence_suggest (164, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 172.2, 1e-9);
  g_assert_cmpfloat_with_epsilon (high, 180.4, 1e-9);
  lope_cadence_suggest (160, &low, &high);
  g_assert_cmpfloat_with_epsilon (low, 168, 1e-9);
  g_assert_cmpfloat_with_epsilon (high, 176, 1e-9);

  g_assert_cmpfloat_with_epsilon (lope_step_length (360, 164), 1.016, 5e-4);
  g_assert_cmpfloat_with_epsilon (lope_step_length (360, 172.2), 0.968, 5e-4);
  g_assert_true (isnan (lope_step_length (0, 164)));
  g_assert_true (isnan (lope_step_length (360, 0)));
}

static void
test_normalise (void)
{
  g_assert_cmpint (lope_cadence_normalise (82), ==, 164);
  g_assert_cmpint (lope_cadence_normalise (119), ==, 238);
  g_assert_cmpint (lope_cadence_normalise (120), ==, 120);
  g_assert_cmpint (lope_cadence_normalise (164), ==, 164);
  g_assert_cmpint (lope_cadence_normalise (0), ==, 0);
  g_assert_cmpint (lope_cadence_normalise (-1), ==, -1);
}

/* R-7 and T13 of evidence.md. */
static void
test_break (void)
{
  static const struct {
    int days;
    double plain;
    double cross_trained;
  } cases[] = {
    { -1, 1, 1 },          { 0, 1, 1 },           { 5, 1, 1 },           { 6, 0.997, 0.9985 },
    { 7, 0.994, 0.997 },   { 14, 0.973, 0.986 },  { 17, 0.964, 0.9817142857 }, { 21, 0.952, 0.976 },
    { 28, 0.931, 0.965 },  { 42, 0.889, 0.944 },  { 56, 0.847, 0.923 },  { 72, 0.8, 0.9 },
    { 100000, 0.8, 0.9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%d days", cases[i].days);
      g_assert_cmpfloat_with_epsilon (lope_pace_after_break (cases[i].days, FALSE), cases[i].plain, 1e-9);
      g_assert_cmpfloat_with_epsilon (lope_pace_after_break (cases[i].days, TRUE), cases[i].cross_trained, 1e-9);
    }

  for (int days = 0; days < 100; days++)
    g_assert_cmpfloat (lope_pace_after_break (days + 1, FALSE), <=, lope_pace_after_break (days, FALSE));
}

static void
test_own (void)
{
  static const int cadences[] = { 170, 160, 164, 168, 162, 200, 90 };

  g_assert_true (isnan (lope_cadence_find_own (cadences, 4)));
  g_assert_cmpfloat (lope_cadence_find_own (cadences, 5), ==, 164);
  g_assert_cmpfloat (lope_cadence_find_own (cadences, 7), ==, 164);
  g_assert_true (isnan (lope_cadence_find_own (NULL, 0)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/cadence/figures", test_figures);
  g_test_add_func ("/cadence/normalise", test_normalise);
  g_test_add_func ("/cadence/break", test_break);
  g_test_add_func ("/cadence/own", test_own);

  return g_test_run ();
}
