/* lope-journal-loader.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-loader.h"

#include "lope-journal-diff.h"

static gboolean
read_shoes (LopeStore        *store,
            LopeJournalNews  *news,
            GError          **error)
{
  g_autoptr (GPtrArray) shoes = lope_store_list_shoes (store, error);

  if (shoes == NULL)
    return FALSE;

  for (guint i = 0; i < shoes->len; i++)
    g_hash_table_insert (news->shoe_names,
                         g_strdup (lope_record_get_uuid (shoes->pdata[i])),
                         g_strdup (lope_shoe_get_name (shoes->pdata[i])));

  return TRUE;
}

static gboolean
read_records (LopeStore        *store,
              LopeJournalNews  *news,
              GArray           *ids,
              GError          **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      g_autoptr (GError) local_error = NULL;
      LopeJournalRecord *record = lope_journal_read_record (store, id, &local_error);

      /* It may just have been deleted; then it leaves the list as well. */
      if (record == NULL && !g_error_matches (local_error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
      if (record != NULL)
        g_hash_table_insert (news->records, g_memdup2 (&id, sizeof id), record);
    }

  return TRUE;
}

static void
step_clear (gpointer data)
{
  LopeJournalStep *step = data;

  lope_journal_list_unref (step->list);
}

static void
append_keys (GArray *keys,
             GArray *from,
             guint   begin,
             guint   end)
{
  if (end > begin)
    g_array_append_vals (keys, &g_array_index (from, LopeActivityKey, begin), end - begin);
}

/* The changes are made from the end to the beginning, and after each there is a
 * list that is right: what listens looks at it. */
static void
plan_steps (LopeJournalNews *news,
            LopeJournalList *old_list)
{
  GArray *old = lope_journal_list_get_keys (old_list);
  GArray *new = lope_journal_list_get_keys (news->list);
  g_autoptr (GArray) hunks = lope_journal_diff (old, new);

  for (guint i = hunks->len; i > 0; i--)
    {
      const LopeJournalHunk *hunk = &g_array_index (hunks, LopeJournalHunk, i - 1);
      LopeJournalStep step = { NULL, hunk->position, hunk->removed, hunk->added };

      if (i == 1)
        {
          step.list = lope_journal_list_ref (news->list);
        }
      else
        {
          GArray *keys = g_array_new (FALSE, FALSE, sizeof (LopeActivityKey));

          append_keys (keys, old, 0, hunk->position);
          append_keys (keys, new, hunk->from, new->len);
          step.list = lope_journal_list_new (keys, lope_journal_list_get_grouping (news->list));
        }
      g_array_append_val (news->steps, step);
    }
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  const LopeJournalQuestion *question = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = NULL;
  LopeJournalNews *news = NULL;

  /* A connection belongs to its thread. */
  store = lope_store_open (question->path, LOPE_STORE_READ_ONLY, &error);
  if (store != NULL)
    news = lope_journal_read (store, question, &error);

  if (news != NULL)
    g_task_return_pointer (task, news, (GDestroyNotify) lope_journal_news_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* ==== API ==== */

/**
 * lope_journal_question_new:
 * @filter: which activities
 * @grouping: what stands under one header
 * @old: (nullable): the list before, or %NULL if it does not matter
 * @ids: (transfer full) (element-type gint64): rows to read as well
 *
 * Puts together what to read, so that another thread can be asked for it.
 *
 * Returns: (transfer full): the question
 */
LopeJournalQuestion *
lope_journal_question_new (const LopeActivityFilter  *filter,
                           const LopeJournalGrouping *grouping,
                           LopeJournalList           *old,
                           GArray                    *ids)
{
  LopeJournalQuestion *self = g_new0 (LopeJournalQuestion, 1);

  self->filter = *filter;
  self->filter.text = g_strdup (filter->text);
  self->filter.shoe = g_strdup (filter->shoe);
  self->grouping = *grouping;
  self->old = old != NULL ? lope_journal_list_ref (old) : NULL;
  self->ids = ids;

  return self;
}

/**
 * lope_journal_question_free:
 * @self: (transfer full): a question
 *
 * Frees it.
 */
void
lope_journal_question_free (LopeJournalQuestion *self)
{
  g_free ((char *) self->filter.text);
  g_free ((char *) self->filter.shoe);
  g_free (self->path);
  g_clear_pointer (&self->old, lope_journal_list_unref);
  g_array_unref (self->ids);
  g_free (self);
}

/**
 * lope_journal_news_free:
 * @self: (transfer full): what was read
 *
 * Frees it.
 */
void
lope_journal_news_free (LopeJournalNews *self)
{
  g_clear_pointer (&self->list, lope_journal_list_unref);
  g_array_unref (self->steps);
  g_hash_table_unref (self->shoe_names);
  g_hash_table_unref (self->records);
  g_free (self);
}

/**
 * lope_journal_record_free:
 * @self: (transfer full): a record
 *
 * Frees it.
 */
void
lope_journal_record_free (LopeJournalRecord *self)
{
  g_object_unref (self->activity);
  g_free (self);
}

/**
 * lope_journal_read_record:
 * @store: the journal
 * @id: an activity
 * @error: return location for a #LopeStoreError
 *
 * Reads what a row shows.
 *
 * Returns: (transfer full): the record, or %NULL on error
 */
LopeJournalRecord *
lope_journal_read_record (LopeStore  *store,
                          gint64      id,
                          GError    **error)
{
  g_autoptr (LopeActivity) activity = lope_store_get_activity_by_id (store, id, error);
  LopeJournalRecord *self;
  int pain;

  if (activity == NULL ||
      !lope_store_get_run_pain (store, lope_record_get_uuid (LOPE_RECORD (activity)), &pain, error))
    return NULL;

  self = g_new (LopeJournalRecord, 1);
  self->activity = g_steal_pointer (&activity);
  self->pain = pain;

  return self;
}

/**
 * lope_journal_read:
 * @store: the journal
 * @question: what to read
 * @error: return location for a #LopeStoreError
 *
 * Reads a list of activities, and finds how it differs from the one before.
 *
 * Returns: (transfer full): what was read, or %NULL on error
 */
LopeJournalNews *
lope_journal_read (LopeStore                  *store,
                   const LopeJournalQuestion  *question,
                   GError                    **error)
{
  g_autoptr (LopeJournalNews) news = g_new0 (LopeJournalNews, 1);
  GArray *keys;

  news->steps = g_array_new (FALSE, FALSE, sizeof (LopeJournalStep));
  g_array_set_clear_func (news->steps, step_clear);
  news->shoe_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  news->records = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                         (GDestroyNotify) lope_journal_record_free);
  if (!read_shoes (store, news, error) || !read_records (store, news, question->ids, error))
    return NULL;

  keys = lope_store_list_activity_keys (store, &question->filter, error);
  if (keys == NULL)
    return NULL;

  news->list = lope_journal_list_new (keys, &question->grouping);
  if (question->old != NULL)
    plan_steps (news, question->old);

  return g_steal_pointer (&news);
}

/**
 * lope_journal_read_async:
 * @path: a journal
 * @question: (transfer full): what to read
 * @cancellable: (nullable): to have no answer
 * @callback: called when it was read
 * @user_data: for @callback
 *
 * Does what lope_journal_read() does in a thread, with a connection of its own.
 */
void
lope_journal_read_async (const char          *path,
                         LopeJournalQuestion *question,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  question->path = g_strdup (path);
  g_task_set_source_tag (task, lope_journal_read_async);
  g_task_set_task_data (task, question, (GDestroyNotify) lope_journal_question_free);
  g_task_run_in_thread (task, read_thread);
}

/**
 * lope_journal_read_finish:
 * @result: what the callback was given
 * @error: return location for a #LopeStoreError or %G_IO_ERROR_CANCELLED
 *
 * Gets what was read.
 *
 * Returns: (transfer full): what was read, or %NULL on error
 */
LopeJournalNews *
lope_journal_read_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
