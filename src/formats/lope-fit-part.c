/* lope-fit-part.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-part.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* So many s around a session its points may lie; clocks are corrected. */
#define SLACK 900

typedef struct {
  gint64 start;                  /* s since the epoch */
  gint64 end;                    /* likewise */
  const LopeFitMessage *message; /* borrowed */
  LopeRecording *recording;      /* owned until it is finished */
  GArray *laps;                  /* likewise, of LopeLap */
  gboolean on_foot;
} Session;

/* Points, events and sessions all begin with their time. */
static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const gint64 *time_a = a;
  const gint64 *time_b = b;

  return (*time_a > *time_b) - (*time_a < *time_b);
}

static const LopeSample *
get_sample (LopeFitPart *self,
            guint        index)
{
  return &g_array_index (self->samples, LopeSample, index);
}

/* Numbers the stretches between pauses. A point within a pause is a stretch of
 * its own, so that what is walked meanwhile does not count. */
static void
mark_segments (LopeFitPart *self)
{
  const LopeFitEvent *events = (const LopeFitEvent *) (void *) self->events->data;
  guint n_pauses = self->events->len, event = 0, segment = 0;
  gboolean paused = FALSE;

  g_array_sort (self->events, compare_times);

  /* A stop that nothing follows ends the activity; it is no pause. */
  while (n_pauses > 0 && events[n_pauses - 1].stop)
    n_pauses--;

  for (guint i = 0; i < self->samples->len; i++)
    {
      LopeSample *sample = &g_array_index (self->samples, LopeSample, i);
      gint64 time = sample->time / 1000;

      for (; event < n_pauses && events[event].time <= time; event++)
        {
          if (events[event].stop && events[event].time == time)
            break;
          if (events[event].stop != paused)
            {
              paused = events[event].stop;
              segment++;
            }
        }
      sample->segment = paused ? segment++ : segment;
    }
}

/* Where no session tells when it was, most points do. */
static void
remove_outliers (LopeFitPart *self)
{
  gint64 median = get_sample (self, self->samples->len / 2)->time;
  guint first = 0, end = self->samples->len;

  while (get_sample (self, first)->time < median - LOPE_FIT_LONGEST * G_GINT64_CONSTANT (1000))
    first++;
  while (get_sample (self, end - 1)->time > median + LOPE_FIT_LONGEST * G_GINT64_CONSTANT (1000))
    end--;

  if (first > 0 || end < self->samples->len)
    lope_file_content_warn (self->content, _ ("Some points have a wrong time and were left out"));
  g_array_set_size (self->samples, end);
  if (first > 0)
    g_array_remove_range (self->samples, 0, first);
}

/* Makes up the session that a file cut short lacks. */
static void
add_missing_session (LopeFitPart *self)
{
  LopeFitMessage session;

  remove_outliers (self);

  lope_fit_message_clear (&session, LOPE_FIT_SESSION);
  session.values[LOPE_FIT_START_TIME] = (double) (get_sample (self, 0)->time / 1000 - LOPE_FIT_EPOCH);
  session.values[LOPE_FIT_ELAPSED_TIME] =
    (double) (get_sample (self, self->samples->len - 1)->time - get_sample (self, 0)->time) / 1000;
  for (guint i = 0; i < self->laps->len && isnan (self->sport.values[LOPE_FIT_SPORT_TYPE]); i++)
    self->sport = g_array_index (self->laps, LopeFitMessage, i);
  g_array_append_val (self->sessions, session);

  lope_file_content_warn (self->content,
                          _ ("The file has no summary; the values were computed from its points"));
}

static gint64
find_start (LopeFitPart          *self,
            const LopeFitMessage *session)
{
  gint64 end = lope_fit_message_get_time (session, LOPE_FIT_TIMESTAMP);
  double elapsed = lope_fit_message_get_seconds (session, LOPE_FIT_ELAPSED_TIME);

  if (lope_fit_message_get_time (session, LOPE_FIT_START_TIME) != LOPE_FIT_NO_TIME)
    return lope_fit_message_get_time (session, LOPE_FIT_START_TIME);
  if (end != LOPE_FIT_NO_TIME && !isnan (elapsed))
    return end - (gint64) elapsed;
  if (self->samples->len > 0)
    return get_sample (self, 0)->time / 1000;

  return lope_fit_message_get_time (&self->file_id, LOPE_FIT_TIME_CREATED);
}

/* Zones differ by whole and half hours, but for four with a quarter. */
static gboolean
is_zone (int minutes)
{
  return (ABS (minutes) <= 18 * 60 && minutes % 30 == 0) || minutes == 5 * 60 + 45 ||
         minutes == 8 * 60 + 45 || minutes == 12 * 60 + 45 || minutes == 13 * 60 + 45;
}

/* The zone where it was, from the device's own local time, unless there is no
 * such zone, or nobody lives by it at this longitude. */
static int
find_offset (LopeFitPart   *self,
             const Session *session)
{
  const GArray *samples = session->recording->samples;
  gint64 utc = lope_fit_message_get_time (&self->activity, LOPE_FIT_TIMESTAMP);
  gint64 local = lope_fit_message_get_time (&self->activity, LOPE_FIT_LOCAL_TIMESTAMP);
  double longitude = NAN;
  int minutes = G_MAXINT;

  if (utc != LOPE_FIT_NO_TIME && local != LOPE_FIT_NO_TIME)
    minutes = 15 * (int) round ((double) (local - utc) / (15 * 60));

  for (guint i = 0; i < samples->len && isnan (longitude); i++)
    longitude = g_array_index (samples, LopeSample, i).longitude;

  if (is_zone (minutes) && !(fabs (remainder (minutes - longitude * 4, 24 * 60)) > 4 * 60))
    return minutes;

  return lope_time_get_offset (self->zone, session->start);
}

/* What a device calls itself may be neither terminated nor text. */
static char *
get_name (const LopeFitMessage *message)
{
  g_autofree char *name = NULL;

  if (message->text == NULL)
    return NULL;

  name = g_utf8_make_valid (message->text, (gssize) message->text_size);
  g_strstrip (name);
  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return g_steal_pointer (&name);
    }

  return NULL;
}

static char *
find_device (LopeFitPart *self)
{
  const LopeFitMessage *named = self->file_id.text != NULL ? &self->file_id : &self->device;
  const LopeFitMessage *numbered =
    isnan (self->file_id.values[LOPE_FIT_MANUFACTURER]) ? &self->device : &self->file_id;
  g_autofree char *name = get_name (named);

  return lope_fit_describe_device (numbered->values[LOPE_FIT_MANUFACTURER],
                                   numbered->values[LOPE_FIT_PRODUCT], name);
}

static GArray *
make_sessions (LopeFitPart *self)
{
  GArray *sessions = g_array_sized_new (FALSE, TRUE, sizeof (Session), self->sessions->len);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const LopeFitMessage *message = &g_array_index (self->sessions, LopeFitMessage, i);
      Session session = { find_start (self, message), 0, message, NULL, NULL, FALSE };
      gint64 end = lope_fit_message_get_time (message, LOPE_FIT_TIMESTAMP);
      double length = fmax (lope_fit_message_get_seconds (message, LOPE_FIT_ELAPSED_TIME),
                            lope_fit_message_get_seconds (message, LOPE_FIT_TIMER_TIME));

      if (session.start == LOPE_FIT_NO_TIME)
        {
          self->lacks_date = TRUE;
          continue;
        }
      if (session.start < LOPE_FIT_EPOCH + LOPE_FIT_MIN_TIME)
        lope_file_content_warn (self->content,
                                _ ("The clock of the device was not set; please check the date"));
      session.end = MAX (end, session.start + (isnan (length) ? 0 : (gint64) length));
      session.recording = lope_recording_new ();
      session.laps = g_array_new (FALSE, FALSE, sizeof (LopeLap));
      g_array_append_val (sessions, session);
    }
  g_array_sort (sessions, compare_times);

  return sessions;
}

static gboolean
is_within (const Session *session,
           gint64         time)
{
  return time >= session->start - SLACK && time <= session->end + SLACK;
}

static void
share_samples (LopeFitPart *self,
               GArray      *sessions)
{
  Session *session = &g_array_index (sessions, Session, 0);
  Session *last = &g_array_index (sessions, Session, sessions->len - 1);
  guint n_within = 0;
  gboolean all;

  for (guint i = 0; i < self->samples->len; i++)
    n_within += is_within (session, get_sample (self, i)->time / 1000);
  /* Then it is the session whose time is wrong. */
  all = session == last && n_within * 2 < self->samples->len;
  if (all)
    remove_outliers (self);

  for (guint i = 0; i < self->samples->len; i++)
    {
      const LopeSample *sample = get_sample (self, i);

      while (session < last && session[1].start <= sample->time / 1000)
        session++;
      if (all || is_within (session, sample->time / 1000))
        g_array_append_vals (session->recording->samples, sample, 1);
      else
        lope_file_content_warn (self->content, _ ("Some points have a wrong time and were left out"));
    }
}

static gint32
to_lap_value (double value,
              double max)
{
  value = round (value);

  return value >= 0 && value <= max ? (gint32) value : -1;
}

static void
share_laps (LopeFitPart *self,
            GArray      *sessions)
{
  for (guint i = 0; i < self->laps->len; i++)
    {
      const LopeFitMessage *message = &g_array_index (self->laps, LopeFitMessage, i);
      const double *values = message->values;
      guint first = 0, end = sessions->len;
      Session *session;
      LopeLap lap = LOPE_LAP_INIT;

      lap.start = lope_fit_message_get_time (message, LOPE_FIT_START_TIME);
      if (lap.start == LOPE_FIT_NO_TIME)
        lap.start = lope_fit_message_get_time (message, LOPE_FIT_TIMESTAMP);
      if (lap.start == LOPE_FIT_NO_TIME)
        continue;

      while (end - first > 1)
        {
          guint middle = first + (end - first) / 2;

          if (g_array_index (sessions, Session, middle).start <= lap.start)
            first = middle;
          else
            end = middle;
        }
      session = &g_array_index (sessions, Session, first);

      lap.distance = to_lap_value (values[LOPE_FIT_DISTANCE], 1e7);
      lap.duration = to_lap_value (values[LOPE_FIT_TIMER_TIME], 1e7);
      lap.elapsed = to_lap_value (values[LOPE_FIT_ELAPSED_TIME], 1e7);
      lap.hr = (gint16) to_lap_value (lope_fit_message_get_heart_rate (message, LOPE_FIT_HEART_RATE), 254);
      lap.max_hr = (gint16) to_lap_value (lope_fit_message_get_heart_rate (message, LOPE_FIT_MAX_HEART_RATE), 254);
      lap.ascent = (gint16) to_lap_value (values[LOPE_FIT_ASCENT], G_MAXINT16);
      if (session->on_foot && lope_fit_message_get_steps (message) > 0)
        lap.cadence = (gint16) to_lap_value (lope_fit_message_get_steps (message), 400);
      g_array_append_val (session->laps, lap);
    }
}

static void
fill_summary (LopeFitPart *self,
              Session     *session)
{
  const double *values = session->message->values;
  LopeRecording *recording = session->recording;
  LopeRecord *activity = LOPE_RECORD (recording->activity);
  const double *sport = isnan (values[LOPE_FIT_SPORT_TYPE]) ? self->sport.values : values;
  gint64 surface;

  lope_record_set_int (activity, LOPE_ACTIVITY_SPORT,
                       lope_fit_map_sport (sport[LOPE_FIT_SPORT_TYPE], sport[LOPE_FIT_SUB_SPORT],
                                           &surface, &session->on_foot));
  lope_record_set_int (activity, LOPE_ACTIVITY_SURFACE, surface);
  lope_record_set_int (activity, LOPE_ACTIVITY_START, session->start);

  /* Devices say 0 for what they did not measure. */
  if (values[LOPE_FIT_DISTANCE] > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_DISTANCE, values[LOPE_FIT_DISTANCE]);
  lope_recording_set_number (recording, LOPE_ACTIVITY_DURATION,
                             lope_fit_message_get_seconds (session->message, LOPE_FIT_TIMER_TIME));
  lope_recording_set_number (recording, LOPE_ACTIVITY_ELAPSED,
                             lope_fit_message_get_seconds (session->message, LOPE_FIT_ELAPSED_TIME));
  lope_recording_set_number (recording, LOPE_ACTIVITY_HR,
                             lope_fit_message_get_heart_rate (session->message, LOPE_FIT_HEART_RATE));
  lope_recording_set_number (recording, LOPE_ACTIVITY_MAX_HR,
                             lope_fit_message_get_heart_rate (session->message, LOPE_FIT_MAX_HEART_RATE));
  lope_recording_set_number (recording, LOPE_ACTIVITY_ASCENT, values[LOPE_FIT_ASCENT]);
  if (values[LOPE_FIT_DESCENT] > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_DESCENT, values[LOPE_FIT_DESCENT]);

  if (!session->on_foot)
    return;
  if (lope_fit_message_get_steps (session->message) > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_CADENCE, lope_fit_message_get_steps (session->message));
  else if (values[LOPE_FIT_CYCLES] > 0 && values[LOPE_FIT_TIMER_TIME] > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_CADENCE,
                               values[LOPE_FIT_CYCLES] * 2 * 60 / values[LOPE_FIT_TIMER_TIME]);
}

static void
finish_session (LopeFitPart *self,
                Session     *session,
                const char  *device)
{
  LopeRecording *recording = session->recording;
  LopeRecord *activity = LOPE_RECORD (recording->activity);

  if (!session->on_foot)
    {
      for (guint i = 0; i < recording->samples->len; i++)
        g_array_index (recording->samples, LopeSample, i).cadence = 0;
    }
  lope_record_set_int (activity, LOPE_ACTIVITY_OFFSET, find_offset (self, session));
  lope_record_set_text (activity, LOPE_ACTIVITY_DEVICE, device);
  lope_activity_set_laps (recording->activity, (const LopeLap *) (void *) session->laps->data,
                          session->laps->len);
  g_array_unref (session->laps);
  g_ptr_array_add (self->content->recordings, recording);
}

static gboolean
is_sorted (GArray *samples)
{
  for (guint i = 1; i < samples->len; i++)
    {
      if (g_array_index (samples, LopeSample, i).time < g_array_index (samples, LopeSample, i - 1).time)
        return FALSE;
    }

  return TRUE;
}

static void
reset (LopeFitPart *self)
{
  g_array_set_size (self->samples, 0);
  g_array_set_size (self->sessions, 0);
  g_array_set_size (self->laps, 0);
  g_array_set_size (self->events, 0);
  lope_fit_message_clear (&self->file_id, LOPE_FIT_FILE_ID);
  lope_fit_message_clear (&self->sport, LOPE_FIT_SPORT);
  lope_fit_message_clear (&self->device, LOPE_FIT_DEVICE_INFO);
  lope_fit_message_clear (&self->activity, LOPE_FIT_ACTIVITY);
}

static void
make_activities (LopeFitPart *self)
{
  g_autofree char *device = find_device (self);
  g_autoptr (GArray) sessions = make_sessions (self);

  if (sessions->len == 0)
    return;

  mark_segments (self);
  for (guint i = 0; i < sessions->len; i++)
    fill_summary (self, &g_array_index (sessions, Session, i));
  share_samples (self, sessions);
  share_laps (self, sessions);
  for (guint i = 0; i < sessions->len; i++)
    finish_session (self, &g_array_index (sessions, Session, i), device);
}

/* ==== API ==== */

/**
 * lope_fit_part_init:
 * @self: memory for it
 * @content: where the activities and warnings go; must live as long
 * @zone: the zone where a file does not tell its own; must live as long
 *
 * Makes a part of which nothing was read yet.
 */
void
lope_fit_part_init (LopeFitPart     *self,
                    LopeFileContent *content,
                    GTimeZone       *zone)
{
  self->content = content;
  self->zone = zone;
  self->lacks_date = FALSE;
  self->samples = g_array_new (FALSE, FALSE, sizeof (LopeSample));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (LopeFitMessage));
  self->laps = g_array_new (FALSE, FALSE, sizeof (LopeFitMessage));
  self->events = g_array_new (FALSE, FALSE, sizeof (LopeFitEvent));
  reset (self);
}

/**
 * lope_fit_part_clear:
 * @self: a part
 *
 * Frees what belongs to a part.
 */
void
lope_fit_part_clear (LopeFitPart *self)
{
  g_array_unref (self->samples);
  g_array_unref (self->sessions);
  g_array_unref (self->laps);
  g_array_unref (self->events);
}

/**
 * lope_fit_part_finish:
 * @self: a part, all of which has been read
 * @is_activity: whether the file says that it is an activity
 *
 * Makes activities of a part: each session is one, with the points and laps of
 * its time. Points without a session, from an activity that was cut short, are
 * one too. Then the part is empty, ready for the next file in the chain.
 */
void
lope_fit_part_finish (LopeFitPart *self,
                      gboolean     is_activity)
{
  if (!is_sorted (self->samples))
    g_array_sort (self->samples, compare_times);
  if (self->sessions->len == 0 && self->samples->len > 0 && is_activity)
    add_missing_session (self);
  if (self->sessions->len > 0)
    make_activities (self);

  reset (self);
}
