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

/* TRANSLATORS: In these, authors, year and journal of scientific articles. */
#define FRANDSEN { _ ("Frandsen and others, 2025"), _ ("British Journal of Sports Medicine"), \
                   "https://doi.org/10.1136/bjsports-2024-109380" }

static LopeEvidence
get_spike_evidence (LopeNotice *self)
{
  LopeEvidence evidence = {
    .grade = LOPE_GRADE_B,
    .summary = _ ("Moderate: one large cohort"),
    .references = { FRANDSEN },
    .advice = { _ ("Keep the next few runs short and easy"), _ ("Notice how they feel on the next three mornings") },
  };

  /* TRANSLATORS: In these, the “likely range” is the 95 % confidence interval. */
  switch (lope_nicks_find (lope_spike_state_nicks, lope_notice_get_state (self)))
    {
    case LOPE_SPIKE_SMALL:
      evidence.details = /* xgettext:no-c-format */
        _ ("5205 runners over 18 months. Runs more than 10 % and up to 30 % longer were linked with a rate of overuse "
           "injuries 1.64 times as high (likely range 1.31–2.05) as runs of at most 10 % more.");
      break;
    case LOPE_SPIKE_MODERATE:
      evidence.details = /* xgettext:no-c-format */
        _ ("5205 runners over 18 months. Runs more than 30 % longer and up to double were linked with a rate of overuse "
           "injuries 1.52 times as high (likely range 1.16–2.00) as runs of at most 10 % more. The ranges of the groups "
           "overlap: this group is not known to be better off than the one below it.");
      break;
    default:
      evidence.details = /* xgettext:no-c-format */
        _ ("5205 runners over 18 months. Runs more than twice as long were linked with a rate of overuse injuries 2.28 "
           "times as high (likely range 1.50–3.48) as runs of at most 10 % more.");
      break;
    }

  return evidence;
}

static LopeEvidence
get_week_evidence (LopeNotice *self)
{
  double percent = 0;

  g_variant_lookup (lope_notice_get_values (self), "change_percent", "d", &percent);

  /* An increase that one study looked at, rather than the 10 % rule. */
  if (percent > 30)
    return (LopeEvidence) {
      .grade = LOPE_GRADE_C,
      .summary = _ ("Weak: one cohort of novices"),
      .details = /* xgettext:no-c-format */
        _ ("Among 874 novices, increases above 30 % over two weeks went with more of some kinds of injury, but that may be "
           "chance; a larger cohort found no link between weekly changes and injuries."),
      .references = { { _ ("Nielsen and others, 2014"), _ ("Journal of Orthopaedic & Sports Physical Therapy"),
                        "https://doi.org/10.2519/jospt.2014.5164" }, FRANDSEN },
      .advice = { _ ("Keep the next week no longer than this one before they add more") },
    };

  return (LopeEvidence) {
    .grade = LOPE_GRADE_D,
    .summary = _ ("Weak: a popular rule without support"),
    .details = /* xgettext:no-c-format */
      _ ("In a trial with 532 novices, a plan built on the 10 % rule made no difference (20.8 % against 20.3 % had an "
         "injury), and a large cohort found no link with weekly changes."),
    .references = { { _ ("Buist and others, 2008"), _ ("American Journal of Sports Medicine"),
                      "https://doi.org/10.1177/0363546507307505" }, FRANDSEN },
    .advice = { _ ("Keep the next week no longer than this one before they add more") },
  };
}

static LopeEvidence
get_break_evidence (void)
{
  return (LopeEvidence) {
    .grade = LOPE_GRADE_D,
    .summary = _ ("Weak: coaches’ experience"),
    .details = _ ("No study that Lope knows of says how a runner should come back from a break."),
    .references = { { _ ("Convention among coaches"), NULL, NULL } },
    .advice = { _ ("Begin with short, easy runs or with walking in between"), _ ("Build up from there") },
  };
}

static LopeEvidence
get_shoe_evidence (void)
{
  return (LopeEvidence) {
    .grade = LOPE_GRADE_D,
    .summary = _ ("Convention: common advice"),
    .details = _ ("300–500 miles (about 480–800 km) is common advice. No study that Lope knows of links a certain distance "
                  "with injuries. In the shoes of 15 runners, cushioning changed little over 500 km."),
    .references = { { _ ("Common advice"), NULL, NULL },
                    { _ ("A study of worn shoes, 2010"), _ ("Footwear Science"),
                      "https://doi.org/10.1080/19424280.2010.519348" } },
    .advice = { _ ("Look at foam and sole"), _ ("Compare with a newer pair"), _ ("Begin to alternate two pairs") },
  };
}

/* ==== API ==== */

/**
 * lope_notice_get_evidence:
 * @self: a notice
 *
 * Says how strong the evidence behind the notice is, where it comes from, and
 * what some runners do then.
 *
 * Returns: the evidence
 */
LopeEvidence
lope_notice_get_evidence (LopeNotice *self)
{
  g_return_val_if_fail (LOPE_IS_NOTICE (self), (LopeEvidence) { .grade = LOPE_GRADE_D });

  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RUN_SPIKE:
      return get_spike_evidence (self);
    case LOPE_NOTICE_AFTER_BREAK:
      return get_break_evidence ();
    case LOPE_NOTICE_WEEKLY_CHANGE:
      return get_week_evidence (self);
    case LOPE_NOTICE_SHOE_WEAR:
      return get_shoe_evidence ();
    case LOPE_NOTICE_ROUTINE_DUE:
      return lope_notice_routine_get_evidence (self);
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
    default:
      return lope_notice_pain_get_evidence (self);
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
