/* lope-format.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#define METRES_PER_KM 1000.0

static double
get_metres_per_unit (LopeUnits units)
{
  return units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : METRES_PER_KM;
}

static char *
format_distance (gint64    metres,
                 LopeUnits units,
                 int       decimals)
{
  g_autofree char *number = NULL;

  if (metres == LOPE_UNSET)
    return NULL;

  number = lope_format_distance_number (metres, units, decimals);

  /* TRANSLATORS: A distance in kilometres or miles; between the number and the
   * unit stands a narrow no-break space (U+202F). */
  return g_strdup_printf (units == LOPE_UNITS_IMPERIAL ? C_ ("distance", "%s mi")
                                                       : C_ ("distance", "%s km"), number);
}

/* ==== API ==== */

/**
 * lope_distance_in_units:
 * @metres: a distance in metres
 * @units: the runner's units
 *
 * Converts a distance.
 *
 * Returns: kilometres or miles
 */
double
lope_distance_in_units (gint64    metres,
                        LopeUnits units)
{
  return (double) metres / get_metres_per_unit (units);
}

/**
 * lope_units_get_label:
 * @units: the runner's units
 *
 * Gets the short name of the unit of distances, for headings and fields.
 *
 * Returns: (transfer none): the translated name
 */
const char *
lope_units_get_label (LopeUnits units)
{
  /* TRANSLATORS: The short names of kilometres and miles. */
  return units == LOPE_UNITS_IMPERIAL ? C_ ("unit", "mi") : C_ ("unit", "km");
}

/**
 * lope_format_number:
 * @value: a number
 * @decimals: how many decimals to show, from 0 to 9
 *
 * Writes a number as the locale does, with a proper minus sign. Halves are
 * rounded away from zero.
 *
 * Returns: (transfer full): the text
 */
char *
lope_format_number (double value,
                    int    decimals)
{
  double scale = pow (10, decimals);
  double rounded = fabs (value) < 1e15 ? round (value * scale) / scale : value;
  g_autofree char *text = NULL;

  g_return_val_if_fail (decimals >= 0 && decimals <= 9, NULL);

  text = g_strdup_printf ("%'.*f", decimals, fabs (rounded));

  return rounded < 0 ? g_strconcat ("−", text, NULL) : g_steal_pointer (&text);
}

/**
 * lope_format_distance:
 * @metres: a distance in metres, or %LOPE_UNSET
 * @units: the runner's units
 *
 * Writes a distance with one decimal, such as “8.2 km”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %LOPE_UNSET
 */
char *
lope_format_distance (gint64    metres,
                      LopeUnits units)
{
  return format_distance (metres, units, 1);
}

/**
 * lope_format_distance_precise:
 * @metres: a distance in metres, or %LOPE_UNSET
 * @units: the runner's units
 *
 * Writes a distance with two decimals, such as “8.24 km”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %LOPE_UNSET
 */
char *
lope_format_distance_precise (gint64    metres,
                              LopeUnits units)
{
  return format_distance (metres, units, 2);
}

/**
 * lope_format_distance_round:
 * @metres: a distance in metres, or %LOPE_UNSET
 * @units: the runner's units
 *
 * Writes a distance without decimals, such as “492 km”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL for %LOPE_UNSET
 */
char *
lope_format_distance_round (gint64    metres,
                            LopeUnits units)
{
  return format_distance (metres, units, 0);
}

/**
 * lope_format_distance_limit:
 * @metres: a distance in metres that is not to be exceeded
 * @units: the runner's units
 *
 * Writes a distance with one decimal, rounded down: who runs what “up to
 * 15.6 km” says stays within the limit.
 *
 * Returns: (transfer full): the text
 */
char *
lope_format_distance_limit (gint64    metres,
                            LopeUnits units)
{
  double tenth = get_metres_per_unit (units) / 10;

  return format_distance ((gint64) ceil (floor ((double) metres / tenth) * tenth), units, 1);
}

/**
 * lope_format_distance_number:
 * @metres: a distance in metres
 * @units: the runner's units
 * @decimals: how many decimals to show, from 0 to 9
 *
 * Writes a distance without its unit, for fields and columns that name it.
 *
 * Returns: (transfer full): the text
 */
char *
lope_format_distance_number (gint64    metres,
                             LopeUnits units,
                             int       decimals)
{
  double scale = pow (10, decimals);

  /* Dividing last keeps halves exact: 1005 m are 1.01 km. */
  return lope_format_number (round ((double) metres * scale / get_metres_per_unit (units)) / scale,
                             decimals);
}

/**
 * lope_format_duration:
 * @seconds: a duration in seconds, negative if it was not recorded
 *
 * Writes a duration as “47:10” or “1:13:43”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is none
 */
char *
lope_format_duration (gint64 seconds)
{
  const int minute = (int) (seconds / 60 % 60), second = (int) (seconds % 60);

  if (seconds < 0)
    return NULL;

  if (seconds < 3600)
    return g_strdup_printf ("%d:%02d", minute, second);

  return g_strdup_printf ("%" G_GINT64_FORMAT ":%02d:%02d", seconds / 3600, minute, second);
}

/**
 * lope_format_duration_spoken:
 * @seconds: a duration in seconds, negative if it was not recorded
 *
 * Writes a duration in words, for screen readers: “1 hour 13 minutes
 * 43 seconds”. Parts that are 0 are left out.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if there is none
 */
char *
lope_format_duration_spoken (gint64 seconds)
{
  const int hour = (int) MIN (seconds / 3600, G_MAXINT);
  const int minute = (int) (seconds / 60 % 60), second = (int) (seconds % 60);
  g_auto (GStrv) parts = NULL;
  int n = 0;

  if (seconds < 0)
    return NULL;

  parts = g_new0 (char *, 4);
  if (hour > 0)
    parts[n++] = g_strdup_printf (ngettext ("%d hour", "%d hours", (gulong) hour), hour);
  if (minute > 0)
    parts[n++] = g_strdup_printf (ngettext ("%d minute", "%d minutes", (gulong) minute), minute);
  if (second > 0 || n == 0)
    parts[n++] = g_strdup_printf (ngettext ("%d second", "%d seconds", (gulong) second), second);

  if (n == 1)
    return g_steal_pointer (&parts[0]);

  /* TRANSLATORS: A spoken duration of two or three parts, such as “13 minutes”
   * and “43 seconds”. */
  if (n == 2)
    return g_strdup_printf (C_ ("spoken duration", "%1$s %2$s"), parts[0], parts[1]);

  return g_strdup_printf (C_ ("spoken duration", "%1$s %2$s %3$s"), parts[0], parts[1], parts[2]);
}

/**
 * lope_format_pace:
 * @metres: a distance in metres
 * @seconds: how long it took
 * @units: the runner's units
 *
 * Writes a pace, such as “5:45 /km”. It is rounded to whole seconds before it
 * is split into minutes and seconds, so there is no “5:60”.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if distance or
 *   duration is not known or 0
 */
char *
lope_format_pace (gint64    metres,
                  gint64    seconds,
                  LopeUnits units)
{
  g_autofree char *time = NULL;
  double pace;

  if (metres <= 0 || seconds <= 0)
    return NULL;

  pace = round ((double) seconds * get_metres_per_unit (units) / (double) metres);
  if (!(pace < 1e9))
    return NULL;

  time = lope_format_duration ((gint64) pace);

  /* TRANSLATORS: A pace: minutes and seconds for each kilometre or mile. */
  return g_strdup_printf (units == LOPE_UNITS_IMPERIAL ? C_ ("pace", "%s /mi")
                                                       : C_ ("pace", "%s /km"), time);
}

/**
 * lope_format_percent:
 * @percent: a percentage
 * @decimals: how many decimals to show
 *
 * Writes a percentage, such as “22 %”.
 *
 * Returns: (transfer full): the text
 */
char *
lope_format_percent (double percent,
                     int    decimals)
{
  g_autofree char *number = lope_format_number (percent, decimals);

  /* TRANSLATORS: A percentage. %s is the number; %% gives the sign. Put the
   * sign where your language has it. */
  return g_strdup_printf (C_ ("percentage", "%s %%"), number);
}
