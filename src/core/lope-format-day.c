/* lope-format-day.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-format.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

static char *
format_day (LopeDay     day,
            const char *pattern)
{
  g_autoptr (GDateTime) date = NULL;
  char *text;

  if (day == LOPE_DAY_NONE)
    return NULL;

  date = lope_day_to_date_time (day);
  text = date != NULL ? g_date_time_format (date, pattern) : NULL;

  /* A translation may have spoilt the pattern. */
  return text != NULL ? text : lope_day_to_iso (day);
}

static int
get_year (LopeDay day)
{
  int year = 0;

  if (day != LOPE_DAY_NONE)
    lope_day_split (day, &year, NULL, NULL);

  return year;
}

static int
get_month (LopeDay day)
{
  int month;

  lope_day_split (day, NULL, &month, NULL);

  return month;
}

/* The locale called C says nothing about where the runner lives. */
static gboolean
has_country (int category)
{
  const char *name = setlocale (category, NULL);

  return name != NULL && !g_str_equal (name, "C") && !g_str_has_prefix (name, "C.") &&
         !g_str_equal (name, "POSIX");
}

/* ==== API ==== */

/**
 * lope_units_from_locale:
 *
 * Gets the units that are used where the runner lives.
 *
 * Returns: the units; metric if the locale does not tell
 */
LopeUnits
lope_units_from_locale (void)
{
#ifdef __GLIBC__
  /* 1 is metric, 2 is American. */
  if (has_country (LC_MEASUREMENT) && *nl_langinfo (_NL_MEASUREMENT_MEASUREMENT) == 2)
    return LOPE_UNITS_IMPERIAL;
#endif

  return LOPE_UNITS_METRIC;
}

/**
 * lope_first_weekday_from_locale:
 *
 * Gets the day on which weeks begin where the runner lives.
 *
 * Returns: 1 for Monday … 7 for Sunday; Monday if the locale does not tell
 */
int
lope_first_weekday_from_locale (void)
{
#ifdef __GLIBC__
  if (has_country (LC_TIME))
    {
      /* The day that the week's days are counted from is a number in the
       * place of the pointer, written as a date: a Sunday or a Monday. */
      const union {
        char *pointer;
        guint32 number;
      } origin = { nl_langinfo (_NL_TIME_WEEK_1STDAY) };
      const int first = *nl_langinfo (_NL_TIME_FIRST_WEEKDAY);

      if (origin.number == 19971130 && first >= 1 && first <= 7)
        return (first + 5) % 7 + 1;
      if (origin.number == 19971201 && first >= 1 && first <= 7)
        return first;
    }
#endif

  return 1;
}

/**
 * lope_format_day:
 * @day: a day, or %LOPE_DAY_NONE
 *
 * Writes a day with its weekday and without its year: “Thursday 19 November”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is no day
 */
char *
lope_format_day (LopeDay day)
{
  /* TRANSLATORS: Dates, as in g_date_time_format(): %A is the weekday, %-d the
   * day, %B the month, %b the short month, %Y the year. */
  return format_day (day, C_ ("date with weekday", "%A %-d %B"));
}

/**
 * lope_format_day_long:
 * @day: a day, or %LOPE_DAY_NONE
 * @today: the day on which it is read
 *
 * Writes a day with its weekday, and with its year if that is not today's.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is no day
 */
char *
lope_format_day_long (LopeDay day,
                      LopeDay today)
{
  if (get_year (day) == get_year (today))
    return lope_format_day (day);

  return format_day (day, C_ ("date with weekday", "%A %-d %B %Y"));
}

/**
 * lope_format_day_short:
 * @day: a day, or %LOPE_DAY_NONE
 * @today: the day on which it is read
 *
 * Writes a day in little room: “17 Nov”, with the year if that is not today's.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is no day
 */
char *
lope_format_day_short (LopeDay day,
                       LopeDay today)
{
  if (get_year (day) == get_year (today))
    /* xgettext:no-c-format */
    return format_day (day, C_ ("short date", "%-d %b"));

  return format_day (day, C_ ("short date", "%-d %b %Y"));
}

/**
 * lope_format_day_brief:
 * @day: a day, or %LOPE_DAY_NONE
 * @today: the day on which it is read
 *
 * Writes a day with its weekday in little room: “Tue 17 Nov”, with the year if that
 * is not today's.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is no day
 */
char *
lope_format_day_brief (LopeDay day,
                       LopeDay today)
{
  if (get_year (day) == get_year (today))
    /* xgettext:no-c-format */
    return format_day (day, C_ ("short date with weekday", "%a %-d %b"));

  /* xgettext:no-c-format */
  return format_day (day, C_ ("short date with weekday", "%a %-d %b %Y"));
}

/**
 * lope_format_day_plain:
 * @day: a day, or %LOPE_DAY_NONE
 * @today: the day on which it is read
 *
 * Writes a day for use inside a sentence: “14 November”, with the year if that
 * is not today's.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is no day
 */
char *
lope_format_day_plain (LopeDay day,
                       LopeDay today)
{
  if (get_year (day) == get_year (today))
    return format_day (day, C_ ("date in a sentence", "%-d %B"));

  return format_day (day, C_ ("date in a sentence", "%-d %B %Y"));
}

/**
 * lope_format_day_range:
 * @first: a day
 * @last: a day not before @first
 * @today: the day on which it is read
 *
 * Writes a range of days: “9–15 November”, “28 October – 3 November”,
 * “28 Dec 2025 – 3 Jan 2026”; with the year if that is not today's.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if a day is missing
 */
char *
lope_format_day_range (LopeDay first,
                       LopeDay last,
                       LopeDay today)
{
  const gboolean this_year = get_year (last) == get_year (today);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  if (first == LOPE_DAY_NONE || last == LOPE_DAY_NONE)
    return NULL;

  if (first == last)
    return lope_format_day_plain (first, today);

  if (get_year (first) != get_year (last))
    {
      begin = format_day (first, C_ ("first day of a range across years", "%-d %b %Y"));
      end = format_day (last, C_ ("last day of a range across years", "%-d %b %Y"));

      return g_strdup_printf (C_ ("range of days across years", "%1$s – %2$s"), begin, end);
    }

  if (get_month (first) != get_month (last))
    {
      begin = format_day (first, C_ ("first day of a range across months", "%-d %B"));
      end = format_day (last, this_year ? C_ ("last day of a range across months", "%-d %B")
                                        : C_ ("last day of a range across months", "%-d %B %Y"));

      return g_strdup_printf (C_ ("range of days across months", "%1$s – %2$s"), begin, end);
    }

  /* TRANSLATORS: The parts of “9–15 November”. */
  begin = format_day (first, /* xgettext:no-c-format */
                      C_ ("first day of a range within a month", "%-d"));
  end = format_day (last, this_year ? C_ ("last day of a range within a month", "%-d %B")
                                    : C_ ("last day of a range within a month", "%-d %B %Y"));

  return g_strdup_printf (C_ ("range of days within a month", "%1$s–%2$s"), begin, end);
}

/**
 * lope_format_time:
 * @utc: seconds since the epoch
 * @offset: minutes east of UTC
 *
 * Writes the time of day, in 12 or 24 hours as the locale does.
 *
 * Returns: (transfer full): the text
 */
char *
lope_format_time (gint64 utc,
                  int    offset)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (utc + 60 * (gint64) offset);
  const char *locale_format = nl_langinfo (T_FMT);
  const gboolean twelve = strstr (locale_format, "%r") != NULL || strstr (locale_format, "%p") != NULL ||
                          strstr (locale_format, "%I") != NULL || strstr (locale_format, "%l") != NULL;

  g_return_val_if_fail (date != NULL, NULL);

  /* TRANSLATORS: The time of day, as in g_date_time_format(), where 24 hours
   * are counted and where 12 are. */
  return g_date_time_format (date, twelve ? C_ ("time of day", "%-I:%M %p") : C_ ("time of day", "%H:%M"));
}
