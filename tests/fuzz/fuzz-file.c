/* fuzz-file.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

/* A whole file of whatever format, perhaps compressed. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GError *error = NULL;
  LopeFileContent *content = lope_file_parse (bytes, zone, &error);

  fuzz_check (content, error);

  return 0;
}
