/* lope-weekday-chips.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_WEEKDAY_CHIPS (lope_weekday_chips_get_type ())
G_DECLARE_FINAL_TYPE (LopeWeekdayChips, lope_weekday_chips, LOPE, WEEKDAY_CHIPS, AdwBin)

void  lope_weekday_chips_set_days (LopeWeekdayChips *self,
                                   guint             days);
guint lope_weekday_chips_get_days (LopeWeekdayChips *self);

G_END_DECLS
