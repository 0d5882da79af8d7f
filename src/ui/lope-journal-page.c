/* lope-journal-page.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-page.h"

struct _LopeJournalPage {
  LopePage parent_instance;
};

/**
 * LopeJournalPage:
 *
 * The page “Journal”.
 */
G_DEFINE_FINAL_TYPE (LopeJournalPage, lope_journal_page, LOPE_TYPE_PAGE)

static void
lope_journal_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), LOPE_TYPE_JOURNAL_PAGE);

  G_OBJECT_CLASS (lope_journal_page_parent_class)->dispose (object);
}

static void
lope_journal_page_class_init (LopeJournalPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_journal_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-journal-page.ui");
}

static void
lope_journal_page_init (LopeJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
