/* lope-exercise-pose.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-exercise-data.h"
#include "lope-vector.h"

G_BEGIN_DECLS

/**
 * LopeExercisePose:
 * @bones: their directions, of length one
 * @joints: their places, in canvas units; y is that of the canvas with its sign
 *   turned
 * @prop: the place of the prop that moves, likewise
 * @scale: the height of the body in canvas units
 *
 * A figure at one moment.
 */
typedef struct {
  LopeVector bones[LOPE_N_BONES];
  LopeVector joints[LOPE_N_JOINTS];
  LopeVector prop;
  double scale;
} LopeExercisePose;

double     lope_bone_get_length          (LopeBone                   bone);
LopeJoint  lope_bone_get_start           (LopeBone                   bone);
LopeJoint  lope_bone_get_end             (LopeBone                   bone);

void       lope_exercise_pose_init_key   (LopeExercisePose          *self,
                                          const LopeExerciseFigure  *figure,
                                          const LopeExercisePicture *picture,
                                          guint                      keyframe);
void       lope_exercise_pose_init_phase (LopeExercisePose          *self,
                                          const LopeExerciseFigure  *figure,
                                          const LopeExercisePicture *picture,
                                          double                     phase);
void       lope_exercise_pose_init_mix   (LopeExercisePose          *self,
                                          const LopeExerciseFigure  *figure,
                                          const LopeExercisePicture *picture,
                                          guint                      first,
                                          guint                      second,
                                          double                     share);

/* For tests, and to know whether anything moves. */
void       lope_exercise_figure_locate   (const LopeExerciseFigure  *self,
                                          double                     phase,
                                          guint                     *first,
                                          guint                     *second,
                                          double                    *share);

G_END_DECLS
