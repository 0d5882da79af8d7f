/* lope-cli-drawing.c: the verbs that draw or export
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"
#include "lope-cli.h"

/**
 * lope_cli_add_drawing:
 *
 * Lets the verbs that draw or export be done by this program. Only one that calls
 * this is linked with what they need.
 */
void
lope_cli_add_drawing (void)
{
  lope_cli_set_verb ("chart", lope_cli_chart);
  lope_cli_set_verb ("export", lope_cli_export);
  lope_cli_set_verb ("report", lope_cli_report);
}
