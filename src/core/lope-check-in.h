/* lope-check-in.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-record.h"

G_BEGIN_DECLS

/**
 * LopeCheckInField:
 * @LOPE_CHECK_IN_DAY: the day whose morning it is
 * @LOPE_CHECK_IN_SLEEP: minutes of sleep in the night before
 * @LOPE_CHECK_IN_SLEEP_QUALITY: 1 (very poor) to 5 (very good)
 * @LOPE_CHECK_IN_RESTING_HR: beats a minute on waking
 * @LOPE_CHECK_IN_HRV: heart rate variability as rMSSD, milliseconds
 * @LOPE_CHECK_IN_FATIGUE: 1 (fresh) to 5 (very tired)
 * @LOPE_CHECK_IN_MOOD: 1 (very low) to 5 (very good)
 * @LOPE_CHECK_IN_SITTING: minutes of sitting that day
 * @LOPE_CHECK_IN_LONG_SITTING: whether there was much sitting that day
 * @LOPE_CHECK_IN_PAINKILLER: whether a painkiller was taken that day
 *
 * The fields of a check-in: how the runner was on a day, all of it optional.
 */
typedef enum {
  LOPE_CHECK_IN_DAY = LOPE_RECORD_N_FIELDS,
  LOPE_CHECK_IN_SLEEP,
  LOPE_CHECK_IN_SLEEP_QUALITY,
  LOPE_CHECK_IN_RESTING_HR,
  LOPE_CHECK_IN_HRV,
  LOPE_CHECK_IN_FATIGUE,
  LOPE_CHECK_IN_MOOD,
  LOPE_CHECK_IN_SITTING,
  LOPE_CHECK_IN_LONG_SITTING,
  LOPE_CHECK_IN_PAINKILLER,
  LOPE_CHECK_IN_NOTES,
  LOPE_CHECK_IN_N_FIELDS
} LopeCheckInField;

#define LOPE_TYPE_CHECK_IN (lope_check_in_get_type ())
G_DECLARE_FINAL_TYPE (LopeCheckIn, lope_check_in, LOPE, CHECK_IN, LopeRecord)

LopeCheckIn *lope_check_in_new     (LopeDay      day);
LopeDay      lope_check_in_get_day (LopeCheckIn *self);

G_END_DECLS
