/* lope-body-cell.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-body-cell.h"

#include "lope-pain-text.h"
#include "lope-region.h"

struct _LopeBodyCell {
  GtkButton parent_instance;

  int region;
  gboolean toggles;
};

/**
 * LopeBodyCell:
 *
 * One region of a #LopeBodyMap, which draws it: what the keyboard and assistive
 * technology have in their hands. The pointer is the map's own, since it may be
 * a little beside a region.
 */
G_DEFINE_FINAL_TYPE (LopeBodyCell, lope_body_cell, GTK_TYPE_BUTTON)

static void
lope_body_cell_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
}

static void
lope_body_cell_class_init (LopeBodyCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lope_body_cell_snapshot;

  gtk_widget_class_set_css_name (widget_class, "lope-body-cell");
}

static void
lope_body_cell_init (LopeBodyCell *self)
{
  self->region = LOPE_REGION_ANYWHERE;
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

/* ==== API ==== */

/**
 * lope_body_cell_new:
 * @region: a region
 * @toggles: whether it is chosen or not, as one of several
 *
 * Makes the cell of a region without a value.
 *
 * Returns: the cell
 */
GtkWidget *
lope_body_cell_new (int      region,
                    gboolean toggles)
{
  LopeBodyCell *self = g_object_new (LOPE_TYPE_BODY_CELL,
                                     "accessible-role", toggles ? GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON
                                                                : GTK_ACCESSIBLE_ROLE_BUTTON,
                                     NULL);

  self->region = region;
  self->toggles = toggles;
  lope_body_cell_set_state (self, -1, LOPE_PAIN_TREND_INSUFFICIENT, FALSE);

  return GTK_WIDGET (self);
}

/**
 * lope_body_cell_get_region:
 * @self: a cell
 *
 * Gets the region.
 *
 * Returns: the region
 */
int
lope_body_cell_get_region (LopeBodyCell *self)
{
  g_return_val_if_fail (LOPE_IS_BODY_CELL (self), LOPE_REGION_ANYWHERE);

  return self->region;
}

/**
 * lope_body_cell_set_state:
 * @self: a cell
 * @severity: from 0 to 10, or −1 for none
 * @trend: how it changes
 * @chosen: whether the region is chosen
 *
 * Sets what is said of the region.
 */
void
lope_body_cell_set_state (LopeBodyCell  *self,
                          int            severity,
                          LopePainTrend  trend,
                          gboolean       chosen)
{
  g_autofree char *text = NULL;

  g_return_if_fail (LOPE_IS_BODY_CELL (self));

  text = lope_pain_text_describe_region (self->region, severity, trend);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (self->toggles)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_PRESSED,
                                 chosen ? GTK_ACCESSIBLE_TRISTATE_TRUE : GTK_ACCESSIBLE_TRISTATE_FALSE, -1);
}
