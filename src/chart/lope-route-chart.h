/* lope-route-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-route.h"
#include "lope-types.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTE_CHART (lope_route_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeRouteChart, lope_route_chart, LOPE, ROUTE_CHART, LopeChart)

LopeRouteChart *lope_route_chart_new       (void);
void            lope_route_chart_set_route (LopeRouteChart *self,
                                            LopeRoute      *route,
                                            LopeUnits       units);
void            lope_route_chart_set_mark  (LopeRouteChart *self,
                                            double          elapsed);

G_END_DECLS
