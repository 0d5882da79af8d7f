/* lope-catch-up-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CATCH_UP_DIALOG (lope_catch_up_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeCatchUpDialog, lope_catch_up_dialog, LOPE, CATCH_UP_DIALOG, AdwDialog)

AdwDialog *lope_catch_up_dialog_new (LopeSession *session,
                                     GPtrArray   *runs);

G_END_DECLS
