/* test-charts.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-checks.h"
#include "lope-limit-chart.h"
#include "lope-shoe-chart.h"
#include "lope-this-week-chart.h"
#include "lope-week-chart.h"

/* Thursday 19 November 2026 */
#define TODAY (lope_day_from_iso ("2026-11-19"))

static LopeWeekChart *
make_weeks (const LopeDayDistance *days,
            guint                  n_days,
            LopeDay                from)
{
  LopeWeekChart *chart = lope_week_chart_new ();
  LopeWeekChartData data = {
    .days = days, .n_days = n_days, .from = from, .to = TODAY, .today = TODAY,
    .first_day = n_days > 0 ? days[0].day : LOPE_DAY_NONE,
    .first_weekday = 1, .ten_percent_line = TRUE,
  };

  lope_week_chart_set_data (chart, &data);

  return chart;
}

static void
test_weeks (void)
{
  LopeDayDistance days[80];
  g_autoptr (LopeWeekChart) chart = NULL;
  g_autofree char *text = NULL;
  double percent;

  /* 10 km on each Monday; in the last whole week 4 km more. */
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = (LopeDayDistance) { TODAY - 3 - 7 * (LopeDay) (G_N_ELEMENTS (days) - 1 - i), i == 78 ? 14000 : 10000, 1 };
  chart = make_weeks (days, G_N_ELEMENTS (days), TODAY - 7 * 51);

  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, 52);
  g_assert_cmpint (lope_week_chart_get_unit (chart), ==, LOPE_PERIOD_WEEK);
  g_assert_cmpint (lope_week_chart_get_mean (chart, 0), ==, 10000);
  g_assert_cmpint (lope_week_chart_get_mean (chart, 50), ==, 11000);
  g_assert_true (lope_week_chart_get_change (chart, 50, &percent));
  g_assert_cmpfloat_with_epsilon (percent, 40, 1e-9);

  /* The present week is neither averaged nor compared. */
  g_assert_cmpint (lope_week_chart_get_mean (chart, 51), ==, -1);
  g_assert_false (lope_week_chart_get_change (chart, 51, &percent));
  text = lope_chart_describe (LOPE_CHART (chart), 51);
  g_assert_nonnull (strstr (text, "so far"));
  chart_check (LOPE_CHART (chart));
}

static void
test_weeks_extremes (void)
{
  const LopeDayDistance one[] = { { TODAY, 5000, 1 } };
  const LopeDayDistance young[] = { { TODAY - 20, 5000, 1 }, { TODAY - 10, 6000, 1 } };
  const LopeDayDistance huge[] = { { TODAY - 20, 10000000, 1 }, { TODAY - 10, 1, 1 } };
  g_autoptr (LopeWeekChart) empty = make_weeks (NULL, 0, TODAY - 80);
  g_autoptr (LopeWeekChart) single = make_weeks (one, 1, TODAY - 80);
  g_autoptr (LopeWeekChart) same_week = make_weeks (one, 1, TODAY);
  g_autoptr (LopeWeekChart) short_history = make_weeks (young, 2, TODAY - 80);
  g_autoptr (LopeWeekChart) uneven = make_weeks (huge, 2, TODAY - 80);

  chart_check (LOPE_CHART (empty));
  chart_check (LOPE_CHART (single));
  chart_check (LOPE_CHART (same_week));
  chart_check (LOPE_CHART (short_history));
  chart_check (LOPE_CHART (uneven));

  /* No mean of four weeks before there were four. */
  for (guint i = 0; i < lope_chart_get_n_items (LOPE_CHART (short_history)); i++)
    g_assert_cmpint (lope_week_chart_get_mean (short_history, i), ==, -1);
}

static void
test_months_and_years (void)
{
  LopeDayDistance *days = g_new (LopeDayDistance, 3000);
  g_autoptr (LopeWeekChart) months = NULL;
  g_autoptr (LopeWeekChart) years = NULL;

  for (guint i = 0; i < 3000; i++)
    days[i] = (LopeDayDistance) { TODAY - 3 * (LopeDay) (2999 - i), 6000 + (int) (i % 7) * 1000, 1 };
  months = make_weeks (days, 3000, TODAY - 365 * 6);
  years = make_weeks (days, 3000, TODAY - 365 * 24);
  g_assert_cmpint (lope_week_chart_get_unit (months), ==, LOPE_PERIOD_MONTH);
  g_assert_cmpint (lope_week_chart_get_unit (years), ==, LOPE_PERIOD_YEAR);
  chart_check (LOPE_CHART (months));
  chart_check (LOPE_CHART (years));
  g_free (days);
}

static void
test_limit (void)
{
  LopeRun runs[] = {
    { .uuid = "a", .day = TODAY - 31, .distance = 90000 }, { .uuid = "b", .day = TODAY - 30, .distance = 9000 },
    { .uuid = "c", .day = TODAY - 11, .distance = 14200 }, { .uuid = "d", .day = TODAY - 11, .distance = 3000 },
    { .uuid = "e", .day = TODAY, .distance = 24500 },
  };
  LopeRunLimit limit = {
    .literal = 15620, .advised = 15620, .reference = 14200, .reference_day = TODAY - 11, .left_out_day = LOPE_DAY_NONE
  };
  LopeRunLimit none = { .reference_day = LOPE_DAY_NONE, .left_out_day = LOPE_DAY_NONE };
  g_autoptr (LopeLimitChart) chart = lope_limit_chart_new ();
  g_autofree char *first = NULL;
  g_autofree char *reference = NULL;
  g_autofree char *over = NULL;

  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, 0);
  lope_limit_chart_set_data (chart, runs, G_N_ELEMENTS (runs), TODAY, &limit, LOPE_UNITS_METRIC);
  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, 31);
  first = lope_chart_describe (LOPE_CHART (chart), 0);
  reference = lope_chart_describe (LOPE_CHART (chart), 19);
  over = lope_chart_describe (LOPE_CHART (chart), 30);
  g_assert_nonnull (strstr (first, "9.0"));
  /* The longer one of two. */
  g_assert_nonnull (strstr (reference, "14.2"));
  g_assert_nonnull (strstr (over, "over"));
  chart_check (LOPE_CHART (chart));

  lope_limit_chart_set_data (chart, NULL, 0, TODAY, &none, LOPE_UNITS_IMPERIAL);
  chart_check (LOPE_CHART (chart));
}

static void
test_this_week (void)
{
  const LopeDayDistance days[] = {
    { TODAY - 11, 99000, 1 }, { TODAY - 10, 1000, 1 }, { TODAY - 7, 2000, 1 }, { TODAY - 4, 4000, 1 },
    { TODAY - 3, 8000, 1 }, { TODAY - 3, 500, 1 }, { TODAY, 16000, 1 },
  };
  g_autoptr (LopeThisWeekChart) chart = lope_this_week_chart_new ();
  int same_day;

  lope_this_week_chart_set_data (chart, days, G_N_ELEMENTS (days), TODAY, 1, LOPE_UNITS_METRIC);
  g_assert_cmpint (lope_this_week_chart_get_distance (chart), ==, 24500);
  g_assert_cmpint (lope_this_week_chart_get_previous (chart, &same_day), ==, 7000);
  g_assert_cmpint (same_day, ==, 3000);
  chart_check (LOPE_CHART (chart));

  lope_this_week_chart_set_data (chart, NULL, 0, TODAY, 7, LOPE_UNITS_METRIC);
  g_assert_cmpint (lope_this_week_chart_get_distance (chart), ==, 0);
  chart_check (LOPE_CHART (chart));
}

static void
test_shoe (void)
{
  LopeDayDistance days[60];
  const LopeShoeWear wear = {
    .distance = 570000, .target = 640000, .soft = 480000, .hard = 800000, .status = LOPE_WEAR_CHECK,
    .projection = LOPE_PROJECTION_DATE, .projected = TODAY + 20, .rate = 3500,
  };
  const LopeShoeWear unused = { .target = 300000, .soft = 300000, .hard = 350000, .own_target = TRUE };
  g_autoptr (LopeShoeChart) chart = lope_shoe_chart_new ();
  g_autofree char *summary = NULL;
  g_autofree char *last = NULL;

  chart_check (LOPE_CHART (chart));

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    days[i] = (LopeDayDistance) { TODAY - 4 * (LopeDay) (G_N_ELEMENTS (days) - 1 - i), 9000, 1 };
  lope_shoe_chart_set_data (chart, &(LopeShoeChartData) { .days = days, .n_days = G_N_ELEMENTS (days), .initial = 30000,
                                                          .today = TODAY, .last = TODAY, .wear = &wear });
  /* From 28 March to 19 November. */
  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, 9);
  summary = lope_chart_summarise (LOPE_CHART (chart));
  g_assert_nonnull (strstr (summary, "570"));
  g_assert_nonnull (strstr (summary, "9 December"));
  last = lope_chart_describe (LOPE_CHART (chart), 8);
  g_assert_nonnull (strstr (last, "November 2026"));
  g_assert_nonnull (strstr (last, "45.0"));
  g_assert_nonnull (strstr (last, "570"));
  chart_check (LOPE_CHART (chart));

  /* Put away long ago, never used, and not yet used. */
  lope_shoe_chart_set_data (chart, &(LopeShoeChartData) { .days = days, .n_days = 1, .today = TODAY + 900,
                                                          .last = days[0].day, .wear = &unused });
  chart_check (LOPE_CHART (chart));
  lope_shoe_chart_set_data (chart, &(LopeShoeChartData) { .initial = 12000, .today = TODAY, .last = TODAY - 5,
                                                          .wear = &unused, .units = LOPE_UNITS_IMPERIAL });
  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, 0);
  chart_check (LOPE_CHART (chart));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/weeks/values", test_weeks);
  g_test_add_func ("/chart/weeks/extremes", test_weeks_extremes);
  g_test_add_func ("/chart/weeks/months-and-years", test_months_and_years);
  g_test_add_func ("/chart/limit", test_limit);
  g_test_add_func ("/chart/this-week", test_this_week);
  g_test_add_func ("/chart/shoe", test_shoe);

  return g_test_run ();
}
