/* lope-exercise-chooser.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-own-exercise.h"

G_BEGIN_DECLS

#define LOPE_TYPE_EXERCISE_CHOOSER (lope_exercise_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LopeExerciseChooser, lope_exercise_chooser, LOPE, EXERCISE_CHOOSER, AdwDialog)

AdwDialog *lope_exercise_chooser_new (GPtrArray *own,
                                      guint32    areas);

G_END_DECLS
