/* lope-shoe-chooser.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOE_CHOOSER (lope_shoe_chooser_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoeChooser, lope_shoe_chooser, LOPE, SHOE_CHOOSER, AdwDialog)

AdwDialog *lope_shoe_chooser_new  (LopeSession  *session,
                                   LopeActivity *run);
void       lope_shoe_chooser_hint (GtkWidget    *parent,
                                   LopeSession  *session,
                                   LopeActivity *run);

G_END_DECLS
