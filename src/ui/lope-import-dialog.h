/* lope-import-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_IMPORT_DIALOG (lope_import_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeImportDialog, lope_import_dialog, LOPE, IMPORT_DIALOG, AdwDialog)

AdwDialog *lope_import_dialog_new (LopeSession *session,
                                   GListModel  *files);

G_END_DECLS
