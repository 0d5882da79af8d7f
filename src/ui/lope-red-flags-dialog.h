/* lope-red-flags-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_RED_FLAGS_DIALOG (lope_red_flags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeRedFlagsDialog, lope_red_flags_dialog, LOPE, RED_FLAGS_DIALOG, AdwDialog)

AdwDialog *lope_red_flags_dialog_new     (LopeSession *session,
                                          guint        suggested);
void       lope_red_flags_dialog_present (GtkWidget   *parent,
                                          LopeSession *session,
                                          guint        suggested);

G_END_DECLS
