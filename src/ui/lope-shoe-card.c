/* lope-shoe-card.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoe-card.h"

#include "lope-format.h"
#include "lope-shoe-text.h"
#include "lope-wear-meter.h"

#include <glib/gi18n-lib.h>

struct _LopeShoeCard {
  GtkFlowBoxChild parent_instance;

  LopeShoe *shoe; /* owned */

  /* Template children */
  GtkWidget *icon;
  GtkLabel *name;
  GtkLabel *uses;
  GtkWidget *menu_button;
  GtkLabel *distance;
  GtkWidget *pill;
  GtkImage *pill_icon;
  GtkLabel *pill_label;
  LopeWearMeter *meter;
  GtkLabel *outlook;
};

/**
 * LopeShoeCard:
 *
 * A pair of shoes in use: how far it went, and what that means. The signals
 * “edit”, “move”, “retire” and “delete” tell what was chosen from its menu.
 */
G_DEFINE_FINAL_TYPE (LopeShoeCard, lope_shoe_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
forward_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  /* “card.edit” becomes the signal “edit”. */
  g_signal_emit_by_name (widget, strchr (action_name, '.') + 1);
}

static void
lope_shoe_card_dispose (GObject *object)
{
  LopeShoeCard *self = LOPE_SHOE_CARD (object);

  g_clear_object (&self->shoe);
  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_SHOE_CARD);

  G_OBJECT_CLASS (lope_shoe_card_parent_class)->dispose (object);
}

static void
lope_shoe_card_class_init (LopeShoeCardClass *klass)
{
  static const char *signal_names[] = { "edit", "move", "retire", "delete" };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_shoe_card_dispose;

  for (guint i = 0; i < G_N_ELEMENTS (signal_names); i++)
    g_signal_new (signal_names[i], LOPE_TYPE_SHOE_CARD, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "card.edit", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "card.move", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "card.retire", NULL, forward_action);
  gtk_widget_class_install_action (widget_class, "card.delete", NULL, forward_action);

  g_type_ensure (LOPE_TYPE_WEAR_METER);
  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoe-card.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, icon);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, name);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, uses);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, menu_button);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, distance);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, pill);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, pill_icon);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, pill_label);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, meter);
  gtk_widget_class_bind_template_child (widget_class, LopeShoeCard, outlook);
}

static void
lope_shoe_card_init (LopeShoeCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_status (LopeShoeCard   *self,
             LopeWearStatus  status)
{
  gtk_label_set_label (self->pill_label, lope_shoe_text_get_status (status));
  gtk_widget_set_visible (GTK_WIDGET (self->pill_icon), status != LOPE_WEAR_OK);
  gtk_image_set_from_icon_name (self->pill_icon, status == LOPE_WEAR_NEAR ? "alarm-symbolic" : "dialog-warning-symbolic");
  if (status != LOPE_WEAR_OK)
    gtk_widget_add_css_class (self->pill, "warning");
}

static char *
describe_use (const LopeShoeWear *wear,
              LopeDay             today,
              LopeUnits           units)
{
  g_autofree char *outlook = lope_shoe_text_dup_outlook (wear, today, units);
  g_autofree char *percent = lope_format_percent (100 * wear->share, 0);
  g_autofree char *share = NULL;

  if (wear->share <= 0)
    return g_steal_pointer (&outlook);

  /* TRANSLATORS: %s is a percentage with its sign: how much of all running was done in a pair */
  share = g_strdup_printf (_("%s of the last 28 days"), percent);

  return g_strdup_printf ("%s\n%s", share, outlook);
}

/* ==== API ==== */

/**
 * lope_shoe_card_new:
 * @shoe: a shoe
 * @wear: how worn it is
 * @today: the day it is
 * @units: kilometres or miles
 *
 * Makes a card.
 *
 * Returns: the card
 */
GtkWidget *
lope_shoe_card_new (LopeShoe           *shoe,
                    const LopeShoeWear *wear,
                    LopeDay             today,
                    LopeUnits           units)
{
  LopeShoeCard *self = g_object_new (LOPE_TYPE_SHOE_CARD, NULL);
  g_autofree char *distance = lope_format_distance_round (wear->distance, units);
  g_autofree char *uses = lope_shoe_text_dup_uses (shoe);
  g_autofree char *use = describe_use (wear, today, units);
  g_autofree char *unbroken = NULL;
  g_autofree char *menu_name = NULL;
  g_auto (GStrv) parts = NULL;

  if (*uses == '\0')
    {
      g_free (uses);
      uses = lope_shoe_text_dup_make (shoe);
    }

  self->shoe = g_object_ref (shoe);
  gtk_widget_add_css_class (self->icon, lope_shoe_text_get_color_class (shoe));
  gtk_label_set_label (self->name, lope_shoe_get_name (shoe));
  /* A line may end between two uses, not within one. */
  parts = g_strsplit (uses, "-", -1);
  unbroken = g_strjoinv ("\u2011", parts);
  gtk_label_set_label (self->uses, unbroken);
  gtk_widget_set_visible (GTK_WIDGET (self->uses), *uses != '\0');
  gtk_label_set_label (self->distance, distance);
  gtk_label_set_label (self->outlook, use);
  show_status (self, wear->status);
  lope_wear_meter_set_wear (self->meter, wear, units);

  /* TRANSLATORS: a menu; %s is what the runner calls a pair of shoes */
  menu_name = g_strdup_printf (_("More for “%s”"), lope_shoe_get_name (shoe));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, menu_name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, lope_shoe_get_name (shoe),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, lope_shoe_text_get_status (wear->status),
                                  -1);

  return GTK_WIDGET (self);
}

/**
 * lope_shoe_card_get_shoe:
 * @self: a card
 *
 * Gets the shoe.
 *
 * Returns: (transfer none): the shoe
 */
LopeShoe *
lope_shoe_card_get_shoe (LopeShoeCard *self)
{
  g_return_val_if_fail (LOPE_IS_SHOE_CARD (self), NULL);

  return self->shoe;
}
