/* lope-region-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_REGION_PAGE (lope_region_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeRegionPage, lope_region_page, LOPE, REGION_PAGE, AdwNavigationPage)

LopeRegionPage *lope_region_page_new        (LopeSession    *session,
                                             int             region);
void            lope_region_page_update     (LopeRegionPage *self,
                                             GPtrArray      *entries);
void            lope_region_page_take_focus (LopeRegionPage *self);

G_END_DECLS
