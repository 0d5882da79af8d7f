/* lope-cli-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-cli-private.h"

#include "lope-chart-export.h"
#include "lope-chart-print.h"
#include "lope-format.h"
#include "lope-trends.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* A year, in whole weeks. */
#define DEFAULT_WEEKS 52

#define MAX_SCALE 16

/* What was asked for. */
typedef struct {
  const LopeTrendInfo *info;
  LopeChartFormat format;
  LopeDay from;
  LopeDay to;
  int width;
  int height;
  double scale;
  int region;
} Request;

static LopeExit
list_charts (void)
{
  guint n;
  const LopeTrendInfo *infos = lope_trends_list_charts (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *line = g_strdup_printf ("%-16s %s\n", infos[i].name, _ (infos[i].description));

      lope_cli_print (line);
    }

  return LOPE_EXIT_FINE;
}

static LopeExit
complain_about_name (LopeCli    *cli,
                     const char *name)
{
  guint n;
  const LopeTrendInfo *infos = lope_trends_list_charts (&n);
  g_autoptr (GString) names = g_string_new (infos[0].name);

  for (guint i = 1; i < n; i++)
    g_string_append_printf (names, ", %s", infos[i].name);

  /* TRANSLATORS: %2$s is a list of names */
  return lope_cli_usage (cli, _ ("There is no chart “%1$s”; there are: %2$s"), name, names->str);
}

static gboolean
parse_number (const char *text,
              const char *end,
              int        *number)
{
  g_autofree char *digits = g_strndup (text, (gsize) (end - text));
  guint64 value;

  if (!g_ascii_string_to_unsigned (digits, 10, LOPE_CHART_MIN_SIZE, LOPE_CHART_MAX_SIZE, &value, NULL))
    return FALSE;
  *number = (int) value;

  return TRUE;
}

static gboolean
parse_size (LopeCli    *cli,
            const char *text,
            Request    *request,
            LopeExit   *status)
{
  const char *x;

  request->width = LOPE_CHART_WIDTH;
  request->height = LOPE_CHART_HEIGHT;
  if (text == NULL)
    return TRUE;

  x = strchr (text, 'x');
  if (x != NULL && parse_number (text, x, &request->width) && parse_number (x + 1, x + strlen (x), &request->height))
    return TRUE;

  *status = lope_cli_usage (cli, _ ("“--size” takes a width and a height between %1$d and %2$d, such as 840x380"),
                            LOPE_CHART_MIN_SIZE, LOPE_CHART_MAX_SIZE);

  return FALSE;
}

static gboolean
parse_scale (LopeCli    *cli,
             const char *text,
             Request    *request,
             LopeExit   *status)
{
  char *end;

  request->scale = text != NULL ? g_ascii_strtod (text, &end) : 1;
  if (text == NULL || (end != text && *end == '\0' && request->scale > 0 && request->scale <= MAX_SCALE &&
                       request->scale * MAX (request->width, request->height) <= LOPE_CHART_MAX_SIZE))
    return TRUE;

  *status = lope_cli_usage (cli, _ ("“--scale” takes a number up to %d, and the picture must not become too large"),
                            MAX_SCALE);

  return FALSE;
}

static gboolean
parse_region (LopeCli    *cli,
              const char *text,
              Request    *request,
              LopeExit   *status)
{
  request->region = LOPE_REGION_ANYWHERE;
  if (text == NULL)
    return TRUE;

  request->region = lope_region_from_id (text);
  if (request->region >= 0)
    return TRUE;

  *status = lope_cli_usage (cli, _ ("There is no region “%s”; a region is named like hip_outer.r"), text);

  return FALSE;
}

static gboolean
parse_days (LopeCli    *cli,
            const char *from,
            const char *to,
            Request    *request,
            LopeExit   *status)
{
  if (!lope_cli_parse_day (cli, "--from", from, &request->from, status) ||
      !lope_cli_parse_day (cli, "--to", to, &request->to, status))
    return FALSE;

  if (request->to == LOPE_DAY_NONE)
    request->to = lope_cli_today (cli);
  if (request->from == LOPE_DAY_NONE)
    request->from = lope_day_week_start (request->to, lope_cli_get_preferences (cli)->first_weekday) -
                    7 * (DEFAULT_WEEKS - 1);
  if (request->from <= request->to)
    return TRUE;

  *status = lope_cli_usage (cli, _ ("The first day is after the last one"));

  return FALSE;
}

static LopeExit
write_chart (LopeCli       *cli,
             const Request *request,
             const char    *out)
{
  g_autoptr (LopeStore) store = NULL;
  g_autoptr (LopeTrendsData) data = NULL;
  g_autoptr (LopeChart) chart = NULL;
  LopeTrendOptions options = {
    .from = request->from, .to = request->to, .preferences = lope_cli_get_preferences (cli), .region = request->region,
  };
  const char *title;
  GError *error = NULL;

  store = lope_cli_open_to_read (cli, &error);
  if (store == NULL)
    return lope_cli_fail (error);
  data = lope_trends_data_load (store, lope_cli_today (cli), lope_cli_now (), &error);
  if (data == NULL)
    return lope_cli_fail (error);

  if (request->info->region && request->region == LOPE_REGION_ANYWHERE)
    options.region = lope_trends_data_find_region (data, options.from, options.to);
  chart = lope_trends_make_chart (data, request->info->name, &options);
  title = lope_chart_get_title (chart);
  if (!lope_chart_export (chart, title != NULL ? title : _ (request->info->title), request->format, request->width,
                          request->height, request->scale, lope_chart_text_is_rtl (), out, &error))
    return lope_cli_fail (error);

  return LOPE_EXIT_FINE;
}

/**
 * lope_cli_chart:
 * @cli: the call
 * @arguments: the arguments
 *
 * The verb `chart`: writes a chart into a file, or lists the charts there are.
 *
 * Returns: what the program returns
 */
LopeExit
lope_cli_chart (LopeCli  *cli,
                char    **arguments)
{
  g_autofree char *out = NULL, *from = NULL, *to = NULL, *size = NULL, *scale = NULL, *region = NULL;
  const GOptionEntry entries[] = {
    { "out", 0, 0, G_OPTION_ARG_FILENAME, &out, N_ ("Where to: FILE.png, FILE.svg or FILE.pdf"), N_ ("FILE") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &from, N_ ("The first day; a year before the last one"), N_ ("DAY") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &to, N_ ("The last day; today"), N_ ("DAY") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &size, N_ ("How large, in pixels; 840x380"), N_ ("WIDTHxHEIGHT") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &scale, N_ ("For PNG: how many times finer"), N_ ("NUMBER") },
    { "region", 0, 0, G_OPTION_ARG_STRING, &region, N_ ("For pain: where; the region with most entries"),
      N_ ("REGION") },
    { NULL },
  };
  LopeExit status;
  Request request = { 0 };

  if (!lope_cli_parse (cli, arguments, entries, _ ("Without a name, the charts there are are listed."), &status) ||
      !lope_cli_expect_rest (cli, 0, 1, &status))
    return status;
  if (cli->rest == NULL || cli->rest[0] == NULL)
    return list_charts ();

  request.info = lope_trends_find_chart (cli->rest[0]);
  if (request.info == NULL)
    return complain_about_name (cli, cli->rest[0]);
  if (out == NULL)
    return lope_cli_usage (cli, _ ("“--out=FILE” is missing"));
  if (!lope_chart_format_from_name (out, &request.format))
    return lope_cli_usage (cli, _ ("The name of the file must end in .png, .svg or .pdf"));
  if (!parse_size (cli, size, &request, &status) || !parse_scale (cli, scale, &request, &status) ||
      !parse_region (cli, region, &request, &status) || !parse_days (cli, from, to, &request, &status))
    return status;

  return write_chart (cli, &request, out);
}
