/* lope-cli.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * LopeCliProgram:
 * @LOPE_CLI_DONE: none, it is done
 * @LOPE_CLI_WINDOW: the one with the window
 * @LOPE_CLI_DRAWING: the one that draws and exports
 *
 * Which program does what the arguments say.
 */
typedef enum {
  LOPE_CLI_DONE,
  LOPE_CLI_WINDOW,
  LOPE_CLI_DRAWING,
} LopeCliProgram;

LopeCliProgram lope_cli_run         (int         argc,
                                     char      **argv,
                                     int        *status);
void           lope_cli_add_drawing (void);
void           lope_cli_complain    (const char *format,
                                     ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
