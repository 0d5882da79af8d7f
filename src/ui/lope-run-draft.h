/* lope-run-draft.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-measure-fields.h"
#include "lope-session.h"

G_BEGIN_DECLS

/**
 * LopeRunDraft:
 * @activity: (owned): what the dialog's fields say
 * @line: (owned) (nullable): what stands in the one-line entry
 * @typed: (owned): what stands in the fields for distance, duration and pace
 * @pain: (owned) (element-type LopePainEntry): what was answered about pain
 *
 * What was typed in the dialog but not saved.
 */
typedef struct {
  LopeActivity *activity;
  char *line;
  char *typed[LOPE_N_MEASURES];
  GPtrArray *pain;
} LopeRunDraft;

LopeRunDraft *lope_run_draft_new     (LopeActivity       *activity);
LopeRunDraft *lope_run_draft_copy    (const LopeRunDraft *self);
void          lope_run_draft_free    (LopeRunDraft       *self);
LopeRunDraft *lope_run_draft_load    (LopeSession        *session,
                                      const char         *uuid);
void          lope_run_draft_save    (const LopeRunDraft *self,
                                      LopeSession        *session,
                                      const char         *uuid);
void          lope_run_draft_discard (LopeSession        *session,
                                      const char         *uuid);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeRunDraft, lope_run_draft_free)

G_END_DECLS
