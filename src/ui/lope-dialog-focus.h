/* lope-dialog-focus.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void lope_dialog_begin_at            (AdwDialog      *dialog,
                                      GtkWidget      *widget);
void lope_dialog_class_add_save_keys (GtkWidgetClass *klass);

G_END_DECLS
