/* lope-log-run-dialog.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-log-run-dialog.h"

#include "lope-dialog-focus.h"
#include "lope-header-title.h"
#include "lope-red-flags-dialog.h"
#include "lope-run-form.h"
#include "lope-run-saving.h"

#include <glib/gi18n-lib.h>

/* Soon enough that little is lost with the power, rarely enough not to keep a
 * disk busy. */
#define DRAFT_DELAY_MS 400

struct _LopeLogRunDialog {
  AdwDialog parent_instance;

  gboolean busy;
  gboolean done;
  gboolean is_new;
  guint draft_source; /* owned */
  LopeSession *session; /* owned */
  LopeActivity *original; /* owned: what is edited, or an empty new run */

  /* Template children */
  AdwNavigationPage *page;
  AdwBanner *draft_banner;
  GtkWidget *line_box;
  GtkEditable *line_entry;
  LopeRunForm *form;
};

/**
 * LopeLogRunDialog:
 *
 * The dialog in which a run is logged, and any activity edited. What was typed
 * and not saved comes back the next time, however the dialog ended.
 */
G_DEFINE_FINAL_TYPE (LopeLogRunDialog, lope_log_run_dialog, ADW_TYPE_DIALOG)

static void
focus_first (LopeLogRunDialog *self)
{
  gtk_widget_grab_focus (self->is_new ? GTK_WIDGET (self->line_entry) : GTK_WIDGET (self->form));
}

static void
update_title (LopeLogRunDialog *self)
{
  g_autoptr (LopeActivity) activity = lope_run_form_collect (self->form);
  gboolean is_run = lope_activity_is_run (activity);
  const char *title;

  if (self->is_new)
    title = is_run ? _("Log Run") : _("Log Activity");
  else
    title = is_run ? _("Edit Run") : _("Edit Activity");

  adw_dialog_set_title (ADW_DIALOG (self), title);
  adw_navigation_page_set_title (self->page, title);
}

/* ==== Drafts ==== */

static const char *
get_draft_key (LopeLogRunDialog *self)
{
  return self->is_new ? NULL : lope_record_get_uuid (LOPE_RECORD (self->original));
}

static LopeRunDraft *
make_draft (LopeLogRunDialog *self)
{
  LopeRunDraft *draft = lope_run_form_make_draft (self->form);

  draft->line = g_strdup (gtk_editable_get_text (self->line_entry));

  return draft;
}

static void
keep_draft (LopeLogRunDialog *self)
{
  g_autoptr (LopeRunDraft) draft = NULL;

  if (*gtk_editable_get_text (self->line_entry) == '\0' && !lope_run_form_is_touched (self->form))
    {
      lope_run_draft_discard (self->session, get_draft_key (self));
      return;
    }

  draft = make_draft (self);
  lope_run_draft_save (draft, self->session, get_draft_key (self));
}

static gboolean
keep_draft_cb (gpointer user_data)
{
  LopeLogRunDialog *self = user_data;

  self->draft_source = 0;
  keep_draft (self);

  return G_SOURCE_REMOVE;
}

static void
queue_draft (LopeLogRunDialog *self)
{
  g_clear_handle_id (&self->draft_source, g_source_remove);
  self->draft_source = g_timeout_add (DRAFT_DELAY_MS, keep_draft_cb, self);
}

static void
flush_draft (LopeLogRunDialog *self)
{
  if (self->draft_source == 0)
    return;

  g_clear_handle_id (&self->draft_source, g_source_remove);
  keep_draft (self);
}

static void
restore_draft (LopeLogRunDialog *self)
{
  g_autoptr (LopeRunDraft) draft = lope_run_draft_load (self->session, get_draft_key (self));

  if (draft == NULL)
    return;

  self->busy = TRUE;
  gtk_editable_set_text (self->line_entry, draft->line != NULL ? draft->line : "");
  self->busy = FALSE;
  lope_run_form_show_draft (self->form, draft);
  adw_banner_set_revealed (self->draft_banner, TRUE);
}

/* ==== Callbacks ==== */

static void
line_changed_cb (LopeLogRunDialog *self)
{
  if (!self->busy)
    lope_run_form_read_line (self->form, gtk_editable_get_text (self->line_entry));
}

static void
form_changed_cb (LopeLogRunDialog *self)
{
  update_title (self);
  if (!self->done && self->session != NULL)
    queue_draft (self);
}

static void
save_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  LopeLogRunDialog *self = LOPE_LOG_RUN_DIALOG (widget);
  g_autoptr (LopeRunDraft) draft = NULL;
  g_autoptr (LopeSession) session = NULL;
  GtkWidget *window;
  guint flags;

  if (self->done || !lope_run_form_check (self->form))
    return;

  draft = make_draft (self);
  if (!lope_run_saving_save (widget, self->session, draft, self->is_new ? NULL : self->original,
                             lope_run_form_pain_get_original (lope_run_form_get_pain (self->form))))
    return;

  self->done = TRUE;
  g_clear_handle_id (&self->draft_source, g_source_remove);
  lope_run_draft_discard (self->session, get_draft_key (self));
  window = GTK_WIDGET (gtk_widget_get_root (widget));
  session = g_object_ref (self->session);
  flags = lope_run_form_pain_get_wanted_flags (lope_run_form_get_pain (self->form));
  adw_dialog_close (ADW_DIALOG (self));
  if (flags != 0)
    lope_red_flags_dialog_present (window, session, flags);
}

static void
discard_draft_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  LopeLogRunDialog *self = LOPE_LOG_RUN_DIALOG (widget);

  adw_banner_set_revealed (self->draft_banner, FALSE);
  self->busy = TRUE;
  gtk_editable_set_text (self->line_entry, "");
  self->busy = FALSE;
  lope_run_form_reset (self->form);
  flush_draft (self);
  focus_first (self);
}

/* ==== vfuncs ==== */

/* However it ends: the dialog closed, the window closed, the program quit. */
static void
lope_log_run_dialog_unmap (GtkWidget *widget)
{
  flush_draft (LOPE_LOG_RUN_DIALOG (widget));

  GTK_WIDGET_CLASS (lope_log_run_dialog_parent_class)->unmap (widget);
}

static void
lope_log_run_dialog_dispose (GObject *object)
{
  LopeLogRunDialog *self = LOPE_LOG_RUN_DIALOG (object);

  g_clear_handle_id (&self->draft_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_LOG_RUN_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->original);

  G_OBJECT_CLASS (lope_log_run_dialog_parent_class)->dispose (object);
}

static void
lope_log_run_dialog_class_init (LopeLogRunDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_log_run_dialog_dispose;
  widget_class->unmap = lope_log_run_dialog_unmap;

  g_type_ensure (LOPE_TYPE_HEADER_TITLE);
  g_type_ensure (LOPE_TYPE_RUN_FORM);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-log-run-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, page);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, draft_banner);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, line_box);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, line_entry);
  gtk_widget_class_bind_template_child (widget_class, LopeLogRunDialog, form);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_changed_cb);

  gtk_widget_class_install_action (widget_class, "log-run.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "log-run.discard-draft", NULL, discard_draft_action);
  /* From the notes, where Return makes a new line, and from anywhere else. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "log-run.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "log-run.save", NULL);
}

static void
lope_log_run_dialog_init (LopeLogRunDialog *self)
{
  self->busy = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->busy = FALSE;
}

/* ==== API ==== */

/* A new run began at the time it is now, on the day that the window shows. */
static LopeActivity *
make_run (LopeSession *session)
{
  LopeActivity *activity = lope_activity_new ();
  GTimeZone *zone = lope_session_get_zone (session);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  int offset = lope_time_get_offset (zone, now);
  gint64 shift = (lope_session_get_today (session) - (gint64) lope_day_from_time (now, offset)) * 86400;
  gint64 start = (now + shift) / 60 * 60;

  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_START, start);
  lope_record_set_int (LOPE_RECORD (activity), LOPE_ACTIVITY_OFFSET, lope_time_get_offset (zone, start));

  return activity;
}

/**
 * lope_log_run_dialog_new:
 * @session: the session
 * @activity: (nullable): what to change, or %NULL to log a run
 *
 * Makes the dialog in which a run is logged.
 *
 * Returns: the dialog
 */
AdwDialog *
lope_log_run_dialog_new (LopeSession  *session,
                         LopeActivity *activity)
{
  LopeLogRunDialog *self = g_object_new (LOPE_TYPE_LOG_RUN_DIALOG, NULL);

  g_return_val_if_fail (LOPE_IS_SESSION (session), ADW_DIALOG (self));

  self->is_new = activity == NULL;
  self->original = activity != NULL ? g_object_ref (activity) : make_run (session);
  gtk_widget_set_visible (self->line_box, self->is_new);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log-run.save", !lope_session_is_read_only (session));

  lope_run_form_set_up (self->form, session, self->original, self->is_new);
  self->session = g_object_ref (session);
  restore_draft (self);
  lope_dialog_begin_at (ADW_DIALOG (self), self->is_new ? GTK_WIDGET (self->line_entry) : GTK_WIDGET (self->form));

  return ADW_DIALOG (self);
}
