/* lope-garmin-csv.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-csv-dates.h"
#include "lope-csv.h"
#include "lope-file.h"
#include "lope-format.h"
#include "lope-garmin-csv-columns.h"
#include "lope-sport-name.h"
#include "lope-text.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define MAX_TITLE 200
#define METRES_PER_FOOT 0.3048

/* Strides longer than this are in feet. */
#define LONGEST_STRIDE 2.4
/* Hotter than this is in Fahrenheit. */
#define HOTTEST 55
/* A step this long, if distances are taken as kilometres, would be one of more
 * than 1.7 m if they were miles: too long for an average. */
#define SURE_STEP 1.06
/* One this short would be a shuffle, and is an ordinary one in miles. */
#define SHORTEST_STEP 0.5
/* So many runs have to tell, if there are as many. */
#define ENOUGH_RUNS 3

typedef struct {
  LopeCsvReader *reader;    /* borrowed */
  GTimeZone *zone;          /* borrowed */
  LopeFileContent *content; /* borrowed */

  int columns[LOPE_GARMIN_N_COLUMNS];
  LopeCsvNumbers numbers;
  LopeCsvDates dates;
  LopeUnits units;
  guint n_rows;
  guint n_undated;
} Parser;

static const char *
get_cell (Parser           *self,
          LopeGarminColumn  column)
{
  return lope_csv_reader_get_cell (self->reader, self->columns[column]);
}

static double
get_number (Parser           *self,
            LopeGarminColumn  column)
{
  double value;

  return lope_csv_numbers_parse (&self->numbers, get_cell (self, column), &value) ? value : NAN;
}

static double
get_duration (Parser           *self,
              LopeGarminColumn  column)
{
  double seconds;

  return lope_csv_parse_duration (get_cell (self, column), &seconds) && seconds > 0 ? seconds : NAN;
}

static void
begin_rows (Parser *self)
{
  lope_csv_reader_rewind (self->reader);
  lope_csv_reader_next_row (self->reader);
}

/* ==== what the table does not say ==== */

static void
learn_notation (Parser *self)
{
  static const LopeGarminColumn numeric[] = {
    LOPE_GARMIN_DISTANCE, LOPE_GARMIN_STRIDE, LOPE_GARMIN_STEPS,
    LOPE_GARMIN_ASCENT, LOPE_GARMIN_DESCENT, LOPE_GARMIN_MAX_TEMPERATURE,
  };

  begin_rows (self);
  while (lope_csv_reader_next_row (self->reader))
    {
      lope_csv_dates_see (&self->dates, get_cell (self, LOPE_GARMIN_DATE));
      for (guint i = 0; i < G_N_ELEMENTS (numeric); i++)
        lope_csv_numbers_see (&self->numbers, get_cell (self, numeric[i]));
    }
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double *x = a;
  const double *y = b;

  return (*x > *y) - (*x < *y);
}

static double
get_median (GArray *values)
{
  g_array_sort (values, compare_doubles);

  return values->len > 0 ? g_array_index (values, double, values->len / 2) : NAN;
}

/* Gathers, for each run, the length of its steps if distances are in
 * kilometres, and how many times longer than its strides that is. */
static void
gather_steps (Parser *self,
              GArray *lengths,
              GArray *ratios,
              double *hottest)
{
  begin_rows (self);
  while (lope_csv_reader_next_row (self->reader))
    {
      double metres = get_number (self, LOPE_GARMIN_DISTANCE) * 1000;
      double steps = get_number (self, LOPE_GARMIN_STEPS);
      double stride = get_number (self, LOPE_GARMIN_STRIDE);
      double length, ratio;

      *hottest = fmax (*hottest, get_number (self, LOPE_GARMIN_MAX_TEMPERATURE));

      if (!lope_sport_is_run (lope_sport_from_name (get_cell (self, LOPE_GARMIN_TYPE))))
        continue;
      if (!(steps > 0))
        steps = get_number (self, LOPE_GARMIN_CADENCE) * get_duration (self, LOPE_GARMIN_TIME) / 60;
      length = metres / steps;
      if (!(length > 0.2 && length < 5))
        continue;

      g_array_append_val (lengths, length);
      if (stride > LONGEST_STRIDE)
        stride *= METRES_PER_FOOT;
      ratio = length / stride;
      if (ratio > 0.2 && ratio < 5)
        g_array_append_val (ratios, ratio);
    }
}

/* The table does not tell its units. Where it has strides, they do, since
 * steps are counted: distance is steps times stride. Failing that, Fahrenheit
 * goes with miles, and an average step can only be so long. */
static void
learn_units (Parser *self)
{
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  double hottest = -INFINITY, length;

  gather_steps (self, lengths, ratios, &hottest);
  length = lengths->len >= ENOUGH_RUNS ? get_median (lengths) : NAN;

  if (ratios->len > 0)
    self->units = get_median (ratios) < 0.8 ? LOPE_UNITS_IMPERIAL : LOPE_UNITS_METRIC;
  else if (hottest > HOTTEST || length < SHORTEST_STEP)
    self->units = LOPE_UNITS_IMPERIAL;
  else if (length > SURE_STEP)
    self->units = LOPE_UNITS_METRIC;
  else if (self->units == LOPE_UNITS_IMPERIAL)
    lope_file_content_warn (self->content, _ ("The table does not say its units; distances were taken as miles"));
  else
    lope_file_content_warn (self->content, _ ("The table does not say its units; distances were taken as kilometres"));
}

/* ==== rows ==== */

/* The table gives the clock on the wall. */
static gboolean
read_start (Parser     *self,
            LopeRecord *record)
{
  LopeTextTime time;
  gint64 local;
  int interval, offset;

  if (!lope_csv_dates_parse (&self->dates, get_cell (self, LOPE_GARMIN_DATE), &time) ||
      time.time < 0 || time.time > G_GINT64_CONSTANT (4102444800000))
    return FALSE;

  if (time.zone != LOPE_TEXT_ZONE_NONE)
    offset = time.offset;
  else
    {
      local = time.time / 1000;
      interval = g_time_zone_adjust_time (self->zone, G_TIME_TYPE_STANDARD, &local);
      offset = g_time_zone_get_offset (self->zone, interval) / 60;
      time.time -= offset * G_GINT64_CONSTANT (60000);
    }

  lope_record_set_int (record, LOPE_ACTIVITY_START, time.time / 1000);
  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, offset);

  return TRUE;
}

/* Swims are in metres, or else in yards if the pool is, whatever the units of
 * the rest. The table does not tell which; swims are no mileage anyway. */
static double
get_metres (Parser *self,
            gint64  sport)
{
  double distance = get_number (self, LOPE_GARMIN_DISTANCE);

  if (sport == LOPE_SPORT_SWIMMING)
    return distance;

  return distance * (self->units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000);
}

static void
read_row (Parser *self)
{
  g_autoptr (LopeRecording) recording = lope_recording_new ();
  g_autofree char *title = lope_text_tidy (get_cell (self, LOPE_GARMIN_TITLE), MAX_TITLE);
  LopeRecord *record = LOPE_RECORD (recording->activity);
  const double height = self->units == LOPE_UNITS_IMPERIAL ? METRES_PER_FOOT : 1;
  double time = get_duration (self, LOPE_GARMIN_TIME);
  double moving = get_duration (self, LOPE_GARMIN_MOVING_TIME);
  gint64 sport = lope_sport_from_type (get_cell (self, LOPE_GARMIN_TYPE), title);
  double metres = get_metres (self, sport);

  lope_record_set_int (record, LOPE_ACTIVITY_SOURCE, LOPE_SOURCE_LIST);
  lope_record_set_int (record, LOPE_ACTIVITY_SESSION, self->n_rows++);
  if (!read_start (self, record))
    {
      self->n_undated++;
      return;
    }

  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, sport);
  lope_record_set_text (record, LOPE_ACTIVITY_TITLE, title);
  /* Where there is no distance, the table has “0.00”. */
  if (metres > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_DISTANCE, metres);
  lope_recording_set_number (recording, LOPE_ACTIVITY_DURATION, time);
  lope_recording_set_number (recording, LOPE_ACTIVITY_ELAPSED, get_duration (self, LOPE_GARMIN_ELAPSED_TIME));
  if (!(moving > time + 1))
    lope_recording_set_number (recording, LOPE_ACTIVITY_COMPUTED_DURATION, moving);
  lope_recording_set_number (recording, LOPE_ACTIVITY_HR, get_number (self, LOPE_GARMIN_HR));
  lope_recording_set_number (recording, LOPE_ACTIVITY_MAX_HR, get_number (self, LOPE_GARMIN_MAX_HR));
  lope_recording_set_number (recording, LOPE_ACTIVITY_CADENCE, get_number (self, LOPE_GARMIN_CADENCE));
  lope_recording_set_number (recording, LOPE_ACTIVITY_ASCENT, get_number (self, LOPE_GARMIN_ASCENT) * height);
  lope_recording_set_number (recording, LOPE_ACTIVITY_DESCENT, get_number (self, LOPE_GARMIN_DESCENT) * height);

  g_ptr_array_add (self->content->recordings, g_steal_pointer (&recording));
}

static gboolean
read_rows (Parser  *self,
           GError **error)
{
  begin_rows (self);
  while (lope_csv_reader_next_row (self->reader))
    {
      if (self->n_rows == LOPE_FILE_MAX_RECORDINGS)
        {
          g_set_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                       _ ("The table has more than %d rows"), LOPE_FILE_MAX_RECORDINGS);
          return FALSE;
        }
      read_row (self);
    }

  if (self->n_rows == 0)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY, _ ("The table has no rows"));
  else if (self->content->recordings->len == 0)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_DATE, _ ("No row of the table has a readable date"));

  return self->content->recordings->len > 0;
}

static void
warn_undated (Parser *self)
{
  g_autofree char *message = NULL;

  if (self->n_undated == 0)
    return;

  message = g_strdup_printf (ngettext ("%u row has no readable date and was left out",
                                       "%u rows have no readable date and were left out", self->n_undated),
                             self->n_undated);
  lope_file_content_warn (self->content, message);
}

/* ==== API ==== */

/**
 * lope_garmin_csv_parse:
 * @data: (array length=size): the content of a file
 * @size: its length
 * @zone: where the runner was
 * @units: those of the runner, which count if nothing in the table tells them
 * @error: return location for a #LopeFileError
 *
 * Reads the “Activities.csv” of Garmin Connect, the list of all activities, in
 * whatever language. How it writes numbers and dates is learnt from all of them. The
 * timer is the duration, as Garmin shows it.
 *
 * Returns: (transfer full): at least one recording, without points, or %NULL
 */
LopeFileContent *
lope_garmin_csv_parse (const guint8  *data,
                       gsize          size,
                       GTimeZone     *zone,
                       LopeUnits      units,
                       GError       **error)
{
  g_autoptr (LopeCsvReader) reader = lope_csv_reader_new (data, size);
  g_autoptr (LopeFileContent) content = lope_file_content_new ();
  Parser self = { .reader = reader, .zone = zone, .content = content, .units = units };

  if (lope_garmin_columns_find (reader, self.columns) != LOPE_GARMIN_TABLE_ACTIVITIES)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN, _ ("This is not the list of activities of Garmin Connect"));
      return NULL;
    }

  learn_notation (&self);
  learn_units (&self);
  if (!read_rows (&self, error))
    return NULL;
  warn_undated (&self);

  return g_steal_pointer (&content);
}
