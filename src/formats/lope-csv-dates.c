/* lope-csv-dates.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-csv-dates.h"

#include "lope-day.h"

#include <string.h>

/* A date as spreadsheets write it, its first two parts in either order. */
typedef struct {
  int first;
  int second;
  int year;
  char separator;
  int seconds;
  gboolean has_half; /* AM or PM */
} Parts;

static gboolean
read_int (const char **text,
          int         *value)
{
  guint n = 0;

  for (*value = 0; g_ascii_isdigit (**text) && n < 4; n++)
    *value = *value * 10 + (*(*text)++ - '0');

  return n > 0;
}

static void
skip_blanks (const char **text)
{
  while (g_ascii_isspace (**text) || **text == ',')
    (*text)++;
}

static gboolean
read_half (const char **text,
           int         *hour)
{
  const gboolean is_pm = g_ascii_strncasecmp (*text, "pm", 2) == 0;

  if (!is_pm && g_ascii_strncasecmp (*text, "am", 2) != 0)
    return FALSE;

  *text += 2;
  *hour = *hour % 12 + (is_pm ? 12 : 0);

  return TRUE;
}

static gboolean
read_clock (const char **text,
            Parts       *parts)
{
  int hour, minute, second = 0;

  if (!read_int (text, &hour) || *(*text)++ != ':' || !read_int (text, &minute))
    return FALSE;
  if (**text == ':')
    {
      (*text)++;
      if (!read_int (text, &second))
        return FALSE;
    }
  if (hour > 23 || minute > 59 || second > 59)
    return FALSE;

  skip_blanks (text);
  parts->has_half = read_half (text, &hour);
  parts->seconds = (hour * 60 + minute) * 60 + second;

  return TRUE;
}

static gboolean
read_parts (const char *text,
            Parts      *parts)
{
  *parts = (Parts) { 0 };

  skip_blanks (&text);
  if (!read_int (&text, &parts->first) || strchr ("./-", *text) == NULL || *text == '\0')
    return FALSE;
  parts->separator = *text++;
  if (!read_int (&text, &parts->second) || *text++ != parts->separator || !read_int (&text, &parts->year))
    return FALSE;
  if (parts->first > 31 || parts->second > 31 || parts->year < 1970)
    return FALSE;

  skip_blanks (&text);

  return read_clock (&text, parts) && *text == '\0';
}

/* ==== API ==== */

/**
 * lope_csv_dates_see:
 * @self: what was seen so far
 * @cell: another date of the table
 *
 * Learns in which order a table writes day and month. Most dates do not tell,
 * one after the twelfth does.
 */
void
lope_csv_dates_see (LopeCsvDates *self,
                    const char   *cell)
{
  Parts parts;

  if (!read_parts (cell, &parts))
    return;

  if (parts.first > 12 || parts.separator != '/')
    self->n_day_first++;
  else if (parts.second > 12 || parts.has_half)
    self->n_month_first++;
}

/**
 * lope_csv_dates_parse:
 * @self: what was seen of the table's dates
 * @cell: one of them, with a time of day
 * @time: (out): the moment
 *
 * Reads a date in ISO 8601, or in one of the ways in which spreadsheets write
 * it when somebody has looked at the table and saved it.
 *
 * Returns: %FALSE if it is none, or if day and month cannot be told apart
 */
gboolean
lope_csv_dates_parse (const LopeCsvDates *self,
                      const char         *cell,
                      LopeTextTime       *time)
{
  const gboolean day_first = self->n_day_first > 0;
  Parts parts;
  LopeDay day;

  if (lope_text_parse_time (cell, time))
    return TRUE;
  if (!read_parts (cell, &parts) || day_first == (self->n_month_first > 0))
    return FALSE;

  day = lope_day_new (parts.year, day_first ? parts.second : parts.first, day_first ? parts.first : parts.second);
  if (day == LOPE_DAY_NONE)
    return FALSE;

  *time = (LopeTextTime) {
    .time = (day * G_GINT64_CONSTANT (86400) + parts.seconds) * 1000,
    .zone = LOPE_TEXT_ZONE_NONE,
  };

  return TRUE;
}
