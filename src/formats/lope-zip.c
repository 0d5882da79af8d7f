/* lope-zip.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-zip.h"

#include "lope-file.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#define CHUNK 65536
#define MAX_ENTRIES 100000
#define MAX_TOTAL (G_GUINT64_CONSTANT (4) * 1024 * 1024 * 1024)
/* An archive of activities does not unpack to more times its size, beyond a
 * size that does not matter. */
#define MAX_RATIO 100
#define RATIO_FLOOR (G_GUINT64_CONSTANT (256) * 1024 * 1024)

/* The length of a local file header, which the name follows. */
#define LOCAL_HEADER 30

typedef struct {
  const char *path;          /* borrowed */
  GCancellable *cancellable; /* borrowed, nullable */
  LopeFileWalkFunc func;
  gpointer user_data; /* borrowed */
  gboolean with_content;

  gsize size;
  guint64 total;
  guint n_entries;
  gboolean abandoned;
} Walk;

static gboolean
report_error (Walk          *self,
              const char    *path,
              LopeFileError  code,
              const char    *message)
{
  g_autoptr (GError) error = g_error_new_literal (LOPE_FILE_ERROR, (int) code, message);

  return self->func (path, NULL, error, self->user_data);
}

/* Names are in UTF-8, or else in the encoding of DOS. */
static char *
get_name (struct archive_entry *entry)
{
  const char *raw = archive_entry_pathname (entry);
  const char *utf8;
  char *name;

  if (raw != NULL && g_utf8_validate (raw, -1, NULL))
    return g_strdup (raw);

  utf8 = archive_entry_pathname_utf8 (entry);
  if (utf8 != NULL && g_utf8_validate (utf8, -1, NULL))
    return g_strdup (utf8);
  if (raw == NULL)
    return g_strdup ("�");

  name = g_convert (raw, -1, "UTF-8", "CP437", NULL, NULL, NULL);

  return name != NULL ? name : g_utf8_make_valid (raw, -1);
}

static gboolean
is_hidden (const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, "/", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (g_str_equal (parts[i], "__MACOSX"))
        return TRUE;
      if (parts[i][0] == '.' && !g_str_equal (parts[i], ".") && !g_str_equal (parts[i], ".."))
        return TRUE;
    }

  return FALSE;
}

static gboolean
climbs_out (const char *name)
{
  g_auto (GStrv) parts = g_strsplit_set (name, "/\\", -1);

  return g_strv_contains ((const char *const *) parts, "..") || g_path_is_absolute (name) ||
         (g_ascii_isalpha (name[0]) && name[1] == ':');
}

/* Takes the bytes of an entry, or %NULL with an error. */
static GBytes *
read_entry (Walk            *self,
            struct archive  *archive,
            GError         **error)
{
  g_autoptr (GByteArray) content = g_byte_array_new ();

  for (;;)
    {
      gsize length = content->len;
      la_ssize_t n;

      if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
        return NULL;

      g_byte_array_set_size (content, (guint) length + CHUNK);
      n = archive_read_data (archive, content->data + length, CHUNK);
      g_byte_array_set_size (content, (guint) (length + (gsize) MAX (n, 0)));
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if (n < 0)
        {
          g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_DAMAGED,
                               _ ("It is damaged inside the archive"));
          return NULL;
        }

      self->total += (guint64) n;
      if (content->len > LOPE_FILE_MAX_SIZE || self->total > MAX_TOTAL ||
          (self->total > RATIO_FLOOR && self->total / MAX_RATIO > self->size))
        {
          g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                               _ ("It unpacks to far more than any activity needs; the rest of the archive was left out"));
          self->abandoned = TRUE;
          return NULL;
        }
    }
}

static gboolean
visit_content (Walk                 *self,
               struct archive       *archive,
               struct archive_entry *entry,
               const char           *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) content = NULL;

  if (archive_entry_size_is_set (entry) && archive_entry_size (entry) > LOPE_FILE_MAX_SIZE)
    return report_error (self, path, LOPE_FILE_ERROR_HOSTILE, _ ("The file is far larger than any activity needs"));

  content = read_entry (self, archive, &error);
  if (g_cancellable_is_cancelled (self->cancellable))
    return FALSE;

  return self->func (path, content, error, self->user_data);
}

static gboolean
visit_entry (Walk                 *self,
             struct archive       *archive,
             struct archive_entry *entry)
{
  g_autofree char *name = get_name (entry);
  g_autofree char *shown = lope_path_for_show (name);
  g_autofree char *path = g_strconcat (self->path, "/", shown, NULL);

  if (archive_entry_filetype (entry) == AE_IFDIR || is_hidden (name))
    return TRUE;

  self->n_entries++;
  if (self->n_entries > MAX_ENTRIES)
    {
      self->abandoned = TRUE;
      return report_error (self, self->path, LOPE_FILE_ERROR_HOSTILE, _ ("The archive holds far too many files"));
    }
  if (!self->with_content)
    return self->func (path, NULL, NULL, self->user_data);

  if (archive_entry_filetype (entry) != AE_IFREG)
    return report_error (self, path, LOPE_FILE_ERROR_UNKNOWN, _ ("This is not a regular file"));
  if (climbs_out (name))
    return report_error (self, path, LOPE_FILE_ERROR_HOSTILE, _ ("Its name leads out of the archive’s folder"));
  if (archive_entry_is_data_encrypted (entry))
    return report_error (self, path, LOPE_FILE_ERROR_READ, _ ("It is encrypted; please unpack the archive with its password first"));

  return visit_content (self, archive, entry, path);
}

static gboolean
walk_entries (Walk           *self,
              struct archive *archive)
{
  /* Nothing after a bomb is worth the while. */
  while (!self->abandoned)
    {
      struct archive_entry *entry;
      int result;

      if (g_cancellable_is_cancelled (self->cancellable))
        return FALSE;

      result = archive_read_next_header (archive, &entry);
      if (result == ARCHIVE_EOF)
        break;
      if (result < ARCHIVE_WARN)
        return report_error (self, self->path, LOPE_FILE_ERROR_DAMAGED,
                             _ ("The archive is damaged; what could be unpacked was read"));
      if (!visit_entry (self, archive, entry))
        return FALSE;
    }

  if (self->n_entries == 0)
    return report_error (self, self->path, LOPE_FILE_ERROR_NO_ACTIVITY, _ ("The archive holds no files"));

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_path_for_show:
 * @path: a path in UTF-8 from anywhere
 *
 * Makes a path safe to be shown on one line: without control characters, and
 * without parts that pretend to lead somewhere else.
 *
 * Returns: (transfer full): the path
 */
char *
lope_path_for_show (const char *path)
{
  g_autoptr (GString) shown = g_string_new (NULL);
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();
  g_auto (GStrv) result = NULL;

  for (const char *p = path; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (shown, g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 ? 0xfffd : c);
    }

  parts = g_strsplit (shown->str, "/", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0' && !g_str_equal (parts[i], ".") && !g_str_equal (parts[i], ".."))
        g_strv_builder_add (kept, parts[i]);
    }
  result = g_strv_builder_end (kept);

  return g_strjoinv ("/", result);
}

/**
 * lope_zip_is_document:
 * @head: (array length=size): the beginning of a zip
 * @size: its length
 *
 * Tells the zips that are files of office programs from archives, by what is
 * always first in them.
 *
 * Returns: %TRUE if nobody would call it an archive
 */
gboolean
lope_zip_is_document (const guint8 *head,
                      gsize         size)
{
  static const char *const first[] = { "mimetype", "[Content_Types].xml", "META-INF/", "_rels/" };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      if (size >= LOCAL_HEADER + strlen (first[i]) &&
          memcmp (head + LOCAL_HEADER, first[i], strlen (first[i])) == 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_zip_walk:
 * @fd: an open zip, at its beginning; it stays open
 * @size: its length
 * @path: what to call it
 * @with_content: whether to unpack the files; if not, @func gets their names
 * @cancellable: (nullable): to end it early
 * @func: called for each file
 * @user_data: for @func
 *
 * Goes through the files of a zip without writing any. Folders and hidden
 * files are left out.
 *
 * Returns: %FALSE if it ended early
 */
gboolean
lope_zip_walk (int               fd,
               gsize             size,
               const char       *path,
               gboolean          with_content,
               GCancellable     *cancellable,
               LopeFileWalkFunc  func,
               gpointer          user_data)
{
  Walk self = {
    .path = path,
    .cancellable = cancellable,
    .func = func,
    .user_data = user_data,
    .with_content = with_content,
    .size = size,
  };
  struct archive *archive = archive_read_new ();
  gboolean completed;

  archive_read_support_format_zip (archive);
  if (archive_read_open_fd (archive, fd, CHUNK) == ARCHIVE_OK)
    completed = walk_entries (&self, archive);
  else
    completed = report_error (&self, path, LOPE_FILE_ERROR_DAMAGED, _ ("The archive is damaged"));
  archive_read_free (archive);

  return completed;
}
