/* test-trends.c: charts from a journal, and files of them
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-chart-export.h"
#include "lope-sample.h"
#include "lope-trends.h"

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

static const LopePreferences preferences = {
  .units = LOPE_UNITS_METRIC, .first_weekday = 1, .ten_percent_line = TRUE, .default_target = LOPE_DEFAULT_TARGET,
};

static LopeTrendsData *
load_sample (LopeDay today)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GError) error = NULL;
  g_autoptr (LopeStore) store = lope_store_open_in_memory (&error);
  LopeTrendsData *data;

  g_assert_no_error (error);
  lope_sample_fill (store, today, zone, &error);
  g_assert_no_error (error);
  data = lope_trends_data_load (store, today, (gint64) (today + 1) * 86400, &error);
  g_assert_no_error (error);

  return data;
}

/* What is read once says the same as what the store counts. */
static void
test_load (void)
{
  LopeDay today = lope_day_from_iso ("2026-11-19");
  g_autoptr (LopeTrendsData) data = load_sample (today);
  gint64 sum = 0, days = 0;
  LopeDay before = LOPE_DAY_NONE;

  g_assert_cmpuint (data->runs->len, >, 100);
  g_assert_cmpuint (data->runs->len, ==, data->run_facts->len);
  g_assert_cmpuint (data->activities->len, >=, data->runs->len);
  g_assert_cmpuint (data->pain->len, >, 0);
  for (guint i = 0; i < data->runs->len; i++)
    {
      g_assert_cmpstr (g_array_index (data->runs, LopeRun, i).uuid, ==,
                       g_array_index (data->run_facts, LopeTrendActivity, i).run.uuid);
      sum += g_array_index (data->runs, LopeRun, i).distance;
    }
  for (guint i = 0; i < data->days->len; i++)
    {
      const LopeDayDistance *day = &g_array_index (data->days, LopeDayDistance, i);

      g_assert_cmpint (day->day, >, before);
      before = day->day;
      days += day->distance;
    }
  g_assert_cmpint (sum, ==, days);
  g_assert_cmpint (data->first_day, ==, g_array_index (data->days, LopeDayDistance, 0).day);
}

static void
test_charts (void)
{
  LopeDay today = lope_day_from_iso ("2026-11-19");
  g_autoptr (LopeTrendsData) data = load_sample (today);
  static const int spans[] = { 1, 28, 84, 366, 2000, 7300 };
  guint n;
  const LopeTrendInfo *infos = lope_trends_list_charts (&n);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (lope_trends_find_chart (infos[i].name) == &infos[i]);
      for (guint k = 0; k < G_N_ELEMENTS (spans); k++)
        {
          LopeTrendOptions options = { today - spans[k] + 1, today, &preferences, LOPE_REGION_ANYWHERE, NULL };
          g_autoptr (LopeChart) chart = lope_trends_make_chart (data, infos[i].name, &options);
          g_autofree char *summary = lope_chart_summarise (chart);

          g_assert_nonnull (lope_chart_get_title (chart));
          g_assert_true (g_utf8_validate (summary, -1, NULL));
          g_assert_cmpstr (summary, !=, "");
        }
    }
  g_assert_null (lope_trends_find_chart ("weekly"));
}

static void
test_export (void)
{
  static const struct {
    const char *name;
    const char *begins;
  } files[] = { { "a.png", "\x89PNG" }, { "a.svg", "<?xml" }, { "A.PDF", "%PDF" } };
  LopeDay today = lope_day_from_iso ("2026-11-19");
  g_autoptr (LopeTrendsData) data = load_sample (today);
  LopeTrendOptions options = { today - 365, today, &preferences, LOPE_REGION_ANYWHERE, NULL };
  g_autoptr (LopeChart) chart = lope_trends_make_chart (data, "weekly-distance", &options);
  g_autofree char *folder = g_dir_make_tmp ("lope-test-XXXXXX", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "no", "a.png", NULL);
  g_autoptr (GError) error = NULL;
  LopeChartFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_build_filename (folder, files[i].name, NULL);
      g_autofree char *bytes = NULL;
      gsize length;

      g_assert_true (lope_chart_format_from_name (files[i].name, &format));
      lope_chart_export (chart, "Title", format, 600, 300, 2, i == 1, path, &error);
      g_assert_no_error (error);
      g_file_get_contents (path, &bytes, &length, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (length, >, 1000);
      g_assert_cmpint (memcmp (bytes, files[i].begins, 4), ==, 0);
      g_unlink (path);
    }
  g_assert_false (lope_chart_format_from_name ("a.jpg", &format));
  g_assert_false (lope_chart_export (chart, "Title", LOPE_CHART_PNG, 600, 300, 1, FALSE, nowhere, &error));
  g_assert_nonnull (error);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends/load", test_load);
  g_test_add_func ("/trends/charts", test_charts);
  g_test_add_func ("/trends/export", test_export);

  return g_test_run ();
}
