/* lope-trend-share.c: charts as files and on paper
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-share.h"

#include "lope-chart-export.h"
#include "lope-chart-print.h"
#include "lope-print.h"
#include "lope-window.h"

#include <glib/gi18n-lib.h>

/* Pixels of a picture for each of the screen, sharp enough for paper. */
#define PNG_SCALE 2

typedef struct {
  GtkWidget *widget; /* owned */
  LopeSession *session; /* owned */
  LopeChart *chart; /* owned */
  char *title; /* owned */
  char *ending; /* owned, “.png” */
} Sharing;

static Sharing *
sharing_new (GtkWidget   *widget,
             LopeSession *session,
             LopeChart   *chart,
             const char  *title,
             const char  *ending)
{
  Sharing *self = g_new0 (Sharing, 1);

  self->widget = g_object_ref (widget);
  self->session = g_object_ref (session);
  self->chart = g_object_ref (chart);
  self->title = g_strdup (title);
  self->ending = g_strdup (ending);

  return self;
}

static void
sharing_free (Sharing *self)
{
  g_object_unref (self->widget);
  g_object_unref (self->session);
  g_object_unref (self->chart);
  g_free (self->title);
  g_free (self->ending);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sharing, sharing_free)

static gboolean
is_rtl (GtkWidget *widget)
{
  return gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
}

static void
write_chart (Sharing *self,
             GFile   *file)
{
  GtkRoot *root = gtk_widget_get_root (self->widget);
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  LopeChartFormat format;

  /* A name with another known ending is meant as it is. */
  if (path != NULL && !lope_chart_format_from_name (path, &format))
    {
      g_autofree char *bare = g_steal_pointer (&path);

      path = g_strconcat (bare, self->ending, NULL);
      lope_chart_format_from_name (path, &format);
    }

  if (path == NULL)
    g_set_error_literal (&error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                         _("Charts can only be written to a folder of this computer"));
  else
    lope_chart_export (self->chart, self->title, format, LOPE_CHART_WIDTH, LOPE_CHART_HEIGHT, PNG_SCALE,
                       is_rtl (self->widget), path, &error);

  if (error != NULL)
    lope_session_report (self->session, _("The chart could not be exported"), error);
  else if (LOPE_IS_WINDOW (root))
    lope_window_add_toast (LOPE_WINDOW (root), adw_toast_new (_("Chart exported")));
}

static void
target_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (Sharing) self = user_data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    write_chart (self, file);
}

static void
draw_page (cairo_t             *cr,
           PangoContext        *pango,
           const LopePrintPage *page,
           gpointer             user_data)
{
  Sharing *self = user_data;
  LopeChartStyle style;

  lope_chart_style_init_print (&style, pango, is_rtl (self->widget));
  lope_chart_draw_page (self->chart, self->title, cr, page->width, page->height, &style);
}

/* ==== API ==== */

/**
 * lope_trend_share_export:
 * @widget: where that was asked for
 * @session: the session
 * @chart: a chart, which should not be one that is shown
 * @title: what it is called
 * @ending: “.png”, “.svg” or “.pdf”
 *
 * Asks for a file and writes the chart into it.
 */
void
lope_trend_share_export (GtkWidget   *widget,
                         LopeSession *session,
                         LopeChart   *chart,
                         const char  *title,
                         const char  *ending)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = g_strconcat (title, ending, NULL);
  GtkRoot *root = gtk_widget_get_root (widget);

  gtk_file_dialog_set_title (dialog, _("Export the Chart"));
  gtk_file_dialog_set_accept_label (dialog, _("_Export"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_save (dialog, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL, target_chosen_cb,
                        sharing_new (widget, session, chart, title, ending));
}

/**
 * lope_trend_share_print:
 * @widget: where that was asked for
 * @session: the session
 * @chart: a chart, which should not be one that is shown
 * @title: what it is called
 *
 * Prints the chart on a page of its own.
 */
void
lope_trend_share_print (GtkWidget   *widget,
                        LopeSession *session,
                        LopeChart   *chart,
                        const char  *title)
{
  lope_print_run (widget, session,
                  &(LopePrintJob) {
                    .name = title,
                    .draw = draw_page,
                    .user_data = sharing_new (widget, session, chart, title, NULL),
                    .destroy = (GDestroyNotify) sharing_free,
                    .landscape = TRUE,
                  });
}
