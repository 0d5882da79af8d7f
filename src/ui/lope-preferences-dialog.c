/* lope-preferences-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-preferences-dialog.h"

#include "lope-format.h"
#include "lope-preferences.h"
#include "lope-settings.h"

#include <math.h>

#include <glib/gi18n-lib.h>

struct _LopePreferencesDialog {
  AdwPreferencesDialog parent_instance;

  gboolean updating;

  /* Template children */
  AdwComboRow *units;
  AdwComboRow *week_start;
  AdwSwitchRow *ten_percent_line;
  AdwSpinRow *default_target;
};

/**
 * LopePreferencesDialog:
 *
 * What the runner may choose. It writes the settings; the session follows them.
 */
G_DEFINE_FINAL_TYPE (LopePreferencesDialog, lope_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* The values of the enumeration in the settings, in the order of the rows. */
static const int week_starts[] = { 0, 1, 7 };

/* The target is kept in metres and shown in the units chosen just above. */
static void
update_target (LopePreferencesDialog *self)
{
  LopePreferences preferences;
  g_autoptr (GtkAdjustment) adjustment = NULL;
  g_autofree char *title = NULL;
  const char *unit;

  lope_preferences_load (&preferences);
  unit = lope_units_get_label (preferences.units);
  /* TRANSLATORS: %s is “km” or “mi” */
  title = g_strdup_printf (_("Expected Distance in %s"), unit);

  self->updating = TRUE;
  adjustment = g_object_ref_sink (gtk_adjustment_new (0, lope_distance_in_units (100000, preferences.units),
                                                      lope_distance_in_units (2000000, preferences.units), 10, 50, 0));
  adw_spin_row_set_adjustment (self->default_target, adjustment);
  adw_spin_row_set_value (self->default_target, round (lope_distance_in_units (preferences.default_target, preferences.units)));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->default_target), title);
  self->updating = FALSE;
}

static void
units_changed_cb (LopePreferencesDialog *self)
{
  g_settings_set_enum (lope_settings_get (), "units", (int) adw_combo_row_get_selected (self->units));
  update_target (self);
}

static void
week_start_changed_cb (LopePreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->week_start);

  if (selected < G_N_ELEMENTS (week_starts))
    g_settings_set_enum (lope_settings_get (), "week-start", week_starts[selected]);
}

static void
target_changed_cb (LopePreferencesDialog *self)
{
  LopePreferences preferences;
  double unit;

  if (self->updating)
    return;

  lope_preferences_load (&preferences);
  unit = preferences.units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000;
  g_settings_set_int (lope_settings_get (), "default-target",
                      (int) round (adw_spin_row_get_value (self->default_target) * unit));
}

static void
lope_preferences_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_PREFERENCES_DIALOG);

  G_OBJECT_CLASS (lope_preferences_dialog_parent_class)->dispose (object);
}

static void
lope_preferences_dialog_class_init (LopePreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_preferences_dialog_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, units);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, week_start);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, ten_percent_line);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, default_target);
}

static void
lope_preferences_dialog_init (LopePreferencesDialog *self)
{
  GSettings *settings = lope_settings_get ();
  int week_start;

  gtk_widget_init_template (GTK_WIDGET (self));
  update_target (self);
  if (settings == NULL)
    {
      gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
      return;
    }

  adw_combo_row_set_selected (self->units, (guint) g_settings_get_enum (settings, "units"));
  week_start = g_settings_get_enum (settings, "week-start");
  for (guint i = 0; i < G_N_ELEMENTS (week_starts); i++)
    {
      if (week_starts[i] == week_start)
        adw_combo_row_set_selected (self->week_start, i);
    }
  g_settings_bind (settings, "ten-percent-line", self->ten_percent_line, "active", G_SETTINGS_BIND_DEFAULT);

  g_signal_connect_swapped (self->units, "notify::selected", G_CALLBACK (units_changed_cb), self);
  g_signal_connect_swapped (self->week_start, "notify::selected", G_CALLBACK (week_start_changed_cb), self);
  g_signal_connect_swapped (self->default_target, "notify::value", G_CALLBACK (target_changed_cb), self);
}

/* ==== API ==== */

/**
 * lope_preferences_dialog_new:
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_preferences_dialog_new (void)
{
  return g_object_new (LOPE_TYPE_PREFERENCES_DIALOG, NULL);
}
