/* lope-region-setting.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-region-setting.h"

struct _LopeRegionSetting {
  LopeRecord parent_instance;
};

/**
 * LopeRegionSetting:
 *
 * What the runner decided about a region. There is at most one for each region.
 */
G_DEFINE_FINAL_TYPE (LopeRegionSetting, lope_region_setting, LOPE_TYPE_RECORD)

static const LopeField fields[LOPE_REGION_SETTING_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_REGION_SETTING_REGION] = { "region", LOPE_FIELD_ENUM, 0, 0, lope_region_nicks },
  [LOPE_REGION_SETTING_STOPPED] = { "stopped", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_REGION_SETTING_BONE_LEFT] = { "bone_left", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_REGION_SETTING_TENDON] = { "tendon", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_REGION_SETTING_STRESS_FRACTURE] = { "stress_fracture", LOPE_FIELD_BOOL, 0, 1, NULL },
};

static void
lope_region_setting_class_init (LopeRegionSettingClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_region_setting_init (LopeRegionSetting *self)
{
}

/* ==== API ==== */

/**
 * lope_region_setting_new:
 * @region: a region
 *
 * Makes the setting of a region in which nothing is decided.
 *
 * Returns: (transfer full): the setting
 */
LopeRegionSetting *
lope_region_setting_new (int region)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_REGION_SETTING, NULL);

  lope_record_set_int (self, LOPE_REGION_SETTING_REGION, region);

  return LOPE_REGION_SETTING (self);
}

/**
 * lope_region_setting_get_region:
 * @self: a setting
 *
 * Gets the region.
 *
 * Returns: the region, or %LOPE_REGION_ANYWHERE
 */
int
lope_region_setting_get_region (LopeRegionSetting *self)
{
  gint64 region = lope_record_get_int (LOPE_RECORD (self), LOPE_REGION_SETTING_REGION);

  return region == LOPE_UNSET ? LOPE_REGION_ANYWHERE : (int) region;
}
