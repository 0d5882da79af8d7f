/* test-pain-chart.c
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-checks.h"
#include "lope-chart-note.h"
#include "lope-pain-chart.h"

#include <math.h>

/* Thursday 19 November 2026 */
#define TODAY (lope_day_from_iso ("2026-11-19"))

/* The Monday of this week. */
#define MONDAY (TODAY - 3)

static LopePainChart *
make_chart (const LopePainMark *marks,
            guint               n_marks)
{
  LopeDayDistance days[] = { { MONDAY - 13, 8000, 1 }, { MONDAY - 6, 12000, 2 }, { MONDAY + 1, 5000, 1 } };
  LopeDay overs[] = { MONDAY - 100, MONDAY - 6 };
  g_autoptr (GArray) notes = lope_chart_notes_new ();
  LopePainChart *chart = lope_pain_chart_new ();

  lope_chart_notes_add (notes, LOPE_CHART_NOTE_FLAG, MONDAY - 12, MONDAY - 12, "Flag raised: F-06");
  lope_chart_notes_add (notes, LOPE_CHART_NOTE_INJURY, MONDAY - 11, MONDAY - 1, "Flag open: F-06");
  lope_pain_chart_set_data (chart,
                            &(LopePainChartData) {
                              .days = days,
                              .n_days = G_N_ELEMENTS (days),
                              .marks = marks,
                              .n_marks = n_marks,
                              .from = MONDAY - 28,
                              .to = TODAY,
                              .today = TODAY,
                              .first_weekday = 1,
                              .notes = notes,
                              .overs = overs,
                              .n_overs = G_N_ELEMENTS (overs),
                            });

  return chart;
}

static void
test_medians (void)
{
  const LopePainMark marks[] = {
    { MONDAY - 60, LOPE_PAIN_MORNING, 9 },
    { MONDAY - 13, LOPE_PAIN_DURING, 3 },
    { MONDAY - 13, LOPE_PAIN_AFTER, 6 },
    { MONDAY - 6, LOPE_PAIN_AFTER, 7 },
    { MONDAY - 5, LOPE_PAIN_MORNING, 1 },
    { MONDAY - 3, LOPE_PAIN_MORNING, 2 },
    { MONDAY + 1, LOPE_PAIN_MORNING, 0 },
    { TODAY + 1, LOPE_PAIN_MORNING, 10 },
  };
  g_autoptr (LopePainChart) chart = make_chart (marks, G_N_ELEMENTS (marks));
  g_autofree char *summary = lope_chart_summarise (LOPE_CHART (chart));
  g_autofree char *gap = lope_chart_describe (LOPE_CHART (chart), 0);
  g_autofree char *week = lope_chart_describe (LOPE_CHART (chart), 3);

  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, 5);

  /* A gap stays a gap; 0 is a value. */
  g_assert_true (isnan (lope_pain_chart_get_median (chart, 0)));
  g_assert_true (isnan (lope_pain_chart_get_median (chart, 1)));
  g_assert_cmpfloat (lope_pain_chart_get_median (chart, 2), ==, 4.5);
  g_assert_cmpfloat (lope_pain_chart_get_median (chart, 3), ==, 1.5);
  g_assert_cmpfloat (lope_pain_chart_get_median (chart, 4), ==, 0);

  /* What lies outside is neither the highest nor the latest. */
  g_assert_cmpstr (summary, ==, "Highest 7 on 10 November, latest 0");
  g_assert_nonnull (strstr (gap, "nor its absence"));
  g_assert_nonnull (strstr (week, "After runs up to 7"));
  g_assert_nonnull (strstr (week, "On waking up to 2"));
  g_assert_null (strstr (week, "During"));
  chart_check (LOPE_CHART (chart));
}

/* Red flags and runs far over their line stand where they were. */
static void
test_notes (void)
{
  static const struct { gboolean raised, open, over; } weeks[] = {
    { FALSE, FALSE, FALSE }, { FALSE, FALSE, FALSE }, { TRUE, TRUE, FALSE }, { FALSE, TRUE, TRUE }, { FALSE, FALSE, FALSE },
  };
  const LopePainMark mark = { MONDAY, LOPE_PAIN_MORNING, 2 };
  g_autoptr (LopePainChart) chart = make_chart (&mark, 1);

  g_assert_cmpuint (lope_chart_get_n_items (LOPE_CHART (chart)), ==, G_N_ELEMENTS (weeks));
  for (guint i = 0; i < G_N_ELEMENTS (weeks); i++)
    {
      g_autofree char *text = lope_chart_describe (LOPE_CHART (chart), i);

      g_assert_cmpint (strstr (text, "Flag raised: F-06") != NULL, ==, weeks[i].raised);
      g_assert_cmpint (strstr (text, "Flag open: F-06") != NULL, ==, weeks[i].open);
      g_assert_cmpint (strstr (text, "far over the longest of the 30 days") != NULL, ==, weeks[i].over);
    }
  chart_check (LOPE_CHART (chart));
}

static void
test_nothing (void)
{
  g_autoptr (LopePainChart) chart = make_chart (NULL, 0);
  g_autofree char *summary = lope_chart_summarise (LOPE_CHART (chart));

  g_assert_cmpstr (summary, ==, "Nothing was recorded in this time.");
  chart_check (LOPE_CHART (chart));
}

static void
test_every_moment (void)
{
  LopePainMark marks[LOPE_PAIN_OTHER + 1];
  g_autoptr (LopePainChart) chart = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    marks[i] = (LopePainMark) { MONDAY, (LopePainMoment) i, (int) (2 * i) };
  chart = make_chart (marks, G_N_ELEMENTS (marks));
  chart_check (LOPE_CHART (chart));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/pain/medians", test_medians);
  g_test_add_func ("/chart/pain/notes", test_notes);
  g_test_add_func ("/chart/pain/nothing", test_nothing);
  g_test_add_func ("/chart/pain/every-moment", test_every_moment);

  return g_test_run ();
}
