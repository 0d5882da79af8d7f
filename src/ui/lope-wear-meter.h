/* lope-wear-meter.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-shoe-wear.h"

G_BEGIN_DECLS

#define LOPE_TYPE_WEAR_METER (lope_wear_meter_get_type ())
G_DECLARE_FINAL_TYPE (LopeWearMeter, lope_wear_meter, LOPE, WEAR_METER, GtkWidget)

void lope_wear_meter_set_wear (LopeWearMeter      *self,
                               const LopeShoeWear *wear,
                               LopeUnits           units);

G_END_DECLS
