/* lope-store-trends.c: the whole history in few columns, for charts
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include "lope-routine-session.h"

/* Lists what is in each row of those up to a moment. Returns NULL on error. */
static GArray *
list_until (LopeStore   *self,
            const char  *sql,
            gint64       until,
            guint        element_size,
            void       (*append) (GArray *list, LopeQuery *query),
            GError     **error)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, element_size);
  g_autoptr (LopeQuery) query = lope_db_prepare (lope_store_get_db (self), sql, error);
  gboolean row;

  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 1, until);
  while (lope_query_step (query, &row, error))
    {
      if (!row)
        return g_steal_pointer (&list);
      append (list, query);
    }

  return NULL;
}

static int
get_nick (LopeQuery      *query,
          int             column,
          const LopeNick *nicks)
{
  const char *nick = lope_query_get_text (query, column);

  return nick != NULL ? lope_nicks_find (nicks, nick) : -1;
}

static void
append_activity (GArray    *activities,
                 LopeQuery *query)
{
  const char *uuid = lope_query_get_text (query, 0);
  int sport = get_nick (query, 6, lope_sport_nicks);
  LopeTrendActivity activity = {
    .sport = (gint8) (sport < 0 ? LOPE_SPORT_OTHER : sport),
    .kind = (gint8) get_nick (query, 7, lope_kind_nicks),
    .surface = (gint8) get_nick (query, 8, lope_surface_nicks),
    .rpe = (gint8) lope_query_get_int (query, 9, -1),
    .cadence = (gint16) CLAMP (lope_query_get_int (query, 10, -1), -1, G_MAXINT16),
    .hr = (gint16) CLAMP (lope_query_get_int (query, 11, -1), -1, G_MAXINT16),
  };

  g_strlcpy (activity.run.uuid, uuid != NULL ? uuid : "", sizeof activity.run.uuid);
  activity.run.shoe = g_intern_string (lope_query_get_text (query, 1));
  activity.run.start = lope_query_get_int (query, 2, 0);
  activity.run.day = (LopeDay) lope_query_get_int (query, 3, LOPE_DAY_NONE);
  activity.run.distance = (gint32) CLAMP (lope_query_get_int (query, 4, 0), 0, G_MAXINT32);
  activity.run.duration = (gint32) CLAMP (lope_query_get_int (query, 5, -1), -1, G_MAXINT32);
  g_array_append_val (activities, activity);
}

static void
append_pain (GArray    *entries,
             LopeQuery *query)
{
  const char *region = lope_query_get_text (query, 2);
  int moment = get_nick (query, 3, lope_pain_moment_nicks);

  const LopeTrendPain entry = {
    .day = (LopeDay) lope_query_get_int (query, 0, LOPE_DAY_NONE),
    .time = lope_query_get_int (query, 1, 0),
    .region = region != NULL ? lope_region_from_id (region) : LOPE_REGION_ANYWHERE,
    .moment = (gint8) (moment < 0 ? LOPE_PAIN_OTHER : moment),
    .severity = (gint8) lope_query_get_int (query, 4, -1),
  };

  g_array_append_val (entries, entry);
}

static void
count_session (GArray    *days,
               LopeQuery *query)
{
  const LopeDay day = (LopeDay) lope_query_get_int (query, 0, LOPE_DAY_NONE);
  const gint64 done = lope_query_get_int (query, 1, LOPE_UNSET), total = lope_query_get_int (query, 2, LOPE_UNSET);

  if (!lope_routine_session_counts (done, total, lope_query_get_int (query, 3, 0) != 0))
    return;
  if (days->len == 0 || g_array_index (days, LopeTrendSessionDay, days->len - 1).day != day)
    g_array_append_val (days, ((LopeTrendSessionDay) { .day = day }));
  g_array_index (days, LopeTrendSessionDay, days->len - 1).n_sessions++;
}

/* ==== API ==== */

/**
 * lope_store_list_trend_activities:
 * @self: a journal
 * @until: the last moment at which an activity may have begun, UTC seconds
 * @error: return location for a #LopeStoreError
 *
 * Lists all activities of all sports in the order of their starts, with what
 * charts need of them. Of those of deleted shoes, the shoe is missing.
 *
 * Returns: (transfer full) (element-type LopeTrendActivity): the activities, or
 *   %NULL on error
 */
GArray *
lope_store_list_trend_activities (LopeStore  *self,
                                  gint64      until,
                                  GError    **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  return list_until (self,
                     "SELECT uuid, CASE WHEN shoe IN (SELECT uuid FROM shoe WHERE deleted IS NULL) THEN shoe END,"
                     "    start, day, distance_m, duration_s, sport, kind, surface, rpe, cadence_spm, hr_bpm"
                     "  FROM activity WHERE deleted IS NULL AND start <= ?1 ORDER BY start, id",
                     until, sizeof (LopeTrendActivity), append_activity, error);
}

/**
 * lope_store_list_trend_pain:
 * @self: a journal
 * @until: the last moment of an entry, UTC seconds
 * @error: return location for a #LopeStoreError
 *
 * Lists all entries of pain in their order, with what charts need of them.
 *
 * Returns: (transfer full) (element-type LopeTrendPain): the entries, or %NULL on
 *   error
 */
GArray *
lope_store_list_trend_pain (LopeStore  *self,
                            gint64      until,
                            GError    **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  return list_until (self,
                     "SELECT day, time, region, moment, severity FROM pain"
                     "  WHERE deleted IS NULL AND time <= ?1 ORDER BY day, time, id",
                     until, sizeof (LopeTrendPain), append_pain, error);
}

/**
 * lope_store_list_trend_sessions:
 * @self: a journal
 * @until: the last moment at which a session may have begun, UTC seconds
 * @error: return location for a #LopeStoreError
 *
 * Counts the sessions of routines that were done, by day.
 *
 * Returns: (transfer full) (element-type LopeTrendSessionDay): days with such
 *   sessions in their order, or %NULL on error
 */
GArray *
lope_store_list_trend_sessions (LopeStore  *self,
                                gint64      until,
                                GError    **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  return list_until (self,
                     "SELECT day, sets_done, sets_total, finished IS NULL AND coalesce (elsewhere, 0) <> 1"
                     "  FROM routine_session WHERE deleted IS NULL AND time <= ?1 ORDER BY day, time, id",
                     until, sizeof (LopeTrendSessionDay), count_session, error);
}
