/* lope-report.c: what a physiotherapist would like to know
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report.h"

#include "lope-report-private.h"

#include <glib/gi18n-lib.h>

const LopeNick lope_report_section_nicks[] = {
  /* TRANSLATORS: The parts of the report for a physiotherapist. */
  { "flags", NC_ ("report section", "Red flags") },
  { "body", NC_ ("report section", "Where it hurt") },
  { "pain", NC_ ("report section", "Pain over mileage") },
  { "load", NC_ ("report section", "Load and spikes") },
  { "shoes", NC_ ("report section", "Shoes") },
  { "exercises", NC_ ("report section", "Exercises") },
  { "statistics", NC_ ("report section", "Statistics") },
  { "notes", NC_ ("report section", "Notes") },
  { NULL, "report section" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_report_section_nicks) == LOPE_N_REPORT_SECTIONS + 1);

static void
clear_region (gpointer data)
{
  LopeReportRegion *region = data;

  g_clear_pointer (&region->tags, g_array_unref);
}

static void
clear_shoe (gpointer data)
{
  LopeReportShoe *shoe = data;

  g_clear_pointer (&shoe->name, g_free);
}

static void
clear_routine (gpointer data)
{
  LopeReportRoutine *routine = data;

  g_clear_pointer (&routine->name, g_free);
  g_clear_pointer (&routine->schedules, g_ptr_array_unref);
}

static void
clear_note (gpointer data)
{
  LopeReportNote *note = data;

  g_clear_pointer (&note->text, g_free);
}

static GArray *
make_array (gsize          size,
            GDestroyNotify clear)
{
  GArray *array = g_array_new (FALSE, TRUE, (guint) size);

  if (clear != NULL)
    g_array_set_clear_func (array, clear);

  return array;
}

/* ==== Shoes ==== */

static int
compare_shoes (gconstpointer a,
               gconstpointer b)
{
  const LopeReportShoe *first = a, *second = b;

  if (first->distance != second->distance)
    return first->distance < second->distance ? 1 : -1;

  return g_strcmp0 (first->name, second->name);
}

static gint64
add_up_shoe (const LopeReportInput *input,
             const char            *uuid)
{
  gint64 distance = 0;

  for (guint i = 0; i < input->n_runs; i++)
    {
      if (input->runs[i].day >= input->from && input->runs[i].day <= input->to &&
          g_strcmp0 (input->runs[i].shoe, uuid) == 0)
        distance += MAX (input->runs[i].distance, 0);
    }

  return distance;
}

static void
add_shoes (LopeReport            *self,
           const LopeReportInput *input)
{
  for (guint i = 0; i < input->n_shoes; i++)
    {
      LopeRecord *record = LOPE_RECORD (input->shoes[i]);
      const gint64 bought = lope_record_get_int (record, LOPE_SHOE_BOUGHT);
      LopeReportShoe shoe = {
        .distance = add_up_shoe (input, lope_record_get_uuid (record)),
        .bought = bought == LOPE_UNSET ? LOPE_DAY_NONE : (LopeDay) bought,
        .retired = lope_shoe_is_retired (input->shoes[i], input->to),
      };

      if (shoe.distance == 0)
        continue;
      shoe.name = g_strdup (lope_shoe_get_name (input->shoes[i]));
      shoe.wear = input->wears[i];
      g_array_append_val (self->shoes, shoe);
    }
  g_array_sort (self->shoes, compare_shoes);
}

/* ==== Routines ==== */

static void
count_sessions (LopeReportRoutine     *routine,
                const LopeReportInput *input,
                LopeRoutinePlan       *plan)
{
  for (guint i = 0; i < input->routines.n_sessions; i++)
    {
      LopeRoutineSession *session = input->routines.sessions[i];
      const LopeDay day = lope_routine_session_get_day (session);
      const gint64 pain = lope_record_get_int (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_PAIN);

      if (day < input->from || day > input->to || !lope_routine_session_is_done (session) ||
          g_strcmp0 (lope_record_get_text (LOPE_RECORD (session), LOPE_ROUTINE_SESSION_ROUTINE),
                     lope_routine_plan_get_uuid (plan)) != 0)
        continue;
      routine->n_done++;
      if (pain == LOPE_UNSET)
        continue;
      routine->pain = routine->pain < 0 ? (int) pain : MIN (routine->pain, (int) pain);
      routine->worst = MAX (routine->worst, (int) pain);
    }
}

static void
add_routines (LopeReport            *self,
              const LopeReportInput *input)
{
  for (guint i = 0; i < input->routines.n_plans; i++)
    {
      LopeRoutinePlan *plan = input->routines.plans[i];
      LopeReportRoutine routine = {
        .adherence = lope_routine_log_get_adherence (&input->routines, plan),
        .pain = -1,
        .worst = -1,
      };

      count_sessions (&routine, input, plan);
      if (routine.n_done == 0 && routine.adherence.due == 0)
        continue;

      routine.name = g_strdup (lope_routine_plan_get_name (plan));
      routine.schedules = g_ptr_array_ref (lope_routine_plan_get_schedules (plan));
      g_array_append_val (self->routines, routine);
    }
}

/* ==== Notes and painkillers ==== */

static int
compare_notes (gconstpointer a,
               gconstpointer b)
{
  const LopeReportNote *first = a, *second = b;

  if (first->time != second->time)
    return first->time < second->time ? 1 : -1;

  return g_strcmp0 (first->text, second->text);
}

static void
add_note (LopeReport *self,
          LopeDay     day,
          gint64      time,
          int         region,
          const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  LopeReportNote note = { .day = day, .time = time, .region = region };

  if (day < self->from || day > self->to || *stripped == '\0')
    return;

  note.text = g_steal_pointer (&stripped);
  g_array_append_val (self->notes, note);
}

static void
add_notes (LopeReport            *self,
           const LopeReportInput *input)
{
  for (guint i = 0; i < input->pain.n_entries; i++)
    {
      LopePainEntry *entry = input->pain.entries[i];

      add_note (self, lope_pain_entry_get_day (entry),
                lope_record_get_int (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_TIME), lope_pain_entry_get_region (entry),
                lope_record_get_text (LOPE_RECORD (entry), LOPE_PAIN_ENTRY_NOTES));
    }
  for (guint i = 0; i < input->n_activities; i++)
    add_note (self, lope_activity_get_day (input->activities[i]),
              lope_record_get_int (LOPE_RECORD (input->activities[i]), LOPE_ACTIVITY_START), LOPE_REGION_ANYWHERE,
              lope_record_get_text (LOPE_RECORD (input->activities[i]), LOPE_ACTIVITY_NOTES));
  for (guint i = 0; i < input->pain.n_check_ins; i++)
    {
      LopeDay day = lope_check_in_get_day (input->pain.check_ins[i]);

      add_note (self, day, (gint64) day * 86400, LOPE_REGION_ANYWHERE,
                lope_record_get_text (LOPE_RECORD (input->pain.check_ins[i]), LOPE_CHECK_IN_NOTES));
    }
  g_array_sort (self->notes, compare_notes);
}

static void
count_painkillers (LopeReport            *self,
                   const LopeReportInput *input)
{
  g_autofree gboolean *taken = g_new0 (gboolean, input->to - input->from + 1);

  for (guint i = 0; i < input->n_activities; i++)
    {
      const LopeDay day = lope_activity_get_day (input->activities[i]);

      if (day >= input->from && day <= input->to &&
          lope_record_get_int (LOPE_RECORD (input->activities[i]), LOPE_ACTIVITY_PAINKILLER) == 1)
        taken[day - input->from] = TRUE;
    }
  for (guint i = 0; i < input->pain.n_check_ins; i++)
    {
      const LopeDay day = lope_check_in_get_day (input->pain.check_ins[i]);

      if (day >= input->from && day <= input->to &&
          lope_record_get_int (LOPE_RECORD (input->pain.check_ins[i]), LOPE_CHECK_IN_PAINKILLER) == 1)
        taken[day - input->from] = TRUE;
    }
  for (LopeDay day = input->from; day <= input->to; day++)
    self->n_painkiller_days += taken[day - input->from] ? 1 : 0;
}

/* ==== API ==== */

/**
 * lope_report_new:
 * @input: what it is made from
 *
 * Sums up a time for somebody who is to help.
 *
 * Returns: (transfer full): the report
 */
LopeReport *
lope_report_new (const LopeReportInput *input)
{
  LopeReport *self;

  g_return_val_if_fail (input->from <= input->to, NULL);

  self = g_new0 (LopeReport, 1);
  self->from = input->from;
  self->to = input->to;
  self->today = input->today;
  self->first_weekday = input->first_weekday;
  self->first_day = input->first_day;
  self->longest_day = self->break_first = self->break_last = self->asked = LOPE_DAY_NONE;
  self->main_region = LOPE_REGION_ANYWHERE;
  self->days = make_array (sizeof (LopeReportDay), NULL);
  self->runs = make_array (sizeof (LopeReportRun), NULL);
  self->history = make_array (sizeof (LopeRun), NULL);
  self->regions = make_array (sizeof (LopeReportRegion), clear_region);
  self->marks = make_array (sizeof (LopeReportMark), NULL);
  self->flags = make_array (sizeof (LopeReportFlag), NULL);
  self->shoes = make_array (sizeof (LopeReportShoe), clear_shoe);
  self->routines = make_array (sizeof (LopeReportRoutine), clear_routine);
  self->weeks = make_array (sizeof (LopeReportWeek), NULL);
  self->notes = make_array (sizeof (LopeReportNote), clear_note);

  lope_report_add_runs (self, input);
  lope_report_add_weeks (self, input);
  lope_report_add_pain (self, input);
  lope_report_add_flags (self, input);
  add_shoes (self, input);
  add_routines (self, input);
  add_notes (self, input);
  count_painkillers (self, input);

  return self;
}

/**
 * lope_report_free:
 * @self: (transfer full): a report
 *
 * Frees a report.
 */
void
lope_report_free (LopeReport *self)
{
  g_array_unref (self->days);
  g_array_unref (self->runs);
  g_array_unref (self->history);
  g_array_unref (self->regions);
  g_array_unref (self->marks);
  g_array_unref (self->flags);
  g_array_unref (self->shoes);
  g_array_unref (self->routines);
  g_array_unref (self->weeks);
  g_array_unref (self->notes);
  g_free (self);
}

/**
 * lope_report_get_main:
 * @self: a report
 *
 * Gets the region that was hurting most in all: most days, highest values.
 *
 * Returns: (transfer none) (nullable): the region; %NULL if nothing hurt
 */
const LopeReportRegion *
lope_report_get_main (const LopeReport *self)
{
  return self->regions->len > 0 ? &g_array_index (self->regions, LopeReportRegion, 0) : NULL;
}

/**
 * lope_report_get_adherence:
 * @self: a report
 *
 * Adds up the routines.
 *
 * Returns: how much of what was due in the last 28 days was done
 */
LopeAdherence
lope_report_get_adherence (const LopeReport *self)
{
  LopeAdherence sum = { 0, 0 };

  for (guint i = 0; i < self->routines->len; i++)
    {
      const LopeReportRoutine *routine = &g_array_index (self->routines, LopeReportRoutine, i);

      sum.due += routine->adherence.due;
      sum.done += routine->adherence.done;
    }

  return sum;
}

static int
compare_spikes (gconstpointer a,
                gconstpointer b)
{
  const LopeReportRun *first = a, *second = b;
  /* As fractions, so that equals are equal. */
  const gint64 difference = (gint64) second->spike.distance * first->spike.reference -
                            (gint64) first->spike.distance * second->spike.reference;

  if (difference != 0)
    return difference > 0 ? 1 : -1;

  return second->day - first->day;
}

/**
 * lope_report_list_spikes:
 * @self: a report
 *
 * Lists the runs that were more than 10 % longer than the longest of the 30 days
 * before them (evidence.md L1), short ones apart.
 *
 * Returns: (transfer full) (element-type LopeReportRun): the runs, those that were
 *   longer by most first
 */
GArray *
lope_report_list_spikes (const LopeReport *self)
{
  GArray *spikes = g_array_new (FALSE, FALSE, sizeof (LopeReportRun));

  for (guint i = 0; i < self->runs->len; i++)
    {
      const LopeReportRun *run = &g_array_index (self->runs, LopeReportRun, i);

      if (run->spike.state >= LOPE_SPIKE_SMALL && !run->spike.quiet)
        g_array_append_val (spikes, *run);
    }
  g_array_sort (spikes, compare_spikes);

  return spikes;
}
