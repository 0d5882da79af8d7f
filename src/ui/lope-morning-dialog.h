/* lope-morning-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_MORNING_DIALOG (lope_morning_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeMorningDialog, lope_morning_dialog, LOPE, MORNING_DIALOG, AdwDialog)

AdwDialog *lope_morning_dialog_new (LopeSession            *session,
                                    const LopePainQuestion *question,
                                    int                     severity);

G_END_DECLS
