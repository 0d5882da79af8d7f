/* lope-trend-shares.c: kinds, surfaces and bests
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-charts.h"

#include "lope-format.h"
#include "lope-list-chart.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* What is not said has a place behind the others. */
#define MAX_VALUES 16

/* A race is never measured as exactly as it is run. */
#define SHORT_BY 0.99
#define LONG_BY 1.03

typedef int (*GetValue) (const LopeTrendActivity *run);

static int
get_kind (const LopeTrendActivity *run)
{
  return run->kind;
}

/* A treadmill or a trail is told by the sport, too. */
static int
get_surface (const LopeTrendActivity *run)
{
  if (run->surface >= 0)
    return run->surface;

  return run->sport == LOPE_SPORT_TREADMILL_RUN ? LOPE_SURFACE_TREADMILL
         : run->sport == LOPE_SPORT_TRAIL_RUN   ? LOPE_SURFACE_TRAIL
                                                : -1;
}

static gboolean
is_shown (const LopeTrendInput    *input,
          const LopeTrendActivity *run)
{
  return run->run.day >= input->from && run->run.day <= input->to;
}

static void
add_share (LopeListChart        *chart,
           const LopeTrendInput *input,
           const char           *name,
           double                distance,
           double                sum)
{
  g_autofree char *percent = lope_format_percent (100 * distance / sum, 0);
  g_autofree char *metres = lope_format_distance_round ((gint64) distance, input->units);

  lope_list_chart_add (chart,
                       &(LopeListRow) {
                         .name = name, .detail = metres, .value = percent, .share = distance / sum, .target = -1,
                         .projected = -1, .tone = LOPE_TONE_BAR,
                       });
}

static void
summarise_shares (LopeListChart        *chart,
                  const LopeTrendInput *input,
                  double                sum)
{
  g_autofree char *distance = lope_format_distance_round ((gint64) sum, input->units);
  /* TRANSLATORS: %s is the distance of all runs together */
  g_autofree char *summary = g_strdup_printf (_ ("Share of %s"), distance);

  lope_list_chart_set_summary (chart, summary);
}

static LopeChart *
make_shares (const LopeTrendInput *input,
             const char           *title,
             const char           *name_title,
             const LopeNick       *nicks,
             GetValue              get_value)
{
  LopeListChart *chart = lope_list_chart_new (title, name_title, C_ ("table heading", "Distance"),
                                              C_ ("table heading", "Share"));
  double distances[MAX_VALUES + 1] = { 0 }, sum = 0;
  guint n = MIN (lope_nicks_get_length (nicks), MAX_VALUES);

  for (guint i = 0; i < input->n_runs; i++)
    {
      const LopeTrendActivity *run = &input->run_facts[i];
      int value = get_value (run);

      if (!is_shown (input, run))
        continue;
      distances[value >= 0 && value < (int) n ? value : (int) n] += run->run.distance;
      sum += run->run.distance;
    }
  if (sum <= 0)
    {
      lope_list_chart_set_summary (chart, _ ("No runs in this time"));
      return LOPE_CHART (chart);
    }

  /* The largest first. */
  while (TRUE)
    {
      guint best = 0;

      for (guint i = 0; i < n; i++)
        best = distances[i] > distances[best] ? i : best;
      if (distances[best] <= 0)
        break;
      add_share (chart, input, lope_nick_get_label (nicks, best), distances[best], sum);
      distances[best] = 0;
    }
  if (distances[n] > 0)
    add_share (chart, input, C_ ("share of runs", "Not said"), distances[n], sum);
  summarise_shares (chart, input, sum);

  return LOPE_CHART (chart);
}

/* ==== Bests ==== */

typedef struct {
  const char *name; /* untranslated */
  double metres;
} Course;

static const Course courses[] = {
  { NC_ ("a distance", "5 km"), 5000 },
  { NC_ ("a distance", "10 km"), 10000 },
  { NC_ ("a distance", "Half marathon"), 21097.5 },
  { NC_ ("a distance", "Marathon"), 42195 },
};

static void
add_best (LopeListChart        *chart,
          const LopeTrendInput *input,
          const char           *name,
          const char           *value,
          const LopeRun        *run)
{
  g_autofree char *day = lope_format_day_long (run->day, input->today);

  lope_list_chart_add (chart, &(LopeListRow) { .name = name, .detail = day, .value = value, .share = -1, .target = -1,
                                               .projected = -1, .uuid = run->uuid });
}

static const LopeRun *
find_longest (const LopeTrendInput *input)
{
  const LopeRun *best = NULL;

  for (guint i = 0; i < input->n_runs; i++)
    {
      const LopeRun *run = &input->runs[i];

      if (is_shown (input, &input->run_facts[i]) && (best == NULL || run->distance > best->distance))
        best = run;
    }

  return best;
}

static const LopeRun *
find_fastest (const LopeTrendInput *input,
              const Course         *course)
{
  const LopeRun *best = NULL;

  for (guint i = 0; i < input->n_runs; i++)
    {
      const LopeRun *run = &input->runs[i];

      if (is_shown (input, &input->run_facts[i]) && run->duration > 0 && run->distance >= SHORT_BY * course->metres &&
          run->distance <= LONG_BY * course->metres && (best == NULL || run->duration < best->duration))
        best = run;
    }

  return best;
}

static void
add_highest_week (LopeListChart        *chart,
                  const LopeTrendInput *input)
{
  g_autoptr (GArray) weeks = lope_period_add_up (input->days, input->n_days, input->from, input->to, LOPE_PERIOD_WEEK,
                                                 input->first_weekday);
  const LopePeriod *best = NULL;
  g_autofree char *distance = NULL;
  g_autofree char *name = NULL;

  for (guint i = 0; i < weeks->len; i++)
    {
      const LopePeriod *week = &g_array_index (weeks, LopePeriod, i);

      if (best == NULL || week->distance > best->distance)
        best = week;
    }
  if (best == NULL || best->distance == 0)
    return;

  distance = lope_format_distance (best->distance, input->units);
  name = lope_format_day_range (best->first, best->last, input->today);
  lope_list_chart_add (chart, &(LopeListRow) { .name = _ ("Highest Week"), .detail = name, .value = distance,
                                               .share = -1, .target = -1, .projected = -1 });
}

/* ==== API ==== */

/**
 * lope_trend_make_kinds:
 * @input: what it is made of
 *
 * Makes a chart of how much was run of which kind.
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_kinds (const LopeTrendInput *input)
{
  return make_shares (input, _ ("Kinds of Runs"), C_ ("table heading", "Kind"), lope_kind_nicks, get_kind);
}

/**
 * lope_trend_make_surfaces:
 * @input: what it is made of
 *
 * Makes a chart of how much was run on which surface.
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_surfaces (const LopeTrendInput *input)
{
  return make_shares (input, _ ("Surfaces"), C_ ("table heading", "Surface"), lope_surface_nicks, get_surface);
}

/**
 * lope_trend_make_bests:
 * @input: what it is made of
 *
 * Makes a list of the longest run, the highest week and the fastest whole runs
 * over common distances: those that are at most 1 % shorter and 3 % longer.
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_bests (const LopeTrendInput *input)
{
  LopeListChart *chart = lope_list_chart_new (_ ("Bests"), C_ ("table heading", "Best"), C_ ("table heading", "Day"),
                                              C_ ("table heading", "Value"));
  const LopeRun *run = find_longest (input);
  g_autofree char *distance = NULL;
  g_autofree char *day = NULL;
  g_autofree char *summary = NULL;

  if (run == NULL)
    {
      lope_list_chart_set_summary (chart, _ ("No runs in this time"));
      return LOPE_CHART (chart);
    }

  distance = lope_format_distance (run->distance, input->units);
  day = lope_format_day_plain (run->day, input->today);
  /* TRANSLATORS: %1$s is a distance, %2$s a date */
  summary = g_strdup_printf (_ ("Longest run %1$s on %2$s"), distance, day);
  lope_list_chart_set_summary (chart, summary);
  add_best (chart, input, _ ("Longest Run"), distance, run);
  add_highest_week (chart, input);
  for (guint i = 0; i < G_N_ELEMENTS (courses); i++)
    {
      g_autofree char *time = NULL;

      run = find_fastest (input, &courses[i]);
      if (run == NULL)
        continue;
      time = lope_format_duration (run->duration);
      add_best (chart, input, g_dpgettext2 (GETTEXT_PACKAGE, "a distance", courses[i].name), time, run);
    }

  return LOPE_CHART (chart);
}
