/* lope-profile-chart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"
#include "lope-profile.h"
#include "lope-types.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PROFILE_CHART (lope_profile_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeProfileChart, lope_profile_chart, LOPE, PROFILE_CHART, LopeChart)

LopeProfileChart *lope_profile_chart_new           (void);
void              lope_profile_chart_set_profile   (LopeProfileChart  *self,
                                                    LopeProfile       *profile,
                                                    LopeUnits          units);
void              lope_profile_chart_set_companion (LopeProfileChart  *self,
                                                    LopeProfileSeries  companion);
void              lope_profile_chart_set_heading   (LopeProfileChart  *self,
                                                    const char        *heading);

G_END_DECLS
