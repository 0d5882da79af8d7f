/* lope-journal-search.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_SEARCH (lope_journal_search_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalSearch, lope_journal_search, LOPE, JOURNAL_SEARCH, AdwBin)

void     lope_journal_search_set_session (LopeJournalSearch  *self,
                                          LopeSession        *session);
void     lope_journal_search_start       (LopeJournalSearch  *self);
void     lope_journal_search_stop        (LopeJournalSearch  *self);
void     lope_journal_search_show_shoe   (LopeJournalSearch  *self,
                                          const char         *uuid);
gboolean lope_journal_search_is_set      (LopeJournalSearch  *self);
void     lope_journal_search_apply       (LopeJournalSearch  *self,
                                          LopeActivityFilter *filter);
void     lope_journal_search_set_found   (LopeJournalSearch  *self,
                                          guint               n_runs,
                                          gint64              distance);

G_END_DECLS
