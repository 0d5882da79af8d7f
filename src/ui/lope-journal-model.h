/* lope-journal-model.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-journal-entry.h"
#include "lope-journal-list.h"
#include "lope-preferences.h"
#include "lope-store.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_MODEL (lope_journal_model_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalModel, lope_journal_model, LOPE, JOURNAL_MODEL, GObject)

LopeJournalModel *lope_journal_model_new        (LopeStore                *store);
void              lope_journal_model_set_filter (LopeJournalModel         *self,
                                                 const LopeActivityFilter *filter,
                                                 gboolean                  by_month);
void              lope_journal_model_refresh    (LopeJournalModel         *self,
                                                 const LopePreferences    *preferences,
                                                 LopeJournalEntry         *current);
void              lope_journal_model_trim       (LopeJournalModel         *self);
gboolean          lope_journal_model_finish     (LopeJournalModel         *self,
                                                 GError                  **error);
gboolean          lope_journal_model_is_loading (LopeJournalModel         *self);
LopeJournalList  *lope_journal_model_get_list   (LopeJournalModel         *self);
gboolean          lope_journal_model_find       (LopeJournalModel         *self,
                                                 const char               *uuid,
                                                 guint                    *position);

G_END_DECLS
