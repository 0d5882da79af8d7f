/* lope-pain-place.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-pain-entry.h"
#include "lope-pain-scale.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PAIN_PLACE (lope_pain_place_get_type ())
G_DECLARE_FINAL_TYPE (LopePainPlace, lope_pain_place, LOPE, PAIN_PLACE, AdwPreferencesRow)

LopePainPlace *lope_pain_place_new          (int            region,
                                             guint          moments,
                                             gboolean       removable,
                                             gboolean       detailed);
int            lope_pain_place_get_region   (LopePainPlace *self);
void           lope_pain_place_set_anchored (LopePainPlace *self,
                                             gboolean       anchored);
gboolean       lope_pain_place_is_answered  (LopePainPlace *self);
gboolean       lope_pain_place_is_none      (LopePainPlace *self);
void           lope_pain_place_set_all      (LopePainPlace *self,
                                             int            severity);
void           lope_pain_place_fill         (LopePainPlace *self,
                                             int            severity);
gboolean       lope_pain_place_load         (LopePainPlace *self,
                                             LopePainEntry *entry);
void           lope_pain_place_list         (LopePainPlace *self,
                                             GPtrArray     *entries);

G_END_DECLS
