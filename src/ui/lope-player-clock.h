/* lope-player-clock.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

double lope_player_clock_get_speed (void);
gint64 lope_player_clock_get_now   (void);
gint64 lope_player_clock_get_wall  (void);

G_END_DECLS
