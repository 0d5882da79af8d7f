/* lope-exercise-figure.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"

G_BEGIN_DECLS

/* The canvas of every figure, in its own units. */
#define LOPE_EXERCISE_FIGURE_WIDTH 160
#define LOPE_EXERCISE_FIGURE_HEIGHT 120

/**
 * LopeExerciseFigure:
 *
 * How an exercise looks and moves. Figures are constant and live as long as the
 * program.
 */
typedef struct _LopeExerciseFigure LopeExerciseFigure;

/**
 * LopeExerciseLoop:
 * @LOPE_EXERCISE_LOOP_PING_PONG: there and back
 * @LOPE_EXERCISE_LOOP_CYCLE: round and round
 * @LOPE_EXERCISE_LOOP_HOLD: into a position that is kept
 *
 * How an exercise goes on.
 */
typedef enum {
  LOPE_EXERCISE_LOOP_PING_PONG,
  LOPE_EXERCISE_LOOP_CYCLE,
  LOPE_EXERCISE_LOOP_HOLD,
} LopeExerciseLoop;

/**
 * LopeExerciseSide:
 * @LOPE_EXERCISE_SIDE_BOTH: both sides at once, or by turns
 * @LOPE_EXERCISE_SIDE_LEFT: the runner's own left
 * @LOPE_EXERCISE_SIDE_RIGHT: the runner's own right
 *
 * The side that works.
 */
typedef enum {
  LOPE_EXERCISE_SIDE_BOTH,
  LOPE_EXERCISE_SIDE_LEFT,
  LOPE_EXERCISE_SIDE_RIGHT,
} LopeExerciseSide;

guint                     lope_exercise_figure_get_n       (void);
const LopeExerciseFigure *lope_exercise_figure_get         (guint                     index);
const LopeExerciseFigure *lope_exercise_figure_find        (const char               *exercise);

const char               *lope_exercise_figure_get_id      (const LopeExerciseFigure *self);
LopeExerciseLoop          lope_exercise_figure_get_loop    (const LopeExerciseFigure *self);
double                    lope_exercise_figure_get_seconds (const LopeExerciseFigure *self);
LopeExerciseSide          lope_exercise_figure_get_side    (const LopeExerciseFigure *self);
guint                     lope_exercise_figure_get_n_poses (const LopeExerciseFigure *self);
guint                     lope_exercise_figure_get_poster  (const LopeExerciseFigure *self);
double                    lope_exercise_figure_get_phase   (const LopeExerciseFigure *self,
                                                            guint                     pose);

G_END_DECLS
