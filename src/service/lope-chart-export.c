/* lope-chart-export.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-export.h"

#include "lope-chart-print.h"
#include "lope-safe-file.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

/* A file that cairo writes into, and what went wrong. */
typedef struct {
  int fd;
  int problem; /* errno */
} Sink;

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  Sink *sink = closure;

  while (length > 0)
    {
      ssize_t written = write (sink->fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written <= 0)
        {
          sink->problem = written < 0 ? errno : EIO;
          return CAIRO_STATUS_WRITE_ERROR;
        }
      data += written;
      length -= (unsigned int) written;
    }

  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *
make_surface (LopeChartFormat  format,
              int              width,
              int              height,
              double           scale,
              Sink            *sink)
{
  cairo_surface_t *surface;

  switch (format)
    {
    case LOPE_CHART_SVG:
      surface = cairo_svg_surface_create_for_stream (write_cb, sink, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
      return surface;
    case LOPE_CHART_PDF:
      /* A unit is a point here and a pixel in the window, of which 96 are an
       * inch. */
      surface = cairo_pdf_surface_create_for_stream (write_cb, sink, width * 0.75, height * 0.75);
      cairo_surface_set_device_scale (surface, 0.75, 0.75);
      return surface;
    case LOPE_CHART_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (width * scale), (int) (height * scale));
      cairo_surface_set_device_scale (surface, scale, scale);
      return surface;
    }
}

static void
describe_document (cairo_surface_t *surface,
                   const char      *title,
                   LopeChart       *chart)
{
  g_autofree char *summary = lope_chart_summarise (chart);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, summary);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Lope " LOPE_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, g_get_real_name ());
}

static cairo_status_t
draw (LopeChart       *chart,
      const char      *title,
      cairo_surface_t *surface,
      int              width,
      int              height,
      gboolean         rtl)
{
  PangoContext *pango = lope_chart_new_print_context (rtl);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;
  LopeChartStyle style;

  lope_chart_style_init_print (&style, pango, rtl);
  lope_chart_draw_page (chart, title, cr, width, height, &style);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  g_object_unref (pango);

  return status;
}

static gboolean
fail (GError         **error,
      const char      *path,
      cairo_status_t   status,
      int              problem)
{
  g_set_error (error, G_IO_ERROR, problem != 0 ? (int) g_io_error_from_errno (problem) : (int) G_IO_ERROR_FAILED,
               "%s: %s", path, problem != 0 ? g_strerror (problem) : cairo_status_to_string (status));

  return FALSE;
}

/* ==== API ==== */

/**
 * lope_chart_format_from_name:
 * @name: the name of a file
 * @format: (out): what it ends in
 *
 * Tells from the end of a name what a chart is to be written as.
 *
 * Returns: %FALSE if it ends in none of .png, .svg and .pdf
 */
gboolean
lope_chart_format_from_name (const char      *name,
                             LopeChartFormat *format)
{
  static const char *const ends[] = { ".png", ".svg", ".pdf" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      if (g_str_has_suffix (lower, ends[i]))
        {
          *format = (LopeChartFormat) i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * lope_chart_export:
 * @chart: a chart; it is laid out anew, so it should not be one that is shown
 * @title: what it is called, translated
 * @format: what it is written as
 * @width: how wide the picture is, in pixels of the window
 * @height: how high
 * @scale: pixels of a PNG for each of those; the others are sharp at any size
 * @rtl: whether time runs to the left
 * @path: where to; a file that is there is replaced once the new one is whole
 * @error: return location for a #GError
 *
 * Writes a chart, with its title and its sentence, into a file.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_chart_export (LopeChart        *chart,
                   const char       *title,
                   LopeChartFormat   format,
                   int               width,
                   int               height,
                   double            scale,
                   gboolean          rtl,
                   const char       *path,
                   GError          **error)
{
  g_auto (LopeSafeFile) file = LOPE_SAFE_FILE_INIT;
  Sink sink = { 0 };
  cairo_surface_t *surface;
  cairo_status_t status;

  g_return_val_if_fail (LOPE_IS_CHART (chart), FALSE);
  g_return_val_if_fail (width >= LOPE_CHART_MIN_SIZE && height >= LOPE_CHART_MIN_SIZE && scale > 0, FALSE);

  if (!lope_safe_file_open (&file, path, error))
    return FALSE;

  sink.fd = file.fd;
  surface = make_surface (format, width, height, scale, &sink);
  if (format == LOPE_CHART_PDF)
    describe_document (surface, title, chart);
  status = draw (chart, title, surface, width, height, rtl);
  if (status == CAIRO_STATUS_SUCCESS && format == LOPE_CHART_PNG)
    status = cairo_surface_write_to_png_stream (surface, write_cb, &sink);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  if (status != CAIRO_STATUS_SUCCESS || sink.problem != 0)
    return fail (error, path, status, sink.problem);

  return lope_safe_file_commit (&file, error);
}
