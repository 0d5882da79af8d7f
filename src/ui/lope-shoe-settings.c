/* lope-shoe-settings.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-settings.h"

#include "lope-activity-text.h"
#include "lope-format.h"
#include "lope-parse.h"
#include "lope-shoe-text.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The range of evidence.md S-2, in metres. */
#define TARGET_MIN 100000
#define TARGET_MAX 2000000

#define N_USES (LOPE_KIND_RUN_WALK + 1 + LOPE_SURFACE_MIXED + 1)

struct _LopeShoeSettings {
  AdwPreferencesGroup parent_instance;

  LopeUnits units;
  gboolean updating;
  GtkToggleButton *uses[N_USES]; /* borrowed */

  /* Template children */
  AdwExpanderRow *uses_row;
  AdwWrapBox *uses_box;
  AdwExpanderRow *target_row;
  AdwSpinRow *target_spin;
  AdwSpinRow *initial_spin;
  AdwEntryRow *notes_row;
};

/**
 * LopeShoeSettings:
 *
 * What a pair of shoes is for, how far it may go, and what it had before. The
 * signal “changed” tells of every change by the runner.
 */
G_DEFINE_FINAL_TYPE (LopeShoeSettings, lope_shoe_settings, ADW_TYPE_PREFERENCES_GROUP)

static guint changed_signal;

static double
get_metres_per_unit (LopeShoeSettings *self)
{
  return self->units == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000;
}

/* ==== Callbacks ==== */

static void
changed_cb (LopeShoeSettings *self)
{
  if (!self->updating)
    g_signal_emit (self, changed_signal, 0);
}

static void
notes_changed_cb (LopeShoeSettings *self)
{
  changed_cb (self);
}

static void
use_toggled_cb (LopeShoeSettings *self)
{
  changed_cb (self);
}

/* Numbers are shown with their unit, and understood with or without. */
static gboolean
output_cb (LopeShoeSettings *self,
           AdwSpinRow       *row)
{
  double value = adw_spin_row_get_value (row);
  g_autofree char *number = lope_format_number (value, round (value) == value ? 0 : (int) adw_spin_row_get_digits (row));
  g_autofree char *text = g_strdup_printf ("%s\u202f%s", number, lope_units_get_label (self->units));

  if (g_strcmp0 (text, gtk_editable_get_text (GTK_EDITABLE (row))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (row), text);

  return TRUE;
}

static int
input_cb (LopeShoeSettings *self,
          double           *value,
          AdwSpinRow       *row)
{
  gint64 metres;

  if (!lope_parse_distance_or_zero (gtk_editable_get_text (GTK_EDITABLE (row)), self->units, &metres, NULL))
    return GTK_INPUT_ERROR;

  *value = (double) metres / get_metres_per_unit (self);

  return TRUE;
}

static void
lope_shoe_settings_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_SHOE_SETTINGS);

  G_OBJECT_CLASS (lope_shoe_settings_parent_class)->dispose (object);
}

static void
lope_shoe_settings_class_init (LopeShoeSettingsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_shoe_settings_dispose;

  /**
   * LopeShoeSettings::changed:
   *
   * The runner changed something.
   */
  changed_signal = g_signal_new ("changed", LOPE_TYPE_SHOE_SETTINGS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-settings.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeSettings, uses_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeSettings, uses_box);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeSettings, target_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeSettings, target_spin);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeSettings, initial_spin);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeSettings, notes_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, notes_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, input_cb);
  gtk_widget_class_bind_template_callback (widget_class, output_cb);
}

static void
lope_shoe_settings_init (LopeShoeSettings *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < N_USES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (lope_nick_get_label (lope_shoe_use_nicks, i));

      self->uses[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "lope-chip");
      g_signal_connect_object (button, "toggled", G_CALLBACK (use_toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->uses_box, button);
    }
}

/* ==== Into the rows ==== */

static void
show_uses (LopeShoeSettings *self,
           LopeShoe         *shoe)
{
  gint64 set = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR);
  guint64 uses = set == LOPE_UNSET ? 0 : (guint64) set;
  g_autofree char *text = lope_shoe_text_dup_uses (shoe);

  for (guint i = 0; i < N_USES; i++)
    gtk_toggle_button_set_active (self->uses[i], (uses & (G_GUINT64_CONSTANT (1) << i)) != 0);
  adw_expander_row_set_subtitle (self->uses_row,
                                 uses != 0 ? text : _("Runs that are logged or imported get this pair by themselves"));
}

static void
show_target (LopeShoeSettings *self,
             LopeSession      *session,
             LopeShoe         *shoe)
{
  const LopePreferences *preferences = lope_session_get_preferences (session);
  gint64 target = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_TARGET);
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (self->target_spin);
  double per_unit = get_metres_per_unit (self);
  double value = round ((double) (target != LOPE_UNSET ? target : preferences->default_target) / per_unit);
  LopeShoeWear wear = lope_shoe_wear_judge (shoe, &(LopeShoeUse) { .first_day = LOPE_DAY_NONE, .last_day = LOPE_DAY_NONE },
                                            lope_session_get_today (session), preferences->default_target);
  g_autofree char *from = lope_format_distance_number (wear.soft, self->units, 0);
  g_autofree char *to = lope_format_distance_round (wear.hard, self->units);
  g_autofree char *own = lope_format_distance_round (wear.target, self->units);
  /* TRANSLATORS: %1$s is a number, %2$s a distance, such as “480” and “800 km” */
  g_autofree char *band = g_strdup_printf (_("None: %1$s–%2$s applies"), from, to);

  gtk_adjustment_set_lower (adjustment, ceil (TARGET_MIN / per_unit));
  gtk_adjustment_set_upper (adjustment, floor (TARGET_MAX / per_unit));
  gtk_adjustment_set_value (adjustment, value);
  adw_expander_row_set_subtitle (self->target_row, target != LOPE_UNSET ? own : band);
  adw_expander_row_set_enable_expansion (self->target_row, target != LOPE_UNSET);
}

static void
show_initial (LopeShoeSettings *self,
              LopeShoe         *shoe)
{
  gint64 initial = lope_record_get_int (LOPE_RECORD (shoe), LOPE_SHOE_INITIAL);

  adw_spin_row_set_value (self->initial_spin,
                          initial == LOPE_UNSET ? 0 : round (10 * (double) initial / get_metres_per_unit (self)) / 10);
}

/* ==== Out of the rows ==== */

/* What shows the same as before is left alone: it may be more exact, or one of the
 * other unit. */
static void
take_distance (LopeShoeSettings *self,
               AdwSpinRow       *row,
               LopeShoe         *shoe,
               guint             field)
{
  gint64 before = lope_record_get_int (LOPE_RECORD (shoe), field);
  double scale = pow (10, adw_spin_row_get_digits (row)), per_unit = get_metres_per_unit (self);
  double value = adw_spin_row_get_value (row);

  if (before != LOPE_UNSET && round (scale * (double) before / per_unit) == round (scale * value))
    return;

  lope_record_set_int (LOPE_RECORD (shoe), field, (gint64) round (value * per_unit));
}

static void
take_uses (LopeShoeSettings *self,
           LopeShoe         *shoe)
{
  guint64 uses = 0;

  for (guint i = 0; i < N_USES; i++)
    {
      if (gtk_toggle_button_get_active (self->uses[i]))
        uses |= G_GUINT64_CONSTANT (1) << i;
    }
  lope_record_set_int (LOPE_RECORD (shoe), LOPE_SHOE_DEFAULT_FOR, uses != 0 ? (gint64) uses : LOPE_UNSET);
}

/* ==== API ==== */

/**
 * lope_shoe_settings_show:
 * @self: the rows
 * @session: the session
 * @shoe: a shoe
 *
 * Shows what holds for a shoe.
 */
void
lope_shoe_settings_show (LopeShoeSettings *self,
                         LopeSession      *session,
                         LopeShoe         *shoe)
{
  const char *notes = lope_record_get_text (LOPE_RECORD (shoe), LOPE_SHOE_NOTES);
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->notes_row))));

  g_return_if_fail (LOPE_IS_SHOE_SETTINGS (self));

  self->updating = TRUE;
  self->units = lope_session_get_units (session);
  show_uses (self, shoe);
  show_target (self, session, shoe);
  show_initial (self, shoe);
  /* Not while it is typed: the cursor would move. */
  if (g_strcmp0 (notes != NULL ? notes : "", typed) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->notes_row), notes != NULL ? notes : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self), !lope_session_is_read_only (session));
  self->updating = FALSE;
}

/**
 * lope_shoe_settings_take:
 * @self: the rows
 * @shoe: a shoe
 *
 * Takes what the rows say into a shoe.
 *
 * Returns: %TRUE if the shoe is another one now
 */
gboolean
lope_shoe_settings_take (LopeShoeSettings *self,
                         LopeShoe         *shoe)
{
  g_autoptr (LopeRecord) before = lope_record_copy (LOPE_RECORD (shoe));

  g_return_val_if_fail (LOPE_IS_SHOE_SETTINGS (self), FALSE);

  /* What is being typed counts. */
  adw_spin_row_update (self->target_spin);
  adw_spin_row_update (self->initial_spin);
  take_uses (self, shoe);
  if (adw_expander_row_get_enable_expansion (self->target_row))
    take_distance (self, self->target_spin, shoe, LOPE_SHOE_TARGET);
  else
    lope_record_unset (LOPE_RECORD (shoe), LOPE_SHOE_TARGET);
  if (adw_spin_row_get_value (self->initial_spin) > 0)
    take_distance (self, self->initial_spin, shoe, LOPE_SHOE_INITIAL);
  else
    lope_record_unset (LOPE_RECORD (shoe), LOPE_SHOE_INITIAL);
  lope_record_set_typed (LOPE_RECORD (shoe), LOPE_SHOE_NOTES, gtk_editable_get_text (GTK_EDITABLE (self->notes_row)));

  return !lope_record_equal (before, LOPE_RECORD (shoe));
}

/**
 * lope_shoe_settings_watch:
 * @self: the rows
 * @draft: the draft of the form that they are part of
 *
 * Adds them to the fields of a draft.
 */
void
lope_shoe_settings_watch (LopeShoeSettings *self,
                          LopeFormDraft    *draft)
{
  g_return_if_fail (LOPE_IS_SHOE_SETTINGS (self));

  for (guint i = 0; i < N_USES; i++)
    {
      g_autofree char *name = g_strdup_printf ("use-%u", i);

      lope_form_draft_watch (draft, self->uses[i], "active", name);
    }
  lope_form_draft_watch (draft, self->target_row, "enable-expansion", "own-target");
  lope_form_draft_watch (draft, self->target_spin, "value", "target");
  lope_form_draft_watch (draft, self->initial_spin, "value", "start-distance");
  lope_form_draft_watch (draft, self->notes_row, "text", "notes");
}
