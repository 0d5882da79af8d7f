/* lope-pain-log.c: what was recorded around a run
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-log.h"

#include "lope-pain-log-private.h"

/* How old a morning may be to stand for the one before the run (evidence.md P3). */
#define BASE_DAYS 3

/* A value for a region, and one that was told of no region in particular. */
typedef struct {
  int exact;
  int anywhere;
} Pick;

#define PICK_NONE { .exact = -1, .anywhere = -1 }

static void
pick_highest (Pick               *pick,
              const LopePainItem *item,
              int                 region)
{
  if (item->region == region)
    pick->exact = MAX (pick->exact, item->severity);
  else if (item->region == LOPE_REGION_ANYWHERE)
    pick->anywhere = MAX (pick->anywhere, item->severity);
}

static void
pick_latest (Pick               *pick,
             const LopePainItem *item,
             int                 region)
{
  if (item->region == region)
    pick->exact = item->severity;
  else if (item->region == LOPE_REGION_ANYWHERE)
    pick->anywhere = item->severity;
}

static int
get_picked (const Pick *pick)
{
  return pick->exact >= 0 ? pick->exact : pick->anywhere;
}

static gboolean
is_counted (const LopePainLog *self,
            const LopeRun     *run)
{
  return run->day <= self->day && run->start <= self->until;
}

/* The run that an entry without a link means: of several on its day, the one it
 * comes after, or for “before” the one it comes before. */
static const LopeRun *
guess_run (const LopePainLog  *self,
           const LopePainItem *item)
{
  const gboolean before = item->moment == LOPE_PAIN_BEFORE;
  const LopeRun *first = NULL, *last = NULL, *next = NULL, *previous = NULL;

  for (guint i = 0; i < self->n_runs; i++)
    {
      const LopeRun *run = &self->runs[i];

      if (run->day != item->day || !is_counted (self, run))
        continue;

      if (first == NULL)
        first = run;
      last = run;
      if (run->start <= item->time)
        previous = run;
      else if (next == NULL)
        next = run;
    }

  if (before)
    return next != NULL ? next : last;

  return previous != NULL ? previous : first;
}

static gboolean
belongs (const LopePainLog  *self,
         const LopePainItem *item,
         const LopeRun      *run)
{
  const LopeRun *guess;

  if (item->moment != LOPE_PAIN_BEFORE && item->moment != LOPE_PAIN_DURING && item->moment != LOPE_PAIN_AFTER)
    return FALSE;
  if (item->run != NULL)
    return g_str_equal (item->run, run->uuid);
  if (item->day != run->day)
    return FALSE;

  guess = guess_run (self, item);

  return guess != NULL && g_str_equal (guess->uuid, run->uuid);
}

static gboolean
has_run_on (const LopePainLog *self,
            LopeDay            day)
{
  for (guint i = 0; i < self->n_runs; i++)
    {
      if (self->runs[i].day == day && is_counted (self, &self->runs[i]))
        return TRUE;
    }

  return FALSE;
}

/* The morning after counts for all runs of a day. It can be told of until the end
 * of the day after; then it either says which run it means, or no other run
 * stands between. */
static int
find_morning (const LopePainLog *self,
              LopeDay            day,
              int                region)
{
  const gboolean late = !has_run_on (self, day + 1);
  Pick on_time = PICK_NONE, recalled = PICK_NONE;
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.moment != LOPE_PAIN_MORNING || item.severity < 0)
        continue;
      if (item.day != day + 1 && item.day != day + 2)
        continue;

      if (item.run != NULL ? lope_pain_log_is_linked (self, &item, day) : item.day == day + 1)
        pick_highest (&on_time, &item, region);
      else if (item.run == NULL && late)
        pick_highest (&recalled, &item, region);
    }

  return get_picked (get_picked (&on_time) >= 0 ? &on_time : &recalled);
}

static int
find_earlier (const LopePainLog *self,
              LopeDay            day,
              int                region)
{
  Pick pick = PICK_NONE;
  LopeDay exact_day = LOPE_DAY_NONE, anywhere_day = LOPE_DAY_NONE;
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.moment != LOPE_PAIN_MORNING || item.severity < 0)
        continue;
      if (item.day > day || item.day <= day - BASE_DAYS)
        continue;

      pick_latest (&pick, &item, region);
      if (item.region == region)
        exact_day = item.day;
      else if (item.region == LOPE_REGION_ANYWHERE)
        anywhere_day = item.day;
    }

  return anywhere_day > exact_day ? pick.anywhere : get_picked (&pick);
}

static gboolean
has_painkiller (const LopePainLog *self,
                const LopeRun     *run)
{
  for (guint i = 0; i < self->n_painkiller_runs; i++)
    {
      if (g_str_equal (self->painkiller_runs[i], run->uuid))
        return TRUE;
    }

  for (guint i = 0; i < self->n_check_ins; i++)
    {
      if (lope_check_in_get_day (self->check_ins[i]) == run->day + 1 && run->day + 1 <= self->day &&
          lope_record_get_int (LOPE_RECORD (self->check_ins[i]), LOPE_CHECK_IN_PAINKILLER) == 1)
        return TRUE;
    }

  return FALSE;
}

/* The regions that a run is about: where something was recorded during or after
 * it, or hurt before it or in the morning after. */
static void
mark_regions (const LopePainLog *self,
              const LopeRun     *run,
              gboolean          *marks)
{
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.severity < 0 || item.region == LOPE_REGION_ANYWHERE)
        continue;

      if (belongs (self, &item, run))
        marks[item.region] |= item.moment != LOPE_PAIN_BEFORE || item.severity > 0;
      else if (item.moment == LOPE_PAIN_MORNING && item.severity > 0 && !marks[item.region] &&
               (item.day == run->day + 1 || item.day == run->day + 2))
        marks[item.region] |= find_morning (self, run->day, item.region) > 0;
    }
}

/* ==== For the other files ==== */

/**
 * lope_pain_log_read:
 * @self: a log
 * @i: which entry
 * @item: (out): the entry
 *
 * Reads an entry.
 *
 * Returns: %FALSE if it comes later than what is looked at
 */
gboolean
lope_pain_log_read (const LopePainLog *self,
                    guint              i,
                    LopePainItem      *item)
{
  LopeRecord *record = LOPE_RECORD (self->entries[i]);
  const gint64 moment = lope_record_get_int (record, LOPE_PAIN_ENTRY_MOMENT);
  const gint64 behaviours = lope_record_get_int (record, LOPE_PAIN_ENTRY_BEHAVIOURS);
  const gint64 offset = lope_record_get_int (record, LOPE_PAIN_ENTRY_OFFSET);

  item->offset = offset == LOPE_UNSET ? 0 : (int) offset;
  item->time = lope_record_get_int (record, LOPE_PAIN_ENTRY_TIME);
  item->day = lope_pain_entry_get_day (self->entries[i]);
  item->moment = moment == LOPE_UNSET ? LOPE_PAIN_OTHER : (LopePainMoment) moment;
  item->region = lope_pain_entry_get_region (self->entries[i]);
  item->severity = lope_pain_entry_get_severity (self->entries[i]);
  item->behaviours = behaviours == LOPE_UNSET ? 0 : (guint64) behaviours;
  item->run = lope_record_get_text (record, LOPE_PAIN_ENTRY_RUN);

  return item->day <= self->day && item->time <= self->until;
}

/**
 * lope_pain_log_is_linked:
 * @self: a log
 * @item: an entry that names a run
 * @day: a day
 *
 * Tells whether that run is one of the day.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_pain_log_is_linked (const LopePainLog  *self,
                         const LopePainItem *item,
                         LopeDay             day)
{
  for (guint i = 0; i < self->n_runs; i++)
    {
      if (self->runs[i].day == day && g_str_equal (self->runs[i].uuid, item->run))
        return TRUE;
    }

  return FALSE;
}

/* ==== API ==== */

/**
 * lope_pain_log_is_asked:
 * @self: a log
 * @run: a run
 *
 * Tells whether the runner has said how the run went, be it only that there is
 * no telling any more.
 *
 * Returns: %FALSE if it is still to be asked
 */
gboolean
lope_pain_log_is_asked (const LopePainLog *self,
                        const LopeRun     *run)
{
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (lope_pain_log_read (self, i, &item) && item.moment != LOPE_PAIN_BEFORE && belongs (self, &item, run))
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_pain_log_has_run:
 * @self: a log
 * @run: a run
 *
 * Tells whether any pain, or its absence, was recorded around a run.
 *
 * Returns: %TRUE if there is something to judge
 */
gboolean
lope_pain_log_has_run (const LopePainLog *self,
                       const LopeRun     *run)
{
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (lope_pain_log_read (self, i, &item) && item.severity >= 0 && belongs (self, &item, run))
        return TRUE;
    }

  return FALSE;
}

/**
 * lope_pain_log_get_input:
 * @self: a log
 * @run: a run
 * @region: a region, or %LOPE_REGION_ANYWHERE
 *
 * Gathers what was recorded around a run in one region. What was told of no
 * region in particular holds for each of which nothing else was.
 *
 * Returns: the input of lope_pain_respond(), without red flags
 */
LopePainInput
lope_pain_log_get_input (const LopePainLog *self,
                         const LopeRun     *run,
                         int                region)
{
  LopePainInput input = LOPE_PAIN_INPUT_NONE;
  Pick before = PICK_NONE, during = PICK_NONE, after = PICK_NONE;
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || item.severity < 0 || !belongs (self, &item, run))
        continue;

      if (item.moment == LOPE_PAIN_BEFORE)
        pick_latest (&before, &item, region);
      else
        pick_highest (item.moment == LOPE_PAIN_DURING ? &during : &after, &item, region);
    }

  input.before = get_picked (&before);
  input.during = get_picked (&during);
  input.after = get_picked (&after);
  input.morning = find_morning (self, run->day, region);
  input.earlier = find_earlier (self, run->day, region);
  input.painkiller = has_painkiller (self, run);
  input.closed = self->day > run->day + 2;
  if (region != LOPE_REGION_ANYWHERE)
    {
      input.mode = lope_pain_log_get_mode (self, region, run->day);
      input.trend = lope_pain_log_get_weeks (self, region, run->day).trend;
    }

  return input;
}

/**
 * lope_pain_log_list_run_regions:
 * @self: a log
 * @run: a run
 *
 * Lists the regions that a run is about.
 *
 * Returns: (transfer full) (element-type int): the regions, possibly none
 */
GArray *
lope_pain_log_list_run_regions (const LopePainLog *self,
                                const LopeRun     *run)
{
  const guint n = lope_nicks_get_length (lope_region_nicks);
  g_autofree gboolean *marks = g_new0 (gboolean, n);
  GArray *regions = g_array_new (FALSE, FALSE, sizeof (int));

  mark_regions (self, run, marks);
  for (int i = 0; i < (int) n; i++)
    {
      if (marks[i])
        g_array_append_val (regions, i);
    }

  return regions;
}

/**
 * lope_pain_log_judge_run:
 * @self: a log
 * @run: a run
 *
 * Decides what the pain around a run says: the worst of its regions.
 *
 * Returns: the answer
 */
LopePainResponse
lope_pain_log_judge_run (const LopePainLog *self,
                         const LopeRun     *run)
{
  const LopeFlagEffect flags = lope_pain_log_get_flag_effect (self);
  g_autoptr (GArray) regions = lope_pain_log_list_run_regions (self, run);
  LopePainResponse worst = { .region = LOPE_REGION_ANYWHERE };
  LopePainInput input;

  for (guint i = 0; i < regions->len; i++)
    {
      LopePainResponse response;

      input = lope_pain_log_get_input (self, run, g_array_index (regions, int, i));
      input.flags = flags;
      response = lope_pain_respond (&input);
      response.region = g_array_index (regions, int, i);
      if (i == 0 || lope_pain_response_is_worse (&response, &worst))
        worst = response;
    }

  if (regions->len > 0)
    return worst;

  input = lope_pain_log_get_input (self, run, LOPE_REGION_ANYWHERE);
  input.flags = flags;

  return lope_pain_respond (&input);
}

/**
 * lope_pain_log_is_unsettled:
 * @self: a log
 * @run: a run
 * @response: the answer to it
 *
 * Tells whether the latest that was recorded after the run, where it hurt, is
 * still above what it was before, or whether nothing was.
 *
 * Returns: %FALSE once it has gone back
 */
gboolean
lope_pain_log_is_unsettled (const LopePainLog      *self,
                            const LopeRun          *run,
                            const LopePainResponse *response)
{
  Pick pick = PICK_NONE;
  LopePainItem item;
  int latest;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (lope_pain_log_read (self, i, &item) && item.severity >= 0 && item.day > run->day)
        {
          pick_latest (&pick, &item, response->region);
          if (item.region == LOPE_REGION_ANYWHERE)
            pick.exact = item.severity;
        }
    }

  latest = get_picked (&pick);

  return latest < 0 || latest > MAX (response->base, 0);
}
