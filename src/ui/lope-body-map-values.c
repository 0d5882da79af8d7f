/* lope-body-map-values.c: what is chosen, and how much it hurts
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-map-private.h"

#include "lope-body-draw.h"
#include "lope-pain-text.h"
#include "lope-region.h"
#include "lope-widget-style.h"

/* GtkWidgetClass.query_tooltip */
gboolean
lope_body_map_query_tooltip (GtkWidget  *widget,
                             int         x,
                             int         y,
                             gboolean    keyboard,
                             GtkTooltip *tooltip)
{
  LopeBodyMap *self = LOPE_BODY_MAP (widget);
  int region = keyboard ? self->current : lope_body_map_hit (self, x, y);
  g_autofree char *text = NULL;

  if (!lope_body_map_is_region (self, region))
    return FALSE;

  text = lope_pain_text_describe_region (region, self->values[region].severity, self->values[region].trend);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

/* GtkWidgetClass.snapshot */
void
lope_body_map_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  LopeBodyMap *self = LOPE_BODY_MAP (widget);
  GtkWidget *focus = gtk_widget_get_focus_child (widget);
  g_autofree LopeBodyValue *values = g_new (LopeBodyValue, self->n_values);
  LopeBodyState state = {
    .values = values,
    .n_values = self->n_values,
    .hover = lope_region_get_id (self->hover),
    .selected = lope_region_get_id (self->selected),
  };
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) gtk_widget_get_width (widget),
                                               (float) gtk_widget_get_height (widget));
  LopeBodyStyle style;
  cairo_t *cr;

  for (guint i = 0; i < self->n_values; i++)
    values[i] = (LopeBodyValue) { lope_region_get_id ((int) i), self->values[i].severity, self->values[i].chosen };
  if (focus != NULL && (gtk_widget_get_state_flags (focus) & GTK_STATE_FLAG_FOCUS_VISIBLE) != 0)
    state.focus = lope_region_get_id (lope_body_cell_get_region (LOPE_BODY_CELL (focus)));

  lope_widget_get_body_style (widget, gtk_widget_get_first_child (widget), &style);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  lope_body_draw (cr, &self->layout, &style, &state);
  cairo_destroy (cr);
}

/* ==== API ==== */

/**
 * lope_body_map_is_chosen:
 * @self: a map
 * @region: a region
 *
 * Tells whether a region is one of those that are chosen.
 *
 * Returns: %TRUE if it is
 */
gboolean
lope_body_map_is_chosen (LopeBodyMap *self,
                         int          region)
{
  g_return_val_if_fail (LOPE_IS_BODY_MAP (self), FALSE);
  g_return_val_if_fail (lope_body_map_is_region (self, region), FALSE);

  return self->values[region].chosen;
}

/**
 * lope_body_map_set_chosen:
 * @self: a map
 * @region: a region
 * @chosen: whether it is to be chosen
 *
 * Chooses a region, or not.
 */
void
lope_body_map_set_chosen (LopeBodyMap *self,
                          int          region,
                          gboolean     chosen)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));
  g_return_if_fail (lope_body_map_is_region (self, region));

  self->values[region].chosen = chosen;
  lope_body_map_update_cell (self, region);
}

/**
 * lope_body_map_get_value:
 * @self: a map
 * @region: a region
 *
 * Gets how much a region hurts.
 *
 * Returns: from 0 to 10, or −1 if nothing is shown
 */
int
lope_body_map_get_value (LopeBodyMap *self,
                         int          region)
{
  g_return_val_if_fail (LOPE_IS_BODY_MAP (self), LOPE_BODY_MAP_NO_VALUE);
  g_return_val_if_fail (lope_body_map_is_region (self, region), LOPE_BODY_MAP_NO_VALUE);

  return self->values[region].severity;
}

/**
 * lope_body_map_set_value:
 * @self: a map
 * @region: a region
 * @severity: from 0 to 10, or −1 to show nothing
 * @trend: how it changes; %LOPE_PAIN_TREND_INSUFFICIENT says nothing of it
 *
 * Shows how much a region hurts.
 */
void
lope_body_map_set_value (LopeBodyMap   *self,
                         int            region,
                         int            severity,
                         LopePainTrend  trend)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));
  g_return_if_fail (lope_body_map_is_region (self, region));
  g_return_if_fail (severity >= LOPE_BODY_MAP_NO_VALUE && severity <= 10);

  self->values[region].severity = severity;
  self->values[region].trend = trend;
  lope_body_map_update_cell (self, region);
}

/**
 * lope_body_map_clear:
 * @self: a map
 *
 * Takes all values away, and has nothing chosen.
 */
void
lope_body_map_clear (LopeBodyMap *self)
{
  g_return_if_fail (LOPE_IS_BODY_MAP (self));

  for (guint i = 0; i < self->n_values; i++)
    {
      self->values[i] = (LopeBodyMapValue) { .severity = LOPE_BODY_MAP_NO_VALUE };
      lope_body_map_update_cell (self, (int) i);
    }
}
