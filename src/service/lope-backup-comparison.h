/* lope-backup-comparison.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-backup.h"

G_BEGIN_DECLS

/**
 * LopeBackupComparison:
 * @info: what is in the backup
 * @size: bytes of the backup's file
 * @now: what is in the journal
 * @now_size: bytes of the journal's file
 * @missing: (owned) (element-type LopeActivity): the newest activities of the
 *   journal that are not in the backup, the newest first
 * @n_missing: how many there are in all
 * @n_missing_pain: how many pain entries are not in the backup
 * @n_missing_check_ins: how many check-ins
 * @n_missing_flags: how many answers about red flags
 * @n_missing_routines: how many routines
 * @n_missing_sessions: how many sessions of routines
 *
 * A backup beside the journal that it would be put in place of.
 */
typedef struct {
  LopeBackupInfo info;
  gint64 size;
  LopeStoreCounts now;
  gint64 now_size;
  GPtrArray *missing;
  guint n_missing;
  guint n_missing_pain;
  guint n_missing_check_ins;
  guint n_missing_flags;
  guint n_missing_routines;
  guint n_missing_sessions;
} LopeBackupComparison;

void                  lope_backup_comparison_free (LopeBackupComparison *self);
LopeBackupComparison *lope_backup_compare         (const char           *archive,
                                                   const char           *journal,
                                                   GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeBackupComparison, lope_backup_comparison_free)

G_END_DECLS
