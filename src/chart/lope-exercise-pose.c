/* lope-exercise-pose.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-pose.h"

#include <math.h>

/* Shares of the body height: from the ankle back to the heel, and to the sole. */
#define HEEL_BACK 0.045
#define SOLE 0.039

/* Four keyframes there and back, each with its hold. */
#define MAX_SPANS 14

#define HOLD_MOVE 0.35 /* the way into a held position is quick */

typedef struct {
  double length;
  LopeJoint start;
  LopeJoint end;
} BoneShape;

static const BoneShape bone_shapes[LOPE_N_BONES] = {
  [LOPE_BONE_SPINE_LOW] = { 0.144, LOPE_JOINT_PELVIS, LOPE_JOINT_SPINE },
  [LOPE_BONE_SPINE_HIGH] = { 0.144, LOPE_JOINT_SPINE, LOPE_JOINT_NECK },
  [LOPE_BONE_NECK] = { 0.115, LOPE_JOINT_NECK, LOPE_JOINT_HEAD },
  [LOPE_BONE_HIPS] = { 0.050, LOPE_JOINT_PELVIS, LOPE_JOINT_HIP_NEAR },
  [LOPE_BONE_SHOULDERS] = { 0.100, LOPE_JOINT_NECK, LOPE_JOINT_SHOULDER_NEAR },
  [LOPE_BONE_UPPER_ARM_NEAR] = { 0.186, LOPE_JOINT_SHOULDER_NEAR, LOPE_JOINT_ELBOW_NEAR },
  [LOPE_BONE_FOREARM_NEAR] = { 0.146, LOPE_JOINT_ELBOW_NEAR, LOPE_JOINT_WRIST_NEAR },
  [LOPE_BONE_HAND_NEAR] = { 0.108, LOPE_JOINT_WRIST_NEAR, LOPE_JOINT_HAND_NEAR },
  [LOPE_BONE_UPPER_ARM_FAR] = { 0.186, LOPE_JOINT_SHOULDER_FAR, LOPE_JOINT_ELBOW_FAR },
  [LOPE_BONE_FOREARM_FAR] = { 0.146, LOPE_JOINT_ELBOW_FAR, LOPE_JOINT_WRIST_FAR },
  [LOPE_BONE_HAND_FAR] = { 0.108, LOPE_JOINT_WRIST_FAR, LOPE_JOINT_HAND_FAR },
  [LOPE_BONE_THIGH_NEAR] = { 0.245, LOPE_JOINT_HIP_NEAR, LOPE_JOINT_KNEE_NEAR },
  [LOPE_BONE_SHIN_NEAR] = { 0.246, LOPE_JOINT_KNEE_NEAR, LOPE_JOINT_ANKLE_NEAR },
  [LOPE_BONE_FOOT_NEAR] = { 0.107, LOPE_JOINT_ANKLE_NEAR, LOPE_JOINT_TOE_NEAR },
  [LOPE_BONE_THIGH_FAR] = { 0.245, LOPE_JOINT_HIP_FAR, LOPE_JOINT_KNEE_FAR },
  [LOPE_BONE_SHIN_FAR] = { 0.246, LOPE_JOINT_KNEE_FAR, LOPE_JOINT_ANKLE_FAR },
  [LOPE_BONE_FOOT_FAR] = { 0.107, LOPE_JOINT_ANKLE_FAR, LOPE_JOINT_TOE_FAR },
};

/* A way from one keyframe to another, or a rest in one. */
typedef struct {
  guint first;
  guint second;
  double share; /* of the loop */
  gboolean moves;
} Span;

/* The joints and bones of an arm or a leg, for solving it from its end. */
typedef struct {
  LopeJoint root;
  LopeJoint middle;
  LopeJoint end;
  LopeBone upper;
  LopeBone lower;
} Limb;

static LopeVector
from_angles (const float *angles)
{
  double angle = (double) angles[0] * G_PI / 180;
  double tilt = (double) angles[1] * G_PI / 180;

  return (LopeVector) { cos (angle) * cos (tilt), sin (angle) * cos (tilt), sin (tilt) };
}

/* Turns about the shortest way, at even speed. */
static LopeVector
turn (LopeVector a,
      LopeVector b,
      double     share)
{
  double angle = acos (CLAMP (lope_vector_dot (a, b), -1.0, 1.0));

  if (angle < 1e-4)
    return lope_vector_unit (lope_vector_mix (a, b, share));

  /* Opposite directions have no shortest way: take that in the picture. */
  if (G_PI - angle < 1e-3)
    return lope_vector_unit (lope_vector_add (lope_vector_scale (a, cos (angle * share)),
                                              lope_vector_scale (lope_vector_unit ((LopeVector) { -a.y, a.x, 0 }),
                                                                 sin (angle * share))));

  return lope_vector_add (lope_vector_scale (a, sin ((1 - share) * angle) / sin (angle)),
                          lope_vector_scale (b, sin (share * angle) / sin (angle)));
}

static LopeVector
from_canvas (const float *place)
{
  return (LopeVector) { (double) place[0], -(double) place[1], (double) place[2] };
}

static void
place_child (LopeExercisePose *self,
             LopeBone          bone)
{
  const BoneShape *shape = &bone_shapes[bone];

  self->joints[shape->end] = lope_vector_add (self->joints[shape->start],
                                              lope_vector_scale (self->bones[bone], shape->length * self->scale));
}

static void
place_opposite (LopeExercisePose *self,
                LopeBone          bone)
{
  const BoneShape *shape = &bone_shapes[bone];

  place_child (self, bone);
  self->joints[shape->end + LOPE_FAR_JOINTS] =
      lope_vector_subtract (self->joints[shape->start],
                            lope_vector_scale (self->bones[bone], shape->length * self->scale));
}

/* The sole lies on the side of the foot that the shin points to. */
static void
place_foot (LopeExercisePose *self,
            gboolean          far)
{
  guint bones = far ? LOPE_BONE_THIGH_FAR - LOPE_BONE_THIGH_NEAR : 0;
  guint joints = far ? LOPE_FAR_JOINTS : 0;
  LopeVector foot = self->bones[LOPE_BONE_FOOT_NEAR + bones];
  LopeVector sole = lope_vector_scale (lope_vector_across (self->bones[LOPE_BONE_SHIN_NEAR + bones], foot), SOLE * self->scale);
  LopeVector under = lope_vector_add (self->joints[LOPE_JOINT_ANKLE_NEAR + joints], sole);

  self->joints[LOPE_JOINT_TOE_NEAR + joints] =
      lope_vector_add (under, lope_vector_scale (foot, bone_shapes[LOPE_BONE_FOOT_NEAR].length * self->scale));
  self->joints[LOPE_JOINT_HEEL_NEAR + joints] = lope_vector_add (under, lope_vector_scale (foot, -HEEL_BACK * self->scale));
}

static void
move_by (LopeExercisePose *self,
         LopeVector        offset)
{
  for (guint i = 0; i < LOPE_N_JOINTS; i++)
    self->joints[i] = lope_vector_add (self->joints[i], offset);
}

/* Puts the joints where the bones lead, with the anchor where it belongs. */
static void
place_joints (LopeExercisePose *self,
              LopeJoint         anchor,
              LopeVector        at)
{
  static const LopeBone limbs[] = {
    LOPE_BONE_UPPER_ARM_NEAR, LOPE_BONE_FOREARM_NEAR, LOPE_BONE_HAND_NEAR, LOPE_BONE_THIGH_NEAR, LOPE_BONE_SHIN_NEAR,
    LOPE_BONE_UPPER_ARM_FAR, LOPE_BONE_FOREARM_FAR, LOPE_BONE_HAND_FAR, LOPE_BONE_THIGH_FAR, LOPE_BONE_SHIN_FAR,
  };

  self->joints[LOPE_JOINT_PELVIS] = (LopeVector) { 0, 0, 0 };
  place_child (self, LOPE_BONE_SPINE_LOW);
  place_child (self, LOPE_BONE_SPINE_HIGH);
  place_child (self, LOPE_BONE_NECK);
  place_opposite (self, LOPE_BONE_HIPS);
  place_opposite (self, LOPE_BONE_SHOULDERS);
  for (guint i = 0; i < G_N_ELEMENTS (limbs); i++)
    place_child (self, limbs[i]);
  place_foot (self, FALSE);
  place_foot (self, TRUE);

  move_by (self, lope_vector_subtract (at, self->joints[anchor]));
}

static void
init_keyframe (LopeExercisePose          *self,
               const LopeExerciseFigure  *figure,
               const LopeExercisePicture *picture,
               const LopeKeyframe        *keyframe)
{
  self->scale = (double) picture->scale;
  self->prop = (LopeVector) { (double) keyframe->prop[0], -(double) keyframe->prop[1], 0 };
  for (guint i = 0; i < LOPE_N_BONES; i++)
    self->bones[i] = from_angles (keyframe->bones[i]);
  place_joints (self, figure->anchor, from_canvas (keyframe->anchor));
}

static Limb
get_limb (LopePart part)
{
  gboolean arm = part == LOPE_PART_ARM_NEAR || part == LOPE_PART_ARM_FAR;
  gboolean far = part == LOPE_PART_ARM_FAR || part == LOPE_PART_LEG_FAR;
  guint joints = far ? LOPE_FAR_JOINTS : 0;
  LopeBone upper = arm ? (far ? LOPE_BONE_UPPER_ARM_FAR : LOPE_BONE_UPPER_ARM_NEAR)
                       : (far ? LOPE_BONE_THIGH_FAR : LOPE_BONE_THIGH_NEAR);

  return (Limb) {
    (arm ? LOPE_JOINT_SHOULDER_NEAR : LOPE_JOINT_HIP_NEAR) + joints,
    (arm ? LOPE_JOINT_ELBOW_NEAR : LOPE_JOINT_KNEE_NEAR) + joints,
    (arm ? LOPE_JOINT_WRIST_NEAR : LOPE_JOINT_ANKLE_NEAR) + joints,
    upper, upper + 1,
  };
}

/* How far the middle of a limb stands off the line from its root to its end. */
static LopeVector
get_bend (const LopeExercisePose *self,
          const Limb             *limb)
{
  LopeVector axis = lope_vector_unit (lope_vector_subtract (self->joints[limb->end], self->joints[limb->root]));
  LopeVector middle = lope_vector_subtract (self->joints[limb->middle], self->joints[limb->root]);

  return lope_vector_subtract (middle, lope_vector_scale (axis, lope_vector_dot (middle, axis)));
}

/* Where a pinned joint is between two keyframes: on the line, or on the circle
 * about the centre. */
static LopeVector
get_pinned (const LopePin *pin,
            LopeVector     a,
            LopeVector     b,
            double         share)
{
  LopeVector centre = { (double) pin->centre[0], -(double) pin->centre[1], 0 };
  double start, end, radius, angle;

  if (!pin->circle)
    return lope_vector_mix (a, b, share);

  start = hypot (a.x - centre.x, a.y - centre.y);
  end = hypot (b.x - centre.x, b.y - centre.y);
  radius = start + (end - start) * share;
  start = atan2 (a.y - centre.y, a.x - centre.x);
  end = atan2 (b.y - centre.y, b.x - centre.x);
  angle = start + remainder (end - start, 2 * G_PI) * share;

  return (LopeVector) { centre.x + radius * cos (angle), centre.y + radius * sin (angle), a.z + (b.z - a.z) * share };
}

/* Bends a limb of two bones so that its end reaches @target, with its middle
 * towards @pole. */
static void
reach (LopeExercisePose *self,
       const Limb       *limb,
       LopeVector        target,
       LopeVector        pole)
{
  double upper = bone_shapes[limb->upper].length * self->scale;
  double lower = bone_shapes[limb->lower].length * self->scale;
  LopeVector way = lope_vector_subtract (target, self->joints[limb->root]);
  double distance = CLAMP (lope_vector_length (way), fabs (upper - lower) + 1e-4, upper + lower - 1e-5);
  LopeVector axis = lope_vector_unit (way);
  double cosine = CLAMP ((upper * upper + distance * distance - lower * lower) / (2 * upper * distance), -1.0, 1.0);
  LopeVector direction = lope_vector_add (lope_vector_scale (axis, cosine),
                                          lope_vector_scale (lope_vector_across (pole, axis), sqrt (1 - cosine * cosine)));

  self->bones[limb->upper] = direction;
  self->bones[limb->lower] = lope_vector_unit (lope_vector_subtract (lope_vector_scale (axis, distance),
                                                                     lope_vector_scale (direction, upper)));
}

static void
hold_pins (LopeExercisePose         *self,
           const LopeExerciseFigure *figure,
           const LopeExercisePose   *a,
           const LopeExercisePose   *b,
           double                    share,
           gboolean                  circles)
{
  for (guint i = 0; i < figure->n_pins; i++)
    {
      const LopePin *pin = &figure->pins[i];
      Limb limb = get_limb (pin->limb);
      LopeVector target = get_pinned (pin, a->joints[limb.end], b->joints[limb.end], share);
      LopeVector axis = lope_vector_unit (lope_vector_subtract (target, self->joints[limb.root]));
      LopeVector pole = lope_vector_subtract (self->joints[limb.middle], self->joints[limb.root]);

      if (pin->circle && !circles)
        continue;

      pole = lope_vector_subtract (pole, lope_vector_scale (axis, lope_vector_dot (pole, axis)));
      /* Nearly straight: the keyframe that is bent more says which way. */
      if (lope_vector_length (pole) < 0.02 * self->scale)
        {
          LopeVector bend_a = get_bend (a, &limb), bend_b = get_bend (b, &limb);

          pole = lope_vector_length (bend_a) >= lope_vector_length (bend_b) ? bend_a : bend_b;
        }
      reach (self, &limb, target, pole);
    }
}

static gboolean
rests_at (const LopeExerciseFigure *self,
          guint                     keyframe)
{
  return self->picture.keyframes[keyframe].hold > 0 ||
         (self->loop != LOPE_EXERCISE_LOOP_CYCLE && (keyframe == 0 || keyframe == self->n_keyframes - 1));
}

static void
add_span (Span     *spans,
          guint    *n,
          guint     first,
          guint     second,
          double    share,
          gboolean  moves)
{
  g_return_if_fail (*n < MAX_SPANS);

  spans[(*n)++] = (Span) { first, second, share, moves };
}

static guint
get_spans (const LopeExerciseFigure *self,
           Span                     *spans)
{
  guint n_steps = self->loop == LOPE_EXERCISE_LOOP_CYCLE ? self->n_keyframes : 2 * (self->n_keyframes - 1);
  double total = 0;
  guint n = 0;

  for (guint i = 0; i < n_steps; i++)
    {
      guint first = i < self->n_keyframes ? i : 2 * (self->n_keyframes - 1) - i;
      guint second = i + 1 < self->n_keyframes ? i + 1
                     : self->loop == LOPE_EXERCISE_LOOP_CYCLE ? 0 : 2 * (self->n_keyframes - 1) - i - 1;
      const LopeKeyframe *keyframe = &self->picture.keyframes[first];

      if (keyframe->hold > 0)
        add_span (spans, &n, first, first, (double) keyframe->hold, FALSE);
      add_span (spans, &n, first, second,
                self->loop == LOPE_EXERCISE_LOOP_HOLD ? HOLD_MOVE : (double) keyframe->move, TRUE);
    }

  for (guint i = 0; i < n; i++)
    total += spans[i].share;
  for (guint i = 0; i < n; i++)
    spans[i].share /= total;

  return n;
}

/* Starts and stops softly where the figure comes to rest. */
static double
ease (double   share,
      gboolean starts,
      gboolean stops)
{
  if (starts && stops)
    return 0.5 - 0.5 * cos (G_PI * share);
  if (starts)
    return 1 - cos (G_PI * share / 2);
  if (stops)
    return sin (G_PI * share / 2);

  return share;
}

/* When running, the lowest foot never sinks into the floor. */
static void
lift_off_floor (LopeExercisePose          *self,
                const LopeExercisePicture *picture)
{
  static const LopeJoint feet[] = { LOPE_JOINT_HEEL_NEAR, LOPE_JOINT_TOE_NEAR, LOPE_JOINT_HEEL_FAR, LOPE_JOINT_TOE_FAR };
  double low = 0;

  for (guint i = 0; i < G_N_ELEMENTS (feet); i++)
    low = MAX (low, -self->joints[feet[i]].y - (double) picture->floor_y);
  move_by (self, (LopeVector) { 0, low, 0 });
}

/**
 * lope_bone_get_length:
 * @bone: a bone
 *
 * Tells how long a bone is; of the foot, from the ankle to the toes along the
 * sole.
 *
 * Returns: its share of the height of the body
 */
double
lope_bone_get_length (LopeBone bone)
{
  return bone_shapes[bone].length;
}

/**
 * lope_bone_get_start:
 * @bone: a bone
 *
 * Tells where a bone begins.
 *
 * Returns: a joint
 */
LopeJoint
lope_bone_get_start (LopeBone bone)
{
  return bone_shapes[bone].start;
}

/**
 * lope_bone_get_end:
 * @bone: a bone
 *
 * Tells where a bone ends.
 *
 * Returns: a joint
 */
LopeJoint
lope_bone_get_end (LopeBone bone)
{
  return bone_shapes[bone].end;
}

/**
 * lope_exercise_figure_locate:
 * @self: a figure
 * @phase: the time in loops
 * @first: (out): the keyframe that is left
 * @second: (out): the keyframe that is reached; @first while resting in it
 * @share: (out): how much of the way is done, from 0 to 1
 *
 * Finds where in its loop a figure is.
 */
void
lope_exercise_figure_locate (const LopeExerciseFigure *self,
                             double                    phase,
                             guint                    *first,
                             guint                    *second,
                             double                   *share)
{
  Span spans[MAX_SPANS];
  guint n = get_spans (self, spans), i = 0;
  double time = phase - floor (phase);

  while (i < n - 1 && time >= spans[i].share + 1e-9)
    time -= spans[i++].share;

  *first = spans[i].first;
  *second = spans[i].second;
  *share = spans[i].moves ? ease (CLAMP (time / spans[i].share, 0, 1), rests_at (self, *first), rests_at (self, *second)) : 0;
}

/**
 * lope_exercise_pose_init_key:
 * @self: (out caller-allocates): a pose
 * @figure: a figure
 * @picture: its picture or its inset
 * @keyframe: the number of a keyframe
 *
 * Takes the pose of a keyframe.
 */
void
lope_exercise_pose_init_key (LopeExercisePose          *self,
                             const LopeExerciseFigure  *figure,
                             const LopeExercisePicture *picture,
                             guint                      keyframe)
{
  init_keyframe (self, figure, picture, &picture->keyframes[MIN (keyframe, figure->n_keyframes - 1)]);
}

/**
 * lope_exercise_pose_init_mix:
 * @self: (out caller-allocates): a pose
 * @figure: a figure
 * @picture: its picture or its inset
 * @first: the number of a keyframe
 * @second: the number of a keyframe
 * @share: from 0, which is @first, to 1, which is @second
 *
 * Takes the pose between two keyframes: every bone turns on the shortest way,
 * and hands and feet that are pinned stay where they are.
 */
void
lope_exercise_pose_init_mix (LopeExercisePose          *self,
                             const LopeExerciseFigure  *figure,
                             const LopeExercisePicture *picture,
                             guint                      first,
                             guint                      second,
                             double                     share)
{
  LopeExercisePose a, b;
  LopeVector at;

  lope_exercise_pose_init_key (&a, figure, picture, first);
  lope_exercise_pose_init_key (&b, figure, picture, second);

  self->scale = a.scale;
  self->prop = lope_vector_mix (a.prop, b.prop, share);
  for (guint i = 0; i < LOPE_N_BONES; i++)
    self->bones[i] = turn (a.bones[i], b.bones[i], share);
  at = lope_vector_mix (a.joints[figure->anchor], b.joints[figure->anchor], share);
  place_joints (self, figure->anchor, at);
  hold_pins (self, figure, &a, &b, share, picture == &figure->picture);
  place_joints (self, figure->anchor, at);
}

/**
 * lope_exercise_pose_init_phase:
 * @self: (out caller-allocates): a pose
 * @figure: a figure
 * @picture: its picture or its inset
 * @phase: the time in loops
 *
 * Takes the pose at a moment.
 */
void
lope_exercise_pose_init_phase (LopeExercisePose          *self,
                               const LopeExerciseFigure  *figure,
                               const LopeExercisePicture *picture,
                               double                     phase)
{
  guint first, second;
  double share;

  lope_exercise_figure_locate (figure, phase, &first, &second, &share);
  lope_exercise_pose_init_mix (self, figure, picture, first, second, share);
  if (figure->ground)
    lift_off_floor (self, picture);
}

/**
 * lope_exercise_figure_get_phase:
 * @self: a figure
 * @pose: the number of a keyframe
 *
 * Tells when in its loop a figure reaches a keyframe.
 *
 * Returns: from 0 to below 1
 */
double
lope_exercise_figure_get_phase (const LopeExerciseFigure *self,
                                guint                     pose)
{
  Span spans[MAX_SPANS];
  guint n = get_spans (self, spans);
  double time = 0;

  for (guint i = 0; i < n && spans[i].first != pose; i++)
    {
      time += spans[i].share;
      if (spans[i].second == pose)
        break;
    }

  return MIN (time, 0.999999);
}
