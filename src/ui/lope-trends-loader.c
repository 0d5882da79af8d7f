/* lope-trends-loader.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trends-loader.h"

typedef struct {
  LopeDay today;
  gint64 now;
  char *path; /* owned */
} Question;

static void
question_free (Question *question)
{
  g_free (question->path);
  g_free (question);
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const Question *question = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = lope_store_open (question->path, LOPE_STORE_READ_ONLY, &error);
  LopeTrendsData *data = NULL;

  if (store != NULL)
    data = lope_trends_data_load (store, question->today, question->now, &error);

  if (data != NULL)
    g_task_return_pointer (task, data, (GDestroyNotify) lope_trends_data_unref);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* ==== API ==== */

/**
 * lope_trends_load_async:
 * @session: the session
 * @cancellable: (nullable): to have no answer
 * @callback: called when it was read
 * @user_data: for @callback
 *
 * Reads all that charts are made of in a thread, with a connection of its own. A
 * journal in memory has only one, so that is read at once.
 */
void
lope_trends_load_async (LopeSession         *session,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  LopeStore *store = lope_session_get_store (session);
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autoptr (GError) error = NULL;
  LopeTrendsData *data;
  Question *question;

  g_task_set_source_tag (task, lope_trends_load_async);
  if (lope_store_get_path (store) == NULL)
    {
      data = lope_trends_data_load (store, lope_session_get_today (session), lope_session_get_now (session), &error);
      if (data != NULL)
        g_task_return_pointer (task, data, (GDestroyNotify) lope_trends_data_unref);
      else
        g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  question = g_new0 (Question, 1);
  question->today = lope_session_get_today (session);
  question->now = lope_session_get_now (session);
  question->path = g_strdup (lope_store_get_path (store));
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_run_in_thread (task, load_thread);
}

/**
 * lope_trends_load_finish:
 * @result: what the callback was given
 * @error: return location for a #LopeStoreError or %G_IO_ERROR_CANCELLED
 *
 * Gets what was read.
 *
 * Returns: (transfer full): the data, or %NULL on error
 */
LopeTrendsData *
lope_trends_load_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
