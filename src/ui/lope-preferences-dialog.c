/* lope-preferences-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-preferences-dialog.h"

#include "lope-autostart.h"
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
  AdwSwitchRow *long_runs;
  AdwSwitchRow *weekly_change;
  AdwSwitchRow *ask_for_shoe;
  AdwSwitchRow *remind_when_closed;
  AdwSpinRow *default_target;
  AdwActionRow *backup_folder_row;
  GtkWidget *clear_button;
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
set_reminding (LopePreferencesDialog *self,
               gboolean               on)
{
  self->updating = TRUE;
  adw_switch_row_set_active (self->remind_when_closed, on);
  self->updating = FALSE;
  g_settings_set_boolean (lope_settings_get (), "remind-when-closed", on);
}

static void
autostart_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  LopePreferencesDialog *self = LOPE_PREFERENCES_DIALOG (source);
  g_autoptr (GError) error = NULL;
  const gboolean done = lope_autostart_set_finish (result, &error);
  const gboolean wanted = GPOINTER_TO_INT (user_data);

  /* The dialog may be closed by now. */
  if (self->remind_when_closed == NULL)
    {
      g_settings_set_boolean (lope_settings_get (), "remind-when-closed", done && wanted);
      return;
    }

  gtk_widget_set_sensitive (GTK_WIDGET (self->remind_when_closed), TRUE);
  set_reminding (self, done && wanted);
  if (done || !wanted)
    return;

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->remind_when_closed), error->message);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* The system may be asked first. */
static void
remind_when_closed_cb (LopePreferencesDialog *self)
{
  const gboolean wanted = adw_switch_row_get_active (self->remind_when_closed);

  if (self->updating)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (self->remind_when_closed), FALSE);
  lope_autostart_set (G_OBJECT (self), wanted, autostart_cb, GINT_TO_POINTER (wanted));
}

static void
update_backup_folder (LopePreferencesDialog *self)
{
  g_autofree char *folder = lope_preferences_dup_backup_folder ();
  g_autofree char *name = folder != NULL ? g_filename_display_name (folder) : NULL;

  adw_action_row_set_subtitle (self->backup_folder_row, name != NULL ? name : _("None"));
  gtk_widget_set_visible (self->clear_button, folder != NULL);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = folder != NULL ? g_file_get_path (folder) : NULL;

  /* The settings keep text; a path that is none cannot be kept. */
  if (path != NULL && g_utf8_validate (path, -1, NULL))
    g_settings_set_string (lope_settings_get (), "backup-folder", path);
}

static void
choose_folder_cb (LopePreferencesDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *path = lope_preferences_dup_backup_folder ();
  g_autoptr (GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _("Choose a Backup Folder"));
  gtk_file_dialog_set_accept_label (dialog, _("_Choose"));
  if (folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, folder);
  gtk_file_dialog_select_folder (dialog, GTK_WINDOW (root), NULL, folder_chosen_cb, NULL);
}

static void
clear_folder_cb (LopePreferencesDialog *self)
{
  g_settings_reset (lope_settings_get (), "backup-folder");
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
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, long_runs);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, weekly_change);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, ask_for_shoe);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, remind_when_closed);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, default_target);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, backup_folder_row);
  gtk_widget_class_bind_template_child (widget_class, LopePreferencesDialog, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, choose_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_folder_cb);
}

static void
lope_preferences_dialog_init (LopePreferencesDialog *self)
{
  GSettings *settings = lope_settings_get ();
  int week_start;

  gtk_widget_init_template (GTK_WIDGET (self));
  update_target (self);
  update_backup_folder (self);
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
  g_settings_bind (settings, "notice-long-runs", self->long_runs, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "notice-weekly-change", self->weekly_change, "active", G_SETTINGS_BIND_DEFAULT);
  g_object_bind_property (self->weekly_change, "active", self->ten_percent_line, "sensitive", G_BINDING_SYNC_CREATE);
  g_settings_bind (settings, "ask-for-shoe", self->ask_for_shoe, "active", G_SETTINGS_BIND_DEFAULT);

  adw_switch_row_set_active (self->remind_when_closed, g_settings_get_boolean (settings, "remind-when-closed"));

  g_signal_connect_object (settings, "changed::backup-folder", G_CALLBACK (update_backup_folder), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (self->units, "notify::selected", G_CALLBACK (units_changed_cb), self);
  g_signal_connect_swapped (self->week_start, "notify::selected", G_CALLBACK (week_start_changed_cb), self);
  g_signal_connect_swapped (self->remind_when_closed, "notify::active", G_CALLBACK (remind_when_closed_cb), self);
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
