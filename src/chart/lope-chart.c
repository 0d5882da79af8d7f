/* lope-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/**
 * LopeChart:
 *
 * Something drawn from values, each of which can be pointed at and said in
 * words. What is shown in a window, written into a file and printed is the
 * same. It knows nothing of widgets.
 */
typedef struct {
  double width;
  double height;
  LopeChartStyle style;
  guint fonts;
  gboolean laid_out;
} LopeChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (LopeChart, lope_chart, G_TYPE_OBJECT)

static guint changed_signal;

/* ==== What a chart is that does not say otherwise ==== */

static void
draw_hairline (LopeChart            *self,
               cairo_t              *cr,
               const LopeChartStyle *style,
               guint                 i)
{
  const LopeRect item = lope_chart_get_item (self, i);

  lope_draw_set_color (cr, &style->foreground, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, round (item.x + item.width / 2) + 0.5, item.y);
  cairo_rel_line_to (cr, 0, item.height);
  cairo_stroke (cr);
}

static const char *
get_no_title (LopeChart *self)
{
  return NULL;
}

static guint
get_one_column (LopeChart *self)
{
  return 1;
}

static const char *
get_plain_column_title (LopeChart *self,
                        guint      column)
{
  return C_ ("table heading", "Value");
}

static char *
get_plain_cell (LopeChart *self,
                guint      i,
                guint      column)
{
  return lope_chart_describe (self, i);
}

static gboolean
is_no_number (LopeChart *self,
              guint      column)
{
  return FALSE;
}

static gboolean
get_no_days (LopeChart *self,
             guint      i,
             LopeDay   *first,
             LopeDay   *last)
{
  return FALSE;
}

static LopeDay
find_day_of_hit (LopeChart *self,
                 double     x)
{
  LopeDay first, last;

  /* Where values have no days of their own, time has no axis. */
  for (guint i = 0; i < lope_chart_get_n_items (self); i++)
    {
      LopeRect item = lope_chart_get_item (self, i);

      if (x < item.x || x > item.x + item.width || item.width <= 0)
        continue;
      if (!lope_chart_get_days (self, i, &first, &last))
        return LOPE_DAY_NONE;
      return first + (LopeDay) ((last - first + 1) * CLAMP ((x - item.x) / item.width, 0, 0.999));
    }

  return LOPE_DAY_NONE;
}

static const char *
get_no_uuid (LopeChart *self,
             guint      i)
{
  return NULL;
}

static void
lope_chart_class_init (LopeChartClass *klass)
{
  klass->draw_cursor = draw_hairline;
  klass->get_title = get_no_title;
  klass->get_n_columns = get_one_column;
  klass->get_column_title = get_plain_column_title;
  klass->get_cell = get_plain_cell;
  klass->is_numeric_column = is_no_number;
  klass->get_days = get_no_days;
  klass->get_day_at = find_day_of_hit;
  klass->get_uuid = get_no_uuid;

  /**
   * LopeChart::changed:
   *
   * What is to be drawn is another one.
   */
  changed_signal = g_signal_new ("changed", LOPE_TYPE_CHART, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
lope_chart_init (LopeChart *self)
{
}

/* Whether the layout that is there serves once more. */
static gboolean
is_laid_out (LopeChart            *self,
             double                width,
             double                height,
             const LopeChartStyle *style)
{
  LopeChartPrivate *priv = lope_chart_get_instance_private (self);

  return priv->laid_out && priv->width == width && priv->height == height &&
         priv->style.pango == style->pango && priv->fonts == pango_context_get_serial (style->pango) &&
         priv->style.rtl == style->rtl && priv->style.high_contrast == style->high_contrast;
}

static void
lay_out (LopeChart            *self,
         double                width,
         double                height,
         const LopeChartStyle *style)
{
  LopeChartPrivate *priv = lope_chart_get_instance_private (self);

  LOPE_CHART_GET_CLASS (self)->layout (self, width, height, style);
  priv->width = width;
  priv->height = height;
  priv->style = *style;
  priv->fonts = pango_context_get_serial (style->pango);
  priv->laid_out = TRUE;
}

/* ==== API ==== */

/**
 * lope_chart_draw:
 * @self: a chart
 * @cr: a cairo context
 * @width: how wide it is to be
 * @height: how high
 * @style: how it is to look
 * @cursor: the value that is pointed at, or −1; the number of values has all of
 *   them step back as if another one were pointed at
 *
 * Lays out the chart, unless it is laid out for this size and style already, and
 * draws it.
 */
void
lope_chart_draw (LopeChart            *self,
                 cairo_t              *cr,
                 double                width,
                 double                height,
                 const LopeChartStyle *style,
                 int                   cursor)
{
  g_return_if_fail (LOPE_IS_CHART (self));

  if (width < 1 || height < 1)
    return;

  if (!is_laid_out (self, width, height, style))
    lay_out (self, width, height, style);
  LOPE_CHART_GET_CLASS (self)->draw (self, cr, style, cursor);
  if (cursor >= 0 && (guint) cursor < lope_chart_get_n_items (self))
    lope_chart_draw_cursor (self, cr, style, (guint) cursor);
}

/**
 * lope_chart_draw_cursor:
 * @self: a chart that was drawn
 * @cr: a cairo context
 * @style: how it was drawn
 * @i: which value
 *
 * Marks a value over the chart: with a line through it, or as the chart does. That
 * takes much less time than to draw the chart with a cursor.
 */
void
lope_chart_draw_cursor (LopeChart            *self,
                        cairo_t              *cr,
                        const LopeChartStyle *style,
                        guint                 i)
{
  g_return_if_fail (LOPE_IS_CHART (self));
  g_return_if_fail (i < lope_chart_get_n_items (self));

  LOPE_CHART_GET_CLASS (self)->draw_cursor (self, cr, style, i);
}

/**
 * lope_chart_get_n_items:
 * @self: a chart
 *
 * Gets how many values there are.
 *
 * Returns: the number
 */
guint
lope_chart_get_n_items (LopeChart *self)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), 0);

  return LOPE_CHART_GET_CLASS (self)->get_n_items (self);
}

/**
 * lope_chart_hit:
 * @self: a chart that was drawn
 * @x: a place
 * @y: a place
 *
 * Finds the value at a place.
 *
 * Returns: which one, or −1
 */
int
lope_chart_hit (LopeChart *self,
                double     x,
                double     y)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), -1);

  return LOPE_CHART_GET_CLASS (self)->hit (self, x, y);
}

/**
 * lope_chart_get_item:
 * @self: a chart that was drawn
 * @i: which value
 *
 * Gets the area that belongs to a value.
 *
 * Returns: the area
 */
LopeRect
lope_chart_get_item (LopeChart *self,
                     guint      i)
{
  return LOPE_CHART_GET_CLASS (self)->get_item (self, i);
}

/**
 * lope_chart_describe:
 * @self: a chart
 * @i: which value
 *
 * Says a value in words. The tooltip, the screen reader and the label of the
 * cursor all say this.
 *
 * Returns: (transfer full): the text
 */
char *
lope_chart_describe (LopeChart *self,
                     guint      i)
{
  g_return_val_if_fail (i < lope_chart_get_n_items (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->describe (self, i);
}

/**
 * lope_chart_summarise:
 * @self: a chart
 *
 * Says what the chart shows in a sentence.
 *
 * Returns: (transfer full): the text
 */
char *
lope_chart_summarise (LopeChart *self)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->summarise (self);
}

/**
 * lope_chart_changed:
 * @self: a chart
 *
 * Tells that there is something else to be drawn. For subclasses.
 */
void
lope_chart_changed (LopeChart *self)
{
  LopeChartPrivate *priv = lope_chart_get_instance_private (self);

  g_return_if_fail (LOPE_IS_CHART (self));

  priv->laid_out = FALSE;
  g_signal_emit (self, changed_signal, 0);
}

/**
 * lope_chart_get_title:
 * @self: a chart
 *
 * Gets what the chart is called. That may depend on what it shows: distance by
 * week becomes distance by month.
 *
 * Returns: (transfer none) (nullable): the title, translated
 */
const char *
lope_chart_get_title (LopeChart *self)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->get_title (self);
}

/**
 * lope_chart_get_n_columns:
 * @self: a chart
 *
 * Gets how many columns the chart has as a table. Its rows are the values.
 *
 * Returns: the number, at least 1
 */
guint
lope_chart_get_n_columns (LopeChart *self)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), 0);

  return LOPE_CHART_GET_CLASS (self)->get_n_columns (self);
}

/**
 * lope_chart_get_column_title:
 * @self: a chart
 * @column: which column
 *
 * Gets what stands over a column.
 *
 * Returns: (transfer none): the title, translated
 */
const char *
lope_chart_get_column_title (LopeChart *self,
                             guint      column)
{
  g_return_val_if_fail (column < lope_chart_get_n_columns (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->get_column_title (self, column);
}

/**
 * lope_chart_get_cell:
 * @self: a chart
 * @i: which value
 * @column: which column
 *
 * Gets what stands in a cell. What is not known is a dash.
 *
 * Returns: (transfer full): the text, in the runner’s units
 */
char *
lope_chart_get_cell (LopeChart *self,
                     guint      i,
                     guint      column)
{
  g_return_val_if_fail (i < lope_chart_get_n_items (self), NULL);
  g_return_val_if_fail (column < lope_chart_get_n_columns (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->get_cell (self, i, column);
}

/**
 * lope_chart_is_numeric_column:
 * @self: a chart
 * @column: which column
 *
 * Tells whether a column holds numbers, which are aligned at their ends.
 *
 * Returns: whether it does
 */
gboolean
lope_chart_is_numeric_column (LopeChart *self,
                              guint      column)
{
  g_return_val_if_fail (column < lope_chart_get_n_columns (self), FALSE);

  return LOPE_CHART_GET_CLASS (self)->is_numeric_column (self, column);
}

/**
 * lope_chart_get_days:
 * @self: a chart
 * @i: which value
 * @first: (out): the first of its days
 * @last: (out): the last of them
 *
 * Gets the days that a value stands for.
 *
 * Returns: %FALSE if it stands for none, like a shoe
 */
gboolean
lope_chart_get_days (LopeChart *self,
                     guint      i,
                     LopeDay   *first,
                     LopeDay   *last)
{
  g_return_val_if_fail (i < lope_chart_get_n_items (self), FALSE);

  return LOPE_CHART_GET_CLASS (self)->get_days (self, i, first, last);
}

/**
 * lope_chart_find_day:
 * @self: a chart
 * @day: a day
 *
 * Finds the value that stands for a day, for a crosshair that goes through
 * several charts. The values of a chart that have days are in their order.
 *
 * Returns: which one, the last if there are several, or −1
 */
int
lope_chart_find_day (LopeChart *self,
                     LopeDay    day)
{
  guint low = 0, high;
  LopeDay first, last;

  g_return_val_if_fail (LOPE_IS_CHART (self), -1);

  high = lope_chart_get_n_items (self);
  /* Behind the last value that begins no later. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (!lope_chart_get_days (self, middle, &first, &last))
        return -1;
      if (first <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low > 0 && lope_chart_get_days (self, low - 1, &first, &last) && last >= day ? (int) low - 1 : -1;
}

/**
 * lope_chart_get_day_at:
 * @self: a chart that was drawn
 * @x: a place
 *
 * Finds the day at a place, whether there is a value or not, for choosing a time
 * with the pointer.
 *
 * Returns: the day, or %LOPE_DAY_NONE outside of the plot and where the chart has
 *   no axis of time
 */
LopeDay
lope_chart_get_day_at (LopeChart *self,
                       double     x)
{
  g_return_val_if_fail (LOPE_IS_CHART (self), LOPE_DAY_NONE);

  return LOPE_CHART_GET_CLASS (self)->get_day_at (self, x);
}

/**
 * lope_chart_get_uuid:
 * @self: a chart
 * @i: which value
 *
 * Gets the run that a value stands for.
 *
 * Returns: (transfer none) (nullable): its UUID, or %NULL if it stands for no
 *   single one
 */
const char *
lope_chart_get_uuid (LopeChart *self,
                     guint      i)
{
  g_return_val_if_fail (i < lope_chart_get_n_items (self), NULL);

  return LOPE_CHART_GET_CLASS (self)->get_uuid (self, i);
}
