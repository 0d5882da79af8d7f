/* lope-region-chooser.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_REGION_CHOOSER (lope_region_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LopeRegionChooser, lope_region_chooser, LOPE, REGION_CHOOSER, AdwNavigationPage)

LopeRegionChooser *lope_region_chooser_open (GtkWidget   *widget,
                                             LopeSession *session);

G_END_DECLS
