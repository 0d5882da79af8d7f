/* lope-journal-view.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-journal-selection.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_VIEW (lope_journal_view_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalView, lope_journal_view, LOPE, JOURNAL_VIEW, AdwBin)

void     lope_journal_view_set_up        (LopeJournalView      *self,
                                          LopeSession          *session,
                                          LopeJournalModel     *model,
                                          LopeJournalSelection *selection);
gboolean lope_journal_view_is_at_top     (LopeJournalView      *self);
void     lope_journal_view_scroll_to_top (LopeJournalView      *self);
void     lope_journal_view_go_to         (LopeJournalView      *self,
                                          guint                 position,
                                          GtkListScrollFlags    flags);

G_END_DECLS
