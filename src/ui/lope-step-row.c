/* lope-step-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-step-row.h"

#include "lope-activity-text.h"
#include "lope-exercise-row.h"
#include "lope-format.h"
#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

struct _LopeStepRow {
  AdwExpanderRow parent_instance;

  gboolean updating;
  LopeRoutineStep *step; /* owned */
  const LopeExercise *replacement; /* nullable: what is offered instead */
  char *exercise; /* owned, nullable: of which there is a figure */

  /* Template children */
  GtkWidget *handle;
  AdwBin *figure_bin;
  GtkWidget *mark;
  GtkLabel *time_label;
  AdwActionRow *offer_row;
  GtkImage *offer_icon;
  GtkWidget *replace_row;
  AdwSpinRow *sets_row;
  AdwSpinRow *reps_row;
  AdwSpinRow *hold_row;
  AdwSpinRow *rest_row;
  AdwSwitchRow *sides_row;
  GtkEditable *load_row;
  GtkEditable *notes_row;
  GtkWidget *about_button;
};

/**
 * LopeStepRow:
 *
 * A step of a routine that is edited. The signal “edited” tells that the runner
 * changed a value, “act” what else is to be done with the step: `move-up`,
 * `move-down`, `duplicate`, `remove`, `replace` or `about`; “dropped” that another
 * step is to take its place.
 */
G_DEFINE_FINAL_TYPE (LopeStepRow, lope_step_row, ADW_TYPE_EXPANDER_ROW)

enum {
  EDITED,
  ACT,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
edited_cb (LopeStepRow *self)
{
  if (!self->updating)
    g_signal_emit (self, signals[EDITED], 0);
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  /* “step.remove” is told as “remove”. */
  g_signal_emit (widget, signals[ACT], 0, strchr (action_name, '.') + 1);
}

/* ==== Dragging ==== */

static GdkContentProvider *
prepare_cb (LopeStepRow *self)
{
  return gdk_content_provider_new_typed (LOPE_TYPE_STEP_ROW, self);
}

static void
drag_begin_cb (LopeStepRow   *self,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), FALSE);
  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static gboolean
drop_cb (LopeStepRow  *self,
         const GValue *value)
{
  LopeStepRow *other = g_value_get_object (value);

  if (other == NULL || other == self)
    return FALSE;

  g_signal_emit (self, signals[DROPPED], 0, other);

  return TRUE;
}

static void
lope_step_row_dispose (GObject *object)
{
  LopeStepRow *self = LOPE_STEP_ROW (object);

  /* What is taken apart is no change. */
  self->updating = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_STEP_ROW);
  g_clear_object (&self->step);
  g_clear_pointer (&self->exercise, g_free);

  G_OBJECT_CLASS (lope_step_row_parent_class)->dispose (object);
}

static void
add_signals (void)
{
  /**
   * LopeStepRow::edited:
   *
   * The runner changed a value.
   */
  signals[EDITED] = g_signal_new ("edited", LOPE_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopeStepRow::act:
   * @action: what to do
   *
   * The runner chose what to do with the step.
   */
  signals[ACT] = g_signal_new ("act", LOPE_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0,
                               NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * LopeStepRow::dropped:
   * @other: the row of another step
   *
   * Another step was dropped here.
   */
  signals[DROPPED] = g_signal_new ("dropped", LOPE_TYPE_STEP_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, LOPE_TYPE_STEP_ROW);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  static const char *names[] = {
    "step.move-up", "step.move-down", "step.duplicate", "step.remove", "step.replace", "step.about",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_class_install_action (widget_class, names[i], NULL, step_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "step.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "step.move-down", NULL);
}

static void
lope_step_row_class_init (LopeStepRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_step_row_dispose;

  add_signals ();
  add_actions (widget_class);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-step-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, handle);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, figure_bin);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, mark);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, time_label);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, offer_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, offer_icon);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, replace_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, sets_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, reps_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, hold_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, rest_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, sides_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, load_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, notes_row);
  gtk_widget_class_bind_template_child (widget_class, LopeStepRow, about_button);
  gtk_widget_class_bind_template_callback (widget_class, edited_cb);
}

static void
lope_step_row_init (LopeStepRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (LOPE_TYPE_STEP_ROW, GDK_ACTION_MOVE);

  self->updating = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->updating = FALSE;

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->handle, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

/* ==== What is offered ==== */

static char *
dup_offer_title (const LopeStepOffer *offer)
{
  g_autofree char *names = lope_routine_text_dup_areas (offer->areas);

  switch (offer->kind)
    {
    case LOPE_STEP_OFFER_UNSUITABLE:
      /* TRANSLATORS: an exercise does not suit; %s is where it hurts, such as “Outer hip bone” */
      return g_strdup_printf (_ ("Not with recent pain: %s"), names);
    case LOPE_STEP_OFFER_HARDER:
      return g_strdup (_ ("A harder variant could come next"));
    case LOPE_STEP_OFFER_EASIER:
      return g_strdup (_ ("An easier variant may be better"));
    case LOPE_STEP_OFFER_STOP:
    case LOPE_STEP_OFFER_NONE:
    default:
      return g_strdup (_ ("Better left out for now"));
    }
}

static void
show_offer (LopeStepRow         *self,
            const LopeStepOffer *offer)
{
  const gboolean grave = lope_step_offer_is_grave (offer);
  g_autofree char *title = dup_offer_title (offer);
  g_autofree char *label = NULL;

  self->replacement = offer->exercise;
  gtk_widget_set_visible (self->mark, grave);
  gtk_widget_set_visible (GTK_WIDGET (self->offer_row), offer->kind != LOPE_STEP_OFFER_NONE);
  gtk_widget_set_visible (self->replace_row, offer->exercise != NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->offer_row), title);
  adw_action_row_set_subtitle (self->offer_row, offer->kind == LOPE_STEP_OFFER_UNSUITABLE
                                                   ? lope_exercise_get_caution (lope_routine_step_get_exercise (self->step))
                                                   : lope_routine_text_get_reason (offer->kind));
  gtk_image_set_from_icon_name (self->offer_icon, grave ? "dialog-warning-symbolic" : "go-up-symbolic");
  if (grave)
    gtk_widget_add_css_class (GTK_WIDGET (self->offer_icon), "warning");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->offer_icon), "warning");

  if (offer->exercise == NULL)
    return;
  /* TRANSLATORS: a button; %s is an exercise that takes the place of another one */
  label = g_strdup_printf (_ ("Use “%s” Instead"), lope_exercise_get_name (offer->exercise));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->replace_row), label);
}

/* ==== What is shown ==== */

static gint64
get (LopeStepRow *self,
     guint        field)
{
  return lope_record_get_int (LOPE_RECORD (self->step), field);
}

static void
show_number (LopeStepRow *self,
             AdwSpinRow  *row,
             guint        field)
{
  const gint64 value = get (self, field);

  if (value != LOPE_UNSET)
    adw_spin_row_set_value (row, (double) value);
}

static void
show_text (LopeStepRow *self,
           GtkEditable *row,
           guint        field)
{
  const char *text = lope_record_get_text (LOPE_RECORD (self->step), field);

  if (g_strcmp0 (text != NULL ? text : "", gtk_editable_get_text (row)) != 0)
    gtk_editable_set_text (row, text != NULL ? text : "");
}

static void
show_summary (LopeStepRow         *self,
              const LopeStepOffer *offer)
{
  const gint64 rest = get (self, LOPE_ROUTINE_STEP_REST);
  g_autofree char *name = lope_routine_text_dup_step_name (self->step);
  g_autofree char *dose = lope_routine_text_dup_step (self->step);
  g_autofree char *seconds = rest > 0 ? lope_routine_text_dup_seconds ((int) rest) : NULL;
  g_autofree char *time = lope_format_duration (lope_routine_step_estimate (self->step));
  g_autoptr (GString) text = g_string_new (dose);

  if (seconds != NULL)
    {
      /* TRANSLATORS: the rest between two sets; %s is how long, such as “45 s” */
      g_autofree char *part = g_strdup_printf (_ ("rest %s"), seconds);

      lope_text_append (text, part);
    }
  lope_text_append (text, lope_record_get_text (LOPE_RECORD (self->step), LOPE_ROUTINE_STEP_LOAD));
  /* What cannot be seen by icon alone. */
  if (offer->kind == LOPE_STEP_OFFER_UNSUITABLE)
    lope_text_append (text, _ ("not with recent pain"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), name);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text->str);
  gtk_label_set_label (self->time_label, time);
  if (g_set_str (&self->exercise, lope_record_get_text (LOPE_RECORD (self->step), LOPE_ROUTINE_STEP_EXERCISE)))
    adw_bin_set_child (self->figure_bin, lope_figure_new (self->exercise));
}

/* ==== API ==== */

/**
 * lope_step_row_new:
 * @step: a step
 *
 * Makes a row, which shows the step once lope_step_row_show() is called.
 *
 * Returns: the row
 */
GtkWidget *
lope_step_row_new (LopeRoutineStep *step)
{
  LopeStepRow *self = g_object_new (LOPE_TYPE_STEP_ROW, NULL);

  self->step = g_object_ref (step);

  return GTK_WIDGET (self);
}

/**
 * lope_step_row_show:
 * @self: a row
 * @step: its step, as it is now
 * @n_steps: how many steps the routine has
 * @offer: what is offered in place of its exercise
 *
 * Shows a step.
 */
void
lope_step_row_show (LopeStepRow         *self,
                    LopeRoutineStep     *step,
                    guint                n_steps,
                    const LopeStepOffer *offer)
{
  gint64 position;

  g_return_if_fail (LOPE_IS_STEP_ROW (self));

  self->updating = TRUE;
  g_set_object (&self->step, step);
  position = get (self, LOPE_ROUTINE_STEP_POSITION);

  show_summary (self, offer);
  show_number (self, self->sets_row, LOPE_ROUTINE_STEP_SETS);
  show_number (self, self->reps_row, LOPE_ROUTINE_STEP_REPS);
  show_number (self, self->hold_row, LOPE_ROUTINE_STEP_HOLD);
  show_number (self, self->rest_row, LOPE_ROUTINE_STEP_REST);
  adw_switch_row_set_active (self->sides_row, get (self, LOPE_ROUTINE_STEP_SIDES) == 1);
  show_text (self, self->load_row, LOPE_ROUTINE_STEP_LOAD);
  show_text (self, self->notes_row, LOPE_ROUTINE_STEP_NOTES);
  gtk_widget_set_visible (GTK_WIDGET (self->hold_row), lope_record_is_set (LOPE_RECORD (step), LOPE_ROUTINE_STEP_HOLD));
  gtk_widget_set_visible (GTK_WIDGET (self->reps_row), !lope_record_is_set (LOPE_RECORD (step), LOPE_ROUTINE_STEP_HOLD));
  gtk_widget_set_visible (self->about_button, lope_routine_step_get_exercise (step) != NULL);
  show_offer (self, offer);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-up", position > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "step.move-down", position + 1 < (gint64) n_steps);
  self->updating = FALSE;
}

static void
take_text (LopeStepRow *self,
           GtkEditable *row,
           guint        field)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (row)));

  lope_record_set_text (LOPE_RECORD (self->step), field, *text != '\0' ? text : NULL);
}

/**
 * lope_step_row_take:
 * @self: a row
 *
 * Puts what the runner chose into the step.
 */
void
lope_step_row_take (LopeStepRow *self)
{
  LopeRecord *record;

  g_return_if_fail (LOPE_IS_STEP_ROW (self));

  record = LOPE_RECORD (self->step);
  lope_record_set_int (record, LOPE_ROUTINE_STEP_SETS, (gint64) adw_spin_row_get_value (self->sets_row));
  if (lope_record_is_set (record, LOPE_ROUTINE_STEP_HOLD))
    lope_record_set_int (record, LOPE_ROUTINE_STEP_HOLD, (gint64) adw_spin_row_get_value (self->hold_row));
  else
    lope_record_set_int (record, LOPE_ROUTINE_STEP_REPS, (gint64) adw_spin_row_get_value (self->reps_row));
  lope_record_set_int (record, LOPE_ROUTINE_STEP_REST, (gint64) adw_spin_row_get_value (self->rest_row));
  lope_record_set_int (record, LOPE_ROUTINE_STEP_SIDES, adw_switch_row_get_active (self->sides_row));
  take_text (self, self->load_row, LOPE_ROUTINE_STEP_LOAD);
  take_text (self, self->notes_row, LOPE_ROUTINE_STEP_NOTES);
}

/**
 * lope_step_row_get_step:
 * @self: a row
 *
 * Gets the step.
 *
 * Returns: (transfer none): the step
 */
LopeRoutineStep *
lope_step_row_get_step (LopeStepRow *self)
{
  g_return_val_if_fail (LOPE_IS_STEP_ROW (self), NULL);

  return self->step;
}

/**
 * lope_step_row_get_replacement:
 * @self: a row
 *
 * Gets the exercise that is offered instead.
 *
 * Returns: (transfer none) (nullable): an exercise, or %NULL if none is
 */
const LopeExercise *
lope_step_row_get_replacement (LopeStepRow *self)
{
  g_return_val_if_fail (LOPE_IS_STEP_ROW (self), NULL);

  return self->replacement;
}
