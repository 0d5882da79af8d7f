/* lope-day.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopeDay:
 *
 * A civil day as the number of days since 1 January 1970.
 *
 * All arithmetic on days is done on these numbers, never on timestamps, so
 * that no rule can be upset by daylight saving.
 */
typedef gint32 LopeDay;

/**
 * LOPE_DAY_NONE:
 *
 * No day, or one that was not recorded.
 */
#define LOPE_DAY_NONE G_MININT32

LopeDay    lope_day_new          (int          year,
                                  int          month,
                                  int          day);
void       lope_day_split        (LopeDay      day,
                                  int         *year,
                                  int         *month,
                                  int         *day_of_month);
LopeDay    lope_day_from_time    (gint64       utc,
                                  int          offset);
LopeDay    lope_day_from_iso     (const char  *text);
char      *lope_day_to_iso       (LopeDay      day);
int        lope_day_get_weekday  (LopeDay      day);
LopeDay    lope_day_week_start   (LopeDay      day,
                                  int          first_weekday);
GDateTime *lope_day_to_date_time (LopeDay      day);
char      *lope_time_to_iso      (gint64       utc,
                                  int          offset);
int        lope_time_get_offset  (GTimeZone   *zone,
                                  gint64       utc);

G_END_DECLS
