/* lope-window.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-window.h"

#include "lope-backups-dialog.h"
#include "lope-body-page.h"
#include "lope-check-in-dialog.h"
#include "lope-emergency-page.h"
#include "lope-failure-page.h"
#include "lope-failures.h"
#include "lope-header-title.h"
#include "lope-import-dialog.h"
#include "lope-journal-page.h"
#include "lope-log-pain-dialog.h"
#include "lope-log-run-dialog.h"
#include "lope-page.h"
#include "lope-player-page.h"
#include "lope-red-flags-dialog.h"
#include "lope-report-dialog.h"
#include "lope-routine-actions.h"
#include "lope-routines-page.h"
#include "lope-settings.h"
#include "lope-shoes-page.h"
#include "lope-sidebar-row.h"
#include "lope-today-page.h"
#include "lope-trends-page.h"

#include <glib/gi18n-lib.h>

typedef struct {
  const char *name;
  const char *title;
  const char *icon_name;
  GType (*get_type) (void);
} PageInfo;

static const PageInfo page_infos[] = {
  { "today", N_("Today"), "lope-today-symbolic", lope_today_page_get_type },
  { "journal", N_("Journal"), "lope-journal-symbolic", lope_journal_page_get_type },
  { "trends", N_("Trends"), "lope-trends-symbolic", lope_trends_page_get_type },
  { "body", N_("Body"), "lope-body-symbolic", lope_body_page_get_type },
  { "shoes", N_("Shoes"), "lope-shoes-symbolic", lope_shoes_page_get_type },
  { "routines", N_("Routines"), "lope-routines-symbolic", lope_routines_page_get_type },
};

#define KEYS_OF_DIALOG "lope-keys"

/* Whoever hears what a toast offers, and tabs there, needs longer than whoever reads it. */
#define SECONDS_TO_PRESS 10

#define N_PAGES G_N_ELEMENTS (page_infos)

struct _LopeWindow {
  AdwApplicationWindow parent_instance;

  LopeSession *session; /* owned, nullable */
  LopePage *pages[N_PAGES]; /* owned, NULL until first shown */
  AdwToast *undo_toast; /* owned, nullable */
  int current;

  /* Template children */
  AdwBanner *read_only_banner;
  AdwToastOverlay *toasts;
  AdwNavigationSplitView *split_view;
  GtkListBox *sidebar;
  GtkWidget *log_button;
  GtkMenuButton *menu_button;
  LopeHeaderTitle *window_title;
};

/**
 * LopeWindow:
 *
 * The window. A page is made when it is first shown.
 */
G_DEFINE_FINAL_TYPE (LopeWindow, lope_window, ADW_TYPE_APPLICATION_WINDOW)

static int
find_page (const char *name)
{
  for (guint i = 0; i < N_PAGES; i++)
    {
      if (g_str_equal (page_infos[i].name, name))
        return (int) i;
    }

  return -1;
}

/* Of two suggested buttons none stands out. */
static void
update_suggestion (LopeWindow *self)
{
  if (self->current >= 0 && self->pages[self->current] != NULL && lope_page_get_suggests (self->pages[self->current]))
    gtk_widget_remove_css_class (self->log_button, "suggested-action");
  else
    gtk_widget_add_css_class (self->log_button, "suggested-action");
}

static LopePage *
ensure_page (LopeWindow *self,
             int         i)
{
  if (self->pages[i] == NULL)
    {
      self->pages[i] = g_object_new (page_infos[i].get_type (),
                                     "session", self->session,
                                     "tag", page_infos[i].name,
                                     NULL);
      g_object_ref_sink (self->pages[i]);
      g_object_bind_property (self->split_view, "collapsed", self->pages[i], "collapsed", G_BINDING_SYNC_CREATE);
      g_signal_connect_object (self->pages[i], "notify::suggests", G_CALLBACK (update_suggestion), self, G_CONNECT_SWAPPED);
    }

  return self->pages[i];
}

/* Beside the page, where the focus would be left behind on the row of another. */
static gboolean
is_sidebar_focused (LopeWindow *self)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->sidebar)) &&
         !adw_navigation_split_view_get_collapsed (self->split_view);
}

static LopePage *
go_to_page (LopeWindow *self,
            const char *name)
{
  int i = find_page (name);

  if (i < 0 || self->session == NULL)
    return NULL;

  if (i != self->current)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->sidebar, i);
      const gboolean focused = is_sidebar_focused (self);

      self->current = i;
      adw_navigation_split_view_set_content (self->split_view, ADW_NAVIGATION_PAGE (ensure_page (self, i)));
      gtk_list_box_select_row (self->sidebar, row);
      update_suggestion (self);
      if (focused)
        gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);

  return self->pages[i];
}

static void update_emergency (LopeWindow *self);

static void
row_activated_cb (LopeWindow    *self,
                  GtkListBoxRow *row)
{
  go_to_page (self, lope_sidebar_row_get_name (LOPE_SIDEBAR_ROW (row)));
}

static void
row_selected_cb (LopeWindow    *self,
                 GtkListBoxRow *row)
{
  /* Beside the content, moving through the list is enough. */
  if (row != NULL && self->current >= 0 && !adw_navigation_split_view_get_collapsed (self->split_view))
    go_to_page (self, lope_sidebar_row_get_name (LOPE_SIDEBAR_ROW (row)));
}

static void
update_badges (LopeWindow *self)
{
  GListModel *notices = lope_session_get_notices (self->session);
  guint counts[N_PAGES] = { 0 };
  gboolean caution[N_PAGES] = { FALSE };

  for (guint i = 0; i < g_list_model_get_n_items (notices); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (notices, i);
      gboolean grave = lope_notice_get_severity (notice) >= LOPE_SEVERITY_CAUTION;
      int today = find_page ("today");
      int shoes = find_page ("shoes");

      counts[today]++;
      caution[today] |= grave;
      if (lope_notice_get_kind (notice) == LOPE_NOTICE_SHOE_WEAR)
        {
          counts[shoes]++;
          caution[shoes] |= grave;
        }
      if (lope_notice_get_kind (notice) == LOPE_NOTICE_ROUTINE_DUE)
        counts[find_page ("routines")]++;
    }

  for (guint i = 0; i < N_PAGES; i++)
    lope_sidebar_row_set_count (LOPE_SIDEBAR_ROW (gtk_list_box_get_row_at_index (self->sidebar, (int) i)),
                                counts[i], caution[i]);
}

static void set_actions_enabled (LopeWindow *self,
                                 gboolean    enabled);

static void
emergency_done_cb (LopeWindow *self)
{
  set_actions_enabled (self, TRUE);
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->split_view));
  update_emergency (self);
  if (gtk_widget_get_parent (GTK_WIDGET (self->split_view)) != NULL)
    lope_window_show_page (self, "today");
}

/* A red flag that cannot wait takes the window until it was read. */
static void
update_emergency (LopeWindow *self)
{
  LopeRedFlag *flag = lope_emergency_find (self->session);
  GtkWidget *page;

  if (flag == NULL || LOPE_IS_EMERGENCY_PAGE (adw_toast_overlay_get_child (self->toasts)))
    return;

  page = lope_emergency_page_new (self->session, flag);
  g_signal_connect_object (page, "done", G_CALLBACK (emergency_done_cb), self, G_CONNECT_SWAPPED);
  lope_session_forget_undo (self->session);
  set_actions_enabled (self, FALSE);
  adw_toast_overlay_set_child (self->toasts, page);
  gtk_widget_grab_focus (page);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), lope_flag_level_get_title (LOPE_FLAG_EMERGENCY),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
player_closed_cb (LopeWindow *self)
{
  set_actions_enabled (self, TRUE);
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->split_view));
  gtk_widget_child_focus (GTK_WIDGET (self->split_view), GTK_DIR_TAB_FORWARD);
}

static void
session_changed_cb (LopeWindow *self)
{
  update_badges (self);
  update_emergency (self);
}

static void
undo_offered_cb (LopeWindow *self,
                 const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_set_use_markup (toast, FALSE);
  g_set_object (&self->undo_toast, toast);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", TRUE);
  lope_window_add_toast (self, toast);
}

static void
undo_forgotten_cb (LopeWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  if (self->undo_toast != NULL)
    adw_toast_dismiss (self->undo_toast);
  g_clear_object (&self->undo_toast);
}

static void
failed_cb (LopeWindow *self,
           const char *title,
           const char *reason)
{
  lope_failures_show (self, title, reason);
}

static void
log_run_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  LopeWindow *self = LOPE_WINDOW (widget);

  adw_dialog_present (lope_log_run_dialog_new (self->session, NULL), widget);
}

static void
log_pain_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopeWindow *self = LOPE_WINDOW (widget);
  const int region = lope_region_from_id (g_variant_get_string (parameter, NULL));

  adw_dialog_present (lope_log_pain_dialog_new (self->session, region), widget);
}

static void
check_red_flags_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  lope_red_flags_dialog_present (widget, LOPE_WINDOW (widget)->session, 0);
}

static void
check_in_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopeWindow *self = LOPE_WINDOW (widget);

  adw_dialog_present (lope_check_in_dialog_new (self->session, lope_session_get_today (self->session)), widget);
}

static void
import_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  lope_window_import_files (LOPE_WINDOW (widget), NULL);
}

static void
report_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  adw_dialog_present (lope_report_dialog_new (LOPE_WINDOW (widget)->session), widget);
}

/* The chart that has the focus, or else the report. An accelerator comes before any key
 * of a chart itself. */
static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  if (focus == NULL || !gtk_widget_activate_action (focus, "card.print", NULL))
    gtk_widget_activate_action (widget, "win.report", NULL);
}

static void
backups_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  adw_dialog_present (lope_backups_dialog_new (LOPE_WINDOW (widget)->session), widget);
}

static void
show_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  lope_window_show_page (LOPE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
show_activity_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  LopePage *page = go_to_page (LOPE_WINDOW (widget), "journal");

  if (page != NULL)
    lope_page_show (page, g_variant_get_string (parameter, NULL));
}

static void
show_day_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  LopePage *page = go_to_page (LOPE_WINDOW (widget), "journal");

  if (page != NULL)
    lope_journal_page_show_day (LOPE_JOURNAL_PAGE (page), g_variant_get_int32 (parameter));
}

static void
show_shoe_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  LopePage *page = go_to_page (LOPE_WINDOW (widget), "shoes");

  if (page != NULL)
    lope_page_show (page, g_variant_get_string (parameter, NULL));
}

static void
show_routine_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LopePage *page = go_to_page (LOPE_WINDOW (widget), "routines");

  if (page != NULL)
    lope_page_show (page, g_variant_get_string (parameter, NULL));
}

/* One press: it was done today, elsewhere. */
static void
complete_routine_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  LopeSession *session = LOPE_WINDOW (widget)->session;
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeRoutinePlan) plan = lope_store_get_plan (lope_session_get_store (session),
                                                          g_variant_get_string (parameter, NULL), &error);

  if (plan != NULL)
    lope_routine_mark_done (session, plan, lope_session_get_today (session));
  else
    lope_session_report (session, _("The journal could not be read"), error);
}

static void
show_runs_of_shoe_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  LopePage *page = go_to_page (LOPE_WINDOW (widget), "journal");

  if (page != NULL)
    lope_journal_page_show_shoe (LOPE_JOURNAL_PAGE (page), g_variant_get_string (parameter, NULL));
}

static void
search_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopePage *page = go_to_page (LOPE_WINDOW (widget), "journal");

  if (page != NULL)
    lope_page_search (page);
}

static void
start_routine_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  lope_window_play_routine (LOPE_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  lope_session_undo (LOPE_WINDOW (widget)->session);
}

static void
menu_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeWindow *self = LOPE_WINDOW (widget);

  /* Emergency and player take the window, and have no menu. */
  if (adw_toast_overlay_get_child (self->toasts) != GTK_WIDGET (self->split_view))
    return;

  /* In a narrow window the button is on the page before, which popping up needs in sight. */
  if (adw_navigation_split_view_get_collapsed (self->split_view))
    adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  gtk_menu_button_popup (self->menu_button);
}

static gboolean
drop_cb (LopeWindow   *self,
         const GValue *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (self->session == NULL || lope_session_is_read_only (self->session) ||
      adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return FALSE;

  for (GSList *l = gdk_file_list_get_files (g_value_get_boxed (value)); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  lope_window_import_files (self, G_LIST_MODEL (files));

  return TRUE;
}

/* Keys do not come through a dialog to the window and its accelerators. */
static void
visible_dialog_cb (LopeWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));
  GtkEventController *controller;

  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), KEYS_OF_DIALOG) != NULL)
    return;

  controller = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_q, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("app.quit")));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_w, GDK_CONTROL_MASK),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (GTK_WIDGET (dialog), controller);
  g_object_set_data (G_OBJECT (dialog), KEYS_OF_DIALOG, controller);
}

static void
set_actions_enabled (LopeWindow *self,
                     gboolean    enabled)
{
  static const char *reading[] = { "win.search", "win.show-page", "win.show-activity", "win.show-day",
                                   "win.show-shoe", "win.show-runs-of-shoe", "win.show-routine",
                                   "win.check-red-flags", "win.report", "win.print" };
  static const char *writing[] = { "win.log-run", "win.log-pain", "win.check-in", "win.import",
                                   "win.complete-routine", "win.start-routine" };
  gboolean writable = enabled && !lope_session_is_read_only (self->session);

  for (guint i = 0; i < G_N_ELEMENTS (reading); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), reading[i], enabled);
  for (guint i = 0; i < G_N_ELEMENTS (writing); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), writing[i], writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.backups", enabled && !lope_session_is_sample (self->session));
}

/* ==== State ==== */

static void
restore_size (LopeWindow *self)
{
  GSettings *settings = lope_settings_get ();

  if (settings == NULL)
    return;

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
}

static gboolean
lope_window_close_request (GtkWindow *window)
{
  LopeWindow *self = LOPE_WINDOW (window);
  GSettings *settings = lope_settings_get ();
  int width, height;

  /* The sample is a look around, not the way the runner works. */
  if (settings != NULL && self->session != NULL && !lope_session_is_sample (self->session))
    {
      gtk_window_get_default_size (window, &width, &height);
      g_settings_delay (settings);
      g_settings_set_int (settings, "window-width", width);
      g_settings_set_int (settings, "window-height", height);
      g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
      g_settings_set_string (settings, "page", page_infos[MAX (self->current, 0)].name);
      g_settings_apply (settings);
    }

  return GTK_WINDOW_CLASS (lope_window_parent_class)->close_request (window);
}

static const char *
find_first_page (LopeWindow *self)
{
  GSettings *settings = lope_settings_get ();
  g_autofree char *name = NULL;
  int i = -1;

  if (settings != NULL && !lope_session_is_sample (self->session))
    {
      name = g_settings_get_string (settings, "page");
      i = find_page (name);
    }

  return page_infos[MAX (i, 0)].name;
}

static void
lope_window_dispose (GObject *object)
{
  LopeWindow *self = LOPE_WINDOW (object);

  g_clear_object (&self->undo_toast);
  for (guint i = 0; i < N_PAGES; i++)
    g_clear_object (&self->pages[i]);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_WINDOW);

  G_OBJECT_CLASS (lope_window_parent_class)->dispose (object);
}

static void
lope_window_class_init (LopeWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = lope_window_dispose;
  window_class->close_request = lope_window_close_request;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-window.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeWindow, read_only_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, LopeWindow, split_view);
  gtk_widget_class_bind_template_child (widget_class, LopeWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, LopeWindow, log_button);
  gtk_widget_class_bind_template_child (widget_class, LopeWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LopeWindow, window_title);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);

  gtk_widget_class_install_action (widget_class, "win.log-run", NULL, log_run_action);
  gtk_widget_class_install_action (widget_class, "win.log-pain", "s", log_pain_action);
  gtk_widget_class_install_action (widget_class, "win.check-red-flags", NULL, check_red_flags_action);
  gtk_widget_class_install_action (widget_class, "win.check-in", NULL, check_in_action);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "win.report", NULL, report_action);
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "win.backups", NULL, backups_action);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_action);
  gtk_widget_class_install_action (widget_class, "win.menu", NULL, menu_action);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "win.show-page", "s", show_page_action);
  gtk_widget_class_install_action (widget_class, "win.show-activity", "s", show_activity_action);
  gtk_widget_class_install_action (widget_class, "win.show-day", "i", show_day_action);
  gtk_widget_class_install_action (widget_class, "win.show-shoe", "s", show_shoe_action);
  gtk_widget_class_install_action (widget_class, "win.show-runs-of-shoe", "s", show_runs_of_shoe_action);
  gtk_widget_class_install_action (widget_class, "win.show-routine", "s", show_routine_action);
  gtk_widget_class_install_action (widget_class, "win.complete-routine", "s", complete_routine_action);
  gtk_widget_class_install_action (widget_class, "win.start-routine", "s", start_routine_action);

  /* Not an accelerator of the application: an entry needs it for itself first. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
}

static void
lope_window_init (LopeWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->current = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (visible_dialog_cb), NULL);
  restore_size (self);

  for (guint i = 0; i < N_PAGES; i++)
    gtk_list_box_append (self->sidebar,
                         lope_sidebar_row_new (page_infos[i].name, _(page_infos[i].title), page_infos[i].icon_name));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", FALSE);
  set_actions_enabled (self, FALSE);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  /* Where the focus is need not be seen before keys are used. */
  gtk_window_set_focus_visible (GTK_WINDOW (self), FALSE);
}

/* ==== API ==== */

/**
 * lope_window_new:
 * @application: the application
 *
 * Makes a window that shows nothing yet; see lope_window_set_session().
 *
 * Returns: (transfer none): the window
 */
LopeWindow *
lope_window_new (GtkApplication *application)
{
  return g_object_new (LOPE_TYPE_WINDOW, "application", application, NULL);
}

/**
 * lope_window_get_session:
 * @self: a window
 *
 * Gets what the window shows.
 *
 * Returns: (transfer none) (nullable): the session
 */
LopeSession *
lope_window_get_session (LopeWindow *self)
{
  g_return_val_if_fail (LOPE_IS_WINDOW (self), NULL);

  return self->session;
}

/**
 * lope_window_set_session:
 * @self: a window
 * @session: what to show
 *
 * Shows a journal, at its first page.
 */
void
lope_window_set_session (LopeWindow  *self,
                         LopeSession *session)
{
  g_return_if_fail (LOPE_IS_WINDOW (self));
  g_return_if_fail (LOPE_IS_SESSION (session));

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      g_signal_handlers_disconnect_by_data (lope_session_get_undo (self->session), self);
    }
  for (guint i = 0; i < N_PAGES; i++)
    g_clear_object (&self->pages[i]);
  self->current = -1;

  g_set_object (&self->session, session);
  g_signal_connect_object (session, "changed", G_CALLBACK (session_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lope_session_get_undo (session), "offered", G_CALLBACK (undo_offered_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lope_session_get_undo (session), "forgotten", G_CALLBACK (undo_forgotten_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);

  set_actions_enabled (self, TRUE);
  adw_banner_set_revealed (self->read_only_banner, lope_session_is_read_only (session));
  lope_header_title_set_subtitle (self->window_title, lope_session_is_sample (session) ? _("Sample Journal") : "");
  adw_toast_overlay_set_child (self->toasts, GTK_WIDGET (self->split_view));
  go_to_page (self, find_first_page (self));
  update_badges (self);
  update_emergency (self);
}

/**
 * lope_window_set_failure:
 * @self: a window
 * @path: the journal's file
 * @error: why it cannot be opened
 *
 * Says why there is no journal to be shown, and what can be done.
 */
void
lope_window_set_failure (LopeWindow   *self,
                         const char   *path,
                         const GError *error)
{
  g_return_if_fail (LOPE_IS_WINDOW (self));

  set_actions_enabled (self, FALSE);
  adw_banner_set_revealed (self->read_only_banner, FALSE);
  adw_toast_overlay_set_child (self->toasts, lope_failure_page_new (path, error));
}

/**
 * lope_window_show_page:
 * @self: a window
 * @name: the page's permanent name: “today”, “journal”, “trends”, “body”,
 *   “shoes” or “routines”
 *
 * Goes to a page.
 */
void
lope_window_show_page (LopeWindow *self,
                       const char *name)
{
  g_return_if_fail (LOPE_IS_WINDOW (self));
  g_return_if_fail (name != NULL);

  go_to_page (self, name);
}

/**
 * lope_window_play_routine:
 * @self: a window
 * @routine: the UUID of a routine
 *
 * Leads through a routine, which takes the whole window: from its beginning, or
 * from where it was left if a session of it is open.
 */
void
lope_window_play_routine (LopeWindow *self,
                          const char *routine)
{
  g_autoptr (LopeRoutinePlan) plan = NULL;
  g_autoptr (LopeRoutineSession) open = NULL;
  g_autoptr (GError) error = NULL;
  LopeStore *store;
  GtkWidget *page;

  g_return_if_fail (LOPE_IS_WINDOW (self));
  g_return_if_fail (routine != NULL);

  if (self->session == NULL || lope_session_is_read_only (self->session) ||
      adw_toast_overlay_get_child (self->toasts) != GTK_WIDGET (self->split_view))
    return;

  store = lope_session_get_store (self->session);
  plan = lope_store_get_plan (store, routine, &error);
  if (plan == NULL || !lope_store_find_open_session (store, &open, &error))
    {
      lope_session_report (self->session, _("The journal could not be read"), error);
      return;
    }
  if (lope_routine_plan_get_steps (plan)->len == 0)
    return;
  if (open != NULL && g_strcmp0 (lope_record_get_text (LOPE_RECORD (open), LOPE_ROUTINE_SESSION_ROUTINE), routine) != 0)
    g_clear_object (&open);

  page = lope_player_page_new (self->session, plan, open);
  g_signal_connect_object (page, "closed", G_CALLBACK (player_closed_cb), self, G_CONNECT_SWAPPED);
  lope_session_forget_undo (self->session);
  set_actions_enabled (self, FALSE);
  adw_toast_overlay_set_child (self->toasts, page);
  gtk_widget_grab_focus (page);
}

/**
 * lope_window_add_toast:
 * @self: a window
 * @toast: (transfer full): a toast
 *
 * Shows a short message. One with a button stays longer.
 */
void
lope_window_add_toast (LopeWindow *self,
                       AdwToast   *toast)
{
  g_return_if_fail (LOPE_IS_WINDOW (self));

  if (adw_toast_get_button_label (toast) != NULL)
    adw_toast_set_timeout (toast, SECONDS_TO_PRESS);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * lope_window_import_files:
 * @self: a window
 * @files: (nullable): a list of #GFile, or %NULL to let the runner choose
 *
 * Opens the import dialog.
 */
void
lope_window_import_files (LopeWindow *self,
                          GListModel *files)
{
  g_return_if_fail (LOPE_IS_WINDOW (self));

  if (self->session != NULL && !lope_session_is_read_only (self->session))
    adw_dialog_present (lope_import_dialog_new (self->session, files), GTK_WIDGET (self));
}
