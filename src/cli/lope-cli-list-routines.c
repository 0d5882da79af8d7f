/* lope-cli-list-routines.c: routines, and what was done of them
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include "lope-format.h"
#include "lope-record-text.h"

#include <glib/gi18n-lib.h>

#define NAME_WIDTH 26

static char *
dup_next (const LopeRoutineLog *log,
          LopeRoutinePlan      *plan)
{
  const LopeDay next = lope_routine_log_get_next (log, plan);

  return next != LOPE_DAY_NONE ? lope_day_to_iso (next) : NULL;
}

/* ==== Routines ==== */

static void
append_parts_json (GString    *line,
                   const char *name,
                   GPtrArray  *parts)
{
  g_string_append_printf (line, ",\"%s\":[", name);
  for (guint i = 0; i < parts->len; i++)
    {
      g_string_append (line, i > 0 ? ",\n  {" : "\n  {");
      lope_record_append_json (line, parts->pdata[i], NULL);
      g_string_append_c (line, '}');
    }
  g_string_append_c (line, ']');
}

static void
append_routine_json (GString              *line,
                     const LopeRoutineLog *log,
                     LopeRoutinePlan      *plan)
{
  const LopeAdherence adherence = lope_routine_log_get_adherence (log, plan);
  g_autofree char *next = dup_next (log, plan);

  lope_record_append_json (line, LOPE_RECORD (lope_routine_plan_get_routine (plan)), NULL);
  g_string_append_printf (line, ",\"duration_s\":%d,\"strength\":%s,\"next\":", lope_routine_plan_estimate (plan),
                          lope_routine_plan_is_strength (plan) ? "true" : "false");
  lope_json_append_string (line, next);
  g_string_append_printf (line, ",\"days_due\":%d,\"days_done\":%d", adherence.due, adherence.done);
  append_parts_json (line, "steps", lope_routine_plan_get_steps (plan));
  append_parts_json (line, "schedules", lope_routine_plan_get_schedules (plan));
  g_string_append_c (line, '}');
}

static void
append_routine_csv (GString              *line,
                    const LopeRoutineLog *log,
                    LopeRoutinePlan      *plan)
{
  const LopeAdherence adherence = lope_routine_log_get_adherence (log, plan);
  g_autofree char *next = dup_next (log, plan);

  lope_record_append_csv (line, LOPE_RECORD (lope_routine_plan_get_routine (plan)), NULL);
  g_string_truncate (line, line->len - 1);
  g_string_append_printf (line, ",%d,%s,%d,%d\n", lope_routine_plan_estimate (plan), next != NULL ? next : "",
                          adherence.due, adherence.done);
}

static void
append_routine_text (GString              *line,
                     const LopeRoutineLog *log,
                     LopeRoutinePlan      *plan)
{
  const LopeAdherence adherence = lope_routine_log_get_adherence (log, plan);
  g_autofree char *duration = lope_format_duration (lope_routine_plan_estimate (plan));
  g_autofree char *next = dup_next (log, plan);
  g_autofree char *share = NULL;

  /* TRANSLATORS: On how many days a routine was done, of those on which it was due. */
  share = g_strdup_printf (_ ("%1$d of %2$d days"), adherence.done, adherence.due);
  lope_cli_append_cell (line, lope_routine_plan_get_name (plan), NAME_WIDTH, FALSE);
  lope_cli_append_cell (line, duration, 7, TRUE);
  lope_cli_append_cell (line, next != NULL ? next : "–", 10, FALSE);
  lope_cli_append_cell (line, adherence.due > 0 ? share : "–", 0, FALSE);
}

/**
 * lope_cli_list_routines:
 * @cli: the call
 * @store: the journal
 * @format: how to print
 * @error: return location for a #LopeStoreError
 *
 * Lists routines, with the next day on which each is due and what was done of it in
 * the last four weeks.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_cli_list_routines (LopeCli        *cli,
                        LopeStore      *store,
                        LopeCliFormat   format,
                        GError        **error)
{
  const LopeDay today = lope_cli_today (cli);
  g_autoptr (LopeRoutineRecords) records = lope_store_load_routines (store, today, today, lope_cli_now (), error);
  g_autoptr (GString) line = g_string_new (NULL);

  if (records == NULL)
    return FALSE;

  if (format == LOPE_CLI_FORMAT_CSV)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (LOPE_TYPE_ROUTINE);

      lope_record_append_csv_header (line, (LopeRecordClass *) klass);
      g_string_truncate (line, line->len - 1);
      g_string_append (line, ",duration_s,next,days_due,days_done\n");
      lope_cli_print (line->str);
    }
  for (guint i = 0; i < records->log.n_plans; i++)
    {
      LopeRoutinePlan *plan = records->log.plans[i];

      g_string_truncate (line, 0);
      if (format == LOPE_CLI_FORMAT_JSON)
        {
          g_string_append (line, i > 0 ? ",\n{" : "\n{");
          append_routine_json (line, &records->log, plan);
          lope_cli_print (line->str);
        }
      else if (format == LOPE_CLI_FORMAT_CSV)
        {
          append_routine_csv (line, &records->log, plan);
          lope_cli_print (line->str);
        }
      else
        {
          append_routine_text (line, &records->log, plan);
          lope_cli_print_cells (line);
        }
    }

  return TRUE;
}

/* ==== Sessions ==== */

/* How routines are called now; those that are gone keep the name they had. */
static GHashTable *
list_names (LopeStore  *store,
            GPtrArray  *sessions,
            GError    **error)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GPtrArray) routines = lope_store_list_records (store, LOPE_TYPE_ROUTINE, LOPE_DAY_NONE, LOPE_DAY_NONE, error);

  if (routines == NULL)
    {
      g_hash_table_unref (names);
      return NULL;
    }

  for (guint i = 0; i < sessions->len; i++)
    {
      const char *routine = lope_record_get_text (sessions->pdata[i], LOPE_ROUTINE_SESSION_ROUTINE);

      if (routine != NULL)
        g_hash_table_replace (names, g_strdup (routine),
                              g_strdup (lope_record_get_text (sessions->pdata[i], LOPE_ROUTINE_SESSION_NAME)));
    }
  for (guint i = 0; i < routines->len; i++)
    g_hash_table_replace (names, g_strdup (lope_record_get_uuid (routines->pdata[i])),
                          g_strdup (lope_routine_get_name (routines->pdata[i])));

  return names;
}

static void
append_session_text (GString    *line,
                     LopeRecord *session,
                     GHashTable *names)
{
  g_autofree char *day = lope_day_to_iso (lope_routine_session_get_day (LOPE_ROUTINE_SESSION (session)));
  g_autofree char *time = lope_format_time (lope_record_get_int (session, LOPE_ROUTINE_SESSION_TIME),
                                            (int) lope_record_get_int (session, LOPE_ROUTINE_SESSION_OFFSET));
  g_autofree char *name = lope_record_dup_field_text (session, LOPE_ROUTINE_SESSION_ROUTINE, names);
  g_autofree char *done = lope_record_dup_field_text (session, LOPE_ROUTINE_SESSION_DONE, NULL);
  g_autofree char *total = lope_record_dup_field_text (session, LOPE_ROUTINE_SESSION_TOTAL, NULL);
  g_autofree char *sets = done != NULL && total != NULL ? g_strdup_printf ("%s/%s", done, total) : NULL;
  const char *notes = lope_record_get_text (session, LOPE_ROUTINE_SESSION_NOTES);
  const char *state = "";

  if (lope_routine_session_is_open (LOPE_ROUTINE_SESSION (session)))
    state = C_ ("session", "not ended");
  else if (lope_record_get_int (session, LOPE_ROUTINE_SESSION_ELSEWHERE) == 1)
    state = C_ ("session", "elsewhere");

  lope_cli_append_cell (line, day, 10, FALSE);
  lope_cli_append_cell (line, time, 5, TRUE);
  lope_cli_append_cell (line, name != NULL ? name : lope_record_get_text (session, LOPE_ROUTINE_SESSION_NAME), NAME_WIDTH,
                        FALSE);
  lope_cli_append_cell (line, sets != NULL ? sets : "–", 7, TRUE);
  lope_cli_append_cell (line, state, 10, FALSE);
  lope_cli_append_cell (line, notes != NULL ? notes : "", 0, FALSE);
}

static void
append_session_json (GString    *line,
                     LopeRecord *session,
                     GHashTable *names)
{
  const char *routine = lope_record_get_text (session, LOPE_ROUTINE_SESSION_ROUTINE);

  lope_record_append_json (line, session, names);
  g_string_append (line, ",\"routine_uuid\":");
  lope_json_append_string (line, routine);
  g_string_append_printf (line, ",\"done\":%s}",
                          lope_routine_session_is_done (LOPE_ROUTINE_SESSION (session)) ? "true" : "false");
}

/**
 * lope_cli_list_sessions:
 * @cli: the call
 * @store: the journal
 * @format: how to print
 * @from: the first day, or %LOPE_DAY_NONE
 * @to: the last day, or %LOPE_DAY_NONE
 * @error: return location for a #LopeStoreError
 *
 * Lists sessions of routines, the oldest first.
 *
 * Returns: %TRUE on success
 */
gboolean
lope_cli_list_sessions (LopeCli        *cli,
                        LopeStore      *store,
                        LopeCliFormat   format,
                        LopeDay         from,
                        LopeDay         to,
                        GError        **error)
{
  g_autoptr (GPtrArray) sessions = lope_store_list_records (store, LOPE_TYPE_ROUTINE_SESSION, from, to, error);
  g_autoptr (GHashTable) names = sessions != NULL ? list_names (store, sessions, error) : NULL;
  g_autoptr (GString) line = g_string_new (NULL);

  if (names == NULL)
    return FALSE;

  if (format == LOPE_CLI_FORMAT_CSV)
    {
      g_autoptr (GTypeClass) klass = g_type_class_ref (LOPE_TYPE_ROUTINE_SESSION);

      lope_record_append_csv_header (line, (LopeRecordClass *) klass);
      lope_cli_print (line->str);
    }
  for (guint i = 0; i < sessions->len; i++)
    {
      g_string_truncate (line, 0);
      if (format == LOPE_CLI_FORMAT_JSON)
        {
          g_string_append (line, i > 0 ? ",\n{" : "\n{");
          append_session_json (line, sessions->pdata[i], names);
          lope_cli_print (line->str);
        }
      else if (format == LOPE_CLI_FORMAT_CSV)
        {
          lope_record_append_csv (line, sessions->pdata[i], names);
          lope_cli_print (line->str);
        }
      else
        {
          append_session_text (line, sessions->pdata[i], names);
          lope_cli_print_cells (line);
        }
    }

  return TRUE;
}
