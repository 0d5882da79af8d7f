/* lope-store-laps.c: the parts of activities
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

static void
bind_lap (LopeQuery     *query,
          gint64         activity,
          guint          position,
          const LopeLap *lap)
{
  const int values[] = { lap->distance, lap->duration, lap->elapsed, lap->hr, lap->max_hr, lap->cadence, lap->ascent };

  lope_query_bind_int (query, 1, activity);
  lope_query_bind_int (query, 2, position);
  lope_query_bind_int (query, 3, lap->start);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    lope_query_bind_int (query, i + 4, values[i] < 0 ? LOPE_UNSET : values[i]);
}

static LopeLap
read_lap (LopeQuery *query)
{
  return (LopeLap) {
    .start = lope_query_get_int (query, 0, LOPE_UNSET),
    .distance = (gint32) lope_query_get_int (query, 1, -1),
    .duration = (gint32) lope_query_get_int (query, 2, -1),
    .elapsed = (gint32) lope_query_get_int (query, 3, -1),
    .hr = (gint16) lope_query_get_int (query, 4, -1),
    .max_hr = (gint16) lope_query_get_int (query, 5, -1),
    .cadence = (gint16) lope_query_get_int (query, 6, -1),
    .ascent = (gint16) lope_query_get_int (query, 7, -1),
  };
}

/* ==== API ==== */

/**
 * lope_store_save_laps:
 * @db: a connection in a transaction
 * @id: the row of an activity
 * @activity: that activity
 * @error: return location for a #LopeStoreError
 *
 * Makes the laps in the journal those of an activity.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_save_laps (LopeDb        *db,
                      gint64         id,
                      LopeActivity  *activity,
                      GError       **error)
{
  guint n;
  const LopeLap *laps = lope_activity_get_laps (activity, &n);
  g_autoptr (LopeQuery) remove = lope_db_prepare (db, "DELETE FROM lap WHERE activity = ?1", error);
  g_autoptr (LopeQuery) query = NULL;

  if (remove == NULL)
    return FALSE;

  lope_query_bind_int (remove, 1, id);
  if (!lope_query_run (remove, error))
    return FALSE;

  query = lope_db_prepare (db, "INSERT INTO lap VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", error);
  if (query == NULL)
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      bind_lap (query, id, i, &laps[i]);
      if (!lope_query_run (query, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lope_store_load_laps:
 * @db: a connection
 * @id: the row of an activity
 * @activity: that activity, without laps
 * @error: return location for a #LopeStoreError
 *
 * Gives an activity its laps.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_load_laps (LopeDb        *db,
                      gint64         id,
                      LopeActivity  *activity,
                      GError       **error)
{
  g_autoptr (LopeQuery) query = NULL;

  query = lope_db_prepare (db,
                           "SELECT " LOPE_SQL_LAP_COLUMNS " FROM lap WHERE activity = ?1 ORDER BY position", error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_int (query, 1, id);

  return lope_store_read_laps (query, activity, error);
}

/**
 * lope_store_read_laps:
 * @query: a statement whose rows are #LOPE_SQL_LAP_COLUMNS, in their order
 * @activity: an activity without laps
 * @error: return location for a #LopeStoreError
 *
 * Gives an activity the laps that a statement finds.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_read_laps (LopeQuery     *query,
                      LopeActivity  *activity,
                      GError       **error)
{
  g_autoptr (GArray) laps = NULL;
  gboolean row;

  while (TRUE)
    {
      LopeLap lap;

      if (!lope_query_step (query, &row, error))
        return FALSE;
      if (!row)
        break;

      lap = read_lap (query);
      if (laps == NULL)
        laps = g_array_new (FALSE, FALSE, sizeof (LopeLap));
      g_array_append_val (laps, lap);
    }

  if (laps != NULL)
    lope_activity_set_laps (activity, (const LopeLap *) (void *) laps->data, laps->len);

  return TRUE;
}
