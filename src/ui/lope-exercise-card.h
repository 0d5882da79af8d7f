/* lope-exercise-card.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-own-exercise.h"

G_BEGIN_DECLS

#define LOPE_TYPE_EXERCISE_CARD (lope_exercise_card_get_type ())
G_DECLARE_FINAL_TYPE (LopeExerciseCard, lope_exercise_card, LOPE, EXERCISE_CARD, GtkFlowBoxChild)

GtkWidget          *lope_exercise_card_new          (const LopeExercise *exercise,
                                                     LopeOwnExercise    *own);
const LopeExercise *lope_exercise_card_get_exercise (LopeExerciseCard   *self);
LopeOwnExercise    *lope_exercise_card_get_own      (LopeExerciseCard   *self);
void                lope_exercise_card_set_areas    (LopeExerciseCard   *self,
                                                     guint32             areas);

G_END_DECLS
