/* lope-exercise-muscles.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-painter.h"

#include <math.h>

/* A muscle is a chain of discs in the accent colour, clipped to where it lies.
 * All numbers are shares of the body height or of a bone. */

#define MAX_DISCS 4

typedef struct {
  LopeDisc discs[MAX_DISCS];
  guint n;
} Chain;

static void
add (Chain    *chain,
     LopeDisc  place,
     double    radius)
{
  g_return_if_fail (chain->n < MAX_DISCS);

  place.radius = radius;
  chain->discs[chain->n++] = place;
}

static void
fill_chain (const LopeExercisePainter *self,
            const Chain               *chain)
{
  cairo_new_path (self->cr);
  for (guint i = 1; i < chain->n; i++)
    {
      LopeDisc a = chain->discs[i - 1], b = chain->discs[i];

      a.radius *= self->height;
      b.radius *= self->height;
      lope_exercise_path_capsule (self->cr, a, b);
    }
  lope_exercise_painter_color (self, &self->palette->accent);
  cairo_fill (self->cr);
}

static LopeBone
get_thigh (gboolean far)
{
  return far ? LOPE_BONE_THIGH_FAR : LOPE_BONE_THIGH_NEAR;
}

static LopeDisc
get_hip (const LopeExercisePainter *self,
         gboolean                   far)
{
  return lope_exercise_painter_joint (self, far ? LOPE_JOINT_HIP_FAR : LOPE_JOINT_HIP_NEAR);
}

/* Where the front of the thigh is: a bent knee tells, else the pelvis. */
static LopeVector
get_front (const LopeExercisePainter *self,
           gboolean                   far,
           gboolean                   by_knee)
{
  LopeVector thigh = self->pose->bones[get_thigh (far)];
  LopeVector shin = self->pose->bones[get_thigh (far) + 1];
  LopeVector right = fabs (lope_vector_dot (self->right, thigh)) < .97 ? lope_vector_across (self->right, thigh) : self->right;
  LopeVector bend = lope_vector_subtract (lope_vector_scale (thigh, lope_vector_dot (shin, thigh)), shin);

  if (by_knee && lope_vector_length (bend) > 0.25)
    return lope_vector_unit (bend);

  return lope_vector_cross (right, thigh);
}

static LopeDisc
along (const LopeExercisePainter *self,
       LopeBone                   bone,
       double                     share,
       LopeVector                 direction,
       double                     off)
{
  return lope_exercise_painter_off (self, lope_exercise_painter_along (self, bone, share), direction, off);
}

static void
clip_limb (const LopeExercisePainter *self,
           LopeBone                   bone,
           gboolean                   with_torso)
{
  gboolean shin = bone == LOPE_BONE_SHIN_NEAR || bone == LOPE_BONE_SHIN_FAR;

  cairo_new_path (self->cr);
  if (with_torso)
    lope_exercise_painter_torso_path (self);
  lope_exercise_path_limb (self->cr, lope_exercise_painter_along (self, bone, 0), lope_exercise_painter_along (self, bone, 1),
                           shin ? lope_girth_shin : lope_girth_thigh, shin ? LOPE_N_GIRTH_SHIN : LOPE_N_GIRTH_THIGH,
                           self->height);
  cairo_clip (self->cr);
}

static void
paint_thigh_muscle (const LopeExercisePainter *self,
                    LopeMuscle                 muscle,
                    gboolean                   far)
{
  LopeBone thigh = get_thigh (far);
  LopeVector front = get_front (self, far, TRUE), side = { 0, 0, 0 };
  double off = 0, radius = .030, first = .14;
  Chain chain = { 0 };

  switch (muscle)
    {
    case LOPE_MUSCLE_QUADS:
      side = front;
      off = .026;
      break;
    case LOPE_MUSCLE_HAMSTRINGS:
      side = lope_vector_scale (front, -1);
      off = .028;
      break;
    case LOPE_MUSCLE_ADDUCTORS:
      side = lope_vector_scale (self->right, self->figure->near_right == far ? 1 : -1);
      off = .028;
      break;
    default:
      radius = .026;
      first = .34;
      break;
    }

  clip_limb (self, thigh, FALSE);
  add (&chain, along (self, thigh, first, side, off * 1.1), radius * .8);
  add (&chain, along (self, thigh, .45, side, off), radius);
  add (&chain, along (self, thigh, .88, side, off * .55), radius * .42);
  fill_chain (self, &chain);
}

static void
paint_calf (const LopeExercisePainter *self,
            gboolean                   far)
{
  LopeBone shin = get_thigh (far) + 1;
  LopeVector front = lope_vector_across (get_front (self, far, TRUE), self->pose->bones[shin]);
  Chain chain = { 0 };

  clip_limb (self, shin, FALSE);
  add (&chain, along (self, shin, .12, front, -.018), .018);
  add (&chain, along (self, shin, .32, front, -.020), .022);
  add (&chain, along (self, shin, .66, front, -.012), .008);
  fill_chain (self, &chain);
}

static void
paint_hip_muscle (const LopeExercisePainter *self,
                  LopeMuscle                 muscle,
                  gboolean                   far)
{
  LopeBone thigh = get_thigh (far);
  LopeVector down = self->pose->bones[thigh], up = self->pose->bones[LOPE_BONE_SPINE_LOW];
  LopeVector front = get_front (self, far, FALSE), back = lope_vector_scale (self->forward, -1);
  LopeVector out = lope_vector_scale (self->pose->bones[LOPE_BONE_HIPS], far ? -1 : 1);
  LopeDisc hip = get_hip (self, far), before = lope_exercise_painter_off (self, hip, self->forward, .030);
  Chain chain = { 0 };

  /* On the side that looks away. */
  if (muscle == LOPE_MUSCLE_GLUTE_MED && out.z < -0.5)
    return;

  clip_limb (self, thigh, TRUE);
  switch (muscle)
    {
    case LOPE_MUSCLE_GLUTE_MAX:
      add (&chain, lope_exercise_painter_off (self, lope_exercise_painter_off (self, hip, back, .030), up, .030), .032);
      add (&chain, lope_exercise_painter_off (self, hip, lope_vector_unit (lope_vector_add (back, lope_vector_scale (down, .35))),
                                              .034), .040);
      add (&chain, lope_exercise_painter_off (self, hip,
                                              lope_vector_unit (lope_vector_add (lope_vector_scale (back, .75),
                                                                                 lope_vector_scale (down, .65))), .050), .030);
      break;
    case LOPE_MUSCLE_GLUTE_MED:
      add (&chain, lope_exercise_painter_off (self, lope_exercise_painter_off (self, hip, out, .030), up, .020), .030);
      add (&chain, lope_exercise_painter_off (self, lope_exercise_painter_off (self, hip, out, .022), up, .072), .036);
      break;
    case LOPE_MUSCLE_HIP_FLEXOR:
      add (&chain, lope_exercise_painter_off (self, before, up, .085), .020);
      add (&chain, lope_exercise_painter_off (self, lope_exercise_painter_off (self, hip, self->forward, .036), up, .010), .026);
      add (&chain, along (self, thigh, .30, front, .030), .022);
      add (&chain, along (self, thigh, .50, front, .026), .010);
      break;
    default: /* tensor fasciae latae */
      add (&chain, lope_exercise_painter_off (self, before, up, .050), .024);
      add (&chain, lope_exercise_painter_off (self, hip, self->forward, .034), .028);
      add (&chain, along (self, thigh, .28, front, .030), .016);
      break;
    }
  fill_chain (self, &chain);
}

static void
paint_trunk_muscle (const LopeExercisePainter *self,
                    LopeMuscle                 muscle,
                    gboolean                   far)
{
  static const struct {
    double share[3];
    double off[3];
    double radius[3];
  } shapes[] = {
    { { .02, .35, .72 }, { .046, .042, .044 }, { .022, .024, .020 } }, /* abs */
    { { .10, .50, .88 }, { .048, .040, .040 }, { .018, .020, .016 } }, /* back */
    { { .16, .45, .70 }, { .062, .056, .072 }, { .022, .026, .020 } }, /* obliques */
  };
  guint shape = muscle == LOPE_MUSCLE_ABS ? 0 : muscle == LOPE_MUSCLE_BACK ? 1 : 2;
  LopeVector across = lope_vector_unit (lope_vector_mix (self->pose->bones[LOPE_BONE_HIPS],
                                                         self->pose->bones[LOPE_BONE_SHOULDERS], .5));
  LopeVector direction = muscle == LOPE_MUSCLE_ABS ? self->forward
                         : muscle == LOPE_MUSCLE_BACK ? lope_vector_scale (self->forward, -1)
                         : lope_vector_scale (across, far ? -1 : 1);
  Chain chain = { 0 };

  cairo_new_path (self->cr);
  lope_exercise_painter_torso_path (self);
  cairo_clip (self->cr);
  for (guint i = 0; i < 3; i++)
    add (&chain, lope_exercise_painter_off (self, lope_exercise_painter_trunk (self, shapes[shape].share[i]), direction,
                                            shapes[shape].off[i]), shapes[shape].radius[i]);
  fill_chain (self, &chain);
}

static LopePart
get_part (LopeMuscle muscle,
          gboolean   far)
{
  if (muscle == LOPE_MUSCLE_ABS || muscle == LOPE_MUSCLE_BACK || muscle == LOPE_MUSCLE_OBLIQUES)
    return LOPE_PART_TORSO;

  return far ? LOPE_PART_LEG_FAR : LOPE_PART_LEG_NEAR;
}

/**
 * lope_exercise_paint_muscles:
 * @self: a painter
 * @part: a part of the body that was just painted
 * @over_torso: only those of a leg that reach over the trunk
 *
 * Paints the muscles that work.
 */
void
lope_exercise_paint_muscles (const LopeExercisePainter *self,
                             LopePart                   part,
                             gboolean                   over_torso)
{
  for (guint i = 0; i < self->figure->n_highlights; i++)
    {
      const LopeHighlight *highlight = &self->figure->highlights[i];
      LopeMuscle muscle = highlight->muscle;
      gboolean thigh = muscle == LOPE_MUSCLE_QUADS || muscle == LOPE_MUSCLE_HAMSTRINGS || muscle == LOPE_MUSCLE_ADDUCTORS ||
                       muscle == LOPE_MUSCLE_OUTER_THIGH;

      if (get_part (muscle, highlight->far) != part || (over_torso && (thigh || muscle == LOPE_MUSCLE_CALF)))
        continue;

      cairo_save (self->cr);
      if (part == LOPE_PART_TORSO)
        paint_trunk_muscle (self, muscle, highlight->far);
      else if (muscle == LOPE_MUSCLE_CALF)
        paint_calf (self, highlight->far);
      else if (thigh)
        paint_thigh_muscle (self, muscle, highlight->far);
      else
        paint_hip_muscle (self, muscle, highlight->far);
      cairo_restore (self->cr);
    }
}
