/* lope-recent-pain.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-pain-entry.h"

G_BEGIN_DECLS

/* Days whose pain speaks against an exercise: DESIGN.md section 6. */
#define LOPE_RECENT_PAIN_DAYS 14

guint32 lope_recent_pain_get_areas (LopePainEntry **entries,
                                    guint           n_entries,
                                    LopeDay         today);

G_END_DECLS
