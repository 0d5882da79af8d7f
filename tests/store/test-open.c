/* test-open.c: the first look, and making a journal
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"
#include "store-fixture.h"

#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define DAY 20000
#define NOBODY 65534

static void
run_sql (const char *path,
         const char *sql,
         gboolean    leave_wal)
{
  sqlite3 *db;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  if (leave_wal)
    sqlite3_db_config (db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Everything that opens a journal refuses, and changes nothing in the folder. */
static void
assert_refused (const char     *path,
                LopeStoreError  code)
{
  const LopeStoreFlags flags[] = { LOPE_STORE_FLAGS_NONE, LOPE_STORE_READ_ONLY, LOPE_STORE_MUST_EXIST };
  g_autofree char *before = store_fixture_dup_hash (path);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;
  LopeStoreCounts counts;

  for (guint i = 0; i < G_N_ELEMENTS (flags); i++)
    {
      g_assert_null (lope_store_open (path, flags[i], &error));
      g_assert_error (error, LOPE_STORE_ERROR, (int) code);
      g_assert_nonnull (strstr (error->message, path));
      g_clear_error (&error);
    }

  g_assert_false (lope_store_peek (path, &counts, &error));
  g_assert_error (error, LOPE_STORE_ERROR, (int) code);

  after = store_fixture_dup_hash (path);
  g_assert_cmpstr (before, ==, after);
}

static void
test_junk (StoreFixture  *fixture,
           gconstpointer  data)
{
  const struct { const char *content; gssize length; } cases[] = {
    { "x", 1 },
    { "this is a shopping list and no database\n", -1 },
    { "SQLite format 3", 16 },
    { "SQLite format 3\0\x10\0\2\2", 20 },
  };

  g_clear_object (&fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, cases[i].content, cases[i].length, NULL));
      assert_refused (fixture->path, LOPE_STORE_ERROR_FOREIGN);
    }
}

static void
test_foreign (StoreFixture  *fixture,
              gconstpointer  data)
{
  const char * const statements[] = {
    "CREATE TABLE bookmark (url)",
    "PRAGMA application_id = 77; PRAGMA user_version = 1; CREATE TABLE activity (id)",
    "PRAGMA journal_mode = WAL; CREATE TABLE bookmark (url)",
  };

  g_clear_object (&fixture->store);
  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      store_fixture_clear (fixture);
      run_sql (fixture->path, statements[i], i == 2);
      assert_refused (fixture->path, LOPE_STORE_ERROR_FOREIGN);
    }
}

/* A newer version is seen in the file, in the log, and in a log without index. */
static void
test_newer (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autofree char *index = g_strconcat (fixture->path, "-shm", NULL);
  g_autofree char *wal = g_strconcat (fixture->path, "-wal", NULL);

  g_clear_object (&fixture->store);
  for (guint i = 0; i < 3; i++)
    {
      store_fixture_clear (fixture);
      store_fixture_reopen (fixture);
      g_clear_object (&fixture->store);
      run_sql (fixture->path, "PRAGMA user_version = 99", i > 0);
      g_assert_true (g_file_test (wal, G_FILE_TEST_EXISTS) == (i > 0));
      if (i == 2)
        g_assert_cmpint (g_unlink (index), ==, 0);
      assert_refused (fixture->path, LOPE_STORE_ERROR_NEWER);
    }
}

static void
test_folder (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autofree char *below = g_build_filename (fixture->path, "journal.db", NULL);

  g_clear_object (&fixture->store);
  store_fixture_clear (fixture);
  g_assert_cmpint (g_mkdir (fixture->path, 0700), ==, 0);
  assert_refused (fixture->path, LOPE_STORE_ERROR_OPEN);

  store_fixture_clear (fixture);
  g_assert_true (g_file_set_contents (fixture->path, "a file", -1, NULL));
  assert_refused (below, LOPE_STORE_ERROR_OPEN);
}

static void
test_missing (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "none.db", NULL);

  g_assert_null (lope_store_open (path, LOPE_STORE_MUST_EXIST, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN);
  g_clear_error (&error);
  g_assert_null (lope_store_open (path, LOPE_STORE_READ_ONLY, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* A damaged page is damage, not somebody else's file. */
static void
test_damaged (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gsize length;

  g_clear_object (&fixture->store);
  g_assert_true (g_file_get_contents (fixture->path, &content, &length, NULL));
  memset (content + 100, 0xee, 3996);
  g_assert_true (g_file_set_contents (fixture->path, content, (gssize) length, NULL));
  assert_refused (fixture->path, LOPE_STORE_ERROR_DAMAGED);
}

/* Folder and file are the owner's alone, whatever the umask; nothing else stays
 * beside a closed journal; an empty file is as good as none. */
static void
test_make (StoreFixture  *fixture,
           gconstpointer  data)
{
  const mode_t masks[] = { 0, 022, 0777 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (masks); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeStore) store = NULL;
      g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
      g_autofree char *folder = g_strdup_printf ("%s/a%u/b", fixture->folder, i);
      g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
      g_autoptr (GDir) dir = NULL;
      struct stat info;
      mode_t old;

      if (i % 2 == 1)
        {
          g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
          g_assert_true (g_file_set_contents (path, "", 0, NULL));
        }

      old = umask (masks[i / 2]);
      store = lope_store_open (path, LOPE_STORE_FLAGS_NONE, &error);
      g_assert_no_error (error);
      add_record (store, run);
      umask (old);

      g_assert_cmpint (g_stat (path, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0600);
      g_assert_cmpint (g_stat (folder, &info), ==, 0);
      g_assert_cmpint (info.st_mode & 0777, ==, 0700);

      g_clear_object (&store);
      dir = g_dir_open (folder, 0, NULL);
      g_assert_cmpstr (g_dir_read_name (dir), ==, "journal.db");
      g_assert_null (g_dir_read_name (dir));
    }
}

static void
test_pragmas (StoreFixture  *fixture,
              gconstpointer  data)
{
  const struct { const char *sql; gint64 value; } cases[] = {
    { "PRAGMA application_id", LOPE_STORE_APPLICATION_ID },
    { "PRAGMA user_version", LOPE_STORE_VERSION },
    { "PRAGMA foreign_keys", 1 },
    { "PRAGMA synchronous", 2 },
    { "PRAGMA trusted_schema", 0 },
    { "PRAGMA page_size", 4096 },
    { "SELECT journal_mode = 'wal' FROM pragma_journal_mode", 1 },
    { "SELECT count (*) FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%STRICT%'", 0 },
  };
  g_autoptr (GError) error = NULL;
  LopeDb *db = lope_store_get_db (fixture->store);
  gint64 value;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].sql);
      g_assert_true (lope_db_get_int (db, cases[i].sql, &value, &error));
      g_assert_cmpint (value, ==, cases[i].value);
    }

  g_assert_false (lope_db_exec (db, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", &error));
}

/* Each step is taken once and as a whole; a step that fails leaves the version
 * that it began with. */
static void
test_migrate (StoreFixture  *fixture,
              gconstpointer  data)
{
  const LopeStoreStep steps[] = {
    lope_store_steps[0],
    lope_store_steps[1],
    lope_store_steps[2],
    { LOPE_STORE_VERSION + 1, "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT; INSERT INTO later VALUES (1);" },
    { LOPE_STORE_VERSION + 2, "INSERT INTO later VALUES (2); INSERT INTO nowhere VALUES (1);" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  LopeDb *db = lope_store_get_db (fixture->store);
  LopeStoreCounts counts;
  gint64 value;

  add_record (fixture->store, run);

  g_assert_true (lope_store_migrate (db, steps, LOPE_STORE_VERSION + 1, &error));
  g_assert_true (lope_store_migrate (db, steps, LOPE_STORE_VERSION + 1, &error));
  g_assert_no_error (error);
  lope_db_get_int (db, "PRAGMA user_version", &value, &error);
  g_assert_cmpint (value, ==, LOPE_STORE_VERSION + 1);
  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_cmpuint (counts.activities, ==, 1);

  g_assert_false (lope_store_migrate (db, steps, LOPE_STORE_VERSION + 2, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  lope_db_get_int (db, "PRAGMA user_version", &value, &error);
  g_assert_cmpint (value, ==, LOPE_STORE_VERSION + 1);
  lope_db_get_int (db, "SELECT count (*) FROM later", &value, &error);
  g_assert_cmpint (value, ==, 1);

  /* A window that has it open writes no more into a journal of a newer Lope. */
  g_assert_false (lope_store_update (fixture->store, LOPE_RECORD (run), &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NEWER);
}

/* A journal of an older version is copied, then migrated; opened for reading
 * only, it is not changed. */
static void
test_upgrade (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) backups = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gint64 value;

  g_clear_object (&fixture->store);
  store_fixture_clear (fixture);
  run_sql (fixture->path, "PRAGMA journal_mode = WAL; PRAGMA application_id = 0x4c6f7065; PRAGMA user_version = 0;"
           "CREATE TABLE old (x); INSERT INTO old VALUES (7)", FALSE);

  before = store_fixture_dup_hash (fixture->path);
  fixture->store = lope_store_open (fixture->path, LOPE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (lope_store_is_read_only (fixture->store));
  lope_db_get_int (lope_store_get_db (fixture->store), "SELECT count (*) FROM shoe", &value, &error);
  g_assert_no_error (error);
  g_clear_object (&fixture->store);
  after = store_fixture_dup_hash (fixture->path);
  g_assert_cmpstr (before, ==, after);

  store_fixture_reopen (fixture);
  lope_db_get_int (lope_store_get_db (fixture->store), "PRAGMA user_version", &value, &error);
  g_assert_cmpint (value, ==, LOPE_STORE_VERSION);
  backups = lope_store_list_backups (fixture->path, &error);
  g_assert_cmpuint (backups->len, ==, 1);
  g_assert_cmpint (((LopeStoreBackup *) backups->pdata[0])->reason, ==, LOPE_BACKUP_MIGRATED);
}

/* Reading only leaves no trace, also beside a journal whose last user was killed. */
static void
test_read_only (StoreFixture  *fixture,
                gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeStore) store = NULL;
      g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      LopeStoreCounts counts;

      store_fixture_reopen (fixture);
      if (i == 0)
        add_record (fixture->store, run);
      g_clear_object (&fixture->store);
      if (i == 1)
        run_sql (fixture->path, "UPDATE activity SET rpe = 5", TRUE);

      before = store_fixture_dup_hash (fixture->path);
      store = lope_store_open (fixture->path, LOPE_STORE_READ_ONLY, &error);
      g_assert_no_error (error);
      g_assert_true (lope_store_get_counts (store, &counts, &error));
      g_assert_cmpuint (counts.activities, ==, 1);
      g_assert_false (lope_store_add (store, LOPE_RECORD (run), &error));
      g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_READ_ONLY);
      g_clear_object (&store);
      after = store_fixture_dup_hash (fixture->path);
      if (i == 0)
        g_assert_cmpstr (before, ==, after);
    }
}

/* In a folder of somebody else: reading works, writing says why not. */
static int
try_as_nobody (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) reader = NULL;
  g_autofree char *other = g_strconcat (path, ".new", NULL);
  LopeStoreCounts counts;

  if (geteuid () == 0 && (setgid (NOBODY) != 0 || setuid (NOBODY) != 0))
    return 1;

  if (lope_store_open (path, LOPE_STORE_FLAGS_NONE, &error) != NULL ||
      !g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_READ_ONLY))
    return 2;
  g_clear_error (&error);

  if (lope_store_open (other, LOPE_STORE_FLAGS_NONE, &error) != NULL ||
      !g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_READ_ONLY))
    return 3;
  g_clear_error (&error);

  reader = lope_store_open (path, LOPE_STORE_READ_ONLY, &error);
  if (reader == NULL || !lope_store_get_counts (reader, &counts, &error) || counts.activities != 1)
    return 4;

  return 0;
}

static void
test_read_only_folder (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  int status;
  pid_t child;

  add_record (fixture->store, run);
  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (fixture->path, 0444), ==, 0);
  g_assert_cmpint (g_chmod (fixture->folder, 0555), ==, 0);

  child = fork ();
  if (child == 0)
    _exit (try_as_nobody (fixture->path));

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_chmod (fixture->folder, 0700);
  g_assert_true (WIFEXITED (status));
  if (WEXITSTATUS (status) == 1)
    g_test_skip ("cannot become another user here");
  else
    g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
test_unreadable (StoreFixture  *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  if (geteuid () == 0)
    {
      g_test_skip ("root may read everything");
      return;
    }

  g_clear_object (&fixture->store);
  g_assert_cmpint (g_chmod (fixture->path, 0), ==, 0);
  g_assert_null (lope_store_open (fixture->path, LOPE_STORE_FLAGS_NONE, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_OPEN);
}

static void
test_memory (StoreFixture  *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = lope_store_open_in_memory (&error);
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  g_autoptr (LopeRecord) back = NULL;

  g_assert_no_error (error);
  g_assert_null (lope_store_get_path (store));
  add_record (store, run);
  back = lope_store_get (store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (LOPE_RECORD (run)), &error);
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/store/open/junk", test_junk);
  test_add_fixture ("/store/open/foreign", test_foreign);
  test_add_fixture ("/store/open/newer", test_newer);
  test_add_fixture ("/store/open/folder", test_folder);
  test_add_fixture ("/store/open/missing", test_missing);
  test_add_fixture ("/store/open/damaged", test_damaged);
  test_add_fixture ("/store/open/make", test_make);
  test_add_fixture ("/store/open/pragmas", test_pragmas);
  test_add_fixture ("/store/open/migrate", test_migrate);
  test_add_fixture ("/store/open/upgrade", test_upgrade);
  test_add_fixture ("/store/open/read-only", test_read_only);
  test_add_fixture ("/store/open/read-only-folder", test_read_only_folder);
  test_add_fixture ("/store/open/unreadable", test_unreadable);
  test_add_fixture ("/store/open/memory", test_memory);

  return g_test_run ();
}
