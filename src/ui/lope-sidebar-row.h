/* lope-sidebar-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOPE_TYPE_SIDEBAR_ROW (lope_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeSidebarRow, lope_sidebar_row, LOPE, SIDEBAR_ROW, GtkListBoxRow)

GtkWidget  *lope_sidebar_row_new       (const char     *name,
                                        const char     *title,
                                        const char     *icon_name);
const char *lope_sidebar_row_get_name  (LopeSidebarRow *self);
void        lope_sidebar_row_set_count (LopeSidebarRow *self,
                                        guint           count,
                                        gboolean        caution);

G_END_DECLS
