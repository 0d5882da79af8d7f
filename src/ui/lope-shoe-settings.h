/* lope-shoe-settings.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-form-draft.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOE_SETTINGS (lope_shoe_settings_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeSettings, lope_shoe_settings, LOPE, SHOE_SETTINGS, AdwPreferencesGroup)

void     lope_shoe_settings_show  (LopeShoeSettings *self,
                                   LopeSession      *session,
                                   LopeShoe         *shoe);
gboolean lope_shoe_settings_take  (LopeShoeSettings *self,
                                   LopeShoe         *shoe);
void     lope_shoe_settings_watch (LopeShoeSettings *self,
                                   LopeFormDraft    *draft);

G_END_DECLS
