/* test-copies.c: backups, restoring, checking, recovering
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-fixture.h"

#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utime.h>

#include <glib/gstdio.h>
#include <sqlite3.h>

#define DAY 20000

static void
add_runs (LopeStore *store,
          int        n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *batch = lope_store_begin_import (store, &error);

  for (int i = 0; i < n; i++)
    {
      LopeActivity *run = make_run (DAY + i, 600, 5000 + i);
      LopeLap lap = LOPE_LAP_INIT;

      lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_NOTES, "Some words that take up space in the file");
      lope_activity_set_laps (run, &lap, 1);
      g_ptr_array_add (records, run);
    }
  lope_store_add_imported (store, batch, records, &error);
  g_assert_no_error (error);
}

static guint
count_activities (const char *path)
{
  g_autoptr (GError) error = NULL;
  LopeStoreCounts counts;

  g_assert_true (lope_store_peek (path, &counts, &error));
  g_assert_no_error (error);

  return counts.activities;
}

static void
count_cb (LopeStore *store,
          guint      change,
          guint     *n)
{
  (*n)++;
}

static void
test_copy (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *nowhere = g_build_filename (fixture->folder, "none", "copy.db", NULL);
  struct stat info;

  add_runs (fixture->store, 10);
  g_assert_true (lope_store_copy_to (fixture->path, target, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_activities (target), ==, 10);
  g_assert_cmpint (g_stat (target, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  add_runs (fixture->store, 5);
  g_clear_object (&fixture->store);
  g_assert_true (lope_store_copy_to (fixture->path, target, &error));
  g_assert_cmpuint (count_activities (target), ==, 15);

  g_assert_false (lope_store_copy_to (fixture->path, nowhere, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN);
}

/* An open window sees the restored journal, and can write into it. */
static void
test_replace (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *kept_again = NULL;
  LopeStoreCounts counts;
  guint n_changes = 0;

  add_runs (fixture->store, 10);
  g_assert_true (lope_store_copy_to (fixture->path, copy, &error));
  add_runs (fixture->store, 20);
  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_cb), &n_changes);

  g_file_get_contents (copy, &before, NULL, NULL);
  g_assert_true (lope_store_replace_from (fixture->path, copy, &kept, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count_activities (kept), ==, 30);

  lope_store_check_outside (fixture->store);
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_true (lope_store_get_counts (fixture->store, &counts, &error));
  g_assert_cmpuint (counts.activities, ==, 10);
  add_runs (fixture->store, 1);

  g_assert_true (lope_store_replace_from (fixture->path, copy, &kept_again, &error));
  g_assert_cmpstr (kept, !=, kept_again);
  g_assert_cmpuint (count_activities (kept_again), ==, 11);
}

/* Page sizes of their own, a journal that is not there, one that is broken. */
static void
test_replace_odd (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *content = NULL;
  g_autofree char *kept = NULL;
  gsize length;
  sqlite3 *db;

  add_runs (fixture->store, 10);
  g_assert_true (lope_store_copy_to (fixture->path, copy, &error));
  g_assert_cmpint (sqlite3_open (copy, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA journal_mode = DELETE; PRAGMA page_size = 8192; VACUUM", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_true (lope_store_replace_from (fixture->path, copy, NULL, &error));
  g_assert_no_error (error);

  g_clear_object (&fixture->store);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (lope_store_replace_from (fixture->path, copy, &kept, &error));
  g_assert_no_error (error);
  g_assert_null (kept);
  store_fixture_reopen (fixture);
  add_runs (fixture->store, 1);
  g_clear_object (&fixture->store);

  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  memset (content + 100, 0xee, 3996);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));
  g_assert_true (lope_store_replace_from (fixture->path, copy, &kept, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_activities (fixture->path), ==, 10);
  store_fixture_reopen (fixture);
}

/* What is no good copy is refused, and the journal stays as it is. */
static void
test_replace_refused (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.db", NULL);
  g_autofree char *content = NULL;
  gsize length;

  add_runs (fixture->store, 500);

  g_assert_false (lope_store_replace_from (fixture->path, copy, NULL, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (copy, "junk", -1, NULL));
  g_assert_false (lope_store_replace_from (fixture->path, copy, NULL, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FOREIGN);
  g_clear_error (&error);

  g_assert_true (lope_store_copy_to (fixture->path, copy, &error));
  g_assert_true (g_file_get_contents (copy, &content, &length, NULL));
  memset (content + length / 2 / 4096 * 4096, 0xee, 4096);
  g_assert_true (g_file_set_contents (copy, content, (gssize) length, NULL));
  g_assert_false (lope_store_replace_from (fixture->path, copy, NULL, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED);

  g_assert_cmpuint (count_activities (fixture->path), ==, 500);
}

/* Who writes down only pain has something to lose, too. */
static void
test_daily_pain (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopePainEntry) pain = lope_pain_entry_new (lope_region_from_id ("calf.l"), LOPE_PAIN_OTHER, 3, 1000000000, 60);
  g_autoptr (GPtrArray) backups = NULL;

  g_assert_true (lope_store_add (fixture->store, LOPE_RECORD (pain), &error));
  g_assert_true (lope_store_back_up_daily (fixture->path, NULL, DAY, &error));
  backups = lope_store_list_backups (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (backups->len, ==, 1);
}

static void
test_daily (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *extra = g_build_filename (fixture->folder, "extra", NULL);
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  LopeDay monday = lope_day_week_start (DAY, 1);
  guint n_extra = 0;

  g_assert_true (lope_store_back_up_daily (fixture->path, NULL, monday, &error));
  none = lope_store_list_backups (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (none->len, ==, 0);

  add_runs (fixture->store, 3);
  for (LopeDay day = monday; day < monday + 80; day++)
    {
      g_assert_true (lope_store_back_up_daily (fixture->path, extra, day, &error));
      g_assert_true (lope_store_back_up_daily (fixture->path, extra, day, &error));
      g_assert_no_error (error);
    }

  backups = lope_store_list_backups (fixture->path, &error);
  g_assert_cmpuint (backups->len, ==, 7 + 8);
  for (guint i = 0; i < backups->len; i++)
    {
      const LopeStoreBackup *backup = backups->pdata[i];
      g_autofree char *name = g_path_get_basename (backup->path);
      g_autofree char *other = g_build_filename (extra, name, NULL);

      g_assert_cmpint (backup->reason, ==, LOPE_BACKUP_DAILY);
      g_assert_cmpint (backup->size, >, 0);
      g_assert_cmpuint (count_activities (backup->path), ==, 3);
      n_extra += g_file_test (other, G_FILE_TEST_EXISTS) ? 1 : 0;
    }
  g_assert_cmpuint (n_extra, ==, 15);
}

/* Backups of two journals in a folder do not mix. Those that are not named after
 * their journal belong to the usual one. */
static void
test_backup_names (StoreFixture  *fixture,
                   gconstpointer  data)
{
  static const struct {
    const char *name;
    const char *journal;
    LopeBackupReason reason;
  } cases[] = {
    { "journal-2025-03-01.db", "journal.db", LOPE_BACKUP_DAILY },
    { "journal-replaced-2025-03-01T101010.db", "journal.db", LOPE_BACKUP_REPLACED },
    { "replaced-2025-03-01T101010.db", "journal.db", LOPE_BACKUP_REPLACED },
    { "before-version-2-2025-03-01T101010.db", "journal.db", LOPE_BACKUP_MIGRATED },
    { "journal-two-2025-03-01.db", "journal-two.db", LOPE_BACKUP_DAILY },
    { "journal-two-before-version-2-2025-03-01T101010.db", "journal-two.db", LOPE_BACKUP_MIGRATED },
    { "journal-two-2025-03-01.txt", "", LOPE_BACKUP_DAILY },
  };
  static const char * const journals[] = { "journal.db", "journal-two.db", "other.db" };
  g_autofree char *folder = g_build_filename (fixture->folder, "backups", NULL);

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *file = g_build_filename (folder, cases[i].name, NULL);

      g_assert_true (g_file_set_contents (file, "", 0, NULL));
    }

  for (guint i = 0; i < G_N_ELEMENTS (journals); i++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, journals[i], NULL);
      g_autoptr (GPtrArray) backups = lope_store_list_backups (path, NULL);
      guint n = 0;

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        n += g_str_equal (cases[j].journal, journals[i]) ? 1 : 0;
      g_assert_cmpuint (backups->len, ==, n);

      for (guint j = 0; j < backups->len; j++)
        {
          const LopeStoreBackup *backup = backups->pdata[j];
          g_autofree char *name = g_path_get_basename (backup->path);

          for (n = 0; !g_str_equal (cases[n].name, name); n++)
            continue;
          g_assert_cmpstr (cases[n].journal, ==, journals[i]);
          g_assert_cmpint (backup->reason, ==, cases[n].reason);
        }
    }
}

/* Overwrites a page of a closed journal with nonsense. */
static void
damage_page (const char *path,
             gsize       page)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, (page + 1) * 4096);
  memset (content + page * 4096, 0xee, 4096);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

/* A leaf page of a table, counted from 0. */
static gsize
find_leaf (const char *path,
           const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT pageno FROM dbstat WHERE name = '%s' AND pagetype = 'leaf'"
                                          "  ORDER BY pageno LIMIT 1 OFFSET 1", table);
  sqlite3 *db;
  sqlite3_stmt *statement;
  gsize page;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  page = (gsize) sqlite3_column_int64 (statement, 0) - 1;
  sqlite3_finalize (statement);
  sqlite3_close (db);

  return page;
}

static void
test_check (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) good = NULL;
  g_autoptr (GPtrArray) missing = NULL;
  g_autoptr (GPtrArray) damaged = NULL;
  g_autoptr (GBytes) content = g_bytes_new_static ("x", 1);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autofree char *originals = lope_store_dup_originals_path (fixture->store);
  g_autoptr (LopeActivity) run = make_run (DAY, 300, 5000);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (lope_store_keep_original (fixture->store, hash, content, &error));
  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_CONTENT_HASH, hash);
  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_FILE_NAME, "morning.fit");
  lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_SOURCE, LOPE_SOURCE_FILE);
  add_record (fixture->store, run);
  add_runs (fixture->store, 500);

  g_assert_true (lope_store_check (fixture->path, &good, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (good->len, ==, 0);

  store_fixture_remove (originals);
  g_assert_true (lope_store_check (fixture->path, &missing, &error));
  g_assert_cmpuint (missing->len, ==, 1);
  g_assert_nonnull (strstr (missing->pdata[0], "morning.fit"));

  g_clear_object (&fixture->store);
  damage_page (fixture->path, find_leaf (fixture->path, "activity"));
  before = store_fixture_dup_hash (fixture->path);
  g_assert_true (lope_store_check (fixture->path, &damaged, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (damaged->len, >=, 1);
  after = store_fixture_dup_hash (fixture->path);
  g_assert_cmpstr (before, ==, after);

  /* Nor does it push a good backup out. */
  g_assert_false (lope_store_back_up_daily (fixture->path, NULL, DAY, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED);
}

static void
test_recover (StoreFixture  *fixture,
              gconstpointer  data)
{
  const struct { const char *what; guint min, max; } cases[] = {
    { NULL, 500, 500 },
    { "activity", 470, 499 },
    { "activity_day", 500, 500 },
    { "lap", 500, 500 },
    { "sqlite_autoindex_activity_1", 500, 500 },
  };

  add_runs (fixture->store, 500);
  g_clear_object (&fixture->store);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *copy = g_strdup_printf ("%s/copy%u.db", fixture->folder, i);
      g_autofree char *target = g_strdup_printf ("%s/new%u.db", fixture->folder, i);
      g_autoptr (GPtrArray) lost = NULL;
      g_autoptr (GPtrArray) problems = NULL;
      g_autoptr (LopeStore) store = NULL;
      guint n;

      g_test_message ("%s", cases[i].what != NULL ? cases[i].what : "nothing");
      g_assert_true (lope_store_copy_to (fixture->path, copy, &error));
      if (cases[i].what != NULL)
        damage_page (copy, find_leaf (copy, cases[i].what));

      g_assert_true (lope_store_recover (copy, target, &lost, &error));
      g_assert_no_error (error);
      n = count_activities (target);
      g_assert_cmpuint (n, >=, cases[i].min);
      g_assert_cmpuint (n, <=, cases[i].max);
      if (g_strcmp0 (cases[i].what, "activity") == 0)
        {
          /* Each is named by its day. */
          g_assert_cmpuint (lost->len, ==, 500 - n);
          g_assert_nonnull (strstr (lost->pdata[0], "20"));
        }
      else if (cases[i].what == NULL)
        {
          g_assert_cmpuint (lost->len, ==, 0);
        }

      g_assert_true (lope_store_check (target, &problems, &error));
      g_assert_cmpuint (problems->len, ==, 0);
      store = lope_store_open (target, LOPE_STORE_MUST_EXIST, &error);
      g_assert_no_error (error);
      add_runs (store, 1);

      g_assert_false (lope_store_recover (copy, target, &lost, &error));
      g_assert_nonnull (error);
    }
}

static void
cut (const char *path,
     guint       percent)
{
  GStatBuf info;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpint (truncate (path, info.st_size * percent / 100), ==, 0);
}

/* The end of the file is missing, as after a copy that was broken off. There have to
 * be far more pages with runs than with tables that are empty. */
static void
test_recover_cut (StoreFixture  *fixture,
                  gconstpointer  data)
{
  const guint percents[] = { 99, 80, 60 };

  add_runs (fixture->store, 1500);
  g_clear_object (&fixture->store);

  for (guint i = 0; i < G_N_ELEMENTS (percents); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *copy = g_strdup_printf ("%s/copy%u.db", fixture->folder, percents[i]);
      g_autofree char *target = g_strdup_printf ("%s/new%u.db", fixture->folder, percents[i]);
      g_autoptr (GPtrArray) lost = NULL;
      guint n;

      g_test_message ("%u %%", percents[i]);
      g_assert_true (lope_store_copy_to (fixture->path, copy, &error));
      cut (copy, percents[i]);

      g_assert_true (lope_store_recover (copy, target, &lost, &error));
      g_assert_no_error (error);
      n = count_activities (target);
      g_assert_cmpuint (n, >, 100);
      g_assert_true (n == 1500 || lost->len > 0);
    }
}

/* Not even the names of the tables can be read any more. */
static void
test_recover_nothing (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (GPtrArray) lost = NULL;

  add_runs (fixture->store, 500);
  g_clear_object (&fixture->store);
  g_assert_cmpint (truncate (fixture->path, 4096), ==, 0);

  g_assert_false (lope_store_recover (fixture->path, target, &lost, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
}

/* Runs of a shoe that is lost stay together. */
static void
test_recover_shoe (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *target = g_build_filename (fixture->folder, "new.db", NULL);
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeShoe) shoe = lope_shoe_new ("Blue");
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeRecord) back = NULL;
  sqlite3 *db;

  add_record (fixture->store, shoe);
  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_SHOE, lope_record_get_uuid (LOPE_RECORD (shoe)));
  add_record (fixture->store, run);
  g_clear_object (&fixture->store);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA foreign_keys = OFF; DELETE FROM shoe", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);

  g_assert_true (lope_store_recover (fixture->path, target, &lost, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (lost->len, ==, 1);
  store = lope_store_open (target, LOPE_STORE_MUST_EXIST, &error);
  back = lope_store_get (store, LOPE_TYPE_SHOE, lope_record_get_uuid (LOPE_RECORD (shoe)), &error);
  g_assert_no_error (error);
  g_assert_nonnull (back);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/store/copies/copy", test_copy);
  test_add_fixture ("/store/copies/replace", test_replace);
  test_add_fixture ("/store/copies/replace-odd", test_replace_odd);
  test_add_fixture ("/store/copies/replace-refused", test_replace_refused);
  test_add_fixture ("/store/copies/daily", test_daily);
  test_add_fixture ("/store/copies/daily-pain", test_daily_pain);
  test_add_fixture ("/store/copies/backup-names", test_backup_names);
  test_add_fixture ("/store/copies/check", test_check);
  test_add_fixture ("/store/copies/recover", test_recover);
  test_add_fixture ("/store/copies/recover-cut", test_recover_cut);
  test_add_fixture ("/store/copies/recover-nothing", test_recover_nothing);
  test_add_fixture ("/store/copies/recover-shoe", test_recover_shoe);

  return g_test_run ();
}
