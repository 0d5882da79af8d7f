/* lope-routine-progress.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-session.h"
#include "lope-schedule.h"

G_BEGIN_DECLS

/* Days that adherence looks at: evidence.md section 13. */
#define LOPE_ADHERENCE_DAYS 28

/**
 * LopeAdherence:
 * @due: on how many days something was due
 * @done: on how many of them it was done
 *
 * Whether a routine is being done. Without a day that was due there is no share,
 * rather than none of it.
 */
typedef struct {
  int due;
  int done;
} LopeAdherence;

/**
 * LopeProgression:
 * @LOPE_PROGRESSION_STAY: nothing speaks for a change
 * @LOPE_PROGRESSION_HARDER: a harder variant can be tried
 * @LOPE_PROGRESSION_EASIER: an easier variant is the better choice
 * @LOPE_PROGRESSION_STOP: it is better to leave it out for now
 *
 * What becomes of an exercise (evidence.md E-1, E-2).
 */
typedef enum {
  LOPE_PROGRESSION_STAY,
  LOPE_PROGRESSION_HARDER,
  LOPE_PROGRESSION_EASIER,
  LOPE_PROGRESSION_STOP,
} LopeProgression;

LopeProgression lope_progression_compute (const LopeExercise  *exercise,
                                          LopeRoutineSession **sessions,
                                          guint                n_sessions,
                                          gboolean             tendon,
                                          LopeDay              today);
gboolean        lope_strength_may_follow (LopeRoutineSession **sessions,
                                          guint                n_sessions,
                                          gint64               time);

G_END_DECLS
