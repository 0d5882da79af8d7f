/* lope-profile-smooth.c: pace and means of what was measured along a run
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-profile-private.h"

#include <math.h>

/* Pace is taken over this share of the run, between so many metres: shorter
 * ones show how the receiver wanders, longer ones hide a hill. */
#define PACE_SHARE (1 / 60.0)
#define PACE_MIN_WINDOW 160
#define PACE_MAX_WINDOW 400
/* What is known of less than this part of it says nothing about pace. */
#define PACE_MIN_PART 0.3
/* Slower than this, in seconds for a kilometre, is no pace. */
#define PACE_SLOWEST 3600

/* Over how many metres, or seconds, the others are evened out. */
#define ALTITUDE_WINDOW 80
#define HEART_RATE_WINDOW 40
#define CADENCE_WINDOW 60

/* Moves the ends of a window so that it is @width wide around @i. */
static void
move_window (const LopeProfile *self,
             guint              i,
             double             width,
             guint             *from,
             guint             *to)
{
  const double *axis = lope_profile_get_axis (self);

  while (self->part[*from] != self->part[i] || axis[i] - axis[*from] > width / 2)
    (*from)++;
  *to = MAX (*to, i);
  while (*to + 1 < self->n && self->part[*to + 1] == self->part[i] && axis[*to + 1] - axis[i] <= width / 2)
    (*to)++;
}

static void
find_pace (LopeProfile *self,
           double       width)
{
  float *pace = self->series[LOPE_PROFILE_PACE];

  for (guint i = 0, from = 0, to = 0; i < self->n; i++)
    {
      double metres, seconds;
      guint a, b;

      move_window (self, i, width, &from, &to);
      /* Points may be further apart than the window is wide. */
      a = from == i && i > 0 && self->part[i - 1] == self->part[i] ? i - 1 : from;
      b = to == i && i + 1 < self->n && self->part[i + 1] == self->part[i] ? i + 1 : to;
      metres = self->distance[b] - self->distance[a];
      seconds = self->elapsed[b] - self->elapsed[a];
      if (metres >= PACE_MIN_PART * width && seconds > 0 && 1000 * seconds / metres <= PACE_SLOWEST)
        pace[i] = (float) (1000 * seconds / metres);
    }
}

/* Replaces values by the mean of what is around them. */
static void
even_out (LopeProfile       *self,
          LopeProfileSeries  series,
          double             width)
{
  float *values = self->series[series];
  g_autofree float *raw = g_memdup2 (values, self->n * sizeof *values);
  double sum = 0;
  guint n = 0;

  for (guint i = 0, from = 0, to = 0, next = 0, first = 0; i < self->n; i++)
    {
      move_window (self, i, width, &from, &to);
      for (; next <= to; next++)
        if (!isnan (raw[next]))
          {
            sum += raw[next];
            n++;
          }
      for (; first < from; first++)
        if (!isnan (raw[first]))
          {
            sum -= raw[first];
            n--;
          }
      if (!isnan (raw[i]))
        values[i] = (float) (sum / n);
    }
}

/* Means over the time in motion; that of pace is all of it over the distance. */
static void
find_means (LopeProfile *self)
{
  double sums[LOPE_PROFILE_N_SERIES] = { 0 }, weights[LOPE_PROFILE_N_SERIES] = { 0 };
  double metres = 0, seconds = 0;

  for (guint i = 1; i < self->n; i++)
    {
      double step = self->elapsed[i] - self->elapsed[i - 1];

      if (self->part[i] != self->part[i - 1])
        continue;
      seconds += step;
      if (self->by_distance)
        metres += self->distance[i] - self->distance[i - 1];
      for (guint k = LOPE_PROFILE_ALTITUDE; k < LOPE_PROFILE_N_SERIES; k++)
        if (!isnan (self->series[k][i]))
          {
            sums[k] += step * (double) self->series[k][i];
            weights[k] += step;
          }
    }

  self->means[LOPE_PROFILE_PACE] = metres > 0 && seconds > 0 ? 1000 * seconds / metres : NAN;
  for (guint k = LOPE_PROFILE_ALTITUDE; k < LOPE_PROFILE_N_SERIES; k++)
    self->means[k] = weights[k] > 0 ? sums[k] / weights[k] : NAN;
}

/* ==== API ==== */

/**
 * lope_profile_finish:
 * @self: a profile that has its points, in parts
 *
 * Finds the pace, evens out what was measured, and sums it up.
 */
void
lope_profile_finish (LopeProfile *self)
{
  double width;

  self->extent = self->n > 0 ? lope_profile_get_axis (self)[self->n - 1] : 0;
  if (self->by_distance)
    {
      width = CLAMP (PACE_SHARE * self->extent, PACE_MIN_WINDOW, PACE_MAX_WINDOW);
      find_pace (self, width);
      even_out (self, LOPE_PROFILE_PACE, width / 2);
    }
  even_out (self, LOPE_PROFILE_ALTITUDE, ALTITUDE_WINDOW);
  even_out (self, LOPE_PROFILE_HEART_RATE, HEART_RATE_WINDOW);
  even_out (self, LOPE_PROFILE_CADENCE, CADENCE_WINDOW);
  find_means (self);
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    for (guint i = 0; i < self->n; i++)
      self->measured[k] += !isnan (self->series[k][i]);
}
