/* lope-exercise.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise.h"

#include <glib/gi18n-lib.h>

const LopeNick lope_exercise_kind_nicks[] = {
  { "strength", NC_ ("exercise kind", "Strength") },
  { "core", NC_ ("exercise kind", "Core") },
  { "mobility", NC_ ("exercise kind", "Mobility") },
  { "foam-roll", NC_ ("exercise kind", "Foam Rolling") },
  { "warmup", NC_ ("exercise kind", "Warm-Up") },
  { "cardio", NC_ ("exercise kind", "Easy Endurance") },
  { NULL, "exercise kind" },
};

const LopeNick lope_equipment_nicks[] = {
  /* TRANSLATORS: An exercise needs no equipment. */
  { "none", NC_ ("equipment", "Nothing") },
  { "mat", NC_ ("equipment", "Mat") },
  { "band", NC_ ("equipment", "Mini-band") },
  { "belt", NC_ ("equipment", "Belt or band") },
  { "ball", NC_ ("equipment", "Ball or cushion") },
  { "bench", NC_ ("equipment", "Bench") },
  { "step", NC_ ("equipment", "Step") },
  { "chair", NC_ ("equipment", "Chair") },
  { "strap", NC_ ("equipment", "Strap") },
  { "wall", NC_ ("equipment", "Wall") },
  { "roller", NC_ ("equipment", "Foam roller") },
  { "bicycle", NC_ ("equipment", "Bicycle") },
  { "pool", NC_ ("equipment", "Pool") },
  { NULL, "equipment" },
};

/* What the runner wrote is not translated. */
static gboolean
is_in_library (const LopeExercise *self)
{
  return self >= lope_exercises && self < lope_exercises + lope_n_exercises;
}

/**
 * lope_exercise_find:
 * @id: the permanent name
 *
 * Finds an exercise of the library.
 *
 * Returns: (transfer none) (nullable): the exercise, or %NULL if the library
 *   has none of that name
 */
const LopeExercise *
lope_exercise_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < lope_n_exercises; i++)
    {
      if (g_str_equal (lope_exercises[i].id, id))
        return &lope_exercises[i];
    }

  return NULL;
}

/**
 * lope_exercise_get_name:
 * @self: an exercise
 *
 * Gets its name.
 *
 * Returns: (transfer none): the name, translated unless it is the runner’s own
 */
const char *
lope_exercise_get_name (const LopeExercise *self)
{
  return is_in_library (self) ? g_dpgettext2 (NULL, "exercise", self->name) : self->name;
}

/**
 * lope_exercise_get_muscles:
 * @self: an exercise
 *
 * Gets what it works on.
 *
 * Returns: (transfer none): the muscles, translated; empty for the runner’s own
 */
const char *
lope_exercise_get_muscles (const LopeExercise *self)
{
  return is_in_library (self) ? g_dpgettext2 (NULL, "muscles", self->muscles) : self->muscles;
}

/**
 * lope_exercise_get_step:
 * @self: an exercise
 * @step: from 0
 *
 * Gets one of the things to do, in order.
 *
 * Returns: (transfer none) (nullable): a sentence, translated, or %NULL after
 *   the last
 */
const char *
lope_exercise_get_step (const LopeExercise *self,
                        guint               step)
{
  if (step >= LOPE_EXERCISE_MAX_STEPS || self->steps[step] == NULL)
    return NULL;

  return is_in_library (self) ? _ (self->steps[step]) : self->steps[step];
}

/**
 * lope_exercise_get_caution:
 * @self: an exercise
 *
 * Gets what to heed.
 *
 * Returns: (transfer none): a sentence, translated; possibly empty for the
 *   runner’s own
 */
const char *
lope_exercise_get_caution (const LopeExercise *self)
{
  return is_in_library (self) ? _ (self->caution) : self->caution;
}

/**
 * lope_exercise_suits:
 * @self: an exercise
 * @areas: the areas that hurt lately, as bits by #LopeArea
 *
 * Tells whether nothing that hurts speaks against an exercise.
 *
 * Returns: %TRUE if it may be done
 */
gboolean
lope_exercise_suits (const LopeExercise *self,
                     guint32             areas)
{
  return (self->unsuitable & areas) == 0;
}

/**
 * lope_exercise_get_substitute:
 * @self: an exercise
 * @areas: the areas that hurt lately, as bits by #LopeArea
 *
 * Finds what can be done instead of an exercise that does not suit: the first
 * of its easier variants, and theirs, that does.
 *
 * Returns: (transfer none) (nullable): an exercise, or %NULL if none suits
 */
const LopeExercise *
lope_exercise_get_substitute (const LopeExercise *self,
                              guint32             areas)
{
  const LopeExercise *easier = self;

  /* The table has no rings; the count is there for one that had. */
  for (guint i = 0; i < lope_n_exercises && easier->easier != NULL; i++)
    {
      easier = lope_exercise_find (easier->easier);
      if (easier == NULL)
        break;
      if (lope_exercise_suits (easier, areas))
        return easier;
    }

  return NULL;
}

/**
 * lope_exercise_estimate:
 * @self: an exercise
 * @dose: how much of it
 *
 * Estimates how long it takes: sets × sides × work + rest × (sets × sides − 1),
 * where the work is the hold or the repetitions at their tempo (evidence.md
 * section 13, T9).
 *
 * Returns: seconds
 */
int
lope_exercise_estimate (const LopeExercise *self,
                        const LopeDose     *dose)
{
  int bouts = dose->sets * (self->sides ? 2 : 1);
  int work = dose->hold > 0 ? dose->hold : dose->reps * self->tempo;

  return bouts > 0 ? bouts * work + self->rest * (bouts - 1) : 0;
}
