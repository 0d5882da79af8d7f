/* lope-compare-box.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-comparison.h"

G_BEGIN_DECLS

#define LOPE_TYPE_COMPARE_BOX (lope_compare_box_get_type ())
G_DECLARE_FINAL_TYPE (LopeCompareBox, lope_compare_box, LOPE, COMPARE_BOX, AdwBin)

void lope_compare_box_show (LopeCompareBox       *self,
                            const LopeComparison *comparison);

G_END_DECLS
