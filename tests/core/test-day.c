/* test-day.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-day.h"

static void
test_dates (void)
{
  static const struct {
    const char *iso;
    LopeDay day;
    int weekday;
  } cases[] = {
    { "1970-01-01", 0, 4 },         { "1969-12-31", -1, 3 },      { "2000-02-29", 11016, 2 },
    { "2024-02-29", 19782, 4 },     { "2024-03-01", 19783, 5 },   { "2025-12-31", 20453, 3 },
    { "2026-01-01", 20454, 4 },     { "2026-11-19", 20776, 4 },   { "0001-01-01", -719162, 1 },
    { "9999-12-31", 2932896, 5 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = lope_day_to_iso (cases[i].day);

      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpint (lope_day_from_iso (cases[i].iso), ==, cases[i].day);
      g_assert_cmpint (lope_day_get_weekday (cases[i].day), ==, cases[i].weekday);
    }
}

static void
test_no_dates (void)
{
  static const char *const cases[] = {
    "", "2026", "2026-11", "2026-11-1", "2026-1-01", "2026-02-29", "2026-13-01", "2026-00-01", "2026-01-00",
    "2026-01-32", "0000-01-01", "2026-11-19 ", " 2026-11-19", "2026-11-19T00:00", "2026/11/19", "-026-11-19",
    "20261-11-19", "2026-11-1x", "1900-02-29",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i]);
      g_assert_cmpint (lope_day_from_iso (cases[i]), ==, LOPE_DAY_NONE);
    }
}

/* T13 of evidence.md, and what surrounds it. */
static void
test_time (void)
{
  static const struct {
    const char *utc;
    int offset;
    const char *day;
    const char *text;
  } cases[] = {
    { "2025-03-30T22:30:00Z", 120, "2025-03-31", "2025-03-31T00:30:00+02:00" },
    { "2025-03-30T22:30:00Z", -300, "2025-03-30", "2025-03-30T17:30:00-05:00" },
    { "2025-03-30T00:59:59Z", 60, "2025-03-30", "2025-03-30T01:59:59+01:00" },
    { "2025-12-31T23:59:59Z", 0, "2025-12-31", "2025-12-31T23:59:59+00:00" },
    { "2026-01-01T00:00:00Z", -30, "2025-12-31", "2025-12-31T23:30:00-00:30" },
    { "2025-06-01T12:00:00Z", 345, "2025-06-01", "2025-06-01T17:45:00+05:45" },
    { "1969-12-31T23:59:59Z", 0, "1969-12-31", "1969-12-31T23:59:59+00:00" },
    { "1960-02-29T00:00:00Z", -1, "1960-02-28", "1960-02-28T23:59:00-00:01" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (cases[i].utc, NULL);
      const gint64 utc = g_date_time_to_unix (time);
      g_autofree char *day = lope_day_to_iso (lope_day_from_time (utc, cases[i].offset));
      g_autofree char *text = lope_time_to_iso (utc, cases[i].offset);

      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_week_start (void)
{
  const LopeDay monday = lope_day_from_iso ("2025-12-29");

  for (int i = 0; i < 7; i++)
    {
      g_assert_cmpint (lope_day_week_start (monday + i, 1), ==, monday);
      g_assert_cmpint (lope_day_week_start (monday + i, 7), ==, i == 6 ? monday + 6 : monday - 1);
    }
  g_assert_cmpint (lope_day_week_start (-1, 1), ==, -3);
}

static void
test_split (void)
{
  int year, month, day;

  for (LopeDay i = -30000; i < 60000; i += 7)
    {
      lope_day_split (i, &year, &month, &day);
      g_assert_cmpint (lope_day_new (year, month, day), ==, i);
    }
}

/* The offset of each date is its own, whatever the season is now. */
static void
test_offset (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  if (zone == NULL)
    {
      g_test_skip ("no time zones here");
      return;
    }

  g_assert_cmpint (lope_time_get_offset (zone, (gint64) lope_day_from_iso ("2025-01-15") * 86400), ==, 60);
  g_assert_cmpint (lope_time_get_offset (zone, (gint64) lope_day_from_iso ("2025-07-15") * 86400), ==, 120);
  /* The night of 30 March, a second before and after. */
  g_assert_cmpint (lope_time_get_offset (zone, 1743296399), ==, 60);
  g_assert_cmpint (lope_time_get_offset (zone, 1743296400), ==, 120);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/day/dates", test_dates);
  g_test_add_func ("/day/no-dates", test_no_dates);
  g_test_add_func ("/day/time", test_time);
  g_test_add_func ("/day/week-start", test_week_start);
  g_test_add_func ("/day/split", test_split);
  g_test_add_func ("/day/offset", test_offset);

  return g_test_run ();
}
