/* lope-menu-names.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-menu-names.h"

/* GTK’s own, which is no public type. */
#define ITEM_TYPE_NAME "GtkModelButton"

static gboolean
map_hook (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  g_autofree char *text = NULL;

  if (!g_str_equal (G_OBJECT_TYPE_NAME (widget), ITEM_TYPE_NAME))
    return TRUE;

  g_object_get (widget, "text", &text, NULL);
  if (text != NULL && *text != '\0')
    {
      gtk_accessible_reset_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
    }

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_menu_names_install:
 *
 * Makes the items of all menus tell their names to screen readers.
 *
 * The items that GTK makes from a menu model are labelled by a part of theirs
 * that it keeps from the accessibility bus, so that they come out without any
 * name there (seen with GTK 4.18). They cannot be reached but as widgets, and
 * are made anew whenever their menu changes: so each is named as it appears.
 */
void
lope_menu_names_install (void)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (GTK_TYPE_WIDGET);

  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, map_hook, NULL, NULL);
}
