/* lope-routine-log.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-plan.h"
#include "lope-routine-progress.h"

G_BEGIN_DECLS

/**
 * LopeRunDay:
 * @day: a local day with a run
 * @warm_up: whether the runner ticked the warm-up of a run of that day
 *
 * What routines need to know of runs.
 */
typedef struct {
  LopeDay day;
  gboolean warm_up;
} LopeRunDay;

/**
 * LopeRoutineLog:
 * @day: the day that it is seen from
 * @from: the first day of which the rest is known
 * @plans: (array length=n_plans): all routines
 * @n_plans: how many
 * @sessions: (array length=n_sessions): the sessions from @from to @day, in the
 *   order of their times
 * @n_sessions: how many
 * @runs: (array length=n_runs): the days with a run, in order, each once
 * @n_runs: how many
 * @back_off: (array length=n_back_off): the days of @from to @day on which the
 *   rules about pain advised to ease off, or a red flag to see somebody
 * @n_back_off: how many
 *
 * All that the rules about routines look at. Nothing of it is owned.
 */
typedef struct {
  LopeDay day;
  LopeDay from;
  LopeRoutinePlan **plans;
  guint n_plans;
  LopeRoutineSession **sessions;
  guint n_sessions;
  const LopeRunDay *runs;
  guint n_runs;
  const LopeDay *back_off;
  guint n_back_off;
} LopeRoutineLog;

/**
 * LopeRoutineState:
 * @LOPE_ROUTINE_STATE_NONE: neither due nor done
 * @LOPE_ROUTINE_STATE_DONE: done, on a day on which it was due or on another
 * @LOPE_ROUTINE_STATE_PARTIAL: begun, but less than what counts as done
 * @LOPE_ROUTINE_STATE_DUE: due today
 * @LOPE_ROUTINE_STATE_OFFERED: to be done today if there is a run
 * @LOPE_ROUTINE_STATE_MISSED: was due and not done
 * @LOPE_ROUTINE_STATE_PLANNED: will be due
 * @LOPE_ROUTINE_STATE_RESTING: would be due, but strength needs more time since
 *   the last session
 * @LOPE_ROUTINE_STATE_SUSPENDED: would be due, but for pain
 *
 * Where a routine stands on a day.
 */
typedef enum {
  LOPE_ROUTINE_STATE_NONE,
  LOPE_ROUTINE_STATE_DONE,
  LOPE_ROUTINE_STATE_PARTIAL,
  LOPE_ROUTINE_STATE_DUE,
  LOPE_ROUTINE_STATE_OFFERED,
  LOPE_ROUTINE_STATE_MISSED,
  LOPE_ROUTINE_STATE_PLANNED,
  LOPE_ROUTINE_STATE_RESTING,
  LOPE_ROUTINE_STATE_SUSPENDED,
} LopeRoutineState;

extern const LopeNick lope_routine_state_nicks[];

/**
 * LopeRoutineDay:
 * @plan: (transfer none): the routine
 * @day: the day
 * @state: where it stands
 * @due: whether the day counts as one on which it was to be done
 * @minute: the time of day that was chosen, in minutes since midnight, or −1
 * @session: (transfer none) (nullable): the session of that day that says most
 * @by_run: whether it is done because the warm-up of a run was ticked
 *
 * A routine on a day.
 */
typedef struct {
  LopeRoutinePlan *plan;
  LopeDay day;
  LopeRoutineState state;
  gboolean due;
  int minute;
  LopeRoutineSession *session;
  gboolean by_run;
} LopeRoutineDay;

#define LOPE_ROUTINE_WEEK 7

/**
 * LopeRoutineWeek:
 * @plan: (transfer none): the routine
 * @days: where it stands on each day from the first one on
 * @due: on how many of the days it is due
 * @done: on how many it was done
 *
 * A week of a routine.
 */
typedef struct {
  LopeRoutinePlan *plan;
  LopeRoutineDay days[LOPE_ROUTINE_WEEK];
  int due;
  int done;
} LopeRoutineWeek;

LopeRoutineDay lope_routine_log_get_day       (const LopeRoutineLog *self,
                                               LopeRoutinePlan      *plan,
                                               LopeDay               day);
GArray        *lope_routine_log_list_due      (const LopeRoutineLog *self);
GArray        *lope_routine_log_list_week     (const LopeRoutineLog *self,
                                               LopeDay               first);
LopeDay        lope_routine_log_get_next      (const LopeRoutineLog *self,
                                               LopeRoutinePlan      *plan);
LopeAdherence  lope_routine_log_get_adherence (const LopeRoutineLog *self,
                                               LopeRoutinePlan      *plan);

G_END_DECLS
