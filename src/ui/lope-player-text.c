/* lope-player-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-text.h"

#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define HINT_SECONDS 8 /* to read what is to be done */

static LopeDose
get_dose (LopePlayer           *player,
          const LopePlayerBout *bout)
{
  return lope_routine_step_get_dose (lope_player_get_step (player, bout->step));
}

static char *
dup_seconds (int seconds)
{
  g_autofree char *number = lope_format_number (seconds, 0);

  return g_strdup_printf (ngettext ("%s second", "%s seconds", (unsigned long) seconds), number);
}

static char *
dup_short_seconds (int seconds)
{
  g_autofree char *number = lope_format_number (seconds, 0);

  /* TRANSLATORS: so many seconds, short; a narrow no-break space stands before the unit */
  return g_strdup_printf (_ ("%s\u202fs"), number);
}

static char *
dup_dose (LopePlayer           *player,
          const LopePlayerBout *bout)
{
  const LopeDose dose = get_dose (player, bout);
  g_autofree char *number = NULL;

  if (dose.hold > 0)
    {
      number = dup_short_seconds (dose.hold);
      /* TRANSLATORS: a position is held; %s is a time, such as “30 s” */
      return g_strdup_printf (_ ("Hold for %s"), number);
    }

  number = lope_format_number (dose.reps, 0);

  /* TRANSLATORS: so many repetitions of an exercise */
  return g_strdup_printf (ngettext ("%s rep", "%s reps", (unsigned long) dose.reps), number);
}

/* What comes after the set that is done. */
static char *
dup_after_work (LopePlayer           *player,
                const LopePlayerBout *now,
                const LopePlayerBout *next)
{
  g_autofree char *pause = dup_short_seconds (next->pause), *name = NULL, *set = NULL;

  if (next->step != now->step)
    {
      name = lope_player_text_dup_name (player, next);
      /* TRANSLATORS: %1$s is a time, such as “15 s”, %2$s an exercise */
      return g_strdup_printf (_ ("%1$s to change, then %2$s"), pause, name);
    }

  if (next->side != now->side && next->pause == 0)
    return g_strdup (next->side == LOPE_PLAYER_SIDE_LEFT ? _ ("Left side, without a rest") : _ ("Right side, without a rest"));
  if (next->side == LOPE_PLAYER_SIDE_LEFT)
    /* TRANSLATORS: %s is a time, such as “45 s” */
    return g_strdup_printf (_ ("Rest %s, then left side"), pause);
  if (next->side == LOPE_PLAYER_SIDE_RIGHT)
    /* TRANSLATORS: %s is a time, such as “45 s” */
    return g_strdup_printf (_ ("Rest %s, then right side"), pause);

  set = lope_format_number (next->set + 1, 0);

  /* TRANSLATORS: %1$s is a time, such as “45 s”, %2$s the number of a set */
  return g_strdup_printf (_ ("Rest %1$s, then set %2$s"), pause, set);
}

static char *
dup_work (LopePlayer           *player,
          const LopePlayerBout *bout)
{
  g_autofree char *dose = dup_dose (player, bout);

  if (bout->side == LOPE_PLAYER_SIDE_LEFT)
    /* TRANSLATORS: %s is how much is done, such as “10 reps” or “Hold for 30 s” */
    return g_strdup_printf (_ ("%s, left side"), dose);
  if (bout->side == LOPE_PLAYER_SIDE_RIGHT)
    /* TRANSLATORS: %s is how much is done, such as “10 reps” or “Hold for 30 s” */
    return g_strdup_printf (_ ("%s, right side"), dose);

  return g_steal_pointer (&dose);
}

/* ==== API ==== */

/**
 * lope_player_text_dup_name:
 * @player: a player
 * @bout: one of its sets
 *
 * Names the exercise of a set.
 *
 * Returns: (transfer full): the name
 */
char *
lope_player_text_dup_name (LopePlayer           *player,
                           const LopePlayerBout *bout)
{
  const LopeExercise *exercise = lope_routine_step_get_exercise (lope_player_get_step (player, bout->step));

  return g_strdup (exercise != NULL ? lope_exercise_get_name (exercise) : _ ("Unknown exercise"));
}

/**
 * lope_player_text_get_side:
 * @side: a side
 *
 * Names a side.
 *
 * Returns: (transfer none): the side, or an empty text for both
 */
const char *
lope_player_text_get_side (LopePlayerSide side)
{
  switch (side)
    {
    case LOPE_PLAYER_SIDE_LEFT:
      return _ ("Left side");
    case LOPE_PLAYER_SIDE_RIGHT:
      return _ ("Right side");
    case LOPE_PLAYER_SIDE_BOTH:
    default:
      return "";
    }
}

/**
 * lope_player_text_dup_set:
 * @player: a player
 * @bout: one of its sets
 *
 * Says which set it is.
 *
 * Returns: (transfer full): “Set 2 of 3”
 */
char *
lope_player_text_dup_set (LopePlayer           *player,
                          const LopePlayerBout *bout)
{
  g_autofree char *set = lope_format_number (bout->set + 1, 0);
  g_autofree char *sets = lope_format_number (get_dose (player, bout).sets, 0);

  /* TRANSLATORS: %1$s is the number of a set of repetitions, %2$s how many there are */
  return g_strdup_printf (_ ("Set %1$s of %2$s"), set, sets);
}

/**
 * lope_player_text_dup_title:
 * @player: a player
 *
 * Says what is done.
 *
 * Returns: (transfer full): the exercise, or that there is a rest
 */
char *
lope_player_text_dup_title (LopePlayer *player)
{
  const LopePlayerBout *bout = lope_player_get_bout (player);
  g_autofree char *name = NULL;

  if (bout == NULL)
    return g_strdup ("");

  name = lope_player_text_dup_name (player, bout);
  switch (lope_player_get_phase (player))
    {
    case LOPE_PLAYER_REST:
      return g_strdup (bout->side != LOPE_PLAYER_SIDE_BOTH ? _ ("Rest, Then Change Sides") : C_ ("between two sets", "Rest"));
    case LOPE_PLAYER_CHANGE:
      /* TRANSLATORS: %s is an exercise */
      return g_strdup_printf (_ ("Next: %s"), name);
    case LOPE_PLAYER_READY:
    case LOPE_PLAYER_WORK:
    case LOPE_PLAYER_DONE:
    default:
      return g_steal_pointer (&name);
    }
}

/**
 * lope_player_text_dup_number:
 * @player: a player
 *
 * Says which repetition it is, or how many seconds are left.
 *
 * Returns: (transfer full): a number, or minutes and seconds
 */
char *
lope_player_text_dup_number (LopePlayer *player)
{
  const int rep = lope_player_get_rep (player), seconds = lope_player_get_countdown (player);

  if (rep == 0 && seconds >= 100)
    return lope_format_duration (seconds);

  return lope_format_number (rep > 0 ? rep : seconds, 0);
}

/**
 * lope_player_text_dup_caption:
 * @player: a player
 *
 * Says what lope_player_text_dup_number() is a number of.
 *
 * Returns: (transfer full): the caption
 */
char *
lope_player_text_dup_caption (LopePlayer *player)
{
  const LopePlayerBout *bout = lope_player_get_bout (player);
  const int seconds = lope_player_get_countdown (player);

  if (bout != NULL && lope_player_get_rep (player) > 0)
    {
      const int reps = get_dose (player, bout).reps;
      g_autofree char *number = lope_format_number (reps, 0);

      /* TRANSLATORS: stands below the number of a repetition; %s is how many there are */
      return g_strdup_printf (ngettext ("of %s rep", "of %s reps", (unsigned long) reps), number);
    }
  if (lope_player_get_phase (player) == LOPE_PLAYER_READY)
    return g_strdup (_ ("get ready"));

  return g_strdup (seconds >= 100 ? _ ("left") : ngettext ("second", "seconds", (unsigned long) seconds));
}

/**
 * lope_player_text_dup_hint:
 * @player: a player
 *
 * Says how it is done: one thing after the other, each for as long as it takes
 * to read, and in a pause what to heed.
 *
 * Returns: (transfer full): a sentence, or an empty text
 */
char *
lope_player_text_dup_hint (LopePlayer *player)
{
  const LopePlayerBout *bout = lope_player_get_bout (player);
  const LopeExercise *exercise = bout != NULL ? lope_routine_step_get_exercise (lope_player_get_step (player, bout->step)) : NULL;
  guint n = 0, i;

  if (exercise == NULL)
    return g_strdup ("");

  while (n < LOPE_EXERCISE_MAX_STEPS && lope_exercise_get_step (exercise, n) != NULL)
    n++;
  if (lope_player_get_phase (player) == LOPE_PLAYER_REST && exercise->caution != NULL)
    return g_strdup (lope_exercise_get_caution (exercise));
  if (n == 0)
    return g_strdup ("");

  i = (guint) (lope_player_get_elapsed (player) / (HINT_SECONDS * G_USEC_PER_SEC)) % n;

  return g_strdup (lope_exercise_get_step (exercise, lope_player_get_phase (player) == LOPE_PLAYER_WORK ? i : 0));
}

/**
 * lope_player_text_dup_next:
 * @player: a player
 *
 * Says what comes next.
 *
 * Returns: (transfer full): a text
 */
char *
lope_player_text_dup_next (LopePlayer *player)
{
  const LopePlayerBout *bout = lope_player_get_bout (player), *next = lope_player_get_next_bout (player);

  if (bout == NULL)
    return g_strdup ("");
  if (lope_player_get_phase (player) != LOPE_PLAYER_WORK)
    return dup_work (player, bout);
  if (next == NULL)
    return g_strdup (_ ("That is the last set"));

  return dup_after_work (player, bout, next);
}

/**
 * lope_player_text_dup_announcement:
 * @player: a player
 * @cues: what happened, #LopePlayerCue bits
 *
 * Says aloud what happened: what a runner who looks elsewhere needs, and not
 * every second.
 *
 * Returns: (transfer full) (nullable): a text, or %NULL if there is nothing to say
 */
char *
lope_player_text_dup_announcement (LopePlayer *player,
                                   guint       cues)
{
  const LopePlayerBout *bout = lope_player_get_bout (player);
  g_autofree char *name = NULL, *set = NULL, *work = NULL, *seconds = NULL;

  if ((cues & LOPE_PLAYER_CUE_DONE) != 0)
    return g_strdup (_ ("All sets are done."));
  if ((cues & LOPE_PLAYER_CUE_GAP) != 0)
    return g_strdup (_ ("Paused: the computer was asleep."));
  if (bout == NULL)
    return NULL;

  name = lope_player_text_dup_name (player, bout);
  set = lope_player_text_dup_set (player, bout);
  work = dup_work (player, bout);
  seconds = dup_seconds (bout->pause);
  if ((cues & LOPE_PLAYER_CUE_CHANGE) != 0)
    /* TRANSLATORS: said aloud between two exercises: %1$s is the next one, %2$s how much of it is done */
    return g_strdup_printf (_ ("Next: %1$s. %2$s."), name, work);
  if ((cues & LOPE_PLAYER_CUE_REST) != 0)
    /* TRANSLATORS: said aloud: %1$s is a time, such as “45 seconds”, %2$s which set comes next, %3$s how much is done in it */
    return g_strdup_printf (_ ("Rest for %1$s. %2$s: %3$s."), seconds, set, work);
  if ((cues & LOPE_PLAYER_CUE_SWITCH) != 0)
    /* TRANSLATORS: said aloud: the other side works at once; %s is how much is done, and with which side */
    return g_strdup_printf (_ ("Change sides: %s."), work);
  if ((cues & LOPE_PLAYER_CUE_START) != 0)
    /* TRANSLATORS: said aloud when a set begins: %1$s is an exercise, %2$s how much of it is done */
    return g_strdup_printf (_ ("Start: %1$s, %2$s."), name, work);
  if ((cues & LOPE_PLAYER_CUE_HALF) != 0)
    return g_strdup (_ ("Halfway"));

  return NULL;
}
