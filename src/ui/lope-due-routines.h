/* lope-due-routines.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_DUE_ROUTINES (lope_due_routines_get_type ())
G_DECLARE_FINAL_TYPE (LopeDueRoutines, lope_due_routines, LOPE, DUE_ROUTINES, AdwPreferencesGroup)

void lope_due_routines_show (LopeDueRoutines *self,
                             LopeSession     *session);

G_END_DECLS
