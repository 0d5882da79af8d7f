/* lope-profile.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-profile.h"
#include "lope-profile-private.h"

#include <math.h>
#include <stdlib.h>

/* Metres a second that nobody moves at. */
#define SPEED_LIMIT 100

/* Who moves less than so many metres in so many seconds stands. */
#define STAND_DISTANCE 3
#define STAND_SECONDS 10

/* A distance below this, in metres, is no axis. */
#define MIN_EXTENT 100

/* More metres than this within a gap are a jump. */
#define JUMP 50

/* How many values are sorted, at most, to see what is usual. */
#define RANGE_SAMPLE 4096

/**
 * LopeProfile:
 *
 * What was measured along a run, cleaned and evened out, and never changed
 * afterwards: it can be made in one thread and be read in another.
 */
G_DEFINE_BOXED_TYPE (LopeProfile, lope_profile, lope_profile_ref, lope_profile_unref)

static float
take (double value,
      double min,
      double max)
{
  return value >= min && value <= max ? (float) value : NAN;
}

static gboolean
time_is_usable (const LopeProfilePoint *point,
                double                  after)
{
  return isfinite (point->elapsed) && point->elapsed >= after;
}

/* Whether enough of the points know how far they are from the start. */
static gboolean
has_distance (const LopeProfilePoint *points,
              gsize                   n_points)
{
  double first = NAN, last = NAN;
  gsize n = 0;

  for (gsize i = 0; i < n_points; i++)
    {
      if (!isfinite (points[i].distance))
        continue;
      n++;
      if (isnan (first))
        first = points[i].distance;
      last = points[i].distance;
    }

  return n >= 2 && n >= n_points / 4 && last - first >= MIN_EXTENT;
}

/* Takes the points that can be true: time does not run backwards, and nobody
 * is that fast. */
static void
take_points (LopeProfile            *self,
             const LopeProfilePoint *points,
             gsize                   n_points)
{
  double time = 0, distance = NAN, offset = 0;

  for (gsize i = 0; i < n_points; i++)
    {
      const LopeProfilePoint *point = &points[i];
      double d = point->distance;

      if (!time_is_usable (point, time))
        continue;
      if (self->by_distance)
        {
          if (!isfinite (d))
            continue;
          /* Who comes from the bike brings its kilometres along. */
          if (isnan (distance))
            {
              offset = d > SPEED_LIMIT * (point->elapsed + 1) ? d : 0;
              distance = 0;
            }
          d -= offset;
          if (d - distance > SPEED_LIMIT * (point->elapsed - time + 1))
            continue;
          distance = MAX (distance, d);
          self->distance[self->n] = distance;
        }
      time = point->elapsed;
      self->elapsed[self->n] = time;
      self->series[LOPE_PROFILE_PACE][self->n] = NAN;
      self->series[LOPE_PROFILE_ALTITUDE][self->n] = take (point->altitude, -500, 9000);
      self->series[LOPE_PROFILE_HEART_RATE][self->n] = take (point->hr, 20, 250);
      self->series[LOPE_PROFILE_CADENCE][self->n] = take (point->cadence, 1, 300);
      self->part[self->n] = point->segment;
      self->n++;
    }
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* How long nothing may be measured without this being a gap: some devices
 * write a point only when something changes. */
static double
find_longest_step (const LopeProfile *self)
{
  guint stride = self->n / RANGE_SAMPLE + 1, n = 0;
  g_autofree double *steps = g_new (double, self->n / stride + 1);

  for (guint i = 1; i < self->n; i += stride)
    steps[n++] = self->elapsed[i] - self->elapsed[i - 1];
  if (n == 0)
    return G_MAXDOUBLE;
  qsort (steps, n, sizeof *steps, compare_doubles);

  return fmax (60, 10 * steps[n / 2]);
}

/* Leaves out the points at which the runner stands, so that the pace around a
 * traffic light is the one that was run. What is after is another part. */
static void
split (LopeProfile *self)
{
  g_autofree guint8 *stands = g_new0 (guint8, self->n + 1);
  double longest = find_longest_step (self);
  double before = self->n > 0 ? self->elapsed[0] : 0;
  guint n = 0, part = 0, segment = self->n > 0 ? self->part[0] : 0;
  gboolean gap = FALSE;

  for (guint i = 1, from = 0, marked = 0; self->by_distance && i < self->n; i++)
    {
      /* The shortest stretch that is long enough. */
      while (from + 1 < i && self->elapsed[i] - self->elapsed[from + 1] >= STAND_SECONDS)
        from++;
      if (self->elapsed[i] - self->elapsed[from] < STAND_SECONDS ||
          self->distance[i] - self->distance[from] >= STAND_DISTANCE)
        continue;
      for (marked = MAX (marked, from + 1); marked <= i; marked++)
        stands[marked] = 1;
    }

  for (guint i = 0; i < self->n; i++)
    {
      gap = gap || stands[i] || self->part[i] != segment || self->elapsed[i] - before > longest;
      segment = self->part[i];
      before = self->elapsed[i];
      if (stands[i])
        continue;

      if (gap && n > 0)
        part++;
      gap = FALSE;
      if (self->by_distance)
        self->distance[n] = self->distance[i];
      self->elapsed[n] = self->elapsed[i];
      for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
        self->series[k][n] = self->series[k][i];
      self->part[n] = part;
      n++;
    }
  self->n = n;
}

static void
clear (gpointer data)
{
  LopeProfile *self = data;

  g_free (self->distance);
  g_free (self->elapsed);
  g_free (self->part);
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    g_free (self->series[k]);
}

/* ==== API ==== */

/**
 * lope_profile_new:
 * @points: (array length=n_points): what was measured, in the order of time
 * @n_points: how many, at most a few millions
 *
 * Makes a profile. Points that cannot be true are left out. It is by distance
 * where that is known, and by time otherwise. Pace is that of the metres
 * around each point, a sixtieth of the run but from 160 to 400 of them, and
 * evened out over half as many; never across a pause, a gap or a place where
 * the runner stood.
 *
 * Returns: (transfer full): the profile
 */
LopeProfile *
lope_profile_new (const LopeProfilePoint *points,
                  gsize                   n_points)
{
  LopeProfile *self = g_atomic_rc_box_new0 (LopeProfile);

  g_return_val_if_fail (n_points < G_MAXUINT, self);

  self->by_distance = has_distance (points, n_points);
  if (self->by_distance)
    self->distance = g_new (double, n_points + 1);
  self->elapsed = g_new (double, n_points + 1);
  self->part = g_new (guint, n_points + 1);
  for (guint k = 0; k < LOPE_PROFILE_N_SERIES; k++)
    self->series[k] = g_new (float, n_points + 1);
  take_points (self, points, n_points);
  split (self);
  lope_profile_finish (self);

  return self;
}

/**
 * lope_profile_ref:
 * @self: a profile
 *
 * Keeps a profile. It may be done from any thread.
 *
 * Returns: (transfer full): @self
 */
LopeProfile *
lope_profile_ref (LopeProfile *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * lope_profile_unref:
 * @self: (transfer full): a profile
 *
 * Lets go of a profile. It may be done from any thread.
 */
void
lope_profile_unref (LopeProfile *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * lope_profile_by_distance:
 * @self: a profile
 *
 * Tells whether the profile is by distance; else it is by time.
 *
 * Returns: whether it is
 */
gboolean
lope_profile_by_distance (const LopeProfile *self)
{
  return self->by_distance;
}

/**
 * lope_profile_get_extent:
 * @self: a profile
 *
 * Gets how long it is.
 *
 * Returns: metres, or seconds, from 0 on
 */
double
lope_profile_get_extent (const LopeProfile *self)
{
  return self->extent;
}

/**
 * lope_profile_get_n:
 * @self: a profile
 *
 * Gets at how many places something was measured.
 *
 * Returns: the number
 */
guint
lope_profile_get_n (const LopeProfile *self)
{
  return self->n;
}

/**
 * lope_profile_get_along:
 * @self: a profile
 * @i: which place
 *
 * Gets where a place is.
 *
 * Returns: metres, or seconds, from the start
 */
double
lope_profile_get_along (const LopeProfile *self,
                        guint              i)
{
  g_return_val_if_fail (i < self->n, 0);

  return lope_profile_get_axis (self)[i];
}

/**
 * lope_profile_get_elapsed:
 * @self: a profile
 * @i: which place
 *
 * Gets when the runner was at a place.
 *
 * Returns: seconds since the start
 */
double
lope_profile_get_elapsed (const LopeProfile *self,
                          guint              i)
{
  g_return_val_if_fail (i < self->n, 0);

  return self->elapsed[i];
}

/**
 * lope_profile_get_value:
 * @self: a profile
 * @series: of what
 * @i: which place
 *
 * Gets a value.
 *
 * Returns: the value, in the units of @series, or NaN
 */
double
lope_profile_get_value (const LopeProfile *self,
                        LopeProfileSeries  series,
                        guint              i)
{
  g_return_val_if_fail (i < self->n, NAN);

  return (double) self->series[series][i];
}

/**
 * lope_profile_has:
 * @self: a profile
 * @series: of what
 *
 * Tells whether something was measured often enough for a line.
 *
 * Returns: whether it was
 */
gboolean
lope_profile_has (const LopeProfile *self,
                  LopeProfileSeries  series)
{
  return self->measured[series] >= 2;
}

/**
 * lope_profile_get_mean:
 * @self: a profile
 * @series: of what
 *
 * Gets the mean over the time in motion.
 *
 * Returns: the mean, in the units of @series, or NaN
 */
double
lope_profile_get_mean (const LopeProfile *self,
                       LopeProfileSeries  series)
{
  return self->means[series];
}

/**
 * lope_profile_get_fastest:
 * @self: a profile
 * @metres: a distance, above 0
 *
 * Finds the fastest stretch of a length. Pauses within it count, as the clock
 * runs on.
 *
 * Returns: its seconds, or NaN where the profile is not that long
 */
double
lope_profile_get_fastest (const LopeProfile *self,
                          double             metres)
{
  double best = NAN;

  g_return_val_if_fail (metres > 0, NAN);

  for (guint i = 1, from = 0; self->by_distance && i < self->n; i++)
    {
      double step, share, seconds;

      /* Metres that nobody saw may have been gone by bus. */
      if (self->part[i] != self->part[i - 1] && self->distance[i] - self->distance[i - 1] > JUMP)
        from = i;
      if (self->distance[i] - self->distance[from] < metres)
        continue;
      while (self->distance[i] - self->distance[from + 1] >= metres)
        from++;
      /* It begins between two points. */
      step = self->distance[from + 1] - self->distance[from];
      share = step > 0 ? (self->distance[i] - metres - self->distance[from]) / step : 0;
      seconds = self->elapsed[i] - self->elapsed[from] - share * (self->elapsed[from + 1] - self->elapsed[from]);
      if (seconds > 0 && !(best <= seconds))
        best = seconds;
    }

  return best;
}

/**
 * lope_profile_find:
 * @self: a profile with at least one place
 * @along: metres, or seconds, from the start
 *
 * Finds the place that is nearest.
 *
 * Returns: which one
 */
guint
lope_profile_find (const LopeProfile *self,
                   double             along)
{
  const double *axis = lope_profile_get_axis (self);
  guint low = 0, high = self->n;

  g_return_val_if_fail (self->n > 0, 0);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (axis[middle] < along)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->n)
    return self->n - 1;

  return low > 0 && along - axis[low - 1] < axis[low] - along ? low - 1 : low;
}

/**
 * lope_profile_get_range:
 * @self: a profile
 * @series: of what
 * @share: what to leave out at either end, from 0 to 0.5
 * @low: (out): the lowest of the rest
 * @high: (out): the highest of the rest
 *
 * Gets between which values most are; a walk during a run does not squeeze the
 * rest of it.
 *
 * Returns: whether there are any values
 */
gboolean
lope_profile_get_range (const LopeProfile *self,
                        LopeProfileSeries  series,
                        double             share,
                        double            *low,
                        double            *high)
{
  guint stride = self->n / RANGE_SAMPLE + 1, n = 0;
  g_autofree double *values = g_new (double, self->n / stride + 1);

  for (guint i = 0; i < self->n; i += stride)
    if (!isnan (self->series[series][i]))
      values[n++] = (double) self->series[series][i];
  if (n == 0)
    return FALSE;

  qsort (values, n, sizeof *values, compare_doubles);
  *low = values[(guint) floor (share * (n - 1))];
  *high = values[(guint) ceil ((1 - share) * (n - 1))];

  return TRUE;
}

/**
 * lope_profile_reduce:
 * @self: a profile
 * @series: of what
 * @n_columns: how many columns of pixels there are, above 0
 *
 * Finds the line to be drawn. Each column has at most its first value, its
 * lowest, its highest and its last, in their order, so that no peak gets lost.
 *
 * Returns: (transfer full) (element-type LopeProfileDot): the line
 */
GArray *
lope_profile_reduce (const LopeProfile *self,
                     LopeProfileSeries  series,
                     guint              n_columns)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (LopeProfileDot));
  const float *values = self->series[series];
  const double *axis = lope_profile_get_axis (self);
  double extent = self->extent > 0 ? self->extent : 1;
  guint part = 0;

  g_return_val_if_fail (n_columns > 0, dots);

  for (guint i = 0; i < self->n;)
    {
      guint column = (guint) (n_columns * (axis[i] / extent));
      guint picks[4] = { G_MAXUINT, G_MAXUINT, G_MAXUINT, G_MAXUINT };
      guint begin = i;

      for (; i < self->n && self->part[i] == self->part[begin] && (guint) (n_columns * (axis[i] / extent)) == column; i++)
        {
          if (isnan (values[i]))
            continue;
          if (picks[0] == G_MAXUINT)
            picks[0] = picks[1] = picks[2] = i;
          if (values[i] < values[picks[1]])
            picks[1] = i;
          if (values[i] > values[picks[2]])
            picks[2] = i;
          picks[3] = i;
        }
      if (dots->len > 0 && self->part[begin] != part)
        g_array_append_val (dots, ((LopeProfileDot) { axis[begin] / extent, NAN }));
      part = self->part[begin];
      if (picks[0] == G_MAXUINT)
        continue;

      if (picks[1] > picks[2])
        {
          guint swap = picks[1];

          picks[1] = picks[2];
          picks[2] = swap;
        }
      for (guint k = 0; k < G_N_ELEMENTS (picks); k++)
        if (k == 0 || picks[k] != picks[k - 1])
          g_array_append_val (dots, ((LopeProfileDot) { axis[picks[k]] / extent, (double) values[picks[k]] }));
    }

  return dots;
}
