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
  LopeTaskRow parent_instance;

  LopeSession *session; /* owned */
  LopeNotice *notice; /* owned */
  GtkWidget *link; /* borrowed, nullable */
};

/**
 * LopeNoticeRow:
 *
 * A notice: what it says, why, what it is about, and a way to put it away.
 */
G_DEFINE_FINAL_TYPE (LopeNoticeRow, lope_notice_row, LOPE_TYPE_TASK_ROW)

static void
why_cb (LopeNoticeRow *self)
{
  AdwDialog *dialog = lope_why_dialog_new_for_notice (self->notice, lope_session_get_today (self->session),
                                                      lope_session_get_units (self->session));

  adw_dialog_present (dialog, GTK_WIDGET (self));
}

static void
dismissed_cb (LopeNoticeRow *self)
{
  lope_session_dismiss (self->session, self->notice);
}

static const char *
get_icon_name (LopeNoticeKind kind)
{
  switch (kind)
    {
    case LOPE_NOTICE_RED_FLAG:
      return "lope-redflag-symbolic";
    case LOPE_NOTICE_PAIN_RESPONSE:
    case LOPE_NOTICE_PAIN_TREND:
    case LOPE_NOTICE_RECOVERY:
      return "lope-pain-symbolic";
    case LOPE_NOTICE_RUN_SPIKE:
      return "lope-spike-symbolic";
    case LOPE_NOTICE_AFTER_BREAK:
      return "lope-run-symbolic";
    case LOPE_NOTICE_SHOE_WEAR:
      return "lope-shoes-symbolic";
    case LOPE_NOTICE_ROUTINE_DUE:
      return "lope-routines-symbolic";
    case LOPE_NOTICE_WEEKLY_CHANGE:
    default:
      return "lope-trends-symbolic";
    }
}

static const char *
get_severity_class (LopeSeverity severity)
{
  switch (severity)
    {
    case LOPE_SEVERITY_INFO:
      return "info";
    case LOPE_SEVERITY_CAUTION:
      return "caution";
    case LOPE_SEVERITY_STOP:
      return "stop";
    case LOPE_SEVERITY_NOTICE:
    default:
      return NULL;
    }
}

static void
add_action (LopeNoticeRow *self,
            const char    *label,
            const char    *action,
            const char    *target)
{
  GtkWidget *button = lope_task_row_add_button (LOPE_TASK_ROW (self), label);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  if (target != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  self->link = button;
}

/* A way to what the notice is about. */
static void
add_subject (LopeNoticeRow *self)
{
  const char *subject = lope_notice_get_subject (self->notice);

  switch (lope_notice_get_kind (self->notice))
    {
    case LOPE_NOTICE_SHOE_WEAR:
      add_action (self, _("_Open Shoe"), "win.show-shoe", subject);
      break;
    case LOPE_NOTICE_PAIN_RESPONSE:
      add_action (self, _("_Show Run"), "win.show-activity", subject);
      if (lope_notice_get_severity (self->notice) >= LOPE_SEVERITY_CAUTION)
        add_action (self, _("Check _Red Flags"), "win.check-red-flags", NULL);
      break;
    case LOPE_NOTICE_PAIN_TREND:
      add_action (self, _("Check _Red Flags"), "win.check-red-flags", NULL);
      break;
    case LOPE_NOTICE_RED_FLAG:
      add_action (self, _("_Review…"), "win.check-red-flags", NULL);
      break;
    case LOPE_NOTICE_RUN_SPIKE:
    case LOPE_NOTICE_AFTER_BREAK:
      /* A pause is about no single run. */
      if (*subject != '\0')
        add_action (self, _("_Show Run"), "win.show-activity", subject);
      break;
    case LOPE_NOTICE_WEEKLY_CHANGE:
      add_action (self, _("Show _Weeks"), "win.show-page", "trends");
      break;
    case LOPE_NOTICE_ROUTINE_DUE:
      add_action (self, _("_Start"), "app.start-routine", subject);
      break;
    case LOPE_NOTICE_RECOVERY:
    default:
      break;
    }
}

static void
lope_notice_row_dispose (GObject *object)
{
  LopeNoticeRow *self = LOPE_NOTICE_ROW (object);

  g_clear_object (&self->session);
  g_clear_object (&self->notice);

  G_OBJECT_CLASS (lope_notice_row_parent_class)->dispose (object);
}

static void
lope_notice_row_class_init (LopeNoticeRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_notice_row_dispose;
}

static void
lope_notice_row_init (LopeNoticeRow *self)
{
  GtkWidget *why = lope_task_row_add_button (LOPE_TASK_ROW (self), _("_Why?"));

  g_signal_connect_object (why, "clicked", G_CALLBACK (why_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "dismissed", G_CALLBACK (dismissed_cb), NULL);
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
  lope_task_row_set_icon (LOPE_TASK_ROW (self), get_icon_name (lope_notice_get_kind (notice)),
                          get_severity_class (lope_notice_get_severity (notice)));
  lope_task_row_set_words (LOPE_TASK_ROW (self), title, text);
  add_subject (self);
  if (lope_notice_is_dismissible (notice) && !lope_session_is_read_only (session))
    lope_task_row_set_dismissible (LOPE_TASK_ROW (self), _("Dismiss"));

  return GTK_WIDGET (self);
}

/**
 * lope_notice_row_hide_link:
 * @self: a row
 *
 * Leaves out the button that leads to what the notice is about: the row is there.
 */
void
lope_notice_row_hide_link (LopeNoticeRow *self)
{
  g_return_if_fail (LOPE_IS_NOTICE_ROW (self));

  if (self->link != NULL)
    gtk_widget_set_visible (self->link, FALSE);
}
