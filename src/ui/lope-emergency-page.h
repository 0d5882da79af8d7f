/* lope-emergency-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_EMERGENCY_PAGE (lope_emergency_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeEmergencyPage, lope_emergency_page, LOPE, EMERGENCY_PAGE, AdwBin)

LopeRedFlag *lope_emergency_find     (LopeSession *session);
GtkWidget   *lope_emergency_page_new (LopeSession *session,
                                      LopeRedFlag *flag);

G_END_DECLS
