/* lope-route.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * LopeRoutePoint:
 * @latitude: degrees, or NaN
 * @longitude: degrees, or NaN
 * @segment: another number after each pause or gap
 * @elapsed: seconds since the start, not falling
 *
 * Where the runner was.
 */
typedef struct {
  double latitude;
  double longitude;
  guint segment;
  double elapsed;
} LopeRoutePoint;

/**
 * LopeRouteDot:
 * @x: metres from the western edge
 * @y: metres from the northern edge
 * @elapsed: seconds since the start
 * @begins: whether a line begins here
 *
 * A corner of an outline.
 */
typedef struct {
  double x;
  double y;
  double elapsed;
  gboolean begins;
} LopeRouteDot;

typedef struct _LopeRoute LopeRoute;

#define LOPE_TYPE_ROUTE (lope_route_get_type ())
GType               lope_route_get_type  (void);

LopeRoute          *lope_route_new       (const LopeRoutePoint *points,
                                          gsize                 n_points);
LopeRoute          *lope_route_ref       (LopeRoute            *self);
void                lope_route_unref     (LopeRoute            *self);

const LopeRouteDot *lope_route_get_dots  (const LopeRoute      *self,
                                          guint                *n_dots);
double              lope_route_get_width (const LopeRoute      *self);
double              lope_route_get_height (const LopeRoute     *self);
gboolean            lope_route_is_loop   (const LopeRoute      *self);
gboolean            lope_route_locate    (const LopeRoute      *self,
                                          double                elapsed,
                                          double               *x,
                                          double               *y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeRoute, lope_route_unref)

G_END_DECLS
