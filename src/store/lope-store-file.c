/* lope-store-file.c: files and folders, and the file of a journal
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/**
 * lope_store_set_file_error:
 * @error: return location for a #LopeStoreError
 * @cause: a value of errno
 * @path: the file or folder
 *
 * Says in words of ours why a file could not be written.
 */
void
lope_store_set_file_error (GError     **error,
                           int          cause,
                           const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (cause == ENOSPC || cause == EDQUOT || cause == EFBIG)
    g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FULL,
                 _ ("The disk is full: “%s” could not be written. Nothing of this change was saved; "
                    "free some space and try again."), name);
  else
    g_set_error (error, LOPE_STORE_ERROR,
                 cause == EROFS || cause == EACCES || cause == EPERM ? LOPE_STORE_ERROR_READ_ONLY
                                                                     : LOPE_STORE_ERROR_OPEN,
                 _ ("“%1$s” cannot be written: %2$s"), name, g_strerror (cause));
}

/**
 * lope_store_sync_folder:
 * @path: a folder
 * @error: return location for a #LopeStoreError
 *
 * Makes sure that new names in a folder survive a power cut.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_sync_folder (const char  *path,
                        GError     **error)
{
  g_autofd int fd = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems cannot sync folders, which is no reason to fail. */
  if (fd < 0 || (fsync (fd) != 0 && errno != EINVAL && errno != ENOTSUP))
    {
      lope_store_set_file_error (error, errno, path);
      return FALSE;
    }

  return TRUE;
}

/**
 * lope_store_make_folder:
 * @path: a folder
 * @error: return location for a #LopeStoreError
 *
 * Makes a folder and those above it that are missing, for the owner alone
 * whatever the umask says. Those that exist stay as they are.
 *
 * Returns: %TRUE if the folder is there
 */
gboolean
lope_store_make_folder (const char  *path,
                        GError     **error)
{
  g_autofree char *parent = NULL;

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;

  parent = g_path_get_dirname (path);
  if (!g_str_equal (parent, path) && !lope_store_make_folder (parent, error))
    return FALSE;

  if (mkdir (path, 0700) != 0)
    {
      if (errno == EEXIST && g_file_test (path, G_FILE_TEST_IS_DIR))
        return TRUE;
      lope_store_set_file_error (error, errno, path);
      return FALSE;
    }

  if (chmod (path, 0700) != 0)
    {
      lope_store_set_file_error (error, errno, path);
      return FALSE;
    }

  return lope_store_sync_folder (parent, error);
}

/* Whether there may be pages that are not in the file itself yet. */
static gboolean
has_wal (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);

  return g_file_test (wal, G_FILE_TEST_EXISTS);
}

/**
 * lope_store_glance:
 * @path: a journal
 *
 * Remembers how the file looks from outside.
 *
 * Returns: what lope_store_is_touched() compares with
 */
LopeStoreGlance
lope_store_glance (const char *path)
{
  struct stat info;

  if (stat (path, &info) != 0)
    return (LopeStoreGlance) { 0 };

  return (LopeStoreGlance) {
    .inode = info.st_ino,
    .size = info.st_size,
    .seconds = info.st_mtim.tv_sec,
    .nanoseconds = info.st_mtim.tv_nsec,
  };
}

/**
 * lope_store_is_touched:
 * @path: a journal
 * @before: how it looked
 *
 * Tells whether somebody has written to a journal, or may be about to.
 *
 * Returns: %TRUE if it may have changed
 */
gboolean
lope_store_is_touched (const char            *path,
                       const LopeStoreGlance *before)
{
  LopeStoreGlance now = lope_store_glance (path);

  return has_wal (path) ||
         now.inode != before->inode || now.size != before->size ||
         now.seconds != before->seconds || now.nanoseconds != before->nanoseconds;
}

static void
set_missing_error (GError     **error,
                   const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN,
               _ ("There is no journal at “%s”."), name);
}

static LopeDb *
open_to_read (const char  *path,
              gboolean     damaged,
              GError     **error)
{
  LopeStoreLook look;
  LopeDbMode mode;

  if (!lope_store_look (path, &look, error))
    return NULL;

  if (look == LOPE_STORE_LOOK_NONE)
    {
      set_missing_error (error, path);
      return NULL;
    }

  mode = has_wal (path) ? LOPE_DB_READ : LOPE_DB_LOOK;

  return damaged ? lope_db_open_damaged (path, mode, error) : lope_db_open (path, mode, error);
}

/**
 * lope_store_open_to_read:
 * @path: a journal
 * @error: return location for a #LopeStoreError
 *
 * Opens a journal for reading, also in a folder where nothing may be written.
 *
 * Returns: (transfer full): the connection, or %NULL on error
 */
LopeDb *
lope_store_open_to_read (const char  *path,
                         GError     **error)
{
  return open_to_read (path, FALSE, error);
}

/**
 * lope_store_open_to_rescue:
 * @path: a journal
 * @error: return location for a #LopeStoreError
 *
 * Opens a damaged journal to read what is left of it.
 *
 * Returns: (transfer full): the connection, or %NULL on error
 */
LopeDb *
lope_store_open_to_rescue (const char  *path,
                           GError     **error)
{
  return open_to_read (path, TRUE, error);
}

/**
 * lope_store_open_to_write:
 * @path: a journal that was looked at
 * @error: return location for a #LopeStoreError
 *
 * Opens a journal for reading and writing.
 *
 * Returns: (transfer full): the connection, or %NULL on error
 */
LopeDb *
lope_store_open_to_write (const char  *path,
                          GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (LopeDb) db = NULL;
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  if (g_access (path, W_OK) != 0 || g_access (folder, W_OK) != 0)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_READ_ONLY,
                   _ ("The journal “%s” cannot be changed: the file or its folder is read-only."), name);
      return NULL;
    }

  db = lope_db_open (path, LOPE_DB_WRITE, error);
  if (db == NULL)
    return NULL;

  query = lope_db_prepare (db, "PRAGMA journal_mode = WAL", error);
  if (query == NULL || !lope_query_step (query, &row, error))
    return NULL;

  g_clear_pointer (&query, lope_query_done);

  return g_steal_pointer (&db);
}

/* The bytes of a journal without records, ready for a write-ahead log. */
static GBytes *
make_image (GError **error)
{
  g_autoptr (LopeDb) db = lope_db_open (NULL, LOPE_DB_WRITE, error);
  guchar *bytes;
  sqlite3_int64 size;

  if (db == NULL || !lope_db_exec (db, "PRAGMA page_size = " G_STRINGIFY (LOPE_STORE_PAGE_SIZE), error) ||
      !lope_store_migrate (db, lope_store_steps, LOPE_STORE_VERSION, error))
    return NULL;

  bytes = sqlite3_serialize (db->handle, "main", &size, 0);
  if (bytes == NULL)
    {
      lope_db_set_error (db, SQLITE_NOMEM, error);
      return NULL;
    }

  /* The versions of reader and writer in the header: 2 is write-ahead. A
   * database in memory cannot be switched to it. */
  bytes[18] = 2;
  bytes[19] = 2;

  return g_bytes_new_with_free_func (bytes, size, sqlite3_free, bytes);
}

static int
write_synced (int     fd,
              GBytes *content)
{
  gsize size;
  const char *bytes = g_bytes_get_data (content, &size);

  if (fchmod (fd, 0600) != 0)
    return errno;

  while (size > 0)
    {
      gssize n = write (fd, bytes, size);

      if (n < 0 && errno != EINTR)
        return errno;
      if (n < 0)
        continue;
      bytes += n;
      size -= n;
    }

  return fsync (fd) == 0 ? 0 : errno;
}

static int
put_in_place (const char *part,
              const char *path,
              gboolean    replace)
{
  if (replace)
    return rename (part, path) == 0 ? 0 : errno;

  if (renameat2 (AT_FDCWD, part, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;

  /* Not every file system knows how to rename without replacing. */
  if (link (part, path) != 0)
    return errno;
  g_unlink (part);

  return 0;
}

/**
 * lope_store_put_file:
 * @part: a file that nobody has open, in the same folder as @path
 * @path: what it shall be called
 * @replace: whether to replace a file that is called so
 * @error: return location for a #LopeStoreError
 *
 * Makes sure that a file is on the disk, and gives it its final name.
 *
 * Returns: %TRUE on success; on error @part is still there
 */
gboolean
lope_store_put_file (const char  *part,
                     const char  *path,
                     gboolean     replace,
                     GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = open (part, O_RDWR | O_CLOEXEC);
  int cause = 0;

  if (fd < 0 || fsync (fd) != 0)
    cause = errno;
  if (cause == 0)
    cause = put_in_place (part, path, replace);
  if (cause != 0)
    {
      lope_store_set_file_error (error, cause, path);
      return FALSE;
    }

  return lope_store_sync_folder (folder, error);
}

/**
 * lope_store_write_file:
 * @path: a file
 * @content: what is to be in it
 * @replace: whether to replace a file that is there
 * @error: return location for a #LopeStoreError
 *
 * Writes a file, for the owner alone, that is either there as a whole or not at
 * all, and survives a power cut. Without @replace, a file that is there stays.
 *
 * Returns: %TRUE if the file is there
 */
gboolean
lope_store_write_file (const char  *path,
                       GBytes      *content,
                       gboolean     replace,
                       GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *part = g_strconcat (path, ".XXXXXX", NULL);
  int fd = g_mkstemp_full (part, O_RDWR | O_CLOEXEC, 0600);
  int cause;

  if (fd < 0)
    {
      lope_store_set_file_error (error, errno, path);
      return FALSE;
    }

  cause = write_synced (fd, content);
  close (fd);
  if (cause == 0)
    cause = put_in_place (part, path, replace);
  if (cause == 0)
    return lope_store_sync_folder (folder, error);

  g_unlink (part);
  if (cause == EEXIST && !replace)
    return TRUE;

  lope_store_set_file_error (error, cause, path);

  return FALSE;
}

/* An empty file is filled where it is: whoever comes first makes the journal,
 * the others find it made. It is made private last: should it be something else
 * that only looks empty, as files of the kernel do, it stays as it is. */
static gboolean
fill_file (const char  *path,
           GError     **error)
{
  g_autoptr (LopeDb) db = lope_db_open (path, LOPE_DB_WRITE, error);

  if (db == NULL ||
      !lope_db_exec (db, "PRAGMA page_size = " G_STRINGIFY (LOPE_STORE_PAGE_SIZE), error) ||
      !lope_store_migrate (db, lope_store_steps, LOPE_STORE_VERSION, error))
    return FALSE;

  if (g_chmod (path, 0600) != 0)
    {
      lope_store_set_file_error (error, errno, path);
      return FALSE;
    }

  return TRUE;
}

/**
 * lope_store_make_file:
 * @path: where no journal is, or an empty file
 * @error: return location for a #LopeStoreError
 *
 * Makes a journal without records. Several processes may do so at once.
 *
 * Returns: %TRUE if there is a journal now
 */
gboolean
lope_store_make_file (const char  *path,
                      GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GBytes) image = NULL;

  if (!lope_store_make_folder (folder, error))
    return FALSE;

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return fill_file (path, error);

  image = make_image (error);

  return image != NULL && lope_store_write_file (path, image, FALSE, error);
}
