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
 * @made: when, UTC seconds, or %LOPE_UNSET if it does not say
 * @version: (owned) (nullable): the version of Lope that made it
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

#define LOPE_BACKUP_ERROR (lope_backup_error_quark ())

/**
 * LopeBackupError:
 * @LOPE_BACKUP_ERROR_NOT_ONE: the file is no backup of Lope
 * @LOPE_BACKUP_ERROR_NEWER: it was made by a newer Lope
 * @LOPE_BACKUP_ERROR_DAMAGED: it is not what its manifest says
 * @LOPE_BACKUP_ERROR_HOSTILE: it was made to do harm
 */
typedef enum {
  LOPE_BACKUP_ERROR_NOT_ONE,
  LOPE_BACKUP_ERROR_NEWER,
  LOPE_BACKUP_ERROR_DAMAGED,
  LOPE_BACKUP_ERROR_HOSTILE,
} LopeBackupError;

GQuark   lope_backup_error_quark (void);
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
