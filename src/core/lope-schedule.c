/* lope-schedule.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-schedule.h"

#include <glib/gi18n-lib.h>

#define DAYS_IN_WEEK 7
#define WEEK 0x7fu
#define SECONDS_PER_DAY 86400
#define LAST_MINUTE (24 * 60 - 1)

/* A day in UTC, to both sides of any zone. */
#define WIDEST_OFFSET (18 * 60)

struct _LopeSchedule {
  LopeRecord parent_instance;
};

/**
 * LopeSchedule:
 *
 * When a routine is due. All of it is about civil days and the time that the
 * clock on the wall shows, so that nothing moves when clocks are changed.
 */
G_DEFINE_FINAL_TYPE (LopeSchedule, lope_schedule, LOPE_TYPE_RECORD)

const LopeNick lope_schedule_rule_nicks[] = {
  { "weekdays", NC_ ("schedule", "On Days of the Week") },
  { "every", NC_ ("schedule", "Every Few Days") },
  { "before-run", NC_ ("schedule", "Before Each Run") },
  { "after-run", NC_ ("schedule", "After Each Run") },
  { NULL, "schedule" },
};

const LopeNick lope_weekday_nicks[] = {
  { "monday", NC_ ("weekday", "Monday") },
  { "tuesday", NC_ ("weekday", "Tuesday") },
  { "wednesday", NC_ ("weekday", "Wednesday") },
  { "thursday", NC_ ("weekday", "Thursday") },
  { "friday", NC_ ("weekday", "Friday") },
  { "saturday", NC_ ("weekday", "Saturday") },
  { "sunday", NC_ ("weekday", "Sunday") },
  { NULL, "weekday" },
};

static const LopeField fields[LOPE_SCHEDULE_N_FIELDS] = {
  LOPE_RECORD_FIELDS,
  [LOPE_SCHEDULE_ROUTINE] = { "routine", LOPE_FIELD_REF, 0, 0, NULL },
  [LOPE_SCHEDULE_RULE] = { "rule", LOPE_FIELD_ENUM, 0, 0, lope_schedule_rule_nicks },
  [LOPE_SCHEDULE_WEEKDAY_SET] = { "weekdays", LOPE_FIELD_FLAGS, 0, 0, lope_weekday_nicks },
  [LOPE_SCHEDULE_EVERY_DAYS] = { "every_days", LOPE_FIELD_INT, 1, 365, NULL },
  [LOPE_SCHEDULE_FROM] = { "from_day", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_SCHEDULE_UNTIL] = { "until_day", LOPE_FIELD_DAY, -36525, 376200, NULL },
  [LOPE_SCHEDULE_MINUTE] = { "minute", LOPE_FIELD_INT, 0, LAST_MINUTE, NULL },
  [LOPE_SCHEDULE_REMINDER] = { "reminder", LOPE_FIELD_BOOL, 0, 1, NULL },
};

static gint64
get (LopeSchedule *self,
     guint         field)
{
  return lope_record_get_int (LOPE_RECORD (self), field);
}

static guint
get_weekdays (LopeSchedule *self)
{
  gint64 set = get (self, LOPE_SCHEDULE_WEEKDAY_SET);

  return set == LOPE_UNSET ? 0 : (guint) set & WEEK;
}

static gboolean
is_within (LopeSchedule *self,
           LopeDay       day)
{
  gint64 from = get (self, LOPE_SCHEDULE_FROM), until = get (self, LOPE_SCHEDULE_UNTIL);

  return (from == LOPE_UNSET || day >= from) && (until == LOPE_UNSET || day <= until);
}

static gboolean
is_on_weekday (LopeSchedule *self,
               LopeDay       day)
{
  return (get_weekdays (self) & 1u << (lope_day_get_weekday (day) - 1)) != 0;
}

/* Days are counted from the first one, so that a missed day moves nothing. */
static gboolean
is_nth_day (LopeSchedule *self,
            LopeDay       day)
{
  gint64 from = get (self, LOPE_SCHEDULE_FROM), n = get (self, LOPE_SCHEDULE_EVERY_DAYS);

  return from != LOPE_UNSET && n != LOPE_UNSET && n > 0 && day >= from && (day - from) % n == 0;
}

static void
lope_schedule_class_init (LopeScheduleClass *klass)
{
  lope_record_class_set_fields (LOPE_RECORD_CLASS (klass), fields, G_N_ELEMENTS (fields));
}

static void
lope_schedule_init (LopeSchedule *self)
{
}

/* ==== API ==== */

/**
 * lope_schedule_new:
 * @routine: the UUID of a routine
 * @rule: when it is due
 * @from: the first day
 *
 * Makes a schedule with a new UUID.
 *
 * Returns: (transfer full): the schedule
 */
LopeSchedule *
lope_schedule_new (const char       *routine,
                   LopeScheduleRule  rule,
                   LopeDay           from)
{
  LopeRecord *self = g_object_new (LOPE_TYPE_SCHEDULE, NULL);

  lope_record_set_text (self, LOPE_SCHEDULE_ROUTINE, routine);
  lope_record_set_int (self, LOPE_SCHEDULE_RULE, rule);
  lope_record_set_int (self, LOPE_SCHEDULE_FROM, from);

  return LOPE_SCHEDULE (self);
}

/**
 * lope_schedule_is_due:
 * @self: a schedule
 * @day: a day
 * @has_run: whether a run was logged on that day
 *
 * Tells whether a day counts as one on which the routine was to be done. What
 * belongs to runs is due once on a day with a run, and on no other.
 *
 * Returns: %TRUE if it is due
 */
gboolean
lope_schedule_is_due (LopeSchedule *self,
                      LopeDay       day,
                      gboolean      has_run)
{
  if (!is_within (self, day))
    return FALSE;

  switch (get (self, LOPE_SCHEDULE_RULE))
    {
    case LOPE_SCHEDULE_WEEKDAYS:
      return is_on_weekday (self, day);
    case LOPE_SCHEDULE_EVERY:
      return is_nth_day (self, day);
    case LOPE_SCHEDULE_BEFORE_RUN:
    case LOPE_SCHEDULE_AFTER_RUN:
      return has_run;
    default:
      return FALSE;
    }
}

/**
 * lope_schedule_is_offered:
 * @self: a schedule
 * @day: the day it is
 * @has_run: whether a run was logged on it already
 *
 * Tells whether a routine is to be shown among those of the day. What comes
 * before runs is offered until a run was logged, since nobody knows of a run
 * before; what comes after runs, from then on (evidence.md section 13).
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_schedule_is_offered (LopeSchedule *self,
                          LopeDay       day,
                          gboolean      has_run)
{
  if (get (self, LOPE_SCHEDULE_RULE) == LOPE_SCHEDULE_BEFORE_RUN)
    return is_within (self, day) && !has_run;

  return lope_schedule_is_due (self, day, has_run);
}

/**
 * lope_schedule_get_next:
 * @self: a schedule
 * @day: a day
 *
 * Finds the first day from @day on that is due. Missed days are not made up for:
 * what was missed is due next when it would have been anyway.
 *
 * Returns: the day, or %LOPE_DAY_NONE if there is none, as of what belongs to runs
 */
LopeDay
lope_schedule_get_next (LopeSchedule *self,
                        LopeDay       day)
{
  gint64 from = get (self, LOPE_SCHEDULE_FROM), n = get (self, LOPE_SCHEDULE_EVERY_DAYS);
  LopeDay next = from != LOPE_UNSET ? MAX (day, (LopeDay) from) : day;

  switch (get (self, LOPE_SCHEDULE_RULE))
    {
    case LOPE_SCHEDULE_WEEKDAYS:
      if (get_weekdays (self) == 0)
        return LOPE_DAY_NONE;
      while (!is_on_weekday (self, next))
        next++;
      break;
    case LOPE_SCHEDULE_EVERY:
      if (from == LOPE_UNSET || n == LOPE_UNSET || n <= 0)
        return LOPE_DAY_NONE;
      next += (LopeDay) ((n - (next - from) % n) % n);
      break;
    default:
      return LOPE_DAY_NONE;
    }

  return is_within (self, next) ? next : LOPE_DAY_NONE;
}

/**
 * lope_schedule_is_too_close:
 * @self: a schedule
 *
 * Tells whether two days on which a routine is due follow each other, so that
 * they are less than 48 hours apart: too close for strength (evidence.md E-3).
 *
 * Returns: %TRUE if there are such days
 */
gboolean
lope_schedule_is_too_close (LopeSchedule *self)
{
  guint week = get_weekdays (self);

  switch (get (self, LOPE_SCHEDULE_RULE))
    {
    case LOPE_SCHEDULE_WEEKDAYS:
      return (week & (week >> 1 | (week & 1) << (DAYS_IN_WEEK - 1))) != 0;
    case LOPE_SCHEDULE_EVERY:
      return get (self, LOPE_SCHEDULE_EVERY_DAYS) == 1;
    default:
      return FALSE;
    }
}

/**
 * lope_schedule_get_reminder:
 * @self: a schedule
 * @day: a day
 * @zone: where the runner is
 *
 * Finds when to remind on a day: when the clock shows the time for the first
 * time. Where it skips the time because it is put forward, that is the first
 * minute after the gap (evidence.md section 13).
 *
 * Returns: UTC seconds, or %LOPE_UNSET if no time of day was chosen
 */
gint64
lope_schedule_get_reminder (LopeSchedule *self,
                            LopeDay       day,
                            GTimeZone    *zone)
{
  gint64 minute = get (self, LOPE_SCHEDULE_MINUTE), local, early, late, best = G_MAXINT64;

  g_return_val_if_fail (zone != NULL, LOPE_UNSET);

  if (minute == LOPE_UNSET)
    return LOPE_UNSET;

  local = (gint64) day * SECONDS_PER_DAY + 60 * minute;
  early = local - 60 * WIDEST_OFFSET;
  late = local + 60 * WIDEST_OFFSET;

  /* Each offset that holds around that time gives a moment at which the clock
   * would show it; it does if the offset holds then. */
  for (gint64 time = early; time <= late; time += 900)
    {
      gint64 moment = local - 60 * (gint64) lope_time_get_offset (zone, time);

      if (lope_time_get_offset (zone, moment) == lope_time_get_offset (zone, time))
        best = MIN (best, moment);
    }
  if (best != G_MAXINT64)
    return best;

  /* The clock never shows it: find the minute at which it has gone past. */
  while (late - early > 60)
    {
      gint64 middle = early + (late - early) / 120 * 60;

      if (middle + 60 * (gint64) lope_time_get_offset (zone, middle) < local)
        early = middle;
      else
        late = middle;
    }

  return late;
}
