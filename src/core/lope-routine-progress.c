/* lope-routine-progress.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-progress.h"

/* Evidence.md E-1: two weeks in a row, with an effort and a pain at most. */
#define WEEK 7
#define N_WEEKS 2
#define MAX_EFFORT 6
#define MAX_PAIN 2

/* Evidence.md E-2: more pain than that calls for an easier variant. */
#define MAX_PAIN_TENDON 5

#define STRENGTH_GAP (48 * 3600) /* E-3 */

static gint64
get (LopeRoutineSession *self,
     guint               field)
{
  return lope_record_get_int (LOPE_RECORD (self), field);
}

static const LopeSessionItem *
find_item (GArray             *items,
           const LopeExercise *exercise)
{
  for (guint i = 0; i < items->len; i++)
    {
      const LopeSessionItem *item = &g_array_index (items, LopeSessionItem, i);

      if (g_str_equal (item->exercise, exercise->id))
        return item;
    }

  return NULL;
}

static gboolean
has_exercise (LopeRoutineSession *self,
              const LopeExercise *exercise)
{
  g_autoptr (GArray) items = lope_routine_session_get_items (self);

  return find_item (items, exercise) != NULL;
}

/* All of it was done, at the top of the range, and it was easy. What was not
 * said about effort and pain does not count as good. */
static gboolean
went_well (LopeRoutineSession *self,
           const LopeExercise *exercise)
{
  g_autoptr (GArray) items = lope_routine_session_get_items (self);
  const LopeSessionItem *item = find_item (items, exercise);
  gint64 effort = get (self, LOPE_ROUTINE_SESSION_EFFORT), pain = get (self, LOPE_ROUTINE_SESSION_PAIN);

  return item->done == item->total && item->dose.sets >= exercise->top.sets && item->dose.reps >= exercise->top.reps &&
         item->dose.hold >= exercise->top.hold && effort != LOPE_UNSET && effort <= MAX_EFFORT &&
         pain != LOPE_UNSET && pain <= MAX_PAIN;
}

/* Whether there were sessions in a week and all of them went well. */
static gboolean
week_went_well (LopeRoutineSession **sessions,
                guint                n_sessions,
                const LopeExercise  *exercise,
                LopeDay              last)
{
  guint n = 0;

  for (guint i = 0; i < n_sessions; i++)
    {
      LopeDay day = lope_routine_session_get_day (sessions[i]);

      if (day > last || day <= last - WEEK || lope_routine_session_is_open (sessions[i]) || !has_exercise (sessions[i], exercise))
        continue;
      if (!went_well (sessions[i], exercise))
        return FALSE;
      n++;
    }

  return n > 0;
}

static LopeRoutineSession *
find_latest (LopeRoutineSession **sessions,
             guint                n_sessions,
             const LopeExercise  *exercise,
             LopeDay              today)
{
  LopeRoutineSession *latest = NULL;

  for (guint i = 0; i < n_sessions; i++)
    {
      LopeDay day = lope_routine_session_get_day (sessions[i]);

      if (day > today || day <= today - N_WEEKS * WEEK || !has_exercise (sessions[i], exercise))
        continue;
      if (latest == NULL || get (sessions[i], LOPE_ROUTINE_SESSION_TIME) >= get (latest, LOPE_ROUTINE_SESSION_TIME))
        latest = sessions[i];
    }

  return latest;
}

/**
 * lope_progression_compute:
 * @exercise: an exercise
 * @sessions: (array length=n_sessions): sessions, in any order
 * @n_sessions: how many
 * @tendon: whether the runner follows a tendon, for which more pain is allowed
 * @today: the day it is
 *
 * Says what becomes of an exercise. Sharp pain in the latest session with it is
 * a reason to leave it out, and more than 2 of 10 (5 with a tendon) one for an
 * easier variant; after two weeks in a row in which all of it was done at the
 * top of the range, with an effort of at most 6 and pain of at most 2, a harder
 * one can be tried.
 *
 * Returns: what to offer
 */
LopeProgression
lope_progression_compute (const LopeExercise  *exercise,
                          LopeRoutineSession **sessions,
                          guint                n_sessions,
                          gboolean             tendon,
                          LopeDay              today)
{
  LopeRoutineSession *latest = find_latest (sessions, n_sessions, exercise, today);
  gint64 pain;

  if (latest == NULL)
    return LOPE_PROGRESSION_STAY;

  if (get (latest, LOPE_ROUTINE_SESSION_SHARP) == 1)
    return LOPE_PROGRESSION_STOP;

  pain = get (latest, LOPE_ROUTINE_SESSION_PAIN);
  if (pain != LOPE_UNSET && pain > (tendon ? MAX_PAIN_TENDON : MAX_PAIN))
    return exercise->easier != NULL ? LOPE_PROGRESSION_EASIER : LOPE_PROGRESSION_STOP;

  for (int week = 0; week < N_WEEKS; week++)
    {
      if (!week_went_well (sessions, n_sessions, exercise, today - week * WEEK))
        return LOPE_PROGRESSION_STAY;
    }

  return exercise->harder != NULL ? LOPE_PROGRESSION_HARDER : LOPE_PROGRESSION_STAY;
}

/**
 * lope_strength_may_follow:
 * @sessions: (array length=n_sessions): sessions of a routine of strength
 * @n_sessions: how many
 * @time: when it would be done, UTC seconds
 *
 * Tells whether the last session lies far enough back: 48 hours.
 *
 * Returns: %TRUE if it does, or there is none
 */
gboolean
lope_strength_may_follow (LopeRoutineSession **sessions,
                          guint                n_sessions,
                          gint64               time)
{
  for (guint i = 0; i < n_sessions; i++)
    {
      gint64 begun = get (sessions[i], LOPE_ROUTINE_SESSION_TIME);

      if (begun != LOPE_UNSET && begun <= time && time - begun < STRENGTH_GAP)
        return FALSE;
    }

  return TRUE;
}
