/* lope-report-load.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-load.h"

/* Half a year, unless the runner says something else. */
#define DEFAULT_WEEKS 26

/* What comes before the period and is looked at: to judge a run, those of the 30
 * days before; to follow pain, what was said before. */
#define RUN_DAYS_BEFORE (2 * LOPE_STATUS_WINDOW)
#define ACTIVITY_DAYS_BEFORE LOPE_REPORT_LATELY

/* What the records belong to while the report is made. */
typedef struct {
  LopeStatus *status;      /* owned */
  GArray *runs;            /* owned */
  GPtrArray *entries;      /* owned */
  GPtrArray *flags;        /* owned */
  GPtrArray *check_ins;    /* owned */
  GPtrArray *settings;     /* owned */
  GPtrArray *activities;   /* owned */
  GPtrArray *shoes;        /* owned */
  GArray *wears;           /* owned */
  LopeRoutineRecords *routines; /* owned */
} Records;

static void
records_clear (Records *self)
{
  g_clear_object (&self->status);
  g_clear_pointer (&self->runs, g_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_clear_pointer (&self->check_ins, g_ptr_array_unref);
  g_clear_pointer (&self->settings, g_ptr_array_unref);
  g_clear_pointer (&self->activities, g_ptr_array_unref);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  g_clear_pointer (&self->wears, g_array_unref);
  g_clear_pointer (&self->routines, lope_routine_records_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Records, records_clear)

static gboolean
add_activity (LopeRecord  *record,
              gpointer     user_data,
              GError     **error)
{
  g_ptr_array_add (user_data, g_object_ref (record));

  return TRUE;
}

static gboolean
load_activities (Records    *self,
                 LopeStore  *store,
                 LopeDay     from,
                 LopeDay     to,
                 GError    **error)
{
  const LopeActivityFilter filter = { .from = from - ACTIVITY_DAYS_BEFORE, .to = to };

  self->activities = g_ptr_array_new_with_free_func (g_object_unref);

  return lope_store_foreach_activity (store, &filter, FALSE, add_activity, self->activities, error);
}

static gboolean
load_pain (Records    *self,
           LopeStore  *store,
           LopeDay     from,
           LopeDay     to,
           GError    **error)
{
  self->entries = lope_store_list_records (store, LOPE_TYPE_PAIN_ENTRY, from - LOPE_PAIN_WINDOW, to, error);
  if (self->entries == NULL)
    return FALSE;

  /* Of the flags all: one that was raised long ago may still be open. */
  self->flags = lope_store_list_records (store, LOPE_TYPE_RED_FLAG, LOPE_DAY_NONE, to, error);
  if (self->flags == NULL)
    return FALSE;

  self->check_ins = lope_store_list_records (store, LOPE_TYPE_CHECK_IN, from, to, error);
  if (self->check_ins == NULL)
    return FALSE;

  self->settings = lope_store_list_records (store, LOPE_TYPE_REGION_SETTING, LOPE_DAY_NONE, LOPE_DAY_NONE, error);

  return self->settings != NULL;
}

static gboolean
load_shoes (Records                  *self,
            LopeStore                *store,
            const LopeReportRequest  *request,
            GError                  **error)
{
  self->status = lope_store_load_status (store, request->to, request->until, request->preferences->default_target,
                                         FALSE, error);
  if (self->status == NULL)
    return FALSE;

  self->shoes = g_ptr_array_new ();
  self->wears = g_array_new (FALSE, FALSE, sizeof (LopeShoeWear));
  for (guint i = 0; i < lope_status_get_n_shoes (self->status); i++)
    {
      const LopeShoeWear *wear;

      g_ptr_array_add (self->shoes, lope_status_get_shoe (self->status, i, &wear));
      g_array_append_vals (self->wears, wear, 1);
    }

  return TRUE;
}

static LopeDay
choose_first_day (const LopeReportRequest *request,
                  LopeDay                  first_run)
{
  LopeDay from;

  if (request->from != LOPE_DAY_NONE)
    return request->from;

  from = lope_day_week_start (request->to, request->preferences->first_weekday) - 7 * (DEFAULT_WEEKS - 1);

  return first_run != LOPE_DAY_NONE && first_run > from && first_run <= request->to ? first_run : from;
}

/* ==== API ==== */

/**
 * lope_report_load:
 * @store: a journal
 * @request: which time
 * @error: return location for a #LopeStoreError
 *
 * Reads what a report needs, and makes it. Without a first day it is about half a
 * year, or less if the first run was later.
 *
 * Returns: (transfer full): the report, or %NULL on error
 */
LopeReport *
lope_report_load (LopeStore                *store,
                  const LopeReportRequest  *request,
                  GError                  **error)
{
  g_auto (Records) records = { NULL };
  LopeReportInput input = {
    .to = request->to,
    .today = request->today,
    .until = request->until,
    .first_weekday = request->preferences->first_weekday,
  };
  LopeDay last;

  g_return_val_if_fail (LOPE_IS_STORE (store), NULL);

  if (!lope_store_get_run_span (store, request->until, &input.first_day, &last, error))
    return NULL;

  input.from = choose_first_day (request, input.first_day);
  records.runs = lope_store_list_runs (store, input.from - RUN_DAYS_BEFORE, input.to, request->until, error);
  if (records.runs == NULL || !load_pain (&records, store, input.from, input.to, error) ||
      !load_activities (&records, store, input.from, input.to, error) ||
      !load_shoes (&records, store, request, error))
    return NULL;

  records.routines = lope_store_load_routines (store, MIN (input.from, input.to - LOPE_ADHERENCE_DAYS + 1), input.to,
                                               request->until, error);
  if (records.routines == NULL)
    return NULL;

  input.runs = (const LopeRun *) (gpointer) records.runs->data;
  input.n_runs = records.runs->len;
  input.activities = (LopeActivity **) records.activities->pdata;
  input.n_activities = records.activities->len;
  input.shoes = (LopeShoe **) records.shoes->pdata;
  input.wears = (const LopeShoeWear *) (gpointer) records.wears->data;
  input.n_shoes = records.shoes->len;
  input.routines = records.routines->log;
  input.pain = (LopePainLog) {
    .day = input.to,
    .until = request->until,
    .entries = (LopePainEntry **) records.entries->pdata,
    .n_entries = records.entries->len,
    .flags = (LopeRedFlag **) records.flags->pdata,
    .n_flags = records.flags->len,
    .check_ins = (LopeCheckIn **) records.check_ins->pdata,
    .n_check_ins = records.check_ins->len,
    .settings = (LopeRegionSetting **) records.settings->pdata,
    .n_settings = records.settings->len,
  };

  return lope_report_new (&input);
}
