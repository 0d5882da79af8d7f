/* lope-store-wal.c: what the write-ahead log says, without opening the journal
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

/* https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
#define HEADER_SIZE 32
#define FRAME_HEADER_SIZE 24
#define MAGIC 0x377f0682u
#define VERSION_OFFSET 60

static guint32
get_uint (const guint8 *bytes)
{
  guint32 value;

  memcpy (&value, bytes, sizeof value);

  return GUINT32_FROM_BE (value);
}

/**
 * lope_store_find_wal_version:
 * @path: a journal
 *
 * Looks into the write-ahead log of a journal for a `user_version` that is not in
 * the file yet. SQLite itself cannot look without writing an index beside it.
 * The log carries no locks, so that closing it does no harm.
 *
 * Returns: the version, or −1 if the log does not say
 */
int
lope_store_find_wal_version (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autofd int fd = open (wal, O_RDONLY | O_CLOEXEC);
  guint8 header[HEADER_SIZE], frame[FRAME_HEADER_SIZE], bytes[4];
  int version = -1, pending = -1;
  guint32 page_size;
  off_t offset = HEADER_SIZE;

  if (fd < 0 || pread (fd, header, sizeof header, 0) != (gssize) sizeof header ||
      (get_uint (header) & ~1u) != MAGIC)
    return -1;

  page_size = get_uint (header + 8);
  if (page_size < 512 || page_size > 65536)
    return -1;

  /* Frames of an earlier round of the log have other salts. */
  while (pread (fd, frame, sizeof frame, offset) == (gssize) sizeof frame &&
         memcmp (frame + 8, header + 16, 8) == 0)
    {
      offset += FRAME_HEADER_SIZE;
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
