/* lope-region-modes.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_REGION_MODES (lope_region_modes_get_type ())
G_DECLARE_FINAL_TYPE (LopeRegionModes, lope_region_modes, LOPE, REGION_MODES, AdwPreferencesGroup)

GtkWidget *lope_region_modes_new        (void);
void       lope_region_modes_set_region (LopeRegionModes *self,
                                         LopeSession     *session,
                                         int              region);

G_END_DECLS
