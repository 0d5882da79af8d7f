/* lope-player-finish.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PLAYER_FINISH (lope_player_finish_get_type ())
G_DECLARE_FINAL_TYPE (LopePlayerFinish, lope_player_finish, LOPE, PLAYER_FINISH, AdwBin)

GtkWidget *lope_player_finish_new (LopeSession        *session,
                                   LopeRoutinePlan    *plan,
                                   LopeRoutineSession *record);

G_END_DECLS
