/* lope-cli-report.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include "lope-report-file.h"
#include "lope-report-load.h"

#include <glib/gi18n-lib.h>

/* What was asked for. */
typedef struct {
  char *out;
  char *from;
  char *to;
  char *without;
  char *paper;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->out);
  g_free (self->from);
  g_free (self->to);
  g_free (self->without);
  g_free (self->paper);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_sections (LopeCli            *cli,
                const char         *without,
                LopeReportSections *sections,
                LopeExit           *status)
{
  g_auto (GStrv) names = g_strsplit (without != NULL ? without : "", ",", -1);

  *sections = LOPE_REPORT_ALL;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const int section = lope_nicks_find (lope_report_section_nicks, names[i]);

      if (section < 0)
        {
          g_autofree char *known = lope_nicks_join (lope_report_section_nicks);

          *status = lope_cli_usage (cli, _ ("There is no section “%1$s”; there are: %2$s"), names[i], known);
          return FALSE;
        }
      *sections &= ~(1u << section);
    }

  return TRUE;
}

static gboolean
parse_paper (LopeCli    *cli,
             const char *name,
             LopePaper  *paper,
             LopeExit   *status)
{
  const int found = name != NULL ? lope_nicks_find (lope_paper_nicks, name) : (int) lope_paper_from_locale ();

  if (found < 0)
    {
      g_autofree char *known = lope_nicks_join (lope_paper_nicks);

      *status = lope_cli_usage (cli, _ ("There is no paper “%1$s”; there are: %2$s"), name, known);
      return FALSE;
    }
  *paper = (LopePaper) found;

  return TRUE;
}

static gboolean
parse_days (LopeCli           *cli,
            const Options     *options,
            LopeReportRequest *request,
            LopeExit          *status)
{
  if (!lope_cli_parse_day (cli, "--from", options->from, &request->from, status) ||
      !lope_cli_parse_day (cli, "--to", options->to, &request->to, status))
    return FALSE;

  request->today = lope_cli_today (cli);
  request->until = lope_cli_now ();
  if (request->to == LOPE_DAY_NONE)
    request->to = request->today;
  if (request->from != LOPE_DAY_NONE && request->from > request->to)
    {
      *status = lope_cli_usage (cli, _ ("The first day is after the last one"));
      return FALSE;
    }

  return TRUE;
}

static gboolean
write_report (LopeCli                  *cli,
              const LopeReportRequest  *request,
              const LopeReportStyle    *style,
              const char               *out,
              GError                  **error)
{
  g_autoptr (LopeStore) store = lope_cli_open_to_read (cli, error);
  g_autoptr (LopeReport) report = NULL;
  g_autoptr (LopeReportPages) pages = NULL;

  if (store == NULL)
    return FALSE;

  report = lope_report_load (store, request, error);
  if (report == NULL)
    return FALSE;

  pages = lope_report_pages_new (report, style);

  return lope_report_save (pages, out, error);
}

/**
 * lope_cli_report:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `report`: writes two pages for a physiotherapist.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_report (LopeCli  *cli,
                 char    **arguments)
{
  g_auto (Options) options = { NULL };
  const GOptionEntry entries[] = {
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &options.out, N_ ("Where to: FILE.pdf"), N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &options.from, N_ ("The first day; half a year ago if it is missing"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &options.to, N_ ("The last day; today if it is missing"), N_ ("DAY") },
    { "without", 0, 0, G_OPTION_ARG_STRING, &options.without,
      N_ ("What to leave out, separated by commas: flags, body, pain, load, shoes, exercises, statistics, notes"),
      N_ ("SECTION,…") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_ ("a4 or letter"), N_ ("PAPER") },
    { NULL },
  };
  LopeReportRequest request = { .preferences = NULL };
  LopeReportStyle style = { .rtl = lope_report_is_rtl () };
  g_autofree char *lower = NULL;
  GError *error = NULL;
  LopePaper paper;
  LopeExit status;

  if (!lope_cli_parse (cli, arguments, entries, NULL, &status) || !lope_cli_expect_rest (cli, 0, 0, &status))
    return status;
  if (options.out == NULL)
    return lope_cli_usage (cli, _ ("“--out=FILE” is missing"));
  lower = g_ascii_strdown (options.out, -1);
  if (!g_str_has_suffix (lower, ".pdf"))
    return lope_cli_usage (cli, _ ("The name of the file must end in .pdf"));
  if (!parse_sections (cli, options.without, &style.sections, &status) ||
      !parse_paper (cli, options.paper, &paper, &status) || !parse_days (cli, &options, &request, &status))
    return status;

  request.preferences = lope_cli_get_preferences (cli);
  style.units = request.preferences->units;
  lope_paper_get_size (paper, &style.width, &style.height);

  return write_report (cli, &request, &style, options.out, &error) ? LOPE_EXIT_FINE : lope_cli_fail (error);
}
