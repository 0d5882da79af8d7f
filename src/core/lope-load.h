/* lope-load.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Days of history before these are shown: evidence.md L3, L5. */
#define LOPE_LOAD_RATIO_DAYS 28
#define LOPE_LOAD_WEEK_DAYS 7

/* Above it, more is not said: evidence.md L5. */
#define LOPE_MONOTONY_CAP 10.0

/**
 * LopeLoadRatio:
 * @acute: the mean of the last 7 days
 * @chronic: the mean of the last 28 days
 * @earlier: the mean of the 21 days before the last 7
 * @coupled: @acute to @chronic, or NaN
 * @uncoupled: @acute to @earlier, or NaN
 * @weighted_acute: the exponentially weighted mean over 7 days
 * @weighted_chronic: that over 28 days
 * @weighted: the former to the latter, or NaN
 *
 * Recent load against usual load (evidence.md L3). A statistic to look at; what
 * it means for injuries is not agreed upon, and nothing warns of it.
 */
typedef struct {
  double acute;
  double chronic;
  double earlier;
  double coupled;
  double uncoupled;
  double weighted_acute;
  double weighted_chronic;
  double weighted;
} LopeLoadRatio;

/**
 * LopeLoadWeek:
 * @sum: the load of the last 7 days
 * @mean: that of a day
 * @deviation: the sample standard deviation of the days
 * @monotony: how alike the days were, @mean to @deviation, at most
 *   %LOPE_MONOTONY_CAP; NaN without any load
 * @strain: @sum times @monotony; NaN without any load
 *
 * A week of load (evidence.md L5, after Foster).
 */
typedef struct {
  double sum;
  double mean;
  double deviation;
  double monotony;
  double strain;
} LopeLoadWeek;

double   lope_load_of_session (int            rpe,
                               int            seconds);
gboolean lope_load_ratio_find (const double  *days,
                               guint          n_days,
                               LopeLoadRatio *ratio);
gboolean lope_load_week_find  (const double  *days,
                               guint          n_days,
                               LopeLoadWeek  *week);
double   lope_strain_get_line (const double  *strains,
                               guint          n_strains);

G_END_DECLS
