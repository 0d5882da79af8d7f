/* lope-routine-book.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-book.h"

#include "lope-recent-pain.h"

#include <glib/gi18n-lib.h>

struct _LopeRoutineBook {
  GObject parent_instance;

  LopeDay today;
  guint32 areas;
  gboolean tendon;

  LopeRoutineRecords *records; /* owned */
  GPtrArray *own; /* owned, of LopeOwnExercise */
  LopeRoutineSession *open; /* owned, nullable */
};

/**
 * LopeRoutineBook:
 *
 * All that is shown of routines, as the journal has it at one time: the routines,
 * what was done, the exercises of the runner's own, and what hurt lately.
 */
G_DEFINE_FINAL_TYPE (LopeRoutineBook, lope_routine_book, G_TYPE_OBJECT)

static void
lope_routine_book_finalize (GObject *object)
{
  LopeRoutineBook *self = LOPE_ROUTINE_BOOK (object);

  g_clear_pointer (&self->records, lope_routine_records_free);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_object (&self->open);

  G_OBJECT_CLASS (lope_routine_book_parent_class)->finalize (object);
}

static void
lope_routine_book_class_init (LopeRoutineBookClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_routine_book_finalize;
}

static void
lope_routine_book_init (LopeRoutineBook *self)
{
}

static gboolean
load_pain (LopeRoutineBook  *self,
           LopeSession      *session,
           GError          **error)
{
  LopeStatus *status = lope_session_get_status (session);
  g_autoptr (GPtrArray) entries = NULL;
  const LopePainRegion *regions;
  guint n_regions = 0;

  entries = lope_store_list_records (lope_session_get_store (session), LOPE_TYPE_PAIN_ENTRY,
                                     self->today - LOPE_RECENT_PAIN_DAYS + 1, self->today, error);
  if (entries == NULL)
    return FALSE;

  self->areas = lope_recent_pain_get_areas ((LopePainEntry **) entries->pdata, entries->len, self->today);
  regions = status != NULL ? lope_status_get_pain (status, &n_regions) : NULL;
  for (guint i = 0; i < n_regions; i++)
    self->tendon |= regions[i].followed && regions[i].mode == LOPE_PAIN_MODE_TENDON;

  return TRUE;
}

static gboolean
load (LopeRoutineBook  *self,
      LopeSession      *session,
      LopeDay           from,
      GError          **error)
{
  LopeStore *store = lope_session_get_store (session);

  self->today = lope_session_get_today (session);
  self->records = lope_store_load_routines (store, MIN (from, self->today - LOPE_ADHERENCE_DAYS), self->today,
                                            lope_session_get_now (session), error);
  if (self->records == NULL)
    return FALSE;

  self->own = lope_store_list_records (store, LOPE_TYPE_OWN_EXERCISE, LOPE_DAY_NONE, LOPE_DAY_NONE, error);

  return self->own != NULL && lope_store_find_open_session (store, &self->open, error) && load_pain (self, session, error);
}

/* ==== API ==== */

/**
 * lope_routine_book_load:
 * @session: the session
 * @from: a day; at least all from there on is known
 *
 * Reads what there is. If that cannot be done, the session says so.
 *
 * Returns: (transfer full) (nullable): what there is
 */
LopeRoutineBook *
lope_routine_book_load (LopeSession *session,
                        LopeDay      from)
{
  g_autoptr (LopeRoutineBook) self = g_object_new (LOPE_TYPE_ROUTINE_BOOK, NULL);
  g_autoptr (GError) error = NULL;

  if (!load (self, session, from, &error))
    {
      lope_session_report (session, _ ("The journal could not be read"), error);
      return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * lope_routine_book_get_log:
 * @self: a book
 *
 * Gets what the rules about routines look at.
 *
 * Returns: (transfer none): the log
 */
const LopeRoutineLog *
lope_routine_book_get_log (LopeRoutineBook *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), NULL);

  return &self->records->log;
}

/**
 * lope_routine_book_find_plan:
 * @self: a book
 * @uuid: (nullable): the UUID of a routine
 *
 * Finds a routine.
 *
 * Returns: (transfer none) (nullable): its plan
 */
LopeRoutinePlan *
lope_routine_book_find_plan (LopeRoutineBook *self,
                             const char      *uuid)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), NULL);

  for (guint i = 0; i < self->records->log.n_plans; i++)
    {
      if (g_strcmp0 (lope_routine_plan_get_uuid (self->records->log.plans[i]), uuid) == 0)
        return self->records->log.plans[i];
    }

  return NULL;
}

/**
 * lope_routine_book_get_own:
 * @self: a book
 *
 * Gets the exercises of the runner's own.
 *
 * Returns: (transfer none) (element-type LopeOwnExercise): the exercises
 */
GPtrArray *
lope_routine_book_get_own (LopeRoutineBook *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), NULL);

  return self->own;
}

/**
 * lope_routine_book_find_exercise:
 * @self: a book
 * @id: the permanent name of an exercise, or the UUID of one of the runner's own
 * @own: (out) (optional) (nullable) (transfer none): the record of the latter
 *
 * Finds an exercise.
 *
 * Returns: (transfer none) (nullable): the exercise
 */
const LopeExercise *
lope_routine_book_find_exercise (LopeRoutineBook  *self,
                                 const char       *id,
                                 LopeOwnExercise **own)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), NULL);

  if (own != NULL)
    *own = NULL;
  for (guint i = 0; i < self->own->len; i++)
    {
      if (g_strcmp0 (lope_record_get_uuid (self->own->pdata[i]), id) != 0)
        continue;
      if (own != NULL)
        *own = self->own->pdata[i];
      return lope_own_exercise_get_exercise (self->own->pdata[i]);
    }

  return lope_exercise_find (id);
}

/**
 * lope_routine_book_get_areas:
 * @self: a book
 *
 * Gets the areas that hurt lately.
 *
 * Returns: the areas, as bits by #LopeArea
 */
guint32
lope_routine_book_get_areas (LopeRoutineBook *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), 0);

  return self->areas;
}

/**
 * lope_routine_book_get_open:
 * @self: a book
 *
 * Gets a session that was begun and not ended.
 *
 * Returns: (transfer none) (nullable): the session
 */
LopeRoutineSession *
lope_routine_book_get_open (LopeRoutineBook *self)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), NULL);

  return self->open;
}

/**
 * lope_routine_book_get_offer:
 * @self: a book
 * @step: a step of a routine
 *
 * Finds what is offered in place of its exercise, see lope_step_offer_find().
 *
 * Returns: the offer
 */
LopeStepOffer
lope_routine_book_get_offer (LopeRoutineBook *self,
                             LopeRoutineStep *step)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), (LopeStepOffer) { 0 });

  return lope_step_offer_find (step, self->records->log.sessions, self->records->log.n_sessions, self->areas, self->tendon,
                               self->today);
}

/**
 * lope_routine_book_has_ready:
 * @self: a book
 * @ready: the permanent name of a ready-made routine
 *
 * Tells whether the runner has a routine that was made from it.
 *
 * Returns: %TRUE if there is one
 */
gboolean
lope_routine_book_has_ready (LopeRoutineBook *self,
                             const char      *ready)
{
  g_return_val_if_fail (LOPE_IS_ROUTINE_BOOK (self), FALSE);

  for (guint i = 0; i < self->records->log.n_plans; i++)
    {
      LopeRecord *routine = LOPE_RECORD (lope_routine_plan_get_routine (self->records->log.plans[i]));

      if (g_strcmp0 (lope_record_get_text (routine, LOPE_ROUTINE_READY), ready) == 0)
        return TRUE;
    }

  return FALSE;
}
