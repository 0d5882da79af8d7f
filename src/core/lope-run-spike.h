/* lope-run-spike.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-run.h"

G_BEGIN_DECLS

/**
 * LopeSpikeState:
 *
 * How a run compares with the longest of the 30 days before it (evidence.md L1).
 */
typedef enum {
  LOPE_SPIKE_NO_BASELINE,
  LOPE_SPIKE_AFTER_BREAK,
  LOPE_SPIKE_WITHIN,
  LOPE_SPIKE_SMALL,
  LOPE_SPIKE_MODERATE,
  LOPE_SPIKE_LARGE,
} LopeSpikeState;

/**
 * LopeRunSpike:
 * @state: the state
 * @distance: metres of the run
 * @reference: metres of the longest run in the window, 0 if there is none
 * @reference_day: its day, or %LOPE_DAY_NONE
 * @limited_history: fewer than 30 days of history before the run
 * @quiet: too short a run to warn about
 */
typedef struct {
  LopeSpikeState state;
  int distance;
  int reference;
  LopeDay reference_day;
  gboolean limited_history;
  gboolean quiet;
} LopeRunSpike;

/**
 * LopeRunLimit:
 * @literal: metres: L1 as it stands, 0 if no run is in the window
 * @advised: metres: the same without runs that were themselves spikes
 * @reference: metres of the run behind @advised
 * @reference_day: its day
 * @left_out_day: the day of the longest run that was left out, or %LOPE_DAY_NONE
 *   if @advised equals @literal
 * @left_out: metres of that run
 *
 * Up to how long a run stays within 10 % (DESIGN.md section 6).
 */
typedef struct {
  int literal;
  int advised;
  int reference;
  LopeDay reference_day;
  LopeDay left_out_day;
  int left_out;
} LopeRunLimit;

extern const LopeNick lope_spike_state_nicks[];

LopeRunSpike lope_run_spike_judge         (const LopeRun *runs,
                                           guint          n_runs,
                                           LopeDay        first_day,
                                           LopeDay        day,
                                           gint64         start,
                                           int            distance);
double       lope_run_spike_get_ratio     (const LopeRunSpike *spike);
LopeRunLimit lope_run_limit_find          (const LopeRun *runs,
                                           guint          n_runs,
                                           LopeDay        first_day,
                                           LopeDay        day);

G_END_DECLS
