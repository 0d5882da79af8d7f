/* lope-report-preview.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-report-preview.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Smaller, a page is not even a thumbnail. */
#define MIN_WIDTH 100
#define NATURAL_WIDTH 250

struct _LopeReportPreview {
  GtkWidget parent_instance;

  const LopeReportPages *pages; /* borrowed, nullable: their owner sets others before it frees them */
  guint page;
  double width; /* of the paper, in points */
  double height;
};

/**
 * LopeReportPreview:
 *
 * A page of a report, small, as it will be printed.
 */
G_DEFINE_FINAL_TYPE (LopeReportPreview, lope_report_preview, GTK_TYPE_WIDGET)

/* What is on the page, for those who do not see it. */
static char *
describe (LopeReportPreview *self)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < lope_report_pages_get_n_parts (self->pages); i++)
    {
      double y, height;
      guint page;
      const char *title = lope_report_pages_get_part (self->pages, i, &page, &y, &height);

      if (title != NULL && page == self->page)
        g_ptr_array_add (titles, (char *) title);
    }
  g_ptr_array_add (titles, NULL);
  list = g_strjoinv (C_ ("list", ", "), (char **) titles->pdata);

  /* TRANSLATORS: What a page shows: %1$u is its number, %2$s a list of titles. */
  return g_strdup_printf (_("Page %1$u: %2$s"), self->page + 1, list);
}

static int
get_height (LopeReportPreview *self,
            int                width)
{
  return (int) ceil (width * self->height / self->width);
}

static GtkSizeRequestMode
lope_report_preview_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
lope_report_preview_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  LopeReportPreview *self = LOPE_REPORT_PREVIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else
    {
      *minimum = get_height (self, for_size < 0 ? MIN_WIDTH : for_size);
      *natural = get_height (self, for_size < 0 ? NATURAL_WIDTH : for_size);
    }
}

static void
lope_report_preview_snapshot (GtkWidget   *widget,
                              GtkSnapshot *snapshot)
{
  LopeReportPreview *self = LOPE_REPORT_PREVIEW (widget);
  const double width = gtk_widget_get_width (widget);
  const double height = width * self->height / self->width;
  graphene_rect_t bounds;
  cairo_t *cr;

  if (self->pages == NULL)
    return;

  graphene_rect_init (&bounds, 0, 0, (float) width, (float) height);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  /* Paper is white, however dark the window is. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / self->width, width / self->width);
  if (self->page < lope_report_pages_get_n_pages (self->pages))
    lope_report_pages_draw (self->pages, cr, self->page);
  cairo_destroy (cr);
}

static void
lope_report_preview_class_init (LopeReportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->get_request_mode = lope_report_preview_get_request_mode;
  widget_class->measure = lope_report_preview_measure;
  widget_class->snapshot = lope_report_preview_snapshot;

  gtk_widget_class_set_css_name (widget_class, "report-preview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
lope_report_preview_init (LopeReportPreview *self)
{
  self->width = 210;
  self->height = 297;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

/* ==== API ==== */

/**
 * lope_report_preview_set_page:
 * @self: a preview
 * @pages: (nullable) (transfer none): a report; it must live until another is set
 * @page: which page of it, from 0
 * @width: the width of the paper in points
 * @height: its height in points
 *
 * Sets what is shown. A page that the report does not have is not shown at all.
 */
void
lope_report_preview_set_page (LopeReportPreview     *self,
                              const LopeReportPages *pages,
                              guint                  page,
                              double                 width,
                              double                 height)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LOPE_IS_REPORT_PREVIEW (self));

  self->pages = pages;
  self->page = page;
  self->width = width;
  self->height = height;
  gtk_widget_set_visible (GTK_WIDGET (self), pages != NULL && page < lope_report_pages_get_n_pages (pages));
  if (pages != NULL)
    {
      text = describe (self);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
