/* lope-exercise-library.c: the exercises as cards
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-library.h"

#include "lope-exercise-card.h"
#include "lope-exercise-row.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

#define N_KINDS (LOPE_EXERCISE_KIND_CARDIO + 1)

/* The chips: all, each kind, and the runner’s own. */
#define ALL 0
#define OWN (N_KINDS + 1)
#define N_CHIPS (N_KINDS + 2)

struct _LopeExerciseLibrary {
  AdwBin parent_instance;

  guint chosen;
  char *text; /* owned, nullable: what is looked for, case-folded */
  GPtrArray *own; /* owned, of LopeOwnExercise */

  GtkToggleButton *buttons[N_CHIPS]; /* borrowed from the tree of widgets */

  /* Template children */
  GtkSearchEntry *search_entry;
  GtkBox *chips;
  GtkFlowBox *cards;
  GtkWidget *nothing;
};

/**
 * LopeExerciseLibrary:
 *
 * The exercises of the library and those of the runner’s own, to be searched by
 * word and by kind. One that is activated is shown by the action
 * “routines.show-exercise”.
 */
G_DEFINE_FINAL_TYPE (LopeExerciseLibrary, lope_exercise_library, ADW_TYPE_BIN)

static gboolean
filter_cb (GtkFlowBoxChild *child,
           gpointer         user_data)
{
  LopeExerciseLibrary *self = user_data;
  LopeExerciseCard *card = LOPE_EXERCISE_CARD (child);

  if (self->chosen == OWN && lope_exercise_card_get_own (card) == NULL)
    return FALSE;
  if (self->chosen != OWN && self->chosen != ALL && lope_exercise_card_get_exercise (card)->kind + 1 != self->chosen)
    return FALSE;

  return self->text == NULL || lope_exercise_matches (lope_exercise_card_get_exercise (card), self->text);
}

static guint
count_found (LopeExerciseLibrary *self)
{
  guint n = 0;

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    n += filter_cb (GTK_FLOW_BOX_CHILD (card), self);

  return n;
}

static void
update_found (LopeExerciseLibrary *self)
{
  const guint n = count_found (self);

  gtk_flow_box_invalidate_filter (self->cards);
  gtk_widget_set_visible (GTK_WIDGET (self->cards), n > 0);
  gtk_widget_set_visible (self->nothing, n == 0);
}

static void
announce_found (LopeExerciseLibrary *self)
{
  const guint n = count_found (self);
  g_autofree char *number = lope_format_number (n, 0);
  /* TRANSLATORS: %s is a number; what a search found */
  g_autofree char *text = g_strdup_printf (ngettext ("%s exercise found", "%s exercises found", n), number);

  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
search_changed_cb (LopeExerciseLibrary *self)
{
  g_autofree char *folded = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), -1);

  g_set_str (&self->text, *g_strstrip (folded) != '\0' ? folded : NULL);
  update_found (self);
  announce_found (self);
}

static void
stop_search_cb (LopeExerciseLibrary *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

static void
chip_toggled_cb (LopeExerciseLibrary *self,
                 GtkToggleButton     *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < N_CHIPS; i++)
    {
      if (self->buttons[i] == button)
        self->chosen = i;
    }
  update_found (self);
  announce_found (self);
}

static void
card_activated_cb (LopeExerciseLibrary *self,
                   GtkFlowBoxChild     *card)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "routines.show-exercise", "s",
                              lope_exercise_card_get_exercise (LOPE_EXERCISE_CARD (card))->id);
}

static void
lope_exercise_library_dispose (GObject *object)
{
  LopeExerciseLibrary *self = LOPE_EXERCISE_LIBRARY (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_EXERCISE_LIBRARY);
  g_clear_pointer (&self->own, g_ptr_array_unref);
  g_clear_pointer (&self->text, g_free);

  G_OBJECT_CLASS (lope_exercise_library_parent_class)->dispose (object);
}

static void
lope_exercise_library_class_init (LopeExerciseLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_exercise_library_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-exercise-library.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseLibrary, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseLibrary, chips);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseLibrary, cards);
  gtk_widget_class_bind_template_child (widget_class, LopeExerciseLibrary, nothing);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, card_activated_cb);
}

static char *
dup_chip_label (guint i)
{
  g_autofree char *number = lope_format_number (lope_n_exercises, 0);

  if (i == ALL)
    /* TRANSLATORS: all exercises of the library; %s is how many there are */
    return g_strdup_printf (C_ ("exercises", "All %s"), number);
  if (i == OWN)
    return g_strdup (C_ ("exercises", "My Own"));

  return g_strdup (lope_nick_get_label (lope_exercise_kind_nicks, i - 1));
}

static void
lope_exercise_library_init (LopeExerciseLibrary *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->own = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < N_CHIPS; i++)
    {
      g_autofree char *label = dup_chip_label (i);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      self->buttons[i] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_add_css_class (button, "lope-chip");
      gtk_toggle_button_set_active (self->buttons[i], i == ALL);
      if (i > 0)
        gtk_toggle_button_set_group (self->buttons[i], self->buttons[0]);
      g_signal_connect_object (button, "toggled", G_CALLBACK (chip_toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->chips, button);
    }
  for (guint i = 0; i < lope_n_exercises; i++)
    gtk_flow_box_append (self->cards, lope_exercise_card_new (&lope_exercises[i], NULL));
  gtk_flow_box_set_filter_func (self->cards, filter_cb, self, NULL);
}

static gboolean
is_same (GPtrArray *a,
         GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      if (!lope_record_equal (a->pdata[i], b->pdata[i]))
        return FALSE;
    }

  return TRUE;
}

/* The runner’s own come first; those of the library never change. */
static void
show_own (LopeExerciseLibrary *self,
          GPtrArray           *own)
{
  GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));

  while (card != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (card);

      if (lope_exercise_card_get_own (LOPE_EXERCISE_CARD (card)) != NULL)
        gtk_flow_box_remove (self->cards, card);
      card = next;
    }

  g_ptr_array_set_size (self->own, 0);
  for (guint i = 0; i < own->len; i++)
    {
      LopeOwnExercise *record = LOPE_OWN_EXERCISE (lope_record_copy (own->pdata[i]));

      g_ptr_array_add (self->own, record);
      gtk_flow_box_insert (self->cards, lope_exercise_card_new (lope_own_exercise_get_exercise (record), record), (int) i);
    }
}

/* ==== API ==== */

/**
 * lope_exercise_library_show:
 * @self: the exercises
 * @own: (element-type LopeOwnExercise): those of the runner's own
 * @areas: the areas that hurt lately, as bits by #LopeArea
 *
 * Shows the exercises.
 */
void
lope_exercise_library_show (LopeExerciseLibrary *self,
                            GPtrArray           *own,
                            guint32              areas)
{
  g_return_if_fail (LOPE_IS_EXERCISE_LIBRARY (self));

  if (!is_same (self->own, own))
    show_own (self, own);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    lope_exercise_card_set_areas (LOPE_EXERCISE_CARD (card), areas);
  update_found (self);
}

/**
 * lope_exercise_library_search:
 * @self: the exercises
 *
 * Goes to the search.
 */
void
lope_exercise_library_search (LopeExerciseLibrary *self)
{
  g_return_if_fail (LOPE_IS_EXERCISE_LIBRARY (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * lope_exercise_library_focus:
 * @self: the exercises
 * @exercise: the permanent name of one
 *
 * Goes to an exercise, back from its page.
 */
void
lope_exercise_library_focus (LopeExerciseLibrary *self,
                             const char          *exercise)
{
  g_return_if_fail (LOPE_IS_EXERCISE_LIBRARY (self));

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self->cards)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    {
      if (g_strcmp0 (lope_exercise_card_get_exercise (LOPE_EXERCISE_CARD (card))->id, exercise) == 0)
        gtk_widget_grab_focus (card);
    }
}
