/* lope-garmin-csv-columns.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-csv.h"

G_BEGIN_DECLS

/**
 * LopeGarminColumn:
 *
 * The columns of the “Activities.csv” of Garmin Connect that matter.
 */
typedef enum {
  LOPE_GARMIN_TYPE,
  LOPE_GARMIN_DATE,
  LOPE_GARMIN_TITLE,
  LOPE_GARMIN_DISTANCE,
  LOPE_GARMIN_TIME,
  LOPE_GARMIN_MOVING_TIME,
  LOPE_GARMIN_ELAPSED_TIME,
  LOPE_GARMIN_HR,
  LOPE_GARMIN_MAX_HR,
  LOPE_GARMIN_CADENCE,
  LOPE_GARMIN_ASCENT,
  LOPE_GARMIN_DESCENT,
  LOPE_GARMIN_STRIDE,
  LOPE_GARMIN_STEPS,
  LOPE_GARMIN_MAX_TEMPERATURE,
  LOPE_GARMIN_N_COLUMNS
} LopeGarminColumn;

/**
 * LopeGarminTable:
 * @LOPE_GARMIN_TABLE_NONE: some other table, or none
 * @LOPE_GARMIN_TABLE_ACTIVITIES: the list of activities
 * @LOPE_GARMIN_TABLE_LAPS: the laps of one activity
 *
 * The tables that Garmin Connect saves.
 */
typedef enum {
  LOPE_GARMIN_TABLE_NONE,
  LOPE_GARMIN_TABLE_ACTIVITIES,
  LOPE_GARMIN_TABLE_LAPS,
} LopeGarminTable;

LopeGarminTable lope_garmin_columns_find (LopeCsvReader *reader,
                                          int            columns[LOPE_GARMIN_N_COLUMNS]);
LopeGarminTable lope_garmin_table_guess  (const guint8  *data,
                                          gsize          size);

G_END_DECLS
