/* lope-fit-builder.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-fit-builder.h"

#include "lope-file.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* So many s around a session its points may lie; clocks are corrected. */
#define SLACK 900
/* Nothing takes longer, in s; points without a session that are so far from
 * most others have a wrong time. */
#define LONGEST (10 * 86400)
/* The most laps and events that are taken from one file. */
#define MAX_MARKS 100000
/* No more steps a minute than that: then it is not strides that were counted. */
#define MAX_STEPS 260

#define FILE_TYPE_ACTIVITY 4
#define FILE_TYPE_ACTIVITY_SUMMARY 20

#define EVENT_TIMER 0

#define NO_TIME G_MININT64

/* A start or stop of the timer. */
typedef struct {
  gint64 time;
  gboolean stop;
} Event;

typedef struct {
  gint64 start;                  /* s since the epoch */
  gint64 end;                    /* likewise */
  const LopeFitMessage *message; /* borrowed */
  LopeRecording *recording;      /* owned */
  GArray *laps;                  /* owned, of LopeLap */
  gboolean on_foot;
} Session;

struct _LopeFitBuilder {
  LopeFileContent *content; /* borrowed */
  GTimeZone *zone;          /* borrowed */
  gsize n_samples;
  gboolean lacks_date;
  double file_type;

  /* Of the file that is being read, one in a chain. */
  GArray *samples;        /* owned, of LopeSample */
  GArray *sessions;       /* owned, of LopeFitMessage */
  GArray *laps;           /* owned, of LopeFitMessage */
  GArray *events;         /* owned, of Event */
  LopeFitMessage file_id;
  LopeFitMessage sport;
  LopeFitMessage device;
  LopeFitMessage activity;
  guint speed_distance;   /* the last count, of 12 bits */
  double counted;         /* metres, of all such counts; NaN before the first */
};

/* Whatever the profile says, a file may declare a field to be of any type. */
static gint64
get_time (const LopeFitMessage *message,
          LopeFitValue          value)
{
  double seconds = message->values[value];

  return seconds >= 0 && seconds < G_MAXUINT32 ? LOPE_FIT_EPOCH + (gint64) seconds : NO_TIME;
}

static double
get_seconds (const LopeFitMessage *message,
             LopeFitValue          value)
{
  double seconds = message->values[value];

  return seconds > 0 && seconds <= LONGEST ? seconds : NAN;
}

/* Cadence counts strides, two steps each; a few devices count steps. */
static double
get_steps (const LopeFitMessage *message)
{
  double fraction = message->values[LOPE_FIT_FRACTIONAL_CADENCE];
  double cadence = message->values[LOPE_FIT_CADENCE] + (isnan (fraction) ? 0 : fraction);

  return cadence * 2 > MAX_STEPS ? cadence : cadence * 2;
}

static double
get_heart_rate (const LopeFitMessage *message,
                LopeFitValue          value)
{
  double rate = message->values[value];

  return rate > 0 && rate < 255 ? rate : NAN;
}

static void
reset (LopeFitBuilder *self)
{
  g_array_set_size (self->samples, 0);
  g_array_set_size (self->sessions, 0);
  g_array_set_size (self->laps, 0);
  g_array_set_size (self->events, 0);
  lope_fit_message_clear (&self->file_id, LOPE_FIT_FILE_ID);
  lope_fit_message_clear (&self->sport, LOPE_FIT_SPORT);
  lope_fit_message_clear (&self->device, LOPE_FIT_DEVICE_INFO);
  lope_fit_message_clear (&self->activity, LOPE_FIT_ACTIVITY);
  self->counted = NAN;
}

/* Some watches for a foot pod write the distance as the low 12 bits of 1/16 m. */
static double
count_distance (LopeFitBuilder *self,
                double          value)
{
  guint count;

  if (!(value >= 0 && value <= 0xffffff))
    return NAN;

  count = (guint) value >> 12 & 0xfff;
  if (isnan (self->counted))
    self->counted = count / 16.0;
  else
    self->counted += ((count - self->speed_distance) & 0xfff) / 16.0;
  self->speed_distance = count;

  return self->counted;
}

static gboolean
add_record (LopeFitBuilder        *self,
            const LopeFitMessage  *message,
            GError               **error)
{
  const double *values = message->values;
  const double degrees = 180.0 / 2147483648.0;
  double counted = count_distance (self, values[LOPE_FIT_SPEED_DISTANCE]);
  double steps = get_steps (message);
  double rate = get_heart_rate (message, LOPE_FIT_HEART_RATE);
  LopeSample sample = LOPE_SAMPLE_INIT;

  if (get_time (message, LOPE_FIT_TIMESTAMP) == NO_TIME)
    return TRUE;

  if (++self->n_samples > LOPE_FILE_MAX_SAMPLES)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                           _ ("The file has more points than any activity"));
      return FALSE;
    }

  sample.time = get_time (message, LOPE_FIT_TIMESTAMP) * 1000;
  sample.latitude = values[LOPE_FIT_LATITUDE] * degrees;
  sample.longitude = values[LOPE_FIT_LONGITUDE] * degrees;
  sample.altitude = (float) (isnan (values[LOPE_FIT_ENHANCED_ALTITUDE]) ? values[LOPE_FIT_ALTITUDE]
                                                                        : values[LOPE_FIT_ENHANCED_ALTITUDE]);
  sample.distance = (float) (isnan (values[LOPE_FIT_DISTANCE]) ? counted : values[LOPE_FIT_DISTANCE]);
  sample.hr = isnan (rate) ? 0 : (guint16) rate;
  sample.cadence = steps > 0 && steps < G_MAXUINT16 ? (guint16) round (steps) : 0;
  g_array_append_val (self->samples, sample);

  return TRUE;
}

static void
add_event (LopeFitBuilder       *self,
           const LopeFitMessage *message)
{
  double type = message->values[LOPE_FIT_EVENT_TYPE];
  Event event = { get_time (message, LOPE_FIT_TIMESTAMP), FALSE };

  if (message->values[LOPE_FIT_EVENT_KIND] != EVENT_TIMER || event.time == NO_TIME)
    return;

  /* 0 starts, 1 stops, 4 stops all; 8 and 9 do so for good. */
  event.stop = type == 1 || type == 4 || type == 8 || type == 9;
  if (event.stop || type == 0)
    g_array_append_val (self->events, event);
}

static void
add_device (LopeFitBuilder       *self,
            const LopeFitMessage *message)
{
  /* The device with index 0 made the file, the others are its sensors. */
  if (message->values[LOPE_FIT_DEVICE_INDEX] == 0 &&
      (self->device.text == NULL || message->text != NULL))
    self->device = *message;
}

/* ==== after a file ==== */

static int
compare_sample_times (gconstpointer a,
                      gconstpointer b)
{
  gint64 time_a = ((const LopeSample *) a)->time;
  gint64 time_b = ((const LopeSample *) b)->time;

  return (time_a > time_b) - (time_a < time_b);
}

static int
compare_event_times (gconstpointer a,
                     gconstpointer b)
{
  gint64 time_a = ((const Event *) a)->time;
  gint64 time_b = ((const Event *) b)->time;

  return (time_a > time_b) - (time_a < time_b);
}

static int
compare_session_starts (gconstpointer a,
                        gconstpointer b)
{
  gint64 start_a = ((const Session *) a)->start;
  gint64 start_b = ((const Session *) b)->start;

  return (start_a > start_b) - (start_a < start_b);
}

static const LopeSample *
get_sample (LopeFitBuilder *self,
            guint           index)
{
  return &g_array_index (self->samples, LopeSample, index);
}

/* Numbers the stretches between pauses. A point within a pause is a stretch of
 * its own, so that what is walked meanwhile does not count. */
static void
mark_segments (LopeFitBuilder *self)
{
  const Event *events = (const Event *) (void *) self->events->data;
  guint n_pauses = self->events->len, event = 0, segment = 0;
  gboolean paused = FALSE;

  g_array_sort (self->events, compare_event_times);

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
remove_outliers (LopeFitBuilder *self)
{
  gint64 median = get_sample (self, self->samples->len / 2)->time;
  guint first = 0, end = self->samples->len;

  while (get_sample (self, first)->time < median - LONGEST * G_GINT64_CONSTANT (1000))
    first++;
  while (get_sample (self, end - 1)->time > median + LONGEST * G_GINT64_CONSTANT (1000))
    end--;

  if (first > 0 || end < self->samples->len)
    lope_file_content_warn (self->content, _ ("Some points have a wrong time and were left out"));
  g_array_set_size (self->samples, end);
  if (first > 0)
    g_array_remove_range (self->samples, 0, first);
}

/* Makes up the session that a file cut short lacks. */
static void
add_missing_session (LopeFitBuilder *self)
{
  LopeFitMessage session;

  remove_outliers (self);

  lope_fit_message_clear (&session, LOPE_FIT_SESSION);
  session.values[LOPE_FIT_START_TIME] = (double) (get_sample (self, 0)->time / 1000 - LOPE_FIT_EPOCH);
  session.values[LOPE_FIT_ELAPSED_TIME] =
    (double) (get_sample (self, self->samples->len - 1)->time - get_sample (self, 0)->time) / 1000;
  for (guint i = 0; i < self->laps->len && isnan (session.values[LOPE_FIT_SPORT_TYPE]); i++)
    {
      const LopeFitMessage *lap = &g_array_index (self->laps, LopeFitMessage, i);

      session.values[LOPE_FIT_SPORT_TYPE] = lap->values[LOPE_FIT_SPORT_TYPE];
      session.values[LOPE_FIT_SUB_SPORT] = lap->values[LOPE_FIT_SUB_SPORT];
    }
  g_array_append_val (self->sessions, session);

  lope_file_content_warn (self->content,
                          _ ("The file has no summary; the values were computed from its points"));
}

static gint64
find_start (LopeFitBuilder       *self,
            const LopeFitMessage *session)
{
  gint64 end = get_time (session, LOPE_FIT_TIMESTAMP);
  double elapsed = get_seconds (session, LOPE_FIT_ELAPSED_TIME);

  if (get_time (session, LOPE_FIT_START_TIME) != NO_TIME)
    return get_time (session, LOPE_FIT_START_TIME);
  if (end != NO_TIME && !isnan (elapsed))
    return end - (gint64) elapsed;
  if (self->samples->len > 0)
    return get_sample (self, 0)->time / 1000;

  return get_time (&self->file_id, LOPE_FIT_TIME_CREATED);
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
find_offset (LopeFitBuilder *self,
             const Session  *session)
{
  const GArray *samples = session->recording->samples;
  gint64 utc = get_time (&self->activity, LOPE_FIT_TIMESTAMP);
  gint64 local = get_time (&self->activity, LOPE_FIT_LOCAL_TIMESTAMP);
  double longitude = NAN;
  int minutes = G_MAXINT;

  if (utc != NO_TIME && local != NO_TIME)
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
find_device (LopeFitBuilder *self)
{
  const LopeFitMessage *named = self->file_id.text != NULL ? &self->file_id : &self->device;
  const LopeFitMessage *numbered =
    isnan (self->file_id.values[LOPE_FIT_MANUFACTURER]) ? &self->device : &self->file_id;
  g_autofree char *name = get_name (named);

  return lope_fit_describe_device (numbered->values[LOPE_FIT_MANUFACTURER],
                                   numbered->values[LOPE_FIT_PRODUCT], name);
}

static GArray *
make_sessions (LopeFitBuilder *self)
{
  GArray *sessions = g_array_sized_new (FALSE, TRUE, sizeof (Session), self->sessions->len);

  for (guint i = 0; i < self->sessions->len; i++)
    {
      const LopeFitMessage *message = &g_array_index (self->sessions, LopeFitMessage, i);
      Session session = { find_start (self, message), 0, message, NULL, NULL, FALSE };
      gint64 end = get_time (message, LOPE_FIT_TIMESTAMP);
      double length = fmax (get_seconds (message, LOPE_FIT_ELAPSED_TIME),
                            get_seconds (message, LOPE_FIT_TIMER_TIME));

      if (session.start == NO_TIME)
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
  g_array_sort (sessions, compare_session_starts);

  return sessions;
}

static gboolean
is_within (const Session *session,
           gint64         time)
{
  return time >= session->start - SLACK && time <= session->end + SLACK;
}

static void
share_samples (LopeFitBuilder *self,
               GArray         *sessions)
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
share_laps (LopeFitBuilder *self,
            GArray         *sessions)
{
  for (guint i = 0; i < self->laps->len; i++)
    {
      const LopeFitMessage *message = &g_array_index (self->laps, LopeFitMessage, i);
      const double *values = message->values;
      guint first = 0, end = sessions->len;
      Session *session;
      LopeLap lap = LOPE_LAP_INIT;

      lap.start = get_time (message, LOPE_FIT_START_TIME);
      if (lap.start == NO_TIME)
        lap.start = get_time (message, LOPE_FIT_TIMESTAMP);
      if (lap.start == NO_TIME)
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
      lap.hr = (gint16) to_lap_value (get_heart_rate (message, LOPE_FIT_HEART_RATE), 254);
      lap.max_hr = (gint16) to_lap_value (get_heart_rate (message, LOPE_FIT_MAX_HEART_RATE), 254);
      lap.ascent = (gint16) to_lap_value (values[LOPE_FIT_ASCENT], G_MAXINT16);
      if (session->on_foot && get_steps (message) > 0)
        lap.cadence = (gint16) to_lap_value (get_steps (message), 400);
      g_array_append_val (session->laps, lap);
    }
}

static void
fill_summary (LopeFitBuilder *self,
              Session        *session)
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
                             get_seconds (session->message, LOPE_FIT_TIMER_TIME));
  lope_recording_set_number (recording, LOPE_ACTIVITY_ELAPSED,
                             get_seconds (session->message, LOPE_FIT_ELAPSED_TIME));
  lope_recording_set_number (recording, LOPE_ACTIVITY_HR,
                             get_heart_rate (session->message, LOPE_FIT_HEART_RATE));
  lope_recording_set_number (recording, LOPE_ACTIVITY_MAX_HR,
                             get_heart_rate (session->message, LOPE_FIT_MAX_HEART_RATE));
  lope_recording_set_number (recording, LOPE_ACTIVITY_ASCENT, values[LOPE_FIT_ASCENT]);
  if (values[LOPE_FIT_DESCENT] > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_DESCENT, values[LOPE_FIT_DESCENT]);

  if (!session->on_foot)
    return;
  if (get_steps (session->message) > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_CADENCE, get_steps (session->message));
  else if (values[LOPE_FIT_CYCLES] > 0 && values[LOPE_FIT_TIMER_TIME] > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_CADENCE,
                               values[LOPE_FIT_CYCLES] * 2 * 60 / values[LOPE_FIT_TIMER_TIME]);
}

static void
finish_session (LopeFitBuilder *self,
                Session        *session,
                const char     *device)
{
  LopeRecording *recording = g_steal_pointer (&session->recording);
  LopeRecord *activity = LOPE_RECORD (recording->activity);

  if (!session->on_foot)
    {
      for (guint i = 0; i < recording->samples->len; i++)
        g_array_index (recording->samples, LopeSample, i).cadence = 0;
    }
  lope_record_set_text (activity, LOPE_ACTIVITY_DEVICE, device);
  lope_activity_set_laps (recording->activity, (const LopeLap *) (void *) session->laps->data,
                          session->laps->len);
  g_array_unref (session->laps);
  g_ptr_array_add (self->content->recordings, recording);
}

/* ==== API ==== */

/**
 * lope_fit_builder_new:
 * @content: where the activities and warnings go; must live as long
 * @zone: the zone where a file does not tell its own; must live as long
 *
 * Makes something that makes activities out of the messages of FIT files.
 *
 * Returns: (transfer full): the builder
 */
LopeFitBuilder *
lope_fit_builder_new (LopeFileContent *content,
                      GTimeZone       *zone)
{
  LopeFitBuilder *self = g_new0 (LopeFitBuilder, 1);

  self->content = content;
  self->zone = zone;
  self->samples = g_array_new (FALSE, FALSE, sizeof (LopeSample));
  self->sessions = g_array_new (FALSE, FALSE, sizeof (LopeFitMessage));
  self->laps = g_array_new (FALSE, FALSE, sizeof (LopeFitMessage));
  self->events = g_array_new (FALSE, FALSE, sizeof (Event));
  self->file_type = NAN;
  reset (self);

  return self;
}

/**
 * lope_fit_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder.
 */
void
lope_fit_builder_free (LopeFitBuilder *self)
{
  g_array_unref (self->samples);
  g_array_unref (self->sessions);
  g_array_unref (self->laps);
  g_array_unref (self->events);
  g_free (self);
}

/**
 * lope_fit_builder_add:
 * @self: a builder
 * @message: a message; its text must live until lope_fit_builder_end()
 * @error: return location for a #LopeFileError
 *
 * Takes the next message of a file.
 *
 * Returns: %FALSE if it was one too many
 */
gboolean
lope_fit_builder_add (LopeFitBuilder        *self,
                      const LopeFitMessage  *message,
                      GError               **error)
{
  switch (message->number)
    {
    case LOPE_FIT_RECORD:
      return add_record (self, message, error);
    case LOPE_FIT_SESSION:
      g_array_append_vals (self->sessions, message, 1);
      break;
    case LOPE_FIT_LAP:
      g_array_append_vals (self->laps, message, 1);
      break;
    case LOPE_FIT_EVENT:
      add_event (self, message);
      break;
    case LOPE_FIT_FILE_ID:
      self->file_id = *message;
      break;
    case LOPE_FIT_SPORT:
      self->sport = *message;
      break;
    case LOPE_FIT_DEVICE_INFO:
      add_device (self, message);
      break;
    case LOPE_FIT_ACTIVITY:
      self->activity = *message;
      break;
    default:
      break;
    }

  if (self->sessions->len + self->content->recordings->len <= LOPE_FILE_MAX_RECORDINGS &&
      self->laps->len <= MAX_MARKS && self->events->len <= MAX_MARKS)
    return TRUE;

  g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                       _ ("The file has more laps than any activity"));
  return FALSE;
}

/**
 * lope_fit_builder_end:
 * @self: a builder
 *
 * Makes activities out of the messages since the last call, which are those of
 * one file in a chain: each session is one, with the points and laps of its
 * time. Points without a session, from a file that was cut short, are one too.
 */
void
lope_fit_builder_end (LopeFitBuilder *self)
{
  g_autofree char *device = NULL;
  GArray *sessions;

  if (isnan (self->file_type))
    self->file_type = self->file_id.values[LOPE_FIT_FILE_TYPE];

  g_array_sort (self->samples, compare_sample_times);
  if (self->sessions->len == 0 && self->samples->len > 0 && !lope_fit_builder_is_other (self))
    add_missing_session (self);
  if (self->sessions->len == 0)
    {
      reset (self);
      return;
    }

  mark_segments (self);
  device = find_device (self);
  sessions = make_sessions (self);
  if (sessions->len > 0)
    {
      for (guint i = 0; i < sessions->len; i++)
        fill_summary (self, &g_array_index (sessions, Session, i));
      share_samples (self, sessions);
      share_laps (self, sessions);
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      Session *session = &g_array_index (sessions, Session, i);

      lope_record_set_int (LOPE_RECORD (session->recording->activity), LOPE_ACTIVITY_OFFSET,
                           find_offset (self, session));
      finish_session (self, session, device);
    }
  g_array_unref (sessions);
  reset (self);
}

/**
 * lope_fit_builder_is_other:
 * @self: a builder
 *
 * Tells whether the first file in the chain says that it is something else
 * than an activity.
 *
 * Returns: %TRUE for a course, a workout, settings and so on
 */
gboolean
lope_fit_builder_is_other (LopeFitBuilder *self)
{
  return !isnan (self->file_type) && self->file_type != FILE_TYPE_ACTIVITY &&
         self->file_type != FILE_TYPE_ACTIVITY_SUMMARY;
}

/**
 * lope_fit_builder_lacks_date:
 * @self: a builder
 *
 * Tells whether activities were left out since nothing says when they were.
 *
 * Returns: %TRUE if so
 */
gboolean
lope_fit_builder_lacks_date (LopeFitBuilder *self)
{
  return self->lacks_date;
}

/**
 * lope_fit_builder_explain:
 * @self: a builder
 *
 * Says why a file without an activity is none.
 *
 * Returns: (transfer none): a translated sentence
 */
const char *
lope_fit_builder_explain (LopeFitBuilder *self)
{
  switch (self->file_type >= 0 && self->file_type < 255 ? (int) self->file_type : FILE_TYPE_ACTIVITY)
    {
    case 2:
    case 3:
      return _ ("The file holds the settings of a device, not an activity");
    case 5:
      return _ ("The file holds a planned workout, not an activity");
    case 6:
    case 34:
    case 35:
      return _ ("The file holds a course, not an activity");
    case 9:
    case 14:
    case 15:
    case 28:
    case 32:
      return _ ("The file holds measurements of a day, not an activity");
    default:
      return _ ("The file holds no activity");
    }
}
