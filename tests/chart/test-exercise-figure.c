/* test-exercise-figure.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-draw.h"
#include "lope-exercise-pose.h"

#include <math.h>

#define FRAMES 96 /* of a loop */

/* Shares of the body height. */
#define CONTACT_TOLERANCE 0.012
#define MOVING_CONTACT_TOLERANCE 0.022
#define FLOOR_TOLERANCE 0.010
#define MAX_JUMP 0.095

typedef void (*Check) (const LopeExerciseFigure *figure,
                       const LopeExercisePose   *pose,
                       const char               *where);

static const char * const exercises[] = {
  "clamshell", "clamshell_band", "side_lying_abduction", "isometric_abduction", "adductor_squeeze", "glute_bridge",
  "single_leg_bridge", "hip_thrust", "lateral_band_walk", "hip_hike", "partial_squat", "single_leg_squat", "hip_hinge",
  "single_leg_deadlift", "plank", "side_plank_knees", "side_plank", "side_plank_abduction", "dead_bug", "bird_dog",
  "hip_flexor_stretch", "piriformis_stretch", "hamstring_stretch", "quad_stretch", "glute_stretch",
  "foam_roll_piriformis", "foam_roll_tfl", "foam_roll_outer_thigh", "walk_jog_warmup", "leg_swing_front",
  "leg_swing_side", "hip_circles", "torso_twists", "easy_cycling", "easy_swimming",
};

static double
get_angle (LopeVector a,
           LopeVector b)
{
  double cosine = lope_vector_dot (lope_vector_unit (a), lope_vector_unit (b));

  return acos (CLAMP (cosine, -1.0, 1.0)) * 180 / G_PI;
}

static double
get_distance (const LopeExercisePose *pose,
              LopeJoint               a,
              LopeJoint               b)
{
  return lope_vector_length (lope_vector_subtract (pose->joints[a], pose->joints[b])) / pose->scale;
}

/* Above the floor, as a share of the body height; undoes the view from above. */
static double
get_height (const LopeExerciseFigure *figure,
            const LopeExercisePose   *pose,
            LopeJoint                 joint)
{
  double elevation = (double) figure->picture.elevation * G_PI / 180;

  return (((double) figure->picture.floor_y + pose->joints[joint].y) * cos (elevation) + pose->joints[joint].z * sin (elevation)) /
         pose->scale;
}

static gboolean
is_in_water (const LopeExerciseFigure *figure)
{
  for (guint i = 0; i < figure->picture.n_props; i++)
    if (figure->picture.props[i].kind == LOPE_PROP_WATER)
      return TRUE;

  return FALSE;
}

static void
for_each_frame (Check check)
{
  for (guint i = 0; i < lope_exercise_figure_get_n (); i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_get (i);

      for (guint frame = 0; frame < FRAMES; frame++)
        {
          g_autofree char *where = g_strdup_printf ("%s at %u of %d", figure->id, frame, FRAMES);
          LopeExercisePose pose;

          lope_exercise_pose_init_phase (&pose, figure, &figure->picture, (double) frame / FRAMES);
          check (figure, &pose, where);
          if (g_test_failed ())
            return;
        }
    }
}

/* Says which figure it was, which g_assert cannot. */
static void
expect (gboolean    right,
        const char *where,
        const char *what,
        double      value)
{
  if (right)
    return;

  g_test_message ("%s: %s, %.3f", where, what, value);
  g_test_fail ();
}

static void
test_ids (void)
{
  g_assert_cmpuint (lope_exercise_figure_get_n (), ==, G_N_ELEMENTS (exercises));
  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_find (exercises[i]);

      g_assert_nonnull (figure);
      g_assert_cmpstr (lope_exercise_figure_get_id (figure), ==, exercises[i]);
      g_assert_cmpuint (lope_exercise_figure_get_n_poses (figure), >=, 2);
      g_assert_cmpuint (lope_exercise_figure_get_n_poses (figure), <=, 4);
      g_assert_cmpuint (lope_exercise_figure_get_poster (figure), <, lope_exercise_figure_get_n_poses (figure));
      g_assert_cmpfloat (lope_exercise_figure_get_seconds (figure), >, 0);
    }
  g_assert_null (lope_exercise_figure_find ("handstand"));
}

static void
check_bones (const LopeExerciseFigure *figure,
             const LopeExercisePose   *pose,
             const char               *where)
{
  for (guint bone = 0; bone < LOPE_N_BONES; bone++)
    {
      gboolean foot = bone == LOPE_BONE_FOOT_NEAR || bone == LOPE_BONE_FOOT_FAR;
      double expected = foot ? hypot (lope_bone_get_length (bone), 0.039) : lope_bone_get_length (bone);
      double length = get_distance (pose, lope_bone_get_start (bone), lope_bone_get_end (bone));

      expect (fabs (length / expected - 1) < 0.001, where, "a bone has another length", length);
      expect (fabs (lope_vector_length (pose->bones[bone]) - 1) < 0.001, where, "a direction is not one long", length);
    }
}

static void
test_bones (void)
{
  for_each_frame (check_bones);
}

static void
check_place (const LopeExerciseFigure *figure,
             const LopeExercisePose   *pose,
             const char               *where)
{
  static const struct {
    LopeJoint joint;
    double flesh; /* between the joint and the skin */
  } parts[] = {
    { LOPE_JOINT_HEAD, .060 }, { LOPE_JOINT_PELVIS, .048 }, { LOPE_JOINT_NECK, .036 }, { LOPE_JOINT_HIP_NEAR, .045 },
    { LOPE_JOINT_KNEE_NEAR, .030 }, { LOPE_JOINT_ELBOW_NEAR, .020 }, { LOPE_JOINT_SHOULDER_NEAR, .022 },
    { LOPE_JOINT_WRIST_NEAR, .013 }, { LOPE_JOINT_ANKLE_NEAR, .016 }, { LOPE_JOINT_HAND_NEAR, .008 },
    { LOPE_JOINT_TOE_NEAR, 0 }, { LOPE_JOINT_HEEL_NEAR, 0 }, { LOPE_JOINT_HIP_FAR, .045 },
    { LOPE_JOINT_KNEE_FAR, .030 }, { LOPE_JOINT_ELBOW_FAR, .020 }, { LOPE_JOINT_SHOULDER_FAR, .022 },
    { LOPE_JOINT_WRIST_FAR, .013 }, { LOPE_JOINT_ANKLE_FAR, .016 }, { LOPE_JOINT_HAND_FAR, .008 },
    { LOPE_JOINT_TOE_FAR, 0 }, { LOPE_JOINT_HEEL_FAR, 0 },
  };

  for (guint joint = 0; joint < LOPE_N_JOINTS; joint++)
    {
      expect (pose->joints[joint].x >= 2 && pose->joints[joint].x <= LOPE_EXERCISE_FIGURE_WIDTH - 2, where,
              "a joint leaves the canvas sideways", pose->joints[joint].x);
      expect (pose->joints[joint].y <= -2 && pose->joints[joint].y >= -LOPE_EXERCISE_FIGURE_HEIGHT + 2, where,
              "a joint leaves the canvas", pose->joints[joint].y);
    }

  for (guint i = 0; i < G_N_ELEMENTS (parts) && !is_in_water (figure); i++)
    {
      double height = get_height (figure, pose, parts[i].joint) - parts[i].flesh;

      expect (height >= -FLOOR_TOLERANCE - 0.012, where, "a joint is below the floor", height);
    }
}

static void
test_place (void)
{
  for_each_frame (check_place);
}

static void
check_side_ranges (const LopeExerciseFigure *figure,
                   const LopeExercisePose   *pose,
                   const char               *where,
                   gboolean                  far)
{
  guint leg = far ? LOPE_BONE_THIGH_FAR : LOPE_BONE_THIGH_NEAR, arm = far ? LOPE_BONE_UPPER_ARM_FAR : LOPE_BONE_UPPER_ARM_NEAR;
  LopeVector thigh = pose->bones[leg], shin = pose->bones[leg + 1], foot = pose->bones[leg + 2];
  LopeVector up = pose->bones[LOPE_BONE_SPINE_LOW];
  LopeVector right = lope_vector_scale (lope_vector_across (pose->bones[LOPE_BONE_HIPS], up), figure->near_right ? 1 : -1);
  LopeVector forward = lope_vector_cross (up, right), out = lope_vector_scale (right, figure->near_right != far ? 1 : -1);
  LopeVector across = lope_vector_subtract (foot, lope_vector_scale (shin, lope_vector_dot (foot, shin)));
  double knee = get_angle (thigh, shin), elbow = get_angle (pose->bones[arm], pose->bones[arm + 1]);
  double flexion = atan2 (lope_vector_dot (thigh, forward), -lope_vector_dot (thigh, up)) * 180 / G_PI;
  double abduction = asin (CLAMP (lope_vector_dot (thigh, out), -1.0, 1.0)) * 180 / G_PI;
  double ankle = 90 - get_angle (foot, shin);

  if (flexion < -90)
    flexion += 360;

  expect (knee <= 150, where, "a knee bends too far", knee);
  /* The kneecap looks where the toes look. */
  if (knee > 14 && lope_vector_length (across) > .2)
    expect (lope_vector_dot (lope_vector_unit (lope_vector_subtract (thigh, shin)), lope_vector_unit (across)) > .15, where,
            "a knee bends the wrong way", knee);
  expect ((flexion >= -30 && flexion <= 138) || fabs (abduction) > 60, where, "a hip bends too far", flexion);
  expect (abduction >= -38 && abduction <= 66, where, "a hip opens too far", abduction);
  expect (ankle >= -32 && ankle <= 72, where, "an ankle bends too far", ankle);
  expect (elbow <= 152, where, "an elbow bends too far", elbow);
}

static void
check_ranges (const LopeExerciseFigure *figure,
              const LopeExercisePose   *pose,
              const char               *where)
{
  double spine = get_angle (pose->bones[LOPE_BONE_SPINE_LOW], pose->bones[LOPE_BONE_SPINE_HIGH]);
  double neck = get_angle (pose->bones[LOPE_BONE_SPINE_HIGH], pose->bones[LOPE_BONE_NECK]);

  expect (spine <= 36, where, "the back bends too far", spine);
  expect (neck <= 50, where, "the neck bends too far", neck);
  check_side_ranges (figure, pose, where, FALSE);
  check_side_ranges (figure, pose, where, TRUE);
}

static void
test_ranges (void)
{
  for_each_frame (check_ranges);
}

static const LopeContact *
find_contact (const LopeKeyframe *keyframe,
              guint               joint)
{
  for (guint i = 0; i < keyframe->n_contacts; i++)
    if (keyframe->contacts[i].joint == joint)
      return &keyframe->contacts[i];

  return NULL;
}

static void
check_contacts (const LopeExerciseFigure *figure,
                const LopeExercisePose   *pose,
                const LopeKeyframe       *keyframe,
                const LopeKeyframe       *other,
                double                    tolerance)
{
  for (guint i = 0; i < keyframe->n_contacts; i++)
    {
      const LopeContact *contact = &keyframe->contacts[i];
      double off = get_height (figure, pose, contact->joint) - (double) (contact->height + contact->surface) / pose->scale;

      if (find_contact (other, contact->joint) != NULL)
        expect (fabs (off) <= tolerance, figure->id, "what rests is off its surface", off);
    }
}

/* What rests on something does so in a keyframe, and on the way to another one
 * in which it does. */
static void
test_contacts (void)
{
  for (guint i = 0; i < lope_exercise_figure_get_n (); i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_get (i);
      const LopeKeyframe *keyframes = figure->picture.keyframes;
      LopeExercisePose pose;

      for (guint k = 0; k < figure->n_keyframes; k++)
        {
          lope_exercise_pose_init_key (&pose, figure, &figure->picture, k);
          check_contacts (figure, &pose, &keyframes[k], &keyframes[k], CONTACT_TOLERANCE);
        }
      for (guint frame = 0; frame < FRAMES; frame++)
        {
          guint first, second;
          double share;

          lope_exercise_figure_locate (figure, (double) frame / FRAMES, &first, &second, &share);
          lope_exercise_pose_init_phase (&pose, figure, &figure->picture, (double) frame / FRAMES);
          if (share > 0 && share < 1)
            check_contacts (figure, &pose, &keyframes[second], &keyframes[first], MOVING_CONTACT_TOLERANCE);
        }
    }
}

static double
get_jump (const LopeExercisePose *a,
          const LopeExercisePose *b)
{
  double jump = 0;

  for (guint joint = 0; joint < LOPE_N_JOINTS; joint++)
    jump = MAX (jump, lope_vector_length (lope_vector_subtract (a->joints[joint], b->joints[joint])) / a->scale);

  return jump;
}

/* Nothing jumps, and the loop closes. */
static void
test_smooth (void)
{
  for (guint i = 0; i < lope_exercise_figure_get_n (); i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_get (i);
      LopeExercisePose pose, previous, first;
      double way = 0;

      lope_exercise_pose_init_phase (&first, figure, &figure->picture, 0);
      previous = first;
      for (guint frame = 1; frame <= FRAMES; frame++)
        {
          lope_exercise_pose_init_phase (&pose, figure, &figure->picture, (double) frame / FRAMES - 1e-6);
          expect (get_jump (&pose, &previous) <= MAX_JUMP, figure->id, "a joint jumps", get_jump (&pose, &previous));
          way = MAX (way, get_jump (&pose, &first));
          previous = pose;
        }
      expect (get_jump (&pose, &first) < 0.01, figure->id, "the loop does not close", get_jump (&pose, &first));
      expect (way > 0.005, figure->id, "nothing moves", way);
    }
}

/* Every keyframe is seen when it is said to be. */
static void
test_phases (void)
{
  for (guint i = 0; i < lope_exercise_figure_get_n (); i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_get (i);

      for (guint k = 0; k < figure->n_keyframes; k++)
        {
          LopeExercisePose at, key;

          lope_exercise_pose_init_phase (&at, figure, &figure->picture, lope_exercise_figure_get_phase (figure, k) + 1e-6);
          lope_exercise_pose_init_key (&key, figure, &figure->picture, k);
          if (!figure->ground)
            expect (get_jump (&at, &key) < 0.005, figure->id, "a keyframe comes at another time", get_jump (&at, &key));
        }
    }
}

static void
init_key (LopeExercisePose *pose,
          const char       *exercise,
          guint             keyframe)
{
  const LopeExerciseFigure *figure = lope_exercise_figure_find (exercise);

  lope_exercise_pose_init_key (pose, figure, &figure->picture, keyframe);
}

/* Shoulder, hip and knee in a line, where the exercise asks for it. */
static void
test_straight_lines (void)
{
  static const struct {
    const char *exercise;
    guint keyframe;
    gboolean far;
    double degrees;
  } cases[] = {
    { "glute_bridge", 1, FALSE, 6 }, { "single_leg_bridge", 1, FALSE, 6 }, { "single_leg_bridge", 1, TRUE, 8 },
    { "hip_thrust", 1, FALSE, 6 }, { "plank", 1, FALSE, 6 }, { "side_plank", 1, TRUE, 9 }, { "side_plank_knees", 1, TRUE, 11 },
    { "side_plank_abduction", 0, TRUE, 9 }, { "side_lying_abduction", 0, FALSE, 9 }, { "bird_dog", 1, FALSE, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeExercisePose pose;
      double degrees;

      init_key (&pose, cases[i].exercise, cases[i].keyframe);
      degrees = get_angle (lope_vector_subtract (pose.joints[LOPE_JOINT_PELVIS], pose.joints[LOPE_JOINT_NECK]),
                           pose.bones[cases[i].far ? LOPE_BONE_THIGH_FAR : LOPE_BONE_THIGH_NEAR]);
      expect (degrees <= cases[i].degrees, cases[i].exercise, "the line is not straight", degrees);
    }
}

/* What a physiotherapist looks at in a clamshell: the heels stay together, the
 * pelvis stays where it is, the knee opens. */
static void
test_clamshell (void)
{
  for (guint i = 0; i < 2; i++)
    {
      const char *exercise = i == 0 ? "clamshell" : "clamshell_band";
      const LopeExerciseFigure *figure = lope_exercise_figure_find (exercise);
      LopeExercisePose closed, open;

      init_key (&closed, exercise, 0);
      init_key (&open, exercise, 1);
      g_assert_cmpfloat (get_angle (closed.bones[LOPE_BONE_HIPS], open.bones[LOPE_BONE_HIPS]), <, 2);
      g_assert_cmpfloat (get_distance (&open, LOPE_JOINT_KNEE_NEAR, LOPE_JOINT_KNEE_FAR), >,
                         get_distance (&closed, LOPE_JOINT_KNEE_NEAR, LOPE_JOINT_KNEE_FAR) + .12);
      for (guint frame = 0; frame < FRAMES; frame++)
        {
          LopeExercisePose pose;

          lope_exercise_pose_init_phase (&pose, figure, &figure->picture, (double) frame / FRAMES);
          g_assert_cmpfloat (get_distance (&pose, LOPE_JOINT_ANKLE_NEAR, LOPE_JOINT_ANKLE_FAR), <=, .085);
        }
    }
}

static void
test_stretches (void)
{
  LopeExercisePose pose;

  for (guint keyframe = 0; keyframe < 2; keyframe++)
    {
      init_key (&pose, "piriformis_stretch", keyframe);
      g_assert_cmpfloat (get_distance (&pose, LOPE_JOINT_ANKLE_NEAR, LOPE_JOINT_KNEE_FAR), <=, .12);
    }
  init_key (&pose, "quad_stretch", 1);
  g_assert_cmpfloat (get_distance (&pose, LOPE_JOINT_HAND_NEAR, LOPE_JOINT_ANKLE_NEAR), <=, .08);
  g_assert_cmpfloat (get_distance (&pose, LOPE_JOINT_HEEL_NEAR, LOPE_JOINT_HIP_NEAR), <=, .20);
  init_key (&pose, "hip_flexor_stretch", 1);
  g_assert_cmpfloat (get_angle (lope_vector_subtract (pose.joints[LOPE_JOINT_NECK], pose.joints[LOPE_JOINT_PELVIS]),
                                (LopeVector) { 0, 1, 0 }), <=, 8);
  init_key (&pose, "hip_hinge", 1);
  g_assert_cmpfloat (get_angle (pose.bones[LOPE_BONE_SPINE_LOW], pose.bones[LOPE_BONE_SPINE_HIGH]), <=, 3);
}

static guint64
draw (const LopeExerciseFigure *figure,
      const LopeExerciseShot   *view,
      LopeExerciseStyleFlags    flags,
      int                       width,
      int                       height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  LopeExerciseStyle style = { { 1, 1, 1, 1 }, { .2, .5, .9, 1 }, flags };
  guint64 hash = 14695981039346656037u;

  lope_exercise_figure_draw (figure, cr, &style, view, width, height);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * height; i++)
    hash = (hash ^ cairo_image_surface_get_data (surface)[i]) * 1099511628211u;
  cairo_surface_destroy (surface);

  return hash;
}

/* At every size something is drawn, and sides, moments and styles differ. */
static void
test_draw (void)
{
  static const int sizes[][2] = { { 64, 48 }, { 360, 120 }, { 100, 300 }, { 320, 240 } };

  for (guint i = 0; i < lope_exercise_figure_get_n (); i++)
    {
      const LopeExerciseFigure *figure = lope_exercise_figure_get (i);
      LopeExerciseShot view;

      lope_exercise_shot_init_poster (&view, figure, LOPE_EXERCISE_SIDE_LEFT);
      for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
        {
          LopeExerciseShot other = view;
          guint64 picture = draw (figure, &view, LOPE_EXERCISE_STYLE_NORMAL, sizes[size][0], sizes[size][1]);

          g_assert_cmpuint (picture, !=, draw (figure, &view, LOPE_EXERCISE_STYLE_DARK, sizes[size][0], sizes[size][1]));
          other.side = LOPE_EXERCISE_SIDE_RIGHT;
          if (lope_exercise_figure_get_side (figure) != LOPE_EXERCISE_SIDE_BOTH)
            g_assert_cmpuint (picture, !=, draw (figure, &other, LOPE_EXERCISE_STYLE_NORMAL, sizes[size][0], sizes[size][1]));
          else
            g_assert_cmpuint (picture, ==, draw (figure, &other, LOPE_EXERCISE_STYLE_NORMAL, sizes[size][0], sizes[size][1]));
        }
      draw (figure, &view, LOPE_EXERCISE_STYLE_HIGH_CONTRAST, 1, 1);
      draw (figure, &view, LOPE_EXERCISE_STYLE_HIGH_CONTRAST, 1, 400);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/exercise-figure/ids", test_ids);
  g_test_add_func ("/chart/exercise-figure/bones", test_bones);
  g_test_add_func ("/chart/exercise-figure/place", test_place);
  g_test_add_func ("/chart/exercise-figure/ranges", test_ranges);
  g_test_add_func ("/chart/exercise-figure/contacts", test_contacts);
  g_test_add_func ("/chart/exercise-figure/smooth", test_smooth);
  g_test_add_func ("/chart/exercise-figure/phases", test_phases);
  g_test_add_func ("/chart/exercise-figure/straight-lines", test_straight_lines);
  g_test_add_func ("/chart/exercise-figure/clamshell", test_clamshell);
  g_test_add_func ("/chart/exercise-figure/stretches", test_stretches);
  g_test_add_func ("/chart/exercise-figure/draw", test_draw);

  return g_test_run ();
}
