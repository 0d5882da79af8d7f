/* lope-run-pain.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_RUN_PAIN (lope_run_pain_get_type ())
G_DECLARE_FINAL_TYPE (LopeRunPain, lope_run_pain, LOPE, RUN_PAIN, AdwPreferencesGroup)

void lope_run_pain_show (LopeRunPain  *self,
                         LopeSession  *session,
                         LopeActivity *activity);
int  lope_run_pain_get_worst (LopeRunPain *self);

G_END_DECLS
