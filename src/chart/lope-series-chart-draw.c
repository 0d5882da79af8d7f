/* lope-series-chart-draw.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-series-chart-private.h"

#include "lope-period.h"

#include <math.h>

/* The present week is not over. */
#define PRESENT_ALPHA 0.45

#define ASIDE_ALPHA 0.3

#define DOT_RADIUS 2.5

/* As many of these can be round without a wait. */
#define MANY_DOTS 1500

/* Points of a stroke. */
#define PIECE 48

/* Points for each pixel from which on a line is not stroked. */
#define DENSE 0.6

/* Also in the legend. */
void
lope_series_chart_set_dash (cairo_t *cr)
{
  static const double dashes[] = { 3, 2 };

  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
}

/* ==== The frame ==== */

static void
draw_grid (LopeSeriesChart      *self,
           cairo_t              *cr,
           const LopeChartStyle *style)
{
  const LopeRect *plot = &self->plot;

  cairo_set_line_width (cr, 1);
  for (int i = 0; i <= self->scale.n_steps; i++)
    {
      gboolean bottom = self->scale.inverted ? i == self->scale.n_steps : i == 0;
      gboolean top = self->scale.inverted ? i == 0 : i == self->scale.n_steps;
      double value = lope_value_scale_get_tick (&self->scale, i);
      double y = round (lope_value_scale_get_y (&self->scale, plot, value)) + 0.5;
      g_autofree char *text = lope_measure_format_tick (self->measure, value, self->scale.decimals, top,
                                                        self->data.units);

      lope_draw_set_color (cr, &style->foreground, bottom ? 0.3 : style->high_contrast ? 0.35 : 0.1);
      cairo_move_to (cr, plot->x, y);
      cairo_rel_line_to (cr, plot->width, 0);
      cairo_stroke (cr);
      lope_draw_set_color (cr, &style->foreground, 0.7);
      lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, style->rtl ? plot->x + plot->width + 6 : plot->x - 6, y,
                      style->rtl ? 0 : 1);
    }
}

static void
draw_pain_axis (LopeSeriesChart      *self,
                cairo_t              *cr,
                const LopeChartStyle *style)
{
  const LopeRect *plot = &self->plot;
  double line;
  int step;

  lope_text_measure (style, "0", LOPE_TEXT_NORMAL, NULL, &line);
  step = plot->height / 5 >= line + 2 ? 2 : plot->height / 2 >= line + 2 ? 5 : 10;
  lope_draw_set_color (cr, &style->pain, 1);
  for (int pain = 0; pain <= 10; pain += step)
    {
      g_autofree char *text = lope_measure_format_tick (LOPE_MEASURE_PAIN, pain, 0, FALSE, self->data.units);

      lope_draw_text (cr, style, text, LOPE_TEXT_NORMAL, style->rtl ? plot->x - 6 : plot->x + plot->width + 6,
                      plot->y + plot->height * (1 - pain / 10.0), style->rtl ? 1 : 0);
    }
}

/* ==== The values ==== */

static gboolean
is_present (LopeSeriesChart *self,
            guint            i)
{
  return self->data.row_unit != LOPE_ROWS_BY_DAY && lope_series_chart_row (self, i)->last >= self->data.today;
}

static void
draw_bars (LopeSeriesChart      *self,
           cairo_t              *cr,
           const LopeChartStyle *style,
           int                   cursor)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const LopeSeriesBar *bar = &g_array_index (self->bars, LopeSeriesBar, i);
      LopeRowMark mark = lope_series_chart_row (self, bar->row)->mark;
      const LopeRect rect = lope_chart_style_shrink (style, &bar->rect, self->plot.y + self->plot.height);
      double alpha = is_present (self, bar->row) ? PRESENT_ALPHA : 1;

      if (cursor >= 0)
        alpha = (guint) cursor == bar->row ? 1 : ASIDE_ALPHA;
      lope_tone_fill (mark == LOPE_ROW_OVER ? LOPE_TONE_OVER : bar->tone, cr, &rect, alpha,
                      bar->top && rect.width > 4, style);
    }
}

static void
draw_dots (const LopeAddedSeries *series,
           cairo_t               *cr,
           const LopeChartStyle  *style)
{
  LopeColor color = lope_tone_get_color (series->info.tone, style);

  cairo_new_path (cr);
  for (guint i = 0; i < series->points->len; i++)
    {
      const LopePoint *point = &g_array_index (series->points, LopePoint, i);

      if (series->points->len > MANY_DOTS)
        {
          cairo_rectangle (cr, round (point->x) - 1, round (point->y) - 1, 3, 3);
          continue;
        }
      cairo_new_sub_path (cr);
      cairo_arc (cr, point->x, point->y, DOT_RADIUS, 0, 2 * G_PI);
    }
  lope_draw_set_color (cr, &color, 1);
  cairo_fill (cr);
}

static gboolean
is_there (GArray *points,
          guint   i)
{
  return i < points->len && !isnan (g_array_index (points, LopePoint, i).y);
}

/* Strokes a line in pieces: the time that a stroke takes grows faster than its
 * length. */
static void
stroke_line (GArray  *points,
             cairo_t *cr)
{
  guint n = 0;

  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const LopePoint *point = &g_array_index (points, LopePoint, i);

      if (!is_there (points, i))
        continue;
      if (i == 0 || !is_there (points, i - 1))
        {
          cairo_move_to (cr, point->x, point->y);
          continue;
        }
      cairo_line_to (cr, point->x, point->y);
      if (++n % PIECE == 0)
        {
          cairo_stroke (cr);
          cairo_move_to (cr, point->x, point->y);
        }
    }
  cairo_stroke (cr);
}

/* Where there are as many points as pixels, a line is a column of pixels for each:
 * that takes a tenth of the time. */
static gboolean
is_dense (LopeSeriesChart *self,
          GArray          *points)
{
  return points->len > DENSE * self->plot.width;
}

static void
fill_line (GArray   *points,
           gboolean  dashed,
           cairo_t  *cr)
{
  cairo_new_path (cr);
  for (guint i = 1; i < points->len; i++)
    {
      const LopePoint *point = &g_array_index (points, LopePoint, i);
      double low, high, x = floor (point->x);

      if (!is_there (points, i) || !is_there (points, i - 1) || (dashed && (gint64) x / 3 % 2 != 0))
        continue;
      low = floor (fmin (point[-1].y, point->y));
      high = ceil (fmax (point[-1].y, point->y));
      cairo_rectangle (cr, x - 1, low - 1, 2, high - low + 2);
    }
  cairo_fill (cr);
}

/* What stands alone has no line. */
static void
draw_single_points (GArray  *points,
                    cairo_t *cr)
{
  for (guint i = 0; i < points->len; i++)
    {
      const LopePoint *point = &g_array_index (points, LopePoint, i);

      if (!is_there (points, i) || (i > 0 && is_there (points, i - 1)) || is_there (points, i + 1))
        continue;
      cairo_new_sub_path (cr);
      cairo_arc (cr, point->x, point->y, 3, 0, 2 * G_PI);
    }
  cairo_fill (cr);
}

static void
draw_line (LopeSeriesChart       *self,
           const LopeAddedSeries *series,
           cairo_t               *cr,
           const LopeChartStyle  *style)
{
  LopeColor color = lope_tone_get_color (series->info.tone, style);

  cairo_save (cr);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (self->bars->len > 0)
    {
      cairo_set_line_width (cr, 5);
      lope_draw_set_color (cr, &style->card, 0.9);
      stroke_line (series->points, cr);
    }
  if (series->info.look == LOPE_LOOK_DASHED)
    lope_series_chart_set_dash (cr);
  cairo_set_line_width (cr, (series->info.pain_axis ? 2.5 : 2) + (style->high_contrast ? 0.5 : 0));
  lope_draw_set_color (cr, &color, 1);
  if (is_dense (self, series->points))
    fill_line (series->points, series->info.look == LOPE_LOOK_DASHED, cr);
  else
    stroke_line (series->points, cr);
  draw_single_points (series->points, cr);
  cairo_restore (cr);

  /* ■ tells pain from other lines. */
  if (!series->info.pain_axis || series->points->len > self->plot.width / 8)
    return;
  lope_draw_set_color (cr, &color, 1);
  for (guint i = 0; i < series->points->len; i++)
    {
      const LopePoint *point = &g_array_index (series->points, LopePoint, i);

      if (is_there (series->points, i))
        cairo_rectangle (cr, point->x - 3, point->y - 3, 6, 6);
    }
  cairo_fill (cr);
}

static void
draw_series (LopeSeriesChart      *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  for (guint k = 0; k < self->series->len; k++)
    {
      const LopeAddedSeries *series = g_ptr_array_index (self->series, k);

      if (series->points == NULL)
        continue;
      if (series->info.look == LOPE_LOOK_DOTS)
        draw_dots (series, cr, style);
      else
        draw_line (self, series, cr, style);
    }
}

/* ==== The limit ==== */

static void
fill_limit (LopeSeriesChart      *self,
            cairo_t              *cr,
            const LopeChartStyle *style)
{
  double bottom = self->plot.y + self->plot.height;
  GArray *points = self->limit_points;

  cairo_new_path (cr);
  for (guint i = 0; i < points->len; i++)
    {
      const LopePoint *point = &g_array_index (points, LopePoint, i);

      if (!is_there (points, i))
        continue;
      if (i == 0 || !is_there (points, i - 1))
        cairo_move_to (cr, point->x, bottom);
      cairo_line_to (cr, point->x, point->y);
      if (!is_there (points, i + 1))
        cairo_line_to (cr, point->x, bottom);
    }
  lope_draw_set_color (cr, &style->foreground, 0.05);
  cairo_fill (cr);
}

static void
draw_limit (LopeSeriesChart      *self,
            cairo_t              *cr,
            const LopeChartStyle *style)
{
  cairo_set_line_width (cr, style->high_contrast ? 2 : 1.5);
  lope_draw_set_color (cr, &style->foreground, style->high_contrast ? 0.9 : 0.55);
  stroke_line (self->limit_points, cr);
}

/* ==== Marks ==== */

/* Also in the legend. */
void
lope_series_chart_draw_mark (LopeRowMark           mark,
                             double                x,
                             double                y,
                             cairo_t              *cr,
                             const LopeChartStyle *style)
{
  const double size = 4.5;

  cairo_new_path (cr);
  cairo_move_to (cr, x, y - size);
  cairo_line_to (cr, x + 1.1 * size, y + 0.8 * size);
  cairo_line_to (cr, x - 1.1 * size, y + 0.8 * size);
  cairo_close_path (cr);
  if (mark == LOPE_ROW_SOMEWHAT_OVER)
    {
      lope_draw_set_color (cr, &style->card, 1);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 1.5);
      lope_draw_set_color (cr, &style->over, 1);
      cairo_stroke (cr);
      return;
    }
  lope_draw_set_color (cr, &style->over, 1);
  cairo_fill (cr);
}

/* Only the highest of those with a label has room for it. */
static int
find_labelled (LopeSeriesChart *self)
{
  double top = INFINITY;
  int found = -1;

  if (g_hash_table_size (self->labels) == 0)
    return -1;

  for (guint i = 0; i < self->rows->len; i++)
    {
      double y;

      if (lope_series_chart_row (self, i)->mark != LOPE_ROW_OVER ||
          !g_hash_table_contains (self->labels, GUINT_TO_POINTER (i + 1)))
        continue;
      y = lope_series_chart_get_top (self, i);
      if (y < top)
        {
          top = y;
          found = (int) i;
        }
    }

  return found;
}

/* Finds where the label of a mark stands: before it, or after it where there is no
 * room before. */
static LopeRect
get_label_area (LopeSeriesChart      *self,
                guint                 i,
                const LopeChartStyle *style)
{
  const char *text = g_hash_table_lookup (self->labels, GUINT_TO_POINTER (i + 1));
  const LopeRect span = lope_series_chart_get_span (self, i);
  const double x = span.x + span.width / 2;
  LopeRect area;
  gboolean before;

  lope_text_measure (style, text, LOPE_TEXT_BOLD, &area.width, &area.height);
  before = style->rtl ? x + 9 + area.width > self->plot.x + self->plot.width : x - 9 - area.width >= self->plot.x;
  area.x = before ? x - 9 - area.width : x + 9;
  area.y = lope_series_chart_get_top (self, i) - 6 - area.height / 2;

  return area;
}

static void
draw_mark_label (LopeSeriesChart      *self,
                 guint                 i,
                 cairo_t              *cr,
                 const LopeChartStyle *style)
{
  const char *text = g_hash_table_lookup (self->labels, GUINT_TO_POINTER (i + 1));
  const LopeRect area = get_label_area (self, i, style);

  lope_draw_set_color (cr, &style->card, 0.85);
  cairo_rectangle (cr, area.x - 2, area.y, area.width + 4, area.height);
  cairo_fill (cr);
  lope_draw_set_color (cr, &style->foreground, 0.9);
  lope_draw_text (cr, style, text, LOPE_TEXT_BOLD, area.x, area.y + area.height / 2, 0);
}

/* Their names make room for the label of a mark. */
static void
draw_breaks (LopeSeriesChart      *self,
             cairo_t              *cr,
             const LopeChartStyle *style)
{
  const int labelled = find_labelled (self);
  LopeRect label = { 0 };

  if (labelled >= 0)
    label = get_label_area (self, (guint) labelled, style);
  for (guint i = 0; i < self->breaks->len; i++)
    {
      const LopeBreak *gap = &g_array_index (self->breaks, LopeBreak, i);
      double a = lope_time_scale_get_x (&self->time, gap->first);
      double b = lope_time_scale_get_x (&self->time, gap->last + 1);
      LopeRect area = { fmin (a, b), self->plot.y, fabs (b - a), self->plot.height };

      lope_chart_draw_break (cr, &area, labelled >= 0 ? &label : NULL, style);
    }
}

static void
draw_marks (LopeSeriesChart      *self,
            cairo_t              *cr,
            const LopeChartStyle *style,
            int                   cursor)
{
  int labelled = find_labelled (self);

  /* They stand on bars, and wait for them. */
  if (style->shrink > 0)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LopeRowMark mark = lope_series_chart_row (self, i)->mark;
      LopeRect span;
      double y;

      if (mark == LOPE_ROW_PLAIN)
        continue;
      span = lope_series_chart_get_span (self, i);
      y = lope_series_chart_get_top (self, i) - 6;
      lope_series_chart_draw_mark (mark, span.x + span.width / 2, y, cr, style);
      if ((int) i == labelled && cursor < 0)
        draw_mark_label (self, i, cr, style);
    }
}

/* LopeChartClass.draw_cursor */
void
lope_series_chart_draw_cursor (LopeChart            *chart,
                               cairo_t              *cr,
                               const LopeChartStyle *style,
                               guint                 i)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);
  LopeRect span = lope_series_chart_get_span (self, i);
  double x = span.x + span.width / 2;

  lope_draw_set_color (cr, &style->foreground, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, floor (x) + 0.5, self->plot.y);
  cairo_rel_line_to (cr, 0, self->plot.height);
  cairo_stroke (cr);

  for (guint k = 0; k < self->series->len; k++)
    {
      const LopeAddedSeries *series = g_ptr_array_index (self->series, k);
      LopeColor color = lope_tone_get_color (series->info.tone, style);

      if (series->points == NULL || isnan (series->values[i]))
        continue;
      cairo_new_path (cr);
      cairo_arc (cr, x, lope_series_chart_get_y (self, series, series->values[i]), 3.5, 0, 2 * G_PI);
      lope_draw_set_color (cr, &style->card, 1);
      cairo_fill_preserve (cr);
      cairo_set_line_width (cr, 2);
      lope_draw_set_color (cr, &color, 1);
      cairo_stroke (cr);
    }
}

/* LopeChartClass.draw */
void
lope_series_chart_draw (LopeChart            *chart,
                        cairo_t              *cr,
                        const LopeChartStyle *style,
                        int                   cursor)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);
  const double line = self->legend.y - self->plot.y - self->plot.height - 10;

  if (self->limit_points != NULL)
    fill_limit (self, cr, style);
  draw_grid (self, cr, style);
  if (self->has_pain_axis)
    draw_pain_axis (self, cr, style);
  draw_bars (self, cr, style, cursor);
  if (self->limit_points != NULL)
    draw_limit (self, cr, style);
  draw_breaks (self, cr, style);
  draw_series (self, cr, style);
  lope_chart_notes_draw (self->notes, &self->time, &self->plot, cr, style);
  draw_marks (self, cr, style, cursor);
  lope_time_scale_draw_ticks (&self->time, self->ticks, self->plot.y + self->plot.height + 5 + line / 2, cr, style);
  lope_series_chart_lay_out_legend (self, cr, style);
}
