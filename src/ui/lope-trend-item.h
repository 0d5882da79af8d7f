/* lope-trend-item.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lope-week-chart.h"

G_BEGIN_DECLS

#define LOPE_TYPE_TREND_ITEM (lope_trend_item_get_type ())
G_DECLARE_FINAL_TYPE (LopeTrendItem, lope_trend_item, LOPE, TREND_ITEM, GObject)

LopeTrendItem *lope_trend_item_new (LopeWeekChart *chart,
                                    guint          i,
                                    LopeUnits      units);

G_END_DECLS
