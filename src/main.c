/* main.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-record.h"

int
main (int    argc,
      char **argv)
{
  return 0;
}
