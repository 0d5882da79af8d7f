/* lope-shoe-details.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOE_DETAILS (lope_shoe_details_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeDetails, lope_shoe_details, LOPE, SHOE_DETAILS, AdwNavigationPage)

AdwNavigationPage *lope_shoe_details_new      (LopeSession     *session,
                                               const char      *uuid);
const char        *lope_shoe_details_get_uuid (LopeShoeDetails *self);
gboolean           lope_shoe_details_update   (LopeShoeDetails *self);

G_END_DECLS
