/* lope-trends-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trends-page.h"

struct _LopeTrendsPage {
  LopePage parent_instance;
};

/**
 * LopeTrendsPage:
 *
 * The page “Trends”.
 */
G_DEFINE_FINAL_TYPE (LopeTrendsPage, lope_trends_page, LOPE_TYPE_PAGE)

static void
lope_trends_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_TRENDS_PAGE);

  G_OBJECT_CLASS (lope_trends_page_parent_class)->dispose (object);
}

static void
lope_trends_page_class_init (LopeTrendsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_trends_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-trends-page.ui");
}

static void
lope_trends_page_init (LopeTrendsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
