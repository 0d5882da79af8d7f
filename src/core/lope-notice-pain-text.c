/* lope-notice-pain-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What notices about pain say. They tell what was recorded and what programmes or
 * professionals make of such values, never what somebody has (evidence.md
 * sections 4, 6 and 15). */

#include "config.h"

#include "lope-notice-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "lope-format.h"
#include "lope-pain-response.h"
#include "lope-recovery.h"
#include "lope-red-flag.h"

/* ==== Helpers ==== */

static const char *
get_text (LopeNotice *self,
          const char *key)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (lope_notice_get_values (self), key, NULL);
  g_autoptr (GVariant) content = NULL;

  if (value == NULL)
    return NULL;
  if (g_variant_is_of_type (value, G_VARIANT_TYPE_STRING))
    return g_intern_string (g_variant_get_string (value, NULL));

  content = g_variant_is_of_type (value, G_VARIANT_TYPE ("ms")) ? g_variant_get_maybe (value) : NULL;

  return content != NULL ? g_intern_string (g_variant_get_string (content, NULL)) : NULL;
}

static int
get_enum (LopeNotice     *self,
          const char     *key,
          const LopeNick *nicks)
{
  const char *text = get_text (self, key);

  return text != NULL ? lope_nicks_find (nicks, text) : -1;
}

static const char *
get_region (LopeNotice *self)
{
  const char *id = get_text (self, "region");

  return id != NULL ? lope_region_get_name (lope_region_from_id (id)) : NULL;
}

/* A severity, or a dash where none was recorded. */
static char *
format_severity (LopeNotice *self,
                 const char *key)
{
  const gint64 severity = lope_notice_get_number (self, key);

  /* TRANSLATORS: In place of a number that was not recorded. */
  return severity != LOPE_UNSET ? g_strdup_printf ("%" G_GINT64_FORMAT, severity) : g_strdup (C_ ("severity", "–"));
}

/* ==== Red flags ==== */

static int
get_level (LopeNotice *self)
{
  return MAX (get_enum (self, "level", lope_flag_level_nicks), 0);
}

static char *
get_flag_text (LopeNotice *self)
{
  const int flag = get_enum (self, "flag", lope_flag_nicks);
  const char *advice = lope_flag_level_get_advice ((LopeFlagLevel) get_level (self));
  const char *region = get_region (self);

  if (flag < 0)
    return g_strdup (advice);
  if (region != NULL)
    /* TRANSLATORS: Safety text. %1$s is a region of the body, %2$s a sentence on
     * what was seen, %3$s sentences with advice. */
    return g_strdup_printf (_ ("%1$s: %2$s %3$s"), region, lope_flag_get_heard ((LopeFlag) flag), advice);

  /* TRANSLATORS: Safety text. One sentence after another: what was seen, then advice. */
  return g_strdup_printf (C_ ("sentences", "%1$s %2$s"), lope_flag_get_heard ((LopeFlag) flag), advice);
}

static char *
get_flag_seen (LopeNotice *self,
               LopeDay     today)
{
  const int flag = get_enum (self, "flag", lope_flag_nicks);
  g_autofree char *date = lope_format_day_plain (lope_notice_get_day (self), today);
  const char *region = get_region (self);

  if (region != NULL)
    /* TRANSLATORS: %1$s is a region of the body, %2$s a date such as “14 November”. */
    return g_strdup_printf (_ ("Pain entries for %1$s, up to %2$s"), region, date);

  /* TRANSLATORS: %1$s is a question of the red flags, %2$s a date such as “14 November”. */
  return g_strdup_printf (_ ("“%1$s” – answered with yes on %2$s"), flag >= 0 ? lope_flag_get_question ((LopeFlag) flag) : "",
                          date);
}

/* ==== The answer to a run ==== */

/* What of the pain says to ease off: the title where there is one number to tell. */
static const char *
get_back_off_title (LopeNotice *self)
{
  switch (get_enum (self, "reason", lope_pain_reason_nicks))
    {
    case LOPE_PAIN_REASON_PEAK:
      /* TRANSLATORS: Safety text. */
      return _ ("Pain went above 5 of 10");
    case LOPE_PAIN_REASON_MORNING:
      /* TRANSLATORS: Safety text. */
      return _ ("Pain had not settled by morning");
    default:
      return NULL;
    }
}

static const char *
get_response_title (LopeNotice *self)
{
  const char *title;

  switch (get_enum (self, "outcome", lope_pain_outcome_nicks))
    {
    case LOPE_PAIN_PROGRESS_OK:
      return _ ("Pain stayed low and had settled by morning");
    case LOPE_PAIN_PENDING:
      return _ ("Waiting for the morning after the run");
    case LOPE_PAIN_HOLD:
      return _ ("Repeat a similar or easier run before adding more");
    case LOPE_PAIN_BACK_OFF:
      title = get_back_off_title (self);
      /* TRANSLATORS: Safety text. */
      return title != NULL ? title : _ ("Ease off and give it a day or two");
    case LOPE_PAIN_SEEK_CARE:
      /* TRANSLATORS: Safety text. */
      return _ ("A red flag is open: running suggestions are paused");
    case LOPE_PAIN_UNKNOWN:
    default:
      return _ ("Not enough was recorded around the run");
    }
}

static const char *
get_hold_text (int reason)
{
  switch (reason)
    {
    case LOPE_PAIN_REASON_CEILING:
      return _ ("Pain during or after the run was above the limit. Some programmes repeat a similar or easier run then, before they add more.");
    case LOPE_PAIN_REASON_MORNING:
      return _ ("Next morning it was a little above what it was before. That may be chance; a similar or easier run can show.");
    case LOPE_PAIN_REASON_TREND:
      return _ ("Pain stayed low around the run, but it has been rising from week to week. Repeat a similar or easier run before adding more.");
    case LOPE_PAIN_REASON_PAINKILLER:
      return _ ("A painkiller was taken, so pain may have been masked. Repeat a similar or easier run before adding more.");
    case LOPE_PAIN_REASON_FLAG:
    default:
      /* TRANSLATORS: Safety text. */
      return _ ("A red flag is open. Repeat a similar or easier run before adding more, and have it looked at.");
    }
}

static const char *
get_back_off_text (int reason)
{
  /* TRANSLATORS: In these, safety texts. */
  switch (reason)
    {
    case LOPE_PAIN_REASON_PEAK:
      return _ ("Pain went above 5 of 10. Ease off and give it a day or two.");
    case LOPE_PAIN_REASON_MORNING:
      return _ ("Pain had not settled by morning. Ease off and give it a day or two.");
    case LOPE_PAIN_REASON_BONE:
      return _ ("Here any pain counts, because an overloaded bone may feel like this, among other things. Ease off, and look at the red flags before the next run.");
    case LOPE_PAIN_REASON_FLAG:
    default:
      return _ ("A red flag is open. Ease off until it has been looked at.");
    }
}

static const char *
get_unknown_text (int reason)
{
  if (reason == LOPE_PAIN_REASON_WAITING)
    return _ ("The morning after was not recorded, and it decides.");

  return _ ("Neither during nor after the run was recorded.");
}

static char *
get_response_seen (LopeNotice *self,
                   LopeDay     today)
{
  g_autofree char *base = format_severity (self, "base");
  g_autofree char *peak = format_severity (self, "peak");
  g_autofree char *morning = format_severity (self, "morning");
  g_autofree char *date = lope_format_day_plain (lope_notice_get_day (self), today);
  const char *region = get_region (self);

  if (region == NULL)
    /* TRANSLATORS: %1$s is the date of a run, the others are severities from 0 to
     * 10, or a dash. */
    return g_strdup_printf (_ ("Run of %1$s: before %2$s, during or after %3$s, next morning %4$s"), date, base, peak, morning);

  /* TRANSLATORS: %1$s is a region of the body, %2$s the date of a run, the others
   * are severities from 0 to 10, or a dash. */
  return g_strdup_printf (_ ("%1$s, run of %2$s: before %3$s, during or after %4$s, next morning %5$s"),
                          region, date, base, peak, morning);
}

static char *
get_response_text (LopeNotice *self,
                   LopeDay     today)
{
  const int outcome = get_enum (self, "outcome", lope_pain_outcome_nicks);
  const int reason = get_enum (self, "reason", lope_pain_reason_nicks);
  g_autofree char *seen = NULL;

  if (outcome != LOPE_PAIN_BACK_OFF || get_back_off_title (self) == NULL)
    return g_strdup (lope_pain_response_get_text (outcome >= 0 ? (LopePainOutcome) outcome : LOPE_PAIN_UNKNOWN,
                                                  (LopePainReason) MAX (reason, 0)));

  seen = get_response_seen (self, today);

  /* TRANSLATORS: Safety text. %s tells the numbers, without a full stop. */
  return g_strdup_printf (_ ("%s. Ease off and give it a day or two."), seen);
}

/* ==== From week to week ==== */

static char *
format_median (LopeNotice *self,
               const char *key)
{
  const double median = lope_notice_get_real (self, key);

  return lope_format_number (median, median > floor (median) ? 1 : 0);
}

static char *
get_trend_text (LopeNotice *self)
{
  g_autofree char *this_week = format_median (self, "this_week");
  g_autofree char *last_week = format_median (self, "last_week");

  /* TRANSLATORS: Both are severities from 0 to 10, such as 2 or 2.5: the middle one of a week. */
  return g_strdup_printf (_ ("The middle value of this week is %1$s, that of last week was %2$s. Repeat a similar or easier run "
                             "before adding more, until it no longer rises."), this_week, last_week);
}

static char *
get_trend_seen (LopeNotice *self)
{
  g_autofree char *this_week = format_median (self, "this_week");
  g_autofree char *last_week = format_median (self, "last_week");

  /* TRANSLATORS: %1$s is a region of the body, the others are severities from 0 to 10. */
  return g_strdup_printf (_ ("%1$s: %2$s this week against %3$s last week"), get_region (self), this_week, last_week);
}

/* ==== Recovery ==== */

static const char *
get_recovery_title (LopeNotice *self)
{
  switch (get_enum (self, "marker", lope_recovery_marker_nicks))
    {
    case LOPE_RECOVERY_RESTING_HR:
      return _ ("Resting pulse has been above usual for three mornings");
    case LOPE_RECOVERY_HRV:
      return _ ("Heart rate variability has been below usual this week");
    case LOPE_RECOVERY_SLEEP:
    default:
      return _ ("Sleep has been short this week");
    }
}

static char *
get_recovery_text (LopeNotice *self)
{
  const int above = (int) lround (lope_notice_get_real (self, "recent") - lope_notice_get_real (self, "baseline"));
  g_autofree char *recent = NULL;
  g_autofree char *target = NULL;

  switch (get_enum (self, "marker", lope_recovery_marker_nicks))
    {
    case LOPE_RECOVERY_RESTING_HR:
      /* TRANSLATORS: Beats a minute. */
      return g_strdup_printf (ngettext ("Resting pulse has been about %d above usual for three mornings; poor sleep, illness or hard training can do that.",
                                        "Resting pulse has been about %d above usual for three mornings; poor sleep, illness or hard training can do that.",
                                        (gulong) above), above);
    case LOPE_RECOVERY_HRV:
      return g_strdup (_ ("Heart rate variability varies a lot from day to day; poor sleep, illness or hard training can lower it."));
    case LOPE_RECOVERY_SLEEP:
    default:
      recent = lope_notice_format_sleep (lope_notice_get_real (self, "recent"));
      target = lope_notice_format_sleep (lope_notice_get_real (self, "baseline"));
      /* TRANSLATORS: Both are lengths of sleep, such as “6:45 h”. */
      return g_strdup_printf (_ ("%1$s a night on average over 7 days, against your target of %2$s."), recent, target);
    }
}

static char *
get_recovery_seen (LopeNotice *self)
{
  const int marker = get_enum (self, "marker", lope_recovery_marker_nicks);
  const double recent = lope_notice_get_real (self, "recent"), baseline = lope_notice_get_real (self, "baseline");
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (marker == LOPE_RECOVERY_RESTING_HR)
    /* TRANSLATORS: Beats a minute. */
    return g_strdup_printf (_ ("%1$.0f in the last three mornings against %2$.0f in the four weeks before"), recent, baseline);
  if (marker == LOPE_RECOVERY_HRV)
    /* TRANSLATORS: Milliseconds. */
    return g_strdup_printf (_ ("%1$.0f\u202fms in the last 7 days against %2$.0f\u202fms in the four weeks before"),
                            exp (recent), exp (baseline));

  first = lope_notice_format_sleep (recent);
  second = lope_notice_format_sleep (baseline);

  /* TRANSLATORS: Both are lengths of sleep, such as “6:45 h”. */
  return g_strdup_printf (_ ("%1$s a night in the last 7 days against a target of %2$s"), first, second);
}

/* ==== For the other files ==== */

/**
 * lope_notice_format_sleep:
 * @minutes: a length of sleep
 *
 * Writes how long somebody slept.
 *
 * Returns: (transfer full): the translated text
 */
char *
lope_notice_format_sleep (double minutes)
{
  const int whole = (int) lround (minutes);

  /* TRANSLATORS: A length of sleep: hours and minutes, such as “6:45 h”. */
  return g_strdup_printf (C_ ("sleep", "%1$d:%2$02d h"), whole / 60, whole % 60);
}

/**
 * lope_pain_response_get_text:
 * @outcome: what the pain around a run says
 * @reason: why
 *
 * Says what programmes make of it (evidence.md P3).
 *
 * Returns: (transfer none): translated sentences
 */
const char *
lope_pain_response_get_text (LopePainOutcome outcome,
                             LopePainReason  reason)
{
  switch (outcome)
    {
    case LOPE_PAIN_PROGRESS_OK:
      return _ ("Pain stayed low and had settled by morning; many programmes would let you carry on.");
    case LOPE_PAIN_PENDING:
      return _ ("So far it was within the limit. How it is on waking decides.");
    case LOPE_PAIN_HOLD:
      return get_hold_text (reason);
    case LOPE_PAIN_BACK_OFF:
      return get_back_off_text (reason);
    case LOPE_PAIN_SEEK_CARE:
      /* TRANSLATORS: Safety text. */
      return _ ("Running suggestions pause until the red flag is marked as reviewed. Logging works as usual.");
    case LOPE_PAIN_UNKNOWN:
    default:
      return get_unknown_text (reason);
    }
}

/**
 * lope_notice_pain_get_title:
 * @self: a notice about pain, a red flag or recovery
 * @today: the day on which it is read
 *
 * Does lope_notice_get_title().
 *
 * Returns: (transfer full): the translated sentence
 */
char *
lope_notice_pain_get_title (LopeNotice *self,
                            LopeDay     today)
{
  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RED_FLAG:
      return g_strdup (lope_flag_level_get_title ((LopeFlagLevel) get_level (self)));
    case LOPE_NOTICE_PAIN_RESPONSE:
      return g_strdup (get_response_title (self));
    case LOPE_NOTICE_PAIN_TREND:
      /* TRANSLATORS: %s is a region of the body, such as “Outer hip bone, right”. */
      return g_strdup_printf (_ ("%s: pain has risen from last week to this"), get_region (self));
    case LOPE_NOTICE_RECOVERY:
      return g_strdup (get_recovery_title (self));
    default:
      g_assert_not_reached ();
    }
}

/**
 * lope_notice_pain_get_text:
 * @self: a notice about pain, a red flag or recovery
 * @today: the day on which it is read
 *
 * Does lope_notice_get_text().
 *
 * Returns: (transfer full): the translated sentences
 */
char *
lope_notice_pain_get_text (LopeNotice *self,
                           LopeDay     today)
{
  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RED_FLAG:
      return get_flag_text (self);
    case LOPE_NOTICE_PAIN_RESPONSE:
      return get_response_text (self, today);
    case LOPE_NOTICE_PAIN_TREND:
      return get_trend_text (self);
    case LOPE_NOTICE_RECOVERY:
      return get_recovery_text (self);
    default:
      g_assert_not_reached ();
    }
}

/**
 * lope_notice_pain_get_seen:
 * @self: a notice about pain, a red flag or recovery
 * @today: the day on which it is read
 *
 * Does lope_notice_get_seen().
 *
 * Returns: (transfer full): a translated phrase
 */
char *
lope_notice_pain_get_seen (LopeNotice *self,
                           LopeDay     today)
{
  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RED_FLAG:
      return get_flag_seen (self, today);
    case LOPE_NOTICE_PAIN_RESPONSE:
      return get_response_seen (self, today);
    case LOPE_NOTICE_PAIN_TREND:
      return get_trend_seen (self);
    case LOPE_NOTICE_RECOVERY:
      return get_recovery_seen (self);
    default:
      g_assert_not_reached ();
    }
}
