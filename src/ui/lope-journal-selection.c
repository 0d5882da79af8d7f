/* lope-journal-selection.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-selection.h"

struct _LopeJournalSelection {
  GObject parent_instance;

  LopeJournalModel *model; /* owned */

  /* The one that is shown in detail. */
  guint position;
  gint64 id;
  LopeJournalEntry *current; /* owned, nullable */

  /* Many at once, by their rows in the journal, so that they stay what they
   * are while the list changes. */
  gboolean selecting;
  GHashTable *ids; /* owned, set of int64 */
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);
static void selection_model_init (GtkSelectionModelInterface *iface);

/**
 * LopeJournalSelection:
 *
 * What is selected in the journal's list: mostly one activity, always; or, in
 * the mode for it, any number. In that mode, moving through the list changes
 * nothing; what is selected with Ctrl or Shift begins it.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LopeJournalSelection, lope_journal_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, selection_model_init))

typedef enum {
  PROP_CURRENT = 1,
  PROP_SELECTING,
  PROP_N,
} LopeJournalSelectionProperty;

static GParamSpec *properties[PROP_N + 1];

static guint
get_length (LopeJournalSelection *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}

static const LopeActivityKey *
get_key (LopeJournalSelection *self,
         guint                 position)
{
  return lope_journal_list_get_key (lope_journal_model_get_list (self->model), position);
}

static void
set_current (LopeJournalSelection *self,
             guint                 position)
{
  g_autoptr (LopeJournalEntry) entry = NULL;

  self->position = position;
  self->id = -1;
  if (position != GTK_INVALID_LIST_POSITION)
    {
      self->id = get_key (self, position)->id;
      entry = g_list_model_get_item (G_LIST_MODEL (self->model), position);
    }

  if (g_set_object (&self->current, entry))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT]);
}

static gboolean
contains (LopeJournalSelection *self,
          guint                 position)
{
  gint64 id;

  if (!self->selecting)
    return position == self->position;
  if (position >= get_length (self))
    return FALSE;

  id = get_key (self, position)->id;

  return g_hash_table_contains (self->ids, &id);
}

static void
add (LopeJournalSelection *self,
     guint                 position)
{
  gint64 id = get_key (self, position)->id;

  g_hash_table_add (self->ids, g_memdup2 (&id, sizeof id));
}

static void
remove_at (LopeJournalSelection *self,
           guint                 position)
{
  gint64 id = get_key (self, position)->id;

  g_hash_table_remove (self->ids, &id);
}

static void
changed (LopeJournalSelection *self,
         guint                 position,
         guint                 n_items)
{
  if (n_items > 0)
    gtk_selection_model_selection_changed (GTK_SELECTION_MODEL (self), position, n_items);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N]);
}

/* ==== Following the list ==== */

static guint
find_current (LopeJournalSelection *self,
              guint                 position,
              guint                 added)
{
  for (guint i = position; i < position + added; i++)
    {
      if (get_key (self, i)->id == self->id)
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

static void
items_changed_cb (LopeJournalSelection *self,
                  guint                 position,
                  guint                 removed,
                  guint                 added)
{
  guint length = get_length (self);
  guint before = self->position;

  if (self->position == GTK_INVALID_LIST_POSITION)
    {
      self->position = length > 0 ? 0 : GTK_INVALID_LIST_POSITION;
    }
  else if (self->position >= position + removed)
    {
      self->position += added - removed;
    }
  else if (self->position >= position)
    {
      /* If it is gone, the one that is in its place now is the nearest; in another
       * list, the first. */
      guint found = find_current (self, position, added);

      if (found != GTK_INVALID_LIST_POSITION)
        self->position = found;
      else if (length > 0 && added == length)
        self->position = 0;
      else if (length > 0)
        self->position = MIN (self->position, length - 1);
      else
        self->position = GTK_INVALID_LIST_POSITION;
    }

  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);

  set_current (self, self->position);
  if (!self->selecting && self->position != GTK_INVALID_LIST_POSITION &&
      (before == GTK_INVALID_LIST_POSITION || (before >= position && before < position + removed)))
    changed (self, self->position, 1);
}

static void
sections_changed_cb (LopeJournalSelection *self,
                     guint                 position,
                     guint                 n_items)
{
  gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), position, n_items);
}

/* ==== GListModel, GtkSectionModel ==== */

static GType
get_item_type (GListModel *model)
{
  return LOPE_TYPE_JOURNAL_ENTRY;
}

static guint
get_n_items (GListModel *model)
{
  return get_length (LOPE_JOURNAL_SELECTION (model));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (LOPE_JOURNAL_SELECTION (model)->model), position);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
get_section (GtkSectionModel *model,
             guint            position,
             guint           *start,
             guint           *end)
{
  gtk_section_model_get_section (GTK_SECTION_MODEL (LOPE_JOURNAL_SELECTION (model)->model), position, start, end);
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

/* ==== GtkSelectionModel ==== */

static void
begin_with_current (LopeJournalSelection *self)
{
  lope_journal_selection_set_selecting (self, TRUE);
  if (self->position != GTK_INVALID_LIST_POSITION)
    lope_journal_selection_toggle (self, self->position);
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  return contains (LOPE_JOURNAL_SELECTION (model), position);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (model);
  GtkBitset *selection = gtk_bitset_new_empty ();
  guint end = n_items < get_length (self) - MIN (position, get_length (self)) ? position + n_items : get_length (self);

  if (self->selecting)
    {
      for (guint i = position; i < end && g_hash_table_size (self->ids) > 0; i++)
        {
          if (contains (self, i))
            gtk_bitset_add (selection, i);
        }
    }
  else if (self->position >= position && self->position < end)
    {
      gtk_bitset_add (selection, self->position);
    }

  return selection;
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (model);

  if (position >= get_length (self))
    return FALSE;

  if (!self->selecting && !unselect_rest)
    begin_with_current (self);

  if (!self->selecting)
    {
      lope_journal_selection_set_position (self, position);
    }
  else if (!unselect_rest)
    {
      add (self, position);
      changed (self, position, 1);
    }

  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model,
               guint              position)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (model);

  if (position >= get_length (self))
    return FALSE;
  if (!self->selecting)
    {
      begin_with_current (self);
      return TRUE;
    }

  remove_at (self, position);
  changed (self, position, 1);

  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (model);
  guint length = get_length (self);

  if (position >= length)
    return FALSE;

  lope_journal_selection_set_selecting (self, TRUE);
  n_items = MIN (n_items, length - position);
  for (guint i = position; i < position + n_items; i++)
    add (self, i);
  changed (self, position, n_items);

  return TRUE;
}

static gboolean
unselect_range (GtkSelectionModel *model,
                guint              position,
                guint              n_items)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (model);
  guint length = get_length (self);

  if (!self->selecting || position >= length)
    return FALSE;

  n_items = MIN (n_items, length - position);
  for (guint i = position; i < position + n_items; i++)
    remove_at (self, i);
  changed (self, position, n_items);

  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  return select_range (model, 0, G_MAXUINT, FALSE);
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (model);

  if (!self->selecting)
    return FALSE;

  g_hash_table_remove_all (self->ids);
  changed (self, 0, get_length (self));

  return TRUE;
}

static void
selection_model_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
}

/* ==== vfuncs ==== */

static void
lope_journal_selection_finalize (GObject *object)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (object);

  g_clear_object (&self->current);
  g_clear_object (&self->model);
  g_clear_pointer (&self->ids, g_hash_table_unref);

  G_OBJECT_CLASS (lope_journal_selection_parent_class)->finalize (object);
}

static void
lope_journal_selection_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  LopeJournalSelection *self = LOPE_JOURNAL_SELECTION (object);

  switch ((LopeJournalSelectionProperty) prop_id)
    {
    case PROP_CURRENT:
      g_value_set_object (value, self->current);
      break;
    case PROP_SELECTING:
      g_value_set_boolean (value, self->selecting);
      break;
    case PROP_N:
      g_value_set_uint (value, lope_journal_selection_get_n (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_selection_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch ((LopeJournalSelectionProperty) prop_id)
    {
    case PROP_SELECTING:
      lope_journal_selection_set_selecting (LOPE_JOURNAL_SELECTION (object), g_value_get_boolean (value));
      break;
    case PROP_CURRENT:
    case PROP_N:
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
lope_journal_selection_class_init (LopeJournalSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = lope_journal_selection_finalize;
  object_class->get_property = lope_journal_selection_get_property;
  object_class->set_property = lope_journal_selection_set_property;

  /**
   * LopeJournalSelection:current:
   *
   * The activity that is shown in detail.
   */
  properties[PROP_CURRENT] =
    g_param_spec_object ("current", NULL, NULL, LOPE_TYPE_JOURNAL_ENTRY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * LopeJournalSelection:selecting:
   *
   * Whether any number can be selected.
   */
  properties[PROP_SELECTING] =
    g_param_spec_boolean ("selecting", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  /**
   * LopeJournalSelection:n:
   *
   * How many are selected in that mode.
   */
  properties[PROP_N] =
    g_param_spec_uint ("n", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
}

static void
lope_journal_selection_init (LopeJournalSelection *self)
{
  self->position = GTK_INVALID_LIST_POSITION;
  self->id = -1;
  self->ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
}

/* ==== API ==== */

/**
 * lope_journal_selection_new:
 * @model: the journal's list
 *
 * Makes a selection of its first activity.
 *
 * Returns: (transfer full): the selection
 */
LopeJournalSelection *
lope_journal_selection_new (LopeJournalModel *model)
{
  LopeJournalSelection *self = g_object_new (LOPE_TYPE_JOURNAL_SELECTION, NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (model, "sections-changed", G_CALLBACK (sections_changed_cb), self, G_CONNECT_SWAPPED);
  set_current (self, get_length (self) > 0 ? 0 : GTK_INVALID_LIST_POSITION);

  return self;
}

/**
 * lope_journal_selection_get_current:
 * @self: a selection
 *
 * Gets the activity that is shown in detail.
 *
 * Returns: (transfer none) (nullable): its entry
 */
LopeJournalEntry *
lope_journal_selection_get_current (LopeJournalSelection *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_SELECTION (self), NULL);

  return self->current;
}

/**
 * lope_journal_selection_get_position:
 * @self: a selection
 *
 * Gets where that one is.
 *
 * Returns: its position, or %GTK_INVALID_LIST_POSITION
 */
guint
lope_journal_selection_get_position (LopeJournalSelection *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_SELECTION (self), GTK_INVALID_LIST_POSITION);

  return self->position;
}

/**
 * lope_journal_selection_set_position:
 * @self: a selection
 * @position: a position
 *
 * Sets which activity is shown in detail.
 */
void
lope_journal_selection_set_position (LopeJournalSelection *self,
                                     guint                 position)
{
  guint before;

  g_return_if_fail (LOPE_IS_JOURNAL_SELECTION (self));
  g_return_if_fail (position < get_length (self));

  before = self->position;
  if (position == before)
    return;

  set_current (self, position);
  if (self->selecting)
    return;
  if (before == GTK_INVALID_LIST_POSITION)
    changed (self, position, 1);
  else
    changed (self, MIN (before, position), MAX (before, position) - MIN (before, position) + 1);
}

/**
 * lope_journal_selection_get_selecting:
 * @self: a selection
 *
 * Tells whether any number can be selected.
 *
 * Returns: %TRUE in that mode
 */
gboolean
lope_journal_selection_get_selecting (LopeJournalSelection *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_SELECTION (self), FALSE);

  return self->selecting;
}

/**
 * lope_journal_selection_set_selecting:
 * @self: a selection
 * @selecting: whether any number can be selected
 *
 * Begins or ends that mode; none is selected then.
 */
void
lope_journal_selection_set_selecting (LopeJournalSelection *self,
                                      gboolean              selecting)
{
  g_return_if_fail (LOPE_IS_JOURNAL_SELECTION (self));

  if (self->selecting == selecting)
    return;

  self->selecting = selecting;
  g_hash_table_remove_all (self->ids);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTING]);
  changed (self, 0, get_length (self));
}

/**
 * lope_journal_selection_toggle:
 * @self: a selection of any number
 * @position: a position
 *
 * Selects an activity, or not any longer.
 */
void
lope_journal_selection_toggle (LopeJournalSelection *self,
                               guint                 position)
{
  g_return_if_fail (LOPE_IS_JOURNAL_SELECTION (self));

  if (!self->selecting || position >= get_length (self))
    return;

  if (contains (self, position))
    remove_at (self, position);
  else
    add (self, position);
  changed (self, position, 1);
}

/**
 * lope_journal_selection_prune:
 * @self: a selection
 *
 * Forgets what is no longer in the list, such as after a search: nothing is
 * changed that one does not see.
 */
void
lope_journal_selection_prune (LopeJournalSelection *self)
{
  g_autoptr (GHashTable) kept = NULL;
  guint length;

  g_return_if_fail (LOPE_IS_JOURNAL_SELECTION (self));

  if (g_hash_table_size (self->ids) == 0)
    return;

  kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  length = get_length (self);
  for (guint i = 0; i < length; i++)
    {
      gint64 id = get_key (self, i)->id;

      if (g_hash_table_contains (self->ids, &id))
        g_hash_table_add (kept, g_memdup2 (&id, sizeof id));
    }

  if (g_hash_table_size (kept) == g_hash_table_size (self->ids))
    return;

  g_clear_pointer (&self->ids, g_hash_table_unref);
  self->ids = g_steal_pointer (&kept);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N]);
}

/**
 * lope_journal_selection_get_n:
 * @self: a selection
 *
 * Counts what is selected in the mode for any number.
 *
 * Returns: how many
 */
guint
lope_journal_selection_get_n (LopeJournalSelection *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_SELECTION (self), 0);

  return g_hash_table_size (self->ids);
}

/**
 * lope_journal_selection_list_ids:
 * @self: a selection
 *
 * Lists what is selected: the rows in the mode for any number, else the current
 * one.
 *
 * Returns: (transfer full) (element-type gint64): rows of the journal
 */
GArray *
lope_journal_selection_list_ids (LopeJournalSelection *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_return_val_if_fail (LOPE_IS_JOURNAL_SELECTION (self), ids);

  g_hash_table_iter_init (&iter, self->ids);
  while (self->selecting && g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);
  if (!self->selecting && self->position != GTK_INVALID_LIST_POSITION)
    g_array_append_val (ids, self->id);

  return ids;
}
