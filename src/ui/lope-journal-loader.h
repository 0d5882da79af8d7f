/* lope-journal-loader.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-journal-list.h"

G_BEGIN_DECLS

/**
 * LopeJournalStep:
 * @list: the list after this step
 * @position: where it differs from the one before
 * @removed: how many activities go from there
 * @added: how many come in there
 *
 * One change on the way from one list to another.
 */
typedef struct {
  LopeJournalList *list; /* owned */
  guint position;
  guint removed;
  guint added;
} LopeJournalStep;

/**
 * LopeJournalRecord:
 * @activity: the activity
 * @pain: the worst pain that belongs to it, or −1
 *
 * What a row shows.
 */
typedef struct {
  LopeActivity *activity; /* owned */
  int pain;
} LopeJournalRecord;

/**
 * LopeJournalNews:
 * @list: the list
 * @steps: (element-type LopeJournalStep): how to come there from the one before
 * @shoe_names: UUID → name
 * @records: id → #LopeJournalRecord of the rows that were asked for
 *
 * What was read.
 */
typedef struct {
  LopeJournalList *list; /* owned */
  GArray *steps; /* owned */
  GHashTable *shoe_names; /* owned */
  GHashTable *records; /* owned */
} LopeJournalNews;

/**
 * LopeJournalQuestion:
 * @filter: which activities; its texts belong to the question
 * @grouping: what stands under one header
 * @old: (nullable): the list before, to find the way from there
 * @ids: (element-type gint64): rows to read as well
 * @path: (nullable): the journal, when it is read in a thread
 *
 * What to read.
 */
typedef struct {
  LopeActivityFilter filter;
  LopeJournalGrouping grouping;
  LopeJournalList *old; /* owned, nullable */
  GArray *ids; /* owned */
  char *path; /* owned, nullable */
} LopeJournalQuestion;

LopeJournalQuestion *lope_journal_question_new   (const LopeActivityFilter   *filter,
                                                  const LopeJournalGrouping  *grouping,
                                                  LopeJournalList            *old,
                                                  GArray                     *ids);
void                 lope_journal_question_free  (LopeJournalQuestion        *self);
void                 lope_journal_news_free      (LopeJournalNews            *self);
void                 lope_journal_record_free    (LopeJournalRecord          *self);

LopeJournalRecord   *lope_journal_read_record    (LopeStore                  *store,
                                                  gint64                      id,
                                                  GError                    **error);
LopeJournalNews     *lope_journal_read           (LopeStore                  *store,
                                                  const LopeJournalQuestion  *question,
                                                  GError                    **error);
void                 lope_journal_read_async     (const char                 *path,
                                                  LopeJournalQuestion        *question,
                                                  GCancellable               *cancellable,
                                                  GAsyncReadyCallback         callback,
                                                  gpointer                    user_data);
LopeJournalNews     *lope_journal_read_finish    (GAsyncResult               *result,
                                                  GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeJournalQuestion, lope_journal_question_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeJournalNews, lope_journal_news_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeJournalRecord, lope_journal_record_free)

G_END_DECLS
