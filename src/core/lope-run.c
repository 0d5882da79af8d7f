/* lope-run.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run.h"

#define SECONDS_PER_DAY G_GINT64_CONSTANT (86400)

static guint
find_start (const LopeRun *runs,
            guint          n_runs,
            gint64         start)
{
  guint low = 0, high = n_runs;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (runs[middle].start < start)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * lope_runs_find_days:
 * @runs: (array length=n_runs): runs, ordered by start
 * @n_runs: how many
 * @first: a day
 * @last: a day not before @first
 * @begin: (out): the first run that may belong to these days
 * @end: (out): the run after the last one that may
 *
 * Narrows down where the runs of some days are, without looking at all of them.
 *
 * The order by start is not quite one by local day: who flies may run on the
 * 2nd and then on the 1st. So there is a day of slack on both sides, and the
 * caller still has to look at the day of each run.
 */
void
lope_runs_find_days (const LopeRun *runs,
                     guint          n_runs,
                     LopeDay        first,
                     LopeDay        last,
                     guint         *begin,
                     guint         *end)
{
  *begin = find_start (runs, n_runs, ((gint64) first - 1) * SECONDS_PER_DAY);
  *end = find_start (runs, n_runs, ((gint64) last + 2) * SECONDS_PER_DAY);
}
