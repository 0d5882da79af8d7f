/* lope-csv-dates.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-text.h"

G_BEGIN_DECLS

/**
 * LopeCsvDates:
 *
 * What was seen of how a table writes its dates.
 */
typedef struct {
  guint n_day_first;
  guint n_month_first;
} LopeCsvDates;

void     lope_csv_dates_see   (LopeCsvDates       *self,
                               const char         *cell);
gboolean lope_csv_dates_parse (const LopeCsvDates *self,
                               const char         *cell,
                               LopeTextTime       *time);

G_END_DECLS
