/* lope-store-pain.c: pain, red flags, check-ins
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

/* Lists records by days, where @condition may say more of them; ?1 and ?2 are the
 * days, ?3 is a moment. */
static GPtrArray *
list_records (LopeStore   *self,
              GType        type,
              LopeDay      from,
              LopeDay      to,
              gint64       until,
              const char  *condition,
              GError     **error)
{
  const LopeStoreTable *table = lope_store_get_table (type);
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s AND %s ORDER BY %s", lope_store_get_columns (type), table->name,
                         lope_store_get_live (type), condition, table->order);
  query = lope_db_prepare (lope_store_get_db (self), sql, error);
  if (query == NULL)
    return NULL;

  sqlite3_bind_int64 (query, 1, from);
  sqlite3_bind_int64 (query, 2, to == LOPE_DAY_NONE ? G_MAXINT32 : to);
  sqlite3_bind_int64 (query, 3, until);

  return lope_store_load_records (lope_store_get_db (self), type, query, error);
}

/* The runs for which a painkiller was taken. */
static GPtrArray *
list_painkillers (LopeStore  *self,
                  LopeDay     from,
                  LopeDay     to,
                  GError    **error)
{
  g_autoptr (GPtrArray) uuids = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  query = lope_db_prepare (lope_store_get_db (self),
                           "SELECT uuid FROM activity WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN
                           "  AND day BETWEEN ?1 AND ?2 AND painkiller = 1", error);
  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 1, from);
  lope_query_bind_int (query, 2, to);
  while (TRUE)
    {
      if (!lope_query_step (query, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&uuids);

      g_ptr_array_add (uuids, g_strdup (lope_query_get_text (query, 0)));
    }
}

/* Of the red flags those that may be open, those that were reviewed lately, and
 * the last answers. */
static gboolean
load (LopeStore        *self,
      LopePainRecords  *records,
      LopeDay           day,
      gint64            until,
      GError          **error)
{
  const LopeDay from = day - LOPE_PAIN_WINDOW;

  records->runs = lope_store_list_runs (self, from, day, until, error);
  if (records->runs == NULL)
    return FALSE;

  records->painkillers = list_painkillers (self, from, day, error);
  if (records->painkillers == NULL)
    return FALSE;

  records->entries = list_records (self, LOPE_TYPE_PAIN_ENTRY, from, day, until,
                                   "day BETWEEN ?1 AND ?2 AND time <= ?3", error);
  if (records->entries == NULL)
    return FALSE;

  records->flags = list_records (self, LOPE_TYPE_RED_FLAG, from, day, until,
                                 "(day BETWEEN ?1 AND ?2 OR (raised IS NOT NULL AND day <= ?2 AND"
                                 "  (reviewed IS NULL OR reviewed >= 86400 * ?1)))", error);
  if (records->flags == NULL)
    return FALSE;

  records->check_ins = list_records (self, LOPE_TYPE_CHECK_IN, from, day, until, "day BETWEEN ?1 AND ?2", error);
  if (records->check_ins == NULL)
    return FALSE;

  records->settings = list_records (self, LOPE_TYPE_REGION_SETTING, from, day, until, "TRUE", error);

  return records->settings != NULL;
}

static int
find_offset (gint64 time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return lope_time_get_offset (zone, time);
}

/* ==== API ==== */

/**
 * lope_pain_records_free:
 * @self: (transfer full): records
 *
 * Frees the records behind the rules about pain.
 */
void
lope_pain_records_free (LopePainRecords *self)
{
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);
  g_clear_pointer (&self->painkillers, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_clear_pointer (&self->check_ins, g_ptr_array_unref);
  g_clear_pointer (&self->settings, g_ptr_array_unref);
  g_free (self);
}

/**
 * lope_store_get_run_pain:
 * @self: a journal
 * @run: the UUID of a run
 * @pain: (out): how bad it was at its worst, 0 to 10, or −1 if nothing was told
 * @error: return location for a #LopeStoreError
 *
 * Finds the worst pain that belongs to a run: before, during, after, or the
 * morning after.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_store_get_run_pain (LopeStore   *self,
                         const char  *run,
                         int         *pain,
                         GError     **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (run != NULL, FALSE);

  query = lope_db_prepare (lope_store_get_db (self),
                           "SELECT max (severity) FROM pain WHERE run = ?1 AND deleted IS NULL", error);
  if (query == NULL)
    return FALSE;

  sqlite3_bind_text (query, 1, run, -1, SQLITE_TRANSIENT);
  if (!lope_query_step (query, &row, error))
    return FALSE;

  *pain = row ? (int) lope_query_get_int (query, 0, -1) : -1;

  return TRUE;
}

/**
 * lope_store_list_records:
 * @self: a journal
 * @type: any type of record but %LOPE_TYPE_ACTIVITY and %LOPE_TYPE_SHOE
 * @from: the first local day, or %LOPE_DAY_NONE
 * @to: the last local day, or %LOPE_DAY_NONE
 * @error: return location for a #LopeStoreError
 *
 * Lists records, the oldest first; of those that belong to no day, settings of
 * regions with the one that was changed last first, exercises by name, steps and
 * schedules by routine.
 *
 * Returns: (transfer full) (element-type LopeRecord): the records, or %NULL on
 *   error
 */
GPtrArray *
lope_store_list_records (LopeStore  *self,
                         GType       type,
                         LopeDay     from,
                         LopeDay     to,
                         GError    **error)
{
  const LopeStoreTable *table;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  table = lope_store_get_table (type);
  g_return_val_if_fail (table->order != NULL, NULL);

  return list_records (self, type, from, to, 0, table->has_days ? "day BETWEEN ?1 AND ?2" : "TRUE", error);
}

/**
 * lope_store_load_pain:
 * @self: a journal
 * @day: the day to look at
 * @until: the moment to look from, UTC seconds: what came later does not count
 * @error: return location for a #LopeStoreError
 *
 * Loads what the rules about pain look at.
 *
 * Returns: (transfer full): the records, or %NULL on error
 */
LopePainRecords *
lope_store_load_pain (LopeStore  *self,
                      LopeDay     day,
                      gint64      until,
                      GError    **error)
{
  g_autoptr (LopePainRecords) records = g_new0 (LopePainRecords, 1);

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  if (!load (self, records, day, until, error))
    return NULL;

  records->log = (LopePainLog) {
    .day = day,
    .until = until,
    .offset = find_offset (MIN (until, 86400 * ((gint64) day + 1))),
    .entries = (LopePainEntry **) records->entries->pdata,
    .n_entries = records->entries->len,
    .runs = (const LopeRun *) (void *) records->runs->data,
    .n_runs = records->runs->len,
    .painkiller_runs = (const char *const *) records->painkillers->pdata,
    .n_painkiller_runs = records->painkillers->len,
    .flags = (LopeRedFlag **) records->flags->pdata,
    .n_flags = records->flags->len,
    .check_ins = (LopeCheckIn **) records->check_ins->pdata,
    .n_check_ins = records->check_ins->len,
    .settings = (LopeRegionSetting **) records->settings->pdata,
    .n_settings = records->settings->len,
  };

  return g_steal_pointer (&records);
}

/**
 * lope_store_raise_red_flags:
 * @self: a journal
 * @day: today
 * @until: now, UTC seconds
 * @n_raised: (out) (optional): how many were added
 * @error: return location for a #LopeStoreError
 *
 * Keeps the red flags that pain entries raise, so that they stay until the runner
 * marks them as reviewed. To be called after pain entries were added or changed.
 * One that the runner deleted does not come back.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_raise_red_flags (LopeStore  *self,
                            LopeDay     day,
                            gint64      until,
                            guint      *n_raised,
                            GError    **error)
{
  g_autoptr (LopePainRecords) records = lope_store_load_pain (self, day, until, error);
  g_autoptr (GPtrArray) raised = NULL;
  guint n = 0;

  if (records == NULL)
    return FALSE;

  raised = lope_pain_log_find_raised (&records->log);
  for (guint i = 0; i < raised->len; i++)
    {
      LopeRecord *flag = raised->pdata[i];
      LopeContentState state;

      if (!lope_store_look_up_record (self, LOPE_TYPE_RED_FLAG, lope_record_get_uuid (flag), &state, error))
        return FALSE;
      if (state != LOPE_CONTENT_NEW)
        continue;
      if (!lope_store_add (self, flag, error))
        return FALSE;
      n++;
    }

  if (n_raised != NULL)
    *n_raised = n;

  return TRUE;
}

/**
 * lope_store_retract_red_flags:
 * @self: a journal
 * @flags: (element-type LopeRedFlag): flags that lope_store_raise_red_flags() has
 *   just added
 * @error: return location for a #LopeStoreError
 *
 * Takes flags out again because the entries that raised them are taken back. Other
 * than deleted ones they come back when such entries do. Flags that were reviewed
 * meanwhile stay.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_retract_red_flags (LopeStore  *self,
                              GPtrArray  *flags,
                              GError    **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean good;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (flags != NULL, FALSE);

  if (!lope_store_begin (self, error))
    return FALSE;

  query = lope_db_prepare (lope_store_get_db (self), "DELETE FROM red_flag WHERE uuid = ?1 AND reviewed IS NULL", error);
  good = query != NULL;
  for (guint i = 0; good && i < flags->len; i++)
    {
      lope_query_bind_text (query, 1, lope_record_get_uuid (flags->pdata[i]));
      good = lope_query_run (query, error);
    }
  g_clear_pointer (&query, lope_query_done);

  return lope_store_end (self, good, LOPE_STORE_CHANGE_PAIN, error);
}

/**
 * lope_store_get_region_setting:
 * @self: a journal
 * @region: a region
 * @error: return location for a #LopeStoreError
 *
 * Gets what the runner decided about a region.
 *
 * Returns: (transfer full): the setting, a new one if nothing was decided yet, or
 *   %NULL on error
 */
LopeRegionSetting *
lope_store_get_region_setting (LopeStore  *self,
                               int         region,
                               GError    **error)
{
  g_autoptr (GPtrArray) settings = NULL;

  settings = lope_store_list_records (self, LOPE_TYPE_REGION_SETTING, LOPE_DAY_NONE, LOPE_DAY_NONE, error);
  if (settings == NULL)
    return NULL;

  for (guint i = 0; i < settings->len; i++)
    {
      if (lope_region_setting_get_region (settings->pdata[i]) == region)
        return g_object_ref (settings->pdata[i]);
    }

  return lope_region_setting_new (region);
}

/**
 * lope_store_save_region_setting:
 * @self: a journal
 * @setting: a setting, from lope_store_get_region_setting()
 * @error: return location for a #LopeStoreError
 *
 * Saves what the runner decided about a region.
 *
 * Returns: %TRUE if it is in the journal for good
 */
gboolean
lope_store_save_region_setting (LopeStore          *self,
                                LopeRegionSetting  *setting,
                                GError            **error)
{
  LopeRecord *record = LOPE_RECORD (setting);
  LopeContentState state;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (LOPE_IS_REGION_SETTING (setting), FALSE);

  if (!lope_store_look_up_record (self, LOPE_TYPE_REGION_SETTING, lope_record_get_uuid (record), &state, error))
    return FALSE;

  return state == LOPE_CONTENT_PRESENT ? lope_store_update (self, record, error) : lope_store_add (self, record, error);
}
