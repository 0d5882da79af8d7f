/* lope-import-duplicates.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-importer.h"
#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_IMPORT_DUPLICATES (lope_import_duplicates_get_type ())
G_DECLARE_FINAL_TYPE (LopeImportDuplicates, lope_import_duplicates, LOPE, IMPORT_DUPLICATES, AdwBin)

void  lope_import_duplicates_add      (LopeImportDuplicates *self,
                                       LopeImportResult     *result);
void  lope_import_duplicates_show     (LopeImportDuplicates *self,
                                       LopeSession          *session);
guint lope_import_duplicates_get_open (LopeImportDuplicates *self);

G_END_DECLS
