/* lope-preferences.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-types.h"

G_BEGIN_DECLS

/* evidence.md S-2: about 400 miles. */
#define LOPE_DEFAULT_TARGET 640000

/**
 * LopePreferences:
 * @units: kilometres or miles
 * @first_weekday: the day on which weeks begin, 1 for Monday … 7 for Sunday
 * @ten_percent_line: whether to tell of weekly changes between 10 and 30 %
 * @long_runs: whether to show notices of single runs that were much longer
 * @weekly_change: whether to show notices of weeks above the one before
 * @ask_for_shoe: whether to hint at a run that has no shoe
 * @default_target: metres: the target of shoes without their own
 *
 * What the runner chose, read from the settings where they are installed and
 * from the locale where not.
 */
typedef struct {
  LopeUnits units;
  int first_weekday;
  gboolean ten_percent_line;
  gboolean long_runs;
  gboolean weekly_change;
  gboolean ask_for_shoe;
  int default_target;
} LopePreferences;

void      lope_preferences_load              (LopePreferences *self);
LopeUnits lope_preferences_get_units         (void);
char     *lope_preferences_dup_backup_folder (void);

G_END_DECLS
