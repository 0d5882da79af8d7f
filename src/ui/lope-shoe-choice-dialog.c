/* lope-shoe-choice-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-choice-dialog.h"

#include "lope-activity-text.h"
#include "lope-dialog-focus.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-journal-edit.h"

#include <glib/gi18n-lib.h>

struct _LopeShoeChoiceDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  GPtrArray *runs; /* owned, of LopeActivity */
  GPtrArray *choices; /* owned, of GPtrArray of LopeShoe: the shoes that each run can be in */
  GPtrArray *rows; /* owned, of borrowed AdwComboRow */

  /* Template children */
  GtkWidget *save_button;
  AdwPreferencesGroup *group;
};

/**
 * LopeShoeChoiceDialog:
 *
 * Lets the runner choose the shoe of each of some runs. Pairs that were not there
 * on the day of a run are left out.
 */
G_DEFINE_FINAL_TYPE (LopeShoeChoiceDialog, lope_shoe_choice_dialog, ADW_TYPE_DIALOG)

static void
save_cb (LopeShoeChoiceDialog *self)
{
  g_autoptr (GPtrArray) shoes = g_ptr_array_new ();

  for (guint i = 0; i < self->runs->len; i++)
    {
      GPtrArray *choices = self->choices->pdata[i];
      const guint selected = adw_combo_row_get_selected (self->rows->pdata[i]);

      /* The first one is none. */
      g_ptr_array_add (shoes, selected > 0 && selected <= choices->len ? choices->pdata[selected - 1] : NULL);
    }

  if (lope_journal_edit_set_shoes (self->session, self->runs, shoes))
    adw_dialog_close (ADW_DIALOG (self));
}

static GPtrArray *
list_choices (LopeShoeChoiceDialog *self,
              LopeDay               day)
{
  LopeStatus *status = lope_session_get_status (self->session);
  GPtrArray *choices = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; status != NULL && i < lope_status_get_n_shoes (status); i++)
    {
      LopeShoe *shoe = lope_status_get_shoe (status, i, NULL);

      if (lope_shoe_accepts_day (shoe, day))
        g_ptr_array_add (choices, g_object_ref (shoe));
    }

  return choices;
}

static void
add_run (LopeShoeChoiceDialog *self,
         LopeActivity         *run,
         LopeShoe             *suggested)
{
  const LopeDay today = lope_session_get_today (self->session);
  GPtrArray *choices = list_choices (self, lope_activity_get_day (run));
  GtkWidget *row = adw_combo_row_new ();
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *distance = lope_format_distance (lope_record_get_int (LOPE_RECORD (run), LOPE_ACTIVITY_DISTANCE),
                                                    lope_session_get_units (self->session));
  g_autofree char *name = lope_activity_dup_title (run);
  g_autofree char *day = lope_format_day_long (lope_activity_get_day (run), today);
  guint selected = 0;

  /* TRANSLATORS: A run is in no shoe of the list. */
  gtk_string_list_append (names, C_("shoe", "None"));
  for (guint i = 0; i < choices->len; i++)
    {
      gtk_string_list_append (names, lope_shoe_get_name (choices->pdata[i]));
      if (choices->pdata[i] == suggested)
        selected = i + 1;
    }

  lope_text_append (title, distance);
  lope_text_append (title, name);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title->str);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), day);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  adw_combo_row_set_selected (ADW_COMBO_ROW (row), selected);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->choices, choices);
}

static void
lope_shoe_choice_dialog_dispose (GObject *object)
{
  LopeShoeChoiceDialog *self = LOPE_SHOE_CHOICE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_SHOE_CHOICE_DIALOG);
  g_clear_object (&self->session);
  g_clear_pointer (&self->runs, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (lope_shoe_choice_dialog_parent_class)->dispose (object);
}

static void
lope_shoe_choice_dialog_class_init (LopeShoeChoiceDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_shoe_choice_dialog_dispose;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-choice-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeChoiceDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeChoiceDialog, group);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_shoe_choice_dialog_init (LopeShoeChoiceDialog *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_shoe_choice_dialog_new:
 * @session: the session
 * @runs: (element-type LopeActivity): the runs
 * @suggested: (element-type LopeShoe): what is chosen at first for each of them
 *
 * Makes the dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_shoe_choice_dialog_new (LopeSession *session,
                             GPtrArray   *runs,
                             GPtrArray   *suggested)
{
  LopeShoeChoiceDialog *self = g_object_new (LOPE_TYPE_SHOE_CHOICE_DIALOG, NULL);

  self->session = g_object_ref (session);
  /* What is shown on Today may change while the dialog is open. */
  self->runs = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < runs->len; i++)
    {
      g_ptr_array_add (self->runs, g_object_ref (runs->pdata[i]));
      add_run (self, runs->pdata[i], suggested->pdata[i]);
    }
  lope_dialog_begin_at (ADW_DIALOG (self), self->rows->len > 0 ? self->rows->pdata[0] : self->save_button);

  return ADW_DIALOG (self);
}
