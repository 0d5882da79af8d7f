/* lope-pain-preview.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-preview.h"

#include "lope-notice-run.h"

#define SECONDS_PER_DAY 86400

/* The answer to a run is final when the morning after can be told of no more. */
#define FINAL_DAYS 3

static gboolean
is_of_run (LopePainEntry *entry,
           const char    *uuid)
{
  gint64 moment = lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_MOMENT);

  return (moment == LOPE_PAIN_DURING || moment == LOPE_PAIN_AFTER) &&
         g_strcmp0 (lope_record_get_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_RUN), uuid) == 0;
}

static int
compare_entries (gconstpointer a,
                 gconstpointer b)
{
  const gint64 first = lope_record_get_int (*(LopeRecord **) a, LOPE_PAIN_ENTRY_TIME);
  const gint64 second = lope_record_get_int (*(LopeRecord **) b, LOPE_PAIN_ENTRY_TIME);

  return first < second ? -1 : first > second;
}

static int
compare_runs (gconstpointer a,
              gconstpointer b)
{
  const LopeRun *first = a, *second = b;

  return first->start < second->start ? -1 : first->start > second->start;
}

static GPtrArray *
merge_entries (const LopePainLog *log,
               const char        *uuid,
               GPtrArray         *entries)
{
  GPtrArray *merged = g_ptr_array_new ();

  for (guint i = 0; i < log->n_entries; i++)
    {
      if (!is_of_run (log->entries[i], uuid))
        g_ptr_array_add (merged, log->entries[i]);
    }
  g_ptr_array_extend (merged, entries, NULL, NULL);
  g_ptr_array_sort (merged, compare_entries);

  return merged;
}

static GArray *
merge_runs (const LopePainLog *log,
            const LopeRun     *run)
{
  GArray *merged = g_array_new (FALSE, FALSE, sizeof (LopeRun));

  for (guint i = 0; i < log->n_runs; i++)
    {
      if (!g_str_equal (log->runs[i].uuid, run->uuid))
        g_array_append_val (merged, log->runs[i]);
    }
  g_array_append_vals (merged, run, 1);
  g_array_sort (merged, compare_runs);

  return merged;
}

static GPtrArray *
merge_painkillers (const LopePainLog *log,
                   LopeActivity      *activity)
{
  GPtrArray *merged = g_ptr_array_new ();
  const char *uuid = lope_record_get_uuid (LOPE_RECORD (activity));

  for (guint i = 0; i < log->n_painkiller_runs; i++)
    {
      if (!g_str_equal (log->painkiller_runs[i], uuid))
        g_ptr_array_add (merged, (gpointer) log->painkiller_runs[i]);
    }
  if (lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_PAINKILLER) == TRUE)
    g_ptr_array_add (merged, (gpointer) uuid);

  return merged;
}

/* ==== API ==== */

/**
 * lope_pain_preview:
 * @session: the session
 * @run: a run, as it would be saved
 * @entries: (element-type LopePainEntry): the pain during and after it, likewise
 *
 * Finds what the pain around a run would say if the run were saved like this.
 *
 * Returns: (transfer full) (nullable): a notice, or %NULL if nothing was recorded
 *   or the journal cannot be read
 */
LopeNotice *
lope_pain_preview (LopeSession  *session,
                   LopeActivity *run,
                   GPtrArray    *entries)
{
  const LopeDay run_day = lope_activity_get_day (run);
  const LopeDay day = MIN (lope_session_get_today (session), run_day + FINAL_DAYS);
  const gint64 until = MIN (lope_session_get_now (session), ((gint64) day + 2) * SECONDS_PER_DAY);
  LopeRun item = { .start = lope_record_get_int (LOPE_RECORD (run), LOPE_ACTIVITY_START), .day = run_day,
                   .duration = -1 };
  g_autoptr (LopePainRecords) records = NULL;
  g_autoptr (GPtrArray) merged = NULL;
  g_autoptr (GPtrArray) painkillers = NULL;
  g_autoptr (GArray) runs = NULL;
  LopePainResponse response;
  LopePainLog log;

  records = lope_store_load_pain (lope_session_get_store (session), day, until, NULL);
  if (records == NULL)
    return NULL;

  g_strlcpy (item.uuid, lope_record_get_uuid (LOPE_RECORD (run)), sizeof item.uuid);
  merged = merge_entries (&records->log, item.uuid, entries);
  runs = merge_runs (&records->log, &item);
  painkillers = merge_painkillers (&records->log, run);

  log = records->log;
  log.entries = (LopePainEntry **) merged->pdata;
  log.n_entries = merged->len;
  log.runs = (const LopeRun *) (void *) runs->data;
  log.n_runs = runs->len;
  log.painkiller_runs = (const char *const *) painkillers->pdata;
  log.n_painkiller_runs = painkillers->len;
  if (!lope_pain_log_has_run (&log, &item))
    return NULL;

  response = lope_pain_log_judge_run (&log, &item);

  return lope_notice_new_for_response (item.uuid, run_day, &response);
}
