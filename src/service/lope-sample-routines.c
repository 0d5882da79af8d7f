/* lope-sample-routines.c: the routines of the sample, and how they are done
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sample-private.h"

#include "lope-ready-routine.h"

#define DAYS_PER_WEEK 7
#define SECONDS_PER_MINUTE 60

/* Where the drawing begins, whatever was drawn before. */
#define ROUTINES 4

/* How often the runner remembers what belongs to a run. */
#define WARM_UP_SHARE 0.8
#define STRETCH_SHARE 0.55

enum {
  GROUP_ROUTINES = 7,
  GROUP_STEPS,
  GROUP_SCHEDULES,
  GROUP_SESSIONS,
};

typedef enum {
  STRENGTH,
  WARM_UP,
  STRETCH,
  MOBILITY,
  N_ROUTINES
} Routine;

/* Weeks from a Monday on: a letter for each day on which it is due: “d” done, “p” in
 * part, “e” elsewhere, a dot not at all. */
static const struct {
  const char *ready; /* borrowed */
  LopeSampleDate from;
  guint weekdays; /* 0 for those that go with runs */
  int minute; /* of the day; 0 if none was chosen */
  const char *weeks; /* borrowed, nullable */
} infos[N_ROUTINES] = {
  /* Tuesday, Thursday, Saturday. It rests while the hip is worse in early September. */
  [STRENGTH] = { "hip_strength_a", { 2026, 8, 10 }, 1 << 1 | 1 << 3 | 1 << 5, 18 * 60 + 30,
                 "d.d ddp d.e ... d.d ddd de. ddd d.d pdd ddd dde d.d ddd d" },
  [WARM_UP] = { "pre_run_warmup", { 2026, 8, 10 }, 0, 0, NULL },
  [STRETCH] = { "post_run_stretch", { 2026, 8, 10 }, 0, 0, NULL },
  [MOBILITY] = { "rest_day_mobility", { 2026, 8, 24 }, 1 << 0, 0, "d d . d d . d d d . d d d" },
};

typedef struct {
  LopeSample *sample; /* borrowed */
  LopeRoutinePlan *plans[N_ROUTINES]; /* owned */
  GPtrArray *sessions; /* borrowed */
  guint n_sessions;
} Teller;

static void
set_uuid (gpointer record,
          guint    group,
          guint    i)
{
  g_autofree char *uuid = lope_sample_make_uuid (group, i);

  lope_record_set_text (record, LOPE_RECORD_UUID, uuid);
}

/* ==== Routines ==== */

static LopeSchedule *
make_schedule (LopeSample *self,
               Routine     which,
               const char *routine)
{
  const LopeReadyRoutine *ready = lope_ready_routine_find (infos[which].ready);
  LopeSchedule *schedule = lope_schedule_new (routine, ready->rule, lope_sample_get_day (infos[which].from) + self->shift);
  LopeRecord *record = LOPE_RECORD (schedule);

  set_uuid (schedule, GROUP_SCHEDULES, which);
  if (infos[which].weekdays != 0)
    lope_record_set_int (record, LOPE_SCHEDULE_WEEKDAY_SET, infos[which].weekdays);
  if (infos[which].minute != 0)
    {
      lope_record_set_int (record, LOPE_SCHEDULE_MINUTE, infos[which].minute);
      lope_record_set_int (record, LOPE_SCHEDULE_REMINDER, 1);
    }

  return schedule;
}

static LopeRoutinePlan *
make_plan (LopeSample *self,
           Routine     which)
{
  g_autoptr (GPtrArray) steps = NULL;
  g_autoptr (LopeRoutine) routine = lope_ready_routine_make (lope_ready_routine_find (infos[which].ready), &steps);
  g_autoptr (LopeSchedule) schedule = NULL;
  LopeRoutinePlan *plan = lope_routine_plan_new (routine);

  set_uuid (routine, GROUP_ROUTINES, which);
  for (guint i = 0; i < steps->len; i++)
    {
      set_uuid (steps->pdata[i], GROUP_STEPS, which * LOPE_READY_ROUTINE_MAX_EXERCISES + i);
      lope_routine_plan_add_step (plan, steps->pdata[i]);
    }
  schedule = make_schedule (self, which, lope_routine_plan_get_uuid (plan));
  lope_routine_plan_add_schedule (plan, schedule);

  return plan;
}

/* ==== Sessions ==== */

/* All of it, or all but the last two exercises. */
static GArray *
make_items (LopeRoutinePlan *plan,
            gboolean         partial)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (LopeSessionItem));
  GPtrArray *steps = lope_routine_plan_get_steps (plan);

  for (guint i = 0; i < steps->len; i++)
    {
      LopeSessionItem item = {
        .exercise = g_intern_string (lope_routine_step_get_exercise (steps->pdata[i])->id),
        .dose = lope_routine_step_get_dose (steps->pdata[i]),
        .total = lope_routine_step_count_bouts (steps->pdata[i]),
      };

      item.done = partial && i + 2 >= steps->len ? 0 : item.total;
      g_array_append_val (items, item);
    }

  return items;
}

static void
add_session (Teller  *self,
             Routine  which,
             gint64   time,
             int      offset,
             char     how)
{
  LopeRoutinePlan *plan = self->plans[which];
  g_autoptr (LopeRoutineSession) session = lope_routine_session_new (lope_routine_plan_get_routine (plan), time, offset);
  g_autoptr (GArray) items = make_items (plan, how == 'p');
  LopeRecord *record = LOPE_RECORD (session);
  const double effort = lope_sample_draw (self->sample, 3, 6), pain = lope_sample_draw (self->sample, 0, 2);
  const double slower = lope_sample_draw (self->sample, 0.95, 1.2);

  set_uuid (session, GROUP_SESSIONS, self->n_sessions++);
  if (lope_routine_session_get_day (session) > self->sample->last)
    return;

  lope_record_set_int (record, LOPE_ROUTINE_SESSION_ELSEWHERE, how == 'e');
  if (how == 'e')
    lope_record_set_int (record, LOPE_ROUTINE_SESSION_FINISHED, time);
  else
    {
      lope_routine_session_set_items (session, items);
      lope_record_set_int (record, LOPE_ROUTINE_SESSION_FINISHED, time + (gint64) (lope_routine_plan_estimate (plan) * slower));
      lope_record_set_int (record, LOPE_ROUTINE_SESSION_PAIN, (gint64) pain);
      if (which == STRENGTH)
        lope_record_set_int (record, LOPE_ROUTINE_SESSION_EFFORT, (gint64) effort);
    }

  g_ptr_array_add (self->sessions, g_object_ref (session));
}

/* What is due on certain days of the week. */
static void
tell_weeks (Teller  *self,
            Routine  which)
{
  LopeDay day = lope_sample_get_day (infos[which].from);

  for (const char *how = infos[which].weeks; *how != '\0'; how++)
    {
      const int minute = 18 * 60 + 20 + (int) lope_sample_draw (self->sample, 0, 75);
      gint64 time;
      int offset;

      if (*how == ' ')
        {
          day = lope_day_week_start (day, 1) + DAYS_PER_WEEK;
          continue;
        }
      while ((infos[which].weekdays & 1u << (lope_day_get_weekday (day) - 1)) == 0)
        day++;
      time = lope_sample_find_time (self->sample, day + self->sample->shift, minute, &offset);
      if (*how != '.')
        add_session (self, which, time, offset, *how);
      day++;
    }
}

/* What goes with runs. All is drawn for each run, so that it does not depend on the
 * last day. */
static void
tell_runs (Teller *self)
{
  const int warm_up = lope_routine_plan_estimate (self->plans[WARM_UP]);

  for (guint i = 0; i < self->sample->runs->len; i++)
    {
      const LopeSampleRun *run = &g_array_index (self->sample->runs, LopeSampleRun, i);
      const gboolean before = lope_sample_draw (self->sample, 0, 1) < WARM_UP_SHARE;
      const gboolean after = lope_sample_draw (self->sample, 0, 1) < STRETCH_SHARE;

      if (run->day < lope_sample_get_day (infos[WARM_UP].from))
        continue;
      if (before)
        add_session (self, WARM_UP, run->start - warm_up - 2 * SECONDS_PER_MINUTE, run->offset, 'd');
      if (after)
        add_session (self, STRETCH, run->start + run->duration + 10 * SECONDS_PER_MINUTE, run->offset, 'd');
    }
}

/* ==== For lope-sample.c ==== */

/**
 * lope_sample_add_routines:
 * @self: the sample, with its runs
 *
 * Adds the routines that the runner began with on the way back after the break, and
 * what was done of them: about three of four times, now and then only in part or
 * elsewhere.
 */
void
lope_sample_add_routines (LopeSample *self)
{
  g_autoptr (GPtrArray) sessions = g_ptr_array_new_with_free_func (g_object_unref);
  Teller teller = { .sample = self, .sessions = sessions };

  if (self->error != NULL || lope_sample_get_day (infos[STRENGTH].from) + self->shift > self->last)
    return;

  self->random = ROUTINES;
  for (Routine which = 0; which < N_ROUTINES; which++)
    {
      teller.plans[which] = make_plan (self, which);
      if (self->error == NULL)
        lope_store_save_plan (self->store, teller.plans[which], &self->error);
    }

  tell_weeks (&teller, STRENGTH);
  tell_weeks (&teller, MOBILITY);
  tell_runs (&teller);
  if (self->error == NULL)
    lope_store_apply (self->store, sessions, NULL, &self->error);

  for (Routine which = 0; which < N_ROUTINES; which++)
    g_clear_object (&teller.plans[which]);
}
