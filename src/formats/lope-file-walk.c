/* lope-file-walk.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-file-walk.h"

#include "lope-file.h"
#include "lope-json.h"
#include "lope-zip.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define HEAD 64
#define CHUNK (1024 * 1024)
/* All recordings of a life are a few GB. */
#define MAX_ZIP_SIZE (G_GUINT64_CONSTANT (16) * 1024 * 1024 * 1024)
/* Deeper folders are a loop of mounts. */
#define MAX_DEPTH 64

typedef struct {
  GCancellable *cancellable; /* borrowed, nullable */
  LopeFileWalkFunc func;
  gpointer user_data; /* borrowed */
  gboolean with_content;

  GQueue pending; /* owned, of Pending: what comes next, in order */
} Walk;

typedef struct {
  char *path; /* owned, in the encoding of file names */
  guint depth;
} Pending;

static void
pending_free (Pending *self)
{
  g_free (self->path);
  g_free (self);
}

static char *
get_shown_path (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  for (char *p = name; *p != '\0'; p++)
    {
      if (g_ascii_iscntrl (*p))
        *p = '?';
    }

  return g_steal_pointer (&name);
}

static gboolean
report_error (Walk          *self,
              const char    *path,
              LopeFileError  code,
              const char    *message)
{
  g_autoptr (GError) error = g_error_new_literal (LOPE_FILE_ERROR, (int) code, message);

  return self->func (path, NULL, error, self->user_data);
}

/* Reads all of a file, which may be growing or shrinking meanwhile: only if @size
 * is what it has, no memory is taken in vain. */
static GBytes *
read_rest (int           fd,
           gsize         size,
           const guint8 *head,
           gsize         head_size,
           GError      **error)
{
  g_autoptr (GByteArray) content = g_byte_array_sized_new ((guint) size + 1);
  gsize room = size - MIN (size, head_size) + 1;

  g_byte_array_append (content, head, (guint) head_size);

  for (;;)
    {
      gsize length = content->len;
      gssize n;

      g_byte_array_set_size (content, (guint) (length + room));
      n = read (fd, content->data + length, room);
      if (n < 0 && errno == EINTR)
        n = 0;
      else if (n < 0)
        {
          g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_READ, g_strerror (errno));
          return NULL;
        }
      else if (n == 0)
        {
          g_byte_array_set_size (content, (guint) length);
          return g_byte_array_free_to_bytes (g_steal_pointer (&content));
        }

      g_byte_array_set_size (content, (guint) (length + (gsize) n));
      room = (gsize) n < room ? room - (gsize) n : CHUNK;
      if (content->len > LOPE_FILE_MAX_SIZE)
        {
          g_set_error_literal (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_HOSTILE,
                               _ ("The file is far larger than any activity needs"));
          return NULL;
        }
    }
}

static gboolean
visit_zip (Walk         *self,
           const char   *shown,
           int           fd,
           gsize         size,
           const guint8 *head,
           gsize         head_size)
{
  if (lope_zip_is_document (head, head_size))
    return report_error (self, shown, LOPE_FILE_ERROR_UNKNOWN, _ ("This is a document, not an archive of activity files"));
  if (size > MAX_ZIP_SIZE)
    return report_error (self, shown, LOPE_FILE_ERROR_HOSTILE, _ ("The archive is far larger than all activities of a life"));
  if (lseek (fd, 0, SEEK_SET) != 0)
    return report_error (self, shown, LOPE_FILE_ERROR_READ, g_strerror (errno));

  return lope_zip_walk (fd, size, shown, self->with_content, self->cancellable, self->func, self->user_data);
}

/* What Lope wrote may be large, and is read piece by piece. */
static gboolean
visit_large_file (Walk         *self,
                  const char   *shown,
                  int           fd,
                  gsize         size,
                  const guint8 *head,
                  gsize         head_size)
{
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  if (size > LOPE_JSON_MAX_SIZE || lope_file_guess_format (head, head_size) != LOPE_FILE_FORMAT_LOPE_JSON)
    return report_error (self, shown, LOPE_FILE_ERROR_HOSTILE, _ ("The file is far larger than any activity needs"));

  mapped = g_mapped_file_new_from_fd (fd, FALSE, &error);
  if (mapped == NULL)
    return report_error (self, shown, LOPE_FILE_ERROR_READ, error->message);

  content = g_mapped_file_get_bytes (mapped);

  return self->func (shown, content, NULL, self->user_data);
}

static gboolean
visit_open_file (Walk       *self,
                 const char *shown,
                 int         fd,
                 gsize       size)
{
  guint8 head[HEAD];
  gssize n = read (fd, head, sizeof head);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) error = NULL;

  if (n < 0)
    return report_error (self, shown, LOPE_FILE_ERROR_READ, g_strerror (errno));
  if (lope_file_guess_format (head, (gsize) n) == LOPE_FILE_FORMAT_ZIP)
    return visit_zip (self, shown, fd, size, head, (gsize) n);
  if (!self->with_content)
    return self->func (shown, NULL, NULL, self->user_data);
  if (size > LOPE_FILE_MAX_SIZE)
    return visit_large_file (self, shown, fd, size, head, (gsize) n);

  content = read_rest (fd, size, head, (gsize) n, &error);

  return self->func (shown, content, error, self->user_data);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static gboolean
is_symlink_to_folder (const char *path)
{
  struct stat info;

  return lstat (path, &info) == 0 && S_ISLNK (info.st_mode) && g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* Puts what is in a folder before whatever else is pending. */
static gboolean
visit_folder (Walk       *self,
              const char *path,
              const char *shown,
              guint       depth)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (depth == MAX_DEPTH)
    return report_error (self, shown, LOPE_FILE_ERROR_READ, _ ("The folders are nested too deeply"));

  dir = g_dir_open (path, 0, &error);
  if (dir == NULL)
    return report_error (self, shown, LOPE_FILE_ERROR_READ, error->message);

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      if (name[0] != '.')
        g_ptr_array_add (names, g_strdup (name));
    }
  if (names->len == 0 && depth == 0)
    return report_error (self, shown, LOPE_FILE_ERROR_NO_ACTIVITY, _ ("The folder holds no files"));
  g_ptr_array_sort (names, compare_names);

  for (guint i = names->len; i > 0; i--)
    {
      g_autofree char *child = g_build_filename (path, g_ptr_array_index (names, i - 1), NULL);
      Pending *pending = g_new0 (Pending, 1);

      pending->path = g_steal_pointer (&child);
      pending->depth = depth + 1;
      g_queue_push_head (&self->pending, pending);
    }

  return TRUE;
}

static gboolean
visit (Walk       *self,
       const char *path,
       guint       depth)
{
  g_autofree char *shown = get_shown_path (path);
  g_autofd int fd = -1;
  struct stat info;

  /* Without O_NONBLOCK, opening a pipe would wait for its other end. */
  fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY, 0);
  if (fd < 0 || fstat (fd, &info) != 0)
    return report_error (self, shown, LOPE_FILE_ERROR_READ, g_strerror (errno));

  if (depth > 0 && is_symlink_to_folder (path))
    return report_error (self, shown, LOPE_FILE_ERROR_NO_ACTIVITY, _ ("This is a link to another folder, which is not followed"));
  if (S_ISDIR (info.st_mode))
    return visit_folder (self, path, shown, depth);
  if (!S_ISREG (info.st_mode))
    return report_error (self, shown, LOPE_FILE_ERROR_READ, _ ("This is not a regular file"));

  return visit_open_file (self, shown, fd, (gsize) info.st_size);
}

static gboolean
walk (const char *const *paths,
      gboolean           with_content,
      GCancellable      *cancellable,
      LopeFileWalkFunc   func,
      gpointer           user_data)
{
  Walk self = {
    .cancellable = cancellable,
    .func = func,
    .user_data = user_data,
    .with_content = with_content,
    .pending = G_QUEUE_INIT,
  };
  gboolean go_on = TRUE;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      Pending *pending = g_new0 (Pending, 1);

      pending->path = g_strdup (paths[i]);
      g_queue_push_tail (&self.pending, pending);
    }

  while (go_on && !g_queue_is_empty (&self.pending))
    {
      Pending *pending = g_queue_pop_head (&self.pending);

      go_on = !g_cancellable_is_cancelled (cancellable) && visit (&self, pending->path, pending->depth);
      pending_free (pending);
    }

  g_queue_clear_full (&self.pending, (GDestroyNotify) pending_free);

  return go_on;
}

static gboolean
count_cb (const char   *path,
          GBytes       *content,
          const GError *error,
          gpointer      user_data)
{
  guint *n = user_data;

  (*n)++;

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_file_walk:
 * @paths: (array zero-terminated=1): files, folders and zips
 * @cancellable: (nullable): to end it early
 * @func: called for each file
 * @user_data: for @func
 *
 * Goes through files one after the other: those in folders in the order of
 * their names, those in zips in their order there. Hidden files are left out;
 * everything else is told of, be it only that it cannot be read. Folders behind
 * symbolic links, which might lead in circles, are not entered. At most one
 * file is in memory at a time.
 *
 * Returns: %FALSE if it ended early
 */
gboolean
lope_file_walk (const char *const *paths,
                GCancellable      *cancellable,
                LopeFileWalkFunc   func,
                gpointer           user_data)
{
  return walk (paths, TRUE, cancellable, func, user_data);
}

/**
 * lope_file_walk_count:
 * @paths: (array zero-terminated=1): files, folders and zips
 * @cancellable: (nullable): to end it early
 *
 * Counts the files that lope_file_walk() would tell of, for showing progress.
 *
 * Returns: how many there are, or were until it was cancelled
 */
guint
lope_file_walk_count (const char *const *paths,
                      GCancellable      *cancellable)
{
  guint n = 0;

  walk (paths, FALSE, cancellable, count_cb, &n);

  return n;
}
