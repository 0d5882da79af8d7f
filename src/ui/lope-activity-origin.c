/* lope-activity-origin.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-origin.h"

#include "lope-activity-source.h"
#include "lope-activity-text.h"
#include "lope-window.h"

#include <glib/gi18n-lib.h>

struct _LopeActivityOrigin {
  AdwPreferencesGroup parent_instance;

  LopeSession *session; /* owned, nullable */
  LopeActivity *activity; /* owned, nullable */
  GPtrArray *rows; /* owned, of borrowed GtkWidget: the totals */

  /* Template children */
  AdwActionRow *source_row;
  AdwActionRow *device_row;
  AdwExpanderRow *totals_row;
  GtkWidget *save_row;
};

/**
 * LopeActivityOrigin:
 *
 * Where an activity came from: its file, which can be had back, its device,
 * and what the file says against what comes of the recorded points.
 */
G_DEFINE_FINAL_TYPE (LopeActivityOrigin, lope_activity_origin, ADW_TYPE_PREFERENCES_GROUP)

static const struct {
  const char *title;
  guint field;
  guint computed;
} totals[] = {
  { NC_("total", "Distance"), LOPE_ACTIVITY_DISTANCE, LOPE_ACTIVITY_COMPUTED_DISTANCE },
  { NC_("total", "Moving time"), LOPE_ACTIVITY_DURATION, LOPE_ACTIVITY_COMPUTED_DURATION },
  { NC_("total", "Time with pauses"), LOPE_ACTIVITY_ELAPSED, LOPE_ACTIVITY_COMPUTED_ELAPSED },
  { NC_("total", "Heart rate"), LOPE_ACTIVITY_HR, LOPE_ACTIVITY_COMPUTED_HR },
};

static gboolean
show_text (AdwActionRow *row,
           const char   *text)
{
  gboolean visible = text != NULL && *text != '\0';

  adw_action_row_set_subtitle (row, visible ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (row), visible);

  return visible;
}

/* ==== Totals ==== */

static char *
describe_total (LopeActivityOrigin *self,
                LopeActivity       *recorded,
                guint               i,
                gboolean           *differs)
{
  LopeUnits units = lope_session_get_units (self->session);
  g_autofree char *own = lope_activity_format_field (self->activity, totals[i].field, units);
  g_autofree char *file = lope_activity_format_field (recorded, totals[i].field, units);
  g_autofree char *computed = lope_activity_format_field (recorded, totals[i].computed, units);

  if (file == NULL || computed == NULL)
    return NULL;

  /* What nobody could tell apart does not differ. */
  *differs = !g_str_equal (file, computed) || g_strcmp0 (own, file) != 0;
  if (own != NULL && !g_str_equal (own, file))
    /* TRANSLATORS: Three values, such as “12.60 km in the file · 12.54 km
     * recomputed · 12.5 km as you changed it”. */
    return g_strdup_printf (_("%1$s in the file · %2$s recomputed · %3$s as you changed it"), file, computed, own);

  /* TRANSLATORS: Two values, such as “12.60 km in the file · 12.54 km recomputed”. */
  return g_strdup_printf (_("%1$s in the file · %2$s recomputed"), file, computed);
}

static void
clear_totals (LopeActivityOrigin *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->totals_row, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
}

static void
show_totals (LopeActivityOrigin *self,
             LopeActivity       *recorded)
{
  g_autoptr (GString) different = g_string_new (NULL);

  clear_totals (self);
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      const char *title = g_dpgettext2 (GETTEXT_PACKAGE, "total", totals[i].title);
      gboolean differs = FALSE;
      g_autofree char *text = describe_total (self, recorded, i, &differs);
      GtkWidget *row;

      if (text == NULL)
        continue;
      if (differs)
        lope_text_append (different, title);
      row = adw_action_row_new ();
      adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), text);
      gtk_widget_add_css_class (row, "property");
      adw_expander_row_add_row (self->totals_row, row);
      g_ptr_array_add (self->rows, row);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->totals_row), self->rows->len > 0);
  /* TRANSLATORS: Behind this, a list of what differs, such as “Distance · Heart rate”. */
  adw_expander_row_set_subtitle (self->totals_row, different->len > 0 ? different->str : _("No difference"));
}

/* ==== Saving ==== */

typedef struct {
  char *path; /* owned: the journal */
  char *hash; /* owned */
  GFile *target; /* owned */
} Copy;

static void
copy_free (Copy *copy)
{
  g_free (copy->path);
  g_free (copy->hash);
  g_object_unref (copy->target);
  g_free (copy);
}

static void
copy_thread (GTask        *task,
             gpointer      object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Copy *copy = task_data;
  g_autoptr (GBytes) bytes = NULL;
  GError *error = NULL;

  bytes = lope_store_read_original_of (copy->path, copy->hash, &error);
  if (bytes != NULL &&
      g_file_replace_contents (copy->target, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
copied_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  LopeActivityOrigin *self = LOPE_ACTIVITY_ORIGIN (object);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    lope_session_report (self->session, _("The original could not be saved"), error);
  else if (LOPE_IS_WINDOW (root))
    lope_window_add_toast (LOPE_WINDOW (root), adw_toast_new (_("Original saved")));
}

static void
target_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (LopeActivityOrigin) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autoptr (GTask) task = NULL;
  Copy *copy;

  if (file == NULL || self->activity == NULL)
    return;

  copy = g_new (Copy, 1);
  *copy = (Copy) {
    g_strdup (lope_store_get_path (lope_session_get_store (self->session))),
    g_strdup (g_object_get_data (source, "hash")),
    g_object_ref (file),
  };
  task = g_task_new (self, NULL, copied_cb, NULL);
  g_task_set_task_data (task, copy, (GDestroyNotify) copy_free);
  g_task_run_in_thread (task, copy_thread);
}

static void
save_cb (LopeActivityOrigin *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  LopeRecord *record = LOPE_RECORD (self->activity);
  const char *name = lope_record_get_text (record, LOPE_ACTIVITY_FILE_NAME);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, _("Save the Original File"));
  gtk_file_dialog_set_accept_label (dialog, _("_Save"));
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);
  /* Another activity may be shown before a place is chosen. */
  g_object_set_data_full (G_OBJECT (dialog), "hash",
                          g_strdup (lope_record_get_text (record, LOPE_ACTIVITY_CONTENT_HASH)), g_free);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, target_chosen_cb,
                        g_object_ref (self));
}

/* ==== vfuncs ==== */

static void
lope_activity_origin_dispose (GObject *object)
{
  LopeActivityOrigin *self = LOPE_ACTIVITY_ORIGIN (object);

  g_clear_object (&self->activity);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_ACTIVITY_ORIGIN);

  G_OBJECT_CLASS (lope_activity_origin_parent_class)->dispose (object);
}

static void
lope_activity_origin_class_init (LopeActivityOriginClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_activity_origin_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-activity-origin.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeActivityOrigin, source_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityOrigin, device_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityOrigin, totals_row);
  gtk_widget_class_bind_template_child (widget_class, LopeActivityOrigin, save_row);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
lope_activity_origin_init (LopeActivityOrigin *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_activity_origin_show:
 * @self: a group
 * @session: the session
 * @activity: an activity
 * @recorded: (nullable): what its file says of it, if that was read
 *
 * Shows where an activity came from.
 */
void
lope_activity_origin_show (LopeActivityOrigin *self,
                           LopeSession        *session,
                           LopeActivity       *activity,
                           LopeActivity       *recorded)
{
  LopeRecord *record = LOPE_RECORD (activity);
  const char *file = lope_record_get_text (record, LOPE_ACTIVITY_FILE_NAME);

  g_return_if_fail (LOPE_IS_ACTIVITY_ORIGIN (self));

  g_set_object (&self->session, session);
  g_set_object (&self->activity, activity);
  if (file == NULL)
    file = lope_nick_get_label (lope_source_nicks, lope_record_get_int (record, LOPE_ACTIVITY_SOURCE));
  show_text (self->source_row, file);
  show_text (self->device_row, lope_record_get_text (record, LOPE_ACTIVITY_DEVICE));
  show_totals (self, recorded != NULL ? recorded : activity);
  gtk_widget_set_visible (self->save_row, lope_activity_has_recording (activity) &&
                                          lope_store_get_path (lope_session_get_store (session)) != NULL);
}
