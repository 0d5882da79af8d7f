/* lope-shoe-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-shoe.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOE_ROW (lope_shoe_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeRow, lope_shoe_row, LOPE, SHOE_ROW, AdwComboRow)

void        lope_shoe_row_set_shoes  (LopeShoeRow *self,
                                      GPtrArray   *shoes);
void        lope_shoe_row_set_uuid   (LopeShoeRow *self,
                                      const char  *uuid);
void        lope_shoe_row_forget     (LopeShoeRow *self);
const char *lope_shoe_row_get_uuid   (LopeShoeRow *self);
void        lope_shoe_row_suggest    (LopeShoeRow *self,
                                      LopeDay      day,
                                      gint64       sport,
                                      gint64       kind,
                                      gint64       surface);

G_END_DECLS
