/* lope-housekeeping.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-housekeeping.h"

#include "lope-settings.h"

typedef struct {
  LopeDay today;

  char *path; /* owned */
  char *folder; /* owned, nullable */
} Chores;

static void
chores_free (Chores *self)
{
  g_free (self->path);
  g_free (self->folder);
  g_free (self);
}

static void
do_chores (GTask        *task,
           gpointer      source,
           gpointer      task_data,
           GCancellable *cancellable)
{
  Chores *chores = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = NULL;

  if (!lope_store_back_up_daily (chores->path, chores->folder, chores->today, &error))
    g_message ("No backup was made today: %s", error->message);
  g_clear_error (&error);

  store = lope_store_open (chores->path, LOPE_STORE_MUST_EXIST, &error);
  if (store == NULL || !lope_store_sweep_originals (store, NULL, &error))
    g_message ("Original files were not tidied up: %s", error->message);

  g_task_return_boolean (task, TRUE);
}

static gboolean
start_cb (gpointer user_data)
{
  LopeSession *session = user_data;
  LopeStore *store = lope_session_get_store (session);
  GSettings *settings = lope_settings_get ();
  g_autoptr (GTask) task = NULL;
  Chores *chores;

  lope_store_watch (store);
  if (lope_store_is_read_only (store))
    return G_SOURCE_REMOVE;

  chores = g_new0 (Chores, 1);
  chores->today = lope_session_get_today (session);
  chores->path = g_strdup (lope_store_get_path (store));
  chores->folder = settings != NULL ? g_settings_get_string (settings, "backup-folder") : NULL;
  if (chores->folder != NULL && *chores->folder == '\0')
    g_clear_pointer (&chores->folder, g_free);

  task = g_task_new (session, NULL, NULL, NULL);
  g_task_set_source_tag (task, lope_housekeeping_start);
  g_task_set_static_name (task, "[lope] housekeeping");
  g_task_set_task_data (task, chores, (GDestroyNotify) chores_free);
  g_task_run_in_thread (task, do_chores);

  return G_SOURCE_REMOVE;
}

static void
map_cb (GtkWidget   *window,
        LopeSession *session)
{
  g_signal_handlers_disconnect_by_func (window, map_cb, session);
  g_timeout_add_seconds_full (G_PRIORITY_LOW, 2, start_cb, g_object_ref (session), g_object_unref);
}

/**
 * lope_housekeeping_start:
 * @window: the window
 * @session: the session
 *
 * Once the window has been on the screen for a moment, begins to watch the
 * journal for changes from outside and, in a worker, makes the backup of the
 * day and removes originals that nothing refers to.
 */
void
lope_housekeeping_start (GtkWidget   *window,
                         LopeSession *session)
{
  g_return_if_fail (GTK_IS_WIDGET (window));
  g_return_if_fail (LOPE_IS_SESSION (session));

  g_signal_connect_object (window, "map", G_CALLBACK (map_cb), session, G_CONNECT_AFTER);
}
