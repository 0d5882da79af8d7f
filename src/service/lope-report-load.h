/* lope-report-load.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-preferences.h"
#include "lope-report.h"
#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeReportRequest:
 * @from: the first day, or %LOPE_DAY_NONE for half a year
 * @to: the last day
 * @today: the day on which it is made
 * @until: the moment to look from, UTC seconds
 * @preferences: (borrowed): what the runner chose
 *
 * Which time a report is about.
 */
typedef struct {
  LopeDay from;
  LopeDay to;
  LopeDay today;
  gint64 until;
  const LopePreferences *preferences;
} LopeReportRequest;

LopeReport *lope_report_load (LopeStore                *store,
                              const LopeReportRequest  *request,
                              GError                  **error);

G_END_DECLS
