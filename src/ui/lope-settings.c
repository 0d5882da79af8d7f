/* lope-settings.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-settings.h"

static GSettingsSchema *
find_schema (void)
{
  static gsize once;
  static GSettingsSchema *schema;

  if (g_once_init_enter (&once))
    {
      GSettingsSchemaSource *source = g_settings_schema_source_get_default ();

      if (source != NULL)
        schema = g_settings_schema_source_lookup (source, LOPE_APPLICATION_ID, TRUE);
      g_once_init_leave (&once, 1);
    }

  return schema;
}

/**
 * lope_settings_get:
 *
 * Gets the settings of the program. Without an installed schema, where GLib
 * would end the program, there are none.
 *
 * Returns: (transfer none) (nullable): the settings
 */
GSettings *
lope_settings_get (void)
{
  static GSettings *settings;

  if (settings == NULL && find_schema () != NULL)
    settings = g_settings_new_full (find_schema (), NULL, NULL);

  return settings;
}
