/* test-step-offer.c: what is offered in place of an exercise
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-recent-pain.h"
#include "lope-step-offer.h"

#define TODAY 19999
#define SECONDS_PER_DAY 86400
#define NOON (12 * 3600)

#define HIP (1u << LOPE_AREA_HIP_OUTER)
#define KNEE (1u << LOPE_AREA_KNEE_FRONT)

static void
test_recent_pain (void)
{
  static const struct {
    const char *region;
    int severity;
    int days_ago;
    guint32 areas;
  } cases[] = {
    { "hip_outer.r", 1, 0, HIP },
    { "hip_outer.l", 3, 13, HIP },
    { "hip_outer.r", 3, 14, 0 },
    { "hip_outer.r", 0, 0, 0 },
    { "knee_front.l", 5, 2, KNEE },
    { "knee_front.l", 5, -1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gint64 time = (gint64) (TODAY - cases[i].days_ago) * SECONDS_PER_DAY + NOON;
      g_autoptr (LopePainEntry) entry = lope_pain_entry_new (lope_region_from_id (cases[i].region), LOPE_PAIN_OTHER,
                                                             cases[i].severity, time, 0);

      g_assert_cmphex (lope_recent_pain_get_areas (&entry, 1, TODAY), ==, cases[i].areas);
    }
}

/* That nothing hurt anywhere is no pain somewhere. */
static void
test_no_pain (void)
{
  g_autoptr (LopePainEntry) entry = lope_pain_entry_new (LOPE_REGION_ANYWHERE, LOPE_PAIN_MORNING, 0,
                                                         (gint64) TODAY * SECONDS_PER_DAY, 0);

  g_assert_cmphex (lope_recent_pain_get_areas (&entry, 1, TODAY), ==, 0);
  g_assert_cmphex (lope_recent_pain_get_areas (NULL, 0, TODAY), ==, 0);
}

static LopeRoutineSession *
make_session (LopeRoutine        *routine,
              const LopeExercise *exercise,
              int                 days_ago,
              int                 effort,
              int                 pain)
{
  const gint64 time = (gint64) (TODAY - days_ago) * SECONDS_PER_DAY + NOON;
  LopeRoutineSession *session = lope_routine_session_new (routine, time, 0);
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (LopeSessionItem));
  const LopeSessionItem item = { .exercise = exercise->id, .dose = exercise->top, .done = 4, .total = 4 };

  g_array_append_val (items, item);
  lope_routine_session_set_items (session, items);
  lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_FINISHED, time + 600);
  lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_EFFORT, effort);
  lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_PAIN, pain);

  return session;
}

static void
test_offer (void)
{
  static const struct {
    const char *exercise;
    guint32 areas;
    int pain; /* of the sessions of two weeks */
    gboolean tendon;
    LopeStepOfferKind kind;
    const char *offered;
  } cases[] = {
    /* It went well for two weeks. */
    { "glute_bridge", 0, 0, FALSE, LOPE_STEP_OFFER_HARDER, "single_leg_bridge" },
    /* What hurts elsewhere is no reason against it, but the outer hip holds back. */
    { "glute_bridge", 1u << LOPE_AREA_CALF, 0, FALSE, LOPE_STEP_OFFER_HARDER, "single_leg_bridge" },
    { "glute_bridge", HIP, 0, FALSE, LOPE_STEP_OFFER_NONE, NULL },
    /* What hurts outranks what went well. */
    { "clamshell_band", HIP, 0, FALSE, LOPE_STEP_OFFER_UNSUITABLE, "isometric_abduction" },
    { "piriformis_stretch", 1u << LOPE_AREA_GROIN_CREASE, 0, FALSE, LOPE_STEP_OFFER_UNSUITABLE, NULL },
    /* It hurt. */
    { "single_leg_bridge", 0, 3, FALSE, LOPE_STEP_OFFER_EASIER, "glute_bridge" },
    { "single_leg_bridge", 0, 3, TRUE, LOPE_STEP_OFFER_NONE, NULL },
    { "glute_bridge", 0, 3, FALSE, LOPE_STEP_OFFER_STOP, NULL },
    /* There is nothing harder. */
    { "single_leg_deadlift", 0, 0, FALSE, LOPE_STEP_OFFER_NONE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const LopeExercise *exercise = lope_exercise_find (cases[i].exercise);
      g_autoptr (LopeRoutine) routine = lope_routine_new ("Test");
      g_autoptr (LopeRoutineStep) step = lope_routine_step_new (routine, exercise);
      g_autoptr (LopeRoutineSession) now = make_session (routine, exercise, 1, 5, cases[i].pain);
      g_autoptr (LopeRoutineSession) before = make_session (routine, exercise, 8, 5, cases[i].pain);
      LopeRoutineSession *sessions[] = { before, now };
      LopeStepOffer offer = lope_step_offer_find (step, sessions, G_N_ELEMENTS (sessions), cases[i].areas, cases[i].tendon,
                                                  TODAY);

      g_test_message ("%s", cases[i].exercise);
      g_assert_cmpint (offer.kind, ==, cases[i].kind);
      g_assert_cmpstr (offer.exercise != NULL ? offer.exercise->id : NULL, ==, cases[i].offered);
      g_assert_cmpint (lope_step_offer_is_grave (&offer), ==,
                       offer.kind != LOPE_STEP_OFFER_NONE && offer.kind != LOPE_STEP_OFFER_HARDER);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/step-offer/recent-pain", test_recent_pain);
  g_test_add_func ("/step-offer/no-pain", test_no_pain);
  g_test_add_func ("/step-offer/offer", test_offer);

  return g_test_run ();
}
