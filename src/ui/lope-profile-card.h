/* lope-profile-card.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-recording-charts.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_PROFILE_CARD (lope_profile_card_get_type ())
G_DECLARE_FINAL_TYPE (LopeProfileCard, lope_profile_card, LOPE, PROFILE_CARD, AdwBin)

void                       lope_profile_card_show       (LopeProfileCard *self,
                                                         LopeSession     *session,
                                                         LopeActivity    *activity);
const LopeRecordingCharts *lope_profile_card_get_charts (LopeProfileCard *self);

G_END_DECLS
