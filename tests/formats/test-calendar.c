/* test-calendar.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-calendar.h"
#include "lope-ready-routine.h"

#include <libical/ical.h>
#include <string.h>

#define FIRST 20089 /* 2025-01-01, a Wednesday */
#define YEARS 10
#define LAST (FIRST + 366 * YEARS)

static LopeRoutinePlan *
make_plan (LopeScheduleRule rule,
           gint64           every,
           gint64           weekdays,
           gint64           from,
           gint64           until,
           gint64           minute)
{
  g_autoptr (LopeRoutine) routine = lope_routine_new ("Hip; strength, A\\B – “mine”");
  g_autoptr (LopeRoutineStep) step = lope_routine_step_new (routine, lope_exercise_find ("clamshell"));
  g_autoptr (LopeSchedule) schedule = g_object_new (LOPE_TYPE_SCHEDULE, NULL);
  LopeRoutinePlan *plan = lope_routine_plan_new (routine);
  LopeRecord *record = LOPE_RECORD (schedule);

  lope_record_set_int (record, LOPE_SCHEDULE_RULE, rule);
  lope_record_set_int (record, LOPE_SCHEDULE_EVERY_DAYS, every);
  lope_record_set_int (record, LOPE_SCHEDULE_WEEKDAY_SET, weekdays);
  lope_record_set_int (record, LOPE_SCHEDULE_FROM, from);
  lope_record_set_int (record, LOPE_SCHEDULE_UNTIL, until);
  lope_record_set_int (record, LOPE_SCHEDULE_MINUTE, minute);
  lope_record_set_int (record, LOPE_SCHEDULE_REMINDER, 1);
  lope_record_set_int (record, LOPE_RECORD_MODIFIED, 1764500000);
  lope_routine_plan_add_step (plan, step);
  lope_routine_plan_add_schedule (plan, schedule);

  return plan;
}

static char *
write_plan (LopeRoutinePlan   *plan,
            LopeCalendarCount *count)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new ();
  LopeCalendarCount before;
  char *text;

  g_ptr_array_add (plans, plan);
  lope_calendar_count (plans, FIRST, &before);
  text = lope_calendar_write (plans, FIRST, count);
  g_assert_cmpmem (&before, sizeof before, count, sizeof *count);

  return text;
}

/* Every date of ten years is the one that the rules of core say, as a reader of
 * calendars counts them. */
static void
check_dates (const char   *text,
             LopeSchedule *schedule)
{
  icalcomponent *calendar = icalparser_parse_string (text);
  icalcomponent *event = icalcomponent_get_first_component (calendar, ICAL_VEVENT_COMPONENT);
  icalproperty *rule = icalcomponent_get_first_property (event, ICAL_RRULE_PROPERTY);
  icaltimetype start = icalcomponent_get_dtstart (event);
  icalrecur_iterator *dates = icalrecur_iterator_new (icalproperty_get_rrule (rule), start);
  icaltimetype next = icalrecur_iterator_next (dates);
  guint n = 0;

  for (LopeDay day = FIRST; day <= LAST; day++)
    {
      const gboolean is_next = !icaltime_is_null_time (next) && lope_day_new (next.year, next.month, next.day) == day;

      g_assert_cmpint (is_next, ==, lope_schedule_is_due (schedule, day, FALSE));
      if (!is_next)
        continue;
      g_assert_cmpint (next.hour, ==, start.hour);
      g_assert_cmpint (next.minute, ==, start.minute);
      next = icalrecur_iterator_next (dates);
      n++;
    }
  g_assert_cmpuint (n, >, 0);

  icalrecur_iterator_free (dates);
  icalcomponent_free (calendar);
}

static void
test_dates (void)
{
  static const struct {
    LopeScheduleRule rule;
    gint64 every;
    gint64 weekdays;
    int until;
    gint64 minute;
  } cases[] = {
    { LOPE_SCHEDULE_WEEKDAYS, LOPE_UNSET, 1 << 0 | 1 << 2 | 1 << 4, LAST, 420 },
    { LOPE_SCHEDULE_WEEKDAYS, LOPE_UNSET, 1 << 6, LAST, 150 },
    { LOPE_SCHEDULE_WEEKDAYS, LOPE_UNSET, 0x7f, FIRST + 500, 0 },
    { LOPE_SCHEDULE_WEEKDAYS, LOPE_UNSET, 1 << 1, FIRST + 6, LOPE_UNSET },
    { LOPE_SCHEDULE_EVERY, 2, LOPE_UNSET, LAST, 1439 },
    { LOPE_SCHEDULE_EVERY, 1, LOPE_UNSET, FIRST + 100, LOPE_UNSET },
    { LOPE_SCHEDULE_EVERY, 11, LOPE_UNSET, LAST, LOPE_UNSET },
    { LOPE_SCHEDULE_EVERY, 365, LOPE_UNSET, LAST, 1200 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeRoutinePlan) plan = make_plan (cases[i].rule, cases[i].every, cases[i].weekdays, FIRST + 3,
                                                    cases[i].until, cases[i].minute);
      LopeCalendarCount count;
      g_autofree char *text = write_plan (plan, &count);

      g_test_message ("case %u", i);
      g_assert_cmpuint (count.written, ==, 1);
      check_dates (text, lope_routine_plan_get_schedules (plan)->pdata[0]);
    }
}

static void
test_event (void)
{
  g_autoptr (LopeRoutinePlan) plan = make_plan (LOPE_SCHEDULE_WEEKDAYS, LOPE_UNSET, 1 << 0, FIRST, FIRST + 60, 23 * 60 + 58);
  LopeCalendarCount count;
  g_autofree char *text = write_plan (plan, &count);
  g_autofree char *again = write_plan (plan, &count);
  const char *uuid = lope_record_get_uuid (lope_routine_plan_get_schedules (plan)->pdata[0]);
  g_autofree char *uid = g_strdup_printf ("UID:%s\r\n", uuid);
  const char *const parts[] = {
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
    uid,
    "DTSTAMP:20251130T105320Z\r\n",
    "LAST-MODIFIED:20251130T105320Z\r\n",
    "DTSTART:20250106T235800\r\n",
    /* Five minutes, over midnight. */
    "DTEND:20250107T000300\r\n",
    "RRULE:FREQ=WEEKLY;UNTIL=20250302T235900;BYDAY=MO\r\n",
    "SUMMARY:Hip\\; strength\\, A\\\\B – “mine”\r\n",
    "DESCRIPTION:1. Clamshell: 2 × 10 each side\r\n",
    "BEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:PT0S\r\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s in\n%s", parts[i], text);
      g_assert_nonnull (strstr (text, parts[i]));
    }
  g_assert_cmpstr (text, ==, again);
}

/* What goes with runs has no dates, what is over has none either. */
static void
test_left_out (void)
{
  g_autoptr (LopeRoutinePlan) before = make_plan (LOPE_SCHEDULE_BEFORE_RUN, LOPE_UNSET, LOPE_UNSET, FIRST, LOPE_UNSET, 600);
  g_autoptr (LopeRoutinePlan) after = make_plan (LOPE_SCHEDULE_AFTER_RUN, LOPE_UNSET, LOPE_UNSET, FIRST, LOPE_UNSET, 600);
  g_autoptr (LopeRoutinePlan) none = make_plan (LOPE_SCHEDULE_WEEKDAYS, LOPE_UNSET, 0, FIRST, LOPE_UNSET, 600);
  g_autoptr (LopeRoutinePlan) never = make_plan (LOPE_SCHEDULE_WEEKDAYS, LOPE_UNSET, 1, FIRST, FIRST + 3, 600);
  LopeRoutinePlan *plans[] = { before, after, none, never };
  LopeCalendarCount count, sum = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autofree char *text = write_plan (plans[i], &count);

      g_assert_null (strstr (text, "VEVENT"));
      sum.with_runs += count.with_runs;
      sum.ended += count.ended;
      sum.written += count.written;
    }
  g_assert_cmpuint (sum.with_runs, ==, 2);
  g_assert_cmpuint (sum.ended, ==, 2);
  g_assert_cmpuint (sum.written, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/dates", test_dates);
  g_test_add_func ("/calendar/event", test_event);
  g_test_add_func ("/calendar/left-out", test_left_out);

  return g_test_run ();
}
