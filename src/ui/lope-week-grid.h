/* lope-week-grid.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_WEEK_GRID (lope_week_grid_get_type ())
G_DECLARE_FINAL_TYPE (LopeWeekGrid, lope_week_grid, LOPE, WEEK_GRID, AdwBin)

void lope_week_grid_show (LopeWeekGrid         *self,
                          const LopeRoutineLog *log,
                          LopeDay               first,
                          gboolean              narrow,
                          gboolean              writable);

G_END_DECLS
