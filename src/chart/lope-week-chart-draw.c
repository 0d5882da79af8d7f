/* lope-week-chart-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-week-chart-private.h"

#include "lope-format.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* The present week is not over. */
#define PRESENT_ALPHA 0.45

/* What the chart stands on. */
static LopePeriodPlot
get_plot (LopeWeekChart *self)
{
  return (LopePeriodPlot) {
    .periods = self->layout.n > 0 ? lope_week_chart_get_period (self, 0) : NULL,
    .unit = self->unit,
    .units = self->units,
    .scale = self->scale,
    .layout = self->layout,
  };
}

static double
in_units (LopeWeekChart *self,
          gint64         metres)
{
  return lope_distance_in_units (metres, self->units);
}

static LopeRect
get_bar (LopeWeekChart        *self,
         const LopeChartStyle *style,
         guint                 i)
{
  const LopeRect bar = lope_bar_layout_get_bar (&self->layout, i,
                                                in_units (self, lope_week_chart_get_period (self, i)->distance));

  return lope_chart_style_shrink (style, &bar, self->layout.plot.y + self->layout.plot.height);
}

static void
draw_bars (LopeWeekChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style,
           int                   cursor)
{
  for (guint i = 0; i < self->layout.n; i++)
    {
      const LopeRect bar = get_bar (self, style, i);
      double alpha = lope_week_chart_is_present (self, i) ? PRESENT_ALPHA : 1;

      /* With a cursor, the others step back. */
      if (cursor >= 0)
        alpha = (guint) cursor == i ? 1 : 0.3;
      lope_draw_set_color (cr, &style->bar, alpha);
      lope_draw_bar (cr, &bar);
    }
}

static void
draw_overs (LopeWeekChart        *self,
            cairo_t              *cr,
            const LopeChartStyle *style)
{
  lope_draw_set_color (cr, &style->over, 1);
  for (guint i = 0; i < self->layout.n; i++)
    {
      LopeRect bar;

      if (!lope_week_chart_is_over (self, i))
        continue;
      bar = get_bar (self, style, i);
      lope_draw_triangle (cr, bar.x + bar.width / 2, bar.y - 7);
    }
}

static void
draw_guides (LopeWeekChart        *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  static const double dashes[] = { 3, 2 };

  cairo_save (cr);
  cairo_set_line_width (cr, style->high_contrast ? 2 : 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  lope_draw_set_color (cr, &style->foreground, 0.6);
  for (guint i = 0; i < self->layout.n; i++)
    {
      int guide = lope_week_chart_get_guide (self, i);
      LopeRect span = lope_bar_layout_get_span (&self->layout, i + 0.04, i + 0.96);

      if (guide < 0)
        continue;
      cairo_move_to (cr, span.x, lope_bar_layout_get_y (&self->layout, in_units (self, guide)));
      cairo_rel_line_to (cr, span.width, 0);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
add_mean (LopeWeekChart *self,
          cairo_t       *cr)
{
  gboolean pen_down = FALSE;

  cairo_new_path (cr);
  for (guint i = 0; i < self->layout.n; i++)
    {
      int mean = lope_week_chart_get_mean (self, i);
      double x = lope_bar_layout_get_x (&self->layout, i + 0.5);
      double y = mean < 0 ? 0 : lope_bar_layout_get_y (&self->layout, in_units (self, mean));

      if (mean >= 0 && pen_down)
        cairo_line_to (cr, x, y);
      else if (mean >= 0)
        cairo_move_to (cr, x, y);
      pen_down = mean >= 0;
    }
}

static void
draw_mean (LopeWeekChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  add_mean (self, cr);
  cairo_set_line_width (cr, 5);
  lope_draw_set_color (cr, &style->card, 0.9);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, style->high_contrast ? 2.5 : 2);
  lope_draw_set_color (cr, &style->foreground, 0.85);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* LopeChartClass.draw_cursor */
void
lope_week_chart_draw_cursor (LopeChart            *chart,
                             cairo_t              *cr,
                             const LopeChartStyle *style,
                             guint                 i)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);
  const LopeRect *plot = &self->layout.plot;
  int mean = lope_week_chart_get_mean (self, i);
  double x = round (lope_bar_layout_get_x (&self->layout, i + 0.5)) + 0.5;

  lope_draw_set_color (cr, &style->foreground, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, plot->y);
  cairo_rel_line_to (cr, 0, plot->height);
  cairo_stroke (cr);

  if (mean < 0)
    return;

  cairo_arc (cr, x, lope_bar_layout_get_y (&self->layout, in_units (self, mean)), 3.5, 0, 2 * G_PI);
  lope_draw_set_color (cr, &style->card, 1);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 2);
  lope_draw_set_color (cr, &style->foreground, 0.85);
  cairo_stroke (cr);
}

/* ==== The legend ==== */

static void
draw_bar_mark (cairo_t              *cr,
               const LopeChartStyle *style,
               double                x,
               double                y)
{
  lope_draw_set_color (cr, &style->bar, 1);
  cairo_rectangle (cr, x - 4, y - 6, 8, 12);
  cairo_fill (cr);
}

static void
draw_mean_mark (cairo_t              *cr,
                const LopeChartStyle *style,
                double                x,
                double                y)
{
  cairo_set_line_width (cr, 2);
  lope_draw_set_color (cr, &style->foreground, 0.85);
  cairo_move_to (cr, x - 8, floor (y) + 0.5);
  cairo_rel_line_to (cr, 16, 0);
  cairo_stroke (cr);
}

static void
draw_guide_mark (cairo_t              *cr,
                 const LopeChartStyle *style,
                 double                x,
                 double                y)
{
  static const double dashes[] = { 3, 2 };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_set_line_width (cr, 1.5);
  lope_draw_set_color (cr, &style->foreground, 0.6);
  cairo_move_to (cr, x - 8, floor (y) + 0.5);
  cairo_rel_line_to (cr, 16, 0);
  cairo_stroke (cr);
}

static void
draw_over_mark (cairo_t              *cr,
                const LopeChartStyle *style,
                double                x,
                double                y)
{
  lope_draw_set_color (cr, &style->over, 1);
  lope_draw_triangle (cr, x, y);
}

static const char *
name_bar (LopeWeekChart *self)
{
  switch (self->unit)
    {
    case LOPE_PERIOD_MONTH:
      return C_ ("chart legend", "Month");
    case LOPE_PERIOD_YEAR:
      return C_ ("chart legend", "Year");
    case LOPE_PERIOD_WEEK:
    default:
      return C_ ("chart legend", "Week");
    }
}

/* Lays the legend out in as many lines as it needs, draws it if @cr is given,
 * and returns its height. */
double
lope_week_chart_lay_out_legend (LopeWeekChart        *self,
                                cairo_t              *cr,
                                const LopeChartStyle *style)
{
  LopeLegendItem items[4 + LOPE_N_NOTE_KINDS];
  gboolean guides = FALSE, means = FALSE, overs = FALSE;
  guint n = 0;

  for (guint i = 0; i < lope_chart_get_n_items (LOPE_CHART (self)); i++)
    {
      guides = guides || lope_week_chart_get_guide (self, i) >= 0;
      means = means || lope_week_chart_get_mean (self, i) >= 0;
      overs = overs || lope_week_chart_is_over (self, i);
    }

  items[n++] = (LopeLegendItem) { name_bar (self), draw_bar_mark };
  if (means)
    items[n++] = (LopeLegendItem) { C_ ("chart legend", "4-week mean"), draw_mean_mark };
  if (guides)
    items[n++] = (LopeLegendItem) { /* xgettext:no-c-format */
                                    C_ ("chart legend", "10 % above the week before"), draw_guide_mark };

  if (overs)
    items[n++] = (LopeLegendItem) { C_ ("chart legend", "Run far over its line"), draw_over_mark };
  n += lope_period_plot_list_notes (self->notes, items + n);

  return lope_legend_lay_out (items, n, &self->legend, cr, style);
}

/* LopeChartClass.draw */
void
lope_week_chart_draw (LopeChart            *chart,
                      cairo_t              *cr,
                      const LopeChartStyle *style,
                      int                   cursor)
{
  LopeWeekChart *self = LOPE_WEEK_CHART (chart);

  const LopePeriodPlot plot = get_plot (self);

  lope_period_plot_draw_grid (&plot, cr, style);
  if (self->layout.n > 0)
    {
      if (self->unit == LOPE_PERIOD_WEEK)
        lope_period_plot_draw_breaks (&plot, self->breaks, cr, style);
      draw_bars (self, cr, style, cursor);
      draw_guides (self, cr, style);
      draw_mean (self, cr, style);
      draw_overs (self, cr, style);
      lope_period_plot_draw_notes (&plot, self->notes, cr, style);
      lope_period_plot_draw_time (&plot, cr, style);
    }
  lope_week_chart_lay_out_legend (self, cr, style);
}
