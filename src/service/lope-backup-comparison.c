/* lope-backup-comparison.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-backup-comparison.h"

#include "lope-backup-private.h"

#include <glib/gstdio.h>

/* More than anybody reads; the rest is counted. */
#define MAX_LISTED 50

typedef struct {
  GHashTable *uuids; /* owned, of those in the backup */
  LopeBackupComparison *result; /* borrowed */
} Comparing;

static gint64
get_size (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0 ? (gint64) info.st_size : LOPE_UNSET;
}

static gboolean
note_uuid (LopeRecord *record,
           gpointer    user_data,
           GError    **error)
{
  Comparing *self = user_data;

  g_hash_table_add (self->uuids, g_strdup (lope_record_get_uuid (record)));

  return TRUE;
}

static gboolean
note_missing (LopeRecord *record,
              gpointer    user_data,
              GError    **error)
{
  Comparing *self = user_data;

  if (g_hash_table_contains (self->uuids, lope_record_get_uuid (record)))
    return TRUE;

  self->result->n_missing++;
  if (self->result->missing->len < MAX_LISTED)
    g_ptr_array_add (self->result->missing, lope_record_copy (record));

  return TRUE;
}

/* How many records of a type are in the journal but not in the backup. */
static gboolean
count_missing (LopeStore  *then,
               LopeStore  *now,
               GType       type,
               guint      *n_missing,
               GError    **error)
{
  g_autoptr (GHashTable) uuids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) old = lope_store_list_records (then, type, LOPE_DAY_NONE, LOPE_DAY_NONE, error);
  g_autoptr (GPtrArray) present = NULL;

  if (old == NULL)
    return FALSE;

  present = lope_store_list_records (now, type, LOPE_DAY_NONE, LOPE_DAY_NONE, error);
  if (present == NULL)
    return FALSE;

  for (guint i = 0; i < old->len; i++)
    g_hash_table_add (uuids, (gpointer) lope_record_get_uuid (old->pdata[i]));
  for (guint i = 0; i < present->len; i++)
    *n_missing += !g_hash_table_contains (uuids, lope_record_get_uuid (present->pdata[i]));

  return TRUE;
}

static gboolean
compare (Comparing   *self,
         const char  *copy,
         const char  *journal,
         GError     **error)
{
  const LopeActivityFilter all = LOPE_ACTIVITY_FILTER_ALL;
  g_autoptr (LopeStore) then = NULL;
  g_autoptr (LopeStore) now = NULL;

  /* The copy is ours, so it may be brought up to the tables of this version. */
  then = lope_store_open (copy, LOPE_STORE_MUST_EXIST, error);
  if (then == NULL || !lope_store_foreach_activity (then, &all, TRUE, note_uuid, self, error))
    return FALSE;

  /* A journal that cannot be read has nothing that could go missing. */
  now = lope_store_open (journal, LOPE_STORE_READ_ONLY, NULL);
  if (now == NULL)
    return TRUE;

  return lope_store_get_counts (now, &self->result->now, error) &&
         lope_store_foreach_activity (now, &all, TRUE, note_missing, self, error) &&
         count_missing (then, now, LOPE_TYPE_PAIN_ENTRY, &self->result->n_missing_pain, error) &&
         count_missing (then, now, LOPE_TYPE_CHECK_IN, &self->result->n_missing_check_ins, error) &&
         count_missing (then, now, LOPE_TYPE_RED_FLAG, &self->result->n_missing_flags, error) &&
         count_missing (then, now, LOPE_TYPE_ROUTINE, &self->result->n_missing_routines, error) &&
         count_missing (then, now, LOPE_TYPE_ROUTINE_SESSION, &self->result->n_missing_sessions, error);
}

/* ==== API ==== */

/**
 * lope_backup_comparison_free:
 * @self: (nullable): a comparison
 *
 * Frees what lope_backup_compare() found.
 */
void
lope_backup_comparison_free (LopeBackupComparison *self)
{
  if (self == NULL)
    return;

  lope_backup_info_clear (&self->info);
  g_clear_pointer (&self->missing, g_ptr_array_unref);
  g_free (self);
}

/**
 * lope_backup_compare:
 * @archive: (type filename): what lope_backup_write() made, or an automatic backup
 * @journal: (type filename): the journal to put it in place of
 * @error: return location for an error
 *
 * Looks into a backup, checks all that is in it, and finds what would be missing
 * if it were restored. Neither is changed. This may run in a worker thread.
 *
 * Returns: (transfer full): the comparison, or %NULL if the backup could not be
 *   restored
 */
LopeBackupComparison *
lope_backup_compare (const char  *archive,
                     const char  *journal,
                     GError     **error)
{
  g_autoptr (LopeBackupComparison) result = g_new0 (LopeBackupComparison, 1);
  Comparing self = { .result = result };
  g_autofree char *folder = NULL;
  g_autofree char *copy = NULL;
  gboolean compared;

  g_return_val_if_fail (archive != NULL, NULL);
  g_return_val_if_fail (journal != NULL, NULL);

  result->missing = g_ptr_array_new_with_free_func (g_object_unref);
  result->size = get_size (archive);
  result->now_size = get_size (journal);
  result->now.first_day = result->now.last_day = LOPE_DAY_NONE;
  folder = g_dir_make_tmp ("lope-XXXXXX", error);
  if (folder == NULL)
    return NULL;

  copy = g_build_filename (folder, LOPE_BACKUP_JOURNAL, NULL);
  self.uuids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  compared = lope_backup_open (archive, folder, FALSE, &result->info, error) &&
             compare (&self, copy, journal, error);
  g_hash_table_unref (self.uuids);
  lope_backup_remove_folder (folder);

  return compared ? g_steal_pointer (&result) : NULL;
}
