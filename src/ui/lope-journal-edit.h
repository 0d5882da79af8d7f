/* lope-journal-edit.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

G_BEGIN_DECLS

/* Changes of one or many activities, each with one undo. */

GPtrArray  *lope_journal_edit_load      (LopeSession *session,
                                         GArray      *ids);
char       *lope_journal_edit_set_shoe  (LopeSession *session,
                                         GPtrArray   *activities,
                                         const char  *uuid);
gboolean    lope_journal_edit_set_shoes (LopeSession *session,
                                         GPtrArray   *runs,
                                         GPtrArray   *shoes);
char       *lope_journal_edit_set_kind  (LopeSession *session,
                                         GPtrArray   *activities,
                                         gint64       kind);
char       *lope_journal_edit_set_number (LopeSession *session,
                                         LopeActivity *activity,
                                         guint        field,
                                         gint64       value);
char       *lope_journal_edit_set_text  (LopeSession *session,
                                         LopeActivity *activity,
                                         guint        field,
                                         const char  *text);
char       *lope_journal_edit_delete    (LopeSession *session,
                                         GPtrArray   *activities);
GMenuModel *lope_journal_edit_make_menu (LopeSession *session,
                                         const char  *what);

G_END_DECLS
