/* lope-safe-file.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-safe-file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
fail (GError     **error,
      const char  *path)
{
  int saved = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved),
               /* TRANSLATORS: %1$s is the name of a file, %2$s the system's reason. */
               _ ("“%1$s” could not be written: %2$s"), name, g_strerror (saved));

  return FALSE;
}

/* Whoever mistypes a name should not lose a journal by it. */
static gboolean
is_database (const char *path)
{
  static const char magic[] = "SQLite format 3";
  char head[sizeof magic] = "";
  g_autofd int fd = open (path, O_RDONLY | O_CLOEXEC);

  return fd != -1 && read (fd, head, sizeof head) == sizeof head && memcmp (head, magic, sizeof magic) == 0;
}

static gboolean
fail_database (GError     **error,
               const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS, _ ("“%s” is a journal or another database, and is not replaced"),
               name);

  return FALSE;
}

static gboolean
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofd int fd = open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);

  /* Some file systems cannot do that to a folder. */
  return fd != -1 && (fsync (fd) == 0 || errno == EINVAL || errno == EROFS);
}

/* ==== API ==== */

/**
 * lope_safe_file_open:
 * @self: what `LOPE_SAFE_FILE_INIT` made
 * @path: where the file is to be
 * @error: return location for an error
 *
 * Begins a file beside the place where it is to be. What is there stays until
 * lope_safe_file_commit(). Pipes and devices are written to at once. A database,
 * which may be a journal, is never replaced.
 *
 * Returns: %TRUE if @self can be written to
 */
gboolean
lope_safe_file_open (LopeSafeFile  *self,
                     const char    *path,
                     GError       **error)
{
  struct stat existing;
  gboolean exists = stat (path, &existing) == 0;

  if (exists && !S_ISREG (existing.st_mode))
    {
      self->path = g_strdup (path);
      self->fd = open (path, O_WRONLY | O_CLOEXEC);
      return self->fd != -1 || fail (error, path);
    }

  if (exists && is_database (path))
    return fail_database (error, path);

  /* A link stays one: what it points to is replaced. */
  self->path = exists ? realpath (path, NULL) : g_strdup (path);
  if (self->path == NULL)
    return fail (error, path);

  self->part = g_strdup_printf ("%s.XXXXXX", self->path);
  self->fd = g_mkstemp_full (self->part, O_WRONLY | O_CLOEXEC, exists ? (int) (existing.st_mode & 0777) : 0600);
  if (self->fd == -1)
    {
      g_clear_pointer (&self->part, g_free);
      return fail (error, path);
    }

  return TRUE;
}

/**
 * lope_safe_file_commit:
 * @self: a file that was written
 * @error: return location for an error
 *
 * Puts the file in its place once it is safely on the disk.
 *
 * Returns: %TRUE if it is there
 */
gboolean
lope_safe_file_commit (LopeSafeFile  *self,
                       GError       **error)
{
  if (self->part != NULL && fsync (self->fd) != 0)
    return fail (error, self->path);
  if (close (g_steal_fd (&self->fd)) != 0)
    return fail (error, self->path);

  if (self->part == NULL)
    return TRUE;

  if (g_rename (self->part, self->path) != 0)
    return fail (error, self->path);
  g_clear_pointer (&self->part, g_free);

  return sync_folder_of (self->path) || fail (error, self->path);
}

/**
 * lope_safe_file_clear:
 * @self: a file
 *
 * Forgets the file. If it was not put in its place, it is gone.
 */
void
lope_safe_file_clear (LopeSafeFile *self)
{
  if (self->fd != -1)
    close (self->fd);
  self->fd = -1;

  if (self->part != NULL)
    g_unlink (self->part);
  g_clear_pointer (&self->part, g_free);
  g_clear_pointer (&self->path, g_free);
}
