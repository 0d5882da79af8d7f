/* lope-tag-chips.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-types.h"

G_BEGIN_DECLS

#define LOPE_TYPE_TAG_CHIPS (lope_tag_chips_get_type ())
G_DECLARE_FINAL_TYPE (LopeTagChips, lope_tag_chips, LOPE, TAG_CHIPS, AdwBin)

GtkWidget *lope_tag_chips_new      (const char     *label,
                                    const LopeNick *tags,
                                    guint           n_tags,
                                    guint           n_usual);
void       lope_tag_chips_set_tags (LopeTagChips   *self,
                                    gint64          tags);
gint64     lope_tag_chips_get_tags (LopeTagChips   *self);

G_END_DECLS
