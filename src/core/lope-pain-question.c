/* lope-pain-question.c: when to ask how the morning was
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-log.h"

#include "lope-pain-log-private.h"

/* The morning begins at 04:00, and can be told of until the end of the day after;
 * from noon on, from memory (evidence.md P2, P3). */
#define OPEN_SECONDS (4 * 3600)
#define NOON_SECONDS (12 * 3600)

/* Which run of a day was the last one, if any. */
static const LopeRun *
find_last_run (const LopePainLog *self,
               LopeDay            day)
{
  const LopeRun *last = NULL;

  for (guint i = 0; i < self->n_runs; i++)
    {
      if (self->runs[i].day == day && self->runs[i].start <= self->until)
        last = &self->runs[i];
    }

  return last;
}

/* An answer belongs to the morning of its day; with a run, to that after the run. */
static gboolean
is_about (const LopePainLog  *self,
          const LopePainItem *item,
          LopeDay             morning)
{
  if (item->moment != LOPE_PAIN_MORNING)
    return FALSE;
  if (item->day == morning)
    return TRUE;

  return item->day == morning + 1 && item->run != NULL && lope_pain_log_is_linked (self, item, morning - 1);
}

static gboolean
is_answered (const LopePainLog *self,
             LopeDay            morning,
             int                region)
{
  LopePainItem item;

  for (guint i = 0; i < self->n_entries; i++)
    {
      if (!lope_pain_log_read (self, i, &item) || !is_about (self, &item, morning))
        continue;
      if (region == LOPE_REGION_ANYWHERE || item.region == LOPE_REGION_ANYWHERE || item.region == region)
        return TRUE;
    }

  return FALSE;
}

static LopePainQuestion *
ask (const LopePainLog *self,
     LopeDay            morning)
{
  const int n = (int) lope_nicks_get_length (lope_region_nicks);
  const LopeRun *run = find_last_run (self, morning - 1);
  g_autoptr (GArray) regions = g_array_new (FALSE, FALSE, sizeof (int));
  g_autofree gboolean *marks = lope_pain_log_find_hurting (self);
  gboolean followed = FALSE;
  LopePainQuestion *question;

  for (int region = 0; region < n; region++)
    {
      if (!marks[region] || !lope_pain_log_is_followed (self, region, morning - 1, NULL))
        continue;

      followed = TRUE;
      if (!is_answered (self, morning, region))
        g_array_append_val (regions, region);
    }

  if (followed ? regions->len == 0 : run == NULL || is_answered (self, morning, LOPE_REGION_ANYWHERE))
    return NULL;

  question = g_new0 (LopePainQuestion, 1);
  question->morning = morning;
  question->run_day = run != NULL;
  if (run != NULL)
    g_strlcpy (question->run, run->uuid, sizeof question->run);
  question->regions = g_steal_pointer (&regions);

  return question;
}

/* ==== API ==== */

/**
 * lope_pain_question_copy:
 * @self: a question
 *
 * Copies a question.
 *
 * Returns: (transfer full): the copy
 */
LopePainQuestion *
lope_pain_question_copy (const LopePainQuestion *self)
{
  LopePainQuestion *copy = g_memdup2 (self, sizeof *self);

  copy->regions = g_array_copy (self->regions);

  return copy;
}

/**
 * lope_pain_question_free:
 * @self: (transfer full): a question
 *
 * Frees a question.
 */
void
lope_pain_question_free (LopePainQuestion *self)
{
  g_array_unref (self->regions);
  g_free (self);
}

/**
 * lope_pain_question_date:
 * @self: a question
 * @entry: an answer to it
 * @offset: minutes east of UTC where the runner is
 * @now: the present, UTC seconds
 *
 * Makes a pain entry the answer to a question: its moment, its time, its run, and
 * whether it is from memory.
 */
void
lope_pain_question_date (const LopePainQuestion *self,
                         LopePainEntry          *entry,
                         int                     offset,
                         gint64                  now)
{
  LopeRecord *record = LOPE_RECORD (entry);

  lope_record_set_int (record, LOPE_PAIN_ENTRY_MOMENT, LOPE_PAIN_MORNING);
  lope_pain_entry_set_morning (entry, self->morning, offset, now);
  if (self->run[0] != '\0')
    lope_record_set_text (record, LOPE_PAIN_ENTRY_RUN, self->run);
  if (self->recalled)
    lope_record_set_int (record, LOPE_PAIN_ENTRY_RECALLED, 1);
}

/**
 * lope_pain_log_list_questions:
 * @self: a log, seen from now
 *
 * Finds the mornings that the runner can be asked about (evidence.md P2): from
 * 04:00 on that of today, and all day that of yesterday, after a run or while a
 * region is followed.
 *
 * Returns: (transfer full) (element-type LopePainQuestion): the open questions,
 *   the newest first
 */
GPtrArray *
lope_pain_log_list_questions (const LopePainLog *self)
{
  g_autoptr (GPtrArray) questions = g_ptr_array_new_with_free_func ((GDestroyNotify) lope_pain_question_free);
  /* A day that is over is seen from its end. */
  const gint64 now = MIN (self->until, 86400 * ((gint64) self->day + 2));
  const gint64 seconds = now + 60 * (gint64) self->offset - 86400 * (gint64) self->day;

  for (LopeDay morning = self->day; morning >= self->day - 1; morning--)
    {
      const gboolean today = morning == self->day;
      LopePainQuestion *question;

      if (today && seconds < OPEN_SECONDS)
        continue;

      question = ask (self, morning);
      if (question == NULL)
        continue;

      question->recalled = !today || seconds >= NOON_SECONDS;
      g_ptr_array_add (questions, question);
    }

  return g_steal_pointer (&questions);
}
