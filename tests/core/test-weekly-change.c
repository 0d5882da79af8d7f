/* test-weekly-change.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-weekly-change.h"

#include "core-fixtures.h"

#define LONG_AGO(day) ((day) - 300)

static LopeWeeklyChange
find (LopeDay first_day,
      LopeDay day,
      int     this_week,
      int     week_before)
{
  /* On the outermost days of both weeks. */
  const LopeRun runs[] = {
    make_run (day - 14, 8, 50000), make_run (day - 13, 8, week_before / 2),
    make_run (day - 7, 8, week_before - week_before / 2), make_run (day - 6, 8, this_week / 2),
    make_run (day, 20, this_week - this_week / 2), make_run (day + 1, 8, 70000),
  };

  return lope_weekly_change_find (runs, G_N_ELEMENTS (runs), first_day, day);
}

/* T2 of evidence.md. */
static void
test_percent (void)
{
  static const struct {
    int distance;
    int previous;
    double percent;
    gboolean emphasised;
  } cases[] = {
    { 33000, 30000, 10.0, FALSE },       { 36500, 30000, 21.6666667, FALSE },
    { 39000, 30000, 30.0, FALSE },       { 39001, 30000, 30.0033333, TRUE },
    { 42000, 30000, 40.0, TRUE },        { 24000, 30000, -20.0, FALSE },
    { 14999, 10000, 49.99, FALSE },      { 15000, 10000, 50.0, TRUE },
    { 0, 30000, -100.0, FALSE },
  };
  const LopeDay day = lope_day_from_iso ("2025-11-01");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeWeeklyChange change = find (LONG_AGO (day), day, cases[i].distance, cases[i].previous);

      g_test_message ("%d after %d", cases[i].distance, cases[i].previous);
      g_assert_cmpint (change.distance, ==, cases[i].distance);
      g_assert_cmpint (change.previous, ==, cases[i].previous);
      g_assert_true (change.has_percent);
      g_assert_cmpfloat_with_epsilon (change.percent, cases[i].percent, 1e-6);
      g_assert_cmpint (change.emphasised, ==, cases[i].emphasised);
    }
}

static void
test_undefined (void)
{
  const LopeDay day = lope_day_from_iso ("2024-03-01");

  g_assert_false (find (LONG_AGO (day), day, 10000, 0).has_percent);
  g_assert_false (find (day - 12, day, 40000, 30000).has_percent);
  g_assert_false (find (day - 12, day, 90000, 30000).emphasised);
  g_assert_true (find (day - 13, day, 40000, 30000).has_percent);
  g_assert_false (lope_weekly_change_find (NULL, 0, LOPE_DAY_NONE, day).has_percent);
}

/* Below half of the mean of the three weeks before. */
static void
test_rebound (void)
{
  const LopeDay day = lope_day_from_iso ("2026-01-05");
  LopeRun runs[] = {
    make_run (day - 35, 8, 99000), make_run (day - 34, 8, 30000), make_run (day - 21, 8, 30000),
    make_run (day - 14, 8, 30000), make_run (day - 7, 8, 14999), make_run (day, 8, 30000),
  };
  LopeWeeklyChange change;

  change = lope_weekly_change_find (runs, G_N_ELEMENTS (runs), day - 35, day);
  g_assert_true (change.rebound);
  g_assert_false (change.emphasised);
  g_assert_cmpfloat (change.percent, >, 100);

  runs[4].distance = 15000;
  change = lope_weekly_change_find (runs, G_N_ELEMENTS (runs), day - 35, day);
  g_assert_false (change.rebound);
  g_assert_true (change.emphasised);

  /* Before there are three full weeks, nothing is known of the usual. */
  runs[4].distance = 10000;
  g_assert_false (lope_weekly_change_find (runs + 2, G_N_ELEMENTS (runs) - 2, day - 33, day).rebound);
  g_assert_true (lope_weekly_change_find (runs + 1, G_N_ELEMENTS (runs) - 1, day - 34, day).rebound);
}

static void
test_overflow (void)
{
  const LopeDay day = lope_day_from_iso ("2026-01-05");
  g_autofree LopeRun *runs = g_new0 (LopeRun, 1000);

  for (int i = 0; i < 1000; i++)
    runs[i] = make_run (i < 500 ? day - 8 : day, 8, 10000000);

  g_assert_cmpint (lope_weekly_change_find (runs, 1000, day - 100, day).distance, ==, G_MAXINT);
  g_assert_cmpfloat (lope_weekly_change_find (runs, 1000, day - 100, day).percent, ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/weekly-change/percent", test_percent);
  g_test_add_func ("/weekly-change/undefined", test_undefined);
  g_test_add_func ("/weekly-change/rebound", test_rebound);
  g_test_add_func ("/weekly-change/overflow", test_overflow);

  return g_test_run ();
}
