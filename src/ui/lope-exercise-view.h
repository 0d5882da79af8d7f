/* lope-exercise-view.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-exercise-draw.h"

G_BEGIN_DECLS

/**
 * LOPE_EXERCISE_VIEW_OWN_TIME:
 *
 * The seconds of a figure that moves by itself.
 */
#define LOPE_EXERCISE_VIEW_OWN_TIME (-1.0)

#define LOPE_TYPE_EXERCISE_VIEW (lope_exercise_view_get_type ())
G_DECLARE_FINAL_TYPE (LopeExerciseView, lope_exercise_view, LOPE, EXERCISE_VIEW, GtkWidget)

GtkWidget        *lope_exercise_view_new          (const char       *exercise);
const char       *lope_exercise_view_get_exercise (LopeExerciseView *self);
void              lope_exercise_view_set_exercise (LopeExerciseView *self,
                                                   const char       *exercise);
gboolean          lope_exercise_view_get_animated (LopeExerciseView *self);
void              lope_exercise_view_set_animated (LopeExerciseView *self,
                                                   gboolean          animated);
LopeExerciseSide  lope_exercise_view_get_side     (LopeExerciseView *self);
void              lope_exercise_view_set_side     (LopeExerciseView *self,
                                                   LopeExerciseSide  side);
double            lope_exercise_view_get_seconds  (LopeExerciseView *self);
void              lope_exercise_view_set_seconds  (LopeExerciseView *self,
                                                   double            seconds);

G_END_DECLS
