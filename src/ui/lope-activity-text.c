/* lope-activity-text.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-text.h"

#include "lope-format.h"

#include <glib/gi18n-lib.h>

static gint64
get (LopeActivity *activity,
     guint         field)
{
  return lope_record_get_int (LOPE_RECORD (activity), field);
}

static char *
format_unit (const char *pattern,
             double      value)
{
  g_autofree char *number = lope_format_number (value, 0);

  /* The pattern is one of the translated ones below, which take one text. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (pattern, number);
#pragma GCC diagnostic pop
}

/* ==== API ==== */

/**
 * lope_text_append:
 * @text: a text
 * @part: (nullable): what to put behind it
 *
 * Adds a part to a line, with a dot between the parts.
 */
void
lope_text_append (GString    *text,
                  const char *part)
{
  if (part == NULL || *part == '\0')
    return;

  if (text->len > 0)
    g_string_append (text, " · ");
  g_string_append (text, part);
}

/**
 * lope_activity_dup_kind_label:
 * @activity: an activity
 *
 * Gets what kind of run or which other sport it is.
 *
 * Returns: (transfer full): a translated label
 */
char *
lope_activity_dup_kind_label (LopeActivity *activity)
{
  gint64 sport, kind;

  g_return_val_if_fail (LOPE_IS_ACTIVITY (activity), NULL);

  sport = lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_SPORT);
  kind = lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_KIND);

  return g_strdup (lope_sport_is_run (sport) && kind != LOPE_UNSET
                     ? lope_nick_get_label (lope_kind_nicks, kind)
                     : lope_nick_get_label (lope_sport_nicks, sport));
}

/**
 * lope_activity_dup_title:
 * @activity: an activity
 *
 * Gets what to call it: its title, else its kind, else its sport.
 *
 * Returns: (transfer full): the words
 */
char *
lope_activity_dup_title (LopeActivity *activity)
{
  const char *title;

  g_return_val_if_fail (LOPE_IS_ACTIVITY (activity), NULL);

  title = lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_TITLE);

  return title != NULL ? g_strdup (title) : lope_activity_dup_kind_label (activity);
}

/**
 * lope_activity_format_when:
 * @activity: an activity
 * @today: the present day
 *
 * Writes when it began, and what it was.
 *
 * Returns: (transfer full): such as “Sunday 15 November, 8:20 · Long”
 */
char *
lope_activity_format_when (LopeActivity *activity,
                           LopeDay       today)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 offset = get (activity, LOPE_ACTIVITY_OFFSET);
  LopeDay day = lope_activity_get_day (activity);
  g_autofree char *date = day != LOPE_DAY_NONE ? lope_format_day_long (day, today) : NULL;
  g_autofree char *kind = NULL;

  if (date != NULL)
    {
      g_autofree char *time = lope_format_time (get (activity, LOPE_ACTIVITY_START),
                                                offset != LOPE_UNSET ? (int) offset : 0);
      /* TRANSLATORS: %1$s is a day, such as “Sunday 15 November”, %2$s a time of day. */
      g_autofree char *when = g_strdup_printf (_("%1$s, %2$s"), date, time);

      lope_text_append (text, when);
    }

  if (lope_record_is_set (LOPE_RECORD (activity), LOPE_ACTIVITY_TITLE) || !lope_activity_is_run (activity))
    kind = lope_activity_dup_kind_label (activity);
  lope_text_append (text, kind);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lope_activity_format_field:
 * @activity: an activity
 * @field: a #LopeActivityField that is a number
 * @units: the units to show
 *
 * Writes a value with its unit.
 *
 * Returns: (transfer full) (nullable): the text, or %NULL if it was not recorded
 */
char *
lope_activity_format_field (LopeActivity *activity,
                            guint         field,
                            LopeUnits     units)
{
  gint64 value = get (activity, field);

  if (value == LOPE_UNSET)
    return NULL;

  switch (field)
    {
    case LOPE_ACTIVITY_DISTANCE:
    case LOPE_ACTIVITY_COMPUTED_DISTANCE:
      return lope_format_distance_precise (value, units);
    case LOPE_ACTIVITY_DURATION:
    case LOPE_ACTIVITY_ELAPSED:
    case LOPE_ACTIVITY_COMPUTED_DURATION:
    case LOPE_ACTIVITY_COMPUTED_ELAPSED:
      return lope_format_duration (value);
    case LOPE_ACTIVITY_HR:
    case LOPE_ACTIVITY_MAX_HR:
    case LOPE_ACTIVITY_COMPUTED_HR:
      return lope_format_heart_rate (value);
    case LOPE_ACTIVITY_CADENCE:
      return lope_format_cadence (value);
    case LOPE_ACTIVITY_ASCENT:
    case LOPE_ACTIVITY_DESCENT:
      return lope_format_height (value, units);
    case LOPE_ACTIVITY_RPE:
      /* TRANSLATORS: The effort of a run on a scale from 0 to 10. */
      return format_unit (C_("effort", "%s of 10"), (double) value);
    default:
      return lope_format_number ((double) value, 0);
    }
}

/**
 * lope_activity_format_ways:
 * @activity: an activity
 *
 * Lists how it was done: hills, warm-up, cool-down, painkiller.
 *
 * Returns: (transfer full): the words, or an empty text
 */
char *
lope_activity_format_ways (LopeActivity *activity)
{
  g_autoptr (GString) text = g_string_new (NULL);

  lope_text_append (text, lope_nick_get_label (lope_hilliness_nicks, get (activity, LOPE_ACTIVITY_HILLINESS)));
  if (get (activity, LOPE_ACTIVITY_WARM_UP) == TRUE)
    lope_text_append (text, _("Warmed up"));
  if (get (activity, LOPE_ACTIVITY_COOL_DOWN) == TRUE)
    lope_text_append (text, _("Cooled down"));
  if (get (activity, LOPE_ACTIVITY_PAINKILLER) == TRUE)
    lope_text_append (text, _("Painkiller taken"));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lope_activity_format_source:
 * @activity: an activity
 *
 * Tells where it came from.
 *
 * Returns: (transfer full): the file and the device, or that it was typed
 */
char *
lope_activity_format_source (LopeActivity *activity)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *file = lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_FILE_NAME);

  if (file == NULL)
    file = lope_nick_get_label (lope_source_nicks, get (activity, LOPE_ACTIVITY_SOURCE));
  lope_text_append (text, file);
  lope_text_append (text, lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_DEVICE));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * lope_record_set_typed:
 * @record: a record
 * @field: one of its texts
 * @text: what was typed there
 *
 * Sets a text as typed, without blanks around it. One that nobody touched
 * stays as it is.
 */
void
lope_record_set_typed (LopeRecord *record,
                       guint       field,
                       const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (g_strcmp0 (lope_record_get_text (record, field), text) != 0)
    lope_record_set_text (record, field, *stripped != '\0' ? stripped : NULL);
}
