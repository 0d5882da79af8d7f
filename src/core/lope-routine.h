/* lope-routine.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-own-exercise.h"

G_BEGIN_DECLS

/**
 * LopeRoutineField:
 * @LOPE_ROUTINE_NAME: what the runner calls it
 * @LOPE_ROUTINE_READY: the permanent name of the ready-made routine that it was
 *   made from
 *
 * The fields of a routine.
 */
typedef enum {
  LOPE_ROUTINE_NAME = LOPE_RECORD_N_FIELDS,
  LOPE_ROUTINE_READY,
  LOPE_ROUTINE_NOTES,
  LOPE_ROUTINE_N_FIELDS
} LopeRoutineField;

#define LOPE_TYPE_ROUTINE (lope_routine_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutine, lope_routine, LOPE, ROUTINE, LopeRecord)

/**
 * LopeRoutineStepField:
 * @LOPE_ROUTINE_STEP_ROUTINE: the UUID of the routine
 * @LOPE_ROUTINE_STEP_POSITION: its place in the order, from 0
 * @LOPE_ROUTINE_STEP_EXERCISE: the permanent name of an exercise of the library,
 *   or the UUID of a #LopeOwnExercise
 * @LOPE_ROUTINE_STEP_SETS: how many sets
 * @LOPE_ROUTINE_STEP_REPS: repetitions in a set
 * @LOPE_ROUTINE_STEP_HOLD: or the seconds that a position is held
 * @LOPE_ROUTINE_STEP_REST: seconds between two sets or sides
 * @LOPE_ROUTINE_STEP_SIDES: whether each side is done on its own
 * @LOPE_ROUTINE_STEP_LOAD: weight, colour of the band
 *
 * The fields of a step of a routine.
 */
typedef enum {
  LOPE_ROUTINE_STEP_ROUTINE = LOPE_RECORD_N_FIELDS,
  LOPE_ROUTINE_STEP_POSITION,
  LOPE_ROUTINE_STEP_EXERCISE,
  LOPE_ROUTINE_STEP_SETS,
  LOPE_ROUTINE_STEP_REPS,
  LOPE_ROUTINE_STEP_HOLD,
  LOPE_ROUTINE_STEP_REST,
  LOPE_ROUTINE_STEP_SIDES,
  LOPE_ROUTINE_STEP_LOAD,
  LOPE_ROUTINE_STEP_NOTES,
  LOPE_ROUTINE_STEP_N_FIELDS
} LopeRoutineStepField;

#define LOPE_TYPE_ROUTINE_STEP (lope_routine_step_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutineStep, lope_routine_step, LOPE, ROUTINE_STEP, LopeRecord)

/* Seconds between two steps of a routine: evidence.md section 13. */
#define LOPE_ROUTINE_CHANGE 15

LopeRoutine        *lope_routine_new                (const char         *name);
const char         *lope_routine_get_name           (LopeRoutine        *self);

LopeRoutineStep    *lope_routine_step_new           (LopeRoutine        *routine,
                                                     const LopeExercise *exercise);
const LopeExercise *lope_routine_step_get_exercise  (LopeRoutineStep    *self);
void                lope_routine_step_set_own       (LopeRoutineStep    *self,
                                                     LopeOwnExercise    *own);
LopeDose            lope_routine_step_get_dose      (LopeRoutineStep    *self);
int                 lope_routine_step_count_bouts   (LopeRoutineStep    *self);
int                 lope_routine_step_get_work      (LopeRoutineStep    *self);
gboolean            lope_routine_step_is_at_top     (LopeRoutineStep    *self);
int                 lope_routine_step_estimate      (LopeRoutineStep    *self);
int                 lope_routine_estimate           (LopeRoutineStep   **steps,
                                                     guint               n_steps);
gboolean            lope_routine_is_strength        (LopeRoutineStep   **steps,
                                                     guint               n_steps);

G_END_DECLS
