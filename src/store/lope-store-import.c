/* lope-store-import.c: what comes in many at a time, and may have come before
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <stdlib.h>


/* DESIGN.md section 7. */
#define SAME_START_S 60
#define SAME_PERCENT 1
#define SAME_MANUAL_PERCENT 5

/* Where clocks differ by more than a day nobody lives. */
#define SAME_DAYS 2

typedef struct {
  gint64 id;
  gint64 sport;
  gint64 source;
  gint64 start;
  gint64 day;
  gint64 distance;
  gint64 duration;
} Candidate;

/* What is known of a file, by places that match @session. Its activities may be a
 * hundred thousand rows of a list: of these, only the one that is meant is read. */
#define LOOK_UP(session) \
  "SELECT deleted IS NOT NULL AS state FROM activity AS file WHERE file.content_hash = ?1 " session \
  " UNION ALL SELECT activity.deleted IS NOT NULL FROM replaced AS file" \
  "   JOIN activity ON activity.uuid = file.activity WHERE file.content_hash = ?1 " session \
  " UNION ALL SELECT 1 FROM tombstone AS file WHERE file.content_hash = ?1 " session

static const char look_up_any_sql[] = "SELECT min (state) FROM (" LOOK_UP ("") ")";

/* The first place need not have been written down. */
static const char look_up_session_sql[] =
  "SELECT min (state) FROM ("
  LOOK_UP ("AND file.session = ?2")
  " UNION ALL "
  LOOK_UP ("AND file.session IS NULL AND ?2 = 0")
  ")";

static gint64
enum_from_text (const LopeNick *nicks,
                const char     *nick)
{
  int value = nick != NULL ? lope_nicks_find (nicks, nick) : -1;

  return value >= 0 ? value : LOPE_UNSET;
}

static gboolean
is_same_sport (gint64 a,
               gint64 b)
{
  return a == b || (lope_sport_is_run (a) && lope_sport_is_run (b));
}

static gboolean
is_within (gint64 a,
           gint64 b,
           int    percent)
{
  return ABS (a - b) * 100 <= MAX (a, b) * percent;
}

/* Distances decide; durations where there is none; @otherwise where nothing can
 * be compared. */
static gboolean
is_same_size (const Candidate *a,
              const Candidate *b,
              int              percent,
              gboolean         otherwise)
{
  if (a->distance != LOPE_UNSET && b->distance != LOPE_UNSET)
    return is_within (a->distance, b->distance, percent);
  if (a->duration != LOPE_UNSET && b->duration != LOPE_UNSET)
    return is_within (a->duration, b->duration, percent);

  return otherwise;
}

static gboolean
is_manual (const Candidate *candidate)
{
  return candidate->source == LOPE_SOURCE_MANUAL || candidate->source == LOPE_UNSET;
}

static gboolean
is_same (const Candidate *a,
         const Candidate *b)
{
  if (!is_same_sport (a->sport, b->sport))
    return FALSE;

  if (ABS (a->start - b->start) <= SAME_START_S && is_same_size (a, b, SAME_PERCENT, TRUE))
    return TRUE;

  /* Two entries by hand are two runs, however alike they are. */
  return is_manual (a) != is_manual (b) && a->day == b->day && is_same_size (a, b, SAME_MANUAL_PERCENT, FALSE);
}

static gboolean
run_with_batch (LopeDb      *db,
                const char  *sql,
                const char  *batch,
                guint       *n_changed,
                GError     **error)
{
  g_autoptr (LopeQuery) query = lope_db_prepare (db, sql, error);

  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, batch);
  if (sqlite3_bind_parameter_count (query) > 1)
    lope_query_bind_int (query, 2, g_get_real_time () / G_USEC_PER_SEC);
  if (!lope_query_run (query, error))
    return FALSE;

  if (n_changed != NULL)
    *n_changed += (guint) sqlite3_changes (db->handle);

  return TRUE;
}

/* Removes what else came with an import. */
static gboolean
remove_others (LopeDb      *db,
               const char  *batch,
               GError     **error)
{
  for (const LopeStoreTable *table = lope_store_tables; table->name != NULL; table++)
    {
      g_autofree char *sql = NULL;

      if (table->order == NULL)
        continue;

      sql = g_strdup_printf ("DELETE FROM %s WHERE import = ?1", table->name);
      if (!run_with_batch (db, sql, batch, NULL, error))
        return FALSE;
    }

  return TRUE;
}

/* Another program may have imported the same file since it was looked up. */
static gboolean
check_content (LopeStore   *self,
               LopeRecord  *record,
               GError     **error)
{
  LopeContentState state = LOPE_CONTENT_NEW;

  if (LOPE_IS_ACTIVITY (record) && lope_record_is_set (record, LOPE_ACTIVITY_CONTENT_HASH) &&
      lope_record_is_set (record, LOPE_ACTIVITY_SESSION) &&
      !lope_store_look_up_content (self, lope_record_get_text (record, LOPE_ACTIVITY_CONTENT_HASH),
                                   (int) lope_record_get_int (record, LOPE_ACTIVITY_SESSION), &state, error))
    return FALSE;

  if (state == LOPE_CONTENT_PRESENT)
    lope_db_set_error (lope_store_get_db (self), SQLITE_CONSTRAINT_UNIQUE, error);

  return state != LOPE_CONTENT_PRESENT;
}

/* ==== API ==== */

/**
 * lope_store_begin_import:
 * @self: a journal
 * @error: return location for a #LopeStoreError
 *
 * Begins an import, which can be undone as a whole. An import that adds nothing
 * leaves no trace.
 *
 * Returns: (transfer full): the UUID of the batch, or %NULL on error
 */
char *
lope_store_begin_import (LopeStore  *self,
                         GError    **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  if (lope_store_is_read_only (self))
    {
      lope_db_set_error (lope_store_get_db (self), SQLITE_READONLY, error);
      return NULL;
    }

  return g_uuid_string_random ();
}

/**
 * lope_store_add_imported:
 * @self: a journal
 * @batch: the batch, from lope_store_begin_import()
 * @records: (element-type LopeRecord): new records; those that others refer to
 *   may come in any order. Activities get the batch.
 * @error: return location for a #LopeStoreError
 *
 * Adds a part of an import: all of @records or, on error, none. An activity whose
 * UUID or whose place in a file is in the journal already is such an error.
 *
 * Returns: %TRUE if they are in the journal for good
 */
gboolean
lope_store_add_imported (LopeStore   *self,
                         const char  *batch,
                         GPtrArray   *records,
                         GError     **error)
{
  LopeDb *db;
  LopeStoreChange change = 0;
  gboolean good;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  for (guint i = 0; i < records->len; i++)
    {
      if (!lope_store_validate (records->pdata[i], error))
        return FALSE;
    }

  if (!lope_store_begin (self, error))
    return FALSE;

  db = lope_store_get_db (self);
  good = run_with_batch (db, "INSERT OR IGNORE INTO import_batch VALUES (?1, ?2)", batch, NULL, error);

  for (guint i = 0; good && i < records->len; i++)
    {
      LopeRecord *record = records->pdata[i];

      lope_store_stamp (record);
      if (LOPE_IS_ACTIVITY (record))
        lope_record_set_text (record, LOPE_ACTIVITY_BATCH, batch);
      good = check_content (self, record, error) && lope_store_insert (db, record, batch, error);
      change |= lope_store_get_table (G_OBJECT_TYPE (record))->change;
    }

  return lope_store_end (self, good, change, error);
}

/**
 * lope_store_replace_imported:
 * @self: a journal
 * @batch: the batch, from lope_store_begin_import()
 * @activity: an activity of the journal, with what the import adds to it; its
 *   time of modification is set
 * @error: return location for a #LopeStoreError
 *
 * Changes an activity as part of an import: undoing that takes the change back.
 *
 * Returns: %TRUE if the change is in the journal for good
 */
gboolean
lope_store_replace_imported (LopeStore     *self,
                             const char    *batch,
                             LopeActivity  *activity,
                             GError       **error)
{
  LopeDb *db;
  gboolean good;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);
  g_return_val_if_fail (LOPE_IS_ACTIVITY (activity), FALSE);

  if (!lope_store_validate (LOPE_RECORD (activity), error) || !lope_store_begin (self, error))
    return FALSE;

  db = lope_store_get_db (self);
  lope_record_set_int (LOPE_RECORD (activity), LOPE_RECORD_MODIFIED, g_get_real_time () / G_USEC_PER_SEC);
  good = run_with_batch (db, "INSERT OR IGNORE INTO import_batch VALUES (?1, ?2)", batch, NULL, error) &&
         lope_store_replace_and_remember (db, batch, activity, error);

  return lope_store_end (self, good, LOPE_STORE_CHANGE_ACTIVITIES, error);
}

/**
 * lope_store_undo_import:
 * @self: a journal
 * @batch: a batch
 * @n_removed: (out) (optional): how many activities were removed
 * @error: return location for a #LopeStoreError
 *
 * Removes all that came with an import, for good, so that the same files can be
 * imported again; activities that it changed become what they were, but for what
 * the runner has changed since. A shoe that came with it stays if it has been
 * given to other activities.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_undo_import (LopeStore   *self,
                        const char  *batch,
                        guint       *n_removed,
                        GError     **error)
{
  LopeDb *db;
  guint n = 0;
  gboolean good;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (batch != NULL, FALSE);

  if (!lope_store_begin (self, error))
    return FALSE;

  db = lope_store_get_db (self);
  good = run_with_batch (db, "DELETE FROM activity WHERE batch = ?1", batch, &n, error) &&
         lope_store_restore_replaced (db, batch, error) &&
         run_with_batch (db,
                         "DELETE FROM shoe WHERE import = ?1 AND uuid NOT IN "
                         "(SELECT shoe FROM activity WHERE shoe IS NOT NULL)", batch, NULL, error) &&
         remove_others (db, batch, error) &&
         run_with_batch (db, "DELETE FROM import_batch WHERE uuid = ?1", batch, NULL, error);

  if (!lope_store_end (self, good,
                       LOPE_STORE_CHANGE_ACTIVITIES | LOPE_STORE_CHANGE_SHOES | LOPE_STORE_CHANGE_PAIN |
                         LOPE_STORE_CHANGE_CHECK_INS, error))
    return FALSE;

  if (n_removed != NULL)
    *n_removed = n;

  return TRUE;
}

/**
 * lope_store_look_up_content:
 * @self: a journal
 * @content_hash: the hash of a file's content
 * @session: which activity in it, from 0; or −1 for any
 * @state: (out): what is known of it
 * @error: return location for a #LopeStoreError
 *
 * Tells whether a file was imported before, even if the activity was deleted
 * since.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_look_up_content (LopeStore         *self,
                            const char        *content_hash,
                            int                session,
                            LopeContentState  *state,
                            GError           **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (content_hash != NULL, FALSE);

  query = lope_db_prepare (lope_store_get_db (self), session < 0 ? look_up_any_sql : look_up_session_sql, error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, content_hash);
  if (session >= 0)
    lope_query_bind_int (query, 2, session);
  if (!lope_query_step (query, &row, error))
    return FALSE;

  switch (lope_query_get_int (query, 0, -1))
    {
    case 0:
      *state = LOPE_CONTENT_PRESENT;
      break;
    case 1:
      *state = LOPE_CONTENT_DELETED;
      break;
    default:
      *state = LOPE_CONTENT_NEW;
      break;
    }

  return TRUE;
}

/**
 * lope_store_look_up_record:
 * @self: a journal
 * @type: the type of the record
 * @uuid: its UUID
 * @state: (out): what is known of it
 * @error: return location for a #LopeStoreError
 *
 * Tells whether a record is in the journal, or was.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_look_up_record (LopeStore         *self,
                           GType              type,
                           const char        *uuid,
                           LopeContentState  *state,
                           GError           **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;
  gint64 found;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (uuid != NULL, FALSE);

  sql = g_strdup_printf ("SELECT coalesce ((SELECT deleted IS NOT NULL FROM %s WHERE uuid = ?1),"
                         "                 (SELECT 1 FROM tombstone WHERE uuid = ?1))",
                         lope_store_get_table (type)->name);
  query = lope_db_prepare (lope_store_get_db (self), sql, error);
  if (query == NULL)
    return FALSE;

  lope_query_bind_text (query, 1, uuid);
  if (!lope_query_step (query, &row, error))
    return FALSE;

  found = lope_query_get_int (query, 0, -1);
  *state = found < 0 ? LOPE_CONTENT_NEW : found == 0 ? LOPE_CONTENT_PRESENT : LOPE_CONTENT_DELETED;

  return TRUE;
}

/**
 * lope_store_find_same:
 * @self: a journal
 * @activity: an activity, in the journal or not
 * @error: return location for a #LopeStoreError
 *
 * Finds an activity that is probably the same one as @activity: the same sport
 * (runs of all kinds are one), the start within 60 s and the distance within
 * 1 %; or, where one of the two was typed by hand, the same local day and the
 * distance within 5 %. Where there are no distances, durations are compared.
 *
 * Returns: (transfer full) (nullable): the one that begins closest, or %NULL if
 *   there is none or on error
 */
LopeActivity *
lope_store_find_same (LopeStore     *self,
                      LopeActivity  *activity,
                      GError       **error)
{
  LopeRecord *record = LOPE_RECORD (activity);
  g_autoptr (LopeQuery) query = NULL;
  Candidate wanted;
  gint64 best = 0, best_gap = G_MAXINT64;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (LOPE_IS_ACTIVITY (activity), NULL);

  if (!lope_record_is_set (record, LOPE_ACTIVITY_START))
    return NULL;

  wanted = (Candidate) {
    .sport = lope_record_get_int (record, LOPE_ACTIVITY_SPORT),
    .source = lope_record_get_int (record, LOPE_ACTIVITY_SOURCE),
    .start = lope_record_get_int (record, LOPE_ACTIVITY_START),
    .day = lope_activity_get_day (activity),
    .distance = lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE),
    .duration = lope_record_get_int (record, LOPE_ACTIVITY_DURATION),
  };

  query = lope_db_prepare (lope_store_get_db (self),
                           "SELECT id, sport, source, start, day, distance_m, duration_s FROM activity"
                           "  WHERE deleted IS NULL AND day BETWEEN ?1 AND ?2", error);
  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 1, wanted.day - SAME_DAYS);
  lope_query_bind_int (query, 2, wanted.day + SAME_DAYS);
  while (TRUE)
    {
      Candidate candidate;

      if (!lope_query_step (query, &row, error))
        return NULL;
      if (!row)
        break;

      candidate = (Candidate) {
        .id = lope_query_get_int (query, 0, 0),
        .sport = enum_from_text (lope_sport_nicks, lope_query_get_text (query, 1)),
        .source = enum_from_text (lope_source_nicks, lope_query_get_text (query, 2)),
        .start = lope_query_get_int (query, 3, 0),
        .day = lope_query_get_int (query, 4, 0),
        .distance = lope_query_get_int (query, 5, LOPE_UNSET),
        .duration = lope_query_get_int (query, 6, LOPE_UNSET),
      };
      if (is_same (&wanted, &candidate) && ABS (wanted.start - candidate.start) < best_gap)
        {
          best = candidate.id;
          best_gap = ABS (wanted.start - candidate.start);
        }
    }

  return best_gap != G_MAXINT64 ? lope_store_get_activity_by_id (self, best, error) : NULL;
}
