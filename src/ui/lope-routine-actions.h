/* lope-routine-actions.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-ready-routine.h"
#include "lope-routine-book.h"

G_BEGIN_DECLS

/* What can be done with a routine. Each can be taken back, and tells of its failure by
 * “failed” of the session. */

char     *lope_routine_add       (LopeSession            *session,
                                  const char             *name);
char     *lope_routine_add_ready (LopeSession            *session,
                                  const LopeReadyRoutine *ready);
char     *lope_routine_duplicate (LopeSession            *session,
                                  LopeRoutinePlan        *plan);
gboolean  lope_routine_delete    (LopeSession            *session,
                                  LopeRoutinePlan        *plan);
gboolean  lope_routine_mark_done (LopeSession            *session,
                                  LopeRoutinePlan        *plan,
                                  LopeDay                 day);
gboolean  lope_routine_keep_partial (LopeSession         *session,
                                     LopeRoutineSession  *open);
gboolean  lope_routine_apply_offer (LopeSession          *session,
                                    LopeRoutineBook      *book,
                                    const char           *step);

G_END_DECLS
