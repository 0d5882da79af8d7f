/* lope-import-row.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-importer.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_IMPORT_ROW (lope_import_row_get_type ())
G_DECLARE_FINAL_TYPE (LopeImportRow, lope_import_row, LOPE, IMPORT_ROW, AdwPreferencesRow)

GtkWidget        *lope_import_row_new        (LopeImportResult *result,
                                              LopeSession      *session);
LopeImportResult *lope_import_row_get_result (LopeImportRow    *self);
void              lope_import_row_set_kept   (LopeImportRow    *self);

G_END_DECLS
