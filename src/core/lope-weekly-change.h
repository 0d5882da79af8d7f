/* lope-weekly-change.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-run.h"

G_BEGIN_DECLS

/**
 * LopeWeeklyChange:
 * @distance: metres of the last 7 days
 * @previous: metres of the 7 before
 * @has_percent: whether @percent is defined
 * @percent: the change, unrounded
 * @rebound: the 7 days before were an easy week
 * @emphasised: above 30 %, and none of the guards applies
 *
 * The rolling week against the one before (evidence.md L2).
 */
typedef struct {
  int distance;
  int previous;
  gboolean has_percent;
  double percent;
  gboolean rebound;
  gboolean emphasised;
} LopeWeeklyChange;

LopeWeeklyChange lope_weekly_change_find (const LopeRun *runs,
                                          guint          n_runs,
                                          LopeDay        first_day,
                                          LopeDay        day);

G_END_DECLS
