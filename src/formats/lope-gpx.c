/* lope-gpx.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-file.h"
#include "lope-sport-name.h"
#include "lope-track.h"
#include "lope-xml.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define MAX_TITLE 200
#define MAX_NOTES 10000

typedef enum {
  GPX,
  RTE,
  WPT,
  TRK,
  TRKSEG,
  TRKPT,
  ELE,
  TIME,
  NAME,
  DESC,
  CMT,
  TYPE,
  HR,
  HEARTRATE,
  HEART_RATE,
  CAD,
  CADENCE,
  RUNCADENCE,
} Element;

/* Heart rate and cadence stand in extensions, which each vendor spells and
 * nests in a way of his own. */
static const char *const names[] = {
  [GPX] = "gpx",
  [RTE] = "rte",
  [WPT] = "wpt",
  [TRK] = "trk",
  [TRKSEG] = "trkseg",
  [TRKPT] = "trkpt",
  [ELE] = "ele",
  [TIME] = "time",
  [NAME] = "name",
  [DESC] = "desc",
  [CMT] = "cmt",
  [TYPE] = "type",
  [HR] = "hr",
  [HEARTRATE] = "heartrate",
  [HEART_RATE] = "heart_rate",
  [CAD] = "cad",
  [CADENCE] = "cadence",
  [RUNCADENCE] = "runcadence",
  NULL,
};

typedef struct {
  GTimeZone *zone;          /* borrowed */
  LopeFileContent *content; /* owned */
  GError *no_date;          /* owned, nullable: why a track was left out */
  char *creator;            /* owned, nullable */

  LopeTrack track;
  char *title; /* owned, nullable */
  char *notes; /* owned, nullable */
  char *type;  /* owned, nullable */
  LopeSample point;

  guint trouble;
  guint trouble_before_point;
  guint n_samples;
  guint n_routes;
  guint n_waypoints;
  gboolean is_gpx;
  gboolean in_track;
  gboolean in_point;
} Parser;

static void
parser_clear (Parser *self)
{
  g_clear_pointer (&self->content, lope_file_content_free);
  g_clear_error (&self->no_date);
  g_clear_pointer (&self->creator, g_free);
  lope_track_clear (&self->track);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->type, g_free);
}

static void
begin_track (Parser  *self,
             LopeXml *xml)
{
  if (self->content->recordings->len == LOPE_FILE_MAX_TRACKS)
    {
      lope_xml_stop (xml, g_error_new (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                       _ ("The file has more than %d activities"), LOPE_FILE_MAX_TRACKS));
      return;
    }

  lope_track_clear (&self->track);
  lope_track_begin (&self->track);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->notes, g_free);
  g_clear_pointer (&self->type, g_free);
  self->in_track = TRUE;
}

static void
end_track (Parser *self)
{
  LopeRecord *record;
  LopeRecording *recording;

  if (!self->in_track)
    return;

  self->in_track = FALSE;
  /* Of a point that was cut off nothing counts. */
  if (self->in_point)
    self->track.trouble = self->trouble_before_point;
  self->in_point = FALSE;
  if (self->track.recording->samples->len == 0)
    return;

  record = LOPE_RECORD (self->track.recording->activity);
  lope_record_set_int (record, LOPE_ACTIVITY_SPORT, lope_sport_from_type (self->type, self->title));
  lope_record_set_text (record, LOPE_ACTIVITY_TITLE, self->title);
  lope_record_set_text (record, LOPE_ACTIVITY_NOTES, self->notes);
  lope_record_set_text (record, LOPE_ACTIVITY_DEVICE, self->creator);
  lope_record_set_int (record, LOPE_ACTIVITY_SESSION, self->content->recordings->len);

  recording = lope_track_finish (&self->track, self->zone, self->no_date == NULL ? &self->no_date : NULL);
  if (recording == NULL)
    return;

  g_ptr_array_add (self->content->recordings, recording);
  self->trouble |= self->track.trouble;
}

static void
begin_point (Parser  *self,
             LopeXml *xml)
{
  self->in_point = TRUE;
  self->trouble_before_point = self->track.trouble;
  self->point = (LopeSample) LOPE_SAMPLE_INIT;
  self->point.time = LOPE_TRACK_NO_TIME;
  self->point.segment = self->track.segment;
  self->point.latitude = lope_track_read_degrees (&self->track, lope_xml_get_attribute (xml, "lat"), 90);
  self->point.longitude = lope_track_read_degrees (&self->track, lope_xml_get_attribute (xml, "lon"), 180);
  if (isnan (self->point.latitude) || isnan (self->point.longitude))
    self->point.latitude = self->point.longitude = NAN;
}

static void
end_point (Parser  *self,
           LopeXml *xml)
{
  self->in_point = FALSE;

  if (++self->n_samples > LOPE_FILE_MAX_SAMPLES)
    lope_xml_stop (xml, g_error_new (LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                                     _ ("The file has more than %d points"), LOPE_FILE_MAX_SAMPLES));
  else
    g_array_append_val (self->track.recording->samples, self->point);
}

static void
read_point_value (Parser     *self,
                  Element     element,
                  const char *text)
{
  double number;

  switch (element)
    {
    case ELE:
      if (lope_text_parse_number (text, &number))
        self->point.altitude = (float) number;
      break;

    case TIME:
      self->point.time = lope_track_read_time (&self->track, text);
      break;

    case HR:
    case HEARTRATE:
    case HEART_RATE:
      self->point.hr = lope_track_read_hr (text);
      break;

    case CAD:
    case CADENCE:
    case RUNCADENCE:
      if (lope_text_parse_number (text, &number) && number > 0 && number < 254.5)
        self->point.cadence = (guint16) (number + 0.5);
      break;

    default:
      break;
    }
}

static void
read_track_value (Parser     *self,
                  Element     element,
                  const char *text)
{
  if (element == NAME && self->title == NULL)
    self->title = lope_text_tidy (text, MAX_TITLE);
  else if (element == DESC || (element == CMT && self->notes == NULL))
    {
      g_free (self->notes);
      self->notes = lope_text_tidy (text, MAX_NOTES);
    }
  else if (element == TYPE && self->type == NULL)
    self->type = lope_text_tidy (text, MAX_TITLE);
}

/* ==== callbacks ==== */

static void
start_cb (LopeXml  *xml,
          int       element,
          gpointer  user_data)
{
  Parser *self = user_data;
  const char *creator;

  switch (element)
    {
    case GPX:
      self->is_gpx = TRUE;
      creator = lope_xml_get_attribute (xml, "creator");
      if (creator != NULL && self->creator == NULL)
        self->creator = lope_text_tidy (creator, MAX_TITLE);
      break;

    case RTE:
      self->n_routes++;
      break;

    case WPT:
      self->n_waypoints++;
      break;

    /* A cut-off “<trkpt” looks like a track inside of the track. */
    case TRK:
      if (!self->in_track)
        begin_track (self, xml);
      break;

    case TRKSEG:
      self->track.segment++;
      break;

    case TRKPT:
      if (self->in_track)
        begin_point (self, xml);
      break;

    default:
      break;
    }
}

static void
end_cb (LopeXml    *xml,
        int         element,
        const char *text,
        gpointer    user_data)
{
  Parser *self = user_data;

  if (element == TRK)
    end_track (self);
  else if (element == TRKPT && self->in_point)
    end_point (self, xml);
  else if (self->in_point)
    read_point_value (self, (Element) element, text);
  else if (self->in_track && lope_xml_get_ancestor (xml, 1) == TRK)
    read_track_value (self, (Element) element, text);
}

/* ==== helpers ==== */

static void
set_nothing_found (Parser  *self,
                   GError **error)
{
  if (self->no_date != NULL)
    g_propagate_error (error, g_steal_pointer (&self->no_date));
  else if (!self->is_gpx)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN, _ ("This is no GPX file"));
  else if (self->n_routes > 0)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         _ ("The file holds a planned route and no recorded activity"));
  else if (self->n_waypoints > 0)
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         _ ("The file holds waypoints and no recorded activity"));
  else
    g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                         _ ("The file holds no recorded points"));
}

/* ==== API ==== */

/**
 * lope_gpx_parse:
 * @data: (array length=size): the content of a file
 * @size: its length
 * @zone: where the runner was, if the file does not say
 * @error: return location for a #LopeFileError
 *
 * Reads GPX 1.0 and 1.1. Each track with points is an activity of its own, its
 * segments are the parts between pauses. Heart rate and cadence are taken from
 * whatever extensions hold them.
 *
 * Returns: (transfer full): at least one recording, or %NULL
 */
LopeFileContent *
lope_gpx_parse (const guint8  *data,
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
  complete = lope_xml_parse (data, size, &vocabulary, &self, &xml_error);

  if (complete || g_error_matches (xml_error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED))
    end_track (&self);
  else
    g_ptr_array_set_size (self.content->recordings, 0);

  if (self.content->recordings->len > 0)
    content = lope_track_settle (&self.content, complete, self.trouble, self.no_date);
  else if (!complete)
    g_propagate_error (error, g_steal_pointer (&xml_error));
  else
    set_nothing_found (&self, error);

  parser_clear (&self);

  return content;
}
