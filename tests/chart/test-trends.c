/* test-trends.c: what charts of trends show and say
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "chart-checks.h"
#include "lope-calendar-chart.h"
#include "lope-trend-charts.h"

#include <locale.h>
#include <math.h>

/* Thursday 19 November 2026 */
#define TODAY (lope_day_from_iso ("2026-11-19"))

#define MAX_RUNS 400

typedef struct {
  LopeRun runs[MAX_RUNS];
  LopeTrendActivity facts[MAX_RUNS];
  LopeDayDistance days[MAX_RUNS];
  LopeTrendInput input;
} Fixture;

typedef LopeChart *(*Maker) (const LopeTrendInput *input);

static const Maker makers[] = {
  lope_trend_make_runs,   lope_trend_make_pace,        lope_trend_make_cadence,      lope_trend_make_load,
  lope_trend_make_load_ratios, lope_trend_make_monotony, lope_trend_make_strain,     lope_trend_make_shoes,
  lope_trend_make_shoe_targets, lope_trend_make_kinds, lope_trend_make_surfaces,     lope_trend_make_bests,
  lope_trend_make_adherence,
};

/* An hour’s easy run of so many metres in the morning of a day. */
static void
add_run (Fixture *self,
         LopeDay  day,
         int      distance)
{
  guint n = self->input.n_runs;
  LopeTrendActivity fact = { .kind = LOPE_KIND_EASY, .surface = -1, .rpe = 5, .cadence = 170, .hr = -1 };

  g_assert_cmpuint (n, <, MAX_RUNS);
  fact.run = (LopeRun) {
    .start = (gint64) day * 86400 + 7 * 3600, .day = day, .distance = distance, .duration = 3600,
  };
  g_snprintf (fact.run.uuid, sizeof fact.run.uuid, "%08x-0000-4000-8000-000000000000", n);
  self->runs[n] = fact.run;
  self->facts[n] = fact;
  self->days[n] = (LopeDayDistance) { day, distance, 1 };
  if (n == 0)
    self->input.first_day = day;
  self->input.n_runs = self->input.n_days = self->input.n_activities = n + 1;
}

static Fixture *
fixture_new (LopeDay from)
{
  Fixture *self = g_new0 (Fixture, 1);

  self->input = (LopeTrendInput) {
    .runs = self->runs, .run_facts = self->facts, .activities = self->facts, .days = self->days,
    .from = from, .to = TODAY, .today = TODAY, .first_day = LOPE_DAY_NONE, .first_weekday = 1,
    .ten_percent_line = TRUE, .default_target = 640000, .region = LOPE_REGION_ANYWHERE,
  };

  return self;
}

static void
check_all (Fixture *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    {
      g_autoptr (LopeChart) chart = makers[i] (&self->input);
      guint n_columns = lope_chart_get_n_columns (chart);

      g_assert_nonnull (lope_chart_get_title (chart));
      for (guint column = 0; column < n_columns; column++)
        {
          g_assert_nonnull (lope_chart_get_column_title (chart, column));
          for (guint row = 0; row < lope_chart_get_n_items (chart); row++)
            {
              g_autofree char *cell = lope_chart_get_cell (chart, row, column);

              g_assert_cmpstr (cell, !=, NULL);
              g_assert_cmpstr (cell, !=, "");
            }
        }
      for (guint row = 0; row < lope_chart_get_n_items (chart); row++)
        {
          LopeDay first, last;

          if (!lope_chart_get_days (chart, row, &first, &last))
            continue;
          g_assert_cmpint (first, <=, last);
          g_assert_cmpint (lope_chart_find_day (chart, first), >=, (int) row);
        }
      chart_check (chart);
    }
}

static void
test_empty (void)
{
  g_autofree Fixture *self = fixture_new (TODAY - 83);

  check_all (self);
}

static void
test_one (void)
{
  g_autofree Fixture *self = fixture_new (TODAY - 83);
  g_autoptr (LopeChart) runs = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;

  add_run (self, TODAY - 3, 10000);
  check_all (self);

  runs = lope_trend_make_runs (&self->input);
  summary = lope_chart_summarise (runs);
  g_assert_cmpstr (summary, ==, "1 run. None was more than 30 % over the longest of the 30 days before it.");
  text = lope_chart_describe (runs, 0);
  g_assert_cmpstr (text, ==, "Monday 16 November\nDistance: 10.0\u202fkm");
  g_assert_cmpstr (lope_chart_get_uuid (runs, 0), ==, self->runs[0].uuid);
}

static void
test_equal (void)
{
  g_autofree Fixture *self = fixture_new (TODAY - 83);

  for (LopeDay day = TODAY - 99; day <= TODAY; day++)
    add_run (self, day, 8000);
  check_all (self);
}

/* Half a year without a run, across a leap day and two changes of the clock. */
static void
test_gap (void)
{
  g_autofree Fixture *self = fixture_new (lope_day_from_iso ("2023-09-01"));
  g_autoptr (LopeChart) pace = NULL;
  g_autofree char *mean = NULL;

  self->input.to = self->input.today = lope_day_from_iso ("2024-06-30");
  for (LopeDay day = lope_day_from_iso ("2023-09-01"); day < lope_day_from_iso ("2023-10-20"); day += 2)
    add_run (self, day, 9000);
  for (LopeDay day = lope_day_from_iso ("2024-04-10"); day <= self->input.today; day += 2)
    add_run (self, day, 6000);
  check_all (self);

  /* The mean begins anew: the first run after it has none. */
  pace = lope_trend_make_pace (&self->input);
  mean = lope_chart_get_cell (pace, (guint) lope_chart_find_day (pace, lope_day_from_iso ("2024-04-10")), 3);
  g_assert_cmpstr (mean, ==, "—");
}

static void
test_spike (void)
{
  g_autofree Fixture *self = fixture_new (TODAY - 83);
  g_autoptr (LopeChart) chart = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *text = NULL;
  g_autofree char *reference = NULL;
  int spike;

  for (LopeDay day = TODAY - 60; day < TODAY - 10; day += 2)
    add_run (self, day, 10000);
  add_run (self, TODAY - 9, 16300);
  add_run (self, TODAY - 7, 18000);
  check_all (self);

  chart = lope_trend_make_runs (&self->input);
  summary = lope_chart_summarise (chart);
  g_assert_cmpstr (summary, ==,
                   "27 runs. 1 was more than 30 % over the longest of the 30 days before it: 16.3\u202fkm on 10 November. "
                   "The line leaves it out.");
  spike = lope_chart_find_day (chart, TODAY - 9);
  text = lope_chart_describe (chart, (guint) spike);
  g_assert_cmpstr (text, ==,
                   "Tuesday 10 November\nDistance: 16.3\u202fkm\nLongest of 30 Days: 10.0\u202fkm\n"
                   "Line: 11.0\u202fkm\nAgainst It: +63\u202f%\n16.3\u202fkm, 63\u202f% over");
  reference = lope_chart_get_cell (chart, (guint) spike + 1, 2);
  g_assert_cmpstr (reference, ==, "16.3\u202fkm");
}

/* Statistics say what they are worth. */
static void
test_hedge (void)
{
  static const Maker statistics[] = { lope_trend_make_load_ratios, lope_trend_make_monotony, lope_trend_make_strain };
  g_autofree Fixture *self = fixture_new (TODAY - 83);

  for (LopeDay day = TODAY - 99; day <= TODAY; day++)
    add_run (self, day, 5000 + 1000 * (day % 5));
  for (guint i = 0; i < G_N_ELEMENTS (statistics); i++)
    {
      g_autoptr (LopeChart) chart = statistics[i] (&self->input);
      g_autofree char *summary = lope_chart_summarise (chart);

      g_assert_nonnull (strstr (summary, "Research disagrees on what this means for injury"));
    }
}

/* L3 of evidence.md, T3: seven days of 10 after three weeks of 5. */
static void
test_ratios (void)
{
  g_autofree Fixture *self = fixture_new (TODAY - 27);
  g_autoptr (LopeChart) chart = NULL;
  g_autofree char *coupled = NULL;
  g_autofree char *uncoupled = NULL;
  g_autofree char *weighted = NULL;

  self->input.to = self->input.today = lope_day_from_iso ("2026-11-22");
  for (guint i = 0; i < 28; i++)
    add_run (self, self->input.today - 27 + (LopeDay) i, i < 21 ? 5000 : 10000);
  chart = lope_trend_make_load_ratios (&self->input);
  coupled = lope_chart_get_cell (chart, lope_chart_get_n_items (chart) - 1, 1);
  uncoupled = lope_chart_get_cell (chart, lope_chart_get_n_items (chart) - 1, 2);
  weighted = lope_chart_get_cell (chart, lope_chart_get_n_items (chart) - 1, 3);
  g_assert_cmpstr (coupled, ==, "1.60");
  g_assert_cmpstr (uncoupled, ==, "2.00");
  g_assert_cmpstr (weighted, ==, "1.34");
}

/* What was due and not done is told beside what was done; neither is a cause. */
static void
test_adherence (void)
{
  const LopeTrendRoutineDay days[] = {
    { TODAY - 14, 1, 1 }, { TODAY - 12, 1, 0 }, { TODAY - 7, 2, 1 }, { TODAY - 5, 0, 1 },
  };
  const LopeTrendPain pain[] = {
    { TODAY - 14, 0, -1, LOPE_PAIN_MORNING, 2 }, { TODAY - 13, 0, -1, LOPE_PAIN_MORNING, 3 },
    { TODAY - 13, 1, -1, LOPE_PAIN_DURING, 9 },
  };
  g_autofree Fixture *self = fixture_new (TODAY - 24);
  g_autoptr (LopeChart) chart = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *done = NULL;
  g_autofree char *missed = NULL;
  g_autofree char *median = NULL;
  guint row;

  self->input.routine_days = days;
  self->input.n_routine_days = G_N_ELEMENTS (days);
  self->input.pain = pain;
  self->input.n_pain = G_N_ELEMENTS (pain);
  chart = lope_trend_make_adherence (&self->input);
  summary = lope_chart_summarise (chart);
  g_assert_cmpstr (summary, ==, "3 of 5 sessions done");
  row = (guint) lope_chart_find_day (chart, TODAY - 14);
  done = lope_chart_get_cell (chart, row, 1);
  missed = lope_chart_get_cell (chart, row, 2);
  median = lope_chart_get_cell (chart, row, 3);
  g_assert_cmpstr (done, ==, "1");
  g_assert_cmpstr (missed, ==, "1");
  g_assert_cmpstr (median, ==, "2.5");
  chart_check (chart);
}

/* Of all shoes, or of one that is chosen: its share is of all. */
static void
test_shoe (void)
{
  g_autofree Fixture *self = fixture_new (TODAY - 27);
  g_autoptr (LopeShoe) heron = lope_shoe_new ("Heron");
  g_autoptr (LopeShoe) kestrel = lope_shoe_new ("Kestrel");
  g_autoptr (LopeShoe) unused = lope_shoe_new ("Swift");
  LopeShoe *shoes[] = { heron, kestrel, unused };
  const struct { LopeShoe *shoe; guint n_columns; const char *summary; } cases[] = {
    { NULL, 3, "Heron carried 75\u202f% of 24\u202fkm" },
    { heron, 2, "Heron carried 75\u202f% of 24\u202fkm" },
    { kestrel, 2, "Kestrel carried 25\u202f% of 24\u202fkm" },
    { unused, 1, "No run in this time was in this shoe" },
  };

  self->input.shoes = shoes;
  self->input.n_shoes = G_N_ELEMENTS (shoes);
  for (guint i = 0; i < 4; i++)
    {
      add_run (self, TODAY - 8 + (LopeDay) i, 6000);
      self->runs[i].shoe = g_intern_string (lope_record_get_uuid (LOPE_RECORD (shoes[i == 2 ? 1 : 0])));
    }
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (LopeChart) chart = NULL;
      g_autofree char *summary = NULL;

      self->input.shoe = cases[i].shoe != NULL ? lope_record_get_uuid (LOPE_RECORD (cases[i].shoe)) : NULL;
      chart = lope_trend_make_shoes (&self->input);
      summary = lope_chart_summarise (chart);
      g_assert_cmpstr (summary, ==, cases[i].summary);
      g_assert_cmpuint (lope_chart_get_n_columns (chart), ==, cases[i].n_columns);
      chart_check (chart);
    }
}

static void
check_sessions (LopeChart *chart,
                guint      i)
{
  static const char *summaries[] = { "Sessions on 1 day, 2 in all", "Sessions on 3 days, 4 in all",
                                     "Sessions in 2 months, 4 in all", "Sessions in 2 months, 4 in all" };
  g_autofree char *summary = lope_chart_summarise (chart);
  g_autofree char *cell = lope_chart_get_cell (chart, lope_chart_get_n_items (chart) - 1, 3);

  g_assert_cmpstr (summary, ==, summaries[i]);
  g_assert_cmpstr (lope_chart_get_column_title (chart, 3), ==, "Sessions");
  g_assert_cmpstr (cell, ==, i < 2 ? "2" : "3");
}

static void
test_calendar (void)
{
  static const struct { int days; int n_items; } cases[] = { { 1, 1 }, { 366, 366 }, { 561, 19 }, { 7300, 241 } };
  LopeDayDistance days[] = { { TODAY - 400, 8000, 1 }, { TODAY - 1, 5000, 1 }, { TODAY, 21000, 2 } };
  LopeDayPain pain[] = { { TODAY - 1, 4 }, { TODAY, 0 } };
  LopeTrendSessionDay sessions[] = { { TODAY - 30, 1 }, { TODAY - 1, 1 }, { TODAY, 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      for (int value = 0; value < 3; value++)
        {
          g_autoptr (LopeCalendarChart) chart = lope_calendar_chart_new (&(LopeCalendarData) {
            .value = (LopeCalendarValue) value, .days = days, .n_days = G_N_ELEMENTS (days), .pain = pain,
            .n_pain = G_N_ELEMENTS (pain), .sessions = sessions, .n_sessions = G_N_ELEMENTS (sessions), .from = TODAY - cases[i].days + 1, .to = TODAY, .today = TODAY,
            .first_weekday = 1,
          });
          g_autofree char *text = NULL;
          guint n = lope_chart_get_n_items (LOPE_CHART (chart));

          g_assert_cmpint (n, ==, cases[i].n_items);
          text = lope_chart_describe (LOPE_CHART (chart), n - 1);
          if (cases[i].n_items == cases[i].days)
            g_assert_cmpstr (text, ==, value == LOPE_CALENDAR_SESSIONS
                                         ? "Thursday 19 November: 2 sessions"
                                         : "Thursday 19 November: 21.0\u202fkm in 2 runs\nPain up to 0");
          if (value == LOPE_CALENDAR_SESSIONS)
            check_sessions (LOPE_CHART (chart), i);
          chart_check (LOPE_CHART (chart));
        }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trends/empty", test_empty);
  g_test_add_func ("/trends/one", test_one);
  g_test_add_func ("/trends/equal", test_equal);
  g_test_add_func ("/trends/gap", test_gap);
  g_test_add_func ("/trends/spike", test_spike);
  g_test_add_func ("/trends/hedge", test_hedge);
  g_test_add_func ("/trends/ratios", test_ratios);
  g_test_add_func ("/trends/adherence", test_adherence);
  g_test_add_func ("/trends/shoe", test_shoe);
  g_test_add_func ("/trends/calendar", test_calendar);

  return g_test_run ();
}
