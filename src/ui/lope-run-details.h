/* lope-run-details.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-activity.h"

G_BEGIN_DECLS

#define LOPE_TYPE_RUN_DETAILS (lope_run_details_get_type ())
G_DECLARE_FINAL_TYPE (LopeRunDetails, lope_run_details, LOPE, RUN_DETAILS, AdwExpanderRow)

void     lope_run_details_set_up      (LopeRunDetails *self,
                                       LopeUnits       units,
                                       GArray         *surfaces);
void     lope_run_details_show        (LopeRunDetails *self,
                                       LopeRecord     *record);
gboolean lope_run_details_collect     (LopeRunDetails *self,
                                       LopeRecord     *record);
gboolean lope_run_details_point_out   (LopeRunDetails *self);
gint64   lope_run_details_get_surface (LopeRunDetails *self);
void     lope_run_details_set_effort  (LopeRunDetails *self,
                                       gint64          rpe);
void     lope_run_details_set_title   (LopeRunDetails *self,
                                       const char     *title);

G_END_DECLS
