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

#define LOPE_TYPE_IMPORT_RESULT (lope_import_result_get_type ())
G_DECLARE_FINAL_TYPE (LopeImportResult, lope_import_result, LOPE, IMPORT_RESULT, GObject)

LopeImportStatus lope_import_result_get_status   (LopeImportResult *self);
const char      *lope_import_result_get_path     (LopeImportResult *self);
LopeActivity    *lope_import_result_get_activity (LopeImportResult *self);
LopeActivity    *lope_import_result_get_same     (LopeImportResult *self);
const char      *lope_import_result_get_message  (LopeImportResult *self);

/**
 * LopeImportFlags:
 * @LOPE_IMPORT_DRY_RUN: change nothing, only tell
 * @LOPE_IMPORT_KEEP_DUPLICATES: take in what is probably already there
 */
typedef enum {
  LOPE_IMPORT_FLAGS_NONE = 0,
  LOPE_IMPORT_DRY_RUN = 1 << 0,
  LOPE_IMPORT_KEEP_DUPLICATES = 1 << 1,
} LopeImportFlags;

#define LOPE_TYPE_IMPORTER (lope_importer_get_type ())
G_DECLARE_FINAL_TYPE (LopeImporter, lope_importer, LOPE, IMPORTER, GObject)

/* Parses on worker threads and commits on the thread of the store, in short
 * chunks. The signal “result” (LopeImportResult) tells of each activity in the
 * order of the files; the properties “n-files” and “n-done” of the progress. */
LopeImporter *lope_importer_new        (LopeStore            *store,
                                        LopeImportFlags       flags,
                                        LopeUnits             units);
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

G_END_DECLS
