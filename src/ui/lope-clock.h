/* lope-clock.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "lope-day.h"

G_BEGIN_DECLS

#define LOPE_TYPE_CLOCK (lope_clock_get_type ())
G_DECLARE_FINAL_TYPE (LopeClock, lope_clock, LOPE, CLOCK, GObject)

LopeClock *lope_clock_new       (LopeDay    fixed_day);
LopeDay    lope_clock_get_today (LopeClock *self);
gint64     lope_clock_get_now   (LopeClock *self);
GTimeZone *lope_clock_get_zone  (LopeClock *self);

G_END_DECLS
