/* lope-task-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_TASK_ROW (lope_task_row_get_type ())
G_DECLARE_DERIVABLE_TYPE (LopeTaskRow, lope_task_row, LOPE, TASK_ROW, GtkListBoxRow)

struct _LopeTaskRowClass {
  GtkListBoxRowClass parent_class;
};

GtkWidget *lope_task_row_new             (const char  *icon_name,
                                          const char  *title,
                                          const char  *text);
void       lope_task_row_set_icon        (LopeTaskRow *self,
                                          const char  *icon_name,
                                          const char  *css_class);
void       lope_task_row_set_words       (LopeTaskRow *self,
                                          const char  *title,
                                          const char  *text);
GtkWidget *lope_task_row_add_button      (LopeTaskRow *self,
                                          const char  *label);
void       lope_task_row_set_dismissible (LopeTaskRow *self,
                                          const char  *label);

G_END_DECLS
