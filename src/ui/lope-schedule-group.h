/* lope-schedule-group.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-schedule.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SCHEDULE_GROUP (lope_schedule_group_get_type ())
G_DECLARE_FINAL_TYPE (LopeScheduleGroup, lope_schedule_group, LOPE, SCHEDULE_GROUP, AdwPreferencesGroup)

GtkWidget  *lope_schedule_group_new      (void);
void        lope_schedule_group_show     (LopeScheduleGroup *self,
                                          LopeSchedule      *schedule,
                                          gboolean           strength,
                                          LopeDay            today);
void        lope_schedule_group_take     (LopeScheduleGroup *self,
                                          LopeSchedule      *schedule,
                                          LopeDay            today);
const char *lope_schedule_group_get_uuid (LopeScheduleGroup *self);
void        lope_schedule_group_focus    (LopeScheduleGroup *self);

G_END_DECLS
