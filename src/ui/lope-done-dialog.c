/* lope-done-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-done-dialog.h"

#include "lope-calendar-keys.h"
#include "lope-dialog-focus.h"
#include "lope-header-title.h"
#include "lope-routine-actions.h"

#include <glib/gi18n-lib.h>

struct _LopeDoneDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  LopeRoutinePlan *plan; /* owned */

  /* Template children */
  GtkWidget *done_button;
  GtkLabel *text;
  GtkCalendar *calendar;
  GtkWidget *note;
};

/**
 * LopeDoneDialog:
 *
 * Asks on which day a routine was done without this program.
 */
G_DEFINE_FINAL_TYPE (LopeDoneDialog, lope_done_dialog, ADW_TYPE_DIALOG)

static LopeDay
get_day (LopeDoneDialog *self)
{
  return lope_day_new (gtk_calendar_get_year (self->calendar),
                       gtk_calendar_get_month (self->calendar) + 1,
                       gtk_calendar_get_day (self->calendar));
}

static void
day_selected_cb (LopeDoneDialog *self)
{
  const gboolean future = self->session != NULL && get_day (self) > lope_session_get_today (self->session);

  gtk_widget_set_visible (self->note, future);
  gtk_widget_set_sensitive (self->done_button, !future);
}

static void
cancel_cb (LopeDoneDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
done_cb (LopeDoneDialog *self)
{
  if (lope_routine_mark_done (self->session, self->plan, get_day (self)))
    adw_dialog_close (ADW_DIALOG (self));
}

static void
lope_done_dialog_dispose (GObject *object)
{
  LopeDoneDialog *self = LOPE_DONE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_DONE_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (lope_done_dialog_parent_class)->dispose (object);
}

static void
lope_done_dialog_class_init (LopeDoneDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_done_dialog_dispose;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-done-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeDoneDialog, done_button);
  gtk_widget_class_bind_template_child (widget_class, LopeDoneDialog, text);
  gtk_widget_class_bind_template_child (widget_class, LopeDoneDialog, calendar);
  gtk_widget_class_bind_template_child (widget_class, LopeDoneDialog, note);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, done_cb);
  lope_dialog_class_add_save_keys (widget_class);
}

static void
lope_done_dialog_init (LopeDoneDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  lope_calendar_keys_add (self->calendar);
}

/* ==== API ==== */

/**
 * lope_done_dialog_new:
 * @session: the session
 * @plan: a routine
 *
 * Makes a dialog.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_done_dialog_new (LopeSession     *session,
                      LopeRoutinePlan *plan)
{
  LopeDoneDialog *self = g_object_new (LOPE_TYPE_DONE_DIALOG, NULL);
  /* TRANSLATORS: %s is what the runner calls a routine */
  g_autofree char *text = g_strdup_printf (_ ("On which day did you do “%s”?"), lope_routine_plan_get_name (plan));
  int year, month, day;

  lope_day_split (lope_session_get_today (session), &year, &month, &day);
  self->session = g_object_ref (session);
  self->plan = g_object_ref (plan);
  gtk_label_set_label (self->text, text);
  /* The first day exists in every month on the way. */
  gtk_calendar_set_day (self->calendar, 1);
  gtk_calendar_set_year (self->calendar, year);
  gtk_calendar_set_month (self->calendar, month - 1);
  gtk_calendar_set_day (self->calendar, day);
  day_selected_cb (self);

  return ADW_DIALOG (self);
}
