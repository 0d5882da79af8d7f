/* lope-red-flag-text.c: the questions, and what to do
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* These are safety texts. They ask and advise; they never say what somebody has
 * (evidence.md sections 6 and 15). */

#include "config.h"

#include "lope-red-flag.h"

#include <glib/gi18n-lib.h>

const LopeNick lope_flag_nicks[] = {
  /* TRANSLATORS: Safety text: questions that are answered with yes or no. Plain
   * words that somebody in pain understands at once; keep every “or”. */
  { "F-01", NC_ ("red flag", "Are you suddenly unable to stand or walk on the leg, or to move the hip?") },
  { "F-02", NC_ ("red flag", "Is there severe pain after a fall or crash, or does the leg look shorter or turned out?") },
  { "F-03", NC_ ("red flag", "Do you have a fever or feel ill, with a joint that is hot, red or swollen?") },
  { "F-04", NC_ ("red flag", "Is there new trouble with bladder or bowel, or numbness between the legs, along with back or hip pain?") },
  { "F-05", NC_ ("red flag", "Is the pain constant at night or at rest, and no change of position eases it?") },
  { "F-06", NC_ ("red flag", "Does hopping, or each step, bring on deep pain in the groin, the front of the hip or the thigh?") },
  { "F-07", NC_ ("red flag", "Does pain in the groin or hip come earlier in each run, or is it now there when walking, or does it make you limp?") },
  { "F-08", NC_ ("red flag", "Does it hurt to press on one spot of bone, after a rise in training?") },
  { "F-09", NC_ ("red flag", "Is there numbness, tingling or weakness in the leg?") },
  { "F-10", NC_ ("red flag", "Has the same pain lasted for more than three weeks, or not become better after you cut back?") },
  { "F-11", NC_ ("red flag", "Does the joint catch, lock or give way?") },
  { "F-12", NC_ ("red flag", "Does it limit what you do in daily life, or is there swelling?") },
  { "F-13", NC_ ("red flag", "Is the pain 7 of 10 or more, and does it not drop within a day?") },
  { "F-14", NC_ ("red flag", "Have you had cancer in the past, or lost weight without a reason, along with this pain?") },
  { "F-15", NC_ ("red flag", "Is a calf hot, swollen and painful, or are you suddenly short of breath or in chest pain?") },
  { "F-16", NC_ ("red flag", "Was there a sudden pop or a tearing feeling, followed by weakness or bruising?") },
  { "F-17", NC_ ("red flag", "Is there a lump in the groin, or pain in a testicle?") },
  { NULL, "red flag" },
};

/* TRANSLATORS: Safety text: what the runner said yes to, each a full sentence. */
static const struct {
  LopeFlagLevel level;
  const char *heard;
} flags[] = {
  { LOPE_FLAG_EMERGENCY, N_ ("You answered that you are suddenly unable to stand or walk on the leg, or to move the hip.") },
  { LOPE_FLAG_EMERGENCY, N_ ("You answered that there is severe pain after a fall or crash, or that the leg looks shorter or turned out.") },
  { LOPE_FLAG_EMERGENCY, N_ ("You answered that you have a fever or feel ill, with a joint that is hot, red or swollen.") },
  { LOPE_FLAG_EMERGENCY, N_ ("You answered that there is new trouble with bladder or bowel, or numbness between the legs.") },
  { LOPE_FLAG_URGENT, N_ ("You answered that the pain is constant at night or at rest and that no change of position eases it.") },
  { LOPE_FLAG_URGENT, N_ ("You answered that hopping, or each step, brings on deep pain in the groin, the front of the hip or the thigh.") },
  { LOPE_FLAG_URGENT, N_ ("You answered that pain in the groin or hip comes earlier in each run, is there when walking, or makes you limp.") },
  { LOPE_FLAG_URGENT, N_ ("You answered that it hurts to press on one spot of bone, after a rise in training.") },
  { LOPE_FLAG_SOON, N_ ("You answered that there is numbness, tingling or weakness in the leg.") },
  { LOPE_FLAG_SOON, N_ ("The same pain has lasted for more than three weeks, or has not become better after cutting back.") },
  { LOPE_FLAG_SOON, N_ ("You answered that the joint catches, locks or gives way.") },
  { LOPE_FLAG_SOON, N_ ("You answered that it limits what you do in daily life, or that there is swelling.") },
  { LOPE_FLAG_SOON, N_ ("The pain was 7 of 10 or more and did not drop within a day.") },
  { LOPE_FLAG_URGENT, N_ ("You answered that you have had cancer in the past or have lost weight without a reason, along with this pain.") },
  { LOPE_FLAG_EMERGENCY, N_ ("You answered that a calf is hot, swollen and painful, or that you are suddenly short of breath or in chest pain.") },
  { LOPE_FLAG_URGENT, N_ ("You answered that there was a sudden pop or a tearing feeling, followed by weakness or bruising.") },
  { LOPE_FLAG_URGENT, N_ ("You answered that there is a lump in the groin, or pain in a testicle.") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_flag_nicks) == LOPE_N_FLAGS + 1);
G_STATIC_ASSERT (G_N_ELEMENTS (flags) == LOPE_N_FLAGS);

/* ==== API ==== */

/**
 * lope_flag_get_id:
 * @flag: a red flag
 *
 * Gets the permanent name.
 *
 * Returns: (transfer none): the name, such as `F-06`
 */
const char *
lope_flag_get_id (LopeFlag flag)
{
  g_return_val_if_fail (flag < LOPE_N_FLAGS, NULL);

  return lope_flag_nicks[flag].nick;
}

/**
 * lope_flag_get_question:
 * @flag: a red flag
 *
 * Gets the question, which is answered with yes or no.
 *
 * Returns: (transfer none): the translated question
 */
const char *
lope_flag_get_question (LopeFlag flag)
{
  g_return_val_if_fail (flag < LOPE_N_FLAGS, NULL);

  return lope_nick_get_label (lope_flag_nicks, flag);
}

/**
 * lope_flag_get_detail_question:
 * @flag: a red flag
 *
 * Gets what is asked after a yes where that makes a difference; the answer goes
 * to the field `worsening`.
 *
 * Returns: (transfer none) (nullable): the translated question
 */
const char *
lope_flag_get_detail_question (LopeFlag flag)
{
  switch (flag)
    {
    case LOPE_FLAG_NERVE:
      /* TRANSLATORS: Safety text. */
      return _ ("Is the weakness new, or is it getting worse?");
    case LOPE_FLAG_MECHANICAL:
      /* TRANSLATORS: Safety text. A joint locks when it gets stuck for a moment. */
      return _ ("Does the joint lock, so that you cannot move it for a moment?");
    default:
      return NULL;
    }
}

/**
 * lope_flag_get_heard:
 * @flag: a red flag
 *
 * Says what was answered with yes.
 *
 * Returns: (transfer none): a translated sentence
 */
const char *
lope_flag_get_heard (LopeFlag flag)
{
  g_return_val_if_fail (flag < LOPE_N_FLAGS, NULL);

  return _ (flags[flag].heard);
}

/**
 * lope_flag_get_level:
 * @flag: a red flag
 *
 * Gets how much a red flag hurries as such; see lope_red_flag_get_level().
 *
 * Returns: the level
 */
LopeFlagLevel
lope_flag_get_level (LopeFlag flag)
{
  g_return_val_if_fail (flag < LOPE_N_FLAGS, LOPE_FLAG_URGENT);

  return flags[flag].level;
}

/**
 * lope_flag_level_get_title:
 * @level: a level
 *
 * Says in a few words what to do, without a full stop.
 *
 * Returns: (transfer none): the translated words
 */
const char *
lope_flag_level_get_title (LopeFlagLevel level)
{
  switch (level)
    {
    case LOPE_FLAG_EMERGENCY:
      /* TRANSLATORS: Safety text. */
      return _ ("Get urgent medical help now");
    case LOPE_FLAG_URGENT:
      /* TRANSLATORS: Safety text: be seen by a doctor or physiotherapist. */
      return _ ("Stop running and arrange to be seen within days");
    case LOPE_FLAG_SOON:
    default:
      /* TRANSLATORS: Safety text: by a doctor or physiotherapist. */
      return _ ("Have it looked at by a professional soon");
    }
}

/**
 * lope_flag_level_get_advice:
 * @level: a level
 *
 * Says what to do.
 *
 * Returns: (transfer none): translated sentences
 */
const char *
lope_flag_level_get_advice (LopeFlagLevel level)
{
  switch (level)
    {
    case LOPE_FLAG_EMERGENCY:
      /* TRANSLATORS: Safety text. */
      return _ ("This needs to be looked at straight away. Call your local emergency number or have someone take you. "
                "Do not run or exercise until then.");
    case LOPE_FLAG_URGENT:
      /* TRANSLATORS: Safety text. */
      return _ ("Stop running for now and arrange to be seen by a doctor or physiotherapist within days. Running "
                "suggestions pause until you mark this as reviewed. Only an examination can tell what it is.");
    case LOPE_FLAG_SOON:
    default:
      /* TRANSLATORS: Safety text. */
      return _ ("Arrange to have it looked at by a doctor or physiotherapist soon, and run no more than feels easy until "
                "then.");
    }
}

/**
 * lope_flag_get_mention:
 *
 * Says what may be worth telling whoever looks at it (evidence.md section 6,
 * modifiers).
 *
 * Returns: (transfer none): a translated sentence
 */
const char *
lope_flag_get_mention (void)
{
  /* TRANSLATORS: Safety text. */
  return _ ("Mention what may matter: a recent jump in training, a past stress fracture, missed periods or eating too "
            "little, low bone density, or new pain over the age of 50.");
}
