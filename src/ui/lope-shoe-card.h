/* lope-shoe-card.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-shoe-wear.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOE_CARD (lope_shoe_card_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeCard, lope_shoe_card, LOPE, SHOE_CARD, GtkFlowBoxChild)

GtkWidget *lope_shoe_card_new      (LopeShoe           *shoe,
                                    const LopeShoeWear *wear,
                                    LopeDay             today,
                                    LopeUnits           units);
LopeShoe  *lope_shoe_card_get_shoe (LopeShoeCard       *self);

G_END_DECLS
