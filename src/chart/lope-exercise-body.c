/* lope-exercise-body.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-painter.h"

#include <math.h>

/* Radii and lengths are shares of the body height. */

#define N_GIRTH_ARM 3

#define HEAD_RADIUS 0.066
#define NECK_RADIUS 0.030
#define SHORTS 0.46 /* of the thigh */
#define SLEEVE 0.50 /* of the upper arm */
#define WAIST 0.48 /* of the lower half of the trunk */
#define GAP 0.010 /* between an arm and the body behind it */
#define END_ON 0.05 /* a limb that is shorter in the picture is seen from its end */

#define TINT_SKIN 0.62
#define TINT_CLOTHES 0.55

const LopeGirth lope_girth_thigh[] = { { 0, .054 }, { .35, .050 }, { 1, .0345 } };
const LopeGirth lope_girth_shin[] = { { 0, .0345 }, { .30, .0365 }, { .60, .029 }, { 1, .0205 } };

static const LopeGirth girth_upper_arm[] = { { 0, .034 }, { .40, .031 }, { 1, .0245 } };
static const LopeGirth girth_forearm[] = { { 0, .0245 }, { .25, .0255 }, { 1, .0170 } };
static const LopeGirth girth_hand[] = { { 0, .0175 }, { .45, .0200 }, { .84, .0140 } };

/* The trunk is two discs at each of some places along the spine. */
static const struct {
  double share;
  double half_width;
  double radius;
} torso_sections[LOPE_N_TORSO_SECTIONS] = {
  { -.06, .034, .056 }, { .08, .038, .060 }, { .30, .034, .055 }, { .52, .036, .052 },
  { .74, .050, .056 }, { .90, .064, .050 }, { 1, .072, .040 },
};

#define SHOULDER_SECTION 4

typedef enum {
  CLOTH_SKIN,
  CLOTH_SHIRT,
  CLOTH_SHORTS,
} Cloth;

static gboolean
is_far (const LopeExercisePainter *self,
        LopePart                   part)
{
  return (self->picture->far & 1u << part) != 0;
}

static LopeColor
get_color (const LopeExercisePainter *self,
           Cloth                      cloth,
           LopePart                   part)
{
  const LopeBodyColors *colors = &self->palette->body;
  const LopeColor *pair = cloth == CLOTH_SKIN ? colors->skin : cloth == CLOTH_SHIRT ? colors->shirt : colors->shorts;
  const LopeColor *color = &pair[is_far (self, part) ? 1 : 0];

  if ((self->figure->tinted & 1u << part) == 0 || cloth == CLOTH_SHIRT)
    return *color;

  return lope_exercise_mix (color, &self->palette->accent, cloth == CLOTH_SKIN ? TINT_SKIN : TINT_CLOTHES);
}

static void
fill (const LopeExercisePainter *self,
      LopeColor                  color)
{
  lope_exercise_painter_color (self, &color);
  cairo_fill (self->cr);
}

static LopeDisc
between (LopeDisc a,
         LopeDisc b,
         double   share,
         double   radius)
{
  return (LopeDisc) { a.x + (b.x - a.x) * share, a.y + (b.y - a.y) * share, radius };
}

static LopeDisc
with_radius (LopeDisc disc,
             double   radius)
{
  disc.radius = radius;

  return disc;
}

static LopeVector
get_trunk_place (const LopeExercisePainter *self,
                 double                     share)
{
  const LopeVector *joints = self->pose->joints;
  /* The parabola through pelvis, spine and neck. */
  double a = 2 * (share - .5) * (share - 1), b = -4 * share * (share - 1), c = 2 * share * (share - .5);

  return lope_vector_add (lope_vector_add (lope_vector_scale (joints[LOPE_JOINT_PELVIS], a),
                                           lope_vector_scale (joints[LOPE_JOINT_SPINE], b)),
                          lope_vector_scale (joints[LOPE_JOINT_NECK], c));
}

static void
get_torso_section (const LopeExercisePainter *self,
                   guint                      i,
                   LopeDisc                  *near,
                   LopeDisc                  *far)
{
  LopeVector place = get_trunk_place (self, torso_sections[i].share);
  LopeVector bar = lope_vector_unit (lope_vector_mix (self->pose->bones[LOPE_BONE_HIPS], self->pose->bones[LOPE_BONE_SHOULDERS],
                                                      CLAMP (torso_sections[i].share, 0, 1)));
  LopeVector half = lope_vector_scale (bar, torso_sections[i].half_width * self->height);
  double radius = torso_sections[i].radius * self->height;

  *near = (LopeDisc) { place.x + half.x, -(place.y + half.y), radius };
  *far = (LopeDisc) { place.x - half.x, -(place.y - half.y), radius };
}

/* An outline in the colour of the page, so that a limb stands out from what is
 * behind it; keeps the path. */
static void
stroke_gap (const LopeExercisePainter *self)
{
  LopeColor page = self->palette->page;

  cairo_save (self->cr);
  cairo_set_line_width (self->cr, self->high_contrast ? 2 : MAX (GAP * self->height, 0.9 * self->pixel));
  cairo_set_line_join (self->cr, CAIRO_LINE_JOIN_ROUND);
  page.alpha = self->high_contrast ? 1 : 0.85;
  lope_exercise_painter_color (self, &page);
  cairo_stroke_preserve (self->cr);
  cairo_restore (self->cr);
}

/* A limb of which the first part is clothed. It is cut across, and each part is
 * filled once, so that there is no seam. */
static void
paint_clothed (const LopeExercisePainter *self,
               LopeDisc                   a,
               LopeDisc                   b,
               const LopeGirth           *girth,
               double                     share,
               LopeColor                  cloth,
               LopeColor                  skin)
{
  cairo_t *cr = self->cr;
  LopeDisc cut = between (a, b, share, 0);

  if (hypot (b.x - a.x, b.y - a.y) < END_ON * self->height)
    {
      cairo_new_path (cr);
      lope_exercise_path_limb (cr, a, b, girth, N_GIRTH_ARM, self->height);
      fill (self, skin);
      return;
    }

  for (int sign = -1; sign <= 1; sign += 2)
    {
      cairo_save (cr);
      lope_exercise_path_beyond (cr, cut, (b.x - a.x) * sign, (b.y - a.y) * sign);
      cairo_clip (cr);
      cairo_new_path (cr);
      lope_exercise_path_limb (cr, a, b, girth, N_GIRTH_ARM, self->height);
      fill (self, sign < 0 ? cloth : skin);
      cairo_restore (cr);
    }
}

/* Shoes are drawn along the sole, lifted off it by what lies under the foot. */
static void
paint_shoe (const LopeExercisePainter *self,
            LopePart                   part,
            guint                      joints,
            LopeBone                   foot_bone)
{
  const LopeVector *place = self->pose->joints;
  LopeVector foot = self->pose->bones[foot_bone];
  LopeVector sole = lope_vector_across (lope_vector_subtract (place[LOPE_JOINT_ANKLE_NEAR + joints],
                                                              place[LOPE_JOINT_KNEE_NEAR + joints]), foot);
  LopeVector up = lope_vector_scale (sole, -1);
  LopeDisc ankle = lope_exercise_painter_joint (self, LOPE_JOINT_ANKLE_NEAR + joints);
  LopeDisc heel = lope_exercise_painter_joint (self, LOPE_JOINT_HEEL_NEAR + joints);
  LopeDisc toe = lope_exercise_painter_joint (self, LOPE_JOINT_TOE_NEAR + joints);
  LopeDisc ball = lope_exercise_painter_off (self, lope_exercise_painter_off (self, toe, up, .019), foot, -.050);
  /* A foot that points at the viewer shows the width of its tip. */
  double tip = (.0135 + .0085 * MAX (0, 1 - hypot (foot.x, foot.y) * 1.6)) * self->height;

  heel = lope_exercise_painter_off (self, lope_exercise_painter_off (self, heel, up, .020), foot, .020);
  toe = lope_exercise_painter_off (self, lope_exercise_painter_off (self, toe, up, .014), foot, -.014);

  cairo_new_path (self->cr);
  lope_exercise_path_hull (self->cr, (LopeDisc[]) {
    with_radius (ankle, .0215 * self->height), with_radius (heel, .020 * self->height), with_radius (ball, .019 * self->height),
  }, 3);
  lope_exercise_path_hull (self->cr, (LopeDisc[]) {
    with_radius (ball, .019 * self->height + (tip - .0135 * self->height) * .8), with_radius (heel, .020 * self->height),
    with_radius (toe, tip),
  }, 3);
  if (self->high_contrast)
    stroke_gap (self);
  fill (self, get_color (self, CLOTH_SHORTS, part));
}

static void
paint_shin (const LopeExercisePainter *self,
            LopePart                   part,
            guint                      joints)
{
  cairo_new_path (self->cr);
  lope_exercise_path_limb (self->cr, lope_exercise_painter_joint (self, LOPE_JOINT_KNEE_NEAR + joints),
                           lope_exercise_painter_joint (self, LOPE_JOINT_ANKLE_NEAR + joints),
                           lope_girth_shin, LOPE_N_GIRTH_SHIN, self->height);
  if (self->high_contrast)
    stroke_gap (self);
  fill (self, get_color (self, CLOTH_SKIN, part));
}

static void
paint_thigh (const LopeExercisePainter *self,
             LopePart                   part,
             guint                      joints)
{
  LopeDisc hip = lope_exercise_painter_joint (self, LOPE_JOINT_HIP_NEAR + joints);
  LopeDisc knee = lope_exercise_painter_joint (self, LOPE_JOINT_KNEE_NEAR + joints);

  if (self->high_contrast)
    {
      cairo_new_path (self->cr);
      lope_exercise_path_limb (self->cr, between (hip, knee, .35, 0), knee, lope_girth_thigh + 1, LOPE_N_GIRTH_THIGH - 1,
                               self->height);
      stroke_gap (self);
    }
  paint_clothed (self, hip, knee, lope_girth_thigh, SHORTS, get_color (self, CLOTH_SHORTS, part),
                 get_color (self, CLOTH_SKIN, part));
}

static void
paint_leg (const LopeExercisePainter *self,
           LopePart                   part)
{
  gboolean far = part == LOPE_PART_LEG_FAR;
  guint joints = far ? LOPE_FAR_JOINTS : 0;
  LopeBone foot = far ? LOPE_BONE_FOOT_FAR : LOPE_BONE_FOOT_NEAR;
  gboolean foot_in_front = self->pose->joints[LOPE_JOINT_ANKLE_NEAR + joints].z >
                           self->pose->joints[LOPE_JOINT_KNEE_NEAR + joints].z + 0.06 * self->height;

  if (foot_in_front)
    paint_thigh (self, part, joints);
  else
    paint_shoe (self, part, joints, foot);
  paint_shin (self, part, joints);
  if (foot_in_front)
    paint_shoe (self, part, joints, foot);
  else
    paint_thigh (self, part, joints);
}

static void
paint_arm (const LopeExercisePainter *self,
           LopePart                   part)
{
  cairo_t *cr = self->cr;
  guint joints = part == LOPE_PART_ARM_FAR ? LOPE_FAR_JOINTS : 0;
  LopeDisc shoulder = lope_exercise_painter_joint (self, LOPE_JOINT_SHOULDER_NEAR + joints);
  LopeDisc elbow = lope_exercise_painter_joint (self, LOPE_JOINT_ELBOW_NEAR + joints);
  LopeDisc wrist = lope_exercise_painter_joint (self, LOPE_JOINT_WRIST_NEAR + joints);
  LopeDisc hand = lope_exercise_painter_joint (self, LOPE_JOINT_HAND_NEAR + joints);
  LopeColor skin = get_color (self, CLOTH_SKIN, part);

  if (!is_far (self, part) || self->high_contrast)
    {
      cairo_new_path (cr);
      lope_exercise_path_capsule (cr, between (shoulder, elbow, .58, girth_upper_arm[1].radius * self->height * .9),
                                  with_radius (elbow, girth_upper_arm[2].radius * self->height));
      lope_exercise_path_limb (cr, elbow, wrist, girth_forearm, N_GIRTH_ARM, self->height);
      lope_exercise_path_limb (cr, wrist, hand, girth_hand, N_GIRTH_ARM, self->height);
      stroke_gap (self);
    }

  cairo_new_path (cr);
  lope_exercise_path_limb (cr, elbow, wrist, girth_forearm, N_GIRTH_ARM, self->height);
  fill (self, skin);
  cairo_new_path (cr);
  lope_exercise_path_limb (cr, wrist, hand, girth_hand, N_GIRTH_ARM, self->height);
  fill (self, skin);
  paint_clothed (self, shoulder, elbow, girth_upper_arm, SLEEVE, get_color (self, CLOTH_SHIRT, part), skin);
}

static void
paint_shorts (const LopeExercisePainter *self)
{
  LopeDisc pelvis = lope_exercise_painter_joint (self, LOPE_JOINT_PELVIS);
  LopeDisc spine = lope_exercise_painter_joint (self, LOPE_JOINT_SPINE);
  LopeDisc waist = between (pelvis, spine, WAIST, 0);
  LopeVector bar = self->pose->bones[LOPE_BONE_HIPS];
  double dx = pelvis.x - spine.x, dy = pelvis.y - spine.y;

  /* Seen from the front, the waistband follows the pelvis. */
  if (hypot (bar.x, bar.y) > .75)
    {
      double sign = bar.y * dx + bar.x * dy > 0 ? 1 : -1;

      dx = sign * bar.y;
      dy = sign * bar.x;
    }
  if (hypot (dx, dy) <= .02)
    return;

  cairo_save (self->cr);
  lope_exercise_path_beyond (self->cr, waist, dx, dy);
  cairo_clip (self->cr);
  cairo_new_path (self->cr);
  lope_exercise_painter_torso_path (self);
  fill (self, self->palette->body.shorts[0]);
  cairo_restore (self->cr);
}

static void
paint_torso (const LopeExercisePainter *self)
{
  LopeDisc neck = lope_exercise_painter_joint (self, LOPE_JOINT_NECK);
  LopeDisc head = lope_exercise_painter_joint (self, LOPE_JOINT_HEAD);

  cairo_new_path (self->cr);
  lope_exercise_path_capsule (self->cr, with_radius (neck, NECK_RADIUS * self->height * 1.12),
                              between (neck, head, .75, NECK_RADIUS * self->height));
  fill (self, self->palette->body.skin[0]);

  cairo_new_path (self->cr);
  lope_exercise_painter_torso_path (self);
  if (self->high_contrast)
    stroke_gap (self);
  fill (self, self->palette->body.shirt[0]);
  paint_shorts (self);
}

static void
paint_head (const LopeExercisePainter *self)
{
  cairo_t *cr = self->cr;
  double radius = HEAD_RADIUS * self->height;
  LopeDisc head = lope_exercise_painter_joint (self, LOPE_JOINT_HEAD);
  LopeVector up = self->pose->bones[LOPE_BONE_NECK];
  LopeVector right = lope_vector_scale (lope_vector_across (self->pose->bones[LOPE_BONE_SHOULDERS], up),
                                        self->figure->near_right ? 1 : -1);
  LopeVector face = lope_vector_cross (up, right);
  double flat = hypot (face.x, face.y);

  /* The nose. */
  if (flat > 0.5 && face.z > -0.6)
    {
      cairo_new_path (cr);
      cairo_arc (cr, head.x + face.x * radius * .97 - up.x * radius * .10, head.y - face.y * radius * .97 + up.y * radius * .10,
                 radius * .17, 0, 2 * G_PI);
      fill (self, self->palette->body.skin[0]);
    }

  cairo_new_path (cr);
  cairo_arc (cr, head.x, head.y, radius, 0, 2 * G_PI);
  lope_exercise_painter_color (self, &self->palette->body.shorts[0]);
  cairo_fill_preserve (cr);
  cairo_save (cr);
  cairo_clip (cr);
  if (face.z > -0.75)
    {
      cairo_new_path (cr);
      cairo_arc (cr, head.x + face.x * radius * .42 - up.x * radius * .34, head.y - face.y * radius * .42 + up.y * radius * .34,
                 radius * (flat < .6 ? 1 : .98), 0, 2 * G_PI);
      fill (self, self->palette->body.skin[0]);
    }
  cairo_restore (cr);
}

/**
 * lope_exercise_painter_trunk:
 * @self: a painter
 * @share: from 0, which is the pelvis, to 1, which is the neck
 *
 * Finds a place along the spine.
 *
 * Returns: the place, without a radius
 */
LopeDisc
lope_exercise_painter_trunk (const LopeExercisePainter *self,
                             double                     share)
{
  LopeVector place = get_trunk_place (self, share);

  return (LopeDisc) { place.x, -place.y, 0 };
}

/**
 * lope_exercise_painter_torso_path:
 * @self: a painter
 *
 * Adds the outline of the trunk with the shoulders.
 */
void
lope_exercise_painter_torso_path (const LopeExercisePainter *self)
{
  LopeDisc near[LOPE_N_TORSO_SECTIONS], far[LOPE_N_TORSO_SECTIONS];
  LopeDisc neck = lope_exercise_painter_joint (self, LOPE_JOINT_NECK);
  LopeDisc head = lope_exercise_painter_joint (self, LOPE_JOINT_HEAD);
  LopeDisc shoulders[] = {
    lope_exercise_painter_joint (self, LOPE_JOINT_SHOULDER_NEAR),
    lope_exercise_painter_joint (self, LOPE_JOINT_SHOULDER_FAR),
  };

  for (guint i = 0; i < LOPE_N_TORSO_SECTIONS; i++)
    {
      get_torso_section (self, i, &near[i], &far[i]);
      if (i > 0)
        lope_exercise_path_hull (self->cr, (LopeDisc[]) { near[i - 1], far[i - 1], near[i], far[i] }, 4);
    }

  for (guint i = 0; i < 2; i++)
    {
      LopeDisc blade = i == 0 ? near[SHOULDER_SECTION] : far[SHOULDER_SECTION];

      lope_exercise_path_hull (self->cr, (LopeDisc[]) {
        with_radius (shoulders[i], .033 * self->height), with_radius (blade, blade.radius * .98),
      }, 2);
    }
  lope_exercise_path_hull (self->cr, (LopeDisc[]) {
    with_radius (shoulders[0], .029 * self->height), with_radius (shoulders[1], .029 * self->height),
    between (neck, head, .34, .026 * self->height),
  }, 3);
}

/**
 * lope_exercise_paint_part:
 * @self: a painter
 * @part: a part of the body
 *
 * Paints a part of the body.
 */
void
lope_exercise_paint_part (const LopeExercisePainter *self,
                          LopePart                   part)
{
  switch (part)
    {
    case LOPE_PART_ARM_NEAR:
    case LOPE_PART_ARM_FAR:
      paint_arm (self, part);
      break;
    case LOPE_PART_LEG_NEAR:
    case LOPE_PART_LEG_FAR:
      paint_leg (self, part);
      break;
    case LOPE_PART_TORSO:
      paint_torso (self);
      break;
    case LOPE_PART_HEAD:
      paint_head (self);
      break;
    case LOPE_PART_PROPS:
    default:
      g_return_if_reached ();
    }
}
