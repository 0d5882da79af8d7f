/* test-trend-range.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-range.h"

/* Thursday 19 November 2026 and the first run two years before. */
static LopeTrendRange *
make_range (void)
{
  LopeTrendRange *range = lope_trend_range_new ();

  lope_trend_range_set_span (range, lope_day_new (2024, 11, 4), lope_day_new (2026, 11, 19), 1);

  return range;
}

static void
count_cb (LopeTrendRange *range,
          guint          *n)
{
  (*n)++;
}

static void
assert_days (LopeTrendRange *range,
             const char     *from,
             const char     *to)
{
  g_autofree char *first = lope_day_to_iso (lope_trend_range_get_from (range));
  g_autofree char *last = lope_day_to_iso (lope_trend_range_get_to (range));

  g_assert_cmpstr (first, ==, from);
  g_assert_cmpstr (last, ==, to);
}

static void
test_names (void)
{
  static const struct {
    const char *name;
    const char *from;
  } cases[] = {
    /* Whole weeks: the present one is the last of them. */
    { "4-weeks", "2026-10-26" },
    { "12-weeks", "2026-08-31" },
    { "6-months", "2026-05-25" },
    { "1-year", "2025-11-24" },
    { "all", "2024-11-04" },
  };
  g_autoptr (LopeTrendRange) range = make_range ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      lope_trend_range_set_name (range, cases[i].name);
      g_assert_cmpstr (lope_trend_range_get_name (range), ==, cases[i].name);
      assert_days (range, cases[i].from, "2026-11-19");
    }
}

static void
test_all_of_little (void)
{
  g_autoptr (LopeTrendRange) range = make_range ();

  lope_trend_range_set_name (range, "all");
  lope_trend_range_set_span (range, lope_day_new (2026, 11, 2), lope_day_new (2026, 11, 19), 1);
  assert_days (range, "2026-08-31", "2026-11-19");
  lope_trend_range_set_span (range, LOPE_DAY_NONE, lope_day_new (2026, 11, 19), 7);
  assert_days (range, "2026-08-30", "2026-11-19");
}

static void
test_unknown_name (void)
{
  g_autoptr (LopeTrendRange) range = make_range ();
  guint n = 0;

  g_signal_connect (range, "changed", G_CALLBACK (count_cb), &n);
  lope_trend_range_set_name (range, "3-years");
  lope_trend_range_set_name (range, NULL);
  lope_trend_range_set_name (range, "1-year");
  g_assert_cmpstr (lope_trend_range_get_name (range), ==, "1-year");
  g_assert_cmpuint (n, ==, 0);
}

static void
test_zoom (void)
{
  g_autoptr (LopeTrendRange) range = make_range ();
  guint n = 0;

  g_signal_connect (range, "changed", G_CALLBACK (count_cb), &n);
  lope_trend_range_zoom (range, lope_day_new (2026, 6, 1), lope_day_new (2026, 7, 26));
  assert_days (range, "2026-06-01", "2026-07-26");
  g_assert_true (lope_trend_range_is_zoomed (range));
  g_assert_null (lope_trend_range_get_name (range));
  g_assert_cmpstr (lope_trend_range_get_chosen (range), ==, "1-year");
  g_assert_cmpuint (n, ==, 1);

  /* The same again is no change. */
  lope_trend_range_zoom (range, lope_day_new (2026, 6, 1), lope_day_new (2026, 7, 26));
  g_assert_cmpuint (n, ==, 1);

  lope_trend_range_reset (range);
  assert_days (range, "2025-11-24", "2026-11-19");
  g_assert_false (lope_trend_range_is_zoomed (range));
  lope_trend_range_reset (range);
  g_assert_cmpuint (n, ==, 2);
}

static void
test_least (void)
{
  g_autoptr (LopeTrendRange) range = make_range ();

  /* A day has a week around it, and none is in the future. */
  lope_trend_range_zoom (range, lope_day_new (2026, 6, 14), lope_day_new (2026, 6, 14));
  assert_days (range, "2026-06-11", "2026-06-17");
  lope_trend_range_zoom (range, lope_day_new (2026, 11, 18), lope_day_new (2026, 11, 30));
  assert_days (range, "2026-11-13", "2026-11-19");
}

static void
test_steps (void)
{
  g_autoptr (LopeTrendRange) range = make_range ();

  g_assert_true (lope_trend_range_narrow (range));
  g_assert_true (lope_trend_range_narrow (range));
  g_assert_true (lope_trend_range_narrow (range));
  g_assert_cmpstr (lope_trend_range_get_name (range), ==, "4-weeks");

  /* From there by half, around the day that is pointed at. */
  lope_trend_range_set_day (range, lope_day_new (2026, 11, 5));
  g_assert_true (lope_trend_range_narrow (range));
  assert_days (range, "2026-10-30", "2026-11-10");
  g_assert_true (lope_trend_range_narrow (range));
  assert_days (range, "2026-11-02", "2026-11-08");
  g_assert_false (lope_trend_range_narrow (range));

  g_assert_true (lope_trend_range_widen (range));
  assert_days (range, "2026-10-29", "2026-11-11");
  g_assert_true (lope_trend_range_widen (range));
  g_assert_cmpstr (lope_trend_range_get_name (range), ==, "4-weeks");
  for (guint i = 0; i < 4; i++)
    g_assert_true (lope_trend_range_widen (range));
  g_assert_cmpstr (lope_trend_range_get_name (range), ==, "all");
  g_assert_false (lope_trend_range_widen (range));
}

static void
test_day (void)
{
  g_autoptr (LopeTrendRange) range = make_range ();
  guint n = 0;

  g_signal_connect (range, "changed", G_CALLBACK (count_cb), &n);
  lope_trend_range_set_day (range, lope_day_new (2026, 6, 14));
  g_assert_cmpint (lope_trend_range_get_day (range), ==, lope_day_new (2026, 6, 14));
  /* Nothing else is to be shown. */
  g_assert_cmpuint (n, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend-range/names", test_names);
  g_test_add_func ("/trend-range/all-of-little", test_all_of_little);
  g_test_add_func ("/trend-range/unknown-name", test_unknown_name);
  g_test_add_func ("/trend-range/zoom", test_zoom);
  g_test_add_func ("/trend-range/least", test_least);
  g_test_add_func ("/trend-range/steps", test_steps);
  g_test_add_func ("/trend-range/day", test_day);

  return g_test_run ();
}
