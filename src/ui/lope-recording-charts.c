/* lope-recording-charts.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recording-charts.h"

#include "lope-activity-source.h"

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

static void
make_thread (GTask        *task,
             gpointer      object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  LopeRecording *recording = task_data;
  g_autoptr (LopeRecordingCharts) self = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;

  self = g_new0 (LopeRecordingCharts, 1);
  self->activity = g_object_ref (recording->activity);
  self->profile = lope_recording_make_profile (recording);
  self->route = lope_recording_make_route (recording);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify) lope_recording_charts_free);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;
  LopeRecording *recording = lope_activity_load_recording_finish (LOPE_ACTIVITY (object), result, &error);

  if (recording == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  g_task_set_task_data (task, recording, (GDestroyNotify) lope_recording_free);
  g_task_run_in_thread (task, make_thread);
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

      points[i] = (LopeRoutePoint) {
        .latitude = sample->latitude,
        .longitude = sample->longitude,
        .segment = sample->segment,
        .elapsed = (double) (sample->time - get_sample (self, 0)->time) / 1000,
      };
    }

  return lope_route_new (points, n);
}

/**
 * lope_recording_charts_free:
 * @self: (transfer full): what is shown of a recording
 *
 * Frees it.
 */
void
lope_recording_charts_free (LopeRecordingCharts *self)
{
  g_clear_object (&self->activity);
  g_clear_pointer (&self->profile, lope_profile_unref);
  g_clear_pointer (&self->route, lope_route_unref);
  g_free (self);
}

/**
 * lope_recording_charts_load_async:
 * @activity: an activity
 * @path: (nullable) (type filename): the journal that it is in; %NULL for one
 *   in memory
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: what to give it as well
 *
 * Reads the recording of an activity and makes of it what is shown, in another
 * thread.
 */
void
lope_recording_charts_load_async (LopeActivity        *activity,
                                  const char          *path,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (LOPE_IS_ACTIVITY (activity));

  task = g_task_new (activity, cancellable, callback, user_data);
  g_task_set_source_tag (task, lope_recording_charts_load_async);
  lope_activity_load_recording_async (activity, path, cancellable, loaded_cb, task);
}

/**
 * lope_recording_charts_load_finish:
 * @activity: the activity
 * @result: what the callback was given
 * @error: return location for an error, see
 *   lope_activity_load_recording_finish()
 *
 * Ends lope_recording_charts_load_async().
 *
 * Returns: (transfer full): what is to be shown
 */
LopeRecordingCharts *
lope_recording_charts_load_finish (LopeActivity  *activity,
                                   GAsyncResult  *result,
                                   GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, activity), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
