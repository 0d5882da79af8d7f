/* lope-today-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-page.h"

G_BEGIN_DECLS

#define LOPE_TYPE_TODAY_PAGE (lope_today_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeTodayPage, lope_today_page, LOPE, TODAY_PAGE, LopePage)

G_END_DECLS
