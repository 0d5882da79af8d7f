/* lope-schedule.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-record.h"

G_BEGIN_DECLS

/**
 * LopeScheduleRule:
 * @LOPE_SCHEDULE_WEEKDAYS: on certain days of the week
 * @LOPE_SCHEDULE_EVERY: every n days
 * @LOPE_SCHEDULE_BEFORE_RUN: before each run
 * @LOPE_SCHEDULE_AFTER_RUN: after each run
 *
 * When a routine is due.
 */
typedef enum {
  LOPE_SCHEDULE_WEEKDAYS,
  LOPE_SCHEDULE_EVERY,
  LOPE_SCHEDULE_BEFORE_RUN,
  LOPE_SCHEDULE_AFTER_RUN,
} LopeScheduleRule;

extern const LopeNick lope_schedule_rule_nicks[];
extern const LopeNick lope_weekday_nicks[];

/**
 * LopeScheduleField:
 * @LOPE_SCHEDULE_ROUTINE: the UUID of the routine
 * @LOPE_SCHEDULE_RULE: a #LopeScheduleRule
 * @LOPE_SCHEDULE_WEEKDAY_SET: the days of the week, a set of `lope_weekday_nicks`
 * @LOPE_SCHEDULE_EVERY_DAYS: the n of “every n days”, counted from the first day
 * @LOPE_SCHEDULE_FROM: the first day
 * @LOPE_SCHEDULE_UNTIL: the last day
 * @LOPE_SCHEDULE_MINUTE: the time of day, in minutes since midnight as the clock
 *   shows it
 * @LOPE_SCHEDULE_REMINDER: whether to remind at that time
 *
 * The fields of a schedule.
 */
typedef enum {
  LOPE_SCHEDULE_ROUTINE = LOPE_RECORD_N_FIELDS,
  LOPE_SCHEDULE_RULE,
  LOPE_SCHEDULE_WEEKDAY_SET,
  LOPE_SCHEDULE_EVERY_DAYS,
  LOPE_SCHEDULE_FROM,
  LOPE_SCHEDULE_UNTIL,
  LOPE_SCHEDULE_MINUTE,
  LOPE_SCHEDULE_REMINDER,
  LOPE_SCHEDULE_N_FIELDS
} LopeScheduleField;

#define LOPE_TYPE_SCHEDULE (lope_schedule_get_type ())
G_DECLARE_FINAL_TYPE (LopeSchedule, lope_schedule, LOPE, SCHEDULE, LopeRecord)

LopeSchedule *lope_schedule_new              (const char       *routine,
                                              LopeScheduleRule  rule,
                                              LopeDay           from);
gboolean      lope_schedule_is_due           (LopeSchedule     *self,
                                              LopeDay           day,
                                              gboolean          has_run);
gboolean      lope_schedule_is_offered       (LopeSchedule     *self,
                                              LopeDay           day,
                                              gboolean          has_run);
LopeDay       lope_schedule_get_next         (LopeSchedule     *self,
                                              LopeDay           day);
gboolean      lope_schedule_is_too_close     (LopeSchedule     *self);
gint64        lope_schedule_get_reminder     (LopeSchedule     *self,
                                              LopeDay           day,
                                              GTimeZone        *zone);

G_END_DECLS
