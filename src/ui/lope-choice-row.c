/* lope-choice-row.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-choice-row.h"

#include <glib/gi18n-lib.h>

struct _LopeChoiceRow {
  AdwComboRow parent_instance;

  GArray *values; /* owned, of gint64, in the order of the choices */
};

/**
 * LopeChoiceRow:
 *
 * A row in which one value of an enumeration is chosen, or none. “notify::selected”
 * tells of changes.
 */
G_DEFINE_FINAL_TYPE (LopeChoiceRow, lope_choice_row, ADW_TYPE_COMBO_ROW)

static gboolean
has_value (GArray *values,
           gint64  value)
{
  for (guint i = 0; i < values->len; i++)
    {
      if (g_array_index (values, gint64, i) == value)
        return TRUE;
    }

  return FALSE;
}

static void
lope_choice_row_finalize (GObject *object)
{
  LopeChoiceRow *self = LOPE_CHOICE_ROW (object);

  g_clear_pointer (&self->values, g_array_unref);

  G_OBJECT_CLASS (lope_choice_row_parent_class)->finalize (object);
}

static void
lope_choice_row_class_init (LopeChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_choice_row_finalize;
}

static void
lope_choice_row_init (LopeChoiceRow *self)
{
  self->values = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/* ==== API ==== */

/**
 * lope_choice_row_set_nicks:
 * @self: a row
 * @nicks: the values of an enumeration
 * @optional: whether there is a choice for a value that was not recorded
 * @first: (nullable) (element-type gint64): values that come first, in this order
 *
 * Sets the choices. The first of them is chosen.
 */
void
lope_choice_row_set_nicks (LopeChoiceRow  *self,
                           const LopeNick *nicks,
                           gboolean        optional,
                           GArray         *first)
{
  const gint64 unset = LOPE_UNSET;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (LOPE_IS_CHOICE_ROW (self));

  g_array_set_size (self->values, 0);
  if (optional)
    g_array_append_val (self->values, unset);
  if (first != NULL)
    g_array_append_vals (self->values, first->data, first->len);
  for (gint64 value = 0; value < lope_nicks_get_length (nicks); value++)
    {
      if (!has_value (self->values, value))
        g_array_append_val (self->values, value);
    }

  for (guint i = 0; i < self->values->len; i++)
    {
      gint64 value = g_array_index (self->values, gint64, i);

      /* TRANSLATORS: A choice: no value is known. */
      gtk_string_list_append (names, value == LOPE_UNSET ? C_ ("choice", "Not recorded")
                                                         : lope_nick_get_label (nicks, value));
    }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
}

/**
 * lope_choice_row_set_value:
 * @self: a row
 * @value: a value, or %LOPE_UNSET
 *
 * Chooses a value.
 */
void
lope_choice_row_set_value (LopeChoiceRow *self,
                           gint64         value)
{
  g_return_if_fail (LOPE_IS_CHOICE_ROW (self));

  for (guint i = 0; i < self->values->len; i++)
    {
      if (g_array_index (self->values, gint64, i) == value)
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    }
}

/**
 * lope_choice_row_get_value:
 * @self: a row
 *
 * Gets what is chosen.
 *
 * Returns: the value, or %LOPE_UNSET
 */
gint64
lope_choice_row_get_value (LopeChoiceRow *self)
{
  guint selected;

  g_return_val_if_fail (LOPE_IS_CHOICE_ROW (self), LOPE_UNSET);

  selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self));

  return selected < self->values->len ? g_array_index (self->values, gint64, selected) : LOPE_UNSET;
}
