/* lope-day-note.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

G_BEGIN_DECLS

char *lope_day_note_describe (LopeSession *session,
                              LopeDay      day,
                              const char  *skip);

G_END_DECLS
