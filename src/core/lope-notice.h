/* lope-notice.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lope-day.h"
#include "lope-evidence.h"
#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeNoticeKind:
 * @LOPE_NOTICE_RED_FLAG: an open red flag; the subject is its UUID, or for one
 *   that the journal does not hold yet, the one it is going to have. Values:
 *   `flag`, `level`, `region` (nothing if it is about none), `raised` (a day)
 * @LOPE_NOTICE_PAIN_RESPONSE: what the pain around a run says; the subject is
 *   the run's UUID. Values: `outcome`, `reason`, `region` (nothing if nothing
 *   hurt), `mode`, `limit`, `base`, `peak`, `morning` (nothing where it is not
 *   recorded), `run_day`
 * @LOPE_NOTICE_PAIN_TREND: pain that rises from week to week; the subject is the
 *   region. Values: `region`, `trend`, `this_week`, `last_week`, `week`
 * @LOPE_NOTICE_RUN_SPIKE: a run was much longer than usual; the subject is its
 *   UUID. Values: `state`, `distance_m`, `reference_m`, `ratio`, `run_day`,
 *   `reference_day`, `limited_history`, `quiet`
 * @LOPE_NOTICE_AFTER_BREAK: the first run after a break, whose UUID is the
 *   subject, or with an empty subject 14 days or more without one. Values:
 *   `days_off` (nothing if not known), `distance_m` (nothing without a run)
 * @LOPE_NOTICE_WEEKLY_CHANGE: a week above the one before; the subject is the
 *   Monday of the calendar week, so that a dismissal ends with it. Values:
 *   `distance_m`, `previous_m`, `change_percent`, `rebound`
 * @LOPE_NOTICE_SHOE_WEAR: a shoe near or past its target; the subject is its
 *   UUID. Values: `status`, `distance_m`, `target_m`, `projected` (nothing if
 *   there is none), `name`, `own_target`
 * @LOPE_NOTICE_RECOVERY: pulse, heart rate variability or sleep off their usual;
 *   the subject says which. Values: `marker`, `recent`, `baseline`, `limit`, `days`
 * @LOPE_NOTICE_ROUTINE_DUE: a routine is due; the subject is its UUID. Values:
 *   `name`, `due` (a day), `minute` (of that day; nothing if none was chosen),
 *   `duration_s`, `strength`, `sets_done` and `sets_total` (nothing if it was not
 *   begun), `days_due` and `days_done` (in the last 28 days; nothing if it was not
 *   due then)
 *
 * What a notice is about, in the order in which equals are listed: pain outranks
 * mileage.
 */
typedef enum {
  LOPE_NOTICE_RED_FLAG,
  LOPE_NOTICE_PAIN_RESPONSE,
  LOPE_NOTICE_PAIN_TREND,
  LOPE_NOTICE_RUN_SPIKE,
  LOPE_NOTICE_AFTER_BREAK,
  LOPE_NOTICE_WEEKLY_CHANGE,
  LOPE_NOTICE_SHOE_WEAR,
  LOPE_NOTICE_RECOVERY,
  LOPE_NOTICE_ROUTINE_DUE,
} LopeNoticeKind;

/**
 * LopeSeverity:
 * @LOPE_SEVERITY_INFO: good to know
 * @LOPE_SEVERITY_NOTICE: worth a look
 * @LOPE_SEVERITY_CAUTION: deserves caution
 * @LOPE_SEVERITY_STOP: stop running and ask a professional
 */
typedef enum {
  LOPE_SEVERITY_INFO,
  LOPE_SEVERITY_NOTICE,
  LOPE_SEVERITY_CAUTION,
  LOPE_SEVERITY_STOP,
} LopeSeverity;

extern const LopeNick lope_notice_kind_nicks[];
extern const LopeNick lope_severity_nicks[];

#define LOPE_TYPE_NOTICE (lope_notice_get_type ())
G_DECLARE_FINAL_TYPE (LopeNotice, lope_notice, LOPE, NOTICE, GObject)

LopeNotice     *lope_notice_new             (LopeNoticeKind  kind,
                                             LopeSeverity    severity,
                                             const char     *subject,
                                             const char     *subject_name,
                                             const char     *state,
                                             LopeDay         day,
                                             GVariant       *values);
LopeNoticeKind  lope_notice_get_kind        (LopeNotice     *self);
LopeSeverity    lope_notice_get_severity    (LopeNotice     *self);
const char     *lope_notice_get_subject     (LopeNotice     *self);
const char     *lope_notice_get_subject_name (LopeNotice    *self);
const char     *lope_notice_get_state       (LopeNotice     *self);
LopeDay         lope_notice_get_day         (LopeNotice     *self);
GVariant       *lope_notice_get_values      (LopeNotice     *self);

gboolean        lope_notice_is_dismissible  (LopeNotice     *self);
gboolean        lope_notice_is_covered      (LopeNotice     *self,
                                             const char     *dismissed);

/* The words: lope-notice-text.c, lope-notice-evidence.c */
char           *lope_notice_get_title       (LopeNotice     *self,
                                             LopeDay         today,
                                             LopeUnits       units);
char           *lope_notice_get_text        (LopeNotice     *self,
                                             LopeDay         today,
                                             LopeUnits       units);
char           *lope_notice_get_full_text   (LopeNotice     *self,
                                             LopeDay         today,
                                             LopeUnits       units);
char           *lope_notice_get_seen        (LopeNotice     *self,
                                             LopeDay         today,
                                             LopeUnits       units);
LopeEvidence    lope_notice_get_evidence    (LopeNotice     *self);
const char     *lope_notice_get_disclaimer  (void);

G_END_DECLS
