/* lope-flag-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-red-flag.h"

G_BEGIN_DECLS

#define LOPE_TYPE_FLAG_ROW (lope_flag_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeFlagRow, lope_flag_row, LOPE, FLAG_ROW, AdwPreferencesRow)

LopeFlagRow *lope_flag_row_new         (LopeFlag     flag);
LopeFlag     lope_flag_row_get_flag    (LopeFlagRow *self);
void         lope_flag_row_set_stacked (LopeFlagRow *self,
                                        gboolean     stacked);
gboolean     lope_flag_row_is_answered (LopeFlagRow *self);
LopeRedFlag *lope_flag_row_make_flag   (LopeFlagRow *self,
                                        gint64       time,
                                        int          offset);

G_END_DECLS
