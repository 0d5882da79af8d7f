/* lope-due-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget *lope_due_row_new (LopeSession          *session,
                             const LopeRoutineLog *log,
                             const LopeRoutineDay *day,
                             gboolean              labelled);

G_END_DECLS
