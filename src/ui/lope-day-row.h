/* lope-day-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-day.h"

G_BEGIN_DECLS

#define LOPE_TYPE_DAY_ROW (lope_day_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeDayRow, lope_day_row, LOPE, DAY_ROW, AdwActionRow)

void    lope_day_row_set_day         (LopeDayRow *self,
                                      LopeDay     day);
LopeDay lope_day_row_get_day         (LopeDayRow *self);
void    lope_day_row_set_empty_label (LopeDayRow *self,
                                      const char *label);

G_END_DECLS
