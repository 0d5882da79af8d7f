/* lope-zip.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-file-walk.h"

G_BEGIN_DECLS

gboolean lope_zip_is_document (const guint8     *head,
                               gsize             size);
gboolean lope_zip_walk        (int               fd,
                               gsize             size,
                               const char       *path,
                               gboolean          with_content,
                               GCancellable     *cancellable,
                               LopeFileWalkFunc  func,
                               gpointer          user_data);
char    *lope_path_for_show   (const char       *path);

G_END_DECLS
