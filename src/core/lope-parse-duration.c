/* lope-parse-duration.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-parse.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "lope-parse-private.h"

/* The journal's own limit: 115 days. */
#define MAX_SECONDS 10000000

/* From faster than any record to slower than a stroll, in seconds a kilometre. */
#define MIN_PACE 60
#define MAX_PACE 7200

/* In seconds. */
static const LopeUnit duration_units[] = {
  { "h", 3600 }, { "hr", 3600 }, { "hrs", 3600 }, { "hour", 3600 }, { "hours", 3600 },
  { "m", 60 }, { "min", 60 }, { "mins", 60 }, { "minute", 60 }, { "minutes", 60 },
  { "s", 1 }, { "sec", 1 }, { "secs", 1 }, { "second", 1 }, { "seconds", 1 },
};

/* In millimetres. */
static const LopeUnit pace_units[] = {
  { "/km", 1000000 }, { "min/km", 1000000 },
  { "/mi", 1609344 }, { "min/mi", 1609344 }, { "/mile", 1609344 }, { "min/mile", 1609344 },
};

/* Reads “5:45” or “1:02:03”; the last part may have decimals. */
static gboolean
read_clock (const char *text,
            gint64     *seconds,
            gboolean   *in_range)
{
  const char *c = text;
  LopeNumber part = { 0 };
  guint64 total = 0;
  int n_parts = 0;

  *in_range = TRUE;
  for (;;)
    {
      gsize n_digits = strspn (c, "0123456789");

      if (n_digits == 0 || (n_parts > 0 && n_digits != 2) || !lope_parse_read_number (&c, &part))
        return FALSE;

      n_parts++;
      if (n_parts > 1 && part.whole >= 60)
        *in_range = FALSE;
      total = MIN (total, MAX_SECONDS) * 60 + MIN (part.whole, MAX_SECONDS);

      if (*c != ':')
        break;
      if (!part.is_whole || n_parts == 3)
        return FALSE;
      c++;
    }

  if (*c != '\0' || n_parts < 2)
    return FALSE;

  *seconds = (gint64) total + (part.millionths >= LOPE_MILLIONTHS / 2 ? 1 : 0);
  if (*seconds > MAX_SECONDS)
    *in_range = FALSE;

  return TRUE;
}

/* Reads “1h 5m 3s”, “1h05”, “52 min”, “90s”, “47”. */
static gboolean
read_units (const char *text,
            gint64     *seconds,
            gboolean   *in_range)
{
  const char *c = text;
  guint64 previous = 3600 * 60;
  gint64 total = 0;
  gboolean is_last = FALSE;

  *in_range = TRUE;
  do
    {
      LopeNumber number;
      guint64 size;
      gsize length;

      if (is_last || !lope_parse_read_number (&c, &number))
        return FALSE;

      c = lope_parse_skip_blanks (c);
      for (length = 0; g_ascii_isalpha (c[length]); length++)
        ;
      if (length == 0)
        {
          /* Without a unit: minutes, or what comes after the unit before. */
          size = previous / 60 > 60 ? 60 : previous / 60;
          is_last = TRUE;
        }
      else
        {
          const LopeUnit *unit = lope_parse_find_unit (duration_units, G_N_ELEMENTS (duration_units), c, length);

          if (unit == NULL)
            return FALSE;
          size = unit->size;
          c = lope_parse_skip_blanks (c + length);
        }

      /* From large to small, and only the last one with decimals. */
      if (size == 0 || size >= previous || (!number.is_whole && *c != '\0'))
        return FALSE;
      if (previous <= 3600 && number.whole >= previous / size)
        *in_range = FALSE;
      if (number.whole > MAX_SECONDS)
        {
          *in_range = FALSE;
          number.whole = 0;
        }

      total += lope_parse_scale_number (&number, size, 1);
      previous = size;
    }
  while (*c != '\0');

  *seconds = total;
  if (total > MAX_SECONDS)
    *in_range = FALSE;

  return TRUE;
}

static gboolean
read_duration (const char *text,
               gint64     *seconds,
               gboolean   *in_range)
{
  return strchr (text, ':') != NULL ? read_clock (text, seconds, in_range)
                                    : read_units (text, seconds, in_range);
}

static gboolean
fail_duration (const char  *text,
               GError     **error)
{
  g_autofree char *quoted = lope_parse_quote (text);

  g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
               /* TRANSLATORS: %s is what the runner typed. Leave the examples as they are. */
               _ ("“%s” is not a duration; write it as 45:10, 1:02:03, 52 min or 1h 5m"), quoted);

  return FALSE;
}

/* ==== API ==== */

/**
 * lope_parse_duration:
 * @text: (nullable): what somebody typed
 * @seconds: (out): seconds, rounded half up
 * @error: return location for a #LopeParseError
 *
 * Reads a duration: `45:10` is 45 minutes, `1:02:03` an hour; also `52m`,
 * `52 min`, `1h05`, `1h 5m 3s`, `90s`; a number alone counts minutes. It is more
 * than 0 and at most ten million seconds.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_duration (const char  *text,
                     gint64      *seconds,
                     GError     **error)
{
  g_autofree char *simple = lope_parse_simplify (text);
  gboolean in_range;

  if (simple == NULL || !read_duration (simple, seconds, &in_range))
    return fail_duration (text, error);

  if (in_range && *seconds > 0)
    return TRUE;

  g_set_error_literal (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                       _ ("A duration has to be more than 0; after the first part, minutes and seconds go up to 59"));
  return FALSE;
}

/**
 * lope_parse_pace:
 * @text: (nullable): what somebody typed
 * @units: the unit of a pace without one
 * @seconds_per_km: (out): seconds a kilometre
 * @error: return location for a #LopeParseError
 *
 * Reads a pace: `5:45`, `5:45/km`, `9:15 /mi`. Between 1 minute and 2 hours a
 * kilometre.
 *
 * Returns: %TRUE if it was understood
 */
gboolean
lope_parse_pace (const char  *text,
                 LopeUnits    units,
                 double      *seconds_per_km,
                 GError     **error)
{
  g_autofree char *simple = lope_parse_simplify (text);
  guint64 size = units == LOPE_UNITS_IMPERIAL ? 1609344 : 1000000;
  gboolean in_range, understood = FALSE;
  gint64 seconds = 0;

  if (simple != NULL)
    {
      char *unit = simple + strcspn (simple, "/m");
      const LopeUnit *found = lope_parse_find_unit (pace_units, G_N_ELEMENTS (pace_units), unit, strlen (unit));

      if (found != NULL)
        {
          size = found->size;
          *unit = '\0';
          g_strchomp (simple);
        }
      understood = read_duration (simple, &seconds, &in_range);
    }

  if (!understood)
    {
      g_autofree char *quoted = lope_parse_quote (text);

      g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
                   /* TRANSLATORS: %s is what the runner typed. Leave the examples as they are. */
                   _ ("“%s” is not a pace; write it as 5:45, 5:45 /km or 9:15 /mi"), quoted);
      return FALSE;
    }

  *seconds_per_km = (double) seconds * 1000000 / (double) size;
  if (in_range && *seconds_per_km >= MIN_PACE && *seconds_per_km <= MAX_PACE)
    return TRUE;

  g_set_error_literal (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_RANGE,
                       _ ("A pace has to be between 1 minute and 2 hours per kilometre"));
  return FALSE;
}

/**
 * lope_parse_hours:
 * @text: hours of a day, such as “7.5”, “7.5h” or “7:30”
 * @minutes: (out): the minutes, 0 to 1440
 * @error: return location for a #LopeParseError
 *
 * Reads a number of hours.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_parse_hours (const char  *text,
                  gint64      *minutes,
                  GError     **error)
{
  g_autofree char *number = g_strstrip (g_strdup (text));
  g_auto (GStrv) parts = g_strsplit (number, ":", 2);
  gint64 hours, rest = 0;
  double value;
  char *end;

  if (g_strv_length (parts) == 2)
    {
      if (!lope_parse_int (parts[0], 0, 24, &hours, error) || !lope_parse_int (parts[1], 0, 59, &rest, error))
        return FALSE;
      *minutes = 60 * hours + rest;
      return TRUE;
    }

  if (g_str_has_suffix (number, "h"))
    number[strlen (number) - 1] = '\0';
  g_strdelimit (g_strchomp (number), ",", '.');
  value = g_ascii_strtod (number, &end);
  if (end == number || *end != '\0' || !(value >= 0 && value <= 24))
    {
      g_set_error (error, LOPE_PARSE_ERROR, LOPE_PARSE_ERROR_SYNTAX,
                   _ ("“%s” is no number of hours, such as 7.5 or 7:30"), text);
      return FALSE;
    }

  *minutes = (gint64) (60 * value + 0.5);

  return TRUE;
}
