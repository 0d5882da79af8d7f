/* lope-compare-box.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-compare-box.h"

#include <math.h>

struct _LopeCompareBox {
  AdwBin parent_instance;

  GtkGrid *grid; /* borrowed */
};

/**
 * LopeCompareBox:
 *
 * Bars with a label and a value each: what was seen, against what.
 */
G_DEFINE_FINAL_TYPE (LopeCompareBox, lope_compare_box, ADW_TYPE_BIN)

static const char *const role_classes[] = {
  [LOPE_BAR_USUAL] = "usual",
  [LOPE_BAR_LINE] = "line",
  [LOPE_BAR_SEEN] = "seen",
  [LOPE_BAR_OVER] = "over",
};

static GtkWidget *
make_bar (const LopeBar *bar,
          double         top)
{
  GtkWidget *level = gtk_level_bar_new_for_interval (0, fmax (top, 1));

  gtk_level_bar_set_value (GTK_LEVEL_BAR (level), isnan (bar->value) ? 0 : bar->value);
  gtk_widget_add_css_class (level, "lope-compare");
  gtk_widget_add_css_class (level, role_classes[bar->role]);
  gtk_widget_set_hexpand (level, TRUE);
  gtk_widget_set_valign (level, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (level, 48, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (level),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, bar->label,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, bar->text,
                                  -1);

  return level;
}

static void
add_bar (LopeCompareBox *self,
         const LopeBar  *bar,
         double          top,
         int             row)
{
  GtkWidget *label = gtk_label_new (bar->label);
  GtkWidget *value = gtk_label_new (bar->text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_label_set_xalign (GTK_LABEL (value), 1);
  gtk_widget_add_css_class (value, "heading");
  gtk_widget_add_css_class (value, "numeric");

  gtk_grid_attach (self->grid, label, 0, row, 1, 1);
  gtk_grid_attach (self->grid, make_bar (bar, top), 1, row, 1, 1);
  gtk_grid_attach (self->grid, value, 2, row, 1, 1);
}

static void
lope_compare_box_class_init (LopeCompareBoxClass *klass)
{
}

static void
lope_compare_box_init (LopeCompareBox *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_row_spacing (self->grid, 9);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "lope-compare-card");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->grid));
}

/* ==== API ==== */

/**
 * lope_compare_box_show:
 * @self: a box
 * @comparison: what to show
 *
 * Shows a comparison. Without bars, the box hides.
 */
void
lope_compare_box_show (LopeCompareBox       *self,
                       const LopeComparison *comparison)
{
  GtkWidget *child;

  g_return_if_fail (LOPE_IS_COMPARE_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  for (guint i = 0; i < comparison->bars->len; i++)
    add_bar (self, &g_array_index (comparison->bars, LopeBar, i), comparison->top, (int) i);
  gtk_widget_set_visible (GTK_WIDGET (self), comparison->bars->len > 0);
}
