/* lope-undo.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeUndoFunc:
 * @store: the journal
 * @user_data: what was given with the function
 * @error: return location for an error
 *
 * Takes back what was done.
 *
 * Returns: whether it could be
 */
typedef gboolean (*LopeUndoFunc) (LopeStore  *store,
                                  gpointer    user_data,
                                  GError    **error);

#define LOPE_TYPE_UNDO (lope_undo_get_type ())
G_DECLARE_FINAL_TYPE (LopeUndo, lope_undo, LOPE, UNDO, GObject)

LopeUndo *lope_undo_new       (void);
void      lope_undo_offer     (LopeUndo        *self,
                               const char      *message,
                               LopeUndoFunc     func,
                               gpointer         user_data,
                               GDestroyNotify   destroy);
void      lope_undo_forget    (LopeUndo        *self);
gboolean  lope_undo_is_open   (LopeUndo        *self);
gboolean  lope_undo_take_back (LopeUndo        *self,
                               LopeStore       *store,
                               GError         **error);

G_END_DECLS
