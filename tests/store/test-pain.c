/* test-pain.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"
#include "store-fixture.h"

#define DAY 20619 /* 15 June 2026 */

/* Half past the hour of a day, one hour east of UTC. */
static gint64
at (LopeDay day,
    int     hour)
{
  return ((gint64) day * 24 + hour - 1) * 3600 + 1800;
}

static LopePainEntry *
make_pain (LopeDay         day,
           int             hour,
           LopePainMoment  moment,
           const char     *region,
           int             severity)
{
  return lope_pain_entry_new (lope_region_from_id (region), moment, severity, at (day, hour), 60);
}

static char *
add_pain (LopeStore      *store,
          LopeDay         day,
          int             hour,
          LopePainMoment  moment,
          const char     *region,
          int             severity,
          const char     *run)
{
  g_autoptr (LopePainEntry) entry = make_pain (day, hour, moment, region, severity);

  lope_record_set_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_RUN, run);
  add_record (store, entry);

  return g_strdup (lope_record_get_uuid (LOPE_RECORD (entry)));
}

static guint
count (LopeStore *store,
       GType      type,
       LopeDay    from,
       LopeDay    to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = lope_store_list_records (store, type, from, to, &error);

  g_assert_no_error (error);

  return records->len;
}

static LopeStatus *
load_status (LopeStore *store,
             LopeDay    day)
{
  g_autoptr (GError) error = NULL;
  LopeStatus *status = lope_store_load_status (store, day, G_MAXINT64 / 2, 640000, TRUE, &error);

  g_assert_no_error (error);

  return status;
}

/* Every field of every type of record comes back, and so does a record of which
 * nothing but the necessary is known. */
static void
test_round_trip (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeRecord) pain = LOPE_RECORD (make_pain (DAY, 12, LOPE_PAIN_AFTER, "hip_outer.r", 4));
  g_autoptr (LopeRecord) nothing = LOPE_RECORD (lope_pain_entry_new (LOPE_REGION_ANYWHERE, LOPE_PAIN_DURING, 0, at (DAY, 11), 60));
  g_autoptr (LopeRecord) flag = LOPE_RECORD (lope_red_flag_new (LOPE_FLAG_GROIN_HOP, TRUE, at (DAY, 13), 60));
  g_autoptr (LopeRecord) no = LOPE_RECORD (lope_red_flag_new (LOPE_FLAG_CLOT, FALSE, at (DAY, 13), 60));
  g_autoptr (LopeRecord) check_in = LOPE_RECORD (lope_check_in_new (DAY));
  g_autoptr (LopeRecord) setting = LOPE_RECORD (lope_region_setting_new (lope_region_from_id ("achilles.l")));
  LopeRecord *records[] = { pain, nothing, flag, no, check_in, setting };

  add_record (fixture->store, run);

  lope_record_set_int (pain, LOPE_PAIN_ENTRY_RECALLED, 1);
  lope_record_set_int (pain, LOPE_PAIN_ENTRY_QUALITIES, 1 | (1 << 16));
  lope_record_set_int (pain, LOPE_PAIN_ENTRY_BEHAVIOURS, (1 << 15) | (1 << 3));
  lope_record_set_text (pain, LOPE_PAIN_ENTRY_RUN, lope_record_get_uuid (LOPE_RECORD (run)));
  lope_record_set_text (pain, LOPE_PAIN_ENTRY_NOTES, "nach dem Hügel");
  lope_red_flag_review (LOPE_RED_FLAG (flag), at (DAY + 2, 9), LOPE_REVIEWER_PROFESSIONAL);
  lope_record_set_int (flag, LOPE_RED_FLAG_WORSENING, 0);
  lope_record_set_int (flag, LOPE_RED_FLAG_SEVERITY, 8);
  lope_record_set_int (flag, LOPE_RED_FLAG_REGION, 3);
  lope_record_set_text (flag, LOPE_RED_FLAG_NOTES, "x");
  lope_record_set_int (check_in, LOPE_CHECK_IN_SLEEP, 445);
  lope_record_set_int (check_in, LOPE_CHECK_IN_SLEEP_QUALITY, 4);
  lope_record_set_int (check_in, LOPE_CHECK_IN_RESTING_HR, 48);
  lope_record_set_real (check_in, LOPE_CHECK_IN_HRV, 62.25);
  lope_record_set_int (check_in, LOPE_CHECK_IN_FATIGUE, 2);
  lope_record_set_int (check_in, LOPE_CHECK_IN_MOOD, 5);
  lope_record_set_int (check_in, LOPE_CHECK_IN_SITTING, 0);
  lope_record_set_int (check_in, LOPE_CHECK_IN_LONG_SITTING, 1);
  lope_record_set_int (check_in, LOPE_CHECK_IN_PAINKILLER, 0);
  lope_record_set_text (check_in, LOPE_CHECK_IN_NOTES, "y");
  lope_record_set_int (setting, LOPE_REGION_SETTING_STOPPED, DAY);
  lope_record_set_int (setting, LOPE_REGION_SETTING_BONE_LEFT, DAY - 1);
  lope_record_set_int (setting, LOPE_REGION_SETTING_TENDON, DAY - 2);
  lope_record_set_int (setting, LOPE_REGION_SETTING_STRESS_FRACTURE, 1);

  for (guint i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeRecord) back = NULL;

      add_record (fixture->store, records[i]);
      back = lope_store_get (fixture->store, G_OBJECT_TYPE (records[i]), lope_record_get_uuid (records[i]), &error);
      g_assert_no_error (error);
      g_assert_true (lope_record_equal (records[i], back));
    }
}

static void
test_validate (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRecord) nowhere = LOPE_RECORD (lope_pain_entry_new (LOPE_REGION_ANYWHERE, LOPE_PAIN_AFTER, 3, at (DAY, 9), 60));
  g_autoptr (LopeRecord) eleven = LOPE_RECORD (make_pain (DAY, 9, LOPE_PAIN_AFTER, "shin.l", 11));
  g_autoptr (LopeRecord) timeless = g_object_new (LOPE_TYPE_PAIN_ENTRY, NULL);

  g_assert_false (lope_store_add (fixture->store, nowhere, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (lope_store_add (fixture->store, eleven, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (lope_store_add (fixture->store, timeless, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID);
  g_clear_error (&error);

  /* Pain cannot belong to a run that there never was. */
  lope_record_set_int (eleven, LOPE_PAIN_ENTRY_SEVERITY, 10);
  lope_record_set_text (eleven, LOPE_PAIN_ENTRY_RUN, "00000000-0000-4000-8000-000000000000");
  g_assert_false (lope_store_add (fixture->store, eleven, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT);
}

static void
test_list (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  /* Local days, one hour east: 23:30 UTC is the next day. */
  g_free (add_pain (fixture->store, DAY + 1, 0, LOPE_PAIN_OTHER, "shin.l", 2, NULL));
  g_free (add_pain (fixture->store, DAY, 23, LOPE_PAIN_OTHER, "shin.l", 1, NULL));
  g_free (add_pain (fixture->store, DAY - 1, 12, LOPE_PAIN_OTHER, "shin.l", 0, NULL));

  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_PAIN_ENTRY, DAY, DAY), ==, 1);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_PAIN_ENTRY, DAY, LOPE_DAY_NONE), ==, 2);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_PAIN_ENTRY, LOPE_DAY_NONE, DAY), ==, 2);

  entries = lope_store_list_records (fixture->store, LOPE_TYPE_PAIN_ENTRY, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpint (lope_pain_entry_get_severity (entries->pdata[i]), ==, (int) i);
      g_assert_cmpint (lope_pain_entry_get_day (entries->pdata[i]), ==, DAY - 1 + (int) i);
    }
}

/* Pain of a deleted run stays and speaks of no run; it comes back with it. */
static void
test_deleted_run (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (run)), NULL };
  g_autoptr (LopeStatus) before = NULL;
  g_autoptr (LopeStatus) without = NULL;
  g_autoptr (LopeStatus) again = NULL;
  g_autoptr (LopeRecord) entry = NULL;
  g_autofree char *uuid = NULL;

  add_record (fixture->store, run);
  uuid = add_pain (fixture->store, DAY, 12, LOPE_PAIN_DURING, "hip_outer.r", 7, uuids[0]);

  before = load_status (fixture->store, DAY);
  g_assert_cmpint (lope_status_get_headline (before), ==, LOPE_HEADLINE_BACK_OFF);

  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));
  without = load_status (fixture->store, DAY);
  g_assert_null (lope_status_get_response (without, NULL));
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_PAIN_ENTRY, DAY, DAY), ==, 1);

  g_assert_true (lope_store_undelete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));
  again = load_status (fixture->store, DAY);
  g_assert_cmpint (lope_status_get_headline (again), ==, LOPE_HEADLINE_BACK_OFF);

  /* Gone for good, it leaves the entry without a run. */
  g_assert_true (lope_db_exec (lope_store_get_db (fixture->store), "DELETE FROM activity", &error));
  entry = lope_store_get (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuid, &error);
  g_assert_no_error (error);
  g_assert_null (lope_record_get_text (entry, LOPE_PAIN_ENTRY_RUN));
}

static void
test_delete (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = add_pain (fixture->store, DAY, 12, LOPE_PAIN_OTHER, "calf.l", 3, NULL);
  const char *uuids[] = { uuid, NULL };
  LopeContentState state;

  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuids, &error));
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_PAIN_ENTRY, DAY, DAY), ==, 0);
  g_assert_true (lope_store_undelete (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuids, &error));
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_PAIN_ENTRY, DAY, DAY), ==, 1);
  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuids, &error));

  /* Long after, only its name is known. */
  lope_db_exec (lope_store_get_db (fixture->store), "UPDATE pain SET deleted = 1", &error);
  g_assert_no_error (error);
  store_fixture_reopen (fixture);
  g_assert_true (lope_store_look_up_record (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuid, &state, &error));
  g_assert_cmpint (state, ==, LOPE_CONTENT_DELETED);
  g_assert_false (lope_store_undelete (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuids, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
}

static void
test_undo_import (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *batch = lope_store_begin_import (fixture->store, &error);

  g_ptr_array_add (records, make_pain (DAY, 8, LOPE_PAIN_OTHER, "heel.l", 2));
  g_ptr_array_add (records, lope_red_flag_new (LOPE_FLAG_NERVE, TRUE, at (DAY, 8), 60));
  g_ptr_array_add (records, lope_check_in_new (DAY));
  g_ptr_array_add (records, lope_region_setting_new (0));
  g_assert_true (lope_store_add_imported (fixture->store, batch, records, &error));
  g_assert_no_error (error);
  g_free (add_pain (fixture->store, DAY, 9, LOPE_PAIN_OTHER, "heel.l", 2, NULL));

  g_assert_true (lope_store_undo_import (fixture->store, batch, NULL, &error));
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_PAIN_ENTRY, DAY, DAY), ==, 1);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_RED_FLAG, DAY, DAY), ==, 0);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_CHECK_IN, DAY, DAY), ==, 0);
  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_REGION_SETTING, LOPE_DAY_NONE, LOPE_DAY_NONE), ==, 0);
}

/* A journal of version 1, with a run, as Lope left it before there was pain. */
static void
make_version_1 (const char *path,
                const char *uuid)
{
  g_autoptr (GError) error = NULL;
  LopeDb *db;
  g_autofree char *sql = NULL;

  g_assert_true (g_file_set_contents (path, "", 0, &error));
  db = lope_db_open (path, LOPE_DB_WRITE, &error);
  g_assert_no_error (error);
  g_assert_true (lope_db_exec (db, "PRAGMA journal_mode = WAL", &error));
  g_assert_true (lope_store_migrate (db, lope_store_steps, 1, &error));
  sql = g_strdup_printf ("INSERT INTO activity (uuid, created, modified, day, sport, start, offset_min, distance_m)"
                         "  VALUES ('%s', 1, 1, %d, 'run', %" G_GINT64_FORMAT ", 60, 8000)", uuid, DAY, at (DAY, 9));
  g_assert_true (lope_db_exec (db, sql, &error));
  g_assert_no_error (error);
  lope_db_close (db);
}

static void
test_version_1 (StoreFixture  *fixture,
                gconstpointer  data)
{
  const char *uuid = "5f0c1a52-0000-4000-8000-000000000001";
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (LopeRecord) run = NULL;
  g_autoptr (LopeStore) old = NULL;
  LopeStoreCounts counts;
  gint64 version;

  g_clear_object (&fixture->store);
  store_fixture_clear (fixture);
  make_version_1 (fixture->path, uuid);

  /* To look into, it need not be changed. */
  g_assert_true (lope_store_peek (fixture->path, &counts, &error));
  g_assert_cmpuint (counts.runs, ==, 1);
  g_assert_cmpuint (counts.pain_entries, ==, 0);
  old = lope_store_open (fixture->path, LOPE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count (old, LOPE_TYPE_PAIN_ENTRY, LOPE_DAY_NONE, LOPE_DAY_NONE), ==, 0);
  g_clear_object (&old);

  store_fixture_reopen (fixture);
  lope_db_get_int (lope_store_get_db (fixture->store), "PRAGMA user_version", &version, &error);
  g_assert_cmpint (version, ==, LOPE_STORE_VERSION);
  run = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, uuid, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lope_record_get_int (run, LOPE_ACTIVITY_DISTANCE), ==, 8000);
  g_free (add_pain (fixture->store, DAY, 12, LOPE_PAIN_AFTER, "hip_outer.r", 2, uuid));
  g_assert_true (lope_store_get_counts (fixture->store, &counts, &error));
  g_assert_cmpuint (counts.pain_entries, ==, 1);

  /* What it was before is kept. */
  backups = lope_store_list_backups (fixture->path, &error);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((LopeStoreBackup *) backups->pdata[0])->reason, ==, LOPE_BACKUP_MIGRATED);
  g_assert_true (lope_store_peek (((LopeStoreBackup *) backups->pdata[0])->path, &counts, &error));
  g_assert_cmpuint (counts.runs, ==, 1);
}

/* Lasting pain raises its flag once, and the flag stays when the pain goes. */
static void
test_raise (StoreFixture  *fixture,
            gconstpointer  data)
{
  const LopeDay today = DAY;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) flags = NULL;
  g_autoptr (LopeStatus) status = NULL;
  g_autofree char *last = NULL;
  const char *uuids[2] = { NULL, NULL };
  guint n;

  for (int ago = 21; ago >= 7; ago -= 7)
    g_free (add_pain (fixture->store, today - ago, 12, LOPE_PAIN_OTHER, "hip_outer.r", 2, NULL));
  g_assert_true (lope_store_raise_red_flags (fixture->store, today, G_MAXINT64 / 2, &n, &error));
  g_assert_cmpuint (n, ==, 0);

  last = add_pain (fixture->store, today, 12, LOPE_PAIN_OTHER, "hip_outer.r", 2, NULL);
  g_assert_true (lope_store_raise_red_flags (fixture->store, today, G_MAXINT64 / 2, &n, &error));
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (lope_store_raise_red_flags (fixture->store, today, G_MAXINT64 / 2, &n, &error));
  g_assert_cmpuint (n, ==, 0);

  flags = lope_store_list_records (fixture->store, LOPE_TYPE_RED_FLAG, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);
  g_assert_cmpuint (flags->len, ==, 1);
  g_assert_cmpint (lope_red_flag_get_flag (flags->pdata[0]), ==, LOPE_FLAG_PERSISTENT);
  g_assert_cmpint (lope_red_flag_get_day (flags->pdata[0]), ==, today);

  uuids[0] = last;
  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuids, &error));
  status = load_status (fixture->store, today + 200);
  g_assert_cmpuint (lope_status_get_flags (status)->len, ==, 1);
}

/* What was raised by something that is taken back comes again with it. */
static void
test_retract (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  guint n;

  for (int ago = 21; ago >= 0; ago -= 7)
    g_free (add_pain (fixture->store, DAY - ago, 12, LOPE_PAIN_OTHER, "hip_outer.r", 2, NULL));

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) flags = NULL;

      g_assert_true (lope_store_raise_red_flags (fixture->store, DAY, G_MAXINT64 / 2, &n, &error));
      g_assert_cmpuint (n, ==, 1);
      flags = lope_store_list_records (fixture->store, LOPE_TYPE_RED_FLAG, LOPE_DAY_NONE, LOPE_DAY_NONE, &error);
      g_assert_true (lope_store_retract_red_flags (fixture->store, flags, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (count (fixture->store, LOPE_TYPE_RED_FLAG, LOPE_DAY_NONE, LOPE_DAY_NONE), ==, 0);
    }
}

static void
assert_severity (StoreFixture *fixture,
                 gpointer      entry,
                 int           severity)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRecord) loaded = lope_store_get (fixture->store, LOPE_TYPE_PAIN_ENTRY,
                                                  lope_record_get_uuid (entry), &error);

  if (severity < 0)
    {
      g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
      return;
    }

  g_assert_no_error (error);
  g_assert_cmpint (lope_pain_entry_get_severity (LOPE_PAIN_ENTRY (loaded)), ==, severity);
}

static void
apply (StoreFixture *fixture,
       GPtrArray    *saved,
       GPtrArray    *deleted,
       int           code)
{
  g_autoptr (GError) error = NULL;
  gboolean good = lope_store_apply (fixture->store, saved, deleted, &error);

  if (code < 0)
    g_assert_no_error (error);
  else
    g_assert_error (error, LOPE_STORE_ERROR, code);
  g_assert_true (good == (code < 0));
}

/* A run and its pain come, change and go as one. */
static void
test_apply (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopePainEntry) first = make_pain (DAY, 12, LOPE_PAIN_DURING, "hip_outer.r", 2);
  g_autoptr (LopePainEntry) second = make_pain (DAY, 12, LOPE_PAIN_AFTER, "calf.l", 3);
  g_autoptr (LopePainEntry) broken = make_pain (DAY, 12, LOPE_PAIN_AFTER, "calf.l", 3);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  const char *uuid = lope_record_get_uuid (LOPE_RECORD (run));

  lope_record_set_text (LOPE_RECORD (first), LOPE_PAIN_ENTRY_RUN, uuid);
  lope_record_set_text (LOPE_RECORD (second), LOPE_PAIN_ENTRY_RUN, uuid);
  lope_record_set_int (LOPE_RECORD (broken), LOPE_PAIN_ENTRY_SEVERITY, 11);
  g_ptr_array_add (all, run);
  g_ptr_array_add (all, first);
  g_ptr_array_add (all, second);
  g_ptr_array_add (some, first);

  apply (fixture, all, NULL, -1);
  assert_severity (fixture, first, 2);
  assert_severity (fixture, second, 3);

  /* One changes while the other goes. */
  lope_record_set_int (LOPE_RECORD (second), LOPE_PAIN_ENTRY_SEVERITY, 4);
  g_ptr_array_remove (all, first);
  apply (fixture, all, some, -1);
  assert_severity (fixture, first, -1);
  assert_severity (fixture, second, 4);

  /* What cannot be done as a whole is not begun. */
  apply (fixture, NULL, some, LOPE_STORE_ERROR_NOT_FOUND);
  lope_record_set_int (LOPE_RECORD (second), LOPE_PAIN_ENTRY_SEVERITY, 5);
  apply (fixture, all, some, LOPE_STORE_ERROR_NOT_FOUND);
  assert_severity (fixture, second, 4);
  g_ptr_array_add (all, broken);
  apply (fixture, all, NULL, LOPE_STORE_ERROR_INVALID);
  assert_severity (fixture, second, 4);

  /* Saved again, it is back. */
  apply (fixture, some, NULL, -1);
  assert_severity (fixture, first, 2);
}

static void
test_settings (StoreFixture  *fixture,
               gconstpointer  data)
{
  const int region = lope_region_from_id ("groin_crease.l");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (LopeRegionSetting) setting = lope_store_get_region_setting (fixture->store, region, &error);

      g_assert_no_error (error);
      g_assert_cmpint (lope_record_is_set (LOPE_RECORD (setting), LOPE_REGION_SETTING_TENDON), ==, i > 0);
      lope_record_set_int (LOPE_RECORD (setting), LOPE_REGION_SETTING_TENDON, DAY + i);
      g_assert_true (lope_store_save_region_setting (fixture->store, setting, &error));
    }

  g_assert_cmpuint (count (fixture->store, LOPE_TYPE_REGION_SETTING, LOPE_DAY_NONE, LOPE_DAY_NONE), ==, 1);
}

/* An emergency cannot be put away; other notices can. */
static void
test_dismiss (StoreFixture  *fixture,
              gconstpointer  data)
{
  const LopeFlag which[] = { LOPE_FLAG_CLOT, LOPE_FLAG_NIGHT_REST };

  for (guint i = 0; i < G_N_ELEMENTS (which); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeRedFlag) flag = lope_red_flag_new (which[i], TRUE, at (DAY, 9), 60);
      g_autoptr (LopeStatus) status = NULL;
      g_autoptr (LopeNotice) notice = NULL;
      const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (flag)), NULL };

      add_record (fixture->store, flag);
      status = load_status (fixture->store, DAY);
      notice = g_list_model_get_item (lope_status_get_notices (status), 0);
      g_assert_cmpint (lope_notice_get_kind (notice), ==, LOPE_NOTICE_RED_FLAG);
      g_assert_cmpint (lope_notice_get_severity (notice), ==, LOPE_SEVERITY_STOP);

      g_assert_true (lope_store_dismiss_notice (fixture->store, notice, &error));
      g_assert_cmpint (lope_store_is_notice_dismissed (fixture->store, notice), ==, i == 1);
      g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_RED_FLAG, uuids, &error));
    }
}

static int
get_run_pain (LopeStore    *store,
              LopeActivity *run)
{
  g_autoptr (GError) error = NULL;
  int pain = 99;

  g_assert_true (lope_store_get_run_pain (store, lope_record_get_uuid (LOPE_RECORD (run)), &pain, &error));
  g_assert_no_error (error);

  return pain;
}

/* The worst of what belongs to the run counts; “don’t remember” is no number. */
static void
test_run_pain (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeActivity) other = make_run (DAY + 1, 600, 5000);
  g_autoptr (LopeRecord) forgotten = NULL;
  g_autofree char *worst = NULL;
  const char *uuids[] = { NULL, NULL };

  add_record (fixture->store, run);
  add_record (fixture->store, other);
  g_assert_cmpint (get_run_pain (fixture->store, run), ==, -1);

  forgotten = LOPE_RECORD (make_pain (DAY, 12, LOPE_PAIN_DURING, "hip_outer.r", 0));
  lope_record_set_int (forgotten, LOPE_PAIN_ENTRY_SEVERITY, LOPE_UNSET);
  lope_record_set_int (forgotten, LOPE_PAIN_ENTRY_REGION, LOPE_UNSET);
  lope_record_set_text (forgotten, LOPE_PAIN_ENTRY_RUN, lope_record_get_uuid (LOPE_RECORD (run)));
  add_record (fixture->store, forgotten);
  g_assert_cmpint (get_run_pain (fixture->store, run), ==, -1);

  g_free (add_pain (fixture->store, DAY, 12, LOPE_PAIN_DURING, "hip_outer.r", 2,
                    lope_record_get_uuid (LOPE_RECORD (run))));
  worst = add_pain (fixture->store, DAY + 1, 7, LOPE_PAIN_MORNING, "hip_outer.r", 5,
                    lope_record_get_uuid (LOPE_RECORD (run)));
  g_free (add_pain (fixture->store, DAY, 15, LOPE_PAIN_OTHER, "hip_outer.r", 9, NULL));
  g_assert_cmpint (get_run_pain (fixture->store, run), ==, 5);
  g_assert_cmpint (get_run_pain (fixture->store, other), ==, -1);

  uuids[0] = worst;
  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_PAIN_ENTRY, uuids, NULL));
  g_assert_cmpint (get_run_pain (fixture->store, run), ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/pain/round-trip", test_round_trip);
  test_add_fixture ("/pain/validate", test_validate);
  test_add_fixture ("/pain/list", test_list);
  test_add_fixture ("/pain/deleted-run", test_deleted_run);
  test_add_fixture ("/pain/delete", test_delete);
  test_add_fixture ("/pain/undo-import", test_undo_import);
  test_add_fixture ("/pain/version-1", test_version_1);
  test_add_fixture ("/pain/raise", test_raise);
  test_add_fixture ("/pain/retract", test_retract);
  test_add_fixture ("/pain/apply", test_apply);
  test_add_fixture ("/pain/settings", test_settings);
  test_add_fixture ("/pain/dismiss", test_dismiss);
  test_add_fixture ("/pain/run-pain", test_run_pain);

  return g_test_run ();
}
