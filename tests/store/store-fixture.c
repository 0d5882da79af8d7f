/* store-fixture.c: a journal in a folder of its own
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "store-fixture.h"

#include <glib/gstdio.h>

void
store_fixture_remove (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    {
      dir = g_dir_open (path, 0, NULL);
      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          store_fixture_remove (child);
        }
    }

  g_remove (path);
}

/* Empties the folder. */
void
store_fixture_clear (StoreFixture *fixture)
{
  store_fixture_remove (fixture->folder);
  g_assert_cmpint (g_mkdir (fixture->folder, 0700), ==, 0);
}

void
store_fixture_reopen (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->store);
  fixture->store = lope_store_open (fixture->path, LOPE_STORE_FLAGS_NONE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (fixture->store);
}

void
store_fixture_set_up (StoreFixture  *fixture,
                      gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lope-store-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  store_fixture_reopen (fixture);
}

void
store_fixture_tear_down (StoreFixture  *fixture,
                         gconstpointer  data)
{
  g_clear_object (&fixture->store);
  store_fixture_remove (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

/* A hash of every file in the folder of a path: names and contents. */
char *
store_fixture_dup_hash (const char *path)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort_values (names, (GCompareFunc) g_strcmp0);

  for (guint i = 0; i < names->len; i++)
    {
      g_autofree char *file = g_build_filename (folder, names->pdata[i], NULL);
      g_autofree char *content = NULL;
      gsize length = 0;

      g_checksum_update (checksum, names->pdata[i], -1);
      if (g_file_get_contents (file, &content, &length, NULL))
        g_checksum_update (checksum, (const guchar *) content, (gssize) length);
    }

  return g_strdup (g_checksum_get_string (checksum));
}

/* A run that begins so many minutes into a local day one hour east of UTC. */
LopeActivity *
make_run (LopeDay day,
          int     minute,
          int     distance)
{
  LopeActivity *run = lope_activity_new ();
  LopeRecord *record = LOPE_RECORD (run);

  lope_record_set_int (record, LOPE_ACTIVITY_OFFSET, 60);
  lope_record_set_int (record, LOPE_ACTIVITY_START, ((gint64) day * 24 - 1) * 3600 + minute * 60);
  lope_record_set_int (record, LOPE_ACTIVITY_DISTANCE, distance);

  return run;
}

void
add_record (LopeStore *store,
            gpointer   record)
{
  g_autoptr (GError) error = NULL;

  lope_store_add (store, record, &error);
  g_assert_no_error (error);
}
