/* lope-ready-routine.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-ready-routine.h"

#include <glib/gi18n-lib.h>

#define MONDAY (1u << 0)
#define TUESDAY (1u << 1)
#define WEDNESDAY (1u << 2)
#define THURSDAY (1u << 3)
#define FRIDAY (1u << 4)
#define SATURDAY (1u << 5)
#define EVERY_DAY 0x7fu

#define TENDON_FRIENDLY "gluteal_tendon_friendly"

const LopeReadyRoutine lope_ready_routines[] = {
  {
    "hip_strength_a", NC_ ("routine", "Hip Strength A"),
    N_ ("Three days a week that do not follow each other, for four weeks. On a day with a run, do it before an easy run or later."),
    { "glute_bridge", "clamshell", "side_lying_abduction", "hip_hike", "side_plank_knees" },
    LOPE_SCHEDULE_WEEKDAYS, MONDAY | WEDNESDAY | FRIDAY,
  },
  {
    "hip_strength_b", NC_ ("routine", "Hip Strength B"),
    N_ ("Three days a week, after four weeks of Hip Strength A that went well."),
    { "single_leg_bridge", "clamshell_band", "lateral_band_walk", "single_leg_squat", "single_leg_deadlift", "side_plank" },
    LOPE_SCHEDULE_WEEKDAYS, MONDAY | WEDNESDAY | FRIDAY,
  },
  {
    "pre_run_warmup", NC_ ("routine", "Pre-Run Warm-Up"),
    N_ ("Before every run."),
    { "walk_jog_warmup", "leg_swing_front", "leg_swing_side", "hip_circles", "torso_twists" },
    LOPE_SCHEDULE_BEFORE_RUN, 0,
  },
  {
    "post_run_stretch", NC_ ("routine", "Post-Run Stretch"),
    N_ ("After each run, on at least two or three days a week."),
    { "hip_flexor_stretch", "hamstring_stretch", "quad_stretch", "glute_stretch" },
    LOPE_SCHEDULE_AFTER_RUN, 0,
  },
  {
    "foam_rolling", NC_ ("routine", "Foam Rolling"),
    N_ ("On two to five days a week, after runs or on rest days."),
    { "foam_roll_piriformis", "foam_roll_tfl", "foam_roll_outer_thigh" },
    LOPE_SCHEDULE_WEEKDAYS, TUESDAY | THURSDAY | SATURDAY,
  },
  {
    "core_stability", NC_ ("routine", "Core Stability"),
    N_ ("On two or three days a week, not straight before a hard run."),
    { "plank", "side_plank", "dead_bug", "bird_dog" },
    LOPE_SCHEDULE_WEEKDAYS, TUESDAY | THURSDAY,
  },
  {
    TENDON_FRIENDLY, NC_ ("routine", "Gluteal Tendon Friendly"),
    N_ ("The belt hold on five to seven days a week, the rest on three. Keep the steps short and the feet apart."),
    { "isometric_abduction", "glute_bridge", "partial_squat", "lateral_band_walk" },
    LOPE_SCHEDULE_WEEKDAYS, MONDAY | WEDNESDAY | FRIDAY,
  },
  {
    "rest_day_mobility", NC_ ("routine", "Rest-Day Mobility"),
    N_ ("On days without a run. Easy cycling goes well with it."),
    { "hip_flexor_stretch", "piriformis_stretch", "hamstring_stretch" },
    LOPE_SCHEDULE_WEEKDAYS, MONDAY | THURSDAY,
  },
};

const guint lope_n_ready_routines = G_N_ELEMENTS (lope_ready_routines);

/**
 * lope_ready_routine_find:
 * @id: the permanent name
 *
 * Finds a ready-made routine.
 *
 * Returns: (transfer none) (nullable): the routine, or %NULL if there is none of
 *   that name
 */
const LopeReadyRoutine *
lope_ready_routine_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < lope_n_ready_routines; i++)
    {
      if (g_str_equal (lope_ready_routines[i].id, id))
        return &lope_ready_routines[i];
    }

  return NULL;
}

/**
 * lope_ready_routine_get_first:
 * @areas: the areas that hurt lately, as bits by #LopeArea
 *
 * Chooses the routine that is offered first: with pain at the outer hip the one
 * that is friendly to its tendons (DESIGN.md section 6).
 *
 * Returns: (transfer none): a routine
 */
const LopeReadyRoutine *
lope_ready_routine_get_first (guint32 areas)
{
  if ((areas & 1u << LOPE_AREA_HIP_OUTER) != 0)
    return lope_ready_routine_find (TENDON_FRIENDLY);

  return &lope_ready_routines[0];
}

/**
 * lope_ready_routine_get_name:
 * @self: a routine
 *
 * Gets its name.
 *
 * Returns: (transfer none): the name, translated
 */
const char *
lope_ready_routine_get_name (const LopeReadyRoutine *self)
{
  return g_dpgettext2 (NULL, "routine", self->name);
}

/**
 * lope_ready_routine_get_advice:
 * @self: a routine
 *
 * Gets when to do it.
 *
 * Returns: (transfer none): one or two sentences, translated
 */
const char *
lope_ready_routine_get_advice (const LopeReadyRoutine *self)
{
  return _ (self->advice);
}

/**
 * lope_ready_routine_make:
 * @self: a routine
 * @steps: (out) (transfer full) (element-type LopeRoutineStep): its steps, with
 *   the doses to begin with
 *
 * Makes a routine of the runner's own from a ready-made one.
 *
 * Returns: (transfer full): the routine
 */
LopeRoutine *
lope_ready_routine_make (const LopeReadyRoutine  *self,
                         GPtrArray              **steps)
{
  LopeRoutine *routine = lope_routine_new (lope_ready_routine_get_name (self));

  lope_record_set_text (LOPE_RECORD (routine), LOPE_ROUTINE_READY, self->id);
  *steps = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < LOPE_READY_ROUTINE_MAX_EXERCISES && self->exercises[i] != NULL; i++)
    {
      LopeRoutineStep *step = lope_routine_step_new (routine, lope_exercise_find (self->exercises[i]));

      lope_record_set_int (LOPE_RECORD (step), LOPE_ROUTINE_STEP_POSITION, i);
      g_ptr_array_add (*steps, step);
    }

  return routine;
}

/**
 * lope_ready_routine_make_schedule:
 * @self: a ready-made routine
 * @routine: the runner's own made from it
 * @from: the first day
 *
 * Makes the schedule that is offered for a routine.
 *
 * Returns: (transfer full): the schedule
 */
LopeSchedule *
lope_ready_routine_make_schedule (const LopeReadyRoutine *self,
                                  LopeRoutine            *routine,
                                  LopeDay                 from)
{
  LopeSchedule *schedule = lope_schedule_new (lope_record_get_uuid (LOPE_RECORD (routine)), self->rule, from);

  if (self->rule == LOPE_SCHEDULE_WEEKDAYS)
    lope_record_set_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_WEEKDAY_SET, self->weekdays);

  return schedule;
}
