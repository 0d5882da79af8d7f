/* lope-routine.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine.h"

/* Of an exercise that is not known: seconds for a repetition. */
#define USUAL_TEMPO 4

struct _LopeRoutine {
  LopeRecord parent_instance;
};

struct _LopeRoutineStep {
  LopeRecord parent_instance;

  LopeOwnExercise *own; /* owned, nullable */
};

/**
 * LopeRoutine:
 *
 * Exercises that are done one after the other.
 */
G_DEFINE_FINAL_TYPE (LopeRoutine, lope_routine, LOPE_TYPE_RECORD)

/**
 * LopeRoutineStep:
 *
 * An exercise of a routine, and how much of it is done there.
 */
G_DEFINE_FINAL_TYPE (LopeRoutineStep, lope_routine_step, LOPE_TYPE_RECORD)

static const LopeField routine_fields[LOPE_ROUTINE_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_ROUTINE_NAME] = { "name", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ROUTINE_READY] = { "ready", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ROUTINE_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
};

/* Ranges keep out slips and hostile files; they are wider than any routine. */
static const LopeField step_fields[LOPE_ROUTINE_STEP_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_ROUTINE_STEP_ROUTINE] = { "routine", LOPE_FIELD_REF, 0, 0, NULL },
  [LOPE_ROUTINE_STEP_POSITION] = { "position", LOPE_FIELD_INT, 0, 999, NULL },
  [LOPE_ROUTINE_STEP_EXERCISE] = { "exercise", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ROUTINE_STEP_SETS] = { "sets", LOPE_FIELD_INT, 1, 99, NULL },
  [LOPE_ROUTINE_STEP_REPS] = { "reps", LOPE_FIELD_INT, 1, 999, NULL },
  [LOPE_ROUTINE_STEP_HOLD] = { "hold_s", LOPE_FIELD_INT, 1, 4 * 3600, NULL },
  [LOPE_ROUTINE_STEP_REST] = { "rest_s", LOPE_FIELD_INT, 0, 3600, NULL },
  [LOPE_ROUTINE_STEP_SIDES] = { "sides", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_ROUTINE_STEP_LOAD] = { "load", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_ROUTINE_STEP_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
};

static int
get_int (LopeRoutineStep *self,
         guint            field,
         int              otherwise)
{
  gint64 value = lope_record_get_int (LOPE_RECORD (self), field);

  return value == LOPE_UNSET ? otherwise : (int) value;
}

static void
lope_routine_class_init (LopeRoutineClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), routine_fields, G_N_ELEMENTS (routine_fields));
}

static void
lope_routine_init (LopeRoutine *self)
{
}

/* What the exercise is like does not belong to the record, but a copy is of no use
 * without it. */
static void
lope_routine_step_assign (LopeRecord *record,
                          LopeRecord *other)
{
  LOPE_RECORD_CLASS (lope_routine_step_parent_class)->assign (record, other);

  g_set_object (&LOPE_ROUTINE_STEP (record)->own, LOPE_ROUTINE_STEP (other)->own);
}

static void
lope_routine_step_finalize (GObject *object)
{
  LopeRoutineStep *self = LOPE_ROUTINE_STEP (object);

  g_clear_object (&self->own);

  G_OBJECT_CLASS (lope_routine_step_parent_class)->finalize (object);
}

static void
lope_routine_step_class_init (LopeRoutineStepClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_routine_step_finalize;
  LOPE_RECORD_CLASS (klass)->assign = lope_routine_step_assign;

  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), step_fields, G_N_ELEMENTS (step_fields));
}

static void
lope_routine_step_init (LopeRoutineStep *self)
{
}

/* ==== API ==== */

/**
 * lope_routine_new:
 * @name: what the runner calls it
 *
 * Makes a routine with a new UUID.
 *
 * Returns: (transfer full): the routine
 */
LopeRoutine *
lope_routine_new (const char *name)
{
  LopeRoutine *self = g_object_new (LOPE_TYPE_ROUTINE, NULL);

  lope_record_set_text (LOPE_RECORD (self), LOPE_ROUTINE_NAME, name);

  return self;
}

/**
 * lope_routine_get_name:
 * @self: a routine
 *
 * Gets what the runner calls it.
 *
 * Returns: (transfer none): the name, possibly empty
 */
const char *
lope_routine_get_name (LopeRoutine *self)
{
  const char *name = lope_record_get_text (LOPE_RECORD (self), LOPE_ROUTINE_NAME);

  return name != NULL ? name : "";
}

/**
 * lope_routine_step_new:
 * @routine: the routine
 * @exercise: an exercise of the library, or one of the runner’s own; then
 *   lope_routine_step_set_own() is to be called as well
 *
 * Makes a step with the dose that an exercise is begun with. Its position is
 * left open.
 *
 * Returns: (transfer full): the step
 */
LopeRoutineStep *
lope_routine_step_new (LopeRoutine        *routine,
                       const LopeExercise *exercise)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_ROUTINE_STEP, NULL);

  lope_record_set_text (self, LOPE_ROUTINE_STEP_ROUTINE, lope_record_get_uuid (LOPE_RECORD (routine)));
  lope_record_set_text (self, LOPE_ROUTINE_STEP_EXERCISE, exercise->id);
  lope_record_set_int (self, LOPE_ROUTINE_STEP_SETS, exercise->start.sets);
  if (exercise->start.reps > 0)
    lope_record_set_int (self, LOPE_ROUTINE_STEP_REPS, exercise->start.reps);
  if (exercise->start.hold > 0)
    lope_record_set_int (self, LOPE_ROUTINE_STEP_HOLD, exercise->start.hold);
  lope_record_set_int (self, LOPE_ROUTINE_STEP_REST, exercise->rest);
  lope_record_set_int (self, LOPE_ROUTINE_STEP_SIDES, exercise->sides);

  return LOPE_ROUTINE_STEP (self);
}

/**
 * lope_routine_step_get_exercise:
 * @self: a step
 *
 * Gets the exercise that a step is.
 *
 * Returns: (transfer none) (nullable): the exercise, or %NULL if it is not in the
 *   library and is not known, see lope_routine_step_set_own()
 */
const LopeExercise *
lope_routine_step_get_exercise (LopeRoutineStep *self)
{
  const char *id = lope_record_get_text (LOPE_RECORD (self), LOPE_ROUTINE_STEP_EXERCISE);
  const LopeExercise *exercise = id != NULL ? lope_exercise_find (id) : NULL;

  if (exercise != NULL || self->own == NULL ||
      g_strcmp0 (id, lope_record_get_uuid (LOPE_RECORD (self->own))) != 0)
    return exercise;

  return lope_own_exercise_get_exercise (self->own);
}

/**
 * lope_routine_step_set_own:
 * @self: a step
 * @own: (nullable): the exercise of the runner’s own that the step names
 *
 * Lets a step know the exercise that it is, where that is not in the library. The
 * journal does this for the steps that come with a plan.
 */
void
lope_routine_step_set_own (LopeRoutineStep *self,
                           LopeOwnExercise *own)
{
  g_return_if_fail (LOPE_IS_ROUTINE_STEP (self));

  g_set_object (&self->own, own);
}

/**
 * lope_routine_step_get_dose:
 * @self: a step
 *
 * Gets how much is done in a step.
 *
 * Returns: the dose; at least one set
 */
LopeDose
lope_routine_step_get_dose (LopeRoutineStep *self)
{
  return (LopeDose) {
    .sets = get_int (self, LOPE_ROUTINE_STEP_SETS, 1),
    .reps = get_int (self, LOPE_ROUTINE_STEP_REPS, 0),
    .hold = get_int (self, LOPE_ROUTINE_STEP_HOLD, 0),
  };
}

/**
 * lope_routine_step_count_bouts:
 * @self: a step
 *
 * Counts how often a step is done: its sets, of each side.
 *
 * Returns: at least 1
 */
int
lope_routine_step_count_bouts (LopeRoutineStep *self)
{
  return get_int (self, LOPE_ROUTINE_STEP_SETS, 1) * (get_int (self, LOPE_ROUTINE_STEP_SIDES, 0) != 0 ? 2 : 1);
}

/**
 * lope_routine_step_get_work:
 * @self: a step
 *
 * Tells how long one set of one side takes: its hold, or its repetitions at
 * their tempo.
 *
 * Returns: seconds
 */
int
lope_routine_step_get_work (LopeRoutineStep *self)
{
  const LopeExercise *exercise = lope_routine_step_get_exercise (self);
  LopeExercise own = { .tempo = exercise != NULL && exercise->tempo > 0 ? exercise->tempo : USUAL_TEMPO };
  LopeDose dose = lope_routine_step_get_dose (self);

  dose.sets = 1;

  return lope_exercise_estimate (&own, &dose);
}

/**
 * lope_routine_step_is_at_top:
 * @self: a step
 *
 * Tells whether a step has reached the dose after which a harder exercise is
 * due (evidence.md E-1).
 *
 * Returns: %TRUE if it has; %FALSE of an exercise that is not known
 */
gboolean
lope_routine_step_is_at_top (LopeRoutineStep *self)
{
  const LopeExercise *exercise = lope_routine_step_get_exercise (self);
  LopeDose dose = lope_routine_step_get_dose (self);

  return exercise != NULL && dose.sets >= exercise->top.sets && dose.reps >= exercise->top.reps &&
         dose.hold >= exercise->top.hold;
}

/**
 * lope_routine_step_estimate:
 * @self: a step
 *
 * Estimates how long a step takes, see lope_exercise_estimate().
 *
 * Returns: seconds
 */
int
lope_routine_step_estimate (LopeRoutineStep *self)
{
  int bouts = lope_routine_step_count_bouts (self);

  return bouts * lope_routine_step_get_work (self) + get_int (self, LOPE_ROUTINE_STEP_REST, 0) * (bouts - 1);
}

/**
 * lope_routine_estimate:
 * @steps: (array length=n_steps): the steps
 * @n_steps: how many
 *
 * Estimates how long a routine takes: its steps, and 15 seconds between each two
 * (evidence.md section 13, T9).
 *
 * Returns: seconds
 */
int
lope_routine_estimate (LopeRoutineStep **steps,
                       guint             n_steps)
{
  int total = n_steps > 1 ? LOPE_ROUTINE_CHANGE * (int) (n_steps - 1) : 0;

  for (guint i = 0; i < n_steps; i++)
    total += lope_routine_step_estimate (steps[i]);

  return total;
}

/**
 * lope_routine_is_strength:
 * @steps: (array length=n_steps): the steps
 * @n_steps: how many
 *
 * Tells whether a routine is strength work, so that two days of it are to be
 * 48 hours apart (evidence.md E-3): whether most of its steps are. The gentle
 * holds that are good for every day do not count.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_routine_is_strength (LopeRoutineStep **steps,
                          guint             n_steps)
{
  guint n = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      const LopeExercise *exercise = lope_routine_step_get_exercise (steps[i]);

      if (exercise != NULL && exercise->kind == LOPE_EXERCISE_KIND_STRENGTH && exercise->max_days <= 3)
        n++;
    }

  return 2 * n > n_steps;
}
