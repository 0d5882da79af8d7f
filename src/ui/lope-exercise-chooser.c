/* lope-exercise-chooser.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-chooser.h"

#include "lope-exercise-row.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define EXERCISE "lope-exercise"

struct _LopeExerciseChooser {
  AdwDialog parent_instance;

  char *text; /* owned, nullable: what is looked for, case-folded */
  GPtrArray *own; /* owned, of LopeOwnExercise */

  /* Template children */
  GtkSearchEntry *search_entry;
  GtkStack *stack;
  GtkListBox *list;
};

/**
 * LopeExerciseChooser:
 *
 * Chooses an exercise. The signal “chosen” tells its permanent name.
 */
G_DEFINE_FINAL_TYPE (LopeExerciseChooser, lope_exercise_chooser, ADW_TYPE_DIALOG)

static guint chosen_signal;

static const LopeExercise *
get_exercise (gpointer row)
{
  return g_object_get_data (row, EXERCISE);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       user_data)
{
  LopeExerciseChooser *self = user_data;

  return self->text == NULL || lope_exercise_matches (get_exercise (row), self->text);
}

static GtkListBoxRow *
find_first (LopeExerciseChooser *self,
            guint               *n)
{
  GtkListBoxRow *first = NULL, *row;

  *n = 0;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      if (!filter_cb (row, self))
        continue;
      if (first == NULL)
        first = row;
      (*n)++;
    }

  return first;
}

static void
search_changed_cb (LopeExerciseChooser *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);
  g_autofree char *number = NULL, *text = NULL;
  guint n;

  g_set_str (&self->text, *g_strstrip (folded) != '\0' ? folded : NULL);
  gtk_list_box_invalidate_filter (self->list);
  gtk_stack_set_visible_child_name (self->stack, find_first (self, &n) != NULL ? "list" : "nothing");
  number = lope_format_number (n, 0);
  /* TRANSLATORS: %s is a number; what a search found */
  text = g_strdup_printf (ngettext ("%s exercise found", "%s exercises found", n), number);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
choose (LopeExerciseChooser *self,
        GtkListBoxRow       *row)
{
  g_object_ref (self);
  adw_dialog_close (ADW_DIALOG (self));
  g_signal_emit (self, chosen_signal, 0, get_exercise (row)->id);
  g_object_unref (self);
}

static void
row_activated_cb (LopeExerciseChooser *self,
                  GtkListBoxRow       *row)
{
  choose (self, row);
}

static void
activate_cb (LopeExerciseChooser *self)
{
  guint n;
  GtkListBoxRow *row = find_first (self, &n);

  if (row != NULL && self->text != NULL)
    choose (self, row);
}

static void
stop_search_cb (LopeExerciseChooser *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
lope_exercise_chooser_dispose (GObject *object)
{
  LopeExerciseChooser *self = LOPE_EXERCISE_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_EXERCISE_CHOOSER);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->own, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_exercise_chooser_parent_class)->dispose (object);
}

static void
lope_exercise_chooser_class_init (LopeExerciseChooserClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_exercise_chooser_dispose;

  /**
   * LopeExerciseChooser::chosen:
   * @exercise: the permanent name
   *
   * The runner chose an exercise.
   */
  chosen_signal = g_signal_new ("chosen", LOPE_TYPE_EXERCISE_CHOOSER, G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-exercise-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseChooser, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
lope_exercise_chooser_init (LopeExerciseChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_list_box_set_filter_func (self->list, filter_cb, self, NULL);
}

static void
add_row (LopeExerciseChooser *self,
         const LopeExercise  *exercise,
         guint32              areas)
{
  GtkWidget *row = lope_exercise_row_new (exercise, areas);

  g_object_set_data (G_OBJECT (row), EXERCISE, (gpointer) exercise);
  gtk_list_box_append (self->list, row);
}

/* ==== API ==== */

/**
 * lope_exercise_chooser_new:
 * @own: (element-type LopeOwnExercise): the exercises of the runner's own
 * @areas: the areas that hurt lately, as bits by #LopeArea
 *
 * Makes a dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_exercise_chooser_new (GPtrArray *own,
                           guint32    areas)
{
  LopeExerciseChooser *self = g_object_new (LOPE_TYPE_EXERCISE_CHOOSER, NULL);

  self->own = g_ptr_array_ref (own);
  for (guint i = 0; i < own->len; i++)
    add_row (self, lope_own_exercise_get_exercise (own->pdata[i]), areas);
  for (guint i = 0; i < lope_n_exercises; i++)
    add_row (self, &lope_exercises[i], areas);

  return ADW_DIALOG (self);
}
