/* lope-import-decision.c: what to do with a run that is probably there already
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-activity-merge.h"
#include "lope-importer-private.h"

static gboolean
add_as_new (LopeStore     *store,
            const char    *batch,
            LopeActivity  *activity,
            GError       **error)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, activity);

  return lope_store_add_imported (store, batch, records, error);
}

/* The runner may have changed it since the files were read, or decided on
 * another file that is the same run. */
static gboolean
replace (LopeStore         *store,
         const char        *batch,
         LopeImportResult  *result,
         gboolean           both,
         GError           **error)
{
  const char *uuid = lope_record_get_uuid (LOPE_RECORD (lope_import_result_get_same (result)));
  g_autoptr (LopeRecord) same = lope_store_get (store, LOPE_TYPE_ACTIVITY, uuid, error);
  g_autoptr (LopeActivity) merged = NULL;
  LopeActivity *activity = lope_import_result_get_activity (result);

  if (same == NULL)
    return FALSE;

  merged = both ? lope_activity_merge (LOPE_ACTIVITY (same), activity)
                : lope_activity_merge_file (LOPE_ACTIVITY (same), activity);

  return lope_store_replace_imported (store, batch, merged, error);
}

/* ==== API ==== */

/**
 * lope_import_result_carry_out:
 * @self: a duplicate that was left out
 * @store: the journal
 * @batch: the import
 * @decision: what the runner wants
 * @error: return location for a #LopeStoreError
 *
 * Writes what the runner decided, as a part of the import.
 *
 * Returns: %TRUE if it is in the journal for good
 */
gboolean
lope_import_result_carry_out (LopeImportResult    *self,
                              LopeStore           *store,
                              const char          *batch,
                              LopeImportDecision   decision,
                              GError             **error)
{
  gboolean good = TRUE;

  switch (decision)
    {
    case LOPE_DECISION_FILE:
    case LOPE_DECISION_BOTH:
      good = replace (store, batch, self, decision == LOPE_DECISION_BOTH, error);
      break;

    case LOPE_DECISION_TWO:
      good = add_as_new (store, batch, lope_import_result_get_activity (self), error);
      break;

    case LOPE_DECISION_NONE:
    case LOPE_DECISION_JOURNAL:
    default:
      break;
    }

  if (good)
    lope_import_result_set_decision (self, decision);

  return good;
}

/**
 * lope_import_result_preview:
 * @self: a duplicate that was left out
 * @decision: %LOPE_DECISION_JOURNAL, %LOPE_DECISION_FILE or %LOPE_DECISION_BOTH
 *
 * Shows what would be in the journal after a decision. Where each field of both
 * as one comes from is told by lope_activity_merge_get_side().
 *
 * Returns: (transfer full): an activity
 */
LopeActivity *
lope_import_result_preview (LopeImportResult   *self,
                            LopeImportDecision  decision)
{
  LopeActivity *same, *activity;

  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), NULL);

  same = lope_import_result_get_same (self);
  activity = lope_import_result_get_activity (self);
  g_return_val_if_fail (same != NULL && activity != NULL, NULL);

  switch (decision)
    {
    case LOPE_DECISION_FILE:
      return lope_activity_merge_file (same, activity);

    case LOPE_DECISION_BOTH:
      return lope_activity_merge (same, activity);

    case LOPE_DECISION_NONE:
    case LOPE_DECISION_JOURNAL:
    case LOPE_DECISION_TWO:
    default:
      return g_object_ref (same);
    }
}
