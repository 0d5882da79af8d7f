/* lope-status.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-activity.h"
#include "lope-notice.h"
#include "lope-pain-log.h"
#include "lope-recovery.h"
#include "lope-routine-log.h"
#include "lope-run-spike.h"
#include "lope-shoe-wear.h"
#include "lope-weekly-change.h"

G_BEGIN_DECLS

/**
 * LOPE_STATUS_WINDOW:
 *
 * How many days before the day the rules look at single runs: a run of the
 * last 30 days is itself judged against the 30 days before it.
 */
#define LOPE_STATUS_WINDOW 62

/**
 * LOPE_STATUS_BREAK_DAYS:
 *
 * From so many days without a run on, an easier return may be sensible.
 */
#define LOPE_STATUS_BREAK_DAYS 14

/**
 * LopeStatusInput:
 * @day: the day that is looked at
 * @runs: (array length=n_runs): the runs of @day and the %LOPE_STATUS_WINDOW
 *   days before, none of them later than the moment looked at
 * @n_runs: how many
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @last_day: the day of the last run up to the moment, or %LOPE_DAY_NONE
 * @shoes: (array length=n_shoes): all shoes
 * @uses: (array length=n_shoes): how each of them was used
 * @n_shoes: how many
 * @default_target: metres: the target of shoes without their own
 * @ten_percent_line: whether the runner wants to hear of weekly changes
 *   between 10 and 30 %
 * @pain: all about pain; its day and its runs are those above
 * @sleep_target: minutes of sleep that the runner wants, 0 for the usual
 * @routines: all about routines; its day is that above
 *
 * All that the status of a day depends on.
 */
typedef struct {
  LopeDay day;
  const LopeRun *runs;
  guint n_runs;
  LopeDay first_day;
  LopeDay last_day;
  LopeShoe **shoes;
  const LopeShoeUse *uses;
  guint n_shoes;
  int default_target;
  gboolean ten_percent_line;
  LopePainLog pain;
  int sleep_target;
  LopeRoutineLog routines;
} LopeStatusInput;

/**
 * LopeHeadline:
 * @LOPE_HEADLINE_START: no run yet: an invitation to start easy
 * @LOPE_HEADLINE_LIMIT: up to so many kilometres
 * @LOPE_HEADLINE_BREAK: 14 days or more without a run
 * @LOPE_HEADLINE_PENDING: the morning after a run is waited for; the limit is a
 *   small line beside it
 * @LOPE_HEADLINE_HOLD: no more than the last run; likewise
 * @LOPE_HEADLINE_BACK_OFF: ease off; no limit is shown
 * @LOPE_HEADLINE_SEEK_CARE: a red flag: running suggestions are paused
 * @LOPE_HEADLINE_EMERGENCY: a red flag: get medical help; nothing else is shown
 *
 * What comes first on a day. Pain outranks mileage.
 */
typedef enum {
  LOPE_HEADLINE_START,
  LOPE_HEADLINE_LIMIT,
  LOPE_HEADLINE_BREAK,
  LOPE_HEADLINE_PENDING,
  LOPE_HEADLINE_HOLD,
  LOPE_HEADLINE_BACK_OFF,
  LOPE_HEADLINE_SEEK_CARE,
  LOPE_HEADLINE_EMERGENCY,
} LopeHeadline;

extern const LopeNick lope_headline_nicks[];

#define LOPE_TYPE_STATUS (lope_status_get_type ())
G_DECLARE_FINAL_TYPE (LopeStatus, lope_status, LOPE, STATUS, GObject)

LopeStatus             *lope_status_new           (const LopeStatusInput *input);
LopeDay                 lope_status_get_day       (LopeStatus            *self);
LopeHeadline            lope_status_get_headline  (LopeStatus            *self);
int                     lope_status_get_days_off  (LopeStatus            *self);
const LopeRunLimit     *lope_status_get_limit     (LopeStatus            *self);
const LopeWeeklyChange *lope_status_get_week      (LopeStatus            *self);
GListModel             *lope_status_get_notices   (LopeStatus            *self);
guint                   lope_status_get_n_shoes   (LopeStatus            *self);
LopeShoe               *lope_status_get_shoe      (LopeStatus            *self,
                                                   guint                  i,
                                                   const LopeShoeWear   **wear);
const LopeShoeRotation *lope_status_get_rotation  (LopeStatus            *self);
LopeShoe               *lope_status_suggest_shoe  (LopeStatus            *self,
                                                   LopeActivity          *run);
gboolean                lope_status_shows_limit   (LopeStatus            *self);
const LopePainRegion   *lope_status_get_pain      (LopeStatus            *self,
                                                   guint                 *n_regions);
const LopePainResponse *lope_status_get_response  (LopeStatus            *self,
                                                   const char           **run);
GPtrArray              *lope_status_get_flags     (LopeStatus            *self);
GPtrArray              *lope_status_get_questions (LopeStatus            *self);
GPtrArray              *lope_status_get_untold    (LopeStatus            *self);
const LopeRecovery     *lope_status_get_recovery  (LopeStatus            *self,
                                                   LopeRecoveryMarker     marker);
const LopeRoutineDay   *lope_status_get_routines  (LopeStatus            *self,
                                                   guint                 *n_routines);

G_END_DECLS
