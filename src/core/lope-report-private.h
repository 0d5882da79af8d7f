/* lope-report-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-report.h"

G_BEGIN_DECLS

/* lope-report-pain.c */
void lope_report_add_pain  (LopeReport            *self,
                            const LopeReportInput *input);
void lope_report_add_flags (LopeReport            *self,
                            const LopeReportInput *input);

/* lope-report-load.c */
void lope_report_add_runs  (LopeReport            *self,
                            const LopeReportInput *input);
void lope_report_add_weeks (LopeReport            *self,
                            const LopeReportInput *input);

G_END_DECLS
