/* lope-exercise.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-region.h"

G_BEGIN_DECLS

/**
 * LopeExerciseKind:
 *
 * What an exercise is for.
 */
typedef enum {
  LOPE_EXERCISE_KIND_STRENGTH,
  LOPE_EXERCISE_KIND_CORE,
  LOPE_EXERCISE_KIND_MOBILITY,
  LOPE_EXERCISE_KIND_FOAM_ROLL,
  LOPE_EXERCISE_KIND_WARMUP,
  LOPE_EXERCISE_KIND_CARDIO,
} LopeExerciseKind;

/**
 * LopeEquipment:
 *
 * What an exercise needs.
 */
typedef enum {
  LOPE_EQUIPMENT_NONE,
  LOPE_EQUIPMENT_MAT,
  LOPE_EQUIPMENT_BAND,
  LOPE_EQUIPMENT_BELT,
  LOPE_EQUIPMENT_BALL,
  LOPE_EQUIPMENT_BENCH,
  LOPE_EQUIPMENT_STEP,
  LOPE_EQUIPMENT_CHAIR,
  LOPE_EQUIPMENT_STRAP,
  LOPE_EQUIPMENT_WALL,
  LOPE_EQUIPMENT_ROLLER,
  LOPE_EQUIPMENT_BICYCLE,
  LOPE_EQUIPMENT_POOL,
} LopeEquipment;

extern const LopeNick lope_exercise_kind_nicks[];
extern const LopeNick lope_equipment_nicks[];

/**
 * LopeDose:
 * @sets: how many sets, of each side where sides are done one after the other
 * @reps: how many repetitions in a set, or 0 where a position is held
 * @hold: how many seconds it is held, or 0 where it is repeated
 *
 * How much of an exercise is done.
 */
typedef struct {
  int sets;
  int reps;
  int hold;
} LopeDose;

#define LOPE_EXERCISE_MAX_STEPS 4

/**
 * LopeExercise:
 * @id: the permanent name
 * @name: (not nullable): the name, untranslated
 * @kind: what it is for
 * @equipment: what it needs
 * @sides: whether each side is done on its own
 * @start: the dose to begin with
 * @top: the dose after which a harder exercise is due
 * @rest: seconds between two sets or sides
 * @tempo: seconds for a repetition
 * @min_days: on how many days of a week it is done, at least; 0 if it belongs
 *   to runs
 * @max_days: at most
 * @easier: (nullable): an easier exercise
 * @harder: (nullable): a harder one
 * @unsuitable: areas with whose pain it is not done, as bits by #LopeArea
 * @muscles: what it works on, untranslated
 * @steps: how it is done, untranslated, up to the first %NULL
 * @caution: what to heed, untranslated
 *
 * An exercise of the library (evidence.md sections 12 and 12.1).
 */
typedef struct {
  const char *id;
  const char *name;
  LopeExerciseKind kind;
  LopeEquipment equipment;
  gboolean sides;
  LopeDose start;
  LopeDose top;
  int rest;
  int tempo;
  int min_days;
  int max_days;
  const char *easier;
  const char *harder;
  guint32 unsuitable;
  const char *muscles;
  const char *steps[LOPE_EXERCISE_MAX_STEPS];
  const char *caution;
} LopeExercise;

G_STATIC_ASSERT (LOPE_N_AREAS <= 32);

extern const LopeExercise lope_exercises[];
extern const guint lope_n_exercises;

const LopeExercise *lope_exercise_find            (const char         *id);
const char         *lope_exercise_get_name        (const LopeExercise *self);
const char         *lope_exercise_get_muscles     (const LopeExercise *self);
const char         *lope_exercise_get_step        (const LopeExercise *self,
                                                   guint               step);
const char         *lope_exercise_get_caution     (const LopeExercise *self);
gboolean            lope_exercise_suits           (const LopeExercise *self,
                                                   guint32             areas);
const LopeExercise *lope_exercise_get_substitute  (const LopeExercise *self,
                                                   guint32             areas);
int                 lope_exercise_estimate        (const LopeExercise *self,
                                                   const LopeDose     *dose);

G_END_DECLS
