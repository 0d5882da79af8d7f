/* test-format.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-format.h"

#include <locale.h>
#include <string.h>

#include "lope-parse.h"

/* The narrow no-break space between a number and its unit. */
#define NB "\u202f"

static void
assert_text (char       *text, /* taken */
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static gboolean
use_locale (const char *name)
{
  if (setlocale (LC_ALL, name) != NULL)
    return TRUE;

  g_test_skip_printf ("no locale %s here", name);

  return FALSE;
}

static void
test_distance (void)
{
  static const struct {
    gint64 metres;
    LopeUnits units;
    const char *usual;
    const char *precise;
    const char *round;
  } cases[] = {
    { 8200, LOPE_UNITS_METRIC, "8.2" NB "km", "8.20" NB "km", "8" NB "km" },
    { 8250, LOPE_UNITS_METRIC, "8.3" NB "km", "8.25" NB "km", "8" NB "km" },
    { 8249, LOPE_UNITS_METRIC, "8.2" NB "km", "8.25" NB "km", "8" NB "km" },
    { 1005, LOPE_UNITS_METRIC, "1.0" NB "km", "1.01" NB "km", "1" NB "km" },
    { 9950, LOPE_UNITS_METRIC, "10.0" NB "km", "9.95" NB "km", "10" NB "km" },
    { 0, LOPE_UNITS_METRIC, "0.0" NB "km", "0.00" NB "km", "0" NB "km" },
    { -4, LOPE_UNITS_METRIC, "0.0" NB "km", "0.00" NB "km", "0" NB "km" },
    { -2300, LOPE_UNITS_METRIC, "−2.3" NB "km", "−2.30" NB "km", "−2" NB "km" },
    { 42195, LOPE_UNITS_METRIC, "42.2" NB "km", "42.20" NB "km", "42" NB "km" },
    { 42195, LOPE_UNITS_IMPERIAL, "26.2" NB "mi", "26.22" NB "mi", "26" NB "mi" },
    { 450000, LOPE_UNITS_IMPERIAL, "279.6" NB "mi", "279.62" NB "mi", "280" NB "mi" },
    { LOPE_UNSET, LOPE_UNITS_METRIC, NULL, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_text (lope_format_distance (cases[i].metres, cases[i].units), cases[i].usual);
      assert_text (lope_format_distance_precise (cases[i].metres, cases[i].units), cases[i].precise);
      assert_text (lope_format_distance_round (cases[i].metres, cases[i].units), cases[i].round);
    }

  assert_text (lope_format_distance_number (8200, LOPE_UNITS_METRIC, 3), "8.200");
  g_assert_cmpfloat_with_epsilon (lope_distance_in_units (450000, LOPE_UNITS_IMPERIAL), 279.617, 5e-4);
  g_assert_cmpfloat_with_epsilon (lope_distance_in_units (482803, LOPE_UNITS_IMPERIAL), 300, 1e-3);
  g_assert_cmpstr (lope_units_get_label (LOPE_UNITS_IMPERIAL), ==, "mi");
}

/* What is shown as a limit never exceeds it. */
static void
test_limit (void)
{
  assert_text (lope_format_distance_limit (15620, LOPE_UNITS_METRIC), "15.6" NB "km");
  assert_text (lope_format_distance_limit (15699, LOPE_UNITS_METRIC), "15.6" NB "km");
  assert_text (lope_format_distance_limit (15700, LOPE_UNITS_METRIC), "15.7" NB "km");
  assert_text (lope_format_distance_limit (99, LOPE_UNITS_METRIC), "0.0" NB "km");
  assert_text (lope_format_distance_limit (16093, LOPE_UNITS_IMPERIAL), "9.9" NB "mi");
  assert_text (lope_format_distance_limit (16094, LOPE_UNITS_IMPERIAL), "10.0" NB "mi");

  for (gint64 metres = 1000; metres < 60000; metres += 7)
    {
      for (LopeUnits units = LOPE_UNITS_METRIC; units <= LOPE_UNITS_IMPERIAL; units++)
        {
          g_autofree char *text = lope_format_distance_limit (metres, units);
          gint64 shown;

          g_assert_true (lope_parse_distance (text, units, &shown, NULL));
          /* In miles, metres round. */
          g_assert_cmpint (shown, <=, metres + (units == LOPE_UNITS_IMPERIAL ? 1 : 0));
          g_assert_cmpint (shown, >, metres - 162);
        }
    }
}

static void
test_duration (void)
{
  assert_text (lope_format_duration (0), "0:00");
  assert_text (lope_format_duration (7), "0:07");
  assert_text (lope_format_duration (2830), "47:10");
  assert_text (lope_format_duration (3599), "59:59");
  assert_text (lope_format_duration (3600), "1:00:00");
  assert_text (lope_format_duration (4423), "1:13:43");
  assert_text (lope_format_duration (360000), "100:00:00");
  assert_text (lope_format_duration (-1), NULL);
  assert_text (lope_format_duration (LOPE_UNSET), NULL);

  /* What is written is read. */
  for (gint64 seconds = 1; seconds < 100000; seconds += 13)
    {
      g_autofree char *text = lope_format_duration (seconds);
      gint64 read;

      g_assert_null (strstr (text, ":60"));
      g_assert_true (lope_parse_duration (text, &read, NULL));
      g_assert_cmpint (read, ==, seconds);
    }
}

static void
test_duration_spoken (void)
{
  assert_text (lope_format_duration_spoken (0), "0 seconds");
  assert_text (lope_format_duration_spoken (1), "1 second");
  assert_text (lope_format_duration_spoken (60), "1 minute");
  assert_text (lope_format_duration_spoken (2830), "47 minutes 10 seconds");
  assert_text (lope_format_duration_spoken (7200), "2 hours");
  assert_text (lope_format_duration_spoken (3605), "1 hour 5 seconds");
  assert_text (lope_format_duration_spoken (4423), "1 hour 13 minutes 43 seconds");
  assert_text (lope_format_duration_spoken (-1), NULL);
}

static void
test_pace (void)
{
  /* T10 of evidence.md: 335.106 s/km. */
  assert_text (lope_format_pace (9400, 3150, LOPE_UNITS_METRIC), "5:35" NB "/km");
  assert_text (lope_format_pace (9400, 3150, LOPE_UNITS_IMPERIAL), "8:59" NB "/mi");
  assert_text (lope_format_pace (1000, 3600, LOPE_UNITS_METRIC), "1:00:00" NB "/km");
  assert_text (lope_format_pace (10000, 3599, LOPE_UNITS_METRIC), "6:00" NB "/km");
  assert_text (lope_format_pace (0, 3600, LOPE_UNITS_METRIC), NULL);
  assert_text (lope_format_pace (1000, 0, LOPE_UNITS_METRIC), NULL);
  assert_text (lope_format_pace (1000, -1, LOPE_UNITS_METRIC), NULL);
  assert_text (lope_format_pace (LOPE_UNSET, LOPE_UNSET, LOPE_UNITS_METRIC), NULL);

  /* Never 6:60. */
  for (gint64 metres = 997; metres < 30000; metres += 101)
    {
      for (gint64 seconds = metres / 5; seconds < metres; seconds += 3)
        {
          for (LopeUnits units = LOPE_UNITS_METRIC; units <= LOPE_UNITS_IMPERIAL; units++)
            {
              g_autofree char *text = lope_format_pace (metres, seconds, units);

              if (strstr (text, ":60") != NULL)
                g_error ("%s", text);
            }
        }
    }
}

static void
test_rate (void)
{
  static const struct {
    gint64 sport;
    gint64 metres;
    gint64 seconds;
    LopeUnits units;
    const char *text;
  } cases[] = {
    { LOPE_SPORT_RUN, 8200, 2830, LOPE_UNITS_METRIC, "5:45 /km" },
    { LOPE_SPORT_HIKE, 5000, 3600, LOPE_UNITS_METRIC, "12:00 /km" },
    { LOPE_SPORT_CYCLING, 30000, 4500, LOPE_UNITS_METRIC, "24.0 km/h" },
    { LOPE_SPORT_CYCLING, 30000, 4500, LOPE_UNITS_IMPERIAL, "14.9 mph" },
    { LOPE_SPORT_SWIMMING, 1500, 1680, LOPE_UNITS_METRIC, "1:52 /100 m" },
    { LOPE_SPORT_SWIMMING, 1500, 1680, LOPE_UNITS_IMPERIAL, "1:42 /100 yd" },
    { LOPE_SPORT_CYCLING, 0, 4500, LOPE_UNITS_METRIC, NULL },
    { LOPE_SPORT_SWIMMING, 1500, LOPE_UNSET, LOPE_UNITS_METRIC, NULL },
    { LOPE_SPORT_YOGA, 1500, 1680, LOPE_UNITS_METRIC, NULL },
    { LOPE_UNSET, 1500, 1680, LOPE_UNITS_METRIC, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (lope_format_rate (lope_sport_get_rate (cases[i].sport), cases[i].metres, cases[i].seconds,
                                   cases[i].units), cases[i].text);
}

static void
test_number (void)
{
  assert_text (lope_format_number (0, 0), "0");
  assert_text (lope_format_number (-0.04, 1), "0.0");
  assert_text (lope_format_number (-0.05, 1), "−0.1");
  assert_text (lope_format_number (2.5, 0), "3");
  assert_text (lope_format_number (1.25, 1), "1.3");
  assert_text (lope_format_number (1e18, 0), "1000000000000000000");
  assert_text (lope_format_percent (22.4, 0), "22" NB "%");
  assert_text (lope_format_percent (-20, 1), "−20.0" NB "%");
}

static void
test_days (void)
{
  const LopeDay day = lope_day_from_iso ("2026-11-19"), other = lope_day_from_iso ("2025-11-09");

  assert_text (lope_format_day (day), "Thursday 19 November");
  assert_text (lope_format_day_long (day, day), "Thursday 19 November");
  assert_text (lope_format_day_long (other, day), "Sunday 9 November 2025");
  assert_text (lope_format_day_short (day - 2, day), "17 Nov");
  assert_text (lope_format_day_short (other, day), "9 Nov 2025");
  assert_text (lope_format_day_brief (day - 2, day), "Tue 17 Nov");
  assert_text (lope_format_day_brief (other, day), "Sun 9 Nov 2025");
  assert_text (lope_format_day_plain (day - 5, day), "14 November");
  assert_text (lope_format_day_plain (other, day), "9 November 2025");
  assert_text (lope_format_day (LOPE_DAY_NONE), NULL);
  assert_text (lope_format_day_long (LOPE_DAY_NONE, day), NULL);
  assert_text (lope_format_day_short (LOPE_DAY_NONE, day), NULL);
  assert_text (lope_format_day_brief (LOPE_DAY_NONE, day), NULL);
}

static void
test_ranges (void)
{
  static const struct {
    const char *first;
    const char *last;
    const char *text;
  } cases[] = {
    { "2026-11-09", "2026-11-15", "9–15 November" },
    { "2026-10-28", "2026-11-03", "28 October – 3 November" },
    { "2025-12-29", "2026-01-04", "29 Dec 2025 – 4 Jan 2026" },
    { "2025-11-10", "2025-11-16", "10–16 November 2025" },
    { "2025-10-28", "2025-11-03", "28 October – 3 November 2025" },
    { "2026-11-19", "2026-11-19", "19 November" },
  };
  const LopeDay today = lope_day_from_iso ("2026-11-19");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (lope_format_day_range (lope_day_from_iso (cases[i].first), lope_day_from_iso (cases[i].last), today),
                 cases[i].text);
  assert_text (lope_format_day_range (LOPE_DAY_NONE, today, today), NULL);
}

static void
test_time (void)
{
  assert_text (lope_format_time (1743373800, 120), "00:30");
  assert_text (lope_format_time (1743373800, -300), "17:30");
}

/* The locale called C does not say where anybody lives. */
static void
test_c (void)
{
  g_assert_cmpint (lope_units_from_locale (), ==, LOPE_UNITS_METRIC);
  g_assert_cmpint (lope_first_weekday_from_locale (), ==, 1);
}

static void
test_german (void)
{
  if (!use_locale ("de_DE.UTF-8"))
    return;

  g_assert_cmpint (lope_units_from_locale (), ==, LOPE_UNITS_METRIC);
  g_assert_cmpint (lope_first_weekday_from_locale (), ==, 1);
  assert_text (lope_format_distance (8200, LOPE_UNITS_METRIC), "8,2" NB "km");
  assert_text (lope_format_distance_round (11564320, LOPE_UNITS_METRIC), "11.564" NB "km");
  assert_text (lope_format_day_short (lope_day_from_iso ("2026-11-17"), lope_day_from_iso ("2026-11-19")), "17 Nov");
  assert_text (lope_format_time (1743373800, 120), "00:30");
}

static void
test_american (void)
{
  if (!use_locale ("en_US.UTF-8"))
    return;

  g_assert_cmpint (lope_units_from_locale (), ==, LOPE_UNITS_IMPERIAL);
  g_assert_cmpint (lope_first_weekday_from_locale (), ==, 7);
  assert_text (lope_format_distance (8208, LOPE_UNITS_IMPERIAL), "5.1" NB "mi");
  assert_text (lope_format_time (1743373800, -300), "5:30 PM");
}

static void
test_turkish (void)
{
  gint64 metres;

  if (!use_locale ("tr_TR.UTF-8"))
    return;

  g_assert_cmpint (lope_first_weekday_from_locale (), ==, 1);
  assert_text (lope_format_day (lope_day_from_iso ("2026-11-19")), "Perşembe 19 Kasım");
  /* Whose capital of i is another letter. */
  g_assert_true (lope_parse_distance ("5.1 MI", LOPE_UNITS_METRIC, &metres, NULL));
  g_assert_cmpint (metres, ==, 8208);
}

static void
test_british (void)
{
  if (!use_locale ("en_GB.UTF-8"))
    return;

  g_assert_cmpint (lope_units_from_locale (), ==, LOPE_UNITS_METRIC);
  g_assert_cmpint (lope_first_weekday_from_locale (), ==, 1);
}

/* Where weeks begin on other days than Sunday and Monday, or times have other
 * digits, there is something sensible at least. */
static void
test_egyptian (void)
{
  g_autofree char *text = NULL;
  gint64 metres;

  if (!use_locale ("ar_EG.UTF-8"))
    return;

  g_assert_cmpint (lope_first_weekday_from_locale (), ==, 6);
  text = lope_format_distance (8200, LOPE_UNITS_METRIC);
  g_assert_true (lope_parse_distance (text, LOPE_UNITS_METRIC, &metres, NULL));
  g_assert_cmpint (metres, ==, 8200);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/distance", test_distance);
  g_test_add_func ("/format/limit", test_limit);
  g_test_add_func ("/format/duration", test_duration);
  g_test_add_func ("/format/duration-spoken", test_duration_spoken);
  g_test_add_func ("/format/pace", test_pace);
  g_test_add_func ("/format/rate", test_rate);
  g_test_add_func ("/format/number", test_number);
  g_test_add_func ("/format/days", test_days);
  g_test_add_func ("/format/ranges", test_ranges);
  g_test_add_func ("/format/time", test_time);
  g_test_add_func ("/format/locale/c", test_c);
  g_test_add_func ("/format/locale/german", test_german);
  g_test_add_func ("/format/locale/american", test_american);
  g_test_add_func ("/format/locale/turkish", test_turkish);
  g_test_add_func ("/format/locale/british", test_british);
  g_test_add_func ("/format/locale/egyptian", test_egyptian);

  return g_test_run ();
}
