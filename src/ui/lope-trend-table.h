/* lope-trend-table.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-chart.h"

G_BEGIN_DECLS

void lope_trend_table_show (GtkColumnView *view,
                            LopeChart     *chart);

G_END_DECLS
