/* lope-pain-doubts.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

G_BEGIN_DECLS

guint lope_pain_find_doubts (LopeSession *session,
                             GPtrArray   *entries);

G_END_DECLS
