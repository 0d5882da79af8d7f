/* lope-pain-preview.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

G_BEGIN_DECLS

LopeNotice *lope_pain_preview (LopeSession  *session,
                               LopeActivity *run,
                               GPtrArray    *entries);

G_END_DECLS
