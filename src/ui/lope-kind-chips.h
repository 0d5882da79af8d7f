/* lope-kind-chips.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-types.h"

G_BEGIN_DECLS

#define LOPE_TYPE_KIND_CHIPS (lope_kind_chips_get_type ())
G_DECLARE_FINAL_TYPE (LopeKindChips, lope_kind_chips, LOPE, KIND_CHIPS, AdwBin)

void   lope_kind_chips_set_first (LopeKindChips *self,
                                  GArray        *kinds);
void   lope_kind_chips_set_kind  (LopeKindChips *self,
                                  gint64         kind);
gint64 lope_kind_chips_get_kind  (LopeKindChips *self);

G_END_DECLS
