/* lope-player-ring.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOPE_TYPE_PLAYER_RING (lope_player_ring_get_type ())
G_DECLARE_FINAL_TYPE (LopePlayerRing, lope_player_ring, LOPE, PLAYER_RING, GtkWidget)

void lope_player_ring_set_fraction (LopePlayerRing *self,
                                    double          fraction);

#define LOPE_TYPE_PLAYER_STEPS (lope_player_steps_get_type ())
G_DECLARE_FINAL_TYPE (LopePlayerSteps, lope_player_steps, LOPE, PLAYER_STEPS, GtkWidget)

void lope_player_steps_set_n       (LopePlayerSteps *self,
                                    guint            n_steps);
void lope_player_steps_set_fraction (LopePlayerSteps *self,
                                    guint            step,
                                    double           fraction);

G_END_DECLS
