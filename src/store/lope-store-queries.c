/* lope-store-queries.c: lists, totals and what the rules need
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

/* A deleted shoe is no shoe, although its runs keep it in case it comes back. */
#define LIVE_SHOES "(SELECT uuid FROM shoe WHERE deleted IS NULL)"

#define RECENT_DAYS 28

/* Prepares a statement of which ?1 and ?2 are the first and the last day. */
static LopeQuery *
prepare_days (LopeStore   *self,
              const char  *sql,
              LopeDay      from,
              LopeDay      to,
              GError     **error)
{
  LopeQuery *query = lope_db_prepare (lope_store_get_db (self), sql, error);

  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 1, from);
  lope_query_bind_int (query, 2, to == LOPE_DAY_NONE ? G_MAXINT32 : to);

  return query;
}

static int
add_capped (int    sum,
            gint64 value)
{
  return (int) CLAMP (sum + CLAMP (value, 0, G_MAXINT), 0, G_MAXINT);
}

static GPtrArray *
load_shoes (LopeStore   *self,
            LopeQuery   *query,
            GError     **error)
{
  return lope_store_load_records (lope_store_get_db (self), LOPE_TYPE_SHOE, query, error);
}

/* ==== Status ==== */

/* How one shoe was used up to a day and a moment. The sum of all its runs less
 * those that come later needs no condition on most rows. */
static gboolean
load_use (LopeQuery    *query,
          const char   *uuid,
          LopeShoeUse  *use,
          GError      **error)
{
  gboolean row;

  lope_query_bind_text (query, 4, uuid);
  if (!lope_query_step (query, &row, error))
    return FALSE;

  *use = (LopeShoeUse) {
    .distance = (int) CLAMP (lope_query_get_int (query, 0, 0) - lope_query_get_int (query, 2, 0), 0, G_MAXINT),
    .runs = (int) (lope_query_get_int (query, 1, 0) - lope_query_get_int (query, 3, 0)),
    .recent_distance = (int) MIN (lope_query_get_int (query, 4, 0), G_MAXINT),
    .recent_runs = (int) lope_query_get_int (query, 5, 0),
    .first_day = (LopeDay) lope_query_get_int (query, 6, LOPE_DAY_NONE),
    .last_day = (LopeDay) lope_query_get_int (query, 7, LOPE_DAY_NONE),
  };
  sqlite3_reset (query);

  return TRUE;
}

static LopeShoeUse *
load_uses (LopeStore  *self,
           GPtrArray  *shoes,
           LopeDay     day,
           gint64      until,
           GError    **error)
{
  g_autofree LopeShoeUse *uses = g_new0 (LopeShoeUse, shoes->len + 1);
  g_autoptr (LopeQuery) query = NULL;

  query = prepare_days (self,
                        "WITH worn AS NOT MATERIALIZED"
                        "  (SELECT day, start, distance_m FROM activity INDEXED BY activity_wear"
                        "     WHERE shoe IS NOT NULL AND shoe = ?4 AND deleted IS NULL AND " LOPE_SQL_IS_RUN "),"
                        "  past AS NOT MATERIALIZED (SELECT * FROM worn WHERE day <= ?2 AND start <= ?3)"
                        "SELECT * FROM"
                        "  (SELECT sum (distance_m), count (*) FROM worn),"
                        "  (SELECT sum (distance_m), count (*) FROM worn"
                        "     WHERE day >= ?2 - 1 AND NOT (day <= ?2 AND start <= ?3)),"
                        "  (SELECT sum (distance_m), count (*) FROM past WHERE day >= ?1),"
                        "  (SELECT (SELECT day FROM past ORDER BY day LIMIT 1),"
                        "          (SELECT day FROM past ORDER BY day DESC LIMIT 1))",
                        day - RECENT_DAYS + 1, day, error);
  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 3, until);
  for (guint i = 0; i < shoes->len; i++)
    {
      if (!load_use (query, lope_record_get_uuid (shoes->pdata[i]), &uses[i], error))
        return NULL;
    }

  return g_steal_pointer (&uses);
}

static gboolean
load_span (LopeStore  *self,
           LopeDay     to,
           gint64      until,
           LopeDay    *first,
           LopeDay    *last,
           GError    **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  query = prepare_days (self,
                        "SELECT (SELECT day FROM activity WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN
                        "          AND day BETWEEN ?1 AND ?2 AND start <= ?3 ORDER BY day LIMIT 1),"
                        "       (SELECT day FROM activity WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN
                        "          AND day BETWEEN ?1 AND ?2 AND start <= ?3 ORDER BY day DESC LIMIT 1)",
                        LOPE_DAY_NONE, to, error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_int (query, 3, until);
  if (!lope_query_step (query, &row, error))
    return FALSE;

  *first = (LopeDay) lope_query_get_int (query, 0, LOPE_DAY_NONE);
  *last = (LopeDay) lope_query_get_int (query, 1, LOPE_DAY_NONE);

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_store_list_shoes:
 * @self: a journal
 * @error: return location for a #LopeStoreError
 *
 * Lists all shoes, by name.
 *
 * Returns: (transfer full) (element-type LopeShoe): the shoes, or %NULL on error
 */
GPtrArray *
lope_store_list_shoes (LopeStore  *self,
                       GError    **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  sql = g_strdup_printf ("SELECT %s FROM shoe WHERE deleted IS NULL ORDER BY lope_fold (name), id",
                         lope_store_get_columns (LOPE_TYPE_SHOE));
  query = lope_db_prepare (lope_store_get_db (self), sql, error);

  return query != NULL ? load_shoes (self, query, error) : NULL;
}

/**
 * lope_store_find_shoes_by_name:
 * @self: a journal
 * @name: what the runner calls the shoe
 * @error: return location for a #LopeStoreError
 *
 * Finds the shoes of a name, in whatever case it is written. Several shoes may
 * have the same name.
 *
 * Returns: (transfer full) (element-type LopeShoe): the shoes, possibly none,
 *   or %NULL on error
 */
GPtrArray *
lope_store_find_shoes_by_name (LopeStore   *self,
                               const char  *name,
                               GError     **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  sql = g_strdup_printf ("SELECT %s FROM shoe WHERE deleted IS NULL AND lope_fold (name) = lope_fold (?1) ORDER BY id",
                         lope_store_get_columns (LOPE_TYPE_SHOE));
  query = lope_db_prepare (lope_store_get_db (self), sql, error);
  if (query == NULL)
    return NULL;

  lope_query_bind_text (query, 1, name);

  return load_shoes (self, query, error);
}

/**
 * lope_store_list_runs:
 * @self: a journal
 * @from: the first local day, or %LOPE_DAY_NONE
 * @to: the last local day, or %LOPE_DAY_NONE
 * @until: the last moment at which a run may have begun, UTC seconds
 * @error: return location for a #LopeStoreError
 *
 * Lists runs as the rules want them, in the order of their starts.
 *
 * Returns: (transfer full) (element-type LopeRun): the runs, or %NULL on error
 */
GArray *
lope_store_list_runs (LopeStore  *self,
                      LopeDay     from,
                      LopeDay     to,
                      gint64      until,
                      GError    **error)
{
  g_autoptr (GArray) runs = g_array_new (FALSE, TRUE, sizeof (LopeRun));
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  query = prepare_days (self,
                        "SELECT uuid, CASE WHEN shoe IN " LIVE_SHOES " THEN shoe END, start, day, distance_m, duration_s"
                        "  FROM activity WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN
                        "  AND day BETWEEN ?1 AND ?2 AND start <= ?3 ORDER BY start, id",
                        from, to, error);
  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 3, until);
  while (TRUE)
    {
      LopeRun run = { 0 };
      const char *uuid;

      if (!lope_query_step (query, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&runs);

      uuid = lope_query_get_text (query, 0);
      g_strlcpy (run.uuid, uuid != NULL ? uuid : "", sizeof run.uuid);
      run.shoe = g_intern_string (lope_query_get_text (query, 1));
      run.start = lope_query_get_int (query, 2, 0);
      run.day = (LopeDay) lope_query_get_int (query, 3, LOPE_DAY_NONE);
      run.distance = (gint32) lope_query_get_int (query, 4, 0);
      run.duration = (gint32) lope_query_get_int (query, 5, -1);
      g_array_append_val (runs, run);
    }
}

/**
 * lope_store_list_day_totals:
 * @self: a journal
 * @from: the first local day, or %LOPE_DAY_NONE
 * @to: the last local day, or %LOPE_DAY_NONE
 * @error: return location for a #LopeStoreError
 *
 * Sums up the runs of each day on which there were any, oldest first.
 *
 * Returns: (transfer full) (element-type LopeDayTotal): the totals, or %NULL on
 *   error
 */
GArray *
lope_store_list_day_totals (LopeStore  *self,
                            LopeDay     from,
                            LopeDay     to,
                            GError    **error)
{
  g_autoptr (GArray) totals = g_array_new (FALSE, TRUE, sizeof (LopeDayTotal));
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  query = prepare_days (self,
                        "SELECT day, distance_m, duration_s FROM activity"
                        "  WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN " AND day BETWEEN ?1 AND ?2 ORDER BY day",
                        from, to, error);
  if (query == NULL)
    return NULL;

  while (TRUE)
    {
      LopeDay day;
      LopeDayTotal *total;

      if (!lope_query_step (query, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&totals);

      day = (LopeDay) sqlite3_column_int64 (query, 0);
      if (totals->len == 0 || g_array_index (totals, LopeDayTotal, totals->len - 1).day != day)
        g_array_append_val (totals, ((LopeDayTotal) { .day = day }));

      total = &g_array_index (totals, LopeDayTotal, totals->len - 1);
      total->distance = add_capped (total->distance, sqlite3_column_int64 (query, 1));
      total->duration = add_capped (total->duration, sqlite3_column_int64 (query, 2));
      total->n_runs++;
    }
}

/**
 * lope_store_get_run_span:
 * @self: a journal
 * @until: the last moment at which a run may have begun, UTC seconds
 * @first: (out): the day of the first run, or %LOPE_DAY_NONE
 * @last: (out): the day of the last run, or %LOPE_DAY_NONE
 * @error: return location for a #LopeStoreError
 *
 * Tells how far the history of runs reaches.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_get_run_span (LopeStore  *self,
                         gint64      until,
                         LopeDay    *first,
                         LopeDay    *last,
                         GError    **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);

  return load_span (self, LOPE_DAY_NONE, until, first, last, error);
}

/**
 * lope_store_load_status:
 * @self: a journal
 * @day: the day to look at
 * @until: the moment to look from, UTC seconds: what began later does not count
 * @default_target: metres: the target of shoes without their own
 * @ten_percent_line: whether weekly changes of 10 to 30 % are told of
 * @error: return location for a #LopeStoreError
 *
 * Finds out how things stand: limits, week, shoes, pain, routines, notices.
 *
 * Returns: (transfer full): the status, or %NULL on error
 */
LopeStatus *
lope_store_load_status (LopeStore  *self,
                        LopeDay     day,
                        gint64      until,
                        int         default_target,
                        gboolean    ten_percent_line,
                        GError    **error)
{
  g_autoptr (LopePainRecords) pain = NULL;
  g_autoptr (LopeRoutineRecords) routines = NULL;
  g_autoptr (GPtrArray) shoes = NULL;
  g_autofree LopeShoeUse *uses = NULL;
  LopeStatusInput input = { .day = day, .default_target = default_target, .ten_percent_line = ten_percent_line };

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  pain = lope_store_load_pain (self, day, until, error);
  if (pain == NULL || !load_span (self, day, until, &input.first_day, &input.last_day, error))
    return NULL;

  shoes = lope_store_list_shoes (self, error);
  if (shoes == NULL)
    return NULL;

  uses = load_uses (self, shoes, day, until, error);
  if (uses == NULL)
    return NULL;

  routines = lope_store_load_routines_with (self, day, &pain->log, error);
  if (routines == NULL)
    return NULL;

  input.pain = pain->log;
  input.routines = routines->log;
  input.runs = pain->log.runs;
  input.n_runs = pain->log.n_runs;
  input.shoes = (LopeShoe **) shoes->pdata;
  input.uses = uses;
  input.n_shoes = shoes->len;

  return lope_status_new (&input);
}

/**
 * lope_store_get_counts:
 * @self: a journal
 * @counts: (out): what is in it
 * @error: return location for a #LopeStoreError
 *
 * Counts what is in the journal.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_get_counts (LopeStore        *self,
                       LopeStoreCounts  *counts,
                       GError          **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);

  return lope_store_count (lope_store_get_db (self), counts, error);
}

/* What a journal of an older version has no tables for is not there. */
static gboolean
count_pain (LopeDb           *db,
            LopeStoreCounts  *counts,
            GError          **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gint64 n_tables;
  gboolean row;

  if (!lope_db_get_int (db, "SELECT count (*) FROM sqlite_schema"
                            "  WHERE type = 'table' AND name IN ('pain', 'check_in', 'red_flag')", &n_tables, error))
    return FALSE;
  if (n_tables < 3)
    return TRUE;

  query = lope_db_prepare (db,
                           "SELECT (SELECT count (*) FROM pain WHERE deleted IS NULL),"
                           "  (SELECT count (*) FROM check_in WHERE deleted IS NULL),"
                           "  (SELECT count (*) FROM red_flag WHERE deleted IS NULL AND raised IS NOT NULL)", error);
  if (query == NULL || !lope_query_step (query, &row, error))
    return FALSE;

  counts->pain_entries = (guint) lope_query_get_int (query, 0, 0);
  counts->check_ins = (guint) lope_query_get_int (query, 1, 0);
  counts->red_flags = (guint) lope_query_get_int (query, 2, 0);

  return TRUE;
}

static gboolean
count_routines (LopeDb           *db,
                LopeStoreCounts  *counts,
                GError          **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gint64 n_tables;
  gboolean row;

  if (!lope_db_get_int (db, "SELECT count (*) FROM sqlite_schema"
                            "  WHERE type = 'table' AND name IN ('routine', 'routine_session')", &n_tables, error))
    return FALSE;
  if (n_tables < 2)
    return TRUE;

  query = lope_db_prepare (db,
                           "SELECT (SELECT count (*) FROM routine WHERE deleted IS NULL),"
                           "  (SELECT count (*) FROM routine_session WHERE deleted IS NULL)", error);
  if (query == NULL || !lope_query_step (query, &row, error))
    return FALSE;

  counts->routines = (guint) lope_query_get_int (query, 0, 0);
  counts->sessions = (guint) lope_query_get_int (query, 1, 0);

  return TRUE;
}

/**
 * lope_store_count:
 * @db: a connection to a journal
 * @counts: (out): what is in it
 * @error: return location for a #LopeStoreError
 *
 * Counts what is in a journal.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_count (LopeDb           *db,
                  LopeStoreCounts  *counts,
                  GError          **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  query = lope_db_prepare (db,
                           "SELECT (SELECT count (*) FROM activity WHERE deleted IS NULL),"
                           "  (SELECT count (*) FROM activity WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN "),"
                           "  (SELECT sum (distance_m) FROM activity WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN "),"
                           "  (SELECT count (*) FROM shoe WHERE deleted IS NULL),"
                           "  (SELECT min (day) FROM activity WHERE deleted IS NULL),"
                           "  (SELECT max (day) FROM activity WHERE deleted IS NULL)", error);
  if (query == NULL || !lope_query_step (query, &row, error))
    return FALSE;

  *counts = (LopeStoreCounts) {
    .activities = (guint) lope_query_get_int (query, 0, 0),
    .runs = (guint) lope_query_get_int (query, 1, 0),
    .distance = lope_query_get_int (query, 2, 0),
    .shoes = (guint) lope_query_get_int (query, 3, 0),
    .first_day = (LopeDay) lope_query_get_int (query, 4, LOPE_DAY_NONE),
    .last_day = (LopeDay) lope_query_get_int (query, 5, LOPE_DAY_NONE),
  };

  return count_pain (db, counts, error) && count_routines (db, counts, error);
}
