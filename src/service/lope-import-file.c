/* lope-import-file.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-importer-private.h"

#include "lope-digest.h"

#include <glib/gi18n-lib.h>

/* The totals are made; the points stay in the original file. */
static void
drop_samples (LopeFileContent *content)
{
  for (guint i = 0; i < content->recordings->len; i++)
    {
      LopeRecording *recording = g_ptr_array_index (content->recordings, i);

      g_array_unref (recording->samples);
      recording->samples = g_array_new (FALSE, FALSE, sizeof (LopeSample));
    }
}

/* Other files tell theirs. */
static gboolean
needs_units (LopeFileFormat format)
{
  return format == LOPE_FILE_FORMAT_GARMIN_CSV;
}

/* ==== API ==== */

/**
 * lope_import_file_new:
 * @path: what to call it
 * @bytes: (nullable): its content
 * @error: (nullable): why there is none
 *
 * Makes a file that is to be imported.
 *
 * Returns: (transfer full): the file
 */
LopeImportFile *
lope_import_file_new (const char   *path,
                      GBytes       *bytes,
                      const GError *error)
{
  LopeImportFile *self = g_new0 (LopeImportFile, 1);

  self->path = g_strdup (path);
  self->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  self->error = error != NULL ? g_error_copy (error) : NULL;

  return self;
}

/**
 * lope_import_file_read:
 * @self: a file
 * @zone: tells the offset where the file does not
 * @get_units: tells those of the runner, for tables that do not tell theirs
 *
 * Reads the content of a file. This is what takes the time; it needs nothing
 * else and may be done in any thread.
 */
void
lope_import_file_read (LopeImportFile *self,
                       GTimeZone      *zone,
                       LopeUnitsFunc   get_units)
{
  g_autoptr (GBytes) packed = g_steal_pointer (&self->bytes);
  gboolean truncated = FALSE;
  const guint8 *data;
  gsize size;

  if (self->error != NULL || packed == NULL)
    return;

  self->bytes = lope_file_decompress (packed, &truncated, &self->error);
  if (self->bytes == NULL)
    return;

  data = g_bytes_get_data (self->bytes, &size);
  self->format = lope_file_guess_format (data, size);

  if (self->format == LOPE_FILE_FORMAT_LOPE_JSON)
    self->json = lope_json_parse (data, size, &self->error);
  else
    self->content = lope_file_parse_in_units (self->bytes, zone,
                                              needs_units (self->format) ? get_units () : LOPE_UNITS_METRIC,
                                              &self->error);

  if (self->content == NULL)
    return;

  self->hash = lope_digest_bytes (self->bytes);

  if (truncated)
    lope_file_content_warn (self->content, _ ("The compressed file is cut off; what could be read of it is here"));

  drop_samples (self->content);
}

/**
 * lope_import_file_keep:
 * @self: a file that was read
 * @journal: (type filename): the journal
 *
 * Keeps the original, if activities are in it: before a row names it, and by the
 * thread that reads, since it takes a while until a disk has it for good. If none
 * is taken in, it is swept later.
 */
void
lope_import_file_keep (LopeImportFile *self,
                       const char     *journal)
{
  if (self->content != NULL && self->content->recordings->len > 0)
    self->kept = lope_store_keep_original_of (journal, self->hash, self->bytes, &self->keep_error);
}

/**
 * lope_import_file_free:
 * @self: a file
 *
 * Frees a file.
 */
void
lope_import_file_free (LopeImportFile *self)
{
  g_free (self->path);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->hash);
  g_clear_pointer (&self->content, lope_file_content_free);
  g_clear_pointer (&self->json, lope_json_content_free);
  g_clear_error (&self->error);
  g_clear_error (&self->keep_error);
  g_free (self);
}
