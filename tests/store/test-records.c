/* test-records.c: single records in and out of the journal
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-fixture.h"

#include <sqlite3.h>

#define DAY 20000

static const char *
nick_of_test_value (guint i)
{
  static const char * const texts[] = { "Żółw – “run” ', \"; DROP TABLE activity; --", "two\nlines", "x" };

  return texts[i % G_N_ELEMENTS (texts)];
}

/* Sets every field to something; with @zero to the smallest value there is. */
static void
fill_record (LopeRecord *record,
             gboolean    zero)
{
  guint n;
  const LopeField *fields = lope_record_get_fields (record, &n);

  for (guint i = LOPE_RECORD_CREATED; i < n; i++)
    {
      switch (fields[i].type)
        {
        case LOPE_FIELD_TEXT:
          lope_record_set_text (record, i, nick_of_test_value (i));
          break;
        case LOPE_FIELD_REF:
          break;
        case LOPE_FIELD_REAL:
          lope_record_set_real (record, i, zero ? fields[i].min : fields[i].max / 3);
          break;
        case LOPE_FIELD_ENUM:
          lope_record_set_int (record, i, zero ? 0 : lope_nicks_get_length (fields[i].nicks) - 1);
          break;
        case LOPE_FIELD_FLAGS:
          lope_record_set_int (record, i, zero ? 0 : 0x15);
          break;
        case LOPE_FIELD_INT:
        case LOPE_FIELD_BOOL:
        case LOPE_FIELD_DAY:
        case LOPE_FIELD_TIME:
        default:
          lope_record_set_int (record, i, (gint64) (zero ? fields[i].min : fields[i].max));
          break;
        }
    }
}

static void
assert_record_equal (LopeRecord *a,
                     LopeRecord *b)
{
  guint n;
  const LopeField *fields = lope_record_get_fields (a, &n);

  for (guint i = 0; i < n; i++)
    {
      if (!lope_record_field_equal (a, b, i))
        g_test_message ("differs: %s", fields[i].name);
      g_assert_true (lope_record_field_equal (a, b, i));
    }
}

static void
check_round_trip (StoreFixture *fixture,
                  LopeRecord   *record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRecord) loaded = NULL;

  add_record (fixture->store, record);
  store_fixture_reopen (fixture);
  loaded = lope_store_get (fixture->store, G_OBJECT_TYPE (record), lope_record_get_uuid (record), &error);
  g_assert_no_error (error);
  assert_record_equal (record, loaded);
}

static void
test_round_trip (StoreFixture  *fixture,
                 gconstpointer  data)
{
  const GType types[] = { LOPE_TYPE_ACTIVITY, LOPE_TYPE_SHOE, LOPE_TYPE_OWN_EXERCISE, LOPE_TYPE_ROUTINE,
                          LOPE_TYPE_ROUTINE_SESSION };

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (LopeRecord) most = g_object_new (types[i], NULL);
      g_autoptr (LopeRecord) least = g_object_new (types[i], NULL);

      fill_record (most, FALSE);
      check_round_trip (fixture, most);
      fill_record (least, TRUE);
      check_round_trip (fixture, least);
    }
}

/* What was not recorded stays so, and is not a zero. */
static void
test_unset (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Blue");

  lope_record_unset (LOPE_RECORD (run), LOPE_ACTIVITY_DISTANCE);
  check_round_trip (fixture, LOPE_RECORD (run));
  g_assert_false (lope_record_is_set (LOPE_RECORD (run), LOPE_ACTIVITY_RPE));
  check_round_trip (fixture, LOPE_RECORD (shoe));
}

/* Every field has its column, so that none is forgotten in a migration. */
static void
test_columns (StoreFixture  *fixture,
              gconstpointer  data)
{
  const struct { GType type; const char *table; } cases[] = {
    { LOPE_TYPE_ACTIVITY, "activity" },
    { LOPE_TYPE_SHOE, "shoe" },
    { LOPE_TYPE_OWN_EXERCISE, "own_exercise" },
    { LOPE_TYPE_ROUTINE, "routine" },
    { LOPE_TYPE_ROUTINE_STEP, "routine_step" },
    { LOPE_TYPE_SCHEDULE, "schedule" },
    { LOPE_TYPE_ROUTINE_SESSION, "routine_session" },
  };
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open_v2 (fixture->path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeRecordClass) klass = g_type_class_ref (cases[i].type);
      guint n;
      const LopeField *fields = lope_record_class_get_fields (klass, &n);

      for (guint j = 0; j < n; j++)
        {
          const char *type = NULL;
          const gboolean text = fields[j].type >= LOPE_FIELD_TEXT || fields[j].type == LOPE_FIELD_ENUM ||
                                fields[j].type == LOPE_FIELD_FLAGS;

          g_test_message ("%s.%s", cases[i].table, fields[j].name);
          g_assert_cmpint (sqlite3_table_column_metadata (db, NULL, cases[i].table, fields[j].name, &type,
                                                          NULL, NULL, NULL, NULL), ==, SQLITE_OK);
          g_assert_cmpstr (type, ==, text ? "TEXT" : "INTEGER");
        }
    }

  sqlite3_close (db);
}

static void
test_laps (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeRecord) loaded = NULL;
  g_autoptr (LopeRecord) again = NULL;
  LopeLap laps[] = { LOPE_LAP_INIT, LOPE_LAP_INIT };
  const LopeLap *found;
  guint n;

  laps[0].start = 1700000000;
  laps[0].distance = 1000;
  laps[0].hr = 0;
  laps[1].start = 1700000300;
  laps[1].ascent = 17;
  lope_activity_set_laps (run, laps, G_N_ELEMENTS (laps));
  add_record (fixture->store, run);

  loaded = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (LOPE_RECORD (run)), &error);
  g_assert_no_error (error);
  found = lope_activity_get_laps (LOPE_ACTIVITY (loaded), &n);
  g_assert_cmpuint (n, ==, 2);
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (found[i].start, ==, laps[i].start);
      g_assert_cmpint (found[i].distance, ==, laps[i].distance);
      g_assert_cmpint (found[i].duration, ==, -1);
      g_assert_cmpint (found[i].hr, ==, laps[i].hr);
      g_assert_cmpint (found[i].ascent, ==, laps[i].ascent);
    }

  lope_activity_set_laps (run, laps, 1);
  g_assert_true (lope_store_update (fixture->store, LOPE_RECORD (run), &error));
  again = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (LOPE_RECORD (run)), &error);
  lope_activity_get_laps (LOPE_ACTIVITY (again), &n);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_update (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeRecord) loaded = NULL;

  g_assert_false (lope_store_update (fixture->store, LOPE_RECORD (run), &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  lope_record_set_int (LOPE_RECORD (run), LOPE_RECORD_CREATED, 1000);
  add_record (fixture->store, run);
  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_RPE, 0);
  lope_record_unset (LOPE_RECORD (run), LOPE_ACTIVITY_DISTANCE);
  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_START, (DAY + 3) * 86400);
  g_assert_true (lope_store_update (fixture->store, LOPE_RECORD (run), &error));
  g_assert_no_error (error);

  loaded = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (LOPE_RECORD (run)), &error);
  assert_record_equal (LOPE_RECORD (run), loaded);
  g_assert_cmpint (lope_record_get_int (loaded, LOPE_RECORD_CREATED), ==, 1000);
  g_assert_cmpint (lope_record_get_int (loaded, LOPE_RECORD_MODIFIED), >, 1000);
}

/* The local day follows start and offset, also after an update. */
static void
test_day (StoreFixture  *fixture,
          gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 5, 5000);
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  add_record (fixture->store, run);
  before = lope_store_list_day_totals (fixture->store, DAY, DAY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (before->len, ==, 1);

  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_OFFSET, 0);
  lope_store_update (fixture->store, LOPE_RECORD (run), &error);
  g_assert_no_error (error);
  after = lope_store_list_day_totals (fixture->store, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpint (g_array_index (after, LopeDayTotal, 0).day, ==, DAY - 1);
}

static void
test_invalid (StoreFixture  *fixture,
              gconstpointer  data)
{
  const struct { guint field; gint64 value; } cases[] = {
    { LOPE_ACTIVITY_SPORT, LOPE_UNSET },
    { LOPE_ACTIVITY_START, LOPE_UNSET },
    { LOPE_ACTIVITY_OFFSET, LOPE_UNSET },
    { LOPE_ACTIVITY_DISTANCE, -1 },
    { LOPE_ACTIVITY_SPORT, 99 },
    { LOPE_ACTIVITY_RPE, 11 },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("");
  g_autoptr (LopeActivity) lost = make_run (DAY, 600, 5000);
  LopeStoreCounts counts;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);

      lope_record_set_int (LOPE_RECORD (run), cases[i].field, cases[i].value);
      g_assert_false (lope_store_add (fixture->store, LOPE_RECORD (run), &error));
      g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID);
      g_clear_error (&error);
    }

  g_assert_false (lope_store_add (fixture->store, LOPE_RECORD (shoe), &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID);
  g_clear_error (&error);

  lope_record_set_text (LOPE_RECORD (lost), LOPE_ACTIVITY_SHOE, "0d8d3c6a-0000-4000-8000-000000000000");
  g_assert_false (lope_store_add (fixture->store, LOPE_RECORD (lost), &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);

  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_cmpuint (counts.activities, ==, 0);
}

static void
test_twice (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);

  add_record (fixture->store, run);
  g_assert_false (lope_store_add (fixture->store, LOPE_RECORD (run), &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT);
}

static void
count_changes_cb (LopeStore *store,
                  guint      change,
                  GArray    *changes)
{
  g_array_append_val (changes, change);
}

static void
test_changed (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GPtrArray) both = g_ptr_array_new ();
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Blue");
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_changes_cb), changes);

  add_record (fixture->store, shoe);
  add_record (fixture->store, run);
  g_ptr_array_add (both, run);
  g_ptr_array_add (both, shoe);
  g_assert_true (lope_store_update_many (fixture->store, both, &error));
  g_assert_false (lope_store_add (fixture->store, LOPE_RECORD (run), NULL));

  g_assert_cmpuint (changes->len, ==, 3);
  g_assert_cmpuint (g_array_index (changes, guint, 0), ==, LOPE_STORE_CHANGE_SHOES);
  g_assert_cmpuint (g_array_index (changes, guint, 1), ==, LOPE_STORE_CHANGE_ACTIVITIES);
  g_assert_cmpuint (g_array_index (changes, guint, 2), ==, LOPE_STORE_CHANGE_ACTIVITIES | LOPE_STORE_CHANGE_SHOES);
}

static void
test_delete (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) first = make_run (DAY, 600, 5000);
  g_autoptr (LopeActivity) second = make_run (DAY, 700, 6000);
  g_autoptr (LopeRecord) back = NULL;
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (first)), lope_record_get_uuid (LOPE_RECORD (second)), NULL };
  const char *wrong[] = { uuids[0], "nobody", NULL };
  LopeStoreCounts counts;

  add_record (fixture->store, first);
  add_record (fixture->store, second);

  g_assert_false (lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, wrong, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_cmpuint (counts.activities, ==, 2);

  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));
  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_cmpuint (counts.activities, ==, 0);
  g_assert_cmpint (counts.first_day, ==, LOPE_DAY_NONE);
  g_assert_null (lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, uuids[0], &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  store_fixture_reopen (fixture);
  g_assert_true (lope_store_undelete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));
  back = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, uuids[0], &error);
  g_assert_no_error (error);
  assert_record_equal (LOPE_RECORD (first), back);
}

/* A deleted shoe vanishes from lists; its runs get it back when it comes back. */
static void
test_delete_shoe (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("ÉCLAIR");
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (shoe)), NULL };

  add_record (fixture->store, shoe);
  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_SHOE, uuids[0]);
  add_record (fixture->store, run);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GPtrArray) shoes = NULL;
      g_autoptr (GPtrArray) named = NULL;
      g_autoptr (GArray) runs = NULL;

      if (i == 1)
        g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_SHOE, uuids, &error));
      else if (i == 2)
        g_assert_true (lope_store_undelete (fixture->store, LOPE_TYPE_SHOE, uuids, &error));

      shoes = lope_store_list_shoes (fixture->store, &error);
      named = lope_store_find_shoes_by_name (fixture->store, "éclair", &error);
      runs = lope_store_list_runs (fixture->store, DAY, DAY, G_MAXINT64, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (shoes->len, ==, i == 1 ? 0 : 1);
      g_assert_cmpuint (named->len, ==, i == 1 ? 0 : 1);
      g_assert_cmpstr (g_array_index (runs, LopeRun, 0).shoe, ==, i == 1 ? NULL : uuids[0]);
    }
}

/* What was deleted long ago is swept; what came from a file stays known. */
static void
test_sweep (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Blue");
  g_autoptr (LopeRecord) back = NULL;
  const char *runs[] = { lope_record_get_uuid (LOPE_RECORD (run)), NULL };
  const char *shoes[] = { lope_record_get_uuid (LOPE_RECORD (shoe)), NULL };
  LopeContentState state;
  sqlite3 *db;

  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_CONTENT_HASH, "abc");
  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_SESSION, 1);
  add_record (fixture->store, shoe);
  add_record (fixture->store, run);
  g_assert_true (lope_store_look_up_content (fixture->store, "abc", 1, &state, &error));
  g_assert_cmpint (state, ==, LOPE_CONTENT_PRESENT);
  lope_store_look_up_content (fixture->store, "abc", 0, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_NEW);

  lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, runs, &error);
  lope_store_delete (fixture->store, LOPE_TYPE_SHOE, shoes, &error);
  g_assert_no_error (error);
  lope_store_look_up_content (fixture->store, "abc", -1, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_DELETED);

  g_clear_object (&fixture->store);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE activity SET deleted = 1; UPDATE shoe SET deleted = 1", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);
  store_fixture_reopen (fixture);

  g_assert_false (lope_store_undelete (fixture->store, LOPE_TYPE_ACTIVITY, runs, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  lope_store_look_up_content (fixture->store, "abc", 1, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_DELETED);
  lope_store_look_up_record (fixture->store, LOPE_TYPE_ACTIVITY, runs[0], &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_DELETED);

  add_record (fixture->store, run);
  lope_store_look_up_content (fixture->store, "abc", 1, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_PRESENT);
  back = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, runs[0], &error);
  assert_record_equal (LOPE_RECORD (run), back);
}

/* One that was deleted can be taken in again under its old name. */
static void
test_add_deleted (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeRecord) back = NULL;
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (run)), NULL };

  add_record (fixture->store, run);
  lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error);
  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_DISTANCE, 7000);
  add_record (fixture->store, run);
  back = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, uuids[0], &error);
  assert_record_equal (LOPE_RECORD (run), back);
}

/* So does what came from another file that is one with it. */
static void
test_sweep_merged (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autofree char *batch = lope_store_begin_import (fixture->store, &error);
  LopeContentState state;
  sqlite3 *db;

  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_CONTENT_HASH, "first");
  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_SESSION, 0);
  add_record (fixture->store, run);
  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_CONTENT_HASH, "second");
  g_assert_true (lope_store_replace_imported (fixture->store, batch, run, &error));

  g_clear_object (&fixture->store);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE activity SET deleted = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  store_fixture_reopen (fixture);

  lope_store_look_up_content (fixture->store, "second", 0, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_DELETED);
  lope_store_look_up_content (fixture->store, "first", 0, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_DELETED);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/store/records/round-trip", test_round_trip);
  test_add_fixture ("/store/records/unset", test_unset);
  test_add_fixture ("/store/records/columns", test_columns);
  test_add_fixture ("/store/records/laps", test_laps);
  test_add_fixture ("/store/records/update", test_update);
  test_add_fixture ("/store/records/day", test_day);
  test_add_fixture ("/store/records/invalid", test_invalid);
  test_add_fixture ("/store/records/twice", test_twice);
  test_add_fixture ("/store/records/changed", test_changed);
  test_add_fixture ("/store/records/delete", test_delete);
  test_add_fixture ("/store/records/delete-shoe", test_delete_shoe);
  test_add_fixture ("/store/records/sweep", test_sweep);
  test_add_fixture ("/store/records/sweep-merged", test_sweep_merged);
  test_add_fixture ("/store/records/add-deleted", test_add_deleted);

  return g_test_run ();
}
