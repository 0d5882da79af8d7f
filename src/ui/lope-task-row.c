/* lope-task-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-task-row.h"

typedef struct {
  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *text;
  AdwWrapBox *buttons;
  GtkWidget *dismiss_button;
} LopeTaskRowPrivate;

/**
 * LopeTaskRow:
 *
 * Something that wants a decision: what it is, what can be done, and a way to put
 * it away. The first button is raised. It emits “dismissed”.
 */
G_DEFINE_TYPE_WITH_PRIVATE (LopeTaskRow, lope_task_row, GTK_TYPE_LIST_BOX_ROW)

static guint dismissed_signal;

static void
dismiss_cb (LopeTaskRow *self)
{
  g_signal_emit (self, dismissed_signal, 0);
}

static void
lope_task_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_TASK_ROW);

  G_OBJECT_CLASS (lope_task_row_parent_class)->dispose (object);
}

static void
lope_task_row_class_init (LopeTaskRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = lope_task_row_dispose;

  /**
   * LopeTaskRow::dismissed:
   *
   * The runner wants it to be put away.
   */
  dismissed_signal = g_signal_new ("dismissed", LOPE_TYPE_TASK_ROW, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-task-row.ui");
  gtk_widget_class_bind_template_child_private (widget_class, LopeTaskRow, icon);
  gtk_widget_class_bind_template_child_private (widget_class, LopeTaskRow, title);
  gtk_widget_class_bind_template_child_private (widget_class, LopeTaskRow, text);
  gtk_widget_class_bind_template_child_private (widget_class, LopeTaskRow, buttons);
  gtk_widget_class_bind_template_child_private (widget_class, LopeTaskRow, dismiss_button);
  gtk_widget_class_bind_template_callback (widget_class, dismiss_cb);
}

static void
lope_task_row_init (LopeTaskRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_task_row_new:
 * @icon_name: what it is about
 * @title: what it is, without a full stop
 * @text: more of it
 *
 * Makes a row without buttons.
 *
 * Returns: the row
 */
GtkWidget *
lope_task_row_new (const char *icon_name,
                   const char *title,
                   const char *text)
{
  LopeTaskRow *self = g_object_new (LOPE_TYPE_TASK_ROW, NULL);

  lope_task_row_set_icon (self, icon_name, "info");
  lope_task_row_set_words (self, title, text);

  return GTK_WIDGET (self);
}

/**
 * lope_task_row_set_icon:
 * @self: a row
 * @icon_name: what it is about
 * @css_class: (nullable): how much it matters: “info”, “caution” or “stop”
 *
 * Sets the icon.
 */
void
lope_task_row_set_icon (LopeTaskRow *self,
                        const char  *icon_name,
                        const char  *css_class)
{
  LopeTaskRowPrivate *priv = lope_task_row_get_instance_private (self);

  g_return_if_fail (LOPE_IS_TASK_ROW (self));

  gtk_image_set_from_icon_name (priv->icon, icon_name);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (priv->icon), css_class);
}

/**
 * lope_task_row_set_words:
 * @self: a row
 * @title: what it is, without a full stop
 * @text: more of it
 *
 * Sets what it says.
 */
void
lope_task_row_set_words (LopeTaskRow *self,
                         const char  *title,
                         const char  *text)
{
  LopeTaskRowPrivate *priv = lope_task_row_get_instance_private (self);

  g_return_if_fail (LOPE_IS_TASK_ROW (self));

  gtk_label_set_label (priv->title, title);
  gtk_label_set_label (priv->text, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

/**
 * lope_task_row_add_button:
 * @self: a row
 * @label: what it does, with a mnemonic
 *
 * Adds a button.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
lope_task_row_add_button (LopeTaskRow *self,
                          const char  *label)
{
  LopeTaskRowPrivate *priv = lope_task_row_get_instance_private (self);
  GtkWidget *button;

  g_return_val_if_fail (LOPE_IS_TASK_ROW (self), NULL);

  button = gtk_button_new_with_mnemonic (label);
  gtk_button_set_can_shrink (GTK_BUTTON (button), TRUE);
  if (gtk_widget_get_first_child (GTK_WIDGET (priv->buttons)) != NULL)
    gtk_widget_add_css_class (button, "flat");
  adw_wrap_box_append (priv->buttons, button);

  return button;
}

/**
 * lope_task_row_set_dismissible:
 * @self: a row
 * @label: what putting it away means, such as “Dismiss”
 *
 * Gives the row a way to put it away.
 */
void
lope_task_row_set_dismissible (LopeTaskRow *self,
                               const char  *label)
{
  LopeTaskRowPrivate *priv = lope_task_row_get_instance_private (self);

  g_return_if_fail (LOPE_IS_TASK_ROW (self));

  gtk_widget_set_visible (priv->dismiss_button, TRUE);
  gtk_widget_set_tooltip_text (priv->dismiss_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (priv->dismiss_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
