/* lope-failure-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-failure-page.h"

#include "lope-store.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

struct _LopeFailurePage {
  AdwBin parent_instance;

  char *path; /* owned, nullable */
  char *backup; /* owned, nullable */

  /* Template children */
  AdwStatusPage *status;
  GtkButton *restore_button;
  GtkButton *recover_button;
  GtkButton *again_button;
};

/**
 * LopeFailurePage:
 *
 * What the window shows when the journal cannot be opened: what happened, that
 * nothing was changed, and what can be done.
 */
G_DEFINE_FINAL_TYPE (LopeFailurePage, lope_failure_page, ADW_TYPE_BIN)

static const char *
find_title (const GError *error)
{
  if (error == NULL || error->domain != LOPE_STORE_ERROR)
    return _("The Journal Cannot Be Opened");

  switch ((LopeStoreError) error->code)
    {
    case LOPE_STORE_ERROR_NEWER:
      return _("This Journal Is From a Newer Lope");
    case LOPE_STORE_ERROR_FOREIGN:
      return _("This Is Not a Journal of Lope");
    case LOPE_STORE_ERROR_DAMAGED:
      return _("The Journal Is Damaged");
    case LOPE_STORE_ERROR_BUSY:
      return _("The Journal Is in Use");
    case LOPE_STORE_ERROR_FULL:
      return _("The Disk Is Full");
    case LOPE_STORE_ERROR_READ_ONLY:
    case LOPE_STORE_ERROR_OPEN:
    case LOPE_STORE_ERROR_FAILED:
    case LOPE_STORE_ERROR_CONSTRAINT:
    case LOPE_STORE_ERROR_INVALID:
    case LOPE_STORE_ERROR_NOT_FOUND:
    default:
      return _("The Journal Cannot Be Opened");
    }
}

static void
find_backup (LopeFailurePage *self)
{
  g_autoptr (GPtrArray) backups = lope_store_list_backups (self->path, NULL);

  for (guint i = 0; backups != NULL && i < backups->len && self->backup == NULL; i++)
    {
      const LopeStoreBackup *backup = g_ptr_array_index (backups, i);
      LopeStoreCounts counts;

      if (lope_store_peek (backup->path, &counts, NULL))
        self->backup = g_strdup (backup->path);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->restore_button), self->backup != NULL);
}

/* The damaged journal is kept beside the new one. */
static gboolean
recover (LopeFailurePage  *self,
         GPtrArray       **lost,
         GError          **error)
{
  g_autofree char *target = g_strconcat (self->path, ".recovered", NULL);
  gboolean recovered;

  g_unlink (target);
  recovered = lope_store_recover (self->path, target, lost, error) &&
              lope_store_replace_from (self->path, target, NULL, error);
  g_unlink (target);

  return recovered;
}

static void
recover_cb (LopeFailurePage *self)
{
  g_autoptr (GPtrArray) lost = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GString) text = g_string_new (NULL);
  AdwDialog *dialog;

  if (!recover (self, &lost, &error))
    {
      dialog = adw_alert_dialog_new (_("Nothing Could Be Recovered"), error->message);
      adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
      adw_dialog_present (dialog, window);
      return;
    }

  for (guint i = 0; lost != NULL && i < lost->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) g_ptr_array_index (lost, i));
  if (text->len == 0)
    g_string_append (text, _("Nothing was lost."));

  dialog = adw_alert_dialog_new (_("Journal Recovered"), text->str);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));
  gtk_widget_activate_action (GTK_WIDGET (self), "app.reopen", NULL);
  adw_dialog_present (dialog, window);
}

static void
restore_response_cb (AdwAlertDialog  *dialog,
                     const char      *response,
                     LopeFailurePage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *kept = NULL;

  if (!g_str_equal (response, "restore"))
    return;

  if (lope_store_replace_from (self->path, self->backup, &kept, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "app.reopen", NULL);
  else
    adw_status_page_set_description (self->status, error->message);
}

static void
restore_cb (LopeFailurePage *self)
{
  LopeStoreCounts counts;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) last = NULL;
  g_autofree char *date = NULL;
  g_autofree char *runs = NULL;
  g_autofree char *body = NULL;
  AdwDialog *dialog;

  if (!lope_store_peek (self->backup, &counts, &error))
    {
      adw_status_page_set_description (self->status, error->message);
      return;
    }

  if (counts.last_day != LOPE_DAY_NONE)
    {
      last = lope_day_to_date_time (counts.last_day);
      date = g_date_time_format (last, "%x");
    }
  runs = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "It holds %u activity.", "It holds %u activities.", counts.activities),
                          counts.activities);
  /* TRANSLATORS: %1$s is a sentence like “It holds 312 activities.”, %2$s a date */
  body = date == NULL ? g_strdup (runs)
                      : g_strdup_printf (_("%1$s The last one is of %2$s. The journal that is there now is kept beside it."), runs, date);

  dialog = adw_alert_dialog_new (_("Restore This Backup?"), body);
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (dialog),
                                  "cancel", _("_Cancel"),
                                  "restore", _("_Restore"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (dialog), "restore", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (dialog), "cancel");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (restore_response_cb), self, 0);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
lope_failure_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_FAILURE_PAGE);

  G_OBJECT_CLASS (lope_failure_page_parent_class)->dispose (object);
}

static void
lope_failure_page_finalize (GObject *object)
{
  LopeFailurePage *self = LOPE_FAILURE_PAGE (object);

  g_free (self->path);
  g_free (self->backup);

  G_OBJECT_CLASS (lope_failure_page_parent_class)->finalize (object);
}

static void
lope_failure_page_class_init (LopeFailurePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_failure_page_dispose;
  object_class->finalize = lope_failure_page_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-failure-page.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeFailurePage, status);
  gtk_widget_class_bind_template_child (widget_class, LopeFailurePage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, LopeFailurePage, recover_button);
  gtk_widget_class_bind_template_child (widget_class, LopeFailurePage, again_button);
  gtk_widget_class_bind_template_callback (widget_class, recover_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
}

static void
lope_failure_page_init (LopeFailurePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_failure_page_new:
 * @path: (nullable): the journal's file
 * @error: why it cannot be opened
 *
 * Makes the page.
 *
 * Returns: the page
 */
GtkWidget *
lope_failure_page_new (const char   *path,
                       const GError *error)
{
  LopeFailurePage *self = g_object_new (LOPE_TYPE_FAILURE_PAGE, NULL);
  g_autofree char *escaped = g_markup_escape_text (error != NULL ? error->message : "", -1);

  self->path = g_strdup (path);
  adw_status_page_set_title (self->status, find_title (error));
  adw_status_page_set_description (self->status, escaped);
  if (path != NULL && g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_DAMAGED))
    {
      find_backup (self);
      gtk_widget_set_visible (GTK_WIDGET (self->recover_button), TRUE);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->again_button), path != NULL);

  return GTK_WIDGET (self);
}
