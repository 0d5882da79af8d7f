/* lope-parse-moment.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-parse.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lope-parse-private.h"

#define SECONDS_PER_DAY 86400
#define NOON (SECONDS_PER_DAY / 2)

/* What the journal can keep. */
#define MAX_OFFSET (18 * 60)

/* Reads two digits and moves on. */
static gboolean
read_pair (const char **text,
           int         *value)
{
  const char *c = *text;

  if (!g_ascii_isdigit (c[0]) || !g_ascii_isdigit (c[1]))
    return FALSE;

  *value = (c[0] - '0') * 10 + (c[1] - '0');
  *text += 2;

  return TRUE;
}

static gboolean
read_date (const char **text,
           LopeDay     *day,
           gboolean    *in_range)
{
  const char *c = *text;
  int century, year, month, day_of_month;

  if (!read_pair (&c, &century) || !read_pair (&c, &year) || *c++ != '-' ||
      !read_pair (&c, &month) || *c++ != '-' || !read_pair (&c, &day_of_month))
    return FALSE;

  *day = lope_day_new (century * 100 + year, month, day_of_month);
  *in_range = *day != LOPE_DAY_NONE;
  *text = c;

  return TRUE;
}

static gboolean
read_time (const char **text,
           int         *second_of_day,
           gboolean    *in_range)
{
  const char *c = *text;
  int hour, minute, second = 0;

  if (!read_pair (&c, &hour) || *c++ != ':' || !read_pair (&c, &minute))
    return FALSE;
  if (*c == ':')
    {
      c++;
      if (!read_pair (&c, &second))
        return FALSE;
    }

  *second_of_day = hour * 3600 + minute * 60 + second;
  *in_range = *in_range && hour < 24 && minute < 60 && second < 60;
  *text = c;

  return TRUE;
}

static gboolean
read_offset (const char **text,
             int         *offset,
             gboolean    *in_range)
{
  const char *c = *text;
  int hour, minute;
  gboolean west = *c == '-';

  if (*c == 'z')
    {
      *offset = 0;
      *text = c + 1;
      return TRUE;
    }

  c++;
  if (!read_pair (&c, &hour) || *c++ != ':' || !read_pair (&c, &minute))
    return FALSE;

  *offset = (west ? -1 : 1) * (hour * 60 + minute);
  *in_range = *in_range && minute < 60 && hour * 60 + minute <= MAX_OFFSET;
  *text = c;

  return TRUE;
}

/* A wall-clock time that occurs twice is taken as the first; one that is
 * skipped is as late as the clock would have been had it not been put forward. */
static int
find_offset (GTimeZone *zone,
             gint64     local)
{
  const int before = lope_time_get_offset (zone, local - SECONDS_PER_DAY);
  const int after = lope_time_get_offset (zone, local + SECONDS_PER_DAY);
  const gint64 as_before = local - 60 * (gint64) before;
  const gint64 as_after = local - 60 * (gint64) after;

  if (lope_time_get_offset (zone, as_before) == before)
    return before;
  if (lope_time_get_offset (zone, as_after) == after)
    return after;

  return before;
}

static gboolean
read_moment (const char *text,
             GTimeZone  *zone,
             LopeMoment *moment,
             gboolean   *in_range)
{
  const char *c = text;
  int second_of_day = NOON, offset = 0;
  gboolean has_offset = FALSE;
  LopeDay day;
  gint64 local;

  moment->has_time = FALSE;
  if (!read_date (&c, &day, in_range))
    return FALSE;

  if (*c == 't' || *c == ' ')
    {
      c++;
      if (!read_time (&c, &second_of_day, in_range))
        return FALSE;
      moment->has_time = TRUE;
    }

  if (*c == '+' || *c == '-' || *c == 'z')
    {
      if (!read_offset (&c, &offset, in_range))
        return FALSE;
      has_offset = TRUE;
    }

  if (*c != '\0')
    return FALSE;
  if (!*in_range)
    return TRUE;

  local = (gint64) day * SECONDS_PER_DAY + second_of_day;
  if (!has_offset)
    offset = find_offset (zone, local);

  moment->utc = local - 60 * (gint64) offset;
  if (!has_offset)
    offset = lope_time_get_offset (zone, moment->utc);
  moment->offset = offset;
  moment->day = lope_day_from_time (moment->utc, offset);

  return TRUE;
}

/**
 * lope_parse_moment:
 * @text: (nullable): what somebody typed
 * @zone: the zone of a moment without an offset
 * @moment: (out): the moment
 * @error: return location for a #LopeParseError
 *
 * Reads `YYYY-MM-DD[THH:MM[:SS]][±HH:MM|Z]`; a blank may stand for the `T`.
 * Without an offset it is local in @zone, with the offset of that very date. A
 * time that the zone skips is moved forward; of one that occurs twice, the
 * first is meant. Without a time it is noon.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_moment (const char  *text,
                   GTimeZone   *zone,
                   LopeMoment  *moment,
                   GError     **error)
{
  g_autofree char *simple = lope_parse_simplify (text);
  g_autofree char *quoted = NULL;
  gboolean in_range = TRUE, understood;

  g_return_val_if_fail (zone != NULL, FALSE);

  understood = simple != NULL && read_moment (simple, zone, moment, &in_range);
  if (understood && in_range)
    return TRUE;

  quoted = lope_parse_quote (text);
  if (understood)
    g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                 /* TRANSLATORS: %s is what the runner typed, such as 2026-02-30. */
                 _ ("There is no such date or time as “%s”"), quoted);
  else
    g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
                 /* TRANSLATORS: %s is what the runner typed. Leave the examples as they are. */
                 _ ("“%s” is not a date; write it as 2026-11-19 or 2026-11-19T07:10"), quoted);

  return FALSE;
}
