/* lope-format-measure.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-format.h"

#include <glib/gi18n-lib.h>

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
