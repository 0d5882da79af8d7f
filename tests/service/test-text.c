/* test-text.c: records as CSV and JSON, and files that are whole or not there
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity.h"
#include "lope-backup-private.h"
#include "lope-record-text.h"
#include "lope-safe-file.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

#include <glib/gstdio.h>

static void
test_json_string (void)
{
  const struct {
    const char *text;
    const char *json;
  } cases[] = {
    { NULL, "null" },
    { "", "\"\"" },
    { "a “b”", "\"a “b”\"" },
    { "say \"go\" \\ /", "\"say \\\"go\\\" \\\\ /\"" },
    { "two\nlines\ttab", "\"two\\nlines\\u0009tab\"" },
    { "\x01\x7f", "\"\\u0001\\u007f\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      lope_json_append_string (out, cases[i].text);
      g_assert_cmpstr (out->str, ==, cases[i].json);
    }
}

static void
test_json_double (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  lope_json_append_double (out, 21.5);
  g_string_append_c (out, ' ');
  lope_json_append_double (out, NAN);
  g_string_append_c (out, ' ');
  lope_json_append_double (out, -INFINITY);
  g_assert_cmpstr (out->str, ==, "21.5 null null");
}

static void
test_csv (void)
{
  const struct {
    const char *text;
    const char *csv;
  } cases[] = {
    { NULL, "" },
    { "plain", "plain" },
    { "a,b", "\"a,b\"" },
    { "say \"go\"", "\"say \"\"go\"\"\"" },
    { "two\nlines", "\"two\nlines\"" },
    { "ends\r", "\"ends\r\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) out = g_string_new (NULL);

      lope_csv_append (out, cases[i].text);
      g_assert_cmpstr (out->str, ==, cases[i].csv);
    }
}

static void
test_fields (void)
{
  g_autoptr (LopeRecord) run = LOPE_RECORD (lope_activity_new ());
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  const struct {
    guint field;
    const char *text;
  } cases[] = {
    { LOPE_ACTIVITY_START, "1970-01-01T02:00:00+02:00" },
    { LOPE_ACTIVITY_SPORT, "run" },
    { LOPE_ACTIVITY_WARM_UP, "false" },
    { LOPE_ACTIVITY_DISTANCE, "0" },
    { LOPE_ACTIVITY_DURATION, NULL },
    { LOPE_ACTIVITY_SHOE, "Ghost" },
  };

  lope_record_set_int (run, LOPE_ACTIVITY_START, 0);
  lope_record_set_int (run, LOPE_ACTIVITY_OFFSET, 120);
  lope_record_set_int (run, LOPE_ACTIVITY_WARM_UP, 0);
  lope_record_set_int (run, LOPE_ACTIVITY_DISTANCE, 0);
  lope_record_set_text (run, LOPE_ACTIVITY_SHOE, "some-uuid");
  g_hash_table_insert (names, (gpointer) "some-uuid", (gpointer) "Ghost");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = lope_record_dup_field_text (run, cases[i].field, names);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_backup_names (void)
{
  const char * const good[] = { "journal.db", "originals/ab/cdef.gz", "originals/a" };
  const char * const bad[] = {
    "", "journal.db ", "other.db", "/journal.db", "originals", "originals/", "originals/ab/", "originals//ab",
    "originals/../journal.db", "originals/ab/../../x", "originals/.hidden", "originals/a b", "originals/a\\b",
    "originals/a\nb", "Originals/a", "manifest.json", "originals/ä",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    g_assert_true (lope_backup_name_is_good (good[i]));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (lope_backup_name_is_good (bad[i]));
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_safe_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("lope-test-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "file", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autofree char *content = NULL;
  LopeSafeFile file = LOPE_SAFE_FILE_INIT;

  g_file_set_contents (path, "old", -1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (symlink ("file", link), ==, 0);

  g_assert_true (lope_safe_file_open (&file, path, &error));
  g_assert_cmpint (write (file.fd, "half", 4), ==, 4);
  lope_safe_file_clear (&file);
  g_assert_cmpuint (count_files (folder), ==, 2);
  g_file_get_contents (path, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "old");
  g_clear_pointer (&content, g_free);

  /* What a link points to is replaced, not the link. */
  g_assert_true (lope_safe_file_open (&file, link, &error));
  g_assert_cmpint (write (file.fd, "new", 3), ==, 3);
  g_assert_true (lope_safe_file_commit (&file, &error));
  lope_safe_file_clear (&file);
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_file_get_contents (path, &content, NULL, NULL);
  g_assert_cmpstr (content, ==, "new");

  g_remove (link);
  g_remove (path);
  g_rmdir (folder);

  g_assert_false (lope_safe_file_open (&file, path, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  lope_safe_file_clear (&file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/json/string", test_json_string);
  g_test_add_func ("/text/json/double", test_json_double);
  g_test_add_func ("/text/csv", test_csv);
  g_test_add_func ("/text/fields", test_fields);
  g_test_add_func ("/text/backup-names", test_backup_names);
  g_test_add_func ("/text/safe-file", test_safe_file);

  return g_test_run ();
}
