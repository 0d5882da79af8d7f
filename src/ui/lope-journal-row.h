/* lope-journal-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-journal-selection.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_ROW (lope_journal_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalRow, lope_journal_row, LOPE, JOURNAL_ROW, GtkWidget)

GtkWidget *lope_journal_row_new          (GtkListItem          *item,
                                          LopeJournalSelection *selection);
void       lope_journal_row_bind         (LopeJournalRow       *self,
                                          LopeJournalEntry     *entry);
guint      lope_journal_row_get_position (LopeJournalRow       *self);

G_END_DECLS
