/* lope-report-pain.c: the report: what hurt, and the red flags
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-private.h"

#include "lope-pain-log-private.h"

#include <math.h>

#define N_MOMENTS (LOPE_PAIN_OTHER + 1)

/* What a region is counted with: the highest value of each day, or −1. */
typedef struct {
  const LopeReportInput *input;
  int region;
  guint n_days;
  gboolean *followed; /* owned: from the day before the first one */
  gboolean *ran;      /* borrowed */
  int *values[N_MOMENTS]; /* owned */
} Counter;

static void
counter_init (Counter               *self,
              const LopeReportInput *input,
              int                    region,
              gboolean              *ran)
{
  *self = (Counter) { .input = input, .region = region, .n_days = (guint) (input->to - input->from) + 1, .ran = ran };
  self->followed = lope_pain_log_find_followed (&input->pain, region, input->from - 1, input->to);
  for (guint moment = 0; moment < N_MOMENTS; moment++)
    {
      self->values[moment] = g_new (int, self->n_days);
      for (guint i = 0; i < self->n_days; i++)
        self->values[moment][i] = -1;
    }
}

static void
counter_clear (Counter *self)
{
  g_free (self->followed);
  for (guint moment = 0; moment < N_MOMENTS; moment++)
    g_free (self->values[moment]);
}

/* “No pain anywhere” is an answer for the regions that are followed then. */
static gboolean
concerns (const Counter      *self,
          const LopePainItem *item)
{
  const guint i = (guint) (item->day - self->input->from);

  if (item->region == LOPE_REGION_ANYWHERE)
    return item->severity == 0 && (self->followed[i] || self->followed[i + 1]);

  return item->region == self->region;
}

static void
counter_take (Counter          *self,
              LopeReportRegion *region)
{
  LopePainItem item;

  for (guint i = 0; i < self->input->pain.n_entries; i++)
    {
      int *value;

      if (!lope_pain_log_read (&self->input->pain, i, &item) || item.severity < 0 || item.day < self->input->from ||
          item.day > self->input->to || !concerns (self, &item))
        continue;

      value = &self->values[item.moment][item.day - self->input->from];
      *value = MAX (*value, item.severity);
      region->latest = item.severity;
      region->latest_day = item.day;
      if (item.region == self->region)
        region->n_entries++;
      if (item.severity > region->worst)
        {
          region->worst = item.severity;
          region->worst_day = item.day;
        }
    }
}

/* Of the mornings after days on which it is followed, and of the runs on them. */
static gboolean
is_asked (const Counter  *self,
          LopePainMoment  moment,
          guint           i)
{
  switch (moment)
    {
    case LOPE_PAIN_MORNING:
      return self->followed[i];
    case LOPE_PAIN_BEFORE:
    case LOPE_PAIN_DURING:
    case LOPE_PAIN_AFTER:
      return self->ran[i] && self->followed[i + 1];
    case LOPE_PAIN_OTHER:
    default:
      return FALSE;
    }
}

static LopeReportPain
count_moment (const Counter  *self,
              LopePainMoment  moment)
{
  LopeReportPain pain = { .worst = -1 };
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < self->n_days; i++)
    {
      const int value = self->values[moment][i];

      if (value >= 0)
        g_array_append_val (values, value);
      if (value >= 0 || is_asked (self, moment, i))
        pain.asked++;
      pain.worst = MAX (pain.worst, value);
    }
  pain.n = values->len;
  pain.median = lope_pain_get_median ((const int *) (gpointer) values->data, values->len);

  return pain;
}

static void
count_lately (const Counter    *self,
              LopeReportRegion *region)
{
  const guint begin = self->n_days > LOPE_REPORT_LATELY ? self->n_days - LOPE_REPORT_LATELY : 0;

  for (guint moment = 0; moment < N_MOMENTS; moment++)
    {
      for (guint i = begin; i < self->n_days; i++)
        {
          const int value = self->values[moment][i];

          if (value < 0)
            continue;
          region->lately = region->lately < 0 ? value : MIN (region->lately, value);
          region->lately_worst = MAX (region->lately_worst, value);
        }
    }
}

/* The words of the entries of the period. */
static GArray *
list_tags (const LopeReportInput *input,
           int                    region)
{
  g_autoptr (GPtrArray) entries = g_ptr_array_new ();

  for (guint i = 0; i < input->pain.n_entries; i++)
    {
      LopeDay day = lope_pain_entry_get_day (input->pain.entries[i]);

      if (day >= input->from && day <= input->to)
        g_ptr_array_add (entries, input->pain.entries[i]);
    }

  return lope_pain_history_list_tags (entries, region);
}

/* A region is in the report if it hurt. */
static void
add_region (LopeReport            *self,
            const LopeReportInput *input,
            int                    id,
            gboolean              *ran)
{
  LopeReportRegion region = { .region = id, .worst = -1, .worst_day = LOPE_DAY_NONE, .latest_day = LOPE_DAY_NONE,
                              .lately = -1, .lately_worst = -1 };
  Counter counter;

  counter_init (&counter, input, id, ran);
  counter_take (&counter, &region);
  if (region.worst > 0)
    {
      for (int moment = 0; moment < N_MOMENTS; moment++)
        region.moments[moment] = count_moment (&counter, moment);
      count_lately (&counter, &region);
      region.weeks = lope_pain_log_get_weeks (&input->pain, id, input->to);
      region.tags = list_tags (input, id);
      g_array_append_val (self->regions, region);
    }
  counter_clear (&counter);
}

/* How much it hurt in all: days times severity. */
static double
get_burden (const LopeReportRegion *region)
{
  double burden = 0;

  for (int moment = 0; moment < N_MOMENTS; moment++)
    {
      if (region->moments[moment].n > 0)
        burden += region->moments[moment].n * (region->moments[moment].median + region->moments[moment].worst);
    }

  return burden;
}

static int
compare_regions (gconstpointer a,
                 gconstpointer b)
{
  const LopeReportRegion *first = a, *second = b;
  const double difference = get_burden (second) - get_burden (first);

  if (difference > 0 || difference < 0)
    return difference > 0 ? 1 : -1;

  return first->region - second->region;
}

static void
add_marks (LopeReport            *self,
           const LopeReportInput *input)
{
  Counter counter;

  counter_init (&counter, input, self->main_region, NULL);
  for (guint i = 0; i < input->pain.n_entries; i++)
    {
      LopePainItem item;
      LopeReportMark mark;

      if (!lope_pain_log_read (&input->pain, i, &item) || item.severity < 0 || item.day < input->from ||
          item.day > input->to || !concerns (&counter, &item))
        continue;

      mark = (LopeReportMark) { item.day, item.moment, item.severity };
      g_array_append_val (self->marks, mark);
    }
  counter_clear (&counter);
}

/**
 * lope_report_add_pain:
 * @self: a report
 * @input: what it is made from
 *
 * Adds what hurt.
 */
void
lope_report_add_pain (LopeReport            *self,
                      const LopeReportInput *input)
{
  g_autofree gboolean *ran = g_new0 (gboolean, input->to - input->from + 1);
  g_autofree gboolean *hurt = lope_pain_log_find_hurting (&input->pain);

  for (guint i = 0; i < input->n_runs; i++)
    {
      if (input->runs[i].day >= input->from && input->runs[i].day <= input->to)
        ran[input->runs[i].day - input->from] = TRUE;
    }
  for (int i = 0; i < (int) lope_nicks_get_length (lope_region_nicks); i++)
    {
      if (hurt[i])
        add_region (self, input, i, ran);
    }
  g_array_sort (self->regions, compare_regions);

  if (self->regions->len > 0)
    {
      self->main_region = g_array_index (self->regions, LopeReportRegion, 0).region;
      add_marks (self, input);
    }
}

/* ==== Red flags ==== */

static int
compare_flags (gconstpointer a,
               gconstpointer b)
{
  const LopeReportFlag *first = a, *second = b;
  const gboolean first_open = first->reviewed == LOPE_DAY_NONE, second_open = second->reviewed == LOPE_DAY_NONE;

  if (first_open != second_open)
    return first_open ? -1 : 1;
  if (first->level != second->level)
    return first->level < second->level ? 1 : -1;
  if (first->raised != second->raised)
    return first->raised < second->raised ? 1 : -1;

  return (int) first->flag - (int) second->flag;
}

static LopeDay
get_day (LopeRedFlag *flag,
         guint        field)
{
  const gint64 offset = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_OFFSET);
  const gint64 time = lope_record_get_int (LOPE_RECORD (flag), field);

  return time == LOPE_UNSET ? LOPE_DAY_NONE : lope_day_from_time (time, offset == LOPE_UNSET ? 0 : (int) offset);
}

/**
 * lope_report_add_flags:
 * @self: a report
 * @input: what it is made from
 *
 * Adds the red flags that are open at the end of the period and those that were
 * reviewed in it.
 */
void
lope_report_add_flags (LopeReport            *self,
                       const LopeReportInput *input)
{
  for (guint i = 0; i < input->pain.n_flags; i++)
    {
      LopeRedFlag *record = input->pain.flags[i];
      const LopeDay answered = get_day (record, LOPE_RED_FLAG_ANSWERED);
      LopeReportFlag flag = {
        .flag = (LopeFlag) lope_red_flag_get_flag (record),
        .raised = lope_red_flag_get_day (record),
        .reviewed = get_day (record, LOPE_RED_FLAG_REVIEWED),
        .by_professional = lope_record_get_int (LOPE_RECORD (record), LOPE_RED_FLAG_REVIEWED_BY) ==
                           LOPE_REVIEWER_PROFESSIONAL,
      };

      if (answered != LOPE_DAY_NONE && answered <= input->to)
        self->asked = MAX (self->asked, answered);
      if (flag.raised == LOPE_DAY_NONE || flag.raised > input->to ||
          (flag.reviewed != LOPE_DAY_NONE && flag.reviewed < input->from))
        continue;

      if (flag.reviewed > input->to)
        flag.reviewed = LOPE_DAY_NONE;
      flag.level = lope_red_flag_get_level (record);
      if (flag.reviewed == LOPE_DAY_NONE)
        self->n_open_flags++;
      g_array_append_val (self->flags, flag);
    }
  g_array_sort (self->flags, compare_flags);
}
