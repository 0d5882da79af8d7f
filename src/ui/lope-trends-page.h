/* lope-trends-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-page.h"

G_BEGIN_DECLS

#define LOPE_TYPE_TRENDS_PAGE (lope_trends_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeTrendsPage, lope_trends_page, LOPE, TRENDS_PAGE, LopePage)

G_END_DECLS
