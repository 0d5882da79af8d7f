/* lope-import-desk.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-importer-private.h"

#include "lope-format.h"

#include <glib/gi18n-lib.h>

/* So many records are committed at once: another program never waits long. */
#define CHUNK 100

struct _LopeImportDesk {
  GObject parent_instance;

  LopeStore *store;         /* owned */
  LopeImportLedger *ledger; /* owned */
  LopeImportFlags flags;
  LopeUnitsFunc get_units;
  char **named;             /* owned, nullable: the paths that the runner gave */
  GPtrArray *shoes;         /* owned, nullable: of the journal */

  LopeImportFile *file;     /* owned, nullable: at hand */
  guint position;           /* in it */

  GPtrArray *results;       /* owned, of LopeImportResult: not told yet */
};

/**
 * LopeImportDesk:
 *
 * Where it is decided what of a file goes into the journal.
 */
G_DEFINE_FINAL_TYPE (LopeImportDesk, lope_import_desk, G_TYPE_OBJECT)

enum {
  RESULT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static LopeImportResult *
add_result (LopeImportDesk   *self,
            LopeImportStatus  status,
            LopeRecord       *record,
            LopeActivity     *same,
            const char       *message)
{
  LopeActivity *activity = LOPE_IS_ACTIVITY (record) ? LOPE_ACTIVITY (record) : NULL;
  LopeImportResult *result = lope_import_result_new (status, self->file->path, activity, same, message);

  if (record != NULL)
    lope_import_result_set_record_type (result, G_OBJECT_TYPE (record));
  g_ptr_array_add (self->results, result);

  return result;
}

/* What was odd about the file is told with the first thing that came from it. */
static char *
get_warnings (LopeImportDesk *self)
{
  GPtrArray *warnings = self->file->content != NULL ? self->file->content->warnings : NULL;
  GString *text;

  if (self->position > 0 || warnings == NULL || warnings->len == 0)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", (const char *) g_ptr_array_index (warnings, i));

  return g_string_free (text, FALSE);
}

static char *
describe_same (LopeImportDesk *self,
               LopeActivity   *same)
{
  LopeRecord *record = LOPE_RECORD (same);
  g_autofree char *day = lope_format_day (lope_activity_get_day (same));
  g_autofree char *distance = NULL;

  if (!lope_record_is_set (record, LOPE_ACTIVITY_DISTANCE))
    /* TRANSLATORS: %s is a date. */
    return g_strdup_printf (_ ("Probably the same as the one of %s"), day);

  distance = lope_format_distance (lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE), self->get_units ());

  /* TRANSLATORS: %1$s is a date, %2$s a distance. */
  return g_strdup_printf (_ ("Probably the same as the one of %1$s, %2$s"), day, distance);
}

static gboolean
take_in (LopeImportDesk  *self,
         LopeRecord      *record,
         const char      *message,
         GError         **error)
{
  LopeImportResult *result = add_result (self, LOPE_IMPORT_IMPORTED, record, NULL, message);

  lope_import_ledger_add (self->ledger, record, result);

  return lope_import_ledger_get_n_waiting (self->ledger) < CHUNK || lope_import_desk_flush (self, error);
}

static gboolean
keep_original (LopeImportDesk  *self,
               GError         **error)
{
  LopeImportFile *file = self->file;

  if (file->keep_error != NULL)
    {
      g_propagate_error (error, g_error_copy (file->keep_error));
      return FALSE;
    }

  if (!file->kept && file->json == NULL)
    file->kept = lope_import_ledger_keep_original (self->ledger, file->hash, file->bytes, error);

  return file->kept || file->json != NULL;
}

static gboolean
apply_default_shoe (LopeImportDesk  *self,
                    LopeRecord      *record,
                    GError         **error)
{
  LopeShoe *shoe;

  if (!lope_activity_is_run (LOPE_ACTIVITY (record)))
    return TRUE;

  if (self->shoes == NULL)
    self->shoes = lope_store_list_shoes (self->store, error);
  if (self->shoes == NULL)
    return FALSE;

  shoe = lope_shoe_get_default ((LopeShoe **) self->shoes->pdata, self->shoes->len,
                                lope_activity_get_day (LOPE_ACTIVITY (record)),
                                lope_record_get_int (record, LOPE_ACTIVITY_SPORT),
                                lope_record_get_int (record, LOPE_ACTIVITY_KIND),
                                lope_record_get_int (record, LOPE_ACTIVITY_SURFACE));
  if (shoe != NULL)
    lope_record_set_text (record, LOPE_ACTIVITY_SHOE, lope_record_get_uuid (LOPE_RECORD (shoe)));

  return TRUE;
}

/* Tells of a record that is or was in the journal. */
static gboolean
is_known (LopeImportDesk   *self,
          LopeRecord       *record,
          LopeContentState  state,
          const char       *message)
{
  if (state == LOPE_CONTENT_PRESENT)
    add_result (self, LOPE_IMPORT_DUPLICATE, record, NULL, message != NULL ? message : _ ("Already in the journal"));
  else if (state == LOPE_CONTENT_DELETED && !(self->flags & LOPE_IMPORT_KEEP_DUPLICATES))
    add_result (self, LOPE_IMPORT_SKIPPED, record, NULL,
                message != NULL ? message : _ ("Deleted from the journal earlier"));
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_valid (LopeImportDesk *self,
          LopeRecord     *record)
{
  g_autoptr (GError) invalid = NULL;

  if (!lope_record_validate (record, &invalid))
    add_result (self, LOPE_IMPORT_REJECTED, record, NULL, invalid->message);
  else if (LOPE_IS_ACTIVITY (record) && !lope_record_is_set (record, LOPE_ACTIVITY_START))
    add_result (self, LOPE_IMPORT_REJECTED, record, NULL, _ ("The activity has no date"));
  else
    return TRUE;

  return FALSE;
}

static gboolean
take_activity (LopeImportDesk  *self,
               LopeRecord      *record,
               GError         **error)
{
  g_autofree char *warnings = get_warnings (self);
  g_autofree char *reason = NULL;
  g_autoptr (LopeActivity) same = NULL;
  LopeContentState state;

  if (!is_valid (self, record))
    return TRUE;

  if (!lope_import_ledger_recognise (self->ledger, record, &state, error))
    return FALSE;
  if (is_known (self, record, state, NULL))
    return TRUE;

  if (!lope_import_ledger_find_same (self->ledger, record, &same, error))
    return FALSE;
  if (same != NULL)
    {
      reason = describe_same (self, same);
      add_result (self, LOPE_IMPORT_DUPLICATE, record, same, reason);

      /* Until it is decided on, the file may be out of reach. */
      return !(self->flags & LOPE_IMPORT_DECIDE_LATER) || keep_original (self, error);
    }

  return keep_original (self, error) && take_in (self, record, warnings, error);
}

/* A list grows between two exports and its rows move, and the runner may have
 * changed or deleted what came from them: a row gets its name from what it says,
 * by which it is known again. The sport is left out, because Lope may learn to
 * tell more of them apart. This is a name-based UUID (RFC 9562, version 5). */
static char *
make_row_uuid (LopeRecord *record)
{
  static const guint8 namespace[] = { 0x6f, 0x1d, 0x27, 0x0b, 0x5c, 0x86, 0x4a, 0x63,
                                      0x9d, 0x1e, 0x84, 0x3b, 0xc7, 0x50, 0x2f, 0xea };
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  gint64 offset = lope_record_get_int (record, LOPE_ACTIVITY_OFFSET);
  g_autofree char *text = NULL;
  guint8 b[20];
  gsize length = sizeof b;

  text = g_strdup_printf ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                          lope_record_get_int (record, LOPE_ACTIVITY_START) + (offset != LOPE_UNSET ? offset * 60 : 0),
                          lope_record_get_int (record, LOPE_ACTIVITY_DISTANCE),
                          lope_record_get_int (record, LOPE_ACTIVITY_DURATION));
  g_checksum_update (checksum, namespace, sizeof namespace);
  g_checksum_update (checksum, (const guint8 *) text, -1);
  g_checksum_get_digest (checksum, b, &length);
  b[6] = (b[6] & 0x0f) | 0x50;
  b[8] = (b[8] & 0x3f) | 0x80;

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
                          b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

static gboolean
take_recording (LopeImportDesk  *self,
                LopeRecording   *recording,
                GError         **error)
{
  LopeRecord *record = LOPE_RECORD (recording->activity);
  gboolean is_list = self->file->format == LOPE_FILE_FORMAT_GARMIN_CSV;
  g_autofree char *name = g_path_get_basename (self->file->path);

  if (is_list)
    {
      g_autofree char *uuid = make_row_uuid (record);

      lope_record_set_text (record, LOPE_RECORD_UUID, uuid);
    }
  lope_record_set_text (record, LOPE_ACTIVITY_FILE_NAME, name);
  lope_record_set_text (record, LOPE_ACTIVITY_CONTENT_HASH, self->file->hash);
  lope_record_set_int (record, LOPE_ACTIVITY_SESSION, self->position);
  lope_record_set_int (record, LOPE_ACTIVITY_SOURCE, is_list ? LOPE_SOURCE_LIST : LOPE_SOURCE_FILE);

  return apply_default_shoe (self, record, error) && take_activity (self, record, error);
}

/* ==== Lope’s own JSON ==== */

static gboolean
take_shoe (LopeImportDesk  *self,
           LopeRecord      *shoe,
           GError         **error)
{
  g_autofree char *message = NULL;
  LopeContentState state;

  if (!is_valid (self, shoe))
    return TRUE;

  /* TRANSLATORS: %s is the name of a shoe. */
  message = g_strdup_printf (_ ("Shoe “%s”"), lope_shoe_get_name (LOPE_SHOE (shoe)));
  if (!lope_import_ledger_recognise (self->ledger, shoe, &state, error))
    return FALSE;
  if (is_known (self, shoe, state, message))
    return TRUE;

  g_clear_pointer (&self->shoes, g_ptr_array_unref);

  return take_in (self, shoe, message, error);
}

/* An activity that Lope wrote comes with all that it needs, but its shoe may
 * have been left out. */
static gboolean
take_written (LopeImportDesk  *self,
              LopeRecord      *record,
              GError         **error)
{
  const char *shoe = lope_record_get_text (record, LOPE_ACTIVITY_SHOE);
  LopeContentState state;

  if (shoe != NULL)
    {
      if (!lope_import_ledger_look_up (self->ledger, LOPE_TYPE_SHOE, shoe, &state, error))
        return FALSE;
      if (state != LOPE_CONTENT_PRESENT)
        lope_record_unset (record, LOPE_ACTIVITY_SHOE);
    }

  return take_activity (self, record, error);
}

static gboolean
take_written_at (LopeImportDesk  *self,
                 guint            i,
                 GError         **error)
{
  g_autoptr (GError) changed = NULL;
  g_autoptr (LopeActivity) activity = lope_json_content_get (self->file->json, i, &changed);

  if (activity != NULL)
    return take_written (self, LOPE_RECORD (activity), error);

  add_result (self, LOPE_IMPORT_REJECTED, NULL, NULL, changed->message);

  return TRUE;
}

/* What the line of a record says that is neither an activity nor a shoe. */
static char *
describe_other (LopeRecord *record)
{
  g_autofree char *day = NULL;

  if (LOPE_IS_REGION_SETTING (record))
    /* TRANSLATORS: What was decided about a region; %s is its name. */
    return g_strdup_printf (_ ("Setting of “%s”"),
                            lope_region_get_name (lope_region_setting_get_region (LOPE_REGION_SETTING (record))));

  if (LOPE_IS_PAIN_ENTRY (record))
    {
      day = lope_day_to_iso (lope_pain_entry_get_day (LOPE_PAIN_ENTRY (record)));
      /* TRANSLATORS: In these, %s is a date. */
      return g_strdup_printf (_ ("Pain of %s"), day);
    }
  if (LOPE_IS_CHECK_IN (record))
    {
      day = lope_day_to_iso (lope_check_in_get_day (LOPE_CHECK_IN (record)));
      return g_strdup_printf (_ ("Check-in of %s"), day);
    }

  if (LOPE_IS_ROUTINE_SESSION (record))
    {
      day = lope_day_to_iso (lope_routine_session_get_day (LOPE_ROUTINE_SESSION (record)));
      /* TRANSLATORS: First the name of a routine, then a date. */
      return g_strdup_printf (_ ("Session of “%1$s” of %2$s"), lope_record_get_text (record, LOPE_ROUTINE_SESSION_NAME), day);
    }
  /* TRANSLATORS: In these, %s is a name. */
  if (LOPE_IS_ROUTINE (record))
    return g_strdup_printf (_ ("Routine “%s”"), lope_routine_get_name (LOPE_ROUTINE (record)));
  if (LOPE_IS_OWN_EXERCISE (record))
    return g_strdup_printf (_ ("Exercise “%s”"), lope_own_exercise_get_name (LOPE_OWN_EXERCISE (record)));
  if (LOPE_IS_ROUTINE_STEP (record))
    return g_strdup (_ ("Step of a routine"));
  if (LOPE_IS_SCHEDULE (record))
    return g_strdup (_ ("Schedule of a routine"));

  return g_strdup (_ ("Answer to a red flag question"));
}

/* What is part of a routine is of no use without it. */
static gboolean
has_routine (LopeImportDesk  *self,
             LopeRecord      *record,
             const char      *message,
             gboolean        *present,
             GError         **error)
{
  const char *routine = NULL;
  LopeContentState state = LOPE_CONTENT_PRESENT;

  if (LOPE_IS_ROUTINE_STEP (record))
    routine = lope_record_get_text (record, LOPE_ROUTINE_STEP_ROUTINE);
  else if (LOPE_IS_SCHEDULE (record))
    routine = lope_record_get_text (record, LOPE_SCHEDULE_ROUTINE);

  if (routine != NULL && !lope_import_ledger_look_up (self->ledger, LOPE_TYPE_ROUTINE, routine, &state, error))
    return FALSE;

  *present = state == LOPE_CONTENT_PRESENT;
  if (!*present)
    {
      g_autofree char *text = NULL;

      /* TRANSLATORS: %s is “Step of a routine” or “Schedule of a routine”. */
      text = g_strdup_printf (_ ("%s that is not in the journal"), message);
      add_result (self, LOPE_IMPORT_SKIPPED, record, NULL, text);
    }

  return TRUE;
}

/* Pain that Lope wrote may be of a run that has been left out. */
static gboolean
take_other (LopeImportDesk  *self,
            LopeRecord      *record,
            GError         **error)
{
  const char *run = LOPE_IS_PAIN_ENTRY (record) ? lope_record_get_text (record, LOPE_PAIN_ENTRY_RUN) : NULL;
  g_autofree char *message = describe_other (record);
  LopeContentState state;
  gboolean present;

  if (!is_valid (self, record))
    return TRUE;
  if (!lope_import_ledger_recognise (self->ledger, record, &state, error))
    return FALSE;
  if (is_known (self, record, state, message))
    return TRUE;
  if (!has_routine (self, record, message, &present, error))
    return FALSE;
  if (!present)
    return TRUE;

  if (run != NULL)
    {
      if (!lope_import_ledger_look_up (self->ledger, LOPE_TYPE_ACTIVITY, run, &state, error))
        return FALSE;
      if (state != LOPE_CONTENT_PRESENT)
        lope_record_unset (record, LOPE_PAIN_ENTRY_RUN);
    }

  return take_in (self, record, message, error);
}

static gboolean
step_json (LopeImportDesk  *self,
           gboolean        *more,
           GError         **error)
{
  LopeJsonContent *json = self->file->json;
  guint position = self->position;

  *more = position + 1 < json->shoes->len + lope_json_content_get_n (json) + json->others->len + json->unknown->len;

  if (position < json->shoes->len)
    return take_shoe (self, g_ptr_array_index (json->shoes, position), error);
  position -= json->shoes->len;

  if (position < lope_json_content_get_n (json))
    return take_written_at (self, position, error);
  position -= lope_json_content_get_n (json);

  if (position < json->others->len)
    return take_other (self, g_ptr_array_index (json->others, position), error);
  position -= json->others->len;

  if (position < json->unknown->len)
    {
      g_autofree char *message = NULL;

      message = g_strdup_printf (_ ("“%s” is not known to this version of Lope and was left out"),
                                 (const char *) g_ptr_array_index (json->unknown, position));
      add_result (self, LOPE_IMPORT_SKIPPED, NULL, NULL, message);
    }
  else
    add_result (self, LOPE_IMPORT_SKIPPED, NULL, NULL, _ ("There is nothing in it"));

  return TRUE;
}

static gboolean
step_recordings (LopeImportDesk  *self,
                 gboolean        *more,
                 GError         **error)
{
  GPtrArray *recordings = self->file->content->recordings;

  if (recordings->len == 0)
    {
      add_result (self, LOPE_IMPORT_SKIPPED, NULL, NULL, _ ("There is no activity in it"));
      return TRUE;
    }

  *more = self->position + 1 < recordings->len;

  return take_recording (self, g_ptr_array_index (recordings, self->position), error);
}

/* In folders and archives lie pictures and notes, which is no fault of theirs;
 * a file that is called an activity, or was given by name, should be one. */
static gboolean
should_be_activity (LopeImportDesk *self)
{
  static const char * const extensions[] = { ".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz" };
  g_autofree char *lower = g_ascii_strdown (self->file->path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (extensions); i++)
    {
      if (g_str_has_suffix (lower, extensions[i]))
        return TRUE;
    }

  return self->named == NULL || g_strv_contains ((const char * const *) self->named, self->file->path);
}

static void
tell_error (LopeImportDesk *self)
{
  const GError *error = self->file->error;
  LopeImportStatus status = LOPE_IMPORT_REJECTED;

  if (g_error_matches (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_NO_ACTIVITY) ||
      (g_error_matches (error, LOPE_FILE_ERROR, LOPE_FILE_ERROR_UNKNOWN) && !should_be_activity (self)))
    status = LOPE_IMPORT_SKIPPED;

  add_result (self, status, NULL, NULL, error != NULL ? error->message : _ ("The file could not be read"));
}

/* ==== vfuncs ==== */

static void
lope_import_desk_finalize (GObject *object)
{
  LopeImportDesk *self = LOPE_IMPORT_DESK (object);

  g_clear_object (&self->store);
  g_strfreev (self->named);
  g_clear_pointer (&self->shoes, g_ptr_array_unref);
  g_clear_pointer (&self->file, lope_import_file_free);
  g_clear_pointer (&self->ledger, lope_import_ledger_free);
  g_ptr_array_unref (self->results);

  G_OBJECT_CLASS (lope_import_desk_parent_class)->finalize (object);
}

static void
lope_import_desk_class_init (LopeImportDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = lope_import_desk_finalize;

  signals[RESULT] = g_signal_new ("result", LOPE_TYPE_IMPORT_DESK, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, LOPE_TYPE_IMPORT_RESULT);
}

static void
lope_import_desk_init (LopeImportDesk *self)
{
  self->results = g_ptr_array_new_with_free_func (g_object_unref);
}

/* ==== API ==== */

/**
 * lope_import_desk_new:
 * @store: a journal
 * @flags: what to do with duplicates, and whether to change anything
 * @get_units: tells the runner's units, for the messages
 *
 * Makes a desk.
 *
 * Returns: (transfer full): the desk
 */
LopeImportDesk *
lope_import_desk_new (LopeStore       *store,
                      LopeImportFlags  flags,
                      LopeUnitsFunc    get_units)
{
  LopeImportDesk *self = g_object_new (LOPE_TYPE_IMPORT_DESK, NULL);

  self->store = g_object_ref (store);
  self->flags = flags;
  self->get_units = get_units;
  self->ledger = lope_import_ledger_new (store, flags);

  return self;
}

/**
 * lope_import_desk_set_named:
 * @self: a desk
 * @paths: (array zero-terminated=1): what is to be imported
 *
 * Tells which files the runner named, beside those found in folders and archives.
 */
void
lope_import_desk_set_named (LopeImportDesk      *self,
                            const char * const  *paths)
{
  g_strfreev (self->named);
  self->named = g_strdupv ((char **) paths);
}

/**
 * lope_import_desk_get_batch:
 * @self: a desk
 *
 * Gets the name of the import, by which it can be undone.
 *
 * Returns: (transfer none) (nullable): the batch, or %NULL if nothing was taken in
 */
const char *
lope_import_desk_get_batch (LopeImportDesk *self)
{
  return lope_import_ledger_get_batch (self->ledger);
}

/**
 * lope_import_desk_begin:
 * @self: a desk
 * @file: (transfer full): a file that was read
 *
 * Puts a file on the desk, once the one before is done.
 */
void
lope_import_desk_begin (LopeImportDesk *self,
                        LopeImportFile *file)
{
  g_clear_pointer (&self->file, lope_import_file_free);
  self->file = file;
  self->position = 0;
  lope_import_ledger_begin_file (self->ledger);
}

/**
 * lope_import_desk_step:
 * @self: a desk with a file on it
 * @more: (out): whether there is more in the file
 * @error: return location for an error of the journal
 *
 * Decides on one thing in the file.
 *
 * Returns: %FALSE if the import cannot go on
 */
gboolean
lope_import_desk_step (LopeImportDesk  *self,
                       gboolean        *more,
                       GError         **error)
{
  LopeImportFile *file = self->file;
  gboolean good = TRUE;

  *more = FALSE;
  if (file->json != NULL)
    good = step_json (self, more, error);
  else if (file->content != NULL)
    good = step_recordings (self, more, error);
  else
    tell_error (self);

  self->position++;
  if (good && lope_import_ledger_get_n_waiting (self->ledger) == 0)
    good = lope_import_desk_flush (self, error);

  return good;
}

/**
 * lope_import_desk_flush:
 * @self: a desk
 * @error: return location for an error of the journal
 *
 * Commits what waits, and tells the results.
 *
 * Returns: %TRUE if all that was told is in the journal for good
 */
gboolean
lope_import_desk_flush (LopeImportDesk  *self,
                        GError         **error)
{
  g_autoptr (GPtrArray) results = NULL;

  if (!lope_import_ledger_commit (self->ledger, error))
    return FALSE;

  results = g_steal_pointer (&self->results);
  self->results = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < results->len; i++)
    g_signal_emit (self, signals[RESULT], 0, g_ptr_array_index (results, i));

  return TRUE;
}

/**
 * lope_import_desk_undo:
 * @self: a desk
 * @n_removed: (out) (optional): how many activities were taken out
 * @error: return location for an error of the journal
 *
 * Takes everything out of the journal again.
 *
 * Returns: %TRUE if nothing of it is left
 */
gboolean
lope_import_desk_undo (LopeImportDesk  *self,
                       guint           *n_removed,
                       GError         **error)
{
  g_ptr_array_set_size (self->results, 0);

  return lope_import_ledger_undo (self->ledger, n_removed, error);
}

/**
 * lope_import_desk_decide:
 * @self: a desk
 * @result: a duplicate that was left out
 * @decision: what the runner wants
 * @error: return location for a #LopeStoreError
 *
 * Carries out what the runner decided.
 *
 * Returns: %TRUE if it is in the journal for good
 */
gboolean
lope_import_desk_decide (LopeImportDesk      *self,
                         LopeImportResult    *result,
                         LopeImportDecision   decision,
                         GError             **error)
{
  g_return_val_if_fail (self->flags & LOPE_IMPORT_DECIDE_LATER, FALSE);

  return lope_import_ledger_decide (self->ledger, result, decision, error);
}
