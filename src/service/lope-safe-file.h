/* lope-safe-file.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LopeSafeFile:
 * @fd: the descriptor to write to
 * @path: (owned): where the file is to be
 * @part: (owned) (nullable): where it is until it is complete
 *
 * A file that is either there as a whole or not at all.
 */
typedef struct {
  int fd;
  char *path;
  char *part;
} LopeSafeFile;

#define LOPE_SAFE_FILE_INIT { .fd = -1 }

gboolean lope_safe_file_open   (LopeSafeFile  *self,
                                const char    *path,
                                GError       **error);
gboolean lope_safe_file_commit (LopeSafeFile  *self,
                                GError       **error);
void     lope_safe_file_clear  (LopeSafeFile  *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (LopeSafeFile, lope_safe_file_clear)

G_END_DECLS
