/* lope-default-shoes.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_DEFAULT_SHOES (lope_default_shoes_get_type ())
G_DECLARE_FINAL_TYPE (LopeDefaultShoes, lope_default_shoes, LOPE, DEFAULT_SHOES, AdwPreferencesGroup)

void lope_default_shoes_show (LopeDefaultShoes *self,
                              LopeSession      *session);

G_END_DECLS
