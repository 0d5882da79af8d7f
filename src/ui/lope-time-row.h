/* lope-time-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_TIME_ROW (lope_time_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeTimeRow, lope_time_row, LOPE, TIME_ROW, AdwActionRow)

void   lope_time_row_set_minute (LopeTimeRow *self,
                                 gint64       minute);
gint64 lope_time_row_get_minute (LopeTimeRow *self);

G_END_DECLS
