/* lope-failure-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_FAILURE_PAGE (lope_failure_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeFailurePage, lope_failure_page, LOPE, FAILURE_PAGE, AdwBin)

GtkWidget *lope_failure_page_new (const char   *path,
                                  const GError *error);

G_END_DECLS
