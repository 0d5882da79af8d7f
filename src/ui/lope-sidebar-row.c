/* lope-sidebar-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-sidebar-row.h"

#include <glib/gi18n-lib.h>

struct _LopeSidebarRow {
  GtkListBoxRow parent_instance;

  const char *name; /* borrowed, static */

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *badge;
};

/**
 * LopeSidebarRow:
 *
 * A page in the sidebar, with the number of things there that want attention.
 */
G_DEFINE_FINAL_TYPE (LopeSidebarRow, lope_sidebar_row, GTK_TYPE_LIST_BOX_ROW)

static void
lope_sidebar_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_SIDEBAR_ROW);

  G_OBJECT_CLASS (lope_sidebar_row_parent_class)->dispose (object);
}

static void
lope_sidebar_row_class_init (LopeSidebarRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_sidebar_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-sidebar-row.ui");
  gtk_widget_class_bind_template_child (widget_class, LopeSidebarRow, icon);
  gtk_widget_class_bind_template_child (widget_class, LopeSidebarRow, title);
  gtk_widget_class_bind_template_child (widget_class, LopeSidebarRow, badge);
}

static void
lope_sidebar_row_init (LopeSidebarRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_sidebar_row_new:
 * @name: the page's permanent name, a static string
 * @title: its title
 * @icon_name: its icon
 *
 * Makes a row.
 *
 * Returns: the row
 */
GtkWidget *
lope_sidebar_row_new (const char *name,
                      const char *title,
                      const char *icon_name)
{
  LopeSidebarRow *self = g_object_new (LOPE_TYPE_SIDEBAR_ROW, NULL);

  self->name = name;
  gtk_label_set_label (self->title, title);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  return GTK_WIDGET (self);
}

/**
 * lope_sidebar_row_get_name:
 * @self: a row
 *
 * Gets the page's permanent name.
 *
 * Returns: (transfer none): the name
 */
const char *
lope_sidebar_row_get_name (LopeSidebarRow *self)
{
  g_return_val_if_fail (LOPE_IS_SIDEBAR_ROW (self), NULL);

  return self->name;
}

/**
 * lope_sidebar_row_set_count:
 * @self: a row
 * @count: how many things want attention; 0 hides the badge
 * @caution: whether one of them deserves caution
 *
 * Sets what the badge says.
 */
void
lope_sidebar_row_set_count (LopeSidebarRow *self,
                            guint           count,
                            gboolean        caution)
{
  g_autofree char *number = NULL;
  g_autofree char *spoken = NULL;

  g_return_if_fail (LOPE_IS_SIDEBAR_ROW (self));

  number = g_strdup_printf ("%u", count);
  gtk_label_set_label (self->badge, number);
  gtk_widget_set_visible (GTK_WIDGET (self->badge), count > 0);
  if (caution)
    gtk_widget_add_css_class (GTK_WIDGET (self->badge), "caution");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->badge), "caution");

  spoken = count == 0 ? NULL
                      : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u notice", "%u notices", count), count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, spoken != NULL ? spoken : "", -1);
}
