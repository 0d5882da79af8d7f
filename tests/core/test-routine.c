/* test-routine.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-ready-routine.h"
#include "lope-routine-progress.h"

#include <string.h>

#define TODAY 19999 /* a Thursday */
#define NOON (12 * 3600)

/* The library holds together: what it refers to is there, no way to easier ones
 * runs in a ring, and every text is there. */
static void
test_library (void)
{
  g_assert_cmpuint (lope_n_exercises, ==, 35);
  for (guint i = 0; i < lope_n_exercises; i++)
    {
      const LopeExercise *exercise = &lope_exercises[i], *easier = exercise;
      guint n = 0;

      g_assert_true (lope_exercise_find (exercise->id) == exercise);
      g_assert_nonnull (lope_exercise_get_step (exercise, 2));
      g_assert_null (lope_exercise_get_step (exercise, LOPE_EXERCISE_MAX_STEPS));
      g_assert_true (g_str_has_suffix (lope_exercise_get_caution (exercise), "."));
      g_assert_cmpint (strlen (lope_exercise_get_muscles (exercise)), >, 0);
      g_assert_cmpint (exercise->start.sets, >=, 1);
      g_assert_true ((exercise->start.reps > 0) != (exercise->start.hold > 0));
      g_assert_cmpint (exercise->top.sets, >=, exercise->start.sets);
      g_assert_cmpint (exercise->top.reps, >=, exercise->start.reps);
      g_assert_cmpint (exercise->top.hold, >=, exercise->start.hold);
      g_assert_cmpint (exercise->max_days, >=, exercise->min_days);
      g_assert_true (exercise->harder == NULL || lope_exercise_find (exercise->harder) != NULL);
      while (easier->easier != NULL)
        {
          easier = lope_exercise_find (easier->easier);
          g_assert_nonnull (easier);
          g_assert_cmpuint (n++, <, lope_n_exercises);
        }
    }
  g_assert_null (lope_exercise_find ("handstand"));
}

static void
test_suits (void)
{
  static const struct {
    const char *exercise;
    guint32 areas;
    gboolean suits;
    const char *substitute;
  } cases[] = {
    { "clamshell", 0, TRUE, "isometric_abduction" },
    { "clamshell", 1u << LOPE_AREA_CALF, TRUE, "isometric_abduction" },
    { "clamshell", 1u << LOPE_AREA_HIP_OUTER, FALSE, "isometric_abduction" },
    /* Past one that does not suit either. */
    { "clamshell_band", 1u << LOPE_AREA_HIP_OUTER, FALSE, "isometric_abduction" },
    { "hip_hike", 1u << LOPE_AREA_HIP_OUTER, FALSE, "isometric_abduction" },
    { "side_plank_abduction", 1u << LOPE_AREA_HIP_OUTER, FALSE, "side_plank_knees" },
    { "single_leg_deadlift", 1u << LOPE_AREA_SIT_BONE, FALSE, "glute_bridge" },
    { "plank", 1u << LOPE_AREA_LOW_BACK, FALSE, "dead_bug" },
    { "piriformis_stretch", 1u << LOPE_AREA_GROIN_CREASE, FALSE, NULL },
    { "foam_roll_outer_thigh", 1u << LOPE_AREA_HIP_OUTER, FALSE, NULL },
    { "isometric_abduction", 1u << LOPE_AREA_HIP_OUTER, TRUE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LopeExercise *exercise = lope_exercise_find (cases[i].exercise);
      const LopeExercise *substitute = lope_exercise_get_substitute (exercise, cases[i].areas);

      g_assert_cmpint (lope_exercise_suits (exercise, cases[i].areas), ==, cases[i].suits);
      g_assert_cmpstr (substitute != NULL ? substitute->id : NULL, ==, cases[i].substitute);
    }

  g_assert_cmpstr (lope_ready_routine_get_first (0)->id, ==, "hip_strength_a");
  g_assert_cmpstr (lope_ready_routine_get_first (1u << LOPE_AREA_HIP_OUTER)->id, ==, "gluteal_tendon_friendly");
}

/* What is friendly to tendons has nothing in it that it says to leave out. */
static void
test_tendon_friendly (void)
{
  const LopeReadyRoutine *routine = lope_ready_routine_find ("gluteal_tendon_friendly");

  for (guint i = 0; routine->exercises[i] != NULL; i++)
    g_assert_true (lope_exercise_suits (lope_exercise_find (routine->exercises[i]), 1u << LOPE_AREA_HIP_OUTER));
}

/* T9, and the estimates of evidence.md section 13, to the second. */
static void
test_durations (void)
{
  static const struct {
    const char *exercise;
    int seconds;
  } exercises[] = {
    { "glute_bridge", 240 }, { "clamshell", 295 }, { "side_lying_abduction", 295 }, { "hip_hike", 405 },
    { "side_plank_knees", 255 }, { "walk_jog_warmup", 300 }, { "leg_swing_front", 40 }, { "leg_swing_side", 40 },
    { "hip_circles", 60 }, { "torso_twists", 30 }, { "single_leg_squat", 340 }, { "plank", 150 }, { "dead_bug", 263 },
    { "bird_dog", 295 },
  };
  static const struct {
    const char *routine;
    int seconds;
    gboolean strength;
  } routines[] = {
    { "hip_strength_a", 1550, TRUE }, { "hip_strength_b", 1763, TRUE }, { "pre_run_warmup", 530, FALSE },
    { "post_run_stretch", 645, FALSE }, { "foam_rolling", 240, FALSE }, { "core_stability", 948, FALSE },
    { "gluteal_tendon_friendly", 895, TRUE }, { "rest_day_mobility", 480, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (exercises); i++)
    {
      const LopeExercise *exercise = lope_exercise_find (exercises[i].exercise);

      g_assert_cmpint (lope_exercise_estimate (exercise, &exercise->start), ==, exercises[i].seconds);
    }

  g_assert_cmpuint (lope_n_ready_routines, ==, G_N_ELEMENTS (routines));
  for (guint i = 0; i < G_N_ELEMENTS (routines); i++)
    {
      const LopeReadyRoutine *ready = lope_ready_routine_find (routines[i].routine);
      g_autoptr (GPtrArray) steps = NULL;
      g_autoptr (LopeRoutine) routine = lope_ready_routine_make (ready, &steps);
      g_autoptr (LopeSchedule) schedule = lope_ready_routine_make_schedule (ready, routine, TODAY);

      g_assert_cmpstr (lope_routine_get_name (routine), ==, lope_ready_routine_get_name (ready));
      g_assert_cmpint (lope_routine_estimate ((LopeRoutineStep **) steps->pdata, steps->len), ==, routines[i].seconds);
      g_assert_cmpint (lope_routine_is_strength ((LopeRoutineStep **) steps->pdata, steps->len), ==, routines[i].strength);
      g_assert_true (lope_record_validate (LOPE_RECORD (schedule), NULL));
      if (routines[i].strength)
        g_assert_false (lope_schedule_is_too_close (schedule));
    }
  g_assert_cmpint (lope_routine_estimate (NULL, 0), ==, 0);
}

/* A step of the runner's own exercise has an estimate, too, and no top. */
static void
test_own_exercise (void)
{
  g_autoptr (LopeRoutine) routine = lope_routine_new ("Mine");
  g_autoptr (LopeRoutineStep) step = lope_routine_step_new (routine, lope_exercise_find ("clamshell"));
  LopeRecord *record = LOPE_RECORD (step);

  g_assert_false (lope_routine_step_is_at_top (step));
  g_assert_cmpint (lope_routine_step_count_bouts (step), ==, 4);
  lope_record_set_int (record, LOPE_ROUTINE_STEP_SETS, 3);
  lope_record_set_int (record, LOPE_ROUTINE_STEP_REPS, 15);
  g_assert_true (lope_routine_step_is_at_top (step));

  lope_record_set_text (record, LOPE_ROUTINE_STEP_EXERCISE, "Ankle circles");
  g_assert_null (lope_routine_step_get_exercise (step));
  g_assert_false (lope_routine_step_is_at_top (step));
  g_assert_cmpint (lope_routine_step_estimate (step), ==, 6 * 15 * 4 + 45 * 5);
}

static void
test_items (void)
{
  static const char * const good[] = {
    "clamshell 2x10 4/4; plank 3x20s 2/3",
    "easy_cycling 1x1200s 0/1",
  };
  static const char * const bad[] = {
    "clamshell", "clamshell 2x10", "clamshell 2x10 4", "clamshell 2x10 5/4", "clamshell x10 4/4", " 2x10 4/4",
    "clamshell 2x10 4/4;", "clamshell 2x10m 4/4", "clamshell -2x10 4/4", "clamshell 99999999999999999999x10 4/4",
    "clamshell 2x10 4/4 and more",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autoptr (GArray) items = NULL;
      g_autofree char *text = NULL;

      g_assert_true (lope_session_item_parse (good[i], &items, NULL));
      text = lope_session_item_join (items);
      g_assert_cmpstr (text, ==, good[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GArray) items = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_false (lope_session_item_parse (bad[i], &items, &error));
      g_assert_error (error, LOPE_RECORD_ERROR, LOPE_RECORD_ERROR_RANGE);
    }
}

static LopeRoutineSession *
make_session (LopeDay     day,
              const char *sets,
              int         effort,
              int         pain)
{
  g_autoptr (LopeRoutine) routine = lope_routine_new ("Mine");
  LopeRoutineSession *self = lope_routine_session_new (routine, (gint64) day * 86400 + NOON, 0);
  g_autoptr (GArray) items = NULL;

  g_assert_true (lope_session_item_parse (sets, &items, NULL));
  lope_routine_session_set_items (self, items);
  lope_record_set_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_FINISHED, (gint64) day * 86400 + NOON + 600);
  if (effort >= 0)
    lope_record_set_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_EFFORT, effort);
  if (pain >= 0)
    lope_record_set_int (LOPE_RECORD (self), LOPE_ROUTINE_SESSION_PAIN, pain);

  return self;
}

static void
test_session (void)
{
  static const struct {
    const char *sets;
    gboolean done;
  } cases[] = {
    { "clamshell 2x10 4/4", TRUE }, { "clamshell 2x10 0/4", FALSE }, { "clamshell 2x10 4/5", TRUE },
    { "clamshell 2x10 79/100", FALSE }, { "clamshell 2x10 80/100", TRUE }, { "clamshell 2x10 4/4; plank 3x20s 1/3", FALSE },
    { "clamshell 2x10 4/4; plank 3x20s 2/3", TRUE },
  };
  g_autoptr (LopeRoutine) routine = lope_routine_new ("Mine");
  g_autoptr (LopeRoutineSession) open = lope_routine_session_new (routine, NOON, 120);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeRoutineSession) session = make_session (TODAY, cases[i].sets, -1, -1);

      g_assert_cmpint (lope_routine_session_is_done (session), ==, cases[i].done);
      g_assert_cmpint (lope_routine_session_get_day (session), ==, TODAY);
      g_assert_false (lope_routine_session_is_open (session));
    }

  g_assert_true (lope_routine_session_is_open (open));
  g_assert_false (lope_routine_session_is_done (open));
  lope_record_set_int (LOPE_RECORD (open), LOPE_ROUTINE_SESSION_ELSEWHERE, 1);
  g_assert_false (lope_routine_session_is_open (open));
  g_assert_true (lope_routine_session_is_done (open));
}

#define TOP "clamshell 3x15 6/6"

static void
test_progression (void)
{
  static const struct {
    const char *exercise;
    struct {
      int ago;
      const char *sets;
      int effort;
      int pain;
      gboolean sharp;
    } sessions[5];
    gboolean tendon;
    LopeProgression result;
  } cases[] = {
    { "clamshell", { { 0 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, 6, 2 }, { 8, TOP, 5, 0 } }, FALSE, LOPE_PROGRESSION_HARDER },
    { "clamshell", { { 1, TOP, 6, 2 }, { 3, TOP, 6, 2 }, { 8, TOP, 5, 0 }, { 13, TOP, 6, 2 } }, FALSE, LOPE_PROGRESSION_HARDER },
    /* A week without, too hard, too much pain earlier, not all of it, not the top, not said. */
    { "clamshell", { { 1, TOP, 6, 2 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, 6, 2 }, { 14, TOP, 6, 2 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, 6, 2 }, { 8, TOP, 7, 0 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, 6, 2 }, { 8, TOP, 5, 3 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, 6, 2 }, { 8, "clamshell 3x15 5/6", 5, 0 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, "clamshell 3x14 6/6", 6, 2 }, { 8, TOP, 5, 0 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, -1, 2 }, { 8, TOP, 5, 0 } }, FALSE, LOPE_PROGRESSION_STAY },
    /* Of another exercise. */
    { "clamshell", { { 1, "plank 3x60s 3/3", 6, 2 }, { 8, "plank 3x60s 3/3", 6, 2 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "single_leg_deadlift", { { 1, "single_leg_deadlift 3x10 6/6", 3, 0 }, { 8, "single_leg_deadlift 3x10 6/6", 3, 0 } },
      FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, 6, 3 }, { 8, TOP, 5, 0 } }, FALSE, LOPE_PROGRESSION_EASIER },
    { "clamshell", { { 1, TOP, 6, 5 }, { 8, TOP, 5, 0 } }, TRUE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 1, TOP, 6, 6 }, { 8, TOP, 5, 0 } }, TRUE, LOPE_PROGRESSION_EASIER },
    { "glute_bridge", { { 1, "glute_bridge 3x10 3/3", 6, 4 } }, FALSE, LOPE_PROGRESSION_STOP },
    { "clamshell", { { 1, TOP, 2, 1, TRUE }, { 8, TOP, 5, 0 } }, FALSE, LOPE_PROGRESSION_STOP },
    /* The latest decides, and what is long ago does not. */
    { "clamshell", { { 3, TOP, 6, 6 }, { 1, TOP, 6, 1 } }, FALSE, LOPE_PROGRESSION_STAY },
    { "clamshell", { { 20, TOP, 6, 6 } }, FALSE, LOPE_PROGRESSION_STAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);

      for (guint k = 0; k < 5 && cases[i].sessions[k].sets != NULL; k++)
        {
          LopeRoutineSession *session = make_session (TODAY - cases[i].sessions[k].ago, cases[i].sessions[k].sets,
                                                      cases[i].sessions[k].effort, cases[i].sessions[k].pain);

          lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_SHARP, cases[i].sessions[k].sharp);
          g_ptr_array_add (sessions, session);
        }
      g_test_message ("case %u", i);
      g_assert_cmpint (lope_progression_compute (lope_exercise_find (cases[i].exercise), (LopeRoutineSession **) sessions->pdata,
                                                 sessions->len, cases[i].tendon, TODAY), ==, cases[i].result);
    }
}

static void
test_strength_gap (void)
{
  g_autoptr (LopeRoutineSession) session = make_session (TODAY, TOP, 5, 0);
  LopeRoutineSession *sessions[] = { session };
  gint64 begun = (gint64) TODAY * 86400 + NOON;

  g_assert_true (lope_strength_may_follow (NULL, 0, begun));
  g_assert_false (lope_strength_may_follow (sessions, 1, begun + 48 * 3600 - 1));
  g_assert_true (lope_strength_may_follow (sessions, 1, begun + 48 * 3600));
  g_assert_true (lope_strength_may_follow (sessions, 1, begun - 1));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/routine/library", test_library);
  g_test_add_func ("/core/routine/suits", test_suits);
  g_test_add_func ("/core/routine/tendon-friendly", test_tendon_friendly);
  g_test_add_func ("/core/routine/durations", test_durations);
  g_test_add_func ("/core/routine/own-exercise", test_own_exercise);
  g_test_add_func ("/core/routine/items", test_items);
  g_test_add_func ("/core/routine/session", test_session);
  g_test_add_func ("/core/routine/progression", test_progression);
  g_test_add_func ("/core/routine/strength-gap", test_strength_gap);

  return g_test_run ();
}
