/* lope-calendar-count.c: what a calendar would hold; apart, because libical takes long to load
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-calendar.h"

/**
 * lope_calendar_count_schedule:
 * @schedule: a schedule
 * @today: the day it is
 * @count: what became of those before it; this one is added
 *
 * Finds where a schedule begins in a calendar. One that has no first day begins
 * today, and what belongs to runs has no dates.
 *
 * Returns: the day of its first event, or %LOPE_DAY_NONE if it is left out
 */
LopeDay
lope_calendar_count_schedule (LopeSchedule       *schedule,
                              LopeDay             today,
                              LopeCalendarCount  *count)
{
  const gint64 rule = lope_record_get_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_RULE);
  const gint64 from = lope_record_get_int (LOPE_RECORD (schedule), LOPE_SCHEDULE_FROM);
  LopeDay first;

  if (rule == LOPE_SCHEDULE_BEFORE_RUN || rule == LOPE_SCHEDULE_AFTER_RUN)
    {
      count->with_runs++;
      return LOPE_DAY_NONE;
    }

  first = lope_schedule_get_next (schedule, from != LOPE_UNSET ? (LopeDay) from : today);
  if (first == LOPE_DAY_NONE)
    count->ended++;
  else
    count->written++;

  return first;
}

/**
 * lope_calendar_count:
 * @plans: (element-type LopeRoutinePlan): routines
 * @today: the day it is
 * @count: (out): what would become of the schedules
 *
 * Counts what lope_calendar_write() would write.
 */
void
lope_calendar_count (GPtrArray          *plans,
                     LopeDay             today,
                     LopeCalendarCount  *count)
{
  *count = (LopeCalendarCount) { 0 };
  for (guint i = 0; i < plans->len; i++)
    {
      GPtrArray *schedules = lope_routine_plan_get_schedules (plans->pdata[i]);

      for (guint k = 0; k < schedules->len; k++)
        lope_calendar_count_schedule (schedules->pdata[k], today, count);
    }
}
