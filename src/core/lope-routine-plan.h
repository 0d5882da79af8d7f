/* lope-routine-plan.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine.h"
#include "lope-schedule.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTINE_PLAN (lope_routine_plan_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutinePlan, lope_routine_plan, LOPE, ROUTINE_PLAN, GObject)

LopeRoutinePlan *lope_routine_plan_new            (LopeRoutine      *routine);
LopeRoutine     *lope_routine_plan_get_routine    (LopeRoutinePlan  *self);
const char      *lope_routine_plan_get_uuid       (LopeRoutinePlan  *self);
const char      *lope_routine_plan_get_name       (LopeRoutinePlan  *self);
GPtrArray       *lope_routine_plan_get_steps      (LopeRoutinePlan  *self);
GPtrArray       *lope_routine_plan_get_schedules  (LopeRoutinePlan  *self);
void             lope_routine_plan_add_step       (LopeRoutinePlan  *self,
                                                   LopeRoutineStep  *step);
void             lope_routine_plan_add_schedule   (LopeRoutinePlan  *self,
                                                   LopeSchedule     *schedule);
LopeRoutinePlan *lope_routine_plan_copy           (LopeRoutinePlan  *self);
LopeRoutinePlan *lope_routine_plan_duplicate      (LopeRoutinePlan  *self,
                                                   const char       *name);
int              lope_routine_plan_estimate       (LopeRoutinePlan  *self);
int              lope_routine_plan_count_bouts    (LopeRoutinePlan  *self);
gboolean         lope_routine_plan_is_strength    (LopeRoutinePlan  *self);
gboolean         lope_routine_plan_is_due         (LopeRoutinePlan  *self,
                                                   LopeDay           day,
                                                   gboolean          has_run,
                                                   int              *minute);
gboolean         lope_routine_plan_is_offered     (LopeRoutinePlan  *self,
                                                   LopeDay           day,
                                                   gboolean          has_run,
                                                   int              *minute);
gboolean         lope_routine_plan_has_rule       (LopeRoutinePlan  *self,
                                                   LopeScheduleRule  rule,
                                                   LopeDay           day);

G_END_DECLS
