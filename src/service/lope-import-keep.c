/* lope-import-keep.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-import-keep.h"

/* Larger originals are not read again only to be kept. */
#define MAX_ORIGINAL (64 * 1024 * 1024)

/* The file may be an archive, compressed, a table of many activities, or gone:
 * it is the original only if its content is what the activity came from. */
static void
keep_original (LopeStore  *store,
               const char *path,
               const char *hash)
{
  g_autofree char *data = NULL;
  g_autofree char *found = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileInfo) info = NULL;
  gsize length;

  if (path == NULL || hash == NULL)
    return;

  file = g_file_new_for_path (path);
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                            G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR ||
      g_file_info_get_size (info) > MAX_ORIGINAL ||
      !g_file_get_contents (path, &data, &length, NULL))
    return;

  bytes = g_bytes_new_take (g_steal_pointer (&data), length);
  found = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_str_equal (found, hash) && !lope_store_keep_original (store, hash, bytes, &error))
    g_message ("The original of an activity could not be kept: %s", error->message);
}

/**
 * lope_import_result_keep:
 * @self: a duplicate that was left out
 * @store: the journal
 * @batch: the import that it belongs to
 * @error: return location for a #LopeStoreError
 *
 * Takes an activity in although it is probably there already, because the
 * runner said that these are two.
 *
 * Returns: whether it was written
 */
gboolean
lope_import_result_keep (LopeImportResult  *self,
                         LopeStore         *store,
                         const char        *batch,
                         GError           **error)
{
  LopeActivity *activity;
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);

  activity = lope_import_result_get_activity (self);
  g_return_val_if_fail (activity != NULL, FALSE);

  keep_original (store, lope_import_result_get_path (self),
                 lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_CONTENT_HASH));
  g_ptr_array_add (records, activity);

  return lope_store_add_imported (store, batch, records, error);
}
