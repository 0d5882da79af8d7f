/* lope-chart-bubble.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-bubble.h"

/* Between a value and what is said about it. */
#define GAP 12

/* From the upper edge of the value. */
#define DROP 6

struct _LopeChartBubble {
  GtkWidget parent_instance;

  GtkWidget *box; /* owned */
  GtkLabel *heading; /* borrowed from @box */
  GtkGrid *grid; /* borrowed from @box */
};

/**
 * LopeChartBubble:
 *
 * What is said beside a value of a chart that is pointed at. It is only for the
 * eye: for screen readers the chart announces its values itself.
 */
G_DEFINE_FINAL_TYPE (LopeChartBubble, lope_chart_bubble, GTK_TYPE_WIDGET)

static GtkWidget *
make_label (const char *text,
            float       xalign,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 28);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
clear_grid (LopeChartBubble *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

/* The columns of the table, one below the other. */
static void
add_cells (LopeChartBubble *self,
           LopeChart       *chart,
           guint            i)
{
  const guint n = lope_chart_get_n_columns (chart);
  g_autofree char *heading = lope_chart_get_cell (chart, i, 0);

  gtk_label_set_label (self->heading, heading);
  for (guint column = 1, row = 0; column < n; column++)
    {
      g_autofree char *cell = lope_chart_get_cell (chart, i, column);

      /* What is not known takes no line. */
      if (*cell == '\0' || g_str_equal (cell, "—"))
        continue;

      gtk_grid_attach (self->grid, make_label (lope_chart_get_column_title (chart, column), 0, "lope-notice-text"),
                       0, (int) row, 1, 1);
      gtk_grid_attach (self->grid, make_label (cell, 1, "numeric"), 1, (int) row, 1, 1);
      row++;
    }
}

/* A sentence, and what belongs to it in lines of its own. */
static void
add_lines (LopeChartBubble *self,
           LopeChart       *chart,
           guint            i)
{
  g_autofree char *text = lope_chart_describe (chart, i);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  gtk_label_set_label (self->heading, lines[0] != NULL ? lines[0] : "");
  for (int row = 1; lines[0] != NULL && lines[row] != NULL; row++)
    gtk_grid_attach (self->grid, make_label (lines[row], 0, "lope-notice-text"), 0, row, 2, 1);
}

static void
lope_chart_bubble_dispose (GObject *object)
{
  LopeChartBubble *self = LOPE_CHART_BUBBLE (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (lope_chart_bubble_parent_class)->dispose (object);
}

static void
lope_chart_bubble_class_init (LopeChartBubbleClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_chart_bubble_dispose;

  gtk_widget_class_set_css_name (widget_class, "lope-bubble");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
lope_chart_bubble_init (LopeChartBubble *self)
{
  GtkWidget *heading = make_label ("", 0, "heading");
  GtkWidget *grid = gtk_grid_new ();

  self->heading = GTK_LABEL (heading);
  self->grid = GTK_GRID (grid);
  gtk_grid_set_column_spacing (self->grid, 18);
  gtk_grid_set_row_spacing (self->grid, 2);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (self->box), heading);
  gtk_box_append (GTK_BOX (self->box), grid);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));

  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
}

/* ==== API ==== */

/**
 * lope_chart_bubble_new:
 *
 * Makes a bubble that says nothing yet.
 *
 * Returns: (transfer floating): the bubble
 */
GtkWidget *
lope_chart_bubble_new (void)
{
  return g_object_new (LOPE_TYPE_CHART_BUBBLE, NULL);
}

/**
 * lope_chart_bubble_show:
 * @self: a bubble
 * @chart: a chart
 * @i: which value
 *
 * Sets what the bubble says.
 */
void
lope_chart_bubble_show (LopeChartBubble *self,
                        LopeChart       *chart,
                        guint            i)
{
  g_return_if_fail (LOPE_IS_CHART_BUBBLE (self));

  clear_grid (self);
  if (lope_chart_get_n_columns (chart) > 1)
    add_cells (self, chart, i);
  else
    add_lines (self, chart, i);
  gtk_widget_set_visible (GTK_WIDGET (self->grid), gtk_widget_get_first_child (GTK_WIDGET (self->grid)) != NULL);
}

/**
 * lope_chart_bubble_allocate:
 * @self: a bubble
 * @item: the area of the value
 * @width: the width of the chart
 * @height: the height of the chart
 *
 * Puts the bubble beside the value, on the side towards which one reads if there
 * is room, and always inside the chart.
 */
void
lope_chart_bubble_allocate (LopeChartBubble *self,
                            const LopeRect  *item,
                            int              width,
                            int              height)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const double left = item->x - GAP, right = item->x + item->width + GAP;
  int natural_width, natural_height, minimum;
  graphene_point_t place;

  g_return_if_fail (LOPE_IS_CHART_BUBBLE (self));

  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural_width, NULL, NULL);
  natural_width = MAX (minimum, MIN (natural_width, width));
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL, natural_width, NULL, &natural_height, NULL, NULL);

  if (rtl ? left - natural_width >= 0 : right + natural_width > width)
    place.x = (float) (left - natural_width);
  else
    place.x = (float) right;
  place.x = CLAMP (place.x, 0, (float) MAX (0, width - natural_width));
  place.y = CLAMP ((float) item->y + DROP, 0, (float) MAX (0, height - natural_height));

  gtk_widget_allocate (GTK_WIDGET (self), natural_width, natural_height, -1,
                       gsk_transform_translate (NULL, &place));
}
