/* lope-pain-entries.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PAIN_ENTRIES (lope_pain_entries_get_type ())
G_DECLARE_FINAL_TYPE (LopePainEntries, lope_pain_entries, LOPE, PAIN_ENTRIES, AdwNavigationPage)

AdwNavigationPage *lope_pain_entries_new (LopeSession *session,
                                          int          region);

G_END_DECLS
