/* lope-trend-table.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-table.h"

#include "lope-chart-style.h"
#include "lope-trend-rows.h"

typedef struct {
  guint number;
  gboolean numeric;
} Column;

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          Column                   *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->numeric ? 1 : 0);
  gtk_widget_add_css_class (label, "numeric");
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         Column                   *column)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  g_autofree char *text = lope_trend_row_dup_cell (gtk_list_item_get_item (item), column->number);
  g_autofree char *shown =
    lope_text_hold_direction (text != NULL ? text : "", gtk_widget_get_direction (label) == GTK_TEXT_DIR_RTL);

  gtk_label_set_label (GTK_LABEL (label), shown);
}

static void
column_free (gpointer  data,
             GClosure *closure)
{
  g_free (data);
}

static GtkColumnViewColumn *
make_column (LopeChart *chart,
             guint      number)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Column *column = g_new0 (Column, 1);
  GtkColumnViewColumn *self;

  column->number = number;
  column->numeric = lope_chart_is_numeric_column (chart, number);
  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cb), g_memdup2 (column, sizeof *column), column_free, 0);
  g_signal_connect_data (factory, "bind", G_CALLBACK (bind_cb), column, column_free, 0);
  self = gtk_column_view_column_new (lope_chart_get_column_title (chart, number), factory);
  gtk_column_view_column_set_expand (self, number == 0);

  return self;
}

/* ==== API ==== */

/**
 * lope_trend_table_show:
 * @view: a table
 * @chart: a chart
 *
 * Shows the values of a chart as a table, with a row for each.
 */
void
lope_trend_table_show (GtkColumnView *view,
                       LopeChart     *chart)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkNoSelection) selection = gtk_no_selection_new (G_LIST_MODEL (lope_trend_rows_new (chart)));
  const guint n = lope_chart_get_n_columns (chart);

  gtk_column_view_set_model (view, NULL);
  for (guint i = g_list_model_get_n_items (columns); i > 0; i--)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i - 1);

      gtk_column_view_remove_column (view, column);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (chart, i);

      gtk_column_view_append_column (view, column);
    }
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}
