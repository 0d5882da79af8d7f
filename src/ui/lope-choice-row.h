/* lope-choice-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-types.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CHOICE_ROW (lope_choice_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeChoiceRow, lope_choice_row, LOPE, CHOICE_ROW, AdwComboRow)

void   lope_choice_row_set_nicks (LopeChoiceRow  *self,
                                  const LopeNick *nicks,
                                  gboolean        optional,
                                  GArray         *first);
void   lope_choice_row_set_value (LopeChoiceRow  *self,
                                  gint64          value);
gint64 lope_choice_row_get_value (LopeChoiceRow  *self);

G_END_DECLS
