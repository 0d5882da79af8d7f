/* lope-import-totals.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-import-totals.h"

#include "lope-count-list.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

/* ==== API ==== */

/**
 * lope_import_totals_count_activity:
 * @self: totals
 * @activity: an activity that was taken in
 *
 * Counts an activity.
 */
void
lope_import_totals_count_activity (LopeImportTotals *self,
                                   LopeActivity     *activity)
{
  gint64 distance = lope_record_get_int (LOPE_RECORD (activity), LOPE_ACTIVITY_DISTANCE);
  LopeDay day = lope_activity_get_day (activity);

  if (lope_activity_is_run (activity))
    {
      self->runs++;
      self->distance += MAX (distance, 0);
    }
  else
    {
      self->others++;
    }

  if (day == LOPE_DAY_NONE)
    return;
  self->first_day = self->first_day == LOPE_DAY_NONE ? day : MIN (self->first_day, day);
  self->last_day = self->last_day == LOPE_DAY_NONE ? day : MAX (self->last_day, day);
}

/**
 * lope_import_totals_count:
 * @self: totals
 * @result: something that was taken in
 *
 * Counts what was taken in.
 */
void
lope_import_totals_count (LopeImportTotals *self,
                          LopeImportResult *result)
{
  GType type = lope_import_result_get_record_type (result);

  if (lope_import_result_get_activity (result) != NULL)
    lope_import_totals_count_activity (self, lope_import_result_get_activity (result));
  else if (type == LOPE_TYPE_SHOE)
    self->shoes++;
  else if (type == LOPE_TYPE_PAIN_ENTRY)
    self->pain++;
  else if (type == LOPE_TYPE_RED_FLAG)
    self->flags++;
  else if (type == LOPE_TYPE_CHECK_IN)
    self->check_ins++;
  else if (type == LOPE_TYPE_REGION_SETTING)
    self->settings++;
  else if (type == LOPE_TYPE_ROUTINE)
    self->routines++;
  else if (type == LOPE_TYPE_ROUTINE_SESSION)
    self->sessions++;
  else if (type == LOPE_TYPE_OWN_EXERCISE)
    self->exercises++;
}

/**
 * lope_import_totals_get_n:
 * @self: totals
 *
 * Gets how many records are in the journal by the import.
 *
 * Returns: the number
 */
guint
lope_import_totals_get_n (const LopeImportTotals *self)
{
  return self->runs + self->others + self->shoes + self->pain + self->flags + self->check_ins + self->settings +
         self->routines + self->sessions + self->exercises + self->enriched + self->replaced;
}

/**
 * lope_import_totals_dup_title:
 * @self: totals
 *
 * Says how much came in.
 *
 * Returns: (transfer full): the title
 */
char *
lope_import_totals_dup_title (const LopeImportTotals *self)
{
  guint n = self->runs + self->others;
  g_autofree char *number = lope_format_number (n, 0);

  if (lope_import_totals_get_n (self) == 0)
    return g_strdup (_("Nothing New"));
  if (n == 0)
    return g_strdup (_("Imported"));
  if (self->others == 0)
    return g_strdup_printf (ngettext ("%s Run Imported", "%s Runs Imported", n), number);

  return g_strdup_printf (ngettext ("%s Activity Imported", "%s Activities Imported", n), number);
}

/**
 * lope_import_totals_dup_activities:
 * @self: totals
 *
 * Says how many activities came in.
 *
 * Returns: (transfer full): the text
 */
char *
lope_import_totals_dup_activities (const LopeImportTotals *self)
{
  guint n = self->runs + self->others;
  g_autofree char *number = lope_format_number (n, 0);

  if (self->others == 0)
    return g_strdup_printf (ngettext ("%s run", "%s runs", n), number);

  return g_strdup_printf (ngettext ("%s activity", "%s activities", n), number);
}

/**
 * lope_import_totals_dup_details:
 * @self: totals
 * @today: the day it is
 * @units: kilometres or miles
 *
 * Says of which days the activities are, and how far they went.
 *
 * Returns: (transfer full): the text, empty without activities
 */
char *
lope_import_totals_dup_details (const LopeImportTotals *self,
                                LopeDay                 today,
                                LopeUnits               units)
{
  g_autofree char *range = NULL;
  g_autofree char *distance = NULL;

  if (self->first_day == LOPE_DAY_NONE)
    return g_strdup ("");

  range = lope_format_day_range (self->first_day, self->last_day, today);
  distance = lope_format_distance (self->distance, units);

  return g_strdup_printf ("%s · %s", range, distance);
}

/**
 * lope_import_totals_dup_records:
 * @self: totals
 *
 * Lists what came in beside activities.
 *
 * Returns: (transfer full): the text, empty if there is nothing
 */
char *
lope_import_totals_dup_records (const LopeImportTotals *self)
{
  g_autoptr (GPtrArray) parts = lope_count_list_new ();

  lope_count_list_take (parts, self->shoes, g_strdup_printf (ngettext ("%u shoe", "%u shoes", self->shoes), self->shoes));
  lope_count_list_add_pain (parts, self->pain, self->flags, self->check_ins);
  lope_count_list_take (parts, self->settings,
                        g_strdup_printf (ngettext ("%u setting of a region", "%u settings of regions", self->settings),
                                         self->settings));
  lope_count_list_add_routines (parts, self->routines, self->sessions);
  lope_count_list_take (parts, self->exercises,
                        /* TRANSLATORS: An exercise that the runner has added to those that Lope knows. */
                        g_strdup_printf (ngettext ("%u own exercise", "%u own exercises", self->exercises), self->exercises));

  return lope_count_list_join (parts);
}
