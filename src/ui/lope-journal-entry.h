/* lope-journal-entry.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-activity.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_ENTRY (lope_journal_entry_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalEntry, lope_journal_entry, LOPE, JOURNAL_ENTRY, GObject)

LopeJournalEntry *lope_journal_entry_new            (gint64            id);
gint64            lope_journal_entry_get_id         (LopeJournalEntry *self);
LopeActivity     *lope_journal_entry_get_activity   (LopeJournalEntry *self);
const char       *lope_journal_entry_get_uuid       (LopeJournalEntry *self);
int               lope_journal_entry_get_pain       (LopeJournalEntry *self);
char             *lope_journal_entry_dup_weekday    (LopeJournalEntry *self);
char             *lope_journal_entry_dup_day_number (LopeJournalEntry *self);
char             *lope_journal_entry_dup_distance   (LopeJournalEntry *self);
char             *lope_journal_entry_dup_title      (LopeJournalEntry *self);
char             *lope_journal_entry_dup_details    (LopeJournalEntry *self);
char             *lope_journal_entry_dup_summary    (LopeJournalEntry *self);
void              lope_journal_entry_update         (LopeJournalEntry *self,
                                                     LopeActivity     *activity,
                                                     const char       *shoe_name,
                                                     int               pain,
                                                     LopeUnits         units);

G_END_DECLS
