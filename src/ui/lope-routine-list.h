/* lope-routine-list.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-book.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_ROUTINE_LIST (lope_routine_list_get_type ())
G_DECLARE_FINAL_TYPE (LopeRoutineList, lope_routine_list, LOPE, ROUTINE_LIST, AdwBin)

void lope_routine_list_show  (LopeRoutineList *self,
                              LopeSession     *session,
                              LopeRoutineBook *book);
void lope_routine_list_focus (LopeRoutineList *self,
                              const char      *uuid);

G_END_DECLS
