/* lope-body-cell.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-pain-trend.h"

G_BEGIN_DECLS

#define LOPE_TYPE_BODY_CELL (lope_body_cell_get_type ())
G_DECLARE_FINAL_TYPE (LopeBodyCell, lope_body_cell, LOPE, BODY_CELL, GtkButton)

GtkWidget *lope_body_cell_new        (int             region,
                                      gboolean        toggles);
int        lope_body_cell_get_region (LopeBodyCell   *self);
void       lope_body_cell_set_state  (LopeBodyCell   *self,
                                      int             severity,
                                      LopePainTrend   trend,
                                      gboolean        chosen);

G_END_DECLS
