/* lope-chart-picture.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-picture.h"

#include "lope-widget-style.h"

#include <math.h>

static double
get_scale (GtkWidget *widget)
{
  GtkNative *native = gtk_widget_get_native (widget);
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;

  return surface != NULL ? gdk_surface_get_scale (surface) : 1;
}

/* Forgets what was drawn for another size, other colours or other fonts. */
static void
check (LopeChartPicture *self,
       GtkWidget        *widget)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  const guint serial = pango_context_get_serial (pango);
  const double scale = get_scale (widget);
  const int width = gtk_widget_get_width (widget);
  const int height = gtk_widget_get_height (widget);
  LopeChartStyle style;

  memset (&style, 0, sizeof style);
  lope_widget_get_chart_style (widget, &style);
  style.shrink = self->shrink;
  if (self->width == width && self->height == height && self->scale >= scale && self->scale <= scale &&
      self->serial == serial && memcmp (&self->style, &style, sizeof style) == 0)
    return;

  lope_chart_picture_clear (self);
  self->style = style;
  self->serial = serial;
  self->scale = scale;
  self->width = width;
  self->height = height;
}

static GdkTexture *
draw (LopeChartPicture *self,
      LopeChart        *chart,
      int               cursor)
{
  const int width = (int) ceil (self->width * self->scale);
  const int height = (int) ceil (self->height * self->scale);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  g_autoptr (GBytes) bytes = NULL;
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, self->scale, self->scale);
  cr = cairo_create (surface);
  lope_chart_draw (chart, cr, self->width, self->height, &self->style, cursor);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                      (gsize) height * (gsize) cairo_image_surface_get_stride (surface),
                                      (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                 (gsize) cairo_image_surface_get_stride (surface));
}

static void
append (LopeChartPicture *self,
        GdkTexture       *texture,
        GtkSnapshot      *snapshot)
{
  gtk_snapshot_append_texture (snapshot, texture,
                               &GRAPHENE_RECT_INIT (0, 0, (float) (gdk_texture_get_width (texture) / self->scale),
                                                    (float) (gdk_texture_get_height (texture) / self->scale)));
}

/* ==== API ==== */

/**
 * lope_chart_picture_clear:
 * @self: a picture
 *
 * Has the chart drawn again when it is next shown.
 */
void
lope_chart_picture_clear (LopeChartPicture *self)
{
  g_clear_object (&self->plain);
  g_clear_object (&self->faded);
}

/**
 * lope_chart_picture_show:
 * @self: a picture
 * @chart: the chart it is of, always the same between two calls of
 *   lope_chart_picture_clear()
 * @widget: where it is shown
 * @snapshot: where to put it
 * @cursor: the value that is pointed at, or −1
 *
 * Shows the chart. With a cursor the others step back: the chart as a whole, with
 * one of its values cut out of the picture in which none did.
 */
void
lope_chart_picture_show (LopeChartPicture *self,
                         LopeChart        *chart,
                         GtkWidget        *widget,
                         GtkSnapshot      *snapshot,
                         int               cursor)
{
  LopeRect item;

  check (self, widget);
  if (self->plain == NULL)
    self->plain = draw (self, chart, -1);
  if (cursor < 0)
    {
      append (self, self->plain, snapshot);
      return;
    }

  /* The value after the last one is none of them. */
  if (self->faded == NULL)
    self->faded = draw (self, chart, (int) lope_chart_get_n_items (chart));
  append (self, self->faded, snapshot);
  item = lope_chart_get_item (chart, (guint) cursor);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) item.x, (float) item.y,
                                                         (float) item.width, (float) item.height));
  append (self, self->plain, snapshot);
  gtk_snapshot_pop (snapshot);
}
