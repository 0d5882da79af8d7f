/* lope-backups-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-backups-dialog.h"

#include "lope-backup-page.h"
#include "lope-backup.h"

#include <glib/gi18n-lib.h>

struct _LopeBackupsDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  GCancellable *writing; /* owned, nullable */
  GPtrArray *rows; /* owned, of borrowed widgets */

  /* Template children */
  AdwToastOverlay *toasts;
  AdwNavigationView *view;
  AdwActionRow *write_row;
  GtkWidget *spinner;
  GtkWidget *cancel_button;
  AdwPreferencesGroup *kept_group;
  AdwActionRow *folder_row;
};

/**
 * LopeBackupsDialog:
 *
 * The copies of the journal: those that are made by themselves, and those that
 * the runner makes. Each can be looked into and restored.
 */
G_DEFINE_FINAL_TYPE (LopeBackupsDialog, lope_backups_dialog, ADW_TYPE_DIALOG)

/* A backup with what is in it, or without where it cannot be read. */
typedef struct {
  LopeStoreBackup *backup; /* owned */
  LopeStoreCounts counts;
  gboolean readable;
} Kept;

static void
kept_free (Kept *self)
{
  lope_store_backup_free (self->backup);
  g_free (self);
}

static const char *
get_journal (LopeBackupsDialog *self)
{
  return lope_store_get_path (lope_session_get_store (self->session));
}

static const char *
get_reason (LopeBackupReason reason)
{
  switch (reason)
    {
    case LOPE_BACKUP_DAILY:
      return _("Daily backup");
    case LOPE_BACKUP_MIGRATED:
      return _("Before an update of Lope");
    case LOPE_BACKUP_REPLACED:
    default:
      return _("Before a restore");
    }
}

static void
say (LopeBackupsDialog *self,
     const char        *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
look_inside (LopeBackupsDialog *self,
             const char        *path,
             const char        *reason)
{
  adw_navigation_view_push (self->view, lope_backup_page_new (self->session, path, reason));
}

/* ==== The list ==== */

static void
row_activated_cb (AdwActionRow      *row,
                  LopeBackupsDialog *self)
{
  const Kept *kept = g_object_get_data (G_OBJECT (row), "kept");

  look_inside (self, kept->backup->path, get_reason (kept->backup->reason));
}

static void
add_row (LopeBackupsDialog *self,
         Kept              *kept)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  GtkWidget *size_label = gtk_label_new (NULL);
  g_autofree char *when = lope_backup_page_dup_when (self->session, kept->backup->made);
  g_autofree char *size = g_format_size ((guint64) MAX (kept->backup->size, 0));
  g_autofree char *inside = NULL;
  g_autofree char *subtitle = NULL;

  inside = kept->readable ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u run", "%u runs", kept->counts.runs), kept->counts.runs)
                          : g_strdup (_("cannot be read"));
  subtitle = g_strdup_printf ("%s · %s", get_reason (kept->backup->reason), inside);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), when);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_label_set_label (GTK_LABEL (size_label), size);
  gtk_widget_add_css_class (size_label, "dimmed");
  gtk_widget_add_css_class (size_label, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Look Inside"), -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             g_object_new (GTK_TYPE_IMAGE,
                                           "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                           "icon-name", "drive-harddisk-symbolic",
                                           NULL));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), size_label);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);

  g_object_set_data_full (G_OBJECT (row), "kept", kept, (GDestroyNotify) kept_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
  adw_preferences_group_add (self->kept_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_nothing (LopeBackupsDialog *self,
             const char        *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_add_css_class (row, "dimmed");
  adw_preferences_group_add (self->kept_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
list_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  g_autoptr (GPtrArray) backups = lope_store_list_backups (task_data, &error);
  g_autoptr (GPtrArray) list = NULL;

  if (backups == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_free);
  while (backups->len > 0)
    {
      Kept *kept = g_new0 (Kept, 1);

      kept->backup = g_ptr_array_steal_index (backups, 0);
      kept->readable = lope_store_peek (kept->backup->path, &kept->counts, NULL);
      g_ptr_array_add (list, kept);
    }
  g_task_return_pointer (task, g_steal_pointer (&list), (GDestroyNotify) g_ptr_array_unref);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  LopeBackupsDialog *self = LOPE_BACKUPS_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), &error);

  /* The dialog may be closed by now. */
  if (self->view == NULL)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->kept_group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);

  if (list == NULL)
    add_nothing (self, error->message);
  else if (list->len == 0)
    add_nothing (self, _("No backup was made yet"));
  while (list != NULL && list->len > 0)
    add_row (self, g_ptr_array_steal_index (list, 0));
}

static void
refresh (LopeBackupsDialog *self)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, listed_cb, NULL);

  g_task_set_task_data (task, g_strdup (get_journal (self)), g_free);
  g_task_set_static_name (task, "[lope] list backups");
  g_task_run_in_thread (task, list_thread);
}

/* What is shown on another page may have made one. */
static void
refresh_cb (LopeBackupsDialog *self)
{
  refresh (self);
}

/* ==== Back up now ==== */

typedef struct {
  char *journal; /* owned */
  char *archive; /* owned */
  LopeBackupInfo info;
} Writing;

static void
writing_free (Writing *self)
{
  g_free (self->journal);
  g_free (self->archive);
  lope_backup_info_clear (&self->info);
  g_free (self);
}

static void
set_writing (LopeBackupsDialog *self,
             gboolean           writing)
{
  gtk_widget_set_visible (self->spinner, writing);
  gtk_widget_set_visible (self->cancel_button, writing);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self->write_row), !writing);
  if (writing)
    {
      adw_action_row_set_subtitle (self->write_row, _("Writing the backup…"));
      gtk_widget_grab_focus (self->cancel_button);
    }
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->write_row));
    }
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Writing *writing = task_data;
  GError *error = NULL;

  if (lope_backup_write (writing->journal, writing->archive, cancellable, &writing->info, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static char *
dup_written (const Writing *writing)
{
  g_autofree char *name = g_filename_display_basename (writing->archive);
  guint n = writing->info.counts.activities;
  g_autofree char *inside = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u activity", "%u activities", n), n);

  /* TRANSLATORS: %1$s is the name of a file, %2$s is like “312 activities” */
  return g_strdup_printf (_("“%1$s” was written, with %2$s"), name, inside);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  LopeBackupsDialog *self = LOPE_BACKUPS_DIALOG (source);
  const Writing *writing = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    text = dup_written (writing);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    text = g_strdup (_("No backup was written"));
  else
    text = g_strdup (error->message);

  g_clear_object (&self->writing);
  if (self->view == NULL)
    return;

  set_writing (self, FALSE);
  adw_action_row_set_subtitle (self->write_row, text);
  say (self, text);
}

static void
target_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LopeBackupsDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autoptr (GTask) task = NULL;
  Writing *writing;

  if (file == NULL || self->view == NULL)
    return;
  if (path == NULL)
    {
      say (self, _("Backups can only be written to a folder of this computer"));
      return;
    }

  writing = g_new0 (Writing, 1);
  writing->journal = g_strdup (get_journal (self));
  writing->archive = g_steal_pointer (&path);
  g_clear_object (&self->writing);
  self->writing = g_cancellable_new ();
  task = g_task_new (self, self->writing, written_cb, NULL);
  g_task_set_task_data (task, writing, (GDestroyNotify) writing_free);
  g_task_set_static_name (task, "[lope] back up");
  set_writing (self, TRUE);
  g_task_run_in_thread (task, write_thread);
}

static GtkFileDialog *
make_file_dialog (const char *title,
                  const char *accept)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_accept_label (dialog, accept);

  return dialog;
}

static GtkWindow *
get_window (LopeBackupsDialog *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
write_cb (LopeBackupsDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = NULL;
  g_autofree char *day = lope_day_to_iso (lope_session_get_today (self->session));
  g_autofree char *name = g_strdup_printf ("lope-%s.zip", day);

  dialog = make_file_dialog (_("Back Up the Journal"), _("_Back Up"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, get_window (self), NULL, target_chosen_cb, g_object_ref (self));
}

static void
cancel_cb (LopeBackupsDialog *self)
{
  if (self->writing != NULL)
    g_cancellable_cancel (self->writing);
}

/* ==== Other files ==== */

static void
source_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LopeBackupsDialog) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;
  g_autofree char *name = NULL;

  if (path == NULL || self->view == NULL)
    return;

  name = g_filename_display_basename (path);
  look_inside (self, path, name);
}

static void
open_cb (LopeBackupsDialog *self)
{
  g_autoptr (GtkFileDialog) dialog = make_file_dialog (_("Choose a Backup"), _("_Look Inside"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _("Backups"));
  gtk_file_filter_add_suffix (filter, "zip");
  gtk_file_filter_add_suffix (filter, "db");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  gtk_file_dialog_open (dialog, get_window (self), NULL, source_chosen_cb, g_object_ref (self));
}

static void
show_folder_cb (LopeBackupsDialog *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (get_journal (self));
  g_autoptr (GtkFileLauncher) launcher = gtk_file_launcher_new (file);

  gtk_file_launcher_open_containing_folder (launcher, get_window (self), NULL, NULL, NULL);
}

static void
copy_folder_cb (LopeBackupsDialog *self)
{
  g_autofree char *folder = g_path_get_dirname (get_journal (self));
  g_autofree char *text = g_filename_display_name (folder);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  say (self, _("Location copied"));
}

static void
show_folder_name (LopeBackupsDialog *self)
{
  g_autofree char *folder = g_path_get_dirname (get_journal (self));
  g_autofree char *text = g_filename_display_name (folder);

  adw_action_row_set_subtitle (self->folder_row, text);
}

static void
lope_backups_dialog_dispose (GObject *object)
{
  LopeBackupsDialog *self = LOPE_BACKUPS_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_BACKUPS_DIALOG);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_backups_dialog_parent_class)->dispose (object);
}

static void
lope_backups_dialog_finalize (GObject *object)
{
  LopeBackupsDialog *self = LOPE_BACKUPS_DIALOG (object);

  g_clear_object (&self->writing);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (lope_backups_dialog_parent_class)->finalize (object);
}

static void
lope_backups_dialog_class_init (LopeBackupsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_backups_dialog_dispose;
  object_class->finalize = lope_backups_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeBackupsDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupsDialog, view);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupsDialog, write_row);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupsDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupsDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupsDialog, kept_group);
  gtk_widget_class_bind_template_child (widget_class, LopeBackupsDialog, folder_row);
  gtk_widget_class_bind_template_callback (widget_class, refresh_cb);
  gtk_widget_class_bind_template_callback (widget_class, write_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, copy_folder_cb);
}

static void
lope_backups_dialog_init (LopeBackupsDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_backups_dialog_new:
 * @session: a session with a journal on the disk
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_backups_dialog_new (LopeSession *session)
{
  LopeBackupsDialog *self;

  g_return_val_if_fail (LOPE_IS_SESSION (session), NULL);
  g_return_val_if_fail (!lope_session_is_sample (session), NULL);

  self = g_object_new (LOPE_TYPE_BACKUPS_DIALOG, NULL);
  self->session = g_object_ref (session);
  show_folder_name (self);
  refresh (self);

  return ADW_DIALOG (self);
}
