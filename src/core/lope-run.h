/* lope-run.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-day.h"
#include "lope-types.h"

G_BEGIN_DECLS

/**
 * LopeRun:
 * @uuid: the activity's UUID
 * @shoe: (nullable): the shoe's UUID, interned
 * @start: UTC seconds
 * @day: the local day it began on
 * @distance: metres; 0 if it was not recorded
 * @duration: seconds, or −1
 *
 * What the mileage rules need to know of one run (evidence.md section 1: a
 * counted run session). Arrays of these are ordered by @start.
 */
typedef struct {
  char uuid[37];
  const char *shoe;
  gint64 start;
  LopeDay day;
  gint32 distance;
  gint32 duration;
} LopeRun;

void lope_runs_find_days (const LopeRun *runs,
                          guint          n_runs,
                          LopeDay        first,
                          LopeDay        last,
                          guint         *begin,
                          guint         *end);

G_END_DECLS
