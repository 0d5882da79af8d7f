/* lope-routine-overview.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTINE_OVERVIEW (lope_routine_overview_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutineOverview, lope_routine_overview, LOPE, ROUTINE_OVERVIEW, AdwBin)

void    lope_routine_overview_show         (LopeRoutineOverview *self,
                                            LopeSession         *session,
                                            LopeRoutineBook     *book);
LopeDay lope_routine_overview_get_first    (LopeRoutineOverview *self);

G_END_DECLS
