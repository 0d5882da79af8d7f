/* lope-store-look.c: whether a file is a journal, without changing a byte
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* https://www.sqlite.org/fileformat2.html#the_database_header */
#define VERSION_OFFSET 60
#define APPLICATION_ID_OFFSET 68

/* https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
#define WAL_HEADER_SIZE 32
#define WAL_FRAME_SIZE 24
#define WAL_MAGIC 0x377f0682u

static void
set_open_error (GError     **error,
                int          cause,
                const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN,
               _ ("“%1$s” cannot be opened: %2$s"), name, g_strerror (cause));
}

static void
set_foreign_error (GError     **error,
                   const char  *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FOREIGN,
               _ ("“%s” is not a journal of Lope."), name);
}

static guint32
get_uint (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);

  return GUINT32_FROM_BE (value);
}

/* Looks into the write-ahead log for a version that is not in the file yet; −1 if
 * there is none. SQLite itself cannot look without writing an index beside it.
 * The log carries no locks, so that closing it does no harm. */
static int
find_wal_version (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofd int fd = open (wal, O_RDONLY | O_CLOEXEC);
  guint8 header[WAL_HEADER_SIZE], frame[WAL_FRAME_SIZE], bytes[4];
  int version = -1, pending = -1;
  guint32 page_size;
  off_t offset = WAL_HEADER_SIZE;

  if (fd < 0 || pread (fd, header, sizeof header, 0) != (gssize) sizeof header ||
      (get_uint (header) & ~1u) != WAL_MAGIC)
    return -1;

  page_size = get_uint (header + 8);
  if (page_size < 512 || page_size > 65536)
    return -1;

  /* Frames of an earlier round of the log have other salts. */
  while (pread (fd, frame, sizeof frame, offset) == (gssize) sizeof frame &&
         memcmp (frame + 8, header + 16, 8) == 0)
    {
      offset += WAL_FRAME_SIZE;
      if (get_uint (frame) == 1 &&
          pread (fd, bytes, sizeof bytes, offset + VERSION_OFFSET) == (gssize) sizeof bytes)
        pending = (int) get_uint (bytes);

      /* A frame that ends a transaction tells the size of the file. */
      if (get_uint (frame + 4) != 0)
        version = pending;
      offset += page_size;
    }

  return version;
}

static gboolean
check_header (const char  *path,
              GError     **error)
{
  static const char magic[] = "SQLite format 3";
  guint8 header[LOPE_DB_HEADER_SIZE];

  if (!lope_db_read_header (path, header, error))
    return FALSE;

  if (memcmp (header, magic, sizeof magic) != 0 ||
      get_uint (header + APPLICATION_ID_OFFSET) != LOPE_STORE_APPLICATION_ID)
    {
      set_foreign_error (error, path);
      return FALSE;
    }

  if (get_uint (header + VERSION_OFFSET) > LOPE_STORE_VERSION ||
      find_wal_version (path) > LOPE_STORE_VERSION)
    {
      lope_store_set_newer_error (error, path);
      return FALSE;
    }

  return TRUE;
}

/**
 * lope_store_look:
 * @path: where a journal may be
 * @look: (out): what is there
 * @error: return location for a #LopeStoreError
 *
 * Looks at a file without changing a byte of it: whether it is a journal at
 * all, and of a version that we know.
 *
 * Returns: %FALSE if there is something that cannot be used
 */
gboolean
lope_store_look (const char     *path,
                 LopeStoreLook  *look,
                 GError        **error)
{
  struct stat info;

  *look = LOPE_STORE_LOOK_NONE;

  if (stat (path, &info) != 0)
    {
      if (errno == ENOENT)
        return TRUE;
      set_open_error (error, errno, path);
      return FALSE;
    }

  if (!S_ISREG (info.st_mode))
    {
      if (S_ISDIR (info.st_mode))
        set_open_error (error, EISDIR, path);
      else
        set_foreign_error (error, path);
      return FALSE;
    }

  if (info.st_size == 0)
    return TRUE;

  if (g_access (path, R_OK) != 0)
    {
      set_open_error (error, errno, path);
      return FALSE;
    }

  *look = LOPE_STORE_LOOK_JOURNAL;

  return check_header (path, error);
}
