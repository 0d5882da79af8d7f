/* lope-check-in-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CHECK_IN_DIALOG (lope_check_in_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeCheckInDialog, lope_check_in_dialog, LOPE, CHECK_IN_DIALOG, AdwDialog)

AdwDialog   *lope_check_in_dialog_new  (LopeSession *session,
                                        LopeDay      day);
LopeCheckIn *lope_check_in_find        (LopeSession *session,
                                        LopeDay      day);

G_END_DECLS
