/* lope-store-originals.c: the files that activities came from
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include "lope-digest.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <utime.h>

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define HASH_LENGTH 64
#define SUFFIX ".gz"

/* More than any recording; keeps a made-up file from filling the memory. */
#define MAX_SIZE (512 * 1024 * 1024)

/* An import may not have come to the row that names the file yet. */
#define KEEP_UNREFERENCED_S (24 * 60 * 60)

static gboolean
is_hash (const char *text)
{
  return strlen (text) == HASH_LENGTH && strspn (text, "0123456789abcdef") == HASH_LENGTH;
}

static gboolean
check_hash (const char  *content_hash,
            GError     **error)
{
  if (is_hash (content_hash))
    return TRUE;

  g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID,
               _ ("“%s” is not the hash of a file"), content_hash);

  return FALSE;
}

/**
 * lope_store_dup_originals_folder:
 * @path: a journal
 *
 * Tells where the original files of a journal are.
 *
 * Returns: (transfer full) (type filename): the folder
 */
char *
lope_store_dup_originals_folder (const char *path)
{
  return g_strconcat (path, ".originals", NULL);
}

/**
 * lope_store_dup_original_file:
 * @path: a journal
 * @content_hash: the hash of an original
 *
 * Tells where an original file is, or would be.
 *
 * Returns: (transfer full) (type filename): the file
 */
char *
lope_store_dup_original_file (const char *path,
                              const char *content_hash)
{
  g_autofree char *folder = lope_store_dup_originals_folder (path);

  return g_strdup_printf ("%s/%.2s/%s" SUFFIX, folder, content_hash, content_hash + 2);
}

static GBytes *
inflate (const char  *file,
         GError     **error)
{
  g_autoptr (GFile) source = g_file_new_for_path (file);
  g_autoptr (GInputStream) base = NULL;
  g_autoptr (GInputStream) stream = NULL;
  g_autoptr (GConverter) converter = NULL;
  g_autoptr (GByteArray) content = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (64 * 1024);

  base = G_INPUT_STREAM (g_file_read (source, NULL, error));
  if (base == NULL)
    return NULL;

  converter = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  stream = g_converter_input_stream_new (base, converter);
  while (TRUE)
    {
      gssize n = g_input_stream_read (stream, buffer, 64 * 1024, NULL, error);

      if (n < 0)
        return NULL;
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&content));
      if (content->len + n > MAX_SIZE)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE, _ ("The file is too large"));
          return NULL;
        }
      g_byte_array_append (content, buffer, (guint) n);
    }
}

static gboolean
is_referenced (LopeDb      *db,
               const char  *content_hash,
               gboolean    *referenced,
               GError     **error)
{
  g_autoptr (LopeQuery) query = NULL;

  query = lope_db_prepare (db,
                           "SELECT 1 FROM activity WHERE content_hash = ?1"
                           "  UNION ALL SELECT 1 FROM replaced WHERE content_hash = ?1", error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, content_hash);

  return lope_query_step (query, referenced, error);
}

/* Removes a file of the folder for the hashes that begin with @prefix, if no
 * activity needs it. Half-written files, which have other names, go as well. */
static gboolean
sweep_file (LopeDb      *db,
            const char  *folder,
            const char  *prefix,
            const char  *name,
            guint       *n_removed,
            GError     **error)
{
  g_autofree char *file = g_build_filename (folder, prefix, name, NULL);
  g_autofree char *content_hash = g_strconcat (prefix, name, NULL);
  gboolean referenced = FALSE;
  struct stat info;

  if (lstat (file, &info) != 0 || !S_ISREG (info.st_mode) ||
      info.st_mtime > g_get_real_time () / G_USEC_PER_SEC - KEEP_UNREFERENCED_S)
    return TRUE;

  if (g_str_has_suffix (content_hash, SUFFIX))
    content_hash[strlen (content_hash) - strlen (SUFFIX)] = '\0';
  if (is_hash (content_hash) && !is_referenced (db, content_hash, &referenced, error))
    return FALSE;

  if (!referenced && g_unlink (file) == 0)
    (*n_removed)++;

  return TRUE;
}

static gboolean
sweep_folder (LopeDb      *db,
              const char  *folder,
              const char  *prefix,
              guint       *n_removed,
              GError     **error)
{
  g_autofree char *path = g_build_filename (folder, prefix, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (!sweep_file (db, folder, prefix, name, n_removed, error))
        return FALSE;
    }

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_store_keep_original:
 * @self: a journal
 * @content_hash: the SHA-256 of @content, in lower-case hexadecimal
 * @content: the file, uncompressed
 * @error: return location for a #LopeStoreError
 *
 * Keeps the file that activities came from. It survives a power cut when this
 * returns, so that a row may name it. A journal in memory keeps none.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_keep_original (LopeStore   *self,
                          const char  *content_hash,
                          GBytes      *content,
                          GError     **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (content_hash != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (lope_store_get_path (self) == NULL)
    return check_hash (content_hash, error);
  if (lope_store_is_read_only (self))
    {
      lope_db_set_error (lope_store_get_db (self), SQLITE_READONLY, error);
      return FALSE;
    }

  return lope_store_keep_original_of (lope_store_get_path (self), content_hash, content, error);
}

/**
 * lope_store_keep_original_of:
 * @path: (type filename): a journal that may be written
 * @content_hash: the SHA-256 of @content, in lower-case hexadecimal
 * @content: the file, uncompressed
 * @error: return location for a #LopeStoreError
 *
 * Does what lope_store_keep_original() does, in any thread.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_keep_original_of (const char  *path,
                             const char  *content_hash,
                             GBytes      *content,
                             GError     **error)
{
  g_autofree char *file = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GConverter) converter = NULL;
  g_autoptr (GBytes) packed = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (content_hash != NULL, FALSE);
  g_return_val_if_fail (content != NULL, FALSE);

  if (!check_hash (content_hash, error))
    return FALSE;

  /* One that is there is made new, so that no sweep takes it away meanwhile. */
  file = lope_store_dup_original_file (path, content_hash);
  if (utime (file, NULL) == 0)
    return TRUE;

  folder = g_path_get_dirname (file);
  if (!lope_store_make_folder (folder, error))
    return FALSE;

  converter = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 1));
  packed = g_converter_convert_bytes (converter, content, error);

  return packed != NULL && lope_store_write_file (file, packed, FALSE, error);
}

/**
 * lope_store_read_original:
 * @self: a journal
 * @content_hash: the hash of an activity's file
 * @error: return location for a #LopeStoreError
 *
 * Reads the file that activities came from, and makes sure that it is that
 * very file.
 *
 * Returns: (transfer full): the file, uncompressed, or %NULL on error
 */
GBytes *
lope_store_read_original (LopeStore   *self,
                          const char  *content_hash,
                          GError     **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (content_hash != NULL, NULL);

  if (lope_store_get_path (self) == NULL)
    {
      lope_store_set_missing_error (error);
      return NULL;
    }

  return lope_store_read_original_of (lope_store_get_path (self), content_hash, error);
}

/**
 * lope_store_read_original_of:
 * @path: (type filename): a journal, which is not touched
 * @content_hash: the hash of an activity's file
 * @error: return location for a #LopeStoreError
 *
 * Does what lope_store_read_original() does, in any thread.
 *
 * Returns: (transfer full): the file, uncompressed, or %NULL on error
 */
GBytes *
lope_store_read_original_of (const char  *path,
                             const char  *content_hash,
                             GError     **error)
{
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (content_hash != NULL, NULL);

  return check_hash (content_hash, error) ? lope_store_load_original (path, content_hash, error) : NULL;
}

/**
 * lope_store_load_original:
 * @path: a journal
 * @content_hash: the hash of an original
 * @error: return location for a #LopeStoreError
 *
 * Reads an original file of the journal at @path.
 *
 * Returns: (transfer full): the file, uncompressed, or %NULL on error
 */
GBytes *
lope_store_load_original (const char  *path,
                          const char  *content_hash,
                          GError     **error)
{
  g_autofree char *file = lope_store_dup_original_file (path, content_hash);
  g_autoptr (GBytes) content = NULL;
  g_autoptr (GError) local_error = NULL;
  g_autofree char *hash = NULL;

  content = inflate (file, &local_error);
  if (content == NULL && g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND,
                   _ ("The original file “%s” is not there any more."), file);
      return NULL;
    }

  if (content != NULL)
    hash = lope_digest_bytes (content);
  if (g_strcmp0 (hash, content_hash) != 0)
    {
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED,
                   _ ("The original file “%s” is damaged."), file);
      return NULL;
    }

  return g_steal_pointer (&content);
}

/**
 * lope_store_dup_originals_path:
 * @self: a journal
 *
 * Tells where the original files are: `ab/cdef….gz`, by their hashes.
 *
 * Returns: (transfer full) (nullable) (type filename): the folder, which need
 *   not exist, or %NULL for a journal in memory
 */
char *
lope_store_dup_originals_path (LopeStore *self)
{
  const char *path;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  path = lope_store_get_path (self);

  return path != NULL ? lope_store_dup_originals_folder (path) : NULL;
}

/**
 * lope_store_sweep_originals:
 * @self: a journal
 * @n_removed: (out) (optional): how many files were removed
 * @error: return location for a #LopeStoreError
 *
 * Removes the original files that no activity needs any more, deleted ones that
 * may come back included, and that are older than a day.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_sweep_originals (LopeStore  *self,
                            guint      *n_removed,
                            GError    **error)
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *prefix;
  guint n = 0;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);

  if (n_removed != NULL)
    *n_removed = 0;

  folder = lope_store_dup_originals_path (self);
  if (folder == NULL || lope_store_is_read_only (self))
    return TRUE;

  dir = g_dir_open (folder, 0, NULL);
  while (dir != NULL && (prefix = g_dir_read_name (dir)) != NULL)
    {
      if (strlen (prefix) == 2 && !sweep_folder (lope_store_get_db (self), folder, prefix, &n, error))
        return FALSE;
    }

  if (n_removed != NULL)
    *n_removed = n;

  return TRUE;
}
