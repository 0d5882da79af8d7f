/* lope-import-result.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-importer-private.h"

#include <glib/gi18n-lib.h>

struct _LopeImportResult {
  GObject parent_instance;

  LopeImportStatus status;
  char *path;             /* owned */
  LopeActivity *activity; /* owned, nullable */
  LopeActivity *same;     /* owned, nullable */
  char *message;          /* owned, nullable */
  GType record_type;
  LopeImportDecision decision;
};

/**
 * LopeImportResult:
 *
 * What became of one activity, or of a file out of which came none.
 */
G_DEFINE_FINAL_TYPE (LopeImportResult, lope_import_result, G_TYPE_OBJECT)

const LopeNick lope_import_status_nicks[] = {
  /* TRANSLATORS: What became of an activity in a file. */
  { "imported", NC_ ("import", "Imported") },
  { "duplicate", NC_ ("import", "Already there") },
  { "skipped", NC_ ("import", "Left out") },
  { "rejected", NC_ ("import", "Rejected") },
  { NULL, "import" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_import_status_nicks) == LOPE_IMPORT_REJECTED + 2);

/* ==== vfuncs ==== */

static void
lope_import_result_finalize (GObject *object)
{
  LopeImportResult *self = LOPE_IMPORT_RESULT (object);

  g_free (self->path);
  g_clear_object (&self->activity);
  g_clear_object (&self->same);
  g_free (self->message);

  G_OBJECT_CLASS (lope_import_result_parent_class)->finalize (object);
}

static void
lope_import_result_class_init (LopeImportResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_import_result_finalize;
}

static void
lope_import_result_init (LopeImportResult *self)
{
  self->record_type = G_TYPE_NONE;
}

/* ==== API ==== */

/**
 * lope_import_result_new:
 * @status: what became of it
 * @path: the file, see #LopeFileWalkFunc
 * @activity: (nullable): the activity
 * @same: (nullable): the one in the journal that is probably the same
 * @message: (nullable): why, in a sentence
 *
 * Makes a result.
 *
 * Returns: (transfer full): the result
 */
LopeImportResult *
lope_import_result_new (LopeImportStatus  status,
                        const char       *path,
                        LopeActivity     *activity,
                        LopeActivity     *same,
                        const char       *message)
{
  LopeImportResult *self = g_object_new (LOPE_TYPE_IMPORT_RESULT, NULL);

  self->status = status;
  self->path = g_strdup (path);
  g_set_object (&self->activity, activity);
  g_set_object (&self->same, same);
  self->message = g_strdup (message);

  return self;
}

/**
 * lope_import_result_revise:
 * @self: a result that was not told yet
 * @status: what became of it
 * @message: why
 *
 * Makes a result one of something that was not taken in after all.
 */
void
lope_import_result_revise (LopeImportResult *self,
                           LopeImportStatus  status,
                           const char       *message)
{
  self->status = status;
  g_set_str (&self->message, message);
}

/**
 * lope_import_result_set_decision:
 * @self: a duplicate that was left out
 * @decision: what was done with it
 *
 * Notes that a decision was carried out.
 */
void
lope_import_result_set_decision (LopeImportResult   *self,
                                 LopeImportDecision  decision)
{
  self->decision = decision;
}

/**
 * lope_import_result_get_decision:
 * @self: a result
 *
 * Gets what the runner decided about something that was left out.
 *
 * Returns: the decision
 */
LopeImportDecision
lope_import_result_get_decision (LopeImportResult *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), LOPE_DECISION_NONE);

  return self->decision;
}

/**
 * lope_import_result_set_record_type:
 * @self: a result
 * @type: the type of a #LopeRecord
 *
 * Notes what the result is about.
 */
void
lope_import_result_set_record_type (LopeImportResult *self,
                                    GType             type)
{
  self->record_type = type;
}

/**
 * lope_import_result_get_record_type:
 * @self: a result
 *
 * Gets what the result is about.
 *
 * Returns: the type of a #LopeRecord, or %G_TYPE_NONE if it is about the file as
 *   a whole
 */
GType
lope_import_result_get_record_type (LopeImportResult *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), G_TYPE_NONE);

  return self->record_type;
}

/**
 * lope_import_result_get_status:
 * @self: a result
 *
 * Gets what became of the activity.
 *
 * Returns: the status
 */
LopeImportStatus
lope_import_result_get_status (LopeImportResult *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), LOPE_IMPORT_REJECTED);

  return self->status;
}

/**
 * lope_import_result_get_path:
 * @self: a result
 *
 * Gets which file it was, for showing: a path, or `archive.zip/name`.
 *
 * Returns: (transfer none): the path
 */
const char *
lope_import_result_get_path (LopeImportResult *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), NULL);

  return self->path;
}

/**
 * lope_import_result_get_activity:
 * @self: a result
 *
 * Gets the activity as it was in the file, whether it was taken in or not.
 *
 * Returns: (transfer none) (nullable): the activity, or %NULL if the result is
 *   about the file as a whole or about a shoe
 */
LopeActivity *
lope_import_result_get_activity (LopeImportResult *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), NULL);

  return self->activity;
}

/**
 * lope_import_result_get_same:
 * @self: a result
 *
 * Gets the activity in the journal that is probably the same one.
 *
 * Returns: (transfer none) (nullable): that activity
 */
LopeActivity *
lope_import_result_get_same (LopeImportResult *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), NULL);

  return self->same;
}

/**
 * lope_import_result_get_message:
 * @self: a result
 *
 * Gets the reason for the status, or what was odd about the file.
 *
 * Returns: (transfer none) (nullable): translated sentences
 */
const char *
lope_import_result_get_message (LopeImportResult *self)
{
  g_return_val_if_fail (LOPE_IS_IMPORT_RESULT (self), NULL);

  return self->message;
}
