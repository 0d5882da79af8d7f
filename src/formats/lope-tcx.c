/* lope-tcx.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-file.h"
#include "lope-sport-name.h"
#include "lope-tcx-laps.h"
#include "lope-track.h"
#include "lope-xml.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define MAX_TITLE 200
#define MAX_NOTES 10000
#define MAX_LAPS 10000

typedef enum {
  DATABASE,
  ACTIVITY,
  ID,
  LAP,
  TRACK,
  TRACKPOINT,
  TIME,
  LATITUDE,
  LONGITUDE,
  ALTITUDE,
  DISTANCE,
  TOTAL_TIME,
  HR,
  AVERAGE_HR,
  MAXIMUM_HR,
  VALUE,
  CADENCE,
  RUN_CADENCE,
  AVERAGE_RUN_CADENCE,
  NOTES,
  CREATOR,
  NAME,
  COURSE,
  WORKOUT,
} Element;

static const char *const names[] = {
  [DATABASE] = "trainingcenterdatabase",
  [ACTIVITY] = "activity",
  [ID] = "id",
  [LAP] = "lap",
  [TRACK] = "track",
  [TRACKPOINT] = "trackpoint",
  [TIME] = "time",
  [LATITUDE] = "latitudedegrees",
  [LONGITUDE] = "longitudedegrees",
  [ALTITUDE] = "altitudemeters",
  [DISTANCE] = "distancemeters",
  [TOTAL_TIME] = "totaltimeseconds",
  [HR] = "heartratebpm",
  [AVERAGE_HR] = "averageheartratebpm",
  [MAXIMUM_HR] = "maximumheartratebpm",
  [VALUE] = "value",
  [CADENCE] = "cadence",
  [RUN_CADENCE] = "runcadence",
  [AVERAGE_RUN_CADENCE] = "avgruncadence",
  [NOTES] = "notes",
  [CREATOR] = "creator",
  [NAME] = "name",
  [COURSE] = "course",
  [WORKOUT] = "workout",
  NULL,
};

typedef struct {
  GTimeZone *zone;          /* borrowed */
  LopeFileContent *content; /* owned */
  GError *no_date;          /* owned, nullable: why an activity was left out */

  LopeTrack track;
  GArray *laps; /* owned, of LopeTcxLap */
  char *notes;  /* owned, nullable */
  gint64 id;
  guint n_tracks_in_lap;
  LopeSample point;

  guint trouble;
  guint n_samples;
  gboolean few_points;
  gboolean is_tcx;
  gboolean has_course;
  gboolean has_workout;
  gboolean in_activity;
  gboolean in_lap;
  gboolean in_point;
} Parser;

static void
parser_clear (Parser *self)
{
  g_clear_pointer (&self->content, lope_file_content_free);
  g_clear_error (&self->no_date);
  lope_track_clear (&self->track);
  g_clear_pointer (&self->laps, g_array_unref);
  g_clear_pointer (&self->notes, g_free);
}

static LopeTcxLap *
get_lap (Parser *self)
{
  return &g_array_index (self->laps, LopeTcxLap, self->laps->len - 1);
}

static gint64
find_start (Parser *self)
{
  GArray *samples = self->track.recording->samples;

  for (guint i = 0; i < self->laps->len; i++)
    {
      if (g_array_index (self->laps, LopeTcxLap, i).start != LOPE_TRACK_NO_TIME)
        return g_array_index (self->laps, LopeTcxLap, i).start;
    }
  if (self->id != LOPE_TRACK_NO_TIME)
    return self->id;
  for (guint i = 0; i < samples->len; i++)
    {
      if (g_array_index (samples, LopeSample, i).time != LOPE_TRACK_NO_TIME)
        return g_array_index (samples, LopeSample, i).time;
    }

  return LOPE_TRACK_NO_TIME;
}

/* ==== elements ==== */

static void
begin_activity (Parser  *self,
                LopeXml *xml)
{
  LopeRecord *record;

  if (self->content->recordings->len == LOPE_FILE_MAX_TRACKS)
    {
      lope_xml_stop (xml, g_error_new (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                       _ ("The file has more than %d activities"), LOPE_FILE_MAX_TRACKS));
      return;
    }

  lope_track_clear (&self->track);
  lope_track_begin (&self->track);
  g_array_set_size (self->laps, 0);
  g_clear_pointer (&self->notes, g_free);
  self->id = LOPE_TRACK_NO_TIME;
  self->in_activity = TRUE;
  /* It may stand inside a lap of another, where none should. */
  self->in_lap = self->in_point = FALSE;

  record = LOPE_RECORD (self->track.recording->activity);
  lope_record_set_int (record, LOPE_ACTIVITY_SPORT,
                       lope_sport_from_type (lope_xml_get_attribute (xml, "Sport"), NULL));
}

static void
end_activity (Parser *self)
{
  LopeRecord *record;
  LopeRecording *recording;
  gint64 start;

  if (!self->in_activity)
    return;

  self->in_activity = self->in_lap = self->in_point = FALSE;
  if (self->laps->len == 0 && self->track.recording->samples->len == 0)
    return;

  start = find_start (self);
  if (start == LOPE_TRACK_NO_TIME)
    {
      if (self->no_date == NULL)
        g_set_error_literal (&self->no_date, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_DATE,
                             _ ("The activity has no usable date and time"));
      return;
    }

  record = LOPE_RECORD (self->track.recording->activity);
  lope_record_set_int (record, LOPE_ACTIVITY_START, start / 1000);
  lope_record_set_text (record, LOPE_ACTIVITY_NOTES, self->notes);
  lope_record_set_int (record, LOPE_ACTIVITY_SESSION, self->content->recordings->len);
  self->few_points |= lope_tcx_laps_summarise (self->laps, self->track.recording, start);
  lope_tcx_laps_convert (self->laps, self->track.recording);

  recording = lope_track_finish (&self->track, self->zone, self->no_date == NULL ? &self->no_date : NULL);
  if (recording == NULL)
    return;

  g_ptr_array_add (self->content->recordings, recording);
  self->trouble |= self->track.trouble;
}

/* Some watches date the laps by a clock that was never set, and the activity
 * by the time of the upload. */
static void
correct_clock (Parser     *self,
               const char *text)
{
  LopeTextTime time;

  if (self->id != LOPE_TRACK_NO_TIME && lope_text_parse_time (text, &time) && !lope_track_time_is_usable (time.time))
    self->track.shift = self->id - time.time;
}

static void
begin_lap (Parser  *self,
           LopeXml *xml)
{
  const char *start = lope_xml_get_attribute (xml, "StartTime");
  LopeTcxLap lap = LOPE_TCX_LAP_INIT;

  if (self->laps->len == MAX_LAPS)
    {
      lope_xml_stop (xml, g_error_new (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                       _ ("The file has more than %d laps"), MAX_LAPS));
      return;
    }

  if (start != NULL && self->laps->len == 0)
    correct_clock (self, start);
  if (start != NULL)
    lap.start = lope_track_read_time (&self->track, start);
  g_array_append_val (self->laps, lap);
  self->in_lap = TRUE;
  self->n_tracks_in_lap = 0;
}

static void
begin_point (Parser *self)
{
  self->in_point = TRUE;
  self->point = (LopeSample) LOPE_SAMPLE_INIT;
  self->point.time = LOPE_TRACK_NO_TIME;
  self->point.segment = self->track.segment;
}

static void
end_point (Parser  *self,
           LopeXml *xml)
{
  self->in_point = FALSE;

  if (isnan (self->point.latitude) || isnan (self->point.longitude))
    self->point.latitude = self->point.longitude = NAN;

  if (++self->n_samples > LOPE_FILE_MAX_SAMPLES)
    lope_xml_stop (xml, g_error_new (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                     _ ("The file has more than %d points"), LOPE_FILE_MAX_SAMPLES));
  else
    g_array_append_val (self->track.recording->samples, self->point);
}

static double
read_positive (const char *text,
               double      limit)
{
  double value;

  return lope_text_parse_number (text, &value) && value >= 0 && value < limit ? value : NAN;
}

static void
read_point_value (Parser     *self,
                  LopeXml    *xml,
                  Element     element,
                  const char *text)
{
  double number;

  switch (element)
    {
    case TIME:
      self->point.time = lope_track_read_time (&self->track, text);
      break;

    case LATITUDE:
      self->point.latitude = lope_track_read_degrees (&self->track, text, 90);
      break;

    case LONGITUDE:
      self->point.longitude = lope_track_read_degrees (&self->track, text, 180);
      break;

    case ALTITUDE:
      if (lope_text_parse_number (text, &number))
        self->point.altitude = (float) number;
      break;

    case DISTANCE:
      self->point.distance = (float) read_positive (text, 1e7);
      break;

    case VALUE:
      if (lope_xml_get_ancestor (xml, 1) == HR)
        self->point.hr = lope_track_read_hr (text);
      break;

    case CADENCE:
    case RUN_CADENCE:
      number = read_positive (text, 254.5);
      if (number > 0)
        self->point.cadence = (guint16) (number + 0.5);
      break;

    default:
      break;
    }
}

static void
read_lap_value (Parser     *self,
                LopeXml    *xml,
                Element     element,
                const char *text)
{
  LopeTcxLap *lap = get_lap (self);
  int parent = lope_xml_get_ancestor (xml, 1);

  if (element == TOTAL_TIME && parent == LAP)
    lap->seconds = read_positive (text, 1e7);
  else if (element == DISTANCE && parent == LAP)
    lap->metres = read_positive (text, 1e7);
  else if (element == VALUE && parent == AVERAGE_HR)
    lap->hr = lope_track_read_hr (text);
  else if (element == VALUE && parent == MAXIMUM_HR)
    lap->max_hr = lope_track_read_hr (text);
  else if ((element == CADENCE && parent == LAP) || element == AVERAGE_RUN_CADENCE)
    lap->cadence = read_positive (text, 254.5);
}

static void
read_activity_value (Parser     *self,
                     LopeXml    *xml,
                     Element     element,
                     const char *text)
{
  int parent = lope_xml_get_ancestor (xml, 1);

  if (element == ID && parent == ACTIVITY)
    self->id = lope_track_read_time (&self->track, text);
  else if (element == NOTES && parent == ACTIVITY)
    {
      g_free (self->notes);
      self->notes = lope_text_tidy (text, MAX_NOTES);
    }
  else if (element == NAME && parent == CREATOR)
    {
      g_autofree char *device = lope_text_tidy (text, MAX_TITLE);

      lope_record_set_text (LOPE_RECORD (self->track.recording->activity), LOPE_ACTIVITY_DEVICE, device);
    }
}

/* ==== callbacks ==== */

static void
start_cb (LopeXml  *xml,
          int       element,
          gpointer  user_data)
{
  Parser *self = user_data;

  if (element == DATABASE)
    self->is_tcx = TRUE;
  else if (element == COURSE)
    self->has_course = TRUE;
  else if (element == WORKOUT)
    self->has_workout = TRUE;
  else if (element == ACTIVITY && !self->in_activity)
    begin_activity (self, xml);
  else if (!self->in_activity)
    return;
  else if (element == LAP)
    begin_lap (self, xml);
  /* A second track of the same lap follows a pause; that of the next does not. */
  else if (element == TRACK && self->n_tracks_in_lap++ > 0)
    self->track.segment++;
  else if (element == TRACKPOINT)
    begin_point (self);
}

static void
end_cb (LopeXml    *xml,
        int         element,
        const char *text,
        gpointer    user_data)
{
  Parser *self = user_data;

  if (!self->in_activity)
    return;

  if (element == ACTIVITY)
    end_activity (self);
  else if (element == LAP)
    self->in_lap = FALSE;
  else if (element == TRACKPOINT)
    end_point (self, xml);
  else if (self->in_point)
    read_point_value (self, xml, (Element) element, text);
  else if (self->in_lap)
    read_lap_value (self, xml, (Element) element, text);
  else
    read_activity_value (self, xml, (Element) element, text);
}

/* ==== helpers ==== */

static void
set_nothing_found (Parser  *self,
                   GError **error)
{
  if (self->no_date != NULL)
    g_propagate_error (error, g_steal_pointer (&self->no_date));
  else if (!self->is_tcx)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN, _ ("This is no TCX file"));
  else if (self->has_course)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         _ ("The file holds a planned course and no recorded activity"));
  else if (self->has_workout)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         _ ("The file holds a planned workout and no recorded activity"));
  else
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         _ ("The file holds no recorded activity"));
}

/* ==== API ==== */

/**
 * lope_tcx_parse:
 * @data: (array length=size): the content of a file
 * @size: its length
 * @zone: where the runner was, if the file does not say
 * @error: return location for a #LopeFileError
 *
 * Reads TCX. Each activity is one of its own, those of a multi-sport session
 * too. The summary is that of the laps: timer and distance are their sums,
 * elapsed time is that from the start of the first to the last point, heart
 * rate and cadence are means over time.
 *
 * Returns: (transfer full): at least one recording, or %NULL
 */
LopeFileContent *
lope_tcx_parse (const guint8  *data,
                gsize          size,
                GTimeZone     *zone,
                GError       **error)
{
  static const LopeXmlVocabulary vocabulary = { names, start_cb, end_cb };
  Parser self = { .zone = zone };
  g_autoptr (GError) xml_error = NULL;
  LopeFileContent *content = NULL;
  gboolean complete;

  self.content = lope_file_content_new ();
  self.laps = g_array_new (FALSE, FALSE, sizeof (LopeTcxLap));
  complete = lope_xml_parse (data, size, &vocabulary, &self, &xml_error);

  if (complete || g_error_matches (xml_error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED))
    end_activity (&self);
  else
    g_ptr_array_set_size (self.content->recordings, 0);

  if (self.content->recordings->len > 0)
    {
      if (self.few_points)
        lope_file_content_warn (self.content, _ ("The points cover only a part of the activity; the totals of its laps count"));
      content = lope_track_settle (&self.content, complete, self.trouble, self.no_date);
    }
  else if (!complete)
    g_propagate_error (error, g_steal_pointer (&xml_error));
  else
    set_nothing_found (&self, error);

  parser_clear (&self);

  return content;
}
