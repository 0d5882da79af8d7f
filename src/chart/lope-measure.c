/* lope-measure.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-measure.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Enough for paces to be whole seconds. */
#define PACE_DISTANCE 1000000

static int
get_decimals (LopeMeasure measure,
              double      value)
{
  switch (measure)
    {
    case LOPE_MEASURE_RATIO:
      return 2;
    case LOPE_MEASURE_PAIN:
      return value == floor (value) ? 0 : 1;
    case LOPE_MEASURE_DISTANCE:
    case LOPE_MEASURE_PACE:
    case LOPE_MEASURE_CADENCE:
    case LOPE_MEASURE_COUNT:
    case LOPE_MEASURE_LOAD:
    case LOPE_MEASURE_PERCENT:
    case LOPE_MEASURE_CHANGE:
    default:
      return 0;
    }
}

static char *
format_change (double percent)
{
  g_autofree char *text = lope_format_percent (percent, 0);

  return percent >= 0.5 ? g_strdup_printf ("+%s", text) : g_steal_pointer (&text);
}

/* ==== API ==== */

/**
 * lope_measure_in_units:
 * @measure: what it is
 * @value: a value, in SI units
 * @units: kilometres or miles
 *
 * Gets the number that is shown on an axis.
 *
 * Returns: the number
 */
double
lope_measure_in_units (LopeMeasure measure,
                       double      value,
                       LopeUnits   units)
{
  const double metres = units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000;

  if (measure == LOPE_MEASURE_DISTANCE)
    return value / metres;
  if (measure == LOPE_MEASURE_PACE)
    return value * metres / 1000;

  return value;
}

/**
 * lope_measure_format:
 * @measure: what it is
 * @value: a value, in SI units; not a number where nothing was recorded
 * @units: kilometres or miles
 *
 * Writes a value with its unit, or a dash.
 *
 * Returns: (transfer full): the text
 */
char *
lope_measure_format (LopeMeasure measure,
                     double      value,
                     LopeUnits   units)
{
  char *text = NULL;

  if (isnan (value))
    return g_strdup ("—");

  if (measure == LOPE_MEASURE_DISTANCE)
    return lope_format_distance ((gint64) round (value), units);
  if (measure == LOPE_MEASURE_PACE)
    text = lope_format_pace (PACE_DISTANCE, (gint64) round (value * PACE_DISTANCE / 1000), units);
  else if (measure == LOPE_MEASURE_CADENCE)
    text = lope_format_cadence ((gint64) round (value));
  else if (measure == LOPE_MEASURE_PERCENT)
    text = lope_format_percent (value, 0);
  else if (measure == LOPE_MEASURE_CHANGE)
    return format_change (value);

  return text != NULL ? text : lope_format_number (value, get_decimals (measure, value));
}

/**
 * lope_measure_format_tick:
 * @measure: what it is
 * @value: a value, as lope_measure_in_units() gives it
 * @decimals: how many decimals the scale needs
 * @with_unit: whether the unit stands behind it, as at the upper end of an axis
 * @units: kilometres or miles
 *
 * Writes a number beside an axis.
 *
 * Returns: (transfer full): the text
 */
char *
lope_measure_format_tick (LopeMeasure measure,
                          double      value,
                          int         decimals,
                          gboolean    with_unit,
                          LopeUnits   units)
{
  g_autofree char *number = NULL;

  if (measure == LOPE_MEASURE_PACE)
    number = lope_format_duration ((gint64) round (value));
  else if (measure == LOPE_MEASURE_PERCENT && with_unit)
    return lope_format_percent (value, decimals);
  else
    number = lope_format_number (value, decimals);

  if (measure == LOPE_MEASURE_PACE && with_unit)
    return g_strdup_printf (units == LOPE_UNITS_IMPERIAL ? C_ ("pace", "%s /mi") : C_ ("pace", "%s /km"), number);
  if (measure == LOPE_MEASURE_DISTANCE && with_unit)
    return g_strdup_printf ("%s\u202f%s", number, lope_units_get_label (units));

  return g_steal_pointer (&number);
}
