/* lope-journal-model.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-model.h"

#include "lope-journal-entries.h"
#include "lope-journal-loader.h"

/* A list view makes widgets for so many rows, however few are in sight. They come,
 * and go, a few in each frame. */
#define VIEW_ROWS 240
#define ROWS_PER_STEP 8
#define FRAME_MS 16

struct _LopeJournalModel {
  GObject parent_instance;

  LopeJournalGrouping grouping;
  guint shown;
  gboolean is_replaced;
  gboolean is_stale;

  LopeStore *store; /* owned */
  LopeActivityFilter filter;
  char *text; /* owned, nullable */
  char *shoe; /* owned, nullable */
  LopeJournalList *list; /* owned */
  LopeJournalEntries *entries; /* owned */

  GCancellable *reading; /* owned, nullable while nothing is read */
  LopeJournalNews *news; /* owned, nullable: what waits for rows to go */
  guint trim_source; /* owned */
  guint grow_source; /* owned */
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);
static void start_reading (LopeJournalModel *self);

/**
 * LopeJournalModel:
 *
 * All activities of the journal, newest first, in weeks, or those that a search
 * finds, in months. It knows of each one only what the order and the totals
 * need, which is read in a thread; a row is read when it is asked for.
 */
G_DEFINE_FINAL_TYPE_WITH_CODE (LopeJournalModel, lope_journal_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL, section_model_init))

enum {
  TOTALS_CHANGED,
  LOADED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ==== How much of the list is shown ==== */

static void
show (LopeJournalModel *self,
      guint             n)
{
  guint before = self->shown;

  if (n == before)
    return;

  self->shown = n;
  if (n > before)
    g_list_model_items_changed (G_LIST_MODEL (self), before, 0, n - before);
  else
    g_list_model_items_changed (G_LIST_MODEL (self), n, before - n, 0);
}

static void
show_all (LopeJournalModel *self)
{
  g_clear_handle_id (&self->trim_source, g_source_remove);
  g_clear_handle_id (&self->grow_source, g_source_remove);
  show (self, lope_journal_list_get_length (self->list));
}

static gboolean
grow_cb (gpointer user_data)
{
  LopeJournalModel *self = user_data;
  guint length = lope_journal_list_get_length (self->list);

  show (self, self->shown < VIEW_ROWS ? MIN (self->shown + ROWS_PER_STEP, length) : length);
  if (self->shown < length)
    return G_SOURCE_CONTINUE;

  self->grow_source = 0;

  return G_SOURCE_REMOVE;
}

/* ==== What was read ==== */

static void
replace_all (LopeJournalModel *self,
             LopeJournalList  *list)
{
  guint before = self->shown;
  guint length = lope_journal_list_get_length (list);

  g_clear_handle_id (&self->grow_source, g_source_remove);
  g_clear_pointer (&self->list, lope_journal_list_unref);
  self->list = lope_journal_list_ref (list);
  self->shown = MIN (length, ROWS_PER_STEP);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->shown);

  if (self->shown < length)
    self->grow_source = g_timeout_add (FRAME_MS, grow_cb, self);
}

static void
take_steps (LopeJournalModel      *self,
            const LopeJournalNews *news)
{
  gboolean other_weeks = lope_journal_list_get_grouping (self->list)->first_weekday !=
                         lope_journal_list_get_grouping (news->list)->first_weekday;

  show_all (self);
  for (guint i = 0; i < news->steps->len; i++)
    {
      const LopeJournalStep *step = &g_array_index (news->steps, LopeJournalStep, i);

      lope_journal_list_unref (self->list);
      self->list = lope_journal_list_ref (step->list);
      self->shown = lope_journal_list_get_length (self->list);
      g_list_model_items_changed (G_LIST_MODEL (self), step->position, step->removed, step->added);
    }

  /* What stayed in its place may still have another distance. */
  lope_journal_list_unref (self->list);
  self->list = lope_journal_list_ref (news->list);
  if (other_weeks && self->shown > 0)
    gtk_section_model_sections_changed (GTK_SECTION_MODEL (self), 0, self->shown);
}

static void
take_news (LopeJournalModel *self,
           LopeJournalNews  *news)
{
  lope_journal_entries_update (self->entries, news);
  if (self->is_replaced)
    replace_all (self, news->list);
  else
    take_steps (self, news);
  self->is_replaced = FALSE;

  lope_journal_news_free (news);
  g_signal_emit (self, signals[TOTALS_CHANGED], 0);
  g_signal_emit (self, signals[LOADED], 0, NULL);
}

/* Rows that another search will not need any more go step by step, those at the
 * end first, while it is still being read. */
static gboolean
trim_cb (gpointer user_data)
{
  LopeJournalModel *self = user_data;

  show (self, self->shown > VIEW_ROWS ? VIEW_ROWS : MAX (self->shown - MIN (self->shown, ROWS_PER_STEP), ROWS_PER_STEP));
  if (self->shown > ROWS_PER_STEP)
    return G_SOURCE_CONTINUE;

  self->trim_source = 0;
  if (self->news != NULL)
    take_news (self, g_steal_pointer (&self->news));

  return G_SOURCE_REMOVE;
}

static void
end_reading (LopeJournalModel *self,
             LopeJournalNews  *news,
             const GError     *error)
{
  g_clear_object (&self->reading);

  if (self->is_stale)
    {
      g_clear_pointer (&news, lope_journal_news_free);
      start_reading (self);
    }
  else if (news == NULL)
    {
      show_all (self);
      g_signal_emit (self, signals[LOADED], 0, error);
    }
  else if (self->trim_source != 0)
    {
      self->news = news;
    }
  else
    {
      take_news (self, news);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  LopeJournalNews *news = lope_journal_read_finish (result, &error);

  /* Cancelled, the model may be gone. */
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    end_reading (user_data, news, error);
}

static LopeJournalQuestion *
make_question (LopeJournalModel *self)
{
  return lope_journal_question_new (&self->filter, &self->grouping, self->is_replaced ? NULL : self->list,
                                    lope_journal_entries_list_ids (self->entries));
}

static void
start_reading (LopeJournalModel *self)
{
  const char *path = lope_store_get_path (self->store);

  self->is_stale = FALSE;
  self->reading = g_cancellable_new ();

  /* What is in memory only has no second connection, and is small. */
  if (path != NULL)
    {
      lope_journal_read_async (path, make_question (self), self->reading, read_cb, self);
    }
  else
    {
      g_autoptr (LopeJournalQuestion) question = make_question (self);
      g_autoptr (GError) error = NULL;
      LopeJournalNews *news = lope_journal_read (self->store, question, &error);

      end_reading (self, news, error);
    }
}

static void
stop_reading (LopeJournalModel *self)
{
  g_clear_handle_id (&self->trim_source, g_source_remove);
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&self->news, lope_journal_news_free);
  self->is_stale = FALSE;
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
  return LOPE_JOURNAL_MODEL (model)->shown;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  LopeJournalModel *self = LOPE_JOURNAL_MODEL (model);

  if (position >= self->shown)
    return NULL;

  return lope_journal_entries_get (self->entries, lope_journal_list_get_key (self->list, position)->id);
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
  const LopeJournalSection *section = NULL;

  if (position < self->shown)
    section = lope_journal_list_get_section (self->list, position);

  *start = section != NULL ? section->start : self->shown;
  *end = section != NULL ? MIN (section->end, self->shown) : G_MAXUINT;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = get_section;
}

/* ==== vfuncs ==== */

static void
lope_journal_model_dispose (GObject *object)
{
  LopeJournalModel *self = LOPE_JOURNAL_MODEL (object);

  stop_reading (self);
  g_clear_handle_id (&self->grow_source, g_source_remove);

  G_OBJECT_CLASS (lope_journal_model_parent_class)->dispose (object);
}

static void
lope_journal_model_finalize (GObject *object)
{
  LopeJournalModel *self = LOPE_JOURNAL_MODEL (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->shoe, g_free);
  g_clear_pointer (&self->list, lope_journal_list_unref);
  g_clear_pointer (&self->entries, lope_journal_entries_free);

  G_OBJECT_CLASS (lope_journal_model_parent_class)->finalize (object);
}

static void
lope_journal_model_class_init (LopeJournalModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = lope_journal_model_dispose;
  object_class->finalize = lope_journal_model_finalize;

  /**
   * LopeJournalModel::totals-changed:
   *
   * The totals of some weeks, or of all, may be others now.
   */
  signals[TOTALS_CHANGED] = g_signal_new ("totals-changed", LOPE_TYPE_JOURNAL_MODEL, G_SIGNAL_RUN_LAST, 0,
                                            NULL, NULL, NULL, G_TYPE_NONE, 0);

  /**
   * LopeJournalModel::loaded:
   * @error: (nullable): why the journal could not be read; then nothing changed
   *
   * The list is up to date.
   */
  signals[LOADED] = g_signal_new ("loaded", LOPE_TYPE_JOURNAL_MODEL, G_SIGNAL_RUN_LAST, 0,
                                  NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
lope_journal_model_init (LopeJournalModel *self)
{
  self->grouping = (LopeJournalGrouping) { .first_weekday = 1 };
  self->filter = (LopeActivityFilter) LOPE_ACTIVITY_FILTER_ALL;
  self->is_replaced = TRUE;
  self->list = lope_journal_list_new (g_array_new (FALSE, FALSE, sizeof (LopeActivityKey)), &self->grouping);
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
  self->entries = lope_journal_entries_new (store);

  return self;
}

/**
 * lope_journal_model_set_filter:
 * @self: a list
 * @filter: which activities to list
 * @by_month: whether to group by months
 *
 * Sets what the next lope_journal_model_refresh() lists.
 */
void
lope_journal_model_set_filter (LopeJournalModel         *self,
                               const LopeActivityFilter *filter,
                               gboolean                  by_month)
{
  g_return_if_fail (LOPE_IS_JOURNAL_MODEL (self));
  g_return_if_fail (filter != NULL);

  self->filter = *filter;
  g_set_str (&self->text, filter->text != NULL && *filter->text != '\0' ? filter->text : NULL);
  g_set_str (&self->shoe, filter->shoe);
  self->filter.text = self->text;
  self->filter.shoe = self->shoe;
  self->grouping.by_month = by_month;
  self->is_replaced = TRUE;
}

/**
 * lope_journal_model_refresh:
 * @self: a list
 * @preferences: what the runner chose
 * @current: (nullable): an entry to read at once: its details are open, and may
 *   be in use when the others come
 *
 * Looks at the journal again; “loaded” is emitted when that is done. Only what
 * differs is changed, so that a list view keeps its place and its focus; but with
 * another filter, all comes anew.
 */
void
lope_journal_model_refresh (LopeJournalModel      *self,
                            const LopePreferences *preferences,
                            LopeJournalEntry      *current)
{
  g_return_if_fail (LOPE_IS_JOURNAL_MODEL (self));

  self->grouping.first_weekday = preferences->first_weekday;
  lope_journal_entries_set_units (self->entries, preferences->units);
  if (current != NULL)
    lope_journal_entries_reload (self->entries, current);
  self->is_stale = TRUE;
  g_clear_pointer (&self->news, lope_journal_news_free);
  if (self->reading == NULL)
    start_reading (self);
}

/**
 * lope_journal_model_trim:
 * @self: a list
 *
 * Takes rows away while another filter is being applied, if the beginning of the
 * list is in sight: they would all have to go at once otherwise.
 */
void
lope_journal_model_trim (LopeJournalModel *self)
{
  g_return_if_fail (LOPE_IS_JOURNAL_MODEL (self));

  if (!self->is_replaced || self->trim_source != 0 || self->shown <= ROWS_PER_STEP)
    return;

  g_clear_handle_id (&self->grow_source, g_source_remove);
  self->trim_source = g_idle_add (trim_cb, self);
}

/**
 * lope_journal_model_finish:
 * @self: a list
 * @error: return location for a #LopeStoreError
 *
 * Reads at once what is still to be read, and shows the whole list.
 *
 * Returns: whether the list is complete
 */
gboolean
lope_journal_model_finish (LopeJournalModel  *self,
                           GError           **error)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), FALSE);

  if (lope_journal_model_is_loading (self))
    {
      g_autoptr (LopeJournalQuestion) question = make_question (self);
      LopeJournalNews *news = lope_journal_read (self->store, question, error);

      stop_reading (self);
      if (news == NULL)
        return FALSE;
      take_news (self, news);
    }

  show_all (self);

  return TRUE;
}

/**
 * lope_journal_model_is_loading:
 * @self: a list
 *
 * Tells whether the journal is being read.
 *
 * Returns: %TRUE until “loaded” is emitted
 */
gboolean
lope_journal_model_is_loading (LopeJournalModel *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), FALSE);

  return self->reading != NULL || self->news != NULL;
}

/**
 * lope_journal_model_get_list:
 * @self: a list
 *
 * Gets all activities, also those that are not shown yet.
 *
 * Returns: (transfer none): them, valid until the list changes
 */
LopeJournalList *
lope_journal_model_get_list (LopeJournalModel *self)
{
  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), NULL);

  return self->list;
}

/**
 * lope_journal_model_find:
 * @self: a list
 * @uuid: the UUID of an activity
 * @position: (out): where it is
 *
 * Looks for an activity among those that are shown.
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

  g_return_val_if_fail (LOPE_IS_JOURNAL_MODEL (self), FALSE);

  record = lope_store_get (self->store, LOPE_TYPE_ACTIVITY, uuid, NULL);
  if (record == NULL)
    return FALSE;

  day = lope_activity_get_day (LOPE_ACTIVITY (record));
  for (guint i = lope_journal_list_find_day (self->list, day);
       i < self->shown && lope_journal_list_get_key (self->list, i)->day == day; i++)
    {
      g_autoptr (LopeJournalEntry) entry = g_list_model_get_item (G_LIST_MODEL (self), i);

      if (g_strcmp0 (lope_journal_entry_get_uuid (entry), uuid) == 0)
        {
          *position = i;
          return TRUE;
        }
    }

  return FALSE;
}
