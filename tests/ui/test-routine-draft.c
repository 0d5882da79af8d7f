/* test-routine-draft.c: a routine that is edited, saved as it is, and taken back
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-ready-routine.h"
#include "lope-routine-draft.h"

#define TODAY 20776

typedef struct {
  LopeStore *store;       /* owned */
  LopeSession *session;   /* owned */
  LopeRoutineDraft *draft; /* owned */
  char *uuid;             /* owned */
} Fixture;

static void
fixture_set_up (Fixture       *self,
                gconstpointer  data)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LopeRoutine) routine = lope_ready_routine_make (lope_ready_routine_find ("hip_strength_a"), &steps);
  g_autoptr (LopeRoutinePlan) plan = lope_routine_plan_new (routine);
  g_autoptr (GError) error = NULL;

  self->store = lope_store_open_in_memory (&error);
  g_assert_no_error (error);
  self->session = lope_session_new (self->store, TODAY);
  for (guint i = 0; i < steps->len; i++)
    lope_routine_plan_add_step (plan, steps->pdata[i]);
  g_assert_true (lope_store_save_plan (self->store, plan, &error));
  self->uuid = g_strdup (lope_routine_plan_get_uuid (plan));
  self->draft = lope_routine_draft_new (self->session, plan);
}

static void
fixture_tear_down (Fixture       *self,
                   gconstpointer  data)
{
  g_clear_object (&self->draft);
  g_clear_object (&self->session);
  g_clear_object (&self->store);
  g_free (self->uuid);
}

/* The exercises that the journal has, one after the other. */
static char *
read_back (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRoutinePlan) plan = lope_store_get_plan (self->store, self->uuid, &error);
  g_autoptr (GString) text = g_string_new (NULL);
  GPtrArray *steps;

  g_assert_no_error (error);
  steps = lope_routine_plan_get_steps (plan);
  for (guint i = 0; i < steps->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", lope_record_get_text (steps->pdata[i], LOPE_ROUTINE_STEP_EXERCISE));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
check (Fixture    *self,
       const char *expected)
{
  g_autofree char *text = read_back (self);

  g_assert_cmpstr (text, ==, expected);
}

static LopeRoutineStep *
get_step (Fixture *self,
          guint    i)
{
  return lope_routine_plan_get_steps (lope_routine_draft_get_plan (self->draft))->pdata[i];
}

#define BEGINNING "glute_bridge clamshell side_lying_abduction hip_hike side_plank_knees"

/* Each change is in the journal at once, and goes in the opposite order. */
static void
test_undo (Fixture       *self,
           gconstpointer  data)
{
  check (self, BEGINNING);
  g_assert_false (lope_routine_draft_save (self->draft));
  g_assert_false (lope_routine_draft_can_undo (self->draft));

  g_assert_true (lope_routine_draft_move_step (self->draft, get_step (self, 0), 2));
  g_assert_true (lope_routine_draft_save (self->draft));
  check (self, "clamshell side_lying_abduction glute_bridge hip_hike side_plank_knees");

  lope_routine_draft_remove_step (self->draft, get_step (self, 3));
  g_assert_true (lope_routine_draft_save (self->draft));
  lope_routine_draft_replace_step (self->draft, get_step (self, 0), lope_exercise_find ("clamshell_band"));
  g_assert_true (lope_routine_draft_save (self->draft));
  lope_routine_draft_add_exercise (self->draft, lope_exercise_find ("plank"), NULL);
  lope_routine_draft_duplicate_step (self->draft, get_step (self, 1));
  g_assert_true (lope_routine_draft_save (self->draft));
  check (self, "clamshell_band side_lying_abduction side_lying_abduction glute_bridge side_plank_knees plank");

  g_assert_true (lope_routine_draft_undo (self->draft));
  check (self, "clamshell_band side_lying_abduction glute_bridge side_plank_knees");
  g_assert_true (lope_routine_draft_undo (self->draft));
  g_assert_true (lope_routine_draft_undo (self->draft));
  check (self, "clamshell side_lying_abduction glute_bridge hip_hike side_plank_knees");
  g_assert_true (lope_routine_draft_undo (self->draft));
  check (self, BEGINNING);
  g_assert_false (lope_routine_draft_undo (self->draft));
}

static void
test_move (Fixture       *self,
           gconstpointer  data)
{
  g_assert_false (lope_routine_draft_move_step (self->draft, get_step (self, 0), -1));
  g_assert_false (lope_routine_draft_move_step (self->draft, get_step (self, 4), 5));
  g_assert_false (lope_routine_draft_move_step (self->draft, get_step (self, 2), 2));
  g_assert_true (lope_routine_draft_move_step (self->draft, get_step (self, 4), 0));
  g_assert_true (lope_routine_draft_save (self->draft));
  check (self, "side_plank_knees glute_bridge clamshell side_lying_abduction hip_hike");
}

static void
test_schedules (Fixture       *self,
                gconstpointer  data)
{
  LopeSchedule *schedule = lope_routine_draft_add_schedule (self->draft, TODAY);
  g_autoptr (LopeRoutinePlan) plan = NULL;

  g_assert_true (lope_routine_draft_save (self->draft));
  lope_record_set_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_MINUTE, 18 * 60 + 30);
  g_assert_true (lope_routine_draft_save (self->draft));
  lope_routine_draft_remove_schedule (self->draft, schedule);
  g_assert_true (lope_routine_draft_save (self->draft));
  g_assert_true (lope_routine_draft_undo (self->draft));

  plan = lope_store_get_plan (self->store, self->uuid, NULL);
  g_assert_cmpuint (lope_routine_plan_get_schedules (plan)->len, ==, 1);
  g_assert_cmpint (lope_record_get_int (lope_routine_plan_get_schedules (plan)->pdata[0], LOPE_SCHEDULE_MINUTE), ==, 18 * 60 + 30);
}

/* What somebody else changed is followed, and not taken for a change of one's own. */
static void
test_outside (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) plan = lope_store_get_plan (self->store, self->uuid, NULL);

  g_assert_false (lope_routine_draft_set_plan (self->draft, plan));
  g_ptr_array_remove_index (lope_routine_plan_get_steps (plan), 0);
  g_assert_true (lope_store_save_plan (self->store, plan, NULL));
  g_assert_true (lope_routine_draft_set_plan (self->draft, plan));
  g_assert_false (lope_routine_draft_save (self->draft));
  check (self, "clamshell side_lying_abduction hip_hike side_plank_knees");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/routine-draft/undo", Fixture, NULL, fixture_set_up, test_undo, fixture_tear_down);
  g_test_add ("/routine-draft/move", Fixture, NULL, fixture_set_up, test_move, fixture_tear_down);
  g_test_add ("/routine-draft/schedules", Fixture, NULL, fixture_set_up, test_schedules, fixture_tear_down);
  g_test_add ("/routine-draft/outside", Fixture, NULL, fixture_set_up, test_outside, fixture_tear_down);

  return g_test_run ();
}
