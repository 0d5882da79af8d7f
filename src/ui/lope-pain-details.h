/* lope-pain-details.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-pain-entry.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PAIN_DETAILS (lope_pain_details_get_type ())
G_DECLARE_FINAL_TYPE (LopePainDetails, lope_pain_details, LOPE, PAIN_DETAILS, AdwBin)

GtkWidget *lope_pain_details_new     (int              region);
void       lope_pain_details_load    (LopePainDetails *self,
                                      LopePainEntry   *entry);
void       lope_pain_details_collect (LopePainDetails *self,
                                      LopePainEntry   *entry);

G_END_DECLS
