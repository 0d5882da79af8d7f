/* lope-json-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-activity.h"

G_BEGIN_DECLS

#define LOPE_JSON_FORMAT "lope"
#define LOPE_JSON_VERSION 1

/**
 * LopeJsonLapField:
 * @name: the key
 * @offset: where the value is in a #LopeLap
 * @size: its size in bytes
 *
 * A number of a lap that may be missing.
 */
typedef struct {
  const char *name;
  gsize offset;
  gsize size;
} LopeJsonLapField;

extern const LopeJsonLapField lope_json_lap_fields[];

gint64 lope_json_lap_get (const LopeLap          *lap,
                          const LopeJsonLapField *field);
void   lope_json_lap_set (LopeLap                *lap,
                          const LopeJsonLapField *field,
                          gint64                  value);

G_END_DECLS
