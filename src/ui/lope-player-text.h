/* lope-player-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-player.h"

G_BEGIN_DECLS

/* Where a player is, in words. */

char       *lope_player_text_dup_name         (LopePlayer           *player,
                                               const LopePlayerBout *bout);
const char *lope_player_text_get_side         (LopePlayerSide        side);
char       *lope_player_text_dup_set          (LopePlayer           *player,
                                               const LopePlayerBout *bout);
char       *lope_player_text_dup_title        (LopePlayer           *player);
char       *lope_player_text_dup_number       (LopePlayer           *player);
char       *lope_player_text_dup_caption      (LopePlayer           *player);
char       *lope_player_text_dup_hint         (LopePlayer           *player);
char       *lope_player_text_dup_next         (LopePlayer           *player);
char       *lope_player_text_dup_announcement (LopePlayer           *player,
                                               guint                 cues);

G_END_DECLS
