/* lope-import-ledger.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-importer-private.h"

#include <glib/gi18n-lib.h>

/* Who began further apart is another one, whatever is compared. */
#define NEIGHBOUR_S (24 * 60 * 60)

/* What is in the journal, and what waits to be. */
struct _LopeImportLedger {
  LopeStore *store;     /* owned */
  LopeStore *shadow;    /* owned, nullable: of a dry run, what would be in the journal */
  LopeImportFlags flags;
  char *batch;          /* owned, nullable: until something is taken in */
  char *shadow_batch;   /* owned, nullable */
  GHashTable *own;      /* owned, of the UUIDs of what came from the file at hand */
  GPtrArray *records;   /* owned, of LopeRecord: not committed yet */
  GPtrArray *results;   /* owned, of LopeImportResult: what is said of these */
};

/* Known by the content of its file. */
static gboolean
look_up_content (LopeImportLedger  *self,
                 LopeRecord        *record,
                 LopeContentState  *state,
                 GError           **error)
{
  const char *hash = lope_record_get_text (record, LOPE_ACTIVITY_CONTENT_HASH);
  int session = (int) lope_record_get_int (record, LOPE_ACTIVITY_SESSION);

  *state = LOPE_CONTENT_PRESENT;
  for (guint i = 0; i < self->records->len; i++)
    {
      LopeRecord *other = g_ptr_array_index (self->records, i);

      if (LOPE_IS_ACTIVITY (other) &&
          lope_record_field_equal (record, other, LOPE_ACTIVITY_CONTENT_HASH) &&
          lope_record_field_equal (record, other, LOPE_ACTIVITY_SESSION))
        return TRUE;
    }

  if (!lope_store_look_up_content (self->store, hash, session, state, error))
    return FALSE;

  return *state != LOPE_CONTENT_NEW || self->shadow == NULL ||
         lope_store_look_up_content (self->shadow, hash, session, state, error);
}

static LopeActivity *
find_same_in (LopeImportLedger  *self,
              LopeStore         *store,
              LopeActivity      *activity,
              GError           **error)
{
  g_autoptr (LopeActivity) same = lope_store_find_same (store, activity, error);

  if (same != NULL && g_hash_table_contains (self->own, lope_record_get_uuid (LOPE_RECORD (same))))
    return NULL;

  return g_steal_pointer (&same);
}

/* What waits to be committed has to be seen by the journal before it is asked. */
static gboolean
commit_neighbours (LopeImportLedger  *self,
                   LopeRecord        *record,
                   GError           **error)
{
  LopeDay day = lope_activity_get_day (LOPE_ACTIVITY (record));

  for (guint i = 0; i < self->records->len; i++)
    {
      LopeRecord *other = g_ptr_array_index (self->records, i);

      if (LOPE_IS_ACTIVITY (other) &&
          !g_hash_table_contains (self->own, lope_record_get_uuid (other)) &&
          ABS (lope_activity_get_day (LOPE_ACTIVITY (other)) - day) <= 1 &&
          ABS (lope_record_get_int (other, LOPE_ACTIVITY_START) - lope_record_get_int (record, LOPE_ACTIVITY_START)) <
            NEIGHBOUR_S)
        return lope_import_ledger_commit (self, error);
    }

  return TRUE;
}

static gboolean
begin_batch (LopeStore  *store,
             char      **batch,
             GError    **error)
{
  if (*batch == NULL)
    *batch = lope_store_begin_import (store, error);

  return *batch != NULL;
}

/* A dry run keeps what it would take in, so that it knows what it would have
 * found; but not the shoes and runs, which are only in the journal. */
static gboolean
commit_to_shadow (LopeImportLedger  *self,
                  GPtrArray         *records,
                  GError           **error)
{
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      LopeRecord *copy = lope_record_copy (g_ptr_array_index (records, i));

      if (LOPE_IS_ACTIVITY (copy))
        lope_record_unset (copy, LOPE_ACTIVITY_SHOE);
      else if (LOPE_IS_PAIN_ENTRY (copy))
        lope_record_unset (copy, LOPE_PAIN_ENTRY_RUN);
      g_ptr_array_add (copies, copy);
    }

  return begin_batch (self->shadow, &self->shadow_batch, error) &&
         lope_store_add_imported (self->shadow, self->shadow_batch, copies, error);
}

static gboolean
commit (LopeImportLedger  *self,
        GPtrArray         *records,
        GError           **error)
{
  if (self->flags & LOPE_IMPORT_DRY_RUN)
    return self->shadow == NULL || commit_to_shadow (self, records, error);

  return begin_batch (self->store, &self->batch, error) &&
         lope_store_add_imported (self->store, self->batch, records, error);
}

static gboolean
is_about_record (const GError *error)
{
  return g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_INVALID) ||
         g_error_matches (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT);
}

/* Whether another program has added the same since it was looked for. */
static gboolean
is_there_now (LopeImportLedger *self,
              LopeRecord       *record)
{
  LopeContentState state;

  if (!lope_store_look_up_record (self->store, G_OBJECT_TYPE (record), lope_record_get_uuid (record), &state, NULL))
    return FALSE;
  if (state == LOPE_CONTENT_NEW && LOPE_IS_ACTIVITY (record) &&
      lope_record_is_set (record, LOPE_ACTIVITY_CONTENT_HASH) && lope_record_is_set (record, LOPE_ACTIVITY_SESSION) &&
      !lope_store_look_up_content (self->store, lope_record_get_text (record, LOPE_ACTIVITY_CONTENT_HASH),
                                   (int) lope_record_get_int (record, LOPE_ACTIVITY_SESSION), &state, NULL))
    return FALSE;

  return state == LOPE_CONTENT_PRESENT;
}

/* One bad record must not keep the others out. */
static gboolean
commit_one_by_one (LopeImportLedger  *self,
                   GError           **error)
{
  for (guint i = 0; i < self->records->len; i++)
    {
      g_autoptr (GPtrArray) one = g_ptr_array_new ();
      g_autoptr (GError) local = NULL;

      g_ptr_array_add (one, g_ptr_array_index (self->records, i));
      if (commit (self, one, &local))
        continue;

      if (is_about_record (local) && is_there_now (self, one->pdata[0]))
        {
          lope_import_result_revise (g_ptr_array_index (self->results, i), LOPE_IMPORT_DUPLICATE,
                                     _ ("Already in the journal"));
          continue;
        }

      if (!is_about_record (local))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      lope_import_result_revise (g_ptr_array_index (self->results, i), LOPE_IMPORT_REJECTED, local->message);
    }

  return TRUE;
}

/* ==== API ==== */

/**
 * lope_import_ledger_new:
 * @store: a journal
 * @flags: what to do with duplicates, and whether to change anything
 *
 * Opens a ledger of an import.
 *
 * Returns: (transfer full): the ledger
 */
LopeImportLedger *
lope_import_ledger_new (LopeStore       *store,
                        LopeImportFlags  flags)
{
  LopeImportLedger *self = g_new0 (LopeImportLedger, 1);

  self->store = g_object_ref (store);
  self->flags = flags;
  self->own = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->results = g_ptr_array_new_with_free_func (g_object_unref);
  if (flags & LOPE_IMPORT_DRY_RUN)
    self->shadow = lope_store_open_in_memory (NULL);

  return self;
}

/**
 * lope_import_ledger_free:
 * @self: a ledger
 *
 * Closes a ledger. What was not committed is not in the journal.
 */
void
lope_import_ledger_free (LopeImportLedger *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->shadow);
  g_free (self->batch);
  g_free (self->shadow_batch);
  g_hash_table_unref (self->own);
  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->results);
  g_free (self);
}

/**
 * lope_import_ledger_get_batch:
 * @self: a ledger
 *
 * Gets the name of the import, by which it can be undone.
 *
 * Returns: (transfer none) (nullable): the batch, or %NULL if nothing was committed
 */
const char *
lope_import_ledger_get_batch (LopeImportLedger *self)
{
  return self->batch;
}

/**
 * lope_import_ledger_begin_file:
 * @self: a ledger
 *
 * Tells that what follows comes from another file. Of one file, every activity
 * is one of its own.
 */
void
lope_import_ledger_begin_file (LopeImportLedger *self)
{
  g_hash_table_remove_all (self->own);
}

/**
 * lope_import_ledger_get_n_waiting:
 * @self: a ledger
 *
 * Counts what is not committed yet.
 *
 * Returns: how many records wait
 */
guint
lope_import_ledger_get_n_waiting (LopeImportLedger *self)
{
  return self->records->len;
}

/**
 * lope_import_ledger_look_up:
 * @self: a ledger
 * @type: the type of a record
 * @uuid: its UUID
 * @state: (out): what is known of it
 * @error: return location for a #LopeStoreError
 *
 * Tells whether a record is known by its own name: what Lope wrote, or a row of
 * a list.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_import_ledger_look_up (LopeImportLedger  *self,
                            GType              type,
                            const char        *uuid,
                            LopeContentState  *state,
                            GError           **error)
{
  *state = LOPE_CONTENT_PRESENT;
  for (guint i = 0; i < self->records->len; i++)
    {
      if (g_str_equal (lope_record_get_uuid (g_ptr_array_index (self->records, i)), uuid))
        return TRUE;
    }

  if (!lope_store_look_up_record (self->store, type, uuid, state, error))
    return FALSE;

  return *state != LOPE_CONTENT_NEW || self->shadow == NULL ||
         lope_store_look_up_record (self->shadow, type, uuid, state, error);
}

/**
 * lope_import_ledger_recognise:
 * @self: a ledger
 * @record: a record
 * @state: (out): what is known of it
 * @error: return location for a #LopeStoreError
 *
 * Tells whether a record is known by its own name or by the content of the file
 * that it came from.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_import_ledger_recognise (LopeImportLedger  *self,
                              LopeRecord        *record,
                              LopeContentState  *state,
                              GError           **error)
{
  if (!lope_import_ledger_look_up (self, G_OBJECT_TYPE (record), lope_record_get_uuid (record), state, error))
    return FALSE;

  return *state != LOPE_CONTENT_NEW || !LOPE_IS_ACTIVITY (record) ||
         !lope_record_is_set (record, LOPE_ACTIVITY_CONTENT_HASH) ||
         !lope_record_is_set (record, LOPE_ACTIVITY_SESSION) ||
         look_up_content (self, record, state, error);
}

/**
 * lope_import_ledger_find_same:
 * @self: a ledger
 * @record: an activity
 * @same: (out) (transfer full) (nullable): one from elsewhere that is probably
 *   the same
 * @error: return location for a #LopeStoreError
 *
 * Looks for the same activity, unless duplicates are wanted.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_import_ledger_find_same (LopeImportLedger  *self,
                              LopeRecord        *record,
                              LopeActivity     **same,
                              GError           **error)
{
  LopeActivity *activity = LOPE_ACTIVITY (record);
  g_autoptr (GError) local = NULL;

  *same = NULL;
  if (self->flags & LOPE_IMPORT_KEEP_DUPLICATES)
    return TRUE;

  if (!commit_neighbours (self, record, error))
    return FALSE;

  *same = find_same_in (self, self->store, activity, &local);
  if (*same == NULL && local == NULL && self->shadow != NULL)
    *same = find_same_in (self, self->shadow, activity, &local);

  if (local != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }

  return TRUE;
}

/**
 * lope_import_ledger_keep_original:
 * @self: a ledger
 * @hash: the hash of a file
 * @bytes: its content
 * @error: return location for a #LopeStoreError
 *
 * Keeps the original of what is about to be added: it has to be safe before a
 * row names it.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_import_ledger_keep_original (LopeImportLedger  *self,
                                  const char        *hash,
                                  GBytes            *bytes,
                                  GError           **error)
{
  return (self->flags & LOPE_IMPORT_DRY_RUN) || lope_store_keep_original (self->store, hash, bytes, error);
}

/**
 * lope_import_ledger_add:
 * @self: a ledger
 * @record: a record that is to be in the journal
 * @result: what will be said of it, changed if it cannot be
 *
 * Adds a record to those that wait.
 */
void
lope_import_ledger_add (LopeImportLedger *self,
                        LopeRecord       *record,
                        LopeImportResult *result)
{
  g_ptr_array_add (self->records, g_object_ref (record));
  g_ptr_array_add (self->results, g_object_ref (result));
  g_hash_table_add (self->own, g_strdup (lope_record_get_uuid (record)));
}

/**
 * lope_import_ledger_commit:
 * @self: a ledger
 * @error: return location for a #LopeStoreError
 *
 * Commits what waits.
 *
 * Returns: %TRUE if it is in the journal for good, or was rejected
 */
gboolean
lope_import_ledger_commit (LopeImportLedger  *self,
                           GError           **error)
{
  g_autoptr (GError) local = NULL;

  if (self->records->len > 0 && !commit (self, self->records, &local))
    {
      /* On a full disk a single one might still fit, but nobody would be told of it. */
      if (!is_about_record (local))
        {
          g_propagate_error (error, g_steal_pointer (&local));
          return FALSE;
        }
      if (!commit_one_by_one (self, error))
        return FALSE;
    }

  g_ptr_array_set_size (self->records, 0);
  g_ptr_array_set_size (self->results, 0);

  return TRUE;
}

/**
 * lope_import_ledger_undo:
 * @self: a ledger
 * @n_removed: (out) (optional): how many activities were taken out
 * @error: return location for a #LopeStoreError
 *
 * Takes everything out of the journal again.
 *
 * Returns: %TRUE if nothing of it is left
 */
gboolean
lope_import_ledger_undo (LopeImportLedger  *self,
                         guint             *n_removed,
                         GError           **error)
{
  if (n_removed != NULL)
    *n_removed = 0;
  g_ptr_array_set_size (self->records, 0);
  g_ptr_array_set_size (self->results, 0);

  return self->batch == NULL || lope_store_undo_import (self->store, self->batch, n_removed, error);
}

/**
 * lope_import_ledger_decide:
 * @self: a ledger
 * @result: a duplicate that was left out
 * @decision: what the runner wants
 * @error: return location for a #LopeStoreError
 *
 * Carries a decision out, as a part of the import.
 *
 * Returns: %TRUE if it is in the journal for good
 */
gboolean
lope_import_ledger_decide (LopeImportLedger    *self,
                           LopeImportResult    *result,
                           LopeImportDecision   decision,
                           GError             **error)
{
  return begin_batch (self->store, &self->batch, error) &&
         lope_import_result_carry_out (result, self->store, self->batch, decision, error);
}
