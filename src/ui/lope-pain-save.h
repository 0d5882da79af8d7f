/* lope-pain-save.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-session.h"

G_BEGIN_DECLS

/**
 * LopeUndoneFunc:
 * @user_data: what was given with the function
 *
 * Follows when something was taken back.
 */
typedef void (*LopeUndoneFunc) (gpointer user_data);

gboolean lope_pain_save_full (LopeSession    *session,
                              GPtrArray      *before,
                              GPtrArray      *after,
                              const char     *message,
                              LopeUndoneFunc  undone,
                              gpointer        undone_data,
                              GDestroyNotify  undone_destroy);
gboolean lope_pain_save      (LopeSession    *session,
                              GPtrArray      *before,
                              GPtrArray      *after,
                              const char     *message);

G_END_DECLS
