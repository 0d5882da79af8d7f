/* lope-exercise-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-exercise-page.h"

#include "lope-exercise-row.h"
#include "lope-exercise-view.h"
#include "lope-format.h"
#include "lope-own-exercise-dialog.h"
#include "lope-routine-text.h"
#include "lope-task-row.h"

#include <glib/gi18n-lib.h>

#define EXERCISE "lope-exercise"

struct _LopeExercisePage {
  AdwNavigationPage parent_instance;

  LopeSession *session; /* owned */
  char *exercise; /* owned */
  LopeOwnExercise *own; /* owned, nullable */
  LopeExerciseView *view; /* borrowed from the tree of widgets */

  /* Template children */
  GtkWidget *menu_button;
  GtkListBox *caution_list;
  AdwBin *figure_bin;
  GtkWidget *steps_group;
  GtkListBox *steps_list;
  GtkMenuButton *add_button;
  AdwActionRow *dose_row;
  AdwActionRow *rest_row;
  AdwActionRow *days_row;
  AdwActionRow *muscles_row;
  AdwActionRow *equipment_row;
  AdwActionRow *heed_row;
  GtkWidget *variants_group;
  GtkListBox *variants_list;
};

/**
 * LopeExercisePage:
 *
 * One exercise: how it is done and how much of it, what to heed, what is easier
 * and what is harder.
 */
G_DEFINE_FINAL_TYPE (LopeExercisePage, lope_exercise_page, ADW_TYPE_NAVIGATION_PAGE)

static void
exercise_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopeExercisePage *self = LOPE_EXERCISE_PAGE (widget);
  const char *uuids[] = { self->exercise, NULL };
  g_autofree char *message = NULL;

  if (self->own == NULL)
    return;

  if (g_str_equal (action_name, "exercise.edit"))
    {
      adw_dialog_present (lope_own_exercise_dialog_new (self->session, self->own), widget);
      return;
    }

  /* TRANSLATORS: %s is an exercise of the runner's own */
  message = g_strdup_printf (_ ("“%s” deleted"), lope_own_exercise_get_name (self->own));
  lope_session_delete (self->session, LOPE_TYPE_OWN_EXERCISE, uuids, message);
}

static void
variant_activated_cb (LopeExercisePage *self,
                      GtkListBoxRow    *row)
{
  const LopeExercise *exercise = g_object_get_data (G_OBJECT (row), EXERCISE);

  gtk_widget_activate_action (GTK_WIDGET (self), "routines.show-exercise", "s", exercise->id);
}

static void
lope_exercise_page_dispose (GObject *object)
{
  LopeExercisePage *self = LOPE_EXERCISE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_EXERCISE_PAGE);
  g_clear_object (&self->session);
  g_clear_object (&self->own);
  g_clear_pointer (&self->exercise, g_free);

  G_OBJECT_CLASS (lope_exercise_page_parent_class)->dispose (object);
}

static void
lope_exercise_page_class_init (LopeExercisePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_exercise_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-exercise-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, caution_list);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, figure_bin);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, steps_group);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, steps_list);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, add_button);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, dose_row);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, rest_row);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, days_row);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, muscles_row);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, equipment_row);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, heed_row);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, variants_group);
  gtk_widget_class_bind_template_child (widget_class, LopeExercisePage, variants_list);

  gtk_widget_class_install_action (widget_class, "exercise.edit", NULL, exercise_action);
  gtk_widget_class_install_action (widget_class, "exercise.delete", NULL, exercise_action);
}

static void
lope_exercise_page_init (LopeExercisePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->view = LOPE_EXERCISE_VIEW (lope_exercise_view_new (NULL));
  lope_exercise_view_set_animated (self->view, TRUE);
  adw_bin_set_child (self->figure_bin, GTK_WIDGET (self->view));
}

/* ==== What is shown ==== */

static void
show_steps (LopeExercisePage   *self,
            const LopeExercise *exercise)
{
  guint n = 0;

  gtk_list_box_remove_all (self->steps_list);
  for (; n < LOPE_EXERCISE_MAX_STEPS && exercise->steps[n] != NULL; n++)
    {
      GtkWidget *row = adw_action_row_new ();
      g_autofree char *number = lope_format_number (n + 1, 0);
      GtkWidget *label = gtk_label_new (number);

      gtk_widget_add_css_class (label, "lope-step-number");
      gtk_widget_add_css_class (label, "numeric");
      gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), lope_exercise_get_step (exercise, n));
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
      gtk_list_box_append (self->steps_list, row);
    }
  gtk_widget_set_visible (self->steps_group, n > 0);
}

static void
show_caution (LopeExercisePage   *self,
              const LopeExercise *exercise,
              guint32             areas)
{
  const LopeExercise *substitute = lope_exercise_get_substitute (exercise, areas);
  g_autofree char *names = lope_routine_text_dup_areas (exercise->unsuitable & areas);
  /* TRANSLATORS: an exercise does not suit; %s is where it hurts, such as “Outer hip bone” */
  g_autofree char *title = g_strdup_printf (_ ("Not with recent pain: %s"), names);
  GtkWidget *row, *button;
  g_autofree char *label = NULL;

  gtk_list_box_remove_all (self->caution_list);
  gtk_widget_set_visible (GTK_WIDGET (self->caution_list), !lope_exercise_suits (exercise, areas));
  if (lope_exercise_suits (exercise, areas))
    return;

  row = lope_task_row_new ("dialog-warning-symbolic", title,
                           _ ("You have logged pain there in the last 14 days. Another exercise may be the better choice for now."));
  lope_task_row_set_icon (LOPE_TASK_ROW (row), "dialog-warning-symbolic", "caution");
  gtk_list_box_append (self->caution_list, row);
  if (substitute == NULL)
    return;

  /* TRANSLATORS: a button; %s is an easier exercise */
  label = g_strdup_printf (_ ("Look at “%s”"), lope_exercise_get_name (substitute));
  button = lope_task_row_add_button (LOPE_TASK_ROW (row), label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", substitute->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "routines.show-exercise");
}

static void
show_fact (AdwActionRow *row,
           const char   *text)
{
  adw_action_row_set_subtitle (row, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), text != NULL && *text != '\0');
}

static char *
dup_days (const LopeExercise *exercise)
{
  g_autofree char *least = lope_format_number (exercise->min_days, 0);
  g_autofree char *most = lope_format_number (exercise->max_days, 0);

  if (exercise->kind == LOPE_EXERCISE_KIND_WARMUP)
    return g_strdup (_ ("Before each run"));
  if (exercise->min_days == 0)
    return NULL;
  if (exercise->min_days == exercise->max_days)
    /* TRANSLATORS: %s is a number of days */
    return g_strdup_printf (ngettext ("On %s day of the week", "On %s days of the week", (gulong) exercise->max_days), most);

  /* TRANSLATORS: “On 2–4 days of the week”; the second number is at least 2 */
  return g_strdup_printf (_ ("On %1$s–%2$s days of the week"), least, most);
}

static void
show_facts (LopeExercisePage   *self,
            const LopeExercise *exercise)
{
  g_autofree char *dose = lope_routine_text_dup_range (exercise);
  g_autofree char *rest = exercise->rest > 0 ? lope_routine_text_dup_seconds (exercise->rest) : NULL;
  g_autofree char *days = dup_days (exercise);

  show_fact (self->dose_row, dose);
  show_fact (self->rest_row, rest);
  show_fact (self->days_row, days);
  show_fact (self->muscles_row, lope_exercise_get_muscles (exercise));
  show_fact (self->equipment_row, lope_nick_get_label (lope_equipment_nicks, exercise->equipment));
  show_fact (self->heed_row, lope_exercise_get_caution (exercise));
}

static void
add_variant (LopeExercisePage *self,
             const char       *id,
             const char       *word,
             guint32           areas)
{
  const LopeExercise *exercise = id != NULL ? lope_exercise_find (id) : NULL;
  GtkWidget *row, *label;

  if (exercise == NULL)
    return;

  row = lope_exercise_row_new (exercise, areas);
  label = gtk_label_new (word);
  gtk_widget_add_css_class (label, "dimmed");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  g_object_set_data (G_OBJECT (row), EXERCISE, (gpointer) exercise);
  g_signal_connect_object (row, "activated", G_CALLBACK (variant_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->variants_list, row);
}

/* A menu of the runner’s routines, and a new one. */
static void
show_routines (LopeExercisePage *self,
               LopeRoutineBook  *book)
{
  const LopeRoutineLog *log = lope_routine_book_get_log (book);
  g_autoptr (GMenu) menu = g_menu_new (), routines = g_menu_new (), others = g_menu_new ();
  g_autoptr (GMenuItem) another = g_menu_item_new (_ ("_New Routine"), NULL);

  for (guint i = 0; i < log->n_plans; i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (lope_routine_plan_get_name (log->plans[i])), "_", ' ');
      g_autoptr (GMenuItem) item = g_menu_item_new (name, NULL);

      g_menu_item_set_action_and_target (item, "routines.add-step", "(ss)", lope_routine_plan_get_uuid (log->plans[i]),
                                         self->exercise);
      g_menu_append_item (routines, item);
    }
  g_menu_item_set_action_and_target (another, "routines.add-step", "(ss)", "", self->exercise);
  g_menu_append_item (others, another);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (routines));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (others));
  gtk_menu_button_set_menu_model (self->add_button, G_MENU_MODEL (menu));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add_button), !lope_session_is_read_only (self->session));
}

/* ==== API ==== */

/**
 * lope_exercise_page_new:
 * @session: the session
 * @book: what there is
 * @exercise: the permanent name of an exercise, or the UUID of one of the runner's own
 *
 * Makes a page about an exercise.
 *
 * Returns: (nullable): the page, or %NULL if there is no such exercise
 */
AdwNavigationPage *
lope_exercise_page_new (LopeSession     *session,
                        LopeRoutineBook *book,
                        const char      *exercise)
{
  LopeExercisePage *self;

  if (lope_routine_book_find_exercise (book, exercise, NULL) == NULL)
    return NULL;

  self = g_object_new (LOPE_TYPE_EXERCISE_PAGE, NULL);
  self->session = g_object_ref (session);
  self->exercise = g_strdup (exercise);
  lope_exercise_view_set_exercise (self->view, exercise);
  lope_exercise_page_update (self, book);

  return ADW_NAVIGATION_PAGE (self);
}

/**
 * lope_exercise_page_get_exercise:
 * @self: a page
 *
 * Gets which exercise it is about.
 *
 * Returns: (transfer none): its permanent name
 */
const char *
lope_exercise_page_get_exercise (LopeExercisePage *self)
{
  g_return_val_if_fail (LOPE_IS_EXERCISE_PAGE (self), NULL);

  return self->exercise;
}

/**
 * lope_exercise_page_update:
 * @self: a page
 * @book: what there is now
 *
 * Follows the journal.
 *
 * Returns: whether the exercise is still there
 */
gboolean
lope_exercise_page_update (LopeExercisePage *self,
                           LopeRoutineBook  *book)
{
  const LopeExercise *exercise;
  LopeOwnExercise *own;
  guint32 areas;

  g_return_val_if_fail (LOPE_IS_EXERCISE_PAGE (self), FALSE);

  exercise = lope_routine_book_find_exercise (book, self->exercise, &own);
  if (exercise == NULL)
    return FALSE;

  areas = lope_routine_book_get_areas (book);
  g_set_object (&self->own, own);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self), lope_exercise_get_name (exercise));
  gtk_widget_set_visible (self->menu_button, own != NULL && !lope_session_is_read_only (self->session));
  show_caution (self, exercise, areas);
  show_steps (self, exercise);
  show_facts (self, exercise);
  gtk_list_box_remove_all (self->variants_list);
  add_variant (self, exercise->easier, C_ ("exercise", "Easier"), areas);
  add_variant (self, exercise->harder, C_ ("exercise", "Harder"), areas);
  gtk_widget_set_visible (self->variants_group, gtk_list_box_get_row_at_index (self->variants_list, 0) != NULL);
  show_routines (self, book);

  return TRUE;
}
