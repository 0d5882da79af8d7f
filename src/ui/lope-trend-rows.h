/* lope-trend-rows.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-chart.h"

G_BEGIN_DECLS

#define LOPE_TYPE_TREND_ROW (lope_trend_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeTrendRow, lope_trend_row, LOPE, TREND_ROW, GObject)

char           *lope_trend_row_dup_cell  (LopeTrendRow  *self,
                                          guint          column);
guint           lope_trend_row_get_value (LopeTrendRow  *self);

#define LOPE_TYPE_TREND_ROWS (lope_trend_rows_get_type ())
G_DECLARE_FINAL_TYPE (LopeTrendRows, lope_trend_rows, LOPE, TREND_ROWS, GObject)

LopeTrendRows  *lope_trend_rows_new      (LopeChart     *chart);

G_END_DECLS
