/* lope-parse-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define LOPE_MILLIONTHS G_GUINT64_CONSTANT (1000000)

/* The number in a text: its whole part, and millionths. */
typedef struct {
  guint64 whole;
  guint64 millionths;
  gboolean is_whole;
  gboolean is_doubtful; /* “9.000”: could be grouped thousands */
} LopeNumber;

typedef struct {
  const char *name;
  guint64 size;
} LopeUnit;

char           *lope_parse_simplify     (const char       *text);
char           *lope_parse_quote        (const char       *text);
const char     *lope_parse_skip_blanks  (const char       *text);
const LopeUnit *lope_parse_find_unit    (const LopeUnit   *units,
                                         guint             n_units,
                                         const char       *name,
                                         gsize             length);
gboolean        lope_parse_read_number  (const char      **text,
                                         LopeNumber       *number);
gint64          lope_parse_scale_number (const LopeNumber *number,
                                         guint64           size,
                                         guint64           divisor);

G_END_DECLS
