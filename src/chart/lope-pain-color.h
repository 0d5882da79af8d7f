/* lope-pain-color.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-chart-style.h"

G_BEGIN_DECLS

#define LOPE_PAIN_MAX 10

void lope_pain_color (int        severity,
                      gboolean   dark_ground,
                      LopeColor *fill,
                      LopeColor *number);

G_END_DECLS
