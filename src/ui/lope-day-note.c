/* lope-day-note.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-day-note.h"

#include "lope-activity-text.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

typedef struct {
  LopeUnits units;
  const char *skip; /* borrowed */
  GString *text;    /* borrowed */
} DayNote;

static gboolean
add_activity (LopeRecord  *record,
              gpointer     user_data,
              GError     **error)
{
  DayNote *note = user_data;
  gint64 distance = lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE);
  gint64 duration = lope_record_get_int (record, LOPE_ACTIVITY_DURATION);
  g_autofree char *title = NULL;
  g_autofree char *size = NULL;
  g_autofree char *part = NULL;

  if (g_strcmp0 (lope_record_get_uuid (record), note->skip) == 0)
    return TRUE;

  title = lope_activity_dup_title (LOPE_ACTIVITY (record));
  if (distance > 0)
    size = lope_format_distance (distance, note->units);
  else if (duration > 0)
    size = lope_format_duration (duration);
  if (size != NULL)
    /* TRANSLATORS: An activity: %1$s is what it is called, %2$s its distance or duration. */
    part = g_strdup_printf (C_("activity", "%1$s, %2$s"), title, size);
  lope_text_append (note->text, part != NULL ? part : title);

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_day_note_describe:
 * @session: the session
 * @day: a day
 * @skip: (nullable): the UUID of an activity that is not meant
 *
 * Says what else was done on a day.
 *
 * Returns: (transfer full) (nullable): a sentence, or %NULL if that is nothing
 */
char *
lope_day_note_describe (LopeSession *session,
                        LopeDay      day,
                        const char  *skip)
{
  const LopeActivityFilter filter = { .from = day, .to = day };
  g_autoptr (GString) text = g_string_new (NULL);
  DayNote note = { lope_session_get_units (session), skip, text };

  lope_store_foreach_activity (lope_session_get_store (session), &filter, FALSE, add_activity, &note, NULL);
  if (text->len == 0)
    return NULL;

  /* TRANSLATORS: %s is a list of activities of the same day, such as “Park loop, 8.2 km · Yoga, 45:00”. */
  return g_strdup_printf (_("Also that day: %s"), text->str);
}
