/* lope-shoe-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-dialog.h"

#include "lope-day-row.h"
#include "lope-dialog-focus.h"
#include "lope-form-draft.h"
#include "lope-header-title.h"
#include "lope-shoe-settings.h"

#include <glib/gi18n-lib.h>

struct _LopeShoeDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  LopeShoe *shoe; /* owned: a copy of the one in the journal, or a new one */
  gboolean is_new;
  LopeFormDraft *draft; /* owned */

  /* Template children */
  GtkWidget *save_button;
  AdwBanner *draft_banner;
  AdwEntryRow *name_row;
  AdwEntryRow *brand_row;
  AdwEntryRow *model_row;
  LopeDayRow *bought_row;
  LopeDayRow *retired_row;
  LopeShoeSettings *settings;
};

/**
 * LopeShoeDialog:
 *
 * Adds or changes a pair of shoes.
 */
G_DEFINE_FINAL_TYPE (LopeShoeDialog, lope_shoe_dialog, ADW_TYPE_DIALOG)

/* Text without blanks around it, or %NULL. */
static char *
dup_text (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

/* ==== Into the dialog ==== */

static void
set_text (AdwEntryRow *row,
          const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static LopeDay
get_day (LopeShoeDialog *self,
         guint           field)
{
  gint64 day = lope_record_get_int (LOPE_RECORD (self->shoe), field);

  return day != LOPE_UNSET ? (LopeDay) day : LOPE_DAY_NONE;
}

static void
show_shoe (LopeShoeDialog *self)
{
  LopeRecord *record = LOPE_RECORD (self->shoe);

  set_text (self->name_row, lope_shoe_get_name (self->shoe));
  set_text (self->brand_row, lope_record_get_text (record, LOPE_SHOE_BRAND));
  set_text (self->model_row, lope_record_get_text (record, LOPE_SHOE_MODEL));
  lope_day_row_set_day (self->bought_row, get_day (self, LOPE_SHOE_BOUGHT));
  lope_day_row_set_day (self->retired_row, get_day (self, LOPE_SHOE_RETIRED));
  gtk_widget_set_visible (GTK_WIDGET (self->retired_row), !self->is_new);
  lope_shoe_settings_show (self->settings, self->session, self->shoe);
}

/* ==== Out of the dialog ==== */

static void
changed_cb (LopeShoeDialog *self)
{
  g_autofree char *name = dup_text (self->name_row);

  /* Also called while the dialog is made. */
  if (self->session != NULL)
    gtk_widget_set_sensitive (self->save_button, name != NULL && !lope_session_is_read_only (self->session));
}

static void
take_text (LopeShoeDialog *self,
           guint           field,
           AdwEntryRow    *row)
{
  g_autofree char *text = dup_text (row);

  lope_record_set_text (LOPE_RECORD (self->shoe), field, text);
}

static void
take_day (LopeShoeDialog *self,
          guint           field,
          LopeDayRow     *row)
{
  LopeDay day = lope_day_row_get_day (row);

  lope_record_set_int (LOPE_RECORD (self->shoe), field, day != LOPE_DAY_NONE ? day : LOPE_UNSET);
}

static void
save_cb (LopeShoeDialog *self)
{
  gboolean saved;

  take_text (self, LOPE_SHOE_NAME, self->name_row);
  take_text (self, LOPE_SHOE_BRAND, self->brand_row);
  take_text (self, LOPE_SHOE_MODEL, self->model_row);
  take_day (self, LOPE_SHOE_BOUGHT, self->bought_row);
  take_day (self, LOPE_SHOE_RETIRED, self->retired_row);
  lope_shoe_settings_take (self->settings, self->shoe);

  saved = self->is_new ? lope_session_add (self->session, LOPE_RECORD (self->shoe))
                       : lope_session_update (self->session, LOPE_RECORD (self->shoe));
  if (!saved)
    return;

  lope_form_draft_finish (self->draft);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
begin_draft (LopeShoeDialog *self)
{
  g_autofree char *key = g_strconcat ("shoe/", self->is_new ? "new" : lope_record_get_uuid (LOPE_RECORD (self->shoe)), NULL);

  self->draft = lope_form_draft_new (ADW_DIALOG (self), self->draft_banner, self->session, key);
  lope_form_draft_watch (self->draft, self->name_row, "text", "name");
  lope_form_draft_watch (self->draft, self->brand_row, "text", "brand");
  lope_form_draft_watch (self->draft, self->model_row, "text", "model");
  lope_form_draft_watch (self->draft, self->bought_row, "day", "bought");
  lope_form_draft_watch (self->draft, self->retired_row, "day", "retired");
  lope_shoe_settings_watch (self->settings, self->draft);
  lope_form_draft_begin (self->draft);
}

static void
lope_shoe_dialog_dispose (GObject *object)
{
  LopeShoeDialog *self = LOPE_SHOE_DIALOG (object);

  g_clear_object (&self->session);
  g_clear_object (&self->shoe);
  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_SHOE_DIALOG);

  G_OBJECT_CLASS (lope_shoe_dialog_parent_class)->dispose (object);
}

static void
lope_shoe_dialog_class_init (LopeShoeDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_shoe_dialog_dispose;

  g_type_ensure (LOPE_TYPE_DAY_ROW);
  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_SHOE_SETTINGS);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, brand_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, model_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, bought_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, retired_row);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeDialog, settings);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_shoe_dialog_init (LopeShoeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->name_row));
}

/* The colours of charts and cards take turns. */
static gint64
choose_color (LopeSession *session)
{
  g_autoptr (GPtrArray) shoes = lope_store_list_shoes (lope_session_get_store (session), NULL);

  return shoes != NULL ? shoes->len % 3 : 0;
}

/* ==== API ==== */

/**
 * lope_shoe_dialog_new:
 * @session: the session
 * @shoe: (nullable): the shoe to change, or %NULL to add one
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_shoe_dialog_new (LopeSession *session,
                      LopeShoe    *shoe)
{
  LopeShoeDialog *self = g_object_new (LOPE_TYPE_SHOE_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->is_new = shoe == NULL;
  if (shoe != NULL)
    self->shoe = LOPE_SHOE (lope_record_copy (LOPE_RECORD (shoe)));
  else
    {
      self->shoe = lope_shoe_new (NULL);
      lope_record_set_int (LOPE_RECORD (self->shoe), LOPE_SHOE_BOUGHT, lope_session_get_today (session));
      lope_record_set_int (LOPE_RECORD (self->shoe), LOPE_SHOE_COLOR, choose_color (session));
    }

  adw_dialog_set_title (ADW_DIALOG (self), self->is_new ? _("Add Shoe") : _("Edit Shoe"));
  show_shoe (self);
  begin_draft (self);

  return ADW_DIALOG (self);
}
