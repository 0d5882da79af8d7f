/* lope-shoe-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-status.h"

G_BEGIN_DECLS

/* How a shoe is put into words. */

const char *lope_shoe_text_get_status      (LopeWearStatus      status);
const char *lope_shoe_text_get_color_class (LopeShoe           *shoe);
char       *lope_shoe_text_dup_uses        (LopeShoe           *shoe);
char       *lope_shoe_text_dup_make        (LopeShoe           *shoe);
char       *lope_shoe_text_dup_outlook     (const LopeShoeWear *wear,
                                            LopeDay             today,
                                            LopeUnits           units);

G_END_DECLS
