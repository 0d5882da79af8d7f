/* lope-period.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"

G_BEGIN_DECLS

/**
 * LopePeriodUnit:
 *
 * What running is added up by.
 */
typedef enum {
  LOPE_PERIOD_WEEK,
  LOPE_PERIOD_MONTH,
  LOPE_PERIOD_YEAR,
} LopePeriodUnit;

/**
 * LopeDayDistance:
 * @day: the day
 * @distance: metres
 * @n_runs: how many runs
 */
typedef struct {
  LopeDay day;
  int distance;
  int n_runs;
} LopeDayDistance;

/**
 * LopePeriod:
 * @first: its first day
 * @last: its last day
 * @distance: metres
 * @n_runs: how many runs
 */
typedef struct {
  LopeDay first;
  LopeDay last;
  gint64 distance;
  int n_runs;
} LopePeriod;

/**
 * LopeBreak:
 * @first: the first day without a run
 * @last: the last one
 */
typedef struct {
  LopeDay first;
  LopeDay last;
} LopeBreak;

LopeDay        lope_period_get_first  (LopeDay                day,
                                       LopePeriodUnit         unit,
                                       int                    first_weekday);
LopeDay        lope_period_get_next   (LopeDay                first,
                                       LopePeriodUnit         unit);
LopePeriodUnit lope_period_choose     (LopeDay                from,
                                       LopeDay                to);
GArray        *lope_period_add_up     (const LopeDayDistance *days,
                                       guint                  n_days,
                                       LopeDay                from,
                                       LopeDay                to,
                                       LopePeriodUnit         unit,
                                       int                    first_weekday);
GArray        *lope_period_find_breaks (const LopeDayDistance *days,
                                        guint                  n_days,
                                        LopeDay                from,
                                        LopeDay                today);

G_END_DECLS
