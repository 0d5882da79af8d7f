/* lope-check-in-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-check-in-dialog.h"

#include "lope-activity-text.h"
#include "lope-dialog-focus.h"
#include "lope-field-error.h"
#include "lope-form-draft.h"
#include "lope-format.h"
#include "lope-header-title.h"
#include "lope-pain-save.h"
#include "lope-parse.h"

#include <glib/gi18n-lib.h>

struct _LopeCheckInDialog {
  AdwDialog parent_instance;

  gboolean busy;
  LopeSession *session; /* owned */
  LopeCheckIn *original; /* owned */
  LopeFormDraft *draft; /* owned */

  /* Template children */
  LopeHeaderTitle *window_title;
  GtkWidget *save_button;
  AdwBanner *draft_banner;
  AdwEntryRow *sleep_row;
  AdwComboRow *quality_row;
  AdwEntryRow *heart_row;
  AdwEntryRow *hrv_row;
  AdwComboRow *fatigue_row;
  AdwComboRow *mood_row;
  AdwEntryRow *sitting_row;
  AdwSwitchRow *long_sitting_row;
  AdwSwitchRow *painkiller_row;
  AdwEntryRow *notes_row;
};

/**
 * LopeCheckInDialog:
 *
 * How a runner is on a day: sleep, heart rate, fatigue, mood, sitting. All of it
 * is optional.
 */
G_DEFINE_FINAL_TYPE (LopeCheckInDialog, lope_check_in_dialog, ADW_TYPE_DIALOG)

/* ==== From the record to the form ==== */

static void
show_hours (AdwEntryRow *row,
            LopeRecord  *record,
            guint        field)
{
  const gint64 minutes = lope_record_get_int (record, field);
  g_autofree char *text = NULL;

  if (minutes == LOPE_UNSET)
    return;

  text = g_strdup_printf ("%d:%02d", (int) (minutes / 60), (int) (minutes % 60));
  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_number (AdwEntryRow *row,
             double       value)
{
  g_autofree char *text = g_strdup_printf ("%g", value);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
}

static void
show_choice (AdwComboRow *row,
             LopeRecord  *record,
             guint        field)
{
  const gint64 value = lope_record_get_int (record, field);

  adw_combo_row_set_selected (row, value == LOPE_UNSET ? 0 : (guint) value);
}

static void
show_record (LopeCheckInDialog *self)
{
  LopeRecord *record = LOPE_RECORD (self->original);
  const char *notes = lope_record_get_text (record, LOPE_CHECK_IN_NOTES);

  self->busy = TRUE;
  show_hours (self->sleep_row, record, LOPE_CHECK_IN_SLEEP);
  show_choice (self->quality_row, record, LOPE_CHECK_IN_SLEEP_QUALITY);
  if (lope_record_is_set (record, LOPE_CHECK_IN_RESTING_HR))
    show_number (self->heart_row, (double) lope_record_get_int (record, LOPE_CHECK_IN_RESTING_HR));
  if (lope_record_is_set (record, LOPE_CHECK_IN_HRV))
    show_number (self->hrv_row, lope_record_get_real (record, LOPE_CHECK_IN_HRV));
  show_choice (self->fatigue_row, record, LOPE_CHECK_IN_FATIGUE);
  show_choice (self->mood_row, record, LOPE_CHECK_IN_MOOD);
  show_hours (self->sitting_row, record, LOPE_CHECK_IN_SITTING);
  adw_switch_row_set_active (self->long_sitting_row, lope_record_get_int (record, LOPE_CHECK_IN_LONG_SITTING) == 1);
  adw_switch_row_set_active (self->painkiller_row, lope_record_get_int (record, LOPE_CHECK_IN_PAINKILLER) == 1);
  gtk_editable_set_text (GTK_EDITABLE (self->notes_row), notes != NULL ? notes : "");
  self->busy = FALSE;
}

/* ==== From the form to the record ==== */

/* What stands in a row, or %NULL if that is nothing. */
static char *
dup_typed (AdwEntryRow *row)
{
  char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static gboolean
collect_hours (AdwEntryRow *row,
               LopeRecord  *record,
               guint        field)
{
  g_autofree char *text = dup_typed (row);
  g_autoptr (GError) error = NULL;
  gint64 minutes = LOPE_UNSET;
  const gboolean understood = text == NULL || lope_parse_hours (text, &minutes, &error);

  lope_field_error_note (row, error != NULL ? error->message : NULL);
  lope_record_set_int (record, field, understood ? minutes : LOPE_UNSET);

  return understood;
}

static gboolean
collect_heart (LopeCheckInDialog *self,
               LopeRecord        *record)
{
  const LopeField *field = &lope_record_get_fields (record, &(guint) { 0 })[LOPE_CHECK_IN_RESTING_HR];
  g_autofree char *text = dup_typed (self->heart_row);
  g_autoptr (GError) error = NULL;
  gint64 beats = LOPE_UNSET;
  const gboolean understood = text == NULL || lope_parse_int (text, (gint64) field->min, (gint64) field->max, &beats, &error);

  lope_field_error_note (self->heart_row, error != NULL ? error->message : NULL);
  lope_record_set_int (record, LOPE_CHECK_IN_RESTING_HR, understood ? beats : LOPE_UNSET);

  return understood;
}

static gboolean
collect_hrv (LopeCheckInDialog *self,
             LopeRecord        *record)
{
  const LopeField *field = &lope_record_get_fields (record, &(guint) { 0 })[LOPE_CHECK_IN_HRV];
  g_autofree char *text = dup_typed (self->hrv_row);
  g_autofree char *problem = NULL;
  gboolean understood = TRUE;

  lope_record_unset (record, LOPE_CHECK_IN_HRV);
  if (text != NULL)
    {
      char *end;
      double value;

      g_strdelimit (text, ",", '.');
      value = g_ascii_strtod (text, &end);
      understood = end != text && *end == '\0' && value >= field->min && value <= field->max;
      if (understood)
        lope_record_set_real (record, LOPE_CHECK_IN_HRV, value);
    }
  if (!understood)
    {
      g_autofree char *smallest = lope_format_number (field->min, 1);
      g_autofree char *largest = lope_format_number (field->max, 0);

      problem = g_strdup_printf (_ ("The number has to be between %1$s and %2$s"), smallest, largest);
    }
  lope_field_error_note (self->hrv_row, problem);

  return understood;
}

static void
collect_choice (AdwComboRow *row,
                LopeRecord  *record,
                guint        field)
{
  const guint selected = adw_combo_row_get_selected (row);

  lope_record_set_int (record, field, selected == 0 || selected == GTK_INVALID_LIST_POSITION ? LOPE_UNSET : selected);
}

/* A switch that was never touched says nothing. */
static void
collect_switch (AdwSwitchRow *row,
                LopeRecord   *record,
                guint         field)
{
  if (adw_switch_row_get_active (row) || lope_record_is_set (record, field))
    lope_record_set_int (record, field, adw_switch_row_get_active (row));
}

static LopeRecord *
collect (LopeCheckInDialog *self,
         gboolean          *valid)
{
  LopeRecord *record = lope_record_copy (LOPE_RECORD (self->original));

  *valid = collect_hours (self->sleep_row, record, LOPE_CHECK_IN_SLEEP);
  *valid &= collect_heart (self, record);
  *valid &= collect_hrv (self, record);
  *valid &= collect_hours (self->sitting_row, record, LOPE_CHECK_IN_SITTING);
  collect_choice (self->quality_row, record, LOPE_CHECK_IN_SLEEP_QUALITY);
  collect_choice (self->fatigue_row, record, LOPE_CHECK_IN_FATIGUE);
  collect_choice (self->mood_row, record, LOPE_CHECK_IN_MOOD);
  collect_switch (self->long_sitting_row, record, LOPE_CHECK_IN_LONG_SITTING);
  collect_switch (self->painkiller_row, record, LOPE_CHECK_IN_PAINKILLER);
  lope_record_set_typed (record, LOPE_CHECK_IN_NOTES, gtk_editable_get_text (GTK_EDITABLE (self->notes_row)));

  return record;
}

static void
begin_draft (LopeCheckInDialog *self)
{
  const struct {
    gpointer row;
    const char *property, *name;
  } fields[] = {
    { self->sleep_row, "text", "sleep" },
    { self->quality_row, "selected", "sleep-quality" },
    { self->heart_row, "text", "resting-heart-rate" },
    { self->hrv_row, "text", "hrv" },
    { self->fatigue_row, "selected", "fatigue" },
    { self->mood_row, "selected", "mood" },
    { self->sitting_row, "text", "sitting" },
    { self->long_sitting_row, "active", "long-sitting" },
    { self->painkiller_row, "active", "painkiller" },
    { self->notes_row, "text", "notes" },
  };
  g_autofree char *day = lope_day_to_iso (lope_check_in_get_day (self->original));
  g_autofree char *key = g_strconcat ("check-in/", day, NULL);

  self->draft = lope_form_draft_new (ADW_DIALOG (self), self->draft_banner, self->session, key);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    lope_form_draft_watch (self->draft, fields[i].row, fields[i].property, fields[i].name);
  lope_form_draft_begin (self->draft);
}

/* ==== Callbacks ==== */

static void
changed_cb (LopeCheckInDialog *self)
{
  g_autoptr (LopeRecord) record = NULL;
  gboolean valid;

  if (self->busy || self->session == NULL)
    return;

  record = collect (self, &valid);
  gtk_widget_set_sensitive (self->save_button,
                            valid && !lope_record_equal (record, LOPE_RECORD (self->original)) &&
                            !lope_session_is_read_only (self->session));
}

static void
save_cb (LopeCheckInDialog *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));
  g_autoptr (GPtrArray) before = g_ptr_array_new ();
  g_autoptr (GPtrArray) after = g_ptr_array_new ();
  g_autoptr (LopeRecord) record = NULL;
  gboolean valid;

  record = collect (self, &valid);
  if (!valid)
    return;

  g_ptr_array_add (after, record);
  if (lope_record_is_set (LOPE_RECORD (self->original), LOPE_RECORD_CREATED))
    g_ptr_array_add (before, self->original);
  if (!lope_pain_save (self->session, before, after, _ ("Check-in saved")))
    return;

  lope_form_draft_finish (self->draft);
  adw_dialog_close (ADW_DIALOG (self));
  gtk_accessible_announce (GTK_ACCESSIBLE (root), _ ("Check-in saved"), GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* ==== vfuncs ==== */

static void
lope_check_in_dialog_dispose (GObject *object)
{
  LopeCheckInDialog *self = LOPE_CHECK_IN_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_CHECK_IN_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->original);
  g_clear_object (&self->draft);

  G_OBJECT_CLASS (lope_check_in_dialog_parent_class)->dispose (object);
}

static void
lope_check_in_dialog_class_init (LopeCheckInDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_check_in_dialog_dispose;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-check-in-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, window_title);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, save_button);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, sleep_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, quality_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, heart_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, hrv_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, fatigue_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, mood_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, sitting_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, long_sitting_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, painkiller_row);
  gtk_widget_class_bind_template_child (widget_class, LopeCheckInDialog, notes_row);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_check_in_dialog_init (LopeCheckInDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_dialog_begin_at (ADW_DIALOG (self), GTK_WIDGET (self->sleep_row));
}

/* ==== API ==== */

/**
 * lope_check_in_find:
 * @session: the session
 * @day: a day
 *
 * Looks for the check-in of a day. A new one, which is not in the journal, has no
 * time of creation.
 *
 * Returns: (transfer full): the check-in, or a new one
 */
LopeCheckIn *
lope_check_in_find (LopeSession *session,
                    LopeDay      day)
{
  g_autoptr (GPtrArray) records = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (session), NULL);

  records = lope_store_list_records (lope_session_get_store (session), LOPE_TYPE_CHECK_IN, day, day, NULL);
  if (records != NULL && records->len > 0)
    return g_object_ref (records->pdata[records->len - 1]);

  return lope_check_in_new (day);
}

/**
 * lope_check_in_dialog_new:
 * @session: the session
 * @day: the day
 *
 * Makes the dialog for the check-in of a day.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_check_in_dialog_new (LopeSession *session,
                          LopeDay      day)
{
  LopeCheckInDialog *self = g_object_new (LOPE_TYPE_CHECK_IN_DIALOG, NULL);
  g_autofree char *text = NULL;

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));

  self->session = g_object_ref (session);
  self->original = lope_check_in_find (session, day);
  text = lope_format_day_long (day, lope_session_get_today (session));
  lope_header_title_set_subtitle (self->window_title, text);
  show_record (self);
  begin_draft (self);

  return ADW_DIALOG (self);
}
