/* lope-json-scanner.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopeJsonScanner:
 * @p: where it is
 * @end: the end of the text
 *
 * Finds its way through the outer parts of a JSON text without making
 * anything of it, so that a large or hostile one costs no memory.
 */
typedef struct {
  const char *p;
  const char *end;
} LopeJsonScanner;

gboolean lope_json_scanner_accept     (LopeJsonScanner  *self,
                                       char              c);
char    *lope_json_scanner_read_key   (LopeJsonScanner  *self);
gboolean lope_json_scanner_skip_value (LopeJsonScanner  *self,
                                       const char      **start,
                                       gsize            *length,
                                       GError          **error);

G_END_DECLS
