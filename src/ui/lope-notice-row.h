/* lope-notice-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-session.h"
#include "lope-task-row.h"

G_BEGIN_DECLS

#define LOPE_TYPE_NOTICE_ROW (lope_notice_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeNoticeRow, lope_notice_row, LOPE, NOTICE_ROW, LopeTaskRow)

GtkWidget *lope_notice_row_new (LopeSession *session,
                                LopeNotice  *notice);
void       lope_notice_row_hide_link (LopeNoticeRow *self);

G_END_DECLS
