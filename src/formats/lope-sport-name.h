/* lope-sport-name.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-types.h"

G_BEGIN_DECLS

gint64    lope_sport_from_name (const char *name);
LopeSport lope_sport_from_type (const char *type,
                                const char *title);

G_END_DECLS
