/* lope-region-setting.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-record.h"
#include "lope-region.h"

G_BEGIN_DECLS

/**
 * LopeRegionSettingField:
 * @LOPE_REGION_SETTING_REGION: a position in `lope_region_nicks`
 * @LOPE_REGION_SETTING_STOPPED: the day on which the runner stopped following it;
 *   pain after that day starts it anew
 * @LOPE_REGION_SETTING_BONE_LEFT: the day on which the runner left the
 *   bone-watch, having answered F-06 and F-07 with no that day
 * @LOPE_REGION_SETTING_TENDON: the day on which the runner chose the tendon mode,
 *   having read what it is
 * @LOPE_REGION_SETTING_STRESS_FRACTURE: whether the runner had a stress fracture
 *   there
 *
 * The fields of what the runner decided about a region.
 */
typedef enum {
  LOPE_REGION_SETTING_REGION = LOPE_RECORD_N_FIELDS,
  LOPE_REGION_SETTING_STOPPED,
  LOPE_REGION_SETTING_BONE_LEFT,
  LOPE_REGION_SETTING_TENDON,
  LOPE_REGION_SETTING_STRESS_FRACTURE,
  LOPE_REGION_SETTING_N_FIELDS
} LopeRegionSettingField;

#define LOPE_TYPE_REGION_SETTING (lope_region_setting_get_type ())
G_DECLARE_FINAL_TYPE (LopeRegionSetting, lope_region_setting, LOPE, REGION_SETTING, LopeRecord)

LopeRegionSetting *lope_region_setting_new        (int                 region);
int                lope_region_setting_get_region (LopeRegionSetting  *self);

G_END_DECLS
