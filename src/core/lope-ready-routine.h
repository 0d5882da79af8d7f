/* lope-ready-routine.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine.h"
#include "lope-schedule.h"

G_BEGIN_DECLS

#define LOPE_READY_ROUTINE_MAX_EXERCISES 6

/**
 * LopeReadyRoutine:
 * @id: the permanent name
 * @name: the name, untranslated
 * @advice: when to do it, untranslated
 * @exercises: the permanent names of its exercises, up to the first %NULL
 * @rule: the rule of the schedule that is offered for it
 * @weekdays: of that rule, the days of the week as bits, 1 << 0 for Monday
 *
 * A routine that comes with the program (evidence.md section 13).
 */
typedef struct {
  const char *id;
  const char *name;
  const char *advice;
  const char *exercises[LOPE_READY_ROUTINE_MAX_EXERCISES];
  LopeScheduleRule rule;
  guint weekdays;
} LopeReadyRoutine;

extern const LopeReadyRoutine lope_ready_routines[];
extern const guint lope_n_ready_routines;

const LopeReadyRoutine *lope_ready_routine_find          (const char             *id);
const LopeReadyRoutine *lope_ready_routine_get_first     (guint32                 areas);
const char             *lope_ready_routine_get_name      (const LopeReadyRoutine *self);
const char             *lope_ready_routine_get_advice    (const LopeReadyRoutine *self);
LopeRoutine            *lope_ready_routine_make          (const LopeReadyRoutine *self,
                                                          GPtrArray             **steps);
LopeSchedule           *lope_ready_routine_make_schedule (const LopeReadyRoutine *self,
                                                          LopeRoutine            *routine,
                                                          LopeDay                 from);

G_END_DECLS
