/* lope-routine-draft.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-draft.h"

#include <glib/gi18n-lib.h>

/* Enough for an evening of editing. */
#define MAX_UNDO 100

struct _LopeRoutineDraft {
  GObject parent_instance;

  LopeSession *session; /* owned */
  LopeRoutinePlan *plan; /* owned: as it is edited */
  LopeRoutinePlan *saved; /* owned: as it is in the journal */
  GPtrArray *undo; /* owned, of LopeRoutinePlan: as it was before each change */
};

/**
 * LopeRoutineDraft:
 *
 * A routine that is edited: what is changed in its plan is saved at once, and can
 * be taken back change by change.
 */
G_DEFINE_FINAL_TYPE (LopeRoutineDraft, lope_routine_draft, G_TYPE_OBJECT)

static LopeRecord *
find (GPtrArray  *records,
      LopeRecord *like)
{
  for (guint i = 0; i < records->len; i++)
    {
      if (g_strcmp0 (lope_record_get_uuid (records->pdata[i]), lope_record_get_uuid (like)) == 0)
        return records->pdata[i];
    }

  return NULL;
}

/* Times of writing are no difference. */
static gboolean
is_same (LopeRecord *a,
         LopeRecord *b)
{
  guint n;

  lope_record_get_fields (a, &n);
  for (guint field = LOPE_RECORD_N_FIELDS; field < n; field++)
    {
      if (!lope_record_field_equal (a, b, field))
        return FALSE;
    }

  return TRUE;
}

static gboolean
lists_differ (GPtrArray *before,
              GPtrArray *after)
{
  if (before->len != after->len)
    return TRUE;

  for (guint i = 0; i < after->len; i++)
    {
      LopeRecord *old = find (before, after->pdata[i]);

      if (old == NULL || !is_same (old, after->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

static gboolean
plans_differ (LopeRoutinePlan *before,
              LopeRoutinePlan *after)
{
  return !is_same (LOPE_RECORD (lope_routine_plan_get_routine (before)),
                   LOPE_RECORD (lope_routine_plan_get_routine (after))) ||
         lists_differ (lope_routine_plan_get_steps (before), lope_routine_plan_get_steps (after)) ||
         lists_differ (lope_routine_plan_get_schedules (before), lope_routine_plan_get_schedules (after));
}

static gboolean
write_plan (LopeRoutineDraft *self,
            LopeRoutinePlan  *plan)
{
  g_autoptr (GError) error = NULL;

  if (lope_store_save_plan (lope_session_get_store (self->session), plan, &error))
    return TRUE;

  lope_session_report (self->session, _ ("The change could not be saved"), error);

  return FALSE;
}

static void
number_steps (LopeRoutineDraft *self)
{
  GPtrArray *steps = lope_routine_plan_get_steps (self->plan);

  for (guint i = 0; i < steps->len; i++)
    lope_record_set_int (steps->pdata[i], LOPE_ROUTINE_STEP_POSITION, i);
}

static void
insert_step (LopeRoutineDraft *self,
             LopeRoutineStep  *step,
             int               position)
{
  GPtrArray *steps = lope_routine_plan_get_steps (self->plan);

  lope_routine_plan_add_step (self->plan, step);
  g_ptr_array_insert (steps, position, g_ptr_array_steal_index (steps, steps->len - 1));
  number_steps (self);
}

static guint
find_step (LopeRoutineDraft *self,
           LopeRoutineStep  *step)
{
  guint i = 0;

  if (!g_ptr_array_find (lope_routine_plan_get_steps (self->plan), step, &i))
    g_return_val_if_reached (0);

  return i;
}

static void
lope_routine_draft_finalize (GObject *object)
{
  LopeRoutineDraft *self = LOPE_ROUTINE_DRAFT (object);

  g_clear_object (&self->session);
  g_clear_object (&self->plan);
  g_clear_object (&self->saved);
  g_clear_pointer (&self->undo, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_routine_draft_parent_class)->finalize (object);
}

static void
lope_routine_draft_class_init (LopeRoutineDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_routine_draft_finalize;
}

static void
lope_routine_draft_init (LopeRoutineDraft *self)
{
  self->undo = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ==== API ==== */

/**
 * lope_routine_draft_new:
 * @session: the session
 * @plan: a routine that is in the journal
 *
 * Begins to edit a routine.
 *
 * Returns: (transfer full): the draft
 */
LopeRoutineDraft *
lope_routine_draft_new (LopeSession     *session,
                        LopeRoutinePlan *plan)
{
  LopeRoutineDraft *self = g_object_new (LOPE_TYPE_ROUTINE_DRAFT, NULL);

  self->session = g_object_ref (session);
  self->plan = lope_routine_plan_copy (plan);
  self->saved = lope_routine_plan_copy (plan);

  return self;
}

/**
 * lope_routine_draft_get_plan:
 * @self: a draft
 *
 * Gets the routine as it is edited. What is changed in its records is kept by
 * lope_routine_draft_save().
 *
 * Returns: (transfer none): the plan, until it is undone or set
 */
LopeRoutinePlan *
lope_routine_draft_get_plan (LopeRoutineDraft *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), NULL);

  return self->plan;
}

/**
 * lope_routine_draft_set_plan:
 * @self: a draft
 * @plan: the routine as the journal has it
 *
 * Follows the journal, where the routine may have been changed from elsewhere.
 *
 * Returns: whether it had been; what is edited is then a new plan
 */
gboolean
lope_routine_draft_set_plan (LopeRoutineDraft *self,
                             LopeRoutinePlan  *plan)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), FALSE);
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (plan), FALSE);

  if (!plans_differ (self->saved, plan))
    return FALSE;

  g_object_unref (self->plan);
  g_object_unref (self->saved);
  self->plan = lope_routine_plan_copy (plan);
  self->saved = lope_routine_plan_copy (plan);

  return TRUE;
}

/**
 * lope_routine_draft_save:
 * @self: a draft
 *
 * Saves what was changed in the plan, as one change that can be taken back.
 *
 * Returns: whether there was a change, and it could be saved; if it could not,
 *   “failed” was emitted and the plan is as it was
 */
gboolean
lope_routine_draft_save (LopeRoutineDraft *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), FALSE);

  if (!plans_differ (self->saved, self->plan))
    return FALSE;

  if (!write_plan (self, self->plan))
    {
      g_object_unref (self->plan);
      self->plan = lope_routine_plan_copy (self->saved);
      return FALSE;
    }

  if (self->undo->len >= MAX_UNDO)
    g_ptr_array_remove_index (self->undo, 0);
  g_ptr_array_add (self->undo, g_steal_pointer (&self->saved));
  self->saved = lope_routine_plan_copy (self->plan);

  return TRUE;
}

/**
 * lope_routine_draft_can_undo:
 * @self: a draft
 *
 * Tells whether there is a change to take back.
 *
 * Returns: %TRUE if there is
 */
gboolean
lope_routine_draft_can_undo (LopeRoutineDraft *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), FALSE);

  return self->undo->len > 0;
}

/**
 * lope_routine_draft_undo:
 * @self: a draft
 *
 * Takes back the last change.
 *
 * Returns: whether it was; then what is edited is another plan
 */
gboolean
lope_routine_draft_undo (LopeRoutineDraft *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), FALSE);

  while (self->undo->len > 0)
    {
      g_autoptr (LopeRoutinePlan) before = g_ptr_array_steal_index (self->undo, self->undo->len - 1);

      /* What was taken back already is passed over. */
      if (!plans_differ (self->saved, before))
        continue;
      if (!write_plan (self, before))
        return FALSE;

      g_object_unref (self->plan);
      g_object_unref (self->saved);
      self->plan = lope_routine_plan_copy (before);
      self->saved = g_steal_pointer (&before);

      return TRUE;
    }

  return FALSE;
}

/**
 * lope_routine_draft_add_exercise:
 * @self: a draft
 * @exercise: an exercise
 * @own: (nullable): the record that it belongs to, if it is of the runner's own
 *
 * Adds a step at the end, with the dose that one begins with.
 *
 * Returns: (transfer none): the step
 */
LopeRoutineStep *
lope_routine_draft_add_exercise (LopeRoutineDraft   *self,
                                 const LopeExercise *exercise,
                                 LopeOwnExercise    *own)
{
  g_autoptr (LopeRoutineStep) step = NULL;

  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), NULL);

  step = lope_routine_step_new (lope_routine_plan_get_routine (self->plan), exercise);
  if (own != NULL)
    lope_routine_step_set_own (step, own);
  lope_routine_plan_add_step (self->plan, step);

  return step;
}

/**
 * lope_routine_draft_duplicate_step:
 * @self: a draft
 * @step: a step of its plan
 *
 * Adds a step like another one behind it.
 *
 * Returns: (transfer none): the new step
 */
LopeRoutineStep *
lope_routine_draft_duplicate_step (LopeRoutineDraft *self,
                                   LopeRoutineStep  *step)
{
  g_autoptr (LopeRecord) copy = NULL;
  g_autofree char *uuid = g_uuid_string_random ();

  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), NULL);

  copy = lope_record_copy (LOPE_RECORD (step));
  lope_record_set_text (copy, LOPE_RECORD_UUID, uuid);
  lope_record_unset (copy, LOPE_RECORD_CREATED);
  lope_record_unset (copy, LOPE_RECORD_MODIFIED);
  insert_step (self, LOPE_ROUTINE_STEP (copy), (int) find_step (self, step) + 1);

  return LOPE_ROUTINE_STEP (copy);
}

/**
 * lope_routine_draft_remove_step:
 * @self: a draft
 * @step: a step of its plan
 *
 * Removes a step.
 */
void
lope_routine_draft_remove_step (LopeRoutineDraft *self,
                                LopeRoutineStep  *step)
{
  g_return_if_fail (LOPE_IS_ROUTINE_DRAFT (self));

  g_ptr_array_remove (lope_routine_plan_get_steps (self->plan), step);
  number_steps (self);
}

/**
 * lope_routine_draft_move_step:
 * @self: a draft
 * @step: a step of its plan
 * @position: where to, from 0
 *
 * Moves a step among the others.
 *
 * Returns: whether there is such a place, and it was another one
 */
gboolean
lope_routine_draft_move_step (LopeRoutineDraft *self,
                              LopeRoutineStep  *step,
                              int               position)
{
  GPtrArray *steps;
  guint from;

  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), FALSE);

  steps = lope_routine_plan_get_steps (self->plan);
  from = find_step (self, step);
  if (position < 0 || position >= (int) steps->len || position == (int) from)
    return FALSE;

  g_ptr_array_insert (steps, position, g_ptr_array_steal_index (steps, from));
  number_steps (self);

  return TRUE;
}

/**
 * lope_routine_draft_replace_step:
 * @self: a draft
 * @step: a step of its plan
 * @exercise: an exercise of the library
 *
 * Puts another exercise in place of that of a step, with the dose that one begins
 * with. A load that was for the other does not stay.
 */
void
lope_routine_draft_replace_step (LopeRoutineDraft   *self,
                                 LopeRoutineStep    *step,
                                 const LopeExercise *exercise)
{
  g_autoptr (LopeRoutineStep) other = NULL;

  g_return_if_fail (LOPE_IS_ROUTINE_DRAFT (self));

  other = lope_routine_step_new (lope_routine_plan_get_routine (self->plan), exercise);
  for (guint field = LOPE_ROUTINE_STEP_EXERCISE; field <= LOPE_ROUTINE_STEP_LOAD; field++)
    lope_record_assign_field (LOPE_RECORD (step), LOPE_RECORD (other), field);
}

/**
 * lope_routine_draft_add_schedule:
 * @self: a draft
 * @from: the first day
 *
 * Adds a schedule: on Monday, Wednesday and Friday, to begin with.
 *
 * Returns: (transfer none): the schedule
 */
LopeSchedule *
lope_routine_draft_add_schedule (LopeRoutineDraft *self,
                                 LopeDay           from)
{
  g_autoptr (LopeSchedule) schedule = NULL;

  g_return_val_if_fail (LOPE_IS_ROUTINE_DRAFT (self), NULL);

  schedule = lope_schedule_new (lope_routine_plan_get_uuid (self->plan), LOPE_SCHEDULE_WEEKDAYS, from);
  lope_record_set_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_WEEKDAY_SET, 1 << 0 | 1 << 2 | 1 << 4);
  lope_routine_plan_add_schedule (self->plan, schedule);

  return schedule;
}

/**
 * lope_routine_draft_remove_schedule:
 * @self: a draft
 * @schedule: a schedule of its plan
 *
 * Removes a schedule.
 */
void
lope_routine_draft_remove_schedule (LopeRoutineDraft *self,
                                    LopeSchedule     *schedule)
{
  g_return_if_fail (LOPE_IS_ROUTINE_DRAFT (self));

  g_ptr_array_remove (lope_routine_plan_get_schedules (self->plan), schedule);
}
