/* lope-player.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-session.h"

G_BEGIN_DECLS

/* Seconds to get into position, at the beginning and after going back or on. */
#define LOPE_PLAYER_READY_SECONDS 5

/**
 * LopePlayerPhase:
 * @LOPE_PLAYER_READY: the runner gets into position
 * @LOPE_PLAYER_WORK: a set is done
 * @LOPE_PLAYER_REST: between two sets or sides of an exercise
 * @LOPE_PLAYER_CHANGE: between two exercises
 * @LOPE_PLAYER_DONE: it is over
 *
 * What a runner does at a moment.
 */
typedef enum {
  LOPE_PLAYER_READY,
  LOPE_PLAYER_WORK,
  LOPE_PLAYER_REST,
  LOPE_PLAYER_CHANGE,
  LOPE_PLAYER_DONE,
} LopePlayerPhase;

/**
 * LopePlayerSide:
 * @LOPE_PLAYER_SIDE_BOTH: the exercise has no sides
 *
 * The side that works; the same numbers as the figures have.
 */
typedef enum {
  LOPE_PLAYER_SIDE_BOTH,
  LOPE_PLAYER_SIDE_LEFT,
  LOPE_PLAYER_SIDE_RIGHT,
} LopePlayerSide;

/**
 * LopePlayerCue:
 * @LOPE_PLAYER_CUE_TICK: a second of the last three before something begins or a
 *   hold ends
 * @LOPE_PLAYER_CUE_START: a set begins
 * @LOPE_PLAYER_CUE_HALF: half of a set is done
 * @LOPE_PLAYER_CUE_SET_DONE: a set was done to its end
 * @LOPE_PLAYER_CUE_REST: the rest before the next set begins
 * @LOPE_PLAYER_CUE_SWITCH: the other side is next
 * @LOPE_PLAYER_CUE_CHANGE: another exercise is next
 * @LOPE_PLAYER_CUE_DONE: it is over
 * @LOPE_PLAYER_CUE_GAP: the machine was asleep, and the player waits
 *
 * What happened, as bits.
 */
typedef enum {
  LOPE_PLAYER_CUE_TICK = 1 << 0,
  LOPE_PLAYER_CUE_START = 1 << 1,
  LOPE_PLAYER_CUE_HALF = 1 << 2,
  LOPE_PLAYER_CUE_SET_DONE = 1 << 3,
  LOPE_PLAYER_CUE_REST = 1 << 4,
  LOPE_PLAYER_CUE_SWITCH = 1 << 5,
  LOPE_PLAYER_CUE_CHANGE = 1 << 6,
  LOPE_PLAYER_CUE_DONE = 1 << 7,
  LOPE_PLAYER_CUE_GAP = 1 << 8,
} LopePlayerCue;

/**
 * LopePlayerBout:
 * @step: the number of the step of the routine
 * @set: the number of the set, from 0
 * @side: the side that works
 * @work: how many seconds it takes
 * @pause: how many seconds come before it
 * @done: whether it was done to its end
 *
 * One set of one side.
 */
typedef struct {
  guint step;
  int set;
  LopePlayerSide side;
  int work;
  int pause;
  gboolean done;
} LopePlayerBout;

#define LOPE_TYPE_PLAYER (lope_player_get_type ())
G_DECLARE_FINAL_TYPE (LopePlayer, lope_player, LOPE, PLAYER, GObject)

LopePlayer           *lope_player_new               (LopeRoutineStep **steps,
                                                     guint             n_steps);
void                  lope_player_restore           (LopePlayer       *self,
                                                     GArray           *items);
GArray               *lope_player_get_items         (LopePlayer       *self);

/* Going on. */
guint                 lope_player_advance           (LopePlayer       *self,
                                                     gint64            now,
                                                     gint64            wall);
gboolean              lope_player_get_paused        (LopePlayer       *self);
void                  lope_player_set_paused        (LopePlayer       *self,
                                                     gboolean          paused);
void                  lope_player_back              (LopePlayer       *self);
void                  lope_player_skip              (LopePlayer       *self);
void                  lope_player_extend            (LopePlayer       *self,
                                                     int               seconds);
void                  lope_player_finish            (LopePlayer       *self);

/* Where it is. */
LopePlayerPhase       lope_player_get_phase         (LopePlayer       *self);
gint64                lope_player_get_elapsed       (LopePlayer       *self);
gint64                lope_player_get_length        (LopePlayer       *self);
int                   lope_player_get_countdown     (LopePlayer       *self);
int                   lope_player_get_rep           (LopePlayer       *self);
gint64                lope_player_get_remaining     (LopePlayer       *self);
guint                 lope_player_get_n_steps       (LopePlayer       *self);
LopeRoutineStep      *lope_player_get_step          (LopePlayer       *self,
                                                     guint             step);
double                lope_player_get_step_progress (LopePlayer       *self,
                                                     guint             step);
guint                 lope_player_get_n_bouts       (LopePlayer       *self);
guint                 lope_player_get_n_done        (LopePlayer       *self);
const LopePlayerBout *lope_player_get_bout          (LopePlayer       *self);
const LopePlayerBout *lope_player_get_next_bout     (LopePlayer       *self);

G_END_DECLS
