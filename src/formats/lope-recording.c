/* lope-recording.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recording.h"

#include <math.h>

/* The mean radius of the Earth in metres (IUGG, R1). */
#define EARTH_RADIUS 6371008.8

/* Faster than this, in m/s, is a mistake of the receiver, not a movement. */
#define ABSURD_SPEED 150.0
/* So many absurd points in a row, and it was the point before them that was wrong. */
#define ABSURD_RUN 3

/* Slower than this, in m/s, is standing; a stroll is above 0.7. */
#define STANDING_SPEED 0.5
/* Receivers jitter from second to second: speed is looked at over so many ms… */
#define SPEED_WINDOW 5000
/* …or, where distance comes in steps such as the lengths of a pool, over up to
 * so many. */
#define LONGEST_WINDOW 60000
/* Where there is no distance, longer gaps than this, in ms, are pauses. */
#define GAP 30000

/* Altitude is averaged over so many ms around each point… */
#define ALTITUDE_WINDOW 20000
/* …and rises and falls below so many metres are noise. */
#define ALTITUDE_STEP 2.0

/* Follows a quantity along the points and leaves absurd ones out. */
typedef struct {
  const LopeSample *anchor; /* borrowed, nullable: the last point believed */
  guint n_absurd;
  double total;
  gboolean known;
} Tracker;

static gboolean
has_position (const LopeSample *sample)
{
  /* A receiver without a fix says 0° 0°, a place in the Atlantic. */
  return fabs (sample->latitude) <= 90 && fabs (sample->longitude) <= 180 &&
         (sample->latitude != 0 || sample->longitude != 0);
}

/* Takes a step of so many metres to @sample, and tells how many to believe. */
static double
tracker_step (Tracker          *self,
              const LopeSample *sample,
              double            metres)
{
  double seconds = (double) MAX (sample->time - self->anchor->time, 1000) / 1000;

  self->known = TRUE;

  if (metres < 0 || metres > ABSURD_SPEED * seconds)
    {
      if (++self->n_absurd < ABSURD_RUN)
        return 0;
      metres = 0;
    }

  self->n_absurd = 0;
  self->anchor = sample;
  self->total += metres;

  return metres;
}

static double
track_position (Tracker          *self,
                const LopeSample *sample)
{
  if (!has_position (sample))
    return 0;

  if (self->anchor != NULL && self->anchor->segment == sample->segment)
    return tracker_step (self, sample, lope_sample_distance (self->anchor, sample));

  self->anchor = sample;
  self->n_absurd = 0;

  return 0;
}

/* The device stops counting in a pause, so its count goes on over segments. */
static double
track_device (Tracker          *self,
              const LopeSample *sample)
{
  if (!isfinite (sample->distance))
    return 0;

  if (self->anchor != NULL)
    return tracker_step (self, sample, (double) sample->distance - (double) self->anchor->distance);

  self->anchor = sample;

  return 0;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const LopeSample *sample_a = a;
  const LopeSample *sample_b = b;

  return (sample_a->time > sample_b->time) - (sample_a->time < sample_b->time);
}

static void
sort_samples (GArray *samples)
{
  for (guint i = 1; i < samples->len; i++)
    {
      if (g_array_index (samples, LopeSample, i).time < g_array_index (samples, LopeSample, i - 1).time)
        {
          g_array_sort (samples, compare_times);
          return;
        }
    }
}

/* Fills @steps with the metres from each point's predecessor to it. Where the
 * position is missing at either end, the device's count stands in. */
static void
measure_steps (GArray  *samples,
               float   *steps,
               Tracker *computed,
               Tracker *device)
{
  gboolean bridged = FALSE;

  for (guint i = 0; i < samples->len; i++)
    {
      const LopeSample *sample = &g_array_index (samples, LopeSample, i);
      double counted = track_device (device, sample);
      double metres;

      if (has_position (sample) && !bridged)
        metres = track_position (computed, sample);
      else
        {
          metres = counted;
          computed->total += counted;
          computed->known |= device->known;
          computed->anchor = has_position (sample) ? sample : computed->anchor;
          computed->n_absurd = 0;
          /* What the device counted since the last position must not count
           * again as the way between the two positions. */
          bridged = !has_position (sample) && (bridged || isfinite (sample->distance));
        }

      steps[i] = (float) metres;
    }
}

static gint64
measure_moving (GArray      *samples,
                const float *steps,
                gboolean     by_speed)
{
  gint64 moving = 0, window = 0;
  double metres = 0;

  for (guint i = 1; i < samples->len; i++)
    {
      const LopeSample *a = &g_array_index (samples, LopeSample, i - 1);
      const LopeSample *b = &g_array_index (samples, LopeSample, i);

      if (a->segment == b->segment)
        {
          gint64 interval = b->time - a->time;

          if (by_speed)
            {
              window += interval;
              metres += (double) steps[i];
            }
          else if (interval <= GAP)
            moving += interval;
        }

      if (window < (metres > 0 ? SPEED_WINDOW : LONGEST_WINDOW) && a->segment == b->segment &&
          i + 1 < samples->len)
        continue;

      if (metres >= STANDING_SPEED * (double) window / 1000)
        moving += window;
      window = 0;
      metres = 0;
    }

  return moving;
}

static gboolean
has_altitude (const LopeSample *sample)
{
  return sample->altitude > -500 && sample->altitude < 9500;
}

/* Rises and falls of the smoothed altitude, each counted only once it exceeds
 * ALTITUDE_STEP, since noise would otherwise add up to any height. */
static gboolean
measure_climb (GArray *samples,
               double *ascent,
               double *descent)
{
  const LopeSample *all = (const LopeSample *) (void *) samples->data;
  guint first = 0, next = 0, n = 0;
  double sum = 0, level = NAN;
  gboolean known = FALSE;

  *ascent = 0;
  *descent = 0;

  for (guint i = 0; i < samples->len; i++)
    {
      double altitude;

      if (i > 0 && all[i].segment != all[i - 1].segment)
        {
          first = next = i;
          n = 0;
          sum = 0;
          level = NAN;
        }

      for (; next < samples->len && all[next].segment == all[i].segment &&
             all[next].time - all[i].time <= ALTITUDE_WINDOW / 2; next++)
        {
          n += has_altitude (&all[next]);
          sum += has_altitude (&all[next]) ? (double) all[next].altitude : 0;
        }
      for (; all[i].time - all[first].time > ALTITUDE_WINDOW / 2; first++)
        {
          n -= has_altitude (&all[first]);
          sum -= has_altitude (&all[first]) ? (double) all[first].altitude : 0;
        }
      if (n == 0)
        continue;

      known = TRUE;
      altitude = sum / n;
      if (isnan (level))
        level = altitude;
      else if (altitude >= level + ALTITUDE_STEP)
        {
          *ascent += altitude - level;
          level = altitude;
        }
      else if (altitude <= level - ALTITUDE_STEP)
        {
          *descent += level - altitude;
          level = altitude;
        }
    }

  return known;
}

static void
fill (LopeRecording *self,
      guint          field,
      double         value)
{
  if (!lope_record_is_set (LOPE_RECORD (self->activity), field))
    lope_recording_set_number (self, field, value);
}

static void
recompute_rates (LopeRecording *self)
{
  double hr = 0, cadence = 0;
  guint n_hr = 0, n_cadence = 0, max_hr = 0;

  for (guint i = 0; i < self->samples->len; i++)
    {
      const LopeSample *sample = &g_array_index (self->samples, LopeSample, i);

      hr += sample->hr;
      n_hr += sample->hr != 0;
      max_hr = MAX (max_hr, sample->hr);
      cadence += sample->cadence;
      n_cadence += sample->cadence != 0;
    }

  if (n_hr != 0)
    {
      lope_recording_set_number (self, LOPE_ACTIVITY_COMPUTED_HR, hr / n_hr);
      fill (self, LOPE_ACTIVITY_HR, hr / n_hr);
      fill (self, LOPE_ACTIVITY_MAX_HR, max_hr);
    }
  if (n_cadence != 0)
    fill (self, LOPE_ACTIVITY_CADENCE, cadence / n_cadence);
}

/* ==== API ==== */

/**
 * lope_recording_new:
 *
 * Makes a recording of an activity out of a file, of which nothing else is
 * known, without points.
 *
 * Returns: (transfer full): the recording
 */
LopeRecording *
lope_recording_new (void)
{
  LopeRecording *self = g_new0 (LopeRecording, 1);

  self->activity = lope_activity_new ();
  lope_record_set_int (LOPE_RECORD (self->activity), LOPE_ACTIVITY_SOURCE, LOPE_SOURCE_FILE);
  self->samples = g_array_new (FALSE, FALSE, sizeof (LopeSample));

  return self;
}

/**
 * lope_recording_free:
 * @self: (transfer full): a recording
 *
 * Frees a recording.
 */
void
lope_recording_free (LopeRecording *self)
{
  g_clear_object (&self->activity);
  g_clear_pointer (&self->samples, g_array_unref);
  g_free (self);
}

/**
 * lope_recording_set_number:
 * @self: a recording
 * @field: a field of its activity that is kept as a whole number
 * @value: the value, not yet rounded; possibly NaN or absurd
 *
 * Sets a value out of a file. A value outside the field's range counts as not
 * recorded.
 */
void
lope_recording_set_number (LopeRecording *self,
                           guint          field,
                           double         value)
{
  guint n_fields;
  const LopeField *fields = lope_record_get_fields (LOPE_RECORD (self->activity), &n_fields);

  value = round (value);
  if (value >= fields[field].min && value <= fields[field].max)
    lope_record_set_int (LOPE_RECORD (self->activity), field, (gint64) value);
  else
    lope_record_set_int (LOPE_RECORD (self->activity), field, LOPE_UNSET);
}

/**
 * lope_recording_recompute:
 * @self: a recording, of which the file's own summary is known
 *
 * Puts the points in the order of time and computes from them the fields
 * called `COMPUTED`; then fills what the summary lacks.
 *
 * Distance is that over ground (haversine) within segments, gaps between them
 * left out; where points have no position, it is what the device counted.
 * Steps faster than 150 m/s are left out. Moving time leaves out the gaps
 * between segments and all stretches slower than 0.5 m/s, a stretch being 5 s
 * or, where the distance stands still, up to 60 s; without any distance it is
 * the time recorded, gaps over 30 s left out. Heart rate is the mean over the points that have one. Ascent is that of
 * the altitude averaged over 20 s, in steps of at least 2 m.
 *
 * A summary without distance gets what the device counted, if it did, since
 * that is what its own summary would have said.
 */
void
lope_recording_recompute (LopeRecording *self)
{
  Tracker computed = { NULL }, device = { NULL };
  g_autofree float *steps = NULL;
  double ascent, descent;
  gint64 elapsed, moving;

  g_return_if_fail (self != NULL);

  if (self->samples->len == 0)
    return;

  sort_samples (self->samples);
  steps = g_new (float, self->samples->len);
  measure_steps (self->samples, steps, &computed, &device);

  elapsed = g_array_index (self->samples, LopeSample, self->samples->len - 1).time -
            g_array_index (self->samples, LopeSample, 0).time;
  moving = measure_moving (self->samples, steps, computed.total > 0);

  if (computed.known)
    {
      lope_recording_set_number (self, LOPE_ACTIVITY_COMPUTED_DISTANCE, computed.total);
      fill (self, LOPE_ACTIVITY_DISTANCE, device.total > 0 ? device.total : computed.total);
    }
  lope_recording_set_number (self, LOPE_ACTIVITY_COMPUTED_ELAPSED, (double) elapsed / 1000);
  lope_recording_set_number (self, LOPE_ACTIVITY_COMPUTED_DURATION, (double) moving / 1000);
  fill (self, LOPE_ACTIVITY_ELAPSED, (double) elapsed / 1000);
  fill (self, LOPE_ACTIVITY_DURATION, (double) moving / 1000);
  recompute_rates (self);

  if (measure_climb (self->samples, &ascent, &descent))
    {
      fill (self, LOPE_ACTIVITY_ASCENT, ascent);
      fill (self, LOPE_ACTIVITY_DESCENT, descent);
    }
}

/**
 * lope_sample_distance:
 * @a: a point
 * @b: another point
 *
 * Computes the distance over ground by the haversine formula, on a sphere of
 * 6371008.8 m.
 *
 * Returns: metres, or NaN if a position is missing
 */
double
lope_sample_distance (const LopeSample *a,
                      const LopeSample *b)
{
  const double degree = G_PI / 180;
  double sin_latitude = sin ((b->latitude - a->latitude) * degree / 2);
  double sin_longitude = sin ((b->longitude - a->longitude) * degree / 2);
  double h = sin_latitude * sin_latitude +
             cos (a->latitude * degree) * cos (b->latitude * degree) * sin_longitude * sin_longitude;

  return 2 * EARTH_RADIUS * asin (sqrt (h > 1 ? 1 : h));
}

/**
 * lope_file_content_new:
 *
 * Makes a content of which nothing was found yet.
 *
 * Returns: (transfer full): the content
 */
LopeFileContent *
lope_file_content_new (void)
{
  LopeFileContent *self = g_new0 (LopeFileContent, 1);

  self->recordings = g_ptr_array_new_with_free_func ((GDestroyNotify) lope_recording_free);
  self->warnings = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * lope_file_content_free:
 * @self: (transfer full): the content
 *
 * Frees the content of a file.
 */
void
lope_file_content_free (LopeFileContent *self)
{
  g_clear_pointer (&self->recordings, g_ptr_array_unref);
  g_clear_pointer (&self->warnings, g_ptr_array_unref);
  g_free (self);
}

/**
 * lope_file_content_warn:
 * @self: the content of a file
 * @message: a translated sentence
 *
 * Notes what was wrong with the file; each thing once.
 */
void
lope_file_content_warn (LopeFileContent *self,
                        const char      *message)
{
  if (!g_ptr_array_find_with_equal_func (self->warnings, message, g_str_equal, NULL))
    g_ptr_array_add (self->warnings, g_strdup (message));
}
