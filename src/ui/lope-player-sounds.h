/* lope-player-sounds.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define LOPE_TYPE_PLAYER_SOUNDS (lope_player_sounds_get_type ())
G_DECLARE_FINAL_TYPE (LopePlayerSounds, lope_player_sounds, LOPE, PLAYER_SOUNDS, GObject)

LopePlayerSounds *lope_player_sounds_new     (void);
void              lope_player_sounds_prepare (LopePlayerSounds *self);
void              lope_player_sounds_play    (LopePlayerSounds *self,
                                              guint             cues);

G_END_DECLS
