/* test-csv.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-csv-dates.h"
#include "lope-csv.h"
#include "lope-format.h"
#include "parse-helpers.h"

#include <string.h>

#define HEADER "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Total Ascent,Total Descent,Avg Stride Length,Steps,Moving Time,Elapsed Time\n"

/* ==== the reader ==== */

/* Rows with a bar after each, cells with a plus between them. */
static char *
join_cells (LopeCsvReader *reader)
{
  g_autoptr (GString) text = g_string_new (NULL);

  while (lope_csv_reader_next_row (reader))
    {
      for (guint i = 0; i < lope_csv_reader_n_cells (reader); i++)
        g_string_append_printf (text, "%s%s", i > 0 ? "+" : "", lope_csv_reader_get_cell (reader, (int) i));
      g_string_append_c (text, '|');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_reader (void)
{
  static const struct {
    const char *text;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "a,b\nc,d\n", "a+b|c+d|" },
    { "a,b\r\nc,d", "a+b|c+d|" },
    { "a,b\rc,d\r", "a+b|c+d|" },
    { "a;b,c;d\n", "a+b,c+d|" },
    { "a\tb;c\td\n", "a+b;c+d|" },
    { "\"a,1\",\"b\n2\",\"c \"\"3\"\"\"\n", "a,1+b\n2+c \"3\"|" },
    { "\n\na,b\n\n\nc,\n\n", "a+b|c+|" },
    { ",,\n", "++|" },
    { "a,\"\",b\n", "a++b|" },
    { "a,b\"c\",d\n", "a+b\"c\"+d|" },
    { "a,\"b\"c,d\n", "a+bc+d|" },
    { "a,\"never closed\nb,c\n", "a+never closed\nb,c\n|" },
    { "\xef\xbb\xbf" "a,b\n", "a+b|" },
    { "\"a;b\",c;d,e\n", "a;b+c;d+e|" },
    { "Z\xfcrich,\x80 5\n", "Zürich+€ 5|" },
    { "Zürich,x\n", "Zürich+x|" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeCsvReader) reader = lope_csv_reader_new ((const guint8 *) cases[i].text, strlen (cases[i].text));
      g_autofree char *cells = join_cells (reader);
      g_autofree char *again = NULL;

      g_assert_cmpstr (cells, ==, cases[i].expected);
      lope_csv_reader_rewind (reader);
      again = join_cells (reader);
      g_assert_cmpstr (again, ==, cases[i].expected);
      g_assert_cmpstr (lope_csv_reader_get_cell (reader, 99), ==, "");
      g_assert_cmpstr (lope_csv_reader_get_cell (reader, -1), ==, "");
    }
}

static void
test_utf16 (void)
{
  static const char *const encodings[] = { "UTF-16LE", "UTF-16BE" };

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize size;
      g_autofree char *data = g_convert ("\xef\xbb\xbf" "Läufe\t1,5\r\nx\ty\r\n", -1, encodings[i], "UTF-8", NULL, &size, NULL);
      g_autoptr (LopeCsvReader) reader = lope_csv_reader_new ((const guint8 *) data, size);
      g_autofree char *cells = join_cells (reader);

      g_assert_cmpstr (cells, ==, "Läufe+1,5|x+y|");
    }
}

static void
test_many_columns (void)
{
  g_autofree char *text = g_strnfill (1000000, ',');
  g_autoptr (LopeCsvReader) reader = lope_csv_reader_new ((const guint8 *) text, strlen (text));

  g_assert_true (lope_csv_reader_next_row (reader));
  g_assert_cmpuint (lope_csv_reader_n_cells (reader), ==, 1000);
  g_assert_false (lope_csv_reader_next_row (reader));
}

static void
test_numbers (void)
{
  static const struct {
    const char *seen[6];
    const char *cell;
    double expected; /* or −1 if it is no number */
  } cases[] = {
    { { "10.02", "6.21" }, "10.02", 10.02 },
    { { "10,02", "6,21" }, "10,02", 10.02 },
    { { "10.02", "1,500" }, "1,500", 1500 },
    { { "10,02", "8.676" }, "8.676", 8676 },
    { { "1,234.5" }, "1,234.5", 1234.5 },
    { { "1.234,5" }, "1.234,5", 1234.5 },
    { { "1.234.567" }, "8.676", 8676 },
    { { "10,02" }, "1 234,5", 1234.5 },
    { { "10,02" }, "1 234,5", 1234.5 },
    { { "10,02" }, "1’234,5", 1234.5 },
    { { "10.02" }, "'-12", -12 },
    { { "10.02" }, "−12.5", -12.5 },
    { { "0.500" }, "0.500", 0.5 },
    { { "--" }, "--", -1 },
    { { NULL }, "", -1 },
    { { NULL }, "5:00", -1 },
    { { NULL }, "abc", -1 },
    { { NULL }, "1111111111111111111111111111111111111111111111111111111111111111111111", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeCsvNumbers numbers = { 0 };
      double value = -1;
      gboolean is_number;

      for (guint k = 0; cases[i].seen[k] != NULL; k++)
        lope_csv_numbers_see (&numbers, cases[i].seen[k]);

      g_test_message ("%s", cases[i].cell);
      is_number = lope_csv_numbers_parse (&numbers, cases[i].cell, &value);
      if (cases[i].expected == -1)
        g_assert_false (is_number);
      else
        g_assert_cmpfloat_with_epsilon (value, cases[i].expected, 1e-9);
    }
}

static void
test_durations (void)
{
  static const struct {
    const char *cell;
    double expected;
  } cases[] = {
    { "00:51:05", 3065 }, { "5:01.2", 301.2 }, { "00:01:39,6", 99.6 }, { "1:02:03", 3723 },
    { "26:11", 1571 }, { "10:44:00", 38640 },
    { "--", -1 }, { "", -1 }, { "51", -1 }, { "1:2:3:4", -1 }, { "1:", -1 }, { ":1", -1 }, { "1:0x", -1 },
  };
  double seconds;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].expected < 0)
        g_assert_false (lope_csv_parse_duration (cases[i].cell, &seconds));
      else
        {
          g_assert_true (lope_csv_parse_duration (cases[i].cell, &seconds));
          g_assert_cmpfloat_with_epsilon (seconds, cases[i].expected, 1e-9);
        }
    }
}

static void
test_dates_of_spreadsheets (void)
{
  static const struct {
    const char *seen;
    const char *cell;
    const char *expected; /* nullable */
  } cases[] = {
    { "2026-03-04 07:12:09", "2026-03-04 07:12:09", "2026-03-04T07:12:09+00:00" },
    { "04.03.2026 07:12", "04.03.2026 07:12", "2026-03-04T07:12:00+00:00" },
    { "04-03-2026 7:12", "04-03-2026 7:12", "2026-03-04T07:12:00+00:00" },
    { "29/03/2026 07:12", "4/3/2026 7:12:09", "2026-03-04T07:12:09+00:00" },
    { "3/29/2026 7:12", "3/4/2026 7:12", "2026-03-04T07:12:00+00:00" },
    { "3/4/2026, 7:12:09 PM", "3/4/2026, 7:12:09 PM", "2026-03-04T19:12:09+00:00" },
    { "3/4/2026 12:05 AM", "3/4/2026 12:05 AM", "2026-03-04T00:05:00+00:00" },
    { "3/4/2026 7:12", "3/4/2026 7:12", NULL },
    { "29/03/2026 07:12", "31/02/2026 07:12", NULL },
    { "29/03/2026 07:12", "3/29/2026 07:12", NULL },
    { "04.03.2026", "04.03.2026", NULL },
    { "04.03.26 07:12", "04.03.26 07:12", NULL },
    { "", "", NULL },
    { "someday", "someday", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeCsvDates dates = { 0 };
      LopeTextTime time;
      g_autofree char *iso = NULL;

      lope_csv_dates_see (&dates, cases[i].seen);
      if (lope_csv_dates_parse (&dates, cases[i].cell, &time))
        iso = lope_time_to_iso (time.time / 1000, 0);
      g_assert_cmpstr (iso, ==, cases[i].expected);
    }
}

/* ==== the list of Garmin ==== */

static void
test_list (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeFileContent) content = parse_data ("Activities.csv", &error);
  g_autofree char *start = NULL;
  g_autofree char *winter = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (content->recordings->len, ==, 5);
  g_assert_cmpuint (content->warnings->len, ==, 0);

  start = get_start (content, 0);
  winter = get_start (content, 2);
  g_assert_cmpstr (start, ==, "2026-03-29T07:12:09+02:00");
  g_assert_cmpstr (winter, ==, "2026-01-05T23:59:59+01:00");
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SOURCE), ==, LOPE_SOURCE_LIST);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_RUN);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, 10080);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DURATION), ==, 2980);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_COMPUTED_DURATION), ==, 2977);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ELAPSED), ==, 3420);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_HR), ==, 151);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_MAX_HR), ==, 183);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_CADENCE), ==, 176);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ASCENT), ==, 1020);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DESCENT), ==, LOPE_UNSET);
  g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_TITLE), ==, "Evening run, \"easy\"");
  g_assert_cmpstr (get_text (content, 0, LOPE_ACTIVITY_CONTENT_HASH), ==, NULL);

  g_assert_cmpint (get_value (content, 1, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_TREADMILL_RUN);
  g_assert_cmpint (get_value (content, 2, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_TRAIL_RUN);
  g_assert_cmpint (get_value (content, 3, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_SWIMMING);
  g_assert_cmpint (get_value (content, 3, LOPE_ACTIVITY_DISTANCE), ==, 1500);
  g_assert_cmpint (get_value (content, 4, LOPE_ACTIVITY_SPORT), ==, LOPE_SPORT_STRENGTH);
  g_assert_cmpint (get_value (content, 4, LOPE_ACTIVITY_DISTANCE), ==, LOPE_UNSET);
  g_assert_cmpint (get_value (content, 4, LOPE_ACTIVITY_SESSION), ==, 4);
}

static LopeFileContent *
parse_in_units (const char *rows,
                LopeUnits   units)
{
  g_autofree char *text = g_strconcat (HEADER, rows, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier ("Europe/Berlin");
  g_autoptr (GError) error = NULL;
  LopeFileContent *content = lope_file_parse_in_units (bytes, zone, units, &error);

  g_assert_no_error (error);

  return content;
}

static void
test_units (void)
{
  static const struct {
    const char *rows;
    LopeUnits units;
    gint64 expected;
    gboolean sure;
  } cases[] = {
    /* The stride tells kilometres, whatever the runner uses … */
    { "Running,2026-03-29 07:12:09,false,A,\"10.00\",700,00:50:00,150,170,170,80,80,1.18,\"8,500\",,\n", LOPE_UNITS_IMPERIAL, 10000, TRUE },
    /* … or miles, with steps counted or reckoned from the cadence … */
    { "Running,2026-03-29 07:12:09,false,A,\"6.20\",700,00:50:00,150,170,170,80,80,1.17,\"8,500\",,\n", LOPE_UNITS_METRIC, 9978, TRUE },
    { "Running,2026-03-29 07:12:09,false,A,\"6.20\",700,00:50:00,150,170,170,80,80,1.17,--,,\n", LOPE_UNITS_METRIC, 9978, TRUE },
    /* … or in feet. */
    { "Running,2026-03-29 07:12:09,false,A,\"6.20\",700,00:50:00,150,170,170,80,80,3.84,--,,\n", LOPE_UNITS_METRIC, 9978, TRUE },
    /* Nothing tells: the runner's. */
    { "Running,2026-03-29 07:12:09,false,A,\"6.20\",700,00:50:00,150,170,--,80,80,--,--,,\n", LOPE_UNITS_METRIC, 6200, FALSE },
    { "Running,2026-03-29 07:12:09,false,A,\"6.20\",700,00:50:00,150,170,--,80,80,--,--,,\n", LOPE_UNITS_IMPERIAL, 9978, FALSE },
    /* Steps that could not be longer. */
    { "Running,2026-03-29 07:12:09,false,A,\"10.00\",700,00:50:00,150,170,170,80,80,--,--,,\n"
      "Running,2026-03-28 07:12:09,false,A,\"10.00\",700,00:50:00,150,170,170,80,80,--,--,,\n"
      "Running,2026-03-27 07:12:09,false,A,\"10.00\",700,00:50:00,150,170,170,80,80,--,--,,\n", LOPE_UNITS_IMPERIAL, 10000, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeFileContent) content = parse_in_units (cases[i].rows, cases[i].units);

      g_test_message ("case %u", i);
      g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, cases[i].expected);
      g_assert_cmpuint (content->warnings->len, ==, cases[i].sure ? 0 : 1);
      g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_ASCENT), ==,
                       get_value (content, 0, LOPE_ACTIVITY_DISTANCE) == 9978 ? 24 : 80);
    }
}

static void
test_languages (void)
{
  static const char *const headers[] = {
    "Activity Type,Date,Title,Distance,Time,Avg HR",
    "Aktivitätstyp,Datum,Titel,Distanz,Zeit,Ø Herzfrequenz",
    "Type d’activité,Date,Titre,Distance,Durée,Fréquence cardiaque moyenne",
    "Type d'activité;Date;Titre;Distance;Temps;FC moyenne",
    "Tipo de actividad,Fecha,Título,Distancia,Tiempo,FC media",
    "Tipo di attività\tData\tTitolo\tDistanza\tTempo\tFC media",
    " ACTIVITY TYPE , date ,title,distance,activity time,average hr",
  };

  for (guint i = 0; i < G_N_ELEMENTS (headers); i++)
    {
      const char *separator = strchr (headers[i], ';') != NULL ? ";" : strchr (headers[i], '\t') != NULL ? "\t" : ",";
      g_auto (GStrv) cells = g_strsplit ("Running,2026-03-29 07:12:09,A,10.02,00:50:00,150", ",", -1);
      g_autofree char *row = g_strjoinv (separator, cells);
      g_autofree char *text = g_strconcat (headers[i], "\n", row, "\n", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeFileContent) content = parse_text (text, &error);

      g_assert_no_error (error);
      g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DISTANCE), ==, 10020);
      g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_DURATION), ==, 3000);
      g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_HR), ==, 150);
    }
}

static void
test_dates (void)
{
  g_autoptr (LopeFileContent) content = NULL;
  g_autofree char *gap = NULL;

  content = parse_in_units ("Running,someday,false,A,10.00,1,00:50:00,,,,,,,,,\n"
                            "Running,2026-03-29 02:30:00,false,B,10.00,1,00:50:00,,,,,,,,,\n"
                            "short row\n", LOPE_UNITS_METRIC);

  g_assert_cmpuint (content->recordings->len, ==, 1);
  g_assert_cmpint (get_value (content, 0, LOPE_ACTIVITY_SESSION), ==, 1);
  g_assert_cmpuint (content->warnings->len, ==, 2);

  /* A time that the clock skipped still falls on its day. */
  gap = get_start (content, 0);
  g_assert_true (g_str_has_prefix (gap, "2026-03-29T02:30:00"));
}

static void
test_refused (void)
{
  static const char *const others[] = {
    "\"Laps\",\"Time\",\"Cumulative Time\",\"Distance\",\"Avg Pace\"\n\"1\",\"5:01.2\",\"5:01.2\",\"1.00\",\"5:01\"\n",
    "Activity ID,Activity Date,Activity Name,Activity Type,Elapsed Time,Distance\n1,\"May 1, 2024, 5:12:09 AM\",x,Run,60,1\n",
    "Date,Type,Route Name,Distance (km),Duration,Average Pace\n2024-05-01 07:12:09,Running,,10.02,50:12,5:00\n",
    "Datum;Uhrzeit;Distanz (km);Dauer;Puls\n01.05.2024;07:12;10,02;0:50:12;152\n",
    "Name,Sport,Date,Start time,Duration\nx,RUNNING,20-06-2018,11:17:03,00:00:05\n,\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_refused (others[i], LOPE_FILE_ERROR_UNKNOWN);

  assert_refused (HEADER, LOPE_FILE_ERROR_NO_ACTIVITY);
  assert_refused (HEADER "Running,,false,A,10.00,1,00:50:00\n", LOPE_FILE_ERROR_NO_DATE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/csv/reader", test_reader);
  g_test_add_func ("/formats/csv/utf16", test_utf16);
  g_test_add_func ("/formats/csv/many-columns", test_many_columns);
  g_test_add_func ("/formats/csv/numbers", test_numbers);
  g_test_add_func ("/formats/csv/durations", test_durations);
  g_test_add_func ("/formats/csv/dates-of-spreadsheets", test_dates_of_spreadsheets);
  g_test_add_func ("/formats/csv/list", test_list);
  g_test_add_func ("/formats/csv/units", test_units);
  g_test_add_func ("/formats/csv/languages", test_languages);
  g_test_add_func ("/formats/csv/dates", test_dates);
  g_test_add_func ("/formats/csv/refused", test_refused);

  return g_test_run ();
}
