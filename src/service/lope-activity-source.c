/* lope-activity-source.c: the recording that an activity came from
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-source.h"

#include "lope-file.h"

#include <glib/gi18n-lib.h>

typedef struct {
  char *path;    /* owned: the journal */
  char *hash;    /* owned */
  gint64 session;
} Source;

static void
source_free (Source *self)
{
  g_free (self->path);
  g_free (self->hash);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Source, source_free)

/* Takes one out of many; the others are freed with the content. */
static LopeRecording *
take_session (LopeFileContent  *content,
              gint64            session,
              GError          **error)
{
  if (session < 0 || session >= content->recordings->len)
    {
      g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY,
                           _ ("The original file does not hold this activity any more."));
      return NULL;
    }

  return g_ptr_array_steal_index (content->recordings, (guint) session);
}

/* Neither the journal nor its connection are touched here: only the folder with
 * the originals. */
static void
load_thread (GTask        *task,
             gpointer      object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Source *source = task_data;
  g_autoptr (GTimeZone) zone = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (LopeFileContent) content = NULL;
  LopeRecording *recording = NULL;
  GError *error = NULL;

  bytes = lope_store_read_original_of (source->path, source->hash, &error);
  if (bytes != NULL && !g_cancellable_set_error_if_cancelled (cancellable, &error))
    {
      zone = g_time_zone_new_local ();
      content = lope_file_parse (bytes, zone, &error);
    }
  if (content != NULL)
    recording = take_session (content, source->session, &error);

  if (recording != NULL)
    g_task_return_pointer (task, recording, (GDestroyNotify) lope_recording_free);
  else
    g_task_return_error (task, error);
}

/* ==== API ==== */

/**
 * lope_activity_has_recording:
 * @activity: an activity
 *
 * Tells whether an activity came from a recording, the original of which the
 * journal keeps. A row of a list has none.
 *
 * Returns: %TRUE if lope_activity_load_recording_async() may find something
 */
gboolean
lope_activity_has_recording (LopeActivity *activity)
{
  g_return_val_if_fail (LOPE_IS_ACTIVITY (activity), FALSE);

  return lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SOURCE) == LOPE_SOURCE_FILE &&
         lope_record_is_set (LOPE_RECORD (activity), LOPE_ACTIVITY_CONTENT_HASH);
}

/**
 * lope_activity_load_recording_async:
 * @activity: an activity
 * @path: (nullable) (type filename): the journal that it is in, see
 *   lope_store_get_path(); %NULL for one in memory
 * @cancellable: (nullable): to stop
 * @callback: called when it is done
 * @user_data: what to give it as well
 *
 * Reads the points that were recorded: from the original, which the journal
 * keeps, in a thread of its own.
 */
void
lope_activity_load_recording_async (LopeActivity         *activity,
                                    const char           *path,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (Source) source = NULL;
  gint64 session;

  g_return_if_fail (LOPE_IS_ACTIVITY (activity));

  task = g_task_new (activity, cancellable, callback, user_data);
  g_task_set_source_tag (task, lope_activity_load_recording_async);

  if (path == NULL || !lope_activity_has_recording (activity))
    {
      g_task_return_new_error_literal (task, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND,
                                       _ ("There is no recording of this activity."));
      return;
    }

  session = lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SESSION);
  source = g_new0 (Source, 1);
  source->path = g_strdup (path);
  source->hash = g_strdup (lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_CONTENT_HASH));
  source->session = session != LOPE_UNSET ? session : 0;
  g_task_set_task_data (task, g_steal_pointer (&source), (GDestroyNotify) source_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * lope_activity_load_recording_finish:
 * @activity: the activity
 * @result: what the callback was given
 * @error: return location for a #LopeStoreError if the original is gone or
 *   damaged, or a #LopeFileError if it cannot be read
 *
 * Ends lope_activity_load_recording_async().
 *
 * Returns: (transfer full): the recording, with its points; its activity is as
 *   the file has it
 */
LopeRecording *
lope_activity_load_recording_finish (LopeActivity  *activity,
                                     GAsyncResult  *result,
                                     GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, activity), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
