/* test-parse.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-parse.h"

#include <string.h>

#define SYNTAX (-1)
#define RANGE (-2)

typedef struct {
  const char *text;
  gint64 value;
} Case;

static const char *const hostile[] = {
  "", " ", "\t\n", "abc", "km", "-", "+", ".", ",", ":", "::", "--5", "1e3", "0x10", "nan", "inf", "infinity", "NULL",
  "%s%n", "1;2", "1/2", "5 km 3", "1..2", "1,,2", "1.2.3", "1,2,3", "1.2,3.4", "1.23.456", "\xff\xfe", "8\xc3", "8.2\xa0km",
  "8.2 km\x01", "٨km٢", "💥", "8.2 parsecs", "8.2 kmkm", "k8", "1 23 456",
  "99999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999",
};

static int
get_code (gboolean is_range)
{
  return is_range ? LOPE_PARSE_ERROR_RANGE : LOPE_PARSE_ERROR_SYNTAX;
}

static void
check (const Case *cases,
       guint       n_cases,
       LopeUnits   units,
       gboolean  (*parse) (const char *, LopeUnits, gint64 *, GError **))
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 0;

      g_test_message ("“%s”", cases[i].text);
      if (parse (cases[i].text, units, &value, &error))
        {
          g_assert_no_error (error);
          g_assert_cmpint (value, ==, cases[i].value);
        }
      else
        {
          g_assert_error (error, LOPE_PARSE_ERROR, get_code (cases[i].value == RANGE));
          g_assert_cmpint (cases[i].value, <, 0);
          g_assert_true (g_utf8_validate (error->message, -1, NULL));
        }
    }
}

static gboolean
parse_duration (const char  *text,
                LopeUnits    units,
                gint64      *value,
                GError     **error)
{
  return lope_parse_duration (text, value, error);
}

static gboolean
parse_int (const char  *text,
           LopeUnits    units,
           gint64      *value,
           GError     **error)
{
  return lope_parse_int (text, 0, 10, value, error);
}

static void
test_distance (void)
{
  static const Case cases[] = {
    { "8.2", 8200 },          { "8,2 km", 8200 },        { "8.2km", 8200 },        { " 8.2  KM ", 8200 },
    { "5.1 mi", 8208 },       { "5.1 Miles", 8208 },     { "1mi", 1609 },          { "26.2 mi", 42165 },
    { "9000m", 9000 },        { "9000 metres", 9000 },   { "10k", 10000 },         { "8", 8000 },
    { ".5", 500 },            { "8.", 8000 },            { "42.195", 42195 },      { "0.0005", 1 },
    { "1.0004", 1000 },       { "1.0005", 1001 },        { "1234.5 m", 1235 },     { "1.234,5 m", 1235 },
    { "1,234.5 m", 1235 },    { "1.234.567 m", 1234567 }, { "1 234 m", 1234 },     { "1\u202f234,5\u202fm", 1235 },
    { "8.2\u00a0km", 8200 },  { "8.2\u202fkm", 8200 },   { "٨٫٢", 8200 },          { "८.२ km", 8200 },
    { "10000 km", 10000000 }, { "1.234", 1234 },         { "12345.6m", 12346 },    { "007", 7000 },
    /* Could be nine metres or nine thousand. */
    { "9.000 m", SYNTAX },    { "9,000m", SYNTAX },
    { "0", RANGE },           { "0.0004", RANGE },       { "-5", RANGE },          { "−5 km", RANGE },
    { "10000.1", RANGE },     { "6214 mi", RANGE },      { "12345678901234567890", RANGE },
    { "10000000.5 m", RANGE }, { "18446744073709551616 m", RANGE },
  };
  static const Case miles[] = { { "5.1", 8208 }, { "5.1 km", 5100 }, { "800m", 800 } };
  gint64 metres = 7;

  check (cases, G_N_ELEMENTS (cases), LOPE_UNITS_METRIC, lope_parse_distance);
  check (miles, G_N_ELEMENTS (miles), LOPE_UNITS_IMPERIAL, lope_parse_distance);

  g_assert_true (lope_parse_distance_or_zero ("0", LOPE_UNITS_METRIC, &metres, NULL));
  g_assert_cmpint (metres, ==, 0);
  g_assert_false (lope_parse_distance_or_zero ("-1", LOPE_UNITS_METRIC, &metres, NULL));
  g_assert_false (lope_parse_distance (NULL, LOPE_UNITS_METRIC, &metres, NULL));
}

static void
test_height (void)
{
  static const Case cases[] = {
    { "120", 120 },       { "120 m", 120 },      { "390ft", 119 },       { "1,250.5 m", 1251 }, { "0", 0 },
    { "1 250", 1250 },    { "63,4", 63 },        { "100000", 100000 },   { "100001", RANGE },   { "400000 ft", RANGE },
    { "1.250", SYNTAX },  { "-5", SYNTAX },      { "12 km", SYNTAX },    { "m", SYNTAX },
  };
  static const Case feet[] = { { "390", 119 }, { "390 ft", 119 }, { "120 m", 120 }, { "1000", 305 } };

  check (cases, G_N_ELEMENTS (cases), LOPE_UNITS_METRIC, lope_parse_height);
  check (feet, G_N_ELEMENTS (feet), LOPE_UNITS_IMPERIAL, lope_parse_height);
}

static void
test_duration (void)
{
  static const Case cases[] = {
    { "45:10", 2710 },      { "1:02:03", 3723 },     { "52m", 3120 },         { "52 min", 3120 },
    { "1h", 3600 },         { "1h05", 3900 },        { "1h 5m 3s", 3903 },    { "1 hour 5 minutes", 3900 },
    { "47", 2820 },         { "90s", 90 },           { "90:00", 5400 },       { "47,5", 2850 },
    { "1.5h", 5400 },       { "5m30", 330 },         { "0:07", 7 },           { "45:10.4", 2710 },
    { "45:10.5", 2711 },    { "0:59.6", 60 },        { "1:13:43", 4423 },     { "120:00:00", 432000 },
    { "1 H 5 Min", 3900 },  { "٤٥:١٠", 2710 },       { "1h 1.5m", 3690 },     { "2777h", 9997200 },
    { "5:60", RANGE },      { "1:60:00", RANGE },    { "1h90m", RANGE },      { "0", RANGE },
    { "0:00", RANGE },      { "99999999h", RANGE },  { "9999999:00:00", RANGE }, { "12345678901234567890", RANGE },
    { "99999999999999999999:00", RANGE },
    { "1:2", SYNTAX },      { "1:02:3", SYNTAX },    { "1:02:03:04", SYNTAX }, { "1h5h", SYNTAX },
    { "5m 1h", SYNTAX },    { "1.5h 3m", SYNTAX },   { "1h 5 3", SYNTAX },    { ":30", SYNTAX },
    { "1:", SYNTAX },       { "1.5:30", SYNTAX },    { "-5", SYNTAX },        { "1:-2", SYNTAX },
    { "5d", SYNTAX },       { "1::2", SYNTAX },      { "1: 30", SYNTAX },
  };

  check (cases, G_N_ELEMENTS (cases), LOPE_UNITS_METRIC, parse_duration);
}

static void
test_pace (void)
{
  static const struct {
    const char *text;
    double pace;
  } cases[] = {
    { "5:45", 345 },          { "5:45/km", 345 },       { "5:45 /km", 345 },     { "5:45 min/km", 345 },
    { "9:15 /mi", 344.86101 }, { "9:15 min/mile", 344.86101 }, { "6", 360 },     { "1:02:00", 3720 },
    { "5:60", RANGE },        { "0:30", RANGE },        { "0", RANGE },          { "3:00:00", RANGE },
    { "5:45 /kg", SYNTAX },   { "/km", SYNTAX },        { "5:45 km/h", SYNTAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      double pace;

      g_test_message ("“%s”", cases[i].text);
      if (lope_parse_pace (cases[i].text, LOPE_UNITS_METRIC, &pace, &error))
        g_assert_cmpfloat_with_epsilon (pace, cases[i].pace, 1e-4);
      else
        g_assert_error (error, LOPE_PARSE_ERROR, get_code (cases[i].pace == RANGE));
      g_assert_cmpint (error == NULL, ==, cases[i].pace > 0);
    }
}

static void
test_moment (void)
{
  static const struct {
    const char *text;
    const char *iso;
    gboolean has_time;
  } cases[] = {
    { "2026-11-19", "2026-11-19T12:00:00+01:00", FALSE },
    { " 2026-11-19 ", "2026-11-19T12:00:00+01:00", FALSE },
    { "2026-11-19T07:10", "2026-11-19T07:10:00+01:00", TRUE },
    { "2026-11-19 07:10:05", "2026-11-19T07:10:05+01:00", TRUE },
    { "2026-07-19T07:10", "2026-07-19T07:10:00+02:00", TRUE },
    { "2026-11-19T07:10Z", "2026-11-19T07:10:00+00:00", TRUE },
    { "2026-11-19T07:10-05:30", "2026-11-19T07:10:00-05:30", TRUE },
    { "2026-11-19T23:30+14:00", "2026-11-19T23:30:00+14:00", TRUE },
    { "2026-07-01+02:00", "2026-07-01T12:00:00+02:00", FALSE },
    { "2024-02-29", "2024-02-29T12:00:00+01:00", FALSE },
    /* The hour that is skipped, and the one that comes twice. */
    { "2025-03-30T01:59", "2025-03-30T01:59:00+01:00", TRUE },
    { "2025-03-30T02:00", "2025-03-30T03:00:00+02:00", TRUE },
    { "2025-03-30T02:30", "2025-03-30T03:30:00+02:00", TRUE },
    { "2025-03-30T03:00", "2025-03-30T03:00:00+02:00", TRUE },
    { "2025-10-26T01:59", "2025-10-26T01:59:00+02:00", TRUE },
    { "2025-10-26T02:30", "2025-10-26T02:30:00+02:00", TRUE },
    { "2025-10-26T03:00", "2025-10-26T03:00:00+01:00", TRUE },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");

  if (zone == NULL)
    {
      g_test_skip ("no time zones here");
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = NULL;
      LopeMoment moment;

      g_test_message ("“%s”", cases[i].text);
      g_assert_true (lope_parse_moment (cases[i].text, zone, &moment, &error));
      g_assert_no_error (error);
      iso = lope_time_to_iso (moment.utc, moment.offset);
      g_assert_cmpstr (iso, ==, cases[i].iso);
      g_assert_cmpint (moment.has_time, ==, cases[i].has_time);
      g_assert_cmpint (moment.day, ==, lope_day_from_time (moment.utc, moment.offset));
    }
}

static void
test_no_moment (void)
{
  static const Case cases[] = {
    { "2026-02-30", RANGE },       { "2025-02-29", RANGE },         { "2026-13-01", RANGE },
    { "0000-01-01", RANGE },       { "2026-11-19T24:00", RANGE },   { "2026-11-19T07:60", RANGE },
    { "2026-11-19T07:10:60", RANGE }, { "2026-11-19T07:10+18:01", RANGE }, { "2026-11-19T07:10+02:60", RANGE },
    { "2026-11-19T7:10", SYNTAX }, { "2026-1-19", SYNTAX },         { "26-11-19", SYNTAX },
    { "2026-11-19T", SYNTAX },     { "2026-11-19T07", SYNTAX },     { "2026-11-19T07:10:5", SYNTAX },
    { "2026-11-19T07:10+0100", SYNTAX }, { "2026-11-19T07:10+1:00", SYNTAX }, { "2026-11-19T07:10ZZ", SYNTAX },
    { "2026-11-19T07:10:00.5", SYNTAX }, { "19.11.2026", SYNTAX },  { "11/19/2026", SYNTAX },
    { "today", SYNTAX },           { "+002026-11-19", SYNTAX },
  };
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      LopeMoment moment;

      g_test_message ("“%s”", cases[i].text);
      g_assert_false (lope_parse_moment (cases[i].text, zone, &moment, &error));
      g_assert_error (error, LOPE_PARSE_ERROR, get_code (cases[i].value == RANGE));
    }
}

static void
test_int (void)
{
  static const Case cases[] = {
    { "0", 0 },        { "10", 10 },      { " 7 ", 7 },       { "٧", 7 },        { "11", RANGE },
    { "-1", RANGE },   { "−1", RANGE },   { "99999999999999999999", RANGE },     { "7.5", SYNTAX },
    { "7 km", SYNTAX }, { "", SYNTAX },   { "0x7", SYNTAX },  { "seven", SYNTAX },
  };

  check (cases, G_N_ELEMENTS (cases), LOPE_UNITS_METRIC, parse_int);
}

static void
test_bool (void)
{
  static const char *const yes[] = { "yes", "Yes", " y ", "TRUE", "on", "1" };
  static const char *const no[] = { "no", "N", "false", "off", "0" };
  gboolean value = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (yes); i++)
    g_assert_true (lope_parse_bool (yes[i], &value, NULL) && value);
  for (guint i = 0; i < G_N_ELEMENTS (no); i++)
    g_assert_true (lope_parse_bool (no[i], &value, NULL) && !value);
  g_assert_false (lope_parse_bool ("maybe", &value, NULL));
  g_assert_false (lope_parse_bool ("2", &value, NULL));
  g_assert_false (lope_parse_bool (NULL, &value, NULL));
}

/* Whatever is typed: an error, short and fit to be shown. */
static void
test_hostile (void)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autofree char *endless = g_strnfill (1000000, '1');

  for (guint i = 0; i <= G_N_ELEMENTS (hostile); i++)
    {
      const char *text = i < G_N_ELEMENTS (hostile) ? hostile[i] : endless;
      GError *errors[5] = { NULL };
      gint64 value;
      double pace;
      gboolean flag;
      LopeMoment moment;

      g_test_message ("%u", i);
      g_assert_false (lope_parse_distance (text, LOPE_UNITS_METRIC, &value, &errors[0]));
      g_assert_false (lope_parse_duration (text, &value, &errors[1]));
      g_assert_false (lope_parse_pace (text, LOPE_UNITS_METRIC, &pace, &errors[2]));
      g_assert_false (lope_parse_moment (text, zone, &moment, &errors[3]));
      g_assert_false (lope_parse_bool (text, &flag, &errors[4]));
      for (guint j = 0; j < G_N_ELEMENTS (errors); j++)
        {
          g_assert_true (g_utf8_validate (errors[j]->message, -1, NULL));
          g_assert_cmpuint (strlen (errors[j]->message), <, 400);
          for (const char *c = errors[j]->message; *c != '\0'; c++)
            g_assert_false (g_ascii_iscntrl (*c));
          g_clear_error (&errors[j]);
        }
    }
}

/* Text made at random never upsets anything, and what is understood makes sense. */
static void
test_random (void)
{
  static const char letters[] = "0123456789.,: -hms/kmiTZ+x\xc2\xa0";

  for (int i = 0; i < 20000; i++)
    {
      char text[24];
      const int length = g_test_rand_int_range (0, sizeof text);
      gint64 value;
      LopeMoment moment;
      g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

      for (int j = 0; j < length; j++)
        text[j] = letters[g_test_rand_int_range (0, sizeof letters - 1)];
      text[length] = '\0';

      if (lope_parse_distance (text, LOPE_UNITS_METRIC, &value, NULL))
        g_assert_true (value > 0 && value <= 10000000);
      if (lope_parse_duration (text, &value, NULL))
        g_assert_true (value > 0 && value <= 10000000);
      lope_parse_moment (text, zone, &moment, NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/parse/distance", test_distance);
  g_test_add_func ("/parse/height", test_height);
  g_test_add_func ("/parse/duration", test_duration);
  g_test_add_func ("/parse/pace", test_pace);
  g_test_add_func ("/parse/moment", test_moment);
  g_test_add_func ("/parse/no-moment", test_no_moment);
  g_test_add_func ("/parse/int", test_int);
  g_test_add_func ("/parse/bool", test_bool);
  g_test_add_func ("/parse/hostile", test_hostile);
  g_test_add_func ("/parse/random", test_random);

  return g_test_run ();
}
