/* lope-shoes-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-shoes-page.h"

struct _LopeShoesPage {
  LopePage parent_instance;
};

/**
 * LopeShoesPage:
 *
 * The page “Shoes”.
 */
G_DEFINE_FINAL_TYPE (LopeShoesPage, lope_shoes_page, LOPE_TYPE_PAGE)

static void
lope_shoes_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_SHOES_PAGE);

  G_OBJECT_CLASS (lope_shoes_page_parent_class)->dispose (object);
}

static void
lope_shoes_page_class_init (LopeShoesPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_shoes_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-shoes-page.ui");
}

static void
lope_shoes_page_init (LopeShoesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
