/* lope-export-calendar.c: apart, because libical takes long to load
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-export.h"

#include <string.h>

/**
 * lope_export_calendar:
 * @store: a journal
 * @today: the day it is
 * @stream: where to write
 * @count: (out): what became of the schedules
 * @error: return location for an error
 *
 * Writes when routines are due as iCalendar, see lope_calendar_write().
 *
 * Returns: %TRUE if all was written
 */
gboolean
lope_export_calendar (LopeStore          *store,
                      LopeDay             today,
                      GOutputStream      *stream,
                      LopeCalendarCount  *count,
                      GError            **error)
{
  g_autoptr (GPtrArray) plans = lope_store_list_plans (store, error);
  g_autofree char *text = NULL;

  if (plans == NULL)
    return FALSE;

  text = lope_calendar_write (plans, today, count);

  return g_output_stream_write_all (stream, text, strlen (text), NULL, NULL, error);
}
