/* lope-today-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-today-page.h"

struct _LopeTodayPage {
  LopePage parent_instance;
};

/**
 * LopeTodayPage:
 *
 * The page “Today”.
 */
G_DEFINE_FINAL_TYPE (LopeTodayPage, lope_today_page, LOPE_TYPE_PAGE)

static void
lope_today_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_TODAY_PAGE);

  G_OBJECT_CLASS (lope_today_page_parent_class)->dispose (object);
}

static void
lope_today_page_class_init (LopeTodayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_today_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-today-page.ui");
}

static void
lope_today_page_init (LopeTodayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
