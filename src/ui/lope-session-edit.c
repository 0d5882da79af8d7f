/* lope-session-edit.c: changes that tell of their failure and can be undone
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-session.h"

#include <glib/gi18n-lib.h>

static gboolean
undelete (LopeStore  *store,
          gpointer    user_data,
          GError    **error)
{
  GVariant *deleted = user_data;
  g_autofree const char **uuids = NULL;
  const char *type;

  g_variant_get (deleted, "(&s^a&s)", &type, &uuids);

  return lope_store_undelete (store, g_type_from_name (type), uuids, error);
}

static gboolean
recall (LopeStore  *store,
        gpointer    user_data,
        GError    **error)
{
  return lope_store_recall_notice (store, user_data, error);
}

/* ==== API ==== */

/**
 * lope_session_add:
 * @self: a session
 * @record: a new record
 *
 * Writes a new record. It is durable when this returns %TRUE.
 *
 * Returns: whether it was written; if not, “failed” was emitted
 */
gboolean
lope_session_add (LopeSession *self,
                  LopeRecord  *record)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (lope_store_add (lope_session_get_store (self), record, &error))
    return TRUE;

  lope_session_report (self, _("This could not be saved"), error);

  return FALSE;
}

/**
 * lope_session_update:
 * @self: a session
 * @record: a record that is in the journal
 *
 * Writes a changed record. It is durable when this returns %TRUE.
 *
 * Returns: whether it was written; if not, “failed” was emitted
 */
gboolean
lope_session_update (LopeSession *self,
                     LopeRecord  *record)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (lope_store_update (lope_session_get_store (self), record, &error))
    return TRUE;

  lope_session_report (self, _("The change could not be saved"), error);

  return FALSE;
}

/**
 * lope_session_delete:
 * @self: a session
 * @type: the type of the records
 * @uuids: (array zero-terminated=1): which ones
 * @message: what was done, for the toast that offers to undo it
 *
 * Deletes records and offers to take that back.
 *
 * Returns: whether they were deleted; if not, “failed” was emitted
 */
gboolean
lope_session_delete (LopeSession        *self,
                     GType               type,
                     const char * const *uuids,
                     const char         *message)
{
  g_autoptr (GError) error = NULL;
  GVariant *deleted;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);
  g_return_val_if_fail (uuids != NULL, FALSE);

  if (!lope_store_delete (lope_session_get_store (self), type, uuids, &error))
    {
      lope_session_report (self, _("This could not be deleted"), error);
      return FALSE;
    }

  deleted = g_variant_ref_sink (g_variant_new ("(s^as)", g_type_name (type), uuids));
  lope_session_offer_undo (self, message, undelete, deleted, (GDestroyNotify) g_variant_unref);

  return TRUE;
}

/**
 * lope_session_dismiss:
 * @self: a session
 * @notice: a notice
 *
 * Puts a notice away for as long as its state is the same, and offers to take
 * that back.
 *
 * Returns: whether it was; if not, “failed” was emitted
 */
gboolean
lope_session_dismiss (LopeSession *self,
                      LopeNotice  *notice)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (!lope_store_dismiss_notice (lope_session_get_store (self), notice, &error))
    {
      lope_session_report (self, _("The notice could not be dismissed"), error);
      return FALSE;
    }

  lope_session_offer_undo (self, _("Notice dismissed"), recall, g_object_ref (notice), g_object_unref);

  return TRUE;
}

/**
 * lope_session_offer_undo:
 * @self: a session
 * @message: what was done, for the toast
 * @func: (scope notified): takes it back
 * @user_data: (nullable): for @func
 * @destroy: (nullable): frees @user_data
 *
 * Offers to take back what was just done. An earlier offer ends.
 */
void
lope_session_offer_undo (LopeSession    *self,
                         const char     *message,
                         LopeUndoFunc    func,
                         gpointer        user_data,
                         GDestroyNotify  destroy)
{
  g_return_if_fail (LOPE_IS_SESSION (self));

  lope_undo_offer (lope_session_get_undo (self), message, func, user_data, destroy);
}

/**
 * lope_session_forget_undo:
 * @self: a session
 *
 * Ends the offer to take something back.
 */
void
lope_session_forget_undo (LopeSession *self)
{
  g_return_if_fail (LOPE_IS_SESSION (self));

  lope_undo_forget (lope_session_get_undo (self));
}

/**
 * lope_session_undo:
 * @self: a session
 *
 * Takes back what was last done, if it can be. The offer stands when this fails.
 *
 * Returns: whether anything was taken back
 */
gboolean
lope_session_undo (LopeSession *self)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (self), FALSE);

  if (!lope_undo_is_open (lope_session_get_undo (self)))
    return FALSE;

  if (!lope_undo_take_back (lope_session_get_undo (self), lope_session_get_store (self), &error))
    {
      lope_session_report (self, _("This could not be undone"), error);
      return FALSE;
    }

  return TRUE;
}
