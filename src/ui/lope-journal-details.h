/* lope-journal-details.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-journal-selection.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_DETAILS (lope_journal_details_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalDetails, lope_journal_details, LOPE, JOURNAL_DETAILS, AdwNavigationPage)

void  lope_journal_details_set_up       (LopeJournalDetails    *self,
                                         LopeSession           *session,
                                         LopeJournalModel      *model,
                                         LopeJournalSelection  *selection);
void  lope_journal_details_queue_update (LopeJournalDetails    *self);
void  lope_journal_details_set_in_sight (LopeJournalDetails    *self,
                                         gboolean               in_sight);
void  lope_journal_details_focus        (LopeJournalDetails    *self);
char *lope_journal_details_describe     (LopeJournalDetails    *self,
                                         char                 **details);

G_END_DECLS
