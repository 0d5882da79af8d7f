/* lope-routine-actions.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-actions.h"

#include "lope-format.h"
#include "lope-routine-draft.h"

#include <glib/gi18n-lib.h>

#define NOON (12 * 3600)
#define SECONDS_PER_DAY 86400

static GPtrArray *
list_records (LopeRoutinePlan *plan)
{
  GPtrArray *records = g_ptr_array_new ();
  GPtrArray *steps = lope_routine_plan_get_steps (plan), *schedules = lope_routine_plan_get_schedules (plan);

  g_ptr_array_extend (records, schedules, NULL, NULL);
  g_ptr_array_extend (records, steps, NULL, NULL);
  g_ptr_array_add (records, lope_routine_plan_get_routine (plan));

  return records;
}

static gboolean
delete_plan (LopeStore  *store,
             gpointer    user_data,
             GError    **error)
{
  g_autoptr (GPtrArray) records = list_records (user_data);

  return lope_store_apply (store, NULL, records, error);
}

static gboolean
restore_plan (LopeStore  *store,
              gpointer    user_data,
              GError    **error)
{
  return lope_store_save_plan (store, user_data, error);
}

static gboolean
delete_session (LopeStore  *store,
                gpointer    user_data,
                GError    **error)
{
  const char *uuids[] = { lope_record_get_uuid (user_data), NULL };

  return lope_store_delete (store, LOPE_TYPE_ROUTINE_SESSION, uuids, error);
}

static gboolean
restore_record (LopeStore  *store,
                gpointer    user_data,
                GError    **error)
{
  return lope_store_update (store, user_data, error);
}

static char *
add_plan (LopeSession     *session,
          LopeRoutinePlan *plan)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!lope_store_save_plan (lope_session_get_store (session), plan, &error))
    {
      lope_session_report (session, _ ("This could not be saved"), error);
      return NULL;
    }

  /* TRANSLATORS: %s is what the runner calls a routine */
  message = g_strdup_printf (_ ("“%s” added"), lope_routine_plan_get_name (plan));
  lope_session_offer_undo (session, message, delete_plan, g_object_ref (plan), g_object_unref);

  return g_strdup (lope_routine_plan_get_uuid (plan));
}

/* Of a day that is over nobody knows the hour: noon is as good as any. */
static gint64
find_time (LopeSession *session,
           LopeDay      day)
{
  GTimeZone *zone = lope_session_get_zone (session);
  const gint64 noon = (gint64) day * SECONDS_PER_DAY + NOON;

  if (day == lope_session_get_today (session))
    return lope_session_get_now (session);

  return noon - 60 * (gint64) lope_time_get_offset (zone, noon);
}

static LopeRoutineStep *
find_step (LopeRoutinePlan *plan,
           const char      *uuid)
{
  GPtrArray *steps = lope_routine_plan_get_steps (plan);

  for (guint i = 0; i < steps->len; i++)
    {
      if (g_strcmp0 (lope_record_get_uuid (steps->pdata[i]), uuid) == 0)
        return steps->pdata[i];
    }

  return NULL;
}

static gboolean
use_offer (LopeSession     *session,
           LopeRoutineBook *book,
           LopeRoutinePlan *plan,
           LopeRoutineStep *step)
{
  const LopeStepOffer offer = lope_routine_book_get_offer (book, step);
  g_autoptr (LopeRoutineDraft) draft = NULL;
  g_autofree char *message = NULL;

  if (offer.exercise == NULL)
    return FALSE;

  draft = lope_routine_draft_new (session, plan);
  lope_routine_draft_replace_step (draft,
                                   find_step (lope_routine_draft_get_plan (draft), lope_record_get_uuid (LOPE_RECORD (step))),
                                   offer.exercise);
  if (!lope_routine_draft_save (draft))
    return FALSE;

  /* TRANSLATORS: %1$s is an exercise, %2$s what the runner calls a routine */
  message = g_strdup_printf (_ ("“%1$s” is now in “%2$s”"), lope_exercise_get_name (offer.exercise),
                             lope_routine_plan_get_name (plan));
  lope_session_offer_undo (session, message, restore_plan, lope_routine_plan_copy (plan), g_object_unref);

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_routine_add:
 * @session: the session
 * @name: what to call it
 *
 * Adds a routine without steps.
 *
 * Returns: (transfer full) (nullable): its UUID, or %NULL if it could not be saved
 */
char *
lope_routine_add (LopeSession *session,
                  const char  *name)
{
  g_autoptr (LopeRoutine) routine = lope_routine_new (name);
  g_autoptr (LopeRoutinePlan) plan = lope_routine_plan_new (routine);

  return add_plan (session, plan);
}

/**
 * lope_routine_add_ready:
 * @session: the session
 * @ready: a ready-made routine
 *
 * Adds a routine of the runner's own from a ready-made one, with the schedule that
 * goes with it.
 *
 * Returns: (transfer full) (nullable): its UUID, or %NULL if it could not be saved
 */
char *
lope_routine_add_ready (LopeSession            *session,
                        const LopeReadyRoutine *ready)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LopeRoutine) routine = lope_ready_routine_make (ready, &steps);
  g_autoptr (LopeRoutinePlan) plan = lope_routine_plan_new (routine);
  g_autoptr (LopeSchedule) schedule = lope_ready_routine_make_schedule (ready, routine, lope_session_get_today (session));

  for (guint i = 0; i < steps->len; i++)
    lope_routine_plan_add_step (plan, steps->pdata[i]);
  lope_routine_plan_add_schedule (plan, schedule);

  return add_plan (session, plan);
}

/**
 * lope_routine_duplicate:
 * @session: the session
 * @plan: a routine
 *
 * Adds a routine with the same steps.
 *
 * Returns: (transfer full) (nullable): its UUID, or %NULL if it could not be saved
 */
char *
lope_routine_duplicate (LopeSession     *session,
                        LopeRoutinePlan *plan)
{
  /* TRANSLATORS: the name of a routine that is like another one; %s is the name of that */
  g_autofree char *name = g_strdup_printf (_ ("%s (Copy)"), lope_routine_plan_get_name (plan));
  g_autoptr (LopeRoutinePlan) copy = lope_routine_plan_duplicate (plan, name);

  return add_plan (session, copy);
}

/**
 * lope_routine_delete:
 * @session: the session
 * @plan: a routine
 *
 * Deletes a routine with its steps and schedules. Its sessions stay.
 *
 * Returns: whether it was
 */
gboolean
lope_routine_delete (LopeSession     *session,
                     LopeRoutinePlan *plan)
{
  g_autoptr (GPtrArray) records = list_records (plan);
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (!lope_store_apply (lope_session_get_store (session), NULL, records, &error))
    {
      lope_session_report (session, _ ("This could not be deleted"), error);
      return FALSE;
    }

  /* TRANSLATORS: %s is what the runner calls a routine */
  message = g_strdup_printf (_ ("“%s” deleted"), lope_routine_plan_get_name (plan));
  lope_session_offer_undo (session, message, restore_plan, lope_routine_plan_copy (plan), g_object_unref);

  return TRUE;
}

/**
 * lope_routine_mark_done:
 * @session: the session
 * @plan: a routine
 * @day: today, or a day before
 *
 * Records that a routine was done without this program.
 *
 * Returns: whether it was
 */
gboolean
lope_routine_mark_done (LopeSession     *session,
                        LopeRoutinePlan *plan,
                        LopeDay          day)
{
  const gint64 time = find_time (session, day);
  g_autoptr (LopeRoutineSession) done = NULL;
  g_autofree char *date = NULL, *message = NULL;

  done = lope_routine_session_new (lope_routine_plan_get_routine (plan), time,
                                   lope_time_get_offset (lope_session_get_zone (session), time));
  lope_record_set_int (LOPE_RECORD (done), LOPE_ROUTINE_SESSION_ELSEWHERE, 1);
  if (!lope_session_add (session, LOPE_RECORD (done)))
    return FALSE;

  if (day == lope_session_get_today (session))
    /* TRANSLATORS: %s is what the runner calls a routine */
    message = g_strdup_printf (_ ("“%s” done today"), lope_routine_plan_get_name (plan));
  else
    {
      date = lope_format_day_plain (day, lope_session_get_today (session));
      /* TRANSLATORS: %1$s is what the runner calls a routine, %2$s a date */
      message = g_strdup_printf (_ ("“%1$s” done on %2$s"), lope_routine_plan_get_name (plan), date);
    }
  lope_session_offer_undo (session, message, delete_session, g_object_ref (done), g_object_unref);

  return TRUE;
}

/**
 * lope_routine_keep_partial:
 * @session: the session
 * @open: a session of a routine that was begun and not ended
 *
 * Ends a session with what was done of it until then.
 *
 * Returns: whether it was
 */
gboolean
lope_routine_keep_partial (LopeSession        *session,
                           LopeRoutineSession *open)
{
  g_autoptr (LopeRecord) ended = lope_record_copy (LOPE_RECORD (open));
  const gint64 modified = lope_record_get_int (ended, LOPE_RECORD_MODIFIED);
  const gint64 begun = lope_record_get_int (ended, LOPE_ROUTINE_SESSION_TIME);

  /* What was done last was written last. */
  lope_record_set_int (ended, LOPE_ROUTINE_SESSION_FINISHED, MAX (begun, modified));
  if (!lope_session_update (session, ended))
    return FALSE;

  lope_session_offer_undo (session, _ ("Session kept as it is"), restore_record, g_object_ref (open), g_object_unref);

  return TRUE;
}

/**
 * lope_routine_apply_offer:
 * @session: the session
 * @book: what there is
 * @step: the UUID of a step of a routine
 *
 * Puts what is offered in place of the exercise of a step.
 *
 * Returns: whether something was offered, and could be saved
 */
gboolean
lope_routine_apply_offer (LopeSession     *session,
                          LopeRoutineBook *book,
                          const char      *step)
{
  const LopeRoutineLog *log = lope_routine_book_get_log (book);

  for (guint i = 0; i < log->n_plans; i++)
    {
      LopeRoutineStep *found = find_step (log->plans[i], step);

      if (found != NULL)
        return use_offer (session, book, log->plans[i], found);
    }

  return FALSE;
}
