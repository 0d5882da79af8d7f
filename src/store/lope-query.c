/* lope-query.c: prepared statements
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-db.h"

#include "lope-types.h"

static LopeDb *
get_db (LopeQuery *query)
{
  return sqlite3_get_clientdata (sqlite3_db_handle (query), LOPE_DB_CLIENT_KEY);
}

/**
 * lope_db_prepare:
 * @self: a connection
 * @sql: one statement
 * @error: return location for a #LopeStoreError
 *
 * Prepares a statement, or takes one that was prepared earlier and is free.
 *
 * Returns: (transfer full): the statement, or %NULL on error
 */
LopeQuery *
lope_db_prepare (LopeDb      *self,
                 const char  *sql,
                 GError     **error)
{
  LopeQuery *query = NULL;
  gpointer kept;
  int code;

  if (g_hash_table_steal_extended (self->statements, sql, NULL, &kept))
    return kept;

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &query, NULL);
  if (code != SQLITE_OK)
    {
      lope_db_set_error (self, code, error);
      return NULL;
    }

  return query;
}

/**
 * lope_query_done:
 * @self: (transfer full): a statement
 *
 * Gives a statement back to its connection.
 */
void
lope_query_done (LopeQuery *self)
{
  LopeDb *db = get_db (self);

  sqlite3_reset (self);
  sqlite3_clear_bindings (self);
  g_hash_table_replace (db->statements, (gpointer) sqlite3_sql (self), self);
}

/**
 * lope_query_step:
 * @self: a statement
 * @row: (out): whether there is a row
 * @error: return location for a #LopeStoreError
 *
 * Goes to the next row.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_query_step (LopeQuery  *self,
                 gboolean   *row,
                 GError    **error)
{
  const gint64 since = g_get_monotonic_time ();
  int code = sqlite3_step (self);

  while (lope_db_may_retry (get_db (self), code, since))
    {
      sqlite3_reset (self);
      code = sqlite3_step (self);
    }

  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    return TRUE;

  lope_db_set_error (get_db (self), code, error);

  return FALSE;
}

/**
 * lope_query_run:
 * @self: a statement
 * @error: return location for a #LopeStoreError
 *
 * Runs a statement to its end and makes it ready to run again.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_query_run (LopeQuery  *self,
                GError    **error)
{
  gboolean row;

  do
    {
      if (!lope_query_step (self, &row, error))
        {
          sqlite3_reset (self);
          return FALSE;
        }
    }
  while (row);

  sqlite3_reset (self);

  return TRUE;
}

/**
 * lope_query_bind_int:
 * @self: a statement
 * @i: a parameter, from 1
 * @value: a number, or %LOPE_UNSET for none
 *
 * Sets a parameter.
 */
void
lope_query_bind_int (LopeQuery *self,
                     int        i,
                     gint64     value)
{
  if (value == LOPE_UNSET)
    sqlite3_bind_null (self, i);
  else
    sqlite3_bind_int64 (self, i, value);
}

/**
 * lope_query_bind_text:
 * @self: a statement
 * @i: a parameter, from 1
 * @value: (nullable): text that outlives the statement's use
 *
 * Sets a parameter.
 */
void
lope_query_bind_text (LopeQuery  *self,
                      int         i,
                      const char *value)
{
  sqlite3_bind_text (self, i, value, -1, SQLITE_STATIC);
}

/**
 * lope_query_get_int:
 * @self: a statement on a row
 * @column: a column, from 0
 * @otherwise: what stands for NULL
 *
 * Gets a number.
 *
 * Returns: the number
 */
gint64
lope_query_get_int (LopeQuery *self,
                    int        column,
                    gint64     otherwise)
{
  if (sqlite3_column_type (self, column) == SQLITE_NULL)
    return otherwise;

  return sqlite3_column_int64 (self, column);
}

/**
 * lope_query_get_text:
 * @self: a statement on a row
 * @column: a column, from 0
 *
 * Gets a text.
 *
 * Returns: (transfer none) (nullable): the text, until the next step
 */
const char *
lope_query_get_text (LopeQuery *self,
                     int        column)
{
  return (const char *) sqlite3_column_text (self, column);
}
