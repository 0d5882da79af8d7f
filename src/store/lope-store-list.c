/* lope-store-list.c: activities by filter
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <string.h>

#define LIVE_SHOES "(SELECT uuid FROM shoe WHERE deleted IS NULL)"

/* The condition for a set of values; nothing for the set of all. */
static void
append_set (GString        *sql,
            const char     *column,
            const LopeNick *nicks,
            guint           set)
{
  const char *separator = "";

  if (set == 0)
    return;

  g_string_append_printf (sql, " AND %s IN (", column);
  for (guint i = 0; nicks[i].nick != NULL; i++)
    {
      if ((set & (1u << i)) == 0)
        continue;
      g_string_append_printf (sql, "%s'%s'", separator, nicks[i].nick);
      separator = ", ";
    }
  g_string_append_c (sql, ')');
}

static GPtrArray *
split_words (const char *text)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = lope_db_fold (text);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      if (*parts[i] != '\0')
        g_ptr_array_add (words, g_strdup (parts[i]));
    }

  return g_steal_pointer (&words);
}

/* Prepares a statement over the activities that a filter lets through. The
 * parameters are: days, shoe, then the words. */
static LopeQuery *
prepare_filtered (LopeStore                 *self,
                  const char                *columns,
                  const LopeActivityFilter  *filter,
                  gboolean                   newest_first,
                  GError                   **error)
{
  g_autoptr (GString) sql = g_string_new ("SELECT ");
  g_autoptr (GPtrArray) words = split_words (filter->text != NULL ? filter->text : "");
  const char *order = newest_first ? " DESC" : "";
  LopeQuery *query;

  /* Words are looked for in the order of the file: by index, every row would be
   * a leap. */
  g_string_append_printf (sql, "%s FROM activity%s WHERE deleted IS NULL", columns,
                          words->len > 0 && filter->from == LOPE_DAY_NONE ? " NOT INDEXED" : "");
  if (filter->from != LOPE_DAY_NONE || filter->to != LOPE_DAY_NONE)
    g_string_append (sql, " AND day BETWEEN ?1 AND ?2");
  append_set (sql, "sport", lope_sport_nicks, filter->sports);
  append_set (sql, "kind", lope_kind_nicks, filter->kinds);

  if (filter->shoe != NULL && *filter->shoe == '\0')
    g_string_append (sql, " AND (shoe IS NULL OR shoe NOT IN " LIVE_SHOES ")");
  else if (filter->shoe != NULL)
    g_string_append (sql, " AND shoe = ?3");

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (sql, " AND (lope_has (?%u, title, notes) OR shoe IN "
                            "(SELECT uuid FROM shoe WHERE deleted IS NULL AND lope_has (?%u, name)))", i + 4, i + 4);

  g_string_append_printf (sql, " ORDER BY day%s, start%s", order, order);

  query = lope_db_prepare (lope_store_get_db (self), sql->str, error);
  if (query == NULL)
    return NULL;

  sqlite3_bind_int (query, 1, filter->from);
  sqlite3_bind_int (query, 2, filter->to == LOPE_DAY_NONE ? G_MAXINT32 : filter->to);
  sqlite3_bind_text (query, 3, filter->shoe, -1, SQLITE_TRANSIENT);
  for (guint i = 0; i < words->len; i++)
    sqlite3_bind_text (query, (int) i + 4, words->pdata[i], -1, SQLITE_TRANSIENT);

  return query;
}

static gint8
sport_from_text (const char *nick)
{
  int sport = nick != NULL ? lope_nicks_find (lope_sport_nicks, nick) : -1;

  return (gint8) (sport >= 0 ? sport : LOPE_SPORT_OTHER);
}

/* ==== API ==== */

/**
 * lope_store_foreach_activity:
 * @self: a journal
 * @filter: which activities
 * @newest_first: the order
 * @func: called for each of them; returns %FALSE to stop, with an error or not
 * @user_data: for @func
 * @error: return location for a #LopeStoreError, or an error of @func
 *
 * Goes through activities, one record at a time in memory.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_store_foreach_activity (LopeStore                 *self,
                             const LopeActivityFilter  *filter,
                             gboolean                   newest_first,
                             LopeRecordFunc             func,
                             gpointer                   user_data,
                             GError                   **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (filter != NULL, FALSE);

  query = prepare_filtered (self, lope_store_get_columns (LOPE_TYPE_ACTIVITY), filter, newest_first, error);
  if (query == NULL)
    return FALSE;

  while (TRUE)
    {
      g_autoptr (LopeRecord) record = NULL;
      g_autoptr (GError) local_error = NULL;

      if (!lope_query_step (query, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      record = lope_store_load_record (lope_store_get_db (self), LOPE_TYPE_ACTIVITY, query, error);
      if (record == NULL)
        return FALSE;

      if (!func (record, user_data, &local_error))
        {
          if (local_error == NULL)
            return TRUE;
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }
    }
}

/**
 * lope_store_list_activity_keys:
 * @self: a journal
 * @filter: which activities
 * @error: return location for a #LopeStoreError
 *
 * Lists activities, newest first, without loading them: by local day, then by
 * start.
 *
 * Returns: (transfer full) (element-type LopeActivityKey): their keys, or %NULL
 *   on error
 */
GArray *
lope_store_list_activity_keys (LopeStore                 *self,
                               const LopeActivityFilter  *filter,
                               GError                   **error)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (LopeActivityKey));
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (filter != NULL, NULL);

  query = prepare_filtered (self, "id, day, distance_m, sport", filter, TRUE, error);
  if (query == NULL)
    return NULL;

  while (TRUE)
    {
      LopeActivityKey key;

      if (!lope_query_step (query, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&keys);

      key.id = sqlite3_column_int64 (query, 0);
      key.day = sqlite3_column_int (query, 1);
      key.distance = (gint32) lope_query_get_int (query, 2, -1);
      key.sport = sport_from_text (lope_query_get_text (query, 3));
      g_array_append_val (keys, key);
    }
}

/**
 * lope_store_get_activity_by_id:
 * @self: a journal
 * @id: the id of a #LopeActivityKey
 * @error: return location for a #LopeStoreError
 *
 * Gets the activity of a key.
 *
 * Returns: (transfer full): the activity, or %NULL on error
 */
LopeActivity *
lope_store_get_activity_by_id (LopeStore  *self,
                               gint64      id,
                               GError    **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;
  LopeRecord *record;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  sql = g_strdup_printf ("SELECT %s FROM activity WHERE id = ?1 AND deleted IS NULL",
                         lope_store_get_columns (LOPE_TYPE_ACTIVITY));
  query = lope_db_prepare (lope_store_get_db (self), sql, error);
  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 1, id);
  if (!lope_query_step (query, &row, error))
    return NULL;
  if (!row)
    {
      lope_store_set_missing_error (error);
      return NULL;
    }

  record = lope_store_load_record (lope_store_get_db (self), LOPE_TYPE_ACTIVITY, query, error);

  return record != NULL ? LOPE_ACTIVITY (record) : NULL;
}
