/* fuzz-zip.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

#include <sys/mman.h>
#include <unistd.h>

#include "lope-zip.h"

static gboolean
entry_cb (const char   *path,
          GBytes       *content,
          const GError *error,
          gpointer      user_data)
{
  guint *n = user_data;

  g_assert_true (g_utf8_validate (path, -1, NULL));
  g_assert_true (g_str_has_prefix (path, "fuzz.zip"));
  g_assert_true ((content != NULL) != (error != NULL));
  if (content != NULL)
    g_assert_cmpuint (g_bytes_get_size (content), <=, LOPE_FILE_MAX_SIZE);

  return ++*n < 10000;
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  int fd = memfd_create ("fuzz.zip", MFD_CLOEXEC);
  guint n = 0;

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, data, size), ==, size);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  lope_zip_walk (fd, size, "fuzz.zip", TRUE, NULL, entry_cb, &n);
  close (fd);

  return 0;
}
