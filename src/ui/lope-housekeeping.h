/* lope-housekeeping.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-session.h"

G_BEGIN_DECLS

void lope_housekeeping_start (GtkWidget   *window,
                              LopeSession *session);

G_END_DECLS
