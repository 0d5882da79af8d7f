/* lope-region-lists.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-pain-compare.h"
#include "lope-session.h"

G_BEGIN_DECLS

AdwNavigationPage *lope_region_lists_new_runs        (LopeSession *session,
                                                      GArray      *days);
AdwNavigationPage *lope_region_lists_new_comparisons (LopeSession *session,
                                                      GArray      *comparisons);
AdwNavigationPage *lope_region_lists_new_reading     (LopeSession *session,
                                                      int          region);

G_END_DECLS
