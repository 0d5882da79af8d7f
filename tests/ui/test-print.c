/* test-print.c: printing, into a file instead of onto paper
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-print.h"
#include "lope-print.h"
#include "lope-week-chart.h"

#include <glib/gstdio.h>

#define N_PAGES 2

typedef struct {
  LopeChart *chart;
  gboolean landscape;
  guint n_counted;
  guint n_drawn;
  guint n_destroyed;
} Paper;

static guint
count (PangoContext *pango,
       double        width,
       double        height,
       gpointer      user_data)
{
  Paper *self = user_data;

  g_assert_true ((width > height) == self->landscape);
  self->n_counted++;

  return N_PAGES;
}

static void
draw (cairo_t             *cr,
      PangoContext        *pango,
      const LopePrintPage *page,
      gpointer             user_data)
{
  Paper *self = user_data;
  LopeChartStyle style;

  g_assert_cmpuint (page->page, ==, self->n_drawn);
  g_assert_true ((page->width > page->height) == self->landscape);
  lope_chart_style_init_print (&style, pango, FALSE);
  lope_chart_draw_page (self->chart, "Weekly Distance", cr, page->width, page->height, &style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  self->n_drawn++;
}

static void
destroy (gpointer user_data)
{
  ((Paper *) user_data)->n_destroyed++;
}

static void
test_export (gconstpointer data)
{
  const LopeDayDistance days[] = { { 20000, 12000, 1 }, { 20008, 9000, 1 } };
  g_autoptr (LopeWeekChart) chart = lope_week_chart_new ();
  g_autofree char *folder = g_dir_make_tmp ("lope-test-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "paper.pdf", NULL);
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkPrintOperation) operation = NULL;
  Paper paper = { LOPE_CHART (chart), GPOINTER_TO_INT (data), 0, 0, 0 };
  gsize length;

  lope_week_chart_set_data (chart,
                            &(LopeWeekChartData) {
                              .days = days, .n_days = G_N_ELEMENTS (days), .from = 19980, .to = 20010, .today = 20010,
                              .first_day = 20000, .first_weekday = 1,
                            });
  operation = lope_print_new (&(LopePrintJob) {
    .name = "Paper", .count = count, .draw = draw, .user_data = &paper, .destroy = destroy, .landscape = paper.landscape,
  });
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);

  g_assert_cmpuint (paper.n_counted, ==, 1);
  g_assert_cmpuint (paper.n_drawn, ==, N_PAGES);
  g_assert_cmpuint (paper.n_destroyed, ==, 0);
  g_clear_object (&operation);
  g_assert_cmpuint (paper.n_destroyed, ==, 1);
  g_file_get_contents (path, &bytes, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (length, >, 1000);
  g_assert_cmpmem (bytes, 5, "%PDF-", 5);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/print/upright", GINT_TO_POINTER (FALSE), test_export);
  g_test_add_data_func ("/print/on-its-side", GINT_TO_POINTER (TRUE), test_export);

  return g_test_run ();
}
