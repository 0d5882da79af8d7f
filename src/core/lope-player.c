/* lope-player.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player.h"
#include "lope-player-private.h"

#define TICKS 3 /* seconds that are counted down */
#define MIN_HALF 20 /* seconds of a set whose middle is told */
#define RESTART 3 /* seconds after which going back begins the same set again */
#define MAX_GAP 5 /* seconds between two looks at the clock; more is sleep */

/**
 * LopePlayer:
 *
 * Leads through a routine: what is done when, for how long, and what comes next.
 * It has no clock of its own; who shows it calls lope_player_advance() a few
 * times a second. Played through without a touch it takes
 * %LOPE_PLAYER_READY_SECONDS and what lope_routine_estimate() says.
 */
G_DEFINE_FINAL_TYPE (LopePlayer, lope_player, G_TYPE_OBJECT)

/* Sides take turns within a set, so that one rests while the other works. */
static void
add_step (LopePlayer      *self,
          LopeRoutineStep *step)
{
  gint64 rest = lope_record_get_int (LOPE_RECORD (step), LOPE_ROUTINE_STEP_REST);
  int n = lope_routine_step_count_bouts (step);
  gboolean sides = n > lope_routine_step_get_dose (step).sets;

  for (int i = 0; i < n; i++)
    {
      LopePlayerBout bout = {
        .step = self->steps->len,
        .set = sides ? i / 2 : i,
        .side = !sides ? LOPE_PLAYER_SIDE_BOTH : i % 2 == 0 ? LOPE_PLAYER_SIDE_LEFT : LOPE_PLAYER_SIDE_RIGHT,
        .work = lope_routine_step_get_work (step),
        .pause = i > 0 ? (rest != LOPE_UNSET ? (int) rest : 0) : self->steps->len > 0 ? LOPE_ROUTINE_CHANGE : 0,
      };

      g_array_append_val (self->bouts, bout);
    }
  g_ptr_array_add (self->steps, g_object_ref (step));
}

static void
enter (LopePlayer      *self,
       LopePlayerPhase  phase,
       int              seconds)
{
  self->phase = phase;
  self->elapsed = 0;
  self->length = seconds * SECOND;
}

static void
get_ready_for (LopePlayer *self,
               guint       bout)
{
  self->bout = bout;
  if (bout < self->bouts->len)
    enter (self, LOPE_PLAYER_READY, LOPE_PLAYER_READY_SECONDS);
  else
    enter (self, LOPE_PLAYER_DONE, 0);
}

static guint
begin_work (LopePlayer *self)
{
  enter (self, LOPE_PLAYER_WORK, lope_player_nth_bout (self, self->bout)->work);

  return LOPE_PLAYER_CUE_START;
}

static guint
end_work (LopePlayer *self)
{
  const LopePlayerBout *last = lope_player_nth_bout (self, self->bout), *next;
  guint cues = LOPE_PLAYER_CUE_SET_DONE;

  lope_player_nth_bout (self, self->bout++)->done = TRUE;
  if (self->bout == self->bouts->len)
    {
      enter (self, LOPE_PLAYER_DONE, 0);
      return cues | LOPE_PLAYER_CUE_DONE;
    }

  next = lope_player_nth_bout (self, self->bout);
  enter (self, next->step == last->step ? LOPE_PLAYER_REST : LOPE_PLAYER_CHANGE, next->pause);
  if (next->step != last->step)
    return cues | LOPE_PLAYER_CUE_CHANGE;

  return cues | (next->pause > 0 ? LOPE_PLAYER_CUE_REST : 0) | (next->side != last->side ? LOPE_PLAYER_CUE_SWITCH : 0);
}

/* What lies between two moments of a phase. */
static guint
find_cues (LopePlayer *self,
           gint64      from,
           gint64      to)
{
  gboolean work = self->phase == LOPE_PLAYER_WORK;
  guint cues = 0;

  if (work && self->length >= MIN_HALF * SECOND && from < self->length / 2 && to >= self->length / 2)
    cues |= LOPE_PLAYER_CUE_HALF;
  if (work && lope_player_get_rep (self) > 0)
    return cues;

  for (int i = 1; i <= TICKS; i++)
    {
      gint64 tick = self->length - i * SECOND;

      if (tick > 0 && from < tick && to >= tick)
        cues |= LOPE_PLAYER_CUE_TICK;
    }

  return cues;
}

static guint
pass (LopePlayer *self,
      gint64      time)
{
  guint cues = 0;

  while (self->phase != LOPE_PLAYER_DONE)
    {
      gint64 left = self->length - self->elapsed;

      cues |= find_cues (self, self->elapsed, self->elapsed + MIN (time, left));
      if (time < left)
        {
          self->elapsed += time;
          break;
        }
      time -= left;
      cues |= self->phase == LOPE_PLAYER_WORK ? end_work (self) : begin_work (self);
    }

  return cues;
}

static void
lope_player_finalize (GObject *object)
{
  LopePlayer *self = LOPE_PLAYER (object);

  g_ptr_array_unref (self->steps);
  g_array_unref (self->bouts);

  G_OBJECT_CLASS (lope_player_parent_class)->finalize (object);
}

static void
lope_player_class_init (LopePlayerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_player_finalize;
}

static void
lope_player_init (LopePlayer *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  self->bouts = g_array_new (FALSE, FALSE, sizeof (LopePlayerBout));
}

/* ==== API ==== */

/**
 * lope_player_new:
 * @steps: (array length=n_steps): the steps of a routine, in order
 * @n_steps: how many
 *
 * Makes a player at the beginning of a routine.
 *
 * Returns: (transfer full): the player
 */
LopePlayer *
lope_player_new (LopeRoutineStep **steps,
                 guint             n_steps)
{
  LopePlayer *self = g_object_new (LOPE_TYPE_PLAYER, NULL);

  for (guint i = 0; i < n_steps; i++)
    add_step (self, steps[i]);
  get_ready_for (self, 0);

  return self;
}

/**
 * lope_player_restore:
 * @self: a player at its beginning
 * @items: (element-type LopeSessionItem): what was done in a session
 *
 * Takes up a session where it was left: before the first set that comes after
 * all that were done. Exercises are found by their names and order, should the
 * routine have been changed since.
 */
void
lope_player_restore (LopePlayer *self,
                     GArray     *items)
{
  guint bout = 0, item = 0, next = 0;

  g_return_if_fail (LOPE_IS_PLAYER (self));

  for (guint step = 0; step < self->steps->len; step++)
    {
      LopeRoutineStep *record = self->steps->pdata[step];
      const char *exercise = lope_record_get_text (LOPE_RECORD (record), LOPE_ROUTINE_STEP_EXERCISE);
      int n = lope_routine_step_count_bouts (record), done = 0;
      guint i = item;

      while (i < items->len && g_strcmp0 (g_array_index (items, LopeSessionItem, i).exercise, exercise) != 0)
        i++;
      if (i < items->len)
        {
          done = MIN (g_array_index (items, LopeSessionItem, i).done, n);
          item = i + 1;
        }
      for (int j = 0; j < done; j++)
        lope_player_nth_bout (self, bout + (guint) j)->done = TRUE;
      if (done > 0)
        next = bout + (guint) done;
      bout += (guint) n;
    }
  get_ready_for (self, next);
}

/**
 * lope_player_get_items:
 * @self: a player
 *
 * Tells what was done of each exercise.
 *
 * Returns: (transfer full) (element-type LopeSessionItem): the exercises
 */
GArray *
lope_player_get_items (LopePlayer *self)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (LopeSessionItem));

  g_return_val_if_fail (LOPE_IS_PLAYER (self), items);

  for (guint i = 0; i < self->steps->len; i++)
    {
      LopeRoutineStep *step = self->steps->pdata[i];
      const char *exercise = lope_record_get_text (LOPE_RECORD (step), LOPE_ROUTINE_STEP_EXERCISE);
      LopeSessionItem item = {
        .exercise = g_intern_string (exercise != NULL ? exercise : ""),
        .dose = lope_routine_step_get_dose (step),
        .total = lope_routine_step_count_bouts (step),
      };

      g_array_append_val (items, item);
    }
  for (guint i = 0; i < self->bouts->len; i++)
    if (lope_player_nth_bout (self, i)->done)
      g_array_index (items, LopeSessionItem, lope_player_nth_bout (self, i)->step).done++;

  return items;
}

/**
 * lope_player_advance:
 * @self: a player
 * @now: what a clock says that stands still while the machine sleeps,
 *   microseconds
 * @wall: what a clock says that goes on, microseconds
 *
 * Goes on to a moment. Where either clock has made a leap nobody can have
 * followed, the player waits instead, so that no set is lost to a closed lid.
 *
 * Returns: #LopePlayerCue bits of what happened since the last call
 */
guint
lope_player_advance (LopePlayer *self,
                     gint64      now,
                     gint64      wall)
{
  gint64 time = now - self->now, leap = MAX (time, wall - self->wall);
  gboolean first = self->now == 0;

  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  self->now = now;
  self->wall = wall;
  if (first || self->paused || self->phase == LOPE_PLAYER_DONE)
    return 0;

  if (leap > MAX_GAP * SECOND)
    {
      self->paused = TRUE;
      return LOPE_PLAYER_CUE_GAP;
    }

  return pass (self, MAX (time, 0));
}

/**
 * lope_player_get_paused:
 * @self: a player
 *
 * Tells whether the player waits.
 *
 * Returns: %TRUE if it does
 */
gboolean
lope_player_get_paused (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), FALSE);

  return self->paused;
}

/**
 * lope_player_set_paused:
 * @self: a player
 * @paused: whether it is to wait
 *
 * Has the player wait, or go on.
 */
void
lope_player_set_paused (LopePlayer *self,
                        gboolean    paused)
{
  g_return_if_fail (LOPE_IS_PLAYER (self));

  self->paused = paused && self->phase != LOPE_PLAYER_DONE;
}

/**
 * lope_player_back:
 * @self: a player
 *
 * Goes back: to the beginning of a set that has been going on for a while, else
 * to the set before. It counts as not done then.
 */
void
lope_player_back (LopePlayer *self)
{
  gboolean again = self->phase == LOPE_PLAYER_WORK && self->elapsed > RESTART * SECOND;

  g_return_if_fail (LOPE_IS_PLAYER (self));

  if (self->bouts->len == 0)
    return;

  get_ready_for (self, again || self->bout == 0 ? self->bout : self->bout - 1);
  lope_player_nth_bout (self, self->bout)->done = FALSE;
}

/**
 * lope_player_skip:
 * @self: a player
 *
 * Goes on: out of a pause to the set, out of a set, which then is not done, to
 * the next one.
 */
void
lope_player_skip (LopePlayer *self)
{
  g_return_if_fail (LOPE_IS_PLAYER (self));

  if (lope_player_is_pause (self))
    begin_work (self);
  else if (self->phase == LOPE_PLAYER_WORK)
    get_ready_for (self, self->bout + 1);
}

/**
 * lope_player_extend:
 * @self: a player
 * @seconds: how many
 *
 * Makes a pause longer.
 */
void
lope_player_extend (LopePlayer *self,
                    int         seconds)
{
  g_return_if_fail (LOPE_IS_PLAYER (self));

  if (lope_player_is_pause (self))
    self->length += seconds * SECOND;
}

/**
 * lope_player_finish:
 * @self: a player
 *
 * Ends it, with what was done up to now.
 */
void
lope_player_finish (LopePlayer *self)
{
  g_return_if_fail (LOPE_IS_PLAYER (self));

  self->paused = FALSE;
  enter (self, LOPE_PLAYER_DONE, 0);
}

/**
 * lope_player_get_phase:
 * @self: a player
 *
 * Tells what is done at this moment.
 *
 * Returns: the phase
 */
LopePlayerPhase
lope_player_get_phase (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), LOPE_PLAYER_DONE);

  return self->phase;
}

/**
 * lope_player_get_elapsed:
 * @self: a player
 *
 * Tells how long the phase has been going on.
 *
 * Returns: microseconds
 */
gint64
lope_player_get_elapsed (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  return self->elapsed;
}

/**
 * lope_player_get_length:
 * @self: a player
 *
 * Tells how long the phase takes.
 *
 * Returns: microseconds
 */
gint64
lope_player_get_length (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  return self->length;
}

/**
 * lope_player_get_countdown:
 * @self: a player
 *
 * Tells how many seconds are left of the phase, the one that has begun included.
 *
 * Returns: seconds
 */
int
lope_player_get_countdown (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  return (int) ((self->length - self->elapsed + SECOND - 1) / SECOND);
}
