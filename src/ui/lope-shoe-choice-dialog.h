/* lope-shoe-choice-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOE_CHOICE_DIALOG (lope_shoe_choice_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeChoiceDialog, lope_shoe_choice_dialog, LOPE, SHOE_CHOICE_DIALOG, AdwDialog)

AdwDialog *lope_shoe_choice_dialog_new (LopeSession *session,
                                        GPtrArray   *runs,
                                        GPtrArray   *suggested);

G_END_DECLS
