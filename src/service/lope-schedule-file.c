/* lope-schedule-file.c: a calendar of routines, made by another program
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-schedule-file.h"

#include "lope-backup-private.h"
#include "lope-program.h"

#include <string.h>

#define PREFIX "lope: "

typedef struct {
  char *folder; /* owned: of this one only */
  char *journal; /* owned */
  char *out; /* owned */
} Making;

static void
making_free (gpointer data)
{
  Making *self = data;

  if (self->folder != NULL)
    lope_backup_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->journal);
  g_free (self->out);
  g_free (self);
}

/* A journal that is in no file is in the memory of this program only. */
static gboolean
write_journal (const char  *path,
               GPtrArray   *plans,
               GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();
  g_autoptr (LopeStore) store = lope_store_open (path, LOPE_STORE_FLAGS_NONE, error);

  for (guint i = 0; i < plans->len; i++)
    {
      g_ptr_array_add (records, lope_routine_plan_get_routine (plans->pdata[i]));
      g_ptr_array_extend (records, lope_routine_plan_get_steps (plans->pdata[i]), NULL, NULL);
      g_ptr_array_extend (records, lope_routine_plan_get_schedules (plans->pdata[i]), NULL, NULL);
    }

  return store != NULL && lope_store_apply (store, records, NULL, error);
}

static gboolean
prepare (Making     *self,
         LopeStore  *store,
         GPtrArray  *plans,
         GError    **error)
{
  self->folder = g_dir_make_tmp ("lope-XXXXXX", error);
  if (self->folder == NULL)
    return FALSE;

  self->out = g_build_filename (self->folder, "schedule.ics", NULL);
  self->journal = g_strdup (lope_store_get_path (store));
  if (self->journal != NULL)
    return TRUE;

  self->journal = g_build_filename (self->folder, "journal.db", NULL);

  return write_journal (self->journal, plans, error);
}

/* What is printed begins with the name of the command, as in a terminal. */
static const char *
get_reason (char *printed)
{
  g_strchomp (printed);

  return g_str_has_prefix (printed, PREFIX) ? printed + strlen (PREFIX) : printed;
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  Making *making = g_task_get_task_data (task);
  g_autofree char *message = NULL;
  g_autofree char *content = NULL;
  gsize length;
  GError *error = NULL;

  if (!g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, NULL, &message, &error))
    g_task_return_error (task, error);
  else if (!g_subprocess_get_successful (G_SUBPROCESS (source)))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED, "%s", get_reason (message));
  else if (!g_file_get_contents (making->out, &content, &length, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_bytes_new_take (g_steal_pointer (&content), length),
                           (GDestroyNotify) g_bytes_unref);
}

/* ==== API ==== */

/**
 * lope_schedule_file_make:
 * @store: a journal
 * @plans: (element-type LopeRoutinePlan): its routines
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Makes a calendar of when routines are due, as lope_calendar_write() does. What
 * that needs takes much memory, so `lope-draw export` does it, not this process.
 */
void
lope_schedule_file_make (LopeStore           *store,
                         GPtrArray           *plans,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (store, NULL, callback, user_data);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *program = lope_program_dup_path ("lope-draw");
  g_autofree char *journal = NULL;
  g_autofree char *out = NULL;
  Making *making = g_new0 (Making, 1);
  GError *error = NULL;

  g_task_set_source_tag (task, lope_schedule_file_make);
  g_task_set_task_data (task, making, making_free);
  if (!prepare (making, store, plans, &error))
    {
      g_task_return_error (task, error);
      return;
    }

  journal = g_strconcat ("--journal=", making->journal, NULL);
  out = g_strconcat ("--out=", making->out, NULL);
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_PIPE, &error,
                              program, "export", journal, out, NULL);
  if (process == NULL)
    g_task_return_error (task, error);
  else
    g_subprocess_communicate_utf8_async (process, NULL, NULL, ended_cb, g_steal_pointer (&task));
}

/**
 * lope_schedule_file_make_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Gets what was made.
 *
 * Returns: (transfer full): the content of a file, or %NULL on error
 */
GBytes *
lope_schedule_file_make_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
