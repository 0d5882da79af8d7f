/* lope-run-saving.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-saving.h"

#include "lope-format.h"
#include "lope-shoe-chooser.h"

#include <glib/gi18n-lib.h>

/* What takes a saved activity back. */
typedef struct {
  LopeSession *session;     /* borrowed: it owns the offer */
  GPtrArray *restored;      /* owned, of LopeRecord: what to save again */
  GPtrArray *removed;       /* owned, of LopeRecord: what to delete */
  GPtrArray *flags;         /* owned, of LopeRedFlag: what the pain raised */
  LopeRunDraft *draft;      /* owned, nullable: what was typed */
} Undo;

static void
undo_free (Undo *undo)
{
  g_ptr_array_unref (undo->restored);
  g_ptr_array_unref (undo->removed);
  g_ptr_array_unref (undo->flags);
  g_clear_pointer (&undo->draft, lope_run_draft_free);
  g_free (undo);
}

/* A new run that is taken back is a draft again: the next dialog offers it, as the
 * reason is often a slip. */
static gboolean
undo_save (LopeStore  *store,
           gpointer    user_data,
           GError    **error)
{
  Undo *undo = user_data;
  g_autoptr (LopeRunDraft) other = NULL;

  if (!lope_store_apply (store, undo->restored, undo->removed, error))
    return FALSE;
  if (undo->flags->len > 0 && !lope_store_retract_red_flags (store, undo->flags, error))
    return FALSE;

  other = undo->draft != NULL ? lope_run_draft_load (undo->session, NULL) : NULL;
  if (undo->draft != NULL && other == NULL)
    lope_run_draft_save (undo->draft, undo->session, NULL);

  return TRUE;
}

static gboolean
has_record (GPtrArray  *records,
            LopeRecord *record)
{
  for (guint i = 0; i < records->len; i++)
    {
      if (g_str_equal (lope_record_get_uuid (records->pdata[i]), lope_record_get_uuid (record)))
        return TRUE;
    }

  return FALSE;
}

/* What is in @records and not in @others. */
static GPtrArray *
subtract (GPtrArray *records,
          GPtrArray *others)
{
  GPtrArray *rest = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      if (!has_record (others, records->pdata[i]))
        g_ptr_array_add (rest, g_object_ref (records->pdata[i]));
    }

  return rest;
}

static GPtrArray *
list_flags (LopeSession *session)
{
  GPtrArray *flags = lope_store_list_records (lope_session_get_store (session), LOPE_TYPE_RED_FLAG,
                                              LOPE_DAY_NONE, LOPE_DAY_NONE, NULL);

  return flags != NULL ? flags : g_ptr_array_new_with_free_func (g_object_unref);
}

/* The red flags that the pain raises, if any. */
static GPtrArray *
raise_flags (LopeSession *session)
{
  g_autoptr (GPtrArray) before = list_flags (session);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GError) error = NULL;

  if (!lope_store_raise_red_flags (lope_session_get_store (session), lope_session_get_today (session),
                                   lope_session_get_now (session), NULL, &error))
    lope_session_report (session, _("The journal could not be read"), error);
  after = list_flags (session);

  return subtract (after, before);
}

static void
tell (GtkWidget    *parent,
      LopeSession  *session,
      LopeActivity *activity,
      Undo         *undo)
{
  LopeDay today = lope_session_get_today (session);
  g_autofree char *day = lope_format_day_short (lope_activity_get_day (activity), today);
  g_autofree char *message = NULL;

  if (lope_activity_is_run (activity))
    /* TRANSLATORS: %s is a day, such as “17 November”. */
    message = g_strdup_printf (_("Run of %s saved"), day);
  else
    /* TRANSLATORS: %s is a day, such as “17 November”. */
    message = g_strdup_printf (_("Activity of %s saved"), day);

  lope_session_offer_undo (session, message, undo_save, undo, (GDestroyNotify) undo_free);
  gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_root (parent)), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ==== API ==== */

/**
 * lope_run_saving_save:
 * @parent: a widget of the window
 * @session: the session
 * @draft: the activity to save, with its pain
 * @original: (nullable): what it was before, or %NULL for a new one
 * @original_pain: (element-type LopePainEntry): the pain that it had before
 *
 * Saves an activity and its pain as one, raises the red flags that follow, and
 * offers to take all of that back. A run without a shoe gets a hint.
 *
 * Returns: whether it was saved; if not, the session told why
 */
gboolean
lope_run_saving_save (GtkWidget    *parent,
                      LopeSession  *session,
                      LopeRunDraft *draft,
                      LopeActivity *original,
                      GPtrArray    *original_pain)
{
  g_autoptr (GPtrArray) saved = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deleted = subtract (original_pain, draft->pain);
  g_autoptr (GError) error = NULL;
  Undo *undo;

  g_ptr_array_add (saved, g_object_ref (draft->activity));
  g_ptr_array_extend (saved, draft->pain, (GCopyFunc) g_object_ref, NULL);
  if (!lope_store_apply (lope_session_get_store (session), saved, deleted, &error))
    {
      lope_session_report (session, original == NULL ? _("This could not be saved")
                                                     : _("The change could not be saved"), error);
      return FALSE;
    }

  undo = g_new0 (Undo, 1);
  undo->session = session;
  undo->restored = g_ptr_array_new_with_free_func (g_object_unref);
  if (original != NULL)
    g_ptr_array_add (undo->restored, g_object_ref (original));
  g_ptr_array_extend (undo->restored, original_pain, (GCopyFunc) g_object_ref, NULL);
  undo->removed = subtract (saved, undo->restored);
  undo->flags = draft->pain->len > 0 ? raise_flags (session) : g_ptr_array_new_with_free_func (g_object_unref);
  if (original == NULL)
    undo->draft = lope_run_draft_copy (draft);

  tell (parent, session, draft->activity, undo);
  lope_shoe_chooser_hint (parent, session, draft->activity);

  return TRUE;
}
