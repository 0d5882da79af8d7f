/* lope-player-progress.c: where a player is, and how much is left
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-player-private.h"

/* ==== API ==== */

/**
 * lope_player_get_rep:
 * @self: a player
 *
 * Tells which repetition of a set is done.
 *
 * Returns: from 1, or 0 in a pause or where a position is held
 */
int
lope_player_get_rep (LopePlayer *self)
{
  int reps;

  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  if (self->phase != LOPE_PLAYER_WORK || self->length == 0)
    return 0;

  reps = lope_routine_step_get_dose (self->steps->pdata[lope_player_nth_bout (self, self->bout)->step]).reps;

  return reps > 0 ? MIN (reps, (int) (self->elapsed * reps / self->length) + 1) : 0;
}

/**
 * lope_player_get_remaining:
 * @self: a player
 *
 * Tells how long it goes on when it is left alone.
 *
 * Returns: microseconds
 */
gint64
lope_player_get_remaining (LopePlayer *self)
{
  gint64 remaining = self->length - self->elapsed;

  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  if (self->phase == LOPE_PLAYER_DONE)
    return 0;

  for (guint i = self->bout; i < self->bouts->len; i++)
    {
      if (i > self->bout)
        remaining += lope_player_nth_bout (self, i)->pause * SECOND;
      if (i > self->bout || lope_player_is_pause (self))
        remaining += lope_player_nth_bout (self, i)->work * SECOND;
    }

  return remaining;
}

/**
 * lope_player_get_n_steps:
 * @self: a player
 *
 * Counts the steps.
 *
 * Returns: how many
 */
guint
lope_player_get_n_steps (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  return self->steps->len;
}

/**
 * lope_player_get_step:
 * @self: a player
 * @step: the number of a step
 *
 * Gets a step of the routine.
 *
 * Returns: (transfer none): the step
 */
LopeRoutineStep *
lope_player_get_step (LopePlayer *self,
                      guint       step)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), NULL);
  g_return_val_if_fail (step < self->steps->len, NULL);

  return self->steps->pdata[step];
}

/**
 * lope_player_get_step_progress:
 * @self: a player
 * @step: the number of a step
 *
 * Tells how much of a step lies behind the runner, done or skipped.
 *
 * Returns: from 0 to 1
 */
double
lope_player_get_step_progress (LopePlayer *self,
                               guint       step)
{
  double passed = 0;
  guint n = 0;

  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  for (guint i = 0; i < self->bouts->len; i++)
    {
      const LopePlayerBout *bout = lope_player_nth_bout (self, i);

      if (bout->step != step)
        continue;
      n++;
      if (self->phase == LOPE_PLAYER_DONE ? bout->done : i < self->bout)
        passed += 1;
      else if (i == self->bout && self->phase == LOPE_PLAYER_WORK && self->length > 0)
        passed += (double) self->elapsed / (double) self->length;
    }

  return n > 0 ? passed / n : 0;
}

/**
 * lope_player_get_n_bouts:
 * @self: a player
 *
 * Counts the sets, of each side.
 *
 * Returns: how many
 */
guint
lope_player_get_n_bouts (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  return self->bouts->len;
}

/**
 * lope_player_get_n_done:
 * @self: a player
 *
 * Counts the sets, of each side, that were done to their end.
 *
 * Returns: how many
 */
guint
lope_player_get_n_done (LopePlayer *self)
{
  guint n = 0;

  g_return_val_if_fail (LOPE_IS_PLAYER (self), 0);

  for (guint i = 0; i < self->bouts->len; i++)
    n += lope_player_nth_bout (self, i)->done ? 1 : 0;

  return n;
}

/**
 * lope_player_get_bout:
 * @self: a player
 *
 * Gets the set that is done or, in a pause, comes next.
 *
 * Returns: (transfer none) (nullable): the set, or %NULL when it is over
 */
const LopePlayerBout *
lope_player_get_bout (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), NULL);

  return self->phase != LOPE_PLAYER_DONE && self->bout < self->bouts->len ? lope_player_nth_bout (self, self->bout) : NULL;
}

/**
 * lope_player_get_next_bout:
 * @self: a player
 *
 * Gets the set after that of lope_player_get_bout().
 *
 * Returns: (transfer none) (nullable): the set, or %NULL if there is none
 */
const LopePlayerBout *
lope_player_get_next_bout (LopePlayer *self)
{
  g_return_val_if_fail (LOPE_IS_PLAYER (self), NULL);

  return self->phase != LOPE_PLAYER_DONE && self->bout + 1 < self->bouts->len ? lope_player_nth_bout (self, self->bout + 1) : NULL;
}
