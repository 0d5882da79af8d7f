/* lope-exercise-draw.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-exercise-figure.h"

G_BEGIN_DECLS

/**
 * LopeExerciseStyleFlags:
 * @LOPE_EXERCISE_STYLE_NORMAL: on light ground
 * @LOPE_EXERCISE_STYLE_DARK: it is shown on dark ground
 * @LOPE_EXERCISE_STYLE_HIGH_CONTRAST: nothing is to be pale
 *
 * How a figure is shown.
 */
typedef enum {
  LOPE_EXERCISE_STYLE_NORMAL = 0,
  LOPE_EXERCISE_STYLE_DARK = 1 << 0,
  LOPE_EXERCISE_STYLE_HIGH_CONTRAST = 1 << 1,
} LopeExerciseStyleFlags;

/**
 * LopeExerciseStyle:
 * @page: what the figure stands on
 * @accent: what works and moves
 * @flags: how it is shown
 *
 * How a figure is to look.
 */
typedef struct {
  LopeColor page;
  LopeColor accent;
  LopeExerciseStyleFlags flags;
} LopeExerciseStyle;

/**
 * LopeExerciseShot:
 * @side: the side that works; of a figure for both sides it means nothing
 * @still: whether a keyframe is shown rather than a moment
 * @pose: then, the number of the keyframe
 * @phase: else, the time in loops
 * @cues: whether arrows show the movement
 *
 * What of a figure is shown.
 */
typedef struct {
  LopeExerciseSide side;
  gboolean still;
  guint pose;
  double phase;
  gboolean cues;
} LopeExerciseShot;

void lope_exercise_shot_init_poster (LopeExerciseShot         *self,
                                     const LopeExerciseFigure *figure,
                                     LopeExerciseSide          side);

void lope_exercise_figure_draw      (const LopeExerciseFigure *self,
                                     cairo_t                  *cr,
                                     const LopeExerciseStyle  *style,
                                     const LopeExerciseShot   *shot,
                                     double                    width,
                                     double                    height);

G_END_DECLS
