/* lope-shoe-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-dialog.h"

#include "lope-day-row.h"
#include "lope-format.h"
#include "lope-parse.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The range of evidence.md S-2, in metres. */
#define TARGET_MIN 100000
#define TARGET_MAX 2000000

#define N_USES (LOPE_KIND_RUN_WALK + 1 + LOPE_SURFACE_MIXED + 1)

struct _LopeShoeDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  LopeShoe *shoe; /* owned: a copy of the one in the journal, or a new one */
  gboolean is_new;
  GtkToggleButton *uses[N_USES]; /* borrowed */

  /* Template children */
  GtkWidget *save_button;
  AdwEntryRow *name_row;
  AdwEntryRow *brand_row;
  AdwEntryRow *model_row;
  LopeDayRow *bought_row;
  LopeDayRow *retired_row;
  AdwEntryRow *initial_row;
  AdwExpanderRow *target_row;
  AdwSpinRow *target_spin;
  AdwExpanderRow *uses_row;
  AdwWrapBox *uses_box;
  AdwEntryRow *notes_row;
  GtkWidget *delete_group;
};

/**
 * LopeShoeDialog:
 *
 * Adds or changes a pair of shoes.
 */
G_DEFINE_FINAL_TYPE (LopeShoeDialog, lope_shoe_dialog, ADW_TYPE_DIALOG)

static double
get_metres_per_unit (LopeShoeDialog *self)
{
  return lope_session_get_units (self->session) == LOPE_UNITS_IMPERIAL ? LOPE_METRES_PER_MILE : 1000;
}

/* Text without blanks around it, or %NULL. */
static char *
dup_text (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* ==== Into the dialog ==== */

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static LopeDay
get_day (LopeShoeDialog *self,
         guint           field)
{
  gint64 day = lope_record_get_int (LOPE_RECORD (self->shoe), field);

  return day != LOPE_UNSET ? (LopeDay) day : LOPE_DAY_NONE;
}

static void
show_target (LopeShoeDialog *self)
{
  const LopePreferences *preferences = lope_session_get_preferences (self->session);
  gint64 target = lope_record_get_int (LOPE_RECORD (self->shoe), LOPE_SHOE_TARGET);
  const char *unit = lope_units_get_label (preferences->units);
  double per_unit = get_metres_per_unit (self);
  GtkAdjustment *adjustment = adw_spin_row_get_adjustment (self->target_spin);
  g_autofree char *title = NULL;

  gtk_adjustment_set_lower (adjustment, ceil (TARGET_MIN / per_unit));
  gtk_adjustment_set_upper (adjustment, floor (TARGET_MAX / per_unit));
  gtk_adjustment_set_value (adjustment, round ((double) (target != LOPE_UNSET ? target : preferences->default_target) / per_unit));

  /* TRANSLATORS: %s is “km” or “mi” */
  title = g_strdup_printf (_("Target in %s"), unit);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->target_spin), title);
  adw_expander_row_set_subtitle (self->target_row, _("Otherwise the range in which many runners look for wear applies"));
  adw_expander_row_set_enable_expansion (self->target_row, target != LOPE_UNSET);
}

static void
show_initial (LopeShoeDialog *self)
{
  gint64 initial = lope_record_get_int (LOPE_RECORD (self->shoe), LOPE_SHOE_INITIAL);
  LopeUnits units = lope_session_get_units (self->session);
  g_autofree char *title = NULL;
  g_autofree char *number = NULL;

  /* TRANSLATORS: what was run in a shoe before it came into the journal; %s is “km” or “mi” */
  title = g_strdup_printf (_("Start Distance in %s"), lope_units_get_label (units));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->initial_row), title);
  if (initial != LOPE_UNSET)
    {
      number = lope_format_distance_number (initial, units, initial % 1000 == 0 ? 0 : 1);
      set_text (self->initial_row, number);
    }
}

static void
show_uses (LopeShoeDialog *self)
{
  gint64 set = lope_record_get_int (LOPE_RECORD (self->shoe), LOPE_SHOE_DEFAULT_FOR);
  guint64 uses = set == LOPE_UNSET ? 0 : (guint64) set;

  for (guint i = 0; i < N_USES; i++)
    {
      GtkWidget *button = gtk_toggle_button_new_with_label (lope_nick_get_label (lope_shoe_use_nicks, i));

      self->uses[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "lope-chip");
      gtk_toggle_button_set_active (self->uses[i], (uses & (G_GUINT64_CONSTANT (1) << i)) != 0);
      adw_wrap_box_append (self->uses_box, button);
    }
  adw_expander_row_set_expanded (self->uses_row, uses != 0);
}

static void
show_shoe (LopeShoeDialog *self)
{
  LopeRecord *record = LOPE_RECORD (self->shoe);

  set_text (self->name_row, lope_shoe_get_name (self->shoe));
  set_text (self->brand_row, lope_record_get_text (record, LOPE_SHOE_BRAND));
  set_text (self->model_row, lope_record_get_text (record, LOPE_SHOE_MODEL));
  set_text (self->notes_row, lope_record_get_text (record, LOPE_SHOE_NOTES));
  lope_day_row_set_day (self->bought_row, get_day (self, LOPE_SHOE_BOUGHT));
  lope_day_row_set_day (self->retired_row, get_day (self, LOPE_SHOE_RETIRED));
  gtk_widget_set_visible (GTK_WIDGET (self->retired_row), !self->is_new);
  gtk_widget_set_visible (self->delete_group, !self->is_new && !lope_session_is_read_only (self->session));
  show_initial (self);
  show_target (self);
  show_uses (self);
}

/* ==== Out of the dialog ==== */

/* Whether the start distance is understood; %LOPE_UNSET if there is none. */
static gboolean
read_initial (LopeShoeDialog *self,
              gint64         *metres)
{
  g_autofree char *text = dup_text (self->initial_row);

  *metres = LOPE_UNSET;

  return text == NULL || lope_parse_distance_or_zero (text, lope_session_get_units (self->session), metres, NULL);
}

static void
changed_cb (LopeShoeDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);
  gint64 initial;
  gboolean understood;

  /* Also called while the dialog is made. */
  if (self->session == NULL)
    return;

  understood = read_initial (self, &initial);
  if (understood)
    gtk_widget_remove_css_class (GTK_WIDGET (self->initial_row), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->initial_row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->initial_row),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               understood ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  gtk_widget_set_sensitive (self->save_button, name != NULL && understood && !lope_session_is_read_only (self->session));
}

static void
take_text (LopeShoeDialog *self,
           guint           field,
           AdwEntryRow    *row)
{
  g_autofree char *text = dup_text (row);

  lope_record_set_text (LOPE_RECORD (self->shoe), field, text);
}

static void
take_day (LopeShoeDialog *self,
          guint           field,
          LopeDayRow     *row)
{
  LopeDay day = lope_day_row_get_day (row);

  lope_record_set_int (LOPE_RECORD (self->shoe), field, day != LOPE_DAY_NONE ? day : LOPE_UNSET);
}

/* A target that shows the same as before is left alone: it may be one of the
 * other unit. */
static void
take_target (LopeShoeDialog *self)
{
  gint64 before = lope_record_get_int (LOPE_RECORD (self->shoe), LOPE_SHOE_TARGET);
  double per_unit = get_metres_per_unit (self);
  double value = adw_spin_row_get_value (self->target_spin);

  if (!adw_expander_row_get_enable_expansion (self->target_row))
    lope_record_unset (LOPE_RECORD (self->shoe), LOPE_SHOE_TARGET);
  else if (before == LOPE_UNSET || round ((double) before / per_unit) != value)
    lope_record_set_int (LOPE_RECORD (self->shoe), LOPE_SHOE_TARGET, (gint64) round (value * per_unit));
}

static void
take_uses (LopeShoeDialog *self)
{
  guint64 uses = 0;

  for (guint i = 0; i < N_USES; i++)
    {
      if (gtk_toggle_button_get_active (self->uses[i]))
        uses |= G_GUINT64_CONSTANT (1) << i;
    }
  lope_record_set_int (LOPE_RECORD (self->shoe), LOPE_SHOE_DEFAULT_FOR, uses != 0 ? (gint64) uses : LOPE_UNSET);
}

static void
save_cb (LopeShoeDialog *self)
{
  gint64 initial;
  gboolean saved;

  read_initial (self, &initial);
  take_text (self, LOPE_SHOE_NAME, self->name_row);
  take_text (self, LOPE_SHOE_BRAND, self->brand_row);
  take_text (self, LOPE_SHOE_MODEL, self->model_row);
  take_text (self, LOPE_SHOE_NOTES, self->notes_row);
  take_day (self, LOPE_SHOE_BOUGHT, self->bought_row);
  take_day (self, LOPE_SHOE_RETIRED, self->retired_row);
  lope_record_set_int (LOPE_RECORD (self->shoe), LOPE_SHOE_INITIAL, initial);
  take_target (self);
  take_uses (self);

  saved = self->is_new ? lope_session_add (self->session, LOPE_RECORD (self->shoe))
                       : lope_session_update (self->session, LOPE_RECORD (self->shoe));
  if (saved)
    adw_dialog_close (ADW_DIALOG (self));
}

static void
delete_cb (LopeShoeDialog *self)
{
  const char *uuids[] = { lope_record_get_uuid (LOPE_RECORD (self->shoe)), NULL };
  /* TRANSLATORS: %s is what the runner calls a pair of shoes */
  g_autofree char *message = g_strdup_printf (_("“%s” deleted"), lope_shoe_get_name (self->shoe));

  if (lope_session_delete (self->session, LOPE_TYPE_SHOE, uuids, message))
    adw_dialog_close (ADW_DIALOG (self));
}

static void
lope_shoe_dialog_dispose (GObject *object)
{
  LopeShoeDialog *self = LOPE_SHOE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->shoe);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_SHOE_DIALOG);

  G_OBJECT_CLASS (lope_shoe_dialog_parent_class)->dispose (object);
}

static void
lope_shoe_dialog_class_init (LopeShoeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_shoe_dialog_dispose;

  g_type_ensure (LOPE_TYPE_DAY_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, brand_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, model_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, bought_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, retired_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, initial_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, target_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, target_spin);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, uses_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, uses_box);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, notes_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, delete_group);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  gtk_widget_class_bind_template_callback (widget_class, delete_cb);
}

static void
lope_shoe_dialog_init (LopeShoeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* The colours of charts and cards take turns. */
static gint64
choose_color (LopeSession *session)
{
  g_autoptr (GPtrArray) shoes = lope_store_list_shoes (lope_session_get_store (session), NULL);

  return shoes != NULL ? shoes->len % 3 : 0;
}

/* ==== API ==== */

/**
 * lope_shoe_dialog_new:
 * @session: the session
 * @shoe: (nullable): the shoe to change, or %NULL to add one
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_shoe_dialog_new (LopeSession *session,
                      LopeShoe    *shoe)
{
  LopeShoeDialog *self = g_object_new (LOPE_TYPE_SHOE_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->is_new = shoe == NULL;
  if (shoe != NULL)
    self->shoe = LOPE_SHOE (lope_record_copy (LOPE_RECORD (shoe)));
  else
    {
      self->shoe = lope_shoe_new (NULL);
      lope_record_set_int (LOPE_RECORD (self->shoe), LOPE_SHOE_BOUGHT, lope_session_get_today (session));
      lope_record_set_int (LOPE_RECORD (self->shoe), LOPE_SHOE_COLOR, choose_color (session));
    }

  adw_dialog_set_title (ADW_DIALOG (self), self->is_new ? _("Add Shoe") : _("Edit Shoe"));
  show_shoe (self);

  return ADW_DIALOG (self);
}
