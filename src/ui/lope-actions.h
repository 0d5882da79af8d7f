/* lope-actions.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void       lope_actions_set_accels          (GtkApplication *application);
AdwDialog *lope_actions_new_shortcuts_dialog (void);

G_END_DECLS
