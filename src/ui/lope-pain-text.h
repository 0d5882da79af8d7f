/* lope-pain-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-pain-trend.h"

G_BEGIN_DECLS

char *lope_pain_text_describe_region (int            region,
                                      int            severity,
                                      LopePainTrend  trend);
char *lope_pain_text_summarise       (int            latest,
                                      LopeDay        day,
                                      LopePainTrend  trend,
                                      LopeDay        today);
char *lope_pain_text_relative_day    (LopeDay        day,
                                      LopeDay        today);

G_END_DECLS
