/* lope-points.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-points.h"

#include <math.h>

/* Finds where the run of points in one column of pixels ends. Gaps end it, too. */
static guint
find_end (const LopePoint *points,
          guint            n_points,
          guint            first)
{
  double column = floor (points[first].x);
  guint end = first + 1;

  while (end < n_points && !isnan (points[end].y) && floor (points[end].x) == column)
    end++;

  return end;
}

static void
append_column (GArray          *thin,
               const LopePoint *points,
               guint            first,
               guint            end)
{
  guint low = first, high = first;

  for (guint i = first; i < end; i++)
    {
      low = points[i].y < points[low].y ? i : low;
      high = points[i].y > points[high].y ? i : high;
    }
  for (guint i = first; i < end; i++)
    {
      if (i == first || i == low || i == high || i + 1 == end)
        g_array_append_val (thin, points[i]);
    }
}

/* ==== API ==== */

/**
 * lope_points_thin:
 * @points: (array length=n_points): the points of a line, in their order
 * @n_points: how many there are
 *
 * Leaves out points that nobody could see: of those in one column of pixels, the
 * first, the last, the highest and the lowest stay. Gaps stay.
 *
 * Returns: (transfer full) (element-type LopePoint): at most four points for each
 *   column and stretch without gaps
 */
GArray *
lope_points_thin (const LopePoint *points,
                  guint            n_points)
{
  GArray *thin = g_array_new (FALSE, FALSE, sizeof (LopePoint));

  for (guint i = 0; i < n_points;)
    {
      guint end;

      if (isnan (points[i].y))
        {
          /* One gap is as good as many. */
          if (thin->len > 0 && !isnan (g_array_index (thin, LopePoint, thin->len - 1).y))
            g_array_append_val (thin, points[i]);
          i++;
          continue;
        }
      end = find_end (points, n_points, i);
      append_column (thin, points, i, end);
      i = end;
    }

  return thin;
}
