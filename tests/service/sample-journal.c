/* sample-journal.c: writes the sample journal into a file, for the other tests
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sample.h"

#include <stdlib.h>

int
main (int    argc,
      char **argv)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (GError) error = NULL;
  LopeDay day = argc == 3 ? lope_day_from_iso (argv[2]) : LOPE_DAY_NONE;

  if (day == LOPE_DAY_NONE)
    {
      g_printerr ("Usage: %s FILE DAY\n", argv[0]);
      return EXIT_FAILURE;
    }

  store = lope_store_open (argv[1], LOPE_STORE_FLAGS_NONE, &error);
  if (store == NULL || !lope_sample_fill (store, day, zone, &error))
    {
      g_printerr ("%s: %s\n", argv[1], error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
