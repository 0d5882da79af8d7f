/* lope-journal-loader.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

typedef struct _LopeJournalLoader LopeJournalLoader;

LopeJournalLoader *lope_journal_loader_new     (LopeStore                *store,
                                                const LopeActivityFilter *filter);
void               lope_journal_loader_free    (LopeJournalLoader        *self);
GArray            *lope_journal_loader_read    (LopeJournalLoader        *self,
                                                GError                  **error);
LopeDay            lope_journal_loader_get_day (LopeJournalLoader        *self);
gboolean           lope_journal_loader_is_done (LopeJournalLoader        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeJournalLoader, lope_journal_loader_free)

G_END_DECLS
