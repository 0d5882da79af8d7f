/* test-period.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-period.h"

static LopeDay
day (const char *text)
{
  return lope_day_from_iso (text);
}

static void
test_first_and_next (void)
{
  static const struct {
    const char *day;
    LopePeriodUnit unit;
    int first_weekday;
    const char *first;
    const char *next;
  } cases[] = {
    { "2026-11-19", LOPE_PERIOD_WEEK, 1, "2026-11-16", "2026-11-23" },
    { "2026-11-19", LOPE_PERIOD_WEEK, 7, "2026-11-15", "2026-11-22" },
    { "2026-11-16", LOPE_PERIOD_WEEK, 1, "2026-11-16", "2026-11-23" },
    /* Over the end of a year; 2026 has a week 53. */
    { "2027-01-03", LOPE_PERIOD_WEEK, 1, "2026-12-28", "2027-01-04" },
    /* Both days on which the clocks of Europe change. */
    { "2026-03-29", LOPE_PERIOD_WEEK, 1, "2026-03-23", "2026-03-30" },
    { "2026-10-25", LOPE_PERIOD_WEEK, 1, "2026-10-19", "2026-10-26" },
    { "2026-12-31", LOPE_PERIOD_MONTH, 1, "2026-12-01", "2027-01-01" },
    { "2028-02-29", LOPE_PERIOD_MONTH, 1, "2028-02-01", "2028-03-01" },
    { "2028-02-29", LOPE_PERIOD_YEAR, 1, "2028-01-01", "2029-01-01" },
    { "1969-12-31", LOPE_PERIOD_MONTH, 1, "1969-12-01", "1970-01-01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeDay first = lope_period_get_first (day (cases[i].day), cases[i].unit, cases[i].first_weekday);

      g_test_message ("%s", cases[i].day);
      g_assert_cmpint (first, ==, day (cases[i].first));
      g_assert_cmpint (lope_period_get_next (first, cases[i].unit), ==, day (cases[i].next));
    }
}

static void
test_add_up (void)
{
  const LopeDayDistance days[] = {
    { day ("2026-10-25"), 9000, 1 }, { day ("2026-10-26"), 1000, 1 }, { day ("2026-11-01"), 2000, 2 },
    { day ("2026-11-09"), 4000, 1 }, { day ("2026-11-19"), 8000, 1 }, { day ("2026-11-25"), 7000, 1 },
  };
  g_autoptr (GArray) weeks = lope_period_add_up (days, G_N_ELEMENTS (days), day ("2026-10-28"), day ("2026-11-19"),
                                                 LOPE_PERIOD_WEEK, 1);
  const gint64 expected[] = { 3000, 0, 4000, 8000 };
  const int runs[] = { 3, 0, 1, 1 };

  /* Weeks without runs have their place, too; what is outside is left out. */
  g_assert_cmpuint (weeks->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < weeks->len; i++)
    {
      const LopePeriod *week = &g_array_index (weeks, LopePeriod, i);

      g_assert_cmpint (week->first, ==, day ("2026-10-26") + 7 * (LopeDay) i);
      g_assert_cmpint (week->last, ==, week->first + 6);
      g_assert_cmpint (week->distance, ==, expected[i]);
      g_assert_cmpint (week->n_runs, ==, runs[i]);
    }
}

static void
test_add_up_nothing (void)
{
  g_autoptr (GArray) weeks = lope_period_add_up (NULL, 0, day ("2025-12-29"), day ("2026-12-31"), LOPE_PERIOD_WEEK, 1);
  g_autoptr (GArray) months = lope_period_add_up (NULL, 0, day ("2025-12-29"), day ("2026-12-31"), LOPE_PERIOD_MONTH, 1);

  g_assert_cmpuint (weeks->len, ==, 53);
  g_assert_cmpuint (months->len, ==, 13);
  g_assert_cmpint (g_array_index (months, LopePeriod, 12).last, ==, day ("2026-12-31"));
}

static void
test_choose (void)
{
  LopeDay today = day ("2026-11-19");

  g_assert_cmpint (lope_period_choose (today - 83, today), ==, LOPE_PERIOD_WEEK);
  g_assert_cmpint (lope_period_choose (today - 730, today), ==, LOPE_PERIOD_WEEK);
  g_assert_cmpint (lope_period_choose (today - 5 * 365, today), ==, LOPE_PERIOD_MONTH);
  g_assert_cmpint (lope_period_choose (today - 30 * 365, today), ==, LOPE_PERIOD_YEAR);
}

static void
test_breaks (void)
{
  LopeDay start = day ("2026-06-01");
  const LopeDayDistance days[] = {
    { start, 5000, 1 }, { start + 14, 5000, 1 }, { start + 29, 5000, 1 }, { start + 60, 5000, 1 },
  };
  g_autoptr (GArray) all = lope_period_find_breaks (days, G_N_ELEMENTS (days), start, start + 70);
  g_autoptr (GArray) late = lope_period_find_breaks (days, G_N_ELEMENTS (days), start + 40, start + 74);
  g_autoptr (GArray) none = lope_period_find_breaks (NULL, 0, start, start + 70);

  /* 13 days between two runs are none, 14 are. */
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (g_array_index (all, LopeBreak, 0).first, ==, start + 15);
  g_assert_cmpint (g_array_index (all, LopeBreak, 0).last, ==, start + 28);
  g_assert_cmpint (g_array_index (all, LopeBreak, 1).last, ==, start + 59);

  /* The present one counts, and so does one that had begun before. */
  g_assert_cmpuint (late->len, ==, 2);
  g_assert_cmpint (g_array_index (late, LopeBreak, 1).last, ==, start + 74);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/period/first-and-next", test_first_and_next);
  g_test_add_func ("/chart/period/add-up", test_add_up);
  g_test_add_func ("/chart/period/add-up-nothing", test_add_up_nothing);
  g_test_add_func ("/chart/period/choose", test_choose);
  g_test_add_func ("/chart/period/breaks", test_breaks);

  return g_test_run ();
}
