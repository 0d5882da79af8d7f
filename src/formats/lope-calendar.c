/* lope-calendar.c: when routines are due, for calendars
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Times are “floating” (RFC 5545, 3.3.5): what the clock shows wherever the runner
 * is. That is what a schedule means and what reminders do; it needs no rules of
 * time zones in the file, and calendars take it for local time. A routine without
 * a time of day is an event of the whole day. */

#include "config.h"

#include "lope-calendar.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>

#define SECONDS_PER_MINUTE 60
#define MINUTES_PER_DAY (24 * 60)
#define LAST_MINUTE (MINUTES_PER_DAY - 1)

static gint64
get (LopeSchedule *self,
     guint         field)
{
  return lope_record_get_int (LOPE_RECORD (self), field);
}

static icaltimetype
make_time (LopeDay day,
           int     minute)
{
  icaltimetype time = icaltime_null_time ();

  lope_day_split (day + minute / MINUTES_PER_DAY, &time.year, &time.month, &time.day);
  time.hour = minute % MINUTES_PER_DAY / 60;
  time.minute = minute % 60;

  return time;
}

static icaltimetype
make_date (LopeDay day)
{
  icaltimetype date = make_time (day, 0);

  date.is_date = 1;

  return date;
}

static icaltimetype
make_stamp (gint64 time)
{
  return icaltime_from_timet_with_zone ((time_t) (time == LOPE_UNSET ? 0 : time), 0, icaltimezone_get_utc_timezone ());
}

static void
add (icalcomponent *component,
     icalproperty  *property)
{
  icalcomponent_add_property (component, property);
}

/* ==== The rule ==== */

static char *
dup_rule (LopeSchedule *schedule)
{
  static const char *const days[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };
  g_autoptr (GString) rule = g_string_new (NULL);
  const gint64 until = get (schedule, LOPE_SCHEDULE_UNTIL), set = get (schedule, LOPE_SCHEDULE_WEEKDAY_SET);
  const char *separator = "";

  if (get (schedule, LOPE_SCHEDULE_RULE) == LOPE_SCHEDULE_EVERY)
    {
      g_string_append_printf (rule, "FREQ=DAILY;INTERVAL=%d", (int) get (schedule, LOPE_SCHEDULE_EVERY_DAYS));
    }
  else
    {
      g_string_append (rule, "FREQ=WEEKLY;BYDAY=");
      for (guint i = 0; i < G_N_ELEMENTS (days); i++)
        {
          if ((set & (1 << i)) == 0)
            continue;
          g_string_append_printf (rule, "%s%s", separator, days[i]);
          separator = ",";
        }
    }

  if (until != LOPE_UNSET)
    {
      const gboolean timed = get (schedule, LOPE_SCHEDULE_MINUTE) != LOPE_UNSET;
      icaltimetype end = timed ? make_time ((LopeDay) until, LAST_MINUTE) : make_date ((LopeDay) until);
      char *text = icaltime_as_ical_string_r (end);

      g_string_append_printf (rule, ";UNTIL=%s", text);
      icalmemory_free_buffer (text);
    }

  return g_string_free_and_steal (g_steal_pointer (&rule));
}

/* ==== The words ==== */

/* The calendar is for the runner to read, so these are in their language. */
static void
append_step (GString         *text,
             guint            number,
             LopeRoutineStep *step)
{
  const LopeExercise *exercise = lope_routine_step_get_exercise (step);
  const LopeDose dose = lope_routine_step_get_dose (step);
  const gboolean sides = lope_routine_step_count_bouts (step) > dose.sets;
  const char *load = lope_record_get_text (LOPE_RECORD (step), LOPE_ROUTINE_STEP_LOAD);

  g_string_append_printf (text, "%u. %s: ", number, exercise != NULL ? lope_exercise_get_name (exercise) : "–");
  if (dose.hold > 0)
    /* TRANSLATORS: How much of an exercise: sets × seconds. */
    g_string_append_printf (text, C_ ("dose", "%1$d × %2$d s"), dose.sets, dose.hold);
  else
    /* TRANSLATORS: How much of an exercise: sets × repetitions. */
    g_string_append_printf (text, C_ ("dose", "%1$d × %2$d"), dose.sets, dose.reps);
  if (sides)
    /* TRANSLATORS: After how much of an exercise: of the left and of the right. */
    g_string_append_printf (text, " %s", C_ ("dose", "each side"));
  if (load != NULL)
    g_string_append_printf (text, ", %s", load);
  g_string_append_c (text, '\n');
}

static char *
dup_description (LopeRoutinePlan *plan)
{
  GPtrArray *steps = lope_routine_plan_get_steps (plan);
  const char *notes = lope_record_get_text (LOPE_RECORD (lope_routine_plan_get_routine (plan)), LOPE_ROUTINE_NOTES);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < steps->len; i++)
    append_step (text, i + 1, steps->pdata[i]);
  if (notes != NULL)
    g_string_append_printf (text, "\n%s", notes);

  return g_strchomp (g_string_free (text, FALSE));
}

/* ==== Events ==== */

static gint64
get_last_change (LopeRoutinePlan *plan,
                 LopeSchedule    *schedule)
{
  GPtrArray *steps = lope_routine_plan_get_steps (plan);
  gint64 last = MAX (get (schedule, LOPE_RECORD_MODIFIED),
                     lope_record_get_int (LOPE_RECORD (lope_routine_plan_get_routine (plan)), LOPE_RECORD_MODIFIED));

  for (guint i = 0; i < steps->len; i++)
    last = MAX (last, lope_record_get_int (steps->pdata[i], LOPE_RECORD_MODIFIED));

  return last;
}

static icalcomponent *
make_alarm (const char *summary)
{
  icalcomponent *alarm = icalcomponent_new (ICAL_VALARM_COMPONENT);

  add (alarm, icalproperty_new_action (ICAL_ACTION_DISPLAY));
  add (alarm, icalproperty_new_from_string ("TRIGGER:PT0S"));
  add (alarm, icalproperty_new_description (summary));

  return alarm;
}

static void
add_times (icalcomponent   *event,
           LopeRoutinePlan *plan,
           LopeSchedule    *schedule,
           LopeDay          first)
{
  const gint64 minute = get (schedule, LOPE_SCHEDULE_MINUTE);
  const int seconds = lope_routine_plan_estimate (plan);
  const int minutes = MAX ((seconds + SECONDS_PER_MINUTE - 1) / SECONDS_PER_MINUTE, 1);

  if (minute == LOPE_UNSET)
    {
      add (event, icalproperty_new_dtstart (make_date (first)));
      add (event, icalproperty_new_dtend (make_date (first + 1)));
      return;
    }

  add (event, icalproperty_new_dtstart (make_time (first, (int) minute)));
  add (event, icalproperty_new_dtend (make_time (first, (int) minute + minutes)));
}

static icalcomponent *
make_event (LopeRoutinePlan *plan,
            LopeSchedule    *schedule,
            LopeDay          first)
{
  icalcomponent *event = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  const char *name = lope_routine_plan_get_name (plan);
  const gint64 changed = get_last_change (plan, schedule);
  g_autofree char *description = dup_description (plan);
  g_autofree char *rule = dup_rule (schedule);
  g_autofree char *line = g_strconcat ("RRULE:", rule, NULL);

  add (event, icalproperty_new_uid (lope_record_get_uuid (LOPE_RECORD (schedule))));
  add (event, icalproperty_new_dtstamp (make_stamp (changed)));
  if (get (schedule, LOPE_RECORD_CREATED) != LOPE_UNSET)
    add (event, icalproperty_new_created (make_stamp (get (schedule, LOPE_RECORD_CREATED))));
  add (event, icalproperty_new_lastmodified (make_stamp (changed)));
  add_times (event, plan, schedule, first);
  add (event, icalproperty_new_from_string (line));
  add (event, icalproperty_new_summary (name));
  if (*description != '\0')
    add (event, icalproperty_new_description (description));
  add (event, icalproperty_new_transp (ICAL_TRANSP_TRANSPARENT));
  if (get (schedule, LOPE_SCHEDULE_REMINDER) == 1 && get (schedule, LOPE_SCHEDULE_MINUTE) != LOPE_UNSET)
    icalcomponent_add_component (event, make_alarm (name));

  return event;
}

static void
add_schedule (icalcomponent      *calendar,
              LopeRoutinePlan    *plan,
              LopeSchedule       *schedule,
              LopeDay             today,
              LopeCalendarCount  *count)
{
  const LopeDay first = lope_calendar_count_schedule (schedule, today, count);

  if (first != LOPE_DAY_NONE)
    icalcomponent_add_component (calendar, make_event (plan, schedule, first));
}

/* ==== API ==== */

/**
 * lope_calendar_write:
 * @plans: (element-type LopeRoutinePlan): routines
 * @today: the day it is
 * @count: (out): what became of the schedules
 *
 * Writes the schedules of routines as iCalendar (RFC 5545): for each a recurring
 * event with an alarm where a reminder is on. What belongs to runs has no dates and
 * is left out. Written again, an event is the same one, by its UID.
 *
 * Returns: (transfer full): the text
 */
char *
lope_calendar_write (GPtrArray          *plans,
                     LopeDay             today,
                     LopeCalendarCount  *count)
{
  icalcomponent *calendar = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  char *buffer, *text;

  *count = (LopeCalendarCount) { 0 };
  add (calendar, icalproperty_new_version ("2.0"));
  add (calendar, icalproperty_new_prodid ("-//Lope//Lope " LOPE_VERSION "//EN"));
  add (calendar, icalproperty_new_calscale ("GREGORIAN"));
  for (guint i = 0; i < plans->len; i++)
    {
      GPtrArray *schedules = lope_routine_plan_get_schedules (plans->pdata[i]);

      for (guint k = 0; k < schedules->len; k++)
        add_schedule (calendar, plans->pdata[i], schedules->pdata[k], today, count);
    }

  buffer = icalcomponent_as_ical_string_r (calendar);
  text = g_strdup (buffer);
  icalmemory_free_buffer (buffer);
  icalcomponent_free (calendar);

  return text;
}
