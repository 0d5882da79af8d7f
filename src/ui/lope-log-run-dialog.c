/* lope-log-run-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-log-run-dialog.h"

/**
 * lope_log_run_dialog_new:
 * @session: the session
 * @activity: (nullable): what to change, or %NULL to log a run
 *
 * Makes the dialog in which a run is logged.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_log_run_dialog_new (LopeSession  *session,
                         LopeActivity *activity)
{
  return adw_dialog_new ();
}
