/* lope-status-pain.c: how things stand with pain
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-status-private.h"

/* Notices are about now: runs of the last 7 days, unless it has not settled since. */
#define RECENT_DAYS 7

/* “Give it a day or two”: evidence.md P3. */
#define BACK_OFF_DAYS 2

#define FIRST_WEEKDAY 1

static GVariant *
maybe_region (int region)
{
  const char *id = lope_region_get_id (region);

  return g_variant_new_maybe (G_VARIANT_TYPE_STRING, id != NULL ? g_variant_new_string (id) : NULL);
}

static void
take_notice (GListStore *notices,
             LopeNotice *notice)
{
  g_list_store_append (notices, notice);
  g_object_unref (notice);
}

/* ==== Runs ==== */

/* What an answer still means today. After two days of easing off, and once it has
 * gone back, the runner may try as much as before. */
static LopePainOutcome
get_outcome_in_force (const LopePainLog      *log,
                      const LopeRun          *run,
                      const LopePainResponse *response)
{
  if (response->outcome != LOPE_PAIN_BACK_OFF || response->reason == LOPE_PAIN_REASON_FLAG)
    return response->outcome;

  if (log->day <= run->day + BACK_OFF_DAYS || lope_pain_log_is_unsettled (log, run, response))
    return LOPE_PAIN_BACK_OFF;

  return LOPE_PAIN_HOLD;
}

static gboolean
still_matters (const LopePainLog      *log,
               const LopeRun          *run,
               const LopePainResponse *response)
{
  if (run->day > log->day - RECENT_DAYS)
    return TRUE;

  return (response->outcome == LOPE_PAIN_HOLD || response->outcome == LOPE_PAIN_BACK_OFF) &&
         response->reason != LOPE_PAIN_REASON_FLAG && response->region != LOPE_REGION_ANYWHERE &&
         lope_pain_log_is_unsettled (log, run, response) &&
         lope_pain_log_is_followed (log, response->region, log->day, NULL);
}

/* The latest run of which something was recorded, and an earlier one that calls
 * for a day or two of less: an easy jog does not undo it. */
static void
judge_runs (LopeStatusPain    *self,
            const LopePainLog *log,
            GListStore        *notices)
{
  for (guint i = log->n_runs; i > 0; i--)
    {
      const LopeRun *run = &log->runs[i - 1];
      LopePainResponse response;

      if (self->has_response && run->day < log->day - BACK_OFF_DAYS)
        break;
      if (run->day > log->day || run->start > log->until || !lope_pain_log_has_run (log, run))
        continue;

      response = lope_pain_log_judge_run (log, run);
      if (self->has_response && (response.outcome != LOPE_PAIN_BACK_OFF || response.reason == LOPE_PAIN_REASON_FLAG))
        continue;
      if (!self->has_response && !still_matters (log, run, &response))
        break;

      take_notice (notices, lope_notice_new_for_response (run->uuid, run->day, &response));
      self->outcome = MAX (self->outcome, get_outcome_in_force (log, run, &response));
      if (!self->has_response)
        {
          self->response = response;
          g_strlcpy (self->run, run->uuid, sizeof self->run);
          self->has_response = TRUE;
        }
    }
}

/* What was on a run of the last days is still remembered, more or less. */
static GPtrArray *
list_untold (const LopePainLog *log)
{
  GPtrArray *untold = g_ptr_array_new_with_free_func (g_free);

  for (guint i = log->n_runs; i > 0; i--)
    {
      const LopeRun *run = &log->runs[i - 1];

      if (run->day > log->day - RECENT_DAYS && run->day <= log->day && run->start <= log->until &&
          !lope_pain_log_is_asked (log, run))
        g_ptr_array_add (untold, g_strdup (run->uuid));
    }

  return untold;
}

/* ==== Red flags ==== */

static void
add_flag (GListStore  *notices,
          LopeRedFlag *flag)
{
  const LopeFlagLevel level = lope_red_flag_get_level (flag);
  const LopeDay day = lope_red_flag_get_day (flag);
  const int which = lope_red_flag_get_flag (flag);
  const gint64 region = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_REGION);
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "flag", "s", which >= 0 ? lope_flag_get_id ((LopeFlag) which) : "");
  g_variant_dict_insert (&values, "level", "s", lope_flag_level_nicks[level].nick);
  g_variant_dict_insert_value (&values, "region",
                               maybe_region (region == LOPE_UNSET ? LOPE_REGION_ANYWHERE : (int) region));
  g_variant_dict_insert_value (&values, "raised", g_variant_new_take_string (lope_day_to_iso (day)));

  take_notice (notices, lope_notice_new (LOPE_NOTICE_RED_FLAG,
                                         level == LOPE_FLAG_SOON ? LOPE_SEVERITY_CAUTION : LOPE_SEVERITY_STOP,
                                         lope_record_get_uuid (LOPE_RECORD (flag)), NULL,
                                         lope_flag_level_nicks[level].nick, day, g_variant_dict_end (&values)));
}

static void
judge_flags (LopeStatusPain *self,
             GListStore     *notices)
{
  for (guint i = 0; i < self->flags->len; i++)
    {
      switch (lope_red_flag_get_effect (self->flags->pdata[i]))
        {
        case LOPE_FLAG_EFFECT_SEEK_CARE:
          self->outcome = MAX (self->outcome, LOPE_PAIN_SEEK_CARE);
          break;
        case LOPE_FLAG_EFFECT_BACK_OFF:
          self->outcome = MAX (self->outcome, LOPE_PAIN_BACK_OFF);
          break;
        case LOPE_FLAG_EFFECT_HOLD:
          self->outcome = MAX (self->outcome, LOPE_PAIN_HOLD);
          break;
        case LOPE_FLAG_EFFECT_NONE:
        default:
          break;
        }
      add_flag (notices, self->flags->pdata[i]);
    }
}

/* ==== From week to week ==== */

static void
add_trend (GListStore           *notices,
           const LopePainRegion *region,
           LopeDay               day)
{
  const char *id = lope_region_get_id (region->region);
  g_autofree char *monday = lope_day_to_iso (region->weeks.week);
  g_autofree char *state = NULL;
  GVariantDict values;

  if (region->weeks.trend != LOPE_PAIN_TREND_RISING)
    return;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "region", "s", id);
  g_variant_dict_insert (&values, "trend", "s", lope_pain_trend_nicks[region->weeks.trend].nick);
  g_variant_dict_insert (&values, "this_week", "d", region->weeks.this_week);
  g_variant_dict_insert (&values, "last_week", "d", region->weeks.last_week);
  g_variant_dict_insert (&values, "week", "s", monday);

  /* The next week is another one. */
  state = g_strconcat ("rising-", monday, NULL);
  take_notice (notices, lope_notice_new (LOPE_NOTICE_PAIN_TREND, LOPE_SEVERITY_CAUTION, id, NULL, state, day,
                                         g_variant_dict_end (&values)));
}

/* ==== Recovery ==== */

static void
add_recovery (GListStore         *notices,
              LopeRecoveryMarker  marker,
              const LopeRecovery *recovery,
              LopeDay             day)
{
  const char *nick = lope_recovery_marker_nicks[marker].nick;
  g_autofree char *monday = lope_day_to_iso (lope_day_week_start (day, FIRST_WEEKDAY));
  g_autofree char *state = g_strconcat ("noted-", monday, NULL);
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "marker", "s", nick);
  g_variant_dict_insert (&values, "recent", "d", recovery->recent);
  g_variant_dict_insert (&values, "baseline", "d", recovery->baseline);
  g_variant_dict_insert (&values, "limit", "d", recovery->limit);
  g_variant_dict_insert (&values, "days", "x", (gint64) recovery->n_recent);

  take_notice (notices, lope_notice_new (LOPE_NOTICE_RECOVERY, LOPE_SEVERITY_INFO, nick, NULL, state, day,
                                         g_variant_dict_end (&values)));
}

static void
judge_recovery (LopeStatusPain    *self,
                const LopePainLog *log,
                int                sleep_target,
                GListStore        *notices)
{
  if (sleep_target <= 0)
    sleep_target = LOPE_SLEEP_TARGET;

  for (guint marker = 0; marker < LOPE_N_RECOVERY_MARKERS; marker++)
    {
      self->recovery[marker] = lope_recovery_judge (marker, log->check_ins, log->n_check_ins, log->day, sleep_target);
      if (self->recovery[marker].noted)
        add_recovery (notices, marker, &self->recovery[marker], log->day);
    }
}

/* ==== For lope-status.c ==== */

/**
 * lope_status_pain_judge:
 * @self: (out caller-allocates): zeros
 * @log: all about pain
 * @sleep_target: minutes of sleep that the runner wants, 0 for the usual
 * @notices: where notices are added to
 *
 * Applies all rules about pain to a day.
 */
void
lope_status_pain_judge (LopeStatusPain    *self,
                        const LopePainLog *log,
                        int                sleep_target,
                        GListStore        *notices)
{
  self->regions = lope_pain_log_list_regions (log);
  self->flags = lope_pain_log_list_flags (log);
  self->questions = lope_pain_log_list_questions (log);
  self->untold = list_untold (log);

  judge_flags (self, notices);
  judge_runs (self, log, notices);
  for (guint i = 0; i < self->regions->len; i++)
    add_trend (notices, &g_array_index (self->regions, LopePainRegion, i), log->day);
  judge_recovery (self, log, sleep_target, notices);
}

/**
 * lope_status_pain_get_headline:
 * @self: what was judged
 *
 * Finds what pain makes of the headline.
 *
 * Returns: the headline, or %LOPE_HEADLINE_START if pain does not claim it
 */
LopeHeadline
lope_status_pain_get_headline (const LopeStatusPain *self)
{
  switch (self->outcome)
    {
    case LOPE_PAIN_SEEK_CARE:
      return lope_red_flag_get_level (self->flags->pdata[0]) == LOPE_FLAG_EMERGENCY ? LOPE_HEADLINE_EMERGENCY
                                                                                    : LOPE_HEADLINE_SEEK_CARE;
    case LOPE_PAIN_BACK_OFF:
      return LOPE_HEADLINE_BACK_OFF;
    case LOPE_PAIN_HOLD:
      return LOPE_HEADLINE_HOLD;
    case LOPE_PAIN_PENDING:
      return LOPE_HEADLINE_PENDING;
    case LOPE_PAIN_PROGRESS_OK:
    case LOPE_PAIN_UNKNOWN:
    default:
      return LOPE_HEADLINE_START;
    }
}

/**
 * lope_status_pain_clear:
 * @self: what was judged
 *
 * Frees what it holds.
 */
void
lope_status_pain_clear (LopeStatusPain *self)
{
  g_clear_pointer (&self->regions, g_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  g_clear_pointer (&self->untold, g_ptr_array_unref);
}

/* ==== API ==== */

/**
 * lope_pain_log_get_outcome:
 * @self: a log
 *
 * Finds the worst that holds on the day: what the red flags ask for, and what the
 * pain of the last runs still means.
 *
 * Returns: the outcome
 */
LopePainOutcome
lope_pain_log_get_outcome (const LopePainLog *self)
{
  g_autoptr (GListStore) notices = g_list_store_new (LOPE_TYPE_NOTICE);
  g_autoptr (GPtrArray) flags = lope_pain_log_list_flags (self);
  LopeStatusPain pain = { .flags = flags };

  judge_flags (&pain, notices);
  judge_runs (&pain, self, notices);

  return pain.outcome;
}

/**
 * lope_status_get_pain:
 * @self: a status
 * @n_regions: (out): how many regions there are
 *
 * Gets how it stands with the regions that are followed or hurt lately.
 *
 * Returns: (transfer none) (array length=n_regions): the regions
 */
const LopePainRegion *
lope_status_get_pain (LopeStatus *self,
                      guint      *n_regions)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  *n_regions = lope_status_peek_pain (self)->regions->len;

  return (const LopePainRegion *) (void *) lope_status_peek_pain (self)->regions->data;
}

/**
 * lope_status_get_response:
 * @self: a status
 * @run: (out) (optional) (nullable) (transfer none): the UUID of the run
 *
 * Gets what the pain around the latest run says of which any was recorded.
 *
 * Returns: (transfer none) (nullable): the answer, or %NULL if there is none
 *   that still matters
 */
const LopePainResponse *
lope_status_get_response (LopeStatus  *self,
                          const char **run)
{
  const LopeStatusPain *pain;

  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  pain = lope_status_peek_pain (self);
  if (run != NULL)
    *run = pain->has_response ? pain->run : NULL;

  return pain->has_response ? &pain->response : NULL;
}

/**
 * lope_status_get_flags:
 * @self: a status
 *
 * Gets the open red flags, the most urgent first.
 *
 * Returns: (transfer none) (element-type LopeRedFlag): the flags
 */
GPtrArray *
lope_status_get_flags (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return lope_status_peek_pain (self)->flags;
}

/**
 * lope_status_get_questions:
 * @self: a status
 *
 * Gets the mornings that the runner can be asked about.
 *
 * Returns: (transfer none) (element-type LopePainQuestion): the questions, the
 *   newest first
 */
GPtrArray *
lope_status_get_questions (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return lope_status_peek_pain (self)->questions;
}

/**
 * lope_status_get_untold:
 * @self: a status
 *
 * Gets the runs of the last 7 days of which the runner did not tell how they were,
 * not even that there is no telling any more.
 *
 * Returns: (transfer none) (element-type utf8): their UUIDs, the newest first
 */
GPtrArray *
lope_status_get_untold (LopeStatus *self)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);

  return lope_status_peek_pain (self)->untold;
}

/**
 * lope_status_get_recovery:
 * @self: a status
 * @marker: a marker
 *
 * Gets where a marker of recovery stands.
 *
 * Returns: (transfer none): its values
 */
const LopeRecovery *
lope_status_get_recovery (LopeStatus         *self,
                          LopeRecoveryMarker  marker)
{
  g_return_val_if_fail (LOPE_IS_STATUS (self), NULL);
  g_return_val_if_fail (marker < LOPE_N_RECOVERY_MARKERS, NULL);

  return &lope_status_peek_pain (self)->recovery[marker];
}
