/* lope-pain-chart-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-pain-chart-private.h"

#include "lope-legend.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Distance is the ground that pain stands on. */
#define BAR_ALPHA 0.32
#define CAP 1.5

#define MARK_RADIUS 3.5
#define MARK_ALPHA 0.6

#define MANY_MARKS 1200

/* ==== Marks: the moment is told by the shape ==== */

static void
add_shape (cairo_t        *cr,
           LopePainMoment  moment,
           double          x,
           double          y)
{
  const double r = MARK_RADIUS;

  cairo_new_path (cr);
  switch (moment)
    {
    case LOPE_PAIN_DURING:
      cairo_move_to (cr, x, y - r);
      cairo_line_to (cr, x + r, y + r * 0.8);
      cairo_line_to (cr, x - r, y + r * 0.8);
      break;
    case LOPE_PAIN_AFTER:
      cairo_arc (cr, x, y, r * 0.85, 0, 2 * G_PI);
      break;
    case LOPE_PAIN_MORNING:
      cairo_move_to (cr, x, y - r * 1.1);
      cairo_line_to (cr, x + r * 1.1, y);
      cairo_line_to (cr, x, y + r * 1.1);
      cairo_line_to (cr, x - r * 1.1, y);
      break;
    case LOPE_PAIN_BEFORE:
      cairo_move_to (cr, x, y + r);
      cairo_line_to (cr, x + r, y - r * 0.8);
      cairo_line_to (cr, x - r, y - r * 0.8);
      break;
    case LOPE_PAIN_OTHER:
    default:
      cairo_rectangle (cr, x - r, y - 1, 2 * r, 2);
      cairo_rectangle (cr, x - 1, y - r, 2, 2 * r);
      break;
    }
  cairo_close_path (cr);
}

static void
draw_shape (cairo_t              *cr,
            const LopeChartStyle *style,
            LopePainMoment        moment,
            double                x,
            double                y)
{
  add_shape (cr, moment, x, y);
  lope_draw_set_color (cr, &style->pain, style->high_contrast ? 1 : MARK_ALPHA);
  cairo_fill (cr);
}

static void
draw_median_mark (cairo_t              *cr,
                  const LopeChartStyle *style,
                  double                x,
                  double                y)
{
  cairo_rectangle (cr, x - 3, y - 3, 6, 6);
  lope_draw_set_color (cr, &style->pain, 1);
  cairo_fill (cr);
}

/* ==== The plot ==== */

static void
draw_pain_scale (LopePainChart        *self,
                 cairo_t              *cr,
                 const LopeChartStyle *style)
{
  const LopeRect *plot = &self->plot.layout.plot;
  double height;
  int step;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &height);
  step = plot->height / 5 >= height + 2 ? 2 : plot->height / 2 >= height + 2 ? 5 : 10;
  lope_draw_set_color (cr, &style->pain, 1);
  for (int severity = 0; severity <= 10; severity += step)
    {
      g_autofree char *text = lope_format_number (severity, 0);
      double y = lope_pain_chart_get_y (self, severity);

      if (style->rtl)
        lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, plot->x - 6, y, 1);
      else
        lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, plot->x + plot->width + 6, y, 0);
    }
}

static void
draw_bars (LopePainChart        *self,
           cairo_t              *cr,
           const LopeChartStyle *style,
           int                   cursor)
{
  const LopeRect *plot = &self->plot.layout.plot;

  for (guint i = 0; i < self->plot.layout.n; i++)
    {
      double distance = lope_distance_in_units (self->plot.periods[i].distance, self->plot.units);
      LopeRect bar = lope_bar_layout_get_bar (&self->plot.layout, i, distance);

      if (distance <= 0)
        continue;

      bar = lope_chart_style_shrink (style, &bar, plot->y + plot->height);

      lope_draw_set_color (cr, &style->bar, cursor == (int) i ? 0.6 : BAR_ALPHA);
      cairo_rectangle (cr, bar.x, bar.y, bar.width, bar.height);
      cairo_fill (cr);
      lope_draw_set_color (cr, &style->bar, 1);
      cairo_rectangle (cr, bar.x, bar.y, bar.width, CAP);
      cairo_fill (cr);
    }
}

static void
draw_overs (LopePainChart        *self,
            cairo_t              *cr,
            const LopeChartStyle *style)
{
  const LopeRect *plot = &self->plot.layout.plot;

  lope_draw_set_color (cr, &style->over, 1);
  for (guint k = 0; k < self->overs->len; k++)
    {
      const guint i = g_array_index (self->overs, guint, k);
      const double distance = lope_distance_in_units (self->plot.periods[i].distance, self->plot.units);
      LopeRect bar = lope_bar_layout_get_bar (&self->plot.layout, i, distance);

      bar = lope_chart_style_shrink (style, &bar, plot->y + plot->height);
      lope_draw_triangle (cr, bar.x + bar.width / 2, bar.y - 7);
    }
}

/* With so many marks that they lie on each other, nobody tells their shapes. */
static void
draw_many_marks (LopePainChart        *self,
                 cairo_t              *cr,
                 const LopeChartStyle *style)
{
  cairo_new_path (cr);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const LopePainMark *mark = &g_array_index (self->marks, LopePainMark, i);
      double position = lope_period_plot_find (&self->plot, mark->day);
      double x = lope_bar_layout_get_x (&self->plot.layout, position);

      cairo_rectangle (cr, round (x) - 1, round (lope_pain_chart_get_y (self, mark->severity)) - 1, 2, 3);
    }
  lope_draw_set_color (cr, &style->pain, style->high_contrast ? 1 : MARK_ALPHA);
  cairo_fill (cr);
}

static void
draw_marks (LopePainChart        *self,
            cairo_t              *cr,
            const LopeChartStyle *style)
{
  const LopePeriod *first = &self->plot.periods[0];
  double days = self->plot.periods[self->plot.layout.n - 1].last - first->first + 1;
  int hidden = (int) (days / fmax (self->plot.layout.plot.width, 1));

  for (guint i = 0; i < self->marks->len; i++)
    {
      const LopePainMark *mark = &g_array_index (self->marks, LopePainMark, i);
      double position;

      /* What lies on the one before would be drawn for nobody. */
      if (i > 0 && mark[-1].severity == mark->severity && mark[-1].moment == mark->moment &&
          mark->day - mark[-1].day < hidden)
        continue;
      position = lope_period_plot_find (&self->plot, mark->day) + 0.5 / 7;

      draw_shape (cr, style, mark->moment, lope_bar_layout_get_x (&self->plot.layout, position),
                  lope_pain_chart_get_y (self, mark->severity));
    }
}

static void
draw_medians (LopePainChart        *self,
              cairo_t              *cr,
              const LopeChartStyle *style)
{
  gboolean pen_down = FALSE;

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path (cr);
  for (guint i = 0; i < self->plot.layout.n; i++)
    {
      double median = lope_pain_chart_get_median (self, i);
      double x = lope_bar_layout_get_x (&self->plot.layout, i + 0.5);

      if (isnan (median))
        pen_down = FALSE;
      else if (pen_down)
        cairo_line_to (cr, x, lope_pain_chart_get_y (self, median));
      else
        cairo_move_to (cr, x, lope_pain_chart_get_y (self, median));
      pen_down = !isnan (median);
    }
  cairo_set_line_width (cr, 5);
  lope_draw_set_color (cr, &style->card, 0.9);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, style->high_contrast ? 3 : 2.5);
  lope_draw_set_color (cr, &style->pain, 1);
  cairo_stroke (cr);
  cairo_restore (cr);

  for (guint i = 0; i < self->plot.layout.n; i++)
    {
      double median = lope_pain_chart_get_median (self, i);

      if (!isnan (median))
        draw_median_mark (cr, style, lope_bar_layout_get_x (&self->plot.layout, i + 0.5),
                          lope_pain_chart_get_y (self, median));
    }
}

/* ==== The legend ==== */

static void
draw_week_mark (cairo_t              *cr,
                const LopeChartStyle *style,
                double                x,
                double                y)
{
  lope_draw_set_color (cr, &style->bar, BAR_ALPHA);
  cairo_rectangle (cr, x - 4, y - 6, 8, 12);
  cairo_fill (cr);
  lope_draw_set_color (cr, &style->bar, 1);
  cairo_rectangle (cr, x - 4, y - 6, 8, CAP);
  cairo_fill (cr);
}

static void
draw_before_mark (cairo_t              *cr,
                  const LopeChartStyle *style,
                  double                x,
                  double                y)
{
  draw_shape (cr, style, LOPE_PAIN_BEFORE, x, y);
}

static void
draw_during_mark (cairo_t              *cr,
                  const LopeChartStyle *style,
                  double                x,
                  double                y)
{
  draw_shape (cr, style, LOPE_PAIN_DURING, x, y);
}

static void
draw_after_mark (cairo_t              *cr,
                 const LopeChartStyle *style,
                 double                x,
                 double                y)
{
  draw_shape (cr, style, LOPE_PAIN_AFTER, x, y);
}

static void
draw_morning_mark (cairo_t              *cr,
                   const LopeChartStyle *style,
                   double                x,
                   double                y)
{
  draw_shape (cr, style, LOPE_PAIN_MORNING, x, y);
}

static void
draw_other_mark (cairo_t              *cr,
                 const LopeChartStyle *style,
                 double                x,
                 double                y)
{
  draw_shape (cr, style, LOPE_PAIN_OTHER, x, y);
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
name_median (LopePainChart *self)
{
  switch (self->plot.unit)
    {
    case LOPE_PERIOD_MONTH:
      return C_ ("chart legend", "Monthly median");
    case LOPE_PERIOD_YEAR:
      return C_ ("chart legend", "Yearly median");
    case LOPE_PERIOD_WEEK:
    default:
      return C_ ("chart legend", "Weekly median");
    }
}

/* Lays the legend out in as many lines as it needs, draws it if @cr is given,
 * and returns its height. */
double
lope_pain_chart_lay_out_legend (LopePainChart        *self,
                                cairo_t              *cr,
                                const LopeChartStyle *style)
{
  static const LopeLegendMark draw[LOPE_N_PAIN_MOMENTS] = {
    [LOPE_PAIN_BEFORE] = draw_before_mark,
    [LOPE_PAIN_DURING] = draw_during_mark,
    [LOPE_PAIN_AFTER] = draw_after_mark,
    [LOPE_PAIN_MORNING] = draw_morning_mark,
    [LOPE_PAIN_OTHER] = draw_other_mark,
  };
  LopeLegendItem items[3 + LOPE_N_PAIN_MOMENTS + LOPE_N_NOTE_KINDS];
  gboolean seen[LOPE_N_PAIN_MOMENTS] = { FALSE };
  guint n = 0;

  for (guint i = 0; i < self->marks->len; i++)
    seen[g_array_index (self->marks, LopePainMark, i).moment] = TRUE;

  items[n++] = (LopeLegendItem) { C_ ("chart legend", "Distance"), draw_week_mark };
  items[n++] = (LopeLegendItem) { name_median (self), draw_median_mark };
  for (int moment = 0; moment < LOPE_N_PAIN_MOMENTS; moment++)
    if (seen[moment])
      items[n++] = (LopeLegendItem) { lope_nick_get_label (lope_pain_moment_nicks, moment), draw[moment] };
  if (self->overs->len > 0)
    items[n++] = (LopeLegendItem) { C_ ("chart legend", "Run far over its line"), draw_over_mark };
  n += lope_period_plot_list_notes (self->notes, items + n);

  return lope_legend_lay_out (items, n, &self->legend, cr, style);
}

/* LopeChartClass.draw */
void
lope_pain_chart_draw (LopeChart            *chart,
                      cairo_t              *cr,
                      const LopeChartStyle *style,
                      int                   cursor)
{
  LopePainChart *self = LOPE_PAIN_CHART (chart);

  if (self->plot.layout.n == 0)
    return;

  lope_period_plot_draw_grid (&self->plot, cr, style);
  draw_pain_scale (self, cr, style);
  lope_period_plot_draw_breaks (&self->plot, self->breaks, cr, style);
  draw_bars (self, cr, style, cursor);
  if (self->marks->len > MANY_MARKS)
    draw_many_marks (self, cr, style);
  else
    draw_marks (self, cr, style);
  draw_overs (self, cr, style);
  draw_medians (self, cr, style);
  lope_period_plot_draw_notes (&self->plot, self->notes, cr, style);
  lope_period_plot_draw_time (&self->plot, cr, style);
  lope_pain_chart_lay_out_legend (self, cr, style);
}
