/* lope-format-measure.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define METRES_PER_YARD 0.9144

/* ==== API ==== */

/**
 * lope_format_height:
 * @metres: a height in metres, or %LOPE_UNSET
 * @units: the runner's units
 *
 * Writes a height in metres or feet, such as “63 m”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %LOPE_UNSET
 */
char *
lope_format_height (gint64    metres,
                    LopeUnits units)
{
  gboolean feet = units == LOPE_UNITS_IMPERIAL;
  g_autofree char *number = NULL;

  if (metres == LOPE_UNSET)
    return NULL;

  number = lope_format_number (feet ? (double) metres / LOPE_METRES_PER_FOOT : (double) metres, 0);
  if (feet)
    /* TRANSLATORS: A height in feet. The blank is a narrow no-break space. */
    return g_strdup_printf (C_ ("height", "%s ft"), number);

  /* TRANSLATORS: A height in metres. The blank is a narrow no-break space. */
  return g_strdup_printf (C_ ("height", "%s m"), number);
}

/**
 * lope_format_heart_rate:
 * @beats: beats a minute, or %LOPE_UNSET
 *
 * Writes a heart rate, such as “148 bpm”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %LOPE_UNSET
 */
char *
lope_format_heart_rate (gint64 beats)
{
  g_autofree char *number = NULL;

  if (beats == LOPE_UNSET)
    return NULL;

  number = lope_format_number ((double) beats, 0);

  /* TRANSLATORS: Heart beats per minute. The blank is a narrow no-break space. */
  return g_strdup_printf (C_ ("heart rate", "%s bpm"), number);
}

/**
 * lope_format_cadence:
 * @steps: steps a minute, of both feet, or %LOPE_UNSET
 *
 * Writes a cadence, such as “171 /min”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %LOPE_UNSET
 */
char *
lope_format_cadence (gint64 steps)
{
  g_autofree char *number = NULL;

  if (steps == LOPE_UNSET)
    return NULL;

  number = lope_format_number ((double) steps, 0);

  /* TRANSLATORS: Steps per minute. The blank is a narrow no-break space. */
  return g_strdup_printf (C_ ("cadence", "%s /min"), number);
}

/**
 * lope_rate_in_units:
 * @rate: how to say how fast somebody was
 * @pace: seconds for a kilometre, above 0
 * @units: the runner's units
 *
 * Converts a pace into the number that is shown of it: seconds for a kilometre,
 * a mile, 100 metres or 100 yards, or kilometres or miles an hour.
 *
 * Returns: the number
 */
double
lope_rate_in_units (LopeRate  rate,
                    double    pace,
                    LopeUnits units)
{
  gboolean imperial = units == LOPE_UNITS_IMPERIAL;

  switch (rate)
    {
    case LOPE_RATE_SWIM:
      return pace / 10 * (imperial ? METRES_PER_YARD : 1);
    case LOPE_RATE_SPEED:
      return 3600 / pace / (imperial ? LOPE_METRES_PER_MILE / 1000 : 1);
    case LOPE_RATE_PACE:
    case LOPE_RATE_NONE:
    default:
      return pace * (imperial ? LOPE_METRES_PER_MILE / 1000 : 1);
    }
}

/**
 * lope_format_rate:
 * @rate: how to say how fast somebody was
 * @metres: a distance in metres
 * @seconds: how long it took
 * @units: the runner's units
 *
 * Writes how fast somebody was, such as “5:45 /km”, “24.3 km/h” or
 * “1:52 /100 m”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if distance or
 *   duration is not known or 0, and for %LOPE_RATE_NONE
 */
char *
lope_format_rate (LopeRate  rate,
                  gint64    metres,
                  gint64    seconds,
                  LopeUnits units)
{
  gboolean imperial = units == LOPE_UNITS_IMPERIAL;
  g_autofree char *number = NULL;
  double value;

  if (rate == LOPE_RATE_NONE || metres <= 0 || seconds <= 0)
    return NULL;
  if (rate == LOPE_RATE_PACE)
    return lope_format_pace (metres, seconds, units);

  value = lope_rate_in_units (rate, 1000 * (double) seconds / (double) metres, units);
  if (!(value < 1e9))
    return NULL;

  if (rate == LOPE_RATE_SPEED)
    {
      number = lope_format_number (value, 1);
      /* TRANSLATORS: A speed. The blank is a narrow no-break space. */
      return g_strdup_printf (imperial ? C_ ("speed", "%s mph") : C_ ("speed", "%s km/h"), number);
    }

  number = lope_format_duration ((gint64) round (value));

  /* TRANSLATORS: A pace of swimmers: minutes and seconds for 100 metres or
   * yards. The blanks are narrow no-break spaces. */
  return g_strdup_printf (imperial ? C_ ("pace", "%s /100 yd") : C_ ("pace", "%s /100 m"), number);
}
