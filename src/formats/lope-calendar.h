/* lope-calendar.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-routine-plan.h"

G_BEGIN_DECLS

/**
 * LopeCalendarCount:
 * @written: how many schedules are in the calendar
 * @ended: how many have no day any more
 * @with_runs: how many belong to runs, which have no dates
 *
 * What became of the schedules of routines.
 */
typedef struct {
  guint written;
  guint ended;
  guint with_runs;
} LopeCalendarCount;

LopeDay lope_calendar_count_schedule (LopeSchedule       *schedule,
                                      LopeDay             today,
                                      LopeCalendarCount  *count);
void    lope_calendar_count          (GPtrArray          *plans,
                                      LopeDay             today,
                                      LopeCalendarCount  *count);
char   *lope_calendar_write          (GPtrArray          *plans,
                                      LopeDay             today,
                                      LopeCalendarCount  *count);

G_END_DECLS
