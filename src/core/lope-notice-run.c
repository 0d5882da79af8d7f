/* lope-notice-run.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-notice-run.h"

#include "lope-region.h"

static LopeSeverity
get_spike_severity (const LopeRunSpike *spike)
{
  if (spike->quiet)
    return LOPE_SEVERITY_INFO;

  return spike->state == LOPE_SPIKE_SMALL ? LOPE_SEVERITY_NOTICE : LOPE_SEVERITY_CAUTION;
}

static LopeSeverity
get_response_severity (const LopePainResponse *response)
{
  switch (response->outcome)
    {
    case LOPE_PAIN_SEEK_CARE:
      return LOPE_SEVERITY_STOP;
    case LOPE_PAIN_BACK_OFF:
      return LOPE_SEVERITY_CAUTION;
    case LOPE_PAIN_HOLD:
      return response->reason == LOPE_PAIN_REASON_TREND ? LOPE_SEVERITY_CAUTION : LOPE_SEVERITY_NOTICE;
    case LOPE_PAIN_PROGRESS_OK:
    case LOPE_PAIN_UNKNOWN:
    case LOPE_PAIN_PENDING:
    default:
      return LOPE_SEVERITY_INFO;
    }
}

static char *
dup_iso (LopeDay day)
{
  return day != LOPE_DAY_NONE ? lope_day_to_iso (day) : NULL;
}

static void
insert_severity (GVariantDict *values,
                 const char   *key,
                 int           severity)
{
  g_variant_dict_insert (values, key, "mx", severity >= 0, (gint64) severity);
}

/* ==== API ==== */

/**
 * lope_notice_new_for_spike:
 * @uuid: a run
 * @day: its local day
 * @spike: how its distance compares
 *
 * Makes the notice that a run was longer than usual.
 *
 * Returns: (transfer full): the notice
 */
LopeNotice *
lope_notice_new_for_spike (const char         *uuid,
                           LopeDay             day,
                           const LopeRunSpike *spike)
{
  const char *state = lope_spike_state_nicks[spike->state].nick;
  g_autofree char *run_day = dup_iso (day);
  g_autofree char *reference_day = dup_iso (spike->reference_day);
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "state", "s", state);
  g_variant_dict_insert (&values, "distance_m", "x", (gint64) spike->distance);
  g_variant_dict_insert (&values, "reference_m", "x", (gint64) spike->reference);
  g_variant_dict_insert (&values, "ratio", "d", lope_run_spike_get_ratio (spike));
  g_variant_dict_insert (&values, "run_day", "ms", run_day);
  g_variant_dict_insert (&values, "reference_day", "ms", reference_day);
  g_variant_dict_insert (&values, "limited_history", "b", spike->limited_history);
  g_variant_dict_insert (&values, "quiet", "b", spike->quiet);

  return lope_notice_new (LOPE_NOTICE_RUN_SPIKE, get_spike_severity (spike), uuid, NULL, state, day,
                          g_variant_dict_end (&values));
}

/**
 * lope_notice_new_for_response:
 * @uuid: a run
 * @day: its local day
 * @response: what the pain around it says
 *
 * Makes the notice about the answer to a run.
 *
 * Returns: (transfer full): the notice
 */
LopeNotice *
lope_notice_new_for_response (const char             *uuid,
                              LopeDay                 day,
                              const LopePainResponse *response)
{
  const char *outcome = lope_pain_outcome_nicks[response->outcome].nick;
  g_autofree char *run_day = lope_day_to_iso (day);
  GVariantDict values;

  g_variant_dict_init (&values, NULL);
  g_variant_dict_insert (&values, "outcome", "s", outcome);
  g_variant_dict_insert (&values, "reason", "s", lope_pain_reason_nicks[response->reason].nick);
  g_variant_dict_insert (&values, "region", "ms", lope_region_get_id (response->region));
  g_variant_dict_insert (&values, "mode", "s", lope_pain_mode_nicks[response->mode].nick);
  g_variant_dict_insert (&values, "limit", "x", (gint64) lope_pain_mode_get_ceiling (response->mode));
  insert_severity (&values, "base", response->base);
  insert_severity (&values, "peak", response->peak);
  insert_severity (&values, "morning", response->morning);
  g_variant_dict_insert (&values, "run_day", "s", run_day);

  return lope_notice_new (LOPE_NOTICE_PAIN_RESPONSE, get_response_severity (response), uuid, NULL, outcome, day,
                          g_variant_dict_end (&values));
}
