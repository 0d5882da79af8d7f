/* lope-log-run-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_LOG_RUN_DIALOG (lope_log_run_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeLogRunDialog, lope_log_run_dialog, LOPE, LOG_RUN_DIALOG, AdwDialog)

AdwDialog *lope_log_run_dialog_new (LopeSession  *session,
                                    LopeActivity *activity);

G_END_DECLS
