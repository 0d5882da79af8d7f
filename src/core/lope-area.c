/* lope-area.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-region.h"

#include <glib/gi18n-lib.h>

const LopeNick lope_area_nicks[] = {
  /* TRANSLATORS: Parts of the body, whichever side is meant, as a runner would
   * say it. */
  { "low_back", NC_ ("body area", "Lower back") },
  { "sacroiliac", NC_ ("body area", "Dimple at back of pelvis") },
  { "buttock_upper", NC_ ("body area", "Upper buttock") },
  { "buttock_deep", NC_ ("body area", "Deep buttock") },
  { "sit_bone", NC_ ("body area", "Sit bone") },
  { "thigh_back", NC_ ("body area", "Back of thigh") },
  { "iliac_crest", NC_ ("body area", "Top of pelvis, side") },
  { "hip_outer", NC_ ("body area", "Outer hip bone") },
  { "tfl", NC_ ("body area", "Front-outer hip (“pocket”)") },
  { "thigh_outer", NC_ ("body area", "Outer thigh") },
  { "groin_crease", NC_ ("body area", "Front of hip or groin crease") },
  { "pelvis_front", NC_ ("body area", "Front corner of pelvis") },
  { "groin_inner", NC_ ("body area", "Inner groin") },
  { "inguinal", NC_ ("body area", "Lower belly–groin fold") },
  { "pubic", NC_ ("body area", "Pubic bone") },
  { "pelvic_floor", NC_ ("body area", "Pelvic floor") },
  { "thigh_front", NC_ ("body area", "Front of thigh") },
  { "thigh_inner", NC_ ("body area", "Inner thigh") },
  { "knee_front", NC_ ("body area", "Front of knee") },
  { "knee_outer", NC_ ("body area", "Outer knee") },
  { "knee_back", NC_ ("body area", "Back of knee") },
  { "shin", NC_ ("body area", "Shin") },
  { "calf", NC_ ("body area", "Calf") },
  { "achilles", NC_ ("body area", "Achilles tendon") },
  { "ankle", NC_ ("body area", "Ankle") },
  { "foot", NC_ ("body area", "Foot") },
  { "knee_inner", NC_ ("body area", "Inner knee") },
  { "heel", NC_ ("body area", "Heel") },
  { NULL, "body area" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_area_nicks) == LOPE_N_AREAS + 1);
