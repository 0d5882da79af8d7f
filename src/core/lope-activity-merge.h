/* lope-activity-merge.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-activity.h"

G_BEGIN_DECLS

/**
 * LopeMergeSide:
 * @LOPE_MERGE_NEITHER: neither of the two says anything
 * @LOPE_MERGE_JOURNAL: the one in the journal
 * @LOPE_MERGE_FILE: the one in the file
 *
 * Where something of a merged activity comes from.
 */
typedef enum {
  LOPE_MERGE_NEITHER,
  LOPE_MERGE_JOURNAL,
  LOPE_MERGE_FILE,
} LopeMergeSide;

LopeActivity  *lope_activity_merge               (LopeActivity *journal,
                                                  LopeActivity *file);
LopeActivity  *lope_activity_merge_file          (LopeActivity *journal,
                                                  LopeActivity *file);
LopeMergeSide  lope_activity_merge_get_side      (LopeActivity *journal,
                                                  LopeActivity *file,
                                                  guint         field);
LopeMergeSide  lope_activity_merge_get_laps_side (LopeActivity *journal,
                                                  LopeActivity *file);

G_END_DECLS
