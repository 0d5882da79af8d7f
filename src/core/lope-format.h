/* lope-format.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-types.h"

G_BEGIN_DECLS

/* Everything here is for people: it follows the locale and the units that the
 * runner chose. Files and the journal never see it. */

#define LOPE_METRES_PER_MILE 1609.344
#define LOPE_METRES_PER_FOOT 0.3048

LopeUnits   lope_units_from_locale       (void);
int         lope_first_weekday_from_locale (void);
double      lope_distance_in_units       (gint64       metres,
                                          LopeUnits    units);
const char *lope_units_get_label         (LopeUnits    units);
char       *lope_format_number           (double       value,
                                          int          decimals);
char       *lope_format_distance         (gint64       metres,
                                          LopeUnits    units);
char       *lope_format_distance_precise (gint64       metres,
                                          LopeUnits    units);
char       *lope_format_distance_round   (gint64       metres,
                                          LopeUnits    units);
char       *lope_format_distance_limit   (gint64       metres,
                                          LopeUnits    units);
char       *lope_format_distance_number  (gint64       metres,
                                          LopeUnits    units,
                                          int          decimals);
char       *lope_format_duration         (gint64       seconds);
char       *lope_format_duration_spoken  (gint64       seconds);
char       *lope_format_pace             (gint64       metres,
                                          gint64       seconds,
                                          LopeUnits    units);
char       *lope_format_rate             (LopeRate     rate,
                                          gint64       metres,
                                          gint64       seconds,
                                          LopeUnits    units);
double      lope_rate_in_units           (LopeRate     rate,
                                          double       pace,
                                          LopeUnits    units);
char       *lope_format_height           (gint64       metres,
                                          LopeUnits    units);
char       *lope_format_heart_rate       (gint64       beats);
char       *lope_format_cadence          (gint64       steps);
char       *lope_format_percent          (double       percent,
                                          int          decimals);
char       *lope_format_day              (LopeDay      day);
char       *lope_format_day_long         (LopeDay      day,
                                          LopeDay      today);
char       *lope_format_day_short        (LopeDay      day,
                                          LopeDay      today);
char       *lope_format_day_brief        (LopeDay      day,
                                          LopeDay      today);
char       *lope_format_day_plain        (LopeDay      day,
                                          LopeDay      today);
char       *lope_format_day_range        (LopeDay      first,
                                          LopeDay      last,
                                          LopeDay      today);
char       *lope_format_time             (gint64       utc,
                                          int          offset);

G_END_DECLS
