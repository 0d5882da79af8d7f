/* lope-wear-meter.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-wear-meter.h"

#include "lope-format.h"
#include "lope-wear-bar.h"
#include "lope-widget-style.h"

#include <glib/gi18n-lib.h>

struct _LopeWearMeter {
  GtkWidget parent_instance;

  LopeShoeWear wear;
  LopeUnits units;
};

/**
 * LopeWearMeter:
 *
 * Shows how far a shoe went.
 */
G_DEFINE_FINAL_TYPE (LopeWearMeter, lope_wear_meter, GTK_TYPE_WIDGET)

static void
lope_wear_meter_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  LopeWearMeter *self = LOPE_WEAR_METER (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  LopeChartStyle style;
  cairo_t *cr;

  if (self->wear.hard <= 0 || width <= 0)
    return;

  lope_widget_get_chart_style (widget, &style);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  lope_wear_bar_draw (&self->wear, cr, width, &style, self->units);
  cairo_destroy (cr);
}

static void
lope_wear_meter_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  LopeChartStyle style;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 100;
      *natural = 180;
      return;
    }

  lope_widget_get_chart_style (widget, &style);
  *minimum = *natural = lope_wear_bar_get_height (&style);
}

static void
lope_wear_meter_class_init (LopeWearMeterClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = lope_wear_meter_snapshot;
  widget_class->measure = lope_wear_meter_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_METER);
}

static void
lope_wear_meter_init (LopeWearMeter *self)
{
  lope_widget_follow_style (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_wear_meter_set_wear:
 * @self: a meter
 * @wear: the shoe
 * @units: kilometres or miles
 *
 * Sets what is shown.
 */
void
lope_wear_meter_set_wear (LopeWearMeter      *self,
                          const LopeShoeWear *wear,
                          LopeUnits           units)
{
  g_autofree char *distance = lope_format_distance_round (wear->distance, units);
  g_autofree char *target = lope_format_distance_round (wear->own_target ? wear->target : wear->soft, units);
  g_autofree char *end = lope_format_distance_round (wear->hard, units);
  g_autofree char *text = NULL;

  g_return_if_fail (LOPE_IS_WEAR_METER (self));

  self->wear = *wear;
  self->units = units;
  if (wear->own_target)
    /* TRANSLATORS: how far a shoe went; %1$s and %2$s are distances */
    text = g_strdup_printf (_("%1$s, target %2$s"), distance, target);
  else
    /* TRANSLATORS: how far a shoe went; all three are distances */
    text = g_strdup_printf (_("%1$s, look for wear from %2$s to %3$s"), distance, target, end);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Distance"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) MAX (wear->hard, wear->distance),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) wear->distance,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
