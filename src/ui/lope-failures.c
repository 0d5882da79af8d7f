/* lope-failures.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-failures.h"

#include <glib/gi18n-lib.h>

/* Of a failure the runner wants to know what is not lost, and what may help. */
static AdwDialog *
make_alert (const char *title,
            const char *reason)
{
  const char *advice = _("What was saved before is safe. Try again; if that does not help, "
                         "look whether the disk is full or the folder write-protected.");
  g_autofree char *body = *reason != '\0' ? g_strdup_printf ("%s\n\n%s", reason, advice) : g_strdup (advice);
  AdwDialog *dialog = adw_alert_dialog_new (title, body);

  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _("_Close"));

  return dialog;
}

static void
details_cb (AdwToast  *toast,
            GtkWidget *window)
{
  adw_dialog_present (make_alert (adw_toast_get_title (toast), g_object_get_data (G_OBJECT (toast), "reason")), window);
}

static void
show_toast (LopeWindow *window,
            const char *title,
            const char *reason)
{
  AdwToast *toast = adw_toast_new (title);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _("_Details"));
  g_object_set_data_full (G_OBJECT (toast), "reason", g_strdup (reason), g_free);
  g_signal_connect_object (toast, "button-clicked", G_CALLBACK (details_cb), window, 0);
  lope_window_add_toast (window, toast);
}

/* ==== API ==== */

/**
 * lope_failures_show:
 * @window: the window
 * @title: what could not be done
 * @reason: why, possibly empty
 *
 * Tells of a failure: in a toast, which leads to the reason and to what may help.
 * An open dialog hides toasts, and there a failure mostly means that what was just
 * filled in is not saved; so then it is an alert.
 */
void
lope_failures_show (LopeWindow *window,
                    const char *title,
                    const char *reason)
{
  g_return_if_fail (LOPE_IS_WINDOW (window));

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (window)) == NULL)
    show_toast (window, title, reason);
  else
    adw_dialog_present (make_alert (title, reason), GTK_WIDGET (window));
}
