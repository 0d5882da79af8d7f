/* lope-shoe-move-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOE_MOVE_DIALOG (lope_shoe_move_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeMoveDialog, lope_shoe_move_dialog, LOPE, SHOE_MOVE_DIALOG, AdwDialog)

AdwDialog *lope_shoe_move_dialog_new (LopeSession *session,
                                      LopeShoe    *shoe);

G_END_DECLS
