/* lope-check-in.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-check-in.h"

struct _LopeCheckIn {
  LopeRecord parent_instance;
};

/**
 * LopeCheckIn:
 *
 * How the runner was on a day.
 */
G_DEFINE_FINAL_TYPE (LopeCheckIn, lope_check_in, LOPE_TYPE_RECORD)

/* Ranges keep out slips and hostile files; they are wider than any runner. */
static const LopeField fields[LOPE_CHECK_IN_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_CHECK_IN_DAY] = { "day", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_CHECK_IN_SLEEP] = { "sleep_min", LOPE_FIELD_INT, 0, 24 * 60, NULL },
  [LOPE_CHECK_IN_SLEEP_QUALITY] = { "sleep_quality", LOPE_FIELD_INT, 1, 5, NULL },
  [LOPE_CHECK_IN_RESTING_HR] = { "resting_hr_bpm", LOPE_FIELD_INT, 15, 250, NULL },
  [LOPE_CHECK_IN_HRV] = { "hrv_ms", LOPE_FIELD_REAL, 0.1, 1000, NULL },
  [LOPE_CHECK_IN_FATIGUE] = { "fatigue", LOPE_FIELD_INT, 1, 5, NULL },
  [LOPE_CHECK_IN_MOOD] = { "mood", LOPE_FIELD_INT, 1, 5, NULL },
  [LOPE_CHECK_IN_SITTING] = { "sitting_min", LOPE_FIELD_INT, 0, 24 * 60, NULL },
  [LOPE_CHECK_IN_LONG_SITTING] = { "long_sitting", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_CHECK_IN_PAINKILLER] = { "painkiller", LOPE_FIELD_BOOL, 0, 1, NULL },
  [LOPE_CHECK_IN_NOTES] = { "notes", LOPE_FIELD_TEXT, 0, 0, NULL },
};

static void
lope_check_in_class_init (LopeCheckInClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_check_in_init (LopeCheckIn *self)
{
}

/* ==== API ==== */

/**
 * lope_check_in_new:
 * @day: the day
 *
 * Makes a check-in with a new UUID, of which nothing else is known.
 *
 * Returns: (transfer full): the check-in
 */
LopeCheckIn *
lope_check_in_new (LopeDay day)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_CHECK_IN, NULL);

  lope_record_set_int (self, LOPE_CHECK_IN_DAY, day);

  return LOPE_CHECK_IN (self);
}

/**
 * lope_check_in_get_day:
 * @self: a check-in
 *
 * Gets the day of the check-in.
 *
 * Returns: the day, or %LOPE_DAY_NONE
 */
LopeDay
lope_check_in_get_day (LopeCheckIn *self)
{
  gint64 day = lope_record_get_int (LOPE_RECORD (self), LOPE_CHECK_IN_DAY);

  return day == LOPE_UNSET ? LOPE_DAY_NONE : (LopeDay) day;
}
