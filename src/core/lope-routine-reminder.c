/* lope-routine-reminder.c: when to remind of routines
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-reminder.h"

static gint64
get (LopeSchedule *self,
     guint         field)
{
  return lope_record_get_int (LOPE_RECORD (self), field);
}

static gboolean
is_open (LopeRoutineState state,
         gboolean         due)
{
  return state == LOPE_ROUTINE_STATE_DUE || state == LOPE_ROUTINE_STATE_PLANNED ||
         (state == LOPE_ROUTINE_STATE_PARTIAL && due);
}

/* When the schedule reminds on a day, or LOPE_UNSET. What was chosen after that time
 * of day is meant for the next one. */
static gint64
find_time (LopeSchedule *schedule,
           LopeDay       day,
           gboolean      has_run,
           GTimeZone    *zone)
{
  const gint64 modified = get (schedule, LOPE_RECORD_MODIFIED);
  gint64 time;

  if (get (schedule, LOPE_SCHEDULE_REMINDER) != 1 || !lope_schedule_is_due (schedule, day, has_run))
    return LOPE_UNSET;

  time = lope_schedule_get_reminder (schedule, day, zone);

  return time != LOPE_UNSET && (modified == LOPE_UNSET || modified <= time) ? time : LOPE_UNSET;
}

static gboolean
has_run_on (const LopeRoutineLog *self,
            LopeDay               day)
{
  for (guint i = 0; i < self->n_runs; i++)
    {
      if (self->runs[i].day == day)
        return TRUE;
    }

  return FALSE;
}

/* The first reminder of a routine on a day that lies within two moments: each routine
 * reminds once a day. */
static gboolean
find_reminder (const LopeRoutineLog *self,
               LopeRoutinePlan      *plan,
               LopeDay               day,
               gint64                after,
               gint64                until,
               GTimeZone            *zone,
               LopeRoutineReminder  *reminder)
{
  GPtrArray *schedules = lope_routine_plan_get_schedules (plan);
  const gboolean has_run = has_run_on (self, day);
  LopeRoutineDay state;
  gint64 first = LOPE_UNSET;

  for (guint i = 0; i < schedules->len; i++)
    {
      gint64 time = find_time (schedules->pdata[i], day, has_run, zone);

      if (time != LOPE_UNSET && (first == LOPE_UNSET || time < first))
        first = time;
    }
  if (first == LOPE_UNSET || first <= after || first > until)
    return FALSE;

  state = lope_routine_log_get_day (self, plan, day);
  *reminder = (LopeRoutineReminder) { .plan = plan, .day = day, .time = first };

  return is_open (state.state, state.due);
}

/* The next day after @day on which a schedule with a reminder is due by the
 * calendar. */
static LopeDay
find_next_day (LopeRoutinePlan *plan,
               LopeDay          day)
{
  GPtrArray *schedules = lope_routine_plan_get_schedules (plan);
  LopeDay first = LOPE_DAY_NONE;

  for (guint i = 0; i < schedules->len; i++)
    {
      LopeDay next;

      if (get (schedules->pdata[i], LOPE_SCHEDULE_REMINDER) != 1)
        continue;
      next = lope_schedule_get_next (schedules->pdata[i], day + 1);
      if (next != LOPE_DAY_NONE && (first == LOPE_DAY_NONE || next < first))
        first = next;
    }

  return first;
}

/* ==== API ==== */

/**
 * lope_routine_log_list_reminders:
 * @self: a log
 * @after: the moment up to which the runner was reminded, UTC seconds
 * @until: now, UTC seconds
 * @zone: where the runner is
 *
 * Lists what to remind of now: what is still to be done today and whose time has come
 * since. What was missed on an earlier day, while the machine slept, is past.
 *
 * Returns: (transfer full) (element-type LopeRoutineReminder): the reminders
 */
GArray *
lope_routine_log_list_reminders (const LopeRoutineLog *self,
                                 gint64                after,
                                 gint64                until,
                                 GTimeZone            *zone)
{
  GArray *reminders = g_array_new (FALSE, FALSE, sizeof (LopeRoutineReminder));

  for (guint i = 0; i < self->n_plans; i++)
    {
      LopeRoutineReminder reminder;

      if (find_reminder (self, self->plans[i], self->day, after, until, zone, &reminder))
        g_array_append_val (reminders, reminder);
    }

  return reminders;
}

/**
 * lope_routine_log_get_next_reminder:
 * @self: a log
 * @after: now, UTC seconds
 * @zone: where the runner is
 * @reminder: (out): the reminder
 *
 * Finds the next reminder among all routines, as far as one can tell now. What goes
 * with runs is only known on their day.
 *
 * Returns: %TRUE if there is one
 */
gboolean
lope_routine_log_get_next_reminder (const LopeRoutineLog *self,
                                    gint64                after,
                                    GTimeZone            *zone,
                                    LopeRoutineReminder  *reminder)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->n_plans; i++)
    {
      LopeDay day = self->day;

      /* Two steps past a day of rest lead to one that is due. */
      for (guint tries = 0; tries < 4 && day != LOPE_DAY_NONE; tries++)
        {
          LopeRoutineReminder other;

          if (find_reminder (self, self->plans[i], day, after, G_MAXINT64, zone, &other))
            {
              if (!found || other.time < reminder->time)
                *reminder = other;
              found = TRUE;
              break;
            }
          day = find_next_day (self->plans[i], day);
        }
    }

  return found;
}
