/* lope-done-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-done-dialog.h"

#include "lope-calendar-keys.h"
#include "lope-dialog-focus.h"
#include "lope-field-error.h"
#include "lope-form-draft.h"
#include "lope-header-title.h"
#include "lope-routine-actions.h"

#include <glib/gi18n-lib.h>

struct _LopeDoneDialog {
  AdwDialog parent_instance;

  LopeSession *session; /* owned */
  LopeRoutinePlan *plan; /* owned */
  LopeFormDraft *draft; /* owned */

  /* Template children */
  AdwBanner *draft_banner;
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

typedef enum {
  PROP_DAY = 1,
} LopeDoneDialogProperty;

static GParamSpec *properties[PROP_DAY + 1];

static LopeDay
get_day (LopeDoneDialog *self)
{
  return lope_day_new (gtk_calendar_get_year (self->calendar),
                       gtk_calendar_get_month (self->calendar) + 1,
                       gtk_calendar_get_day (self->calendar));
}

static void
set_day (LopeDoneDialog *self,
         LopeDay         to)
{
  int year, month, day;

  lope_day_split (to, &year, &month, &day);
  /* The first day exists in every month on the way. */
  gtk_calendar_set_day (self->calendar, 1);
  gtk_calendar_set_year (self->calendar, year);
  gtk_calendar_set_month (self->calendar, month - 1);
  gtk_calendar_set_day (self->calendar, day);
}

static void
day_selected_cb (LopeDoneDialog *self)
{
  const gboolean future = self->session != NULL && get_day (self) > lope_session_get_today (self->session);

  gtk_widget_set_visible (self->note, future);
  lope_field_error_set (GTK_WIDGET (self->calendar), future ? self->note : NULL);
  gtk_widget_set_sensitive (self->done_button, !future);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DAY]);
}

static void
cancel_cb (LopeDoneDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static void
done_cb (LopeDoneDialog *self)
{
  if (!lope_routine_mark_done (self->session, self->plan, get_day (self)))
    return;

  lope_form_draft_finish (self->draft);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
begin_draft (LopeDoneDialog *self)
{
  g_autofree char *key = g_strconcat ("done/", lope_routine_plan_get_uuid (self->plan), NULL);

  self->draft = lope_form_draft_new (ADW_DIALOG (self), self->draft_banner, self->session, key);
  lope_form_draft_watch (self->draft, self, "day", "day");
  lope_form_draft_begin (self->draft);
}

static void
lope_done_dialog_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch ((LopeDoneDialogProperty) prop_id)
    {
    case PROP_DAY:
      g_value_set_int (value, get_day (LOPE_DONE_DIALOG (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_done_dialog_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch ((LopeDoneDialogProperty) prop_id)
    {
    case PROP_DAY:
      set_day (LOPE_DONE_DIALOG (object), g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_done_dialog_dispose (GObject *object)
{
  LopeDoneDialog *self = LOPE_DONE_DIALOG (object);

  g_clear_object (&self->draft);
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
  object_class->get_property = lope_done_dialog_get_property;
  object_class->set_property = lope_done_dialog_set_property;

  /**
   * LopeDoneDialog:day:
   *
   * The day that is chosen.
   */
  properties[PROP_DAY] =
    g_param_spec_int ("day", NULL, NULL, G_MININT, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-done-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeDoneDialog, draft_banner);
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

  self->session = g_object_ref (session);
  self->plan = g_object_ref (plan);
  gtk_label_set_label (self->text, text);
  set_day (self, lope_session_get_today (session));
  begin_draft (self);
  day_selected_cb (self);

  return ADW_DIALOG (self);
}
