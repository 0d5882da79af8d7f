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
#include "lope-journal-model.h"
#include "lope-log-run-dialog.h"
#include "lope-week-header.h"

#include <glib/gi18n-lib.h>

#define SETTLED_FRAMES 3

struct _LopeJournalPage {
  LopePage parent_instance;

  gboolean refocus;
  guint frames;
  LopeJournalModel *model; /* owned, nullable until first filled */
  LopeJournalEntry *entry; /* owned, nullable: the one in the pane */

  /* Template children */
  GtkStack *pages;
  GtkStack *list_stack;
  AdwNavigationSplitView *split_view;
  AdwNavigationPage *details_page;
  AdwWindowTitle *window_title;
  GtkSearchBar *search_bar;
  GtkSearchEntry *search_entry;
  GtkListView *list_view;
  GtkSingleSelection *selection;
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
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static void
update_pane (LopeJournalPage *self)
{
  LopeActivity *activity = get_activity (self);
  g_autofree char *title = activity != NULL ? lope_activity_dup_title (activity) : g_strdup (_("Details"));

  adw_navigation_page_set_title (self->details_page, title);
  lope_activity_pane_show (self->pane, get_session (self), activity);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.edit", activity != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "journal.delete", activity != NULL);
}

static void
update_title (LopeJournalPage *self)
{
  guint n_runs = lope_journal_model_get_n_runs (self->model);
  LopeUnits units = lope_session_get_units (get_session (self));
  g_autofree char *total = lope_format_distance_round (lope_journal_model_get_distance (self->model), units);
  g_autofree char *number = lope_format_number (n_runs, 0);
  g_autofree char *runs = NULL;
  g_autofree char *subtitle = NULL;

  if (is_searching (self))
    /* TRANSLATORS: %s is how many runs a search found. */
    runs = g_strdup_printf (ngettext ("%s run found", "%s runs found", n_runs), number);
  else
    /* TRANSLATORS: %s is how many runs there are. */
    runs = g_strdup_printf (ngettext ("%s run", "%s runs", n_runs), number);

  subtitle = g_strdup_printf ("%s · %s", runs, total);
  adw_window_title_set_subtitle (self->window_title, subtitle);
}

static void
update_stacks (LopeJournalPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0;

  gtk_stack_set_visible_child_name (self->pages, empty && !is_searching (self) ? "empty" : "journal");
  gtk_stack_set_visible_child_name (self->list_stack, empty ? "no-results" : "list");
  if (empty)
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
}

static void
focus_selected (LopeJournalPage *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

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

  update_title (self);
  update_stacks (self);
  /* What comes in above the first row is in sight if that was. */
  if (at_top && !self->refocus)
    {
      self->frames = 0;
      gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_top_cb, NULL, NULL);
    }

  return TRUE;
}

static void
announce_results (LopeJournalPage *self)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->search_entry),
                           adw_window_title_get_subtitle (self->window_title),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

/* ==== Callbacks ==== */

static void
entry_changed_cb (LopeJournalPage *self)
{
  update_pane (self);
}

static void
selected_cb (LopeJournalPage *self)
{
  LopeJournalEntry *entry = gtk_single_selection_get_selected_item (self->selection);

  if (entry == self->entry)
    return;

  if (self->entry != NULL)
    g_signal_handlers_disconnect_by_func (self->entry, entry_changed_cb, self);
  g_set_object (&self->entry, entry);
  if (entry != NULL)
    g_signal_connect_object (entry, "notify::activity", G_CALLBACK (entry_changed_cb), self, G_CONNECT_SWAPPED);

  update_pane (self);
}

static void
activate_cb (LopeJournalPage *self,
             guint            position)
{
  gtk_single_selection_set_selected (self->selection, position);
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

static void
search_changed_cb (LopeJournalPage *self)
{
  if (self->model == NULL)
    return;

  lope_journal_model_set_text (self->model, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)));
  if (refresh (self) && is_searching (self))
    announce_results (self);
}

static void
search_mode_cb (LopeJournalPage *self)
{
  /* Closing the bar shows everything again, with the selection in sight. */
  if (!gtk_search_bar_get_search_mode (self->search_bar))
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
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

static void
delete_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (widget);
  LopeActivity *activity = get_activity (self);
  g_autofree char *day = NULL;
  g_autofree char *message = NULL;
  const char *uuids[2] = { NULL };

  if (activity == NULL)
    return;

  day = lope_format_day_short (lope_activity_get_day (activity), lope_session_get_today (get_session (self)));
  message = lope_activity_is_run (activity)
              /* TRANSLATORS: %s is a day, such as “17 November”. */
              ? g_strdup_printf (_("Run of %s deleted"), day)
              /* TRANSLATORS: %s is a day, such as “17 November”. */
              : g_strdup_printf (_("Activity of %s deleted"), day);
  uuids[0] = lope_record_get_uuid (LOPE_RECORD (activity));

  if (lope_session_delete (get_session (self), LOPE_TYPE_ACTIVITY, uuids, message))
    {
      self->refocus = TRUE;
      gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }
}

/* ==== vfuncs ==== */

static void
lope_journal_page_changed (LopePage *page,
                           guint     changes)
{
  LopeJournalPage *self = LOPE_JOURNAL_PAGE (page);

  if (self->model == NULL)
    self->model = lope_journal_model_new (lope_session_get_store (get_session (self)));

  if (!refresh (self))
    return;

  /* The list is shown when it is filled: a view grows more slowly. */
  if (gtk_single_selection_get_model (self->selection) == NULL)
    gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->model));
  else
    update_pane (self);

  if (self->refocus)
    focus_selected (self);
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

  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  lope_journal_model_set_text (self->model, NULL);
  if (!refresh (self) || !lope_journal_model_find (self->model, uuid, &position))
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
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, pages);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, list_stack);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, split_view);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, details_page);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, search_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, list_view);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, selection);
  gtk_widget_class_bind_template_child (widget_class, LopeJournalPage, pane);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, header_unbind_cb);

  gtk_widget_class_install_action (widget_class, "journal.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "journal.delete", NULL, delete_action);
}

static void
lope_journal_page_init (LopeJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
