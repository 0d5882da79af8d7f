/* lope-own-exercise.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-exercise.h"
#include "lope-record.h"

G_BEGIN_DECLS

/**
 * LopeOwnExerciseField:
 * @LOPE_OWN_EXERCISE_NAME: what the runner calls it
 * @LOPE_OWN_EXERCISE_KIND: a #LopeExerciseKind
 * @LOPE_OWN_EXERCISE_EQUIPMENT: a #LopeEquipment
 * @LOPE_OWN_EXERCISE_SIDES: whether each side is done on its own
 * @LOPE_OWN_EXERCISE_SETS: the dose to begin with: sets
 * @LOPE_OWN_EXERCISE_REPS: repetitions in a set
 * @LOPE_OWN_EXERCISE_HOLD: or the seconds that a position is held
 * @LOPE_OWN_EXERCISE_TOP_SETS: the dose after which it is easy: sets
 * @LOPE_OWN_EXERCISE_TOP_REPS: repetitions in a set
 * @LOPE_OWN_EXERCISE_TOP_HOLD: or seconds
 * @LOPE_OWN_EXERCISE_REST: seconds between two sets or sides
 * @LOPE_OWN_EXERCISE_TEMPO: seconds for a repetition
 * @LOPE_OWN_EXERCISE_STEPS: how it is done, a line for each thing to do
 * @LOPE_OWN_EXERCISE_NOTES: what to heed
 * @LOPE_OWN_EXERCISE_UNSUITABLE: areas with whose pain it is not done, a set of
 *   `lope_area_nicks`
 *
 * The fields of an exercise of the runner’s own.
 */
typedef enum {
  LOPE_OWN_EXERCISE_NAME = LOPE_RECORD_N_FIELDS,
  LOPE_OWN_EXERCISE_KIND,
  LOPE_OWN_EXERCISE_EQUIPMENT,
  LOPE_OWN_EXERCISE_SIDES,
  LOPE_OWN_EXERCISE_SETS,
  LOPE_OWN_EXERCISE_REPS,
  LOPE_OWN_EXERCISE_HOLD,
  LOPE_OWN_EXERCISE_TOP_SETS,
  LOPE_OWN_EXERCISE_TOP_REPS,
  LOPE_OWN_EXERCISE_TOP_HOLD,
  LOPE_OWN_EXERCISE_REST,
  LOPE_OWN_EXERCISE_TEMPO,
  LOPE_OWN_EXERCISE_STEPS,
  LOPE_OWN_EXERCISE_NOTES,
  LOPE_OWN_EXERCISE_UNSUITABLE,
  LOPE_OWN_EXERCISE_N_FIELDS
} LopeOwnExerciseField;

#define LOPE_TYPE_OWN_EXERCISE (lope_own_exercise_get_type ())
G_DECLARE_FINAL_TYPE (LopeOwnExercise, lope_own_exercise, LOPE, OWN_EXERCISE, LopeRecord)

LopeOwnExercise    *lope_own_exercise_new           (const char         *name,
                                                     LopeExerciseKind    kind);
const char         *lope_own_exercise_get_name      (LopeOwnExercise    *self);
const LopeExercise *lope_own_exercise_get_exercise  (LopeOwnExercise    *self);

G_END_DECLS
