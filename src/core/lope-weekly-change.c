/* lope-weekly-change.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-weekly-change.h"

/* Nielsen 2014: increases above 30 % stood out, weakly. */
#define EMPHASIS_PERCENT 30

/* The rest of L2 are our own choices. */
#define EMPHASIS_DISTANCE 5000
#define HISTORY_DAYS 14
#define REBOUND_HISTORY_DAYS 35

/**
 * lope_weekly_change_find:
 * @runs: (array length=n_runs): the runs, ordered by start; those of the 34
 *   days before @day at least
 * @n_runs: how many
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @day: a day
 *
 * Compares the seven days up to @day with the seven before (evidence.md L2).
 * There is no percentage in the first 14 days of history, nor after seven days
 * without running.
 *
 * Returns: the change
 */
LopeWeeklyChange
lope_weekly_change_find (const LopeRun *runs,
                         guint          n_runs,
                         LopeDay        first_day,
                         LopeDay        day)
{
  LopeWeeklyChange change = { .distance = 0 };
  gint64 weeks[5] = { 0 };
  guint begin, end;
  gint64 earlier, history = first_day == LOPE_DAY_NONE ? 0 : (gint64) day - first_day + 1;

  lope_runs_find_days (runs, n_runs, day - REBOUND_HISTORY_DAYS + 1, day, &begin, &end);
  for (guint i = begin; i < end; i++)
    {
      LopeDay age = day - runs[i].day;

      if (age >= 0 && age < REBOUND_HISTORY_DAYS)
        weeks[age / 7] += MAX (runs[i].distance, 0);
    }

  change.distance = (int) MIN (weeks[0], G_MAXINT);
  change.previous = (int) MIN (weeks[1], G_MAXINT);
  if (history < HISTORY_DAYS || weeks[1] <= 0)
    return change;

  change.has_percent = TRUE;
  change.percent = 100.0 * (double) (weeks[0] - weeks[1]) / (double) weeks[1];

  /* Below half of the mean of the three weeks before it. */
  earlier = weeks[2] + weeks[3] + weeks[4];
  change.rebound = history >= REBOUND_HISTORY_DAYS && 6 * weeks[1] < earlier;
  change.emphasised = 100 * (weeks[0] - weeks[1]) > EMPHASIS_PERCENT * weeks[1] &&
                      weeks[0] - weeks[1] >= EMPHASIS_DISTANCE && !change.rebound;

  return change;
}
