/* lope-exercise-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-routine-plan.h"

G_BEGIN_DECLS

GtkWidget *lope_figure_new             (const char         *exercise);
GtkWidget *lope_routine_figure_new     (LopeRoutinePlan    *plan);
GtkWidget *lope_exercise_row_new       (const LopeExercise *exercise,
                                        guint32             areas);
char      *lope_exercise_dup_facts     (const LopeExercise *exercise);
gboolean   lope_exercise_matches       (const LopeExercise *exercise,
                                        const char         *text);

G_END_DECLS
