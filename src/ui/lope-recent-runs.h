/* lope-recent-runs.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_RECENT_RUNS (lope_recent_runs_get_type ())
G_DECLARE_FINAL_TYPE (LopeRecentRuns, lope_recent_runs, LOPE, RECENT_RUNS, AdwPreferencesGroup)

void lope_recent_runs_show (LopeRecentRuns *self,
                            LopeSession    *session,
                            GArray         *runs);

G_END_DECLS
