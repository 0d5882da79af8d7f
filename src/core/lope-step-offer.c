/* lope-step-offer.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-step-offer.h"

/* With pain there, progression is held back (DESIGN.md section 6). */
#define HOLDS_BACK (1u << LOPE_AREA_HIP_OUTER)

static const LopeExercise *
find_variant (const char *id)
{
  return id != NULL ? lope_exercise_find (id) : NULL;
}

static LopeStepOffer
offer_harder (const LopeExercise *exercise,
              guint32             areas)
{
  LopeStepOffer offer = { .kind = LOPE_STEP_OFFER_HARDER, .exercise = find_variant (exercise->harder) };

  if (offer.exercise == NULL || (areas & HOLDS_BACK) != 0 || !lope_exercise_suits (offer.exercise, areas))
    return (LopeStepOffer) { .kind = LOPE_STEP_OFFER_NONE };

  return offer;
}

/**
 * lope_step_offer_find:
 * @step: a step
 * @sessions: (array length=n_sessions): sessions, in any order
 * @n_sessions: how many
 * @areas: the areas that hurt lately, as bits by #LopeArea
 * @tendon: whether the runner follows a tendon, for which more pain is allowed
 * @today: the day it is
 *
 * Finds what is offered in place of the exercise of a step. What hurts outranks
 * what went well: an exercise that does not suit it is replaced by an easier one
 * that does; else the rules of progression hold (evidence.md E-1, E-2), but for a
 * harder variant while the outer hip hurts, or one that does not suit.
 *
 * Returns: the offer
 */
LopeStepOffer
lope_step_offer_find (LopeRoutineStep     *step,
                      LopeRoutineSession **sessions,
                      guint                n_sessions,
                      guint32              areas,
                      gboolean             tendon,
                      LopeDay              today)
{
  const LopeExercise *exercise = lope_routine_step_get_exercise (step);

  if (exercise == NULL)
    return (LopeStepOffer) { .kind = LOPE_STEP_OFFER_NONE };

  if (!lope_exercise_suits (exercise, areas))
    return (LopeStepOffer) {
      .kind = LOPE_STEP_OFFER_UNSUITABLE,
      .areas = exercise->unsuitable & areas,
      .exercise = lope_exercise_get_substitute (exercise, areas),
    };

  switch (lope_progression_compute (exercise, sessions, n_sessions, tendon, today))
    {
    case LOPE_PROGRESSION_HARDER:
      return offer_harder (exercise, areas);
    case LOPE_PROGRESSION_EASIER:
      return (LopeStepOffer) { .kind = LOPE_STEP_OFFER_EASIER, .exercise = find_variant (exercise->easier) };
    case LOPE_PROGRESSION_STOP:
      return (LopeStepOffer) { .kind = LOPE_STEP_OFFER_STOP };
    case LOPE_PROGRESSION_STAY:
    default:
      return (LopeStepOffer) { .kind = LOPE_STEP_OFFER_NONE };
    }
}

/**
 * lope_step_offer_is_grave:
 * @self: an offer
 *
 * Tells whether something speaks against the exercise, rather than for another.
 *
 * Returns: %TRUE if something does
 */
gboolean
lope_step_offer_is_grave (const LopeStepOffer *self)
{
  return self->kind != LOPE_STEP_OFFER_NONE && self->kind != LOPE_STEP_OFFER_HARDER;
}
