/* lope-preferences.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-preferences.h"

#include "lope-format.h"

#include <gio/gio.h>

/* The values of the settings’ keys; the schema has the same ones. */
static const struct {
  const char *nick;
  LopeUnits units;
} unit_nicks[] = {
  { "metric", LOPE_UNITS_METRIC },
  { "imperial", LOPE_UNITS_IMPERIAL },
};

static const struct {
  const char *nick;
  int weekday;
} week_nicks[] = {
  { "monday", 1 },
  { "sunday", 7 },
};

/* GSettings ends the program if its schema is missing, as when Lope runs
 * without having been installed. */
static GSettings *
find_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  if (source != NULL)
    schema = g_settings_schema_source_lookup (source, LOPE_APPLICATION_ID, TRUE);

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

/* ==== API ==== */

/**
 * lope_preferences_load:
 * @self: (out caller-allocates): where to put them
 *
 * Reads what the runner chose.
 */
void
lope_preferences_load (LopePreferences *self)
{
  g_autoptr (GSettings) settings = find_settings ();
  g_autofree char *units = NULL;
  g_autofree char *week_start = NULL;

  self->units = lope_units_from_locale ();
  self->first_weekday = lope_first_weekday_from_locale ();
  self->ten_percent_line = TRUE;
  self->long_runs = TRUE;
  self->weekly_change = TRUE;
  self->ask_for_shoe = TRUE;
  self->default_target = LOPE_DEFAULT_TARGET;

  if (settings == NULL)
    return;

  units = g_settings_get_string (settings, "units");
  for (guint i = 0; i < G_N_ELEMENTS (unit_nicks); i++)
    {
      if (g_str_equal (units, unit_nicks[i].nick))
        self->units = unit_nicks[i].units;
    }

  week_start = g_settings_get_string (settings, "week-start");
  for (guint i = 0; i < G_N_ELEMENTS (week_nicks); i++)
    {
      if (g_str_equal (week_start, week_nicks[i].nick))
        self->first_weekday = week_nicks[i].weekday;
    }

  self->ten_percent_line = g_settings_get_boolean (settings, "ten-percent-line");
  self->long_runs = g_settings_get_boolean (settings, "notice-long-runs");
  self->weekly_change = g_settings_get_boolean (settings, "notice-weekly-change");
  self->ask_for_shoe = g_settings_get_boolean (settings, "ask-for-shoe");
  self->default_target = g_settings_get_int (settings, "default-target");
}

/**
 * lope_preferences_get_units:
 *
 * Gets the units alone, in any thread.
 *
 * Returns: the units that the runner chose
 */
LopeUnits
lope_preferences_get_units (void)
{
  LopePreferences preferences;

  lope_preferences_load (&preferences);

  return preferences.units;
}

/**
 * lope_preferences_dup_backup_folder:
 *
 * Gets the folder into which automatic backups go as well, beside the one next
 * to the journal.
 *
 * Returns: (transfer full) (nullable): the path, or %NULL if none was chosen
 */
char *
lope_preferences_dup_backup_folder (void)
{
  g_autoptr (GSettings) settings = find_settings ();
  g_autofree char *folder = NULL;

  if (settings == NULL)
    return NULL;

  folder = g_settings_get_string (settings, "backup-folder");

  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}
