/* lope-cli.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean lope_cli_run      (int         argc,
                            char      **argv,
                            int        *status);
void     lope_cli_complain (const char *format,
                            ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
