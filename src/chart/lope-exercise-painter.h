/* lope-exercise-painter.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-exercise-draw.h"
#include "lope-exercise-pose.h"

G_BEGIN_DECLS

/* Of a body, near and far. */
typedef struct {
  LopeColor skin[2];
  LopeColor shirt[2];
  LopeColor shorts[2]; /* shoes and hair, too */
} LopeBodyColors;

typedef struct {
  LopeBodyColors body;
  LopeColor page;
  LopeColor card;
  LopeColor accent;
  LopeColor prop;
  LopeColor prop_second;
  LopeColor prop_line;
  LopeColor floor;
  LopeColor mat;
  LopeColor mat_edge;
  LopeColor panel;
  LopeColor water;
  LopeColor band;
  double glare; /* on the ball */
} LopeExercisePalette;

typedef struct {
  double x;
  double y;
  double radius;
} LopeDisc;

/* The radius of a limb at a share of its length. */
typedef struct {
  double share;
  double radius;
} LopeGirth;

#define LOPE_N_TORSO_SECTIONS 7

/* What draws one picture; in canvas units. */
typedef struct {
  cairo_t *cr; /* borrowed */
  const LopeExerciseFigure *figure; /* borrowed */
  const LopeExercisePicture *picture; /* borrowed */
  const LopeExercisePose *pose; /* borrowed */
  const LopeExercisePalette *palette; /* borrowed */
  double height; /* of the body */
  double pixel; /* the size of one */
  gboolean high_contrast;

  /* Directions of the body. */
  LopeVector right;
  LopeVector forward;
} LopeExercisePainter;

extern const LopeGirth lope_girth_thigh[];
extern const LopeGirth lope_girth_shin[];
#define LOPE_N_GIRTH_THIGH 3
#define LOPE_N_GIRTH_SHIN 4

void     lope_exercise_path_capsule   (cairo_t                   *cr,
                                       LopeDisc                   a,
                                       LopeDisc                   b);
void     lope_exercise_path_limb      (cairo_t                   *cr,
                                       LopeDisc                   a,
                                       LopeDisc                   b,
                                       const LopeGirth           *girth,
                                       guint                      n,
                                       double                     height);
void     lope_exercise_path_hull      (cairo_t                   *cr,
                                       const LopeDisc            *discs,
                                       guint                      n);
void     lope_exercise_path_rounded   (cairo_t                   *cr,
                                       double                     x,
                                       double                     y,
                                       double                     width,
                                       double                     height,
                                       double                     radius);
void     lope_exercise_path_beyond    (cairo_t                   *cr,
                                       LopeDisc                   at,
                                       double                     dx,
                                       double                     dy);

void     lope_exercise_painter_color  (const LopeExercisePainter *self,
                                       const LopeColor           *color);
LopeColor lope_exercise_mix           (const LopeColor           *a,
                                       const LopeColor           *b,
                                       double                     share);
LopeDisc lope_exercise_painter_joint  (const LopeExercisePainter *self,
                                       LopeJoint                  joint);
LopeDisc lope_exercise_painter_off    (const LopeExercisePainter *self,
                                       LopeDisc                   from,
                                       LopeVector                 direction,
                                       double                     share);
LopeDisc lope_exercise_painter_along  (const LopeExercisePainter *self,
                                       LopeBone                   bone,
                                       double                     share);
LopeDisc lope_exercise_painter_trunk  (const LopeExercisePainter *self,
                                       double                     share);
void     lope_exercise_painter_torso_path (const LopeExercisePainter *self);

void     lope_exercise_paint_part     (const LopeExercisePainter *self,
                                       LopePart                   part);
void     lope_exercise_paint_muscles  (const LopeExercisePainter *self,
                                       LopePart                   part,
                                       gboolean                   over_torso);
void     lope_exercise_paint_prop     (const LopeExercisePainter *self,
                                       const LopeProp            *prop,
                                       LopeLayer                  layer);
void     lope_exercise_paint_cue      (const LopeExercisePainter *self,
                                       const LopeCue             *cue,
                                       double                     line_width);

G_END_DECLS
