/* lope-shoes-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-page.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SHOES_PAGE (lope_shoes_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeShoesPage, lope_shoes_page, LOPE, SHOES_PAGE, LopePage)

G_END_DECLS
