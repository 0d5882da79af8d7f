/* lope-routines-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-page.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTINES_PAGE (lope_routines_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutinesPage, lope_routines_page, LOPE, ROUTINES_PAGE, LopePage)

G_END_DECLS
