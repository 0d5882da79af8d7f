/* lope-undo.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-undo.h"

struct _LopeUndo {
  GObject parent_instance;

  LopeUndoFunc func; /* nullable */
  gpointer user_data; /* owned */
  GDestroyNotify destroy;
};

/**
 * LopeUndo:
 *
 * The last thing that can be taken back. There is never more than one: a newer
 * offer ends the one before.
 */
G_DEFINE_FINAL_TYPE (LopeUndo, lope_undo, G_TYPE_OBJECT)

enum {
  OFFERED,
  FORGOTTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
lope_undo_dispose (GObject *object)
{
  lope_undo_forget (LOPE_UNDO (object));

  G_OBJECT_CLASS (lope_undo_parent_class)->dispose (object);
}

static void
lope_undo_class_init (LopeUndoClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_undo_dispose;

  /**
   * LopeUndo::offered:
   * @message: what was done
   *
   * Something was done that can be taken back.
   */
  signals[OFFERED] = g_signal_new ("offered", LOPE_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LopeUndo::forgotten:
   *
   * What was offered can no longer be taken back, or has been.
   */
  signals[FORGOTTEN] = g_signal_new ("forgotten", LOPE_TYPE_UNDO, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_undo_init (LopeUndo *self)
{
}

/* ==== API ==== */

/**
 * lope_undo_new:
 *
 * Makes one that offers nothing.
 *
 * Returns: (transfer full): the undo
 */
LopeUndo *
lope_undo_new (void)
{
  return g_object_new (LOPE_TYPE_UNDO, NULL);
}

/**
 * lope_undo_offer:
 * @self: an undo
 * @message: what was done, for the toast
 * @func: (scope notified): takes it back
 * @user_data: (nullable): for @func
 * @destroy: (nullable): frees @user_data
 *
 * Offers to take back what was just done. An earlier offer ends.
 */
void
lope_undo_offer (LopeUndo       *self,
                 const char     *message,
                 LopeUndoFunc    func,
                 gpointer        user_data,
                 GDestroyNotify  destroy)
{
  g_return_if_fail (LOPE_IS_UNDO (self));
  g_return_if_fail (message != NULL);
  g_return_if_fail (func != NULL);

  lope_undo_forget (self);
  self->func = func;
  self->user_data = user_data;
  self->destroy = destroy;
  g_signal_emit (self, signals[OFFERED], 0, message);
}

/**
 * lope_undo_forget:
 * @self: an undo
 *
 * Ends the offer, if there is one.
 */
void
lope_undo_forget (LopeUndo *self)
{
  gpointer user_data;

  g_return_if_fail (LOPE_IS_UNDO (self));

  if (self->func == NULL)
    return;

  self->func = NULL;
  user_data = g_steal_pointer (&self->user_data);
  if (self->destroy != NULL)
    self->destroy (user_data);
  g_signal_emit (self, signals[FORGOTTEN], 0);
}

/**
 * lope_undo_is_open:
 * @self: an undo
 *
 * Tells whether there is anything to take back.
 *
 * Returns: %TRUE if there is
 */
gboolean
lope_undo_is_open (LopeUndo *self)
{
  g_return_val_if_fail (LOPE_IS_UNDO (self), FALSE);

  return self->func != NULL;
}

/**
 * lope_undo_take_back:
 * @self: an undo with an offer
 * @store: the journal
 * @error: return location for an error
 *
 * Takes back what was last done. The offer stands when this fails.
 *
 * Returns: whether it could be
 */
gboolean
lope_undo_take_back (LopeUndo   *self,
                     LopeStore  *store,
                     GError    **error)
{
  g_return_val_if_fail (LOPE_IS_UNDO (self), FALSE);
  g_return_val_if_fail (self->func != NULL, FALSE);

  if (!self->func (store, self->user_data, error))
    return FALSE;

  lope_undo_forget (self);

  return TRUE;
}
