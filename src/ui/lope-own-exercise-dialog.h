/* lope-own-exercise-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-own-exercise.h"
#include "lope-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_OWN_EXERCISE_DIALOG (lope_own_exercise_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeOwnExerciseDialog, lope_own_exercise_dialog, LOPE, OWN_EXERCISE_DIALOG, AdwDialog)

AdwDialog *lope_own_exercise_dialog_new (LopeSession     *session,
                                         LopeOwnExercise *exercise);

G_END_DECLS
