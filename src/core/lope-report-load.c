/* lope-report-load.c: the report: distance, and what it is like
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-private.h"

#include "lope-load.h"

#include <math.h>

/* Without a run for so long, it is a break. */
#define BREAK_DAYS 14

/* What the mean of four weeks needs before the first week that is shown. */
#define DAYS_BEFORE 35

/* With more sessions without an effort, a week has no load (evidence.md L4). */
#define MAX_INCOMPLETE 1

static void
add_day (LopeReport    *self,
         const LopeRun *run)
{
  LopeReportDay *last = self->days->len > 0 ? &g_array_index (self->days, LopeReportDay, self->days->len - 1) : NULL;
  LopeReportDay day = { run->day, 0, 0 };

  if (last == NULL || last->day != run->day)
    {
      g_array_append_val (self->days, day);
      last = &g_array_index (self->days, LopeReportDay, self->days->len - 1);
    }
  last->distance += MAX (run->distance, 0);
  last->n_runs++;
}

static void
add_run (LopeReport            *self,
         const LopeReportInput *input,
         const LopeRun         *run)
{
  LopeReportRun item = { .day = run->day };

  item.spike = lope_run_spike_judge (input->runs, input->n_runs, input->first_day, run->day, run->start,
                                     MAX (run->distance, 0));
  g_array_append_val (self->runs, item);
  self->n_runs++;
  self->distance += MAX (run->distance, 0);
  if (run->distance > self->longest)
    {
      self->longest = run->distance;
      self->longest_day = run->day;
    }
}

static void
take_break (LopeReport *self,
            LopeDay     first,
            LopeDay     last)
{
  const LopeDay longest = self->break_first == LOPE_DAY_NONE ? 0 : self->break_last - self->break_first + 1;

  if (last - first + 1 >= BREAK_DAYS && last - first + 1 > longest)
    {
      self->break_first = first;
      self->break_last = last;
    }
}

/* Between two runs of the period, or from its last run to its end. */
static void
find_break (LopeReport *self)
{
  LopeDay last = LOPE_DAY_NONE;

  for (guint i = 0; i < self->days->len; i++)
    {
      const LopeReportDay *day = &g_array_index (self->days, LopeReportDay, i);

      if (day->day < self->from)
        continue;
      self->n_run_days++;
      if (last != LOPE_DAY_NONE)
        take_break (self, last + 1, day->day - 1);
      last = day->day;
    }
  if (last != LOPE_DAY_NONE)
    take_break (self, last + 1, self->to);
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  return ((const LopeRun *) a)->day - ((const LopeRun *) b)->day;
}

/**
 * lope_report_add_runs:
 * @self: a report
 * @input: what it is made from
 *
 * Adds the runs.
 */
void
lope_report_add_runs (LopeReport            *self,
                      const LopeReportInput *input)
{
  /* The order by start is not quite one by local day. */
  g_autoptr (GArray) runs = g_array_sized_new (FALSE, FALSE, sizeof (LopeRun), input->n_runs);

  if (input->n_runs > 0)
    {
      g_array_append_vals (runs, input->runs, input->n_runs);
      g_array_append_vals (self->history, input->runs, input->n_runs);
    }
  /* Shoes belong to whom the input is from. */
  for (guint i = 0; i < self->history->len; i++)
    g_array_index (self->history, LopeRun, i).shoe = NULL;
  g_array_sort (runs, compare_days);
  for (guint i = 0; i < runs->len; i++)
    {
      const LopeRun *run = &g_array_index (runs, LopeRun, i);

      if (run->day < input->from - DAYS_BEFORE || run->day > input->to)
        continue;
      add_day (self, run);
      if (run->day >= input->from)
        add_run (self, input, run);
    }
  find_break (self);
}

/* ==== Statistics ==== */

/* The load of each day from @first on, and how many sessions of each lack an
 * effort. */
static void
add_loads (const LopeReportInput *input,
           LopeDay                first,
           double                *loads,
           guint                 *incomplete)
{
  for (guint i = 0; i < input->n_activities; i++)
    {
      LopeRecord *activity = LOPE_RECORD (input->activities[i]);
      const LopeDay day = lope_activity_get_day (input->activities[i]);
      const gint64 rpe = lope_record_get_int (activity, LOPE_ACTIVITY_RPE);
      const gint64 duration = lope_record_get_int (activity, LOPE_ACTIVITY_DURATION);

      if (day < first || day > input->to)
        continue;
      if (rpe == LOPE_UNSET || duration == LOPE_UNSET)
        incomplete[day - first]++;
      else
        loads[day - first] += lope_load_of_session ((int) rpe, (int) duration);
    }
}

static double
get_ratio (const LopeReportInput *input,
           LopeDay                last)
{
  double days[LOPE_LOAD_RATIO_DAYS] = { 0 };
  const LopeDay first = last - LOPE_LOAD_RATIO_DAYS + 1;
  LopeLoadRatio ratio;

  if (input->first_day == LOPE_DAY_NONE || input->first_day > first)
    return NAN;

  for (guint i = 0; i < input->n_runs; i++)
    {
      if (input->runs[i].day >= first && input->runs[i].day <= last)
        days[input->runs[i].day - first] += MAX (input->runs[i].distance, 0);
    }
  lope_load_ratio_find (days, G_N_ELEMENTS (days), &ratio);

  return ratio.coupled;
}

static void
add_week (LopeReport            *self,
          const LopeReportInput *input,
          LopeDay                first)
{
  LopeReportWeek week = { .first = first, .load = NAN, .monotony = NAN, .ratio = get_ratio (input, first + 6) };
  double loads[LOPE_LOAD_WEEK_DAYS] = { 0 };
  guint incomplete[LOPE_LOAD_WEEK_DAYS] = { 0 };
  guint n_incomplete = 0;
  LopeReportInput part = *input;
  LopeLoadWeek load;

  part.to = first + 6;
  add_loads (&part, first, loads, incomplete);
  for (guint i = 0; i < LOPE_LOAD_WEEK_DAYS; i++)
    n_incomplete += incomplete[i];
  for (guint i = 0; i < self->days->len; i++)
    {
      const LopeReportDay *day = &g_array_index (self->days, LopeReportDay, i);

      if (day->day >= first && day->day <= part.to)
        week.distance += day->distance;
    }

  lope_load_week_find (loads, G_N_ELEMENTS (loads), &load);
  if (n_incomplete <= MAX_INCOMPLETE && load.sum > 0)
    {
      week.load = load.sum;
      week.monotony = load.monotony;
    }
  g_array_append_val (self->weeks, week);
}

/**
 * lope_report_add_weeks:
 * @self: a report whose runs were added
 * @input: what it is made from
 *
 * Adds the statistics of the last whole weeks of the period, as far as there is
 * a history.
 */
void
lope_report_add_weeks (LopeReport            *self,
                       const LopeReportInput *input)
{
  const LopeDay end = lope_day_week_start (input->to + 1, input->first_weekday);

  if (input->first_day == LOPE_DAY_NONE)
    return;

  for (LopeDay first = end - 7 * LOPE_REPORT_WEEKS; first < end; first += 7)
    {
      if (first >= input->from && first >= input->first_day)
        add_week (self, input, first);
    }
}
