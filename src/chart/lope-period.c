/* lope-period.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-period.h"

/* More bars than this are too thin to be pointed at. */
#define MAX_WEEKS 110
#define MAX_MONTHS 130

/* evidence.md section 3: from 14 days on a pause counts as a break. */
#define BREAK_DAYS 14

/**
 * lope_period_get_first:
 * @day: a day
 * @unit: week, month or year
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 *
 * Gets the first day of the period of a day.
 *
 * Returns: the day
 */
LopeDay
lope_period_get_first (LopeDay        day,
                       LopePeriodUnit unit,
                       int            first_weekday)
{
  int year, month;

  if (unit == LOPE_PERIOD_WEEK)
    return lope_day_week_start (day, first_weekday);

  lope_day_split (day, &year, &month, NULL);

  return lope_day_new (year, unit == LOPE_PERIOD_MONTH ? month : 1, 1);
}

/**
 * lope_period_get_next:
 * @first: the first day of a period
 * @unit: week, month or year
 *
 * Gets the first day of the period after it.
 *
 * Returns: the day
 */
LopeDay
lope_period_get_next (LopeDay        first,
                      LopePeriodUnit unit)
{
  int year, month;

  if (unit == LOPE_PERIOD_WEEK)
    return first + 7;

  lope_day_split (first, &year, &month, NULL);
  if (unit == LOPE_PERIOD_YEAR || month == 12)
    return lope_day_new (year + 1, 1, 1);

  return lope_day_new (year, month + 1, 1);
}

/**
 * lope_period_choose:
 * @from: the first day to be shown
 * @to: the last one
 *
 * Finds the smallest unit whose bars are still wide enough to be told apart.
 *
 * Returns: week, month or year
 */
LopePeriodUnit
lope_period_choose (LopeDay from,
                    LopeDay to)
{
  gint64 days = (gint64) to - from + 1;

  if (days <= 7 * MAX_WEEKS)
    return LOPE_PERIOD_WEEK;
  if (days <= 30 * MAX_MONTHS)
    return LOPE_PERIOD_MONTH;

  return LOPE_PERIOD_YEAR;
}

/**
 * lope_period_add_up:
 * @days: (array length=n_days): days with runs, in order
 * @n_days: how many
 * @from: a day of the first period
 * @to: a day of the last one
 * @unit: week, month or year
 * @first_weekday: the day on which weeks begin, from 1 for Monday
 *
 * Adds up distances. There is one period for each week, month or year between
 * @from and @to, whether there were runs or not; days outside are left out.
 *
 * Returns: (transfer full) (element-type LopePeriod): the periods, in order
 */
GArray *
lope_period_add_up (const LopeDayDistance *days,
                    guint                  n_days,
                    LopeDay                from,
                    LopeDay                to,
                    LopePeriodUnit         unit,
                    int                    first_weekday)
{
  GArray *periods = g_array_new (FALSE, FALSE, sizeof (LopePeriod));
  LopeDay first = lope_period_get_first (from, unit, first_weekday);
  guint i = 0;

  while (i < n_days && days[i].day < first)
    i++;

  while (first <= to)
    {
      LopeDay next = lope_period_get_next (first, unit);
      LopePeriod period = { .first = first, .last = next - 1 };

      for (; i < n_days && days[i].day < next; i++)
        {
          period.distance += days[i].distance;
          period.n_runs += days[i].n_runs;
        }
      g_array_append_val (periods, period);
      first = next;
    }

  return periods;
}

/**
 * lope_period_find_breaks:
 * @days: (array length=n_days): days with runs, in order
 * @n_days: how many
 * @from: breaks that end before this day are left out
 * @today: the day it is
 *
 * Finds the times of at least 14 days without a run, the present one too. What
 * was before the first run is no break.
 *
 * Returns: (transfer full) (element-type LopeBreak): the breaks, in order
 */
GArray *
lope_period_find_breaks (const LopeDayDistance *days,
                         guint                  n_days,
                         LopeDay                from,
                         LopeDay                today)
{
  GArray *breaks = g_array_new (FALSE, FALSE, sizeof (LopeBreak));

  for (guint i = 0; i < n_days; i++)
    {
      LopeDay end = i + 1 < n_days ? days[i + 1].day - 1 : today;
      LopeBreak gap = { .first = days[i].day + 1, .last = end };

      if (gap.last - gap.first + 1 >= BREAK_DAYS && gap.last >= from)
        g_array_append_val (breaks, gap);
    }

  return breaks;
}
