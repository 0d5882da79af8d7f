/* lope-run-saving.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-run-draft.h"

G_BEGIN_DECLS

gboolean lope_run_saving_save (GtkWidget    *parent,
                               LopeSession  *session,
                               LopeRunDraft *draft,
                               LopeActivity *original,
                               GPtrArray    *original_pain);

G_END_DECLS
