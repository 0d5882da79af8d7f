/* test-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sport-name.h"
#include "lope-text.h"

#include <math.h>

static void
test_numbers (void)
{
  static const struct {
    const char *text;
    double expected;
  } cases[] = {
    { "0", 0 },
    { "-0.5", -0.5 },
    { "+12", 12 },
    { " 47.229716\n", 47.229716 },
    { ".5", 0.5 },
    { "5.", 5 },
    { "60.272281646728516", 60.272281646728516 },
    { "1.5e3", 1500 },
    { "12345678901234567890123", 12345678901234567890123.0 },
    { "0.00000000000000000000001", 1e-23 },
    { "00000000000000000000012", 12 },
  };
  static const char *const bad[] = { "", " ", ".", "-", "nan", "NaN", "inf", "1e999", "0x10", "1,5", "1 2", "12a", "--" };
  double value;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (lope_text_parse_number (cases[i].text, &value));
      g_assert_cmpfloat_with_epsilon (value, cases[i].expected, fabs (cases[i].expected) * 1e-15 + 1e-300);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (lope_text_parse_number (bad[i], &value));
}

static void
test_times (void)
{
  static const struct {
    const char *text;
    gint64 time;
    LopeTextZone zone;
    int offset;
  } cases[] = {
    { "2024-05-01T05:12:09Z", 1714540329000, LOPE_TEXT_ZONE_UTC, 0 },
    { "2024-05-01T05:12:09.5Z", 1714540329500, LOPE_TEXT_ZONE_UTC, 0 },
    { "2024-05-01T05:12:09.1234567Z", 1714540329123, LOPE_TEXT_ZONE_UTC, 0 },
    { "2024-05-01T07:12:09+02:00", 1714540329000, LOPE_TEXT_ZONE_OFFSET, 120 },
    { "2024-05-01T01:42:09-0330", 1714540329000, LOPE_TEXT_ZONE_OFFSET, -210 },
    { "2024-05-01T07:12:09+02", 1714540329000, LOPE_TEXT_ZONE_OFFSET, 120 },
    { "2024-05-01T05:12:09+00:00", 1714540329000, LOPE_TEXT_ZONE_UTC, 0 },
    { " 2024-05-01 05:12:09 ", 1714540329000, LOPE_TEXT_ZONE_NONE, 0 },
    { "2024-05-01T05:12", 1714540320000, LOPE_TEXT_ZONE_NONE, 0 },
    { "2016-12-31T23:59:60Z", 1483228800000, LOPE_TEXT_ZONE_UTC, 0 },
    { "1969-12-31T23:59:59Z", -1000, LOPE_TEXT_ZONE_UTC, 0 },
  };
  static const char *const bad[] = {
    "", "2024-05-01", "2024-5-1T05:12:09Z", "2024-02-30T05:12:09Z", "2024-05-01T25:12:09Z",
    "2024-05-01T05:61:09Z", "2024-05-01T05:12:09X", "2024-05-01T05:12:09+99:00", "T05:12:09Z", "2024-05-01T05:12:09Z!",
  };
  LopeTextTime time;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_true (lope_text_parse_time (cases[i].text, &time));
      g_assert_cmpint (time.time, ==, cases[i].time);
      g_assert_cmpint (time.zone, ==, cases[i].zone);
      g_assert_cmpint (time.offset, ==, cases[i].offset);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (lope_text_parse_time (bad[i], &time));
}

static void
test_tidy (void)
{
  g_autofree char *blank = lope_text_tidy (" \n\t ", 10);
  g_autofree char *cut = lope_text_tidy ("  Läufe am See", 7);
  g_autofree char *control = lope_text_tidy ("a\x01\x7f\r\nb", 10);
  g_autofree char *invalid = lope_text_tidy ("x\xff", 10);

  g_assert_null (blank);
  g_assert_cmpstr (cut, ==, "Läufe");
  g_assert_cmpstr (control, ==, "a\nb");
  g_assert_cmpstr (invalid, ==, "x�");
}

static void
test_sports (void)
{
  static const struct {
    const char *type;
    const char *title;
    LopeSport expected;
  } cases[] = {
    { "running", NULL, LOPE_SPORT_RUN },
    { "Running", "Morning Ride", LOPE_SPORT_RUN },
    { "9", NULL, LOPE_SPORT_RUN },
    { "1", NULL, LOPE_SPORT_CYCLING },
    { "16", NULL, LOPE_SPORT_SWIMMING },
    { "trail_running", NULL, LOPE_SPORT_TRAIL_RUN },
    { "treadmill_running", NULL, LOPE_SPORT_TREADMILL_RUN },
    { "VirtualRun", NULL, LOPE_SPORT_TREADMILL_RUN },
    { "Ultra Running", NULL, LOPE_SPORT_RUN },
    { "Laufen", NULL, LOPE_SPORT_RUN },
    { "Laufbandtraining", NULL, LOPE_SPORT_TREADMILL_RUN },
    { "Langlauf", NULL, LOPE_SPORT_OTHER },
    { "Course à pied", NULL, LOPE_SPORT_RUN },
    { "Course à pied sur tapis", NULL, LOPE_SPORT_TREADMILL_RUN },
    { "Natation en piscine", NULL, LOPE_SPORT_SWIMMING },
    { "Schwimmbadschwimmen", NULL, LOPE_SPORT_SWIMMING },
    { "Musculation", NULL, LOPE_SPORT_STRENGTH },
    { "Krafttraining", NULL, LOPE_SPORT_STRENGTH },
    { "mountain biking", NULL, LOPE_SPORT_CYCLING },
    { "Biking", NULL, LOPE_SPORT_CYCLING },
    { "hiking", NULL, LOPE_SPORT_HIKE },
    { "Gehen", NULL, LOPE_SPORT_WALK },
    { "Yoga", NULL, LOPE_SPORT_YOGA },
    { "Other", "Morning Run", LOPE_SPORT_OTHER },
    { "kayaking", NULL, LOPE_SPORT_OTHER },
    { "crunches", NULL, LOPE_SPORT_OTHER },
    { NULL, NULL, LOPE_SPORT_RUN },
    { "unknown", "Afternoon Swim", LOPE_SPORT_SWIMMING },
    { NULL, "Lunch Ride", LOPE_SPORT_CYCLING },
    { NULL, "Radcliffe Park", LOPE_SPORT_RUN },
    { NULL, "Run-walk with Natalie", LOPE_SPORT_RUN },
    { NULL, "2024-05-01 07:12", LOPE_SPORT_RUN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s, %s", cases[i].type, cases[i].title);
      g_assert_cmpint (lope_sport_from_type (cases[i].type, cases[i].title), ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/text/numbers", test_numbers);
  g_test_add_func ("/formats/text/times", test_times);
  g_test_add_func ("/formats/text/tidy", test_tidy);
  g_test_add_func ("/formats/text/sports", test_sports);

  return g_test_run ();
}
