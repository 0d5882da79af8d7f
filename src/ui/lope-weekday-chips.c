/* lope-weekday-chips.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-weekday-chips.h"

#include "lope-format.h"
#include "lope-routine-text.h"

#include <glib/gi18n-lib.h>

#define N_DAYS 7

struct _LopeWeekdayChips {
  AdwBin parent_instance;

  gboolean updating;
  GtkToggleButton *buttons[N_DAYS]; /* borrowed from the tree of widgets, Monday first */
};

/**
 * LopeWeekdayChips:
 *
 * Days of the week of which any can be chosen, in the order of the locale. The
 * signal “changed” tells that the runner did.
 */
G_DEFINE_FINAL_TYPE (LopeWeekdayChips, lope_weekday_chips, ADW_TYPE_BIN)

static guint changed_signal;

static void
toggled_cb (LopeWeekdayChips *self)
{
  if (!self->updating)
    g_signal_emit (self, changed_signal, 0);
}

static void
lope_weekday_chips_class_init (LopeWeekdayChipsClass *klass)
{
  /**
   * LopeWeekdayChips::changed:
   *
   * The runner chose other days.
   */
  changed_signal = g_signal_new ("changed", LOPE_TYPE_WEEKDAY_CHIPS, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
lope_weekday_chips_init (LopeWeekdayChips *self)
{
  const int first = lope_first_weekday_from_locale () - 1;
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 6);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 6);
  for (int i = 0; i < N_DAYS; i++)
    {
      const int weekday = (first + i) % N_DAYS;
      g_autofree char *label = lope_routine_text_dup_weekday (weekday, LOPE_WEEKDAY_SHORT);
      g_autofree char *name = lope_routine_text_dup_weekday (weekday, LOPE_WEEKDAY_FULL);
      GtkWidget *button = gtk_toggle_button_new_with_label (label);

      self->buttons[weekday] = GTK_TOGGLE_BUTTON (button);
      gtk_widget_set_tooltip_text (button, name);
      /* The short name on it would count for more than the full one. */
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
      gtk_widget_add_css_class (button, "lope-weekday");
      g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      adw_wrap_box_append (ADW_WRAP_BOX (box), button);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Days of the Week"), -1);
  adw_bin_set_child (ADW_BIN (self), box);
}

/* ==== API ==== */

/**
 * lope_weekday_chips_set_days:
 * @self: the chips
 * @days: days as bits, 1 << 0 for Monday
 *
 * Sets which ones are chosen.
 */
void
lope_weekday_chips_set_days (LopeWeekdayChips *self,
                             guint             days)
{
  g_return_if_fail (LOPE_IS_WEEKDAY_CHIPS (self));

  self->updating = TRUE;
  for (int i = 0; i < N_DAYS; i++)
    gtk_toggle_button_set_active (self->buttons[i], (days & 1u << i) != 0);
  self->updating = FALSE;
}

/**
 * lope_weekday_chips_get_days:
 * @self: the chips
 *
 * Gets which ones are chosen.
 *
 * Returns: days as bits, 1 << 0 for Monday
 */
guint
lope_weekday_chips_get_days (LopeWeekdayChips *self)
{
  guint days = 0;

  g_return_val_if_fail (LOPE_IS_WEEKDAY_CHIPS (self), 0);

  for (int i = 0; i < N_DAYS; i++)
    days |= gtk_toggle_button_get_active (self->buttons[i]) ? 1u << i : 0;

  return days;
}
