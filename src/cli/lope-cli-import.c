/* lope-cli-import.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include "lope-format.h"
#include "lope-importer.h"

#include <signal.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

/* What became of how many. */
typedef struct {
  guint counts[LOPE_IMPORT_REJECTED + 1];
  gboolean to_terminal;
} Summary;

/* A name must not break the table. */
static void
append_cell (GString    *line,
             const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p++)
    g_string_append_c (line, (guchar) *p < 0x20 || *p == 0x7f ? ' ' : *p);
}

static void
append_number (GString    *line,
               LopeRecord *record,
               guint       field)
{
  if (lope_record_is_set (record, field))
    g_string_append_printf (line, "%" G_GINT64_FORMAT, lope_record_get_int (record, field));
}

static void
append_activity (GString      *line,
                 LopeActivity *activity)
{
  LopeRecord *record = LOPE_RECORD (activity);
  gint64 sport = lope_record_get_int (record, LOPE_ACTIVITY_SPORT);
  gint64 offset = lope_record_get_int (record, LOPE_ACTIVITY_OFFSET);
  g_autofree char *start = NULL;

  if (lope_record_is_set (record, LOPE_ACTIVITY_START))
    start = lope_time_to_iso (lope_record_get_int (record, LOPE_ACTIVITY_START), offset != LOPE_UNSET ? (int) offset : 0);

  append_cell (line, start);
  g_string_append_printf (line, "\t%s\t", sport != LOPE_UNSET ? lope_sport_nicks[sport].nick : "");
  append_number (line, record, LOPE_ACTIVITY_DISTANCE);
  g_string_append_c (line, '\t');
  append_number (line, record, LOPE_ACTIVITY_DURATION);
}

static void
result_cb (LopeImporter     *importer,
           LopeImportResult *result,
           gpointer          user_data)
{
  Summary *summary = user_data;
  LopeActivity *activity = lope_import_result_get_activity (result);
  g_autoptr (GString) line = g_string_new (lope_import_status_nicks[lope_import_result_get_status (result)].nick);

  summary->counts[lope_import_result_get_status (result)]++;

  g_string_append_c (line, '\t');
  append_cell (line, lope_import_result_get_path (result));
  g_string_append_c (line, '\t');
  if (activity != NULL)
    append_activity (line, activity);
  else
    g_string_append (line, "\t\t\t");
  g_string_append_c (line, '\t');
  append_cell (line, lope_import_result_get_message (result));
  g_string_append_c (line, '\n');

  lope_cli_print (line->str);
  if (summary->to_terminal)
    lope_cli_flush ();
}

static void
tell_summary (const Summary *summary)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (summary->counts); i++)
    g_string_append_printf (text, "%s%u %s", i > 0 ? ", " : "", summary->counts[i], lope_import_status_nicks[i].nick);

  lope_cli_complain ("%s", text->str);
  g_string_free (text, TRUE);
}

/* Before the first change of a day, a journal that holds something is saved. A
 * backup that fails must not keep a run out. */
static void
back_up (LopeCli *cli)
{
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;

  folder = lope_preferences_dup_backup_folder ();
  if (!lope_store_back_up_daily (cli->journal, folder, lope_cli_today (cli), &error))
    lope_cli_complain (_ ("The automatic backup of today failed: %s"), error->message);
}

/* A dry run makes nothing, not even an empty journal. */
static LopeStore *
open_journal (LopeCli   *cli,
              gboolean   dry_run,
              GError   **error)
{
  gboolean exists = g_file_test (cli->journal, G_FILE_TEST_EXISTS);
  LopeStore *store;

  if (dry_run && !exists)
    return lope_store_open_in_memory (error);
  if (dry_run)
    return lope_store_open (cli->journal, LOPE_STORE_READ_ONLY, error);

  store = lope_store_open (cli->journal, LOPE_STORE_FLAGS_NONE, error);
  if (store != NULL && exists)
    back_up (cli);

  return store;
}

/* What a terminal or the end of a session sends, unless it was to be ignored, as
 * nohup does it. */
static void
get_signals (sigset_t *signals)
{
  static const int numbers[] = { SIGINT, SIGTERM, SIGHUP };
  struct sigaction action;

  sigemptyset (signals);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      if (sigaction (numbers[i], NULL, &action) == 0 && action.sa_handler != SIG_IGN)
        sigaddset (signals, numbers[i]);
    }
}

/* Waits for somebody to press Ctrl+C. */
static gpointer
wait_for_signal (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  sigset_t signals;
  int number;

  get_signals (&signals);
  if (sigwait (&signals, &number) == 0)
    g_cancellable_cancel (cancellable);

  return NULL;
}

/* All threads are started later, and do not take these signals either. */
static GCancellable *
cancel_on_signals (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  sigset_t signals;

  get_signals (&signals);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("lope-signals", wait_for_signal, g_object_ref (cancellable)));

  return g_steal_pointer (&cancellable);
}

static LopeExit
fail_import (GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return lope_cli_fail (error);

  lope_cli_complain (_ ("Cancelled; nothing of this import is in the journal"));
  g_error_free (error);

  return LOPE_EXIT_ERROR;
}

/**
 * lope_cli_import:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `import`: takes in files, folders and archives, and prints a line
 * for each activity.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_import (LopeCli  *cli,
                 char    **arguments)
{
  gboolean dry_run = FALSE;
  gboolean keep = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Change nothing, only tell"), NULL },
    { "keep-duplicates", 0, 0, G_OPTION_ARG_NONE, &keep,
      N_ ("Take in what is probably there already, and what was deleted earlier"), NULL },
    { NULL },
  };
  g_autofree char *description = NULL;
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeImporter) importer = NULL;
  g_autoptr (GCancellable) cancellable = NULL;
  Summary summary = { .to_terminal = isatty (STDOUT_FILENO) };
  GError *error = NULL;
  LopeExit status;

  description = g_strdup_printf ("%s\n  status path start sport distance_m duration_s message\n\n%s",
                                 _ ("For each activity a line is printed, with tabs between:"),
                                 _ ("The status is imported, duplicate, skipped or rejected."));
  if (!lope_cli_parse (cli, arguments, entries, description, &status) ||
      !lope_cli_expect_rest (cli, 1, G_MAXUINT, &status))
    return status;

  store = open_journal (cli, dry_run, &error);
  if (store == NULL)
    return lope_cli_fail (error);

  importer = lope_importer_new (store, (dry_run ? LOPE_IMPORT_DRY_RUN : 0) | (keep ? LOPE_IMPORT_KEEP_DUPLICATES : 0),
                                lope_preferences_get_units);
  g_signal_connect (importer, "result", G_CALLBACK (result_cb), &summary);
  cancellable = cancel_on_signals ();
  if (!lope_importer_run (importer, (const char * const *) cli->rest, cancellable, &error))
    return fail_import (error);

  tell_summary (&summary);

  return summary.counts[LOPE_IMPORT_REJECTED] > 0 ? LOPE_EXIT_REJECTED : LOPE_EXIT_FINE;
}
