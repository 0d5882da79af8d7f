/* lope-new-runs.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_NEW_RUNS (lope_new_runs_get_type ())
G_DECLARE_FINAL_TYPE (LopeNewRuns, lope_new_runs, LOPE, NEW_RUNS, AdwPreferencesGroup)

void lope_new_runs_show (LopeNewRuns *self,
                         LopeSession *session,
                         GArray      *runs);

G_END_DECLS
