/* lope-backup-page.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "lope-session.h"

G_BEGIN_DECLS

#define LOPE_TYPE_BACKUP_PAGE (lope_backup_page_get_type ())
G_DECLARE_FINAL_TYPE (LopeBackupPage, lope_backup_page, LOPE, BACKUP_PAGE, AdwNavigationPage)

AdwNavigationPage *lope_backup_page_new       (LopeSession      *session,
                                               const char       *path,
                                               const char       *reason);
char              *lope_backup_page_dup_when  (LopeSession      *session,
                                               gint64            made);

G_END_DECLS
