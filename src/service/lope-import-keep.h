/* lope-import-keep.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-importer.h"

G_BEGIN_DECLS

gboolean lope_import_result_keep (LopeImportResult  *self,
                                  LopeStore         *store,
                                  const char        *batch,
                                  GError           **error);

G_END_DECLS
