/* fuzz-csv.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzz.h"

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();

  for (LopeUnits units = LOPE_UNITS_METRIC; units <= LOPE_UNITS_IMPERIAL; units++)
    {
      GError *error = NULL;
      LopeFileContent *content = lope_garmin_csv_parse (data, size, zone, units, &error);

      fuzz_check (content, error);
    }

  return 0;
}
