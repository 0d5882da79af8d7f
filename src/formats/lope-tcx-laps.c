/* lope-tcx-laps.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-tcx-laps.h"

static const LopeTcxLap *
get_lap (GArray *laps,
         guint   i)
{
  return &g_array_index (laps, LopeTcxLap, i);
}

static gint64
get_sport (LopeRecording *recording)
{
  return lope_record_get_int (LOPE_RECORD (recording->activity), LOPE_ACTIVITY_SPORT);
}

static double
mean_over_time (double sum,
                double seconds)
{
  return seconds > 0 ? sum / seconds : NAN;
}

static gint64
get_last_time (LopeRecording *recording)
{
  gint64 last = LOPE_TRACK_NO_TIME;

  for (guint i = 0; i < recording->samples->len; i++)
    last = MAX (last, g_array_index (recording->samples, LopeSample, i).time);

  return last;
}

static gint32
round_or_unset (double value)
{
  return value >= 0 && value < 1e7 ? (gint32) (value + 0.5) : -1;
}

static LopeLap
convert_lap (const LopeTcxLap *lap,
             gint64            end,
             gint64            sport)
{
  LopeLap result = LOPE_LAP_INIT;

  result.start = lap->start / 1000;
  result.distance = round_or_unset (lap->metres);
  result.duration = round_or_unset (lap->seconds);
  if (end != LOPE_TRACK_NO_TIME && end >= lap->start)
    result.elapsed = round_or_unset ((double) (end - lap->start) / 1000);
  if (lap->hr != 0)
    result.hr = (gint16) lap->hr;
  if (lap->max_hr != 0)
    result.max_hr = (gint16) lap->max_hr;
  if (lap->cadence > 0 && lope_track_count_steps (sport, lap->cadence) > 0)
    result.cadence = (gint16) round_or_unset (lap->cadence * lope_track_count_steps (sport, lap->cadence));

  return result;
}

/* ==== API ==== */

/**
 * lope_tcx_laps_summarise:
 * @laps: (element-type LopeTcxLap): the laps of an activity
 * @recording: the activity with its points
 * @start: when it began, in milliseconds
 *
 * Sets the summary of an activity: timer and distance are the sums over its
 * laps, heart rate and cadence means over time, and the time elapsed is that
 * until the last point.
 *
 * Returns: %TRUE if the points cover only a part of the laps
 */
gboolean
lope_tcx_laps_summarise (GArray        *laps,
                         LopeRecording *recording,
                         gint64         start)
{
  double seconds = 0, metres = 0, hr = 0, hr_seconds = 0, cadence = 0, cadence_seconds = 0, elapsed;
  gint64 last = get_last_time (recording);
  guint max_hr = 0;
  gboolean is_short;

  for (guint i = 0; i < laps->len; i++)
    {
      const LopeTcxLap *lap = get_lap (laps, i);
      double weight = isnan (lap->seconds) ? 0 : lap->seconds;

      seconds += weight;
      metres += isnan (lap->metres) ? 0 : lap->metres;
      max_hr = MAX (max_hr, lap->max_hr);
      hr += lap->hr * weight;
      hr_seconds += lap->hr != 0 ? weight : 0;
      cadence += lap->cadence > 0 ? lap->cadence * weight : 0;
      cadence_seconds += lap->cadence > 0 ? weight : 0;
    }

  if (seconds > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_DURATION, seconds);
  if (metres > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_DISTANCE, metres);
  if (max_hr > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_MAX_HR, max_hr);
  lope_recording_set_number (recording, LOPE_ACTIVITY_HR, mean_over_time (hr, hr_seconds));
  cadence = mean_over_time (cadence, cadence_seconds);
  lope_recording_set_number (recording, LOPE_ACTIVITY_CADENCE,
                             cadence * lope_track_count_steps (get_sport (recording), cadence));

  elapsed = last != LOPE_TRACK_NO_TIME ? (double) (last - start) / 1000 : 0;
  is_short = elapsed < seconds * 0.95;
  if (is_short)
    elapsed = seconds;
  if (elapsed > 0)
    lope_recording_set_number (recording, LOPE_ACTIVITY_ELAPSED, elapsed);

  return is_short && recording->samples->len > 0;
}

/**
 * lope_tcx_laps_convert:
 * @laps: (element-type LopeTcxLap): the laps of an activity
 * @recording: the activity with its points
 *
 * Sets the laps of an activity; those without a time are left out. A lap ends
 * where the next one begins.
 */
void
lope_tcx_laps_convert (GArray        *laps,
                       LopeRecording *recording)
{
  g_autoptr (GArray) converted = g_array_new (FALSE, FALSE, sizeof (LopeLap));
  gint64 last = get_last_time (recording);

  for (guint i = 0; i < laps->len; i++)
    {
      gint64 end = i + 1 < laps->len ? get_lap (laps, i + 1)->start : last;
      LopeLap lap;

      if (get_lap (laps, i)->start == LOPE_TRACK_NO_TIME)
        continue;

      lap = convert_lap (get_lap (laps, i), end, get_sport (recording));
      g_array_append_val (converted, lap);
    }

  lope_activity_set_laps (recording->activity, (const LopeLap *) (void *) converted->data, converted->len);
}
