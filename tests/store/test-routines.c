/* test-routines.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-ready-routine.h"
#include "lope-store-private.h"
#include "store-fixture.h"

#include <string.h>

#define DAY 20000 /* a Friday */
#define NOON (12 * 3600)
#define LATE (G_MAXINT64 / 2)

static LopeRoutinePlan *
make_plan (const char *ready,
           LopeDay     from)
{
  const LopeReadyRoutine *source = lope_ready_routine_find (ready);
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LopeRoutine) routine = lope_ready_routine_make (source, &steps);
  g_autoptr (LopeSchedule) schedule = lope_ready_routine_make_schedule (source, routine, from);
  LopeRoutinePlan *plan = lope_routine_plan_new (routine);

  for (guint i = 0; i < steps->len; i++)
    lope_routine_plan_add_step (plan, steps->pdata[i]);
  lope_routine_plan_add_schedule (plan, schedule);

  return plan;
}

static LopeRoutinePlan *
save_plan (LopeStore  *store,
           const char *ready)
{
  LopeRoutinePlan *plan = make_plan (ready, DAY - 100);
  g_autoptr (GError) error = NULL;

  lope_store_save_plan (store, plan, &error);
  g_assert_no_error (error);

  return plan;
}

static LopeRecord *
add_session (LopeStore       *store,
             LopeRoutinePlan *plan,
             LopeDay          day)
{
  LopeRoutineSession *session = lope_routine_session_new (lope_routine_plan_get_routine (plan),
                                                          (gint64) day * 86400 + NOON, 60);

  lope_record_set_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_FINISHED, (gint64) day * 86400 + NOON + 900);
  add_record (store, session);

  return LOPE_RECORD (session);
}

static guint
count (LopeStore *store,
       GType      type)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lope_store_list_records (store, type, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);

  g_assert_no_error (error);

  return records->len;
}

static void
assert_plan (LopeStore       *store,
             LopeRoutinePlan *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRoutinePlan) plan = lope_store_get_plan (store, lope_routine_plan_get_uuid (expected), &error);
  GPtrArray *steps, *schedules;

  g_assert_no_error (error);
  steps = lope_routine_plan_get_steps (plan);
  schedules = lope_routine_plan_get_schedules (plan);
  g_assert_cmpstr (lope_routine_plan_get_name (plan), ==, lope_routine_plan_get_name (expected));
  g_assert_cmpuint (steps->len, ==, lope_routine_plan_get_steps (expected)->len);
  g_assert_cmpuint (schedules->len, ==, lope_routine_plan_get_schedules (expected)->len);
  for (guint i = 0; i < steps->len; i++)
    {
      LopeRecord *step = lope_routine_plan_get_steps (expected)->pdata[i];

      g_assert_cmpstr (lope_record_get_uuid (steps->pdata[i]), ==, lope_record_get_uuid (step));
      for (guint field = LOPE_ROUTINE_STEP_ROUTINE; field < LOPE_ROUTINE_STEP_N_FIELDS; field++)
        g_assert_true (lope_record_field_equal (steps->pdata[i], step, field));
    }
}

/* A routine is saved as one change, in its new order; saving it as it was before
 * undoes that. */
static void
test_plan (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) plan = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRoutinePlan) before = lope_routine_plan_copy (plan);
  GPtrArray *steps = lope_routine_plan_get_steps (plan);
  g_autoptr (GError) error = NULL;

  assert_plan (fixture->store, plan);

  g_ptr_array_insert (steps, 0, g_ptr_array_steal_index (steps, 4));
  g_ptr_array_remove_index (steps, 2);
  g_ptr_array_set_size (lope_routine_plan_get_schedules (plan), 0);
  lope_record_set_text (LOPE_RECORD (lope_routine_plan_get_routine (plan)), LOPE_ROUTINE_NAME, "Other");
  g_assert_true (lope_store_save_plan (fixture->store, plan, &error));
  store_fixture_reopen (fixture);
  assert_plan (fixture->store, plan);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_ROUTINE_STEP), ==, 4);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_SCHEDULE), ==, 0);

  g_assert_true (lope_store_save_plan (fixture->store, before, &error));
  assert_plan (fixture->store, before);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_ROUTINE_STEP), ==, 5);
}

static void
test_find (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) strength = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRoutinePlan) stretch = save_plan (fixture->store, "post_run_stretch");
  static const struct { const char *name; guint n; } cases[] = {
    { "hip strength A", 1 }, { "HIP STRENGTH a", 1 }, { "hip_strength_a", 1 }, { "hip_strength", 0 }, { "", 0 },
  };
  g_autoptr (GPtrArray) all = lope_store_list_plans (fixture->store, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpuint (lope_routine_plan_get_steps (all->pdata[1])->len, ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = lope_store_find_plans (fixture->store, cases[i].name, &error);

      g_assert_cmpuint (found->len, ==, cases[i].n);
    }
  g_assert_null (lope_store_get_plan (fixture->store, "5f0c1a52-0000-4000-8000-000000000001", &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
}

/* A routine takes its steps and schedules with it, and brings them back; what was
 * done of it stays. */
static void
test_delete (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) plan = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRecord) session = add_session (fixture->store, plan, DAY);
  const char *uuids[] = { lope_routine_plan_get_uuid (plan), NULL };
  g_autoptr (GPtrArray) deleted = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  LopeStoreCounts counts;

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (LopeRecord) kept = NULL;

      if (i == 0)
        lope_store_delete (fixture->store, LOPE_TYPE_ROUTINE, uuids, &error);
      else
        lope_store_apply (fixture->store, NULL, deleted, &error);
      g_assert_no_error (error);
      store_fixture_reopen (fixture);
      g_assert_cmpuint (count (fixture->store, LOPE_TYPE_ROUTINE), ==, 0);
      g_assert_cmpuint (count (fixture->store, LOPE_TYPE_ROUTINE_STEP), ==, 0);
      g_assert_cmpuint (count (fixture->store, LOPE_TYPE_SCHEDULE), ==, 0);
      g_assert_cmpuint (count (fixture->store, LOPE_TYPE_ROUTINE_SESSION), ==, 1);
      g_assert_true (lope_store_get_counts (fixture->store, &counts, &error));
      g_assert_cmpuint (counts.routines, ==, 0);
      g_assert_cmpuint (counts.sessions, ==, 1);
      kept = lope_store_get (fixture->store, LOPE_TYPE_ROUTINE_SESSION, lope_record_get_uuid (session), &error);
      g_assert_cmpstr (lope_record_get_text (kept, LOPE_ROUTINE_SESSION_NAME), ==, lope_routine_plan_get_name (plan));

      if (i == 0)
        lope_store_undelete (fixture->store, LOPE_TYPE_ROUTINE, uuids, &error);
      else
        lope_store_save_plan (fixture->store, plan, &error);
      g_assert_no_error (error);
      assert_plan (fixture->store, plan);
      g_ptr_array_add (deleted, lope_routine_plan_get_routine (plan));
    }
}

/* After a month it is gone for good, and the session still there. */
static void
test_sweep (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) plan = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRecord) session = add_session (fixture->store, plan, DAY);
  const char *uuids[] = { lope_routine_plan_get_uuid (plan), NULL };
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  LopeContentState state;
  gint64 n;

  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_ROUTINE, uuids, &error));
  g_assert_true (lope_db_exec (lope_store_get_db (fixture->store), "UPDATE routine SET deleted = 1", &error));
  store_fixture_reopen (fixture);
  g_assert_true (lope_db_get_int (lope_store_get_db (fixture->store),
                                  "SELECT (SELECT count (*) FROM routine) + (SELECT count (*) FROM routine_step) +"
                                  "  (SELECT count (*) FROM schedule)", &n, &error));
  g_assert_cmpint (n, ==, 0);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_ROUTINE_SESSION), ==, 1);
  g_assert_true (lope_store_look_up_record (fixture->store, LOPE_TYPE_ROUTINE_STEP,
                                            lope_record_get_uuid (lope_routine_plan_get_steps (plan)->pdata[0]), &state,
                                            &error));
  g_assert_cmpint (state, ==, LOPE_CONTENT_DELETED);
  g_assert_true (lope_store_check (fixture->path, &problems, &error));
  g_assert_cmpuint (problems->len, ==, 0);
}

/* What a routine uses cannot be deleted, and is known to its step. */
static void
test_own_exercise (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (LopeOwnExercise) own = lope_own_exercise_new ("Swing", LOPE_EXERCISE_KIND_STRENGTH);
  g_autoptr (LopeRoutine) routine = lope_routine_new ("Mine");
  g_autoptr (LopeRoutinePlan) plan = lope_routine_plan_new (routine);
  g_autoptr (LopeRoutineStep) step = lope_routine_step_new (routine, lope_own_exercise_get_exercise (own));
  g_autoptr (LopeRoutinePlan) loaded = NULL;
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (own)), NULL };
  const char *routines[] = { lope_record_get_uuid (LOPE_RECORD (routine)), NULL };
  g_autoptr (GError) error = NULL;

  add_record (fixture->store, own);
  lope_routine_plan_add_step (plan, step);
  g_assert_true (lope_store_save_plan (fixture->store, plan, &error));
  loaded = lope_store_get_plan (fixture->store, routines[0], &error);
  g_assert_cmpstr (lope_routine_step_get_exercise (lope_routine_plan_get_steps (loaded)->pdata[0])->name, ==, "Swing");

  g_assert_false (lope_store_delete (fixture->store, LOPE_TYPE_OWN_EXERCISE, uuids, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT);
  g_assert_nonnull (strstr (error->message, "“Mine”"));
  g_clear_error (&error);

  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_ROUTINE, routines, &error));
  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_OWN_EXERCISE, uuids, &error));
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_OWN_EXERCISE), ==, 0);

  /* Undone the other way round, it is not lost either. */
  g_assert_true (lope_store_undelete (fixture->store, LOPE_TYPE_ROUTINE, routines, &error));
  g_assert_true (lope_db_exec (lope_store_get_db (fixture->store), "UPDATE own_exercise SET deleted = 1", &error));
  store_fixture_reopen (fixture);
  g_clear_object (&loaded);
  loaded = lope_store_get_plan (fixture->store, routines[0], &error);
  g_assert_cmpstr (lope_routine_step_get_exercise (lope_routine_plan_get_steps (loaded)->pdata[0])->name, ==, "Swing");
}

static void
test_sessions (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) plan = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRecord) first = add_session (fixture->store, plan, DAY - 2);
  g_autoptr (LopeRecord) second = add_session (fixture->store, plan, DAY);
  g_autoptr (LopeRoutineSession) open = NULL;
  g_autoptr (GPtrArray) sessions = NULL;
  g_autoptr (GError) error = NULL;

  sessions = lope_store_list_records (fixture->store, LOPE_TYPE_ROUTINE_SESSION, DAY - 1, DAY, &error);
  g_assert_cmpuint (sessions->len, ==, 1);
  g_assert_true (lope_record_equal (sessions->pdata[0], second));
  g_clear_pointer (&sessions, g_ptr_array_unref);
  sessions = lope_store_list_sessions_of (fixture->store, lope_routine_plan_get_uuid (plan), &error);
  g_assert_cmpuint (sessions->len, ==, 2);

  g_assert_true (lope_store_find_open_session (fixture->store, &open, &error));
  g_assert_null (open);
  lope_record_unset (first, LOPE_ROUTINE_SESSION_FINISHED);
  g_assert_true (lope_store_update (fixture->store, first, &error));
  g_assert_true (lope_store_find_open_session (fixture->store, &open, &error));
  g_assert_cmpstr (lope_record_get_uuid (LOPE_RECORD (open)), ==, lope_record_get_uuid (first));
  lope_record_set_int (first, LOPE_ROUTINE_SESSION_ELSEWHERE, 1);
  g_assert_true (lope_store_update (fixture->store, first, &error));
  g_clear_object (&open);
  g_assert_true (lope_store_find_open_session (fixture->store, &open, &error));
  g_assert_null (open);
}

static LopeRoutineState
get_state (StoreFixture    *fixture,
           LopeRoutinePlan *plan,
           LopeDay          day,
           gint64           until)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRoutineRecords) records = lope_store_load_routines (fixture->store, DAY - 7, DAY, until, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->log.n_plans; i++)
    {
      if (g_str_equal (lope_routine_plan_get_uuid (records->log.plans[i]), lope_routine_plan_get_uuid (plan)))
        return lope_routine_log_get_day (&records->log, records->log.plans[i], day).state;
    }

  g_assert_not_reached ();
}

/* The warm-up of a run completes what was to be done before it, for as long as the
 * run says so. */
static void
test_warm_up (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) plan = save_plan (fixture->store, "pre_run_warmup");
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (run)), NULL };
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (get_state (fixture, plan, DAY, LATE), ==, LOPE_ROUTINE_STATE_OFFERED);
  add_record (fixture->store, run);
  g_assert_cmpint (get_state (fixture, plan, DAY, LATE), ==, LOPE_ROUTINE_STATE_MISSED);
  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_WARM_UP, 1);
  g_assert_true (lope_store_update (fixture->store, LOPE_RECORD (run), &error));
  g_assert_cmpint (get_state (fixture, plan, DAY, LATE), ==, LOPE_ROUTINE_STATE_DONE);
  /* Before it was run. */
  g_assert_cmpint (get_state (fixture, plan, DAY, (gint64) DAY * 86400), ==, LOPE_ROUTINE_STATE_OFFERED);
  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));
  g_assert_cmpint (get_state (fixture, plan, DAY, LATE), ==, LOPE_ROUTINE_STATE_OFFERED);
  g_assert_true (lope_store_undelete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));
  g_assert_cmpint (get_state (fixture, plan, DAY, LATE), ==, LOPE_ROUTINE_STATE_DONE);
}

static void
add_pain (LopeStore  *store,
          LopeDay     day,
          int         severity,
          const char *run)
{
  g_autoptr (LopeRecord) pain = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);

  lope_record_set_int (pain, LOPE_PAIN_ENTRY_TIME, (gint64) day * 86400 + NOON);
  lope_record_set_int (pain, LOPE_PAIN_ENTRY_OFFSET, 60);
  lope_record_set_int (pain, LOPE_PAIN_ENTRY_MOMENT, LOPE_PAIN_DURING);
  lope_record_set_int (pain, LOPE_PAIN_ENTRY_REGION, lope_region_from_id ("hip_outer.r"));
  lope_record_set_int (pain, LOPE_PAIN_ENTRY_SEVERITY, severity);
  lope_record_set_text (pain, LOPE_PAIN_ENTRY_RUN, run);
  add_record (store, pain);
}

/* Strength waits while the pain of a run says to ease off: that day and two more. */
static void
test_suspended (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) strength = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRoutinePlan) rolling = save_plan (fixture->store, "foam_rolling");
  g_autoptr (LopeActivity) run = make_run (DAY - 2, 600, 5000);

  add_record (fixture->store, run);
  g_assert_cmpint (get_state (fixture, strength, DAY, LATE), ==, LOPE_ROUTINE_STATE_DUE);
  add_pain (fixture->store, DAY - 2, 7, lope_record_get_uuid (LOPE_RECORD (run)));
  g_assert_cmpint (get_state (fixture, strength, DAY, LATE), ==, LOPE_ROUTINE_STATE_SUSPENDED);
  g_assert_cmpint (get_state (fixture, strength, DAY - 2, LATE), ==, LOPE_ROUTINE_STATE_SUSPENDED);
  g_assert_cmpint (get_state (fixture, strength, DAY - 4, LATE), ==, LOPE_ROUTINE_STATE_MISSED);
  g_assert_cmpint (get_state (fixture, rolling, DAY - 1, LATE), ==, LOPE_ROUTINE_STATE_MISSED);
}

/* A journal of version 2, with a shoe, as Lope left it before there were routines. */
static void
make_version_2 (const char *path,
                const char *uuid)
{
  g_autoptr (GError) error = NULL;
  LopeDb *db;
  g_autofree char *sql = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, &error));
  db = lope_db_open (path, LOPE_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (lope_db_exec (db, "PRAGMA journal_mode = WAL", &error));
  g_assert_true (lope_store_migrate (db, lope_store_steps, 2, &error));
  sql = g_strdup_printf ("INSERT INTO shoe (uuid, created, modified, name) VALUES ('%s', 1, 1, 'Blue');"
                         "INSERT INTO check_in (uuid, created, modified, day) VALUES ('%s', 1, 1, %d)", uuid, uuid, DAY);
  g_assert_true (lope_db_exec (db, sql, &error));
  g_assert_no_error (error);
  lope_db_close (db);
}

static void
test_version_2 (StoreFixture  *fixture,
                gconstpointer  data)
{
  const char *uuid = "5f0c1a52-0000-4000-8000-000000000002";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (LopeStore) old = NULL;
  g_autoptr (LopeRoutinePlan) plan = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "recovered.db", NULL);
  LopeStoreCounts counts;
  gint64 version;

  g_clear_object (&fixture->store);
  store_fixture_clear (fixture);
  make_version_2 (fixture->path, uuid);

  /* To look into, it need not be changed; nor to recover from. */
  g_assert_true (lope_store_peek (fixture->path, &counts, &error));
  g_assert_cmpuint (counts.shoes, ==, 1);
  g_assert_cmpuint (counts.routines, ==, 0);
  old = lope_store_open (fixture->path, LOPE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (old, LOPE_TYPE_ROUTINE), ==, 0);
  g_clear_object (&old);
  g_assert_true (lope_store_recover (fixture->path, target, &lost, &error));
  g_assert_cmpuint (lost->len, ==, 0);

  store_fixture_reopen (fixture);
  lope_db_get_int (lope_store_get_db (fixture->store), "PRAGMA user_version", &version, &error);
  g_assert_cmpint (version, ==, 3);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_CHECK_IN), ==, 1);
  plan = save_plan (fixture->store, "hip_strength_a");
  g_assert_true (lope_store_get_counts (fixture->store, &counts, &error));
  g_assert_cmpuint (counts.routines, ==, 1);

  /* What it was before is kept. */
  backups = lope_store_list_backups (fixture->path, &error);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((LopeStoreBackup *) backups->pdata[0])->reason, ==, LOPE_BACKUP_MIGRATED);
}

/* All of it is there again after a recovery; steps without their routine are not. */
static void
test_recover (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (LopeRoutinePlan) plan = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRoutinePlan) other = save_plan (fixture->store, "post_run_stretch");
  g_autoptr (LopeRecord) session = add_session (fixture->store, plan, DAY);
  g_autofree char *target = g_build_filename (fixture->folder, "recovered.db", NULL);
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (LopeStore) recovered = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("PRAGMA foreign_keys = OFF; DELETE FROM routine WHERE uuid = '%s'; PRAGMA foreign_keys = ON",
                         lope_routine_plan_get_uuid (other));
  g_assert_true (lope_db_exec (lope_store_get_db (fixture->store), sql, &error));
  g_clear_object (&fixture->store);
  g_assert_true (lope_store_recover (fixture->path, target, &lost, &error));
  g_assert_cmpuint (lost->len, ==, 0);
  recovered = lope_store_open (target, LOPE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_plan (recovered, plan);
  g_assert_cmpuint (count (recovered, LOPE_TYPE_ROUTINE_STEP), ==, 5);
  g_assert_cmpuint (count (recovered, LOPE_TYPE_SCHEDULE), ==, 1);
  g_assert_cmpuint (count (recovered, LOPE_TYPE_ROUTINE_SESSION), ==, 1);
}

/* Only what counts as done is counted, by day. */
static void
test_trend (StoreFixture  *fixture,
            gconstpointer  data)
{
  static const struct {
    LopeDay day;
    gint64 done;
    gint64 total;
    gboolean open;
  } sessions[] = {
    { DAY, LOPE_UNSET, LOPE_UNSET, FALSE }, { DAY, 8, 10, FALSE },          { DAY + 1, 7, 10, FALSE },
    { DAY + 2, LOPE_UNSET, LOPE_UNSET, TRUE }, { DAY + 3, 10, 10, FALSE }, { DAY + 5, 10, 10, FALSE },
  };
  g_autoptr (LopeRoutinePlan) plan = save_plan (fixture->store, "hip_strength_a");
  g_autoptr (LopeRecord) deleted = add_session (fixture->store, plan, DAY + 3);
  const char *uuids[] = { lope_record_get_uuid (deleted), NULL };
  g_autoptr (GArray) days = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (LopeRecord) session = add_session (fixture->store, plan, sessions[i].day);

      lope_record_set_int (session, LOPE_ROUTINE_SESSION_DONE, sessions[i].done);
      lope_record_set_int (session, LOPE_ROUTINE_SESSION_TOTAL, sessions[i].total);
      if (sessions[i].open)
        lope_record_set_int (session, LOPE_ROUTINE_SESSION_FINISHED, LOPE_UNSET);
      lope_store_update (fixture->store, session, &error);
      g_assert_no_error (error);
    }
  lope_store_delete (fixture->store, LOPE_TYPE_ROUTINE_SESSION, uuids, &error);
  g_assert_no_error (error);

  days = lope_store_list_trend_sessions (fixture->store, (gint64) (DAY + 4) * 86400, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (days->len, ==, 2);
  g_assert_cmpint (g_array_index (days, LopeTrendSessionDay, 0).day, ==, DAY);
  g_assert_cmpint (g_array_index (days, LopeTrendSessionDay, 0).n_sessions, ==, 2);
  g_assert_cmpint (g_array_index (days, LopeTrendSessionDay, 1).day, ==, DAY + 3);
  g_assert_cmpint (g_array_index (days, LopeTrendSessionDay, 1).n_sessions, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/routines/plan", test_plan);
  test_add_fixture ("/routines/find", test_find);
  test_add_fixture ("/routines/delete", test_delete);
  test_add_fixture ("/routines/sweep", test_sweep);
  test_add_fixture ("/routines/own-exercise", test_own_exercise);
  test_add_fixture ("/routines/sessions", test_sessions);
  test_add_fixture ("/routines/warm-up", test_warm_up);
  test_add_fixture ("/routines/suspended", test_suspended);
  test_add_fixture ("/routines/version-2", test_version_2);
  test_add_fixture ("/routines/trend", test_trend);
  test_add_fixture ("/routines/recover", test_recover);

  return g_test_run ();
}
