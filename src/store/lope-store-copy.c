/* lope-store-copy.c: whole journals
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define BUSY_TRIES 100
#define BUSY_WAIT_US (100 * 1000)

/**
 * lope_store_copy_pages:
 * @source: a connection
 * @target: a connection that may write
 * @error: return location for a #LopeStoreError
 *
 * Makes the content of @target that of @source, as one change.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_copy_pages (LopeDb  *source,
                       LopeDb  *target,
                       GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target->handle, "main", source->handle, "main");
  int code = SQLITE_BUSY;

  if (backup == NULL)
    {
      lope_db_set_error (target, sqlite3_extended_errcode (target->handle), error);
      return FALSE;
    }

  for (guint i = 0; i < BUSY_TRIES && (code == SQLITE_BUSY || code == SQLITE_LOCKED); i++)
    {
      if (i > 0)
        g_usleep (BUSY_WAIT_US);
      code = sqlite3_backup_step (backup, -1);
    }

  sqlite3_backup_finish (backup);
  if (code == SQLITE_DONE)
    return TRUE;

  lope_db_set_error (target, code, error);

  return FALSE;
}

/* Copies into a file that nobody else knows of yet. */
static gboolean
copy_into_part (LopeDb      *source,
                const char  *part,
                GError     **error)
{
  g_autoptr (LopeDb) target = lope_db_open (part, LOPE_DB_WRITE, error);

  return target != NULL &&
         lope_db_exec (target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF", error) &&
         lope_store_copy_pages (source, target, error);
}

/**
 * lope_store_copy_db:
 * @source: a connection to a journal
 * @target: (type filename): where to put the copy; a file there is replaced
 * @error: return location for a #LopeStoreError
 *
 * Copies a journal, in the state of one moment, into a file that is there as a
 * whole or not at all.
 *
 * Returns: %TRUE if the copy is on the disk
 */
gboolean
lope_store_copy_db (LopeDb      *source,
                    const char  *target,
                    GError     **error)
{
  g_autofree char *part = g_strconcat (target, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      lope_store_set_file_error (error, errno, target);
      return FALSE;
    }
  close (fd);

  if (copy_into_part (source, part, error) && lope_store_put_file (part, target, TRUE, error))
    return TRUE;

  g_unlink (part);

  return FALSE;
}

/**
 * lope_store_upgrade:
 * @db: a connection to a journal that may write
 * @error: return location for a #LopeStoreError
 *
 * Migrates a journal of an older Lope, after it has been copied.
 *
 * Returns: %TRUE if the journal has the newest schema
 */
gboolean
lope_store_upgrade (LopeDb  *db,
                    GError **error)
{
  g_autofree char *prefix = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *folder = NULL;
  int version;

  if (!lope_store_check_version (db, &version, error))
    return FALSE;
  if (version == LOPE_STORE_VERSION)
    return TRUE;

  prefix = g_strdup_printf ("before-version-%d-", LOPE_STORE_VERSION);
  backup = lope_store_dup_backup_file (db->path, prefix);
  folder = g_path_get_dirname (backup);

  return lope_store_make_folder (folder, error) &&
         lope_store_copy_db (db, backup, error) &&
         lope_store_migrate (db, lope_store_steps, LOPE_STORE_VERSION, error);
}

/* ==== Replacing ==== */

/* Brings a copy to the newest schema and to the page size of the journal that it
 * will replace, without which SQLite does not copy pages. */
static gboolean
fit_copy (const char  *part,
          gint64       page_size,
          GError     **error)
{
  g_autoptr (LopeDb) db = lope_db_open (part, LOPE_DB_WRITE, error);
  gint64 found;

  if (db == NULL ||
      !lope_db_exec (db, "PRAGMA journal_mode = DELETE", error) ||
      !lope_store_migrate (db, lope_store_steps, LOPE_STORE_VERSION, error) ||
      !lope_db_get_int (db, "PRAGMA page_size", &found, error))
    return FALSE;

  if (found != page_size)
    {
      g_autofree char *sql = g_strdup_printf ("PRAGMA page_size = %d; VACUUM", (int) page_size);

      if (!lope_db_exec (db, sql, error))
        return FALSE;
    }

  return lope_store_check_pages (db, NULL, error);
}

/* Copies a good journal to where it can be worked on. */
static gboolean
prepare_part (const char  *source,
              const char  *part,
              gint64       page_size,
              GError     **error)
{
  g_autoptr (LopeDb) db = lope_store_open_to_read (source, error);

  return db != NULL &&
         lope_store_copy_db (db, part, error) &&
         fit_copy (part, page_size, error);
}

/* What cannot even be opened is moved away with what belongs to it. */
static gboolean
move_away (const char  *path,
           const char  *target,
           GError     **error)
{
  const char * const suffixes[] = { "", "-wal" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      g_autofree char *from = g_strconcat (path, suffixes[i], NULL);
      g_autofree char *to = g_strconcat (target, suffixes[i], NULL);

      if (rename (from, to) != 0 && errno != ENOENT)
        {
          lope_store_set_file_error (error, errno, from);
          return FALSE;
        }
    }

  return TRUE;
}

/* Keeps what is about to be replaced. Sets @db to a connection to it, or to %NULL
 * if there is nothing any more that could be kept open. */
static gboolean
keep_old (const char  *path,
          const char  *target,
          LopeDb     **db,
          GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  g_autoptr (GError) local_error = NULL;

  if (!lope_store_make_folder (folder, error))
    return FALSE;

  *db = lope_store_open_to_write (path, &local_error);
  if (*db != NULL && lope_store_copy_db (*db, target, &local_error))
    return TRUE;

  g_clear_pointer (db, lope_db_close);
  if (!g_error_matches (local_error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED))
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  return move_away (path, target, error);
}

/* Whether there is something at a path that has to be kept. Damage is no reason
 * to leave it as it is, but what belongs to somebody else is. */
static gboolean
look_at_old (const char  *path,
             gboolean    *exists,
             GError     **error)
{
  g_autoptr (GError) local_error = NULL;
  LopeStoreLook look;

  if (lope_store_look (path, &look, &local_error) ||
      g_error_matches (local_error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED))
    {
      *exists = look != LOPE_STORE_LOOK_NONE;
      return TRUE;
    }

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

static gint64
find_page_size (const char *path)
{
  g_autoptr (LopeDb) db = lope_store_open_to_read (path, NULL);
  gint64 page_size;

  if (db == NULL || !lope_db_get_int (db, "PRAGMA page_size", &page_size, NULL))
    return LOPE_STORE_PAGE_SIZE;

  return page_size;
}

/* Puts a prepared copy where the journal is, through the open journal where there
 * is one, so that windows that show it follow. */
static gboolean
put_part (const char  *part,
          const char  *path,
          LopeDb      *live,
          GError     **error)
{
  g_autoptr (LopeDb) db = NULL;

  if (live == NULL)
    return lope_store_put_file (part, path, TRUE, error);

  db = lope_db_open (part, LOPE_DB_READ, error);

  return db != NULL && lope_store_copy_pages (db, live, error);
}

/* ==== API ==== */

/**
 * lope_store_copy_to:
 * @path: (type filename): a journal
 * @target: (type filename): where to put the copy; a file there is replaced
 * @error: return location for a #LopeStoreError
 *
 * Copies a journal, in the state of one moment, while others may use it. The
 * copy is there as a whole or not at all.
 *
 * Returns: %TRUE if the copy is on the disk
 */
gboolean
lope_store_copy_to (const char  *path,
                    const char  *target,
                    GError     **error)
{
  gboolean steady = FALSE;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);

  /* A journal that nobody uses is read without locks; should somebody begin to
   * use it meanwhile, the copy is made again. */
  while (!steady)
    {
      LopeStoreGlance before = lope_store_glance (path);
      g_autoptr (LopeDb) db = lope_store_open_to_read (path, error);

      if (db == NULL || !lope_store_copy_db (db, target, error))
        return FALSE;

      steady = db->mode != LOPE_DB_LOOK || !lope_store_is_touched (path, &before);
    }

  return TRUE;
}

/**
 * lope_store_replace_from:
 * @path: (type filename): the journal
 * @source: (type filename): a copy of a journal, which is not changed
 * @kept: (out) (optional) (nullable) (type filename): where the journal as it
 *   was is now, in `backups/` beside it; %NULL if there was none
 * @error: return location for a #LopeStoreError
 *
 * Makes a journal what a copy says, after a look into the copy and after keeping
 * what is replaced. Programs that have the journal open see the change. On
 * error the journal is as it was.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_replace_from (const char  *path,
                         const char  *source,
                         char       **kept,
                         GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *part = NULL;
  g_autofree char *old = NULL;
  g_autoptr (LopeDb) live = NULL;
  gboolean exists, good;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (source != NULL, FALSE);

  if (!look_at_old (path, &exists, error) || !lope_store_make_folder (folder, error))
    return FALSE;

  part = g_strconcat (path, ".restoring", NULL);
  old = lope_store_dup_backup_file (path, "replaced-");

  good = prepare_part (source, part, find_page_size (path), error) &&
         (!exists || keep_old (path, old, &live, error)) &&
         put_part (part, path, live, error);

  g_unlink (part);
  if (good && kept != NULL)
    *kept = exists ? g_steal_pointer (&old) : NULL;

  return good;
}

/**
 * lope_store_peek:
 * @path: (type filename): a journal, or a copy of one
 * @counts: (out): what is in it
 * @error: return location for a #LopeStoreError
 *
 * Looks into a journal without changing it.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_peek (const char       *path,
                 LopeStoreCounts  *counts,
                 GError          **error)
{
  g_autoptr (LopeDb) db = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (counts != NULL, FALSE);

  db = lope_store_open_to_read (path, error);

  return db != NULL && lope_store_count (db, counts, error);
}
