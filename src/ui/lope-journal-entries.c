/* lope-journal-entries.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-journal-entries.h"

struct _LopeJournalEntries {
  LopeUnits units;
  LopeStore *store; /* owned */
  GHashTable *entries; /* owned, int64 in the entry → LopeJournalEntry, borrowed */
  GHashTable *shoe_names; /* owned, UUID → name */
};

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
update_entry (LopeJournalEntries      *self,
              LopeJournalEntry        *entry,
              const LopeJournalRecord *record)
{
  const char *shoe = lope_record_get_text (LOPE_RECORD (record->activity), LOPE_ACTIVITY_SHOE);

  lope_journal_entry_update (entry, record->activity,
                             shoe != NULL ? g_hash_table_lookup (self->shoe_names, shoe) : NULL,
                             record->pain, self->units);
}

static LopeJournalEntry *
make_entry (LopeJournalEntries *self,
            gint64              id)
{
  LopeJournalEntry *entry = lope_journal_entry_new (id);
  EntryGone *gone = g_new (EntryGone, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeJournalRecord) record = lope_journal_read_record (self->store, id, &error);

  gone->id = id;
  gone->entries = g_hash_table_ref (self->entries);
  g_hash_table_insert (self->entries, g_memdup2 (&id, sizeof id), entry);
  g_object_weak_ref (G_OBJECT (entry), entry_gone_cb, gone);

  /* It is about to leave the list, or the journal cannot be read. */
  if (record == NULL)
    g_debug ("No activity: %s", error->message);
  else
    update_entry (self, entry, record);

  return entry;
}

/* ==== API ==== */

/**
 * lope_journal_entries_new:
 * @store: the journal
 *
 * Makes what knows all entries that are in use, so that there is one for each
 * activity.
 *
 * Returns: (transfer full): it
 */
LopeJournalEntries *
lope_journal_entries_new (LopeStore *store)
{
  LopeJournalEntries *self = g_new0 (LopeJournalEntries, 1);

  self->store = g_object_ref (store);
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->shoe_names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  return self;
}

/**
 * lope_journal_entries_free:
 * @self: (transfer full): entries
 *
 * Frees it; entries in use stay as they are.
 */
void
lope_journal_entries_free (LopeJournalEntries *self)
{
  g_object_unref (self->store);
  g_hash_table_unref (self->entries);
  g_hash_table_unref (self->shoe_names);
  g_free (self);
}

/**
 * lope_journal_entries_set_units:
 * @self: entries
 * @units: the units to show
 *
 * Sets the units of the next updates.
 */
void
lope_journal_entries_set_units (LopeJournalEntries *self,
                                LopeUnits           units)
{
  self->units = units;
}

/**
 * lope_journal_entries_get:
 * @self: entries
 * @id: an activity
 *
 * Gets the entry of an activity, which is read if it has none yet.
 *
 * Returns: (transfer full): the entry
 */
LopeJournalEntry *
lope_journal_entries_get (LopeJournalEntries *self,
                          gint64              id)
{
  LopeJournalEntry *entry = g_hash_table_lookup (self->entries, &id);

  return entry != NULL ? g_object_ref (entry) : make_entry (self, id);
}

/**
 * lope_journal_entries_reload:
 * @self: entries
 * @entry: one of them
 *
 * Reads an activity again at once, such as after an edit of it.
 */
void
lope_journal_entries_reload (LopeJournalEntries *self,
                             LopeJournalEntry   *entry)
{
  g_autoptr (LopeJournalRecord) record =
    lope_journal_read_record (self->store, lope_journal_entry_get_id (entry), NULL);

  if (record != NULL)
    update_entry (self, entry, record);
}

/**
 * lope_journal_entries_list_ids:
 * @self: entries
 *
 * Lists the activities of which an entry is in use.
 *
 * Returns: (transfer full) (element-type gint64): them
 */
GArray *
lope_journal_entries_list_ids (LopeJournalEntries *self)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    g_array_append_vals (ids, id, 1);

  return ids;
}

/**
 * lope_journal_entries_update:
 * @self: entries
 * @news: what was read
 *
 * Shows in the entries what was read of them.
 */
void
lope_journal_entries_update (LopeJournalEntries    *self,
                             const LopeJournalNews *news)
{
  GHashTableIter iter;
  gpointer id, record;

  g_hash_table_unref (self->shoe_names);
  self->shoe_names = g_hash_table_ref (news->shoe_names);

  g_hash_table_iter_init (&iter, news->records);
  while (g_hash_table_iter_next (&iter, &id, &record))
    {
      LopeJournalEntry *entry = g_hash_table_lookup (self->entries, id);

      if (entry != NULL)
        update_entry (self, entry, record);
    }
}
