/* test-crash.c: killed, crowded and full
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"
#include "store-fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#define DAY 20000
#define CHUNK 20

static const char *program;

/* ==== The other process ==== */

static void
acknowledge (gpointer record)
{
  g_autofree char *line = g_strconcat (lope_record_get_uuid (record), "\n", NULL);

  if (write (STDOUT_FILENO, line, strlen (line)) < 0)
    _exit (3);
}

/* Writes runs one by one, or in chunks, and tells of each when it is durable. */
static int
write_runs (const char *path,
            int         n,
            gboolean    import)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = lope_store_open (path, LOPE_STORE_FLAGS_NONE, &error);
  g_autofree char *batch = store != NULL ? lope_store_begin_import (store, &error) : NULL;

  for (int i = 0; store != NULL && i < n; i += import ? CHUNK : 1)
    {
      g_autoptr (GPtrArray) runs = g_ptr_array_new_with_free_func (g_object_unref);
      gboolean good;

      for (int j = 0; j < (import ? CHUNK : 1); j++)
        g_ptr_array_add (runs, make_run (DAY + i, 600 + j, 5000));

      good = import ? lope_store_add_imported (store, batch, runs, &error)
                    : lope_store_add (store, runs->pdata[0], &error);
      if (!good)
        break;
      for (guint j = 0; j < runs->len; j++)
        acknowledge (runs->pdata[j]);
    }

  if (error == NULL)
    return 0;

  g_printerr ("%s\n", error->message);

  return g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FULL) ? 2 : 1;
}

static GSubprocess *
spawn_writer (const char *path,
              const char *mode,
              int         n)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *count = g_strdup_printf ("%d", n);
  GSubprocess *process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, mode, path, count, NULL);

  g_assert_no_error (error);

  return process;
}

/* Every line is the name of a run that must be in the journal. */
static guint
check_acknowledged (const char *path,
                    const char *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = lope_store_open (path, LOPE_STORE_FLAGS_NONE, &error);
  g_auto (GStrv) lines = g_strsplit (output, "\n", -1);
  guint n = 0;

  g_assert_no_error (error);
  for (guint i = 0; lines[i] != NULL && lines[i + 1] != NULL; i++)
    {
      g_autoptr (LopeRecord) run = lope_store_get (store, LOPE_TYPE_ACTIVITY, lines[i], &error);

      g_assert_no_error (error);
      n++;
    }

  return n;
}

static void
assert_whole (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  g_assert_true (lope_store_check (path, &problems, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
}

/* Waits until a writer says that something is in the journal. */
static void
wait_for_line (GSubprocess *process)
{
  GPollableInputStream *output = G_POLLABLE_INPUT_STREAM (g_subprocess_get_stdout_pipe (process));
  gint64 end = g_get_monotonic_time () + 60 * G_USEC_PER_SEC;

  while (!g_pollable_input_stream_is_readable (output))
    {
      g_assert_cmpint (g_get_monotonic_time (), <, end);
      g_usleep (500);
    }
}

/* ==== Killed ==== */

static void
kill_writers (StoreFixture *fixture,
              const char   *mode)
{
  const char *wanted = g_getenv ("LOPE_TEST_KILLS");
  int n_kills = wanted != NULL ? atoi (wanted) : 12;
  g_autofree char *folder = g_build_filename (fixture->folder, "deep", NULL);
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);
  guint n_acknowledged = 0;

  for (int i = 0; i < n_kills; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GSubprocess) process = NULL;
      g_autofree char *output = NULL;

      /* Now and then the making of the journal is hit. */
      if (i % 4 == 0)
        store_fixture_remove (folder);

      process = spawn_writer (path, mode, 100000);
      if (i % 4 != 0)
        wait_for_line (process);
      g_usleep ((gulong) g_test_rand_int_range (500, i % 4 == 0 ? 15000 : 60000));
      g_subprocess_force_exit (process);
      g_assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, &error));
      g_assert_no_error (error);

      n_acknowledged += check_acknowledged (path, output);
      assert_whole (path);
    }

  g_test_message ("%d kills, %u acknowledged runs, none lost", n_kills, n_acknowledged);
  g_assert_cmpuint (n_acknowledged, >, 0);
}

static void
test_kill_add (StoreFixture  *fixture,
               gconstpointer  data)
{
  kill_writers (fixture, "--add");
}

static void
test_kill_import (StoreFixture  *fixture,
                  gconstpointer  data)
{
  kill_writers (fixture, "--import");
}

/* ==== Crowded ==== */

static void
test_two_writers (StoreFixture  *fixture,
                  gconstpointer  data)
{
  const char * const modes[] = { "--add", "--import", "--add" };

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u/journal.db", fixture->folder, i);
      g_autofree char *folder = g_path_get_dirname (path);
      g_autoptr (GPtrArray) processes = g_ptr_array_new_with_free_func (g_object_unref);
      LopeStoreCounts counts;
      guint n = 0;

      /* An empty file is made into a journal by whoever comes first. */
      if (i % 2 == 1)
        {
          g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
          g_assert_true (g_file_set_contents (path, "", 0, NULL));
        }

      for (guint j = 0; j < G_N_ELEMENTS (modes); j++)
        g_ptr_array_add (processes, spawn_writer (path, modes[j], 40));

      for (guint j = 0; j < processes->len; j++)
        {
          g_autoptr (GError) error = NULL;
          g_autofree char *output = NULL;

          g_assert_true (g_subprocess_communicate_utf8 (processes->pdata[j], NULL, NULL, &output, NULL, &error));
          g_assert_no_error (error);
          g_assert_cmpint (g_subprocess_get_exit_status (processes->pdata[j]), ==, 0);
          n += check_acknowledged (path, output);
        }

      g_assert_cmpuint (n, ==, 120);
      g_assert_true (lope_store_peek (path, &counts, NULL));
      g_assert_cmpuint (counts.activities, ==, 120);
    }
}

/* Who waits too long is told so, and can try again. */
static void
test_busy (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) other = lope_store_open (fixture->path, LOPE_STORE_FLAGS_NONE, &error);
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);

  sqlite3_busy_timeout (lope_store_get_db (fixture->store)->handle, 20);
  g_assert_true (lope_db_begin (lope_store_get_db (other), &error));
  g_assert_false (lope_store_add (fixture->store, LOPE_RECORD (run), &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_BUSY);
  g_clear_error (&error);

  lope_db_end (lope_store_get_db (other), FALSE, NULL);
  add_record (fixture->store, run);
}

static void
count_cb (LopeStore *store,
          guint      change,
          guint     *n)
{
  (*n)++;
}

static void
test_outside (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) other = lope_store_open (fixture->path, LOPE_STORE_FLAGS_NONE, &error);
  g_autoptr (LopeActivity) first = make_run (DAY, 600, 5000);
  g_autoptr (LopeActivity) second = make_run (DAY, 700, 5000);
  guint n = 0;
  gint64 end;

  g_signal_connect (fixture->store, "changed", G_CALLBACK (count_cb), &n);
  lope_store_check_outside (fixture->store);
  g_assert_cmpuint (n, ==, 0);

  add_record (other, first);
  lope_store_check_outside (fixture->store);
  lope_store_check_outside (fixture->store);
  g_assert_cmpuint (n, ==, 1);

  lope_store_watch (fixture->store);
  add_record (other, second);
  end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;
  while (n < 2 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (n, ==, 2);
}

/* Reading only, without locks, follows what others write all the same. */
static void
test_outside_read_only (StoreFixture  *fixture,
                        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) reader = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 600, 5000);
  LopeStoreCounts counts;
  guint n = 0;

  g_clear_object (&fixture->store);
  reader = lope_store_open (fixture->path, LOPE_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_signal_connect (reader, "changed", G_CALLBACK (count_cb), &n);
  lope_store_check_outside (reader);
  g_assert_cmpuint (n, ==, 0);

  store_fixture_reopen (fixture);
  add_record (fixture->store, run);
  lope_store_check_outside (reader);
  g_assert_cmpuint (n, ==, 1);
  g_assert_true (lope_store_get_counts (reader, &counts, &error));
  g_assert_cmpuint (counts.activities, ==, 1);
}

/* ==== Full ==== */

static void
test_full (StoreFixture  *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) last = NULL;
  LopeDb *db = lope_store_get_db (fixture->store);
  LopeStoreCounts counts;
  guint n = 0;

  g_assert_true (lope_db_exec (db, "PRAGMA max_page_count = 60", &error));
  while (n < 10000)
    {
      g_autoptr (LopeActivity) run = make_run (DAY + (int) n, 600, 5000);

      if (!lope_store_add (fixture->store, LOPE_RECORD (run), &error))
        {
          g_set_object (&last, run);
          break;
        }
      n++;
    }

  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_true (lope_store_get_counts (fixture->store, &counts, &error));
  g_assert_cmpuint (counts.activities, ==, n);

  g_assert_true (lope_db_exec (db, "PRAGMA max_page_count = 100000", &error));
  add_record (fixture->store, last);
  g_clear_object (&fixture->store);
  assert_whole (fixture->path);
}

static void
limit_size (gsize bytes)
{
  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &(struct rlimit) { bytes, bytes });
}

static int
wait_for (pid_t child)
{
  int status;

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));

  return WEXITSTATUS (status);
}

/* Files that cannot grow stand for a disk without room. */
static void
test_no_room (StoreFixture  *fixture,
              gconstpointer  data)
{
  g_autofree char *new_path = g_build_filename (fixture->folder, "new", "journal.db", NULL);
  g_autofree char *new_folder = g_path_get_dirname (new_path);
  g_autofree char *output = g_build_filename (fixture->folder, "acknowledged", NULL);
  g_autofree char *lines = NULL;
  g_autoptr (GDir) dir = NULL;
  pid_t child;

  g_clear_object (&fixture->store);
  child = fork ();
  if (child == 0)
    {
      limit_size (120 * 1024);
      if (freopen (output, "w", stdout) == NULL)
        _exit (9);
      _exit (write_runs (fixture->path, 10000, FALSE));
    }
  g_assert_cmpint (wait_for (child), ==, 2);
  g_assert_true (g_file_get_contents (output, &lines, NULL, NULL));
  g_assert_cmpuint (check_acknowledged (fixture->path, lines), >, 0);
  assert_whole (fixture->path);

  /* Where not even the journal finds room, nothing half-made stays. */
  child = fork ();
  if (child == 0)
    {
      limit_size (1000);
      _exit (write_runs (new_path, 1, FALSE));
    }
  g_assert_cmpint (wait_for (child), ==, 2);
  dir = g_dir_open (new_folder, 0, NULL);
  g_assert_nonnull (dir);
  g_assert_null (g_dir_read_name (dir));
}

static int
keep_without_room (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = lope_store_open (path, LOPE_STORE_FLAGS_NONE, &error);
  guint32 noise[20000];
  g_autoptr (GBytes) content = NULL;
  g_autofree char *hash = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (noise); i++)
    noise[i] = g_random_int ();
  content = g_bytes_new (noise, sizeof noise);
  hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);

  if (store == NULL)
    return 1;
  limit_size (40000);
  if (lope_store_keep_original (store, hash, content, &error))
    return 1;

  return g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FULL) ? 2 : 1;
}

static guint
count_files (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  if (dir == NULL)
    return 1;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      n += count_files (child);
    }

  return n;
}

static void
test_no_room_for_original (StoreFixture  *fixture,
                           gconstpointer  data)
{
  g_autofree char *originals = lope_store_dup_originals_path (fixture->store);
  pid_t child;

  g_clear_object (&fixture->store);
  child = fork ();
  if (child == 0)
    _exit (keep_without_room (fixture->path));
  g_assert_cmpint (wait_for (child), ==, 2);
  g_assert_cmpuint (count_files (originals), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  program = argv[0];
  if (argc == 4 && (g_str_equal (argv[1], "--add") || g_str_equal (argv[1], "--import")))
    return write_runs (argv[2], atoi (argv[3]), g_str_equal (argv[1], "--import"));

  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/store/crash/kill-add", test_kill_add);
  test_add_fixture ("/store/crash/kill-import", test_kill_import);
  test_add_fixture ("/store/crash/two-writers", test_two_writers);
  test_add_fixture ("/store/crash/busy", test_busy);
  test_add_fixture ("/store/crash/outside", test_outside);
  test_add_fixture ("/store/crash/outside-read-only", test_outside_read_only);
  test_add_fixture ("/store/crash/full", test_full);
  test_add_fixture ("/store/crash/no-room", test_no_room);
  test_add_fixture ("/store/crash/no-room-for-original", test_no_room_for_original);

  return g_test_run ();
}
