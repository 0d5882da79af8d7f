/* lope-backups-dialog.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_BACKUPS_DIALOG (lope_backups_dialog_get_type ())
G_DECLARE_FINAL_TYPE (LopeBackupsDialog, lope_backups_dialog, LOPE, BACKUPS_DIALOG, AdwDialog)

AdwDialog *lope_backups_dialog_new (LopeSession *session);

G_END_DECLS
