/* lope-exercise-card.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-card.h"

#include "lope-exercise-row.h"
#include "lope-exercise-view.h"
#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

struct _LopeExerciseCard {
  GtkFlowBoxChild parent_instance;

  const LopeExercise *exercise; /* of the library, or of the next */
  LopeOwnExercise *own; /* owned, nullable */

  LopeExerciseView *view; /* borrowed from the tree of widgets */

  /* Template children */
  AdwBin *figure_bin;
  GtkLabel *name;
  GtkLabel *dose;
  GtkWidget *caution_box;
  GtkLabel *caution;
};

/**
 * LopeExerciseCard:
 *
 * An exercise of the library, or of the runner’s own, among others. Its figure
 * moves while the pointer or the focus is on it.
 */
G_DEFINE_FINAL_TYPE (LopeExerciseCard, lope_exercise_card, GTK_TYPE_FLOW_BOX_CHILD)

/* All of them moving at once would be restless. */
static void
state_flags_changed_cb (LopeExerciseCard *self)
{
  const GtkStateFlags flags = gtk_widget_get_state_flags (GTK_WIDGET (self));

  lope_exercise_view_set_animated (self->view, (flags & (GTK_STATE_FLAG_PRELIGHT | GTK_STATE_FLAG_FOCUSED)) != 0);
}

static void
lope_exercise_card_dispose (GObject *object)
{
  LopeExerciseCard *self = LOPE_EXERCISE_CARD (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_EXERCISE_CARD);
  g_clear_object (&self->own);

  G_OBJECT_CLASS (lope_exercise_card_parent_class)->dispose (object);
}

static void
lope_exercise_card_class_init (LopeExerciseCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_exercise_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-exercise-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseCard, figure_bin);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseCard, name);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseCard, dose);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseCard, caution_box);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseCard, caution);
}

static void
lope_exercise_card_init (LopeExerciseCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_exercise_card_new:
 * @exercise: an exercise
 * @own: (nullable): the record that @exercise belongs to, if it is of the
 *   runner's own
 *
 * Makes a card.
 *
 * Returns: the card
 */
GtkWidget *
lope_exercise_card_new (const LopeExercise *exercise,
                        LopeOwnExercise    *own)
{
  LopeExerciseCard *self = g_object_new (LOPE_TYPE_EXERCISE_CARD, NULL);
  const char *name = lope_exercise_get_name (exercise);
  g_autofree char *facts = lope_exercise_dup_facts (exercise);

  self->exercise = exercise;
  g_set_object (&self->own, own);
  self->view = LOPE_EXERCISE_VIEW (lope_exercise_view_new (exercise->id));
  lope_exercise_view_set_animated (self->view, FALSE);
  adw_bin_set_child (self->figure_bin, GTK_WIDGET (self->view));
  gtk_label_set_label (self->name, name);
  gtk_label_set_label (self->dose, facts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, facts,
                                  -1);
  g_signal_connect (self, "state-flags-changed", G_CALLBACK (state_flags_changed_cb), NULL);

  return GTK_WIDGET (self);
}

/**
 * lope_exercise_card_get_exercise:
 * @self: a card
 *
 * Gets the exercise.
 *
 * Returns: (transfer none): the exercise
 */
const LopeExercise *
lope_exercise_card_get_exercise (LopeExerciseCard *self)
{
  g_return_val_if_fail (LOPE_IS_EXERCISE_CARD (self), NULL);

  return self->exercise;
}

/**
 * lope_exercise_card_get_own:
 * @self: a card
 *
 * Gets the record of an exercise of the runner's own.
 *
 * Returns: (transfer none) (nullable): the record, or %NULL of one of the library
 */
LopeOwnExercise *
lope_exercise_card_get_own (LopeExerciseCard *self)
{
  g_return_val_if_fail (LOPE_IS_EXERCISE_CARD (self), NULL);

  return self->own;
}

/**
 * lope_exercise_card_set_areas:
 * @self: a card
 * @areas: the areas that hurt lately, as bits by #LopeArea
 *
 * Says whether the exercise suits.
 */
void
lope_exercise_card_set_areas (LopeExerciseCard *self,
                              guint32           areas)
{
  const gboolean suits = lope_exercise_suits (self->exercise, areas);
  g_autofree char *names = lope_routine_text_dup_areas (self->exercise->unsuitable & areas);
  /* TRANSLATORS: an exercise does not suit; %s is where it hurts, such as “Outer hip bone” */
  g_autofree char *text = g_strdup_printf (_ ("Not with recent pain: %s"), names);

  g_return_if_fail (LOPE_IS_EXERCISE_CARD (self));

  gtk_widget_set_visible (self->caution_box, !suits);
  gtk_label_set_label (self->caution, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, suits ? gtk_label_get_label (self->dose) : text,
                                  -1);
}
