/* lope-import-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-import-dialog.h"

/**
 * lope_import_dialog_new:
 * @session: the session
 * @files: (nullable): a list of #GFile, or %NULL to let the runner choose
 *
 * Makes the dialog in which files are imported.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_import_dialog_new (LopeSession *session,
                        GListModel  *files)
{
  return adw_dialog_new ();
}
