/* lope-own-exercise-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-own-exercise-dialog.h"

#include "lope-choice-row.h"
#include "lope-dialog-focus.h"
#include "lope-form-draft.h"
#include "lope-header-title.h"

#include <glib/gi18n-lib.h>

struct _LopeOwnExerciseDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  LopeOwnExercise *exercise; /* owned, nullable: what is changed */
  LopeFormDraft *draft; /* owned */

  /* Template children */
  GtkEditable *name_row;
  LopeChoiceRow *kind_row;
  LopeChoiceRow *equipment_row;
  AdwSpinRow *sets_row;
  AdwSwitchRow *hold_switch;
  AdwSpinRow *reps_row;
  AdwSpinRow *hold_row;
  AdwSpinRow *rest_row;
  AdwSwitchRow *sides_row;
  GtkTextView *steps_view;
  GtkEditable *notes_row;
  GtkWidget *save_button;
  AdwBanner *draft_banner;
};

/**
 * LopeOwnExerciseDialog:
 *
 * Adds or changes an exercise of the runner's own.
 */
G_DEFINE_FINAL_TYPE (LopeOwnExerciseDialog, lope_own_exercise_dialog, ADW_TYPE_DIALOG)

static char *
dup_name (LopeOwnExerciseDialog *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (self->name_row)));
}

static void
name_cb (LopeOwnExerciseDialog *self)
{
  g_autofree char *name = dup_name (self);

  gtk_widget_set_sensitive (self->save_button, *name != '\0');
}

static void
hold_cb (LopeOwnExerciseDialog *self)
{
  const gboolean held = adw_switch_row_get_active (self->hold_switch);

  gtk_widget_set_visible (GTK_WIDGET (self->reps_row), !held);
  gtk_widget_set_visible (GTK_WIDGET (self->hold_row), held);
}

static void
cancel_cb (LopeOwnExerciseDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
take_dose (LopeOwnExerciseDialog *self,
           LopeRecord            *record)
{
  const gboolean held = adw_switch_row_get_active (self->hold_switch);

  lope_record_set_int (record, LOPE_OWN_EXERCISE_SETS, (gint64) adw_spin_row_get_value (self->sets_row));
  lope_record_set_int (record, LOPE_OWN_EXERCISE_REPS, held ? LOPE_UNSET : (gint64) adw_spin_row_get_value (self->reps_row));
  lope_record_set_int (record, LOPE_OWN_EXERCISE_HOLD, held ? (gint64) adw_spin_row_get_value (self->hold_row) : LOPE_UNSET);
  lope_record_set_int (record, LOPE_OWN_EXERCISE_REST, (gint64) adw_spin_row_get_value (self->rest_row));
  lope_record_set_int (record, LOPE_OWN_EXERCISE_SIDES, adw_switch_row_get_active (self->sides_row));
}

static void
take (LopeOwnExerciseDialog *self,
      LopeRecord            *record)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->steps_view);
  GtkTextIter start, end;
  g_autofree char *name = dup_name (self);
  g_autofree char *steps = NULL;
  g_autofree char *notes = g_strstrip (g_strdup (gtk_editable_get_text (self->notes_row)));

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  steps = g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));

  lope_record_set_text (record, LOPE_OWN_EXERCISE_NAME, name);
  lope_record_set_int (record, LOPE_OWN_EXERCISE_KIND, lope_choice_row_get_value (self->kind_row));
  lope_record_set_int (record, LOPE_OWN_EXERCISE_EQUIPMENT, lope_choice_row_get_value (self->equipment_row));
  lope_record_set_text (record, LOPE_OWN_EXERCISE_STEPS, *steps != '\0' ? steps : NULL);
  lope_record_set_text (record, LOPE_OWN_EXERCISE_NOTES, *notes != '\0' ? notes : NULL);
  take_dose (self, record);
}

static void
save_cb (LopeOwnExerciseDialog *self)
{
  g_autofree char *name = dup_name (self);
  g_autoptr (LopeRecord) record = NULL;
  gboolean saved;

  if (*name == '\0')
    return;

  if (self->exercise != NULL)
    record = lope_record_copy (LOPE_RECORD (self->exercise));
  else
    record = LOPE_RECORD (lope_own_exercise_new (name, LOPE_EXERCISE_KIND_STRENGTH));
  take (self, record);

  saved = self->exercise != NULL ? lope_session_update (self->session, record) : lope_session_add (self->session, record);
  if (!saved)
    return;

  lope_form_draft_finish (self->draft);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
lope_own_exercise_dialog_dispose (GObject *object)
{
  LopeOwnExerciseDialog *self = LOPE_OWN_EXERCISE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_OWN_EXERCISE_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->exercise);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (lope_own_exercise_dialog_parent_class)->dispose (object);
}

static void
lope_own_exercise_dialog_class_init (LopeOwnExerciseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_own_exercise_dialog_dispose;

  g_type_ensure (LOPE_TYPE_CHOICE_ROW);
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-own-exercise-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, kind_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, equipment_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, sets_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, hold_switch);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, reps_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, hold_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, rest_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, sides_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, steps_view);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, notes_row);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeOwnExerciseDialog, draft_banner);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, hold_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_own_exercise_dialog_init (LopeOwnExerciseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_choice_row_set_nicks (self->kind_row, lope_exercise_kind_nicks, FALSE, NULL);
  lope_choice_row_set_nicks (self->equipment_row, lope_equipment_nicks, FALSE, NULL);
  name_cb (self);
}

static void
show (LopeOwnExerciseDialog *self)
{
  const LopeExercise *exercise = lope_own_exercise_get_exercise (self->exercise);
  const char *steps = lope_record_get_text (LOPE_RECORD (self->exercise), LOPE_OWN_EXERCISE_STEPS);

  gtk_editable_set_text (self->name_row, exercise->name);
  lope_choice_row_set_value (self->kind_row, exercise->kind);
  lope_choice_row_set_value (self->equipment_row, exercise->equipment);
  adw_spin_row_set_value (self->sets_row, exercise->start.sets);
  adw_switch_row_set_active (self->hold_switch, exercise->start.hold > 0);
  if (exercise->start.reps > 0)
    adw_spin_row_set_value (self->reps_row, exercise->start.reps);
  if (exercise->start.hold > 0)
    adw_spin_row_set_value (self->hold_row, exercise->start.hold);
  adw_spin_row_set_value (self->rest_row, exercise->rest);
  adw_switch_row_set_active (self->sides_row, exercise->sides);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->steps_view), steps != NULL ? steps : "", -1);
  gtk_editable_set_text (self->notes_row, exercise->caution);
}

static void
begin_draft (LopeOwnExerciseDialog *self)
{
  const struct {
    gpointer field;
    const char *property, *name;
  } fields[] = {
    { self->name_row, "text", "name" },
    { self->kind_row, "selected", "kind" },
    { self->equipment_row, "selected", "equipment" },
    { self->sets_row, "value", "sets" },
    { self->hold_switch, "active", "held" },
    { self->reps_row, "value", "repetitions" },
    { self->hold_row, "value", "hold" },
    { self->rest_row, "value", "rest" },
    { self->sides_row, "active", "each-side" },
    { gtk_text_view_get_buffer (self->steps_view), "text", "steps" },
    { self->notes_row, "text", "notes" },
  };
  g_autofree char *key = g_strconcat ("exercise/", self->exercise != NULL ? lope_record_get_uuid (LOPE_RECORD (self->exercise)) : "new", NULL);

  self->draft = lope_form_draft_new (ADW_DIALOG (self), self->draft_banner, self->session, key);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lope_form_draft_watch (self->draft, fields[i].field, fields[i].property, fields[i].name);
  lope_form_draft_begin (self->draft);
}

/* ==== API ==== */

/**
 * lope_own_exercise_dialog_new:
 * @session: the session
 * @exercise: (nullable): an exercise, or %NULL for a new one
 *
 * Makes a dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_own_exercise_dialog_new (LopeSession     *session,
                              LopeOwnExercise *exercise)
{
  LopeOwnExerciseDialog *self = g_object_new (LOPE_TYPE_OWN_EXERCISE_DIALOG, NULL);

  self->session = g_object_ref (session);
  g_set_object (&self->exercise, exercise);
  adw_dialog_set_title (ADW_DIALOG (self), exercise != NULL ? _ ("Edit Exercise") : _ ("New Exercise"));
  if (exercise != NULL)
    show (self);
  begin_draft (self);

  return ADW_DIALOG (self);
}
