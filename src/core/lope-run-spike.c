/* lope-run-spike.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-spike.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Frandsen 2025: the longest session of the past 30 days is the reference. */
#define WINDOW_DAYS 30

/* Frandsen 2025: the groups are >10–30 %, >30–100 % and >100 %. */
#define WITHIN_TENTHS 11
#define SMALL_TENTHS 13
#define MODERATE_TENTHS 20

/* Our own choice: a run of 2 km or less is nothing to warn about. */
#define QUIET_DISTANCE 2000

const LopeNick lope_spike_state_nicks[] = {
  /* TRANSLATORS: How a run compares with the longest run of the 30 days before it. */
  { "no_baseline", NC_ ("run spike", "Collecting history") },
  { "after_break", NC_ ("run spike", "First run after a break") },
  /* xgettext:no-c-format */
  { "within", NC_ ("run spike", "Up to 10 % longer") },
  /* xgettext:no-c-format */
  { "small", NC_ ("run spike", "More than 10 %, up to 30 % longer") },
  /* xgettext:no-c-format */
  { "moderate", NC_ ("run spike", "More than 30 % longer, up to double") },
  { "large", NC_ ("run spike", "More than double") },
  { NULL, "run spike" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_spike_state_nicks) == LOPE_SPIKE_LARGE + 2);

/* Whether the first run stands behind the second in the search for the longest:
 * shorter ones do, and of equals the earlier one. */
static gboolean
is_behind (const LopeRun *runs,
           guint          a,
           guint          b)
{
  if (runs[a].distance != runs[b].distance)
    return runs[a].distance < runs[b].distance;

  return a < b;
}

/* ==== API ==== */

/**
 * lope_run_spike_judge:
 * @runs: (array length=n_runs): the runs, ordered by start; those of the 30
 *   days before @day at least. The run itself may be among them.
 * @n_runs: how many
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @day: the local day of the run to judge
 * @start: when it began, UTC seconds
 * @distance: its metres
 *
 * Compares a run with the longest one of the 30 days before it and with those
 * earlier on the same day (evidence.md L1; Frandsen 2025). Runs whose distance
 * was not recorded are no reference; if the window holds only such, there is
 * no baseline.
 *
 * Returns: the verdict
 */
LopeRunSpike
lope_run_spike_judge (const LopeRun *runs,
                      guint          n_runs,
                      LopeDay        first_day,
                      LopeDay        day,
                      gint64         start,
                      int            distance)
{
  LopeRunSpike spike = {
    .distance = distance,
    .reference_day = LOPE_DAY_NONE,
    .limited_history = first_day == LOPE_DAY_NONE || day - first_day < WINDOW_DAYS,
    .quiet = distance <= QUIET_DISTANCE,
  };
  gboolean ran_lately = FALSE;
  guint begin, end;

  lope_runs_find_days (runs, n_runs, day - WINDOW_DAYS, day, &begin, &end);
  for (guint i = begin; i < end; i++)
    {
      if (runs[i].day < day - WINDOW_DAYS || runs[i].day > day ||
          (runs[i].day == day && runs[i].start >= start))
        continue;

      ran_lately = TRUE;
      if (runs[i].distance > 0 && runs[i].distance >= spike.reference)
        {
          spike.reference = runs[i].distance;
          spike.reference_day = runs[i].day;
        }
    }

  if (spike.reference == 0)
    spike.state = !ran_lately && first_day != LOPE_DAY_NONE && first_day < day
                    ? LOPE_SPIKE_AFTER_BREAK : LOPE_SPIKE_NO_BASELINE;
  else if (10 * (gint64) distance <= WITHIN_TENTHS * (gint64) spike.reference)
    spike.state = LOPE_SPIKE_WITHIN;
  else if (10 * (gint64) distance <= SMALL_TENTHS * (gint64) spike.reference)
    spike.state = LOPE_SPIKE_SMALL;
  else if (10 * (gint64) distance <= MODERATE_TENTHS * (gint64) spike.reference)
    spike.state = LOPE_SPIKE_MODERATE;
  else
    spike.state = LOPE_SPIKE_LARGE;

  return spike;
}

/**
 * lope_run_spike_get_ratio:
 * @spike: a verdict
 *
 * Gets how many times as long as the reference a run was. For showing only:
 * the states are told apart in whole metres.
 *
 * Returns: the ratio, or NaN if there is no reference
 */
double
lope_run_spike_get_ratio (const LopeRunSpike *spike)
{
  if (spike->reference <= 0)
    return NAN;

  return (double) spike->distance / spike->reference;
}

/**
 * lope_run_limit_find:
 * @runs: (array length=n_runs): the runs, ordered by start; those of the 60
 *   days before @day at least
 * @n_runs: how many
 * @first_day: the day of the first run ever, or %LOPE_DAY_NONE
 * @day: a day
 *
 * Finds up to how many metres a run at the end of @day stays within 10 % of
 * the longest one of the 30 days before it, literally and as advised: runs
 * that were themselves well above the usual do not raise the advised line.
 *
 * Returns: the limits
 */
LopeRunLimit
lope_run_limit_find (const LopeRun *runs,
                     guint          n_runs,
                     LopeDay        first_day,
                     LopeDay        day)
{
  LopeRunLimit limit = { .reference_day = LOPE_DAY_NONE, .left_out_day = LOPE_DAY_NONE };
  guint begin, end, longest = G_MAXUINT, last = G_MAXUINT;

  lope_runs_find_days (runs, n_runs, day - WINDOW_DAYS, day, &begin, &end);

  /* From the longest run down to the first one that was no spike. Each spike
   * here is a third longer than all those before it, so there are few. */
  do
    {
      guint next = G_MAXUINT;
      LopeRunSpike spike;

      for (guint i = begin; i < end; i++)
        {
          if (runs[i].day >= day - WINDOW_DAYS && runs[i].day <= day && runs[i].distance > 0 &&
              (last == G_MAXUINT || is_behind (runs, i, last)) &&
              (next == G_MAXUINT || is_behind (runs, next, i)))
            next = i;
        }

      last = next;
      if (last == G_MAXUINT)
        break;
      if (longest == G_MAXUINT)
        longest = last;

      spike = lope_run_spike_judge (runs, n_runs, first_day,
                                    runs[last].day, runs[last].start, runs[last].distance);
      if (spike.state < LOPE_SPIKE_MODERATE)
        break;
    }
  while (TRUE);

  if (longest == G_MAXUINT)
    return limit;
  if (last == G_MAXUINT)
    last = longest;

  limit.literal = (int) (WITHIN_TENTHS * (gint64) runs[longest].distance / 10);
  limit.advised = (int) (WITHIN_TENTHS * (gint64) runs[last].distance / 10);
  limit.reference = runs[last].distance;
  limit.reference_day = runs[last].day;
  if (limit.advised != limit.literal)
    {
      limit.left_out = runs[longest].distance;
      limit.left_out_day = runs[longest].day;
    }

  return limit;
}
