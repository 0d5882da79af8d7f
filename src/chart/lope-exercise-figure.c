/* lope-exercise-figure.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-figure.h"

#include "lope-exercise-data.h"

/**
 * lope_exercise_figure_get_n:
 *
 * Counts the figures.
 *
 * Returns: how many there are
 */
guint
lope_exercise_figure_get_n (void)
{
  return lope_n_exercise_figures;
}

/**
 * lope_exercise_figure_get:
 * @index: from 0
 *
 * Gets a figure.
 *
 * Returns: (transfer none): the figure
 */
const LopeExerciseFigure *
lope_exercise_figure_get (guint index)
{
  g_return_val_if_fail (index < lope_n_exercise_figures, NULL);

  return &lope_exercise_figures[index];
}

/**
 * lope_exercise_figure_find:
 * @exercise: the id of an exercise
 *
 * Finds the figure of an exercise.
 *
 * Returns: (transfer none) (nullable): the figure, or %NULL if there is none, as
 *   for the runner's own exercises
 */
const LopeExerciseFigure *
lope_exercise_figure_find (const char *exercise)
{
  g_return_val_if_fail (exercise != NULL, NULL);

  for (guint i = 0; i < lope_n_exercise_figures; i++)
    if (g_str_equal (lope_exercise_figures[i].id, exercise))
      return &lope_exercise_figures[i];

  return NULL;
}

/**
 * lope_exercise_figure_get_id:
 * @self: a figure
 *
 * Gets the id of the exercise.
 *
 * Returns: (transfer none): the id
 */
const char *
lope_exercise_figure_get_id (const LopeExerciseFigure *self)
{
  return self->id;
}

/**
 * lope_exercise_figure_get_loop:
 * @self: a figure
 *
 * Tells how the exercise goes on.
 *
 * Returns: the way
 */
LopeExerciseLoop
lope_exercise_figure_get_loop (const LopeExerciseFigure *self)
{
  return self->loop;
}

/**
 * lope_exercise_figure_get_seconds:
 * @self: a figure
 *
 * Tells how long a loop takes, or a position is kept.
 *
 * Returns: seconds
 */
double
lope_exercise_figure_get_seconds (const LopeExerciseFigure *self)
{
  return (double) self->seconds;
}

/**
 * lope_exercise_figure_get_side:
 * @self: a figure
 *
 * Tells which side works as the figure is drawn; the other one is drawn mirrored.
 *
 * Returns: the side
 */
LopeExerciseSide
lope_exercise_figure_get_side (const LopeExerciseFigure *self)
{
  return self->side;
}

/**
 * lope_exercise_figure_get_n_poses:
 * @self: a figure
 *
 * Counts the keyframes.
 *
 * Returns: from 2 to 4
 */
guint
lope_exercise_figure_get_n_poses (const LopeExerciseFigure *self)
{
  return self->n_keyframes;
}

/**
 * lope_exercise_figure_get_poster:
 * @self: a figure
 *
 * Tells which keyframe shows the exercise best when it is still.
 *
 * Returns: the number of a keyframe
 */
guint
lope_exercise_figure_get_poster (const LopeExerciseFigure *self)
{
  return self->poster;
}
