/* lope-exercise-shape.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-painter.h"

#include <math.h>

#define HULL_CORNERS 28 /* of each disc */
#define HULL_MAX_DISCS 4
#define FAR_AWAY 200.0 /* larger than the canvas */

typedef struct {
  double x;
  double y;
} Corner;

static int
compare_corners (gconstpointer a,
                 gconstpointer b,
                 gpointer      user_data)
{
  const Corner *first = a, *second = b;

  if (first->x != second->x)
    return first->x < second->x ? -1 : 1;

  return (first->y > second->y) - (first->y < second->y);
}

static gboolean
turns_back (const Corner *a,
            const Corner *b,
            const Corner *c)
{
  return (b->x - a->x) * (c->y - a->y) - (b->y - a->y) * (c->x - a->x) <= 0;
}

/* Andrew's monotone chain: one half of the hull of sorted corners. */
static guint
take_half (const Corner *corners,
           guint         n,
           gboolean      backwards,
           Corner       *hull)
{
  guint length = 0;

  for (guint i = 0; i < n; i++)
    {
      const Corner *corner = &corners[backwards ? n - 1 - i : i];

      while (length > 1 && turns_back (&hull[length - 2], &hull[length - 1], corner))
        length--;
      hull[length++] = *corner;
    }

  return length - 1; /* the last is the first of the other half */
}

/**
 * lope_exercise_path_capsule:
 * @cr: a context
 * @a: one end
 * @b: the other
 *
 * Adds the outline of two discs and what lies between them, as a sub-path in
 * its own right.
 */
void
lope_exercise_path_capsule (cairo_t  *cr,
                            LopeDisc  a,
                            LopeDisc  b)
{
  double dx = b.x - a.x, dy = b.y - a.y;
  double distance = hypot (dx, dy);

  cairo_new_sub_path (cr);
  if (distance <= fabs (a.radius - b.radius) + 1e-6)
    {
      LopeDisc larger = a.radius >= b.radius ? a : b;

      cairo_arc (cr, larger.x, larger.y, larger.radius, 0, 2 * G_PI);
    }
  else
    {
      double direction = atan2 (dy, dx);
      double opening = acos (CLAMP ((a.radius - b.radius) / distance, -1.0, 1.0));

      cairo_arc (cr, a.x, a.y, a.radius, direction + opening, direction - opening + 2 * G_PI);
      cairo_arc (cr, b.x, b.y, b.radius, direction - opening, direction + opening);
    }
  cairo_close_path (cr);
}

/**
 * lope_exercise_path_limb:
 * @cr: a context
 * @a: where the limb begins
 * @b: where it ends
 * @girth: (array length=n): its radii along it, as shares of the body height
 * @n: how many there are
 * @height: of the body
 *
 * Adds the outline of a limb.
 */
void
lope_exercise_path_limb (cairo_t         *cr,
                         LopeDisc         a,
                         LopeDisc         b,
                         const LopeGirth *girth,
                         guint            n,
                         double           height)
{
  LopeDisc previous = { 0, 0, 0 };

  for (guint i = 0; i < n; i++)
    {
      LopeDisc disc = { a.x + (b.x - a.x) * girth[i].share, a.y + (b.y - a.y) * girth[i].share, girth[i].radius * height };

      if (i > 0)
        lope_exercise_path_capsule (cr, previous, disc);
      previous = disc;
    }
}

/**
 * lope_exercise_path_hull:
 * @cr: a context
 * @discs: (array length=n): discs
 * @n: how many, at most 4
 *
 * Adds the outline of the smallest convex shape round some discs.
 */
void
lope_exercise_path_hull (cairo_t        *cr,
                         const LopeDisc *discs,
                         guint           n)
{
  Corner corners[HULL_CORNERS * HULL_MAX_DISCS], hull[2 * HULL_CORNERS * HULL_MAX_DISCS];
  guint n_corners = 0, length;

  g_return_if_fail (n > 0 && n <= HULL_MAX_DISCS);

  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < HULL_CORNERS; j++)
      {
        double angle = 2 * G_PI * j / HULL_CORNERS;

        corners[n_corners++] = (Corner) { discs[i].x + discs[i].radius * cos (angle), discs[i].y + discs[i].radius * sin (angle) };
      }
  g_sort_array (corners, n_corners, sizeof (Corner), compare_corners, NULL);
  length = take_half (corners, n_corners, FALSE, hull);
  length += take_half (corners, n_corners, TRUE, hull + length);

  cairo_new_sub_path (cr);
  for (guint i = 0; i < length; i++)
    cairo_line_to (cr, hull[i].x, hull[i].y);
  cairo_close_path (cr);
}

/**
 * lope_exercise_path_rounded:
 * @cr: a context
 * @x: the left edge
 * @y: the top edge
 * @width: the width
 * @height: the height
 * @radius: of the corners, less where there is no room
 *
 * Begins a path that is a rectangle with round corners.
 */
void
lope_exercise_path_rounded (cairo_t *cr,
                            double   x,
                            double   y,
                            double   width,
                            double   height,
                            double   radius)
{
  double r = MIN (radius, MIN (width, height) / 2);

  cairo_new_path (cr);
  cairo_arc (cr, x + width - r, y + r, r, -G_PI_2, 0);
  cairo_arc (cr, x + width - r, y + height - r, r, 0, G_PI_2);
  cairo_arc (cr, x + r, y + height - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/**
 * lope_exercise_path_beyond:
 * @cr: a context
 * @at: a place
 * @dx: a direction
 * @dy: a direction
 *
 * Begins a path round everything that lies beyond a place.
 */
void
lope_exercise_path_beyond (cairo_t  *cr,
                           LopeDisc  at,
                           double    dx,
                           double    dy)
{
  double length = hypot (dx, dy);
  double x = length > 0 ? dx / length * FAR_AWAY : FAR_AWAY, y = length > 0 ? dy / length * FAR_AWAY : 0;

  cairo_new_path (cr);
  cairo_move_to (cr, at.x - y, at.y + x);
  cairo_line_to (cr, at.x - y + x, at.y + x + y);
  cairo_line_to (cr, at.x + y + x, at.y - x + y);
  cairo_line_to (cr, at.x + y, at.y - x);
  cairo_close_path (cr);
}
