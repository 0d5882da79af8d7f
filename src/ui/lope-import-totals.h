/* lope-import-totals.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-importer.h"

G_BEGIN_DECLS

/**
 * LopeImportTotals:
 * @runs: how many runs were taken in
 * @others: how many activities of other sports
 * @shoes: how many shoes
 * @pain: how many pain entries
 * @flags: how many answers about red flags
 * @check_ins: how many check-ins
 * @settings: how many settings of regions
 * @routines: how many routines
 * @sessions: how many sessions of routines
 * @exercises: how many exercises of the runner’s own
 * @present: how many records were there already
 * @same: how many activities are probably there already
 * @left: how many files or records were left out
 * @enriched: how many activities got more from a file
 * @replaced: how many activities were replaced by a file
 * @distance: metres of the runs
 * @first_day: the day of the first activity, or %LOPE_DAY_NONE
 * @last_day: the day of the last one
 *
 * What came of an import.
 */
typedef struct {
  guint runs;
  guint others;
  guint shoes;
  guint pain;
  guint flags;
  guint check_ins;
  guint settings;
  guint routines;
  guint sessions;
  guint exercises;
  guint present;
  guint same;
  guint left;
  guint enriched;
  guint replaced;
  gint64 distance;
  LopeDay first_day;
  LopeDay last_day;
} LopeImportTotals;

void   lope_import_totals_count          (LopeImportTotals       *self,
                                          LopeImportResult       *result);
void   lope_import_totals_count_activity (LopeImportTotals       *self,
                                          LopeActivity           *activity);
guint  lope_import_totals_get_n          (const LopeImportTotals *self);
char  *lope_import_totals_dup_title      (const LopeImportTotals *self);
char  *lope_import_totals_dup_activities (const LopeImportTotals *self);
char  *lope_import_totals_dup_details    (const LopeImportTotals *self,
                                          LopeDay                 today,
                                          LopeUnits               units);
char  *lope_import_totals_dup_records    (const LopeImportTotals *self);

G_END_DECLS
