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

#include <glib/gi18n-lib.h>
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

/* Makes sure that a file is on the disk. No connection to it may be open. */
static gboolean
sync_file (const char  *path,
           GError     **error)
{
  g_autofd int fd = open (path, O_RDWR | O_CLOEXEC);

  if (fd < 0 || fsync (fd) != 0)
    {
      lope_store_set_file_error (error, errno, path);
      return FALSE;
    }

  return TRUE;
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
  g_autofree char *folder = g_path_get_dirname (target);
  g_autofree char *part = g_strconcat (target, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);

  if (fd < 0)
    {
      lope_store_set_file_error (error, errno, target);
      return FALSE;
    }
  close (fd);

  if (!copy_into_part (source, part, error) || !sync_file (part, error))
    {
      g_unlink (part);
      return FALSE;
    }

  if (rename (part, target) != 0)
    {
      lope_store_set_file_error (error, errno, target);
      g_unlink (part);
      return FALSE;
    }

  return lope_store_sync_folder (folder, error);
}

/**
 * lope_store_dup_backup_file:
 * @path: a journal
 * @format: the name, a format for g_date_time_format() of the current time
 *
 * Tells where a backup of a journal goes.
 *
 * Returns: (transfer full) (type filename): the file
 */
char *
lope_store_dup_backup_file (const char *path,
                            const char *format)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *name = g_date_time_format (now, format);

  return g_build_filename (folder, "backups", name, NULL);
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
  g_autofree char *format = NULL;
  g_autofree char *backup = NULL;
  g_autofree char *folder = NULL;
  int version;

  if (!lope_store_check_version (db, &version, error))
    return FALSE;
  if (version == LOPE_STORE_VERSION)
    return TRUE;

  format = g_strdup_printf ("before-version-%d-%%Y-%%m-%%dT%%H%%M%%S.db", LOPE_STORE_VERSION);
  backup = lope_store_dup_backup_file (db->path, format);
  folder = g_path_get_dirname (backup);

  return lope_store_make_folder (folder, error) &&
         lope_store_copy_db (db, backup, error) &&
         lope_store_migrate (db, lope_store_steps, LOPE_STORE_VERSION, error);
}
