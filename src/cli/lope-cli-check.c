/* lope-cli-check.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include <glib/gi18n-lib.h>

static void
print_lines (GPtrArray *lines)
{
  for (guint i = 0; i < lines->len; i++)
    {
      lope_cli_print (g_ptr_array_index (lines, i));
      lope_cli_print ("\n");
    }
}

static LopeExit
recover (LopeCli    *cli,
         const char *target)
{
  g_autoptr (GPtrArray) lost = NULL;
  g_autofree char *message = NULL;
  g_autofree char *shown = g_filename_display_name (target);
  LopeStoreCounts counts;
  GError *error = NULL;

  if (g_file_test (target, G_FILE_TEST_EXISTS))
    {
      lope_cli_complain (_ ("“%s” is there already"), shown);
      return LOPE_EXIT_ERROR;
    }

  if (!lope_store_recover (cli->journal, target, &lost, &error) ||
      !lope_store_peek (target, &counts, &error))
    return lope_cli_fail (error);

  if (lost != NULL)
    print_lines (lost);
  message = g_strdup_printf (_ ("Recovered into “%1$s”: %2$u activities, %3$u shoes"),
                             shown, counts.activities, counts.shoes);
  lope_cli_print (message);
  lope_cli_print ("\n");

  return LOPE_EXIT_FINE;
}

/**
 * lope_cli_check:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `check`: looks for damage in the journal and its original files,
 * and with `--recover` saves what can be read.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_check (LopeCli  *cli,
                char    **arguments)
{
  g_autofree char *target = NULL;
  const GOptionEntry entries[] = {
    { "recover", 0, 0, G_OPTION_ARG_FILENAME, &target, N_ ("Write what can still be read into a new journal"),
      N_ ("FILE") },
    { NULL },
  };
  g_autoptr (GPtrArray) problems = NULL;
  GError *error = NULL;
  LopeExit status;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) ||
      !lope_cli_expect_rest (cli, 0, 0, &status))
    return status;
  if (target != NULL)
    return recover (cli, target);

  if (!lope_store_check (cli->journal, &problems, &error))
    return lope_cli_fail (error);

  if (problems == NULL || problems->len == 0)
    {
      lope_cli_print (_ ("The journal is in order."));
      lope_cli_print ("\n");
      return LOPE_EXIT_FINE;
    }

  print_lines (problems);
  lope_cli_complain (g_dngettext (GETTEXT_PACKAGE, "%u problem was found in the journal",
                                  "%u problems were found in the journal", problems->len), problems->len);

  return LOPE_EXIT_ERROR;
}
