/* lope-step-offer.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-progress.h"

G_BEGIN_DECLS

/**
 * LopeStepOfferKind:
 * @LOPE_STEP_OFFER_NONE: it stays as it is
 * @LOPE_STEP_OFFER_UNSUITABLE: it does not suit what hurts
 * @LOPE_STEP_OFFER_HARDER: a harder variant can be tried
 * @LOPE_STEP_OFFER_EASIER: it hurt: an easier variant is the better choice
 * @LOPE_STEP_OFFER_STOP: it hurt: it is better left out
 *
 * Why another exercise is offered in place of one.
 */
typedef enum {
  LOPE_STEP_OFFER_NONE,
  LOPE_STEP_OFFER_UNSUITABLE,
  LOPE_STEP_OFFER_HARDER,
  LOPE_STEP_OFFER_EASIER,
  LOPE_STEP_OFFER_STOP,
} LopeStepOfferKind;

/**
 * LopeStepOffer:
 * @kind: why
 * @areas: what hurts and speaks against the exercise, as bits by #LopeArea
 * @exercise: (nullable): what is offered instead
 *
 * What is offered in place of an exercise.
 */
typedef struct {
  LopeStepOfferKind kind;
  guint32 areas;
  const LopeExercise *exercise;
} LopeStepOffer;

LopeStepOffer lope_step_offer_find     (LopeRoutineStep     *step,
                                        LopeRoutineSession **sessions,
                                        guint                n_sessions,
                                        guint32              areas,
                                        gboolean             tendon,
                                        LopeDay              today);
gboolean      lope_step_offer_is_grave (const LopeStepOffer *self);

G_END_DECLS
