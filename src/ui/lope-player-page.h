/* lope-player-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PLAYER_PAGE (lope_player_page_get_type ())
G_DECLARE_FINAL_TYPE (LopePlayerPage, lope_player_page, LOPE, PLAYER_PAGE, AdwBin)

GtkWidget *lope_player_page_new (LopeSession        *session,
                                 LopeRoutinePlan    *plan,
                                 LopeRoutineSession *open);

G_END_DECLS
