/* lope-window.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_WINDOW (lope_window_get_type ())
G_DECLARE_FINAL_TYPE (LopeWindow, lope_window, LOPE, WINDOW, AdwApplicationWindow)

LopeWindow  *lope_window_new          (GtkApplication *application);
LopeSession *lope_window_get_session  (LopeWindow     *self);
void         lope_window_set_session  (LopeWindow     *self,
                                       LopeSession    *session);
void         lope_window_set_failure  (LopeWindow     *self,
                                       const char     *path,
                                       const GError   *error);
void         lope_window_show_page    (LopeWindow     *self,
                                       const char     *name);
void         lope_window_play_routine (LopeWindow     *self,
                                       const char     *routine);
void         lope_window_add_toast    (LopeWindow     *self,
                                       AdwToast       *toast);
void         lope_window_import_files (LopeWindow     *self,
                                       GListModel     *files);

G_END_DECLS
