/* lope-exercise-library.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-exercise.h"

G_BEGIN_DECLS

#define LOPE_TYPE_EXERCISE_LIBRARY (lope_exercise_library_get_type ())
G_DECLARE_FINAL_TYPE (LopeExerciseLibrary, lope_exercise_library, LOPE, EXERCISE_LIBRARY, AdwBin)

void lope_exercise_library_show   (LopeExerciseLibrary *self,
                                   GPtrArray           *own,
                                   guint32              areas);
void lope_exercise_library_search (LopeExerciseLibrary *self);
void lope_exercise_library_focus  (LopeExerciseLibrary *self,
                                   const char          *exercise);

G_END_DECLS
