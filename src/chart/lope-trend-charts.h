/* lope-trend-charts.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-period.h"
#include "lope-shoe.h"
#include "lope-trend.h"

G_BEGIN_DECLS

/**
 * LopeTrendInput:
 * @runs: (array length=n_runs): all runs, oldest first
 * @run_facts: (array length=n_runs): the same runs, with more of each
 * @n_runs: how many
 * @activities: (array length=n_activities): activities of all sports, oldest first
 * @n_activities: how many
 * @days: (array length=n_days): days with runs, oldest first
 * @n_days: how many
 * @pain: (array length=n_pain): all entries of pain, oldest first
 * @n_pain: how many
 * @shoes: (array length=n_shoes): all shoes
 * @n_shoes: how many
 * @routine_days: (array length=n_routine_days): days with routines, in order
 * @n_routine_days: how many
 * @session_days: (array length=n_session_days): days with sessions of routines, in
 *   order
 * @n_session_days: how many
 * @notes: (element-type LopeChartNote): what happened
 * @from: the first day to be shown
 * @to: the last day to be shown
 * @today: the day it is
 * @first_day: the day of the first run, or %LOPE_DAY_NONE
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 * @units: kilometres or miles
 * @ten_percent_line: whether to show 10 % above the week before
 * @default_target: metres: the target of shoes without their own
 * @region: the region of which pain is shown, or %LOPE_REGION_ANYWHERE
 * @shoe: (nullable): the UUID of the only shoe that is shown, or %NULL for all
 *
 * What charts of trends are made of. The functions below copy what they need.
 */
typedef struct {
  const LopeRun *runs;
  const LopeTrendActivity *run_facts;
  guint n_runs;
  const LopeTrendActivity *activities;
  guint n_activities;
  const LopeDayDistance *days;
  guint n_days;
  const LopeTrendPain *pain;
  guint n_pain;
  LopeShoe **shoes;
  guint n_shoes;
  const LopeTrendRoutineDay *routine_days;
  guint n_routine_days;
  const LopeTrendSessionDay *session_days;
  guint n_session_days;
  GArray *notes;
  LopeDay from;
  LopeDay to;
  LopeDay today;
  LopeDay first_day;
  int first_weekday;
  LopeUnits units;
  gboolean ten_percent_line;
  int default_target;
  int region;
  const char *shoe;
} LopeTrendInput;

/* lope-trend-runs.c, lope-trend-pace.c */
GArray    *lope_trend_list_overs         (const LopeTrendInput *input);
LopeChart *lope_trend_make_runs          (const LopeTrendInput *input);
LopeChart *lope_trend_make_pace          (const LopeTrendInput *input);
LopeChart *lope_trend_make_cadence       (const LopeTrendInput *input);

/* lope-trend-load.c */
LopeChart *lope_trend_make_load          (const LopeTrendInput *input);
LopeChart *lope_trend_make_load_ratios   (const LopeTrendInput *input);
LopeChart *lope_trend_make_monotony      (const LopeTrendInput *input);
LopeChart *lope_trend_make_strain        (const LopeTrendInput *input);

/* lope-trend-shoes.c */
LopeChart *lope_trend_make_shoes         (const LopeTrendInput *input);
LopeChart *lope_trend_make_shoe_targets  (const LopeTrendInput *input);

/* lope-trend-adherence.c */
LopeChart *lope_trend_make_adherence     (const LopeTrendInput *input);

/* lope-trend-shares.c */
LopeChart *lope_trend_make_kinds         (const LopeTrendInput *input);
LopeChart *lope_trend_make_surfaces      (const LopeTrendInput *input);
LopeChart *lope_trend_make_bests         (const LopeTrendInput *input);

G_END_DECLS
