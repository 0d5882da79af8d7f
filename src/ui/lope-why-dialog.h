/* lope-why-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-notice.h"
#include "lope-run-verdict.h"
#include "lope-status.h"

G_BEGIN_DECLS

#define LOPE_TYPE_WHY_DIALOG (lope_why_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeWhyDialog, lope_why_dialog, LOPE, WHY_DIALOG, AdwDialog)

AdwDialog *lope_why_dialog_new_for_notice   (LopeNotice *notice,
                                             LopeDay     today,
                                             LopeUnits   units);
AdwDialog *lope_why_dialog_new_for_limit    (LopeStatus *status,
                                             LopeUnits   units);
AdwDialog *lope_why_dialog_new_for_verdict  (const LopeRunVerdict *verdict,
                                             const char *uuid,
                                             LopeDay     day,
                                             LopeDay     today,
                                             LopeUnits   units);
AdwDialog *lope_why_dialog_new_for_rotation (LopeStatus *status);
AdwDialog *lope_why_dialog_new_for_load     (void);

G_END_DECLS
