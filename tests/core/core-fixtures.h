/* core-fixtures.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-run.h"

/* An hour of a day in UTC. */
static inline gint64
at_hour (LopeDay day,
         int     hour)
{
  return (gint64) day * 86400 + hour * 3600;
}

/* A run, its UUID made from day and hour. */
static inline LopeRun
make_run (LopeDay day,
          int     hour,
          int     distance)
{
  LopeRun run = { .start = at_hour (day, hour), .day = day, .distance = distance, .duration = -1 };

  g_snprintf (run.uuid, sizeof run.uuid, "%08x-%04x-4000-8000-000000000000", (guint) day, (guint) hour);

  return run;
}
