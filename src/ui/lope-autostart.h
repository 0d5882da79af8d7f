/* lope-autostart.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void     lope_autostart_set        (GObject              *source,
                                    gboolean              on,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
gboolean lope_autostart_set_finish (GAsyncResult         *result,
                                    GError              **error);

G_END_DECLS
