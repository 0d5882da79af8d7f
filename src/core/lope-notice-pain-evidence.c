/* lope-notice-pain-evidence.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands behind notices about pain, red flags and recovery. The figures are
 * those of evidence.md, P3, P4, section 6 and M4. */

#include "config.h"

#include "lope-notice-private.h"

#include <glib/gi18n-lib.h>

#include "lope-pain-response.h"
#include "lope-red-flag.h"

/* TRANSLATORS: In these, authors, year and journal of scientific articles. */
#define SILBERNAGEL { _ ("Silbernagel and others, 2007"), _ ("American Journal of Sports Medicine"), \
                      "https://doi.org/10.1177/0363546506298279" }

static LopeEvidence
get_flag_evidence (LopeNotice *self)
{
  const int level = lope_nicks_find (lope_flag_level_nicks, lope_notice_get_state (self));

  return (LopeEvidence) {
    .grade = LOPE_GRADE_C,
    .summary = _ ("Limited: lists that professionals agree on"),
    .details = _ ("They are used in the careful direction. One yes is enough to ask for help; Lope keeps no score and cannot "
                  "tell what it is."),
    .references = { { _ ("Lists of health services and hip clinics"), _ ("General knowledge"), NULL } },
    .advice = { lope_flag_level_get_advice (level >= 0 ? (LopeFlagLevel) level : LOPE_FLAG_URGENT) },
  };
}

static void
add_response_advice (LopeNotice   *self,
                     LopeEvidence *evidence)
{
  switch (lope_nicks_find (lope_pain_outcome_nicks, lope_notice_get_state (self)))
    {
    case LOPE_PAIN_SEEK_CARE:
      /* TRANSLATORS: Safety text. */
      evidence->advice[0] = _ ("Answer the red flag first: have it looked at, then mark it as reviewed");
      break;
    case LOPE_PAIN_BACK_OFF:
      /* TRANSLATORS: In these, safety texts: what some runners do. */
      evidence->advice[0] = _ ("Rest, walk or cycle for a day or two");
      evidence->advice[1] = _ ("Come back with a shorter, easier run once it has settled");
      break;
    case LOPE_PAIN_HOLD:
      evidence->advice[0] = _ ("Repeat a similar or easier run");
      evidence->advice[1] = _ ("Add more once pain stays low and settles by morning");
      break;
    case LOPE_PAIN_PENDING:
    case LOPE_PAIN_UNKNOWN:
      evidence->advice[0] = _ ("Record how it is during, after and on waking, which makes the answer clearer");
      break;
    case LOPE_PAIN_PROGRESS_OK:
    default:
      evidence->advice[0] = _ ("Carry on as planned");
      evidence->advice[1] = _ ("Keep recording how it is on waking");
      break;
    }
}

static LopeEvidence
get_response_evidence (LopeNotice *self)
{
  LopeEvidence evidence = {
    .grade = LOPE_GRADE_C,
    .summary = _ ("Limited: one small trial, and education of patients"),
    .details = _ ("In a trial with 38 people with a painful Achilles tendon, those who kept on with pain of up to 5 of 10 that "
                  "settled by morning did no worse than those who rested. Education for runners with knee pain draws the "
                  "line at 2. For hips this is an extrapolation."),
    .references = { SILBERNAGEL, { _ ("Esculier and others: education for runners"),
                                   _ ("BMC Musculoskeletal Disorders"), "https://doi.org/10.1186/s12891-015-0859-9" } },
  };

  add_response_advice (self, &evidence);

  return evidence;
}

/* ==== For lope-notice-evidence.c ==== */

/**
 * lope_notice_pain_get_evidence:
 * @self: a notice about pain, a red flag or recovery
 *
 * Does lope_notice_get_evidence().
 *
 * Returns: the evidence
 */
LopeEvidence
lope_notice_pain_get_evidence (LopeNotice *self)
{
  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RED_FLAG:
      return get_flag_evidence (self);
    case LOPE_NOTICE_PAIN_RESPONSE:
      return get_response_evidence (self);
    case LOPE_NOTICE_PAIN_TREND:
      return (LopeEvidence) {
        .grade = LOPE_GRADE_C,
        .summary = _ ("Limited: one small trial"),
        .details = _ ("Treatment studies of tendons ask that pain does not rise from week to week. The margin of one point is "
                      "Lope’s own choice."),
        .references = { SILBERNAGEL },
        .advice = { _ ("Cut back a little until two weeks look alike"), _ ("Ask a professional if it goes on rising") },
      };
    case LOPE_NOTICE_RECOVERY:
    default:
      return (LopeEvidence) {
        .grade = LOPE_GRADE_D,
        .summary = _ ("Weak: conventions"),
        .details = _ ("In a review, how athletes felt followed their training more closely than such numbers did."),
        .references = { { _ ("Saw and others, 2016: review"), _ ("British Journal of Sports Medicine"), NULL } },
        .advice = { _ ("Take an easier day or two"), _ ("Go by how they feel") },
      };
    }
}
