/* lope-time-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-time-row.h"

#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

struct _LopeTimeRow {
  AdwActionRow parent_instance;

  gint64 minute;
  gboolean updating;

  /* Template children */
  GtkWidget *button;
  GtkPopover *popover;
  GtkSpinButton *hour_spin;
  GtkSpinButton *minute_spin;
  GtkLabel *label;
};

/**
 * LopeTimeRow:
 *
 * A time of day that may be left open. The signal “changed” tells that the runner
 * chose another one.
 */
G_DEFINE_FINAL_TYPE (LopeTimeRow, lope_time_row, ADW_TYPE_ACTION_ROW)

static guint changed_signal;

static void
show_time (LopeTimeRow *self)
{
  g_autofree char *text = self->minute != LOPE_UNSET ? lope_routine_text_dup_time (self->minute) : NULL;

  gtk_label_set_label (self->label, text != NULL ? text : C_ ("time of day", "Any time"));
}

static gboolean
two_digits_cb (GtkSpinButton *spin)
{
  g_autofree char *text = g_strdup_printf ("%02d", gtk_spin_button_get_value_as_int (spin));

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (spin))))
    gtk_editable_set_text (GTK_EDITABLE (spin), text);

  return TRUE;
}

static void
time_cb (LopeTimeRow *self)
{
  if (self->updating)
    return;

  self->minute = 60 * gtk_spin_button_get_value_as_int (self->hour_spin) + gtk_spin_button_get_value_as_int (self->minute_spin);
  show_time (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
clear_cb (LopeTimeRow *self)
{
  lope_time_row_set_minute (self, LOPE_UNSET);
  gtk_popover_popdown (self->popover);
  g_signal_emit (self, changed_signal, 0);
}

static void
lope_time_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_TIME_ROW);

  G_OBJECT_CLASS (lope_time_row_parent_class)->dispose (object);
}

static void
lope_time_row_class_init (LopeTimeRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_time_row_dispose;

  /**
   * LopeTimeRow::changed:
   *
   * The runner chose another time, or none.
   */
  changed_signal = g_signal_new ("changed", LOPE_TYPE_TIME_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-time-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeTimeRow, button);
  gtk_widget_class_bind_template_child (widget_class, LopeTimeRow, popover);
  gtk_widget_class_bind_template_child (widget_class, LopeTimeRow, hour_spin);
  gtk_widget_class_bind_template_child (widget_class, LopeTimeRow, minute_spin);
  gtk_widget_class_bind_template_child (widget_class, LopeTimeRow, label);
  gtk_widget_class_bind_template_callback (widget_class, two_digits_cb);
  gtk_widget_class_bind_template_callback (widget_class, time_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_cb);
}

static void
lope_time_row_init (LopeTimeRow *self)
{
  self->minute = LOPE_UNSET;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self, self->label, NULL, -1);
  show_time (self);
}

/* ==== API ==== */

/**
 * lope_time_row_set_minute:
 * @self: a row
 * @minute: minutes since midnight, or %LOPE_UNSET
 *
 * Sets the time.
 */
void
lope_time_row_set_minute (LopeTimeRow *self,
                          gint64       minute)
{
  g_return_if_fail (LOPE_IS_TIME_ROW (self));

  self->minute = minute;
  if (minute != LOPE_UNSET)
    {
      self->updating = TRUE;
      gtk_spin_button_set_value (self->hour_spin, (double) (minute / 60));
      gtk_spin_button_set_value (self->minute_spin, (double) (minute % 60));
      self->updating = FALSE;
    }
  show_time (self);
}

/**
 * lope_time_row_get_minute:
 * @self: a row
 *
 * Gets the time.
 *
 * Returns: minutes since midnight, or %LOPE_UNSET
 */
gint64
lope_time_row_get_minute (LopeTimeRow *self)
{
  g_return_val_if_fail (LOPE_IS_TIME_ROW (self), LOPE_UNSET);

  return self->minute;
}
