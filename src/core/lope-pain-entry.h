/* lope-pain-entry.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-activity.h"
#include "lope-day.h"
#include "lope-record.h"
#include "lope-region.h"

G_BEGIN_DECLS

/**
 * LopePainMoment:
 * @LOPE_PAIN_BEFORE: before a run
 * @LOPE_PAIN_DURING: the peak during a run
 * @LOPE_PAIN_AFTER: up to an hour after a run
 * @LOPE_PAIN_MORNING: on waking the day after
 * @LOPE_PAIN_OTHER: at any other time
 *
 * When it hurt, seen from a run (evidence.md P2).
 */
typedef enum {
  LOPE_PAIN_BEFORE,
  LOPE_PAIN_DURING,
  LOPE_PAIN_AFTER,
  LOPE_PAIN_MORNING,
  LOPE_PAIN_OTHER,
} LopePainMoment;

/**
 * LopePainBehaviour:
 *
 * What makes it worse or better. Those with a rule of their own are named; the
 * others only have a name in `lope_pain_behaviour_nicks`.
 */
typedef enum {
  LOPE_PAIN_WORSE_HOPPING,
  LOPE_PAIN_WORSE_WALKING,
} LopePainBehaviour;

extern const LopeNick lope_pain_moment_nicks[];
extern const LopeNick lope_pain_quality_nicks[];
extern const LopeNick lope_pain_behaviour_nicks[];

/**
 * LopePainEntryField:
 * @LOPE_PAIN_ENTRY_TIME: when it hurt, UTC seconds; for an answer about an
 *   earlier morning, that morning
 * @LOPE_PAIN_ENTRY_OFFSET: minutes east of UTC at that time
 * @LOPE_PAIN_ENTRY_MOMENT: a #LopePainMoment
 * @LOPE_PAIN_ENTRY_RECALLED: whether it was told from memory later
 * @LOPE_PAIN_ENTRY_REGION: a position in `lope_region_nicks`; without one,
 *   nothing hurt anywhere and the severity is 0
 * @LOPE_PAIN_ENTRY_SEVERITY: 0 (no pain) to 10 (worst imaginable)
 * @LOPE_PAIN_ENTRY_QUALITIES: how it felt, a set of `lope_pain_quality_nicks`
 * @LOPE_PAIN_ENTRY_BEHAVIOURS: a set of `lope_pain_behaviour_nicks`
 * @LOPE_PAIN_ENTRY_RUN: the UUID of the run it belongs to
 *
 * The fields of a pain entry (evidence.md P2).
 */
typedef enum {
  LOPE_PAIN_ENTRY_TIME = LOPE_RECORD_N_FIELDS,
  LOPE_PAIN_ENTRY_OFFSET,
  LOPE_PAIN_ENTRY_MOMENT,
  LOPE_PAIN_ENTRY_RECALLED,
  LOPE_PAIN_ENTRY_REGION,
  LOPE_PAIN_ENTRY_SEVERITY,
  LOPE_PAIN_ENTRY_QUALITIES,
  LOPE_PAIN_ENTRY_BEHAVIOURS,
  LOPE_PAIN_ENTRY_RUN,
  LOPE_PAIN_ENTRY_NOTES,
  LOPE_PAIN_ENTRY_N_FIELDS
} LopePainEntryField;

#define LOPE_TYPE_PAIN_ENTRY (lope_pain_entry_get_type ())
G_DECLARE_FINAL_TYPE (LopePainEntry, lope_pain_entry, LOPE, PAIN_ENTRY, LopeRecord)

LopePainEntry *lope_pain_entry_new          (int             region,
                                             LopePainMoment  moment,
                                             int             severity,
                                             gint64          time,
                                             int             offset);
LopeDay        lope_pain_entry_get_day      (LopePainEntry  *self);
int            lope_pain_entry_get_region   (LopePainEntry  *self);
int            lope_pain_entry_get_severity (LopePainEntry  *self);
void           lope_pain_entry_set_time     (LopePainEntry  *self,
                                             gint64          time,
                                             int             offset,
                                             gint64          now);
void           lope_pain_entry_set_run      (LopePainEntry  *self,
                                             LopeActivity   *run,
                                             gint64          now);
void           lope_pain_entry_set_morning  (LopePainEntry  *self,
                                             LopeDay         morning,
                                             int             offset,
                                             gint64          now);
guint          lope_pain_entry_find_doubts  (LopePainEntry  *self);
gboolean       lope_pain_entry_check        (LopePainEntry  *self,
                                             GError        **error);

G_END_DECLS
