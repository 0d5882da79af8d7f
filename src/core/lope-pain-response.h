/* lope-pain-response.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-pain-trend.h"
#include "lope-red-flag.h"

G_BEGIN_DECLS

/**
 * LopePainMode:
 * @LOPE_PAIN_MODE_RUN: as usual: up to 2
 * @LOPE_PAIN_MODE_TENDON: by choice, for tendons: up to 5
 * @LOPE_PAIN_MODE_BONE: where a bone could be hurt: none
 *
 * How much pain a run may come with (evidence.md P3).
 */
typedef enum {
  LOPE_PAIN_MODE_RUN,
  LOPE_PAIN_MODE_TENDON,
  LOPE_PAIN_MODE_BONE,
} LopePainMode;

/**
 * LopePainOutcome:
 * @LOPE_PAIN_PROGRESS_OK: it stayed low and settled
 * @LOPE_PAIN_UNKNOWN: not enough was recorded
 * @LOPE_PAIN_PENDING: the next morning decides
 * @LOPE_PAIN_HOLD: no more than that for now
 * @LOPE_PAIN_BACK_OFF: less
 * @LOPE_PAIN_SEEK_CARE: a red flag comes first
 *
 * What the pain around a run says, from the best to the worst.
 */
typedef enum {
  LOPE_PAIN_PROGRESS_OK,
  LOPE_PAIN_UNKNOWN,
  LOPE_PAIN_PENDING,
  LOPE_PAIN_HOLD,
  LOPE_PAIN_BACK_OFF,
  LOPE_PAIN_SEEK_CARE,
} LopePainOutcome;

/**
 * LopePainReason:
 * @LOPE_PAIN_REASON_SETTLED: nothing speaks against it
 * @LOPE_PAIN_REASON_FLAG: a red flag
 * @LOPE_PAIN_REASON_BONE: any pain where none is acceptable
 * @LOPE_PAIN_REASON_PEAK: more than 5
 * @LOPE_PAIN_REASON_MORNING: more in the morning than before
 * @LOPE_PAIN_REASON_CEILING: more than the mode allows
 * @LOPE_PAIN_REASON_NOT_RECORDED: neither during nor after the run
 * @LOPE_PAIN_REASON_WAITING: no morning yet, or never
 * @LOPE_PAIN_REASON_TREND: rising from week to week
 * @LOPE_PAIN_REASON_PAINKILLER: it may have been masked
 *
 * Which step of the rule decided.
 */
typedef enum {
  LOPE_PAIN_REASON_SETTLED,
  LOPE_PAIN_REASON_FLAG,
  LOPE_PAIN_REASON_BONE,
  LOPE_PAIN_REASON_PEAK,
  LOPE_PAIN_REASON_MORNING,
  LOPE_PAIN_REASON_CEILING,
  LOPE_PAIN_REASON_NOT_RECORDED,
  LOPE_PAIN_REASON_WAITING,
  LOPE_PAIN_REASON_TREND,
  LOPE_PAIN_REASON_PAINKILLER,
} LopePainReason;

extern const LopeNick lope_pain_mode_nicks[];
extern const LopeNick lope_pain_outcome_nicks[];
extern const LopeNick lope_pain_reason_nicks[];

/**
 * LopePainInput:
 * @before: severity before the run, −1 if not recorded; so the next three
 * @during: the peak during the run
 * @after: within an hour after it
 * @morning: on waking the day after
 * @earlier: the latest morning up to the run's day and not more than three
 *   days old, −1 if there is none
 * @mode: the mode of the region
 * @trend: the trend of the region
 * @painkiller: whether one was taken for the run or in the morning
 * @closed: whether it is too late for the morning's answer
 * @flags: what the active red flags do
 *
 * All that the answer to a run depends on, for one region.
 */
typedef struct {
  int before;
  int during;
  int after;
  int morning;
  int earlier;
  LopePainMode mode;
  LopePainTrend trend;
  gboolean painkiller;
  gboolean closed;
  LopeFlagEffect flags;
} LopePainInput;

#define LOPE_PAIN_INPUT_NONE \
  { .before = -1, .during = -1, .after = -1, .morning = -1, .earlier = -1 }

/**
 * LopePainResponse:
 * @outcome: what the pain says
 * @reason: by which step
 * @region: where, or %LOPE_REGION_ANYWHERE
 * @mode: the mode of the region
 * @base: the severity to which it should go back, −1 if not known
 * @peak: the highest during and after the run, −1 if not recorded
 * @morning: on waking the day after, −1 if not recorded
 *
 * The answer to a run.
 */
typedef struct {
  LopePainOutcome outcome;
  LopePainReason reason;
  int region;
  LopePainMode mode;
  int base;
  int peak;
  int morning;
} LopePainResponse;

int              lope_pain_mode_get_ceiling (LopePainMode            mode);
LopePainResponse lope_pain_respond          (const LopePainInput    *input);
gboolean         lope_pain_response_is_worse (const LopePainResponse *self,
                                             const LopePainResponse *other);

/* The words: lope-notice-pain-text.c */
const char      *lope_pain_response_get_text (LopePainOutcome      outcome,
                                              LopePainReason       reason);

G_END_DECLS
