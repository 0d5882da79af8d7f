/* chart-checks.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart.h"

G_BEGIN_DECLS

void chart_check (LopeChart *chart);

G_END_DECLS
