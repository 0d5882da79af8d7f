/* lope-routine-draft.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-plan.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTINE_DRAFT (lope_routine_draft_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutineDraft, lope_routine_draft, LOPE, ROUTINE_DRAFT, GObject)

LopeRoutineDraft *lope_routine_draft_new             (LopeSession        *session,
                                                      LopeRoutinePlan    *plan);
LopeRoutinePlan  *lope_routine_draft_get_plan        (LopeRoutineDraft   *self);
gboolean          lope_routine_draft_set_plan        (LopeRoutineDraft   *self,
                                                      LopeRoutinePlan    *plan);
gboolean          lope_routine_draft_save            (LopeRoutineDraft   *self);
gboolean          lope_routine_draft_can_undo        (LopeRoutineDraft   *self);
gboolean          lope_routine_draft_undo            (LopeRoutineDraft   *self);

LopeRoutineStep  *lope_routine_draft_add_exercise    (LopeRoutineDraft   *self,
                                                      const LopeExercise *exercise,
                                                      LopeOwnExercise    *own);
LopeRoutineStep  *lope_routine_draft_duplicate_step  (LopeRoutineDraft   *self,
                                                      LopeRoutineStep    *step);
void              lope_routine_draft_remove_step     (LopeRoutineDraft   *self,
                                                      LopeRoutineStep    *step);
gboolean          lope_routine_draft_move_step       (LopeRoutineDraft   *self,
                                                      LopeRoutineStep    *step,
                                                      int                 position);
void              lope_routine_draft_replace_step    (LopeRoutineDraft   *self,
                                                      LopeRoutineStep    *step,
                                                      const LopeExercise *exercise);
LopeSchedule     *lope_routine_draft_add_schedule    (LopeRoutineDraft   *self,
                                                      LopeDay             from);
void              lope_routine_draft_remove_schedule (LopeRoutineDraft   *self,
                                                      LopeSchedule       *schedule);

G_END_DECLS
