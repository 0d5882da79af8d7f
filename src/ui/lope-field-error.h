/* lope-field-error.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void lope_field_error_set  (GtkWidget   *field,
                            GtkWidget   *message);
void lope_field_error_show (AdwEntryRow *row,
                            const char  *title,
                            const char  *problem);
void lope_field_error_note (AdwEntryRow *row,
                            const char  *problem);

G_END_DECLS
