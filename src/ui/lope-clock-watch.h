/* lope-clock-watch.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint lope_clock_watch_add    (GTimeZone   *zone,
                               GSourceFunc  func,
                               gpointer     user_data);
guint lope_clock_watch_add_at (gint64       time,
                               GSourceFunc  func,
                               gpointer     user_data);

G_END_DECLS
