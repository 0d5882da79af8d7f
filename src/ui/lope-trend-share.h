/* lope-trend-share.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-chart.h"
#include "lope-session.h"

G_BEGIN_DECLS

void lope_trend_share_export (GtkWidget   *widget,
                              LopeSession *session,
                              LopeChart   *chart,
                              const char  *title,
                              const char  *ending);
void lope_trend_share_print  (GtkWidget   *widget,
                              LopeSession *session,
                              LopeChart   *chart,
                              const char  *title);

G_END_DECLS
