/* test-player.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player.h"
#include "lope-ready-routine.h"

#define SECOND ((gint64) G_USEC_PER_SEC)
#define READY LOPE_PLAYER_READY_SECONDS
#define START (1000 * SECOND)

/* A routine of some exercises at the doses they are begun with. */
static GPtrArray *
make_steps (const char *exercises)
{
  g_autoptr (LopeRoutine) routine = lope_routine_new ("Routine");
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) names = g_strsplit (exercises, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (steps, lope_routine_step_new (routine, lope_exercise_find (names[i])));

  return steps;
}

static LopePlayer *
make_player (const char *exercises)
{
  g_autoptr (GPtrArray) steps = make_steps (exercises);
  LopePlayer *player = lope_player_new ((LopeRoutineStep **) steps->pdata, steps->len);

  lope_player_advance (player, START, START);

  return player;
}

/* Lets time pass in looks at the clock of STEP milliseconds; the first look only
 * sets the clocks. */
static guint
run_for (LopePlayer *player,
         gint64     *now,
         double      seconds,
         int         step)
{
  gint64 end = *now + (gint64) (seconds * SECOND);
  guint cues = 0;

  while (*now < end)
    {
      *now = MIN (end, *now + step * SECOND / 1000);
      cues |= lope_player_advance (player, *now, *now);
    }

  return cues;
}

static int
play_through (LopeRoutineStep **steps,
              guint             n_steps,
              int               step)
{
  g_autoptr (LopePlayer) player = lope_player_new (steps, n_steps);
  gint64 now = START, last = now;

  lope_player_advance (player, now, now);
  while (lope_player_get_phase (player) != LOPE_PLAYER_DONE)
    {
      gint64 remaining = lope_player_get_remaining (player);

      last = now + remaining;
      run_for (player, &now, step / 1000.0, step);
      g_assert_cmpint (now - START, <, 24 * 3600 * SECOND);
    }
  g_assert_cmpuint (lope_player_get_n_done (player), ==, lope_player_get_n_bouts (player));

  return (int) ((last - START) / SECOND) - READY;
}

/* T9: the time estimated is the time it takes, however often the clock is looked at. */
static void
test_durations (void)
{
  static const struct {
    const char *exercises;
    int seconds;
  } cases[] = {
    { "glute_bridge", 240 },
    { "clamshell", 295 },
    { "side_lying_abduction", 295 },
    { "hip_hike", 405 },
    { "side_plank_knees", 255 },
    { "single_leg_squat", 340 },
    { "plank", 150 },
    { "dead_bug", 263 },
    { "bird_dog", 295 },
    { "glute_bridge clamshell side_lying_abduction hip_hike side_plank_knees", 1550 },
    { "walk_jog_warmup leg_swing_front leg_swing_side hip_circles torso_twists", 530 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) steps = make_steps (cases[i].exercises);
      LopeRoutineStep **data = (LopeRoutineStep **) steps->pdata;

      g_assert_cmpint (lope_routine_estimate (data, steps->len), ==, cases[i].seconds);
      g_assert_cmpint (play_through (data, steps->len, 100), ==, cases[i].seconds);
      g_assert_cmpint (play_through (data, steps->len, 1700), ==, cases[i].seconds);
    }
}

static void
test_ready_routines (void)
{
  static const struct {
    const char *routine;
    int seconds;
  } cases[] = {
    { "hip_strength_a", 1550 }, { "hip_strength_b", 1763 }, { "pre_run_warmup", 530 }, { "post_run_stretch", 645 },
    { "foam_rolling", 240 }, { "core_stability", 948 }, { "gluteal_tendon_friendly", 895 }, { "rest_day_mobility", 480 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) steps = NULL;
      g_autoptr (LopeRoutine) routine = lope_ready_routine_make (lope_ready_routine_find (cases[i].routine), &steps);

      g_assert_nonnull (routine);
      g_assert_cmpint (play_through ((LopeRoutineStep **) steps->pdata, steps->len, 250), ==, cases[i].seconds);
    }
}

static void
assert_bout (LopePlayer      *player,
             LopePlayerPhase  phase,
             guint            step,
             int              set,
             LopePlayerSide   side)
{
  const LopePlayerBout *bout = lope_player_get_bout (player);

  g_assert_cmpint (lope_player_get_phase (player), ==, phase);
  g_assert_nonnull (bout);
  g_assert_cmpuint (bout->step, ==, step);
  g_assert_cmpint (bout->set, ==, set);
  g_assert_cmpint (bout->side, ==, side);
}

/* One side after the other within a set, with what is heard on the way. */
static void
test_sequence (void)
{
  g_autoptr (LopePlayer) player = make_player ("clamshell plank");
  gint64 now = START;
  guint cues;

  assert_bout (player, LOPE_PLAYER_READY, 0, 0, LOPE_PLAYER_SIDE_LEFT);
  g_assert_cmpint (lope_player_get_rep (player), ==, 0);
  g_assert_cmpint (lope_player_get_countdown (player), ==, READY);
  cues = run_for (player, &now, READY - 3.5, 100);
  g_assert_cmpuint (cues, ==, 0);
  cues = run_for (player, &now, 3.4, 100);
  g_assert_cmpuint (cues, ==, LOPE_PLAYER_CUE_TICK);
  cues = run_for (player, &now, 0.1, 100);
  g_assert_cmpuint (cues, ==, LOPE_PLAYER_CUE_START);

  assert_bout (player, LOPE_PLAYER_WORK, 0, 0, LOPE_PLAYER_SIDE_LEFT);
  g_assert_cmpint (lope_player_get_rep (player), ==, 1);
  g_assert_cmpuint (run_for (player, &now, 19.9, 100), ==, 0);
  g_assert_cmpint (lope_player_get_rep (player), ==, 5);
  g_assert_cmpuint (run_for (player, &now, 0.1, 100), ==, LOPE_PLAYER_CUE_HALF);
  g_assert_cmpint (lope_player_get_rep (player), ==, 6);
  g_assert_cmpuint (run_for (player, &now, 19.9, 100), ==, 0);
  cues = run_for (player, &now, 0.1, 100);
  g_assert_cmpuint (cues, ==, LOPE_PLAYER_CUE_SET_DONE | LOPE_PLAYER_CUE_REST | LOPE_PLAYER_CUE_SWITCH);

  assert_bout (player, LOPE_PLAYER_REST, 0, 0, LOPE_PLAYER_SIDE_RIGHT);
  g_assert_cmpint (lope_player_get_countdown (player), ==, 45);
  run_for (player, &now, 45 + 40, 100);
  assert_bout (player, LOPE_PLAYER_REST, 0, 1, LOPE_PLAYER_SIDE_LEFT);
  run_for (player, &now, 45 + 40 + 45, 100);
  assert_bout (player, LOPE_PLAYER_WORK, 0, 1, LOPE_PLAYER_SIDE_RIGHT);
  cues = run_for (player, &now, 40, 100);
  g_assert_cmpuint (cues, ==, LOPE_PLAYER_CUE_HALF | LOPE_PLAYER_CUE_SET_DONE | LOPE_PLAYER_CUE_CHANGE);
  assert_bout (player, LOPE_PLAYER_CHANGE, 1, 0, LOPE_PLAYER_SIDE_BOTH);
  g_assert_cmpint (lope_player_get_countdown (player), ==, LOPE_ROUTINE_CHANGE);
  g_assert_cmpfloat (lope_player_get_step_progress (player, 0), ==, 1);
  g_assert_cmpfloat (lope_player_get_step_progress (player, 1), ==, 0);

  run_for (player, &now, 15 + 20 + 45 + 20 + 45, 100);
  g_assert_null (lope_player_get_next_bout (player));
  cues = run_for (player, &now, 20, 100);
  g_assert_cmpuint (cues, ==, LOPE_PLAYER_CUE_TICK | LOPE_PLAYER_CUE_HALF | LOPE_PLAYER_CUE_SET_DONE | LOPE_PLAYER_CUE_DONE);
  g_assert_cmpint (lope_player_get_phase (player), ==, LOPE_PLAYER_DONE);
  g_assert_null (lope_player_get_bout (player));
  g_assert_cmpint (lope_player_get_remaining (player), ==, 0);
}

/* Sides without a rest between them change at once. */
static void
test_no_rest (void)
{
  g_autoptr (LopePlayer) player = make_player ("leg_swing_front");
  gint64 now = START;
  guint cues = run_for (player, &now, READY + 20, 100);

  g_assert_true (cues & LOPE_PLAYER_CUE_SWITCH);
  g_assert_false (cues & LOPE_PLAYER_CUE_REST);
  assert_bout (player, LOPE_PLAYER_WORK, 0, 0, LOPE_PLAYER_SIDE_RIGHT);
}

static void
test_pause (void)
{
  g_autoptr (LopePlayer) player = make_player ("plank");
  gint64 now = START;

  run_for (player, &now, READY + 7, 100);
  lope_player_set_paused (player, TRUE);
  g_assert_cmpuint (run_for (player, &now, 3600, 2000), ==, 0);
  g_assert_cmpint (lope_player_get_elapsed (player), ==, 7 * SECOND);
  lope_player_set_paused (player, FALSE);
  run_for (player, &now, 1, 100);
  g_assert_cmpint (lope_player_get_elapsed (player), ==, 8 * SECOND);

  /* A pause that was longer than any look at the clock. */
  lope_player_set_paused (player, TRUE);
  now += 3600 * SECOND;
  lope_player_advance (player, now, now);
  lope_player_set_paused (player, FALSE);
  g_assert_cmpuint (run_for (player, &now, 1, 100), ==, 0);
  g_assert_cmpint (lope_player_get_elapsed (player), ==, 9 * SECOND);
}

/* Sleep shows in one of the clocks; either way the set is still there. */
static void
test_suspend (void)
{
  static const struct {
    double now;
    double wall;
    gboolean gap;
  } cases[] = {
    { 0.1, 0.1, FALSE }, { 4.9, 4.9, FALSE }, { 5.1, 5.1, TRUE }, { 0.1, 3600, TRUE },
    { 3600, 3600, TRUE }, { 3600, 0.1, TRUE }, { 0.1, -3600, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopePlayer) player = make_player ("plank");
      gint64 now = START, elapsed;
      guint cues;

      run_for (player, &now, READY + 7, 100);
      elapsed = lope_player_get_elapsed (player);
      cues = lope_player_advance (player, now + (gint64) (cases[i].now * SECOND), now + (gint64) (cases[i].wall * SECOND));
      g_assert_cmpint ((cues & LOPE_PLAYER_CUE_GAP) != 0, ==, cases[i].gap);
      g_assert_cmpint (lope_player_get_paused (player), ==, cases[i].gap);
      g_assert_cmpint (lope_player_get_elapsed (player), ==,
                       elapsed + (cases[i].gap ? 0 : (gint64) (cases[i].now * SECOND)));
    }
}

static void
test_skip (void)
{
  g_autoptr (LopePlayer) player = make_player ("clamshell plank");
  gint64 now = START;

  /* Out of a pause into the set, out of the set to the next one. */
  lope_player_skip (player);
  assert_bout (player, LOPE_PLAYER_WORK, 0, 0, LOPE_PLAYER_SIDE_LEFT);
  lope_player_skip (player);
  assert_bout (player, LOPE_PLAYER_READY, 0, 0, LOPE_PLAYER_SIDE_RIGHT);
  g_assert_cmpuint (lope_player_get_n_done (player), ==, 0);
  run_for (player, &now, READY + 40, 100);
  g_assert_cmpuint (lope_player_get_n_done (player), ==, 1);

  /* Past the end. */
  for (guint i = 0; i < 40; i++)
    lope_player_skip (player);
  g_assert_cmpint (lope_player_get_phase (player), ==, LOPE_PLAYER_DONE);
  g_assert_cmpuint (lope_player_get_n_done (player), ==, 1);
}

static void
test_back (void)
{
  g_autoptr (LopePlayer) player = make_player ("clamshell");
  gint64 now = START;

  lope_player_back (player);
  assert_bout (player, LOPE_PLAYER_READY, 0, 0, LOPE_PLAYER_SIDE_LEFT);

  /* In the middle of a set: that set again. */
  run_for (player, &now, READY + 40 + 45 + 10, 100);
  lope_player_back (player);
  assert_bout (player, LOPE_PLAYER_READY, 0, 0, LOPE_PLAYER_SIDE_RIGHT);
  g_assert_cmpuint (lope_player_get_n_done (player), ==, 1);

  /* At its beginning, and in a pause: the one before, which is no longer done. */
  run_for (player, &now, READY + 2, 100);
  lope_player_back (player);
  assert_bout (player, LOPE_PLAYER_READY, 0, 0, LOPE_PLAYER_SIDE_LEFT);
  g_assert_cmpuint (lope_player_get_n_done (player), ==, 0);
  run_for (player, &now, READY + 40 + 20, 100);
  assert_bout (player, LOPE_PLAYER_REST, 0, 0, LOPE_PLAYER_SIDE_RIGHT);
  lope_player_back (player);
  assert_bout (player, LOPE_PLAYER_READY, 0, 0, LOPE_PLAYER_SIDE_LEFT);

  /* After the end: the last one. */
  run_for (player, &now, READY + 295, 100);
  g_assert_cmpint (lope_player_get_phase (player), ==, LOPE_PLAYER_DONE);
  lope_player_back (player);
  assert_bout (player, LOPE_PLAYER_READY, 0, 1, LOPE_PLAYER_SIDE_RIGHT);
  g_assert_cmpuint (lope_player_get_n_done (player), ==, 3);
}

static void
test_extend (void)
{
  g_autoptr (LopePlayer) player = make_player ("plank");
  gint64 now = START, remaining;

  run_for (player, &now, READY + 20 + 10, 100);
  remaining = lope_player_get_remaining (player);
  lope_player_extend (player, 15);
  g_assert_cmpint (lope_player_get_countdown (player), ==, 50);
  g_assert_cmpint (lope_player_get_remaining (player), ==, remaining + 15 * SECOND);
  lope_player_skip (player);
  lope_player_extend (player, 15);
  g_assert_cmpint (lope_player_get_length (player), ==, 20 * SECOND);
}

static char *
join (LopePlayer *player)
{
  g_autoptr (GArray) items = lope_player_get_items (player);

  return lope_session_item_join (items);
}

/* What is written down at any moment brings the player back to the set it was in. */
static void
test_restore (void)
{
  g_autoptr (LopePlayer) player = make_player ("clamshell plank glute_bridge");
  gint64 now = START;

  while (lope_player_get_phase (player) != LOPE_PLAYER_DONE)
    {
      g_autoptr (LopePlayer) other = make_player ("clamshell plank glute_bridge");
      const LopePlayerBout *bout = lope_player_get_bout (player);
      g_autofree char *text = join (player), *again = NULL;
      g_autoptr (GArray) items = NULL;

      g_assert_true (lope_session_item_parse (text, &items, NULL));
      lope_player_restore (other, items);
      again = join (other);
      g_assert_cmpstr (again, ==, text);
      assert_bout (other, LOPE_PLAYER_READY, bout->step, bout->set, bout->side);

      run_for (player, &now, 7, 100);
    }
}

static void
test_restore_edges (void)
{
  static const struct {
    const char *items;
    const char *after;
    gboolean done;
    guint step;
    int set;
  } cases[] = {
    { "clamshell 2x10 0/4; plank 3x20s 0/3", "clamshell 2x10 0/4; plank 3x20s 0/3", FALSE, 0, 0 },
    /* What was skipped on the way stays skipped. */
    { "clamshell 2x10 0/4; plank 3x20s 1/3", "clamshell 2x10 0/4; plank 3x20s 1/3", FALSE, 1, 1 },
    { "clamshell 2x10 4/4; plank 3x20s 3/3", "clamshell 2x10 4/4; plank 3x20s 3/3", TRUE, 0, 0 },
    /* The routine was changed since: other doses, exercises gone or new. */
    { "clamshell 5x10 9/10; plank 3x20s 0/3", "clamshell 2x10 4/4; plank 3x20s 0/3", FALSE, 1, 0 },
    { "bird_dog 2x8 4/4; plank 3x20s 2/3", "clamshell 2x10 0/4; plank 3x20s 2/3", FALSE, 1, 2 },
    { "clamshell 2x10 2/4", "clamshell 2x10 2/4; plank 3x20s 0/3", FALSE, 0, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopePlayer) player = make_player ("clamshell plank");
      g_autoptr (GArray) items = NULL;
      g_autofree char *after = NULL;

      g_assert_true (lope_session_item_parse (cases[i].items, &items, NULL));
      lope_player_restore (player, items);
      after = join (player);
      g_assert_cmpstr (after, ==, cases[i].after);
      g_assert_cmpint (lope_player_get_phase (player) == LOPE_PLAYER_DONE, ==, cases[i].done);
      if (!cases[i].done)
        {
          g_assert_cmpuint (lope_player_get_bout (player)->step, ==, cases[i].step);
          g_assert_cmpint (lope_player_get_bout (player)->set, ==, cases[i].set);
        }
    }
}

static void
test_finish (void)
{
  g_autoptr (LopePlayer) player = make_player ("clamshell plank");
  gint64 now = START;
  g_autofree char *text = NULL;

  run_for (player, &now, READY + 40 + 45 + 39, 100);
  lope_player_finish (player);
  g_assert_cmpint (lope_player_get_phase (player), ==, LOPE_PLAYER_DONE);
  g_assert_cmpuint (lope_player_get_n_done (player), ==, 1);
  g_assert_cmpuint (lope_player_get_n_bouts (player), ==, 7);
  text = join (player);
  g_assert_cmpstr (text, ==, "clamshell 2x10 1/4; plank 3x20s 0/3");
  g_assert_cmpuint (run_for (player, &now, 60, 100), ==, 0);
}

static void
test_empty (void)
{
  g_autoptr (LopePlayer) player = lope_player_new (NULL, 0);

  g_assert_cmpint (lope_player_get_phase (player), ==, LOPE_PLAYER_DONE);
  lope_player_back (player);
  lope_player_skip (player);
  g_assert_cmpuint (lope_player_advance (player, START, START), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/player/durations", test_durations);
  g_test_add_func ("/player/ready-routines", test_ready_routines);
  g_test_add_func ("/player/sequence", test_sequence);
  g_test_add_func ("/player/no-rest", test_no_rest);
  g_test_add_func ("/player/pause", test_pause);
  g_test_add_func ("/player/suspend", test_suspend);
  g_test_add_func ("/player/skip", test_skip);
  g_test_add_func ("/player/back", test_back);
  g_test_add_func ("/player/extend", test_extend);
  g_test_add_func ("/player/restore", test_restore);
  g_test_add_func ("/player/restore-edges", test_restore_edges);
  g_test_add_func ("/player/finish", test_finish);
  g_test_add_func ("/player/empty", test_empty);

  return g_test_run ();
}
