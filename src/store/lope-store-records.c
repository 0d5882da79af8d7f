/* lope-store-records.c: records to rows and back, by the tables of their fields
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <glib/gi18n-lib.h>

/**
 * lope_store_append_fields:
 * @sql: a statement
 * @type: a type of record
 * @format: what to say of each field: “$” stands for its name, “?” for the
 *   parameter with its number
 *
 * Appends something to a statement for each field, with commas between them.
 */
void
lope_store_append_fields (GString    *sql,
                          GType       type,
                          const char *format)
{
  g_autoptr (LopeRecordClass) klass = g_type_class_ref (type);
  guint n;
  const LopeField *fields = lope_record_class_get_fields (klass, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *parameter = g_strdup_printf ("?%u", i + 1);

      if (i > 0)
        g_string_append (sql, ", ");
      for (const char *p = format; *p != '\0'; p++)
        {
          if (*p == '$')
            g_string_append (sql, fields[i].name);
          else if (*p == '?')
            g_string_append (sql, parameter);
          else
            g_string_append_c (sql, *p);
        }
    }
}

/* INSERT that makes a deleted record of the same name live again; a live one
 * stays, and then there is no row. */
static char *
make_insert (GType type)
{
  const LopeStoreTable *table = lope_store_get_table (type);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO %s (", table->name);
  lope_store_append_fields (sql, type, "$");
  g_string_append_printf (sql, ", %s) VALUES (", table->extra);
  lope_store_append_fields (sql, type, "?");
  g_string_append_printf (sql, ", ?100) ON CONFLICT (uuid) DO UPDATE SET ");
  lope_store_append_fields (sql, type, "$ = excluded.$");
  g_string_append_printf (sql, ", %s = ?100, deleted = NULL WHERE deleted IS NOT NULL RETURNING id", table->extra);

  return g_string_free (sql, FALSE);
}

static char *
make_update (GType type)
{
  const LopeStoreTable *table = lope_store_get_table (type);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "UPDATE %s SET ", table->name);
  lope_store_append_fields (sql, type, "$ = ?");
  g_string_append_printf (sql, ", %s = coalesce (?100, %s) WHERE uuid = ?1 AND deleted IS NULL RETURNING id",
                          table->extra, table->extra);

  return g_string_free (sql, FALSE);
}

static char *
make_columns (GType type)
{
  const LopeStoreTable *table = lope_store_get_table (type);
  GString *sql = g_string_new (NULL);
  g_autofree char *format = g_strdup_printf ("%s.$", table->name);

  g_string_append_printf (sql, "%s.id, ", table->name);
  lope_store_append_fields (sql, type, format);

  return g_string_free (sql, FALSE);
}

/* The statements of a type are made once and kept with it. */
static const char *
get_text (GType         type,
          const char   *key,
          char       *(*make) (GType type))
{
  GQuark quark = g_quark_from_static_string (key);
  char *text = g_type_get_qdata (type, quark);

  if (text == NULL)
    {
      text = make (type);
      g_type_set_qdata (type, quark, text);
    }

  return text;
}

/**
 * lope_store_get_columns:
 * @type: a type of record
 *
 * Gets the columns that lope_store_load_record() wants, for a SELECT.
 *
 * Returns: (transfer none): their names with commas between them
 */
const char *
lope_store_get_columns (GType type)
{
  return get_text (type, "lope-store-columns", make_columns);
}

static char *
make_live (GType type)
{
  const LopeStoreTable *table = lope_store_get_table (type);

  if (table->parent == NULL)
    return g_strdup ("deleted IS NULL");

  return g_strdup_printf ("deleted IS NULL AND %s IN (SELECT uuid FROM %s WHERE deleted IS NULL)", table->parent,
                          table->parent);
}

/**
 * lope_store_get_live:
 * @type: a type of record
 *
 * Gets the condition for records that are not deleted, nor part of one that is.
 *
 * Returns: (transfer none): the condition
 */
const char *
lope_store_get_live (GType type)
{
  return get_text (type, "lope-store-live", make_live);
}

/* ==== Rows ==== */

static char *
flags_to_text (const LopeField *field,
               gint64           value)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; field->nicks[i].nick != NULL; i++)
    {
      if ((value & (G_GINT64_CONSTANT (1) << i)) == 0)
        continue;
      if (text->len > 0)
        g_string_append_c (text, ',');
      g_string_append (text, field->nicks[i].nick);
    }

  return g_string_free (text, FALSE);
}

static gint64
flags_from_text (const LopeField *field,
                 const char      *text)
{
  g_auto (GStrv) nicks = g_strsplit (text, ",", -1);
  gint64 value = 0;

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      int bit = lope_nicks_find (field->nicks, nicks[i]);

      if (bit >= 0)
        value |= G_GINT64_CONSTANT (1) << bit;
    }

  return value;
}

static void
bind_field (LopeQuery       *query,
            int              i,
            const LopeField *field,
            LopeRecord      *record,
            guint            position)
{
  if (!lope_record_is_set (record, position))
    {
      sqlite3_bind_null (query, i);
      return;
    }

  switch (field->type)
    {
    case LOPE_FIELD_TEXT:
    case LOPE_FIELD_REF:
      lope_query_bind_text (query, i, lope_record_get_text (record, position));
      break;

    case LOPE_FIELD_REAL:
      sqlite3_bind_double (query, i, lope_record_get_real (record, position));
      break;

    case LOPE_FIELD_ENUM:
      lope_query_bind_text (query, i, field->nicks[lope_record_get_int (record, position)].nick);
      break;

    case LOPE_FIELD_FLAGS:
      sqlite3_bind_text (query, i, flags_to_text (field, lope_record_get_int (record, position)), -1, g_free);
      break;

    case LOPE_FIELD_INT:
    case LOPE_FIELD_BOOL:
    case LOPE_FIELD_DAY:
    case LOPE_FIELD_TIME:
    default:
      lope_query_bind_int (query, i, lope_record_get_int (record, position));
      break;
    }
}

/* A damaged journal may hold text that is none. */
static void
read_text (LopeQuery  *query,
           int         column,
           LopeRecord *record,
           guint       position)
{
  const char *text = lope_query_get_text (query, column);
  g_autofree char *valid = NULL;

  if (text != NULL && !g_utf8_validate (text, -1, NULL))
    text = valid = g_utf8_make_valid (text, -1);

  lope_record_set_text (record, position, text);
}

static void
read_field (LopeQuery       *query,
            int              column,
            const LopeField *field,
            LopeRecord      *record,
            guint            position)
{
  const char *text;
  int value;

  if (sqlite3_column_type (query, column) == SQLITE_NULL)
    {
      lope_record_unset (record, position);
      return;
    }

  switch (field->type)
    {
    case LOPE_FIELD_TEXT:
    case LOPE_FIELD_REF:
      read_text (query, column, record, position);
      break;

    case LOPE_FIELD_REAL:
      lope_record_set_real (record, position, sqlite3_column_double (query, column));
      break;

    case LOPE_FIELD_ENUM:
      text = lope_query_get_text (query, column);
      value = text != NULL ? lope_nicks_find (field->nicks, text) : -1;
      lope_record_set_int (record, position, value >= 0 ? value : LOPE_UNSET);
      break;

    case LOPE_FIELD_FLAGS:
      text = lope_query_get_text (query, column);
      lope_record_set_int (record, position, text != NULL ? flags_from_text (field, text) : LOPE_UNSET);
      break;

    case LOPE_FIELD_INT:
    case LOPE_FIELD_BOOL:
    case LOPE_FIELD_DAY:
    case LOPE_FIELD_TIME:
    default:
      lope_record_set_int (record, position, sqlite3_column_int64 (query, column));
      break;
    }
}

static void
bind_record (LopeQuery  *query,
             LopeRecord *record,
             const char *batch)
{
  guint n;
  const LopeField *fields = lope_record_get_fields (record, &n);

  for (guint i = 0; i < n; i++)
    bind_field (query, i + 1, &fields[i], record, i);

  if (LOPE_IS_ACTIVITY (record))
    {
      lope_query_bind_int (query, 100, lope_activity_get_day (LOPE_ACTIVITY (record)));
      if (batch != NULL)
        lope_query_bind_text (query, LOPE_ACTIVITY_BATCH + 1, batch);
    }
  else
    {
      lope_query_bind_text (query, 100, batch);
    }
}

/* ==== For the other files ==== */

/**
 * lope_store_validate:
 * @record: a record
 * @error: return location for a #LopeStoreError
 *
 * Checks that a record is complete and that its values make sense.
 *
 * Returns: %TRUE if it can be saved
 */
gboolean
lope_store_validate (LopeRecord  *record,
                     GError     **error)
{
  const LopeStoreTable *table = lope_store_get_table (G_OBJECT_TYPE (record));
  const LopeField *fields = lope_record_get_fields (record, &(guint) { 0 });
  g_autoptr (GError) local_error = NULL;

  if (!lope_record_validate (record, &local_error) ||
      (LOPE_IS_PAIN_ENTRY (record) && !lope_pain_entry_check (LOPE_PAIN_ENTRY (record), &local_error)))
    {
      g_set_error_literal (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID, local_error->message);
      return FALSE;
    }

  for (guint i = 0; i < table->n_required; i++)
    {
      if (lope_record_is_set (record, table->required[i]))
        continue;
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID,
                   /* TRANSLATORS: %s is the technical name of a field, such as “start”. */
                   _ ("The value of “%s” is missing"), fields[table->required[i]].name);
      return FALSE;
    }

  if (!g_uuid_string_is_valid (lope_record_get_uuid (record)))
    {
      g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID,
                   _ ("“%s” is not a UUID"), lope_record_get_uuid (record));
      return FALSE;
    }

  return TRUE;
}

/**
 * lope_store_insert:
 * @db: a connection in a transaction
 * @record: a valid record
 * @batch: (nullable): the import that it came with
 * @error: return location for a #LopeStoreError
 *
 * Adds a record. One of the same name that was deleted is replaced.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_insert (LopeDb      *db,
                   LopeRecord  *record,
                   const char  *batch,
                   GError     **error)
{
  const char *sql = get_text (G_OBJECT_TYPE (record), "lope-store-insert", make_insert);
  g_autoptr (LopeQuery) query = lope_db_prepare (db, sql, error);
  g_autoptr (LopeQuery) forget = NULL;
  gint64 id;
  gboolean row;

  if (query == NULL)
    return FALSE;

  bind_record (query, record, batch);
  if (!lope_query_step (query, &row, error))
    return FALSE;
  if (!row)
    {
      lope_db_set_error (db, SQLITE_CONSTRAINT_UNIQUE, error);
      return FALSE;
    }

  id = lope_query_get_int (query, 0, 0);
  if (!lope_query_run (query, error))
    return FALSE;

  forget = lope_db_prepare (db, "DELETE FROM tombstone WHERE uuid = ?1", error);
  if (forget == NULL)
    return FALSE;
  lope_query_bind_text (forget, 1, lope_record_get_uuid (record));

  return lope_query_run (forget, error) &&
         (!LOPE_IS_ACTIVITY (record) || lope_store_save_laps (db, id, LOPE_ACTIVITY (record), error));
}

/**
 * lope_store_replace:
 * @db: a connection in a transaction
 * @record: a valid record
 * @error: return location for a #LopeStoreError
 *
 * Saves a record that is in the journal already.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_replace (LopeDb      *db,
                    LopeRecord  *record,
                    GError     **error)
{
  const char *sql = get_text (G_OBJECT_TYPE (record), "lope-store-update", make_update);
  g_autoptr (LopeQuery) query = lope_db_prepare (db, sql, error);
  gint64 id;
  gboolean row;

  if (query == NULL)
    return FALSE;

  bind_record (query, record, NULL);
  if (!lope_query_step (query, &row, error))
    return FALSE;
  if (!row)
    {
      lope_store_set_missing_error (error);
      return FALSE;
    }

  id = lope_query_get_int (query, 0, 0);

  return lope_query_run (query, error) &&
         (!LOPE_IS_ACTIVITY (record) || lope_store_save_laps (db, id, LOPE_ACTIVITY (record), error));
}

/**
 * lope_store_load_record:
 * @db: a connection
 * @type: a type of record
 * @query: a statement on a row that begins with the columns of
 *   lope_store_get_columns()
 * @error: return location for a #LopeStoreError
 *
 * Makes a record of a row.
 *
 * Returns: (transfer full): the record, or %NULL on error
 */
LopeRecord *
lope_store_load_record (LopeDb     *db,
                        GType       type,
                        LopeQuery  *query,
                        GError    **error)
{
  g_autoptr (LopeRecord) record = g_object_new (type, NULL);
  guint n;
  const LopeField *fields = lope_record_get_fields (record, &n);

  for (guint i = 0; i < n; i++)
    read_field (query, i + 1, &fields[i], record, i);

  if (LOPE_IS_ACTIVITY (record) &&
      !lope_store_load_laps (db, sqlite3_column_int64 (query, 0), LOPE_ACTIVITY (record), error))
    return NULL;

  return g_steal_pointer (&record);
}

/**
 * lope_store_load_records:
 * @db: a connection
 * @type: a type of record
 * @query: a statement with its parameters, whose columns begin with those of
 *   lope_store_get_columns()
 * @error: return location for a #LopeStoreError
 *
 * Makes records of all rows.
 *
 * Returns: (transfer full) (element-type LopeRecord): the records, or %NULL on
 *   error
 */
GPtrArray *
lope_store_load_records (LopeDb     *db,
                         GType       type,
                         LopeQuery  *query,
                         GError    **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean row;

  while (TRUE)
    {
      LopeRecord *record;

      if (!lope_query_step (query, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&records);

      record = lope_store_load_record (db, type, query, error);
      if (record == NULL)
        return NULL;
      g_ptr_array_add (records, record);
    }
}

/**
 * lope_store_set_missing_error:
 * @error: return location for a #LopeStoreError
 *
 * Says that there is no such record.
 */
void
lope_store_set_missing_error (GError **error)
{
  g_set_error_literal (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NOT_FOUND,
                       _ ("There is no such record in the journal; it may have been deleted."));
}
