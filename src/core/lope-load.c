/* lope-load.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-load.h"

#include <math.h>

#define ACUTE_DAYS LOPE_LOAD_WEEK_DAYS
#define CHRONIC_DAYS LOPE_LOAD_RATIO_DAYS

/* Earlier weeks that a line of one's own needs. */
#define MIN_WEEKS 8

static double
sum (const double *values,
     guint         n)
{
  double total = 0;

  for (guint i = 0; i < n; i++)
    total += values[i];

  return total;
}

/* Seeded with the first day, as evidence.md L3 has it. */
static double
weigh (const double *days,
       guint         n_days,
       guint         span)
{
  double weight = 2.0 / (span + 1), mean = days[0];

  for (guint i = 1; i < n_days; i++)
    mean = weight * days[i] + (1 - weight) * mean;

  return mean;
}

static double
divide (double a,
        double b)
{
  return b > 0 ? a / b : NAN;
}

static double
get_sample_deviation (const double *values,
                      guint         n,
                      double        mean)
{
  double squares = 0;

  for (guint i = 0; i < n; i++)
    squares += (values[i] - mean) * (values[i] - mean);

  return sqrt (squares / (n - 1));
}

/**
 * lope_load_of_session:
 * @rpe: how hard it was, 0 to 10
 * @seconds: how long it took
 *
 * Computes the load of a session: effort times minutes (evidence.md L4, after
 * Foster).
 *
 * Returns: the load in arbitrary units
 */
double
lope_load_of_session (int rpe,
                      int seconds)
{
  return rpe * (seconds / 60.0);
}

/**
 * lope_load_ratio_find:
 * @days: (array length=n_days): the load of each day from the first one of the
 *   history on, days without any as 0
 * @n_days: how many, the last being the day that it is seen from
 * @ratio: (out): the ratio
 *
 * Compares recent with usual load, in three common ways.
 *
 * Returns: %TRUE with at least %LOPE_LOAD_RATIO_DAYS of history
 */
gboolean
lope_load_ratio_find (const double  *days,
                      guint          n_days,
                      LopeLoadRatio *ratio)
{
  g_return_val_if_fail (ratio != NULL, FALSE);

  if (n_days < CHRONIC_DAYS)
    return FALSE;

  ratio->acute = sum (days + n_days - ACUTE_DAYS, ACUTE_DAYS) / ACUTE_DAYS;
  ratio->chronic = sum (days + n_days - CHRONIC_DAYS, CHRONIC_DAYS) / CHRONIC_DAYS;
  ratio->earlier = sum (days + n_days - CHRONIC_DAYS, CHRONIC_DAYS - ACUTE_DAYS) / (CHRONIC_DAYS - ACUTE_DAYS);
  ratio->coupled = divide (ratio->acute, ratio->chronic);
  ratio->uncoupled = divide (ratio->acute, ratio->earlier);
  ratio->weighted_acute = weigh (days, n_days, ACUTE_DAYS);
  ratio->weighted_chronic = weigh (days, n_days, CHRONIC_DAYS);
  ratio->weighted = divide (ratio->weighted_acute, ratio->weighted_chronic);

  return TRUE;
}

/**
 * lope_load_week_find:
 * @days: (array length=n_days): the load of each day, days without any as 0
 * @n_days: how many, the last being the day that it is seen from
 * @week: (out): the week
 *
 * Tells how alike the last 7 days were, rest days included. With equal days there
 * is no deviation to divide by: then, and whenever it would be more, the monotony
 * is %LOPE_MONOTONY_CAP.
 *
 * Returns: %TRUE with at least %LOPE_LOAD_WEEK_DAYS of history
 */
gboolean
lope_load_week_find (const double *days,
                     guint         n_days,
                     LopeLoadWeek *week)
{
  const double *last;

  g_return_val_if_fail (week != NULL, FALSE);

  if (n_days < LOPE_LOAD_WEEK_DAYS)
    return FALSE;

  last = days + n_days - LOPE_LOAD_WEEK_DAYS;
  week->sum = sum (last, LOPE_LOAD_WEEK_DAYS);
  week->mean = week->sum / LOPE_LOAD_WEEK_DAYS;
  week->deviation = get_sample_deviation (last, LOPE_LOAD_WEEK_DAYS, week->mean);
  if (!(week->sum > 0))
    week->monotony = NAN;
  else if (week->deviation > 0)
    week->monotony = MIN (week->mean / week->deviation, LOPE_MONOTONY_CAP);
  else
    week->monotony = LOPE_MONOTONY_CAP;
  week->strain = week->sum * week->monotony;

  return TRUE;
}

/**
 * lope_strain_get_line:
 * @strains: (array length=n_strains): the strain of earlier weeks
 * @n_strains: how many
 *
 * Finds above which strain a week stands out from the runner's own: the mean of
 * the earlier weeks and one sample standard deviation more (evidence.md L5).
 * Weeks whose strain is not defined are left out.
 *
 * Returns: the strain, or NaN with fewer than 8 weeks
 */
double
lope_strain_get_line (const double *strains,
                      guint         n_strains)
{
  g_autofree double *known = g_new (double, MAX (n_strains, 1));
  guint n = 0;
  double mean;

  for (guint i = 0; i < n_strains; i++)
    {
      if (isfinite (strains[i]))
        known[n++] = strains[i];
    }
  if (n < MIN_WEEKS)
    return NAN;

  mean = sum (known, n) / n;

  return mean + get_sample_deviation (known, n, mean);
}
