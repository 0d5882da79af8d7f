/* lope-own-exercise.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-own-exercise.h"

#include <string.h>

/* What is not recorded of a dose, evidence.md T9 for the tempo. */
#define USUAL_SETS 2
#define USUAL_REPS 10
#define USUAL_REST 45
#define USUAL_TEMPO 4

#define MAX_DAYS 7
#define STRENGTH_DAYS 3 /* evidence.md E-3 */

struct _LopeOwnExercise {
  LopeRecord parent_instance;

  LopeExercise exercise; /* made of the fields; its texts are owned by them */
  char **steps;          /* owned, nullable */
};

/**
 * LopeOwnExercise:
 *
 * An exercise that the runner has added beside those of the library. Steps of
 * routines name it by its UUID.
 */
G_DEFINE_FINAL_TYPE (LopeOwnExercise, lope_own_exercise, LOPE_TYPE_RECORD)

/* Ranges keep out slips and hostile files; they are wider than any exercise. */
static const LopeField fields[LOPE_OWN_EXERCISE_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_OWN_EXERCISE_NAME] = { "name", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_OWN_EXERCISE_KIND] = { "kind", LOPE_FIELD_ENUM, 0, 0, lope_exercise_kind_nicks },
  [LOPE_OWN_EXERCISE_EQUIPMENT] = { "equipment", LOPE_FIELD_ENUM, 0, 0, lope_equipment_nicks },
  [LOPE_OWN_EXERCISE_SIDES] = { "sides", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_OWN_EXERCISE_SETS] = { "sets", LOPE_FIELD_INT, 1, 99, NULL },
  [LOPE_OWN_EXERCISE_REPS] = { "reps", LOPE_FIELD_INT, 1, 999, NULL },
  [LOPE_OWN_EXERCISE_HOLD] = { "hold_s", LOPE_FIELD_INT, 1, 4 * 3600, NULL },
  [LOPE_OWN_EXERCISE_TOP_SETS] = { "top_sets", LOPE_FIELD_INT, 1, 99, NULL },
  [LOPE_OWN_EXERCISE_TOP_REPS] = { "top_reps", LOPE_FIELD_INT, 1, 999, NULL },
  [LOPE_OWN_EXERCISE_TOP_HOLD] = { "top_hold_s", LOPE_FIELD_INT, 1, 4 * 3600, NULL },
  [LOPE_OWN_EXERCISE_REST] = { "rest_s", LOPE_FIELD_INT, 0, 3600, NULL },
  [LOPE_OWN_EXERCISE_TEMPO] = { "tempo_s", LOPE_FIELD_INT, 1, 600, NULL },
  [LOPE_OWN_EXERCISE_STEPS] = { "steps", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_OWN_EXERCISE_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
  [LOPE_OWN_EXERCISE_UNSUITABLE] = { "unsuitable", LOPE_FIELD_FLAGS, 0, 0, lope_area_nicks },
};

static int
get_int (LopeOwnExercise *self,
         guint            field,
         int              otherwise)
{
  gint64 value = lope_record_get_int (LOPE_RECORD (self), field);

  return value == LOPE_UNSET ? otherwise : (int) value;
}

static LopeDose
get_start (LopeOwnExercise *self)
{
  LopeDose dose = {
    .sets = get_int (self, LOPE_OWN_EXERCISE_SETS, USUAL_SETS),
    .reps = get_int (self, LOPE_OWN_EXERCISE_REPS, 0),
    .hold = get_int (self, LOPE_OWN_EXERCISE_HOLD, 0),
  };

  if (dose.reps == 0 && dose.hold == 0)
    dose.reps = USUAL_REPS;

  return dose;
}

static LopeDose
get_top (LopeOwnExercise *self,
         const LopeDose  *start)
{
  return (LopeDose) {
    .sets = MAX (get_int (self, LOPE_OWN_EXERCISE_TOP_SETS, 0), start->sets),
    .reps = MAX (get_int (self, LOPE_OWN_EXERCISE_TOP_REPS, 0), start->reps),
    .hold = MAX (get_int (self, LOPE_OWN_EXERCISE_TOP_HOLD, 0), start->hold),
  };
}

/* The lines that say something. */
static void
split_steps (LopeOwnExercise *self)
{
  const char *text = lope_record_get_text (LOPE_RECORD (self), LOPE_OWN_EXERCISE_STEPS);
  guint n = 0;

  g_clear_pointer (&self->steps, g_strfreev);
  memset (self->exercise.steps, 0, sizeof self->exercise.steps);
  if (text == NULL)
    return;

  self->steps = g_strsplit (text, "\n", -1);
  for (guint i = 0; self->steps[i] != NULL && n < LOPE_EXERCISE_MAX_STEPS; i++)
    {
      if (*g_strstrip (self->steps[i]) != '\0')
        self->exercise.steps[n++] = self->steps[i];
    }
}

static void
lope_own_exercise_finalize (GObject *object)
{
  LopeOwnExercise *self = LOPE_OWN_EXERCISE (object);

  g_clear_pointer (&self->steps, g_strfreev);

  G_OBJECT_CLASS (lope_own_exercise_parent_class)->finalize (object);
}

static void
lope_own_exercise_class_init (LopeOwnExerciseClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_own_exercise_finalize;

  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_own_exercise_init (LopeOwnExercise *self)
{
}

/* ==== API ==== */

/**
 * lope_own_exercise_new:
 * @name: what the runner calls it
 * @kind: what it is for
 *
 * Makes an exercise with a new UUID, of which nothing else is known.
 *
 * Returns: (transfer full): the exercise
 */
LopeOwnExercise *
lope_own_exercise_new (const char       *name,
                       LopeExerciseKind  kind)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_OWN_EXERCISE, NULL);

  lope_record_set_text (self, LOPE_OWN_EXERCISE_NAME, name);
  lope_record_set_int (self, LOPE_OWN_EXERCISE_KIND, kind);

  return LOPE_OWN_EXERCISE (self);
}

/**
 * lope_own_exercise_get_name:
 * @self: an exercise
 *
 * Gets what the runner calls it.
 *
 * Returns: (transfer none): the name, possibly empty
 */
const char *
lope_own_exercise_get_name (LopeOwnExercise *self)
{
  const char *name = lope_record_get_text (LOPE_RECORD (self), LOPE_OWN_EXERCISE_NAME);

  return name != NULL ? name : "";
}

/**
 * lope_own_exercise_get_exercise:
 * @self: an exercise
 *
 * Gets an exercise in the form that those of the library have, so that all that
 * is done with these can be done with it. Its permanent name is its UUID; it has
 * no variants.
 *
 * Returns: (transfer none): the exercise, as it is until @self changes
 */
const LopeExercise *
lope_own_exercise_get_exercise (LopeOwnExercise *self)
{
  LopeExercise *exercise = &self->exercise;
  const char *notes = lope_record_get_text (LOPE_RECORD (self), LOPE_OWN_EXERCISE_NOTES);

  g_return_val_if_fail (LOPE_IS_OWN_EXERCISE (self), NULL);

  exercise->id = lope_record_get_uuid (LOPE_RECORD (self));
  exercise->name = lope_own_exercise_get_name (self);
  exercise->kind = (LopeExerciseKind) get_int (self, LOPE_OWN_EXERCISE_KIND, LOPE_EXERCISE_KIND_STRENGTH);
  exercise->equipment = (LopeEquipment) get_int (self, LOPE_OWN_EXERCISE_EQUIPMENT, LOPE_EQUIPMENT_NONE);
  exercise->sides = get_int (self, LOPE_OWN_EXERCISE_SIDES, 0) != 0;
  exercise->start = get_start (self);
  exercise->top = get_top (self, &exercise->start);
  exercise->rest = get_int (self, LOPE_OWN_EXERCISE_REST, USUAL_REST);
  exercise->tempo = get_int (self, LOPE_OWN_EXERCISE_TEMPO, exercise->start.reps > 0 ? USUAL_TEMPO : 0);
  exercise->max_days = exercise->kind == LOPE_EXERCISE_KIND_STRENGTH ? STRENGTH_DAYS : MAX_DAYS;
  exercise->unsuitable = (guint32) get_int (self, LOPE_OWN_EXERCISE_UNSUITABLE, 0);
  exercise->muscles = "";
  exercise->caution = notes != NULL ? notes : "";
  split_steps (self);

  return exercise;
}
