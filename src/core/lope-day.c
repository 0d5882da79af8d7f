/* lope-day.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-day.h"

#define SECONDS_PER_DAY 86400

static gint64
floor_div (gint64 a,
           gint64 b)
{
  gint64 q = a / b;

  return (a % b != 0 && (a < 0) != (b < 0)) ? q - 1 : q;
}

/**
 * lope_day_new:
 * @year: the year, from 1 to 9999
 * @month: the month, from 1
 * @day: the day of the month, from 1
 *
 * Gets the number of a day in the proleptic Gregorian calendar.
 *
 * Returns: the day, or %LOPE_DAY_NONE if there is no such date
 */
LopeDay
lope_day_new (int year,
              int month,
              int day)
{
  GDate date;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31 ||
      !g_date_valid_dmy (day, month, year))
    return LOPE_DAY_NONE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, day, month, year);

  /* 719163 is the Julian day that GDate gives to 1 January 1970. */
  return (LopeDay) g_date_get_julian (&date) - 719163;
}

/**
 * lope_day_split:
 * @day: a day
 * @year: (out) (optional): the year
 * @month: (out) (optional): the month, from 1
 * @day_of_month: (out) (optional): the day of the month, from 1
 *
 * Gets the parts of a date.
 */
void
lope_day_split (LopeDay  day,
                int     *year,
                int     *month,
                int     *day_of_month)
{
  GDate date;

  g_return_if_fail (day > -719163 && day <= 2932896);

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) (day + 719163));

  if (year != NULL)
    *year = g_date_get_year (&date);
  if (month != NULL)
    *month = (int) g_date_get_month (&date);
  if (day_of_month != NULL)
    *day_of_month = g_date_get_day (&date);
}

/**
 * lope_day_from_time:
 * @utc: seconds since the epoch
 * @offset: minutes east of UTC
 *
 * Gets the local day on which a moment falls, as the watch saw it.
 *
 * Returns: the day
 */
LopeDay
lope_day_from_time (gint64 utc,
                    int    offset)
{
  return (LopeDay) floor_div (utc + 60 * (gint64) offset, SECONDS_PER_DAY);
}

/**
 * lope_day_from_iso:
 * @text: a date as `YYYY-MM-DD`, zero-padded
 *
 * Reads a date. Nothing may stand before or after it.
 *
 * Returns: the day, or %LOPE_DAY_NONE
 */
LopeDay
lope_day_from_iso (const char *text)
{
  g_return_val_if_fail (text != NULL, LOPE_DAY_NONE);

  for (int i = 0; i < 10; i++)
    {
      if (i == 4 || i == 7 ? text[i] != '-' : !g_ascii_isdigit (text[i]))
        return LOPE_DAY_NONE;
    }
  if (text[10] != '\0')
    return LOPE_DAY_NONE;

  return lope_day_new ((text[0] - '0') * 1000 + (text[1] - '0') * 100 + (text[2] - '0') * 10 + (text[3] - '0'),
                       (text[5] - '0') * 10 + (text[6] - '0'),
                       (text[8] - '0') * 10 + (text[9] - '0'));
}

/**
 * lope_day_to_iso:
 * @day: a day
 *
 * Writes a date as `YYYY-MM-DD`, for files and the command line.
 *
 * Returns: (transfer full): the text
 */
char *
lope_day_to_iso (LopeDay day)
{
  int y = 0, m = 0, d = 0;

  lope_day_split (day, &y, &m, &d);

  return g_strdup_printf ("%04d-%02d-%02d", y, m, d);
}

/**
 * lope_day_get_weekday:
 * @day: a day
 *
 * Gets the day of the week.
 *
 * Returns: 1 for Monday … 7 for Sunday
 */
int
lope_day_get_weekday (LopeDay day)
{
  /* 1 January 1970 was a Thursday. */
  return (int) ((day + 3) - 7 * floor_div (day + 3, 7)) + 1;
}

/**
 * lope_day_week_start:
 * @day: a day
 * @first_weekday: the day on which weeks begin, 1 for Monday … 7 for Sunday
 *
 * Gets the first day of the calendar week of @day.
 *
 * Returns: the day, at most six before @day
 */
LopeDay
lope_day_week_start (LopeDay day,
                     int     first_weekday)
{
  return day - (lope_day_get_weekday (day) - first_weekday + 7) % 7;
}

/**
 * lope_day_to_date_time:
 * @day: a day
 *
 * Gets a date for g_date_time_format(). The time of day is noon, in UTC, so
 * that no zone can move it.
 *
 * Returns: (transfer full): the date
 */
GDateTime *
lope_day_to_date_time (LopeDay day)
{
  return g_date_time_new_from_unix_utc ((gint64) day * SECONDS_PER_DAY + SECONDS_PER_DAY / 2);
}

/**
 * lope_time_to_iso:
 * @utc: seconds since the epoch
 * @offset: minutes east of UTC
 *
 * Writes a moment as `YYYY-MM-DDTHH:MM:SS±HH:MM`.
 *
 * Returns: (transfer full): the text
 */
char *
lope_time_to_iso (gint64 utc,
                  int    offset)
{
  gint64 local = utc + 60 * (gint64) offset;
  LopeDay day = lope_day_from_time (utc, offset);
  int second = (int) (local - (gint64) day * SECONDS_PER_DAY);
  int y = 0, m = 0, d = 0;

  lope_day_split (day, &y, &m, &d);

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02d%c%02d:%02d",
                          y, m, d, second / 3600, second / 60 % 60, second % 60,
                          offset < 0 ? '-' : '+', ABS (offset) / 60, ABS (offset) % 60);
}

/**
 * lope_time_get_offset:
 * @zone: a time zone
 * @utc: seconds since the epoch
 *
 * Gets the offset that the zone had, or will have, at that moment.
 *
 * Returns: minutes east of UTC
 */
int
lope_time_get_offset (GTimeZone *zone,
                      gint64     utc)
{
  int interval;

  g_return_val_if_fail (zone != NULL, 0);

  interval = g_time_zone_find_interval (zone, G_TIME_TYPE_UNIVERSAL, utc);

  return interval < 0 ? 0 : g_time_zone_get_offset (zone, interval) / 60;
}
