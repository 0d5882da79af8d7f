/* lope-activity-choices.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_ACTIVITY_CHOICES (lope_activity_choices_get_type ())
G_DECLARE_FINAL_TYPE (LopeActivityChoices, lope_activity_choices, LOPE, ACTIVITY_CHOICES, AdwPreferencesGroup)

void lope_activity_choices_show (LopeActivityChoices *self,
                                 LopeSession         *session,
                                 LopeActivity        *activity);

G_END_DECLS
