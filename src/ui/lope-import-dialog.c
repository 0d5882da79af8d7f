/* lope-import-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-import-dialog.h"

#include "lope-dialog-focus.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-import-duplicates.h"
#include "lope-import-totals.h"
#include "lope-importer.h"

#include <glib/gi18n-lib.h>

/* More rows than this nobody reads; what is left out is counted. */
#define MAX_ROWS 100

struct _LopeImportDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  LopeImporter *importer; /* owned, nullable */
  GCancellable *cancellable; /* owned, nullable */
  GPtrArray *raised; /* owned, nullable, of LopeRedFlag: what pain of the import raised */
  LopeImportTotals totals;
  guint n_left_rows;

  /* Template children */
  AdwHeaderBar *header;
  LopeHeaderTitle *window_title;
  GtkWidget *cancel_button;
  GtkWidget *choose_button;
  GtkStack *stack;
  GtkLabel *progress_title;
  GtkProgressBar *progress_bar;
  GtkLabel *progress_details;
  AdwPreferencesGroup *same_group;
  LopeImportDuplicates *duplicates;
  AdwPreferencesGroup *imported_group;
  AdwActionRow *imported_row;
  AdwActionRow *records_row;
  AdwActionRow *enriched_row;
  AdwActionRow *replaced_row;
  AdwPreferencesGroup *left_group;
  GtkWidget *undo_button;
  GtkWidget *done_button;
};

/**
 * LopeImportDialog:
 *
 * The dialog in which files are chosen and taken in, and which then says what
 * became of each.
 */
G_DEFINE_FINAL_TYPE (LopeImportDialog, lope_import_dialog, ADW_TYPE_DIALOG)

static void
show_page (LopeImportDialog *self,
           const char       *name)
{
  gboolean running = g_str_equal (name, "progress");

  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->cancel_button, running);
  adw_header_bar_set_show_end_title_buttons (self->header, !running);
  /* Closing it while it runs cancels first; see close_attempt_cb(). */
  adw_dialog_set_can_close (ADW_DIALOG (self), !running);
}

/* ==== Progress ==== */

static void
update_progress (LopeImportDialog *self)
{
  g_autofree char *title = NULL;
  g_autofree char *details = NULL;
  g_autofree char *new = lope_format_number (self->totals.runs + self->totals.others, 0);
  g_autofree char *old = lope_format_number (self->totals.present + self->totals.same, 0);
  guint n_files, n_done;

  g_object_get (self->importer, "n-files", &n_files, "n-done", &n_done, NULL);
  if (n_files == 0)
    {
      title = g_strdup (_("Looking for Files"));
      gtk_progress_bar_pulse (self->progress_bar);
    }
  else
    {
      g_autofree char *done = lope_format_number (n_done, 0);
      g_autofree char *all = lope_format_number (n_files, 0);

      /* TRANSLATORS: %1$s of %2$s files were read so far. */
      title = g_strdup_printf (ngettext ("%1$s of %2$s File Read", "%1$s of %2$s Files Read", n_files), done, all);
      gtk_progress_bar_set_fraction (self->progress_bar, MIN (1.0, (double) n_done / n_files));
    }

  /* TRANSLATORS: Numbers of activities found so far. */
  details = g_strdup_printf (_("New: %1$s · Already there: %2$s"), new, old);
  gtk_label_set_label (self->progress_title, title);
  gtk_label_set_label (self->progress_details, details);
}

/* ==== Results ==== */

static void
add_left_row (LopeImportDialog *self,
              const char       *title,
              const char       *subtitle,
              const char       *icon_name)
{
  GtkWidget *row = adw_action_row_new ();
  /* The text beside it says the same. */
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE,
                                  "icon-name", icon_name,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  NULL);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle != NULL ? subtitle : "");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->left_group, row);
}

static void
add_left (LopeImportDialog *self,
          LopeImportResult *result)
{
  const char *path = lope_import_result_get_path (result);
  g_autofree char *name = path != NULL ? g_filename_display_basename (path) : g_strdup ("");
  gboolean rejected = lope_import_result_get_status (result) == LOPE_IMPORT_REJECTED;

  self->totals.left++;
  if (self->n_left_rows++ < MAX_ROWS)
    add_left_row (self, name, lope_import_result_get_message (result),
                  rejected ? "dialog-warning-symbolic" : "dialog-information-symbolic");
}

static void
result_cb (LopeImportDialog *self,
           LopeImportResult *result)
{
  switch (lope_import_result_get_status (result))
    {
    case LOPE_IMPORT_IMPORTED:
      lope_import_totals_count (&self->totals, result);
      break;
    case LOPE_IMPORT_DUPLICATE:
      if (lope_import_result_get_same (result) != NULL && lope_import_result_get_activity (result) != NULL)
        {
          self->totals.same++;
          lope_import_duplicates_add (self->duplicates, result);
        }
      else
        self->totals.present++;
      break;
    case LOPE_IMPORT_SKIPPED:
    case LOPE_IMPORT_REJECTED:
    default:
      add_left (self, result);
      break;
    }
}

static void
show_count (AdwActionRow *row,
            guint         n,
            const char   *title)
{
  g_autofree char *number = lope_format_number (n, 0);
  /* The title is one of the translated ones below, which take one text. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *text = g_strdup_printf (title, number);
#pragma GCC diagnostic pop

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  gtk_widget_set_visible (GTK_WIDGET (row), n > 0);
}

/* As long as something is to be decided, it is too early to say that nothing is new. */
static char *
dup_title (LopeImportDialog *self)
{
  if (lope_import_totals_get_n (&self->totals) == 0 && lope_import_duplicates_get_open (self->duplicates) > 0)
    return g_strdup (_("Nothing Imported Yet"));

  return lope_import_totals_dup_title (&self->totals);
}

static void
show_imported (LopeImportDialog *self)
{
  const LopeImportTotals *totals = &self->totals;
  guint n = lope_import_totals_get_n (totals);
  g_autofree char *title = dup_title (self);
  g_autofree char *activities = lope_import_totals_dup_activities (totals);
  g_autofree char *details = lope_import_totals_dup_details (totals, lope_session_get_today (self->session),
                                                             lope_session_get_units (self->session));
  g_autofree char *records = lope_import_totals_dup_records (totals);

  lope_header_title_set_title (self->window_title, title);
  adw_dialog_set_title (ADW_DIALOG (self), title);
  gtk_widget_set_visible (GTK_WIDGET (self->imported_group), n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "import.undo", n > 0);
  show_count (self->enriched_row, totals->enriched, ngettext ("%s activity enriched", "%s activities enriched",
                                                              totals->enriched));
  show_count (self->replaced_row, totals->replaced, ngettext ("%s activity replaced", "%s activities replaced",
                                                              totals->replaced));

  gtk_widget_set_visible (GTK_WIDGET (self->imported_row), totals->runs + totals->others > 0);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->imported_row), activities);
  adw_action_row_set_subtitle (self->imported_row, details);
  gtk_widget_set_visible (GTK_WIDGET (self->records_row), *records != '\0');
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->records_row), records);
}

static void
show_left (LopeImportDialog *self)
{
  LopeImportTotals *totals = &self->totals;

  if (totals->present > 0)
    {
      g_autofree char *number = lope_format_number (totals->present, 0);
      g_autofree char *title = g_strdup_printf (ngettext ("%s record is there already",
                                                          "%s records are there already",
                                                          totals->present), number);

      add_left_row (self, title, _("The same files were imported before."), "object-select-symbolic");
    }
  if (totals->left > MAX_ROWS)
    {
      g_autofree char *number = lope_format_number (totals->left - MAX_ROWS, 0);
      g_autofree char *title = g_strdup_printf (ngettext ("%s more file", "%s more files",
                                                          totals->left - MAX_ROWS), number);

      add_left_row (self, title, NULL, "dialog-information-symbolic");
    }

  gtk_widget_set_visible (GTK_WIDGET (self->left_group), totals->present + totals->left > 0);
}

static void
show_results (LopeImportDialog *self)
{
  g_autofree char *files = NULL;
  g_autofree char *number = NULL;
  guint n_files;

  g_object_get (self->importer, "n-files", &n_files, NULL);
  number = lope_format_number (n_files, 0);
  files = g_strdup_printf (ngettext ("%s file read", "%s files read", n_files), number);
  lope_header_title_set_subtitle (self->window_title, files);

  gtk_widget_set_visible (GTK_WIDGET (self->same_group), self->totals.same > 0);
  lope_import_duplicates_show (self->duplicates, self->session);
  show_imported (self);
  show_left (self);
  show_page (self, "results");
  /* A short import is over before its dialog is in sight. */
  lope_dialog_begin_at (ADW_DIALOG (self), self->totals.same > 0 ? GTK_WIDGET (self->duplicates) : self->done_button);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), lope_header_title_get_title (self->window_title),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Pain that came with the import may ask for a look at it, as pain that is logged. */
static void
raise_flags (LopeImportDialog *self)
{
  LopeStore *store = lope_session_get_store (self->session);
  LopeDay today = lope_session_get_today (self->session);
  gint64 now = lope_session_get_now (self->session);
  LopePainRecords *records;

  if (self->totals.pain == 0)
    return;

  records = lope_store_load_pain (store, today, now, NULL);
  if (records == NULL)
    return;

  g_clear_pointer (&self->raised, g_ptr_array_unref);
  self->raised = lope_pain_log_find_raised (&records->log);
  lope_pain_records_free (records);
  lope_store_raise_red_flags (store, today, now, NULL, NULL);
}

static void
finished_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (LopeImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!lope_importer_run_finish (self->importer, result, &error))
    {
      adw_dialog_set_can_close (ADW_DIALOG (self), TRUE);
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        lope_session_report (self->session, _("The import could not be finished"), error);
      adw_dialog_close (ADW_DIALOG (self));
      return;
    }

  raise_flags (self);
  show_results (self);
}

static void
run (LopeImportDialog   *self,
     const char * const *paths)
{
  self->importer = lope_importer_new (lope_session_get_store (self->session), LOPE_IMPORT_DECIDE_LATER,
                                      lope_preferences_get_units);
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->importer, "result", G_CALLBACK (result_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->importer, "notify::n-done", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->importer, "notify::n-files", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);

  lope_header_title_set_title (self->window_title, _("Importing"));
  adw_dialog_set_title (ADW_DIALOG (self), _("Importing"));
  show_page (self, "progress");
  update_progress (self);
  lope_importer_run_async (self->importer, paths, self->cancellable, finished_cb, g_object_ref (self));
}

/* ==== Choosing ==== */

static void
run_files (LopeImportDialog *self,
           GListModel       *files)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) paths = NULL;

  if (self->importer != NULL)
    return;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      if (g_file_peek_path (file) != NULL)
        g_strv_builder_add (builder, g_file_peek_path (file));
    }

  paths = g_strv_builder_end (builder);
  if (paths[0] != NULL)
    run (self, (const char * const *) paths);
}

static void
files_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (LopeImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GListModel) files = gtk_file_dialog_open_multiple_finish (GTK_FILE_DIALOG (source), result, &error);

  if (files != NULL)
    run_files (self, files);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    lope_session_report (self->session, _("The files could not be chosen"), error);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LopeImportDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = gtk_file_dialog_select_folder_finish (GTK_FILE_DIALOG (source), result, &error);
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  if (folder != NULL)
    {
      g_list_store_append (files, folder);
      run_files (self, G_LIST_MODEL (files));
    }
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      lope_session_report (self->session, _("The folder could not be chosen"), error);
    }
}

static GListModel *
make_filters (void)
{
  static const char * const suffixes[] = { "fit", "gpx", "tcx", "gz", "zip", "csv", "json" };
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) known = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (known, _("Activities and Archives"));
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    gtk_file_filter_add_suffix (known, suffixes[i]);
  gtk_file_filter_set_name (all, _("All Files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, known);
  g_list_store_append (filters, all);

  return G_LIST_MODEL (g_steal_pointer (&filters));
}

static GtkWindow *
get_window (LopeImportDialog *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
choose_files_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  LopeImportDialog *self = LOPE_IMPORT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autoptr (GListModel) filters = make_filters ();

  gtk_file_dialog_set_title (dialog, _("Choose Files to Import"));
  gtk_file_dialog_set_accept_label (dialog, _("_Import"));
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_open_multiple (dialog, get_window (self), NULL, files_chosen_cb, g_object_ref (self));
}

static void
choose_folder_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  LopeImportDialog *self = LOPE_IMPORT_DIALOG (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Choose a Folder to Import"));
  gtk_file_dialog_set_accept_label (dialog, _("_Import"));
  gtk_file_dialog_select_folder (dialog, get_window (self), NULL, folder_chosen_cb, g_object_ref (self));
}

static gboolean
drop_cb (LopeImportDialog *self,
         const GValue     *value)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);

  for (GSList *l = gdk_file_list_get_files (g_value_get_boxed (value)); l != NULL; l = l->next)
    g_list_store_append (files, l->data);
  run_files (self, G_LIST_MODEL (files));

  return TRUE;
}

/* ==== Decisions ==== */

static void
count_decision (LopeImportDialog   *self,
                LopeImportResult   *result,
                LopeImportDecision  decision)
{
  if (decision == LOPE_DECISION_TWO)
    lope_import_totals_count_activity (&self->totals, lope_import_result_get_activity (result));
  else if (decision == LOPE_DECISION_BOTH)
    self->totals.enriched++;
  else if (decision == LOPE_DECISION_FILE)
    self->totals.replaced++;
}

static const char *
describe_decision (LopeImportDecision decision)
{
  switch (decision)
    {
    case LOPE_DECISION_BOTH:
      return _("Both are one now");
    case LOPE_DECISION_FILE:
      return _("Replaced by what is in the file");
    case LOPE_DECISION_TWO:
      return _("Kept as two");
    case LOPE_DECISION_JOURNAL:
    case LOPE_DECISION_NONE:
    default:
      return _("The journal stays as it is");
    }
}

static gboolean
decide_cb (LopeImportDialog   *self,
           LopeImportResult   *result,
           LopeImportDecision  decision,
           gboolean            last)
{
  g_autoptr (GError) error = NULL;

  if (!lope_importer_decide (self->importer, result, decision, &error))
    {
      lope_session_report (self->session, _("This could not be saved"), error);
      return FALSE;
    }

  count_decision (self, result, decision);
  show_imported (self);
  if (!last)
    return TRUE;

  gtk_accessible_announce (GTK_ACCESSIBLE (self), describe_decision (decision),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  if (lope_import_duplicates_get_open (self->duplicates) == 0)
    gtk_widget_grab_focus (self->done_button);

  return TRUE;
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeImportDialog *self = LOPE_IMPORT_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  guint n_removed = 0;

  if (!lope_importer_undo (self->importer, &n_removed, &error))
    {
      lope_session_report (self->session, _("The import could not be undone"), error);
      return;
    }

  if (self->raised != NULL)
    lope_store_retract_red_flags (lope_session_get_store (self->session), self->raised, NULL);
  gtk_accessible_announce (GTK_ACCESSIBLE (get_window (self)), _("Import undone"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
cancel_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  LopeImportDialog *self = LOPE_IMPORT_DIALOG (widget);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_action_set_enabled (widget, "import.cancel", FALSE);
}

static void
close_attempt_cb (LopeImportDialog *self)
{
  g_cancellable_cancel (self->cancellable);
}

/* ==== vfuncs ==== */

static void
lope_import_dialog_dispose (GObject *object)
{
  LopeImportDialog *self = LOPE_IMPORT_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_IMPORT_DIALOG);
  g_clear_pointer (&self->raised, g_ptr_array_unref);
  g_clear_object (&self->importer);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (lope_import_dialog_parent_class)->dispose (object);
}

static void
lope_import_dialog_class_init (LopeImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_import_dialog_dispose;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_IMPORT_DUPLICATES);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-import-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, header);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, choose_button);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, progress_title);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, progress_details);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, same_group);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, imported_group);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, imported_row);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, records_row);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, enriched_row);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, replaced_row);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, duplicates);
  gtk_widget_class_bind_template_callback (widget_class, decide_cb);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, left_group);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, undo_button);
  gtk_widget_class_bind_template_child (widget_class, LopeImportDialog, done_button);

  gtk_widget_class_install_action (widget_class, "import.choose-files", NULL, choose_files_action);
  gtk_widget_class_install_action (widget_class, "import.choose-folder", NULL, choose_folder_action);
  gtk_widget_class_install_action (widget_class, "import.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "import.undo", NULL, undo_action);
}

static void
lope_import_dialog_init (LopeImportDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->totals.first_day = LOPE_DAY_NONE;
  self->totals.last_day = LOPE_DAY_NONE;
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
  g_signal_connect (self, "close-attempt", G_CALLBACK (close_attempt_cb), NULL);
}

/* ==== API ==== */

/**
 * lope_import_dialog_new:
 * @session: the session
 * @files: (nullable): a list of #GFile, or %NULL to let the runner choose
 *
 * Makes the dialog in which files are imported.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_import_dialog_new (LopeSession *session,
                        GListModel  *files)
{
  LopeImportDialog *self = g_object_new (LOPE_TYPE_IMPORT_DIALOG, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));

  self->session = g_object_ref (session);
  if (files != NULL)
    run_files (self, files);
  else
    lope_dialog_begin_at (ADW_DIALOG (self), self->choose_button);

  return ADW_DIALOG (self);
}
