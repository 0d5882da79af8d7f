/* lope-week-chip.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-log.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

const char *lope_week_chip_get_icon (LopeRoutineState state);
GtkWidget  *lope_week_chip_new      (LopeRoutineDay *day,
                                     LopeDay         today,
                                     gboolean        narrow,
                                     gboolean        writable);

G_END_DECLS
