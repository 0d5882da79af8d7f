/* lope-export.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-export.h"

#include "lope-json.h"
#include "lope-record-text.h"


/* How much text is gathered before it is written. */
#define CHUNK (64 * 1024)

typedef struct {
  GOutputStream *stream; /* borrowed */
  GHashTable *names;     /* borrowed */
  GString *text;         /* owned */
} CsvExport;

static gboolean
add_to_json (LopeRecord  *record,
             gpointer     user_data,
             GError     **error)
{
  return lope_json_writer_add (user_data, record, error);
}

static gboolean
write_out (CsvExport  *self,
           GError    **error)
{
  gboolean written = g_output_stream_write_all (self->stream, self->text->str, self->text->len, NULL, NULL, error);

  g_string_truncate (self->text, 0);

  return written;
}

static gboolean
add_to_csv (LopeRecord  *record,
            gpointer     user_data,
            GError     **error)
{
  CsvExport *self = user_data;

  lope_record_append_csv (self->text, record, self->names);

  return self->text->len < CHUNK || write_out (self, error);
}

static GPtrArray *
list_records (LopeStore  *store,
              GType       type,
              GError    **error)
{
  if (type == LOPE_TYPE_SHOE)
    return lope_store_list_shoes (store, error);

  return lope_store_list_records (store, type, LOPE_DAY_NONE, LOPE_DAY_NONE, error);
}

/* ==== API ==== */

/**
 * lope_export_list_shoe_names:
 * @store: a journal
 * @error: return location for a #LopeStoreError
 *
 * Gets the names of all shoes by their UUIDs, to be told in place of these.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 utf8): the names
 */
GHashTable *
lope_export_list_shoe_names (LopeStore  *store,
                             GError    **error)
{
  g_autoptr (GPtrArray) shoes = lope_store_list_shoes (store, error);
  GHashTable *names;

  if (shoes == NULL)
    return NULL;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < shoes->len; i++)
    {
      LopeShoe *shoe = g_ptr_array_index (shoes, i);

      g_hash_table_insert (names, g_strdup (lope_record_get_uuid (LOPE_RECORD (shoe))),
                           g_strdup (lope_shoe_get_name (shoe)));
    }

  return names;
}

/**
 * lope_export_json:
 * @store: a journal
 * @stream: where to write
 * @error: return location for an error
 *
 * Writes everything in the journal as JSON that Lope can read again without
 * loss: all but the original files, which are in a backup.
 *
 * Returns: %TRUE if all was written
 */
gboolean
lope_export_json (LopeStore      *store,
                  GOutputStream  *stream,
                  GError        **error)
{
  const LopeActivityFilter all = LOPE_ACTIVITY_FILTER_ALL;
  g_autoptr (LopeJsonWriter) writer = lope_json_writer_new (stream);

  for (const LopeJsonArray *array = lope_json_arrays; array->name != NULL; array++)
    {
      g_autoptr (GPtrArray) records = NULL;

      if (!lope_json_writer_begin_array (writer, array->name, error))
        return FALSE;

      if (array->get_type () == LOPE_TYPE_ACTIVITY)
        {
          if (!lope_store_foreach_activity (store, &all, FALSE, add_to_json, writer, error))
            return FALSE;
          continue;
        }

      records = list_records (store, array->get_type (), error);
      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        {
          if (!lope_json_writer_add (writer, g_ptr_array_index (records, i), error))
            return FALSE;
        }
    }

  return lope_json_writer_finish (writer, error);
}

/**
 * lope_export_csv:
 * @store: a journal
 * @type: the type of record, such as %LOPE_TYPE_ACTIVITY
 * @stream: where to write
 * @error: return location for an error
 *
 * Writes all records of a type as a table.
 *
 * Returns: %TRUE if all was written
 */
gboolean
lope_export_csv (LopeStore      *store,
                 GType           type,
                 GOutputStream  *stream,
                 GError        **error)
{
  const LopeActivityFilter all = LOPE_ACTIVITY_FILTER_ALL;
  g_autoptr (GHashTable) names = lope_export_list_shoe_names (store, error);
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) records = NULL;
  CsvExport export = { .stream = stream, .names = names, .text = text };

  if (names == NULL)
    return FALSE;

  lope_record_append_csv_header (text, (LopeRecordClass *) klass);

  if (type == LOPE_TYPE_ACTIVITY)
    {
      if (!lope_store_foreach_activity (store, &all, FALSE, add_to_csv, &export, error))
        return FALSE;
    }
  else
    {
      records = list_records (store, type, error);
      if (records == NULL)
        return FALSE;
      for (guint i = 0; i < records->len; i++)
        {
          if (!add_to_csv (g_ptr_array_index (records, i), &export, error))
            return FALSE;
        }
    }

  return write_out (&export, error);
}
