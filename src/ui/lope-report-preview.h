/* lope-report-preview.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "lope-report-pages.h"

G_BEGIN_DECLS

#define LOPE_TYPE_REPORT_PREVIEW (lope_report_preview_get_type ())
G_DECLARE_FINAL_TYPE (LopeReportPreview, lope_report_preview, LOPE, REPORT_PREVIEW, GtkWidget)

void lope_report_preview_set_page (LopeReportPreview     *self,
                                   const LopeReportPages *pages,
                                   guint                  page,
                                   double                 width,
                                   double                 height);

G_END_DECLS
