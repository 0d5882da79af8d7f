/* lope-trend-rows.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-rows.h"

struct _LopeTrendRow {
  GObject parent_instance;

  guint value;
  LopeChart *chart; /* owned */
};

/**
 * LopeTrendRow:
 *
 * A value of a chart as a row of a table.
 */
G_DEFINE_FINAL_TYPE (LopeTrendRow, lope_trend_row, G_TYPE_OBJECT)

struct _LopeTrendRows {
  GObject parent_instance;

  guint n;
  gboolean latest_first;
  LopeChart *chart; /* owned */
};

static void list_model_iface_init (GListModelInterface *iface);

/**
 * LopeTrendRows:
 *
 * The values of a chart as a list of rows, each made when it is asked for. What
 * has days begins with the latest. It shows the chart as it was when the list was
 * made.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LopeTrendRows, lope_trend_rows, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* ==== LopeTrendRow ==== */

static void
lope_trend_row_dispose (GObject *object)
{
  g_clear_object (&LOPE_TREND_ROW (object)->chart);

  G_OBJECT_CLASS (lope_trend_row_parent_class)->dispose (object);
}

static void
lope_trend_row_class_init (LopeTrendRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_trend_row_dispose;
}

static void
lope_trend_row_init (LopeTrendRow *self)
{
}

/* ==== GListModel ==== */

static GType
lope_trend_rows_get_item_type (GListModel *list)
{
  return LOPE_TYPE_TREND_ROW;
}

static guint
lope_trend_rows_get_n_items (GListModel *list)
{
  return LOPE_TREND_ROWS (list)->n;
}

static gpointer
lope_trend_rows_get_item (GListModel *list,
                          guint       position)
{
  LopeTrendRows *self = LOPE_TREND_ROWS (list);
  LopeTrendRow *row;

  if (position >= self->n)
    return NULL;

  row = g_object_new (LOPE_TYPE_TREND_ROW, NULL);
  row->chart = g_object_ref (self->chart);
  row->value = self->latest_first ? self->n - 1 - position : position;

  return row;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = lope_trend_rows_get_item_type;
  iface->get_n_items = lope_trend_rows_get_n_items;
  iface->get_item = lope_trend_rows_get_item;
}

static void
lope_trend_rows_dispose (GObject *object)
{
  g_clear_object (&LOPE_TREND_ROWS (object)->chart);

  G_OBJECT_CLASS (lope_trend_rows_parent_class)->dispose (object);
}

static void
lope_trend_rows_class_init (LopeTrendRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = lope_trend_rows_dispose;
}

static void
lope_trend_rows_init (LopeTrendRows *self)
{
}

/* ==== API ==== */

/**
 * lope_trend_row_dup_cell:
 * @self: a row
 * @column: which column of the chart
 *
 * Gets what stands in a cell.
 *
 * Returns: (transfer full): the text; empty where the chart has changed since
 */
char *
lope_trend_row_dup_cell (LopeTrendRow *self,
                         guint         column)
{
  g_return_val_if_fail (LOPE_IS_TREND_ROW (self), NULL);

  if (self->value >= lope_chart_get_n_items (self->chart) || column >= lope_chart_get_n_columns (self->chart))
    return g_strdup ("");

  return lope_chart_get_cell (self->chart, self->value, column);
}

/**
 * lope_trend_row_get_value:
 * @self: a row
 *
 * Gets which value of the chart the row shows.
 *
 * Returns: the value
 */
guint
lope_trend_row_get_value (LopeTrendRow *self)
{
  g_return_val_if_fail (LOPE_IS_TREND_ROW (self), 0);

  return self->value;
}

/**
 * lope_trend_rows_new:
 * @chart: a chart
 *
 * Makes a list of what the chart shows now.
 *
 * Returns: (transfer full): the list, of #LopeTrendRow
 */
LopeTrendRows *
lope_trend_rows_new (LopeChart *chart)
{
  LopeTrendRows *self;
  LopeDay first, last;

  g_return_val_if_fail (LOPE_IS_CHART (chart), NULL);

  self = g_object_new (LOPE_TYPE_TREND_ROWS, NULL);
  self->chart = g_object_ref (chart);
  self->n = lope_chart_get_n_items (chart);
  self->latest_first = self->n > 0 && lope_chart_get_days (chart, 0, &first, &last);

  return self;
}
