/* test-walk.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-file-walk.h"
#include "lope-file.h"
#include "lope-json.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <glib/gstdio.h>

typedef struct {
  char *folder;  /* owned */
  GString *told; /* owned: a line for each file */
  guint stop_after;
  guint n;
} Fixture;

/* ==== making files ==== */

static char *
get_path (Fixture    *fixture,
          const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

static void
write_file (Fixture    *fixture,
            const char *name,
            const char *content)
{
  g_autofree char *path = get_path (fixture, name);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (parent, 0700));
  g_assert_true (g_file_set_contents (path, content, -1, NULL));
}

static struct archive *
begin_zip (Fixture    *fixture,
           const char *name,
           const char *options)
{
  g_autofree char *path = get_path (fixture, name);
  struct archive *zip = archive_write_new ();

  archive_write_set_format_zip (zip);
  if (options != NULL)
    {
      g_assert_cmpint (archive_write_set_options (zip, options), ==, ARCHIVE_OK);
      archive_write_set_passphrase (zip, "secret");
    }
  g_assert_cmpint (archive_write_open_filename (zip, path), ==, ARCHIVE_OK);

  return zip;
}

static void
add_entry (struct archive *zip,
           const char     *name,
           const char     *content,
           gsize           size,
           guint           type)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, type);
  archive_entry_set_perm (entry, 0644);
  if (type == AE_IFREG)
    archive_entry_set_size (entry, (la_int64_t) size);
  if (type == AE_IFLNK)
    archive_entry_set_symlink (entry, "/etc/passwd");
  g_assert_cmpint (archive_write_header (zip, entry), ==, ARCHIVE_OK);
  if (type == AE_IFREG)
    archive_write_data (zip, content, size);
  archive_entry_free (entry);
}

static void
add_file (struct archive *zip,
          const char     *name,
          const char     *content)
{
  add_entry (zip, name, content, strlen (content), AE_IFREG);
}

static void
end_zip (struct archive *zip)
{
  g_assert_cmpint (archive_write_close (zip), ==, ARCHIVE_OK);
  archive_write_free (zip);
}

/* ==== walking ==== */

static gboolean
tell_cb (const char   *path,
         GBytes       *content,
         const GError *error,
         gpointer      user_data)
{
  Fixture *fixture = user_data;
  const char *name = g_str_has_prefix (path, fixture->folder) ? path + strlen (fixture->folder) + 1 : path;

  g_assert_true (g_utf8_validate (path, -1, NULL));
  g_assert_true ((content == NULL) != (error == NULL));

  if (error != NULL)
    {
      g_assert_cmpint (error->domain, ==, LOPE_FILE_ERROR);
      g_string_append_printf (fixture->told, "%s !%d\n", name, error->code);
    }
  else
    g_string_append_printf (fixture->told, "%s %.*s\n", name, (int) MIN (g_bytes_get_size (content), 20),
                            (const char *) g_bytes_get_data (content, NULL));

  return ++fixture->n != fixture->stop_after;
}

static gboolean
walk (Fixture    *fixture,
      const char *name)
{
  g_autofree char *path = get_path (fixture, name);
  const char *paths[] = { path, NULL };

  g_string_truncate (fixture->told, 0);
  fixture->n = 0;

  return lope_file_walk (paths, NULL, tell_cb, fixture);
}

static guint
count (Fixture    *fixture,
       const char *name)
{
  g_autofree char *path = get_path (fixture, name);
  const char *paths[] = { path, NULL };

  return lope_file_walk_count (paths, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("lope-walk-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->told = g_string_new (NULL);
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
  g_string_free (fixture->told, TRUE);
}

/* ==== tests ==== */

static void
test_folder (Fixture       *fixture,
             gconstpointer  data)
{
  write_file (fixture, "in/b.gpx", "B");
  write_file (fixture, "in/a/z.fit", "Z");
  write_file (fixture, "in/a/y.fit", "Y");
  write_file (fixture, "in/a/.hidden", "H");
  write_file (fixture, "in/.git/config", "G");
  write_file (fixture, "in/.DS_Store", "D");
  write_file (fixture, "in/c.doc", "");

  g_assert_true (walk (fixture, "in"));
  g_assert_cmpstr (fixture->told->str, ==, "in/a/y.fit Y\nin/a/z.fit Z\nin/b.gpx B\nin/c.doc \n");
  g_assert_cmpuint (count (fixture, "in"), ==, 4);
}

static void
test_stop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  const char *paths[] = { fixture->folder, NULL };

  write_file (fixture, "a", "A");
  write_file (fixture, "b", "B");
  write_file (fixture, "c", "C");

  fixture->stop_after = 2;
  g_assert_false (walk (fixture, "."));
  g_assert_cmpuint (fixture->n, ==, 2);

  g_cancellable_cancel (cancellable);
  fixture->n = 0;
  g_assert_false (lope_file_walk (paths, cancellable, tell_cb, fixture));
  g_assert_cmpuint (fixture->n, ==, 0);
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_assert_true (walk (fixture, "nothing.gpx"));
  g_assert_cmpstr (fixture->told->str, ==, "nothing.gpx !3\n");
}

static void
test_empty_folder (Fixture       *fixture,
                   gconstpointer  data)
{
  g_assert_true (walk (fixture, ""));
  g_assert_cmpuint (fixture->n, ==, 1);
  g_assert_true (g_str_has_suffix (fixture->told->str, " !5\n"));
}

/* Pipes, sockets and circles: none of them may hold it up. */
static void
test_special_files (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *fifo = get_path (fixture, "in/fifo");
  g_autofree char *loop = get_path (fixture, "in/loop");
  g_autofree char *null = get_path (fixture, "in/null");
  g_autofree char *dangling = get_path (fixture, "in/dangling");
  g_autofree char *socket_path = get_path (fixture, "in/socket");
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  g_autofd int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  write_file (fixture, "in/run.gpx", "R");
  g_assert_no_errno (mkfifo (fifo, 0600));
  g_assert_no_errno (symlink ("..", loop));
  g_assert_no_errno (symlink ("/dev/null", null));
  g_assert_no_errno (symlink ("nowhere", dangling));
  g_strlcpy (address.sun_path, socket_path, sizeof address.sun_path);
  g_assert_no_errno (bind (fd, (struct sockaddr *) (void *) &address, sizeof address));

  g_assert_true (walk (fixture, "in"));
  g_assert_cmpstr (fixture->told->str, ==,
                   "in/dangling !3\nin/fifo !3\nin/loop !5\nin/null !3\nin/run.gpx R\nin/socket !3\n");
}

static void
test_too_large (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *path = get_path (fixture, "large.fit");

  write_file (fixture, "large.fit", "x");
  g_assert_no_errno (truncate (path, G_GINT64_CONSTANT (1) << 40));

  g_assert_true (walk (fixture, "large.fit"));
  g_assert_cmpstr (fixture->told->str, ==, "large.fit !2\n");
}

/* To look for the next entry of a damaged one would take hours. */
static void
test_too_large_zip (Fixture       *fixture,
                    gconstpointer  data)
{
  g_autofree char *path = get_path (fixture, "large.zip");

  write_file (fixture, "large.zip", "PK\x03\x04");
  g_assert_no_errno (truncate (path, G_GINT64_CONSTANT (1) << 40));

  g_assert_true (walk (fixture, "large.zip"));
  g_assert_cmpstr (fixture->told->str, ==, "large.zip !2\n");
}

/* What Lope wrote itself may be larger than any activity. */
static void
test_large_json (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = get_path (fixture, "large.json");

  write_file (fixture, "large.json", "{\"format\":\"lope\",\"version\":1");
  g_assert_no_errno (truncate (path, 2 * LOPE_FILE_MAX_SIZE));
  g_assert_true (walk (fixture, "large.json"));
  g_assert_cmpstr (fixture->told->str, ==, "large.json {\"format\":\"lope\",\"ve\n");

  g_assert_no_errno (truncate (path, LOPE_JSON_MAX_SIZE + 1));
  g_assert_true (walk (fixture, "large.json"));
  g_assert_cmpstr (fixture->told->str, ==, "large.json !2\n");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  write_file (fixture, "in/a\tb\nc.gpx", "A");
  write_file (fixture, "in/l\xe4ufe.gpx", "L");

  g_assert_true (walk (fixture, "in"));
  g_assert_cmpuint (fixture->n, ==, 2);
  g_assert_null (strchr (fixture->told->str, '\t'));
  g_assert_true (g_str_has_prefix (fixture->told->str, "in/a?b?c.gpx A\n"));
}

static void
test_zip (Fixture       *fixture,
          gconstpointer  data)
{
  struct archive *zip = begin_zip (fixture, "export.zip", NULL);

  add_entry (zip, "activities/", NULL, 0, AE_IFDIR);
  add_file (zip, "activities/2.gpx", "two");
  add_file (zip, "activities/1.gpx", "one");
  add_file (zip, "activities/.DS_Store", "x");
  add_file (zip, "__MACOSX/activities/1.gpx", "x");
  add_file (zip, "empty.doc", "");
  add_entry (zip, "link", NULL, 0, AE_IFLNK);
  end_zip (zip);

  g_assert_true (walk (fixture, "export.zip"));
  g_assert_cmpstr (fixture->told->str, ==,
                   "export.zip/activities/2.gpx two\nexport.zip/activities/1.gpx one\n"
                   "export.zip/empty.doc \nexport.zip/link !0\n");
  g_assert_cmpuint (count (fixture, "export.zip"), ==, 4);
}

/* The name of a zip may lie, and so may that of another file. */
static void
test_zip_by_content (Fixture       *fixture,
                     gconstpointer  data)
{
  struct archive *zip = begin_zip (fixture, "run.fit", NULL);

  add_file (zip, "a.gpx", "A");
  end_zip (zip);
  write_file (fixture, "run.zip", "no zip");

  g_assert_true (walk (fixture, "."));
  g_assert_nonnull (strstr (fixture->told->str, "run.fit/a.gpx A\n"));
  g_assert_nonnull (strstr (fixture->told->str, "run.zip no zip\n"));
}

static void
test_zip_slip (Fixture       *fixture,
               gconstpointer  data)
{
  struct archive *zip = begin_zip (fixture, "slip.zip", NULL);

  add_file (zip, "../../evil.gpx", "evil");
  add_file (zip, "/abs.gpx", "evil");
  add_file (zip, "..\\evil.gpx", "evil");
  add_file (zip, "C:evil.gpx", "evil");
  add_file (zip, "ok/a..b.gpx", "good");
  add_file (zip, "tab\there\x1b[31m.gpx", "good");
  end_zip (zip);

  g_assert_true (walk (fixture, "slip.zip"));
  g_assert_cmpstr (fixture->told->str, ==,
                   "slip.zip/evil.gpx !2\nslip.zip/abs.gpx !2\nslip.zip/evil.gpx !2\nslip.zip/C:evil.gpx !2\n"
                   "slip.zip/ok/a..b.gpx good\nslip.zip/tab�here�[31m.gpx good\n");
}

static void
test_zip_in_zip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *path = get_path (fixture, "inner.zip");
  g_autofree char *inner = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  struct archive *zip = begin_zip (fixture, "inner.zip", NULL);
  gsize size;

  add_file (zip, "a.gpx", "A");
  end_zip (zip);
  g_assert_true (g_file_get_contents (path, &inner, &size, NULL));
  zip = begin_zip (fixture, "outer.zip", NULL);
  add_entry (zip, "inner.zip", inner, size, AE_IFREG);
  end_zip (zip);

  g_assert_true (walk (fixture, "outer.zip"));
  g_assert_true (g_str_has_prefix (fixture->told->str, "outer.zip/inner.zip PK"));

  bytes = g_bytes_new (inner, size);
  g_assert_null (lope_file_parse (bytes, zone, &error));
  g_assert_error (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN);
}

static void
test_zip_bomb (Fixture       *fixture,
               gconstpointer  data)
{
  const gsize size = 48 * 1024 * 1024;
  g_autofree char *blanks = g_strnfill (size, ' ');
  struct archive *zip = begin_zip (fixture, "bomb.zip", NULL);
  gint64 start;

  /* Each of them small enough, all of them far too much; and one too large. */
  add_entry (zip, "large.gpx", blanks, 0, AE_IFREG);
  for (guint i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.gpx", i);

      add_entry (zip, name, blanks, size, AE_IFREG);
    }
  end_zip (zip);
  write_file (fixture, "run.gpx", "R");

  start = g_get_monotonic_time ();
  g_assert_true (walk (fixture, "."));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
  g_assert_nonnull (strstr (fixture->told->str, ".gpx !2\n"));
  g_assert_null (strstr (fixture->told->str, "bomb.zip/11.gpx"));
  /* What is beside the bomb is not lost. */
  g_assert_nonnull (strstr (fixture->told->str, "run.gpx R\n"));
}

static void
test_zip_encrypted (Fixture       *fixture,
                    gconstpointer  data)
{
  struct archive *zip = begin_zip (fixture, "secret.zip", "zip:encryption=traditional");

  add_file (zip, "a.gpx", "A");
  end_zip (zip);

  g_assert_true (walk (fixture, "secret.zip"));
  g_assert_cmpstr (fixture->told->str, ==, "secret.zip/a.gpx !3\n");
}

static void
test_zip_damaged (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = get_path (fixture, "good.zip");
  g_autofree char *content = NULL;
  g_autofree char *filler = g_strnfill (3000, 'x');
  struct archive *zip = begin_zip (fixture, "good.zip", NULL);
  gsize size;

  add_file (zip, "a.gpx", filler);
  add_file (zip, "b.gpx", filler);
  end_zip (zip);
  g_assert_true (g_file_get_contents (path, &content, &size, NULL));

  /* Cut off, and with bytes that were changed: always an answer, never a crash. */
  for (gsize n = 4; n < size; n += 3)
    {
      g_autofree char *cut_path = get_path (fixture, "cut.zip");
      g_autofree char *changed = g_memdup2 (content, size);

      g_assert_true (g_file_set_contents (cut_path, content, (gssize) n, NULL));
      g_assert_true (walk (fixture, "cut.zip"));
      g_assert_cmpuint (fixture->n, >, 0);

      changed[n] = (char) ~changed[n];
      g_assert_true (g_file_set_contents (cut_path, changed, (gssize) size, NULL));
      g_assert_true (walk (fixture, "cut.zip"));
      g_assert_cmpuint (fixture->n, >, 0);
      g_assert_cmpuint (count (fixture, "cut.zip"), >, 0);
    }
}

static void
test_zip_empty (Fixture       *fixture,
                gconstpointer  data)
{
  end_zip (begin_zip (fixture, "empty.zip", NULL));

  g_assert_true (walk (fixture, "empty.zip"));
  g_assert_cmpstr (fixture->told->str, ==, "empty.zip !5\n");
}

static void
test_document (Fixture       *fixture,
               gconstpointer  data)
{
  struct archive *zip = begin_zip (fixture, "diary.ods", NULL);

  add_file (zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet");
  add_file (zip, "content.xml", "<x/>");
  end_zip (zip);

  g_assert_true (walk (fixture, "diary.ods"));
  g_assert_cmpstr (fixture->told->str, ==, "diary.ods !0\n");
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char *path;
    void (*func) (Fixture *, gconstpointer);
  } tests[] = {
    { "/formats/walk/folder", test_folder },
    { "/formats/walk/stop", test_stop },
    { "/formats/walk/missing", test_missing },
    { "/formats/walk/empty-folder", test_empty_folder },
    { "/formats/walk/special-files", test_special_files },
    { "/formats/walk/too-large", test_too_large },
    { "/formats/walk/too-large-zip", test_too_large_zip },
    { "/formats/walk/large-json", test_large_json },
    { "/formats/walk/names", test_names },
    { "/formats/walk/zip", test_zip },
    { "/formats/walk/zip-by-content", test_zip_by_content },
    { "/formats/walk/zip-slip", test_zip_slip },
    { "/formats/walk/zip-in-zip", test_zip_in_zip },
    { "/formats/walk/zip-bomb", test_zip_bomb },
    { "/formats/walk/zip-encrypted", test_zip_encrypted },
    { "/formats/walk/zip-damaged", test_zip_damaged },
    { "/formats/walk/zip-empty", test_zip_empty },
    { "/formats/walk/document", test_document },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].func, tear_down);

  return g_test_run ();
}
