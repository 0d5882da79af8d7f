/* lope-route-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-route-chart.h"

#include "lope-format.h"
#include "lope-scale.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Room for the dots at the ends. */
#define MARGIN 10

/* How much of the width the scale bar takes at most. */
#define SCALE_SHARE 0.4

#define METRES_PER_KM 1000.0
#define METRES_PER_FOOT 0.3048

struct _LopeRouteChart {
  LopeChart parent_instance;

  LopeUnits units;
  double mark; /* seconds since the start, NaN for none */
  double scale; /* pixels a metre */
  double x; /* where the outline is, in pixels */
  double y;
  LopeRect bar; /* the scale bar, without width if there is none */

  LopeRoute *route; /* owned, nullable */
  char *length; /* owned, nullable: what the bar is long */
};

/**
 * LopeRouteChart:
 *
 * The outline of a route, with north up, and a bar that tells how large it is.
 * It is a picture of the ground, so it is the same in all directions of text.
 */
G_DEFINE_FINAL_TYPE (LopeRouteChart, lope_route_chart, LOPE_TYPE_CHART)

/* The longest round length that fits into so many metres. */
static double
find_round (double metres)
{
  static const double factors[] = { 5, 2, 1 };
  double power = pow (10, floor (log10 (metres)));

  for (guint i = 0; i < G_N_ELEMENTS (factors); i++)
    if (factors[i] * power <= metres * (1 + 1e-9))
      return factors[i] * power;

  return power;
}

/* Writes the length of the bar, and returns its metres. */
static double
find_length (LopeRouteChart *self,
             double          metres)
{
  gboolean imperial = self->units == LOPE_UNITS_IMPERIAL;
  double unit = imperial ? LOPE_METRES_PER_MILE : METRES_PER_KM;
  double small = imperial ? METRES_PER_FOOT : 1;
  double length;

  g_clear_pointer (&self->length, g_free);
  /* A tenth of a mile is the least that is told in miles; a kilometre in
   * kilometres. */
  if (metres >= unit * (imperial ? 0.1 : 1))
    {
      length = find_round (metres / unit);
      self->length = length < 1 ? lope_format_distance ((gint64) round (length * unit), self->units)
                                : lope_format_distance_round ((gint64) round (length * unit), self->units);

      return length * unit;
    }

  length = find_round (metres / small) * small;
  self->length = lope_format_height ((gint64) round (length), self->units);

  return length;
}

static void
lope_route_chart_layout (LopeChart            *chart,
                         double                width,
                         double                height,
                         const LopeChartStyle *style)
{
  LopeRouteChart *self = LOPE_ROUTE_CHART (chart);
  double extent, line, room;

  self->bar = (LopeRect) { 0 };
  if (self->route == NULL)
    return;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  room = fmax (1, height - 2 * MARGIN - line - 10);
  extent = fmax (lope_route_get_width (self->route), lope_route_get_height (self->route));
  self->scale = extent > 0 ? fmin (fmax (1, width - 2 * MARGIN) / fmax (1, lope_route_get_width (self->route)),
                                   room / fmax (1, lope_route_get_height (self->route)))
                           : 0;
  self->x = (width - self->scale * lope_route_get_width (self->route)) / 2;
  self->y = MARGIN + (room - self->scale * lope_route_get_height (self->route)) / 2;
  if (self->scale <= 0 || width < 80 || height < 80)
    return;

  self->bar.width = self->scale * find_length (self, SCALE_SHARE * width / self->scale);
  self->bar.x = width - 4 - self->bar.width;
  self->bar.y = height - 4;
  self->bar.height = line;
}

static void
add_outline (LopeRouteChart     *self,
             cairo_t            *cr,
             const LopeRouteDot *dots,
             guint               n_dots)
{
  cairo_new_path (cr);
  for (guint i = 0; i < n_dots; i++)
    {
      double x = self->x + self->scale * dots[i].x, y = self->y + self->scale * dots[i].y;

      if (dots[i].begins)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
    }
}

static void
draw_end (LopeRouteChart       *self,
          cairo_t              *cr,
          const LopeChartStyle *style,
          const LopeRouteDot   *dot,
          gboolean              start)
{
  cairo_new_path (cr);
  cairo_arc (cr, self->x + self->scale * dot->x, self->y + self->scale * dot->y, start ? 5 : 4, 0, 2 * G_PI);
  lope_draw_set_color (cr, start ? &style->card : &style->line, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, start ? 2.5 : 1.5);
  lope_draw_set_color (cr, start ? &style->line : &style->card, 1);
  cairo_stroke (cr);
}

/* The place that is pointed at elsewhere. */
static void
draw_mark (LopeRouteChart       *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  double x, y;

  if (!lope_route_locate (self->route, self->mark, &x, &y))
    return;

  cairo_new_path (cr);
  cairo_arc (cr, self->x + self->scale * x, self->y + self->scale * y, 6.5, 0, 2 * G_PI);
  lope_draw_set_color (cr, &style->over, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 2);
  lope_draw_set_color (cr, &style->card, 1);
  cairo_stroke (cr);
}

static void
draw_bar (LopeRouteChart       *self,
          cairo_t              *cr,
          const LopeChartStyle *style)
{
  double left = round (self->bar.x) + 0.5, right = round (self->bar.x + self->bar.width) - 0.5;
  double y = round (self->bar.y) - 0.5, width, x;

  if (self->bar.width <= 0)
    return;

  cairo_set_line_width (cr, style->high_contrast ? 2 : 1);
  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.9 : 0.5);
  cairo_move_to (cr, left, y - 3);
  cairo_rel_line_to (cr, 0, 6);
  cairo_move_to (cr, left, y);
  cairo_line_to (cr, right, y);
  cairo_move_to (cr, right, y - 3);
  cairo_rel_line_to (cr, 0, 6);
  cairo_stroke (cr);

  lope_text_measure (style, self->length, LOPE_TEXT_NORMAL, &width, NULL);
  x = fmin ((left + right) / 2, right - width / 2 + 2);
  lope_draw_set_color (cr, &style->foreground, 0.7);
  lope_draw_text (cr, style, self->length, LOPE_TEXT_NORMAL, x, y - 4 - self->bar.height / 2, 0.5);
}

static void
lope_route_chart_draw (LopeChart            *chart,
                       cairo_t              *cr,
                       const LopeChartStyle *style,
                       int                   cursor)
{
  LopeRouteChart *self = LOPE_ROUTE_CHART (chart);
  const LopeRouteDot *dots;
  guint n_dots;

  if (self->route == NULL)
    return;
  dots = lope_route_get_dots (self->route, &n_dots);
  if (n_dots == 0)
    return;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  add_outline (self, cr, dots, n_dots);
  cairo_set_line_width (cr, 7);
  lope_draw_set_color (cr, &style->line, style->high_contrast ? 0 : 0.12);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, style->high_contrast ? 3 : 2.5);
  lope_draw_set_color (cr, &style->line, 1);
  cairo_stroke (cr);
  cairo_restore (cr);

  draw_bar (self, cr, style);
  if (n_dots > 1 && !lope_route_is_loop (self->route))
    draw_end (self, cr, style, &dots[n_dots - 1], FALSE);
  draw_end (self, cr, style, &dots[0], TRUE);
  draw_mark (self, cr, style);
}

/* A route has no values to be pointed at. */

static guint
lope_route_chart_get_n_items (LopeChart *chart)
{
  return 0;
}

static int
lope_route_chart_hit (LopeChart *chart,
                      double     x,
                      double     y)
{
  return -1;
}

static LopeRect
lope_route_chart_get_item (LopeChart *chart,
                           guint      i)
{
  return (LopeRect) { 0 };
}

static char *
lope_route_chart_describe (LopeChart *chart,
                           guint      i)
{
  return NULL;
}

static char *
format_extent (LopeRouteChart *self,
               double          metres)
{
  if (metres < METRES_PER_KM)
    return lope_format_height ((gint64) round (metres), self->units);

  return lope_format_distance ((gint64) round (metres), self->units);
}

static char *
lope_route_chart_summarise (LopeChart *chart)
{
  LopeRouteChart *self = LOPE_ROUTE_CHART (chart);
  g_autofree char *width = NULL;
  g_autofree char *height = NULL;
  guint n_dots = 0;

  if (self->route != NULL)
    lope_route_get_dots (self->route, &n_dots);
  if (n_dots == 0)
    return g_strdup (_("It is not known where this was"));

  width = format_extent (self, lope_route_get_width (self->route));
  height = format_extent (self, lope_route_get_height (self->route));
  if (lope_route_is_loop (self->route))
    /* TRANSLATORS: %1$s and %2$s are distances */
    return g_strdup_printf (_("It ends where it began and is %1$s wide from west to east, %2$s from north to south"),
                            width, height);

  /* TRANSLATORS: %1$s and %2$s are distances */
  return g_strdup_printf (_("It is %1$s wide from west to east, %2$s from north to south"), width, height);
}

static void
lope_route_chart_finalize (GObject *object)
{
  LopeRouteChart *self = LOPE_ROUTE_CHART (object);

  g_clear_pointer (&self->route, lope_route_unref);
  g_clear_pointer (&self->length, g_free);

  G_OBJECT_CLASS (lope_route_chart_parent_class)->finalize (object);
}

static void
lope_route_chart_class_init (LopeRouteChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  object_class->finalize = lope_route_chart_finalize;
  chart_class->layout = lope_route_chart_layout;
  chart_class->draw = lope_route_chart_draw;
  chart_class->get_n_items = lope_route_chart_get_n_items;
  chart_class->hit = lope_route_chart_hit;
  chart_class->get_item = lope_route_chart_get_item;
  chart_class->describe = lope_route_chart_describe;
  chart_class->summarise = lope_route_chart_summarise;
}

static void
lope_route_chart_init (LopeRouteChart *self)
{
  self->mark = NAN;
}

/* ==== API ==== */

/**
 * lope_route_chart_new:
 *
 * Makes a chart that is empty.
 *
 * Returns: (transfer full): the chart
 */
LopeRouteChart *
lope_route_chart_new (void)
{
  return g_object_new (LOPE_TYPE_ROUTE_CHART, NULL);
}

/**
 * lope_route_chart_set_route:
 * @self: a chart
 * @route: (nullable): what to show
 * @units: the runner's units
 *
 * Sets what the chart shows.
 */
void
lope_route_chart_set_route (LopeRouteChart *self,
                            LopeRoute      *route,
                            LopeUnits       units)
{
  g_return_if_fail (LOPE_IS_ROUTE_CHART (self));

  if (route != NULL)
    lope_route_ref (route);
  g_clear_pointer (&self->route, lope_route_unref);
  self->route = route;
  self->units = units;
  self->mark = NAN;
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_route_chart_set_mark:
 * @self: a chart
 * @elapsed: seconds since the start, or NaN for no mark
 *
 * Marks where the runner was at a moment, until another route is set.
 */
void
lope_route_chart_set_mark (LopeRouteChart *self,
                           double          elapsed)
{
  g_return_if_fail (LOPE_IS_ROUTE_CHART (self));

  if (self->mark == elapsed || (isnan (self->mark) && isnan (elapsed)))
    return;

  self->mark = elapsed;
  lope_chart_changed (LOPE_CHART (self));
}
