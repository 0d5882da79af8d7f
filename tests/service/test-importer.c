/* test-importer.c: imports beside a main loop
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-source.h"
#include "lope-importer.h"
#include "lope-importer-private.h"

#include <glib/gstdio.h>

#define N_FILES 40

/* When the first begins: 2025-01-01T07:00:00Z. */
#define START G_GINT64_CONSTANT (1735714800)

typedef struct {
  char *folder;       /* owned */
  char *journal;      /* owned */
  LopeStore *store;   /* owned */
  GMainLoop *loop;    /* owned */
  GCancellable *cancellable; /* owned */
  GPtrArray *paths;   /* owned, of the results */
  GError *error;      /* owned, nullable */
  gboolean done;
  guint n_imported;
  guint n_progress;
  guint cancel_after;
} Fixture;

/* A point a minute for ten minutes, on a day of its own. */
static void
write_recording (Fixture *fixture,
                 guint    number)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strdup_printf ("run-%03u.gpx", number);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  GString *text = g_string_new ("<?xml version=\"1.0\"?><gpx version=\"1.1\" "
                                "xmlns=\"http://www.topografix.com/GPX/1/1\"><trk><type>running</type><trkseg>");

  for (guint i = 0; i < 10; i++)
    g_string_append_printf (text, "<trkpt lat=\"50.%04u\" lon=\"10\"><time>2025-%02u-%02uT07:%02u:00Z</time></trkpt>",
                            i * 20, 1 + number / 28, 1 + number % 28, i);
  g_string_append (text, "</trkseg></trk></gpx>");
  g_file_set_contents (path, text->str, (gssize) text->len, &error);
  g_assert_no_error (error);
  g_string_free (text, TRUE);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lope-test-XXXXXX", &error);
  g_assert_no_error (error);
  for (guint i = 0; i < N_FILES; i++)
    write_recording (fixture, i);

  fixture->journal = g_strconcat (fixture->folder, ".db", NULL);
  fixture->store = lope_store_open (fixture->journal, LOPE_STORE_FLAGS_NONE, &error);
  g_assert_no_error (error);
  fixture->loop = g_main_loop_new (NULL, FALSE);
  fixture->cancellable = g_cancellable_new ();
  fixture->paths = g_ptr_array_new_with_free_func (g_free);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_folder (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *originals = lope_store_dup_originals_path (fixture->store);

  g_assert_finalize_object (fixture->store);
  remove_folder (fixture->folder);
  remove_folder (originals);
  g_remove (fixture->journal);
  g_free (fixture->folder);
  g_free (fixture->journal);
  g_main_loop_unref (fixture->loop);
  g_object_unref (fixture->cancellable);
  g_ptr_array_unref (fixture->paths);
  g_clear_error (&fixture->error);
}

static void
result_cb (LopeImporter     *importer,
           LopeImportResult *result,
           Fixture          *fixture)
{
  g_ptr_array_add (fixture->paths, g_strdup (lope_import_result_get_path (result)));
  if (lope_import_result_get_status (result) == LOPE_IMPORT_IMPORTED)
    fixture->n_imported++;
}

static void
progress_cb (LopeImporter *importer,
             GParamSpec   *pspec,
             Fixture      *fixture)
{
  if (++fixture->n_progress == fixture->cancel_after)
    g_cancellable_cancel (fixture->cancellable);
}

static void
done_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      user_data)
{
  Fixture *fixture = user_data;

  fixture->done = lope_importer_run_finish (LOPE_IMPORTER (object), result, &fixture->error);
  g_main_loop_quit (fixture->loop);
}

static int times_asked;

static LopeUnits
get_metric (void)
{
  g_atomic_int_inc (&times_asked);

  return LOPE_UNITS_METRIC;
}

static LopeImporter *
make_importer (Fixture         *fixture,
               LopeImportFlags  flags)
{
  LopeImporter *importer = lope_importer_new (fixture->store, flags, get_metric);

  g_signal_connect (importer, "result", G_CALLBACK (result_cb), fixture);
  g_signal_connect (importer, "notify::n-done", G_CALLBACK (progress_cb), fixture);
  g_ptr_array_set_size (fixture->paths, 0);
  fixture->n_imported = 0;
  fixture->n_progress = 0;

  return importer;
}

static guint
count_activities (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  LopeStoreCounts counts;

  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_no_error (error);

  return counts.activities;
}

static void
run_async (Fixture      *fixture,
           LopeImporter *importer)
{
  const char * const paths[] = { fixture->folder, NULL };

  lope_importer_run_async (importer, paths, fixture->cancellable, done_cb, fixture);
  g_main_loop_run (fixture->loop);
}

static void
test_async (Fixture       *fixture,
            gconstpointer  data)
{
  LopeImporter *importer = make_importer (fixture, LOPE_IMPORT_FLAGS_NONE);
  guint n_files, n_done;

  run_async (fixture, importer);
  g_assert_no_error (fixture->error);
  g_assert_true (fixture->done);

  g_object_get (importer, "n-files", &n_files, "n-done", &n_done, NULL);
  g_assert_cmpuint (n_files, ==, N_FILES);
  g_assert_cmpuint (n_done, ==, N_FILES);
  g_assert_cmpuint (fixture->n_imported, ==, N_FILES);
  g_assert_cmpuint (count_activities (fixture), ==, N_FILES);

  /* Many threads read them, but they are told of in their order. */
  for (guint i = 1; i < fixture->paths->len; i++)
    g_assert_cmpstr (fixture->paths->pdata[i - 1], <, fixture->paths->pdata[i]);

  g_assert_nonnull (lope_importer_get_batch (importer));
  g_assert_finalize_object (importer);

  importer = make_importer (fixture, LOPE_IMPORT_FLAGS_NONE);
  run_async (fixture, importer);
  g_assert_cmpuint (fixture->paths->len, ==, N_FILES);
  g_assert_cmpuint (fixture->n_imported, ==, 0);
  g_assert_null (lope_importer_get_batch (importer));
  g_assert_finalize_object (importer);
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  data)
{
  LopeImporter *importer = make_importer (fixture, LOPE_IMPORT_FLAGS_NONE);

  fixture->cancel_after = GPOINTER_TO_UINT (data);
  run_async (fixture, importer);
  g_assert_false (fixture->done);
  g_assert_error (fixture->error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_activities (fixture), ==, 0);
  g_assert_finalize_object (importer);
}

static void
test_undo (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  LopeImporter *importer = make_importer (fixture, LOPE_IMPORT_FLAGS_NONE);
  guint n = 0;

  run_async (fixture, importer);
  lope_store_undo_import (fixture->store, lope_importer_get_batch (importer), &n, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, N_FILES);
  g_assert_cmpuint (count_activities (fixture), ==, 0);
  g_assert_finalize_object (importer);

  /* What was taken back may come again. */
  importer = make_importer (fixture, LOPE_IMPORT_FLAGS_NONE);
  run_async (fixture, importer);
  g_assert_cmpuint (fixture->n_imported, ==, N_FILES);
  g_assert_finalize_object (importer);
}

static void
test_dry_run (Fixture       *fixture,
              gconstpointer  data)
{
  LopeImporter *importer = make_importer (fixture, LOPE_IMPORT_DRY_RUN);

  times_asked = 0;
  run_async (fixture, importer);
  g_assert_no_error (fixture->error);
  g_assert_cmpuint (fixture->n_imported, ==, N_FILES);
  g_assert_cmpuint (count_activities (fixture), ==, 0);
  g_assert_finalize_object (importer);

  /* Recordings tell their units; to look at the settings would take longer than
   * to read one. */
  g_assert_cmpint (times_asked, ==, 0);
}

static void
test_sync (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  const char * const paths[] = { fixture->folder, fixture->folder, NULL };
  LopeImporter *importer = make_importer (fixture, LOPE_IMPORT_FLAGS_NONE);

  lope_importer_run (importer, paths, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (fixture->paths->len, ==, 2 * N_FILES);
  g_assert_cmpuint (fixture->n_imported, ==, N_FILES);
  g_assert_finalize_object (importer);
}

static void
collect_cb (LopeImporter     *importer,
            LopeImportResult *result,
            GPtrArray        *results)
{
  g_ptr_array_add (results, g_object_ref (result));
}

/* The run of run-000.gpx, as it is typed in the evening. */
static LopeRecord *
add_typed_run (Fixture *fixture,
               int      distance)
{
  g_autoptr (GError) error = NULL;
  LopeRecord *typed = LOPE_RECORD (lope_activity_new ());

  lope_record_set_int (typed, LOPE_ACTIVITY_START, START + 30);
  lope_record_set_int (typed, LOPE_ACTIVITY_OFFSET, 60);
  lope_record_set_int (typed, LOPE_ACTIVITY_DISTANCE, distance);
  lope_record_set_int (typed, LOPE_ACTIVITY_RPE, 4);
  lope_record_set_text (typed, LOPE_ACTIVITY_NOTES, "Windy");
  lope_store_add (fixture->store, typed, &error);
  g_assert_no_error (error);

  return typed;
}

static void
test_decide (Fixture       *fixture,
             gconstpointer  data)
{
  const LopeImportDecision decision = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "run-000.gpx", NULL);
  const char * const paths[] = { path, NULL };
  g_autoptr (LopeImporter) importer = lope_importer_new (fixture->store, LOPE_IMPORT_DECIDE_LATER, get_metric);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LopeRecord) typed = add_typed_run (fixture, 2015);
  g_autoptr (LopeRecord) before = NULL;
  g_autoptr (LopeRecord) decided = NULL;
  g_autoptr (LopeRecord) after = NULL;
  g_autoptr (LopeActivity) preview = NULL;
  g_autoptr (GBytes) original = NULL;
  LopeStoreCounts counts;
  const char *hash;
  guint n;

  before = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (typed), &error);
  g_signal_connect (importer, "result", G_CALLBACK (collect_cb), results);
  lope_importer_run (importer, paths, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (results->len, ==, 1);
  g_assert_nonnull (lope_import_result_get_same (results->pdata[0]));

  /* Until it is decided, all is as it was, even if the file goes away. */
  g_remove (path);
  after = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (typed), &error);
  g_assert_true (lope_record_equal (after, before));
  g_clear_object (&after);

  preview = lope_import_result_preview (results->pdata[0], decision);
  lope_importer_decide (importer, results->pdata[0], decision, &error);
  g_assert_no_error (error);
  g_assert_cmpint (lope_import_result_get_decision (results->pdata[0]), ==, decision);

  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_cmpuint (counts.activities, ==, decision == LOPE_DECISION_TWO ? 2 : 1);
  decided = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (typed), &error);
  g_assert_no_error (error);
  lope_record_assign_field (decided, LOPE_RECORD (preview), LOPE_RECORD_MODIFIED);
  g_assert_true (lope_record_equal (decided, LOPE_RECORD (preview)));
  g_assert_cmpint (lope_record_is_set (decided, LOPE_ACTIVITY_RPE), ==, decision != LOPE_DECISION_FILE);

  hash = lope_record_get_text (LOPE_RECORD (lope_import_result_get_activity (results->pdata[0])),
                               LOPE_ACTIVITY_CONTENT_HASH);
  original = lope_store_read_original (fixture->store, hash, &error);
  g_assert_no_error (error);

  g_assert_true (lope_importer_undo (importer, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, decision == LOPE_DECISION_TWO ? 1 : 0);
  after = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (typed), &error);
  g_assert_true (lope_record_equal (after, before));
}

typedef struct {
  GMainLoop *loop;
  LopeRecording *recording; /* owned, nullable */
  GError *error;            /* owned, nullable */
} Loading;

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Loading *loading = user_data;

  loading->recording = lope_activity_load_recording_finish (LOPE_ACTIVITY (object), result, &loading->error);
  g_main_loop_quit (loading->loop);
}

static void
load (Fixture      *fixture,
      LopeActivity *activity,
      const char   *path,
      GCancellable *cancellable,
      Loading      *loading)
{
  *loading = (Loading) { .loop = fixture->loop };
  lope_activity_load_recording_async (activity, path, cancellable, loaded_cb, loading);
  g_main_loop_run (fixture->loop);
}

static void
test_recording (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (fixture->folder, "run-000.gpx", NULL);
  const char * const paths[] = { path, NULL };
  g_autoptr (LopeImporter) importer = lope_importer_new (fixture->store, LOPE_IMPORT_FLAGS_NONE, get_metric);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LopeActivity) typed = lope_activity_new ();
  g_autofree char *originals = lope_store_dup_originals_path (fixture->store);
  LopeActivity *activity;
  Loading loading;

  g_signal_connect (importer, "result", G_CALLBACK (collect_cb), results);
  lope_importer_run (importer, paths, NULL, &error);
  g_assert_no_error (error);
  activity = lope_import_result_get_activity (results->pdata[0]);
  g_assert_true (lope_activity_has_recording (activity));
  g_assert_false (lope_activity_has_recording (typed));

  load (fixture, activity, fixture->journal, NULL, &loading);
  g_assert_no_error (loading.error);
  g_assert_cmpuint (loading.recording->samples->len, ==, 10);
  lope_recording_free (loading.recording);

  load (fixture, typed, fixture->journal, NULL, &loading);
  g_assert_error (loading.error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&loading.error);

  g_cancellable_cancel (fixture->cancellable);
  load (fixture, activity, fixture->journal, fixture->cancellable, &loading);
  g_assert_error (loading.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&loading.error);

  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SESSION, 1);
  load (fixture, activity, fixture->journal, NULL, &loading);
  g_assert_nonnull (loading.error);
  g_clear_error (&loading.error);

  remove_folder (originals);
  load (fixture, activity, fixture->journal, NULL, &loading);
  g_assert_error (loading.error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&loading.error);
}

static void
note_status_cb (LopeImportDesk   *desk,
                LopeImportResult *result,
                GString          *told)
{
  g_string_append_printf (told, "%s ", lope_import_status_nicks[lope_import_result_get_status (result)].nick);
}

/* Reads a file and decides on it, but does not commit yet. */
static LopeImportDesk *
lay_on_desk (LopeStore  *store,
             const char *path,
             GString    *told)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  LopeImportDesk *desk = lope_import_desk_new (store, LOPE_IMPORT_FLAGS_NONE, get_metric);
  LopeImportFile *file;
  gboolean more = TRUE;
  char *data;
  gsize size;

  g_assert_true (g_file_get_contents (path, &data, &size, &error));
  bytes = g_bytes_new_take (data, size);
  file = lope_import_file_new (path, bytes, NULL);
  lope_import_file_read (file, zone, get_metric);
  g_signal_connect (desk, "result", G_CALLBACK (note_status_cb), told);

  lope_import_desk_begin (desk, file);
  while (more)
    g_assert_true (lope_import_desk_step (desk, &more, &error));
  g_assert_no_error (error);

  return desk;
}

static char *
write_list (Fixture *fixture)
{
  static const char text[] =
    "Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Avg Pace,Elapsed Time\n"
    "Running,2025-04-01 07:00:00,false,\"Run\",\"5.00\",\"400\",\"00:30:00\",\"150\",\"170\",\"168\",\"6:00\",\"00:30:00\"\n"
    "Running,2025-04-02 07:00:00,false,\"Run\",\"6.00\",\"400\",\"00:36:00\",\"150\",\"170\",\"168\",\"6:00\",\"00:36:00\"\n";
  g_autoptr (GError) error = NULL;
  char *path = g_build_filename (fixture->folder, "Activities.csv", NULL);

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);

  return path;
}

/* Two programs take in the same file: both have looked before either commits. */
static void
test_at_once (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) other = lope_store_open (fixture->journal, LOPE_STORE_FLAGS_NONE, &error);
  g_autofree char *path = data != NULL ? write_list (fixture) : g_build_filename (fixture->folder, "run-000.gpx", NULL);
  g_autoptr (GString) first = g_string_new (NULL);
  g_autoptr (GString) second = g_string_new (NULL);
  g_autoptr (LopeImportDesk) here = lay_on_desk (fixture->store, path, first);
  g_autoptr (LopeImportDesk) there = lay_on_desk (other, path, second);
  LopeStoreCounts counts;

  g_assert_true (lope_import_desk_flush (here, &error));
  g_assert_true (lope_import_desk_flush (there, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (first->str, ==, data != NULL ? "imported imported " : "imported ");
  g_assert_cmpstr (second->str, ==, data != NULL ? "duplicate duplicate " : "duplicate ");

  g_assert_true (lope_store_get_counts (fixture->store, &counts, &error));
  g_assert_cmpuint (counts.activities, ==, data != NULL ? 2 : 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/importer/async", Fixture, NULL, set_up, test_async, tear_down);
  g_test_add ("/importer/cancel/first", Fixture, GUINT_TO_POINTER (1), set_up, test_cancel, tear_down);
  g_test_add ("/importer/cancel/middle", Fixture, GUINT_TO_POINTER (N_FILES / 2), set_up, test_cancel, tear_down);
  g_test_add ("/importer/cancel/last", Fixture, GUINT_TO_POINTER (N_FILES), set_up, test_cancel, tear_down);
  g_test_add ("/importer/undo", Fixture, NULL, set_up, test_undo, tear_down);
  g_test_add ("/importer/dry-run", Fixture, NULL, set_up, test_dry_run, tear_down);
  g_test_add ("/importer/sync", Fixture, NULL, set_up, test_sync, tear_down);

  g_test_add ("/importer/decide/journal", Fixture, GUINT_TO_POINTER (LOPE_DECISION_JOURNAL), set_up, test_decide, tear_down);
  g_test_add ("/importer/decide/file", Fixture, GUINT_TO_POINTER (LOPE_DECISION_FILE), set_up, test_decide, tear_down);
  g_test_add ("/importer/decide/both", Fixture, GUINT_TO_POINTER (LOPE_DECISION_BOTH), set_up, test_decide, tear_down);
  g_test_add ("/importer/decide/two", Fixture, GUINT_TO_POINTER (LOPE_DECISION_TWO), set_up, test_decide, tear_down);
  g_test_add ("/importer/at-once/file", Fixture, NULL, set_up, test_at_once, tear_down);
  g_test_add ("/importer/at-once/list", Fixture, GUINT_TO_POINTER (1), set_up, test_at_once, tear_down);
  g_test_add ("/importer/recording", Fixture, NULL, set_up, test_recording, tear_down);

  return g_test_run ();
}
