/* lope-shoe-actions.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-actions.h"

#include "lope-format.h"
#include "lope-shoe-dialog.h"
#include "lope-shoe-move-dialog.h"

#include <glib/gi18n-lib.h>

/* ==== Putting away and taking out again ==== */

/* Only that field goes back: what else was changed since then stays. */
static gboolean
restore_retired (LopeStore  *store,
                 gpointer    user_data,
                 GError    **error)
{
  LopeRecord *before = user_data;
  g_autoptr (LopeRecord) shoe = lope_store_get (store, LOPE_TYPE_SHOE, lope_record_get_uuid (before), error);

  if (shoe == NULL)
    return FALSE;

  lope_record_assign_field (shoe, before, LOPE_SHOE_RETIRED);

  return lope_store_update (store, shoe, error);
}

static gboolean
set_retired (LopeSession *session,
             LopeShoe    *shoe,
             gint64       retired,
             const char  *message)
{
  g_autoptr (LopeRecord) after = lope_record_copy (LOPE_RECORD (shoe));

  lope_record_set_int (after, LOPE_SHOE_RETIRED, retired);
  if (!lope_session_update (session, after))
    return FALSE;

  lope_session_offer_undo (session, message, restore_retired, lope_record_copy (LOPE_RECORD (shoe)), g_object_unref);

  return TRUE;
}

/* ==== Deleting ==== */

typedef struct {
  GtkWidget *parent; /* owned */
  LopeSession *session; /* owned */
  LopeShoe *shoe; /* owned */
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->parent);
  g_object_unref (question->session);
  g_object_unref (question->shoe);
  g_free (question);
}

static void
answer_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Question *question = user_data;
  const char *answer = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);

  if (g_str_equal (answer, "move"))
    lope_shoe_move_runs (question->parent, question->session, question->shoe);
  else if (g_str_equal (answer, "retire"))
    lope_shoe_retire (question->session, question->shoe);
  question_free (question);
}

/* Its runs would have no shoe then: rather elsewhere with them, or keep it. */
static void
ask (GtkWidget   *parent,
     LopeSession *session,
     LopeShoe    *shoe,
     guint        n_runs)
{
  g_autofree char *number = lope_format_number (n_runs, 0);
  /* TRANSLATORS: %1$s is a pair of shoes, %2$s a number */
  g_autofree char *title = g_strdup_printf (ngettext ("“%1$s” Has %2$s Run", "“%1$s” Has %2$s Runs", n_runs),
                                            lope_shoe_get_name (shoe), number);
  AdwDialog *dialog = adw_alert_dialog_new (title, NULL);
  Question *question = g_new0 (Question, 1);

  question->parent = g_object_ref (parent);
  question->session = g_object_ref (session);
  question->shoe = g_object_ref (shoe);

  adw_alert_dialog_set_body (ADW_ALERT_DIALOG (dialog),
                             _("A pair with runs is not deleted, so that no distance is lost. Move its runs to another "
                               "pair first, or retire it: then its history is kept and it takes no new runs."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog), "cancel", _("_Cancel"), "move", _("_Move Runs…"), NULL);
  if (!lope_shoe_is_retired (shoe, lope_session_get_today (session)))
    adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "retire", _("_Retire"));
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_choose (ADW_ALERT_DIALOG (dialog), parent, NULL, answer_cb, question);
}

/* ==== API ==== */

/**
 * lope_shoe_count_runs:
 * @session: the session
 * @shoe: a shoe
 *
 * Counts the activities in a shoe.
 *
 * Returns: how many there are
 */
guint
lope_shoe_count_runs (LopeSession *session,
                      LopeShoe    *shoe)
{
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;
  g_autoptr (GArray) keys = NULL;

  filter.shoe = lope_record_get_uuid (LOPE_RECORD (shoe));
  keys = lope_store_list_activity_keys (lope_session_get_store (session), &filter, NULL);

  return keys != NULL ? keys->len : 0;
}

/**
 * lope_shoe_retire:
 * @session: the session
 * @shoe: a shoe
 *
 * Puts a shoe away from today on, and offers to take that back. It keeps its runs.
 *
 * Returns: whether it was; if not, “failed” was emitted
 */
gboolean
lope_shoe_retire (LopeSession *session,
                  LopeShoe    *shoe)
{
  /* TRANSLATORS: %s is what the runner calls a pair of shoes */
  g_autofree char *message = g_strdup_printf (_("“%s” retired"), lope_shoe_get_name (shoe));

  return set_retired (session, shoe, lope_session_get_today (session), message);
}

/**
 * lope_shoe_reactivate:
 * @session: the session
 * @shoe: a shoe
 *
 * Takes a shoe into use again, and offers to take that back.
 *
 * Returns: whether it was; if not, “failed” was emitted
 */
gboolean
lope_shoe_reactivate (LopeSession *session,
                      LopeShoe    *shoe)
{
  /* TRANSLATORS: %s is what the runner calls a pair of shoes */
  g_autofree char *message = g_strdup_printf (_("“%s” is in use again"), lope_shoe_get_name (shoe));

  return set_retired (session, shoe, LOPE_UNSET, message);
}

/**
 * lope_shoe_edit:
 * @parent: a widget of the window
 * @session: the session
 * @shoe: (nullable): a shoe, or %NULL for a new one
 *
 * Opens the dialog that adds or changes a shoe.
 */
void
lope_shoe_edit (GtkWidget   *parent,
                LopeSession *session,
                LopeShoe    *shoe)
{
  adw_dialog_present (lope_shoe_dialog_new (session, shoe), parent);
}

/**
 * lope_shoe_move_runs:
 * @parent: a widget of the window
 * @session: the session
 * @shoe: a shoe
 *
 * Opens the dialog that gives its runs to another shoe.
 */
void
lope_shoe_move_runs (GtkWidget   *parent,
                     LopeSession *session,
                     LopeShoe    *shoe)
{
  adw_dialog_present (lope_shoe_move_dialog_new (session, shoe), parent);
}

/**
 * lope_shoe_delete:
 * @parent: a widget of the window
 * @session: the session
 * @shoe: a shoe
 *
 * Deletes a shoe without runs and offers to take that back; of one with runs it
 * asks what to do with them.
 */
void
lope_shoe_delete (GtkWidget   *parent,
                  LopeSession *session,
                  LopeShoe    *shoe)
{
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (shoe)), NULL };
  guint n_runs = lope_shoe_count_runs (session, shoe);
  g_autofree char *message = NULL;

  if (n_runs > 0)
    {
      ask (parent, session, shoe, n_runs);
      return;
    }

  /* TRANSLATORS: %s is what the runner calls a pair of shoes */
  message = g_strdup_printf (_("“%s” deleted"), lope_shoe_get_name (shoe));
  lope_session_delete (session, LOPE_TYPE_SHOE, uuids, message);
}
