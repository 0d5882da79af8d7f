/* lope-preferences-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_PREFERENCES_DIALOG (lope_preferences_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopePreferencesDialog, lope_preferences_dialog, LOPE, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *lope_preferences_dialog_new (void);

G_END_DECLS
