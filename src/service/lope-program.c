/* lope-program.c: the programs that Lope consists of
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-program.h"
#include "paths.h"

/**
 * lope_program_dup_path:
 * @name: “lope-window” or “lope-draw”
 *
 * Finds a part of Lope that is a program of its own. Tests name the folder of those
 * in `LOPE_LIBEXECDIR`.
 *
 * Returns: (type filename) (transfer full): where it is
 */
char *
lope_program_dup_path (const char *name)
{
  const char *folder = g_getenv ("LOPE_LIBEXECDIR");

  return g_build_filename (folder != NULL ? folder : LOPE_LIBEXECDIR, name, NULL);
}
