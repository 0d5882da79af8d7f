/* lope-series-chart-layout.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-series-chart-private.h"

#include <math.h>

#define TICK_DISTANCE 36

/* design/ui: 68 % of the slot, at most 28 px. */
#define BAR_SHARE 0.68
#define BAR_MAX 28
#define BAR_MIN 1.5

/* Between the blocks of a bar. */
#define BLOCK_GAP 2

/* How far from a single value one may point at it. */
#define REACH 24

/* Closer than this, dots lie on each other. */
#define DOT_GRID 2.0

static gboolean
is_bar (const LopeAddedSeries *series)
{
  return series->info.look == LOPE_LOOK_BAR || series->info.look == LOPE_LOOK_BLOCKS;
}

static double
get_value (LopeSeriesChart       *self,
           const LopeAddedSeries *series,
           guint                  i)
{
  return lope_measure_in_units (series->info.measure, series->values[i], self->data.units);
}

static void
extend (double *min,
        double *max,
        double  value)
{
  *min = fmin (*min, value);
  *max = fmax (*max, value);
}

/* The highest and the lowest thing on the left scale. */
static void
find_range (LopeSeriesChart *self,
            double          *min,
            double          *max)
{
  *min = INFINITY;
  *max = -INFINITY;
  for (guint i = 0; i < self->rows->len; i++)
    {
      double stack = 0;

      for (guint k = 0; k < self->series->len; k++)
        {
          const LopeAddedSeries *series = g_ptr_array_index (self->series, k);
          double value = get_value (self, series, i);

          if (series->info.pain_axis || series->info.look == LOPE_LOOK_TABLE || isnan (value))
            continue;
          stack += is_bar (series) ? value : 0;
          extend (min, max, is_bar (series) ? stack : value);
        }
    }
  for (guint i = 0; self->limit != NULL && i < self->limit->len; i++)
    {
      double value = g_array_index (self->limit, LopeDayValue, i).value;

      if (!isnan (value))
        extend (min, max, lope_measure_in_units (self->measure, value, self->data.units));
    }
}

/* What the left scale is of, and whether there is a right one. */
static void
find_axes (LopeSeriesChart *self)
{
  gboolean found = FALSE;

  self->has_pain_axis = FALSE;
  for (guint k = 0; k < self->series->len; k++)
    {
      const LopeAddedSeries *series = g_ptr_array_index (self->series, k);

      if (series->info.look == LOPE_LOOK_TABLE)
        continue;
      if (series->info.pain_axis)
        self->has_pain_axis = TRUE;
      else if (!found)
        {
          self->measure = series->info.measure;
          found = TRUE;
        }
    }
}

static double
measure_labels (LopeSeriesChart      *self,
                const LopeChartStyle *style)
{
  double widest = 0;

  for (int i = 0; i <= self->scale.n_steps; i++)
    {
      gboolean top = self->scale.inverted ? i == 0 : i == self->scale.n_steps;
      g_autofree char *text = lope_measure_format_tick (self->measure, lope_value_scale_get_tick (&self->scale, i),
                                                        self->scale.decimals, top, self->data.units);
      double width;

      lope_text_measure (style, text, LOPE_TEXT_NORMAL, &width, NULL);
      widest = fmax (widest, width);
    }

  return widest;
}

/* Whole things have no halves. */
static void
round_scale (LopeSeriesChart *self)
{
  if (self->measure != LOPE_MEASURE_COUNT || self->scale.step >= 1)
    return;

  self->scale.n_steps = MAX (1, (int) ceil (self->scale.n_steps * self->scale.step));
  self->scale.step = 1;
  self->scale.decimals = 0;
}

static void
find_plot (LopeSeriesChart      *self,
           double                width,
           double                height,
           const LopeChartStyle *style)
{
  double legend, line, label_width, pain_width = 0, min, max;
  gboolean marks = FALSE;

  self->legend = (LopeRect) { .width = width };
  legend = lope_series_chart_lay_out_legend (self, NULL, style);
  for (guint i = 0; i < self->rows->len; i++)
    marks = marks || lope_series_chart_row (self, i)->mark != LOPE_ROW_PLAIN;

  lope_text_measure (style, "10", LOPE_TEXT_NORMAL, &pain_width, &line);
  self->plot.y = line / 2 + (marks ? 8 : 2);
  self->plot.height = fmax (1, height - self->plot.y - line - 10 - legend);
  find_range (self, &min, &max);
  self->scale = lope_value_scale_find (min, max, (int) CLAMP (self->plot.height / TICK_DISTANCE, 2, 6),
                                       self->data.range);
  round_scale (self);

  label_width = measure_labels (self, style) + 8;
  pain_width = self->has_pain_axis ? pain_width + 8 : 2;
  self->plot.x = style->rtl ? pain_width : label_width;
  self->plot.width = fmax (1, width - label_width - pain_width);
  self->legend.y = height - legend;
  self->legend.height = legend;
}

/* ==== What is drawn ==== */

/* Where the bar of a row stands. */
static void
find_bar (LopeSeriesChart *self,
          guint            i,
          double          *x,
          double          *width)
{
  LopeRect span = lope_series_chart_get_span (self, i);

  *width = CLAMP (BAR_SHARE * span.width, BAR_MIN, BAR_MAX);
  *x = span.x + (span.width - *width) / 2;
}

static void
add_blocks (LopeSeriesChart     *self,
            const LopeSeriesBar *bar,
            double               value)
{
  double height = bar->rect.height / value;

  for (int i = 0; i < (int) value; i++)
    {
      LopeSeriesBar block = *bar;

      block.rect.y += i * height + BLOCK_GAP / 2.0;
      block.rect.height = height - BLOCK_GAP;
      block.top = FALSE;
      g_array_append_val (self->bars, block);
    }
}

/* In one column of pixels, only the highest bar can be seen. */
static void
add_bar (LopeSeriesChart     *self,
         const LopeSeriesBar *bar,
         gboolean             stacked)
{
  LopeSeriesBar *before = self->bars->len > 0
                            ? &g_array_index (self->bars, LopeSeriesBar, self->bars->len - 1) : NULL;

  if (stacked || before == NULL || floor (before->rect.x) != floor (bar->rect.x))
    g_array_append_val (self->bars, *bar);
  else if (before->rect.height < bar->rect.height)
    *before = *bar;
}

static void
add_bars (LopeSeriesChart *self,
          guint            i,
          gboolean         stacked)
{
  LopeSeriesBar bar = { .row = i };
  double stack = 0;

  find_bar (self, i, &bar.rect.x, &bar.rect.width);
  for (guint k = 0; k < self->series->len; k++)
    {
      const LopeAddedSeries *series = g_ptr_array_index (self->series, k);
      double value = get_value (self, series, i), y;

      if (!is_bar (series) || isnan (value) || value <= 0)
        continue;
      y = lope_value_scale_get_y (&self->scale, &self->plot, stack);
      stack += value;
      bar.rect.y = lope_value_scale_get_y (&self->scale, &self->plot, stack);
      bar.rect.height = y - bar.rect.y;
      bar.tone = series->info.tone;
      bar.top = TRUE;
      /* The one below ends in a straight line, and a gap tells them apart. */
      if (self->bars->len > 0 && g_array_index (self->bars, LopeSeriesBar, self->bars->len - 1).row == i)
        {
          g_array_index (self->bars, LopeSeriesBar, self->bars->len - 1).top = FALSE;
          bar.rect.height = fmax (bar.rect.height - 1, fmin (bar.rect.height, 1));
        }
      if (series->info.look == LOPE_LOOK_BLOCKS)
        add_blocks (self, &bar, value);
      else
        add_bar (self, &bar, stacked);
    }
}

static void
find_bars (LopeSeriesChart *self)
{
  guint n = 0;

  for (guint k = 0; k < self->series->len; k++)
    n += is_bar (g_ptr_array_index (self->series, k)) ? 1 : 0;

  g_array_set_size (self->bars, 0);
  for (guint i = 0; n > 0 && i < self->rows->len; i++)
    add_bars (self, i, n > 1);
}

/* Dots that would lie on each other are drawn once. */
static GArray *
thin_dots (GArray *points)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  GArray *thin = g_array_new (FALSE, FALSE, sizeof (LopePoint));

  for (guint i = 0; i < points->len; i++)
    {
      const LopePoint *point = &g_array_index (points, LopePoint, i);
      gint64 key;

      if (isnan (point->y))
        continue;
      key = (gint64) floor (point->x / DOT_GRID) * 100000 + (gint64) floor (point->y / DOT_GRID);
      if (g_hash_table_add (seen, g_memdup2 (&key, sizeof key)))
        g_array_append_val (thin, *point);
    }

  return thin;
}

static void
find_points (LopeSeriesChart *self,
             LopeAddedSeries *series)
{
  g_autoptr (GArray) points = g_array_sized_new (FALSE, FALSE, sizeof (LopePoint), self->rows->len);

  g_clear_pointer (&series->points, g_array_unref);
  if (series->info.look < LOPE_LOOK_DOTS)
    return;

  for (guint i = 0; i < self->rows->len; i++)
    {
      LopeRect span = lope_series_chart_get_span (self, i);
      LopePoint point = { span.x + span.width / 2, NAN };

      if (!isnan (series->values[i]))
        point.y = lope_series_chart_get_y (self, series, series->values[i]);
      g_array_append_val (points, point);
    }

  series->points = series->info.look == LOPE_LOOK_DOTS
                     ? thin_dots (points)
                     : lope_points_thin ((const LopePoint *) (gpointer) points->data, points->len);
}

static void
find_limit (LopeSeriesChart *self)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (LopePoint));

  g_clear_pointer (&self->limit_points, g_array_unref);
  if (self->limit == NULL)
    return;

  for (guint i = 0; i < self->limit->len; i++)
    {
      const LopeDayValue *step = &g_array_index (self->limit, LopeDayValue, i);
      LopeDay end = i + 1 < self->limit->len ? step[1].day : self->data.to + 1;
      double value = lope_measure_in_units (self->measure, step->value, self->data.units);
      LopePoint point = { lope_time_scale_get_x (&self->time, step->day), NAN };

      if (!isnan (value))
        point.y = lope_value_scale_get_y (&self->scale, &self->plot, value);
      g_array_append_val (points, point);
      point.x = lope_time_scale_get_x (&self->time, end);
      g_array_append_val (points, point);
    }
  self->limit_points = lope_points_thin ((const LopePoint *) (gpointer) points->data, points->len);
}

/* LopeChartClass.layout */
void
lope_series_chart_layout (LopeChart            *chart,
                          double                width,
                          double                height,
                          const LopeChartStyle *style)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);

  find_axes (self);
  find_plot (self, width, height, style);
  self->time = (LopeTimeScale) {
    .first = self->data.from, .last = self->data.to,
    .x = self->plot.x, .width = self->plot.width, .rtl = style->rtl,
  };
  g_clear_pointer (&self->ticks, g_array_unref);
  self->ticks = lope_time_scale_find_ticks (&self->time, self->data.row_unit >= LOPE_ROWS_BY_MONTH,
                                            self->data.first_weekday, style);
  find_bars (self);
  for (guint k = 0; k < self->series->len; k++)
    find_points (self, g_ptr_array_index (self->series, k));
  find_limit (self);
}

/* ==== What was laid out ==== */

/* Where a value of a series stands. */
double
lope_series_chart_get_y (LopeSeriesChart       *self,
                         const LopeAddedSeries *series,
                         double                 value)
{
  if (series->info.pain_axis)
    return self->plot.y + self->plot.height * (1 - value / 10);

  return lope_value_scale_get_y (&self->scale, &self->plot,
                                 lope_measure_in_units (series->info.measure, value, self->data.units));
}

/* The area of a row, over the height of the plot. */
LopeRect
lope_series_chart_get_span (LopeSeriesChart *self,
                            guint            i)
{
  const LopeAddedRow *row = lope_series_chart_row (self, i);
  double days = (double) row->last - row->first + 1;
  double first = row->first + days * row->slot / row->n_slots;
  double a = lope_time_scale_get_x (&self->time, fmax (first, self->data.from));
  double b = lope_time_scale_get_x (&self->time, fmin (first + days / row->n_slots, self->data.to + 1.0));

  return (LopeRect) { fmin (a, b), self->plot.y, fabs (b - a), self->plot.height };
}

/* The upper end of what is drawn of a row. */
double
lope_series_chart_get_top (LopeSeriesChart *self,
                           guint            i)
{
  double stack = 0, top = self->plot.y + self->plot.height;

  for (guint k = 0; k < self->series->len; k++)
    {
      const LopeAddedSeries *series = g_ptr_array_index (self->series, k);

      if (series->info.look == LOPE_LOOK_TABLE || isnan (series->values[i]))
        continue;
      stack += is_bar (series) ? get_value (self, series, i) : 0;
      top = fmin (top, is_bar (series) ? lope_value_scale_get_y (&self->scale, &self->plot, stack)
                                       : lope_series_chart_get_y (self, series, series->values[i]));
    }

  return top;
}

/* LopeChartClass.hit: the row whose middle is nearest. */
int
lope_series_chart_hit (LopeChart *chart,
                       double     x,
                       double     y)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);
  LopeDay day = lope_time_scale_get_day (&self->time, x);
  guint low = 0, high = self->rows->len;
  double best = INFINITY;
  int found = -1;

  if (day == LOPE_DAY_NONE || y < self->plot.y || y > self->plot.y + self->plot.height)
    return -1;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (lope_series_chart_row (self, middle)->first <= day)
        low = middle + 1;
      else
        high = middle;
    }
  /* Those of the day, and those on both sides of it. */
  high = low;
  low -= MIN (low, low > 0 ? 2u + lope_series_chart_row (self, low - 1)->n_slots : 2u);
  for (guint i = low; i < MIN (high + 2, self->rows->len); i++)
    {
      LopeRect span = lope_series_chart_get_span (self, i);
      double distance = fabs (span.x + span.width / 2 - x);

      if (distance < best && distance <= fmax (span.width / 2 + 0.5, REACH))
        {
          best = distance;
          found = (int) i;
        }
    }

  return found;
}
