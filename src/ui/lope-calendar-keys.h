/* lope-calendar-keys.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void lope_calendar_keys_add (GtkCalendar *calendar);

G_END_DECLS
