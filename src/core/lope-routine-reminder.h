/* lope-routine-reminder.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-log.h"

G_BEGIN_DECLS

/**
 * LopeRoutineReminder:
 * @plan: (transfer none): the routine
 * @day: the day it is about
 * @time: when to remind, UTC seconds
 *
 * That the runner is to be reminded of a routine.
 */
typedef struct {
  LopeRoutinePlan *plan;
  LopeDay day;
  gint64 time;
} LopeRoutineReminder;

GArray  *lope_routine_log_list_reminders    (const LopeRoutineLog *self,
                                             gint64                after,
                                             gint64                until,
                                             GTimeZone            *zone);
gboolean lope_routine_log_get_next_reminder (const LopeRoutineLog *self,
                                             gint64                after,
                                             GTimeZone            *zone,
                                             LopeRoutineReminder  *reminder);

G_END_DECLS
