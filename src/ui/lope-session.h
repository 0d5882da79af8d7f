/* lope-session.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-preferences.h"
#include "lope-store.h"
#include "lope-undo.h"

G_BEGIN_DECLS

#define LOPE_TYPE_SESSION (lope_session_get_type ())
G_DECLARE_FINAL_TYPE (LopeSession, lope_session, LOPE, SESSION, GObject)

LopeSession           *lope_session_new             (LopeStore            *store,
                                                     LopeDay               fixed_day);
LopeStore             *lope_session_get_store       (LopeSession          *self);
const LopePreferences *lope_session_get_preferences (LopeSession          *self);
LopeUnits              lope_session_get_units       (LopeSession          *self);
LopeDay                lope_session_get_today       (LopeSession          *self);
gint64                 lope_session_get_now         (LopeSession          *self);
GTimeZone             *lope_session_get_zone        (LopeSession          *self);
LopeUndo              *lope_session_get_undo        (LopeSession          *self);
LopeStatus            *lope_session_get_status      (LopeSession          *self);
GListModel            *lope_session_get_notices     (LopeSession          *self);
gboolean               lope_session_is_sample       (LopeSession          *self);
gboolean               lope_session_is_read_only    (LopeSession          *self);
void                   lope_session_reload          (LopeSession          *self);
void                   lope_session_report          (LopeSession          *self,
                                                     const char           *title,
                                                     const GError         *error);

/* Changes: lope-session-edit.c. Each tells of its failure by the signal “failed” and by its return
 * value, so that callers need only decide whether to go on. */
gboolean               lope_session_add             (LopeSession          *self,
                                                     LopeRecord           *record);
gboolean               lope_session_update          (LopeSession          *self,
                                                     LopeRecord           *record);
gboolean               lope_session_delete          (LopeSession          *self,
                                                     GType                 type,
                                                     const char * const   *uuids,
                                                     const char           *message);
gboolean               lope_session_dismiss         (LopeSession          *self,
                                                     LopeNotice           *notice);

/* Undo: the last thing that can be taken back, offered by a toast and Ctrl+Z. */
void                   lope_session_offer_undo      (LopeSession          *self,
                                                     const char           *message,
                                                     LopeUndoFunc          func,
                                                     gpointer              user_data,
                                                     GDestroyNotify        destroy);
void                   lope_session_forget_undo     (LopeSession          *self);
gboolean               lope_session_undo            (LopeSession          *self);

G_END_DECLS
