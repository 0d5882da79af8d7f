/* lope-pain-save.c: saving what was told about pain
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-save.h"

#include <glib/gi18n-lib.h>

/* What was done, so that it can be taken back. */
typedef struct {
  GPtrArray *before; /* owned, of LopeRecord */
  GPtrArray *added; /* owned, of LopeRecord */
  GPtrArray *raised; /* owned, of LopeRedFlag */
  LopeUndoneFunc undone; /* nullable */
  gpointer undone_data; /* owned */
  GDestroyNotify undone_destroy;
} Deed;

static void
deed_free (gpointer data)
{
  Deed *self = data;

  g_clear_pointer (&self->before, g_ptr_array_unref);
  g_clear_pointer (&self->added, g_ptr_array_unref);
  g_clear_pointer (&self->raised, g_ptr_array_unref);
  if (self->undone_destroy != NULL)
    self->undone_destroy (self->undone_data);
  g_free (self);
}

static gboolean
contains (GPtrArray  *records,
          LopeRecord *record)
{
  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (g_str_equal (lope_record_get_uuid (records->pdata[i]), lope_record_get_uuid (record)))
        return TRUE;
    }

  return FALSE;
}

/* Those of @records that are not among @others. */
static GPtrArray *
subtract (GPtrArray *records,
          GPtrArray *others)
{
  GPtrArray *rest = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; records != NULL && i < records->len; i++)
    {
      if (!contains (others, records->pdata[i]))
        g_ptr_array_add (rest, g_object_ref (records->pdata[i]));
    }

  return rest;
}

static gboolean
undo (LopeStore  *store,
      gpointer    user_data,
      GError    **error)
{
  Deed *deed = user_data;

  if (!lope_store_apply (store, deed->before, deed->added, error) ||
      !lope_store_retract_red_flags (store, deed->raised, error))
    return FALSE;

  if (deed->undone != NULL)
    deed->undone (deed->undone_data);

  return TRUE;
}

static GPtrArray *
list_flags (LopeStore *store)
{
  return lope_store_list_records (store, LOPE_TYPE_RED_FLAG, LOPE_DAY_NONE, LOPE_DAY_NONE, NULL);
}

/* Which red flags the entries raised. That this fails loses nothing: what is
 * raised follows from the entries and is kept the next time. */
static GPtrArray *
raise_flags (LopeSession *session)
{
  LopeStore *store = lope_session_get_store (session);
  g_autoptr (GPtrArray) earlier = list_flags (store);
  g_autoptr (GPtrArray) later = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!lope_store_raise_red_flags (store, lope_session_get_today (session), lope_session_get_now (session), &n, &error))
    g_warning ("Red flags could not be kept: %s", error->message);
  if (n > 0)
    later = list_flags (store);

  return subtract (later, earlier);
}

/**
 * lope_pain_save_full:
 * @session: the session
 * @before: (element-type LopeRecord) (nullable): pain entries, and a run or a
 *   check-in that goes with them, as they are in the journal
 * @after: (element-type LopeRecord) (nullable): the same as they are to be
 * @message: what was done, for the toast that offers to undo it
 * @undone: (nullable) (scope notified): called when it was undone
 * @undone_data: (nullable): for @undone
 * @undone_destroy: (nullable): frees @undone_data, also if nothing was saved
 *
 * Saves what was told about pain as one change: what is in @after alone is added,
 * what is in @before alone is deleted. Red flags that follow from it are raised.
 * All of it can be undone in one step.
 *
 * Returns: whether it was saved; if not, “failed” of the session was emitted
 */
gboolean
lope_pain_save_full (LopeSession    *session,
                     GPtrArray      *before,
                     GPtrArray      *after,
                     const char     *message,
                     LopeUndoneFunc  undone,
                     gpointer        undone_data,
                     GDestroyNotify  undone_destroy)
{
  g_autoptr (GPtrArray) removed = subtract (before, after);
  g_autoptr (GError) error = NULL;
  Deed *deed;

  g_return_val_if_fail (LOPE_IS_SESSION (session), FALSE);

  if (!lope_store_apply (lope_session_get_store (session), after, removed, &error))
    {
      lope_session_report (session, _ ("This could not be saved"), error);
      if (undone_destroy != NULL)
        undone_destroy (undone_data);
      return FALSE;
    }

  deed = g_new0 (Deed, 1);
  deed->before = subtract (before, NULL);
  deed->added = subtract (after, before);
  deed->raised = raise_flags (session);
  deed->undone = undone;
  deed->undone_data = undone_data;
  deed->undone_destroy = undone_destroy;
  lope_session_offer_undo (session, message, undo, deed, deed_free);

  return TRUE;
}

/**
 * lope_pain_save:
 * @session: the session
 * @before: (element-type LopeRecord) (nullable): what is in the journal
 * @after: (element-type LopeRecord) (nullable): what is to be in it
 * @message: what was done, for the toast that offers to undo it
 *
 * Saves what was told about pain; see lope_pain_save_full().
 *
 * Returns: whether it was saved; if not, “failed” of the session was emitted
 */
gboolean
lope_pain_save (LopeSession *session,
                GPtrArray   *before,
                GPtrArray   *after,
                const char  *message)
{
  return lope_pain_save_full (session, before, after, message, NULL, NULL, NULL);
}
