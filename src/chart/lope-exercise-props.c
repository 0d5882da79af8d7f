/* lope-exercise-props.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-painter.h"

#include <math.h>

#define WAVE 20.0 /* the length of one, in canvas units */
#define WATER_MARGIN 4.0

static void
fill (const LopeExercisePainter *self,
      const LopeColor           *color)
{
  lope_exercise_painter_color (self, color);
  cairo_fill (self->cr);
}

static double
get_line_width (const LopeExercisePainter *self)
{
  return MAX (1.3, 1.1 * self->pixel);
}

static void
draw_line (const LopeExercisePainter *self,
           double                     x1,
           double                     y1,
           double                     x2,
           double                     y2)
{
  cairo_move_to (self->cr, x1, y1);
  cairo_line_to (self->cr, x2, y2);
  cairo_stroke (self->cr);
}

static void
draw_disc (const LopeExercisePainter *self,
           double                     x,
           double                     y,
           double                     radius,
           const LopeColor           *color)
{
  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  fill (self, color);
}

static void
paint_mat (const LopeExercisePainter *self,
           const float               *values)
{
  cairo_t *cr = self->cr;

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 4);
  for (guint layer = 0; layer < 2; layer++)
    {
      cairo_new_path (cr);
      for (guint i = 0; i < 4; i++)
        cairo_line_to (cr, (double) values[2 * i], (double) values[2 * i + 1] + (layer == 0 ? 2 : 0));
      cairo_close_path (cr);
      lope_exercise_painter_color (self, layer == 0 ? &self->palette->mat_edge : &self->palette->mat);
      cairo_stroke_preserve (cr);
      cairo_fill (cr);
    }
}

static void
paint_bench (const LopeExercisePainter *self,
             double                     x,
             double                     y,
             double                     width,
             double                     height)
{
  cairo_t *cr = self->cr;

  lope_exercise_path_rounded (cr, x + width * .10, y + height * .2, width * .14, height * .8, .8);
  fill (self, &self->palette->prop_second);
  lope_exercise_path_rounded (cr, x + width * .76, y + height * .2, width * .14, height * .8, .8);
  fill (self, &self->palette->prop_second);
  lope_exercise_path_rounded (cr, x, y, width, height * .30, 3);
  lope_exercise_painter_color (self, &self->palette->prop);
  cairo_fill_preserve (cr);
  lope_exercise_painter_color (self, &self->palette->prop_line);
  cairo_set_line_width (cr, get_line_width (self) * .7);
  cairo_stroke (cr);
}

static void
paint_box (const LopeExercisePainter *self,
           const LopeProp            *prop)
{
  double x = (double) prop->values[0], y = (double) prop->values[1];
  double width = (double) prop->values[2], height = (double) prop->values[3], top = (double) prop->values[4];

  switch ((LopePropKind) prop->kind)
    {
    case LOPE_PROP_PANEL:
      lope_exercise_path_rounded (self->cr, x, y, width, height, 3);
      fill (self, &self->palette->panel);
      break;
    case LOPE_PROP_BENCH:
      paint_bench (self, x, y, width, height);
      break;
    case LOPE_PROP_STEP:
      lope_exercise_path_rounded (self->cr, x, y, width, height, 1.2);
      fill (self, &self->palette->prop_second);
      if (top > 0)
        {
          lope_exercise_path_rounded (self->cr, x, y - top, width, top + .8, 1);
          fill (self, &self->palette->prop);
        }
      break;
    default:
      lope_exercise_path_rounded (self->cr, x, y, width, height, 1.2);
      fill (self, &self->palette->prop);
      break;
    }
}

static void
paint_chair (const LopeExercisePainter *self,
             const float               *values)
{
  double x = (double) values[0], y = (double) values[1], way = (double) values[2], height = self->height;
  double seat = .27 * height, back = .55 * height;

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (self->cr, MAX (.022 * height, get_line_width (self)));
  lope_exercise_painter_color (self, &self->palette->prop_second);
  draw_line (self, x, y - seat, x - way * .015 * height, y - .01 * height);
  draw_line (self, x + way * .24 * height, y - seat, x + way * .255 * height, y - .01 * height);
  draw_line (self, x, y - seat, x - way * .012 * height, y - back);

  lope_exercise_path_rounded (self->cr, MIN (x - way * .03 * height, x + way * .28 * height), y - seat - .02 * height,
                              .31 * height, .042 * height, .02 * height);
  fill (self, &self->palette->prop);
  lope_exercise_path_rounded (self->cr, x - .032 * height, y - back - .01 * height, .042 * height, .14 * height, .02 * height);
  fill (self, &self->palette->prop);
}

static double
get_thigh_radius (const LopeExercisePainter *self,
                  double                     share)
{
  const LopeGirth *from = &lope_girth_thigh[1], *to = &lope_girth_thigh[2];

  return (from->radius + (to->radius - from->radius) * (share - from->share) / (to->share - from->share)) * self->height;
}

/* Where the band lies on one thigh. */
static void
draw_cuff (const LopeExercisePainter *self,
           LopeBone                   thigh,
           double                     share,
           double                     width)
{
  LopeDisc place = lope_exercise_painter_along (self, thigh, share);
  LopeVector direction = self->pose->bones[thigh];
  double flat = hypot (direction.x, direction.y), radius = get_thigh_radius (self, share);

  cairo_new_path (self->cr);
  if (flat < .25)
    {
      cairo_arc (self->cr, place.x, place.y, radius + width * .4, 0, 2 * G_PI);
      cairo_stroke (self->cr);
      return;
    }
  draw_line (self, place.x + direction.y / flat * radius, place.y + direction.x / flat * radius,
             place.x - direction.y / flat * radius, place.y - direction.x / flat * radius);
}

/* A loop round both thighs: a cuff on each and a strip between them. */
static void
paint_band (const LopeExercisePainter *self,
            const LopeProp            *prop,
            LopeLayer                  layer)
{
  double share = (double) prop->values[0], width = (double) prop->values[1];

  if (layer == LOPE_LAYER_BACK)
    return;

  cairo_set_line_width (self->cr, width);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  lope_exercise_painter_color (self, prop->kind == LOPE_PROP_BAND ? &self->palette->band : &self->palette->prop_line);
  if (layer == LOPE_LAYER_MAIN)
    {
      LopeDisc near = lope_exercise_painter_along (self, LOPE_BONE_THIGH_NEAR, share);
      LopeDisc far = lope_exercise_painter_along (self, LOPE_BONE_THIGH_FAR, share);

      draw_line (self, near.x, near.y, far.x, far.y);
      draw_cuff (self, LOPE_BONE_THIGH_FAR, share, width);
    }
  draw_cuff (self, LOPE_BONE_THIGH_NEAR, share, width);
}

static void
paint_ball (const LopeExercisePainter *self,
            double                     radius)
{
  LopeDisc near = lope_exercise_painter_along (self, LOPE_BONE_THIGH_NEAR, .93);
  LopeDisc far = lope_exercise_painter_along (self, LOPE_BONE_THIGH_FAR, .93);
  double x = (near.x + far.x) / 2, y = (near.y + far.y) / 2;

  cairo_new_path (self->cr);
  cairo_arc (self->cr, x, y, radius, 0, 2 * G_PI);
  lope_exercise_painter_color (self, &self->palette->prop);
  cairo_fill_preserve (self->cr);
  lope_exercise_painter_color (self, &self->palette->prop_line);
  cairo_set_line_width (self->cr, get_line_width (self) * .8);
  cairo_stroke (self->cr);
  draw_disc (self, x - radius * .3, y - radius * .35, radius * .22, &(LopeColor) { 1, 1, 1, self->palette->glare });
}

/* From the hand to the middle of the sole; its end hangs from the wrist. */
static void
paint_strap (const LopeExercisePainter *self)
{
  LopeDisc wrist = lope_exercise_painter_joint (self, LOPE_JOINT_WRIST_NEAR);
  LopeDisc hand = lope_exercise_painter_joint (self, LOPE_JOINT_HAND_NEAR);
  LopeDisc heel = lope_exercise_painter_joint (self, LOPE_JOINT_HEEL_NEAR);
  LopeDisc toe = lope_exercise_painter_joint (self, LOPE_JOINT_TOE_NEAR);
  double dx = wrist.x - hand.x, dy = wrist.y - hand.y, length = MAX (hypot (dx, dy), 1e-6);

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (self->cr, MAX (.016 * self->height, get_line_width (self)));
  lope_exercise_painter_color (self, &self->palette->prop_line);
  draw_line (self, hand.x, hand.y, heel.x + (toe.x - heel.x) * .62, heel.y + (toe.y - heel.y) * .62);
  cairo_move_to (self->cr, hand.x, hand.y);
  cairo_curve_to (self->cr, hand.x + dx / length * 9, hand.y + dy / length * 9 + 2, wrist.x + 1, wrist.y + 6,
                  wrist.x - 1, wrist.y + 12);
  cairo_stroke (self->cr);
}

static void
paint_roller (const LopeExercisePainter *self,
              double                     radius)
{
  double x = self->pose->prop.x, y = -self->pose->prop.y;

  draw_disc (self, x, y, radius, &self->palette->prop_second);
  draw_disc (self, x, y, radius * .74, &self->palette->prop);
  draw_disc (self, x, y, radius * .30, &self->palette->prop_line);
}

static void
draw_pedal (const LopeExercisePainter *self,
            const float               *values,
            LopeJoint                  ankle)
{
  LopeDisc place = lope_exercise_painter_joint (self, ankle);
  double x = place.x + (double) values[11], y = place.y + (double) values[12];

  draw_line (self, (double) values[0], (double) values[1], x, y);
  draw_line (self, x - .03 * self->height, y, x + .03 * self->height, y);
}

static void
paint_wheels (const LopeExercisePainter *self,
              const float               *values,
              double                     line_width)
{
  double radius = (double) values[10] - line_width * .6;

  lope_exercise_painter_color (self, &self->palette->prop_second);
  for (guint i = 2; i <= 4; i += 2)
    {
      cairo_new_path (self->cr);
      cairo_arc (self->cr, (double) values[i], (double) values[i + 1], radius, 0, 2 * G_PI);
      cairo_set_line_width (self->cr, line_width * 1.1);
      cairo_stroke (self->cr);
      draw_disc (self, (double) values[i], (double) values[i + 1], line_width * .9, &self->palette->prop_second);
    }
}

static void
paint_frame (const LopeExercisePainter *self,
             const float               *values,
             double                     line_width)
{
  double height = self->height;
  double crank[] = { (double) values[0], (double) values[1] };
  double rear[] = { (double) values[2], (double) values[3] };
  double front[] = { (double) values[4], (double) values[5] };
  double saddle[] = { (double) values[6], (double) values[7] };
  double bar[] = { (double) values[8], (double) values[9] };
  double post[] = { saddle[0] + (crank[0] - saddle[0]) * .22, saddle[1] + (crank[1] - saddle[1]) * .22 };
  double head[] = { bar[0] - .045 * height, bar[1] + .075 * height };
  double fork[] = { head[0] + .028 * height, head[1] + .11 * height };
  const double *tubes[][2] = {
    { crank, post }, { post, head }, { crank, fork }, { head, fork }, { fork, front }, { crank, rear }, { post, rear },
    { post, saddle },
  };

  lope_exercise_painter_color (self, &self->palette->prop_line);
  cairo_set_line_width (self->cr, line_width);
  for (guint i = 0; i < G_N_ELEMENTS (tubes); i++)
    draw_line (self, tubes[i][0][0], tubes[i][0][1], tubes[i][1][0], tubes[i][1][1]);
  cairo_move_to (self->cr, head[0], head[1]);
  cairo_line_to (self->cr, bar[0] - .035 * height, bar[1] + .01 * height);
  cairo_line_to (self->cr, bar[0] + .02 * height, bar[1]);
  cairo_stroke (self->cr);
  cairo_set_line_width (self->cr, line_width * 1.6);
  draw_line (self, saddle[0] - .06 * height, saddle[1], saddle[0] + .06 * height, saddle[1] + .004 * height);
  cairo_new_path (self->cr);
  cairo_arc (self->cr, crank[0], crank[1], .035 * height, 0, 2 * G_PI);
  cairo_set_line_width (self->cr, line_width * .8);
  cairo_stroke (self->cr);
}

static void
paint_bicycle (const LopeExercisePainter *self,
               const float               *values,
               LopeLayer                  layer)
{
  double line_width = MAX (.020 * self->height, 1.2 * self->pixel);

  cairo_set_line_cap (self->cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  if (layer == LOPE_LAYER_BACK)
    {
      paint_wheels (self, values, line_width);
      lope_exercise_painter_color (self, &self->palette->prop_second);
      cairo_set_line_width (self->cr, line_width * .8);
      draw_pedal (self, values, LOPE_JOINT_ANKLE_FAR);
      return;
    }
  paint_frame (self, values, line_width);
  cairo_set_line_width (self->cr, line_width);
  draw_pedal (self, values, LOPE_JOINT_ANKLE_NEAR);
}

static void
add_waves (cairo_t *cr,
           double   y)
{
  cairo_new_path (cr);
  cairo_move_to (cr, 0, y);
  for (double x = 0; x < LOPE_EXERCISE_FIGURE_WIDTH; x += WAVE)
    {
      cairo_curve_to (cr, x + 3, y - 1.6, x + 7, y - 1.6, x + 10, y);
      cairo_curve_to (cr, x + 13, y + 1.6, x + 17, y + 1.6, x + 20, y);
    }
}

static void
paint_water (const LopeExercisePainter *self,
             double                     y,
             LopeLayer                  layer)
{
  LopeColor color = lope_exercise_mix (&self->palette->page, &self->palette->water, layer == LOPE_LAYER_BACK ? .16 : .35);

  color.alpha = layer == LOPE_LAYER_BACK ? 1 : .34;
  cairo_save (self->cr);
  lope_exercise_path_rounded (self->cr, WATER_MARGIN, y - 10, LOPE_EXERCISE_FIGURE_WIDTH - 2 * WATER_MARGIN,
                              LOPE_EXERCISE_FIGURE_HEIGHT - 8 - y + 10, 5);
  cairo_clip (self->cr);
  add_waves (self->cr, y);
  cairo_line_to (self->cr, LOPE_EXERCISE_FIGURE_WIDTH, LOPE_EXERCISE_FIGURE_HEIGHT);
  cairo_line_to (self->cr, 0, LOPE_EXERCISE_FIGURE_HEIGHT);
  cairo_close_path (self->cr);
  fill (self, &color);
  if (layer != LOPE_LAYER_BACK)
    {
      color = self->palette->water;
      color.alpha = .55;
      add_waves (self->cr, y);
      lope_exercise_painter_color (self, &color);
      cairo_set_line_width (self->cr, 1.3);
      cairo_stroke (self->cr);
    }
  cairo_restore (self->cr);
}

/**
 * lope_exercise_paint_prop:
 * @self: a painter
 * @prop: a prop
 * @layer: which of its layers
 *
 * Paints what an exercise is done with.
 */
void
lope_exercise_paint_prop (const LopeExercisePainter *self,
                          const LopeProp            *prop,
                          LopeLayer                  layer)
{
  double first = (double) prop->values[0];

  cairo_new_path (self->cr);
  switch ((LopePropKind) prop->kind)
    {
    case LOPE_PROP_MAT:
      paint_mat (self, prop->values);
      break;
    case LOPE_PROP_MAT_SIDE:
      lope_exercise_path_rounded (self->cr, first, (double) prop->values[1], (double) prop->values[2] - first, 3.2, 1.6);
      fill (self, &self->palette->mat_edge);
      break;
    case LOPE_PROP_PANEL:
    case LOPE_PROP_WALL:
    case LOPE_PROP_BENCH:
    case LOPE_PROP_STEP:
      paint_box (self, prop);
      break;
    case LOPE_PROP_CHAIR:
      paint_chair (self, prop->values);
      break;
    case LOPE_PROP_BAND:
    case LOPE_PROP_BELT:
      paint_band (self, prop, layer);
      break;
    case LOPE_PROP_BALL:
      paint_ball (self, first);
      break;
    case LOPE_PROP_STRAP:
      paint_strap (self);
      break;
    case LOPE_PROP_ROLLER:
      paint_roller (self, first);
      break;
    case LOPE_PROP_BICYCLE:
      paint_bicycle (self, prop->values, layer);
      break;
    case LOPE_PROP_WATER:
      paint_water (self, first, layer);
      break;
    default:
      g_return_if_reached ();
    }
}
