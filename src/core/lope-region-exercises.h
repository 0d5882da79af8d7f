/* lope-region-exercises.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-exercise.h"

G_BEGIN_DECLS

GPtrArray *lope_region_list_exercises (int region);

G_END_DECLS
