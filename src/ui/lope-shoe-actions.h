/* lope-shoe-actions.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-session.h"

G_BEGIN_DECLS

/* What can be done with a pair of shoes, from its card and from its page. */

guint    lope_shoe_count_runs (LopeSession *session,
                               LopeShoe    *shoe);
gboolean lope_shoe_retire     (LopeSession *session,
                               LopeShoe    *shoe);
gboolean lope_shoe_reactivate (LopeSession *session,
                               LopeShoe    *shoe);
void     lope_shoe_edit       (GtkWidget   *parent,
                               LopeSession *session,
                               LopeShoe    *shoe);
void     lope_shoe_move_runs  (GtkWidget   *parent,
                               LopeSession *session,
                               LopeShoe    *shoe);
void     lope_shoe_delete     (GtkWidget   *parent,
                               LopeSession *session,
                               LopeShoe    *shoe);

G_END_DECLS
