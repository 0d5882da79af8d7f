/* lope-journal-entries.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-journal-entry.h"
#include "lope-journal-loader.h"

G_BEGIN_DECLS

typedef struct _LopeJournalEntries LopeJournalEntries;

LopeJournalEntries *lope_journal_entries_new       (LopeStore             *store);
void                lope_journal_entries_free      (LopeJournalEntries    *self);
void                lope_journal_entries_set_units (LopeJournalEntries    *self,
                                                    LopeUnits              units);
LopeJournalEntry   *lope_journal_entries_get       (LopeJournalEntries    *self,
                                                    gint64                 id);
void                lope_journal_entries_reload    (LopeJournalEntries    *self,
                                                    LopeJournalEntry      *entry);
GArray             *lope_journal_entries_list_ids  (LopeJournalEntries    *self);
void                lope_journal_entries_update    (LopeJournalEntries    *self,
                                                    const LopeJournalNews *news);

G_END_DECLS
