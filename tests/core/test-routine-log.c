/* test-routine-log.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-ready-routine.h"
#include "lope-routine-log.h"
#include "lope-routine-reminder.h"

#define MONDAY 19996
#define TODAY (MONDAY + 2) /* a Wednesday */
#define NOON (12 * 3600)

#define N LOPE_ROUTINE_STATE_NONE
#define D LOPE_ROUTINE_STATE_DONE
#define A LOPE_ROUTINE_STATE_PARTIAL
#define U LOPE_ROUTINE_STATE_DUE
#define O LOPE_ROUTINE_STATE_OFFERED
#define M LOPE_ROUTINE_STATE_MISSED
#define P LOPE_ROUTINE_STATE_PLANNED
#define R LOPE_ROUTINE_STATE_RESTING
#define S LOPE_ROUTINE_STATE_SUSPENDED

typedef struct {
  GPtrArray *plans;    /* owned */
  GPtrArray *sessions; /* owned */
  GArray *runs;        /* owned */
  GArray *back_off;    /* owned */
  LopeRoutineLog log;
} Fixture;

static void
fixture_set_up (Fixture *self)
{
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  self->sessions = g_ptr_array_new_with_free_func (g_object_unref);
  self->runs = g_array_new (FALSE, FALSE, sizeof (LopeRunDay));
  self->back_off = g_array_new (FALSE, FALSE, sizeof (LopeDay));
}

static void
fixture_clear (Fixture *self)
{
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->sessions);
  g_array_unref (self->runs);
  g_array_unref (self->back_off);
}

static const LopeRoutineLog *
get_log (Fixture *self)
{
  self->log = (LopeRoutineLog) {
    .day = TODAY,
    .from = TODAY - 34,
    .plans = (LopeRoutinePlan **) self->plans->pdata,
    .n_plans = self->plans->len,
    .sessions = (LopeRoutineSession **) self->sessions->pdata,
    .n_sessions = self->sessions->len,
    .runs = (const LopeRunDay *) (void *) self->runs->data,
    .n_runs = self->runs->len,
    .back_off = (const LopeDay *) (void *) self->back_off->data,
    .n_back_off = self->back_off->len,
  };

  return &self->log;
}

static LopeRoutinePlan *
add_plan (Fixture    *self,
          const char *ready,
          LopeDay     from,
          int         minute)
{
  const LopeReadyRoutine *source = lope_ready_routine_find (ready);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LopeRoutine) routine = lope_ready_routine_make (source, &steps);
  g_autoptr (LopeSchedule) schedule = lope_ready_routine_make_schedule (source, routine, from);
  LopeRoutinePlan *plan = lope_routine_plan_new (routine);

  for (guint i = 0; i < steps->len; i++)
    lope_routine_plan_add_step (plan, steps->pdata[i]);
  if (minute >= 0)
    lope_record_set_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_MINUTE, minute);
  lope_routine_plan_add_schedule (plan, schedule);
  g_ptr_array_add (self->plans, plan);

  return plan;
}

static void
add_session (Fixture         *self,
             LopeRoutinePlan *plan,
             LopeDay          day,
             int              done)
{
  LopeRecord *session = LOPE_RECORD (lope_routine_session_new (lope_routine_plan_get_routine (plan),
                                                               (gint64) day * 86400 + NOON, 0));

  lope_record_set_int (session, LOPE_ROUTINE_SESSION_DONE, done);
  lope_record_set_int (session, LOPE_ROUTINE_SESSION_TOTAL, 10);
  g_ptr_array_add (self->sessions, session);
}

/* Letters are days from Monday on: d done, p done in part, r run, w run with its
 * warm-up, b back off. */
static void
add_week (Fixture         *self,
          LopeRoutinePlan *plan,
          const char      *week)
{
  for (LopeDay day = MONDAY; *week != '\0'; week++)
    {
      switch (*week)
        {
        case '|':
          day++;
          break;
        case 'd':
          add_session (self, plan, day, 8);
          break;
        case 'p':
          add_session (self, plan, day, 7);
          break;
        case 'r':
        case 'w':
          g_array_append_val (self->runs, ((LopeRunDay) { day, *week == 'w' }));
          break;
        case 'b':
          g_array_append_val (self->back_off, day);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}

static void
test_week (void)
{
  static const struct {
    const char *routine;
    const char *week;
    LopeRoutineState states[LOPE_ROUTINE_WEEK];
    int due;
    int done;
  } cases[] = {
    /* Monday, Wednesday, Friday. */
    { "hip_strength_a", "", { M, N, U, N, P, N, N }, 3, 0 },
    { "hip_strength_a", "d", { D, N, U, N, P, N, N }, 3, 1 },
    { "hip_strength_a", "p", { A, N, U, N, P, N, N }, 3, 0 },
    { "hip_strength_a", "pd", { D, N, U, N, P, N, N }, 3, 1 },
    /* Made up for a day later: strength rests on the next. */
    { "hip_strength_a", "|d", { M, D, R, N, P, N, N }, 2, 1 },
    { "hip_strength_a", "|p", { M, A, U, N, P, N, N }, 3, 0 },
    { "hip_strength_a", "||d", { M, N, D, N, P, N, N }, 3, 1 },
    { "hip_strength_a", "||p", { M, N, A, N, P, N, N }, 3, 0 },
    /* Pain: what was to be done then does not count. */
    { "hip_strength_a", "||b", { M, N, S, N, P, N, N }, 2, 0 },
    { "hip_strength_a", "b|b", { S, N, U, N, P, N, N }, 2, 0 },
    { "hip_strength_a", "||bd", { M, N, D, N, P, N, N }, 3, 1 },
    /* What is not strength is neither suspended nor does it rest. */
    { "foam_rolling", "d|d|bd", { D, D, D, P, N, P, N }, 3, 3 },
    { "foam_rolling", "|b|", { N, M, N, P, N, P, N }, 3, 0 },
    /* Before a run. */
    { "pre_run_warmup", "", { N, N, O, N, N, N, N }, 0, 0 },
    { "pre_run_warmup", "||b", { N, N, N, N, N, N, N }, 0, 0 },
    { "pre_run_warmup", "r|w|w", { M, D, D, N, N, N, N }, 3, 2 },
    { "pre_run_warmup", "r||r", { M, N, M, N, N, N, N }, 2, 0 },
    { "pre_run_warmup", "rd||d", { D, N, D, N, N, N, N }, 1, 2 },
    /* After a run; its warm-up says nothing about that. */
    { "post_run_stretch", "w||", { M, N, N, N, N, N, N }, 1, 0 },
    { "post_run_stretch", "wd||r", { D, N, U, N, N, N, N }, 2, 1 },
    { "post_run_stretch", "||rb", { N, N, U, N, N, N, N }, 1, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      LopeRoutinePlan *plan;
      g_autoptr (GArray) weeks = NULL;
      const LopeRoutineWeek *week;

      fixture_set_up (&fixture);
      plan = add_plan (&fixture, cases[i].routine, TODAY - 100, -1);
      add_week (&fixture, plan, cases[i].week);
      weeks = lope_routine_log_list_week (get_log (&fixture), MONDAY);
      g_assert_cmpuint (weeks->len, ==, 1);
      week = &g_array_index (weeks, LopeRoutineWeek, 0);

      g_test_message ("case %u: %s “%s”", i, cases[i].routine, cases[i].week);
      g_assert_true (week->plan == plan);
      for (guint day = 0; day < LOPE_ROUTINE_WEEK; day++)
        {
          g_assert_cmpint (week->days[day].day, ==, MONDAY + (int) day);
          g_assert_cmpint (week->days[day].state, ==, cases[i].states[day]);
        }
      g_assert_cmpint (week->due, ==, cases[i].due);
      g_assert_cmpint (week->done, ==, cases[i].done);
      fixture_clear (&fixture);
    }
}

static void
test_due (void)
{
  Fixture fixture;
  LopeRoutinePlan *strength, *stretch, *warmup, *late, *open;
  g_autoptr (GArray) due = NULL;

  fixture_set_up (&fixture);
  strength = add_plan (&fixture, "hip_strength_a", MONDAY, -1);
  warmup = add_plan (&fixture, "pre_run_warmup", MONDAY, -1);
  late = add_plan (&fixture, "gluteal_tendon_friendly", MONDAY, 20 * 60);
  stretch = add_plan (&fixture, "rest_day_mobility", MONDAY, 7 * 60);
  open = add_plan (&fixture, "hip_strength_b", MONDAY, 19 * 60);
  add_session (&fixture, open, TODAY, 2);

  due = lope_routine_log_list_due (get_log (&fixture));
  g_assert_cmpuint (due->len, ==, 4);
  g_assert_true (g_array_index (due, LopeRoutineDay, 0).plan == open);
  g_assert_cmpint (g_array_index (due, LopeRoutineDay, 0).state, ==, A);
  g_assert_true (g_array_index (due, LopeRoutineDay, 0).session == fixture.sessions->pdata[0]);
  g_assert_true (g_array_index (due, LopeRoutineDay, 1).plan == late);
  g_assert_cmpint (g_array_index (due, LopeRoutineDay, 1).minute, ==, 1200);
  g_assert_true (g_array_index (due, LopeRoutineDay, 2).plan == strength);
  g_assert_true (g_array_index (due, LopeRoutineDay, 3).plan == warmup);
  g_assert_cmpint (g_array_index (due, LopeRoutineDay, 3).state, ==, O);
  g_assert_false (g_array_index (due, LopeRoutineDay, 3).due);

  /* Thursday's comes on Thursday. */
  g_assert_cmpint (lope_routine_log_get_next (&fixture.log, stretch), ==, TODAY + 1);
  g_assert_cmpint (lope_routine_log_get_next (&fixture.log, strength), ==, TODAY);
  g_assert_cmpint (lope_routine_log_get_next (&fixture.log, warmup), ==, LOPE_DAY_NONE);
  fixture_clear (&fixture);
}

/* What was missed is due next when it would have been anyway; strength not before
 * two days have gone. */
static void
test_next (void)
{
  static const struct {
    const char *week;
    LopeDay next;
  } cases[] = {
    { "", TODAY },
    { "||p", TODAY },
    { "||d", TODAY + 2 },
    { "|d", TODAY + 2 },
    { "||b", TODAY + 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      LopeRoutinePlan *plan;

      fixture_set_up (&fixture);
      plan = add_plan (&fixture, "hip_strength_a", TODAY - 60, -1);
      add_week (&fixture, plan, cases[i].week);
      g_assert_cmpint (lope_routine_log_get_next (get_log (&fixture), plan), ==, cases[i].next);
      fixture_clear (&fixture);
    }
}

static void
test_adherence (void)
{
  static const struct {
    const char *routine;
    const char *week;
    LopeAdherence result;
  } cases[] = {
    /* Eleven days before today in four weeks; today once it is done. */
    { "hip_strength_a", "", { 11, 0 } },
    { "hip_strength_a", "d", { 11, 1 } },
    { "hip_strength_a", "d||d", { 12, 2 } },
    { "hip_strength_a", "b", { 10, 0 } },
    { "hip_strength_a", "|d", { 11, 1 } },
    { "pre_run_warmup", "", { 0, 0 } },
    { "pre_run_warmup", "w|r|", { 2, 1 } },
    { "pre_run_warmup", "w|r|w", { 3, 2 } },
    { "pre_run_warmup", "w|r|r", { 2, 1 } },
    { "pre_run_warmup", "d||", { 0, 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Fixture fixture;
      LopeRoutinePlan *plan;
      LopeAdherence result;

      fixture_set_up (&fixture);
      plan = add_plan (&fixture, cases[i].routine, TODAY - 400, -1);
      add_week (&fixture, plan, cases[i].week);
      result = lope_routine_log_get_adherence (get_log (&fixture), plan);
      g_test_message ("case %u: %s “%s”", i, cases[i].routine, cases[i].week);
      g_assert_cmpint (result.due, ==, cases[i].result.due);
      g_assert_cmpint (result.done, ==, cases[i].result.done);
      fixture_clear (&fixture);
    }
}

static gint64
at (const char *text,
    const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (text, zone);

  return g_date_time_to_unix (time);
}

/* The first of all that are still to come, by the clock on the wall: in the hour that
 * is left out in spring at its end, in the one that comes twice in autumn once. */
static void
test_next_reminder (void)
{
  static const struct {
    const char *zone;
    const char *now;
    int minute;
    const char *next;
  } cases[] = {
    { "Europe/Berlin", "2026-03-28T12:00:00", 150, "2026-03-29T01:00:00Z" },
    { "Europe/Berlin", "2026-03-28T12:00:00", 180, "2026-03-29T01:00:00Z" },
    { "Europe/Berlin", "2026-10-24T12:00:00", 150, "2026-10-25T00:30:00Z" },
    { "Europe/Berlin", "2026-10-25T02:45:00", 150, "2026-10-26T01:30:00Z" },
    { "America/New_York", "2026-03-07T12:00:00", 150, "2026-03-08T07:00:00Z" },
    { "America/New_York", "2026-10-31T12:00:00", 90, "2026-11-01T05:30:00Z" },
    { "Asia/Kolkata", "2026-03-28T12:00:00", 0, "2026-03-28T18:30:00Z" },
    { "Asia/Kolkata", "2026-03-28T12:00:00", 1439, "2026-03-28T18:29:00Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (cases[i].zone);
      const gint64 now = at (cases[i].now, cases[i].zone);
      const LopeDay today = lope_day_from_time (now, lope_time_get_offset (zone, now));
      LopeRoutineReminder reminder;
      LopeRoutineLog log;
      LopeRecord *schedule;
      Fixture fixture;

      fixture_set_up (&fixture);
      schedule = lope_routine_plan_get_schedules (add_plan (&fixture, "foam_rolling", today - 9, cases[i].minute))->pdata[0];
      lope_record_set_int (schedule, LOPE_SCHEDULE_WEEKDAY_SET, 0x7f);
      log = *get_log (&fixture);
      log.day = today;

      g_assert_false (lope_routine_log_get_next_reminder (&log, now, zone, &reminder));
      lope_record_set_int (schedule, LOPE_SCHEDULE_REMINDER, 1);
      g_assert_true (lope_routine_log_get_next_reminder (&log, now, zone, &reminder));
      g_test_message ("case %u", i);
      g_assert_cmpint (reminder.time, ==, at (cases[i].next, "UTC"));
      fixture_clear (&fixture);
    }
}

/* Of what is still to be done today, what has come since the last look. */
static void
test_reminders (void)
{
  static const struct {
    const char *routine;
    const char *week;
    int minute;
    int after; /* minutes of today */
    int until;
    int changed;
    guint n;
    LopeDay next;
  } cases[] = {
    { "hip_strength_a", "", 420, 0, 419, -1, 0, TODAY },
    { "hip_strength_a", "", 420, 0, 420, -1, 1, TODAY + 2 },
    { "hip_strength_a", "", 420, 419, 1200, -1, 1, TODAY + 2 },
    { "hip_strength_a", "", 420, 420, 1200, -1, 0, TODAY + 2 },
    { "hip_strength_a", "||d", 420, 0, 1200, -1, 0, TODAY + 2 },
    { "hip_strength_a", "||p", 420, 0, 1200, -1, 1, TODAY + 2 },
    { "hip_strength_a", "||b", 420, 0, 1200, -1, 0, TODAY + 2 },
    { "hip_strength_a", "|d", 420, 0, 400, -1, 0, TODAY + 2 },
    { "hip_strength_a", "", -1, 0, 1200, -1, 0, LOPE_DAY_NONE },
    /* Chosen when it was past. */
    { "hip_strength_a", "", 420, 0, 1200, 430, 0, TODAY + 2 },
    { "hip_strength_a", "", 420, 0, 1200, 410, 1, TODAY + 2 },
    /* What goes with runs, on their day. */
    { "post_run_stretch", "||r", 420, 0, 1200, -1, 1, LOPE_DAY_NONE },
    { "post_run_stretch", "", 420, 0, 1200, -1, 0, LOPE_DAY_NONE },
    { "pre_run_warmup", "", 420, 0, 1200, -1, 0, LOPE_DAY_NONE },
    { "foam_rolling", "", 420, 0, 1200, -1, 0, TODAY + 1 },
  };
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  const gint64 midnight = (gint64) TODAY * 86400;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      LopeRoutineReminder reminder;
      LopeRoutinePlan *plan;
      LopeRecord *schedule;
      Fixture fixture;
      g_autoptr (GArray) reminders = NULL;

      fixture_set_up (&fixture);
      plan = add_plan (&fixture, cases[i].routine, TODAY - 60, cases[i].minute);
      schedule = lope_routine_plan_get_schedules (plan)->pdata[0];
      lope_record_set_int (schedule, LOPE_SCHEDULE_REMINDER, 1);
      if (cases[i].changed >= 0)
        lope_record_set_int (schedule, LOPE_RECORD_MODIFIED, midnight + 60 * cases[i].changed);
      add_week (&fixture, plan, cases[i].week);
      reminders = lope_routine_log_list_reminders (get_log (&fixture), midnight + 60 * cases[i].after,
                                                   midnight + 60 * cases[i].until, utc);
      g_test_message ("case %u: %s “%s”", i, cases[i].routine, cases[i].week);
      g_assert_cmpuint (reminders->len, ==, cases[i].n);

      if (lope_routine_log_get_next_reminder (&fixture.log, midnight + 60 * cases[i].until, utc, &reminder))
        g_assert_cmpint (reminder.day, ==, cases[i].next);
      else
        g_assert_cmpint (LOPE_DAY_NONE, ==, cases[i].next);
      fixture_clear (&fixture);
    }
}

/* A copy is the same routine, a duplicate another one with the same steps. */
static void
test_copies (void)
{
  Fixture fixture;
  LopeRoutinePlan *plan;
  g_autoptr (LopeRoutinePlan) copy = NULL;
  g_autoptr (LopeRoutinePlan) other = NULL;

  fixture_set_up (&fixture);
  plan = add_plan (&fixture, "hip_strength_a", MONDAY, 600);
  copy = lope_routine_plan_copy (plan);
  other = lope_routine_plan_duplicate (plan, "Mine");

  g_assert_cmpint (lope_routine_plan_estimate (plan), ==, 1550);
  g_assert_cmpint (lope_routine_plan_estimate (other), ==, 1550);
  g_assert_cmpint (lope_routine_plan_count_bouts (plan), ==, 3 + 4 + 4 + 6 + 4);
  g_assert_true (lope_routine_plan_is_strength (other));
  g_assert_cmpuint (lope_routine_plan_get_schedules (copy)->len, ==, 1);
  g_assert_cmpuint (lope_routine_plan_get_schedules (other)->len, ==, 0);
  g_assert_cmpstr (lope_routine_plan_get_name (other), ==, "Mine");
  g_assert_cmpstr (lope_routine_plan_get_uuid (copy), ==, lope_routine_plan_get_uuid (plan));
  g_assert_cmpstr (lope_routine_plan_get_uuid (other), !=, lope_routine_plan_get_uuid (plan));
  for (guint i = 0; i < lope_routine_plan_get_steps (plan)->len; i++)
    {
      LopeRecord *step = lope_routine_plan_get_steps (plan)->pdata[i];
      LopeRecord *same = lope_routine_plan_get_steps (copy)->pdata[i];
      LopeRecord *another = lope_routine_plan_get_steps (other)->pdata[i];

      g_assert_true (step != same && lope_record_equal (step, same));
      g_assert_cmpstr (lope_record_get_uuid (another), !=, lope_record_get_uuid (step));
      g_assert_cmpstr (lope_record_get_text (another, LOPE_ROUTINE_STEP_ROUTINE), ==, lope_routine_plan_get_uuid (other));
    }
  fixture_clear (&fixture);
}

/* An exercise of the runner's own does all that one of the library does. */
static void
test_own (void)
{
  g_autoptr (LopeOwnExercise) own = lope_own_exercise_new ("Kettlebell swing", LOPE_EXERCISE_KIND_STRENGTH);
  g_autoptr (LopeRoutine) routine = lope_routine_new ("Mine");
  g_autoptr (LopeRoutineStep) step = NULL;
  g_autoptr (LopeRecord) copy = NULL;
  const LopeExercise *exercise = lope_own_exercise_get_exercise (own);
  LopeRoutineStep *steps[1];

  g_assert_cmpint (exercise->start.sets, ==, 2);
  g_assert_cmpint (exercise->start.reps, ==, 10);
  lope_record_set_int (LOPE_RECORD (own), LOPE_OWN_EXERCISE_SETS, 3);
  lope_record_set_int (LOPE_RECORD (own), LOPE_OWN_EXERCISE_HOLD, 20);
  lope_record_set_int (LOPE_RECORD (own), LOPE_OWN_EXERCISE_REST, 30);
  lope_record_set_int (LOPE_RECORD (own), LOPE_OWN_EXERCISE_UNSUITABLE, 1 << LOPE_AREA_LOW_BACK);
  lope_record_set_text (LOPE_RECORD (own), LOPE_OWN_EXERCISE_STEPS, "Hinge.\n\n  Swing.  \nStand.\nBreathe.\nAgain.");
  exercise = lope_own_exercise_get_exercise (own);
  g_assert_cmpint (exercise->start.reps, ==, 0);
  g_assert_cmpint (exercise->top.hold, ==, 20);
  g_assert_cmpstr (lope_exercise_get_name (exercise), ==, "Kettlebell swing");
  g_assert_cmpstr (lope_exercise_get_step (exercise, 1), ==, "Swing.");
  g_assert_cmpstr (lope_exercise_get_step (exercise, 3), ==, "Breathe.");
  g_assert_cmpstr (lope_exercise_get_caution (exercise), ==, "");
  g_assert_cmpstr (lope_exercise_get_muscles (exercise), ==, "");
  g_assert_false (lope_exercise_suits (exercise, 1u << LOPE_AREA_LOW_BACK));
  g_assert_null (lope_exercise_get_substitute (exercise, 0));

  step = lope_routine_step_new (routine, exercise);
  g_assert_null (lope_routine_step_get_exercise (step));
  lope_routine_step_set_own (step, own);
  g_assert_true (lope_routine_step_get_exercise (step) == lope_own_exercise_get_exercise (own));
  g_assert_cmpint (lope_routine_step_estimate (step), ==, 3 * 20 + 2 * 30);
  steps[0] = step;
  g_assert_true (lope_routine_is_strength (steps, 1));

  copy = lope_record_copy (LOPE_RECORD (step));
  g_assert_nonnull (lope_routine_step_get_exercise (LOPE_ROUTINE_STEP (copy)));
  lope_record_set_text (copy, LOPE_ROUTINE_STEP_EXERCISE, "plank");
  g_assert_cmpstr (lope_routine_step_get_exercise (LOPE_ROUTINE_STEP (copy))->id, ==, "plank");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/routine-log/week", test_week);
  g_test_add_func ("/routine-log/due", test_due);
  g_test_add_func ("/routine-log/next", test_next);
  g_test_add_func ("/routine-log/adherence", test_adherence);
  g_test_add_func ("/routine-log/reminders", test_reminders);
  g_test_add_func ("/routine-log/next-reminder", test_next_reminder);
  g_test_add_func ("/routine-log/copies", test_copies);
  g_test_add_func ("/routine-log/own", test_own);

  return g_test_run ();
}
