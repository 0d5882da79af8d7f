/* lope-store-notices.c: what the runner does not want to be told again
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#define DISMISS "INSERT OR REPLACE INTO notice_dismissed VALUES (?1, ?2, ?3, ?4)"
#define RECALL "DELETE FROM notice_dismissed WHERE kind = ?1 AND subject = ?2 AND state = ?3"

/* Beside the notices: runs that are to stay without a shoe. */
#define SHOELESS_KIND "run-shoe"
#define SHOELESS_STATE "none"

static LopeQuery *
prepare (LopeStore   *self,
         const char  *sql,
         const char  *kind,
         const char  *subject,
         const char  *state,
         GError     **error)
{
  LopeQuery *query = lope_db_prepare (lope_store_get_db (self), sql, error);

  if (query == NULL)
    return NULL;

  lope_query_bind_text (query, 1, kind);
  lope_query_bind_text (query, 2, subject);
  lope_query_bind_text (query, 3, state);
  if (sqlite3_bind_parameter_count (query) > 3)
    lope_query_bind_int (query, 4, g_get_real_time () / G_USEC_PER_SEC);

  return query;
}

static gboolean
change (LopeStore           *self,
        const char          *sql,
        const char          *kind,
        const char * const  *subjects,
        const char          *state,
        GError             **error)
{
  gboolean good = TRUE;

  if (!lope_store_begin (self, error))
    return FALSE;

  for (guint i = 0; good && subjects[i] != NULL; i++)
    {
      g_autoptr (LopeQuery) query = prepare (self, sql, kind, subjects[i], state, error);

      good = query != NULL && lope_query_run (query, error);
    }

  return lope_store_end (self, good, LOPE_STORE_CHANGE_NOTICES, error);
}

static const char *
get_kind (LopeNotice *notice)
{
  return lope_notice_kind_nicks[lope_notice_get_kind (notice)].nick;
}

static gboolean
change_notice (LopeStore   *self,
               const char  *sql,
               LopeNotice  *notice,
               GError     **error)
{
  const char *subjects[] = { lope_notice_get_subject (notice), NULL };

  return change (self, sql, get_kind (notice), subjects, lope_notice_get_state (notice), error);
}

/* ==== API ==== */

/**
 * lope_store_dismiss_notice:
 * @self: a journal
 * @notice: a notice
 * @error: return location for a #LopeStoreError
 *
 * Notes that the runner does not want to see a notice again, as long as it is
 * about the same subject and its state does not get worse.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_dismiss_notice (LopeStore   *self,
                           LopeNotice  *notice,
                           GError     **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (LOPE_IS_NOTICE (notice), FALSE);

  return change_notice (self, DISMISS, notice, error);
}

/**
 * lope_store_recall_notice:
 * @self: a journal
 * @notice: a notice
 * @error: return location for a #LopeStoreError
 *
 * Takes lope_store_dismiss_notice() back.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_recall_notice (LopeStore   *self,
                          LopeNotice  *notice,
                          GError     **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (LOPE_IS_NOTICE (notice), FALSE);

  return change_notice (self, RECALL, notice, error);
}

/**
 * lope_store_is_notice_dismissed:
 * @self: a journal
 * @notice: a notice
 *
 * Tells whether the runner has dismissed a notice, in the state it is in or in a
 * worse one. If that cannot be found out, it is shown.
 *
 * Returns: %TRUE if it is not to be shown
 */
gboolean
lope_store_is_notice_dismissed (LopeStore  *self,
                                LopeNotice *notice)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autoptr (GError) error = NULL;
  gboolean row;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (LOPE_IS_NOTICE (notice), FALSE);

  /* That the state now comes first spares looking at the others, mostly. */
  query = prepare (self, "SELECT state FROM notice_dismissed WHERE kind = ?1 AND subject = ?2 ORDER BY state = ?3 DESC",
                   get_kind (notice), lope_notice_get_subject (notice), lope_notice_get_state (notice), &error);
  while (query != NULL && lope_query_step (query, &row, &error) && row)
    {
      if (lope_notice_is_covered (notice, lope_query_get_text (query, 0)))
        return TRUE;
    }

  if (error != NULL)
    g_debug ("Whether a notice was dismissed is not known: %s", error->message);

  return FALSE;
}

/**
 * lope_store_list_notices:
 * @self: a journal
 * @status: what the journal’s records say
 *
 * Lists the notices of a status that the runner has not dismissed, in the order of
 * the status.
 *
 * Returns: (transfer full): a list of #LopeNotice
 */
GListStore *
lope_store_list_notices (LopeStore  *self,
                         LopeStatus *status)
{
  g_autoptr (GListStore) shown = g_list_store_new (LOPE_TYPE_NOTICE);
  GListModel *all;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (LOPE_IS_STATUS (status), NULL);

  all = lope_status_get_notices (status);
  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (LopeNotice) notice = g_list_model_get_item (all, i);

      if (!lope_store_is_notice_dismissed (self, notice))
        g_list_store_append (shown, notice);
    }

  return g_steal_pointer (&shown);
}

/**
 * lope_store_leave_shoeless:
 * @self: a journal
 * @runs: (array zero-terminated=1): the UUIDs of runs
 * @leave: whether they are to stay without a shoe
 * @error: return location for a #LopeStoreError
 *
 * Notes whether the runner wants to be asked for the shoe of runs.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_store_leave_shoeless (LopeStore           *self,
                           const char * const  *runs,
                           gboolean             leave,
                           GError             **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (runs != NULL, FALSE);

  return change (self, leave ? DISMISS : RECALL, SHOELESS_KIND, runs, SHOELESS_STATE, error);
}

/**
 * lope_store_is_left_shoeless:
 * @self: a journal
 * @run: the UUID of a run
 *
 * Tells whether the runner does not want to be asked for the shoe of a run. If
 * that cannot be found out, it is asked.
 *
 * Returns: %TRUE if it is to stay without
 */
gboolean
lope_store_is_left_shoeless (LopeStore  *self,
                             const char *run)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row = FALSE;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (run != NULL, FALSE);

  query = prepare (self, "SELECT 1 FROM notice_dismissed WHERE kind = ?1 AND subject = ?2 AND state = ?3",
                   SHOELESS_KIND, run, SHOELESS_STATE, NULL);

  return query != NULL && lope_query_step (query, &row, NULL) && row;
}
