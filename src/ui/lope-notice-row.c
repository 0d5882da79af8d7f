/* lope-notice-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-notice-row.h"

#include "lope-why-dialog.h"

#include <glib/gi18n-lib.h>

struct _LopeNoticeRow {
  GtkListBoxRow parent_instance;

  LopeSession *session; /* owned */
  LopeNotice *notice; /* owned */

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *text;
  GtkButton *open_button;
  GtkWidget *dismiss_button;
};

/**
 * LopeNoticeRow:
 *
 * A notice: what it says, why, what it is about, and a way to put it away.
 */
G_DEFINE_FINAL_TYPE (LopeNoticeRow, lope_notice_row, GTK_TYPE_LIST_BOX_ROW)

static void
why_cb (LopeNoticeRow *self)
{
  AdwDialog *dialog = lope_why_dialog_new_for_notice (self->notice, lope_session_get_today (self->session),
                                                      lope_session_get_units (self->session));

  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
dismiss_cb (LopeNoticeRow *self)
{
  lope_session_dismiss (self->session, self->notice);
}

static void
show_severity (LopeNoticeRow *self)
{
  switch (lope_notice_get_severity (self->notice))
    {
    case LOPE_SEVERITY_CAUTION:
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), "caution");
      break;
    case LOPE_SEVERITY_STOP:
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), "stop");
      break;
    case LOPE_SEVERITY_INFO:
      gtk_widget_add_css_class (GTK_WIDGET (self->icon), "info");
      break;
    case LOPE_SEVERITY_NOTICE:
    default:
      break;
    }
}

static void
show_subject (LopeNoticeRow *self)
{
  const char *subject = lope_notice_get_subject (self->notice);
  const char *icon_name, *label;

  switch (lope_notice_get_kind (self->notice))
    {
    case LOPE_NOTICE_SHOE_WEAR:
      icon_name = "lope-shoes-symbolic";
      label = _("_Open Shoe");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "win.show-shoe");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s", subject);
      break;
    case LOPE_NOTICE_RED_FLAG:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
      icon_name = lope_notice_get_kind (self->notice) == LOPE_NOTICE_RED_FLAG ? "lope-redflag-symbolic" : "lope-pain-symbolic";
      label = "";
      subject = "";
      break;
    case LOPE_NOTICE_PAIN_RESPONSE:
      icon_name = "lope-pain-symbolic";
      label = _("_Show Run");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "win.show-activity");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s", subject);
      break;
    case LOPE_NOTICE_RUN_SPIKE:
    case LOPE_NOTICE_AFTER_BREAK:
      icon_name = lope_notice_get_kind (self->notice) == LOPE_NOTICE_RUN_SPIKE ? "lope-spike-symbolic" : "lope-run-symbolic";
      label = _("_Show Run");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "win.show-activity");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s", subject);
      break;
    case LOPE_NOTICE_WEEKLY_CHANGE:
    default:
      icon_name = "lope-trends-symbolic";
      label = _("Show _Weeks");
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->open_button), "win.show-page");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (self->open_button), "s", "trends");
      break;
    }

  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_button_set_label (self->open_button, label);
  gtk_button_set_use_underline (self->open_button, TRUE);
  /* A pause is about no single run, and a region has no page of its own. */
  gtk_widget_set_visible (GTK_WIDGET (self->open_button),
                          *subject != '\0' || lope_notice_get_kind (self->notice) == LOPE_NOTICE_WEEKLY_CHANGE);
}

static void
lope_notice_row_dispose (GObject *object)
{
  LopeNoticeRow *self = LOPE_NOTICE_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->notice);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_NOTICE_ROW);

  G_OBJECT_CLASS (lope_notice_row_parent_class)->dispose (object);
}

static void
lope_notice_row_class_init (LopeNoticeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_notice_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-notice-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeNoticeRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LopeNoticeRow, title);
  gtk_widget_class_bind_template_child (widget_class, LopeNoticeRow, text);
  gtk_widget_class_bind_template_child (widget_class, LopeNoticeRow, open_button);
  gtk_widget_class_bind_template_child (widget_class, LopeNoticeRow, dismiss_button);
  gtk_widget_class_bind_template_callback (widget_class, why_cb);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
lope_notice_row_init (LopeNoticeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_notice_row_new:
 * @session: the session
 * @notice: a notice
 *
 * Makes a row.
 *
 * Returns: the row
 */
GtkWidget *
lope_notice_row_new (LopeSession *session,
                     LopeNotice  *notice)
{
  LopeNoticeRow *self = g_object_new (LOPE_TYPE_NOTICE_ROW, NULL);
  LopeDay today = lope_session_get_today (session);
  LopeUnits units = lope_session_get_units (session);
  g_autofree char *title = lope_notice_get_title (notice, today, units);
  g_autofree char *text = lope_notice_get_text (notice, today, units);

  self->session = g_object_ref (session);
  self->notice = g_object_ref (notice);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_set_sensitive (self->dismiss_button, !lope_session_is_read_only (session));
  gtk_widget_set_visible (self->dismiss_button, lope_notice_is_dismissible (notice));
  show_severity (self);
  show_subject (self);

  return GTK_WIDGET (self);
}
