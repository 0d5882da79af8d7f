/* lope-pain-response.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-response.h"

#include <glib/gi18n-lib.h>

/* Silbernagel 2007 let people with a painful Achilles tendon go up to 5 of 10;
 * education for runners draws the line at 2 (evidence.md P3). */
#define CEILING_RUN 2
#define CEILING_TENDON 5
#define CEILING_BONE 0
#define PEAK_LIMIT 5

/* One point is within the scale’s noise, as long as it stays low; our own. */
#define MORNING_NOISE 1
#define MORNING_LOW 2

const LopeNick lope_pain_mode_nicks[] = {
  /* TRANSLATORS: How much pain a run may come with. */
  { "run", NC_ ("pain mode", "Running") },
  { "tendon", NC_ ("pain mode", "Tendon") },
  { "bone", NC_ ("pain mode", "Bone watch") },
  { NULL, "pain mode" },
};

const LopeNick lope_pain_outcome_nicks[] = {
  /* TRANSLATORS: What the pain around a run says. */
  { "PROGRESS_OK", NC_ ("pain outcome", "Stayed low and settled") },
  { "UNKNOWN", NC_ ("pain outcome", "Not enough recorded") },
  { "PENDING", NC_ ("pain outcome", "Waiting for the morning") },
  { "HOLD", NC_ ("pain outcome", "Hold") },
  { "BACK_OFF", NC_ ("pain outcome", "Back off") },
  { "SEEK_CARE", NC_ ("pain outcome", "Have it looked at") },
  { NULL, "pain outcome" },
};

const LopeNick lope_pain_reason_nicks[] = {
  /* TRANSLATORS: Why the pain around a run says what it says. */
  { "settled", NC_ ("pain reason", "Low and settled by morning") },
  { "flag", NC_ ("pain reason", "A red flag is open") },
  { "bone", NC_ ("pain reason", "Any pain counts here") },
  { "peak", NC_ ("pain reason", "More than 5 of 10") },
  { "morning", NC_ ("pain reason", "More in the morning than before") },
  { "ceiling", NC_ ("pain reason", "More than the limit") },
  { "not-recorded", NC_ ("pain reason", "Nothing recorded for during or after") },
  { "waiting", NC_ ("pain reason", "No morning recorded") },
  { "trend", NC_ ("pain reason", "Rising from week to week") },
  { "painkiller", NC_ ("pain reason", "A painkiller may have masked it") },
  { NULL, "pain reason" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_pain_mode_nicks) == LOPE_PAIN_MODE_BONE + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_pain_outcome_nicks) == LOPE_PAIN_SEEK_CARE + 2);
G_STATIC_ASSERT (G_N_ELEMENTS (lope_pain_reason_nicks) == LOPE_PAIN_REASON_PAINKILLER + 2);

static void
decide (LopePainResponse *self,
        LopePainOutcome   outcome,
        LopePainReason    reason)
{
  self->outcome = outcome;
  self->reason = reason;
}

/* Whether the morning after alone decides, and then how (step 4). */
static gboolean
decide_by_morning (LopePainResponse *self)
{
  gboolean little;

  if (self->morning < 0 || self->morning <= MAX (self->base, 0))
    return FALSE;

  little = self->morning <= MORNING_LOW;
  if (self->base >= 0)
    little = little && self->mode != LOPE_PAIN_MODE_BONE && self->morning <= self->base + MORNING_NOISE;

  decide (self, little ? LOPE_PAIN_HOLD : LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_MORNING);

  return TRUE;
}

/* Steps 2 to 10 of evidence.md P3: the first that matches. */
static void
decide_by_pain (LopePainResponse    *self,
                const LopePainInput *input)
{
  if (self->mode == LOPE_PAIN_MODE_BONE && MAX (MAX (input->before, self->peak), self->morning) >= 1)
    decide (self, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_BONE);
  else if (self->peak > PEAK_LIMIT)
    decide (self, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_PEAK);
  else if (decide_by_morning (self))
    return;
  else if (self->peak > lope_pain_mode_get_ceiling (self->mode))
    decide (self, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_CEILING);
  else if (self->peak < 0)
    decide (self, LOPE_PAIN_UNKNOWN, LOPE_PAIN_REASON_NOT_RECORDED);
  else if (self->morning < 0)
    decide (self, input->closed ? LOPE_PAIN_UNKNOWN : LOPE_PAIN_PENDING, LOPE_PAIN_REASON_WAITING);
  else if (input->trend == LOPE_PAIN_TREND_RISING)
    decide (self, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_TREND);
  else if (input->painkiller)
    decide (self, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_PAINKILLER);
  else
    decide (self, LOPE_PAIN_PROGRESS_OK, LOPE_PAIN_REASON_SETTLED);
}

/* ==== API ==== */

/**
 * lope_pain_mode_get_ceiling:
 * @mode: a mode
 *
 * Gets how much pain a run may come with.
 *
 * Returns: the severity
 */
int
lope_pain_mode_get_ceiling (LopePainMode mode)
{
  switch (mode)
    {
    case LOPE_PAIN_MODE_TENDON:
      return CEILING_TENDON;
    case LOPE_PAIN_MODE_BONE:
      return CEILING_BONE;
    case LOPE_PAIN_MODE_RUN:
    default:
      return CEILING_RUN;
    }
}

/**
 * lope_pain_respond:
 * @input: what was recorded around a run, in one region
 *
 * Decides what the pain around a run says (evidence.md P3). The studies behind
 * it treated knees and Achilles tendons; for hips it is an extrapolation.
 *
 * Returns: the answer, with its region unset
 */
LopePainResponse
lope_pain_respond (const LopePainInput *input)
{
  LopePainResponse self = {
    .region = LOPE_REGION_ANYWHERE,
    .mode = input->mode,
    .base = input->before >= 0 ? input->before : input->earlier,
    .peak = MAX (input->during, input->after),
    .morning = input->morning,
  };

  decide_by_pain (&self, input);

  if (input->flags == LOPE_FLAG_EFFECT_SEEK_CARE)
    decide (&self, LOPE_PAIN_SEEK_CARE, LOPE_PAIN_REASON_FLAG);
  else if (input->flags == LOPE_FLAG_EFFECT_BACK_OFF)
    decide (&self, LOPE_PAIN_BACK_OFF, LOPE_PAIN_REASON_FLAG);
  else if (input->flags == LOPE_FLAG_EFFECT_HOLD && self.outcome == LOPE_PAIN_PROGRESS_OK)
    decide (&self, LOPE_PAIN_HOLD, LOPE_PAIN_REASON_FLAG);

  return self;
}

/**
 * lope_pain_response_is_worse:
 * @self: the answer of one region
 * @other: that of another one
 *
 * Tells which of a run’s regions decides: the one with the worst outcome, among
 * equals that with more pain.
 *
 * Returns: %TRUE if @self goes before @other
 */
gboolean
lope_pain_response_is_worse (const LopePainResponse *self,
                             const LopePainResponse *other)
{
  if (self->outcome != other->outcome)
    return self->outcome > other->outcome;

  return MAX (self->peak, self->morning) > MAX (other->peak, other->morning);
}
