/* lope-cli-backup.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include "lope-backup.h"
#include "lope-format.h"

#include <glib/gi18n-lib.h>

static void
print_line (const char *text)
{
  lope_cli_print (text);
  lope_cli_print ("\n");
}

/* What is in a journal, in a line: “Then” and “now” are told apart by this. */
static char *
describe_counts (const LopeStoreCounts *counts,
                 LopeUnits              units)
{
  g_autofree char *distance = lope_format_distance_round (counts->distance, units);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *runs = NULL;
  g_autofree char *pain = NULL;

  if (counts->activities == 0 || counts->first_day == LOPE_DAY_NONE)
    return g_strdup_printf (_ ("%1$u activities, %2$u shoes"), counts->activities, counts->shoes);

  first = lope_day_to_iso (counts->first_day);
  last = lope_day_to_iso (counts->last_day);

  /* TRANSLATORS: %3$s is a distance; %4$s and %5$s are the first and the last day. */
  runs = g_strdup_printf (_ ("%1$u activities, %2$u shoes, %3$s of running, from %4$s to %5$s"),
                          counts->activities, counts->shoes, distance, first, last);
  if (counts->pain_entries == 0 && counts->check_ins == 0)
    pain = g_steal_pointer (&runs);
  else
    /* TRANSLATORS: %1$s is “312 activities, 3 shoes, 2431 km of running, from 2024-11-26 to 2026-11-18” */
    pain = g_strdup_printf (_ ("%1$s; %2$u pain entries, %3$u check-ins"), runs, counts->pain_entries, counts->check_ins);
  if (counts->routines == 0 && counts->sessions == 0)
    return g_steal_pointer (&pain);

  /* TRANSLATORS: %1$s is what else is in a journal, such as “312 activities, 3 shoes”. */
  return g_strdup_printf (_ ("%1$s; %2$u routines, %3$u sessions of these"), pain, counts->routines, counts->sessions);
}

static void
print_info (LopeCli              *cli,
            const LopeBackupInfo *info)
{
  g_autofree char *counts = describe_counts (&info->counts, lope_cli_get_preferences (cli)->units);
  g_autofree char *made = NULL;
  g_autofree char *line = NULL;

  if (info->made != LOPE_UNSET)
    {
      made = lope_time_to_iso (info->made, lope_time_get_offset (cli->zone, info->made));
      line = g_strdup_printf (_ ("Backup of %1$s: %2$s"), made, counts);
    }
  else
    line = g_strdup_printf (_ ("Backup: %s"), counts);
  print_line (line);
}

static void
print_now (LopeCli *cli)
{
  LopeStoreCounts counts;
  g_autofree char *text = NULL;
  g_autofree char *line = NULL;

  if (!lope_store_peek (cli->journal, &counts, NULL))
    return;

  text = describe_counts (&counts, lope_cli_get_preferences (cli)->units);
  line = g_strdup_printf (_ ("Journal now: %s"), text);
  print_line (line);
}

/* ==== API ==== */

/**
 * lope_cli_backup:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `backup`: writes the journal and the original files into one archive.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_backup (LopeCli  *cli,
                 char    **arguments)
{
  gboolean force = FALSE;
  const GOptionEntry entries[] = {
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Replace the file if it is there already"), NULL },
    { NULL },
  };
  LopeBackupInfo info = { 0 };
  GError *error = NULL;
  LopeExit status;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) ||
      !lope_cli_expect_rest (cli, 1, 1, &status))
    return status;

  if (!force && g_file_test (cli->rest[0], G_FILE_TEST_EXISTS))
    {
      g_autofree char *shown = g_filename_display_name (cli->rest[0]);

      lope_cli_complain (_ ("“%s” is there already; “--force” replaces it"), shown);
      return LOPE_EXIT_ERROR;
    }

  if (!lope_backup_write (cli->journal, cli->rest[0], NULL, &info, &error))
    return lope_cli_fail (error);

  print_info (cli, &info);
  lope_backup_info_clear (&info);

  return LOPE_EXIT_FINE;
}

/**
 * lope_cli_restore:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `restore`: looks into a backup, then puts it in place of the journal.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_restore (LopeCli  *cli,
                  char    **arguments)
{
  gboolean dry_run = FALSE;
  const GOptionEntry entries[] = {
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run, N_ ("Only look into the backup"), NULL },
    { NULL },
  };
  g_autofree char *kept = NULL;
  LopeBackupInfo info = { 0 };
  GError *error = NULL;
  LopeExit status;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) ||
      !lope_cli_expect_rest (cli, 1, 1, &status))
    return status;

  if (!lope_backup_look (cli->rest[0], &info, &error))
    return lope_cli_fail (error);
  print_info (cli, &info);
  print_now (cli);
  lope_backup_info_clear (&info);
  if (dry_run)
    return LOPE_EXIT_FINE;

  if (!lope_backup_restore (cli->rest[0], cli->journal, &kept, &error))
    return lope_cli_fail (error);

  print_line (_ ("The backup is now the journal."));
  if (kept != NULL)
    {
      g_autofree char *shown = g_filename_display_name (kept);
      g_autofree char *line = g_strdup_printf (_ ("What was there before is kept in “%s”."), shown);

      print_line (line);
    }

  return LOPE_EXIT_FINE;
}
