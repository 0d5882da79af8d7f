/* lope-headline.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-headline.h"

#include <glib/gi18n-lib.h>

#include "lope-format.h"
#include "lope-notice-private.h"

/* ==== Mileage ==== */

static char *
describe_limit (const LopeRunLimit *limit,
                LopeDay             today,
                LopeUnits           units)
{
  g_autofree char *reference = lope_format_distance (limit->reference, units);
  g_autofree char *date = lope_format_day_plain (limit->reference_day, today);
  g_autofree char *left_out_day = NULL;

  if (limit->left_out_day == LOPE_DAY_NONE)
    /* TRANSLATORS: How a distance comes about; %1$s is another distance, %2$s a date. */
    return g_strdup_printf (_ ("1.1 × %1$s on %2$s, your longest run of the past 30 days."), reference, date);

  left_out_day = lope_format_day_plain (limit->left_out_day, today);

  /* TRANSLATORS: How a distance comes about; %1$s and %3$s are dates, %2$s is a distance. */
  return g_strdup_printf (_ ("%1$s was well above your usual, so the line is drawn without it: 1.1 × %2$s on %3$s."),
                          left_out_day, reference, date);
}

/* ==== Pain ==== */

/* The open red flag with the gravest effect of those that have it. */
static LopeRedFlag *
find_flag (LopeStatus     *status,
           LopeFlagEffect  effect)
{
  GPtrArray *flags = lope_status_get_flags (status);

  for (guint i = 0; i < flags->len; i++)
    {
      if (lope_red_flag_get_effect (flags->pdata[i]) == effect)
        return flags->pdata[i];
    }

  return NULL;
}

/* Why it is to be less, or no more, than before: the pain around the last run, a
 * red flag, or a run before the last one. */
static const char *
get_pain_reason (LopeStatus      *status,
                 LopePainOutcome  outcome,
                 LopeFlagEffect   effect)
{
  const LopePainResponse *response = lope_status_get_response (status, NULL);

  if (response != NULL && response->outcome == outcome)
    return lope_pain_response_get_text (outcome, response->reason);
  if (find_flag (status, effect) != NULL)
    return lope_pain_response_get_text (outcome, LOPE_PAIN_REASON_FLAG);
  if (outcome == LOPE_PAIN_BACK_OFF)
    /* TRANSLATORS: Safety text. */
    return _ ("Pain was high or had not settled by morning; ease off and give it a day or two.");

  return _ ("Repeat a similar or easier run before adding more.");
}

static char *
describe_flag (LopeStatus *status)
{
  LopeRedFlag *flag = find_flag (status, LOPE_FLAG_EFFECT_SEEK_CARE);
  const int which = flag != NULL ? lope_red_flag_get_flag (flag) : -1;
  const char *paused;

  /* TRANSLATORS: Safety text. */
  paused = _ ("Logging works as usual; Lope never clears this by itself.");
  if (which < 0)
    return g_strdup (paused);

  /* TRANSLATORS: One sentence after another. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), lope_flag_get_heard ((LopeFlag) which), paused);
}

/* ==== API ==== */

/**
 * lope_headline_get_urgent:
 * @status: the status of a day
 *
 * Gets what comes even before the headline, and may not be missed.
 *
 * Returns: (transfer none) (nullable): translated words without a full stop, or
 *   %NULL if no red flag is urgent
 */
const char *
lope_headline_get_urgent (LopeStatus *status)
{
  g_return_val_if_fail (LOPE_IS_STATUS (status), NULL);

  switch (lope_status_get_headline (status))
    {
    case LOPE_HEADLINE_EMERGENCY:
      return lope_flag_level_get_title (LOPE_FLAG_EMERGENCY);
    case LOPE_HEADLINE_SEEK_CARE:
      return lope_flag_level_get_title (LOPE_FLAG_URGENT);
    case LOPE_HEADLINE_START:
    case LOPE_HEADLINE_LIMIT:
    case LOPE_HEADLINE_BREAK:
    case LOPE_HEADLINE_PENDING:
    case LOPE_HEADLINE_HOLD:
    case LOPE_HEADLINE_BACK_OFF:
    default:
      return NULL;
    }
}

/**
 * lope_headline_get_title:
 * @status: the status of a day
 * @units: the runner's units
 *
 * Says in a few words what comes first on that day. Pain outranks mileage:
 * nothing of it may read as an invitation to run.
 *
 * Returns: (transfer full): translated words without a full stop
 */
char *
lope_headline_get_title (LopeStatus *status,
                         LopeUnits   units)
{
  g_autofree char *distance = NULL;
  int days;

  g_return_val_if_fail (LOPE_IS_STATUS (status), NULL);

  switch (lope_status_get_headline (status))
    {
    case LOPE_HEADLINE_LIMIT:
      distance = lope_format_distance_limit (lope_status_get_limit (status)->advised, units);
      /* TRANSLATORS: %s is a distance: how long a run may be today. */
      return g_strdup_printf (_ ("Up to %s"), distance);
    case LOPE_HEADLINE_BREAK:
      days = lope_status_get_days_off (status);
      return g_strdup_printf (ngettext ("%d Day Without a Run", "%d Days Without a Run", (gulong) days), days);
    case LOPE_HEADLINE_PENDING:
      /* TRANSLATORS: The headline as long as it is not known how the morning after a run was. */
      return g_strdup (_ ("Waiting for the Morning"));
    case LOPE_HEADLINE_HOLD:
      /* TRANSLATORS: The headline of the day after a run that hurt a little. */
      return g_strdup (_ ("No More Than Last Time"));
    case LOPE_HEADLINE_BACK_OFF:
      /* TRANSLATORS: Safety text: the headline of the day after a run that hurt. */
      return g_strdup (_ ("Ease Off"));
    case LOPE_HEADLINE_SEEK_CARE:
      /* TRANSLATORS: Safety text: the headline while an urgent red flag is open. */
      return g_strdup (_ ("Running Suggestions Are Paused"));
    case LOPE_HEADLINE_EMERGENCY:
      /* TRANSLATORS: Safety text: the headline while a red flag for an emergency is open. */
      return g_strdup (_ ("No Running and No Exercises"));
    case LOPE_HEADLINE_START:
    default:
      return g_strdup (_ ("Start Where It Feels Easy"));
    }
}

/**
 * lope_headline_get_reason:
 * @status: the status of a day
 * @units: the runner's units
 *
 * Says why.
 *
 * Returns: (transfer full): translated sentences
 */
char *
lope_headline_get_reason (LopeStatus *status,
                          LopeUnits   units)
{
  g_return_val_if_fail (LOPE_IS_STATUS (status), NULL);

  switch (lope_status_get_headline (status))
    {
    case LOPE_HEADLINE_LIMIT:
      return describe_limit (lope_status_get_limit (status), lope_status_get_day (status), units);
    case LOPE_HEADLINE_BREAK:
      return g_strdup (_ ("An easier return may be sensible: some runners begin with shorter and slower runs than they left off with."));
    case LOPE_HEADLINE_PENDING:
      return g_strdup (_ ("How it feels on the morning after the run says more than how it felt during it."));
    case LOPE_HEADLINE_HOLD:
      return g_strdup (get_pain_reason (status, LOPE_PAIN_HOLD, LOPE_FLAG_EFFECT_HOLD));
    case LOPE_HEADLINE_BACK_OFF:
      return g_strdup (get_pain_reason (status, LOPE_PAIN_BACK_OFF, LOPE_FLAG_EFFECT_BACK_OFF));
    case LOPE_HEADLINE_SEEK_CARE:
      return describe_flag (status);
    case LOPE_HEADLINE_EMERGENCY:
      return g_strdup (lope_flag_level_get_advice (LOPE_FLAG_EMERGENCY));
    case LOPE_HEADLINE_START:
    default:
      return g_strdup (_ ("There is nothing to compare with yet. Once there are runs in the journal, their longest one draws a line here."));
    }
}

/**
 * lope_headline_get_line:
 * @status: the status of a day
 * @units: the runner's units
 *
 * Says where the line of the distance is while pain has the first word.
 *
 * Returns: (transfer full) (nullable): a translated sentence, or %NULL if there is
 *   no such line or it is the headline itself
 */
char *
lope_headline_get_line (LopeStatus *status,
                        LopeUnits   units)
{
  g_autofree char *distance = NULL;
  LopeHeadline headline;

  g_return_val_if_fail (LOPE_IS_STATUS (status), NULL);

  headline = lope_status_get_headline (status);
  if ((headline != LOPE_HEADLINE_HOLD && headline != LOPE_HEADLINE_PENDING) || !lope_status_shows_limit (status))
    return NULL;

  distance = lope_format_distance_limit (lope_status_get_limit (status)->advised, units);

  /* TRANSLATORS: %s is a distance, such as “15.6 km”. This is only a small line. */
  return g_strdup_printf (_ ("By distance only, the line is at %s."), distance);
}
