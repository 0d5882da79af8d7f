/* lope-journal-diff.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeJournalHunk:
 * @position: where the old list differs
 * @removed: how many activities go from there
 * @from: the first one of the new list that comes in
 * @added: how many come in
 *
 * A place in which two lists differ.
 */
typedef struct {
  guint position;
  guint removed;
  guint from;
  guint added;
} LopeJournalHunk;

GArray *lope_journal_diff (GArray *old,
                           GArray *new);

G_END_DECLS
