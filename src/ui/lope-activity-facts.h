/* lope-activity-facts.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-activity.h"

G_BEGIN_DECLS

void lope_activity_facts_fill (GtkFlowBox   *box,
                               GtkFlowBox   *more,
                               LopeActivity *activity,
                               LopeUnits     units);

G_END_DECLS
