/* lope-drafts.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

G_BEGIN_DECLS

GKeyFile *lope_drafts_get   (LopeSession *session);
void      lope_drafts_write (LopeSession *session);

G_END_DECLS
