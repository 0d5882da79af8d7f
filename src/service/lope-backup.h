/* lope-backup.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeBackupInfo:
 * @made: when, UTC seconds
 * @version: (owned): the version of Lope that made it
 * @counts: what is in it
 * @originals: how many original files
 *
 * What a backup says of itself, checked against what is in it.
 */
typedef struct {
  gint64 made;
  char *version;
  LopeStoreCounts counts;
  guint originals;
} LopeBackupInfo;

void     lope_backup_info_clear (LopeBackupInfo *self);

gboolean lope_backup_write      (const char      *journal,
                                 const char      *archive,
                                 GCancellable    *cancellable,
                                 LopeBackupInfo  *info,
                                 GError         **error);
gboolean lope_backup_look       (const char      *archive,
                                 LopeBackupInfo  *info,
                                 GError         **error);
gboolean lope_backup_restore    (const char      *archive,
                                 const char      *journal,
                                 char           **kept,
                                 GError         **error);

G_END_DECLS
