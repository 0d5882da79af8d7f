/* lope-lap-columns.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-activity.h"

G_BEGIN_DECLS

gboolean lope_lap_columns_fill (GtkColumnView *view,
                                LopeActivity  *activity,
                                LopeUnits      units);

G_END_DECLS
