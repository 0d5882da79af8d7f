/* lope-notice-evidence.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands behind a notice: how strong the evidence is, whose it is, and what
 * some runners make of it. The figures are those of evidence.md, L1, L2 and S-2. */

#include "config.h"

#include "lope-notice.h"

#include <glib/gi18n-lib.h>

#include "lope-notice-private.h"
#include "lope-run-spike.h"

static const char *
get_spike_evidence (LopeNotice *self)
{
  const char *state = lope_notice_get_state (self);

  /* TRANSLATORS: In these, the “likely range” is the 95 % confidence interval. */
  if (lope_nicks_find (lope_spike_state_nicks, state) == LOPE_SPIKE_SMALL)
    return /* xgettext:no-c-format */
      _ ("Moderate: one large cohort, 5205 runners over 18 months. Runs more than 10 % and up to 30 % longer were "
         "linked with a rate of overuse injuries 1.64 times as high (likely range 1.31–2.05) as runs of at most 10 % more.");
  if (lope_nicks_find (lope_spike_state_nicks, state) == LOPE_SPIKE_MODERATE)
    return /* xgettext:no-c-format */
      _ ("Moderate: one large cohort, 5205 runners over 18 months. Runs more than 30 % longer and up to double were "
         "linked with a rate of overuse injuries 1.52 times as high (likely range 1.16–2.00) as runs of at most 10 % more. "
         "The ranges of the groups overlap: this group is not known to be better off than the one below it.");

  return /* xgettext:no-c-format */
    _ ("Moderate: one large cohort, 5205 runners over 18 months. Runs more than twice as long were "
       "linked with a rate of overuse injuries 2.28 times as high (likely range 1.50–3.48) as runs of at most 10 % more.");
}

/* An increase that one study looked at, rather than the 10 % rule. */
static gboolean
is_large_change (LopeNotice *self)
{
  double percent = 0;

  g_variant_lookup (lope_notice_get_values (self), "change_percent", "d", &percent);

  return percent > 30;
}

static const char *
get_week_evidence (LopeNotice *self)
{
  if (is_large_change (self))
    return /* xgettext:no-c-format */
      _ ("Weak: among 874 novices, increases above 30 % over two weeks went with more of some kinds of injury, but that may "
         "be chance; a larger cohort found no link between weekly changes and injuries.");

  return /* xgettext:no-c-format */
    _ ("Weak: in a trial with 532 novices, a plan built on the 10 % rule made no difference (20.8 % against 20.3 % had "
       "an injury), and a large cohort found no link with weekly changes.");
}

/* ==== API ==== */

/**
 * lope_notice_get_evidence:
 * @self: a notice
 *
 * Says how strong the evidence behind the notice is.
 *
 * Returns: (transfer none): the translated sentences
 */
const char *
lope_notice_get_evidence (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      return get_spike_evidence (self);
    case LOPE_NOTICE_AFTER_BREAK:
      return _ ("Weak: coaches’ experience. No study that Lope knows of says how a runner should come back from a break.");
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return get_week_evidence (self);
    case LOPE_NOTICE_SHOE_WEAR:
      return _ ("Convention: 300–500 miles (about 480–800 km) is common advice. No study that Lope knows of links a certain "
                "distance with injuries. In the shoes of 15 runners, cushioning changed little over 500 km.");
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
    default:
      return lope_notice_pain_get_evidence (self);
    }
}

/**
 * lope_notice_get_source:
 * @self: a notice
 *
 * Names where the evidence comes from, in one line.
 *
 * Returns: (transfer none): the translated line
 */
const char *
lope_notice_get_source (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      /* TRANSLATORS: In these, author and year of scientific articles. */
      return _ ("Frandsen 2025, large cohort (British Journal of Sports Medicine)");
    case LOPE_NOTICE_AFTER_BREAK:
      return _ ("Convention among coaches");
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return is_large_change (self) ? _ ("Nielsen 2014, cohort of novices; Frandsen 2025, large cohort")
                                    : _ ("Buist 2008, randomised trial; Frandsen 2025, large cohort");
    case LOPE_NOTICE_SHOE_WEAR:
      return _ ("Common advice; small studies of worn shoes");
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
    default:
      return lope_notice_pain_get_source (self);
    }
}

/**
 * lope_notice_get_advice:
 * @self: a notice
 *
 * Says what some runners do then.
 *
 * Returns: (transfer none): the translated sentence
 */
const char *
lope_notice_get_advice (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), NULL);

  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      return _ ("Some runners keep the next few runs short and easy, and notice how they feel the morning after.");
    case LOPE_NOTICE_AFTER_BREAK:
      return _ ("Some runners begin with short, easy runs or with walking in between, and build up from there.");
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return _ ("Some runners keep the next week no longer than this one before they add more.");
    case LOPE_NOTICE_SHOE_WEAR:
      return _ ("Some runners look at foam and sole, compare with a newer pair, or begin to alternate two pairs.");
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
    default:
      return lope_notice_pain_get_advice (self);
    }
}

/**
 * lope_notice_get_disclaimer:
 *
 * Says what all notices about training end with.
 *
 * Returns: (transfer none): the translated sentence
 */
const char *
lope_notice_get_disclaimer (void)
{
  return _ ("This is general information, not medical advice.");
}
