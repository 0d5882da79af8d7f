/* lope-red-flag.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-record.h"
#include "lope-region.h"

G_BEGIN_DECLS

/**
 * LopeFlag:
 *
 * The red flags F-01 to F-17 (evidence.md section 6).
 */
typedef enum {
  LOPE_FLAG_NO_WEIGHT,
  LOPE_FLAG_TRAUMA,
  LOPE_FLAG_UNWELL_HOT,
  LOPE_FLAG_SADDLE_BLADDER,
  LOPE_FLAG_NIGHT_REST,
  LOPE_FLAG_GROIN_HOP,
  LOPE_FLAG_GROIN_PROGRESSIVE,
  LOPE_FLAG_BONE_POINT,
  LOPE_FLAG_NERVE,
  LOPE_FLAG_PERSISTENT,
  LOPE_FLAG_MECHANICAL,
  LOPE_FLAG_DAILY_LIFE,
  LOPE_FLAG_SEVERE,
  LOPE_FLAG_CANCER_WEIGHT_LOSS,
  LOPE_FLAG_CLOT,
  LOPE_FLAG_POP,
  LOPE_FLAG_GROIN_LUMP,
  LOPE_N_FLAGS
} LopeFlag;

/**
 * LopeFlagLevel:
 * @LOPE_FLAG_SOON: have it looked at soon
 * @LOPE_FLAG_URGENT: stop running and be seen within days
 * @LOPE_FLAG_EMERGENCY: get medical help now
 *
 * How much a red flag hurries.
 */
typedef enum {
  LOPE_FLAG_SOON,
  LOPE_FLAG_URGENT,
  LOPE_FLAG_EMERGENCY,
} LopeFlagLevel;

/**
 * LopeFlagEffect:
 * @LOPE_FLAG_EFFECT_NONE: no flag
 * @LOPE_FLAG_EFFECT_HOLD: more running is not on
 * @LOPE_FLAG_EFFECT_BACK_OFF: less is called for
 * @LOPE_FLAG_EFFECT_SEEK_CARE: none, until somebody has looked at it
 *
 * What red flags do to the answer to a run (evidence.md P3, first step).
 */
typedef enum {
  LOPE_FLAG_EFFECT_NONE,
  LOPE_FLAG_EFFECT_HOLD,
  LOPE_FLAG_EFFECT_BACK_OFF,
  LOPE_FLAG_EFFECT_SEEK_CARE,
} LopeFlagEffect;

/**
 * LopeReviewer:
 * @LOPE_REVIEWER_SELF: the runner says that it has passed
 * @LOPE_REVIEWER_PROFESSIONAL: a professional has looked at it
 */
typedef enum {
  LOPE_REVIEWER_SELF,
  LOPE_REVIEWER_PROFESSIONAL,
} LopeReviewer;

/* The permanent names, “F-06”, and the plain questions. */
extern const LopeNick lope_flag_nicks[];
extern const LopeNick lope_flag_level_nicks[];
extern const LopeNick lope_reviewer_nicks[];

/**
 * LopeRedFlagField:
 * @LOPE_RED_FLAG_FLAG: a #LopeFlag
 * @LOPE_RED_FLAG_RAISED: when it was raised, UTC seconds; not set for a
 *   question that was answered with no
 * @LOPE_RED_FLAG_OFFSET: minutes east of UTC then
 * @LOPE_RED_FLAG_ANSWERED: when the question was last answered, UTC seconds
 * @LOPE_RED_FLAG_REVIEWED: when the runner marked it as reviewed, UTC seconds
 * @LOPE_RED_FLAG_REVIEWED_BY: a #LopeReviewer
 * @LOPE_RED_FLAG_WORSENING: for F-09, whether weakness is new or growing; for
 *   F-11, whether the joint locks
 * @LOPE_RED_FLAG_SEVERITY: for F-13, the highest severity, 7 to 10
 * @LOPE_RED_FLAG_REGION: where, for those that pain entries raised
 *
 * The fields of a red flag: an answer to one of the questions.
 */
typedef enum {
  LOPE_RED_FLAG_FLAG = LOPE_RECORD_N_FIELDS,
  LOPE_RED_FLAG_RAISED,
  LOPE_RED_FLAG_OFFSET,
  LOPE_RED_FLAG_ANSWERED,
  LOPE_RED_FLAG_REVIEWED,
  LOPE_RED_FLAG_REVIEWED_BY,
  LOPE_RED_FLAG_WORSENING,
  LOPE_RED_FLAG_SEVERITY,
  LOPE_RED_FLAG_REGION,
  LOPE_RED_FLAG_NOTES,
  LOPE_RED_FLAG_N_FIELDS
} LopeRedFlagField;

#define LOPE_TYPE_RED_FLAG (lope_red_flag_get_type ())
G_DECLARE_FINAL_TYPE (LopeRedFlag, lope_red_flag, LOPE, RED_FLAG, LopeRecord)

LopeRedFlag   *lope_red_flag_new              (LopeFlag       flag,
                                               gboolean       yes,
                                               gint64         time,
                                               int            offset);
int            lope_red_flag_get_flag         (LopeRedFlag   *self);
LopeDay        lope_red_flag_get_day          (LopeRedFlag   *self);
gboolean       lope_red_flag_is_active        (LopeRedFlag   *self,
                                               gint64         until);
LopeFlagLevel  lope_red_flag_get_level        (LopeRedFlag   *self);
LopeFlagEffect lope_red_flag_get_effect       (LopeRedFlag   *self);
void           lope_red_flag_review           (LopeRedFlag   *self,
                                               gint64         time,
                                               LopeReviewer   by);

/* The flags themselves. */
const char    *lope_flag_get_id               (LopeFlag       flag);
const char    *lope_flag_get_question         (LopeFlag       flag);
const char    *lope_flag_get_detail_question  (LopeFlag       flag);
const char    *lope_flag_get_heard            (LopeFlag       flag);
LopeFlagLevel  lope_flag_get_level            (LopeFlag       flag);
const char    *lope_flag_level_get_title      (LopeFlagLevel  level);
const char    *lope_flag_level_get_advice     (LopeFlagLevel  level);
const char    *lope_flag_get_mention          (void);

G_END_DECLS
