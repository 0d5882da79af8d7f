/* lope-track.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-track.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Clocks that were never set begin in 1901, 1970, 1980 or on the last day of
 * 1989; and no file is from later than this. */
#define FIRST_TIME (G_GINT64_CONSTANT (631152000) * 1000) /* 1990-01-01 */
#define LAST_TIME (G_GINT64_CONSTANT (4102444800) * 1000) /* 2100-01-01 */

/* Up to one point in so many may share its second with the one before it
 * without that being worth a word. */
#define SAME_TIMES 10

/* Cadences below this count one foot only (evidence.md M1). */
#define LOWEST_STEPS 120

static LopeSample *
get_samples (LopeTrack *self)
{
  return (LopeSample *) (void *) self->recording->samples->data;
}

/* Times of points that have none are put evenly between those around them. */
static void
interpolate_times (LopeSample *samples,
                   guint       n)
{
  guint before = G_MAXUINT;

  for (guint i = 0; i < n; i++)
    {
      if (samples[i].time == LOPE_TRACK_NO_TIME)
        continue;

      for (guint k = before == G_MAXUINT ? 0 : before + 1; k < i; k++)
        {
          if (before == G_MAXUINT)
            samples[k].time = samples[i].time;
          else
            samples[k].time = samples[before].time +
                              (samples[i].time - samples[before].time) * (k - before) / (i - before);
        }
      before = i;
    }

  for (guint k = before + 1; k < n; k++)
    samples[k].time = samples[before].time;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const LopeSample *sample_a = a;
  const LopeSample *sample_b = b;

  return (sample_a->time > sample_b->time) - (sample_a->time < sample_b->time);
}

/* Sorted points of different segments may alternate: then each change is one. */
static void
sort_samples (LopeTrack *self)
{
  GArray *samples = self->recording->samples;
  LopeSample *all = get_samples (self);
  guint segment = 0;
  guint32 previous;

  self->trouble |= LOPE_TRACK_TROUBLE_UNSORTED;
  g_array_sort (samples, compare_times);

  previous = all[0].segment;
  for (guint i = 0; i < samples->len; i++)
    {
      if (all[i].segment != previous)
        segment++;
      previous = all[i].segment;
      all[i].segment = segment;
    }
}

static void
check_order (LopeTrack *self)
{
  const LopeSample *all = get_samples (self);
  guint n = self->recording->samples->len;
  guint n_same = 0;
  gboolean unsorted = FALSE;

  for (guint i = 1; i < n; i++)
    {
      n_same += all[i].time == all[i - 1].time;
      unsorted |= all[i].time < all[i - 1].time;
    }

  if (n_same * SAME_TIMES > n)
    self->trouble |= LOPE_TRACK_TROUBLE_SAME_TIMES;
  if (unsorted)
    sort_samples (self);
}

/* A single point may well be a walk: the activity as a whole tells what the
 * device counts. */
static void
convert_cadence (LopeTrack *self)
{
  LopeSample *all = get_samples (self);
  gint64 sport = lope_record_get_int (LOPE_RECORD (self->recording->activity), LOPE_ACTIVITY_SPORT);
  double sum = 0;
  guint n = 0;
  int factor;

  for (guint i = 0; i < self->recording->samples->len; i++)
    {
      sum += all[i].cadence;
      n += all[i].cadence != 0;
    }
  if (n == 0)
    return;

  factor = lope_track_count_steps (sport, sum / n);
  for (guint i = 0; i < self->recording->samples->len; i++)
    all[i].cadence = (guint16) (all[i].cadence * factor);
}

static gboolean
check_times (LopeTrack  *self,
             GError    **error)
{
  const LopeSample *all = get_samples (self);
  guint n = self->recording->samples->len;
  guint n_timed = 0;

  for (guint i = 0; i < n; i++)
    n_timed += all[i].time != LOPE_TRACK_NO_TIME;

  if (n_timed == 0)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_DATE,
                           _ ("The points have no usable date and time"));
      return FALSE;
    }
  /* Planned routes have a time here and there. */
  if (n_timed * 2 < n)
    {
      g_set_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_DATE,
                   /* TRANSLATORS: %1$u is smaller than %2$u. */
                   ngettext ("Only %1$u of %2$u point has a usable time: this looks like a planned route",
                             "Only %1$u of %2$u points have a usable time: this looks like a planned route", n),
                   n_timed, n);
      return FALSE;
    }
  if (n_timed < n)
    self->trouble |= LOPE_TRACK_TROUBLE_UNTIMED;

  return TRUE;
}

/* Notes what was wrong with the points of a file. */
static void
warn (LopeFileContent *content,
      guint            trouble)
{
  if (trouble & LOPE_TRACK_TROUBLE_UNSORTED)
    lope_file_content_warn (content, _ ("The points were not in the order of time; they were sorted"));
  if (trouble & LOPE_TRACK_TROUBLE_SAME_TIMES)
    lope_file_content_warn (content, _ ("Many points have the same time as the one before them"));
  if (trouble & LOPE_TRACK_TROUBLE_UNTIMED)
    lope_file_content_warn (content, _ ("Some points have no usable time; it was taken from the points around them"));
  if (trouble & LOPE_TRACK_TROUBLE_NO_ZONE)
    lope_file_content_warn (content, _ ("The times do not tell their zone; they were taken as UTC"));
  if (trouble & LOPE_TRACK_TROUBLE_NO_POSITION)
    lope_file_content_warn (content, _ ("Some points have no usable position"));
  if (trouble & LOPE_TRACK_TROUBLE_DECIMAL_COMMA)
    lope_file_content_warn (content, _ ("The positions are written with decimal commas"));
  if (trouble & LOPE_TRACK_TROUBLE_CUT_OFF)
    lope_file_content_warn (content, _ ("The file is damaged or cut off; what comes before that was read"));
}

/* ==== API ==== */

/**
 * lope_track_begin:
 * @self: (out caller-allocates): a track
 *
 * Begins an activity.
 */
void
lope_track_begin (LopeTrack *self)
{
  *self = (LopeTrack) { .recording = lope_recording_new () };
}

/**
 * lope_track_clear:
 * @self: a track
 *
 * Gives up an activity, if one was begun.
 */
void
lope_track_clear (LopeTrack *self)
{
  g_clear_pointer (&self->recording, lope_recording_free);
}

/**
 * lope_track_time_is_usable:
 * @ms: milliseconds since the epoch
 *
 * Tells whether a time can be one of an activity. Clocks that were never set
 * give others.
 *
 * Returns: %TRUE from 1990 to 2099
 */
gboolean
lope_track_time_is_usable (gint64 ms)
{
  return ms >= FIRST_TIME && ms < LAST_TIME;
}

/**
 * lope_track_read_time:
 * @self: a track
 * @text: the time of one of its points
 *
 * Reads a time, and the offset of the activity out of it if it is the first
 * that has one. Without a zone it is UTC, as the formats demand.
 *
 * Returns: milliseconds since the epoch, or %LOPE_TRACK_NO_TIME
 */
gint64
lope_track_read_time (LopeTrack  *self,
                      const char *text)
{
  LopeTextTime time;

  if (!lope_text_parse_time (text, &time) || !lope_track_time_is_usable (time.time + self->shift))
    return LOPE_TRACK_NO_TIME;

  if (time.zone == LOPE_TEXT_ZONE_NONE)
    self->trouble |= LOPE_TRACK_TROUBLE_NO_ZONE;
  if (time.zone == LOPE_TEXT_ZONE_OFFSET && !self->has_offset)
    {
      self->has_offset = TRUE;
      self->offset = time.offset;
    }

  return time.time + self->shift;
}

/**
 * lope_track_read_degrees:
 * @self: a track
 * @text: (nullable): a latitude or longitude
 * @limit: the largest that there is
 *
 * Reads half a position. A decimal comma is against the rules of the formats
 * but clear enough.
 *
 * Returns: degrees, or NaN
 */
double
lope_track_read_degrees (LopeTrack  *self,
                         const char *text,
                         double      limit)
{
  double degrees = NAN;

  if (text != NULL && !lope_text_parse_number (text, &degrees))
    {
      g_autofree char *with_point = g_strdelimit (g_strdup (text), ",", '.');

      if (lope_text_parse_number (with_point, &degrees))
        self->trouble |= LOPE_TRACK_TROUBLE_DECIMAL_COMMA;
      else
        degrees = NAN;
    }

  if (fabs (degrees) <= limit)
    return degrees;

  self->trouble |= LOPE_TRACK_TROUBLE_NO_POSITION;

  return NAN;
}

/**
 * lope_track_read_hr:
 * @text: a heart rate
 *
 * Reads a heart rate. Devices write 0 or 255 where they have none.
 *
 * Returns: beats a minute, or 0
 */
guint16
lope_track_read_hr (const char *text)
{
  double hr;

  return lope_text_parse_number (text, &hr) && hr >= 20 && hr < 254.5 ? (guint16) (hr + 0.5) : 0;
}

/**
 * lope_track_count_steps:
 * @sport: a #LopeSport
 * @cadence: the mean cadence as a file has it
 *
 * Tells how many steps a device means by one: many count the strides of one
 * foot (evidence.md M1). Cranks and arms make no steps.
 *
 * Returns: what to multiply cadences with: 0, 1 or 2
 */
int
lope_track_count_steps (gint64 sport,
                        double cadence)
{
  if (sport == LOPE_SPORT_CYCLING || sport == LOPE_SPORT_SWIMMING)
    return 0;

  return cadence < LOWEST_STEPS ? 2 : 1;
}

/**
 * lope_track_finish:
 * @self: a track; it is empty afterwards
 * @zone: where the runner was, if the file does not say
 * @error: return location for a #LopeFileError
 *
 * Ends an activity that has points: puts them in order, gives times to those
 * that have none, counts steps of both feet, and sets when it began unless
 * that is known already.
 *
 * Returns: (transfer full): the recording, or %NULL if it has no usable date
 */
LopeRecording *
lope_track_finish (LopeTrack  *self,
                   GTimeZone  *zone,
                   GError    **error)
{
  g_autoptr (LopeRecording) recording = NULL;
  LopeRecord *record;
  gint64 start;

  if (self->recording->samples->len > 0)
    {
      if (!check_times (self, error))
        {
          lope_track_clear (self);
          return NULL;
        }
      if (self->trouble & LOPE_TRACK_TROUBLE_UNTIMED)
        interpolate_times (get_samples (self), self->recording->samples->len);
      check_order (self);
      convert_cadence (self);
    }

  recording = g_steal_pointer (&self->recording);
  record = LOPE_RECORD (recording->activity);

  if (!lope_record_is_set (record, LOPE_ACTIVITY_START))
    {
      g_return_val_if_fail (recording->samples->len > 0, NULL);
      start = g_array_index (recording->samples, LopeSample, 0).time / 1000;
      lope_record_set_int (record, LOPE_ACTIVITY_START, start);
    }
  start = lope_record_get_int (record, LOPE_ACTIVITY_START);
  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET,
                       self->has_offset ? self->offset : lope_time_get_offset (zone, start));

  return g_steal_pointer (&recording);
}

/**
 * lope_track_settle:
 * @content: (inout): what was found in a file, at least one recording
 * @complete: whether the file was read to its end
 * @trouble: a set of #LopeTrackTrouble
 * @left_out: (nullable): why a track was left out
 *
 * Notes what was wrong with the file, and takes what was found.
 *
 * Returns: (transfer full): the content
 */
LopeFileContent *
lope_track_settle (LopeFileContent **content,
                   gboolean          complete,
                   guint             trouble,
                   const GError     *left_out)
{
  warn (*content, trouble | (complete ? 0 : LOPE_TRACK_TROUBLE_CUT_OFF));
  if (left_out != NULL)
    lope_file_content_warn (*content, left_out->message);

  return g_steal_pointer (content);
}
