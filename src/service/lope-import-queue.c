/* lope-import-queue.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-importer-private.h"

#include "lope-file-walk.h"

/* How much may wait in memory between the disk and the journal. */
#define MAX_BYTES (128 * 1024 * 1024)
#define MAX_FILES_PER_THREAD 4

/* The files of an import, in their order. */
typedef struct {
  GTimeZone *zone;         /* borrowed */
  LopeUnitsFunc get_units; /* borrowed */
  const char *journal;     /* borrowed, nullable */
  LopeImportFileFunc func; /* borrowed */
  gpointer user_data;      /* borrowed */
  GThreadPool *pool;       /* owned, nullable: not for a single file */
  GQueue files;            /* owned, of LopeImportFile, in their order */
  gsize n_bytes;           /* what these hold */
  gboolean stopped;

  GMutex mutex;            /* guards “read” of the files */
  GCond cond;
} Queue;

static gsize
get_size (LopeImportFile *file)
{
  return file->bytes != NULL ? g_bytes_get_size (file->bytes) : 0;
}

static void
read_cb (gpointer data,
         gpointer user_data)
{
  Queue *self = user_data;
  LopeImportFile *file = data;

  lope_import_file_read (file, self->zone, self->get_units);
  if (self->journal != NULL)
    lope_import_file_keep (file, self->journal);

  g_mutex_lock (&self->mutex);
  file->read = TRUE;
  g_cond_signal (&self->cond);
  g_mutex_unlock (&self->mutex);
}

static gboolean
is_read (Queue          *self,
         LopeImportFile *file,
         gboolean        wait)
{
  gboolean read;

  g_mutex_lock (&self->mutex);
  while (wait && !file->read)
    g_cond_wait (&self->cond, &self->mutex);
  read = file->read;
  g_mutex_unlock (&self->mutex);

  return read;
}

/* Hands the first file on, once it is read. */
static gboolean
pass_on (Queue    *self,
         gboolean  wait)
{
  LopeImportFile *file = g_queue_peek_head (&self->files);

  if (file == NULL || !is_read (self, file, wait))
    return FALSE;

  g_queue_pop_head (&self->files);
  self->n_bytes = 0;
  for (GList *l = self->files.head; l != NULL; l = l->next)
    self->n_bytes += get_size (l->data);

  if (self->stopped)
    lope_import_file_free (file);
  else
    self->stopped = !self->func (file, self->user_data);

  return TRUE;
}

static gboolean
walk_cb (const char   *path,
         GBytes       *content,
         const GError *error,
         gpointer      user_data)
{
  Queue *self = user_data;
  LopeImportFile *file = lope_import_file_new (path, content, error);
  const guint n_threads = g_get_num_processors ();

  /* The first file waits for a second one: to start threads for a single file
   * would take longer than to read it. */
  if (self->files.length == 1 && self->pool == NULL)
    {
      self->pool = g_thread_pool_new (read_cb, self, (int) n_threads, FALSE, NULL);
      g_thread_pool_push (self->pool, g_queue_peek_head (&self->files), NULL);
    }

  g_queue_push_tail (&self->files, file);
  self->n_bytes += get_size (file);
  if (self->pool == NULL)
    return TRUE;

  g_thread_pool_push (self->pool, file, NULL);
  while (self->files.length > MAX_FILES_PER_THREAD * n_threads ||
         (self->n_bytes > MAX_BYTES && self->files.length > 1))
    pass_on (self, TRUE);
  while (pass_on (self, FALSE))
    continue;

  return !self->stopped;
}

/* ==== API ==== */

/**
 * lope_import_queue_run:
 * @paths: (array zero-terminated=1): files, folders and archives
 * @zone: tells the offset where a file does not
 * @get_units: tells those of the runner, for tables that do not tell theirs
 * @journal: (nullable) (type filename): the journal that is to keep the originals
 * @cancellable: (nullable): to stop
 * @func: (scope call): is given each file, read, in their order
 * @user_data: what to give it as well
 *
 * Reads many files, on as many threads as there are processors. @func is called
 * in the thread of the caller. Only few files are in memory at a time.
 *
 * Returns: %TRUE if all files were handed on
 */
gboolean
lope_import_queue_run (const char * const *paths,
                       GTimeZone          *zone,
                       LopeUnitsFunc       get_units,
                       const char         *journal,
                       GCancellable       *cancellable,
                       LopeImportFileFunc  func,
                       gpointer            user_data)
{
  Queue self = { .zone = zone, .get_units = get_units, .journal = journal, .func = func, .user_data = user_data };
  gboolean complete;

  g_queue_init (&self.files);
  g_mutex_init (&self.mutex);
  g_cond_init (&self.cond);

  complete = lope_file_walk (paths, cancellable, walk_cb, &self);
  if (!complete || g_cancellable_is_cancelled (cancellable))
    self.stopped = TRUE;

  if (self.pool == NULL && self.files.length == 1)
    read_cb (g_queue_peek_head (&self.files), &self);
  while (pass_on (&self, TRUE))
    continue;

  if (self.pool != NULL)
    g_thread_pool_free (self.pool, FALSE, TRUE);
  g_mutex_clear (&self.mutex);
  g_cond_clear (&self.cond);

  return !self.stopped;
}
