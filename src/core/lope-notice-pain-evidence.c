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

static gboolean
has_state (LopeNotice *self,
           const char *state)
{
  return g_str_equal (lope_notice_get_state (self), state);
}

static const char *
get_flag_advice (LopeNotice *self)
{
  for (guint level = 0; lope_flag_level_nicks[level].nick != NULL; level++)
    {
      if (has_state (self, lope_flag_level_nicks[level].nick))
        return lope_flag_level_get_advice (level);
    }

  return lope_flag_level_get_advice (LOPE_FLAG_URGENT);
}

static const char *
get_response_advice (LopeNotice *self)
{
  switch (lope_nicks_find (lope_pain_outcome_nicks, lope_notice_get_state (self)))
    {
    case LOPE_PAIN_SEEK_CARE:
      /* TRANSLATORS: Safety text. */
      return _ ("Answer the red flag first: have it looked at, then mark it as reviewed.");
    case LOPE_PAIN_BACK_OFF:
      /* TRANSLATORS: Safety text. */
      return _ ("Some runners rest, walk or cycle for a day or two, and come back with a shorter, easier run once it has settled.");
    case LOPE_PAIN_HOLD:
      return _ ("Some runners repeat a similar or easier run, and add more once pain stays low and settles by morning.");
    case LOPE_PAIN_PENDING:
    case LOPE_PAIN_UNKNOWN:
      return _ ("Recording how it is during, after and on waking makes the answer clearer.");
    case LOPE_PAIN_PROGRESS_OK:
    default:
      return _ ("Some runners carry on as planned, and keep recording how it is on waking.");
    }
}

/* ==== For lope-notice-evidence.c ==== */

/**
 * lope_notice_pain_get_evidence:
 * @self: a notice about pain, a red flag or recovery
 *
 * Does lope_notice_get_evidence().
 *
 * Returns: (transfer none): the translated sentences
 */
const char *
lope_notice_pain_get_evidence (LopeNotice *self)
{
  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RED_FLAG:
      return _ ("Limited: lists that professionals agree on, used in the careful direction. One yes is enough to ask for help; "
                "Lope keeps no score and cannot tell what it is.");
    case LOPE_NOTICE_PAIN_RESPONSE:
      return _ ("Limited: in a trial with 38 people with a painful Achilles tendon, those who kept on with pain of up to 5 of 10 "
                "that settled by morning did no worse than those who rested. Education for runners with knee pain draws the line "
                "at 2. For hips this is an extrapolation.");
    case LOPE_NOTICE_PAIN_TREND:
      return _ ("Limited: treatment studies of tendons ask that pain does not rise from week to week. The margin of one point is "
                "Lope’s own choice.");
    case LOPE_NOTICE_RECOVERY:
      return _ ("Weak: conventions. In a review, how athletes felt followed their training more closely than such numbers did.");
    default:
      g_assert_not_reached ();
    }
}

/**
 * lope_notice_pain_get_source:
 * @self: a notice about pain, a red flag or recovery
 *
 * Does lope_notice_get_source().
 *
 * Returns: (transfer none): the translated line
 */
const char *
lope_notice_pain_get_source (LopeNotice *self)
{
  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RED_FLAG:
      return _ ("Lists of health services and hip clinics; general knowledge");
    case LOPE_NOTICE_PAIN_RESPONSE:
      /* TRANSLATORS: In these, author and year of scientific articles. */
      return _ ("Silbernagel 2007, randomised trial; Esculier, education for runners");
    case LOPE_NOTICE_PAIN_TREND:
      return _ ("Silbernagel 2007, randomised trial");
    case LOPE_NOTICE_RECOVERY:
      return _ ("Convention; Saw 2016, review");
    default:
      g_assert_not_reached ();
    }
}

/**
 * lope_notice_pain_get_advice:
 * @self: a notice about pain, a red flag or recovery
 *
 * Does lope_notice_get_advice().
 *
 * Returns: (transfer none): the translated sentences
 */
const char *
lope_notice_pain_get_advice (LopeNotice *self)
{
  switch (lope_notice_get_kind (self))
    {
    case LOPE_NOTICE_RED_FLAG:
      return get_flag_advice (self);
    case LOPE_NOTICE_PAIN_RESPONSE:
      return get_response_advice (self);
    case LOPE_NOTICE_PAIN_TREND:
      return _ ("Some runners cut back a little until two weeks look alike, and ask a professional if it goes on rising.");
    case LOPE_NOTICE_RECOVERY:
      return _ ("Some runners take an easier day or two, and go by how they feel.");
    default:
      g_assert_not_reached ();
    }
}
