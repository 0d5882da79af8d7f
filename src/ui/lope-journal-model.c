/* lope-journal-model.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-model.h"

#include "lope-journal-diff.h"
#include "lope-journal-loader.h"

/* What the rows of one turn of the main loop may take: for so many, a view makes
 * its widgets; for this long, the journal is read. */
#define ROWS_PER_STEP 12
#define FIRST_ROWS 240
#define STEP_US 4000

struct _LopeJournalModel {
  GObject parent_instance;

  int first_weekday;
  LopeUnits units;
  guint n_runs;
  gint64 distance;

  LopeStore *store; /* owned */
  LopeActivityFilter filter;
  char *text; /* owned, nullable */
  char *shoe; /* owned, nullable */
  gboolean is_other_filter;
  LopeJournalLoader *loader; /* owned, nullable while nothing is read */
  guint load_source; /* owned */
  GArray *keys; /* owned, of LopeActivityKey, newest first */
  GArray *weeks; /* owned, of LopeJournalWeek */
  GHashTable *entries; /* owned, int64 in the entry → LopeJournalEntry, borrowed */
  GHashTable *shoe_names; /* owned, UUID → name */
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

/**
 * LopeJournalModel:
 *
 * All activities of the journal, newest first, in weeks. It knows of each one
 * only what the order and the totals need; a row is read when it is asked for.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LopeJournalModel, lope_journal_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

enum {
  WEEKS_CHANGED,
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const LopeActivityKey *
get_key (GArray *keys,
         guint   i)
{
  return &g_array_index (keys, LopeActivityKey, i);
}

/* ==== Weeks ==== */

static void
build_weeks (LopeJournalModel *self)
{
  LopeJournalWeek week = { .first_day = LOPE_DAY_NONE };

  g_array_set_size (self->weeks, 0);
  self->n_runs = 0;
  self->distance = 0;

  for (guint i = 0; i < self->keys->len; i++)
    {
      const LopeActivityKey *key = get_key (self->keys, i);
      LopeDay first_day = lope_day_week_start (key->day, self->first_weekday);

      if (first_day != week.first_day)
        {
          if (week.end > week.start)
            g_array_append_val (self->weeks, week);
          week = (LopeJournalWeek) { .start = i, .first_day = first_day };
        }

      week.end = i + 1;
      if (lope_sport_is_run (key->sport))
        {
          week.n_runs++;
          week.distance += MAX (key->distance, 0);
          self->n_runs++;
          self->distance += MAX (key->distance, 0);
        }
    }

  if (week.end > week.start)
    g_array_append_val (self->weeks, week);
}

/* ==== Loading ==== */

/* The position of the first activity that is older than @day. */
static guint
find_older (LopeJournalModel *self,
            LopeDay           day)
{
  guint low = 0, high = self->keys->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_key (self->keys, middle)->day >= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
splice (LopeJournalModel      *self,
        guint                  position,
        guint                  removed,
        const LopeActivityKey *keys,
        guint                  added)
{
  if (removed > 0)
    g_array_remove_range (self->keys, position, removed);
  if (added > 0)
    g_array_insert_vals (self->keys, position, keys, added);
  build_weeks (self);
  g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
}

/* Changes the list between two positions step by step, from the end, so that
 * what listens sees a list that is right at each step. Returns how many came. */
static guint
replace_keys (LopeJournalModel *self,
              guint             begin,
              guint             end,
              GArray           *keys)
{
  g_autoptr (GArray) old = g_array_new (FALSE, FALSE, sizeof (LopeActivityKey));
  g_autoptr (GArray) hunks = NULL;
  guint n_added = 0;

  if (end > begin)
    g_array_append_vals (old, get_key (self->keys, begin), end - begin);
  hunks = lope_journal_diff (old, keys);

  for (guint i = hunks->len; i > 0; i--)
    {
      const LopeJournalHunk *hunk = &g_array_index (hunks, LopeJournalHunk, i - 1);

      splice (self, begin + hunk->position, hunk->removed, hunk->added > 0 ? get_key (keys, hunk->from) : NULL,
              hunk->added);
      n_added += hunk->added;
    }

  /* What stayed in its place may still have another distance. */
  for (guint i = 0; i < keys->len; i++)
    g_array_index (self->keys, LopeActivityKey, begin + i) = *get_key (keys, i);

  return n_added;
}

static void
end_load (LopeJournalModel *self,
          GError           *error)
{
  g_clear_pointer (&self->loader, lope_journal_loader_free);
  g_clear_handle_id (&self->load_source, g_source_remove);
  if (error == NULL)
    build_weeks (self);
  g_signal_emit (self, signals[WEEKS_CHANGED], 0);
  g_signal_emit (self, signals[LOADED], 0, error);
}

static gboolean
load_some (LopeJournalModel  *self,
           gboolean           in_steps,
           GError           **error)
{
  gint64 end = g_get_monotonic_time () + STEP_US;
  guint n_added = 0;

  while (!lope_journal_loader_is_done (self->loader))
    {
      g_autoptr (GArray) keys = NULL;
      LopeDay day = lope_journal_loader_get_day (self->loader);
      guint position = day != G_MAXINT32 ? find_older (self, day) : 0;

      keys = lope_journal_loader_read (self->loader, error);
      if (keys == NULL)
        return FALSE;

      day = lope_journal_loader_get_day (self->loader);
      n_added += replace_keys (self, position, day != LOPE_DAY_NONE ? find_older (self, day) : self->keys->len, keys);
      if (in_steps && (g_get_monotonic_time () > end ||
                       (n_added >= ROWS_PER_STEP && position < FIRST_ROWS)))
        break;
    }

  return TRUE;
}

static gboolean
load_cb (gpointer user_data)
{
  LopeJournalModel *self = user_data;
  g_autoptr (GError) error = NULL;

  if (load_some (self, TRUE, &error) && !lope_journal_loader_is_done (self->loader))
    return G_SOURCE_CONTINUE;

  self->load_source = 0;
  end_load (self, error);

  return G_SOURCE_REMOVE;
}

/* ==== Entries ==== */

typedef struct {
  gint64 id;
  GHashTable *entries; /* owned */
} EntryGone;

static void
entry_gone_cb (gpointer  data,
               GObject  *where)
{
  EntryGone *gone = data;

  g_hash_table_remove (gone->entries, &gone->id);
  g_hash_table_unref (gone->entries);
  g_free (gone);
}

static void
load_entry (LopeJournalModel *self,
            LopeJournalEntry *entry)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeActivity) activity =
    lope_store_get_activity_by_id (self->store, lope_journal_entry_get_id (entry), &error);
  const char *shoe = NULL;
  int pain = -1;

  if (activity == NULL)
    {
      /* It is about to leave the list, or the journal cannot be read: the row
       * keeps what it shows. */
      g_debug ("No activity: %s", error->message);
      return;
    }

  shoe = lope_record_get_text (LOPE_RECORD (activity), LOPE_ACTIVITY_SHOE);
  lope_store_get_run_pain (self->store, lope_record_get_uuid (LOPE_RECORD (activity)), &pain, NULL);
  lope_journal_entry_update (entry, activity,
                             shoe != NULL ? g_hash_table_lookup (self->shoe_names, shoe) : NULL,
                             pain, self->units);
}

static LopeJournalEntry *
make_entry (LopeJournalModel *self,
            gint64            id)
{
  LopeJournalEntry *entry = lope_journal_entry_new (id);
  EntryGone *gone = g_new (EntryGone, 1);

  gone->id = id;
  gone->entries = g_hash_table_ref (self->entries);
  g_hash_table_insert (self->entries, g_memdup2 (&id, sizeof id), entry);
  g_object_weak_ref (G_OBJECT (entry), entry_gone_cb, gone);
  load_entry (self, entry);

  return entry;
}

static void
reload_entries (LopeJournalModel *self)
{
  g_autoptr (GPtrArray) entries = g_hash_table_get_values_as_ptr_array (self->entries);

  for (guint i = 0; i < entries->len; i++)
    load_entry (self, entries->pdata[i]);
}

static gboolean
load_shoes (LopeJournalModel  *self,
            GError           **error)
{
  g_autoptr (GPtrArray) shoes = lope_store_list_shoes (self->store, error);

  if (shoes == NULL)
    return FALSE;

  g_hash_table_remove_all (self->shoe_names);
  for (guint i = 0; i < shoes->len; i++)
    g_hash_table_insert (self->shoe_names,
                         g_strdup (lope_record_get_uuid (shoes->pdata[i])),
                         g_strdup (lope_shoe_get_name (shoes->pdata[i])));

  return TRUE;
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
  return LOPE_JOURNAL_MODEL (model)->keys->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  LopeJournalModel *self = LOPE_JOURNAL_MODEL (model);
  LopeJournalEntry *entry;
  gint64 id;

  if (position >= self->keys->len)
    return NULL;

  id = get_key (self->keys, position)->id;
  entry = g_hash_table_lookup (self->entries, &id);

  return entry != NULL ? g_object_ref (entry) : make_entry (self, id);
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
  LopeJournalModel *self = LOPE_JOURNAL_MODEL (model);
  const LopeJournalWeek *week = lope_journal_model_get_week (self, position);

  *start = week != NULL ? week->start : self->keys->len;
  *end = week != NULL ? week->end : G_MAXUINT;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

/* ==== vfuncs ==== */

static void
lope_journal_model_finalize (GObject *object)
{
  LopeJournalModel *self = LOPE_JOURNAL_MODEL (object);

  g_clear_handle_id (&self->load_source, g_source_remove);
  g_clear_pointer (&self->loader, lope_journal_loader_free);
  g_clear_object (&self->store);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->shoe, g_free);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->weeks, g_array_unref);
  g_clear_pointer (&self->entries, g_hash_table_unref);
  g_clear_pointer (&self->shoe_names, g_hash_table_unref);

  G_OBJECT_CLASS (lope_journal_model_parent_class)->finalize (object);
}

static void
lope_journal_model_class_init (LopeJournalModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_journal_model_finalize;

  /**
   * LopeJournalModel::weeks-changed:
   *
   * The totals of some weeks, or of all, may be others now.
   */
  signals[WEEKS_CHANGED] = g_signal_new ("weeks-changed", LOPE_TYPE_JOURNAL_MODEL, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopeJournalModel::loaded:
   * @error: (nullable): why the journal could not be read to its end
   *
   * The list is complete again.
   */
  signals[LOADED] = g_signal_new ("loaded", LOPE_TYPE_JOURNAL_MODEL, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lope_journal_model_init (LopeJournalModel *self)
{
  self->first_weekday = 1;
  self->filter = (LopeActivityFilter) LOPE_ACTIVITY_FILTER_ALL;
  self->keys = g_array_new (FALSE, FALSE, sizeof (LopeActivityKey));
  self->weeks = g_array_new (FALSE, FALSE, sizeof (LopeJournalWeek));
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->shoe_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}

/* ==== API ==== */

/**
 * lope_journal_model_new:
 * @store: the journal
 *
 * Makes a list that is empty until lope_journal_model_refresh() is called.
 *
 * Returns: (transfer full): the list
 */
LopeJournalModel *
lope_journal_model_new (LopeStore *store)
{
  LopeJournalModel *self = g_object_new (LOPE_TYPE_JOURNAL_MODEL, NULL);

  g_return_val_if_fail (LOPE_IS_STORE (store), self);

  self->store = g_object_ref (store);

  return self;
}

/**
 * lope_journal_model_refresh:
 * @self: a list
 * @preferences: what the runner chose
 * @error: return location for a #LopeStoreError
 *
 * Looks at the journal again. The newest activities are there when this
 * returns; a long journal is read in idle moments from there on, until “loaded”
 * is emitted. Only what differs is changed, so that a list view keeps its
 * place and its focus; but with another filter, all older ones go first.
 *
 * Returns: whether the journal could be read; if not, nothing changes
 */
gboolean
lope_journal_model_refresh (LopeJournalModel       *self,
                            const LopePreferences  *preferences,
                            GError                **error)
{
  gboolean other_weeks, other_filter;

  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), FALSE);

  g_clear_handle_id (&self->load_source, g_source_remove);
  g_clear_pointer (&self->loader, lope_journal_loader_free);
  if (!load_shoes (self, error))
    return FALSE;

  other_weeks = self->first_weekday != preferences->first_weekday;
  other_filter = self->is_other_filter;
  self->first_weekday = preferences->first_weekday;
  self->units = preferences->units;
  self->is_other_filter = FALSE;

  if (!other_filter)
    reload_entries (self);
  self->loader = lope_journal_loader_new (self->store, &self->filter);
  if (!load_some (self, TRUE, error))
    {
      g_clear_pointer (&self->loader, lope_journal_loader_free);
      return FALSE;
    }

  if (other_filter && !lope_journal_loader_is_done (self->loader))
    {
      guint position = find_older (self, lope_journal_loader_get_day (self->loader));

      if (position < self->keys->len)
        splice (self, position, self->keys->len - position, NULL, 0);
    }
  if (other_weeks && self->keys->len > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, self->keys->len);

  if (lope_journal_loader_is_done (self->loader))
    end_load (self, NULL);
  else
    self->load_source = g_idle_add (load_cb, self);

  return TRUE;
}

/**
 * lope_journal_model_finish:
 * @self: a list
 * @error: return location for a #LopeStoreError
 *
 * Reads at once what is still to be read.
 *
 * Returns: whether the list is complete
 */
gboolean
lope_journal_model_finish (LopeJournalModel  *self,
                           GError           **error)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), FALSE);

  if (self->loader == NULL)
    return TRUE;
  if (!load_some (self, FALSE, error))
    return FALSE;

  end_load (self, NULL);

  return TRUE;
}

/**
 * lope_journal_model_is_loading:
 * @self: a list
 *
 * Tells whether more is to come.
 *
 * Returns: %TRUE until “loaded” is emitted
 */
gboolean
lope_journal_model_is_loading (LopeJournalModel *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), FALSE);

  return self->loader != NULL;
}

/**
 * lope_journal_model_set_filter:
 * @self: a list
 * @filter: which activities to list
 *
 * Sets what the next lope_journal_model_refresh() lists.
 */
void
lope_journal_model_set_filter (LopeJournalModel         *self,
                               const LopeActivityFilter *filter)
{
  g_return_if_fail (LOPE_IS_JOURNAL_MODEL (self));
  g_return_if_fail (filter != NULL);

  self->filter = *filter;
  g_set_str (&self->text, filter->text != NULL && *filter->text != '\0' ? filter->text : NULL);
  g_set_str (&self->shoe, filter->shoe);
  self->filter.text = self->text;
  self->filter.shoe = self->shoe;
  self->is_other_filter = TRUE;
}

/**
 * lope_journal_model_get_key:
 * @self: a list
 * @position: the position of an activity
 *
 * Gets what is known of it without reading it.
 *
 * Returns: (transfer none): its key, valid until the list changes
 */
const LopeActivityKey *
lope_journal_model_get_key (LopeJournalModel *self,
                            guint             position)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), NULL);
  g_return_val_if_fail (position < self->keys->len, NULL);

  return get_key (self->keys, position);
}

/**
 * lope_journal_model_get_week:
 * @self: a list
 * @position: the position of an activity
 *
 * Gets the week it is in.
 *
 * Returns: (transfer none) (nullable): the week, valid until the list changes
 */
const LopeJournalWeek *
lope_journal_model_get_week (LopeJournalModel *self,
                             guint             position)
{
  guint low = 0, high;

  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), NULL);

  high = self->weeks->len;
  if (position >= self->keys->len)
    return NULL;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->weeks, LopeJournalWeek, middle).start <= position)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->weeks, LopeJournalWeek, low);
}

/**
 * lope_journal_model_find_week:
 * @self: a list
 * @first_day: the day on which a week begins
 *
 * Looks for a week.
 *
 * Returns: (transfer none) (nullable): the week, valid until the list changes,
 *   or %NULL if nothing was done in it
 */
const LopeJournalWeek *
lope_journal_model_find_week (LopeJournalModel *self,
                              LopeDay           first_day)
{
  guint low = 0, high;
  const LopeJournalWeek *week;

  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), NULL);

  high = self->weeks->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->weeks, LopeJournalWeek, middle).first_day > first_day)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == self->weeks->len)
    return NULL;

  week = &g_array_index (self->weeks, LopeJournalWeek, low);

  return week->first_day == first_day ? week : NULL;
}

/**
 * lope_journal_model_find:
 * @self: a list
 * @uuid: the UUID of an activity
 * @position: (out): where it is
 *
 * Looks for an activity.
 *
 * Returns: whether it is in the list
 */
gboolean
lope_journal_model_find (LopeJournalModel *self,
                         const char       *uuid,
                         guint            *position)
{
  g_autoptr (LopeRecord) record = NULL;
  LopeDay day;
  guint low = 0, high;

  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), FALSE);

  record = lope_store_get (self->store, LOPE_TYPE_ACTIVITY, uuid, NULL);
  if (record == NULL)
    return FALSE;

  day = lope_activity_get_day (LOPE_ACTIVITY (record));
  high = self->keys->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_key (self->keys, middle)->day > day)
        low = middle + 1;
      else
        high = middle;
    }

  for (; low < self->keys->len && get_key (self->keys, low)->day == day; low++)
    {
      g_autoptr (LopeJournalEntry) entry = g_list_model_get_item (G_LIST_MODEL (self), low);

      if (g_strcmp0 (lope_journal_entry_get_uuid (entry), uuid) == 0)
        {
          *position = low;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * lope_journal_model_get_n_runs:
 * @self: a list
 *
 * Counts the runs in it.
 *
 * Returns: how many
 */
guint
lope_journal_model_get_n_runs (LopeJournalModel *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), 0);

  return self->n_runs;
}

/**
 * lope_journal_model_get_distance:
 * @self: a list
 *
 * Adds up the distances of the runs in it.
 *
 * Returns: metres
 */
gint64
lope_journal_model_get_distance (LopeJournalModel *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), 0);

  return self->distance;
}
