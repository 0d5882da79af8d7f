/* lope-journal-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-row.h"

struct _LopeJournalRow {
  GtkWidget parent_instance;

  LopeJournalEntry *entry; /* owned, nullable */
  guint position;
  gboolean selected;
  gboolean selecting;
};

/**
 * LopeJournalRow:
 *
 * An activity in the list of the journal.
 */
G_DEFINE_FINAL_TYPE (LopeJournalRow, lope_journal_row, GTK_TYPE_WIDGET)

typedef enum {
  PROP_ENTRY = 1,
  PROP_POSITION,
  PROP_SELECTED,
  PROP_SELECTING,
} LopeJournalRowProperty;

static GParamSpec *properties[PROP_SELECTING + 1];

static void
lope_journal_row_dispose (GObject *object)
{
  LopeJournalRow *self = LOPE_JOURNAL_ROW (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), LOPE_TYPE_JOURNAL_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->entry);

  G_OBJECT_CLASS (lope_journal_row_parent_class)->dispose (object);
}

static void
lope_journal_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  LopeJournalRow *self = LOPE_JOURNAL_ROW (object);

  switch ((LopeJournalRowProperty) prop_id)
    {
    case PROP_ENTRY:
      g_value_set_object (value, self->entry);
      break;
    case PROP_POSITION:
      g_value_set_uint (value, self->position);
      break;
    case PROP_SELECTED:
      g_value_set_boolean (value, self->selected);
      break;
    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  LopeJournalRow *self = LOPE_JOURNAL_ROW (object);

  switch ((LopeJournalRowProperty) prop_id)
    {
    case PROP_ENTRY:
      g_set_object (&self->entry, g_value_get_object (value));
      break;
    case PROP_POSITION:
      self->position = g_value_get_uint (value);
      break;
    case PROP_SELECTED:
      self->selected = g_value_get_boolean (value);
      break;
    case PROP_SELECTING:
      self->selecting = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_row_class_init (LopeJournalRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = lope_journal_row_dispose;
  object_class->get_property = lope_journal_row_get_property;
  object_class->set_property = lope_journal_row_set_property;

  /**
   * LopeJournalRow:entry:
   *
   * What it shows.
   */
  properties[PROP_ENTRY] =
    g_param_spec_object ("entry", NULL, NULL, LOPE_TYPE_JOURNAL_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeJournalRow:position:
   *
   * Where it is in the list.
   */
  properties[PROP_POSITION] =
    g_param_spec_uint ("position", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeJournalRow:selected:
   *
   * Whether it is selected.
   */
  properties[PROP_SELECTED] =
    g_param_spec_boolean ("selected", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeJournalRow:selecting:
   *
   * Whether a check mark says so.
   */
  properties[PROP_SELECTING] =
    g_param_spec_boolean ("selecting", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class, LOPE_RESOURCE_BASE "/lope-journal-row.ui");
  gtk_widget_class_set_css_name (widget_class, "journalrow");
}

static void
lope_journal_row_init (LopeJournalRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* ==== API ==== */

/**
 * lope_journal_row_new:
 * @item: the place of the list that it is for
 * @selection: what is selected
 *
 * Makes a row that shows whatever is in that place.
 *
 * Returns: the row
 */
GtkWidget *
lope_journal_row_new (GtkListItem          *item,
                      LopeJournalSelection *selection)
{
  GtkWidget *row = g_object_new (LOPE_TYPE_JOURNAL_ROW, NULL);

  g_object_bind_property (item, "item", row, "entry", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "position", row, "position", G_BINDING_SYNC_CREATE);
  g_object_bind_property (item, "selected", row, "selected", G_BINDING_SYNC_CREATE);
  g_object_bind_property (selection, "selecting", row, "selecting", G_BINDING_SYNC_CREATE);

  return row;
}

/**
 * lope_journal_row_get_position:
 * @self: a row
 *
 * Gets where it is in the list.
 *
 * Returns: its position
 */
guint
lope_journal_row_get_position (LopeJournalRow *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_ROW (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}
