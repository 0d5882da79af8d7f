/* lope-store-recover.c: what can still be read of a damaged journal
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* How far to look for readable rows beyond damage. */
#define MAX_GAP (G_GINT64_CONSTANT (1) << 40)

typedef struct {
  LopeDb *source;  /* borrowed */
  LopeDb *target;  /* borrowed */
  GPtrArray *lost; /* borrowed, of sentences */
} Recovery;

static gboolean
is_damage (const GError *error)
{
  return error == NULL || g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED) ||
         g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_FAILED);
}

/* The columns of a table in the damaged journal, which may be of an older
 * version than the new one; none if there is no such table, or it is not known
 * any more. */
static char *
dup_columns (Recovery   *self,
             const char *table,
             guint      *n_columns)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  query = lope_db_prepare (self->source, "SELECT group_concat (name, ', '), count (*) FROM pragma_table_info (?1)",
                           NULL);
  if (query == NULL)
    return NULL;

  lope_query_bind_text (query, 1, table);
  if (!lope_query_step (query, &row, NULL))
    return NULL;

  *n_columns = (guint) lope_query_get_int (query, 1, 0);

  return g_strdup (lope_query_get_text (query, 0));
}

/* A journal of an earlier version never had all of the tables. */
static void
tell_lost_table (Recovery   *self,
                 const char *table)
{
  gint64 version;

  if (lope_db_get_int (self->source, "PRAGMA user_version", &version, NULL) && version < LOPE_STORE_VERSION)
    return;

  g_ptr_array_add (self->lost,
                   /* TRANSLATORS: %s is the technical name of a table, such as “tombstone”. */
                   g_strdup_printf (_ ("The table “%s” could not be read."), table));
}

static void
tell_part (Recovery   *self,
           const char *table)
{
  g_ptr_array_add (self->lost,
                   /* TRANSLATORS: %s is the technical name of a table, such as “tombstone”. */
                   g_strdup_printf (_ ("The table “%s” could only be read in part."), table));
}

static LopeQuery *
prepare_insert (Recovery    *self,
                const char  *table,
                const char  *columns,
                guint        n_columns,
                GError     **error)
{
  g_autoptr (GString) sql = g_string_new (NULL);

  g_string_printf (sql, "INSERT OR IGNORE INTO %s (%s) VALUES (?", table, columns);
  for (guint i = 1; i < n_columns; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');

  return lope_db_prepare (self->target, sql->str, error);
}

/* Puts a row that was read into the new journal. A row that it does not accept is
 * as good as unreadable; only a target that cannot be written is an error. */
static gboolean
put_row (LopeQuery  *from,
         LopeQuery  *into,
         GError    **error)
{
  g_autoptr (GError) local_error = NULL;

  for (int i = 0; i < sqlite3_column_count (from); i++)
    sqlite3_bind_value (into, i + 1, sqlite3_column_value (from, i));

  if (lope_query_run (into, &local_error) ||
      g_error_matches (local_error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Whether rows after an id can be read. */
static gboolean
is_readable_after (Recovery   *self,
                   const char *sql,
                   gint64      id)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (self->source, sql, NULL);
  gboolean row;

  if (query == NULL)
    return FALSE;

  lope_query_bind_int (query, 1, id);

  return lope_query_step (query, &row, NULL);
}

/* Finds the first id after which rows can be read again: leaps that double, then
 * halving the last of them. Returns −1 if there is none. */
static gint64
find_after_damage (Recovery   *self,
                   const char *sql,
                   gint64      id)
{
  gint64 low = id, high, gap = 1;

  while (!is_readable_after (self, sql, id + gap))
    {
      low = id + gap;
      gap *= 2;
      if (gap > MAX_GAP)
        return -1;
    }

  high = id + gap;
  while (high - low > 1)
    {
      gint64 middle = low + (high - low) / 2;

      if (is_readable_after (self, sql, middle))
        high = middle;
      else
        low = middle;
    }

  return high;
}

/* Copies the rows after @id up to damage or the end; sets @id to the last one
 * copied, and @whole if there is no damage. */
static gboolean
copy_run (Recovery    *self,
          const char  *sql,
          LopeQuery   *into,
          gint64      *id,
          gboolean    *whole,
          GError     **error)
{
  g_autoptr (LopeQuery) from = lope_db_prepare (self->source, sql, NULL);
  g_autoptr (GError) local_error = NULL;
  gboolean row;

  *whole = FALSE;
  if (from == NULL)
    return TRUE;

  lope_query_bind_int (from, 1, *id);
  while (lope_query_step (from, &row, &local_error) && row)
    {
      if (!put_row (from, into, error))
        return FALSE;
      *id = sqlite3_column_int64 (from, 0);
    }

  *whole = local_error == NULL;
  if (is_damage (local_error))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Copies a table with numbered rows, stepping over damage. */
static gboolean
recover_rows (Recovery    *self,
              const char  *table,
              gboolean    *whole,
              GError     **error)
{
  g_autofree char *columns = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (LopeQuery) into = NULL;
  gint64 id = 0;
  guint n_columns;

  *whole = TRUE;
  columns = dup_columns (self, table, &n_columns);
  if (columns == NULL)
    {
      tell_lost_table (self, table);
      return TRUE;
    }

  /* The id is the first of the columns. */
  sql = g_strdup_printf ("SELECT %s FROM %s WHERE id > ?1 ORDER BY id", columns, table);
  into = prepare_insert (self, table, columns, n_columns, error);
  if (into == NULL)
    return FALSE;

  while (id >= 0)
    {
      gboolean end;

      if (!copy_run (self, sql, into, &id, &end, error))
        return FALSE;
      if (end)
        break;

      *whole = FALSE;
      id = find_after_damage (self, sql, id);
    }

  return TRUE;
}

/* Copies a small table in one go, as far as it can be read. */
static gboolean
recover_small (Recovery    *self,
               const char  *table,
               GError     **error)
{
  g_autofree char *columns = NULL;
  g_autofree char *sql = NULL;
  g_autoptr (LopeQuery) into = NULL;
  gint64 ignored = 0;
  guint n_columns;
  gboolean whole;

  columns = dup_columns (self, table, &n_columns);
  if (columns == NULL)
    {
      tell_lost_table (self, table);
      return TRUE;
    }

  sql = g_strdup_printf ("SELECT %s FROM %s WHERE ?1 IS NOT NULL", columns, table);
  into = prepare_insert (self, table, columns, n_columns, error);
  if (into == NULL || !copy_run (self, sql, into, &ignored, &whole, error))
    return FALSE;

  if (!whole)
    tell_part (self, table);

  return TRUE;
}

/* Copies the laps of the activities that were recovered, one after the other. */
static gboolean
recover_laps (Recovery  *self,
              GError   **error)
{
  g_autoptr (LopeQuery) activities = NULL;
  g_autoptr (LopeQuery) into = NULL;
  g_autofree char *columns = NULL;
  g_autofree char *sql = NULL;
  guint n_columns, n_lost = 0;
  gboolean row, whole;

  columns = dup_columns (self, "lap", &n_columns);
  if (columns == NULL)
    {
      tell_lost_table (self, "lap");
      return TRUE;
    }

  sql = g_strdup_printf ("SELECT %s FROM lap WHERE activity = ?1", columns);
  activities = lope_db_prepare (self->target, "SELECT id FROM activity", error);
  into = prepare_insert (self, "lap", columns, n_columns, error);
  if (activities == NULL || into == NULL)
    return FALSE;

  while (TRUE)
    {
      gint64 id;

      if (!lope_query_step (activities, &row, error))
        return FALSE;
      if (!row)
        break;

      id = sqlite3_column_int64 (activities, 0);
      if (!copy_run (self, sql, into, &id, &whole, error))
        return FALSE;
      n_lost += whole ? 0 : 1;
    }

  if (n_lost > 0)
    g_ptr_array_add (self->lost,
                     g_strdup_printf (ngettext ("The laps of %u activity could not be read.",
                                                "The laps of %u activities could not be read.", n_lost), n_lost));

  return TRUE;
}

/* Runs whose shoe is lost stay together under a new one. */
static gboolean
replace_lost_shoes (Recovery  *self,
                    GError   **error)
{
  g_autoptr (LopeQuery) query = NULL;
  guint n;

  query = lope_db_prepare (self->target,
                           "INSERT INTO shoe (uuid, created, modified, name)"
                           "  SELECT DISTINCT shoe, ?1, ?1, ?2 FROM activity"
                           "  WHERE shoe IS NOT NULL AND shoe NOT IN (SELECT uuid FROM shoe)", error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_int (query, 1, g_get_real_time () / G_USEC_PER_SEC);
  /* TRANSLATORS: The name of a shoe of which all but its runs is lost. */
  lope_query_bind_text (query, 2, _ ("Recovered Shoe"));
  if (!lope_query_run (query, error))
    return FALSE;

  n = (guint) sqlite3_changes (self->target->handle);
  if (n > 0)
    g_ptr_array_add (self->lost,
                     g_strdup_printf (ngettext ("%1$u shoe could not be read; its runs are kept with a shoe called “%2$s”.",
                                                "%1$u shoes could not be read; their runs are kept with shoes called “%2$s”.",
                                                n), n, _ ("Recovered Shoe")));

  return TRUE;
}

/* Says which activities are lost. The index of days often knows what the table
 * itself does not tell any more, even where that looks @whole: a page that was cut
 * off reads as if nothing had ever been on it. */
static gboolean
list_lost_activities (Recovery  *self,
                      gboolean   whole,
                      GError   **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autoptr (LopeQuery) known = NULL;
  gboolean row, found;
  guint n_before = self->lost->len;

  query = lope_db_prepare (self->source,
                           "SELECT id, day, distance_m FROM activity INDEXED BY activity_day"
                           "  WHERE deleted IS NULL ORDER BY day", NULL);
  known = lope_db_prepare (self->target, "SELECT 1 FROM activity WHERE id = ?1", error);
  if (known == NULL)
    return FALSE;

  while (query != NULL && lope_query_step (query, &row, NULL) && row)
    {
      g_autofree char *day = lope_day_to_iso ((LopeDay) sqlite3_column_int64 (query, 1));

      lope_query_bind_int (known, 1, sqlite3_column_int64 (query, 0));
      if (!lope_query_step (known, &found, error))
        return FALSE;
      sqlite3_reset (known);
      if (found)
        continue;

      if (sqlite3_column_type (query, 2) == SQLITE_NULL)
        g_ptr_array_add (self->lost, g_strdup_printf (_ ("An activity of %s could not be read."), day));
      else
        g_ptr_array_add (self->lost,
                         /* TRANSLATORS: First a date, then a distance in metres. */
                         g_strdup_printf (_ ("An activity of %1$s (%2$d m) could not be read."), day,
                                          sqlite3_column_int (query, 2)));
    }

  if (!whole && self->lost->len == n_before)
    g_ptr_array_add (self->lost, g_strdup (_ ("Some activities could not be read.")));

  return TRUE;
}

/* Pain, routines, and all that belongs to them. What belonged to a run that is lost
 * stays; a step or a schedule of a routine that is lost is of no use. */
static gboolean
recover_others (Recovery  *self,
              GError   **error)
{
  for (const LopeStoreTable *table = lope_store_tables; table->name != NULL; table++)
    {
      gboolean whole;

      if (table->order == NULL)
        continue;
      if (!recover_rows (self, table->name, &whole, error))
        return FALSE;
      if (!whole)
        tell_part (self, table->name);
    }

  return lope_db_exec (self->target,
                       "UPDATE pain SET run = NULL WHERE run NOT IN (SELECT uuid FROM activity);"
                       "DELETE FROM routine_step WHERE routine NOT IN (SELECT uuid FROM routine);"
                       "DELETE FROM schedule WHERE routine NOT IN (SELECT uuid FROM routine)", error);
}

static gboolean
recover_tables (Recovery  *self,
                GError   **error)
{
  const char * const small[] = { "import_batch", "replaced", "tombstone", "notice_dismissed" };
  gboolean shoes_whole, activities_whole;
  guint n_columns;
  g_autofree char *activities = dup_columns (self, "activity", &n_columns);
  g_autofree char *shoes = dup_columns (self, "shoe", &n_columns);

  if (activities == NULL && shoes == NULL)
    {
      g_set_error_literal (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED,
                           _ ("Nothing can be read of this journal any more. Restore a backup."));
      return FALSE;
    }

  if (!recover_rows (self, "shoe", &shoes_whole, error) ||
      !recover_rows (self, "activity", &activities_whole, error) ||
      !list_lost_activities (self, activities_whole, error) ||
      !replace_lost_shoes (self, error) ||
      !recover_laps (self, error) ||
      !recover_others (self, error))
    return FALSE;

  if (!shoes_whole)
    g_ptr_array_add (self->lost, g_strdup (_ ("The table of shoes was damaged; look whether all are there.")));

  for (guint i = 0; i < G_N_ELEMENTS (small); i++)
    {
      if (!recover_small (self, small[i], error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
recover_into (LopeDb      *source,
              const char  *part,
              GPtrArray   *lost,
              GError     **error)
{
  g_autoptr (LopeDb) target = NULL;
  Recovery recovery;

  if (!lope_store_make_file (part, error))
    return FALSE;

  target = lope_db_open (part, LOPE_DB_WRITE, error);
  if (target == NULL ||
      !lope_db_exec (target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF", error) ||
      !lope_db_begin (target, error))
    return FALSE;

  recovery = (Recovery) { .source = source, .target = target, .lost = lost };

  return lope_db_end (target, recover_tables (&recovery, error), error);
}

/**
 * lope_store_recover:
 * @path: (type filename): a damaged journal, which is not changed
 * @target: (type filename): where to put a new journal; there must be no file yet
 * @lost: (out) (transfer full) (element-type utf8): what could not be read, as
 *   sentences
 * @error: return location for a #LopeStoreError
 *
 * Makes a new journal of what can still be read of a damaged one, table by
 * table, and around damage row by row.
 *
 * Returns: %TRUE if there is a new journal
 */
gboolean
lope_store_recover (const char  *path,
                    const char  *target,
                    GPtrArray  **lost,
                    GError     **error)
{
  g_autoptr (LopeDb) source = NULL;
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *part = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (target != NULL, FALSE);
  g_return_val_if_fail (lost != NULL, FALSE);

  source = lope_store_open_to_rescue (path, error);
  if (source == NULL)
    return FALSE;

  part = g_strconcat (target, ".recovering", NULL);
  g_unlink (part);
  if (!recover_into (source, part, sentences, error) || !lope_store_put_file (part, target, FALSE, error))
    {
      g_unlink (part);
      return FALSE;
    }

  *lost = g_steal_pointer (&sentences);

  return TRUE;
}
