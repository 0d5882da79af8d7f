/* lope-limit-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-run-spike.h"

G_BEGIN_DECLS

#define LOPE_TYPE_LIMIT_CHART (lope_limit_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeLimitChart, lope_limit_chart, LOPE, LIMIT_CHART, LopeChart)

LopeLimitChart *lope_limit_chart_new      (void);
void            lope_limit_chart_set_data (LopeLimitChart     *self,
                                           const LopeRun      *runs,
                                           guint               n_runs,
                                           LopeDay             today,
                                           const LopeRunLimit *limit,
                                           LopeUnits           units);

G_END_DECLS
