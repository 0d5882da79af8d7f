/* lope-recording-charts.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recording-charts.h"

static const LopeSample *
get_sample (const LopeRecording *recording,
            guint                i)
{
  return &g_array_index (recording->samples, LopeSample, i);
}

/* Whether the device counted the metres itself. */
static gboolean
is_counted (const LopeRecording *recording)
{
  guint n = 0;

  for (guint i = 0; i < recording->samples->len && n < 2; i++)
    n += !isnan (get_sample (recording, i)->distance);

  return n >= 2;
}

/* ==== API ==== */

/**
 * lope_recording_make_profile:
 * @self: a recording
 *
 * Makes the profile of what was recorded. Where the device did not count
 * metres, they are computed from the positions; what was covered during a pause
 * does not count. It may be called in any thread.
 *
 * Returns: (transfer full): the profile
 */
LopeProfile *
lope_recording_make_profile (const LopeRecording *self)
{
  guint n = self->samples->len;
  g_autofree LopeProfilePoint *points = g_new (LopeProfilePoint, n + 1);
  gboolean counted = is_counted (self);
  const LopeSample *before = NULL;
  double distance = 0;

  for (guint i = 0; i < n; i++)
    {
      const LopeSample *sample = get_sample (self, i);
      gboolean located = !isnan (sample->latitude) && !isnan (sample->longitude);

      if (located && before != NULL && before->segment == sample->segment)
        distance += lope_sample_distance (before, sample);
      if (located)
        before = sample;
      points[i] = (LopeProfilePoint) {
        .elapsed = (double) (sample->time - get_sample (self, 0)->time) / 1000,
        .distance = counted ? (double) sample->distance : located ? distance : NAN,
        .altitude = (double) sample->altitude,
        .hr = sample->hr,
        .cadence = sample->cadence,
        .segment = sample->segment,
      };
    }

  return lope_profile_new (points, n);
}

/**
 * lope_recording_make_route:
 * @self: a recording
 *
 * Makes the outline of where it led. It may be called in any thread.
 *
 * Returns: (transfer full): the outline; empty where no position was recorded
 */
LopeRoute *
lope_recording_make_route (const LopeRecording *self)
{
  guint n = self->samples->len;
  g_autofree LopeRoutePoint *points = g_new (LopeRoutePoint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      const LopeSample *sample = get_sample (self, i);

      points[i] = (LopeRoutePoint) { sample->latitude, sample->longitude, sample->segment };
    }

  return lope_route_new (points, n);
}
