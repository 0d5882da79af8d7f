/* lope-importer.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-store.h"

G_BEGIN_DECLS

/**
 * LopeImportStatus:
 *
 * What became of one activity or file (DESIGN.md section 7).
 */
typedef enum {
  LOPE_IMPORT_IMPORTED,
  LOPE_IMPORT_DUPLICATE,
  LOPE_IMPORT_SKIPPED,
  LOPE_IMPORT_REJECTED,
} LopeImportStatus;

extern const LopeNick lope_import_status_nicks[];

/**
 * LopeImportDecision:
 * @LOPE_DECISION_NONE: the runner has not decided
 * @LOPE_DECISION_JOURNAL: what is in the journal stays as it is
 * @LOPE_DECISION_FILE: what is in the file takes its place
 * @LOPE_DECISION_BOTH: both as one, see lope_activity_merge()
 * @LOPE_DECISION_TWO: these are two activities
 *
 * What to do with an activity that is probably in the journal already.
 */
typedef enum {
  LOPE_DECISION_NONE,
  LOPE_DECISION_JOURNAL,
  LOPE_DECISION_FILE,
  LOPE_DECISION_BOTH,
  LOPE_DECISION_TWO,
} LopeImportDecision;

#define LOPE_TYPE_IMPORT_RESULT (lope_import_result_get_type ())
G_DECLARE_FINAL_TYPE (LopeImportResult, lope_import_result, LOPE, IMPORT_RESULT, GObject)

GType               lope_import_result_get_record_type (LopeImportResult *self);
LopeImportStatus    lope_import_result_get_status   (LopeImportResult   *self);
const char         *lope_import_result_get_path     (LopeImportResult   *self);
LopeActivity       *lope_import_result_get_activity (LopeImportResult   *self);
LopeActivity       *lope_import_result_get_same     (LopeImportResult   *self);
const char         *lope_import_result_get_message  (LopeImportResult   *self);
LopeImportDecision  lope_import_result_get_decision (LopeImportResult   *self);
LopeActivity       *lope_import_result_preview      (LopeImportResult   *self,
                                                     LopeImportDecision  decision);

/**
 * LopeImportFlags:
 * @LOPE_IMPORT_DRY_RUN: change nothing, only tell
 * @LOPE_IMPORT_KEEP_DUPLICATES: take in what is probably already there
 * @LOPE_IMPORT_DECIDE_LATER: be ready for lope_importer_decide() on these
 */
typedef enum {
  LOPE_IMPORT_FLAGS_NONE = 0,
  LOPE_IMPORT_DRY_RUN = 1 << 0,
  LOPE_IMPORT_KEEP_DUPLICATES = 1 << 1,
  LOPE_IMPORT_DECIDE_LATER = 1 << 2,
} LopeImportFlags;

/**
 * LopeUnitsFunc:
 *
 * Gets the runner's units, in any thread. It is asked only when they matter:
 * to look at the settings takes longer than to read a recording.
 *
 * Returns: the units
 */
typedef LopeUnits (*LopeUnitsFunc) (void);

#define LOPE_TYPE_IMPORTER (lope_importer_get_type ())
G_DECLARE_FINAL_TYPE (LopeImporter, lope_importer, LOPE, IMPORTER, GObject)

/* Parses on worker threads and commits on the thread of the store, in short
 * chunks. The signal “result” (LopeImportResult) tells of each activity in the
 * order of the files; the properties “n-files” and “n-done” of the progress. */
LopeImporter *lope_importer_new        (LopeStore            *store,
                                        LopeImportFlags       flags,
                                        LopeUnitsFunc         get_units);
const char   *lope_importer_get_batch  (LopeImporter         *self);
gboolean      lope_importer_run        (LopeImporter         *self,
                                        const char * const   *paths,
                                        GCancellable         *cancellable,
                                        GError              **error);
void          lope_importer_run_async  (LopeImporter         *self,
                                        const char * const   *paths,
                                        GCancellable         *cancellable,
                                        GAsyncReadyCallback   callback,
                                        gpointer              user_data);
gboolean      lope_importer_run_finish (LopeImporter         *self,
                                        GAsyncResult         *result,
                                        GError              **error);
gboolean      lope_importer_decide     (LopeImporter         *self,
                                        LopeImportResult     *result,
                                        LopeImportDecision    decision,
                                        GError              **error);
gboolean      lope_importer_undo       (LopeImporter         *self,
                                        guint                *n_removed,
                                        GError              **error);

G_END_DECLS
