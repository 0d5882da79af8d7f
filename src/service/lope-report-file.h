/* lope-report-file.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "lope-report-pages.h"

G_BEGIN_DECLS

gboolean  lope_report_save       (const LopeReportPages  *pages,
                                 const char             *path,
                                 GError                **error);
LopePaper lope_paper_from_locale (void);

G_END_DECLS
