/* lope-journal-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-page.h"

G_BEGIN_DECLS

#define LOPE_TYPE_JOURNAL_PAGE (lope_journal_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalPage, lope_journal_page, LOPE, JOURNAL_PAGE, LopePage)

void lope_journal_page_show_shoe (LopeJournalPage *self,
                                  const char      *uuid);
void lope_journal_page_show_day  (LopeJournalPage *self,
                                  LopeDay          day);

G_END_DECLS
