/* lope-series-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-series-chart.h"

#include "lope-format.h"
#include "lope-period-plot.h"
#include "lope-series-chart-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/**
 * LopeSeriesChart:
 *
 * Values over time: bars, dots and lines, with the times without runs hatched
 * and what happened beside them. It is handed all of it, and knows itself how to
 * find room for it, say it and put it into a table.
 */
G_DEFINE_FINAL_TYPE (LopeSeriesChart, lope_series_chart, LOPE_TYPE_CHART)

static const LopeAddedSeries *
get_series (LopeSeriesChart *self,
            guint            i)
{
  return g_ptr_array_index (self->series, i);
}

static void
series_free (gpointer data)
{
  LopeAddedSeries *series = data;

  g_free (series->title);
  g_free (series->legend);
  g_free (series->values);
  g_clear_pointer (&series->points, g_array_unref);
  g_free (series);
}

static LopePeriodUnit
get_period_unit (LopeSeriesChart *self)
{
  return self->data.row_unit == LOPE_ROWS_BY_WEEK    ? LOPE_PERIOD_WEEK
         : self->data.row_unit == LOPE_ROWS_BY_MONTH ? LOPE_PERIOD_MONTH
                                                     : LOPE_PERIOD_YEAR;
}

static char *
name_row (LopeSeriesChart *self,
          guint            i)
{
  const LopeAddedRow *row = lope_series_chart_row (self, i);
  LopePeriod period = { .first = row->first, .last = row->last };

  if (self->data.row_unit == LOPE_ROWS_BY_DAY)
    return lope_format_day_long (row->first, self->data.today);

  return lope_period_name (&period, get_period_unit (self), self->data.today);
}

/* Rows of one day follow each other; each is told how many there are. */
static void
find_slots (LopeSeriesChart *self)
{
  for (guint i = 0, end; i < self->rows->len; i = end)
    {
      for (end = i; end < self->rows->len; end++)
        {
          if (lope_series_chart_row (self, end)->first != lope_series_chart_row (self, i)->first)
            break;
        }
      for (guint k = i; k < end; k++)
        {
          lope_series_chart_row (self, k)->slot = (guint16) (k - i);
          lope_series_chart_row (self, k)->n_slots = (guint16) (end - i);
        }
    }
}

/* ==== LopeChart ==== */

static guint
lope_series_chart_get_n_items (LopeChart *chart)
{
  return LOPE_SERIES_CHART (chart)->rows->len;
}

static LopeRect
lope_series_chart_get_item (LopeChart *chart,
                            guint      i)
{
  return lope_series_chart_get_span (LOPE_SERIES_CHART (chart), i);
}

static char *
lope_series_chart_describe (LopeChart *chart,
                            guint      i)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);
  const LopeAddedRow *row = lope_series_chart_row (self, i);
  const char *label = g_hash_table_lookup (self->labels, GUINT_TO_POINTER (i + 1));
  GString *text = g_string_new_take (name_row (self, i));
  gboolean any = FALSE;

  for (guint k = 0; k < self->series->len; k++)
    {
      const LopeAddedSeries *series = get_series (self, k);
      g_autofree char *value = lope_measure_format (series->info.measure, series->values[i], self->data.units);

      if (isnan (series->values[i]))
        continue;
      any = TRUE;
      g_string_append_c (text, '\n');
      /* TRANSLATORS: %1$s is what a value is, such as “Distance”, %2$s the value */
      g_string_append_printf (text, C_ ("value in a chart", "%1$s: %2$s"), series->title, value);
    }
  if (!any)
    g_string_append_printf (text, "\n%s", _ ("Nothing recorded"));
  if (label != NULL)
    g_string_append_printf (text, "\n%s", label);
  lope_chart_notes_append (self->notes, row->first, row->last, text);

  return g_string_free_and_steal (text);
}

static char *
lope_series_chart_summarise (LopeChart *chart)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);

  return g_strdup (self->summary != NULL ? self->summary : _ ("Nothing was recorded in this time."));
}

static const char *
lope_series_chart_get_title (LopeChart *chart)
{
  return LOPE_SERIES_CHART (chart)->title;
}

static guint
lope_series_chart_get_n_columns (LopeChart *chart)
{
  return 1 + LOPE_SERIES_CHART (chart)->series->len;
}

static const char *
lope_series_chart_get_column_title (LopeChart *chart,
                                    guint      column)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);

  if (column > 0)
    return get_series (self, column - 1)->title;

  return self->data.row_unit == LOPE_ROWS_BY_DAY ? C_ ("table heading", "Day")
                                                 : lope_period_unit_get_heading (get_period_unit (self));
}

static char *
lope_series_chart_get_cell (LopeChart *chart,
                            guint      i,
                            guint      column)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (chart);
  const LopeAddedSeries *series;

  if (column == 0)
    return name_row (self, i);

  series = get_series (self, column - 1);

  return lope_measure_format (series->info.measure, series->values[i], self->data.units);
}

static gboolean
lope_series_chart_is_numeric_column (LopeChart *chart,
                                     guint      column)
{
  return column > 0;
}

static gboolean
lope_series_chart_get_days (LopeChart *chart,
                            guint      i,
                            LopeDay   *first,
                            LopeDay   *last)
{
  const LopeAddedRow *row = lope_series_chart_row (LOPE_SERIES_CHART (chart), i);

  *first = row->first;
  *last = row->last;

  return TRUE;
}

static LopeDay
lope_series_chart_get_day_at (LopeChart *chart,
                              double     x)
{
  return lope_time_scale_get_day (&LOPE_SERIES_CHART (chart)->time, x);
}

static const char *
lope_series_chart_get_uuid (LopeChart *chart,
                            guint      i)
{
  const LopeAddedRow *row = lope_series_chart_row (LOPE_SERIES_CHART (chart), i);

  return row->uuid[0] != '\0' ? row->uuid : NULL;
}

static void
lope_series_chart_finalize (GObject *object)
{
  LopeSeriesChart *self = LOPE_SERIES_CHART (object);

  g_free (self->title);
  g_free (self->summary);
  g_free (self->limit_legend);
  g_array_unref (self->rows);
  g_array_unref (self->breaks);
  g_array_unref (self->notes);
  g_array_unref (self->bars);
  g_clear_pointer (&self->limit, g_array_unref);
  g_clear_pointer (&self->limit_points, g_array_unref);
  g_clear_pointer (&self->ticks, g_array_unref);
  g_ptr_array_unref (self->series);
  g_hash_table_unref (self->labels);

  G_OBJECT_CLASS (lope_series_chart_parent_class)->finalize (object);
}

static void
lope_series_chart_class_init (LopeSeriesChartClass *klass)
{
  LopeChartClass *chart_class = LOPE_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = lope_series_chart_finalize;
  chart_class->layout = lope_series_chart_layout;
  chart_class->draw = lope_series_chart_draw;
  chart_class->draw_cursor = lope_series_chart_draw_cursor;
  chart_class->get_n_items = lope_series_chart_get_n_items;
  chart_class->hit = lope_series_chart_hit;
  chart_class->get_item = lope_series_chart_get_item;
  chart_class->describe = lope_series_chart_describe;
  chart_class->summarise = lope_series_chart_summarise;
  chart_class->get_title = lope_series_chart_get_title;
  chart_class->get_n_columns = lope_series_chart_get_n_columns;
  chart_class->get_column_title = lope_series_chart_get_column_title;
  chart_class->get_cell = lope_series_chart_get_cell;
  chart_class->is_numeric_column = lope_series_chart_is_numeric_column;
  chart_class->get_days = lope_series_chart_get_days;
  chart_class->get_day_at = lope_series_chart_get_day_at;
  chart_class->get_uuid = lope_series_chart_get_uuid;
}

static void
lope_series_chart_init (LopeSeriesChart *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (LopeAddedRow));
  self->breaks = g_array_new (FALSE, FALSE, sizeof (LopeBreak));
  self->notes = lope_chart_notes_new ();
  self->bars = g_array_new (FALSE, FALSE, sizeof (LopeSeriesBar));
  self->series = g_ptr_array_new_with_free_func (series_free);
  self->labels = g_hash_table_new_full (NULL, NULL, NULL, g_free);
}

/* ==== API ==== */

/**
 * lope_series_chart_new:
 * @data: what it stands on
 *
 * Makes a chart without values.
 *
 * Returns: (transfer full): the chart
 */
LopeSeriesChart *
lope_series_chart_new (const LopeSeriesChartData *data)
{
  LopeSeriesChart *self = g_object_new (LOPE_TYPE_SERIES_CHART, NULL);

  g_return_val_if_fail (data->from <= data->to, self);

  self->data = *data;
  self->title = g_strdup (data->title);
  for (guint i = 0; i < data->n_rows; i++)
    {
      LopeAddedRow row = { .first = data->rows[i].first, .last = data->rows[i].last };

      if (data->rows[i].uuid != NULL)
        g_strlcpy (row.uuid, data->rows[i].uuid, sizeof row.uuid);
      g_array_append_val (self->rows, row);
    }
  self->data.title = self->title;
  self->data.rows = NULL;
  find_slots (self);

  return self;
}

/**
 * lope_series_chart_add_series:
 * @self: a chart
 * @series: what the values are
 * @values: a value for each row, in SI units; not a number where nothing was
 *   recorded
 *
 * Adds values. Bars stand on those that were added before.
 */
void
lope_series_chart_add_series (LopeSeriesChart  *self,
                              const LopeSeries *series,
                              const double     *values)
{
  LopeAddedSeries *added = g_new0 (LopeAddedSeries, 1);

  g_return_if_fail (LOPE_IS_SERIES_CHART (self));

  added->info = *series;
  added->title = g_strdup (series->title);
  added->legend = g_strdup (series->legend);
  added->values = g_memdup2 (values, self->rows->len * sizeof (double));
  g_ptr_array_add (self->series, added);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_series_chart_set_mark:
 * @self: a chart
 * @row: which row
 * @mark: what it is marked with
 * @label: (nullable): what stands beside the mark and is said of it
 *
 * Marks a row.
 */
void
lope_series_chart_set_mark (LopeSeriesChart *self,
                            guint            row,
                            LopeRowMark      mark,
                            const char      *label)
{
  g_return_if_fail (LOPE_IS_SERIES_CHART (self));
  g_return_if_fail (row < self->rows->len);

  lope_series_chart_row (self, row)->mark = mark;
  if (label != NULL)
    g_hash_table_replace (self->labels, GUINT_TO_POINTER (row + 1), g_strdup (label));
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_series_chart_set_limit:
 * @self: a chart
 * @steps: (array length=n_steps): the line, in the order of days
 * @n_steps: how many steps it has
 * @legend: what stands in the legend, translated
 *
 * Sets a line in steps that has values of its own on each day.
 */
void
lope_series_chart_set_limit (LopeSeriesChart    *self,
                             const LopeDayValue *steps,
                             guint               n_steps,
                             const char         *legend)
{
  g_return_if_fail (LOPE_IS_SERIES_CHART (self));

  g_clear_pointer (&self->limit, g_array_unref);
  self->limit = g_array_sized_new (FALSE, FALSE, sizeof (LopeDayValue), n_steps);
  g_array_append_vals (self->limit, steps, n_steps);
  g_set_str (&self->limit_legend, legend);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_series_chart_set_breaks:
 * @self: a chart
 * @breaks: (element-type LopeBreak): times without runs
 *
 * Sets the times that are hatched.
 */
void
lope_series_chart_set_breaks (LopeSeriesChart *self,
                              GArray          *breaks)
{
  g_return_if_fail (LOPE_IS_SERIES_CHART (self));

  g_array_set_size (self->breaks, 0);
  for (guint i = 0; i < breaks->len; i++)
    {
      LopeBreak gap = g_array_index (breaks, LopeBreak, i);

      gap.first = MAX (gap.first, self->data.from);
      gap.last = MIN (gap.last, self->data.to);
      if (gap.first <= gap.last)
        g_array_append_val (self->breaks, gap);
    }
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_series_chart_set_notes:
 * @self: a chart
 * @notes: (element-type LopeChartNote): what happened; copied
 *
 * Sets what happened beside the values.
 */
void
lope_series_chart_set_notes (LopeSeriesChart *self,
                             GArray          *notes)
{
  g_return_if_fail (LOPE_IS_SERIES_CHART (self));

  g_array_unref (self->notes);
  self->notes = lope_chart_notes_copy (notes, self->data.from, self->data.to);
  lope_chart_changed (LOPE_CHART (self));
}

/**
 * lope_series_chart_set_summary:
 * @self: a chart
 * @summary: (nullable): what it shows in a sentence, translated
 *
 * Sets what the chart says first.
 */
void
lope_series_chart_set_summary (LopeSeriesChart *self,
                               const char      *summary)
{
  g_return_if_fail (LOPE_IS_SERIES_CHART (self));

  g_set_str (&self->summary, summary);
}
