/* lope-status.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-notice.h"
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
} LopeStatusInput;

/**
 * LopeHeadline:
 * @LOPE_HEADLINE_START: no run yet: an invitation to start easy
 * @LOPE_HEADLINE_LIMIT: up to so many kilometres
 * @LOPE_HEADLINE_BREAK: 14 days or more without a run
 */
typedef enum {
  LOPE_HEADLINE_START,
  LOPE_HEADLINE_LIMIT,
  LOPE_HEADLINE_BREAK,
} LopeHeadline;

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

G_END_DECLS
