/* lope-run-saving.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-run-saving.h"

#include "lope-format.h"
#include "lope-pain-save.h"
#include "lope-shoe-chooser.h"

#include <glib/gi18n-lib.h>

/* A run that may become a draft again. */
typedef struct {
  LopeSession *session; /* borrowed: it owns the offer to undo */
  LopeRunDraft *draft;  /* owned */
} Taken;

static void
taken_free (gpointer data)
{
  Taken *taken = data;

  lope_run_draft_free (taken->draft);
  g_free (taken);
}

/* The reason is often a slip: what was typed is offered again by the next dialog. */
static void
undone_cb (gpointer user_data)
{
  Taken *taken = user_data;
  g_autoptr (LopeRunDraft) other = lope_run_draft_load (taken->session, NULL);

  if (other == NULL)
    lope_run_draft_save (taken->draft, taken->session, NULL);
}

static Taken *
taken_new (LopeSession        *session,
           const LopeRunDraft *draft)
{
  Taken *taken = g_new (Taken, 1);

  *taken = (Taken) { session, lope_run_draft_copy (draft) };

  return taken;
}

static GPtrArray *
join (LopeActivity *activity,
      GPtrArray    *pain)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  if (activity != NULL)
    g_ptr_array_add (records, g_object_ref (activity));
  for (guint i = 0; i < pain->len; i++)
    g_ptr_array_add (records, g_object_ref (pain->pdata[i]));

  return records;
}

static char *
make_message (LopeSession  *session,
              LopeActivity *activity)
{
  g_autofree char *day = lope_format_day_short (lope_activity_get_day (activity), lope_session_get_today (session));

  if (lope_activity_is_run (activity))
    /* TRANSLATORS: %s is a day, such as “17 November”. */
    return g_strdup_printf (_("Run of %s saved"), day);

  /* TRANSLATORS: %s is a day, such as “17 November”. */
  return g_strdup_printf (_("Activity of %s saved"), day);
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
  g_autoptr (GPtrArray) before = join (original, original_pain);
  g_autoptr (GPtrArray) after = join (draft->activity, draft->pain);
  g_autofree char *message = make_message (session, draft->activity);

  if (!(original != NULL ? lope_pain_save (session, before, after, message)
                         : lope_pain_save_full (session, before, after, message, undone_cb,
                                                taken_new (session, draft), taken_free)))
    return FALSE;

  gtk_accessible_announce (GTK_ACCESSIBLE (gtk_widget_get_root (parent)), message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  lope_shoe_chooser_hint (parent, session, draft->activity);

  return TRUE;
}
