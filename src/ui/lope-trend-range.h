/* lope-trend-range.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lope-day.h"

G_BEGIN_DECLS

#define LOPE_TYPE_TREND_RANGE (lope_trend_range_get_type ())
G_DECLARE_FINAL_TYPE (LopeTrendRange, lope_trend_range, LOPE, TREND_RANGE, GObject)

LopeTrendRange *lope_trend_range_new        (void);
void            lope_trend_range_set_span   (LopeTrendRange *self,
                                             LopeDay         first_day,
                                             LopeDay         today,
                                             int             first_weekday);
const char     *lope_trend_range_get_name   (LopeTrendRange *self);
void            lope_trend_range_set_name   (LopeTrendRange *self,
                                             const char     *name);
const char     *lope_trend_range_get_chosen (LopeTrendRange *self);
gboolean        lope_trend_range_is_zoomed  (LopeTrendRange *self);
LopeDay         lope_trend_range_get_from   (LopeTrendRange *self);
LopeDay         lope_trend_range_get_to     (LopeTrendRange *self);
LopeDay         lope_trend_range_get_day    (LopeTrendRange *self);
void            lope_trend_range_set_day    (LopeTrendRange *self,
                                             LopeDay         day);
void            lope_trend_range_zoom       (LopeTrendRange *self,
                                             LopeDay         from,
                                             LopeDay         to);
void            lope_trend_range_reset      (LopeTrendRange *self);
gboolean        lope_trend_range_narrow     (LopeTrendRange *self);
gboolean        lope_trend_range_widen      (LopeTrendRange *self);

G_END_DECLS
