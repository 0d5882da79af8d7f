/* lope-store-check.c: whether a journal is whole
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <glib/gi18n-lib.h>

#define MAX_PROBLEMS 100

static void
set_damaged_error (LopeDb  *db,
                   GError **error)
{
  lope_db_set_error (db, SQLITE_CORRUPT, error);
}

/**
 * lope_store_check_pages:
 * @db: a connection to a journal
 * @problems: (nullable) (element-type utf8): where to list what is wrong
 * @error: return location for a #LopeStoreError
 *
 * Checks the structure of a journal. Without @problems, damage is an error.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_store_check_pages (LopeDb     *db,
                        GPtrArray  *problems,
                        GError    **error)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (db, "PRAGMA quick_check", error);
  gboolean row;

  while (query != NULL)
    {
      const char *text;

      if (!lope_query_step (query, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      text = lope_query_get_text (query, 0);
      if (g_strcmp0 (text, "ok") == 0)
        continue;

      if (problems == NULL)
        {
          set_damaged_error (db, error);
          return FALSE;
        }

      /* TRANSLATORS: %s is a technical message in English. */
      g_ptr_array_add (problems, g_strdup_printf (_ ("The file is damaged: %s"), text));
    }

  return FALSE;
}

static gboolean
check_references (LopeDb     *db,
                  GPtrArray  *problems,
                  GError    **error)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (db, "PRAGMA foreign_key_check", error);
  gboolean row;

  while (query != NULL && problems->len < MAX_PROBLEMS)
    {
      if (!lope_query_step (query, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      g_ptr_array_add (problems,
                       /* TRANSLATORS: Both are technical names of tables, such as “activity” and “shoe”. */
                       g_strdup_printf (_ ("A record in “%1$s” refers to one in “%2$s” that is not there."),
                                        lope_query_get_text (query, 0), lope_query_get_text (query, 2)));
    }

  return query != NULL;
}

static gboolean
check_originals (LopeDb      *db,
                 const char  *path,
                 GPtrArray   *problems,
                 GError     **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  /* Lists of many activities are not kept, so only files count. */
  query = lope_db_prepare (db,
                           "SELECT DISTINCT content_hash, coalesce (file_name, title, uuid) FROM activity"
                           "  WHERE content_hash IS NOT NULL AND deleted IS NULL AND source = 'file'"
                           "  ORDER BY content_hash", error);

  while (query != NULL && problems->len < MAX_PROBLEMS)
    {
      g_autoptr (GBytes) content = NULL;
      g_autoptr (GError) local_error = NULL;

      if (!lope_query_step (query, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      content = lope_store_load_original (path, lope_query_get_text (query, 0), &local_error);
      if (content == NULL)
        g_ptr_array_add (problems,
                         /* TRANSLATORS: %1$s is the name of a file that was imported, %2$s is a sentence. */
                         g_strdup_printf (_ ("%1$s: %2$s"), lope_query_get_text (query, 1), local_error->message));
    }

  return query != NULL;
}

/**
 * lope_store_check:
 * @path: (type filename): a journal
 * @problems: (out) (transfer full) (element-type utf8): what is wrong, as
 *   sentences; empty if all is well
 * @error: return location for a #LopeStoreError
 *
 * Checks a journal without changing it: its structure, whether what records
 * refer to is there, and whether the original files are there and unchanged.
 *
 * Returns: %FALSE if it could not be checked
 */
gboolean
lope_store_check (const char  *path,
                  GPtrArray  **problems,
                  GError     **error)
{
  g_autoptr (LopeDb) db = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (problems != NULL, FALSE);

  db = lope_store_open_to_read (path, &local_error);
  if (db != NULL &&
      lope_store_check_pages (db, found, &local_error) &&
      check_references (db, found, &local_error))
    check_originals (db, path, found, &local_error);

  /* Damage in the way of the check itself is what it was to find. */
  if (g_error_matches (local_error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED))
    {
      if (found->len == 0)
        g_ptr_array_add (found, g_strdup (local_error->message));
      g_clear_error (&local_error);
    }

  if (local_error != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local_error));
      return FALSE;
    }

  *problems = g_steal_pointer (&found);

  return TRUE;
}

/**
 * lope_store_check_copy:
 * @path: (type filename): a copy of a journal
 * @error: return location for a #LopeStoreError
 *
 * Checks the structure of a journal that lies without its original files, such
 * as a backup.
 *
 * Returns: %TRUE if it is whole
 */
gboolean
lope_store_check_copy (const char  *path,
                       GError     **error)
{
  g_autoptr (LopeDb) db = NULL;

  g_return_val_if_fail (path != NULL, FALSE);

  db = lope_store_open_to_read (path, error);

  return db != NULL && lope_store_check_pages (db, NULL, error);
}
