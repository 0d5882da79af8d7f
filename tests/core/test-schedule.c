/* test-schedule.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-schedule.h"

#define MON_WED_FRI (1 << 0 | 1 << 2 | 1 << 4)
#define N_YEARS 10

static LopeSchedule *
make (LopeScheduleRule  rule,
      gint64            value,
      const char       *from,
      const char       *until)
{
  LopeSchedule *self = lope_schedule_new ("r", rule, lope_day_from_iso (from));

  if (rule == LOPE_SCHEDULE_WEEKDAYS)
    lope_record_set_int (LOPE_RECORD (self), LOPE_SCHEDULE_WEEKDAY_SET, value);
  else if (rule == LOPE_SCHEDULE_EVERY)
    lope_record_set_int (LOPE_RECORD (self), LOPE_SCHEDULE_EVERY_DAYS, value);
  if (until != NULL)
    lope_record_set_int (LOPE_RECORD (self), LOPE_SCHEDULE_UNTIL, lope_day_from_iso (until));

  return self;
}

static void
test_due (void)
{
  static const struct {
    LopeScheduleRule rule;
    gint64 value;
    const char *day;
    gboolean has_run;
    gboolean due;
    gboolean offered;
  } cases[] = {
    /* 19 November 2026 is a Thursday; from the 2nd until the 30th. */
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-18", FALSE, TRUE, TRUE },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-19", FALSE, FALSE, FALSE },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-20", TRUE, TRUE, TRUE },
    { LOPE_SCHEDULE_WEEKDAYS, 1 << 6, "2026-11-22", FALSE, TRUE, TRUE },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-10-30", FALSE, FALSE, FALSE },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-02", FALSE, TRUE, TRUE },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-30", FALSE, TRUE, TRUE },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-12-02", FALSE, FALSE, FALSE },
    { LOPE_SCHEDULE_WEEKDAYS, 0, "2026-11-18", FALSE, FALSE, FALSE },
    { LOPE_SCHEDULE_EVERY, 3, "2026-11-02", FALSE, TRUE, TRUE },
    { LOPE_SCHEDULE_EVERY, 3, "2026-11-03", FALSE, FALSE, FALSE },
    { LOPE_SCHEDULE_EVERY, 3, "2026-11-05", FALSE, TRUE, TRUE },
    { LOPE_SCHEDULE_EVERY, 1, "2026-11-29", FALSE, TRUE, TRUE },
    { LOPE_SCHEDULE_EVERY, 3, "2026-10-30", FALSE, FALSE, FALSE },
    { LOPE_SCHEDULE_BEFORE_RUN, 0, "2026-11-19", FALSE, FALSE, TRUE },
    { LOPE_SCHEDULE_BEFORE_RUN, 0, "2026-11-19", TRUE, TRUE, FALSE },
    { LOPE_SCHEDULE_AFTER_RUN, 0, "2026-11-19", FALSE, FALSE, FALSE },
    { LOPE_SCHEDULE_AFTER_RUN, 0, "2026-11-19", TRUE, TRUE, TRUE },
    { LOPE_SCHEDULE_AFTER_RUN, 0, "2026-12-01", TRUE, FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeSchedule) self = make (cases[i].rule, cases[i].value, "2026-11-02", "2026-11-30");
      LopeDay day = lope_day_from_iso (cases[i].day);

      g_test_message ("case %u", i);
      g_assert_cmpint (lope_schedule_is_due (self, day, cases[i].has_run), ==, cases[i].due);
      g_assert_cmpint (lope_schedule_is_offered (self, day, cases[i].has_run), ==, cases[i].offered);
    }
}

static void
test_next (void)
{
  static const struct {
    LopeScheduleRule rule;
    gint64 value;
    const char *day;
    const char *next;
  } cases[] = {
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-18", "2026-11-18" },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-19", "2026-11-20" },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-11-21", "2026-11-23" },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2020-01-01", "2026-11-02" },
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, "2026-12-01", NULL },
    { LOPE_SCHEDULE_WEEKDAYS, 0, "2026-11-18", NULL },
    { LOPE_SCHEDULE_EVERY, 3, "2026-11-03", "2026-11-05" },
    { LOPE_SCHEDULE_EVERY, 3, "2026-11-05", "2026-11-05" },
    { LOPE_SCHEDULE_EVERY, 3, "2020-01-01", "2026-11-02" },
    { LOPE_SCHEDULE_EVERY, 3, "2026-11-30", NULL },
    { LOPE_SCHEDULE_EVERY, 365, "2026-11-03", NULL },
    { LOPE_SCHEDULE_BEFORE_RUN, 0, "2026-11-03", NULL },
    { LOPE_SCHEDULE_AFTER_RUN, 0, "2026-11-03", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeSchedule) self = make (cases[i].rule, cases[i].value, "2026-11-02", "2026-11-30");
      LopeDay next = lope_schedule_get_next (self, lope_day_from_iso (cases[i].day));

      g_test_message ("case %u", i);
      g_assert_cmpint (next, ==, cases[i].next != NULL ? lope_day_from_iso (cases[i].next) : LOPE_DAY_NONE);
    }
}

static void
test_too_close (void)
{
  static const struct {
    LopeScheduleRule rule;
    gint64 value;
    gboolean close;
  } cases[] = {
    { LOPE_SCHEDULE_WEEKDAYS, MON_WED_FRI, FALSE },
    { LOPE_SCHEDULE_WEEKDAYS, 1 << 0 | 1 << 1, TRUE },
    { LOPE_SCHEDULE_WEEKDAYS, 1 << 0 | 1 << 6, TRUE },
    { LOPE_SCHEDULE_WEEKDAYS, 1 << 1 | 1 << 3 | 1 << 5, FALSE },
    { LOPE_SCHEDULE_WEEKDAYS, 1 << 3, FALSE },
    { LOPE_SCHEDULE_WEEKDAYS, 0x7f, TRUE },
    { LOPE_SCHEDULE_EVERY, 1, TRUE },
    { LOPE_SCHEDULE_EVERY, 2, FALSE },
    { LOPE_SCHEDULE_AFTER_RUN, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeSchedule) self = make (cases[i].rule, cases[i].value, "2026-11-02", NULL);

      g_assert_cmpint (lope_schedule_is_too_close (self), ==, cases[i].close);
    }
}

static GTimeZone *
open_zone (const char *name)
{
  GTimeZone *zone = g_time_zone_new_identifier (name);

  if (zone == NULL)
    g_test_skip ("the zones are not installed");

  return zone;
}

/* The gap: the next minute that there is. The doubled hour: its first time. */
static void
test_reminder (void)
{
  static const struct {
    const char *zone;
    const char *day;
    int hour;
    int minute;
    const char *utc;
  } cases[] = {
    { "Europe/Berlin", "2026-07-01", 18, 30, "2026-07-01T16:30:00" },
    { "Europe/Berlin", "2026-12-01", 18, 30, "2026-12-01T17:30:00" },
    /* 29 March: 02:00 becomes 03:00; 25 October: 03:00 becomes 02:00. */
    { "Europe/Berlin", "2026-03-29", 1, 59, "2026-03-29T00:59:00" },
    { "Europe/Berlin", "2026-03-29", 2, 0, "2026-03-29T01:00:00" },
    { "Europe/Berlin", "2026-03-29", 2, 30, "2026-03-29T01:00:00" },
    { "Europe/Berlin", "2026-03-29", 3, 0, "2026-03-29T01:00:00" },
    { "Europe/Berlin", "2026-10-25", 2, 30, "2026-10-25T00:30:00" },
    { "Europe/Berlin", "2026-10-25", 3, 0, "2026-10-25T02:00:00" },
    { "America/New_York", "2026-03-08", 2, 15, "2026-03-08T07:00:00" },
    { "America/New_York", "2026-11-01", 1, 15, "2026-11-01T05:15:00" },
    /* Half an hour only. */
    { "Australia/Lord_Howe", "2026-10-04", 2, 10, "2026-10-03T15:30:00" },
    { "Australia/Lord_Howe", "2026-04-05", 1, 45, "2026-04-04T14:45:00" },
    { "Asia/Kathmandu", "2026-05-05", 0, 0, "2026-05-04T18:15:00" },
    /* A whole day was left out: the next minute is that of the day after. */
    { "Pacific/Apia", "2011-12-30", 12, 0, "2011-12-30T10:00:00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeSchedule) self = make (LOPE_SCHEDULE_EVERY, 1, "2000-01-01", NULL);
      g_autoptr (GTimeZone) zone = open_zone (cases[i].zone);
      g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
      g_autoptr (GDateTime) expected = g_date_time_new_from_iso8601 (cases[i].utc, utc);

      if (zone == NULL)
        return;

      g_test_message ("case %u", i);
      lope_record_set_int (LOPE_RECORD (self), LOPE_SCHEDULE_MINUTE, 60 * cases[i].hour + cases[i].minute);
      g_assert_cmpint (lope_schedule_get_reminder (self, lope_day_from_iso (cases[i].day), zone), ==,
                       g_date_time_to_unix (expected));
    }
}

/* Whatever the rule, the zone and the day: what is due is due for its reason,
 * the next day is the first one due, and the reminder is on that day at that
 * time, or right after a gap. */
static void
check_days (LopeSchedule *self,
            GTimeZone    *zone,
            LopeDay       first,
            LopeDay       last)
{
  gint64 minute = lope_record_get_int (LOPE_RECORD (self), LOPE_SCHEDULE_MINUTE), previous = G_MININT64;
  LopeDay next = lope_schedule_get_next (self, first);

  for (LopeDay day = first; day <= last; day++)
    {
      gboolean due = lope_schedule_is_due (self, day, FALSE);
      gint64 reminder, local;

      g_assert_cmpint (due, ==, day == next);
      if (!due)
        continue;

      next = lope_schedule_get_next (self, day + 1);
      reminder = lope_schedule_get_reminder (self, day, zone);
      local = reminder + 60 * (gint64) lope_time_get_offset (zone, reminder);
      g_assert_cmpint (reminder, >, previous);
      if (local != (gint64) day * 86400 + 60 * minute)
        {
          gint64 before = reminder - 60 + 60 * (gint64) lope_time_get_offset (zone, reminder - 60);

          g_assert_cmpint (local, >, (gint64) day * 86400 + 60 * minute);
          g_assert_cmpint (before, <, (gint64) day * 86400 + 60 * minute);
        }
      previous = reminder;
    }
}

static void
test_years (void)
{
  static const char * const zones[] = {
    "Europe/Berlin", "America/New_York", "America/Sao_Paulo", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca",
    "Pacific/Chatham", "Asia/Tehran", "UTC",
  };
  LopeDay first = lope_day_new (2020, 1, 1), last = lope_day_new (2020 + N_YEARS, 1, 1);

  for (guint i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_autoptr (GTimeZone) zone = open_zone (zones[i]);

      if (zone == NULL)
        return;

      for (guint rule = 0; rule < 4; rule++)
        {
          gboolean weekly = rule % 2 == 0;
          g_autoptr (LopeSchedule) self = make (weekly ? LOPE_SCHEDULE_WEEKDAYS : LOPE_SCHEDULE_EVERY,
                                                weekly ? g_test_rand_int_range (1, 0x80) : g_test_rand_int_range (1, 30),
                                                "2019-12-30", NULL);

          /* The first hours of a day are those in which clocks are changed. */
          lope_record_set_int (LOPE_RECORD (self), LOPE_SCHEDULE_MINUTE,
                               rule < 2 ? g_test_rand_int_range (0, 240) : g_test_rand_int_range (0, 1440));
          check_days (self, zone, first, last);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/schedule/due", test_due);
  g_test_add_func ("/core/schedule/next", test_next);
  g_test_add_func ("/core/schedule/too-close", test_too_close);
  g_test_add_func ("/core/schedule/reminder", test_reminder);
  g_test_add_func ("/core/schedule/years", test_years);

  return g_test_run ();
}
