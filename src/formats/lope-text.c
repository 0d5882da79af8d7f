/* lope-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-text.h"

#include "lope-day.h"

#include <math.h>

/* Reads exactly n digits. */
static gboolean
read_digits (const char **text,
             int          n,
             int         *value)
{
  *value = 0;
  for (int i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (*(*text)++ - '0');
    }

  return TRUE;
}

static gboolean
read_char (const char **text,
           char         wanted)
{
  if (**text != wanted)
    return FALSE;

  (*text)++;

  return TRUE;
}

static const char *
skip_blanks (const char *text)
{
  while (g_ascii_isspace (*text))
    text++;

  return text;
}

static gboolean
read_day (const char **text,
          LopeDay     *day)
{
  int y, m, d;

  if (!read_digits (text, 4, &y) || !read_char (text, '-') || !read_digits (text, 2, &m) ||
      !read_char (text, '-') || !read_digits (text, 2, &d))
    return FALSE;

  *day = lope_day_new (y, m, d);

  return *day != LOPE_DAY_NONE;
}

static gboolean
read_clock (const char **text,
            gint64      *ms)
{
  int h, m, s = 0, fraction = 0;

  if (!read_digits (text, 2, &h) || !read_char (text, ':') || !read_digits (text, 2, &m))
    return FALSE;
  if (read_char (text, ':') && !read_digits (text, 2, &s))
    return FALSE;
  /* 60 is a leap second. */
  if (h > 24 || m > 59 || s > 60)
    return FALSE;

  if (**text == '.' || **text == ',')
    {
      int digit_value = 100;

      for ((*text)++; g_ascii_isdigit (**text); (*text)++)
        {
          fraction += (**text - '0') * digit_value;
          digit_value /= 10;
        }
    }

  *ms = ((h * 60 + m) * 60 + s) * G_GINT64_CONSTANT (1000) + fraction;

  return TRUE;
}

static gboolean
read_zone (const char   **text,
           LopeTextTime  *time)
{
  int sign, h, m = 0;

  if (**text == 'Z' || **text == 'z')
    {
      (*text)++;
      time->zone = LOPE_TEXT_ZONE_UTC;
      return TRUE;
    }
  if (**text != '+' && **text != '-')
    return TRUE;

  sign = **text == '-' ? -1 : 1;
  (*text)++;
  if (!read_digits (text, 2, &h))
    return FALSE;
  if (read_char (text, ':') || g_ascii_isdigit (**text))
    {
      if (!read_digits (text, 2, &m))
        return FALSE;
    }
  if (h > 18 || m > 59)
    return FALSE;

  time->offset = sign * (h * 60 + m);
  /* Many programs write UTC as “+00:00”, wherever the runner was. */
  time->zone = time->offset == 0 ? LOPE_TEXT_ZONE_UTC : LOPE_TEXT_ZONE_OFFSET;

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_text_parse_number:
 * @text: a number as XML and JSON have it, with blanks around it perhaps
 * @value: (out): the number
 *
 * Reads a finite decimal number, quickly: up to 19 digits are one division
 * away from a #double, and at most one unit in its last place off.
 *
 * Returns: %FALSE if @text is anything else
 */
gboolean
lope_text_parse_number (const char *text,
                        double     *value)
{
  static const double powers[] = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };
  guint64 mantissa = 0;
  guint n_digits = 0, n_decimals = 0;
  gboolean negative = FALSE, after_point = FALSE;
  const char *start, *p;
  char *end;

  start = skip_blanks (text);
  p = start;
  if (*p == '-' || *p == '+')
    negative = *p++ == '-';

  for (; g_ascii_isdigit (*p) || (*p == '.' && !after_point); p++)
    {
      if (*p == '.')
        {
          after_point = TRUE;
          continue;
        }
      mantissa = mantissa * 10 + (guint64) (*p - '0');
      n_digits++;
      n_decimals += after_point;
    }

  if (n_digits == 0)
    return FALSE;

  if (n_digits <= 19 && *p != 'e' && *p != 'E')
    {
      *value = (double) mantissa / powers[n_decimals];
      if (negative)
        *value = -*value;
    }
  else
    {
      *value = g_ascii_strtod (start, &end);
      p = end;
    }

  return *skip_blanks (p) == '\0' && isfinite (*value);
}

/**
 * lope_text_parse_time:
 * @text: a time as in ISO 8601, with blanks around it perhaps
 * @time: (out): the time
 *
 * Reads a time with whatever fraction and zone it has.
 *
 * Returns: %FALSE if @text is no such time
 */
gboolean
lope_text_parse_time (const char   *text,
                      LopeTextTime *time)
{
  const char *p = skip_blanks (text);
  LopeDay day;
  gint64 ms;

  *time = (LopeTextTime) { .zone = LOPE_TEXT_ZONE_NONE };

  if (!read_day (&p, &day) || (*p != 'T' && *p != 't' && *p != ' '))
    return FALSE;
  p++;
  if (!read_clock (&p, &ms) || !read_zone (&p, time) || *skip_blanks (p) != '\0')
    return FALSE;

  time->time = day * G_GINT64_CONSTANT (86400000) + ms - time->offset * G_GINT64_CONSTANT (60000);

  return TRUE;
}

/**
 * lope_text_tidy:
 * @text: text from a file, in UTF-8
 * @max_length: the most characters to keep
 *
 * Makes a title or note of what a file says: without blanks around it and
 * without control characters, cut to a sensible length.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if nothing remains
 */
char *
lope_text_tidy (const char *text,
                gsize       max_length)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) tidy = g_string_new (NULL);
  gsize n = 0;

  for (const char *p = valid; *p != '\0' && n < max_length; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) && c != '\n' && c != '\t')
        continue;
      g_string_append_unichar (tidy, c);
      n++;
    }
  g_strstrip (tidy->str);

  return *tidy->str != '\0' ? g_strdup (tidy->str) : NULL;
}
