/* lope-routines-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-routines-page.h"

#include "lope-done-dialog.h"
#include "lope-exercise-library.h"
#include "lope-exercise-page.h"
#include "lope-header-title.h"
#include "lope-own-exercise-dialog.h"
#include "lope-routine-actions.h"
#include "lope-routine-editor.h"
#include "lope-routine-list.h"
#include "lope-routine-overview.h"
#include "lope-schedule-export.h"

#include <glib/gi18n-lib.h>

struct _LopeRoutinesPage {
  LopePage parent_instance;

  LopeRoutineBook *book; /* owned, nullable */

  /* Template children */
  AdwNavigationView *navigation_view;
  AdwViewStack *view_stack;
  LopeRoutineOverview *overview;
  LopeRoutineList *list;
  LopeExerciseLibrary *library;
};

/**
 * LopeRoutinesPage:
 *
 * The routines: the week with what is due, the runner's own and the ready-made
 * ones, and the exercises that they are made of.
 */
G_DEFINE_FINAL_TYPE (LopeRoutinesPage, lope_routines_page, LOPE_TYPE_PAGE)

static LopeSession *
get_session (LopeRoutinesPage *self)
{
  return lope_page_get_session (LOPE_PAGE (self));
}

/* ==== What is shown ==== */

static gboolean
load (LopeRoutinesPage *self)
{
  LopeSession *session = get_session (self);
  const LopeDay first = lope_routine_overview_get_first (self->overview);
  g_autoptr (LopeRoutineBook) book = lope_routine_book_load (session, first != LOPE_DAY_NONE ? first : lope_session_get_today (session));

  if (book != NULL)
    g_set_object (&self->book, book);

  return book != NULL;
}

/* Pages that stand on the first one follow, and go with what they are about. */
static void
update_pushed (LopeRoutinesPage *self)
{
  g_autoptr (GListModel) stack = G_LIST_MODEL (adw_navigation_view_get_navigation_stack (self->navigation_view));

  for (guint i = g_list_model_get_n_items (stack); i > 1; i--)
    {
      g_autoptr (AdwNavigationPage) page = g_list_model_get_item (stack, i - 1);
      g_autoptr (AdwNavigationPage) below = g_list_model_get_item (stack, i - 2);
      gboolean there = TRUE;

      if (LOPE_IS_ROUTINE_EDITOR (page))
        there = lope_routine_editor_update (LOPE_ROUTINE_EDITOR (page), self->book);
      else if (LOPE_IS_EXERCISE_PAGE (page))
        there = lope_exercise_page_update (LOPE_EXERCISE_PAGE (page), self->book);
      if (there)
        continue;
      adw_navigation_view_pop_to_page (self->navigation_view, below);
      gtk_widget_child_focus (GTK_WIDGET (below), GTK_DIR_TAB_FORWARD);
    }
}

static void
update (LopeRoutinesPage *self)
{
  if (!load (self))
    return;

  lope_routine_overview_show (self->overview, get_session (self), self->book);
  lope_routine_list_show (self->list, get_session (self), self->book);
  lope_exercise_library_show (self->library, lope_routine_book_get_own (self->book), lope_routine_book_get_areas (self->book));
  update_pushed (self);
}

static void
lope_routines_page_changed (LopePage *page,
                            guint     changes)
{
  update (LOPE_ROUTINES_PAGE (page));
}

static void
moved_cb (LopeRoutinesPage *self)
{
  update (self);
}

/* Back where one came from. */
static void
popped_cb (LopeRoutinesPage  *self,
           AdwNavigationPage *page)
{
  if (LOPE_IS_ROUTINE_EDITOR (page))
    lope_routine_list_focus (self->list, lope_routine_editor_get_uuid (LOPE_ROUTINE_EDITOR (page)));
  else if (LOPE_IS_EXERCISE_PAGE (page))
    lope_exercise_library_focus (self->library, lope_exercise_page_get_exercise (LOPE_EXERCISE_PAGE (page)));
}

static LopeRoutineEditor *
get_editor (LopeRoutinesPage *self)
{
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation_view);

  return LOPE_IS_ROUTINE_EDITOR (page) ? LOPE_ROUTINE_EDITOR (page) : NULL;
}

static void
open_routine (LopeRoutinesPage *self,
              const char       *uuid)
{
  LopeRoutineEditor *editor = get_editor (self);
  LopeRoutinePlan *plan;
  AdwNavigationPage *page;

  if (editor != NULL && g_strcmp0 (lope_routine_editor_get_uuid (editor), uuid) == 0)
    return;

  /* It may have been made just now. */
  update (self);
  plan = self->book != NULL ? lope_routine_book_find_plan (self->book, uuid) : NULL;
  if (plan == NULL)
    return;

  page = lope_routine_editor_new (get_session (self), self->book, plan);
  adw_view_stack_set_visible_child_name (self->view_stack, "routines");
  adw_navigation_view_pop_to_tag (self->navigation_view, "routines");
  adw_navigation_view_push (self->navigation_view, page);
  /* What had the focus may be gone; it is not to stay with the toast. */
  lope_routine_editor_focus_name (LOPE_ROUTINE_EDITOR (page));
}

static void
lope_routines_page_show (LopePage   *page,
                         const char *uuid)
{
  open_routine (LOPE_ROUTINES_PAGE (page), uuid);
}

static void
lope_routines_page_search (LopePage *page)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (page);

  adw_navigation_view_pop_to_tag (self->navigation_view, "routines");
  adw_view_stack_set_visible_child_name (self->view_stack, "exercises");
  lope_exercise_library_search (self->library);
}

/* ==== Actions ==== */

static LopeRoutinePlan *
find_plan (LopeRoutinesPage *self,
           GVariant         *parameter)
{
  return self->book != NULL ? lope_routine_book_find_plan (self->book, g_variant_get_string (parameter, NULL)) : NULL;
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  g_autofree char *uuid = lope_routine_add (get_session (self), _ ("New Routine"));

  if (uuid != NULL)
    open_routine (self, uuid);
}

static void
add_exercise_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);

  adw_view_stack_set_visible_child_name (self->view_stack, "exercises");
  adw_dialog_present (lope_own_exercise_dialog_new (get_session (self), NULL), widget);
}

static void
add_ready_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  const LopeReadyRoutine *ready = lope_ready_routine_find (g_variant_get_string (parameter, NULL));
  g_autofree char *uuid = ready != NULL ? lope_routine_add_ready (get_session (self), ready) : NULL;

  if (uuid != NULL)
    open_routine (self, uuid);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  open_routine (LOPE_ROUTINES_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  LopeRoutinePlan *plan = find_plan (self, parameter);
  g_autofree char *uuid = plan != NULL ? lope_routine_duplicate (get_session (self), plan) : NULL;

  if (uuid != NULL)
    open_routine (self, uuid);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  LopeRoutinePlan *plan = find_plan (self, parameter);

  if (plan != NULL && lope_routine_delete (get_session (self), plan))
    gtk_widget_child_focus (GTK_WIDGET (self->view_stack), GTK_DIR_TAB_FORWARD);
}

static void
done_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  LopeRoutinePlan *plan = find_plan (self, parameter);

  if (plan != NULL)
    adw_dialog_present (lope_done_dialog_new (get_session (self), plan), widget);
}

static void
done_on_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  LopeRoutinePlan *plan;
  const char *uuid;
  int day;

  g_variant_get (parameter, "(&si)", &uuid, &day);
  plan = self->book != NULL ? lope_routine_book_find_plan (self->book, uuid) : NULL;
  if (plan != NULL)
    lope_routine_mark_done (get_session (self), plan, day);
}

static void
delete_session_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  const char *uuids[] = { g_variant_get_string (parameter, NULL), NULL };

  lope_session_delete (get_session (LOPE_ROUTINES_PAGE (widget)), LOPE_TYPE_ROUTINE_SESSION, uuids, _ ("Session deleted"));
}

static void
keep_partial_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  LopeRoutineSession *open = self->book != NULL ? lope_routine_book_get_open (self->book) : NULL;

  if (open != NULL && lope_routine_keep_partial (get_session (self), open))
    gtk_widget_child_focus (GTK_WIDGET (self->overview), GTK_DIR_TAB_FORWARD);
}

static void
replace_step_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);

  if (self->book != NULL)
    lope_routine_apply_offer (get_session (self), self->book, g_variant_get_string (parameter, NULL));
}

static void
show_exercise_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  AdwNavigationPage *page = NULL;

  if (self->book != NULL)
    page = lope_exercise_page_new (get_session (self), self->book, g_variant_get_string (parameter, NULL));
  if (page != NULL)
    adw_navigation_view_push (self->navigation_view, page);
}

static void
add_step_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (widget);
  const char *uuid, *id;
  g_autofree char *added = NULL;
  LopeOwnExercise *own;
  const LopeExercise *exercise;
  LopeRoutineEditor *editor;

  g_variant_get (parameter, "(&s&s)", &uuid, &id);
  if (*uuid == '\0')
    uuid = added = lope_routine_add (get_session (self), _ ("New Routine"));
  if (uuid == NULL)
    return;

  open_routine (self, uuid);
  editor = get_editor (self);
  exercise = lope_routine_book_find_exercise (self->book, id, &own);
  if (editor != NULL && exercise != NULL)
    lope_routine_editor_add_exercise (editor, exercise, own);
}

static void
export_schedule_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  lope_schedule_export (widget, get_session (LOPE_ROUTINES_PAGE (widget)));
}

static void
lope_routines_page_dispose (GObject *object)
{
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (object);

  /* The view is the page's child, which the page would let go a second time. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_ROUTINES_PAGE);
  g_clear_object (&self->book);

  G_OBJECT_CLASS (lope_routines_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "routines.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "routines.add-exercise", NULL, add_exercise_action);
  gtk_widget_class_install_action (widget_class, "routines.add-ready", "s", add_ready_action);
  gtk_widget_class_install_action (widget_class, "routines.add-step", "(ss)", add_step_action);
  gtk_widget_class_install_action (widget_class, "routines.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "routines.duplicate", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "routines.delete", "s", delete_action);
  gtk_widget_class_install_action (widget_class, "routines.done", "s", done_action);
  gtk_widget_class_install_action (widget_class, "routines.done-on", "(si)", done_on_action);
  gtk_widget_class_install_action (widget_class, "routines.delete-session", "s", delete_session_action);
  gtk_widget_class_install_action (widget_class, "routines.keep-partial", "s", keep_partial_action);
  gtk_widget_class_install_action (widget_class, "routines.replace-step", "s", replace_step_action);
  gtk_widget_class_install_action (widget_class, "routines.export-schedule", NULL, export_schedule_action);
  gtk_widget_class_install_action (widget_class, "routines.show-exercise", "s", show_exercise_action);
}

static void
lope_routines_page_constructed (GObject *object)
{
  static const char *writing[] = {
    "routines.add", "routines.add-exercise", "routines.add-ready", "routines.add-step", "routines.duplicate",
    "routines.delete", "routines.done", "routines.done-on", "routines.delete-session",
    "routines.keep-partial", "routines.replace-step",
  };
  LopeRoutinesPage *self = LOPE_ROUTINES_PAGE (object);

  G_OBJECT_CLASS (lope_routines_page_parent_class)->constructed (object);

  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], !lope_session_is_read_only (get_session (self)));
}

static void
lope_routines_page_class_init (LopeRoutinesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LopePageClass *page_class = LOPE_PAGE_CLASS (klass);

  object_class->constructed = lope_routines_page_constructed;
  object_class->dispose = lope_routines_page_dispose;
  page_class->changed = lope_routines_page_changed;
  page_class->search = lope_routines_page_search;
  page_class->show = lope_routines_page_show;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_ROUTINE_OVERVIEW);
  g_type_ensure (LOPE_TYPE_ROUTINE_LIST);
  g_type_ensure (LOPE_TYPE_EXERCISE_LIBRARY);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-routines-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeRoutinesPage, navigation_view);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutinesPage, view_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutinesPage, overview);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutinesPage, list);
  gtk_widget_class_bind_template_child (widget_class, LopeRoutinesPage, library);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, popped_cb);
  install_actions (widget_class);
}

static void
lope_routines_page_init (LopeRoutinesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
