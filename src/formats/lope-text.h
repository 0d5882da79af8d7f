/* lope-text.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers and times as machines write them. Only for the parsers of this
 * folder; what people type is read by core. */

/**
 * LopeTextZone:
 * @LOPE_TEXT_ZONE_NONE: the text does not say
 * @LOPE_TEXT_ZONE_UTC: UTC, which says nothing of the local time
 * @LOPE_TEXT_ZONE_OFFSET: so many minutes east of UTC
 */
typedef enum {
  LOPE_TEXT_ZONE_NONE,
  LOPE_TEXT_ZONE_UTC,
  LOPE_TEXT_ZONE_OFFSET,
} LopeTextZone;

/**
 * LopeTextTime:
 * @time: milliseconds since the epoch; without a zone, as if it were UTC
 * @zone: what the text says of the zone
 * @offset: minutes east of UTC, else 0
 */
typedef struct {
  gint64 time;
  LopeTextZone zone;
  int offset;
} LopeTextTime;

gboolean lope_text_parse_number (const char   *text,
                                 double       *value);
gboolean lope_text_parse_time   (const char   *text,
                                 LopeTextTime *time);
char    *lope_text_tidy         (const char   *text,
                                 gsize         max_length);

G_END_DECLS
