/* lope-header-title.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_HEADER_TITLE (lope_header_title_get_type ())
G_DECLARE_FINAL_TYPE (LopeHeaderTitle, lope_header_title, LOPE, HEADER_TITLE, AdwBin)

const char *lope_header_title_get_title    (LopeHeaderTitle *self);
void        lope_header_title_set_title    (LopeHeaderTitle *self,
                                            const char      *title);
void        lope_header_title_set_subtitle (LopeHeaderTitle *self,
                                            const char      *subtitle);

G_END_DECLS
