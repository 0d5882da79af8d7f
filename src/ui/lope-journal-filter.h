/* lope-journal-filter.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_FILTER (lope_journal_filter_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalFilter, lope_journal_filter, LOPE, JOURNAL_FILTER, AdwBin)

void     lope_journal_filter_set_session (LopeJournalFilter  *self,
                                          LopeSession        *session);
gboolean lope_journal_filter_is_set      (LopeJournalFilter  *self);
void     lope_journal_filter_apply       (LopeJournalFilter  *self,
                                          LopeActivityFilter *filter);
void     lope_journal_filter_clear       (LopeJournalFilter  *self);

G_END_DECLS
