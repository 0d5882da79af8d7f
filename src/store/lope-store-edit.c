/* lope-store-edit.c: changing single records
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

static gint64
get_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * lope_store_stamp:
 * @record: a new record
 *
 * Gives a record its times, if it does not come with them.
 */
void
lope_store_stamp (LopeRecord *record)
{
  gint64 now = get_now ();

  if (!lope_record_is_set (record, LOPE_RECORD_CREATED))
    lope_record_set_int (record, LOPE_RECORD_CREATED, now);
  if (!lope_record_is_set (record, LOPE_RECORD_MODIFIED))
    lope_record_set_int (record, LOPE_RECORD_MODIFIED, now);
}

/* Marks records as deleted, or takes the mark away, in a transaction. */
static gboolean
mark_all (LopeDb              *db,
          GType                type,
          const char * const  *uuids,
          gint64               deleted,
          GError             **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;

  if (type == LOPE_TYPE_OWN_EXERCISE && deleted != LOPE_UNSET && !lope_store_check_unused (db, uuids, error))
    return FALSE;

  sql = g_strdup_printf ("UPDATE %s SET deleted = ?2 WHERE uuid = ?1 AND (deleted IS NULL) = (?2 IS NOT NULL)",
                         lope_store_get_table (type)->name);
  query = lope_db_prepare (db, sql, error);
  if (query == NULL)
    return FALSE;

  for (guint i = 0; uuids[i] != NULL; i++)
    {
      lope_query_bind_text (query, 1, uuids[i]);
      lope_query_bind_int (query, 2, deleted);
      if (!lope_query_run (query, error))
        return FALSE;
      if (sqlite3_changes (db->handle) == 0)
        {
          lope_store_set_missing_error (error);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
mark (LopeStore           *self,
      GType                type,
      const char * const  *uuids,
      gint64               deleted,
      GError             **error)
{
  gboolean good;

  if (!lope_store_begin (self, error))
    return FALSE;

  good = mark_all (lope_store_get_db (self), type, uuids, deleted, error);

  return lope_store_end (self, good, lope_store_get_table (type)->change, error);
}

static gboolean
is_present (LopeDb      *db,
            LopeRecord  *record,
            gboolean    *present,
            GError     **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT 1 FROM %s WHERE uuid = ?1 AND deleted IS NULL",
                         lope_store_get_table (G_OBJECT_TYPE (record))->name);
  query = lope_db_prepare (db, sql, error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, lope_record_get_uuid (record));

  return lope_query_step (query, present, error);
}

/* Adds a record, or saves it if it is in the journal already. */
static gboolean
put (LopeDb      *db,
     LopeRecord  *record,
     gint64       now,
     GError     **error)
{
  gboolean present;

  if (!is_present (db, record, &present, error))
    return FALSE;

  lope_store_stamp (record);
  if (!present)
    return lope_store_insert (db, record, NULL, error);

  lope_record_set_int (record, LOPE_RECORD_MODIFIED, now);

  return lope_store_replace (db, record, error);
}

/* ==== API ==== */

/**
 * lope_store_add:
 * @self: a journal
 * @record: a new record; its times are set if they are not
 * @error: return location for a #LopeStoreError
 *
 * Adds a record. One with the same UUID that was deleted is replaced by it.
 *
 * Returns: %TRUE if the record is in the journal for good
 */
gboolean
lope_store_add (LopeStore   *self,
                LopeRecord  *record,
                GError     **error)
{
  gboolean good;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (LOPE_IS_RECORD (record), FALSE);

  if (!lope_store_validate (record, error))
    return FALSE;

  lope_store_stamp (record);
  if (!lope_store_begin (self, error))
    return FALSE;

  good = lope_store_insert (lope_store_get_db (self), record, NULL, error);

  return lope_store_end (self, good, lope_store_get_table (G_OBJECT_TYPE (record))->change, error);
}

/**
 * lope_store_update:
 * @self: a journal
 * @record: a changed record; its time of modification is set
 * @error: return location for a #LopeStoreError
 *
 * Saves a record that is in the journal.
 *
 * Returns: %TRUE if the change is in the journal for good
 */
gboolean
lope_store_update (LopeStore   *self,
                   LopeRecord  *record,
                   GError     **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_return_val_if_fail (LOPE_IS_RECORD (record), FALSE);

  g_ptr_array_add (records, record);

  return lope_store_update_many (self, records, error);
}

/**
 * lope_store_update_many:
 * @self: a journal
 * @records: (element-type LopeRecord): changed records
 * @error: return location for a #LopeStoreError
 *
 * Saves several records as one change: all of them or, on error, none.
 *
 * Returns: %TRUE if the changes are in the journal for good
 */
gboolean
lope_store_update_many (LopeStore  *self,
                        GPtrArray  *records,
                        GError    **error)
{
  LopeStoreChange change = 0;
  gint64 now = get_now ();
  gboolean good = TRUE;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  for (guint i = 0; i < records->len; i++)
    {
      if (!lope_store_validate (records->pdata[i], error))
        return FALSE;
    }

  if (!lope_store_begin (self, error))
    return FALSE;

  for (guint i = 0; good && i < records->len; i++)
    {
      LopeRecord *record = records->pdata[i];

      lope_store_stamp (record);
      lope_record_set_int (record, LOPE_RECORD_MODIFIED, now);
      good = lope_store_replace (lope_store_get_db (self), record, error);
      change |= lope_store_get_table (G_OBJECT_TYPE (record))->change;
    }

  return lope_store_end (self, good, change, error);
}

/**
 * lope_store_apply:
 * @self: a journal
 * @saved: (element-type LopeRecord) (nullable): records to add, or to save if
 *   they are in the journal; what is referred to before what refers to it
 * @deleted: (element-type LopeRecord) (nullable): records to delete
 * @error: return location for a #LopeStoreError
 *
 * Saves and deletes records of any types as one change, such as a run and the
 * pain that came with it: all of it or, on error, nothing. What was deleted is
 * brought back by saving it again.
 *
 * Returns: %TRUE if the changes are in the journal for good
 */
gboolean
lope_store_apply (LopeStore  *self,
                  GPtrArray  *saved,
                  GPtrArray  *deleted,
                  GError    **error)
{
  const guint n_saved = saved != NULL ? saved->len : 0, n_deleted = deleted != NULL ? deleted->len : 0;
  const gint64 now = get_now ();
  LopeStoreChange change = 0;
  gboolean good = TRUE;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);

  for (guint i = 0; i < n_saved; i++)
    {
      if (!lope_store_validate (saved->pdata[i], error))
        return FALSE;
    }

  if (!lope_store_begin (self, error))
    return FALSE;

  for (guint i = 0; good && i < n_deleted; i++)
    {
      const char *uuids[] = { lope_record_get_uuid (deleted->pdata[i]), NULL };

      good = mark_all (lope_store_get_db (self), G_OBJECT_TYPE (deleted->pdata[i]), uuids, now, error);
      change |= lope_store_get_table (G_OBJECT_TYPE (deleted->pdata[i]))->change;
    }
  for (guint i = 0; good && i < n_saved; i++)
    {
      good = put (lope_store_get_db (self), saved->pdata[i], now, error);
      change |= lope_store_get_table (G_OBJECT_TYPE (saved->pdata[i]))->change;
    }

  return lope_store_end (self, good, change, error);
}

/**
 * lope_store_delete:
 * @self: a journal
 * @type: the type of the records
 * @uuids: (array zero-terminated=1): which records
 * @error: return location for a #LopeStoreError
 *
 * Deletes records, as one change. They can be brought back for 30 days. Runs in
 * a deleted shoe keep it, for the case that it comes back. The steps and the
 * schedules of a deleted routine go and come back with it; what was done of it
 * stays.
 *
 * Returns: %TRUE on success; on error nothing is deleted
 */
gboolean
lope_store_delete (LopeStore           *self,
                   GType                type,
                   const char * const  *uuids,
                   GError             **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (uuids != NULL, FALSE);

  return mark (self, type, uuids, get_now (), error);
}

/**
 * lope_store_undelete:
 * @self: a journal
 * @type: the type of the records
 * @uuids: (array zero-terminated=1): which records
 * @error: return location for a #LopeStoreError
 *
 * Brings deleted records back as they were.
 *
 * Returns: %TRUE on success; on error none is brought back
 */
gboolean
lope_store_undelete (LopeStore           *self,
                     GType                type,
                     const char * const  *uuids,
                     GError             **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (uuids != NULL, FALSE);

  return mark (self, type, uuids, LOPE_UNSET, error);
}

/**
 * lope_store_get:
 * @self: a journal
 * @type: the type of the record
 * @uuid: its UUID
 * @error: return location for a #LopeStoreError
 *
 * Gets a record that is not deleted.
 *
 * Returns: (transfer full): the record, or %NULL on error
 */
LopeRecord *
lope_store_get (LopeStore   *self,
                GType        type,
                const char  *uuid,
                GError     **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (uuid != NULL, NULL);

  sql = g_strdup_printf ("SELECT %s FROM %s WHERE uuid = ?1 AND %s", lope_store_get_columns (type),
                         lope_store_get_table (type)->name, lope_store_get_live (type));
  query = lope_db_prepare (lope_store_get_db (self), sql, error);
  if (query == NULL)
    return NULL;

  lope_query_bind_text (query, 1, uuid);
  if (!lope_query_step (query, &row, error))
    return NULL;
  if (!row)
    {
      lope_store_set_missing_error (error);
      return NULL;
    }

  return lope_store_load_record (lope_store_get_db (self), type, query, error);
}
