/* lope-schedule-export.c: when routines are due, as a file for calendars
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-schedule-export.h"

#include "lope-calendar.h"
#include "lope-schedule-file.h"
#include "lope-window.h"

#include <glib/gi18n-lib.h>

typedef struct {
  GtkWidget *widget; /* owned */
  LopeSession *session; /* owned */
  GBytes *content; /* owned */
  guint with_runs;
} Export;

static void
export_free (Export *self)
{
  g_clear_object (&self->widget);
  g_clear_object (&self->session);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, export_free)

static void
say (Export     *self,
     const char *text)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  AdwToast *toast;

  if (!LOPE_IS_WINDOW (root))
    return;

  toast = adw_toast_new (text);
  adw_toast_set_use_markup (toast, FALSE);
  lope_window_add_toast (LOPE_WINDOW (root), toast);
}

/* Nobody knows the days of runs that are to come: those schedules are in no calendar. */
static void
say_exported (Export *self)
{
  g_autofree char *text = NULL;

  if (self->with_runs == 0)
    {
      say (self, _ ("Schedule exported"));
      return;
    }

  text = g_strdup_printf (ngettext ("Schedule exported without %u that goes with runs, which have no dates yet",
                                    "Schedule exported without %u that go with runs, which have no dates yet",
                                    self->with_runs),
                          self->with_runs);
  say (self, text);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents_finish (G_FILE (source), result, NULL, &error))
    say_exported (self);
  else
    lope_session_report (self->session, _ ("Schedule Not Exported"), error);
}

static void
target_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, &error);
  GBytes *content = self->content;

  if (file != NULL)
    g_file_replace_contents_bytes_async (file, content, NULL, FALSE, G_FILE_CREATE_NONE, NULL, written_cb,
                                         g_steal_pointer (&self));
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    lope_session_report (self->session, _ ("Schedule Not Exported"), error);
}

static void
choose_target (Export *self)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GtkRoot *root = gtk_widget_get_root (self->widget);

  gtk_file_dialog_set_title (dialog, _ ("Export the Schedule"));
  gtk_file_dialog_set_accept_label (dialog, _ ("_Export"));
  gtk_file_dialog_set_initial_name (dialog, "lope-schedule.ics");
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, target_chosen_cb, self);
}

/* The calendar is in memory, so that any place can take it: a portal knows no paths. */
static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (Export) self = user_data;
  g_autoptr (GError) error = NULL;

  self->content = lope_schedule_file_make_finish (result, &error);
  if (self->content != NULL)
    choose_target (g_steal_pointer (&self));
  else
    lope_session_report (self->session, _ ("Schedule Not Exported"), error);
}

/* ==== API ==== */

/**
 * lope_schedule_export:
 * @widget: where that was asked for
 * @session: the session
 *
 * Asks for a file and writes into it when routines are due, as a calendar that
 * other programs read. Without any day there is none, which is told instead.
 */
void
lope_schedule_export (GtkWidget   *widget,
                      LopeSession *session)
{
  g_autoptr (Export) self = g_new0 (Export, 1);
  g_autoptr (GError) error = NULL;
  LopeStore *store = lope_session_get_store (session);
  g_autoptr (GPtrArray) plans = lope_store_list_plans (store, &error);
  LopeCalendarCount count;

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  if (plans == NULL)
    {
      lope_session_report (session, _ ("Schedule Not Exported"), error);
      return;
    }

  lope_calendar_count (plans, lope_session_get_today (session), &count);
  self->with_runs = count.with_runs;
  if (count.written == 0)
    say (self, _ ("No routine has days of its own to export"));
  else
    lope_schedule_file_make (store, plans, made_cb, g_steal_pointer (&self));
}
