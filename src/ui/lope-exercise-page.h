/* lope-exercise-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_EXERCISE_PAGE (lope_exercise_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeExercisePage, lope_exercise_page, LOPE, EXERCISE_PAGE, AdwNavigationPage)

AdwNavigationPage *lope_exercise_page_new          (LopeSession      *session,
                                                    LopeRoutineBook  *book,
                                                    const char       *exercise);
const char        *lope_exercise_page_get_exercise (LopeExercisePage *self);
gboolean           lope_exercise_page_update       (LopeExercisePage *self,
                                                    LopeRoutineBook  *book);

G_END_DECLS
