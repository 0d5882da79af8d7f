/* lope-parse.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-types.h"

G_BEGIN_DECLS

/* Reading what people type. All of these are forgiving about blanks and about
 * the decimal sign, and never guess: what is not understood is an error whose
 * message says what would be. */

#define LOPE_PARSE_ERROR (lope_parse_error_quark ())

/**
 * LopeParseError:
 * @LOPE_PARSE_ERROR_SYNTAX: not understood
 * @LOPE_PARSE_ERROR_RANGE: understood, but it makes no sense
 */
typedef enum {
  LOPE_PARSE_ERROR_SYNTAX,
  LOPE_PARSE_ERROR_RANGE,
} LopeParseError;

/**
 * LopeMoment:
 * @utc: UTC seconds
 * @offset: minutes east of UTC
 * @day: the local day
 * @has_time: whether a time of day was given; if not, @utc is local noon
 */
typedef struct {
  gint64 utc;
  int offset;
  LopeDay day;
  gboolean has_time;
} LopeMoment;

GQuark   lope_parse_error_quark (void);

gboolean lope_parse_distance    (const char  *text,
                                 LopeUnits    units,
                                 gint64      *metres,
                                 GError     **error);
gboolean lope_parse_distance_or_zero (const char *text,
                                 LopeUnits    units,
                                 gint64      *metres,
                                 GError     **error);
gboolean lope_parse_height      (const char  *text,
                                 LopeUnits    units,
                                 gint64      *metres,
                                 GError     **error);
gboolean lope_parse_duration    (const char  *text,
                                 gint64      *seconds,
                                 GError     **error);
gboolean lope_parse_hours       (const char  *text,
                                 gint64      *minutes,
                                 GError     **error);
gboolean lope_parse_pace        (const char  *text,
                                 LopeUnits    units,
                                 double      *seconds_per_km,
                                 GError     **error);
gboolean lope_parse_moment      (const char  *text,
                                 GTimeZone   *zone,
                                 LopeMoment  *moment,
                                 GError     **error);
gboolean lope_parse_int         (const char  *text,
                                 gint64       min,
                                 gint64       max,
                                 gint64      *value,
                                 GError     **error);
gboolean lope_parse_bool        (const char  *text,
                                 gboolean    *value,
                                 GError     **error);

G_END_DECLS
