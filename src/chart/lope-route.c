/* lope-route.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-route.h"

#include <math.h>
#include <stdlib.h>

#define EARTH_RADIUS 6371008.8
#define RADIANS (G_PI / 180)

/* What is thinner than this share of the outline cannot be seen in it. */
#define TOLERANCE (1 / 1500.0)

/* Simplifying takes, at worst, the square of the number of dots. */
#define MAX_DOTS 4000

/* Dots that are this much further away than nearly all others are mistakes of
 * the receiver; in metres, and in parts of the outline. */
#define FAR_METRES 1000
#define FAR_PARTS 2

/* Who ends this near to the start, in metres or parts of the outline, ran a
 * loop. */
#define LOOP_METRES 60
#define LOOP_PARTS 0.04

/**
 * LopeRoute:
 *
 * The outline of a run on the ground, simplified, and never changed afterwards:
 * it can be made in one thread and be read in another.
 */
struct _LopeRoute {
  double width; /* metres */
  double height; /* metres */

  GArray *dots; /* owned, of LopeRouteDot */
  GArray *track; /* owned, of LopeRouteDot: as many as tell when one was where */
};

G_DEFINE_BOXED_TYPE (LopeRoute, lope_route, lope_route_ref, lope_route_unref)

static LopeRouteDot *
get_dot (GArray *dots,
         guint   i)
{
  return &g_array_index (dots, LopeRouteDot, i);
}

static gboolean
is_usable (const LopeRoutePoint *point)
{
  /* Devices write 0° 0° for “not known yet”. */
  return fabs (point->latitude) <= 90 && fabs (point->longitude) <= 360 &&
         (fabs (point->latitude) > 1e-9 || fabs (point->longitude) > 1e-9);
}

/* Equirectangular at the mean latitude, around the first meridian there is: a
 * route over the 180th meridian stays in one piece. */
static GArray *
project (const LopeRoutePoint *points,
         gsize                 n_points)
{
  GArray *dots = g_array_new (FALSE, FALSE, sizeof (LopeRouteDot));
  double sum = 0, meridian = NAN, shrink;
  guint segment = 0;
  gsize n = 0;

  for (gsize i = 0; i < n_points; i++)
    if (is_usable (&points[i]))
      {
        sum += points[i].latitude;
        n++;
      }
  shrink = n > 0 ? cos (sum / (double) n * RADIANS) : 1;

  for (gsize i = 0; i < n_points; i++)
    {
      LopeRouteDot dot;

      if (!is_usable (&points[i]))
        continue;
      if (isnan (meridian))
        meridian = points[i].longitude;
      dot.x = EARTH_RADIUS * shrink * RADIANS * remainder (points[i].longitude - meridian, 360);
      dot.y = -EARTH_RADIUS * RADIANS * points[i].latitude;
      dot.elapsed = points[i].elapsed;
      dot.begins = dots->len == 0 || points[i].segment != segment;
      segment = points[i].segment;
      g_array_append_val (dots, dot);
    }

  return dots;
}

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Between which values a coordinate is to be: where nearly all of them are, and
 * some more. */
static void
find_limits (GArray *dots,
             gsize   offset,
             double *low,
             double *high)
{
  guint stride = dots->len / 4096 + 1, n = 0;
  g_autofree double *values = g_new (double, dots->len / stride + 1);
  double room;

  for (guint i = 0; i < dots->len; i += stride)
    values[n++] = G_STRUCT_MEMBER (double, get_dot (dots, i), offset);
  qsort (values, n, sizeof *values, compare_doubles);

  *low = values[(n - 1) / 50];
  *high = values[n - 1 - (n - 1) / 50];
  room = FAR_METRES + FAR_PARTS * (*high - *low);
  *low -= room;
  *high += room;
}

/* Removes the dots for which there is a 0 in @keep. A line whose first dot goes
 * begins with the next one. */
static void
keep_only (GArray       *dots,
           const guint8 *keep)
{
  gboolean begins = FALSE;
  guint n = 0;

  for (guint i = 0; i < dots->len; i++)
    {
      LopeRouteDot dot = *get_dot (dots, i);

      begins = begins || dot.begins;
      if (!keep[i])
        continue;
      dot.begins = begins;
      *get_dot (dots, n++) = dot;
      begins = FALSE;
    }
  g_array_set_size (dots, n);
}

static void
leave_out_far (GArray *dots)
{
  g_autofree guint8 *keep = g_new (guint8, dots->len + 1);
  double left, right, upper, lower;

  if (dots->len < 3)
    return;

  find_limits (dots, G_STRUCT_OFFSET (LopeRouteDot, x), &left, &right);
  find_limits (dots, G_STRUCT_OFFSET (LopeRouteDot, y), &upper, &lower);
  for (guint i = 0; i < dots->len; i++)
    {
      const LopeRouteDot *dot = get_dot (dots, i);

      keep[i] = dot->x >= left && dot->x <= right && dot->y >= upper && dot->y <= lower;
    }
  keep_only (dots, keep);
}

/* Moves the outline to its own corner. */
static void
fit (LopeRoute *self)
{
  double left = INFINITY, right = -INFINITY, upper = INFINITY, lower = -INFINITY;

  if (self->dots->len == 0)
    return;

  for (guint i = 0; i < self->dots->len; i++)
    {
      const LopeRouteDot *dot = get_dot (self->dots, i);

      left = fmin (left, dot->x);
      right = fmax (right, dot->x);
      upper = fmin (upper, dot->y);
      lower = fmax (lower, dot->y);
    }
  for (guint i = 0; i < self->dots->len; i++)
    {
      get_dot (self->dots, i)->x -= left;
      get_dot (self->dots, i)->y -= upper;
    }
  self->width = right - left;
  self->height = lower - upper;
}

static gboolean
ends_line (GArray *dots,
           guint   i)
{
  return i + 1 == dots->len || get_dot (dots, i + 1)->begins;
}

/* Leaves out dots that are nearer to the one before than @distance. */
static void
thin_out (GArray *dots,
          double  distance)
{
  g_autofree guint8 *keep = g_new0 (guint8, dots->len + 1);
  guint last = 0;

  for (guint i = 0; i < dots->len; i++)
    {
      const LopeRouteDot *dot = get_dot (dots, i);

      keep[i] = dot->begins || ends_line (dots, i) ||
                hypot (dot->x - get_dot (dots, last)->x, dot->y - get_dot (dots, last)->y) >= distance;
      if (keep[i])
        last = i;
    }
  keep_only (dots, keep);
}

static double
measure_offset (const LopeRouteDot *dot,
                const LopeRouteDot *a,
                const LopeRouteDot *b)
{
  double dx = b->x - a->x, dy = b->y - a->y;
  double square = dx * dx + dy * dy;
  double share = square > 0 ? ((dot->x - a->x) * dx + (dot->y - a->y) * dy) / square : 0;

  share = CLAMP (share, 0, 1);

  return hypot (dot->x - a->x - share * dx, dot->y - a->y - share * dy);
}

/* Keeps, between two dots that are kept, the one that is furthest off their
 * line, and so on (Douglas and Peucker, 1973), without recursion. */
static void
simplify_line (GArray *dots,
               guint   first,
               guint   last,
               double  tolerance,
               guint8 *keep)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (guint));

  keep[first] = keep[last] = 1;
  g_array_append_val (open, last);
  while (open->len > 0)
    {
      guint end = g_array_index (open, guint, open->len - 1), farthest = first;
      double most = tolerance;

      for (guint i = first + 1; i < end; i++)
        {
          double offset = measure_offset (get_dot (dots, i), get_dot (dots, first), get_dot (dots, end));

          if (offset > most)
            {
              most = offset;
              farthest = i;
            }
        }
      if (farthest > first)
        {
          keep[farthest] = 1;
          g_array_append_val (open, farthest);
        }
      else
        {
          first = end;
          g_array_set_size (open, open->len - 1);
        }
    }
}

static void
simplify (LopeRoute *self)
{
  double tolerance = TOLERANCE * fmax (self->width, self->height);
  g_autofree guint8 *keep = NULL;

  /* Lines of one or two dots can be as many as there are points, so the number
   * of rounds has an end. */
  thin_out (self->dots, tolerance);
  for (guint i = 0; self->dots->len > MAX_DOTS && i < 8; i++)
    {
      tolerance *= 2;
      thin_out (self->dots, tolerance);
    }

  self->track = g_array_copy (self->dots);
  keep = g_new0 (guint8, self->dots->len + 1);
  for (guint first = 0, i = 0; i < self->dots->len; i++)
    if (ends_line (self->dots, i))
      {
        simplify_line (self->dots, first, i, tolerance, keep);
        first = i + 1;
      }
  keep_only (self->dots, keep);
}

static void
clear (gpointer data)
{
  LopeRoute *self = data;

  g_clear_pointer (&self->dots, g_array_unref);
  g_clear_pointer (&self->track, g_array_unref);
}

/* ==== API ==== */

/**
 * lope_route_new:
 * @points: (array length=n_points): where the runner was, in the order of time
 * @n_points: how many, at most a few millions
 *
 * Makes the outline of a route. Points that cannot be true are left out.
 *
 * Returns: (transfer full): the outline; it is empty where nothing is known
 */
LopeRoute *
lope_route_new (const LopeRoutePoint *points,
                gsize                 n_points)
{
  LopeRoute *self = g_atomic_rc_box_new0 (LopeRoute);

  g_return_val_if_fail (n_points < G_MAXUINT, self);

  self->dots = project (points, n_points);
  leave_out_far (self->dots);
  fit (self);
  simplify (self);

  return self;
}

/**
 * lope_route_ref:
 * @self: a route
 *
 * Keeps a route. It may be done from any thread.
 *
 * Returns: (transfer full): @self
 */
LopeRoute *
lope_route_ref (LopeRoute *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * lope_route_unref:
 * @self: (transfer full): a route
 *
 * Lets go of a route. It may be done from any thread.
 */
void
lope_route_unref (LopeRoute *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

/**
 * lope_route_get_dots:
 * @self: a route
 * @n_dots: (out): how many there are
 *
 * Gets the corners of the outline. North is up.
 *
 * Returns: (transfer none) (array length=n_dots): the corners
 */
const LopeRouteDot *
lope_route_get_dots (const LopeRoute *self,
                     guint           *n_dots)
{
  *n_dots = self->dots->len;

  return (const LopeRouteDot *) (gconstpointer) self->dots->data;
}

/**
 * lope_route_get_width:
 * @self: a route
 *
 * Gets how far it is from west to east.
 *
 * Returns: metres
 */
double
lope_route_get_width (const LopeRoute *self)
{
  return self->width;
}

/**
 * lope_route_get_height:
 * @self: a route
 *
 * Gets how far it is from north to south.
 *
 * Returns: metres
 */
double
lope_route_get_height (const LopeRoute *self)
{
  return self->height;
}

/**
 * lope_route_is_loop:
 * @self: a route
 *
 * Tells whether it ends about where it began.
 *
 * Returns: whether it does
 */
gboolean
lope_route_is_loop (const LopeRoute *self)
{
  const LopeRouteDot *first, *last;

  if (self->dots->len < 2)
    return FALSE;

  first = get_dot (self->dots, 0);
  last = get_dot (self->dots, self->dots->len - 1);

  return hypot (last->x - first->x, last->y - first->y) <=
         fmax (LOOP_METRES, LOOP_PARTS * fmax (self->width, self->height));
}

/**
 * lope_route_locate:
 * @self: a route
 * @elapsed: seconds since the start
 * @x: (out): metres from the western edge
 * @y: (out): metres from the northern edge
 *
 * Finds where the runner was at a moment. Between two points it is on the line
 * between them; in a pause it is where that began.
 *
 * Returns: whether it is known
 */
gboolean
lope_route_locate (const LopeRoute *self,
                   double           elapsed,
                   double          *x,
                   double          *y)
{
  const LopeRouteDot *before, *after;
  guint low = 0, high = self->track->len;
  double share;

  if (high == 0 || isnan (elapsed))
    return FALSE;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_dot (self->track, middle)->elapsed <= elapsed)
        low = middle + 1;
      else
        high = middle;
    }

  before = get_dot (self->track, low > 0 ? low - 1 : 0);
  after = get_dot (self->track, MIN (low, self->track->len - 1));
  share = after->begins || after->elapsed <= before->elapsed
            ? 0
            : CLAMP ((elapsed - before->elapsed) / (after->elapsed - before->elapsed), 0, 1);
  *x = before->x + share * (after->x - before->x);
  *y = before->y + share * (after->y - before->y);

  return TRUE;
}
