/* lope-store-replaced.c: activities as they were before an import changed them
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

/* An activity as one JSON text: all its fields by their names, and its laps. What
 * is not in it, because a newer Lope added it, counts as not recorded. */
static char *
take_snapshot (LopeDb      *db,
               const char  *uuid,
               GError     **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT json_object (");
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  lope_store_append_fields (sql, LOPE_TYPE_ACTIVITY, "'$', $");
  g_string_append (sql,
                   ", 'laps', (SELECT json_group_array (json_array (" LOPE_SQL_LAP_COLUMNS "))"
                   "   FROM (SELECT * FROM lap WHERE lap.activity = activity.id ORDER BY position)))"
                   " FROM activity WHERE uuid = ?1");
  query = lope_db_prepare (db, sql->str, error);
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

  return g_strdup (lope_query_get_text (query, 0));
}

static gboolean
read_snapshot_laps (LopeDb        *db,
                    const char    *snapshot,
                    LopeActivity  *activity,
                    GError       **error)
{
  g_autoptr (LopeQuery) query = NULL;

  query = lope_db_prepare (db,
                           "SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5,"
                           "  value ->> 6, value ->> 7 FROM json_each (?1, '$.laps') ORDER BY key", error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, snapshot);

  return lope_store_read_laps (query, activity, error);
}

static LopeRecord *
read_snapshot (LopeDb      *db,
               const char  *snapshot,
               GError     **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT 0, ");
  g_autoptr (LopeQuery) query = NULL;
  g_autoptr (LopeRecord) record = NULL;
  gboolean row;

  lope_store_append_fields (sql, LOPE_TYPE_ACTIVITY, "snapshot ->> '$'");
  g_string_append (sql, " FROM (SELECT ?1 AS snapshot)");
  query = lope_db_prepare (db, sql->str, error);
  if (query == NULL)
    return NULL;

  lope_query_bind_text (query, 1, snapshot);
  if (!lope_query_step (query, &row, error))
    return NULL;

  record = lope_store_load_record (db, LOPE_TYPE_ACTIVITY, query, error);
  if (record == NULL || !read_snapshot_laps (db, snapshot, LOPE_ACTIVITY (record), error))
    return NULL;

  return g_steal_pointer (&record);
}

static gboolean
is_same_laps (LopeRecord *a,
              LopeRecord *b)
{
  g_autoptr (LopeRecord) copy = lope_record_copy (a);
  guint n;
  const LopeLap *laps = lope_activity_get_laps (LOPE_ACTIVITY (b), &n);

  lope_activity_set_laps (LOPE_ACTIVITY (copy), laps, n);

  return lope_record_equal (a, copy);
}

/* What the runner changed since stays. */
static void
go_back (LopeRecord *record,
         LopeRecord *was,
         LopeRecord *became)
{
  gboolean same_laps = is_same_laps (record, became);
  guint n;

  lope_record_get_fields (record, &n);
  for (guint i = LOPE_RECORD_CREATED; i < n; i++)
    {
      if (lope_record_field_equal (record, became, i))
        lope_record_assign_field (record, was, i);
    }

  if (same_laps)
    {
      const LopeLap *laps = lope_activity_get_laps (LOPE_ACTIVITY (was), &n);

      lope_activity_set_laps (LOPE_ACTIVITY (record), laps, n);
    }
}

static gboolean
set_deleted (LopeDb      *db,
             const char  *uuid,
             gint64       deleted,
             GError     **error)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (db, "UPDATE activity SET deleted = ?2 WHERE uuid = ?1", error);

  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, uuid);
  lope_query_bind_int (query, 2, deleted);

  return lope_query_run (query, error);
}

/* A deleted one goes back, too, and stays deleted. */
static gboolean
restore (LopeDb      *db,
         const char  *uuid,
         gint64       deleted,
         const char  *was_text,
         const char  *became_text,
         GError     **error)
{
  g_autofree char *now_text = take_snapshot (db, uuid, error);
  g_autoptr (LopeRecord) record = NULL;
  g_autoptr (LopeRecord) was = NULL;
  g_autoptr (LopeRecord) became = NULL;

  if (now_text == NULL ||
      (record = read_snapshot (db, now_text, error)) == NULL ||
      (was = read_snapshot (db, was_text, error)) == NULL ||
      (became = read_snapshot (db, became_text, error)) == NULL)
    return FALSE;

  go_back (record, was, became);

  return set_deleted (db, uuid, LOPE_UNSET, error) &&
         lope_store_replace (db, record, error) &&
         set_deleted (db, uuid, deleted, error);
}

/* ==== API ==== */

/**
 * lope_store_replace_and_remember:
 * @db: a connection in a transaction
 * @batch: an import
 * @activity: an activity of the journal, as it is to be
 * @error: return location for a #LopeStoreError
 *
 * Changes an activity so that lope_store_restore_replaced() can take it back.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_replace_and_remember (LopeDb        *db,
                                 const char    *batch,
                                 LopeActivity  *activity,
                                 GError       **error)
{
  const char *uuid = lope_record_get_uuid (LOPE_RECORD (activity));
  g_autofree char *was = take_snapshot (db, uuid, error);
  g_autofree char *became = NULL;
  g_autoptr (LopeQuery) query = NULL;

  if (was == NULL || !lope_store_replace (db, LOPE_RECORD (activity), error))
    return FALSE;

  became = take_snapshot (db, uuid, error);
  if (became == NULL)
    return FALSE;

  query = lope_db_prepare (db,
                           "INSERT INTO replaced (batch, activity, content_hash, session, was, became)"
                           "  VALUES (?1, ?2, ?3 ->> 'content_hash', ?3 ->> 'session', ?3, ?4)", error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, batch);
  lope_query_bind_text (query, 2, uuid);
  lope_query_bind_text (query, 3, was);
  lope_query_bind_text (query, 4, became);

  return lope_query_run (query, error);
}

/**
 * lope_store_restore_replaced:
 * @db: a connection in a transaction
 * @batch: an import
 * @error: return location for a #LopeStoreError
 *
 * Makes activities that an import changed what they were, but for what the
 * runner has changed since.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_restore_replaced (LopeDb      *db,
                             const char  *batch,
                             GError     **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autoptr (LopeQuery) forget = NULL;
  gboolean row;

  query = lope_db_prepare (db,
                           "SELECT replaced.activity, activity.deleted, was, became"
                           "  FROM replaced JOIN activity ON activity.uuid = replaced.activity"
                           "  WHERE replaced.batch = ?1 ORDER BY replaced.id DESC", error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, batch);
  while (TRUE)
    {
      if (!lope_query_step (query, &row, error))
        return FALSE;
      if (!row)
        break;
      if (!restore (db, lope_query_get_text (query, 0), lope_query_get_int (query, 1, LOPE_UNSET),
                    lope_query_get_text (query, 2), lope_query_get_text (query, 3), error))
        return FALSE;
    }

  forget = lope_db_prepare (db, "DELETE FROM replaced WHERE batch = ?1", error);
  if (forget == NULL)
    return FALSE;

  lope_query_bind_text (forget, 1, batch);

  return lope_query_run (forget, error);
}
