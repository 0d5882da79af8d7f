/* lope-cadence.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cadence.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Below this, a device counted the steps of one foot (evidence.md M1). */
#define MIN_STEPS 120

/* The runs behind the runner's own cadence (evidence.md M1). */
#define OWN_RUNS 5

/* Heiderscheit 2011: hips were loaded less with 5 to 10 % more steps. */
#define SUGGEST_LOW 1.05
#define SUGGEST_HIGH 1.10

/* The V.O2 coaches' table of fitness after a break (evidence.md R-7). Its 42 days
 * with cross-training are printed as 0.994, an evident slip. */
static const struct {
  int days;
  double plain;
  double cross_trained;
} factors[] = {
  { 5, 1.000, 1.000 }, { 7, 0.994, 0.997 }, { 14, 0.973, 0.986 }, { 21, 0.952, 0.976 },
  { 28, 0.931, 0.965 }, { 42, 0.889, 0.944 }, { 56, 0.847, 0.923 }, { 72, 0.800, 0.900 },
};

static double
get_factor (guint    i,
            gboolean cross_trained)
{
  return cross_trained ? factors[i].cross_trained : factors[i].plain;
}

/**
 * lope_cadence_from_steps:
 * @steps: how many steps, of both feet
 * @seconds: in how many seconds
 *
 * Computes a cadence.
 *
 * Returns: steps a minute, or NaN without a duration
 */
double
lope_cadence_from_steps (gint64 steps,
                         gint64 seconds)
{
  if (steps < 0 || seconds <= 0)
    return NAN;

  return (double) steps * 60 / (double) seconds;
}

/**
 * lope_cadence_normalise:
 * @cadence: what a device recorded, a minute
 *
 * Turns strides into steps: some devices count one foot. Nobody runs with less
 * than 120 steps a minute.
 *
 * Returns: steps a minute; what is not above 0 comes back as it is
 */
int
lope_cadence_normalise (int cadence)
{
  return cadence > 0 && cadence < MIN_STEPS ? 2 * cadence : cadence;
}

static int
compare_numbers (const void *a,
                 const void *b)
{
  const int *first = a, *second = b;

  return (*first > *second) - (*first < *second);
}

/**
 * lope_cadence_find_own:
 * @cadences: (array length=n_cadences): steps a minute of easy runs of which the
 *   cadence is known, the newest first
 * @n_cadences: how many
 *
 * Finds the runner's own cadence at an easy pace: the median of the last five
 * easy runs (evidence.md M1).
 *
 * Returns: steps a minute, or NaN as long as there are fewer than five
 */
double
lope_cadence_find_own (const int *cadences,
                       guint      n_cadences)
{
  int last[OWN_RUNS];

  if (n_cadences < OWN_RUNS)
    return NAN;

  memcpy (last, cadences, sizeof last);
  qsort (last, OWN_RUNS, sizeof (int), compare_numbers);

  return last[OWN_RUNS / 2];
}

/**
 * lope_cadence_suggest:
 * @own: the runner's own steps a minute at an easy pace
 * @low: (out): the lower end of the suggestion
 * @high: (out): the upper end
 *
 * Suggests a cadence in relation to the runner's own, 5 to 10 % above it at the
 * same speed (evidence.md M1).
 */
void
lope_cadence_suggest (double  own,
                      double *low,
                      double *high)
{
  *low = own * SUGGEST_LOW;
  *high = own * SUGGEST_HIGH;
}

/**
 * lope_step_length:
 * @seconds_per_km: a pace
 * @cadence: steps a minute
 *
 * Computes how long a step is.
 *
 * Returns: metres, or NaN if pace or cadence is not above 0
 */
double
lope_step_length (double seconds_per_km,
                  double cadence)
{
  if (!(seconds_per_km > 0) || !(cadence > 0))
    return NAN;

  return 60000 / seconds_per_km / cadence;
}

/**
 * lope_pace_after_break:
 * @days: days without running
 * @cross_trained: whether the runner did other sports meanwhile
 *
 * Estimates what is left of a runner's fitness after a break, between the lines
 * of a coaches' table (evidence.md R-7). It says nothing about what tendons and
 * bones tolerate.
 *
 * Returns: a factor from 0.8 to 1 on the speed at equal effort
 */
double
lope_pace_after_break (int      days,
                       gboolean cross_trained)
{
  if (days <= factors[0].days)
    return get_factor (0, cross_trained);

  for (guint i = 1; i < G_N_ELEMENTS (factors); i++)
    {
      double share;

      if (days > factors[i].days)
        continue;

      share = (double) (days - factors[i - 1].days) / (factors[i].days - factors[i - 1].days);

      return get_factor (i - 1, cross_trained) +
             share * (get_factor (i, cross_trained) - get_factor (i - 1, cross_trained));
    }

  return get_factor (G_N_ELEMENTS (factors) - 1, cross_trained);
}
