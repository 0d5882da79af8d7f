/* lope-pain-trend.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopePainTrend:
 * @LOPE_PAIN_TREND_INSUFFICIENT: too little is recorded
 * @LOPE_PAIN_TREND_FALLING: a point or more less than last week
 * @LOPE_PAIN_TREND_STEADY: about as last week
 * @LOPE_PAIN_TREND_RISING: a point or more above last week
 *
 * How pain changes from week to week (evidence.md P4).
 */
typedef enum {
  LOPE_PAIN_TREND_INSUFFICIENT,
  LOPE_PAIN_TREND_FALLING,
  LOPE_PAIN_TREND_STEADY,
  LOPE_PAIN_TREND_RISING,
} LopePainTrend;

extern const LopeNick lope_pain_trend_nicks[];

/**
 * LopePainBand:
 *
 * The words for a severity (evidence.md P1): none 0, mild 1–3, moderate 4–6,
 * severe 7–10. The number is always shown with them.
 */
typedef enum {
  LOPE_PAIN_BAND_NONE,
  LOPE_PAIN_BAND_MILD,
  LOPE_PAIN_BAND_MODERATE,
  LOPE_PAIN_BAND_SEVERE,
} LopePainBand;

extern const LopeNick lope_pain_band_nicks[];

LopePainBand  lope_pain_get_band           (int        severity);
double        lope_pain_get_median         (const int *severities,
                                            guint      n);
LopePainTrend lope_pain_trend_find         (const int *last_week,
                                            guint      n_last_week,
                                            const int *this_week,
                                            guint      n_this_week);
double        lope_pain_get_change_percent (double     from,
                                            double     to);
gboolean      lope_pain_is_noticeable      (double     from,
                                            double     to);

G_END_DECLS
