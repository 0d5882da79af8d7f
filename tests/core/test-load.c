/* test-load.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-load.h"

#include <math.h>

#define NEAR 0.0005 /* as many digits as the worked examples have */

#define MAX_WEEKS 5

/* T3. */
static void
test_ratio (void)
{
  static const struct {
    double weeks[MAX_WEEKS][7];
    guint n_weeks;
    LopeLoadRatio expected;
  } cases[] = {
    { { { 10, 10, 10, 10, 10, 10, 10 }, { 10, 10, 10, 10, 10, 10, 10 }, { 10, 10, 10, 10, 10, 10, 10 },
        { 10, 10, 10, 10, 10, 10, 10 } }, 4, { 10, 10, 10, 1, 1, 10, 10, 1 } },
    { { { 5, 5, 5, 5, 5, 5, 5 }, { 5, 5, 5, 5, 5, 5, 5 }, { 5, 5, 5, 5, 5, 5, 5 }, { 10, 10, 10, 10, 10, 10, 10 } }, 4,
      { 10, 6.250, 5, 1.6, 2, 9.333, 6.968, 1.339 } },
    { { { 0, 8, 5, 10, 0, 6, 16 }, { 0, 8, 5, 10, 0, 6, 16 }, { 0, 8, 5, 10, 0, 6, 16 }, { 0, 8, 5, 10, 0, 6, 16 },
        { 0, 10, 6, 12, 0, 8, 22 } }, 5, { 8.286, 6.893, 6.429, 1.202, 1.289, 10.419, 7.077, 1.472 } },
    { { { 0, 8, 5, 10, 0, 6, 16 }, { 0, 8, 5, 10, 0, 6, 16 }, { 0, 8, 5, 10, 0, 6, 16 }, { 0, 8, 5, 10, 0, 6, 16 },
        { 0 } }, 5, { 0, 4.821, 6.429, 0, 0, 1.086, 3.584, 0.303 } },
    { { { 10, 10, 10, 10, 10, 10, 10 }, { 10, 10, 10, 10, 10, 10, 10 }, { 10, 10, 10, 10, 10, 10, 10 },
        { 5, 5, 5, 5, 5, 5, 5 } }, 4, { 5, 8.750, 10, 0.571, 0.5, 5.667, 8.032, 0.706 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeLoadRatio ratio;

      g_assert_true (lope_load_ratio_find (cases[i].weeks[0], 7 * cases[i].n_weeks, &ratio));
      g_assert_cmpfloat_with_epsilon (ratio.acute, cases[i].expected.acute, NEAR);
      g_assert_cmpfloat_with_epsilon (ratio.chronic, cases[i].expected.chronic, NEAR);
      g_assert_cmpfloat_with_epsilon (ratio.earlier, cases[i].expected.earlier, NEAR);
      g_assert_cmpfloat_with_epsilon (ratio.coupled, cases[i].expected.coupled, NEAR);
      g_assert_cmpfloat_with_epsilon (ratio.uncoupled, cases[i].expected.uncoupled, NEAR);
      g_assert_cmpfloat_with_epsilon (ratio.weighted_acute, cases[i].expected.weighted_acute, NEAR);
      g_assert_cmpfloat_with_epsilon (ratio.weighted_chronic, cases[i].expected.weighted_chronic, NEAR);
      g_assert_cmpfloat_with_epsilon (ratio.weighted, cases[i].expected.weighted, NEAR);
      /* How the rolling forms hang together. */
      g_assert_cmpfloat_with_epsilon (ratio.coupled, 4 * ratio.uncoupled / (ratio.uncoupled + 3), 1e-9);
    }
}

static void
test_ratio_edges (void)
{
  double days[60] = { 0 };
  LopeLoadRatio ratio;

  g_assert_false (lope_load_ratio_find (days, 27, &ratio));
  g_assert_true (lope_load_ratio_find (days, 28, &ratio));
  g_assert_true (isnan (ratio.coupled));
  g_assert_true (isnan (ratio.uncoupled));
  g_assert_true (isnan (ratio.weighted));

  days[27] = 12;
  g_assert_true (lope_load_ratio_find (days, 28, &ratio));
  g_assert_cmpfloat_with_epsilon (ratio.coupled, 4, 1e-9);
  g_assert_true (isnan (ratio.uncoupled));
}

/* T4. */
static void
test_session (void)
{
  g_assert_cmpfloat_with_epsilon (lope_load_of_session (6, 52 * 60 + 30), 315, 1e-9);
  g_assert_cmpfloat_with_epsilon (lope_load_of_session (4, 1800) + lope_load_of_session (7, 1200), 260, 1e-9);
  g_assert_cmpfloat_with_epsilon (lope_load_of_session (0, 3600), 0, 1e-9);
}

/* T5. */
static void
test_week (void)
{
  static const struct {
    double days[7];
    LopeLoadWeek expected;
  } cases[] = {
    { { 0, 300, 450, 0, 240, 0, 720 }, { 1710, 244.286, 274.096, 0.891, 1524.023 } },
    { { 360, 0, 420, 240, 300, 180, 0 }, { 1500, 214.286, 165.616, 1.294, 1940.809 } },
    { { 240, 300, 260, 180, 320, 280, 120 }, { 1700, 242.857, 70.643, 3.438, 5844.250 } },
    { { 300, 280, 320, 300, 290, 310, 300 }, { 2100, 300, 12.910, 10, 21000 } },
    { { 40, 40, 40, 40, 40, 40, 40 }, { 280, 40, 0, 10, 2800 } },
  };
  static const double nothing[7] = { 0 };
  LopeLoadWeek week;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (lope_load_week_find (cases[i].days, 7, &week));
      g_assert_cmpfloat_with_epsilon (week.sum, cases[i].expected.sum, NEAR);
      g_assert_cmpfloat_with_epsilon (week.mean, cases[i].expected.mean, NEAR);
      g_assert_cmpfloat_with_epsilon (week.deviation, cases[i].expected.deviation, NEAR);
      g_assert_cmpfloat_with_epsilon (week.monotony, cases[i].expected.monotony, NEAR);
      g_assert_cmpfloat_with_epsilon (week.strain, cases[i].expected.strain, NEAR);
    }

  g_assert_true (lope_load_week_find (nothing, 7, &week));
  g_assert_true (isnan (week.monotony));
  g_assert_true (isnan (week.strain));
  g_assert_false (lope_load_week_find (nothing, 6, &week));
}

static void
test_strain_line (void)
{
  static const double strains[] = { 1000, 1200, 900, NAN, 1100, 1000, 1300, 800, 1100 };

  g_assert_true (isnan (lope_strain_get_line (NULL, 0)));
  g_assert_true (isnan (lope_strain_get_line (strains, 8)));
  /* Mean 1050, sample deviation √(180000 ÷ 7). */
  g_assert_cmpfloat_with_epsilon (lope_strain_get_line (strains, 9), 1050 + sqrt (180000.0 / 7), NEAR);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/load/ratio", test_ratio);
  g_test_add_func ("/core/load/ratio-edges", test_ratio_edges);
  g_test_add_func ("/core/load/session", test_session);
  g_test_add_func ("/core/load/week", test_week);
  g_test_add_func ("/core/load/strain-line", test_strain_line);

  return g_test_run ();
}
