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
};

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
      *status = lope_cli_usage (cli, _ ("The name of the file must end in .json or .csv"));
      return FALSE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (types) && *type == 0; i++)
    {
      if (name == NULL || g_str_equal (types[i].name, name))
        *type = types[i].get_type ();
    }

  if (*type == 0)
    *status = lope_cli_usage (cli, _ ("There is no type “%1$s”; there are: %2$s"), name,
                              "activities, shoes, pain, red-flags, check-ins");

  return *type != 0;
}

static gboolean
write_journal (LopeStore  *store,
               int         fd,
               GType       type,
               GError    **error)
{
  g_autoptr (GOutputStream) stream = g_unix_output_stream_new (fd, FALSE);
  g_autoptr (GOutputStream) buffered = g_buffered_output_stream_new_sized (stream, 64 * 1024);
  gboolean written;

  if (type != 0)
    written = lope_export_csv (store, type, buffered, error);
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
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, N_ ("Where to: FILE.json, FILE.csv, or - for JSON on stdout"),
      N_ ("FILE") },
    { "type", 0, 0, G_OPTION_ARG_STRING, &type_name, N_ ("For CSV: activities, shoes, pain, red-flags or check-ins"), N_ ("TYPE") },
    { NULL },
  };
  g_auto (LopeSafeFile) file = LOPE_SAFE_FILE_INIT;
  g_autoptr (LopeStore) store = NULL;
  GError *error = NULL;
  LopeExit status;
  GType type;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) ||
      !lope_cli_expect_rest (cli, 0, 0, &status))
    return status;
  if (out == NULL)
    return lope_cli_usage (cli, _ ("“--out=FILE” is missing"));
  if (!choose_type (cli, out, type_name, &type, &status))
    return status;

  store = lope_cli_open_to_read (cli, &error);
  if (store == NULL)
    return lope_cli_fail (error);

  if (g_str_equal (out, "-"))
    return write_journal (store, STDOUT_FILENO, type, &error) ? LOPE_EXIT_FINE : lope_cli_fail (error);

  if (!lope_safe_file_open (&file, out, &error))
    return lope_cli_fail (error);
  if (!write_journal (store, file.fd, type, &error))
    {
      g_prefix_error (&error, "%s: ", out);
      return lope_cli_fail (error);
    }
  if (!lope_safe_file_commit (&file, &error))
    return lope_cli_fail (error);

  return LOPE_EXIT_FINE;
}
