/* lope-done-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_DONE_DIALOG (lope_done_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeDoneDialog, lope_done_dialog, LOPE, DONE_DIALOG, AdwDialog)

AdwDialog *lope_done_dialog_new (LopeSession     *session,
                                 LopeRoutinePlan *plan);

G_END_DECLS
