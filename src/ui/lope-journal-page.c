/* lope-journal-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-page.h"

#include "lope-activity-pane.h"
#include "lope-activity-text.h"
#include "lope-format.h"
#include "lope-journal-edit.h"
#include "lope-journal-filter.h"
#include "lope-journal-model.h"
#include "lope-journal-row.h"
#include "lope-journal-selection.h"
#include "lope-log-run-dialog.h"
#include "lope-week-header.h"

#include <glib/gi18n-lib.h>

#define SETTLED_FRAMES 3

struct _LopeJournalPage {
  LopePage parent_instance;

  gboolean refocus;
  gboolean announce;
  guint frames;
  LopeJournalModel *model; /* owned, nullable until first filled */
  LopeJournalSelection *selection; /* owned, nullable until first filled */
  LopeJournalEntry *entry; /* owned, nullable: the one in the pane */

  /* Template children */
  GtkStack *pages;
  GtkStack *list_stack;
  GtkWidget *list_bin;
  AdwHeaderBar *header_bar;
  GtkWidget *search_button;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *details_page;
  AdwWindowTitle *window_title;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkListView *list_view;
  LopeJournalFilter *filter;
  GtkWidget *found_box;
  GtkLabel *found_label;
  GtkLabel *found_distance;
  GtkWidget *log_button;
  GtkWidget *cancel_button;
  GtkWidget *select_button;
  GtkWidget *select_all_button;
  GtkActionBar *action_bar;
  GtkMenuButton *shoe_button;
  GtkMenuButton *kind_button;
  GtkWidget *delete_button;
  LopeActivityPane *pane;
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
is_searching (LopeJournalPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0' ||
         lope_journal_filter_is_set (self->filter);
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

/* ==== What is selected ==== */

static char *
describe_selected (LopeJournalPage  *self,
                   char            **details)
{
  guint n = lope_journal_selection_get_n (self->selection);
  guint length = g_list_model_get_n_items (G_LIST_MODEL (self->model));
  LopeSession *session = get_session (self);
  LopeDay first = LOPE_DAY_NONE, last = LOPE_DAY_NONE;
  g_autofree char *number = lope_format_number (n, 0);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 distance = 0;
  gboolean all_runs = TRUE;

  for (guint i = 0; i < length && n > 0; i++)
    {
      const LopeActivityKey *key = lope_journal_model_get_key (self->model, i);

      if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), i))
        continue;

      last = last == LOPE_DAY_NONE ? key->day : last;
      first = key->day;
      if (lope_sport_is_run (key->sport))
        distance += MAX (key->distance, 0);
      else
        all_runs = FALSE;
    }

  if (first != LOPE_DAY_NONE)
    {
      g_autofree char *range = lope_format_day_range (first, last, lope_session_get_today (session));
      g_autofree char *total = lope_format_distance (distance, lope_session_get_units (session));

      lope_text_append (text, distance > 0 ? total : NULL);
      lope_text_append (text, range);
    }
  *details = g_string_free (g_steal_pointer (&text), FALSE);

  if (n == 0)
    return g_strdup (_("None Selected"));
  if (all_runs)
    return g_strdup_printf (ngettext ("%s Run Selected", "%s Runs Selected", n), number);

  return g_strdup_printf (ngettext ("%s Activity Selected", "%s Activities Selected", n), number);
}

static void
update_pane (LopeJournalPage *self)
{
  LopeActivity *activity = get_activity (self);
  g_autofree char *title = NULL;

  if (is_selecting (self))
    return;

  title = activity != NULL ? lope_activity_dup_title (activity) : g_strdup (_("Details"));
  adw_navigation_page_set_title (self->details_page, title);
  lope_activity_pane_show (self->pane, get_session (self), activity);
  update_actions (self);
}

static void
update_title (LopeJournalPage *self)
{
  guint n_runs = lope_journal_model_get_n_runs (self->model);
  LopeUnits units = lope_session_get_units (get_session (self));
  gint64 distance = lope_journal_model_get_distance (self->model);
  g_autofree char *total = lope_format_distance_round (distance, units);
  g_autofree char *number = lope_format_number (n_runs, 0);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  /* TRANSLATORS: %s is how many runs a search found. */
  g_autofree char *found = g_strdup_printf (ngettext ("%s run found", "%s runs found", n_runs), number);

  gtk_widget_set_visible (self->found_box, is_searching (self));
  gtk_label_set_label (self->found_label, found);
  gtk_label_set_label (self->found_distance, total);

  if (is_selecting (self))
    {
      g_autofree char *n_selected = lope_format_number (lope_journal_selection_get_n (self->selection), 0);
      g_autofree char *selected = describe_selected (self, &subtitle);

      /* TRANSLATORS: How many activities are selected. */
      title = g_strdup_printf (_("%s Selected"), n_selected);
      lope_activity_pane_show_many (self->pane, selected, subtitle);
    }
  else if (!is_searching (self))
    {
      /* TRANSLATORS: %s is how many runs there are. */
      g_autofree char *runs = g_strdup_printf (ngettext ("%s run", "%s runs", n_runs), number);

      subtitle = g_strdup_printf ("%s · %s", runs, total);
    }

  adw_window_title_set_title (self->window_title, title != NULL ? title : _("Journal"));
  adw_window_title_set_subtitle (self->window_title, subtitle != NULL ? subtitle : "");
}

static void
update_stacks (LopeJournalPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;

  if (empty && lope_journal_model_is_loading (self->model))
    return;

  gtk_stack_set_visible_child_name (self->pages, empty && !is_searching (self) ? "empty" : "journal");
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
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

/* The view keeps its first row in its place, so that the header of a new week
 * would come in out of sight. It does so once it has measured the new rows. */
static gboolean
scroll_to_top_cb (GtkWidget     *widget,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);

  if (++self->frames < SETTLED_FRAMES)
    return G_SOURCE_CONTINUE;

  gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view)), 0);

  return G_SOURCE_REMOVE;
}

static void
scroll_to_top (LopeJournalPage *self)
{
  self->frames = 0;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
}

static gboolean
refresh (LopeJournalPage *self)
{
  LopeSession *session = get_session (self);
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list_view));
  gboolean at_top = adjustment == NULL || gtk_adjustment_get_value (adjustment) < 1;
  g_autoptr (GError) error = NULL;

  if (!lope_journal_model_refresh (self->model, lope_session_get_preferences (session), &error))
    {
      lope_session_report (session, _("The journal could not be read"), error);
      return FALSE;
    }

  /* What comes in above the first row is in sight if that was. */
  if (at_top && !self->refocus)
    scroll_to_top (self);

  return TRUE;
}

static void
announce_results (LopeJournalPage *self)
{
  g_autofree char *text = g_strdup_printf ("%s · %s", gtk_label_get_label (self->found_label),
                                           gtk_label_get_label (self->found_distance));

  self->announce = FALSE;
  gtk_accessible_announce (GTK_ACCESSIBLE (self->search_entry), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* ==== Callbacks ==== */

static void
loaded_cb (LopeJournalPage *self,
           const GError    *error)
{
  if (error != NULL)
    lope_session_report (get_session (self), _("The journal could not be read"), error);

  lope_journal_selection_prune (self->selection);
  update_stacks (self);
  update_title (self);
  update_actions (self);
  if (self->announce && is_searching (self))
    announce_results (self);
  if (self->refocus)
    focus_selected (self);
}

static void
entry_changed_cb (LopeJournalPage *self)
{
  update_pane (self);
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

  update_pane (self);
}

static void
n_selected_cb (LopeJournalPage *self)
{
  if (!is_selecting (self))
    return;

  update_title (self);
  update_actions (self);
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
  update_pane (self);
  gtk_accessible_announce (GTK_ACCESSIBLE (self->list_view),
                           selecting ? _("Selecting") : _("No longer selecting"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
activate_cb (LopeJournalPage *self,
             guint            position)
{
  if (is_selecting (self))
    {
      lope_journal_selection_toggle (self->selection, position);
      return;
    }

  lope_journal_selection_set_position (self->selection, position);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
  lope_activity_pane_focus (self->pane);
}

static void
search_changed_cb (LopeJournalPage *self)
{
  LopeActivityFilter filter = LOPE_ACTIVITY_FILTER_ALL;

  if (self->model == NULL)
    return;

  filter.text = gtk_editable_get_text (GTK_EDITABLE (self->search_entry));
  lope_journal_filter_apply (self->filter, &filter);
  lope_journal_model_set_filter (self->model, &filter);
  self->announce = TRUE;
  if (refresh (self))
    scroll_to_top (self);
}

/* Enter goes on to what was found. */
static void
search_activate_cb (LopeJournalPage *self)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0)
    gtk_list_view_scroll_to (self->list_view, 0, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static void
search_mode_cb (LopeJournalPage *self)
{
  gboolean filtered;

  if (gtk_search_bar_get_search_mode (self->search_bar))
    return;

  /* Closing the bar shows everything again. */
  filtered = lope_journal_filter_is_set (self->filter);
  lope_journal_filter_clear (self->filter);
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  else if (filtered)
    search_changed_cb (self);
}

/* ==== Rows ==== */

static LopeJournalRow *
find_row (LopeJournalPage *self,
          double           x,
          double           y)
{
  GtkWidget *list = GTK_WIDGET (self->list_view);
  GtkWidget *widget = gtk_widget_pick (list, x, y, GTK_PICK_DEFAULT);

  while (widget != NULL && widget != list && gtk_widget_get_parent (widget) != list)
    widget = gtk_widget_get_parent (widget);
  if (widget == NULL || widget == list)
    return NULL;

  widget = gtk_widget_get_first_child (widget);

  return LOPE_IS_JOURNAL_ROW (widget) ? LOPE_JOURNAL_ROW (widget) : NULL;
}

/* In the mode for it, a click anywhere in a row selects it too. */
static void
pressed_cb (LopeJournalPage *self,
            int              n_press,
            double           x,
            double           y,
            GtkGesture      *gesture)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  LopeJournalRow *row = is_selecting (self) && (state & GDK_SHIFT_MASK) == 0 ? find_row (self, x, y) : NULL;
  guint position;

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  position = lope_journal_row_get_position (row);
  lope_journal_selection_toggle (self->selection, position);
  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
}

static void
long_pressed_cb (LopeJournalPage *self,
                 double           x,
                 double           y,
                 GtkGesture      *gesture)
{
  LopeJournalRow *row = !is_selecting (self) ? find_row (self, x, y) : NULL;

  if (row == NULL)
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  lope_journal_selection_set_selecting (self->selection, TRUE);
  lope_journal_selection_toggle (self->selection, lope_journal_row_get_position (row));
}

static void
popover_closed_cb (GtkWidget       *popover,
                   LopeJournalPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
  /* The chosen action runs after this. */
  g_idle_add_once ((GSourceOnceFunc) gtk_widget_unparent, popover);
}

static void
pop_up_menu (LopeJournalPage    *self,
             const GdkRectangle *place)
{
  g_autoptr (GMenuModel) shoes = lope_journal_edit_make_menu (get_session (self), "shoe");
  g_autoptr (GMenuModel) kinds = lope_journal_edit_make_menu (get_session (self), "kind");
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) change = g_menu_new ();
  g_autoptr (GMenu) end = g_menu_new ();
  GtkWidget *popover;

  if (!is_selecting (self))
    g_menu_append (change, _("_Edit…"), "journal.edit");
  g_menu_append_submenu (change, _("_Shoe"), shoes);
  g_menu_append_submenu (change, _("_Kind"), kinds);
  if (!is_selecting (self))
    g_menu_append (change, _("Select _More"), "journal.start-selecting");
  g_menu_append (end, _("_Delete"), "journal.delete");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (change));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (end));

  popover = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_widget_set_parent (popover, self->list_bin);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), place);
  g_signal_connect_object (popover, "closed", G_CALLBACK (popover_closed_cb), self, 0);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
context_pressed_cb (LopeJournalPage *self,
                    int              n_press,
                    double           x,
                    double           y,
                    GtkGesture      *gesture)
{
  LopeJournalRow *row = find_row (self, x, y);
  graphene_point_t point;

  if (row == NULL ||
      !gtk_widget_compute_point (GTK_WIDGET (self->list_view), self->list_bin,
                                 &GRAPHENE_POINT_INIT ((float) x, (float) y), &point))
    return;

  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_list_view_scroll_to (self->list_view, lope_journal_row_get_position (row),
                           GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  pop_up_menu (self, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
}

static void
row_setup_cb (LopeJournalPage *self,
              GtkListItem     *item)
{
  gtk_list_item_set_child (item, lope_journal_row_new (item, self->selection));
}

static void
row_bind_cb (LopeJournalPage *self,
             GtkListItem     *item)
{
  lope_journal_row_bind (LOPE_JOURNAL_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
row_unbind_cb (LopeJournalPage *self,
               GtkListItem     *item)
{
  lope_journal_row_bind (LOPE_JOURNAL_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
header_setup_cb (LopeJournalPage *self,
                 GtkListHeader   *header)
{
  gtk_list_header_set_child (header, lope_week_header_new ());
}

static void
header_bind_cb (LopeJournalPage *self,
                GtkListHeader   *header)
{
  lope_week_header_bind (LOPE_WEEK_HEADER (gtk_list_header_get_child (header)),
                         header, self->model, get_session (self));
}

static void
header_unbind_cb (LopeJournalPage *self,
                  GtkListHeader   *header)
{
  lope_week_header_bind (LOPE_WEEK_HEADER (gtk_list_header_get_child (header)), NULL, NULL, NULL);
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
    gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS, NULL);
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

  gtk_list_view_scroll_to (self->list_view, (guint) ((int) lope_journal_selection_get_position (self->selection) + step),
                           GTK_LIST_SCROLL_SELECT, NULL);
  activity = get_activity (self);
  title = activity != NULL ? lope_activity_dup_title (activity) : NULL;
  if (title != NULL)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->pane), title, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list_view));
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (row, self->list_bin, &bounds))
    return;

  pop_up_menu (self, &(GdkRectangle) { (int) (bounds.origin.x + bounds.size.width / 2),
                                       (int) (bounds.origin.y + bounds.size.height / 2), 1, 1 });
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
  lope_journal_filter_set_session (self->filter, session);
  g_signal_connect_object (self->model, "loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::current", G_CALLBACK (current_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::n", G_CALLBACK (n_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selecting", G_CALLBACK (selecting_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list_view, GTK_SELECTION_MODEL (self->selection));
}

static void
lope_journal_page_changed (LopePage *page,
                           guint     changes)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (page);
  gboolean first = self->model == NULL;

  if (first)
    fill (self);
  if (!refresh (self))
    return;

  if (first && lope_journal_model_is_loading (self->model))
    update_title (self);
  if (!first)
    update_pane (self);
}

static void
lope_journal_page_search (LopePage *page)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (page);

  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

static void
lope_journal_page_show (LopePage   *page,
                        const char *uuid)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (page);
  guint position;

  lope_journal_selection_set_selecting (self->selection, FALSE);
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  if (is_searching (self))
    search_changed_cb (self);
  if (!lope_journal_model_finish (self->model, NULL) || !lope_journal_model_find (self->model, uuid, &position))
    return;

  gtk_list_view_scroll_to (self->list_view, position, GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
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

  g_type_ensure (LOPE_TYPE_ACTIVITY_PANE);
  g_type_ensure (LOPE_TYPE_JOURNAL_ENTRY);
  g_type_ensure (LOPE_TYPE_JOURNAL_FILTER);
  g_type_ensure (LOPE_TYPE_JOURNAL_ROW);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, pages);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, list_bin);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, header_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, search_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, details_page);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, filter);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, found_box);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, found_label);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, found_distance);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, log_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, select_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, select_all_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, action_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, shoe_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, kind_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, delete_button);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, context_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, long_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_unbind_cb);

  gtk_widget_class_install_action (widget_class, "journal.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "journal.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "journal.set-shoe", "s", set_shoe_action);
  gtk_widget_class_install_action (widget_class, "journal.set-kind", "s", set_kind_action);
  gtk_widget_class_install_action (widget_class, "journal.start-selecting", NULL, start_selecting_action);
  gtk_widget_class_install_action (widget_class, "journal.stop-selecting", NULL, stop_selecting_action);
  gtk_widget_class_install_action (widget_class, "journal.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "journal.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "journal.show-newer", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "journal.show-older", NULL, step_action);
}

static void
lope_journal_page_init (LopeJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, GTK_EDITABLE (self->search_entry));
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
  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  lope_journal_filter_clear (self->filter);
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
  gtk_widget_activate_action (GTK_WIDGET (self->filter), "filter.shoe", "s", uuid);
  gtk_widget_grab_focus (GTK_WIDGET (self->list_view));
}
