/* lope-region-exercises.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-region-exercises.h"

#define MAX_EXERCISES 4

/* By what the exercises work on (evidence.md section 12), our own choice. There is
 * none for the groin crease, where a professional should look first, and none
 * below the knee, which the library has nothing for. */
static const char *exercises[LOPE_N_AREAS][MAX_EXERCISES] = {
  [LOPE_AREA_LOW_BACK] = { "bird_dog", "dead_bug", "glute_bridge" },
  [LOPE_AREA_SACROILIAC] = { "glute_bridge", "bird_dog" },
  [LOPE_AREA_BUTTOCK_UPPER] = { "glute_bridge", "clamshell", "side_lying_abduction" },
  [LOPE_AREA_BUTTOCK_DEEP] = { "clamshell", "piriformis_stretch", "foam_roll_piriformis" },
  [LOPE_AREA_SIT_BONE] = { "glute_bridge", "partial_squat" },
  [LOPE_AREA_THIGH_BACK] = { "glute_bridge", "hip_hinge", "hamstring_stretch" },
  [LOPE_AREA_ILIAC_CREST] = { "side_plank_knees", "side_lying_abduction" },
  [LOPE_AREA_HIP_OUTER] = { "isometric_abduction", "glute_bridge", "partial_squat", "lateral_band_walk" },
  [LOPE_AREA_TFL] = { "hip_flexor_stretch", "glute_bridge", "foam_roll_tfl" },
  [LOPE_AREA_THIGH_OUTER] = { "side_lying_abduction", "lateral_band_walk", "foam_roll_outer_thigh" },
  [LOPE_AREA_PELVIS_FRONT] = { "hip_flexor_stretch", "dead_bug" },
  [LOPE_AREA_GROIN_INNER] = { "adductor_squeeze", "glute_bridge" },
  [LOPE_AREA_PUBIC] = { "adductor_squeeze", "dead_bug" },
  [LOPE_AREA_THIGH_FRONT] = { "quad_stretch", "hip_flexor_stretch" },
  [LOPE_AREA_THIGH_INNER] = { "adductor_squeeze" },
  [LOPE_AREA_KNEE_FRONT] = { "partial_squat", "side_lying_abduction", "glute_bridge" },
  [LOPE_AREA_KNEE_OUTER] = { "side_lying_abduction", "lateral_band_walk" },
  [LOPE_AREA_KNEE_INNER] = { "glute_bridge", "adductor_squeeze" },
};

/**
 * lope_region_list_exercises:
 * @region: a region
 *
 * Lists exercises that work on what is around a region, without those that do not
 * suit pain there. They are no treatment.
 *
 * Returns: (transfer full) (element-type LopeExercise): the exercises, possibly
 *   none
 */
GPtrArray *
lope_region_list_exercises (int region)
{
  GPtrArray *list = g_ptr_array_new ();
  const LopeArea area = lope_region_get_area (region);

  g_return_val_if_fail (area < LOPE_N_AREAS, list);

  for (guint i = 0; i < MAX_EXERCISES && exercises[area][i] != NULL; i++)
    {
      const LopeExercise *exercise = lope_exercise_find (exercises[area][i]);

      if (exercise != NULL && lope_exercise_suits (exercise, 1u << area))
        g_ptr_array_add (list, (gpointer) exercise);
    }

  return list;
}
