/* lope-routine-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routine-text.h"

#include "lope-activity-text.h"
#include "lope-format.h"
#include "lope-region.h"

#include <glib/gi18n-lib.h>

#define DAYS_IN_WEEK 7

/* From here on a hold is told in minutes. */
#define LONG_HOLD 120

/* 5 January 1970, a Monday: names of days are made of it and those after it. */
#define SOME_MONDAY 4

static gint64
get (gpointer record,
     guint    field)
{
  return lope_record_get_int (LOPE_RECORD (record), field);
}

/* ==== API ==== */

/**
 * lope_routine_text_dup_step_name:
 * @step: a step
 *
 * Gets what its exercise is called.
 *
 * Returns: (transfer full): the name
 */
char *
lope_routine_text_dup_step_name (LopeRoutineStep *step)
{
  const LopeExercise *exercise = lope_routine_step_get_exercise (step);

  if (exercise != NULL)
    return g_strdup (lope_exercise_get_name (exercise));

  return g_strdup (_ ("Unknown exercise"));
}

/**
 * lope_routine_text_dup_seconds:
 * @seconds: how long
 *
 * Says how long a hold or a rest is.
 *
 * Returns: (transfer full): “30 s”, or “5 min”
 */
char *
lope_routine_text_dup_seconds (int seconds)
{
  g_autofree char *number = NULL;

  if (seconds >= LONG_HOLD && seconds % 60 == 0)
    return lope_routine_text_dup_minutes (seconds);

  number = lope_format_number (seconds, 0);

  /* TRANSLATORS: so many seconds; a narrow no-break space stands before the unit */
  return g_strdup_printf (C_ ("duration", "%s\u202fs"), number);
}

/**
 * lope_routine_text_dup_minutes:
 * @seconds: how long
 *
 * Says how long something takes, to the minute.
 *
 * Returns: (transfer full): “26 min”
 */
char *
lope_routine_text_dup_minutes (int seconds)
{
  g_autofree char *number = lope_format_number (MAX (1, (seconds + 30) / 60), 0);

  /* TRANSLATORS: so many minutes; a narrow no-break space stands before the unit */
  return g_strdup_printf (C_ ("duration", "%s\u202fmin"), number);
}

/**
 * lope_routine_text_dup_dose:
 * @dose: how much
 * @sides: whether each side is done on its own
 *
 * Says how much of an exercise is done.
 *
 * Returns: (transfer full): “2 × 10 a side”
 */
char *
lope_routine_text_dup_dose (const LopeDose *dose,
                            gboolean        sides)
{
  g_autofree char *sets = lope_format_number (dose->sets, 0);
  g_autofree char *work = dose->hold > 0 ? lope_routine_text_dup_seconds (dose->hold) : lope_format_number (dose->reps, 0);
  g_autofree char *all = NULL;

  if (dose->sets == 1 && dose->hold > 0)
    all = g_strdup (work);
  else
    /* TRANSLATORS: %1$s sets of %2$s repetitions or seconds each, such as “3 × 10” or “2 × 30 s” */
    all = g_strdup_printf (_ ("%1$s × %2$s"), sets, work);

  /* TRANSLATORS: %s is how much of an exercise is done, such as “2 × 10”, first with one side and
   * then with the other */
  return sides ? g_strdup_printf (_ ("%s a side"), all) : g_steal_pointer (&all);
}

/**
 * lope_routine_text_dup_step:
 * @step: a step
 *
 * Says how much is done in a step.
 *
 * Returns: (transfer full): “2 × 10 a side”
 */
char *
lope_routine_text_dup_step (LopeRoutineStep *step)
{
  const LopeDose dose = lope_routine_step_get_dose (step);

  return lope_routine_text_dup_dose (&dose, get (step, LOPE_ROUTINE_STEP_SIDES) == 1);
}

/**
 * lope_routine_text_dup_range:
 * @exercise: an exercise
 *
 * Says how much of an exercise one begins with, and where to.
 *
 * Returns: (transfer full): “2 × 10 a side, up to 3 × 15”
 */
char *
lope_routine_text_dup_range (const LopeExercise *exercise)
{
  g_autofree char *start = lope_routine_text_dup_dose (&exercise->start, exercise->sides);
  g_autofree char *top = lope_routine_text_dup_dose (&exercise->top, FALSE);

  if (exercise->start.sets == exercise->top.sets && exercise->start.reps == exercise->top.reps &&
      exercise->start.hold == exercise->top.hold)
    return g_steal_pointer (&start);

  /* TRANSLATORS: how much of an exercise: what one begins with, such as “2 × 10 a side”, and the most of it, “3 × 15” */
  return g_strdup_printf (_ ("%1$s, up to %2$s"), start, top);
}

/**
 * lope_routine_text_dup_size:
 * @steps: (element-type LopeRoutineStep): the steps of a routine
 *
 * Says how much a routine is.
 *
 * Returns: (transfer full): “5 exercises · 26 min”
 */
char *
lope_routine_text_dup_size (GPtrArray *steps)
{
  g_autofree char *number = lope_format_number (steps->len, 0);
  /* TRANSLATORS: %s is a number */
  g_autofree char *count = g_strdup_printf (ngettext ("%s exercise", "%s exercises", steps->len), number);
  g_autofree char *time = NULL;
  GString *text = g_string_new (NULL);

  lope_text_append (text, count);
  if (steps->len > 0)
    {
      time = lope_routine_text_dup_minutes (lope_routine_estimate ((LopeRoutineStep **) steps->pdata, steps->len));
      lope_text_append (text, time);
    }

  return g_string_free_and_steal (text);
}

/**
 * lope_routine_text_dup_weekday:
 * @weekday: a day of the week, 0 for Monday
 * @form: how much of its name
 *
 * Gets the name of a day of the week.
 *
 * Returns: (transfer full): “Tue”, or “Tuesday”
 */
char *
lope_routine_text_dup_weekday (int             weekday,
                               LopeWeekdayForm form)
{
  g_autoptr (GDateTime) day = lope_day_to_date_time (SOME_MONDAY + weekday);

  return g_date_time_format (day, form == LOPE_WEEKDAY_FULL ? "%A" : "%a");
}

/**
 * lope_routine_text_dup_weekdays:
 * @weekdays: days of the week as bits, 1 << 0 for Monday
 *
 * Lists days of the week, beginning with the runner's first.
 *
 * Returns: (transfer full): “Tue, Thu, Sat”
 */
char *
lope_routine_text_dup_weekdays (guint weekdays)
{
  const int first = lope_first_weekday_from_locale () - 1;
  GString *text = g_string_new (NULL);

  for (int i = 0; i < DAYS_IN_WEEK; i++)
    {
      const int weekday = (first + i) % DAYS_IN_WEEK;
      g_autofree char *name = NULL;

      if ((weekdays & 1u << weekday) == 0)
        continue;

      name = lope_routine_text_dup_weekday (weekday, LOPE_WEEKDAY_SHORT);
      if (text->len > 0)
        /* TRANSLATORS: between days of the week, such as “Tue, Thu, Sat” */
        g_string_append (text, C_ ("days of the week", ", "));
      g_string_append (text, name);
    }

  return g_string_free_and_steal (text);
}

/**
 * lope_routine_text_dup_rule:
 * @schedule: a schedule
 *
 * Says on which days something is due.
 *
 * Returns: (transfer full): “Tue, Thu, Sat”, “Every 3 days”
 */
char *
lope_routine_text_dup_rule (LopeSchedule *schedule)
{
  const gint64 weekdays = get (schedule, LOPE_SCHEDULE_WEEKDAY_SET), n = get (schedule, LOPE_SCHEDULE_EVERY_DAYS);
  g_autofree char *number = NULL;

  switch (get (schedule, LOPE_SCHEDULE_RULE))
    {
    case LOPE_SCHEDULE_WEEKDAYS:
      if (weekdays == LOPE_UNSET || weekdays == 0)
        return g_strdup (_ ("No day chosen"));
      if (weekdays == (1 << DAYS_IN_WEEK) - 1)
        return g_strdup (_ ("Every day"));
      return lope_routine_text_dup_weekdays ((guint) weekdays);
    case LOPE_SCHEDULE_EVERY:
      if (n == 1)
        return g_strdup (_ ("Every day"));
      number = lope_format_number (n == LOPE_UNSET ? 1 : (double) n, 0);
      /* TRANSLATORS: %s is a number, at least 2 */
      return g_strdup_printf (ngettext ("Every %s day", "Every %s days", (gulong) (n == LOPE_UNSET ? 1 : n)), number);
    case LOPE_SCHEDULE_BEFORE_RUN:
      return g_strdup (_ ("Before each run"));
    default:
      return g_strdup (_ ("After each run"));
    }
}

/**
 * lope_routine_text_dup_time:
 * @minute: minutes since midnight
 *
 * Says a time of day.
 *
 * Returns: (transfer full): “18:30”, as the locale has it
 */
char *
lope_routine_text_dup_time (gint64 minute)
{
  return lope_format_time (60 * minute, 0);
}

/**
 * lope_routine_text_dup_schedule:
 * @schedule: a schedule
 * @today: the day it is
 *
 * Says when something is due.
 *
 * Returns: (transfer full): “Tue, Thu, Sat · 18:30 · until 13 December”
 */
char *
lope_routine_text_dup_schedule (LopeSchedule *schedule,
                                LopeDay       today)
{
  const gint64 minute = get (schedule, LOPE_SCHEDULE_MINUTE);
  const gint64 from = get (schedule, LOPE_SCHEDULE_FROM), until = get (schedule, LOPE_SCHEDULE_UNTIL);
  GString *text = g_string_new (NULL);
  g_autofree char *rule = lope_routine_text_dup_rule (schedule);

  lope_text_append (text, rule);
  if (minute != LOPE_UNSET)
    {
      g_autofree char *time = lope_routine_text_dup_time (minute);

      lope_text_append (text, time);
    }
  if (from != LOPE_UNSET && from > today)
    {
      g_autofree char *day = lope_format_day_plain ((LopeDay) from, today);
      /* TRANSLATORS: %s is a date; it follows when something is done */
      g_autofree char *part = g_strdup_printf (_ ("from %s"), day);

      lope_text_append (text, part);
    }
  if (until != LOPE_UNSET)
    {
      g_autofree char *day = lope_format_day_plain ((LopeDay) until, today);
      /* TRANSLATORS: %s is a date; it follows when something is done */
      g_autofree char *part = g_strdup_printf (_ ("until %s"), day);

      lope_text_append (text, part);
    }

  return g_string_free_and_steal (text);
}

/**
 * lope_routine_text_dup_areas:
 * @areas: areas as bits by #LopeArea
 *
 * Lists areas of the body, without a side.
 *
 * Returns: (transfer full): “Outer hip bone, deep buttock”
 */
char *
lope_routine_text_dup_areas (guint32 areas)
{
  GString *text = g_string_new (NULL);

  for (int area = 0; area < LOPE_N_AREAS; area++)
    {
      if ((areas & 1u << area) == 0)
        continue;
      if (text->len > 0)
        /* TRANSLATORS: between areas of the body */
        g_string_append (text, C_ ("areas of the body", ", "));
      g_string_append (text, lope_nick_get_label (lope_area_nicks, area));
    }

  return g_string_free_and_steal (text);
}

/**
 * lope_routine_text_dup_adherence:
 * @adherence: how much of what was due in the last 28 days was done
 *
 * Says how much that is. Without a day that was due, nothing was left undone.
 *
 * Returns: (transfer full): “10 of 12 days”
 */
char *
lope_routine_text_dup_adherence (const LopeAdherence *adherence)
{
  g_autofree char *done = lope_format_number (adherence->done, 0);
  g_autofree char *due = lope_format_number (adherence->due, 0);

  if (adherence->due == 0)
    return g_strdup (_ ("Not due yet"));

  /* TRANSLATORS: on how many of the days on which a routine was due it was done: “10 of 12 days” */
  return g_strdup_printf (ngettext ("Done on %1$s of %2$s day", "Done on %1$s of %2$s days", (gulong) adherence->due), done, due);
}

/**
 * lope_routine_text_get_reason:
 * @kind: why another exercise is offered
 *
 * Says why (evidence.md E-1, E-2).
 *
 * Returns: (transfer none): a sentence or two
 */
const char *
lope_routine_text_get_reason (LopeStepOfferKind kind)
{
  switch (kind)
    {
    case LOPE_STEP_OFFER_UNSUITABLE:
      return _ ("You have logged pain there in the last 14 days.");
    case LOPE_STEP_OFFER_HARDER:
      return _ ("Two weeks in a row all of it was done at the top of its range, with an effort of at most 6 and pain of at most 2.");
    case LOPE_STEP_OFFER_EASIER:
      return _ ("It hurt more than it should in the last session.");
    case LOPE_STEP_OFFER_STOP:
      return _ ("It hurt sharply or too much in the last session.");
    case LOPE_STEP_OFFER_NONE:
    default:
      return "";
    }
}
