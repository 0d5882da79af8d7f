/* lope-cli.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli.h"

#include "lope-cli-private.h"
#include "lope-parse.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

static LopeCliVerb verbs[] = {
  { "import", N_ ("PATH…"), N_ ("Take in recorded activities: files, folders, archives"), lope_cli_import },
  { "add", N_ ("run|shoe FIELD=VALUE…"), N_ ("Write something down"), lope_cli_add },
  { "list", N_ ("activities|shoes|notices"), N_ ("List what is in the journal"), lope_cli_list },
  { "status", NULL, N_ ("Show mileage, shoes and what deserves caution"), lope_cli_status },
  { "chart", N_ ("[NAME]"), N_ ("Write a chart into a file, or list the charts there are"), NULL },
  { "report", NULL, N_ ("Write two pages for a physiotherapist into a PDF file"), NULL },
  { "export", NULL, N_ ("Write the journal into a file for other programs"), NULL },
  { "backup", N_ ("FILE"), N_ ("Write the journal and its original files into one archive"), lope_cli_backup },
  { "restore", N_ ("FILE"), N_ ("Put a backup in place of the journal"), lope_cli_restore },
  { "check", NULL, N_ ("Look for damage in the journal"), lope_cli_check },
};

/* What was wrong when something was written to stdout for the first time. */
static int output_errno;

static LopeCliVerb *
find_verb (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      if (g_str_equal (verbs[i].name, name))
        return &verbs[i];
    }

  return NULL;
}

static char *
list_verbs (void)
{
  GString *text = g_string_new (verbs[0].name);

  for (guint i = 1; i < G_N_ELEMENTS (verbs); i++)
    g_string_append_printf (text, ", %s", verbs[i].name);

  return g_string_free (text, FALSE);
}

static void
print_line (const char *name,
            const char *text)
{
  g_autofree char *line = g_strdup_printf ("  %-22s %s\n", name, text);

  lope_cli_print (line);
}

static void
print_help (void)
{
  lope_cli_print (_ ("Usage:"));
  lope_cli_print ("\n  lope [--journal=FILE] [--demo [--on=DAY]] [FILE…]\n  lope VERB …\n\n");
  lope_cli_print (_ ("Without a verb, Lope opens its window; files are offered for import."));
  lope_cli_print ("\n\n");
  lope_cli_print (_ ("Verbs:"));
  lope_cli_print ("\n");
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    print_line (verbs[i].name, _ (verbs[i].summary));
  lope_cli_print ("\n");
  lope_cli_print (_ ("Options:"));
  lope_cli_print ("\n");
  print_line ("--journal=FILE", _ ("Use another journal"));
  print_line ("--demo", _ ("Look around in a sample journal"));
  print_line ("--version", _ ("Show the version"));
  print_line ("--help", _ ("Show this help"));
  lope_cli_print ("\n");
  lope_cli_print (_ ("“lope VERB --help” tells more about a verb."));
  lope_cli_print ("\n");
}

/* Gets the position of the first word that is not an option, or 0. */
static int
find_word (int    argc,
           char **argv)
{
  for (int i = 1; i < argc; i++)
    {
      if (g_str_equal (argv[i], "--"))
        return 0;
      if (g_str_equal (argv[i], "--journal") || g_str_equal (argv[i], "--on"))
        i++;
      else if (argv[i][0] != '-')
        return i;
    }

  return 0;
}

static gboolean
has_option (int         argc,
            char      **argv,
            const char *option)
{
  for (int i = 1; i < argc && !g_str_equal (argv[i], "--"); i++)
    {
      if (g_str_equal (argv[i], option))
        return TRUE;
    }

  return FALSE;
}

static gboolean
looks_like_file (const char *word)
{
  return strpbrk (word, "/.:") != NULL || g_file_test (word, G_FILE_TEST_EXISTS);
}

static LopeExit
run_verb (const LopeCliVerb *verb,
          int                argc,
          char             **argv,
          int                position)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autofree char *program = g_strdup_printf ("lope %s", verb->name);
  LopeCli cli = { .verb = verb };
  LopeExit status;

  g_set_prgname (program);
  for (int i = 0; i < argc; i++)
    {
      if (i != position)
        g_ptr_array_add (arguments, argv[i]);
    }
  g_ptr_array_add (arguments, NULL);

  cli.zone = g_time_zone_new_local ();
  status = verb->run (&cli, (char **) arguments->pdata);

  g_free (cli.journal);
  g_strfreev (cli.rest);
  g_time_zone_unref (cli.zone);
  g_clear_object (&cli.store);
  g_free (cli.preferences);

  return status;
}

/* Titles come out of files of others, and a terminal does what is written to it:
 * what controls it is shown as a sign. */
static char *
defuse (const char *text)
{
  GString *shown = g_string_sized_new (strlen (text));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (shown, g_unichar_iscntrl (c) && c != '\n' && c != '\t' ? 0xfffd : c);
    }

  return g_string_free (shown, FALSE);
}

/* ==== API ==== */

/**
 * lope_cli_complain:
 * @format: what is wrong, translated
 * @...: the values in it
 *
 * Writes a message to stderr, after the name of the command.
 */
void
lope_cli_complain (const char *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  g_printerr ("lope: %s\n", message);
}

/**
 * lope_cli_print:
 * @text: text in UTF-8
 *
 * Writes to stdout, just as it is: what a program reads must not depend on the
 * locale. Only a terminal gets no control characters. Errors are kept for
 * lope_cli_flush().
 */
void
lope_cli_print (const char *text)
{
  g_autofree char *shown = isatty (STDOUT_FILENO) ? defuse (text) : NULL;

  if (output_errno == 0 && fputs (shown != NULL ? shown : text, stdout) == EOF)
    output_errno = errno;
}

/**
 * lope_cli_flush:
 *
 * Makes sure that everything that was printed has arrived.
 *
 * Returns: %FALSE if it has not
 */
gboolean
lope_cli_flush (void)
{
  if (output_errno == 0 && fflush (stdout) == EOF)
    output_errno = errno;

  return output_errno == 0;
}

/**
 * lope_cli_usage:
 * @cli: the call
 * @format: what is wrong with the arguments, translated
 * @...: the values in it
 *
 * Complains about the arguments.
 *
 * Returns: %LOPE_EXIT_USAGE
 */
LopeExit
lope_cli_usage (LopeCli    *cli,
                const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  lope_cli_complain ("%s", message);
  /* TRANSLATORS: %s is a verb of the command line, such as “import”. */
  g_printerr (_ ("“lope %s --help” tells what there is."), cli->verb->name);
  g_printerr ("\n");

  return LOPE_EXIT_USAGE;
}

/**
 * lope_cli_fail:
 * @error: (transfer full): what went wrong
 *
 * Tells the runner.
 *
 * Returns: %LOPE_EXIT_ERROR
 */
LopeExit
lope_cli_fail (GError *error)
{
  lope_cli_complain ("%s", error->message);
  g_error_free (error);

  return LOPE_EXIT_ERROR;
}

/**
 * lope_cli_parse:
 * @cli: the call
 * @arguments: (array zero-terminated=1): the arguments, the program first
 * @entries: (nullable): the verb's own options
 * @description: (nullable): what the help says below the options
 * @status: (out): what to return if the result is %FALSE
 *
 * Reads the options of a verb and those that all have: `--journal` and
 * `--help`, which is answered here.
 *
 * Returns: %TRUE if the verb is to be done
 */
gboolean
lope_cli_parse (LopeCli             *cli,
                char               **arguments,
                const GOptionEntry  *entries,
                const char          *description,
                LopeExit            *status)
{
  gboolean help = FALSE;
  g_autofree char *journal = NULL;
  const GOptionEntry common[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, &journal, N_ ("Use another journal"), N_ ("FILE") },
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &cli->rest, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context =
    g_option_context_new (cli->verb->arguments != NULL ? _ (cli->verb->arguments) : NULL);
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autoptr (GError) error = NULL;

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (cli->verb->summary));
  g_option_context_set_description (context, description);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (!g_option_context_parse_strv (context, &copy, &error))
    {
      *status = lope_cli_usage (cli, "%s", error->message);
      return FALSE;
    }

  if (help)
    {
      g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

      lope_cli_print (text);
      *status = LOPE_EXIT_FINE;
      return FALSE;
    }

  if (cli->rest == NULL)
    cli->rest = g_new0 (char *, 1);
  if (journal == NULL)
    journal = lope_store_dup_default_path ();
  else if (*journal == '\0')
    {
      *status = lope_cli_usage (cli, _ ("The name of the journal is missing"));
      return FALSE;
    }
  cli->journal = lope_store_resolve_path (journal);

  return TRUE;
}

/**
 * lope_cli_expect_rest:
 * @cli: the call
 * @min: how many words there have to be after the verb
 * @max: how many there may be
 * @status: (out): what to return if the result is %FALSE
 *
 * Counts the arguments that are not options.
 *
 * Returns: %TRUE if their number is right
 */
gboolean
lope_cli_expect_rest (LopeCli  *cli,
                      guint     min,
                      guint     max,
                      LopeExit *status)
{
  guint n = g_strv_length (cli->rest);

  if (n < min)
    *status = lope_cli_usage (cli, _ ("Something is missing after “%s”"), n > 0 ? cli->rest[n - 1] : cli->verb->name);
  else if (n > max)
    *status = lope_cli_usage (cli, _ ("“%s” is too much"), cli->rest[max]);

  return n >= min && n <= max;
}

/**
 * lope_cli_get_preferences:
 * @cli: the call
 *
 * Gets what the runner chose. It is read only when it is needed, because that
 * takes longer than most verbs.
 *
 * Returns: (transfer none): the preferences
 */
const LopePreferences *
lope_cli_get_preferences (LopeCli *cli)
{
  if (cli->preferences == NULL)
    {
      cli->preferences = g_new0 (LopePreferences, 1);
      lope_preferences_load (cli->preferences);
    }

  return cli->preferences;
}

/**
 * lope_cli_open_to_read:
 * @cli: the call
 * @error: return location for a #LopeStoreError
 *
 * Opens the journal to look at it. That the default one is not there yet is no
 * error, it is empty; a misspelt `--journal` is.
 *
 * Returns: (transfer full) (nullable): the store
 */
LopeStore *
lope_cli_open_to_read (LopeCli  *cli,
                       GError  **error)
{
  g_autofree char *name = lope_store_dup_default_path ();
  g_autofree char *standard = lope_store_resolve_path (name);

  if (g_str_equal (cli->journal, standard) && !g_file_test (standard, G_FILE_TEST_EXISTS))
    return lope_store_open_in_memory (error);

  return lope_store_open (cli->journal, LOPE_STORE_READ_ONLY | LOPE_STORE_MUST_EXIST, error);
}

/**
 * lope_cli_open_to_write:
 * @cli: the call
 * @error: return location for a #LopeStoreError
 *
 * Opens the journal, or makes it, when that is first asked for: arguments that
 * make no sense should not leave a journal behind.
 *
 * Returns: (transfer none) (nullable): the store
 */
LopeStore *
lope_cli_open_to_write (LopeCli  *cli,
                        GError  **error)
{
  if (cli->store == NULL)
    cli->store = lope_store_open (cli->journal, LOPE_STORE_FLAGS_NONE, error);

  return cli->store;
}

/**
 * lope_cli_parse_format:
 * @cli: the call
 * @text: (nullable): what stands after `--format=`
 * @has_csv: whether CSV is possible
 * @format: (out): the format
 * @status: (out): what to return if the result is %FALSE
 *
 * Reads the name of a format; without one it is text.
 *
 * Returns: %FALSE if there is no such format
 */
gboolean
lope_cli_parse_format (LopeCli       *cli,
                       const char    *text,
                       gboolean       has_csv,
                       LopeCliFormat *format,
                       LopeExit      *status)
{
  if (text == NULL || g_str_equal (text, "text"))
    *format = LOPE_CLI_FORMAT_TEXT;
  else if (g_str_equal (text, "json"))
    *format = LOPE_CLI_FORMAT_JSON;
  else if (has_csv && g_str_equal (text, "csv"))
    *format = LOPE_CLI_FORMAT_CSV;
  else
    {
      *status = lope_cli_usage (cli, _ ("There is no format “%1$s”; there are: %2$s"), text,
                                has_csv ? "text, csv, json" : "text, json");
      return FALSE;
    }

  return TRUE;
}

/**
 * lope_cli_parse_day:
 * @cli: the call
 * @option: the name of the option, for the message
 * @text: (nullable): what stands after it
 * @day: (out): the day, or %LOPE_DAY_NONE without text
 * @status: (out): what to return if the result is %FALSE
 *
 * Reads a day.
 *
 * Returns: %FALSE if it is none
 */
gboolean
lope_cli_parse_day (LopeCli    *cli,
                    const char *option,
                    const char *text,
                    LopeDay    *day,
                    LopeExit   *status)
{
  g_autoptr (GError) error = NULL;
  LopeMoment moment;

  *day = LOPE_DAY_NONE;
  if (text == NULL)
    return TRUE;

  if (!lope_parse_moment (text, cli->zone, &moment, &error))
    {
      *status = lope_cli_usage (cli, "%s: %s", option, error->message);
      return FALSE;
    }

  *day = moment.day;

  return TRUE;
}

/**
 * lope_cli_now:
 *
 * Gets the time.
 *
 * Returns: UTC seconds
 */
gint64
lope_cli_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/**
 * lope_cli_today:
 * @cli: the call
 *
 * Gets the local day.
 *
 * Returns: today
 */
LopeDay
lope_cli_today (LopeCli *cli)
{
  gint64 now = lope_cli_now ();

  return lope_day_from_time (now, lope_time_get_offset (cli->zone, now));
}

/**
 * lope_cli_set_verb:
 * @name: a verb that this program would leave to another one
 * @run: what does it
 *
 * Lets a verb be done here.
 */
void
lope_cli_set_verb (const char  *name,
                   LopeCliFunc  run)
{
  LopeCliVerb *verb = find_verb (name);

  g_return_if_fail (verb != NULL && verb->run == NULL);

  verb->run = run;
}

/**
 * lope_cli_run:
 * @argc: the number of arguments
 * @argv: the arguments, the program first
 * @status: (out): what the program should return
 *
 * Does what the arguments say, if this program can. The first word that
 * is not an option is the verb; a file named like a verb needs `./`.
 *
 * Returns: which program is to do it, %LOPE_CLI_DONE if it is done
 */
LopeCliProgram
lope_cli_run (int    argc,
              char **argv,
              int   *status)
{
  int position = find_word (argc, argv);
  const LopeCliVerb *verb = position > 0 ? find_verb (argv[position]) : NULL;

  if (verb == NULL && !has_option (argc, argv, "--help") && !has_option (argc, argv, "-h") &&
      !has_option (argc, argv, "--version") && (position == 0 || looks_like_file (argv[position])))
    return LOPE_CLI_WINDOW;
  if (verb != NULL && verb->run == NULL)
    return LOPE_CLI_DRAWING;

  /* A reader that goes away is an error like a full disk, not a reason to die. */
  signal (SIGPIPE, SIG_IGN);

  if (verb != NULL)
    *status = run_verb (verb, argc, argv, position);
  else if (has_option (argc, argv, "--version"))
    {
      lope_cli_print ("lope " LOPE_VERSION "\n");
      *status = LOPE_EXIT_FINE;
    }
  else if (position > 0 && !looks_like_file (argv[position]))
    {
      g_autofree char *names = list_verbs ();

      lope_cli_complain (_ ("There is no verb “%1$s”; there are: %2$s"), argv[position], names);
      *status = LOPE_EXIT_USAGE;
    }
  else
    {
      print_help ();
      *status = LOPE_EXIT_FINE;
    }

  if (!lope_cli_flush ())
    {
      /* Who stops reading early wants to hear no more. */
      if (output_errno != EPIPE)
        lope_cli_complain (_ ("The output could not be written: %s"), g_strerror (output_errno));
      *status = LOPE_EXIT_ERROR;
    }

  return LOPE_CLI_DONE;
}
