/* lope-journal-selection.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-journal-model.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_SELECTION (lope_journal_selection_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalSelection, lope_journal_selection, LOPE, JOURNAL_SELECTION, GObject)

LopeJournalSelection *lope_journal_selection_new           (LopeJournalModel     *model);
LopeJournalEntry     *lope_journal_selection_get_current   (LopeJournalSelection *self);
guint                 lope_journal_selection_get_position  (LopeJournalSelection *self);
void                  lope_journal_selection_set_position  (LopeJournalSelection *self,
                                                            guint                 position);
gboolean              lope_journal_selection_get_selecting (LopeJournalSelection *self);
void                  lope_journal_selection_set_selecting (LopeJournalSelection *self,
                                                            gboolean              selecting);
void                  lope_journal_selection_toggle        (LopeJournalSelection *self,
                                                            guint                 position);
void                  lope_journal_selection_prune         (LopeJournalSelection *self);
guint                 lope_journal_selection_get_n         (LopeJournalSelection *self);
GArray               *lope_journal_selection_list_ids      (LopeJournalSelection *self);

G_END_DECLS
