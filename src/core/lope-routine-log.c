/* lope-routine-log.c: what is due, what was done
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-log.h"

#include <glib/gi18n-lib.h>

/* Strength days of one routine are 48 hours apart (evidence.md E-3). What is
 * planned is planned by days: Monday evening and Wednesday morning are far enough
 * apart. */
#define STRENGTH_DAYS 2

/* How far ahead the next day is looked for: no rule leaves out more than a year. */
#define MAX_AHEAD 400

const LopeNick lope_routine_state_nicks[] = {
  { "none", NC_ ("routine state", "Not due") },
  { "done", NC_ ("routine state", "Done") },
  { "partial", NC_ ("routine state", "Partly done") },
  { "due", NC_ ("routine state", "Due") },
  { "offered", NC_ ("routine state", "Before a run") },
  { "missed", NC_ ("routine state", "Not done") },
  { "planned", NC_ ("routine state", "Planned") },
  { "resting", NC_ ("routine state", "Rest day") },
  { "suspended", NC_ ("routine state", "Paused for pain") },
  { NULL, "routine state" },
};

static const LopeRunDay *
find_run (const LopeRoutineLog *self,
          LopeDay               day)
{
  for (guint i = 0; i < self->n_runs; i++)
    {
      if (self->runs[i].day == day)
        return &self->runs[i];
    }

  return NULL;
}

static gboolean
is_back_off (const LopeRoutineLog *self,
             LopeDay               day)
{
  for (guint i = 0; i < self->n_back_off; i++)
    {
      if (self->back_off[i] == day)
        return TRUE;
    }

  return FALSE;
}

/* One that counts as done, or else the last one. */
static LopeRoutineSession *
find_session (const LopeRoutineLog *self,
              LopeRoutinePlan      *plan,
              LopeDay               day)
{
  LopeRoutineSession *found = NULL;

  for (guint i = 0; i < self->n_sessions; i++)
    {
      LopeRecord *session = LOPE_RECORD (self->sessions[i]);
      const char *routine = lope_record_get_text (session, LOPE_ROUTINE_SESSION_ROUTINE);

      if (lope_routine_session_get_day (self->sessions[i]) != day || g_strcmp0 (routine, lope_routine_plan_get_uuid (plan)) != 0)
        continue;
      if (found == NULL || lope_routine_session_is_done (self->sessions[i]) || !lope_routine_session_is_done (found))
        found = self->sessions[i];
    }

  return found;
}

static gboolean
is_done (LopeRoutineSession *session)
{
  return session != NULL && lope_routine_session_is_done (session);
}

/* Whether a day of strength lies so close before. */
static gboolean
is_too_soon (const LopeRoutineLog *self,
             LopeRoutinePlan      *plan,
             LopeDay               day)
{
  for (LopeDay before = day - STRENGTH_DAYS + 1; before < day; before++)
    {
      if (is_done (find_session (self, plan, before)))
        return TRUE;
    }

  return FALSE;
}

/* Of a day on which nothing was done. */
static LopeRoutineState
judge_open_day (const LopeRoutineLog *self,
                LopeRoutineDay       *day,
                gboolean              has_run)
{
  const gboolean offered = day->day == self->day &&
                           lope_routine_plan_is_offered (day->plan, day->day, has_run, day->due ? NULL : &day->minute);

  /* Nothing may invite a run that the pain speaks against. */
  if (!day->due)
    return offered && !is_back_off (self, day->day) ? LOPE_ROUTINE_STATE_OFFERED : LOPE_ROUTINE_STATE_NONE;

  if (lope_routine_plan_is_strength (day->plan))
    {
      day->due = FALSE;
      if (is_back_off (self, day->day))
        return LOPE_ROUTINE_STATE_SUSPENDED;
      if (is_too_soon (self, day->plan, day->day))
        return LOPE_ROUTINE_STATE_RESTING;
      day->due = TRUE;
    }

  if (day->day > self->day)
    return LOPE_ROUTINE_STATE_PLANNED;

  return offered ? LOPE_ROUTINE_STATE_DUE : LOPE_ROUTINE_STATE_MISSED;
}

static int
compare_due (gconstpointer a,
             gconstpointer b)
{
  const LopeRoutineDay *first = a, *second = b;

  return (first->minute < 0 ? G_MAXINT : first->minute) - (second->minute < 0 ? G_MAXINT : second->minute);
}

/* ==== API ==== */

/**
 * lope_routine_log_get_day:
 * @self: a log
 * @plan: a routine
 * @day: a day, not before the log begins
 *
 * Finds where a routine stands on a day. The warm-up that was ticked of a run
 * completes what was to be done before it. A day on which strength is suspended
 * for pain, or which comes too soon after the last session, does not count as due
 * (evidence.md section 13).
 *
 * Returns: where it stands; it points into @self
 */
LopeRoutineDay
lope_routine_log_get_day (const LopeRoutineLog *self,
                          LopeRoutinePlan      *plan,
                          LopeDay               day)
{
  const LopeRunDay *run = find_run (self, day);
  LopeRoutineDay result = { .plan = plan, .day = day, .minute = -1 };

  result.session = find_session (self, plan, day);
  result.due = lope_routine_plan_is_due (plan, day, run != NULL, &result.minute);
  result.by_run = !is_done (result.session) && run != NULL && run->warm_up &&
                  lope_routine_plan_has_rule (plan, LOPE_SCHEDULE_BEFORE_RUN, day);

  if (is_done (result.session) || result.by_run)
    result.state = LOPE_ROUTINE_STATE_DONE;
  else
    result.state = judge_open_day (self, &result, run != NULL);

  if (result.session != NULL && result.state != LOPE_ROUTINE_STATE_DONE)
    result.state = LOPE_ROUTINE_STATE_PARTIAL;

  return result;
}

/**
 * lope_routine_log_list_due:
 * @self: a log
 *
 * Lists what there is to do today: what is due, what was only done in part, and
 * what belongs before a run if there will be one. What was missed earlier is not
 * among it: nothing piles up.
 *
 * Returns: (transfer full) (element-type LopeRoutineDay): the routines, by their
 *   time of day; those without one come last, in their order
 */
GArray *
lope_routine_log_list_due (const LopeRoutineLog *self)
{
  GArray *due = g_array_new (FALSE, FALSE, sizeof (LopeRoutineDay));

  for (guint i = 0; i < self->n_plans; i++)
    {
      LopeRoutineDay day = lope_routine_log_get_day (self, self->plans[i], self->day);

      if (day.state == LOPE_ROUTINE_STATE_DUE || day.state == LOPE_ROUTINE_STATE_OFFERED ||
          (day.state == LOPE_ROUTINE_STATE_PARTIAL && day.due))
        g_array_append_val (due, day);
    }
  g_array_sort (due, compare_due);

  return due;
}

/**
 * lope_routine_log_list_week:
 * @self: a log
 * @first: the first of seven days
 *
 * Puts what was due beside what was done, and what will be due.
 *
 * Returns: (transfer full) (element-type LopeRoutineWeek): a week for each
 *   routine, in their order
 */
GArray *
lope_routine_log_list_week (const LopeRoutineLog *self,
                            LopeDay               first)
{
  GArray *weeks = g_array_new (FALSE, FALSE, sizeof (LopeRoutineWeek));

  for (guint i = 0; i < self->n_plans; i++)
    {
      LopeRoutineWeek week = { .plan = self->plans[i] };

      for (int day = 0; day < LOPE_ROUTINE_WEEK; day++)
        {
          week.days[day] = lope_routine_log_get_day (self, week.plan, first + day);
          week.due += week.days[day].due;
          week.done += week.days[day].state == LOPE_ROUTINE_STATE_DONE;
        }
      g_array_append_val (weeks, week);
    }

  return weeks;
}

/**
 * lope_routine_log_get_next:
 * @self: a log
 * @plan: a routine
 *
 * Finds the next day on which a routine is due, today if it still is.
 *
 * Returns: the day, or %LOPE_DAY_NONE if there is none or only runs bring it
 */
LopeDay
lope_routine_log_get_next (const LopeRoutineLog *self,
                           LopeRoutinePlan      *plan)
{
  for (LopeDay day = self->day; day < self->day + MAX_AHEAD; day++)
    {
      LopeRoutineDay found = lope_routine_log_get_day (self, plan, day);

      if (found.state == LOPE_ROUTINE_STATE_DUE || found.state == LOPE_ROUTINE_STATE_PLANNED ||
          (found.state == LOPE_ROUTINE_STATE_PARTIAL && found.due))
        return day;
    }

  return LOPE_DAY_NONE;
}

/**
 * lope_routine_log_get_adherence:
 * @self: a log that begins at least %LOPE_ADHERENCE_DAYS days before its day
 * @plan: a routine
 *
 * Computes how much of what was due in the last 28 days was done. A session on
 * another day than the one it was due on counts as well, as long as no more days
 * count as done than were due. Today is due only once it is done: the day is not
 * over.
 *
 * Returns: the days
 */
LopeAdherence
lope_routine_log_get_adherence (const LopeRoutineLog *self,
                                LopeRoutinePlan      *plan)
{
  LopeAdherence adherence = { 0, 0 };

  for (LopeDay day = self->day - LOPE_ADHERENCE_DAYS + 1; day <= self->day; day++)
    {
      LopeRoutineDay found = lope_routine_log_get_day (self, plan, day);
      gboolean done = found.state == LOPE_ROUTINE_STATE_DONE;

      adherence.due += found.due && (done || day < self->day);
      adherence.done += done;
    }
  adherence.done = MIN (adherence.done, adherence.due);

  return adherence;
}
