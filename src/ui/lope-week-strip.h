/* lope-week-strip.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-log.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define LOPE_TYPE_WEEK_STRIP (lope_week_strip_get_type ())
G_DECLARE_FINAL_TYPE (LopeWeekStrip, lope_week_strip, LOPE, WEEK_STRIP, AdwBin)

GtkWidget *lope_week_strip_new  (void);
void       lope_week_strip_show (LopeWeekStrip *self,
                                 GArray        *weeks,
                                 LopeDay        first,
                                 LopeDay        today,
                                 gboolean       writable);

G_END_DECLS
