/* lope-print.c: printing whatever can be drawn
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-print.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

/* What lives as long as the operation. */
typedef struct {
  LopePrintJob job; /* its data is owned */
} Printing;

static void
printing_free (gpointer  data,
               GClosure *closure)
{
  Printing *self = data;

  if (self->job.destroy != NULL)
    self->job.destroy (self->job.user_data);
  g_free (self);
}

/* Points, 72 to the inch, whatever the resolution of the printer: what is drawn
 * for the screen has the same proportions on paper. */
static PangoContext *
make_pango (GtkPrintContext *context)
{
  PangoContext *pango = gtk_print_context_create_pango_context (context);

  pango_cairo_context_set_resolution (pango, 72);

  return pango;
}

static void
begin_cb (GtkPrintOperation *operation,
          GtkPrintContext   *context,
          Printing          *self)
{
  PangoContext *pango = make_pango (context);
  guint n_pages = 1;

  if (self->job.count != NULL)
    n_pages = self->job.count (pango, gtk_print_context_get_width (context), gtk_print_context_get_height (context),
                               self->job.user_data);
  gtk_print_operation_set_n_pages (operation, (int) MAX (n_pages, 1));
  g_object_unref (pango);
}

static void
draw_cb (GtkPrintOperation *operation,
         GtkPrintContext   *context,
         int                page,
         Printing          *self)
{
  PangoContext *pango = make_pango (context);
  const LopePrintPage sheet = {
    .page = (guint) page,
    .width = gtk_print_context_get_width (context),
    .height = gtk_print_context_get_height (context),
  };

  self->job.draw (gtk_print_context_get_cairo_context (context), pango, &sheet, self->job.user_data);
  g_object_unref (pango);
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         LopeSession             *session)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  lope_session_report (session, _("It could not be printed"), error);
}

static void
unref_session (gpointer  data,
               GClosure *closure)
{
  g_object_unref (data);
}

/* ==== API ==== */

/**
 * lope_print_new:
 * @job: what to print; its data is taken over
 *
 * Makes an operation that prints when it is run.
 *
 * Returns: (transfer full): the operation
 */
GtkPrintOperation *
lope_print_new (const LopePrintJob *job)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  Printing *printing = g_new0 (Printing, 1);

  printing->job = *job;
  printing->job.name = NULL;

  gtk_page_setup_set_orientation (setup, job->landscape ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                        : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, job->full_page);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, job->name);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_cb), printing);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_cb), printing, printing_free, 0);

  return operation;
}

/**
 * lope_print_run:
 * @widget: the widget from which it is printed
 * @session: the session, which hears of failures
 * @job: what to print; its data is taken over
 *
 * Asks where to print to and prints. Returns when the printer has been chosen;
 * the rest is done afterwards.
 */
void
lope_print_run (GtkWidget          *widget,
                LopeSession        *session,
                const LopePrintJob *job)
{
  g_autoptr (GtkPrintOperation) operation = NULL;
  GtkRoot *root = gtk_widget_get_root (widget);

  g_return_if_fail (job->draw != NULL);

  operation = lope_print_new (job);
  g_signal_connect_data (operation, "done", G_CALLBACK (done_cb), g_object_ref (session), unref_session, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL);
}
