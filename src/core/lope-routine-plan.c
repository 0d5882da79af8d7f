/* lope-routine-plan.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-plan.h"

struct _LopeRoutinePlan {
  GObject parent_instance;

  LopeRoutine *routine; /* owned */
  GPtrArray *steps;     /* owned, of LopeRoutineStep */
  GPtrArray *schedules; /* owned, of LopeSchedule */
};

/**
 * LopeRoutinePlan:
 *
 * A routine with its steps and its schedules: what is kept in the journal, edited
 * and brought back as one thing.
 */
G_DEFINE_FINAL_TYPE (LopeRoutinePlan, lope_routine_plan, G_TYPE_OBJECT)

typedef gboolean (*ScheduleFunc) (LopeSchedule *schedule,
                                  LopeDay       day,
                                  gboolean      has_run);

/* The earliest time of day of those schedules that apply. */
static gboolean
any_schedule (LopeRoutinePlan *self,
              ScheduleFunc     applies,
              LopeDay          day,
              gboolean         has_run,
              int             *minute)
{
  gboolean found = FALSE;
  int earliest = -1;

  for (guint i = 0; i < self->schedules->len; i++)
    {
      LopeSchedule *schedule = self->schedules->pdata[i];
      gint64 at = lope_record_get_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_MINUTE);

      if (!applies (schedule, day, has_run))
        continue;
      found = TRUE;
      if (at != LOPE_UNSET && (earliest < 0 || at < earliest))
        earliest = (int) at;
    }

  if (minute != NULL)
    *minute = earliest;

  return found;
}

static void
set_new_uuid (LopeRecord *record)
{
  g_autofree char *uuid = g_uuid_string_random ();

  lope_record_set_text (record, LOPE_RECORD_UUID, uuid);
  lope_record_unset (record, LOPE_RECORD_CREATED);
  lope_record_unset (record, LOPE_RECORD_MODIFIED);
}

static void
lope_routine_plan_finalize (GObject *object)
{
  LopeRoutinePlan *self = LOPE_ROUTINE_PLAN (object);

  g_clear_object (&self->routine);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->schedules, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_routine_plan_parent_class)->finalize (object);
}

static void
lope_routine_plan_class_init (LopeRoutinePlanClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_routine_plan_finalize;
}

static void
lope_routine_plan_init (LopeRoutinePlan *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
  self->schedules = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ==== API ==== */

/**
 * lope_routine_plan_new:
 * @routine: a routine
 *
 * Makes the plan of a routine that has no steps and no schedules yet.
 *
 * Returns: (transfer full): the plan
 */
LopeRoutinePlan *
lope_routine_plan_new (LopeRoutine *routine)
{
  LopeRoutinePlan *self = g_object_new (LOPE_TYPE_ROUTINE_PLAN, NULL);

  self->routine = g_object_ref (routine);

  return self;
}

/**
 * lope_routine_plan_get_routine:
 * @self: a plan
 *
 * Gets the routine.
 *
 * Returns: (transfer none): the routine
 */
LopeRoutine *
lope_routine_plan_get_routine (LopeRoutinePlan *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (self), NULL);

  return self->routine;
}

/**
 * lope_routine_plan_get_uuid:
 * @self: a plan
 *
 * Gets the permanent name of the routine.
 *
 * Returns: (transfer none): the UUID
 */
const char *
lope_routine_plan_get_uuid (LopeRoutinePlan *self)
{
  return lope_record_get_uuid (LOPE_RECORD (lope_routine_plan_get_routine (self)));
}

/**
 * lope_routine_plan_get_name:
 * @self: a plan
 *
 * Gets what the runner calls the routine.
 *
 * Returns: (transfer none): the name, possibly empty
 */
const char *
lope_routine_plan_get_name (LopeRoutinePlan *self)
{
  return lope_routine_get_name (lope_routine_plan_get_routine (self));
}

/**
 * lope_routine_plan_get_steps:
 * @self: a plan
 *
 * Gets the steps.
 *
 * Returns: (transfer none) (element-type LopeRoutineStep): the steps, in order
 */
GPtrArray *
lope_routine_plan_get_steps (LopeRoutinePlan *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (self), NULL);

  return self->steps;
}

/**
 * lope_routine_plan_get_schedules:
 * @self: a plan
 *
 * Gets the schedules.
 *
 * Returns: (transfer none) (element-type LopeSchedule): the schedules
 */
GPtrArray *
lope_routine_plan_get_schedules (LopeRoutinePlan *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (self), NULL);

  return self->schedules;
}

/**
 * lope_routine_plan_add_step:
 * @self: a plan
 * @step: a step; it is made one of the routine, and gets its place
 *
 * Adds a step after the others.
 */
void
lope_routine_plan_add_step (LopeRoutinePlan *self,
                            LopeRoutineStep *step)
{
  g_return_if_fail (LOPE_IS_ROUTINE_PLAN (self));
  g_return_if_fail (LOPE_IS_ROUTINE_STEP (step));

  lope_record_set_text (LOPE_RECORD (step), LOPE_ROUTINE_STEP_ROUTINE, lope_routine_plan_get_uuid (self));
  lope_record_set_int (LOPE_RECORD (step), LOPE_ROUTINE_STEP_POSITION, self->steps->len);
  g_ptr_array_add (self->steps, g_object_ref (step));
}

/**
 * lope_routine_plan_add_schedule:
 * @self: a plan
 * @schedule: a schedule; it is made one of the routine
 *
 * Adds a schedule.
 */
void
lope_routine_plan_add_schedule (LopeRoutinePlan *self,
                                LopeSchedule    *schedule)
{
  g_return_if_fail (LOPE_IS_ROUTINE_PLAN (self));
  g_return_if_fail (LOPE_IS_SCHEDULE (schedule));

  lope_record_set_text (LOPE_RECORD (schedule), LOPE_SCHEDULE_ROUTINE, lope_routine_plan_get_uuid (self));
  g_ptr_array_add (self->schedules, g_object_ref (schedule));
}

/**
 * lope_routine_plan_copy:
 * @self: a plan
 *
 * Copies a plan and its records, which keep their UUIDs: for editing it, or for
 * going back to it.
 *
 * Returns: (transfer full): the copy
 */
LopeRoutinePlan *
lope_routine_plan_copy (LopeRoutinePlan *self)
{
  g_autoptr (LopeRecord) routine = lope_record_copy (LOPE_RECORD (lope_routine_plan_get_routine (self)));
  LopeRoutinePlan *copy = lope_routine_plan_new (LOPE_ROUTINE (routine));

  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autoptr (LopeRecord) step = lope_record_copy (self->steps->pdata[i]);

      lope_routine_plan_add_step (copy, LOPE_ROUTINE_STEP (step));
    }
  for (guint i = 0; i < self->schedules->len; i++)
    {
      g_autoptr (LopeRecord) schedule = lope_record_copy (self->schedules->pdata[i]);

      lope_routine_plan_add_schedule (copy, LOPE_SCHEDULE (schedule));
    }

  return copy;
}

/**
 * lope_routine_plan_duplicate:
 * @self: a plan
 * @name: what to call the new routine
 *
 * Makes a new routine with the same steps. It has no schedules: the runner does
 * not want to be reminded of both.
 *
 * Returns: (transfer full): the plan of the new routine
 */
LopeRoutinePlan *
lope_routine_plan_duplicate (LopeRoutinePlan *self,
                             const char      *name)
{
  g_autoptr (LopeRoutinePlan) copy = lope_routine_plan_copy (self);
  LopeRecord *routine = LOPE_RECORD (copy->routine);

  set_new_uuid (routine);
  lope_record_set_text (routine, LOPE_ROUTINE_NAME, name);
  g_ptr_array_set_size (copy->schedules, 0);
  for (guint i = 0; i < copy->steps->len; i++)
    {
      set_new_uuid (copy->steps->pdata[i]);
      lope_record_set_text (copy->steps->pdata[i], LOPE_ROUTINE_STEP_ROUTINE, lope_record_get_uuid (routine));
    }

  return g_steal_pointer (&copy);
}

/**
 * lope_routine_plan_estimate:
 * @self: a plan
 *
 * Estimates how long the routine takes, see lope_routine_estimate().
 *
 * Returns: seconds
 */
int
lope_routine_plan_estimate (LopeRoutinePlan *self)
{
  GPtrArray *steps = lope_routine_plan_get_steps (self);

  return lope_routine_estimate ((LopeRoutineStep **) steps->pdata, steps->len);
}

/**
 * lope_routine_plan_count_bouts:
 * @self: a plan
 *
 * Counts the sets of each side of all steps.
 *
 * Returns: how many there are, 0 without steps
 */
int
lope_routine_plan_count_bouts (LopeRoutinePlan *self)
{
  GPtrArray *steps = lope_routine_plan_get_steps (self);
  int n = 0;

  for (guint i = 0; i < steps->len; i++)
    n += lope_routine_step_count_bouts (steps->pdata[i]);

  return n;
}

/**
 * lope_routine_plan_is_strength:
 * @self: a plan
 *
 * Tells whether the routine is strength work, see lope_routine_is_strength().
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_routine_plan_is_strength (LopeRoutinePlan *self)
{
  GPtrArray *steps = lope_routine_plan_get_steps (self);

  return lope_routine_is_strength ((LopeRoutineStep **) steps->pdata, steps->len);
}

/**
 * lope_routine_plan_is_due:
 * @self: a plan
 * @day: a day
 * @has_run: whether a run was logged on that day
 * @minute: (out) (optional): the time of day, in minutes since midnight, or −1
 *
 * Tells whether one of the schedules counts a day, see lope_schedule_is_due().
 *
 * Returns: %TRUE if the routine is due
 */
gboolean
lope_routine_plan_is_due (LopeRoutinePlan *self,
                          LopeDay          day,
                          gboolean         has_run,
                          int             *minute)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (self), FALSE);

  return any_schedule (self, lope_schedule_is_due, day, has_run, minute);
}

/**
 * lope_routine_plan_is_offered:
 * @self: a plan
 * @day: the day it is
 * @has_run: whether a run was logged on it already
 * @minute: (out) (optional): the time of day, in minutes since midnight, or −1
 *
 * Tells whether one of the schedules wants the routine to be shown, see
 * lope_schedule_is_offered().
 *
 * Returns: %TRUE if the routine is offered
 */
gboolean
lope_routine_plan_is_offered (LopeRoutinePlan *self,
                              LopeDay          day,
                              gboolean         has_run,
                              int             *minute)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (self), FALSE);

  return any_schedule (self, lope_schedule_is_offered, day, has_run, minute);
}

/**
 * lope_routine_plan_has_rule:
 * @self: a plan
 * @rule: a rule
 * @day: a day
 *
 * Tells whether a schedule with that rule covers a day.
 *
 * Returns: %TRUE if there is one
 */
gboolean
lope_routine_plan_has_rule (LopeRoutinePlan  *self,
                            LopeScheduleRule  rule,
                            LopeDay           day)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (self), FALSE);

  for (guint i = 0; i < self->schedules->len; i++)
    {
      LopeRecord *schedule = self->schedules->pdata[i];
      gint64 from = lope_record_get_int (schedule, LOPE_SCHEDULE_FROM);
      gint64 until = lope_record_get_int (schedule, LOPE_SCHEDULE_UNTIL);

      if (lope_record_get_int (schedule, LOPE_SCHEDULE_RULE) == (gint64) rule &&
          (from == LOPE_UNSET || day >= from) && (until == LOPE_UNSET || day <= until))
        return TRUE;
    }

  return FALSE;
}
