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

/**
 * LOPE_PROFILE_SHOW_ALL:
 *
 * All lines that a profile may have.
 */
#define LOPE_PROFILE_SHOW_ALL ((1u << LOPE_PROFILE_N_SERIES) - 1)

#define LOPE_TYPE_PROFILE_CHART (lope_profile_chart_get_type ())
G_DECLARE_FINAL_TYPE (LopeProfileChart, lope_profile_chart, LOPE, PROFILE_CHART, LopeChart)

LopeProfileChart *lope_profile_chart_new           (void);
void              lope_profile_chart_set_profile   (LopeProfileChart  *self,
                                                    LopeProfile       *profile,
                                                    LopeRate           rate,
                                                    LopeUnits          units);
void              lope_profile_chart_set_shown     (LopeProfileChart  *self,
                                                    guint              shown);
void              lope_profile_chart_set_heading   (LopeProfileChart  *self,
                                                    const char        *heading);
double            lope_profile_chart_get_elapsed   (LopeProfileChart  *self,
                                                    guint              i);

G_END_DECLS
