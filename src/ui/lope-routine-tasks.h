/* lope-routine-tasks.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

void lope_routine_tasks_show (GtkListBox      *urgent,
                              GtkListBox      *list,
                              LopeSession     *session,
                              LopeRoutineBook *book);

G_END_DECLS
