/* lope-exercise-cues.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-painter.h"

#include <math.h>

#define MAX_POINTS 64
#define STEPS 12 /* of a path, between two keyframes */
#define HEAD_ANGLE 2.5 /* radians from the way of the arrow */
#define HEAD_LENGTH 2.6 /* of the line */
#define MAX_HEAD_LINE 1.9
#define HALO 2.1 /* widths of the line */

typedef struct {
  LopeDisc points[MAX_POINTS];
  guint n;
} Way;

static void
add (Way    *way,
     double  x,
     double  y)
{
  g_return_if_fail (way->n < MAX_POINTS);

  way->points[way->n++] = (LopeDisc) { x, y, 0 };
}

static void
draw_head (cairo_t        *cr,
           const LopeDisc *tip,
           const LopeDisc *from,
           double          line_width)
{
  double direction = atan2 (tip->y - from->y, tip->x - from->x);
  double length = HEAD_LENGTH * MIN (line_width, MAX_HEAD_LINE);

  for (int sign = -1; sign <= 1; sign += 2)
    {
      cairo_move_to (cr, tip->x, tip->y);
      cairo_line_to (cr, tip->x + length * cos (direction + sign * HEAD_ANGLE), tip->y + length * sin (direction + sign * HEAD_ANGLE));
      cairo_stroke (cr);
    }
}

static void
draw_once (const LopeExercisePainter *self,
           const Way                 *way,
           const LopeColor           *color,
           double                     line_width,
           gboolean                   head_first,
           gboolean                   head_last)
{
  cairo_t *cr = self->cr;
  guint n = way->n;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, line_width);
  lope_exercise_painter_color (self, color);
  cairo_new_path (cr);
  for (guint i = 0; i < n; i++)
    cairo_line_to (cr, way->points[i].x, way->points[i].y);
  cairo_stroke (cr);
  if (head_first)
    draw_head (cr, &way->points[0], &way->points[MIN (2, n - 1)], line_width);
  if (head_last)
    draw_head (cr, &way->points[n - 1], &way->points[n > 2 ? n - 3 : 0], line_width);
}

/* With a halo in the colour of the page, so that it stands out from the body. */
static void
draw_arrow (const LopeExercisePainter *self,
            const Way                 *way,
            double                     line_width,
            gboolean                   head_first,
            gboolean                   head_last)
{
  draw_once (self, way, &self->palette->page, line_width * HALO, head_first, head_last);
  draw_once (self, way, &self->palette->accent, line_width, head_first, head_last);
}

static void
paint_path (const LopeExercisePainter *self,
            const LopeCue             *cue,
            double                     line_width)
{
  Way way = { .n = 0 };

  for (guint first = cue->first; first < cue->last; first++)
    for (guint i = 0; i <= STEPS; i++)
      {
        LopeExercisePose pose;

        lope_exercise_pose_init_mix (&pose, self->figure, self->picture, first, first + 1, (double) i / STEPS);
        add (&way, pose.joints[cue->joint].x + (double) cue->offset[0], -pose.joints[cue->joint].y + (double) cue->offset[1]);
      }
  draw_arrow (self, &way, line_width, cue->kind == LOPE_CUE_PATH_BOTH, TRUE);
}

static void
paint_straight (const LopeExercisePainter *self,
                const LopeCue             *cue,
                double                     line_width)
{
  gboolean both = cue->kind == LOPE_CUE_DOUBLE_ROLLER;
  LopeVector place = both ? self->pose->prop : self->pose->joints[cue->joint];
  double x = place.x + (double) cue->offset[0], y = -place.y + (double) cue->offset[1];
  double dx = (double) cue->vector[0], dy = (double) cue->vector[1];
  Way way = { .n = 0 };

  add (&way, both ? x - dx / 2 : x, y);
  add (&way, both ? x + dx / 2 : x + dx, both ? y : y + dy);
  draw_arrow (self, &way, line_width, both, TRUE);
}

/* A line through the hips, against one that is level. */
static void
paint_level (const LopeExercisePainter *self,
             double                     line_width)
{
  LopeDisc far = lope_exercise_painter_joint (self, LOPE_JOINT_HIP_FAR);
  LopeDisc near = lope_exercise_painter_joint (self, LOPE_JOINT_HIP_NEAR);
  double dx = near.x - far.x, dy = near.y - far.y, length = MAX (hypot (dx, dy), 1e-6);
  double x = (far.x + near.x) / 2, y = (far.y + near.y) / 2 - .03 * self->height, half = .2 * self->height;
  Way way = { .n = 0 };

  cairo_save (self->cr);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, line_width * .7);
  cairo_set_dash (self->cr, (double[]) { line_width * 1.2, line_width * 1.8 }, 2, 0);
  lope_exercise_painter_color (self, &self->palette->prop_line);
  cairo_new_path (self->cr);
  cairo_move_to (self->cr, x - .24 * self->height, y);
  cairo_line_to (self->cr, x + .24 * self->height, y);
  cairo_stroke (self->cr);
  cairo_restore (self->cr);

  add (&way, x - dx / length * half, y - dy / length * half);
  add (&way, x + dx / length * half, y + dy / length * half);
  draw_arrow (self, &way, line_width, FALSE, FALSE);
}

/* The ellipse that a joint runs on in a loop, with a gap for the head. */
static void
paint_circle (const LopeExercisePainter *self,
              const LopeCue             *cue,
              double                     line_width)
{
  double left = G_MAXDOUBLE, right = -G_MAXDOUBLE, top = G_MAXDOUBLE, bottom = -G_MAXDOUBLE;
  Way way = { .n = 0 };

  for (guint i = 0; i < 40; i++)
    {
      LopeExercisePose pose;
      LopeVector place;

      lope_exercise_pose_init_phase (&pose, self->figure, self->picture, i / 40.0);
      place = pose.joints[cue->joint];
      left = MIN (left, place.x);
      right = MAX (right, place.x);
      top = MIN (top, -place.y);
      bottom = MAX (bottom, -place.y);
    }
  for (int angle = -60; angle <= 240; angle += 8)
    add (&way, (left + right) / 2 + (double) cue->offset[0] + (right - left) / 2 * cos (angle * G_PI / 180),
         (top + bottom) / 2 + (double) cue->offset[1] + (bottom - top) / 2 * sin (angle * G_PI / 180));
  draw_arrow (self, &way, line_width, FALSE, TRUE);
}

static void
paint_turn (const LopeExercisePainter *self,
            const LopeCue             *cue,
            double                     line_width)
{
  LopeDisc place = lope_exercise_painter_joint (self, cue->joint);
  Way way = { .n = 0 };

  for (int angle = 200; angle >= -20; angle -= 10)
    add (&way, place.x + .13 * self->height * cos (angle * G_PI / 180),
         place.y + (-.105 + .03 - .035 * sin (angle * G_PI / 180)) * self->height);
  draw_arrow (self, &way, line_width, TRUE, TRUE);
}

/**
 * lope_exercise_paint_cue:
 * @self: a painter
 * @cue: an arrow
 * @line_width: its width in canvas units
 *
 * Paints what shows a movement in a still picture.
 */
void
lope_exercise_paint_cue (const LopeExercisePainter *self,
                         const LopeCue             *cue,
                         double                     line_width)
{
  switch ((LopeCueKind) cue->kind)
    {
    case LOPE_CUE_PATH:
    case LOPE_CUE_PATH_BOTH:
      paint_path (self, cue, line_width);
      break;
    case LOPE_CUE_PUSH:
    case LOPE_CUE_DOUBLE_ROLLER:
      paint_straight (self, cue, line_width);
      break;
    case LOPE_CUE_LEVEL:
      paint_level (self, line_width);
      break;
    case LOPE_CUE_CIRCLE:
      paint_circle (self, cue, line_width);
      break;
    case LOPE_CUE_TURN:
      paint_turn (self, cue, line_width);
      break;
    default:
      g_return_if_reached ();
    }
}
