/* lope-trend-card.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"
#include "lope-trend-range.h"
#include "lope-trends.h"

G_BEGIN_DECLS

#define LOPE_TYPE_TREND_CARD (lope_trend_card_get_type ())
G_DECLARE_FINAL_TYPE (LopeTrendCard, lope_trend_card, LOPE, TREND_CARD, AdwBin)

GtkWidget *lope_trend_card_new      (LopeSession         *session,
                                     LopeTrendRange      *range,
                                     const LopeTrendInfo *info);
void       lope_trend_card_set_data (LopeTrendCard       *self,
                                     LopeTrendsData      *data);
gboolean   lope_trend_card_update   (LopeTrendCard       *self);
void       lope_trend_card_grow     (LopeTrendCard       *self);

G_END_DECLS
