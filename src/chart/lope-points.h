/* lope-points.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopePoint:
 * @x: where
 * @y: where; not a number in a gap
 *
 * A point of a line.
 */
typedef struct {
  double x;
  double y;
} LopePoint;

GArray *lope_points_thin (const LopePoint *points,
                          guint            n_points);

G_END_DECLS
