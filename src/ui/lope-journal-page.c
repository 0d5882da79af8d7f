/* lope-journal-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-page.h"

#include "lope-activity-text.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-journal-details.h"
#include "lope-journal-edit.h"
#include "lope-journal-model.h"
#include "lope-journal-search.h"
#include "lope-journal-selection.h"
#include "lope-journal-view.h"
#include "lope-log-run-dialog.h"

#include <glib/gi18n-lib.h>

struct _LopeJournalPage {
  LopePage parent_instance;

  gboolean refocus;
  gboolean to_top;
  LopeJournalModel *model; /* owned, nullable until first filled */
  LopeJournalSelection *selection; /* owned, nullable until first filled */
  LopeJournalEntry *entry; /* owned, nullable: the one in the pane */

  /* Template children */
  GtkStack *pages;
  GtkStack *list_stack;
  AdwHeaderBar *header_bar;
  GtkWidget *search_button;
  AdwNavigationSplitView *split_view;
  LopeJournalDetails *details;
  LopeHeaderTitle *window_title;
  LopeJournalSearch *search;
  LopeJournalView *view;
  GtkWidget *log_button;
  GtkWidget *cancel_button;
  GtkWidget *select_button;
  GtkWidget *select_all_button;
  GtkActionBar *action_bar;
  GtkMenuButton *shoe_button;
  GtkMenuButton *kind_button;
};

/**
 * LopeJournalPage:
 *
 * The page “Journal”: all activities by week, and beside them the details of
 * the selected one.
 */
G_DEFINE_FINAL_TYPE (LopeJournalPage, lope_journal_page, LOPE_TYPE_PAGE)

static LopeSession *
get_session (LopeJournalPage *self)
{
  return lope_page_get_session (LOPE_PAGE (self));
}

static LopeActivity *
get_activity (LopeJournalPage *self)
{
  return self->entry != NULL ? lope_journal_entry_get_activity (self->entry) : NULL;
}

static gboolean
is_selecting (LopeJournalPage *self)
{
  return self->selection != NULL && lope_journal_selection_get_selecting (self->selection);
}

static gboolean
can_step (LopeJournalPage *self,
          int              step)
{
  guint position = self->selection != NULL ? lope_journal_selection_get_position (self->selection)
                                           : GTK_INVALID_LIST_POSITION;

  if (is_selecting (self) || position == GTK_INVALID_LIST_POSITION)
    return FALSE;

  return step < 0 ? position > 0 : position + 1 < g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static void
update_actions (LopeJournalPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean selecting = is_selecting (self);
  gboolean writable = !lope_session_is_read_only (get_session (self));
  gboolean single = writable && !selecting && get_activity (self) != NULL;
  gboolean any = selecting ? writable && lope_journal_selection_get_n (self->selection) > 0 : single;

  gtk_widget_action_set_enabled (widget, "journal.edit", single);
  gtk_widget_action_set_enabled (widget, "journal.show-newer", can_step (self, -1));
  gtk_widget_action_set_enabled (widget, "journal.show-older", can_step (self, 1));
  gtk_widget_action_set_enabled (widget, "journal.delete", any);
  gtk_widget_action_set_enabled (widget, "journal.set-shoe", any);
  gtk_widget_action_set_enabled (widget, "journal.set-kind", any);
  gtk_widget_action_set_enabled (widget, "journal.stop-selecting", selecting);
  gtk_widget_set_sensitive (GTK_WIDGET (self->shoe_button), any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->kind_button), any);
}

/* ==== List ==== */

static void
update_title (LopeJournalPage *self)
{
  LopeJournalList *list = lope_journal_model_get_list (self->model);
  guint n_runs = lope_journal_list_get_n_runs (list);
  gint64 distance = lope_journal_list_get_distance (list);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  lope_journal_search_set_found (self->search, n_runs, distance);
  if (is_selecting (self))
    {
      g_autofree char *number = lope_format_number (lope_journal_selection_get_n (self->selection), 0);
      g_autofree char *selected = lope_journal_details_describe (self->details, &subtitle);

      /* TRANSLATORS: How many activities are selected. */
      title = g_strdup_printf (_("%s Selected"), number);
    }
  else if (!lope_journal_search_is_set (self->search))
    {
      g_autofree char *number = lope_format_number (n_runs, 0);
      g_autofree char *total = lope_format_distance_round (distance, lope_session_get_units (get_session (self)));
      /* TRANSLATORS: %s is how many runs there are. */
      g_autofree char *runs = g_strdup_printf (ngettext ("%s run", "%s runs", n_runs), number);

      subtitle = g_strdup_printf ("%s · %s", runs, total);
    }

  lope_header_title_set_title (self->window_title, title != NULL ? title : _("Journal"));
  lope_header_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
}

static void
update_stacks (LopeJournalPage *self)
{
  gboolean empty = lope_journal_list_get_length (lope_journal_model_get_list (self->model)) == 0;

  gtk_stack_set_visible_child_name (self->pages, empty && !lope_journal_search_is_set (self->search) ? "empty" : "journal");
  lope_page_set_suggests (LOPE_PAGE (self), empty && !lope_journal_search_is_set (self->search));
  gtk_stack_set_visible_child_name (self->list_stack, empty ? "no-results" : "list");
  if (empty)
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

static void
focus_selected (LopeJournalPage *self)
{
  guint position = lope_journal_selection_get_position (self->selection);

  self->refocus = FALSE;
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  if (position != GTK_INVALID_LIST_POSITION)
    lope_journal_view_go_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT);
}

static gboolean
focus_tick_cb (GtkWidget     *widget,
               GdkFrameClock *clock,
               gpointer       user_data)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);

  if (gtk_widget_get_height (GTK_WIDGET (self->view)) == 0)
    return G_SOURCE_CONTINUE;

  focus_selected (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));

  return G_SOURCE_REMOVE;
}

static void
refresh (LopeJournalPage *self)
{
  lope_journal_model_refresh (self->model, lope_session_get_preferences (get_session (self)), self->entry);
}

/* ==== Callbacks ==== */

static void
loaded_cb (LopeJournalPage *self,
           const GError    *error)
{
  if (error != NULL)
    lope_session_report (get_session (self), _("The journal could not be read"), error);
  /* What came in above the first row is in sight if that was. */
  else if (self->to_top && !self->refocus)
    lope_journal_view_scroll_to_top (self->view);
  self->to_top = FALSE;

  lope_journal_selection_prune (self->selection);
  update_stacks (self);
  update_title (self);
  update_actions (self);
  if (self->refocus)
    focus_selected (self);
}

static void
entry_changed_cb (LopeJournalPage *self)
{
  update_actions (self);
  lope_journal_details_queue_update (self->details);
}

static void
current_cb (LopeJournalPage *self)
{
  LopeJournalEntry *entry = lope_journal_selection_get_current (self->selection);

  if (entry == self->entry)
    return;

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_data (self->entry, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "notify::activity", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);

  entry_changed_cb (self);
}

static void
n_selected_cb (LopeJournalPage *self)
{
  if (!is_selecting (self))
    return;

  update_title (self);
  update_actions (self);
  lope_journal_details_queue_update (self->details);
}

static void
selecting_cb (LopeJournalPage *self)
{
  gboolean selecting = is_selecting (self);

  gtk_widget_set_visible (self->log_button, !selecting);
  gtk_widget_set_visible (self->select_button, !selecting);
  gtk_widget_set_visible (self->search_button, !selecting);
  gtk_widget_set_visible (self->cancel_button, selecting);
  adw_header_bar_set_show_back_button (self->header_bar, !selecting);
  gtk_widget_set_visible (self->select_all_button, selecting);
  gtk_action_bar_set_revealed (self->action_bar, selecting);
  update_title (self);
  update_actions (self);
  lope_journal_details_queue_update (self->details);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->view), selecting ? _("Selecting") : _("No longer selecting"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* What slides in is there from the beginning. */
static void
layout_changed_cb (LopeJournalPage *self)
{
  lope_journal_details_set_in_sight (self->details,
                                     !adw_navigation_split_view_get_collapsed (self->split_view) ||
                                     adw_navigation_split_view_get_show_content (self->split_view));
}

static void
open_cb (LopeJournalPage *self)
{
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  lope_journal_details_focus (self->details);
}

static void
search_changed_cb (LopeJournalPage *self)
{
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;

  lope_journal_search_apply (self->search, &filter);
  lope_journal_model_set_filter (self->model, &filter, lope_journal_search_is_set (self->search));
  if (lope_journal_view_is_at_top (self->view))
    lope_journal_model_trim (self->model);
  self->to_top = TRUE;
  refresh (self);
}

/* Enter goes on to what was found. */
static void
search_activate_cb (LopeJournalPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    lope_journal_view_go_to (self->view, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT);
}

/* ==== Actions ==== */

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  LopeActivity *activity = get_activity (self);

  if (activity != NULL)
    adw_dialog_present (lope_log_run_dialog_new (get_session (self), activity), widget);
}

static GPtrArray *
load_selected (LopeJournalPage *self)
{
  g_autoptr (GArray) ids = lope_journal_selection_list_ids (self->selection);

  return lope_journal_edit_load (get_session (self), ids);
}

/* What was done ends the mode, and is said. */
static void
end_edit (LopeJournalPage *self,
          const char      *message)
{
  if (message == NULL)
    return;

  lope_journal_selection_set_selecting (self->selection, FALSE);
  self->refocus = TRUE;
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  g_autoptr (GPtrArray) activities = load_selected (self);
  g_autofree char *message = lope_journal_edit_delete (get_session (self), activities);

  end_edit (self, message);
}

static void
set_shoe_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  g_autoptr (GPtrArray) activities = load_selected (self);
  const char *uuid = g_variant_get_string (parameter, NULL);
  g_autofree char *message = lope_journal_edit_set_shoe (get_session (self), activities,
                                                         *uuid != '\0' ? uuid : NULL);

  end_edit (self, message);
}

static void
set_kind_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  g_autoptr (GPtrArray) activities = load_selected (self);
  const char *nick = g_variant_get_string (parameter, NULL);
  g_autofree char *message =
    lope_journal_edit_set_kind (get_session (self), activities,
                                *nick != '\0' ? lope_nicks_find (lope_kind_nicks, nick) : LOPE_UNSET);

  end_edit (self, message);
}

static void
start_selecting_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  guint position = lope_journal_selection_get_position (self->selection);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  lope_journal_selection_set_selecting (self->selection, TRUE);
  if (position != GTK_INVALID_LIST_POSITION)
    lope_journal_view_go_to (self->view, position, GTK_LIST_SCROLL_FOCUS);
}

static void
stop_selecting_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);

  lope_journal_selection_set_selecting (self->selection, FALSE);
  focus_selected (self);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);

  if (lope_journal_model_finish (self->model, NULL))
    gtk_selection_model_select_all (GTK_SELECTION_MODEL (self->selection));
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  int step = g_str_equal (action_name, "journal.show-newer") ? -1 : 1;
  LopeActivity *activity;
  g_autofree char *title = NULL;

  if (!can_step (self, step))
    return;

  lope_journal_view_go_to (self->view, (guint) ((int) lope_journal_selection_get_position (self->selection) + step),
                           GTK_LIST_SCROLL_SELECT);
  activity = get_activity (self);
  title = activity != NULL ? lope_activity_dup_title (activity) : NULL;
  if (title != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
create_menu_cb (GtkMenuButton *button,
                gpointer       user_data)
{
  LopeJournalPage *self = user_data;
  g_autoptr (GMenuModel) menu = lope_journal_edit_make_menu (get_session (self),
                                                             button == self->shoe_button ? "shoe" : "kind");

  gtk_menu_button_set_menu_model (button, menu);
}

/* ==== vfuncs ==== */

static void
fill (LopeJournalPage *self)
{
  LopeSession *session = get_session (self);

  self->model = lope_journal_model_new (lope_session_get_store (session));
  self->selection = lope_journal_selection_new (self->model);
  lope_journal_search_set_session (self->search, session);
  g_signal_connect_object (self->model, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::current", G_CALLBACK (current_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::n", G_CALLBACK (n_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selecting", G_CALLBACK (selecting_cb), self, G_CONNECT_SWAPPED);
  lope_journal_view_set_up (self->view, session, self->model, self->selection);
  lope_journal_details_set_up (self->details, session, self->model, self->selection);
}

static void
lope_journal_page_changed (LopePage *page,
                           guint     changes)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (page);
  gboolean first = self->model == NULL;

  if (first)
    fill (self);
  self->to_top |= lope_journal_view_is_at_top (self->view);
  refresh (self);
  if (!first)
    lope_journal_details_queue_update (self->details);
}

static void
lope_journal_page_search (LopePage *page)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  lope_journal_search_start (self->search);
}

static void
lope_journal_page_show (LopePage   *page,
                        const char *uuid)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (page);
  guint position;

  lope_journal_selection_set_selecting (self->selection, FALSE);
  lope_journal_search_stop (self->search);
  if (!lope_journal_model_finish (self->model, NULL) || !lope_journal_model_find (self->model, uuid, &position))
    return;

  lope_journal_view_go_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  /* Beside the details, the focus is on their row, once there is one. */
  if (!adw_navigation_split_view_get_collapsed (self->split_view))
    gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_tick_cb, NULL, NULL);
}

static void
lope_journal_page_dispose (GObject *object)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (object);

  g_clear_object (&self->entry);
  /* The stack is the page's child, which the page would let go a second time. */
  adw_navigation_page_set_child (ADW_NAVIGATION_PAGE (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_JOURNAL_PAGE);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);

  G_OBJECT_CLASS (lope_journal_page_parent_class)->dispose (object);
}

static void
lope_journal_page_class_init (LopeJournalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  LopePageClass *page_class = LOPE_PAGE_CLASS (klass);

  object_class->dispose = lope_journal_page_dispose;
  page_class->changed = lope_journal_page_changed;
  page_class->search = lope_journal_page_search;
  page_class->show = lope_journal_page_show;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_JOURNAL_DETAILS);
  g_type_ensure (LOPE_TYPE_JOURNAL_SEARCH);
  g_type_ensure (LOPE_TYPE_JOURNAL_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, pages);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, details);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, search);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, view);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, log_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, select_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, select_all_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, action_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, shoe_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, kind_button);
  gtk_widget_class_bind_template_callback (widget_class, layout_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);

  gtk_widget_class_install_action (widget_class, "journal.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "journal.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "journal.set-shoe", "s", set_shoe_action);
  gtk_widget_class_install_action (widget_class, "journal.set-kind", "s", set_kind_action);
  gtk_widget_class_install_action (widget_class, "journal.start-selecting", NULL, start_selecting_action);
  gtk_widget_class_install_action (widget_class, "journal.stop-selecting", NULL, stop_selecting_action);
  gtk_widget_class_install_action (widget_class, "journal.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "journal.show-newer", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "journal.show-older", NULL, step_action);
}

static void
lope_journal_page_init (LopeJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  layout_changed_cb (self);
  gtk_menu_button_set_create_popup_func (self->shoe_button, create_menu_cb, self, NULL);
  gtk_menu_button_set_create_popup_func (self->kind_button, create_menu_cb, self, NULL);
}

/* ==== API ==== */

/**
 * lope_journal_page_show_shoe:
 * @self: a page
 * @uuid: a shoe
 *
 * Shows only the runs in that shoe.
 */
void
lope_journal_page_show_shoe (LopeJournalPage *self,
                             const char      *uuid)
{
  g_return_if_fail (LOPE_IS_JOURNAL_PAGE (self));

  lope_journal_selection_set_selecting (self->selection, FALSE);
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  lope_journal_search_show_shoe (self->search, uuid);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/**
 * lope_journal_page_show_day:
 * @self: a page
 * @day: a day
 *
 * Goes to the latest activity of a day, or to the one that came before it.
 */
void
lope_journal_page_show_day (LopeJournalPage *self,
                            LopeDay          day)
{
  LopeJournalList *list;
  guint position;

  g_return_if_fail (LOPE_IS_JOURNAL_PAGE (self));

  lope_journal_selection_set_selecting (self->selection, FALSE);
  lope_journal_search_stop (self->search);
  if (!lope_journal_model_finish (self->model, NULL))
    return;

  list = lope_journal_model_get_list (self->model);
  if (lope_journal_list_get_length (list) == 0)
    return;

  position = MIN (lope_journal_list_find_day (list, day), lope_journal_list_get_length (list) - 1);
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  lope_journal_view_go_to (self->view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT);
  /* A page that was not on the screen has no rows yet that could take the focus. */
  gtk_widget_add_tick_callback (GTK_WIDGET (self), focus_tick_cb, NULL, NULL);
}
