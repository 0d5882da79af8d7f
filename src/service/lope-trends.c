/* lope-trends.c: what charts are made of
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trends.h"

/* How far back routines are looked at. */
#define ROUTINE_DAYS (53 * 7)

/* Sessions that lie so close before a day decide on it, too. */
#define DAYS_AROUND 4

/* The shared part stands behind the public one. */
typedef struct {
  LopeTrendsData data;
  gatomicrefcount references;
} Shared;

static void
add_day (GArray        *days,
         const LopeRun *run)
{
  LopeDayDistance *day;

  /* Runs come in the order of their starts; those of one day may still come out
   * of the order of days where time zones differ. */
  guint i = days->len;

  while (i > 0 && g_array_index (days, LopeDayDistance, i - 1).day > run->day)
    i--;
  if (i == 0 || g_array_index (days, LopeDayDistance, i - 1).day != run->day)
    {
      LopeDayDistance empty = { .day = run->day };

      g_array_insert_val (days, i, empty);
      i++;
    }

  day = &g_array_index (days, LopeDayDistance, i - 1);
  day->distance = (int) MIN ((gint64) day->distance + run->distance, G_MAXINT);
  day->n_runs++;
}

static void
sort_out_runs (LopeTrendsData *self)
{
  self->runs = g_array_new (FALSE, FALSE, sizeof (LopeRun));
  self->run_facts = g_array_new (FALSE, FALSE, sizeof (LopeTrendActivity));
  self->days = g_array_new (FALSE, FALSE, sizeof (LopeDayDistance));
  for (guint i = 0; i < self->activities->len; i++)
    {
      const LopeTrendActivity *activity = &g_array_index (self->activities, LopeTrendActivity, i);

      if (!lope_sport_is_run (activity->sport))
        continue;
      g_array_append_val (self->runs, activity->run);
      g_array_append_val (self->run_facts, *activity);
      add_day (self->days, &activity->run);
    }
  self->first_day = self->days->len > 0 ? g_array_index (self->days, LopeDayDistance, 0).day : LOPE_DAY_NONE;
}

/* A log of the sessions around some days: the rules look at all it has for each
 * of them. */
static LopeRoutineLog
narrow_log (const LopeRoutineLog *log,
            LopeDay               first,
            LopeDay               last)
{
  LopeRoutineLog narrow = *log;

  while (narrow.n_sessions > 0 && lope_routine_session_get_day (narrow.sessions[0]) < first - DAYS_AROUND)
    {
      narrow.sessions++;
      narrow.n_sessions--;
    }
  while (narrow.n_sessions > 0 &&
         lope_routine_session_get_day (narrow.sessions[narrow.n_sessions - 1]) > last + DAYS_AROUND)
    narrow.n_sessions--;

  return narrow;
}

static void
add_routine_days (LopeTrendsData       *self,
                  const LopeRoutineLog *log,
                  LopeDay               first,
                  LopeDay               last)
{
  const LopeRoutineLog narrow = narrow_log (log, first, last);

  for (LopeDay day = first; day <= last; day++)
    {
      LopeTrendRoutineDay routine_day = { .day = day };

      for (guint i = 0; i < log->n_plans; i++)
        {
          LopeRoutineDay found = lope_routine_log_get_day (&narrow, log->plans[i], day);
          gboolean done = found.state == LOPE_ROUTINE_STATE_DONE;

          /* Today is not over. */
          routine_day.due += found.due && (done || day < self->today) ? 1 : 0;
          routine_day.done += done ? 1 : 0;
        }
      if (routine_day.due > 0 || routine_day.done > 0)
        g_array_append_val (self->routine_days, routine_day);
    }
}

static gboolean
load_routines (LopeTrendsData  *self,
               LopeStore       *store,
               gint64           until,
               GError         **error)
{
  LopeDay from = self->today - ROUTINE_DAYS;
  g_autoptr (LopeRoutineRecords) records = lope_store_load_routines (store, from, self->today, until, error);

  if (records == NULL)
    return FALSE;

  self->routine_days = g_array_new (FALSE, FALSE, sizeof (LopeTrendRoutineDay));
  for (LopeDay first = from; records->log.n_plans > 0 && first <= self->today; first += 7)
    add_routine_days (self, &records->log, first, MIN (first + 6, self->today));

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_trends_data_load:
 * @store: a journal; in a thread, one with a connection of its own
 * @today: the day it is
 * @until: the last moment that counts, UTC seconds
 * @error: return location for a #LopeStoreError
 *
 * Reads all that charts are made of. With twenty years of daily runs and pain,
 * that takes some tens of milliseconds.
 *
 * Returns: (transfer full): the data, or %NULL on error
 */
LopeTrendsData *
lope_trends_data_load (LopeStore  *store,
                       LopeDay     today,
                       gint64      until,
                       GError    **error)
{
  g_autoptr (LopeTrendsData) self = NULL;
  Shared *shared = g_new0 (Shared, 1);

  g_atomic_ref_count_init (&shared->references);
  self = &shared->data;
  self->today = today;
  self->activities = lope_store_list_trend_activities (store, until, error);
  if (self->activities == NULL)
    return NULL;

  sort_out_runs (self);
  self->pain = lope_store_list_trend_pain (store, until, error);
  if (self->pain == NULL)
    return NULL;

  self->session_days = lope_store_list_trend_sessions (store, until, error);
  if (self->session_days == NULL)
    return NULL;

  self->shoes = lope_store_list_shoes (store, error);
  if (self->shoes == NULL)
    return NULL;

  self->flags = lope_store_list_records (store, LOPE_TYPE_RED_FLAG, LOPE_DAY_NONE, today, error);
  if (self->flags == NULL)
    return NULL;

  if (!load_routines (self, store, until, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * lope_trends_data_ref:
 * @self: data
 *
 * Keeps data.
 *
 * Returns: (transfer full): the same
 */
LopeTrendsData *
lope_trends_data_ref (LopeTrendsData *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&((Shared *) self)->references);

  return self;
}

/**
 * lope_trends_data_unref:
 * @self: (transfer full): data
 *
 * Lets go of data.
 */
void
lope_trends_data_unref (LopeTrendsData *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&((Shared *) self)->references))
    return;

  g_clear_pointer (&self->activities, g_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);
  g_clear_pointer (&self->run_facts, g_array_unref);
  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->pain, g_array_unref);
  g_clear_pointer (&self->routine_days, g_array_unref);
  g_clear_pointer (&self->session_days, g_array_unref);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_free (self);
}

/**
 * lope_trends_data_find_region:
 * @self: data
 * @from: the first day
 * @to: the last day
 *
 * Finds the region in which pain was recorded most often, which is the one to be
 * shown before the runner chooses.
 *
 * Returns: a region, or %LOPE_REGION_ANYWHERE if none hurt
 */
int
lope_trends_data_find_region (const LopeTrendsData *self,
                              LopeDay               from,
                              LopeDay               to)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  int best = LOPE_REGION_ANYWHERE, most = 0;

  g_return_val_if_fail (self != NULL, LOPE_REGION_ANYWHERE);

  for (guint i = 0; i < self->pain->len; i++)
    {
      const LopeTrendPain *entry = &g_array_index (self->pain, LopeTrendPain, i);
      gpointer key = GINT_TO_POINTER (entry->region);
      int count;

      if (entry->region < 0 || entry->severity <= 0 || entry->day < from || entry->day > to)
        continue;

      count = GPOINTER_TO_INT (g_hash_table_lookup (counts, key)) + 1;
      g_hash_table_insert (counts, key, GINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          best = entry->region;
        }
    }

  return best;
}
