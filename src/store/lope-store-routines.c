/* lope-store-routines.c: routines with their steps and schedules, and sessions
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-store-private.h"

#include <glib/gi18n-lib.h>

#define SECONDS_PER_DAY 86400

/* Loads records of a type; ?1 is a text. */
static GPtrArray *
load_where (LopeStore   *self,
            GType        type,
            const char  *condition,
            const char  *text,
            GError     **error)
{
  const LopeStoreTable *table = lope_store_get_table (type);
  g_autofree char *sql = NULL;
  g_autoptr (LopeQuery) query = NULL;

  sql = g_strdup_printf ("SELECT %s FROM %s WHERE %s ORDER BY %s", lope_store_get_columns (type), table->name, condition,
                         table->order);
  query = lope_db_prepare (lope_store_get_db (self), sql, error);
  if (query == NULL)
    return NULL;

  sqlite3_bind_text (query, 1, text, -1, SQLITE_TRANSIENT);

  return lope_store_load_records (lope_store_get_db (self), type, query, error);
}

/* ==== Plans ==== */

/* What hangs on a routine, all of them or one. */
static GPtrArray *
load_parts (LopeStore   *self,
            GType        type,
            const char  *routine,
            GError     **error)
{
  g_autofree char *condition = NULL;

  condition = g_strconcat (lope_store_get_live (type), routine != NULL ? " AND routine = ?1" : "", NULL);

  return load_where (self, type, condition, routine, error);
}

/* Also those that were deleted while a step uses them, which two undone changes
 * can lead to. */
static GHashTable *
load_own_exercises (LopeStore  *self,
                    GError    **error)
{
  g_autoptr (GHashTable) own = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  g_autoptr (GPtrArray) records = load_where (self, LOPE_TYPE_OWN_EXERCISE, "TRUE", NULL, error);

  if (records == NULL)
    return NULL;

  for (guint i = 0; i < records->len; i++)
    g_hash_table_insert (own, (char *) lope_record_get_uuid (records->pdata[i]), g_object_ref (records->pdata[i]));

  return g_steal_pointer (&own);
}

static LopeRoutinePlan *
find_plan (GPtrArray  *plans,
           LopeRecord *part,
           guint       field)
{
  const char *routine = lope_record_get_text (part, field);

  for (guint i = 0; i < plans->len; i++)
    {
      if (g_strcmp0 (lope_routine_plan_get_uuid (plans->pdata[i]), routine) == 0)
        return plans->pdata[i];
    }

  return NULL;
}

static gboolean
add_parts (LopeStore   *self,
           GPtrArray   *plans,
           const char  *routine,
           GError     **error)
{
  g_autoptr (GPtrArray) steps = load_parts (self, LOPE_TYPE_ROUTINE_STEP, routine, error);
  g_autoptr (GPtrArray) schedules = steps != NULL ? load_parts (self, LOPE_TYPE_SCHEDULE, routine, error) : NULL;
  g_autoptr (GHashTable) own = schedules != NULL ? load_own_exercises (self, error) : NULL;

  if (own == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    {
      LopeRoutinePlan *plan = find_plan (plans, steps->pdata[i], LOPE_ROUTINE_STEP_ROUTINE);
      const char *exercise = lope_record_get_text (steps->pdata[i], LOPE_ROUTINE_STEP_EXERCISE);

      lope_routine_step_set_own (steps->pdata[i], exercise != NULL ? g_hash_table_lookup (own, exercise) : NULL);
      if (plan != NULL)
        lope_routine_plan_add_step (plan, steps->pdata[i]);
    }
  for (guint i = 0; i < schedules->len; i++)
    {
      LopeRoutinePlan *plan = find_plan (plans, schedules->pdata[i], LOPE_SCHEDULE_ROUTINE);

      if (plan != NULL)
        lope_routine_plan_add_schedule (plan, schedules->pdata[i]);
    }

  return TRUE;
}

static GPtrArray *
list_plans (LopeStore   *self,
            const char  *condition,
            const char  *text,
            GError     **error)
{
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) routines = load_where (self, LOPE_TYPE_ROUTINE, condition, text, error);

  if (routines == NULL)
    return NULL;

  for (guint i = 0; i < routines->len; i++)
    g_ptr_array_add (plans, lope_routine_plan_new (routines->pdata[i]));
  if (plans->len > 0 &&
      !add_parts (self, plans, plans->len == 1 ? lope_routine_plan_get_uuid (plans->pdata[0]) : NULL, error))
    return NULL;

  return g_steal_pointer (&plans);
}

/* Deletes those of @before that are not in @now. */
static void
add_gone (GPtrArray *gone,
          GPtrArray *before,
          GPtrArray *now)
{
  for (guint i = 0; i < before->len; i++)
    {
      gboolean kept = FALSE;

      for (guint j = 0; !kept && j < now->len; j++)
        kept = g_str_equal (lope_record_get_uuid (before->pdata[i]), lope_record_get_uuid (now->pdata[j]));
      if (!kept)
        g_ptr_array_add (gone, g_object_ref (before->pdata[i]));
    }
}

static void
add_all (GPtrArray *records,
         GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (records, g_object_ref (more->pdata[i]));
}

/* ==== What the rules look at ==== */

static GArray *
list_run_days (LopeStore  *self,
               LopeDay     from,
               LopeDay     to,
               gint64      until,
               GError    **error)
{
  g_autoptr (GArray) days = g_array_new (FALSE, TRUE, sizeof (LopeRunDay));
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  query = lope_db_prepare (lope_store_get_db (self),
                           "SELECT day, max (coalesce (warm_up, 0)) FROM activity"
                           "  WHERE deleted IS NULL AND " LOPE_SQL_IS_RUN " AND day BETWEEN ?1 AND ?2 AND start <= ?3"
                           "  GROUP BY day ORDER BY day", error);
  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 1, from);
  lope_query_bind_int (query, 2, to);
  lope_query_bind_int (query, 3, until);
  while (TRUE)
    {
      LopeRunDay day;

      if (!lope_query_step (query, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&days);

      day.day = (LopeDay) lope_query_get_int (query, 0, LOPE_DAY_NONE);
      day.warm_up = lope_query_get_int (query, 1, 0) != 0;
      g_array_append_val (days, day);
    }
}

static GPtrArray *
list_sessions (LopeStore  *self,
               LopeDay     from,
               LopeDay     to,
               gint64      until,
               GError    **error)
{
  g_autoptr (LopeQuery) query = NULL;
  g_autofree char *sql = NULL;

  sql = g_strdup_printf ("SELECT %s FROM routine_session WHERE deleted IS NULL AND day BETWEEN ?1 AND ?2 AND time <= ?3"
                         "  ORDER BY time, id", lope_store_get_columns (LOPE_TYPE_ROUTINE_SESSION));
  query = lope_db_prepare (lope_store_get_db (self), sql, error);
  if (query == NULL)
    return NULL;

  lope_query_bind_int (query, 1, from);
  lope_query_bind_int (query, 2, to);
  lope_query_bind_int (query, 3, until);

  return lope_store_load_records (lope_store_get_db (self), LOPE_TYPE_ROUTINE_SESSION, query, error);
}

static gboolean
has_strength (GPtrArray *plans)
{
  for (guint i = 0; i < plans->len; i++)
    {
      if (lope_routine_plan_is_strength (plans->pdata[i]))
        return TRUE;
    }

  return FALSE;
}

/* What the pain rules advised at the end of each day; of today, what they do now.
 * Only strength asks about earlier days. */
static GArray *
list_back_off (GPtrArray         *plans,
               const LopePainLog *pain,
               LopeDay            from)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LopeDay));

  if (plans->len == 0 || (pain->n_entries == 0 && pain->n_flags == 0))
    return days;

  for (LopeDay day = has_strength (plans) ? from : pain->day; day <= pain->day; day++)
    {
      LopePainLog log = *pain;

      log.day = day;
      log.until = MIN (pain->until, SECONDS_PER_DAY * ((gint64) day + 1) - 60 * (gint64) pain->offset - 1);
      if (lope_pain_log_get_outcome (&log) >= LOPE_PAIN_BACK_OFF)
        g_array_append_val (days, day);
    }

  return days;
}

/* ==== For the other files ==== */

/**
 * lope_store_check_unused:
 * @db: a connection
 * @uuids: (array zero-terminated=1): exercises of the runner’s own
 * @error: return location for a #LopeStoreError
 *
 * Makes sure that exercises are not part of a routine, before they are deleted.
 *
 * Returns: %TRUE if none of them is
 */
gboolean
lope_store_check_unused (LopeDb              *db,
                         const char * const  *uuids,
                         GError             **error)
{
  g_autoptr (LopeQuery) query = NULL;
  gboolean row;

  query = lope_db_prepare (db,
                           "SELECT own_exercise.name, routine.name FROM own_exercise"
                           "  JOIN routine_step ON exercise = own_exercise.uuid JOIN routine ON routine = routine.uuid"
                           "  WHERE own_exercise.uuid = ?1 AND routine_step.deleted IS NULL AND routine.deleted IS NULL",
                           error);
  if (query == NULL)
    return FALSE;

  for (guint i = 0; uuids[i] != NULL; i++)
    {
      lope_query_bind_text (query, 1, uuids[i]);
      if (!lope_query_step (query, &row, error))
        return FALSE;
      if (row)
        {
          g_set_error (error, LOPE_STORE_ERROR, LOPE_STORE_ERROR_CONSTRAINT,
                       /* TRANSLATORS: First the name of an exercise, then that of a routine. */
                       _ ("“%1$s” is part of the routine “%2$s”. Take it out of there first."),
                       lope_query_get_text (query, 0), lope_query_get_text (query, 1));
          return FALSE;
        }
      sqlite3_reset (query);
    }

  return TRUE;
}

/**
 * lope_store_load_routines_with:
 * @self: a journal
 * @from: the first day that will be asked about
 * @pain: all about pain, seen from the day and the moment to look from
 * @error: return location for a #LopeStoreError
 *
 * Does lope_store_load_routines() for those who know about pain already.
 *
 * Returns: (transfer full): the records, or %NULL on error
 */
LopeRoutineRecords *
lope_store_load_routines_with (LopeStore          *self,
                               LopeDay             from,
                               const LopePainLog  *pain,
                               GError            **error)
{
  g_autoptr (LopeRoutineRecords) records = g_new0 (LopeRoutineRecords, 1);
  const LopeDay day = pain->day, first = MIN (from, day - LOPE_ADHERENCE_DAYS + 1), before = first - 1;

  records->plans = lope_store_list_plans (self, error);
  if (records->plans == NULL)
    return NULL;
  records->sessions = list_sessions (self, before, day, pain->until, error);
  if (records->sessions == NULL)
    return NULL;
  records->runs = list_run_days (self, before, day, pain->until, error);
  if (records->runs == NULL)
    return NULL;
  records->back_off = list_back_off (records->plans, pain, first);

  records->log = (LopeRoutineLog) {
    .day = day,
    .from = first,
    .plans = (LopeRoutinePlan **) records->plans->pdata,
    .n_plans = records->plans->len,
    .sessions = (LopeRoutineSession **) records->sessions->pdata,
    .n_sessions = records->sessions->len,
    .runs = (const LopeRunDay *) (void *) records->runs->data,
    .n_runs = records->runs->len,
    .back_off = (const LopeDay *) (void *) records->back_off->data,
    .n_back_off = records->back_off->len,
  };

  return g_steal_pointer (&records);
}

/* ==== API ==== */

/**
 * lope_routine_records_free:
 * @self: (transfer full): records
 *
 * Frees the records behind the rules about routines.
 */
void
lope_routine_records_free (LopeRoutineRecords *self)
{
  g_clear_pointer (&self->plans, g_ptr_array_unref);
  g_clear_pointer (&self->sessions, g_ptr_array_unref);
  g_clear_pointer (&self->runs, g_array_unref);
  g_clear_pointer (&self->back_off, g_array_unref);
  g_free (self);
}

/**
 * lope_store_load_routines:
 * @self: a journal
 * @from: the first day that will be asked about; the last %LOPE_ADHERENCE_DAYS days
 *   can be in any case
 * @day: the day to look at
 * @until: the moment to look from, UTC seconds: what began later does not count
 * @error: return location for a #LopeStoreError
 *
 * Loads what the rules about routines look at.
 *
 * Returns: (transfer full): the records, or %NULL on error
 */
LopeRoutineRecords *
lope_store_load_routines (LopeStore  *self,
                          LopeDay     from,
                          LopeDay     day,
                          gint64      until,
                          GError    **error)
{
  g_autoptr (LopePainRecords) pain = NULL;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  pain = lope_store_load_pain (self, day, until, error);

  return pain != NULL ? lope_store_load_routines_with (self, from, &pain->log, error) : NULL;
}

/**
 * lope_store_list_plans:
 * @self: a journal
 * @error: return location for a #LopeStoreError
 *
 * Lists all routines with their steps and schedules, the oldest first. Steps know
 * the exercises of the runner’s own.
 *
 * Returns: (transfer full) (element-type LopeRoutinePlan): the routines, or %NULL
 *   on error
 */
GPtrArray *
lope_store_list_plans (LopeStore  *self,
                       GError    **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);

  return list_plans (self, "deleted IS NULL", NULL, error);
}

/**
 * lope_store_get_plan:
 * @self: a journal
 * @routine: the UUID of a routine
 * @error: return location for a #LopeStoreError
 *
 * Gets a routine with its steps and schedules.
 *
 * Returns: (transfer full): the routine, or %NULL on error
 */
LopeRoutinePlan *
lope_store_get_plan (LopeStore   *self,
                     const char  *routine,
                     GError     **error)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (routine != NULL, NULL);

  plans = list_plans (self, "deleted IS NULL AND uuid = ?1", routine, error);
  if (plans == NULL)
    return NULL;
  if (plans->len == 0)
    {
      lope_store_set_missing_error (error);
      return NULL;
    }

  return g_object_ref (plans->pdata[0]);
}

/**
 * lope_store_find_plans:
 * @self: a journal
 * @name: a name, whatever its case; or the permanent name of a ready-made routine
 * @error: return location for a #LopeStoreError
 *
 * Finds routines by what they are called, or were made from.
 *
 * Returns: (transfer full) (element-type LopeRoutinePlan): the routines, possibly
 *   none, or %NULL on error
 */
GPtrArray *
lope_store_find_plans (LopeStore   *self,
                       const char  *name,
                       GError     **error)
{
  g_autoptr (GPtrArray) plans = NULL;

  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  plans = list_plans (self, "deleted IS NULL AND lope_fold (name) = lope_fold (?1)", name, error);
  if (plans == NULL || plans->len > 0)
    return g_steal_pointer (&plans);

  return list_plans (self, "deleted IS NULL AND ready = ?1", name, error);
}

/**
 * lope_store_save_plan:
 * @self: a journal
 * @plan: a routine, new or changed
 * @error: return location for a #LopeStoreError
 *
 * Saves a routine with its steps, in their order, and its schedules, as one change.
 * Steps and schedules that it had before and has no more are deleted. Saving the
 * plan as it was before undoes that.
 *
 * Returns: %TRUE if all of it is in the journal for good
 */
gboolean
lope_store_save_plan (LopeStore        *self,
                      LopeRoutinePlan  *plan,
                      GError          **error)
{
  g_autoptr (GPtrArray) saved = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) deleted = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) before = NULL;
  GPtrArray *steps = lope_routine_plan_get_steps (plan);

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (LOPE_IS_ROUTINE_PLAN (plan), FALSE);

  before = list_plans (self, "deleted IS NULL AND uuid = ?1", lope_routine_plan_get_uuid (plan), error);
  if (before == NULL)
    return FALSE;

  for (guint i = 0; i < steps->len; i++)
    lope_record_set_int (steps->pdata[i], LOPE_ROUTINE_STEP_POSITION, i);

  g_ptr_array_add (saved, g_object_ref (lope_routine_plan_get_routine (plan)));
  add_all (saved, steps);
  add_all (saved, lope_routine_plan_get_schedules (plan));
  if (before->len > 0)
    {
      add_gone (deleted, lope_routine_plan_get_steps (before->pdata[0]), steps);
      add_gone (deleted, lope_routine_plan_get_schedules (before->pdata[0]), lope_routine_plan_get_schedules (plan));
    }

  return lope_store_apply (self, saved, deleted, error);
}

/**
 * lope_store_list_sessions_of:
 * @self: a journal
 * @routine: the UUID of a routine
 * @error: return location for a #LopeStoreError
 *
 * Lists all sessions of a routine.
 *
 * Returns: (transfer full) (element-type LopeRoutineSession): the sessions, the
 *   oldest first, or %NULL on error
 */
GPtrArray *
lope_store_list_sessions_of (LopeStore   *self,
                             const char  *routine,
                             GError     **error)
{
  g_return_val_if_fail (LOPE_IS_STORE (self), NULL);
  g_return_val_if_fail (routine != NULL, NULL);

  return load_where (self, LOPE_TYPE_ROUTINE_SESSION, "deleted IS NULL AND routine = ?1", routine, error);
}

/**
 * lope_store_find_open_session:
 * @self: a journal
 * @session: (out) (transfer full) (nullable): the session, or %NULL if there is none
 * @error: return location for a #LopeStoreError
 *
 * Finds the session that was begun last and not ended, which can be gone on with.
 *
 * Returns: %FALSE on error
 */
gboolean
lope_store_find_open_session (LopeStore           *self,
                              LopeRoutineSession **session,
                              GError             **error)
{
  g_autoptr (GPtrArray) sessions = NULL;

  g_return_val_if_fail (LOPE_IS_STORE (self), FALSE);
  g_return_val_if_fail (session != NULL, FALSE);

  *session = NULL;
  sessions = load_where (self, LOPE_TYPE_ROUTINE_SESSION,
                         "deleted IS NULL AND finished IS NULL AND coalesce (elsewhere, 0) = 0", NULL, error);
  if (sessions == NULL)
    return FALSE;
  if (sessions->len > 0)
    *session = g_object_ref (sessions->pdata[sessions->len - 1]);

  return TRUE;
}
