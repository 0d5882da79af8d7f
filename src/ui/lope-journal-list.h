/* lope-journal-list.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeJournalGrouping:
 * @first_weekday: on which day weeks begin, 1 for Monday to 7
 * @by_month: whether to group by months, as in a search
 *
 * What stands under one header.
 */
typedef struct {
  int first_weekday;
  gboolean by_month;
} LopeJournalGrouping;

/**
 * LopeJournalSection:
 * @start: the position of its first, that is latest, activity
 * @end: the position behind its last one
 * @first_day: the day on which the week or month begins
 * @n_runs: how many runs it holds
 * @distance: metres of these; other sports do not count
 *
 * A week, or a month, in which anything was done.
 */
typedef struct {
  guint start;
  guint end;
  LopeDay first_day;
  guint n_runs;
  gint64 distance;
} LopeJournalSection;

typedef struct _LopeJournalList LopeJournalList;

LopeJournalList           *lope_journal_list_new          (GArray                    *keys,
                                                           const LopeJournalGrouping *grouping);
LopeJournalList           *lope_journal_list_ref          (LopeJournalList           *self);
void                       lope_journal_list_unref        (LopeJournalList           *self);
GArray                    *lope_journal_list_get_keys     (LopeJournalList           *self);
guint                      lope_journal_list_get_length   (LopeJournalList           *self);
const LopeActivityKey     *lope_journal_list_get_key      (LopeJournalList           *self,
                                                           guint                      position);
const LopeJournalGrouping *lope_journal_list_get_grouping (LopeJournalList           *self);
const LopeJournalSection  *lope_journal_list_get_section  (LopeJournalList           *self,
                                                           guint                      position);
const LopeJournalSection  *lope_journal_list_find_section (LopeJournalList           *self,
                                                           LopeDay                    day);
guint                      lope_journal_list_find_day     (LopeJournalList           *self,
                                                           LopeDay                    day);
guint                      lope_journal_list_get_n_runs   (LopeJournalList           *self);
gint64                     lope_journal_list_get_distance (LopeJournalList           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeJournalList, lope_journal_list_unref)

G_END_DECLS
