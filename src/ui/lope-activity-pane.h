/* lope-activity-pane.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ACTIVITY_PANE (lope_activity_pane_get_type ())
G_DECLARE_FINAL_TYPE (LopeActivityPane, lope_activity_pane, LOPE, ACTIVITY_PANE, AdwBin)

gboolean lope_activity_pane_complete  (LopeActivityPane *self);
void     lope_activity_pane_show      (LopeActivityPane *self,
                                       LopeSession      *session,
                                       LopeActivity     *activity);
void     lope_activity_pane_focus     (LopeActivityPane *self);
void     lope_activity_pane_show_many (LopeActivityPane *self,
                                       const char       *title,
                                       const char       *description);

G_END_DECLS
