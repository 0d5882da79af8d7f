/* lope-count-list.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* “3 activities, 10 pain entries and 2 check-ins” */

GPtrArray *lope_count_list_new      (void);
void       lope_count_list_take     (GPtrArray *self,
                                     guint      count,
                                     char      *text);
void       lope_count_list_add_pain (GPtrArray *self,
                                     guint      n_entries,
                                     guint      n_flags,
                                     guint      n_check_ins);
void       lope_count_list_add_routines (GPtrArray *self,
                                         guint      n_routines,
                                         guint      n_sessions);
char      *lope_count_list_join     (GPtrArray *self);

G_END_DECLS
