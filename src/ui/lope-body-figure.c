/* lope-body-figure.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-figure.h"

struct _LopeBodyFigure {
  AdwBin parent_instance;

  /* Template children */
  AdwToggleGroup *views;
  AdwToggleGroup *parts;
  LopeBodyMap *map;
};

/**
 * LopeBodyFigure:
 *
 * A #LopeBodyMap under switches that turn the body and move its close-up.
 */
G_DEFINE_FINAL_TYPE (LopeBodyFigure, lope_body_figure, ADW_TYPE_BIN)

static void
view_cb (LopeBodyFigure *self)
{
  guint active = adw_toggle_group_get_active (self->views);

  /* Also called while the figure is made. */
  if (self->map != NULL && active < LOPE_N_BODY_VIEWS)
    lope_body_map_set_view (self->map, active);
}

static void
part_cb (LopeBodyFigure *self)
{
  guint active = adw_toggle_group_get_active (self->parts);

  if (self->map != NULL && LOPE_BODY_PART_HIPS + active < LOPE_N_BODY_PARTS)
    lope_body_map_set_part (self->map, LOPE_BODY_PART_HIPS + active);
}

static void
map_cb (LopeBodyFigure *self)
{
  adw_toggle_group_set_active (self->views, lope_body_map_get_view (self->map));
  adw_toggle_group_set_active (self->parts, lope_body_map_get_part (self->map) - LOPE_BODY_PART_HIPS);
}

static void
lope_body_figure_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_BODY_FIGURE);

  G_OBJECT_CLASS (lope_body_figure_parent_class)->dispose (object);
}

static void
lope_body_figure_class_init (LopeBodyFigureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_body_figure_dispose;

  g_type_ensure (LOPE_TYPE_BODY_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-body-figure.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeBodyFigure, views);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyFigure, parts);
  gtk_widget_class_bind_template_child (widget_class, LopeBodyFigure, map);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
  gtk_widget_class_bind_template_callback (widget_class, part_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
lope_body_figure_init (LopeBodyFigure *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_body_figure_new:
 *
 * Makes the body from the front, without any values.
 *
 * Returns: the figure
 */
GtkWidget *
lope_body_figure_new (void)
{
  return g_object_new (LOPE_TYPE_BODY_FIGURE, NULL);
}

/**
 * lope_body_figure_get_map:
 * @self: a figure
 *
 * Gets what shows the regions and has them picked.
 *
 * Returns: (transfer none): the map
 */
LopeBodyMap *
lope_body_figure_get_map (LopeBodyFigure *self)
{
  g_return_val_if_fail (LOPE_IS_BODY_FIGURE (self), NULL);

  return self->map;
}
