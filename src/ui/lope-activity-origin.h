/* lope-activity-origin.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ACTIVITY_ORIGIN (lope_activity_origin_get_type ())
G_DECLARE_FINAL_TYPE (LopeActivityOrigin, lope_activity_origin, LOPE, ACTIVITY_ORIGIN, AdwPreferencesGroup)

void lope_activity_origin_show (LopeActivityOrigin *self,
                                LopeSession        *session,
                                LopeActivity       *activity,
                                LopeActivity       *recorded);

G_END_DECLS
