/* lope-parse-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *lope_parse_simplify (const char *text);
char *lope_parse_quote    (const char *text);

G_END_DECLS
