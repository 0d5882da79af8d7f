/* lope-morning-card.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_MORNING_CARD (lope_morning_card_get_type ())
G_DECLARE_FINAL_TYPE (LopeMorningCard, lope_morning_card, LOPE, MORNING_CARD, AdwBin)

void lope_morning_card_show (LopeMorningCard *self,
                             LopeSession     *session);

G_END_DECLS
