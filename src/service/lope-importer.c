/* lope-importer.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-importer.h"

#include "lope-file-walk.h"
#include "lope-importer-private.h"

/* How long the main loop may be kept from drawing, in microseconds. */
#define TURN (8 * 1000)
/* How long what was read may wait for more before it is committed. */
#define PATIENCE (300 * 1000)
/* How many files may wait for the main loop. */
#define MAX_WAITING 8

struct _LopeImporter {
  GObject parent_instance;

  LopeImportDesk *desk;    /* owned */
  GTimeZone *zone;         /* owned */
  LopeUnitsFunc get_units; /* of the runner */
  char *journal;           /* owned, nullable: that keeps the originals */
  guint n_files;
  guint n_done;

  /* While lope_importer_run_async() runs: */
  GTask *task;             /* owned, nullable */
  GThread *thread;         /* owned, nullable */
  GMainContext *context;   /* owned, nullable: where the store lives */
  char **paths;            /* owned, nullable */
  gboolean busy;           /* whether a file lies on the desk */
  gint64 flushed;          /* when that was last committed, monotonic */
  GError *error;           /* owned, nullable: of the journal */

  GMutex mutex;            /* guards what follows */
  GCond cond;              /* that “waiting” has become shorter */
  GQueue waiting;          /* owned, of LopeImportFile */
  guint n_counted;         /* how many files there are, once they were counted */
  gboolean walked;         /* whether all files were handed over */
  gboolean stopped;        /* whether no more are wanted */
  gboolean scheduled;      /* whether the main loop knows of the queue */
};

/**
 * LopeImporter:
 *
 * Takes recorded activities into the journal: out of files, folders and
 * archives.
 */
G_DEFINE_FINAL_TYPE (LopeImporter, lope_importer, G_TYPE_OBJECT)

typedef enum {
  PROP_N_FILES = 1,
  PROP_N_DONE,
  N_PROPS
} Property;

enum {
  RESULT,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_n_files (LopeImporter *self,
             guint         n_files)
{
  if (self->n_files == n_files)
    return;

  self->n_files = n_files;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_FILES]);
}

static void
finish_file (LopeImporter *self)
{
  self->n_done++;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);
}

/* What was cancelled leaves nothing behind; after an error, what was told of
 * stays, because that was promised. */
static gboolean
end_import (LopeImporter  *self,
            GCancellable  *cancellable,
            GError        *failure,
            GError       **error)
{
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return FALSE;
    }

  if (!g_cancellable_is_cancelled (cancellable))
    return lope_import_desk_flush (self->desk, error);

  if (lope_import_desk_undo (self->desk, NULL, error))
    g_cancellable_set_error_if_cancelled (cancellable, error);

  return FALSE;
}

/* ==== on the caller’s thread ==== */

static gboolean
take_file_now (LopeImportFile *file,
               gpointer        user_data)
{
  LopeImporter *self = user_data;
  gboolean more = TRUE;

  lope_import_desk_begin (self->desk, file);
  while (more)
    {
      if (!lope_import_desk_step (self->desk, &more, &self->error))
        return FALSE;
    }
  finish_file (self);

  return TRUE;
}

/* ==== beside the main loop ==== */

static gboolean turn_cb (gpointer user_data);

/* To be called with the mutex held. */
static void
schedule_turn (LopeImporter *self)
{
  g_autoptr (GSource) source = NULL;

  if (self->scheduled)
    return;

  self->scheduled = TRUE;
  source = g_idle_source_new ();
  g_source_set_static_name (source, "lope-importer");
  g_source_set_callback (source, turn_cb, g_object_ref (self), g_object_unref);
  g_source_attach (source, self->context);
}

static gboolean
hand_over (LopeImportFile *file,
           gpointer        user_data)
{
  LopeImporter *self = user_data;
  gboolean stopped;

  g_mutex_lock (&self->mutex);
  while (self->waiting.length >= MAX_WAITING && !self->stopped)
    g_cond_wait (&self->cond, &self->mutex);
  stopped = self->stopped;
  if (!stopped)
    {
      g_queue_push_tail (&self->waiting, file);
      schedule_turn (self);
    }
  g_mutex_unlock (&self->mutex);

  if (stopped)
    lope_import_file_free (file);

  return !stopped;
}

static gpointer
walk_thread (gpointer data)
{
  LopeImporter *self = data;
  GCancellable *cancellable = g_task_get_cancellable (self->task);
  guint n_files = lope_file_walk_count ((const char * const *) self->paths, cancellable);

  g_mutex_lock (&self->mutex);
  self->n_counted = n_files;
  schedule_turn (self);
  g_mutex_unlock (&self->mutex);

  lope_import_queue_run ((const char * const *) self->paths, self->zone, self->get_units, self->journal, cancellable,
                         hand_over, self);

  g_mutex_lock (&self->mutex);
  self->walked = TRUE;
  schedule_turn (self);
  g_mutex_unlock (&self->mutex);

  return NULL;
}

static void
finish_async (LopeImporter *self)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  GError *error = NULL;

  g_thread_join (g_steal_pointer (&self->thread));
  g_clear_pointer (&self->context, g_main_context_unref);
  g_clear_pointer (&self->paths, g_strfreev);

  if (end_import (self, g_task_get_cancellable (task), g_steal_pointer (&self->error), &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Gets the next file onto the desk; %FALSE if there is none at the moment. */
static gboolean
take_next_file (LopeImporter *self)
{
  LopeImportFile *file = NULL;

  g_mutex_lock (&self->mutex);
  self->stopped = self->stopped || self->error != NULL ||
                  g_cancellable_is_cancelled (g_task_get_cancellable (self->task));
  if (!self->stopped)
    file = g_queue_pop_head (&self->waiting);
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);

  if (file == NULL)
    return FALSE;

  lope_import_desk_begin (self->desk, file);
  self->busy = TRUE;

  return TRUE;
}

static void
take_step (LopeImporter *self)
{
  if (!lope_import_desk_step (self->desk, &self->busy, &self->error))
    self->busy = FALSE;
  else if (!self->busy)
    finish_file (self);
}

/* Nothing is left open in the journal between two turns of the main loop. */
static gboolean
turn_cb (gpointer user_data)
{
  LopeImporter *self = user_data;
  gint64 until = g_get_monotonic_time () + TURN;
  gboolean idle = FALSE;
  gboolean done;
  guint n_files;

  while (!idle && g_get_monotonic_time () < until)
    {
      if (self->busy && self->error == NULL)
        take_step (self);
      else
        idle = !take_next_file (self);
    }

  if (idle && self->error == NULL && until - self->flushed > PATIENCE)
    {
      lope_import_desk_flush (self->desk, &self->error);
      self->flushed = until;
    }

  g_mutex_lock (&self->mutex);
  n_files = self->n_counted;
  done = idle && self->walked && (self->stopped || self->waiting.length == 0);
  self->scheduled = !idle || (!self->stopped && self->waiting.length > 0);
  idle = !self->scheduled;
  g_mutex_unlock (&self->mutex);

  set_n_files (self, n_files);
  if (done)
    finish_async (self);

  return idle ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

/* ==== callbacks ==== */

static void
result_cb (LopeImporter     *self,
           LopeImportResult *result)
{
  g_signal_emit (self, signals[RESULT], 0, result);
}

/* ==== vfuncs ==== */

static void
lope_importer_finalize (GObject *object)
{
  LopeImporter *self = LOPE_IMPORTER (object);

  g_clear_object (&self->desk);
  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->journal, g_free);
  g_clear_error (&self->error);
  g_queue_clear_full (&self->waiting, (GDestroyNotify) lope_import_file_free);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);

  G_OBJECT_CLASS (lope_importer_parent_class)->finalize (object);
}

static void
lope_importer_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  LopeImporter *self = LOPE_IMPORTER (object);

  switch ((Property) prop_id)
    {
    case PROP_N_FILES:
      g_value_set_uint (value, self->n_files);
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    case N_PROPS:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_importer_class_init (LopeImporterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->finalize = lope_importer_finalize;
  object_class->get_property = lope_importer_get_property;

  /**
   * LopeImporter:n-files:
   *
   * How many files there are, or 0 as long as they are not counted.
   */
  properties[PROP_N_FILES] = g_param_spec_uint ("n-files", NULL, NULL, 0, G_MAXUINT, 0, flags);

  /**
   * LopeImporter:n-done:
   *
   * How many of them are done.
   */
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * LopeImporter::result:
   * @self: the importer
   * @result: what became of an activity
   *
   * Emitted for each activity, in the order of the files, once what it says is
   * durable. What waits may be taken back when the import is cancelled.
   */
  signals[RESULT] = g_signal_new ("result", LOPE_TYPE_IMPORTER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LOPE_TYPE_IMPORT_RESULT);
}

static void
lope_importer_init (LopeImporter *self)
{
  self->zone = g_time_zone_new_local ();
  g_queue_init (&self->waiting);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
}

/* ==== API ==== */

/**
 * lope_importer_new:
 * @store: a journal
 * @flags: what to do with duplicates, and whether to change anything
 * @get_units: (scope forever): tells the runner's units, for the messages and for tables that do not tell theirs
 *
 * Makes an importer. Each is good for one import.
 *
 * Returns: (transfer full): the importer
 */
LopeImporter *
lope_importer_new (LopeStore       *store,
                   LopeImportFlags  flags,
                   LopeUnitsFunc    get_units)
{
  LopeImporter *self;

  g_return_val_if_fail (LOPE_IS_STORE (store), NULL);
  g_return_val_if_fail (get_units != NULL, NULL);

  self = g_object_new (LOPE_TYPE_IMPORTER, NULL);
  self->get_units = get_units;
  self->desk = lope_import_desk_new (store, flags, get_units);
  if (!(flags & LOPE_IMPORT_DRY_RUN) && !lope_store_is_read_only (store))
    self->journal = g_strdup (lope_store_get_path (store));
  g_signal_connect_object (self->desk, "result", G_CALLBACK (result_cb), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * lope_importer_get_batch:
 * @self: an importer
 *
 * Gets the name of the import, for lope_store_undo_import().
 *
 * Returns: (transfer none) (nullable): the batch, or %NULL if nothing was taken in
 */
const char *
lope_importer_get_batch (LopeImporter *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORTER (self), NULL);

  return lope_import_desk_get_batch (self->desk);
}

/**
 * lope_importer_run:
 * @self: an importer
 * @paths: (array zero-terminated=1): files, folders and archives
 * @cancellable: (nullable): to stop and take everything back
 * @error: return location for an error of the journal
 *
 * Imports, and returns when that is done. A bad file is no error, it has a
 * result of its own.
 *
 * Returns: %TRUE if all files were seen to
 */
gboolean
lope_importer_run (LopeImporter        *self,
                   const char * const  *paths,
                   GCancellable        *cancellable,
                   GError             **error)
{
  g_return_val_if_fail (LOPE_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (paths != NULL, FALSE);

  lope_import_desk_set_named (self->desk, paths);
  lope_import_queue_run (paths, self->zone, self->get_units, self->journal, cancellable, take_file_now, self);

  return end_import (self, cancellable, g_steal_pointer (&self->error), error);
}

/**
 * lope_importer_run_async:
 * @self: an importer
 * @paths: (array zero-terminated=1): files, folders and archives
 * @cancellable: (nullable): to stop and take everything back
 * @callback: called when it is done
 * @user_data: what to give it as well
 *
 * Imports while the main loop goes on. Results and progress are told on the
 * thread of the caller, which has to be the one of the journal.
 */
void
lope_importer_run_async (LopeImporter        *self,
                         const char * const  *paths,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_return_if_fail (LOPE_IS_IMPORTER (self));
  g_return_if_fail (paths != NULL);
  g_return_if_fail (self->task == NULL);

  lope_import_desk_set_named (self->desk, paths);
  self->task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (self->task, lope_importer_run_async);
  self->context = g_main_context_ref_thread_default ();
  self->paths = g_strdupv ((char **) paths);
  self->thread = g_thread_new ("lope-import", walk_thread, self);
}

/**
 * lope_importer_run_finish:
 * @self: an importer
 * @result: what the callback was given
 * @error: return location for an error of the journal, or that it was cancelled
 *
 * Ends lope_importer_run_async().
 *
 * Returns: %TRUE if all files were seen to
 */
gboolean
lope_importer_run_finish (LopeImporter  *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * lope_importer_decide:
 * @self: an importer that has run, with %LOPE_IMPORT_DECIDE_LATER
 * @result: one of its results: a duplicate with an activity in the journal that
 *   is probably the same, see lope_import_result_get_same()
 * @decision: what the runner wants
 * @error: return location for an error of the journal; the activity may be
 *   gone from it
 *
 * Carries out a decision as a part of the import: undoing the import takes it
 * back. Each result is decided on once. An activity that is replaced keeps its
 * UUID, and with it all that refers to it.
 *
 * Returns: %TRUE if it is in the journal for good
 */
gboolean
lope_importer_decide (LopeImporter        *self,
                      LopeImportResult    *result,
                      LopeImportDecision   decision,
                      GError             **error)
{
  g_return_val_if_fail (LOPE_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (result), FALSE);
  g_return_val_if_fail (lope_import_result_get_same (result) != NULL, FALSE);
  g_return_val_if_fail (lope_import_result_get_decision (result) == LOPE_DECISION_NONE, FALSE);

  return lope_import_desk_decide (self->desk, result, decision, error);
}

/**
 * lope_importer_undo:
 * @self: an importer that has run
 * @n_removed: (out) (optional): how many activities were taken out
 * @error: return location for an error of the journal
 *
 * Takes the whole import back, with all decisions.
 *
 * Returns: %TRUE if nothing of it is left
 */
gboolean
lope_importer_undo (LopeImporter  *self,
                    guint         *n_removed,
                    GError       **error)
{
  g_return_val_if_fail (LOPE_IS_IMPORTER (self), FALSE);
  g_return_val_if_fail (self->task == NULL, FALSE);

  return lope_import_desk_undo (self->desk, n_removed, error);
}
