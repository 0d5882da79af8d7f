/* lope-body-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-page.h"

G_BEGIN_DECLS

#define LOPE_TYPE_BODY_PAGE (lope_body_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeBodyPage, lope_body_page, LOPE, BODY_PAGE, LopePage)

G_END_DECLS
