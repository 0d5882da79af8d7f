/* lope-week-header.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-journal-model.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_WEEK_HEADER (lope_week_header_get_type ())
G_DECLARE_FINAL_TYPE (LopeWeekHeader, lope_week_header, LOPE, WEEK_HEADER, GtkWidget)

GtkWidget *lope_week_header_new  (void);
void       lope_week_header_bind (LopeWeekHeader   *self,
                                  GtkListHeader    *header,
                                  LopeJournalModel *model,
                                  LopeSession      *session);

G_END_DECLS
