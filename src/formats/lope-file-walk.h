/* lope-file-walk.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * LopeFileWalkFunc:
 * @path: what to call the file: its path, or `archive.zip/name` inside a zip;
 *   valid UTF-8 for showing
 * @content: (nullable): the raw content, possibly still gzipped, or %NULL if
 *   it could not be read
 * @error: (nullable): why not
 * @user_data: what was given to lope_file_walk()
 *
 * Called for each file in turn.
 *
 * Returns: %FALSE to stop
 */
typedef gboolean (*LopeFileWalkFunc) (const char   *path,
                                      GBytes       *content,
                                      const GError *error,
                                      gpointer      user_data);

gboolean lope_file_walk       (const char * const  *paths,
                               GCancellable        *cancellable,
                               LopeFileWalkFunc     func,
                               gpointer             user_data);
guint    lope_file_walk_count (const char * const  *paths,
                               GCancellable        *cancellable);

G_END_DECLS
