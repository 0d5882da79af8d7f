/* test-run-spike.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-spike.h"

#include <math.h>

#include "core-fixtures.h"

/* T1 of evidence.md: against a run of 10 km. */
static void
test_states (void)
{
  static const struct {
    int distance;
    LopeSpikeState state;
    double ratio;
  } cases[] = {
    { 9000, LOPE_SPIKE_WITHIN, 0.9 },
    { 11000, LOPE_SPIKE_WITHIN, 1.1 },
    { 11001, LOPE_SPIKE_SMALL, 1.1001 },
    { 13000, LOPE_SPIKE_SMALL, 1.3 },
    { 13001, LOPE_SPIKE_MODERATE, 1.3001 },
    { 20000, LOPE_SPIKE_MODERATE, 2.0 },
    { 20001, LOPE_SPIKE_LARGE, 2.0001 },
    { 24500, LOPE_SPIKE_LARGE, 2.45 },
    { 10000000, LOPE_SPIKE_LARGE, 1000 },
  };
  const LopeDay day = lope_day_from_iso ("2026-06-14");
  const LopeRun runs[] = { make_run (day - 40, 8, 30000), make_run (day - 3, 8, 10000), make_run (day - 1, 8, 5000) };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeRunSpike spike = lope_run_spike_judge (runs, G_N_ELEMENTS (runs), day - 40, day,
                                                 at_hour (day, 9), cases[i].distance);

      g_test_message ("%d m", cases[i].distance);
      g_assert_cmpint (spike.state, ==, cases[i].state);
      g_assert_cmpint (spike.reference, ==, 10000);
      g_assert_cmpint (spike.reference_day, ==, day - 3);
      g_assert_cmpfloat_with_epsilon (lope_run_spike_get_ratio (&spike), cases[i].ratio, 1e-9);
      g_assert_false (spike.limited_history);
      g_assert_false (spike.quiet);
    }
}

static LopeSpikeState
judge_against (LopeDay reference_day,
               LopeDay day)
{
  const LopeRun run = make_run (reference_day, 8, 10000);

  return lope_run_spike_judge (&run, 1, reference_day, day, at_hour (day, 8), 10500).state;
}

/* The window of T1, across months, leap days and years; 30 days ago counts, 31
 * does not. */
static void
test_window (void)
{
  static const struct {
    const char *day;
    const char *first;
    const char *last;
  } cases[] = {
    { "2025-03-31", "2025-03-01", "2025-03-30" },
    { "2025-03-01", "2025-01-30", "2025-02-28" },
    { "2024-03-01", "2024-01-31", "2024-02-29" },
    { "2026-01-15", "2025-12-16", "2026-01-14" },
    { "2025-11-01", "2025-10-02", "2025-10-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LopeDay day = lope_day_from_iso (cases[i].day);
      const LopeDay first = lope_day_from_iso (cases[i].first);
      const LopeDay last = lope_day_from_iso (cases[i].last);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (judge_against (first, day), ==, LOPE_SPIKE_WITHIN);
      g_assert_cmpint (judge_against (last, day), ==, LOPE_SPIKE_WITHIN);
      g_assert_cmpint (judge_against (first - 1, day), ==, LOPE_SPIKE_AFTER_BREAK);
    }
}

/* T1: 6 km at 8 and 12 km at 18, the longest earlier run was 10 km. */
static void
test_same_day (void)
{
  const LopeDay day = lope_day_from_iso ("2026-06-14");
  const LopeRun runs[] = { make_run (day - 5, 8, 10000), make_run (day, 8, 6000), make_run (day, 18, 12000) };
  LopeRunSpike spike;

  spike = lope_run_spike_judge (runs, 3, day - 5, day, runs[1].start, runs[1].distance);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_WITHIN);
  g_assert_cmpint (spike.reference, ==, 10000);

  spike = lope_run_spike_judge (runs, 3, day - 5, day, runs[2].start, runs[2].distance);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_SMALL);
  g_assert_cmpint (spike.reference, ==, 10000);

  /* The second run of a day is compared with the first. */
  spike = lope_run_spike_judge (runs + 1, 2, day, day, runs[2].start, runs[2].distance);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_MODERATE);
  g_assert_cmpint (spike.reference_day, ==, day);
}

static void
test_no_reference (void)
{
  const LopeDay day = lope_day_from_iso ("2026-06-14");
  const LopeRun old = make_run (day - 31, 8, 10000);
  const LopeRun unknown = make_run (day - 2, 8, 0);
  const LopeRun later = make_run (day + 1, 8, 10000);
  const LopeRun own = make_run (day, 8, 10000);
  LopeRunSpike spike;

  spike = lope_run_spike_judge (NULL, 0, LOPE_DAY_NONE, day, at_hour (day, 8), 5000);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_NO_BASELINE);
  g_assert_true (spike.limited_history);
  g_assert_true (isnan (lope_run_spike_get_ratio (&spike)));
  g_assert_cmpint (spike.reference_day, ==, LOPE_DAY_NONE);

  spike = lope_run_spike_judge (&own, 1, day, day, own.start, own.distance);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_NO_BASELINE);

  spike = lope_run_spike_judge (&later, 1, day + 1, day, at_hour (day, 8), 5000);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_NO_BASELINE);

  spike = lope_run_spike_judge (&old, 1, day - 31, day, at_hour (day, 8), 5000);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_AFTER_BREAK);

  /* The journal may hand over less than all runs. */
  spike = lope_run_spike_judge (NULL, 0, day - 400, day, at_hour (day, 8), 5000);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_AFTER_BREAK);

  /* A run whose distance was not recorded is no reference, and no break either. */
  spike = lope_run_spike_judge (&unknown, 1, day - 2, day, at_hour (day, 8), 5000);
  g_assert_cmpint (spike.state, ==, LOPE_SPIKE_NO_BASELINE);
}

static void
test_flags (void)
{
  const LopeDay day = lope_day_from_iso ("2026-06-14");
  const LopeRun run = make_run (day - 3, 8, 500);

  g_assert_true (lope_run_spike_judge (&run, 1, day - 29, day, at_hour (day, 8), 2001).limited_history);
  g_assert_false (lope_run_spike_judge (&run, 1, day - 30, day, at_hour (day, 8), 2001).limited_history);
  g_assert_true (lope_run_spike_judge (&run, 1, day - 30, day, at_hour (day, 8), 2000).quiet);
  g_assert_false (lope_run_spike_judge (&run, 1, day - 30, day, at_hour (day, 8), 2001).quiet);
}

/* Who flies to the east may run on the 2nd before the 1st has ended elsewhere. */
static void
test_travel (void)
{
  const LopeDay day = lope_day_from_iso ("2026-06-14");
  LopeRun runs[] = { make_run (day - 5, 8, 5000), make_run (day - 30, 8, 10000) };

  /* 30 days ago by the local calendar, long before that in UTC. */
  runs[1].start = at_hour (day - 30, 0) - 14 * 3600;
  g_assert_cmpint (lope_run_spike_judge (&runs[1], 1, day - 30, day, at_hour (day, 8), 10000).state,
                   ==, LOPE_SPIKE_WITHIN);

  /* 31 days ago by the local calendar, less than that in UTC. */
  runs[1].day = day - 31;
  runs[1].start = at_hour (day - 30, 6);
  g_assert_cmpint (lope_run_spike_judge (&runs[1], 1, day - 31, day, at_hour (day, 8), 10000).state,
                   ==, LOPE_SPIKE_AFTER_BREAK);
}

static void
test_limit (void)
{
  const LopeDay day = lope_day_from_iso ("2026-06-15");
  LopeRunLimit limit;

  limit = lope_run_limit_find (NULL, 0, LOPE_DAY_NONE, day);
  g_assert_cmpint (limit.literal, ==, 0);
  g_assert_cmpint (limit.advised, ==, 0);
  g_assert_cmpint (limit.left_out_day, ==, LOPE_DAY_NONE);

  /* T1: after 14.2 km it is 15 620 m. */
  {
    const LopeRun runs[] = { make_run (day - 20, 8, 14200), make_run (day - 2, 8, 9000) };

    limit = lope_run_limit_find (runs, 2, day - 20, day);
    g_assert_cmpint (limit.literal, ==, 15620);
    g_assert_cmpint (limit.advised, ==, 15620);
    g_assert_cmpint (limit.reference, ==, 14200);
    g_assert_cmpint (limit.reference_day, ==, day - 20);
    g_assert_cmpint (limit.left_out_day, ==, LOPE_DAY_NONE);
  }

  /* DESIGN: “14 June was well above your usual; the line without it is 16.5 km”. */
  {
    const LopeRun runs[] = { make_run (day - 40, 8, 14000), make_run (day - 22, 8, 15000),
                             make_run (day - 8, 8, 14800), make_run (day - 1, 8, 24500) };

    limit = lope_run_limit_find (runs, 4, day - 40, day);
    g_assert_cmpint (limit.literal, ==, 26950);
    g_assert_cmpint (limit.advised, ==, 16500);
    g_assert_cmpint (limit.reference_day, ==, day - 22);
    g_assert_cmpint (limit.left_out, ==, 24500);
    g_assert_cmpint (limit.left_out_day, ==, day - 1);
  }

  /* A small spike counts; two in a row that are no small ones do not. */
  {
    const LopeRun runs[] = { make_run (day - 10, 8, 5000), make_run (day - 8, 8, 6500),
                             make_run (day - 4, 8, 9000), make_run (day - 1, 8, 20000) };

    limit = lope_run_limit_find (runs, 4, day - 10, day);
    g_assert_cmpint (limit.literal, ==, 22000);
    g_assert_cmpint (limit.advised, ==, 7150);
    g_assert_cmpint (limit.left_out_day, ==, day - 1);
  }

  /* Nothing remains: the window's only run is a spike against older ones. */
  {
    const LopeRun runs[] = { make_run (day - 35, 8, 5000), make_run (day - 6, 8, 10000) };

    limit = lope_run_limit_find (runs, 2, day - 35, day);
    g_assert_cmpint (limit.literal, ==, 11000);
    g_assert_cmpint (limit.advised, ==, 11000);
    g_assert_cmpint (limit.left_out_day, ==, LOPE_DAY_NONE);
  }

  /* A repeated long run is usual by then. */
  {
    const LopeRun runs[] = { make_run (day - 20, 8, 10000), make_run (day - 10, 8, 20000),
                             make_run (day - 3, 8, 20000) };

    limit = lope_run_limit_find (runs, 3, day - 20, day);
    g_assert_cmpint (limit.literal, ==, 22000);
    g_assert_cmpint (limit.advised, ==, 22000);
    g_assert_cmpint (limit.reference_day, ==, day - 3);
  }

  /* 30 days ago and today count, 31 days ago and tomorrow do not. Odd metres
   * are rounded down. */
  {
    const LopeRun runs[] = { make_run (day - 31, 8, 30000), make_run (day - 30, 8, 9999),
                             make_run (day, 8, 9000), make_run (day + 1, 8, 40000) };

    limit = lope_run_limit_find (runs, 4, day - 31, day);
    g_assert_cmpint (limit.literal, ==, 10998);
    g_assert_cmpint (limit.reference_day, ==, day - 30);
  }
}

/* Twenty years of runs, and a hostile month, take no time. */
static void
test_many (void)
{
  const guint n = 60000;
  const LopeDay day = lope_day_from_iso ("2026-06-15");
  g_autofree LopeRun *runs = g_new0 (LopeRun, n);
  gint64 begin;

  for (guint i = 0; i < n; i++)
    runs[i] = make_run (day - (LopeDay) ((n - i) / 3), (int) (i % 3) * 6, 5000 + (int) (i % 7) * 1000);

  begin = g_get_monotonic_time ();
  for (guint i = 0; i < 1000; i++)
    {
      LopeRunLimit limit = lope_run_limit_find (runs, n, runs[0].day, day - (LopeDay) i);

      g_assert_cmpint (limit.literal, ==, 12100);
    }
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);

  for (guint i = 0; i < n; i++)
    runs[i] = make_run (day - 1, 0, (int) i + 1);
  begin = g_get_monotonic_time ();
  lope_run_limit_find (runs, n, day - 1, day);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/run-spike/states", test_states);
  g_test_add_func ("/run-spike/window", test_window);
  g_test_add_func ("/run-spike/same-day", test_same_day);
  g_test_add_func ("/run-spike/no-reference", test_no_reference);
  g_test_add_func ("/run-spike/flags", test_flags);
  g_test_add_func ("/run-spike/travel", test_travel);
  g_test_add_func ("/run-spike/limit", test_limit);
  g_test_add_func ("/run-spike/many", test_many);

  return g_test_run ();
}
