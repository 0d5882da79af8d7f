/* lope-importer-private.h
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "lope-file.h"
#include "lope-importer.h"
#include "lope-json.h"

G_BEGIN_DECLS

/**
 * LopeImportFile:
 * @path: (owned): what to call it
 * @bytes: (owned) (nullable): its content; once it is read, without compression
 * @hash: (owned) (nullable): the SHA-256 of that in hexadecimal
 * @format: what it is
 * @content: (owned) (nullable): the activities in it
 * @json: (owned) (nullable): the same, of Lope's own JSON
 * @error: (owned) (nullable): why there are none
 * @keep_error: (owned) (nullable): why the original could not be kept
 * @kept: whether the original is beside the journal
 * @read: whether it has been read
 *
 * A file on its way into the journal.
 */
typedef struct {
  char *path;
  GBytes *bytes;
  char *hash;
  LopeFileFormat format;
  LopeFileContent *content;
  LopeJsonContent *json;
  GError *error;
  GError *keep_error;
  gboolean kept;
  gboolean read;
} LopeImportFile;

LopeImportFile   *lope_import_file_new      (const char       *path,
                                             GBytes           *bytes,
                                             const GError     *error);
void              lope_import_file_read     (LopeImportFile   *self,
                                             GTimeZone        *zone,
                                             LopeUnitsFunc     get_units);
void              lope_import_file_keep     (LopeImportFile   *self,
                                             const char       *journal);
void              lope_import_file_free     (LopeImportFile   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LopeImportFile, lope_import_file_free)

/**
 * LopeImportFileFunc:
 * @file: (transfer full): a file that was read
 * @user_data: what was given to lope_import_queue_run()
 *
 * Takes a file over.
 *
 * Returns: %FALSE to end the import
 */
typedef gboolean (*LopeImportFileFunc) (LopeImportFile *file,
                                        gpointer        user_data);

gboolean          lope_import_queue_run     (const char * const *paths,
                                             GTimeZone          *zone,
                                             LopeUnitsFunc       get_units,
                                             const char         *journal,
                                             GCancellable       *cancellable,
                                             LopeImportFileFunc  func,
                                             gpointer            user_data);

/* What is in the journal, and what waits to be. */
typedef struct _LopeImportLedger LopeImportLedger;

LopeImportLedger *lope_import_ledger_new           (LopeStore         *store,
                                                    LopeImportFlags    flags);
void              lope_import_ledger_free          (LopeImportLedger  *self);
const char       *lope_import_ledger_get_batch     (LopeImportLedger  *self);
void              lope_import_ledger_begin_file    (LopeImportLedger  *self);
guint             lope_import_ledger_get_n_waiting (LopeImportLedger  *self);
gboolean          lope_import_ledger_look_up       (LopeImportLedger  *self,
                                                    GType              type,
                                                    const char        *uuid,
                                                    LopeContentState  *state,
                                                    GError           **error);
gboolean          lope_import_ledger_recognise     (LopeImportLedger  *self,
                                                    LopeRecord        *record,
                                                    LopeContentState  *state,
                                                    GError           **error);
gboolean          lope_import_ledger_find_same     (LopeImportLedger  *self,
                                                    LopeRecord        *record,
                                                    LopeActivity     **same,
                                                    GError           **error);
gboolean          lope_import_ledger_keep_original (LopeImportLedger  *self,
                                                    const char        *hash,
                                                    GBytes            *bytes,
                                                    GError           **error);
void              lope_import_ledger_add           (LopeImportLedger  *self,
                                                    LopeRecord        *record,
                                                    LopeImportResult  *result);
gboolean          lope_import_ledger_commit        (LopeImportLedger  *self,
                                                    GError           **error);
gboolean          lope_import_ledger_undo          (LopeImportLedger  *self,
                                                    guint             *n_removed,
                                                    GError           **error);
gboolean          lope_import_ledger_decide        (LopeImportLedger  *self,
                                                    LopeImportResult  *result,
                                                    LopeImportDecision decision,
                                                    GError           **error);

/* The last step, on the thread of the store: what is taken in, what is not. The
 * signal “result” (LopeImportResult) is emitted once what it says is durable. */
#define LOPE_TYPE_IMPORT_DESK (lope_import_desk_get_type ())
G_DECLARE_FINAL_TYPE (LopeImportDesk, lope_import_desk, LOPE, IMPORT_DESK, GObject)

LopeImportDesk   *lope_import_desk_new       (LopeStore        *store,
                                              LopeImportFlags   flags,
                                              LopeUnitsFunc     get_units);
void              lope_import_desk_set_named (LopeImportDesk   *self,
                                              const char * const *paths);
const char       *lope_import_desk_get_batch (LopeImportDesk   *self);
void              lope_import_desk_begin     (LopeImportDesk   *self,
                                              LopeImportFile   *file);
gboolean          lope_import_desk_step      (LopeImportDesk   *self,
                                              gboolean         *more,
                                              GError          **error);
gboolean          lope_import_desk_flush     (LopeImportDesk   *self,
                                              GError          **error);
gboolean          lope_import_desk_undo      (LopeImportDesk   *self,
                                              guint            *n_removed,
                                              GError          **error);
gboolean          lope_import_desk_decide    (LopeImportDesk   *self,
                                              LopeImportResult *result,
                                              LopeImportDecision decision,
                                              GError          **error);

void              lope_import_result_set_record_type (LopeImportResult *self,
                                                      GType             type);
LopeImportResult *lope_import_result_new    (LopeImportStatus  status,
                                             const char       *path,
                                             LopeActivity     *activity,
                                             LopeActivity     *same,
                                             const char       *message);
void              lope_import_result_revise (LopeImportResult *self,
                                             LopeImportStatus  status,
                                             const char       *message);
void              lope_import_result_set_decision (LopeImportResult   *self,
                                                   LopeImportDecision  decision);
gboolean          lope_import_result_carry_out    (LopeImportResult   *self,
                                                   LopeStore          *store,
                                                   const char         *batch,
                                                   LopeImportDecision  decision,
                                                   GError            **error);

G_END_DECLS
