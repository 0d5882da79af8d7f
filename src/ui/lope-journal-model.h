/* lope-journal-model.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-journal-entry.h"
#include "lope-preferences.h"
#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeJournalWeek:
 * @start: the position of its first, that is latest, activity
 * @end: the position behind its last one
 * @first_day: the day on which it begins
 * @n_runs: how many runs it holds
 * @distance: metres of these; other sports do not count
 *
 * A week of the journal in which anything was done.
 */
typedef struct {
  guint start;
  guint end;
  LopeDay first_day;
  guint n_runs;
  gint64 distance;
} LopeJournalWeek;

#define LOPE_TYPE_JOURNAL_MODEL (lope_journal_model_get_type ())
G_DECLARE_FINAL_TYPE (LopeJournalModel, lope_journal_model, LOPE, JOURNAL_MODEL, GObject)

LopeJournalModel      *lope_journal_model_new      (LopeStore             *store);
gboolean               lope_journal_model_refresh  (LopeJournalModel      *self,
                                                    const LopePreferences *preferences,
                                                    GError               **error);
gboolean               lope_journal_model_finish   (LopeJournalModel      *self,
                                                    GError               **error);
gboolean               lope_journal_model_is_loading (LopeJournalModel    *self);
void                   lope_journal_model_set_filter (LopeJournalModel    *self,
                                                      const LopeActivityFilter *filter);
const LopeActivityKey *lope_journal_model_get_key  (LopeJournalModel      *self,
                                                    guint                  position);
const LopeJournalWeek *lope_journal_model_get_week (LopeJournalModel      *self,
                                                    guint                  position);
const LopeJournalWeek *lope_journal_model_find_week (LopeJournalModel     *self,
                                                     LopeDay               first_day);
gboolean               lope_journal_model_find     (LopeJournalModel      *self,
                                                    const char            *uuid,
                                                    guint                 *position);
guint                  lope_journal_model_get_n_runs   (LopeJournalModel  *self);
gint64                 lope_journal_model_get_distance (LopeJournalModel  *self);

G_END_DECLS
