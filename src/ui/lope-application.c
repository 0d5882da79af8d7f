/* lope-application.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-application.h"

#include "lope-about.h"
#include "lope-actions.h"
#include "lope-housekeeping.h"
#include "lope-menu-names.h"
#include "lope-preferences-dialog.h"
#include "lope-reminder.h"
#include "lope-sample.h"
#include "lope-settings.h"
#include "lope-window.h"

#include <glib/gi18n-lib.h>

struct _LopeApplication {
  AdwApplication parent_instance;

  gboolean demo;
  LopeDay day;

  char *path; /* owned, nullable */
  LopeReminder *reminder; /* owned, nullable: none of a sample or another journal */
  guint check; /* owned */
};

/**
 * LopeApplication:
 *
 * The program with the window. Without options there is one of it, which other
 * starts only wake up; with a journal of its own, or with the sample journal,
 * each start is one.
 */
G_DEFINE_FINAL_TYPE (LopeApplication, lope_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "journal", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Use this journal"), N_("FILE") },
  { "demo", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Look around in a sample journal"), NULL },
  { "on", 0, 0, G_OPTION_ARG_STRING, NULL, N_("The day of the sample journal"), N_("DAY") },
  { NULL }
};

static gboolean
check_cb (gpointer user_data)
{
  LopeApplication *self = user_data;

  self->check = 0;
  lope_reminder_check (self->reminder);

  return G_SOURCE_REMOVE;
}

/* When all else is done: reminders can wait a moment, the window cannot. */
static void
queue_check (LopeApplication *self)
{
  if (self->reminder != NULL && self->check == 0)
    self->check = g_idle_add_full (G_PRIORITY_LOW, check_cb, self, NULL);
}

static void
open_sample (LopeApplication *self,
             LopeWindow      *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = lope_store_open_in_memory (&error);
  g_autoptr (LopeSession) session = NULL;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  LopeDay day = self->day;

  if (day == LOPE_DAY_NONE)
    day = lope_day_from_time (now, lope_time_get_offset (zone, now));

  if (store == NULL || !lope_sample_fill (store, day, zone, &error))
    {
      lope_window_set_failure (window, NULL, error);
      return;
    }

  session = lope_session_new (store, day);
  lope_window_set_session (window, session);
}

static void
open_journal (LopeApplication *self,
              LopeWindow      *window)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeSession) session = NULL;
  g_autofree char *name = self->path != NULL ? g_strdup (self->path) : lope_store_dup_default_path ();
  g_autofree char *path = lope_store_resolve_path (name);

  store = lope_store_open (path, LOPE_STORE_FLAGS_NONE, &error);
  if (g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_READ_ONLY))
    {
      g_clear_error (&error);
      store = lope_store_open (path, LOPE_STORE_READ_ONLY, &error);
    }
  if (store == NULL)
    {
      lope_window_set_failure (window, path, error);
      return;
    }

  session = lope_session_new (store, LOPE_DAY_NONE);
  lope_window_set_session (window, session);
  lope_housekeeping_start (GTK_WIDGET (window), session);
  g_signal_connect_object (store, "changed", G_CALLBACK (queue_check), self, G_CONNECT_SWAPPED);
}

static LopeWindow *
ensure_window (LopeApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));
  LopeWindow *window;

  if (active != NULL)
    return LOPE_WINDOW (active);

  window = lope_window_new (GTK_APPLICATION (self));
  if (self->demo)
    open_sample (self, window);
  else
    open_journal (self, window);

  return window;
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    adw_dialog_present (lope_preferences_dialog_new (), GTK_WIDGET (window));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    adw_dialog_present (lope_actions_new_shortcuts_dialog (), GTK_WIDGET (window));
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    adw_dialog_present (lope_about_dialog_new (lope_window_get_session (LOPE_WINDOW (window))), GTK_WIDGET (window));
}

static void
sample_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  GtkWindow *window = gtk_application_get_active_window (user_data);

  /* A program of its own: what is opened, dropped or logged there never reaches
   * the runner’s journal, nor the other way round. */
  if (program != NULL)
    process = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, &error, program, "--demo", NULL);
  if (process != NULL || window == NULL)
    return;

  lope_session_report (lope_window_get_session (LOPE_WINDOW (window)), _("The sample journal could not be opened"), error);
}

/* From a notification, possibly without a window yet. */
static void
start_routine_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LopeWindow *window = ensure_window (user_data);

  gtk_window_present (GTK_WINDOW (window));
  lope_window_show_page (window, "routines");
  gtk_widget_activate_action_variant (GTK_WIDGET (window), "win.start-routine", parameter);
}

static void
routine_later_action (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  LopeApplication *self = user_data;

  if (self->reminder != NULL)
    lope_reminder_put_off (self->reminder, g_variant_get_string (parameter, NULL));
}

static void
reopen_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (user_data);

  if (window != NULL)
    open_journal (user_data, LOPE_WINDOW (window));
}

static void
quit_again (gpointer user_data)
{
  g_action_group_activate_action (G_ACTION_GROUP (user_data), "quit", NULL);
}

static void
dialog_gone_cb (GtkApplication *application)
{
  g_idle_add_once (quit_again, application);
}

/* Closing a window with a dialog closes that alone: the window follows when it is
 * gone. One that must not be closed keeps the window, too. */
static gboolean
close_dialog (GtkApplication *application,
              GtkWindow      *window)
{
  AdwDialog *dialog = NULL;

  if (ADW_IS_APPLICATION_WINDOW (window))
    dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window));
  if (dialog == NULL || !adw_dialog_get_can_close (dialog))
    return FALSE;

  g_signal_connect_object (dialog, "unmap", G_CALLBACK (dialog_gone_cb), application, G_CONNECT_SWAPPED);
  adw_dialog_close (dialog);

  return TRUE;
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Closing, rather than quitting, lets each window save its state. */
  for (GList *l = windows; l != NULL; l = l->next)
    {
      if (!close_dialog (user_data, l->data))
        gtk_window_close (l->data);
    }
}

static void
start_reminders (LopeApplication *self)
{
  g_autofree char *path = NULL;

  if (self->demo || self->path != NULL)
    return;

  path = lope_store_dup_default_path ();
  self->reminder = lope_reminder_new (G_APPLICATION (self), path);
  if (lope_settings_get () != NULL)
    g_signal_connect_object (lope_settings_get (), "changed::remind-when-closed", G_CALLBACK (queue_check), self,
                             G_CONNECT_SWAPPED);
  queue_check (self);
}

static int
lope_application_handle_local_options (GApplication *application,
                                       GVariantDict *dict)
{
  LopeApplication *self = LOPE_APPLICATION (application);
  const char *day;

  g_variant_dict_lookup (dict, "journal", "^ay", &self->path);
  self->demo = g_variant_dict_contains (dict, "demo");

  if (g_variant_dict_lookup (dict, "on", "&s", &day))
    {
      self->day = lope_day_from_iso (day);
      if (!self->demo || self->day == LOPE_DAY_NONE)
        {
          g_printerr ("%s\n", _("--on needs --demo and a day like 2026-11-19"));
          return 2;
        }
    }
  if (self->demo && self->path != NULL)
    {
      g_printerr ("%s\n", _("--demo and --journal cannot be used together"));
      return 2;
    }

  /* Never a window of another journal that happens to run. */
  if (self->demo || self->path != NULL)
    g_application_set_flags (application, g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);

  return -1;
}

static void
lope_application_startup (GApplication *application)
{
  static const GActionEntry entries[] = {
    { .name = "preferences", .activate = preferences_action },
    { .name = "shortcuts", .activate = shortcuts_action },
    { .name = "about", .activate = about_action },
    { .name = "sample", .activate = sample_action },
    { .name = "reopen", .activate = reopen_action },
    { .name = "start-routine", .activate = start_routine_action, .parameter_type = "s" },
    { .name = "routine-later", .activate = routine_later_action, .parameter_type = "s" },
    { .name = "quit", .activate = quit_action },
  };

  G_APPLICATION_CLASS (lope_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), entries, G_N_ELEMENTS (entries), application);
  lope_actions_set_accels (GTK_APPLICATION (application));
  lope_menu_names_install ();
  start_reminders (LOPE_APPLICATION (application));
}

static void
lope_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (ensure_window (LOPE_APPLICATION (application))));
}

static void
lope_application_open (GApplication *application,
                       GFile       **files,
                       int           n_files,
                       const char   *hint)
{
  LopeWindow *window = ensure_window (LOPE_APPLICATION (application));
  g_autoptr (GListStore) list = g_list_store_new (G_TYPE_FILE);

  for (int i = 0; i < n_files; i++)
    g_list_store_append (list, files[i]);

  gtk_window_present (GTK_WINDOW (window));
  lope_window_import_files (window, G_LIST_MODEL (list));
}

static void
lope_application_finalize (GObject *object)
{
  LopeApplication *self = LOPE_APPLICATION (object);

  g_clear_handle_id (&self->check, g_source_remove);
  g_clear_object (&self->reminder);
  g_free (self->path);

  G_OBJECT_CLASS (lope_application_parent_class)->finalize (object);
}

static void
lope_application_class_init (LopeApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->finalize = lope_application_finalize;
  application_class->handle_local_options = lope_application_handle_local_options;
  application_class->startup = lope_application_startup;
  application_class->activate = lope_application_activate;
  application_class->open = lope_application_open;
}

static void
lope_application_init (LopeApplication *self)
{
  self->day = LOPE_DAY_NONE;
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
}

/* ==== API ==== */

/**
 * lope_application_new:
 *
 * Makes the application.
 *
 * Returns: (transfer full): the application
 */
LopeApplication *
lope_application_new (void)
{
  return g_object_new (LOPE_TYPE_APPLICATION,
                       "application-id", LOPE_APPLICATION_ID,
                       "resource-base-path", LOPE_RESOURCE_BASE,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}
