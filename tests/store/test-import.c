/* test-import.c: batches, doubles and original files
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-fixture.h"

#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include <glib/gstdio.h>

#define DAY 20000
#define N -1

static void
set_or_unset (gpointer record,
              guint    field,
              int      value)
{
  lope_record_set_int (record, field, value < 0 ? LOPE_UNSET : value);
}

/* DESIGN.md section 7: what is probably the same activity. */
static void
test_same (StoreFixture  *fixture,
           gconstpointer  data)
{
  const struct {
    const char *name;
    int sport, source, minute, distance, duration;
    int other_sport, other_source, other_second, other_distance, other_duration;
    gboolean same;
  } cases[] = {
    { "identical", 0, 1, 600, 10000, 3000, 0, 1, 0, 10000, 3000, TRUE },
    { "60 seconds", 0, 1, 600, 10000, N, 0, 1, 60, 10000, N, TRUE },
    { "61 seconds", 0, 1, 600, 10000, N, 0, 1, 61, 10000, N, FALSE },
    { "60 seconds before", 0, 1, 600, 10000, N, 0, 1, -60, 10000, N, TRUE },
    { "1 percent", 0, 1, 600, 10000, N, 0, 1, 0, 9900, N, TRUE },
    { "more than 1 percent", 0, 1, 600, 10000, N, 0, 1, 0, 9899, N, FALSE },
    { "treadmill is a run", 0, 1, 600, 10000, N, 1, 1, 30, 10000, N, TRUE },
    { "a walk is not", 0, 1, 600, 10000, N, 3, 1, 0, 10000, N, FALSE },
    { "no distance, same duration", 7, 1, 600, N, 1800, 7, 1, 10, N, 1810, TRUE },
    { "no distance, other duration", 7, 1, 600, N, 1800, 7, 1, 10, N, 2400, FALSE },
    { "by hand, other hour", 0, 0, 600, 10000, N, 0, 1, 18000, 10400, N, TRUE },
    { "by hand, more than 5 percent", 0, 0, 600, 10000, N, 0, 1, 18000, 10600, N, FALSE },
    { "file first, then by hand", 0, 1, 600, 10000, N, 0, 0, 18000, 9800, N, TRUE },
    { "both by hand", 0, 0, 600, 10000, N, 0, 0, 18000, 10000, N, FALSE },
    { "by hand, next day", 0, 0, 1380, 10000, N, 0, 1, 7200, 10000, N, FALSE },
    { "by hand, nothing to compare", 0, 0, 600, N, N, 0, 1, 18000, 10000, N, FALSE },
    { "both from files, other hour", 0, 1, 600, 10000, N, 0, 1, 18000, 10000, N, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (LopeStore) store = lope_store_open_in_memory (&error);
      g_autoptr (LopeActivity) there = make_run (DAY, cases[i].minute, 0);
      g_autoptr (LopeActivity) coming = make_run (DAY, cases[i].minute, 0);
      g_autoptr (LopeActivity) found = NULL;
      gint64 start = lope_record_get_int (LOPE_RECORD (there), LOPE_ACTIVITY_START);

      g_assert_no_error (error);
      lope_record_set_int (LOPE_RECORD (there), LOPE_ACTIVITY_SPORT, cases[i].sport);
      lope_record_set_int (LOPE_RECORD (there), LOPE_ACTIVITY_SOURCE, cases[i].source);
      set_or_unset (there, LOPE_ACTIVITY_DISTANCE, cases[i].distance);
      set_or_unset (there, LOPE_ACTIVITY_DURATION, cases[i].duration);
      add_record (store, there);

      lope_record_set_int (LOPE_RECORD (coming), LOPE_ACTIVITY_SPORT, cases[i].other_sport);
      lope_record_set_int (LOPE_RECORD (coming), LOPE_ACTIVITY_SOURCE, cases[i].other_source);
      lope_record_set_int (LOPE_RECORD (coming), LOPE_ACTIVITY_START, start + cases[i].other_second);
      set_or_unset (coming, LOPE_ACTIVITY_DISTANCE, cases[i].other_distance);
      set_or_unset (coming, LOPE_ACTIVITY_DURATION, cases[i].other_duration);

      found = lope_store_find_same (store, coming, &error);
      g_assert_no_error (error);
      g_test_message ("%s", cases[i].name);
      g_assert_true ((found != NULL) == cases[i].same);
    }
}

/* The closest of several, and none that was deleted. */
static void
test_same_closest (StoreFixture  *fixture,
                   gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) far = make_run (DAY, 601, 10000);
  g_autoptr (LopeActivity) near = make_run (DAY, 600, 10000);
  g_autoptr (LopeActivity) coming = make_run (DAY, 600, 10000);
  g_autoptr (LopeActivity) first = NULL;
  g_autoptr (LopeActivity) second = NULL;
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (near)), NULL };

  add_record (fixture->store, far);
  add_record (fixture->store, near);

  first = lope_store_find_same (fixture->store, coming, &error);
  g_assert_cmpstr (lope_record_get_uuid (LOPE_RECORD (first)), ==, uuids[0]);

  lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error);
  second = lope_store_find_same (fixture->store, coming, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (lope_record_get_uuid (LOPE_RECORD (second)), ==, lope_record_get_uuid (LOPE_RECORD (far)));
}

static void
test_batch (StoreFixture  *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (LopeActivity) own = make_run (DAY, 300, 3000);
  g_autofree char *batch = lope_store_begin_import (fixture->store, &error);
  LopeShoe *used = lope_shoe_new ("Used"), *unused = lope_shoe_new ("Unused");
  LopeStoreCounts counts;
  LopeContentState state;
  guint n;

  for (int i = 0; i < 5; i++)
    {
      LopeActivity *run = make_run (DAY + i, 600, 5000 + i);

      lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_CONTENT_HASH, "abc");
      lope_record_set_int (LOPE_RECORD (run), LOPE_ACTIVITY_SESSION, i);
      lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_SHOE, lope_record_get_uuid (LOPE_RECORD (unused)));
      g_ptr_array_add (records, run);
    }
  g_ptr_array_add (records, used);
  g_ptr_array_add (records, unused);

  g_assert_true (lope_store_add_imported (fixture->store, batch, records, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (lope_record_get_text (records->pdata[0], LOPE_ACTIVITY_BATCH), ==, batch);
  lope_record_set_text (LOPE_RECORD (own), LOPE_ACTIVITY_SHOE, lope_record_get_uuid (LOPE_RECORD (used)));
  add_record (fixture->store, own);

  g_assert_true (lope_store_undo_import (fixture->store, batch, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 5);
  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_cmpuint (counts.activities, ==, 1);
  g_assert_cmpuint (counts.shoes, ==, 1);
  lope_store_look_up_content (fixture->store, "abc", 0, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_NEW);

  g_ptr_array_remove (records, used);
  g_assert_true (lope_store_add_imported (fixture->store, batch, records, &error));
  g_assert_no_error (error);
}

static LopeRecord *
get_again (StoreFixture *fixture,
           gpointer      record)
{
  g_autoptr (GError) error = NULL;
  LopeRecord *again = lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, lope_record_get_uuid (record), &error);

  g_assert_no_error (error);

  return again;
}

/* A run, merged twice in one import, and taken back. */
static void
test_replaced (StoreFixture  *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 300, 8200);
  g_autoptr (LopeRecord) before = NULL;
  g_autoptr (LopeRecord) merged = NULL;
  g_autoptr (LopeRecord) after = NULL;
  g_autofree char *batch = lope_store_begin_import (fixture->store, &error);
  LopeLap laps[] = { LOPE_LAP_INIT, LOPE_LAP_INIT };
  LopeContentState state;
  guint n;

  laps[1].distance = 1000;
  laps[1].hr = 150;
  lope_activity_set_laps (run, laps, 2);
  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_NOTES, "“Quoted”, \\ and\nbroken");
  lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_CONTENT_HASH, "first");
  add_record (fixture->store, run);
  before = get_again (fixture, run);
  merged = lope_record_copy (before);

  for (int i = 0; i < 2; i++)
    {
      lope_record_set_int (merged, LOPE_ACTIVITY_DISTANCE, 8240 + i);
      lope_record_set_int (merged, LOPE_ACTIVITY_HR, 150 + i);
      lope_record_unset (merged, LOPE_ACTIVITY_NOTES);
      lope_record_set_text (merged, LOPE_ACTIVITY_CONTENT_HASH, i == 0 ? "second" : "third");
      lope_activity_set_laps (LOPE_ACTIVITY (merged), laps, 1);
      g_assert_true (lope_store_replace_imported (fixture->store, batch, LOPE_ACTIVITY (merged), &error));
      g_assert_no_error (error);
    }

  after = get_again (fixture, run);
  g_assert_true (lope_record_equal (after, merged));
  lope_store_look_up_content (fixture->store, "first", -1, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_PRESENT);

  g_assert_true (lope_store_undo_import (fixture->store, batch, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 0);
  g_clear_object (&after);
  after = get_again (fixture, run);
  g_assert_true (lope_record_equal (after, before));
  lope_store_look_up_content (fixture->store, "third", -1, &state, &error);
  g_assert_cmpint (state, ==, LOPE_CONTENT_NEW);
}

/* What the runner changed after the merge is not lost, even if the run was
 * deleted meanwhile. */
static void
test_replaced_changed (StoreFixture  *fixture,
                       gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) run = make_run (DAY, 300, 8200);
  LopeRecord *record = LOPE_RECORD (run);
  const char * const uuids[] = { lope_record_get_uuid (record), NULL };
  g_autoptr (LopeRecord) after = NULL;
  g_autofree char *batch = lope_store_begin_import (fixture->store, &error);

  add_record (fixture->store, run);
  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, 8240);
  lope_record_set_int (record, LOPE_ACTIVITY_HR, 150);
  g_assert_true (lope_store_replace_imported (fixture->store, batch, run, &error));
  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, 8500);
  lope_record_set_text (record, LOPE_ACTIVITY_NOTES, "Windy");
  g_assert_true (lope_store_update (fixture->store, record, &error));
  g_assert_true (lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));

  g_assert_true (lope_store_undo_import (fixture->store, batch, NULL, &error));
  g_assert_no_error (error);
  g_assert_null (lope_store_get (fixture->store, LOPE_TYPE_ACTIVITY, uuids[0], NULL));
  g_assert_true (lope_store_undelete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error));
  after = get_again (fixture, run);
  g_assert_cmpint (lope_record_get_int (after, LOPE_ACTIVITY_DISTANCE), ==, 8500);
  g_assert_cmpstr (lope_record_get_text (after, LOPE_ACTIVITY_NOTES), ==, "Windy");
  g_assert_false (lope_record_is_set (after, LOPE_ACTIVITY_HR));
}

/* A chunk is added as a whole or not at all. */
static void
test_batch_whole (StoreFixture  *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *batch = lope_store_begin_import (fixture->store, &error);
  LopeStoreCounts counts;

  g_ptr_array_add (records, make_run (DAY, 600, 5000));
  g_ptr_array_add (records, g_object_ref (records->pdata[0]));
  g_assert_false (lope_store_add_imported (fixture->store, batch, records, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT);
  g_clear_error (&error);
  lope_store_get_counts (fixture->store, &counts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (counts.activities, ==, 0);
}

static char *
dup_original_file (StoreFixture *fixture,
                   const char   *hash)
{
  g_autofree char *folder = lope_store_dup_originals_path (fixture->store);

  return g_strdup_printf ("%s/%.2s/%s.gz", folder, hash, hash + 2);
}

static void
test_originals (StoreFixture  *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strnfill (300000, 'x');
  g_autoptr (GBytes) content = g_bytes_new (text, strlen (text));
  g_autoptr (GBytes) empty = g_bytes_new (NULL, 0);
  g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
  g_autofree char *empty_hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, empty);
  g_autofree char *file = dup_original_file (fixture, hash);
  g_autoptr (GBytes) read = NULL;
  g_autoptr (GBytes) read_empty = NULL;
  struct stat info;

  g_assert_null (lope_store_read_original (fixture->store, hash, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (lope_store_keep_original (fixture->store, hash, content, &error));
  g_assert_true (lope_store_keep_original (fixture->store, hash, content, &error));
  g_assert_true (lope_store_keep_original (fixture->store, empty_hash, empty, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (file, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 10000);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  read = lope_store_read_original (fixture->store, hash, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (read, content));
  read_empty = lope_store_read_original (fixture->store, empty_hash, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (read_empty), ==, 0);

  g_assert_true (g_file_set_contents (file, "junk", -1, NULL));
  g_assert_null (lope_store_read_original (fixture->store, hash, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED);
  g_clear_error (&error);

  /* Names that climb out are no hashes. */
  g_assert_false (lope_store_keep_original (fixture->store, "../../etc/passwd", content, &error));
  g_assert_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID);
}

static void
test_sweep_originals (StoreFixture  *fixture,
                      gconstpointer  data)
{
  const char * const texts[] = { "live", "deleted", "unknown", "new" };
  const gboolean stays[] = { TRUE, TRUE, FALSE, TRUE };
  g_autoptr (GError) error = NULL;
  guint n;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) content = g_bytes_new (texts[i], strlen (texts[i]));
      g_autofree char *hash = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
      g_autofree char *file = dup_original_file (fixture, hash);
      g_autoptr (LopeActivity) run = make_run (DAY, (int) i * 60, 5000);
      const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (run)), NULL };

      g_assert_true (lope_store_keep_original (fixture->store, hash, content, &error));
      lope_record_set_text (LOPE_RECORD (run), LOPE_ACTIVITY_CONTENT_HASH, hash);
      if (i < 2)
        add_record (fixture->store, run);
      if (i == 1)
        lope_store_delete (fixture->store, LOPE_TYPE_ACTIVITY, uuids, &error);
      if (i < 3)
        g_assert_cmpint (utime (file, &(struct utimbuf) { 1000, 1000 }), ==, 0);
    }

  g_assert_true (lope_store_sweep_originals (fixture->store, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 1);

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, texts[i], -1);
      g_autofree char *file = dup_original_file (fixture, hash);

      g_assert_true (g_file_test (file, G_FILE_TEST_EXISTS) == stays[i]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  test_add_fixture ("/store/import/same", test_same);
  test_add_fixture ("/store/import/same-closest", test_same_closest);
  test_add_fixture ("/store/import/batch", test_batch);
  test_add_fixture ("/store/import/batch-whole", test_batch_whole);
  test_add_fixture ("/store/import/originals", test_originals);
  test_add_fixture ("/store/import/replaced", test_replaced);
  test_add_fixture ("/store/import/replaced-changed", test_replaced_changed);
  test_add_fixture ("/store/import/sweep-originals", test_sweep_originals);

  return g_test_run ();
}
