/* lope-cli-export.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include "lope-export.h"
#include "lope-safe-file.h"

#include <unistd.h>

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>

static const struct {
  const char *name;
  GType (*get_type) (void);
} types[] = {
  { "activities", lope_activity_get_type },
  { "shoes", lope_shoe_get_type },
  { "pain", lope_pain_entry_get_type },
  { "red-flags", lope_red_flag_get_type },
  { "check-ins", lope_check_in_get_type },
  { "routines", lope_routine_get_type },
  { "routine-steps", lope_routine_step_get_type },
  { "schedules", lope_schedule_get_type },
  { "sessions", lope_routine_session_get_type },
  { "own-exercises", lope_own_exercise_get_type },
};

/* What is written. */
typedef struct {
  gboolean is_calendar;
  GType type; /* of the records in a table, or 0 */
  LopeDay today;
} Export;

/* Gets the type of record to write as CSV, or 0 for JSON. */
static gboolean
choose_type (LopeCli    *cli,
             const char *out,
             const char *name,
             GType      *type,
             LopeExit   *status)
{
  g_autofree char *lower = g_ascii_strdown (out, -1);

  *type = 0;
  if (!g_str_has_suffix (lower, ".csv"))
    {
      if (g_str_has_suffix (lower, ".json") || g_str_equal (out, "-"))
        {
          if (name == NULL)
            return TRUE;
          *status = lope_cli_usage (cli, _ ("JSON holds everything; “--type” is for CSV"));
          return FALSE;
        }
      *status = lope_cli_usage (cli, _ ("The name of the file must end in .json, .csv or .ics"));
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (types) && *type == 0; i++)
    {
      if (name == NULL || g_str_equal (types[i].name, name))
        *type = types[i].get_type ();
    }

  if (*type == 0)
    *status = lope_cli_usage (cli, _ ("There is no type “%1$s”; there are: %2$s"), name,
                              "activities, shoes, pain, red-flags, check-ins, routines, routine-steps, schedules, "
                              "sessions, own-exercises");

  return *type != 0;
}

static gboolean
choose (LopeCli    *cli,
        const char *out,
        const char *name,
        Export     *export,
        LopeExit   *status)
{
  g_autofree char *lower = g_ascii_strdown (out, -1);

  export->today = lope_cli_today (cli);
  export->is_calendar = g_str_has_suffix (lower, ".ics");
  if (!export->is_calendar)
    return choose_type (cli, out, name, &export->type, status);
  if (name == NULL)
    return TRUE;

  *status = lope_cli_usage (cli, _ ("A calendar holds schedules; “--type” is for CSV"));

  return FALSE;
}

/* What is not in a calendar is told. */
static gboolean
write_calendar (LopeStore      *store,
                LopeDay         today,
                GOutputStream  *stream,
                GError        **error)
{
  LopeCalendarCount count;
  g_autofree char *text = NULL;

  if (!lope_export_calendar (store, today, stream, &count, error))
    return FALSE;

  if (count.with_runs > 0)
    {
      text = g_strdup_printf (ngettext ("Note: %u schedule goes with runs, which have no dates yet, and was left out",
                                        "Note: %u schedules go with runs, which have no dates yet, and were left out",
                                        count.with_runs),
                              count.with_runs);
      lope_cli_complain ("%s", text);
    }
  if (count.ended > 0)
    {
      g_free (text);
      text = g_strdup_printf (ngettext ("Note: %u schedule has no day and was left out",
                                        "Note: %u schedules have no day and were left out", count.ended),
                              count.ended);
      lope_cli_complain ("%s", text);
    }

  return TRUE;
}

static gboolean
write_journal (LopeStore     *store,
               int            fd,
               const Export  *export,
               GError       **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) buffered = g_buffered_output_stream_new_sized (stream, 64 * 1024);
  gboolean written;

  if (export->is_calendar)
    written = write_calendar (store, export->today, buffered, error);
  else if (export->type != 0)
    written = lope_export_csv (store, export->type, buffered, error);
  else
    written = lope_export_json (store, buffered, error);

  return written && g_output_stream_flush (buffered, NULL, error);
}

/**
 * lope_cli_export:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `export`: writes the journal into a file for other programs.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_export (LopeCli  *cli,
                 char    **arguments)
{
  g_autofree char *out = NULL;
  g_autofree char *type_name = NULL;
  const GOptionEntry entries[] = {
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, N_ ("Where to: FILE.json, FILE.csv, FILE.ics for the schedule of routines, or - for JSON on stdout"),
      N_ ("FILE") },
    { "type", 0, 0, G_OPTION_ARG_STRING, &type_name, N_ ("For CSV: activities, shoes, pain, red-flags, check-ins, routines or sessions …"), N_ ("TYPE") },
    { NULL },
  };
  g_auto (LopeSafeFile) file = LOPE_SAFE_FILE_INIT;
  g_autoptr (LopeStore) store = NULL;
  GError *error = NULL;
  Export export = { FALSE };
  LopeExit status;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) ||
      !lope_cli_expect_rest (cli, 0, 0, &status))
    return status;
  if (out == NULL)
    return lope_cli_usage (cli, _ ("“--out=FILE” is missing"));
  if (!choose (cli, out, type_name, &export, &status))
    return status;

  store = lope_cli_open_to_read (cli, &error);
  if (store == NULL)
    return lope_cli_fail (error);

  if (g_str_equal (out, "-"))
    return write_journal (store, STDOUT_FILENO, &export, &error) ? LOPE_EXIT_FINE : lope_cli_fail (error);

  if (!lope_safe_file_open (&file, out, &error))
    return lope_cli_fail (error);
  if (!write_journal (store, file.fd, &export, &error))
    {
      g_prefix_error (&error, "%s: ", out);
      return lope_cli_fail (error);
    }
  if (!lope_safe_file_commit (&file, &error))
    return lope_cli_fail (error);

  return LOPE_EXIT_FINE;
}
