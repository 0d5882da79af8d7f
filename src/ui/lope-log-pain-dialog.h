/* lope-log-pain-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_LOG_PAIN_DIALOG (lope_log_pain_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeLogPainDialog, lope_log_pain_dialog, LOPE, LOG_PAIN_DIALOG, AdwDialog)

AdwDialog *lope_log_pain_dialog_new  (LopeSession   *session,
                                      int            region);
AdwDialog *lope_log_pain_dialog_edit (LopeSession   *session,
                                      LopePainEntry *entry);

G_END_DECLS
