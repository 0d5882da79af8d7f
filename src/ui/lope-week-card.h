/* lope-week-card.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_WEEK_CARD (lope_week_card_get_type ())
G_DECLARE_FINAL_TYPE (LopeWeekCard, lope_week_card, LOPE, WEEK_CARD, AdwBin)

void lope_week_card_show (LopeWeekCard *self,
                          LopeSession  *session,
                          GArray       *runs);

G_END_DECLS
