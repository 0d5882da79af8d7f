/* lope-schedule-export.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-session.h"

G_BEGIN_DECLS

void lope_schedule_export (GtkWidget   *widget,
                           LopeSession *session);

G_END_DECLS
