/* lope-status-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-notice-run.h"
#include "lope-status.h"

G_BEGIN_DECLS

/**
 * LopeStatusPain:
 * @regions: (element-type LopePainRegion): how it stands with regions
 * @flags: (element-type LopeRedFlag): the open red flags
 * @questions: (element-type LopePainQuestion): the open questions
 * @untold: (element-type utf8): the runs of which nothing was told, by UUID
 * @has_response: whether there is an answer that still matters
 * @response: that to the latest run
 * @run: the UUID of that run
 * @outcome: the worst that is in force today
 * @recovery: where the markers stand
 *
 * The part of a status that is about pain.
 */
typedef struct {
  GArray *regions;      /* owned */
  GPtrArray *flags;     /* owned */
  GPtrArray *questions; /* owned */
  GPtrArray *untold;    /* owned */
  gboolean has_response;
  LopePainResponse response;
  char run[37];
  LopePainOutcome outcome;
  LopeRecovery recovery[LOPE_N_RECOVERY_MARKERS];
} LopeStatusPain;

/**
 * LopeStatusRoutines:
 * @due: (element-type LopeRoutineDay): what there is to do
 * @kept: what these point to
 *
 * The part of a status that is about routines.
 */
typedef struct {
  GArray *due;     /* owned */
  GPtrArray *kept; /* owned */
} LopeStatusRoutines;

void         lope_status_routines_judge    (LopeStatusRoutines   *self,
                                            const LopeRoutineLog *log,
                                            GListStore           *notices);
void         lope_status_routines_clear    (LopeStatusRoutines   *self);

void         lope_status_pain_judge        (LopeStatusPain       *self,
                                            const LopePainLog    *log,
                                            int                   sleep_target,
                                            GListStore           *notices);
LopeHeadline lope_status_pain_get_headline (const LopeStatusPain *self);
void         lope_status_pain_clear        (LopeStatusPain       *self);

const LopeStatusPain     *lope_status_peek_pain     (LopeStatus *self);
const LopeStatusRoutines *lope_status_peek_routines (LopeStatus *self);

G_END_DECLS
