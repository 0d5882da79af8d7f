/* lope-routine-editor.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTINE_EDITOR (lope_routine_editor_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutineEditor, lope_routine_editor, LOPE, ROUTINE_EDITOR, AdwNavigationPage)

AdwNavigationPage *lope_routine_editor_new          (LopeSession        *session,
                                                     LopeRoutineBook    *book,
                                                     LopeRoutinePlan    *plan);
const char        *lope_routine_editor_get_uuid     (LopeRoutineEditor  *self);
gboolean           lope_routine_editor_update       (LopeRoutineEditor  *self,
                                                     LopeRoutineBook    *book);
void               lope_routine_editor_add_exercise (LopeRoutineEditor  *self,
                                                     const LopeExercise *exercise,
                                                     LopeOwnExercise    *own);
void               lope_routine_editor_focus_name   (LopeRoutineEditor  *self);

G_END_DECLS
