/* lope-store-schema.c: the tables of the journal, and how they came about
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <glib/gi18n-lib.h>

/* Columns are called like the fields of the records. Beside these:
 *   deleted  UTC seconds; such rows are only kept for undo
 *   day      the local day of an activity, from its start and offset
 *   import   the batch that a shoe came with
 * Enumerations are kept by their permanent names, so that a journal can be
 * read without this program. What was not recorded is NULL.
 *
 * A released step never changes: a change of the schema is a new step. */
static const char step_1[] =
  "CREATE TABLE meta ("
  "  key TEXT PRIMARY KEY,"
  "  value TEXT"
  ") STRICT, WITHOUT ROWID;"

  "INSERT INTO meta VALUES ('journal', lower (hex (randomblob (16))));"

  "CREATE TABLE import_batch ("
  "  uuid TEXT PRIMARY KEY,"
  "  created INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "CREATE TABLE shoe ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  name TEXT NOT NULL CHECK (name <> ''),"
  "  brand TEXT,"
  "  model TEXT,"
  "  bought INTEGER,"
  "  initial_m INTEGER CHECK (initial_m >= 0),"
  "  target_m INTEGER CHECK (target_m > 0),"
  "  default_for TEXT,"
  "  traits TEXT,"
  "  retired INTEGER,"
  "  color INTEGER CHECK (color >= 0),"
  "  notes TEXT"
  ") STRICT;"

  "CREATE INDEX shoe_import ON shoe (import) WHERE import IS NOT NULL;"

  "CREATE TABLE activity ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  day INTEGER NOT NULL,"
  "  sport TEXT NOT NULL CHECK (sport <> ''),"
  "  start INTEGER NOT NULL,"
  "  offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),"
  "  distance_m INTEGER CHECK (distance_m >= 0),"
  "  duration_s INTEGER CHECK (duration_s >= 0),"
  "  elapsed_s INTEGER CHECK (elapsed_s >= 0),"
  "  computed_distance_m INTEGER CHECK (computed_distance_m >= 0),"
  "  computed_duration_s INTEGER CHECK (computed_duration_s >= 0),"
  "  computed_elapsed_s INTEGER CHECK (computed_elapsed_s >= 0),"
  "  computed_hr_bpm INTEGER CHECK (computed_hr_bpm > 0),"
  "  rpe INTEGER CHECK (rpe BETWEEN 0 AND 10),"
  "  kind TEXT,"
  "  surface TEXT,"
  "  hilliness TEXT,"
  "  cadence_spm INTEGER CHECK (cadence_spm > 0),"
  "  hr_bpm INTEGER CHECK (hr_bpm > 0),"
  "  max_hr_bpm INTEGER CHECK (max_hr_bpm > 0),"
  "  ascent_m INTEGER CHECK (ascent_m >= 0),"
  "  descent_m INTEGER CHECK (descent_m >= 0),"
  "  warm_up INTEGER CHECK (warm_up IN (0, 1)),"
  "  cool_down INTEGER CHECK (cool_down IN (0, 1)),"
  "  painkiller INTEGER CHECK (painkiller IN (0, 1)),"
  "  shoe TEXT REFERENCES shoe (uuid) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,"
  "  title TEXT,"
  "  notes TEXT,"
  "  source TEXT,"
  "  file_name TEXT,"
  "  content_hash TEXT,"
  "  session INTEGER CHECK (session >= 0),"
  "  device TEXT,"
  "  batch TEXT"
  ") STRICT;"

  /* Lists, totals and the wear of shoes are answered from these alone; for that
   * they also hold the columns of their conditions. */
  "CREATE INDEX activity_day ON activity (day, start, sport, distance_m, deleted) WHERE deleted IS NULL;"
  "CREATE INDEX activity_run ON activity (day, start, distance_m, duration_s, sport, deleted)"
  "  WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN ";"
  "CREATE INDEX activity_wear ON activity (shoe, day, start, distance_m, sport, deleted)"
  "  WHERE shoe IS NOT NULL AND deleted IS NULL AND " LOPE_SQL_IS_RUN ";"
  "CREATE INDEX activity_shoe ON activity (shoe) WHERE shoe IS NOT NULL;"
  "CREATE INDEX activity_content ON activity (content_hash, session) WHERE content_hash IS NOT NULL;"
  "CREATE INDEX activity_batch ON activity (batch) WHERE batch IS NOT NULL;"
  "CREATE INDEX activity_deleted ON activity (deleted) WHERE deleted IS NOT NULL;"

  "CREATE TABLE lap ("
  "  activity INTEGER NOT NULL REFERENCES activity (id) ON DELETE CASCADE,"
  "  position INTEGER NOT NULL CHECK (position >= 0),"
  "  start INTEGER,"
  "  distance_m INTEGER CHECK (distance_m >= 0),"
  "  duration_s INTEGER CHECK (duration_s >= 0),"
  "  elapsed_s INTEGER CHECK (elapsed_s >= 0),"
  "  hr_bpm INTEGER CHECK (hr_bpm >= 0),"
  "  max_hr_bpm INTEGER CHECK (max_hr_bpm >= 0),"
  "  cadence_spm INTEGER CHECK (cadence_spm >= 0),"
  "  ascent_m INTEGER CHECK (ascent_m >= 0),"
  "  PRIMARY KEY (activity, position)"
  ") STRICT, WITHOUT ROWID;"

  /* What remains of records that were deleted for good. */
  "CREATE TABLE tombstone ("
  "  uuid TEXT PRIMARY KEY,"
  "  type TEXT NOT NULL,"
  "  content_hash TEXT,"
  "  session INTEGER,"
  "  deleted INTEGER NOT NULL"
  ") STRICT, WITHOUT ROWID;"

  "CREATE INDEX tombstone_content ON tombstone (content_hash, session) WHERE content_hash IS NOT NULL;"

  /* Activities as they were before an import changed them, and as it left them,
   * as JSON: that is all that is needed to take it back. */
  "CREATE TABLE replaced ("
  "  id INTEGER PRIMARY KEY,"
  "  batch TEXT NOT NULL,"
  "  activity TEXT NOT NULL REFERENCES activity (uuid) ON DELETE CASCADE,"
  "  content_hash TEXT,"
  "  session INTEGER,"
  "  was TEXT NOT NULL,"
  "  became TEXT NOT NULL"
  ") STRICT;"

  "CREATE INDEX replaced_batch ON replaced (batch);"
  "CREATE INDEX replaced_activity ON replaced (activity);"
  "CREATE INDEX replaced_content ON replaced (content_hash, session) WHERE content_hash IS NOT NULL;"

  "CREATE TABLE notice_dismissed ("
  "  kind TEXT NOT NULL,"
  "  subject TEXT NOT NULL,"
  "  state TEXT NOT NULL,"
  "  created INTEGER NOT NULL,"
  "  PRIMARY KEY (kind, subject, state)"
  ") STRICT, WITHOUT ROWID;"

  "PRAGMA application_id = " G_STRINGIFY (LOPE_STORE_APPLICATION_ID) ";";

/* The local day of a moment, as lope_day_from_time() finds it. */
#define DAY_OF(time) \
  "(((" time ") + 60 * offset_min - (((" time ") + 60 * offset_min) % 86400 + 86400) % 86400) / 86400)"

/* Pain, red flags, check-ins, and what the runner decided about regions. Beside
 * the fields:
 *   deleted  UTC seconds; such rows are only kept for undo
 *   import   the batch that a record came with
 *   day      the local day of a moment */
static const char step_2[] =
  "CREATE TABLE pain ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  time INTEGER NOT NULL,"
  "  offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),"
  "  moment TEXT NOT NULL,"
  "  recalled INTEGER CHECK (recalled IN (0, 1)),"
  "  region TEXT,"
  "  severity INTEGER CHECK (severity BETWEEN 0 AND 10),"
  "  qualities TEXT,"
  "  behaviours TEXT,"
  "  run TEXT REFERENCES activity (uuid) ON DELETE SET NULL DEFERRABLE INITIALLY DEFERRED,"
  "  notes TEXT,"
  "  day INTEGER AS " DAY_OF ("time") ","
  "  CHECK (region IS NOT NULL OR ifnull (severity, 0) = 0)"
  ") STRICT;"

  "CREATE INDEX pain_day ON pain (day, time) WHERE deleted IS NULL;"
  "CREATE INDEX pain_region ON pain (region, day, time) WHERE deleted IS NULL;"
  "CREATE INDEX pain_run ON pain (run) WHERE run IS NOT NULL;"
  "CREATE INDEX pain_import ON pain (import) WHERE import IS NOT NULL;"

  "CREATE TABLE red_flag ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  flag TEXT NOT NULL,"
  "  raised INTEGER,"
  "  offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),"
  "  answered INTEGER,"
  "  reviewed INTEGER,"
  "  reviewed_by TEXT,"
  "  worsening INTEGER CHECK (worsening IN (0, 1)),"
  "  severity INTEGER CHECK (severity BETWEEN 0 AND 10),"
  "  region TEXT,"
  "  notes TEXT,"
  "  day INTEGER AS " DAY_OF ("coalesce (raised, answered)") ","
  "  CHECK (raised IS NOT NULL OR answered IS NOT NULL)"
  ") STRICT;"

  "CREATE INDEX red_flag_day ON red_flag (day) WHERE deleted IS NULL;"
  "CREATE INDEX red_flag_raised ON red_flag (raised) WHERE deleted IS NULL AND raised IS NOT NULL;"
  "CREATE INDEX red_flag_import ON red_flag (import) WHERE import IS NOT NULL;"

  "CREATE TABLE check_in ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  day INTEGER NOT NULL,"
  "  sleep_min INTEGER CHECK (sleep_min >= 0),"
  "  sleep_quality INTEGER CHECK (sleep_quality BETWEEN 1 AND 5),"
  "  resting_hr_bpm INTEGER CHECK (resting_hr_bpm > 0),"
  "  hrv_ms REAL CHECK (hrv_ms > 0),"
  "  fatigue INTEGER CHECK (fatigue BETWEEN 1 AND 5),"
  "  mood INTEGER CHECK (mood BETWEEN 1 AND 5),"
  "  sitting_min INTEGER CHECK (sitting_min >= 0),"
  "  long_sitting INTEGER CHECK (long_sitting IN (0, 1)),"
  "  painkiller INTEGER CHECK (painkiller IN (0, 1)),"
  "  notes TEXT"
  ") STRICT;"

  "CREATE INDEX check_in_day ON check_in (day) WHERE deleted IS NULL;"
  "CREATE INDEX check_in_import ON check_in (import) WHERE import IS NOT NULL;"

  "CREATE TABLE region_setting ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  region TEXT NOT NULL,"
  "  stopped INTEGER,"
  "  bone_left INTEGER,"
  "  tendon INTEGER,"
  "  stress_fracture INTEGER CHECK (stress_fracture IN (0, 1))"
  ") STRICT;"

  "CREATE INDEX region_setting_import ON region_setting (import) WHERE import IS NOT NULL;";

/* Routines, when they are due, and what was done of them. Steps and schedules are
 * part of a routine. Sessions outlive it: what they refer to may be gone. */
static const char step_3[] =
  "CREATE TABLE own_exercise ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  name TEXT NOT NULL CHECK (name <> ''),"
  "  kind TEXT NOT NULL,"
  "  equipment TEXT,"
  "  sides INTEGER CHECK (sides IN (0, 1)),"
  "  sets INTEGER CHECK (sets > 0),"
  "  reps INTEGER CHECK (reps > 0),"
  "  hold_s INTEGER CHECK (hold_s > 0),"
  "  top_sets INTEGER CHECK (top_sets > 0),"
  "  top_reps INTEGER CHECK (top_reps > 0),"
  "  top_hold_s INTEGER CHECK (top_hold_s > 0),"
  "  rest_s INTEGER CHECK (rest_s >= 0),"
  "  tempo_s INTEGER CHECK (tempo_s > 0),"
  "  steps TEXT,"
  "  notes TEXT,"
  "  unsuitable TEXT"
  ") STRICT;"

  "CREATE INDEX own_exercise_import ON own_exercise (import) WHERE import IS NOT NULL;"

  "CREATE TABLE routine ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  name TEXT NOT NULL CHECK (name <> ''),"
  "  ready TEXT,"
  "  notes TEXT"
  ") STRICT;"

  "CREATE INDEX routine_import ON routine (import) WHERE import IS NOT NULL;"

  "CREATE TABLE routine_step ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  routine TEXT NOT NULL REFERENCES routine (uuid) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
  "  position INTEGER NOT NULL CHECK (position >= 0),"
  "  exercise TEXT NOT NULL CHECK (exercise <> ''),"
  "  sets INTEGER CHECK (sets > 0),"
  "  reps INTEGER CHECK (reps > 0),"
  "  hold_s INTEGER CHECK (hold_s > 0),"
  "  rest_s INTEGER CHECK (rest_s >= 0),"
  "  sides INTEGER CHECK (sides IN (0, 1)),"
  "  load TEXT,"
  "  notes TEXT"
  ") STRICT;"

  "CREATE INDEX routine_step_routine ON routine_step (routine, position);"
  "CREATE INDEX routine_step_exercise ON routine_step (exercise);"
  "CREATE INDEX routine_step_import ON routine_step (import) WHERE import IS NOT NULL;"

  "CREATE TABLE schedule ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  routine TEXT NOT NULL REFERENCES routine (uuid) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,"
  "  rule TEXT NOT NULL,"
  "  weekdays TEXT,"
  "  every_days INTEGER CHECK (every_days > 0),"
  "  from_day INTEGER,"
  "  until_day INTEGER,"
  "  minute INTEGER CHECK (minute BETWEEN 0 AND 1439),"
  "  reminder INTEGER CHECK (reminder IN (0, 1))"
  ") STRICT;"

  "CREATE INDEX schedule_routine ON schedule (routine);"
  "CREATE INDEX schedule_import ON schedule (import) WHERE import IS NOT NULL;"

  "CREATE TABLE routine_session ("
  "  id INTEGER PRIMARY KEY,"
  "  uuid TEXT NOT NULL UNIQUE CHECK (uuid <> ''),"
  "  created INTEGER NOT NULL,"
  "  modified INTEGER NOT NULL,"
  "  deleted INTEGER,"
  "  import TEXT,"
  "  routine TEXT,"
  "  name TEXT NOT NULL CHECK (name <> ''),"
  "  time INTEGER NOT NULL,"
  "  offset_min INTEGER NOT NULL CHECK (offset_min BETWEEN -1080 AND 1080),"
  "  finished INTEGER,"
  "  sets_done INTEGER CHECK (sets_done >= 0),"
  "  sets_total INTEGER CHECK (sets_total > 0),"
  "  sets TEXT,"
  "  effort INTEGER CHECK (effort BETWEEN 0 AND 10),"
  "  pain INTEGER CHECK (pain BETWEEN 0 AND 10),"
  "  sharp_pain INTEGER CHECK (sharp_pain IN (0, 1)),"
  "  elsewhere INTEGER CHECK (elsewhere IN (0, 1)),"
  "  notes TEXT,"
  "  day INTEGER AS " DAY_OF ("time")
  ") STRICT;"

  "CREATE INDEX routine_session_day ON routine_session (day, time) WHERE deleted IS NULL;"
  "CREATE INDEX routine_session_import ON routine_session (import) WHERE import IS NOT NULL;";

const LopeStoreStep lope_store_steps[LOPE_STORE_VERSION] = {
  { 1, step_1 },
  { 2, step_2 },
  { 3, step_3 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (lope_store_steps) == LOPE_STORE_VERSION);

static gboolean
take_step (LopeDb               *db,
           const LopeStoreStep  *step,
           GError              **error)
{
  g_autofree char *set_version = g_strdup_printf ("PRAGMA user_version = %d", step->version);
  gint64 version;
  gboolean good;

  if (!lope_db_begin (db, error))
    return FALSE;

  /* Another process may have taken the step while this one waited. */
  good = lope_db_get_int (db, "PRAGMA user_version", &version, error);
  if (good && version < step->version)
    good = lope_db_exec (db, step->sql, error) && lope_db_exec (db, set_version, error);

  return lope_db_end (db, good, error);
}

/**
 * lope_store_migrate:
 * @db: a connection that may write
 * @steps: (array length=n_steps): all steps there are, in order
 * @n_steps: how many
 * @error: return location for a #LopeStoreError
 *
 * Brings a journal, or an empty database, to the newest schema. Each step is a
 * transaction of its own with the version that it leads to.
 *
 * Returns: %TRUE if the schema is the newest
 */
gboolean
lope_store_migrate (LopeDb               *db,
                    const LopeStoreStep  *steps,
                    guint                 n_steps,
                    GError              **error)
{
  gint64 version;

  if (!lope_db_get_int (db, "PRAGMA user_version", &version, error))
    return FALSE;

  for (guint i = 0; i < n_steps; i++)
    {
      if (steps[i].version > version && !take_step (db, &steps[i], error))
        return FALSE;
    }

  return TRUE;
}

/**
 * lope_store_set_newer_error:
 * @error: return location for a #LopeStoreError
 * @path: (nullable): the journal
 *
 * Says that a journal comes from a newer Lope.
 */
void
lope_store_set_newer_error (GError     **error,
                            const char  *path)
{
  g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_NEWER,
               _ ("The journal “%s” comes from a newer version of Lope. Update Lope to open it."),
               path != NULL ? path : "");
}

/**
 * lope_store_check_version:
 * @db: a connection to a journal
 * @version: (out): the version of its schema
 * @error: return location for a #LopeStoreError
 *
 * Makes sure that a journal does not come from a newer Lope.
 *
 * Returns: %TRUE if this program knows the version
 */
gboolean
lope_store_check_version (LopeDb  *db,
                          int     *version,
                          GError **error)
{
  gint64 value;

  if (!lope_db_get_int (db, "PRAGMA user_version", &value, error))
    return FALSE;

  if (value > LOPE_STORE_VERSION)
    {
      lope_store_set_newer_error (error, db->path);
      return FALSE;
    }

  *version = (int) value;

  return TRUE;
}
