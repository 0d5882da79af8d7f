/* lope-trends-chart.c: the charts there are
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trends.h"

#include "lope-calendar-chart.h"
#include "lope-chart-note.h"
#include "lope-pain-chart.h"
#include "lope-trend-charts.h"
#include "lope-week-chart.h"

#include <glib/gi18n-lib.h>

typedef LopeChart *(*Maker) (const LopeTrendInput *input);

/* The first run in each shoe, but for the first shoe of all: there was none to
 * change from. */
static void
add_shoe_notes (const LopeTrendsData *data,
                GArray               *notes)
{
  for (guint i = 0; i < data->shoes->len; i++)
    {
      LopeShoe *shoe = data->shoes->pdata[i];
      const char *uuid = g_intern_string (lope_record_get_uuid (LOPE_RECORD (shoe)));
      g_autofree char *text = NULL;

      for (guint k = 0; k < data->runs->len; k++)
        {
          const LopeRun *run = &g_array_index (data->runs, LopeRun, k);

          if (run->shoe != uuid)
            continue;
          /* TRANSLATORS: %s is the name of a shoe */
          text = g_strdup_printf (_ ("New shoe: %s"), lope_shoe_get_name (shoe));
          if (run->day > data->first_day)
            lope_chart_notes_add (notes, LOPE_CHART_NOTE_SHOE, run->day, run->day, text);
          break;
        }
    }
}

/* Answers “yes”, and how long they were open. */
static void
add_flag_notes (const LopeTrendsData *data,
                GArray               *notes)
{
  for (guint i = 0; i < data->flags->len; i++)
    {
      LopeRedFlag *flag = data->flags->pdata[i];
      gint64 raised = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_RAISED);
      gint64 reviewed = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_REVIEWED);
      gint64 offset = lope_record_get_int (LOPE_RECORD (flag), LOPE_RED_FLAG_OFFSET);
      LopeDay first = lope_red_flag_get_day (flag), last = data->today;
      int which = lope_red_flag_get_flag (flag);
      g_autofree char *raised_text = NULL;
      g_autofree char *open_text = NULL;

      if (raised == LOPE_UNSET || which < 0)
        continue;
      if (reviewed != LOPE_UNSET)
        last = lope_day_from_time (reviewed, offset == LOPE_UNSET ? 0 : (int) offset);
      /* TRANSLATORS: %s is the permanent name of a red flag, such as “F-06” */
      raised_text = g_strdup_printf (_ ("Flag raised: %s"), lope_flag_get_id ((LopeFlag) which));
      /* TRANSLATORS: %s is the permanent name of a red flag, such as “F-06” */
      open_text = g_strdup_printf (_ ("Flag open: %s"), lope_flag_get_id ((LopeFlag) which));
      lope_chart_notes_add (notes, LOPE_CHART_NOTE_FLAG, first, first, raised_text);
      if (last > first)
        lope_chart_notes_add (notes, LOPE_CHART_NOTE_INJURY, first + 1, last, open_text);
    }
}

static GArray *
list_notes (const LopeTrendsData *data)
{
  GArray *notes = lope_chart_notes_new ();

  add_shoe_notes (data, notes);
  add_flag_notes (data, notes);

  return notes;
}

static LopeTrendInput
get_input (const LopeTrendsData   *data,
           const LopeTrendOptions *options,
           GArray                 *notes)
{
  return (LopeTrendInput) {
    .runs = (const LopeRun *) (gpointer) data->runs->data,
    .run_facts = (const LopeTrendActivity *) (gpointer) data->run_facts->data,
    .n_runs = data->runs->len,
    .activities = (const LopeTrendActivity *) (gpointer) data->activities->data,
    .n_activities = data->activities->len,
    .days = (const LopeDayDistance *) (gpointer) data->days->data,
    .n_days = data->days->len,
    .pain = (const LopeTrendPain *) (gpointer) data->pain->data,
    .n_pain = data->pain->len,
    .shoes = (LopeShoe **) data->shoes->pdata,
    .n_shoes = data->shoes->len,
    .routine_days = (const LopeTrendRoutineDay *) (gpointer) data->routine_days->data,
    .n_routine_days = data->routine_days->len,
    .session_days = (const LopeTrendSessionDay *) (gpointer) data->session_days->data,
    .n_session_days = data->session_days->len,
    .notes = notes,
    .from = options->from,
    .to = options->to,
    .today = data->today,
    .first_day = data->first_day,
    .first_weekday = options->preferences->first_weekday,
    .units = options->preferences->units,
    .ten_percent_line = options->preferences->ten_percent_line,
    .default_target = options->preferences->default_target,
    .region = options->region,
    .shoe = options->shoe,
  };
}

/* ==== Makers that need more than the input ==== */

static LopeChart *
make_weekly_distance (const LopeTrendInput *input)
{
  g_autoptr (GArray) overs = lope_trend_list_overs (input);
  LopeWeekChart *chart = lope_week_chart_new ();

  lope_week_chart_set_data (chart,
                            &(LopeWeekChartData) {
                              .days = input->days,
                              .n_days = input->n_days,
                              .from = input->from,
                              .to = input->to,
                              .today = input->today,
                              .first_day = input->first_day,
                              .first_weekday = input->first_weekday,
                              .units = input->units,
                              .ten_percent_line = input->ten_percent_line,
                              .overs = (const LopeDay *) (gpointer) overs->data,
                              .n_overs = overs->len,
                              .notes = input->notes,
                            });

  return LOPE_CHART (chart);
}

static LopeChart *
make_pain (const LopeTrendInput *input)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (LopePainMark));
  g_autoptr (GArray) overs = lope_trend_list_overs (input);
  LopePainChart *chart = lope_pain_chart_new ();

  for (guint i = 0; i < input->n_pain; i++)
    {
      const LopeTrendPain *entry = &input->pain[i];
      LopePainMark mark = { entry->day, entry->moment, entry->severity };

      /* Without a region, “no pain” is one of all. */
      if (entry->severity >= 0 && (input->region == LOPE_REGION_ANYWHERE || entry->region == input->region ||
                                   entry->region == LOPE_REGION_ANYWHERE))
        g_array_append_val (marks, mark);
    }
  lope_pain_chart_set_data (chart,
                            &(LopePainChartData) {
                              .days = input->days,
                              .n_days = input->n_days,
                              .marks = (const LopePainMark *) (gpointer) marks->data,
                              .n_marks = marks->len,
                              .from = input->from,
                              .to = input->to,
                              .today = input->today,
                              .first_weekday = input->first_weekday,
                              .units = input->units,
                              .name = input->region != LOPE_REGION_ANYWHERE ? lope_region_get_name (input->region) : NULL,
                              .notes = input->notes,
                              .overs = (const LopeDay *) (gpointer) overs->data,
                              .n_overs = overs->len,
                            });

  return LOPE_CHART (chart);
}

/* The worst of each day. */
static GArray *
list_worst (const LopeTrendInput *input)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (LopeDayPain));

  for (guint i = 0; i < input->n_pain; i++)
    {
      const LopeTrendPain *entry = &input->pain[i];
      LopeDayPain day = { entry->day, entry->severity };

      if (entry->severity < 0 || (input->region != LOPE_REGION_ANYWHERE && entry->region != input->region &&
                                  entry->region != LOPE_REGION_ANYWHERE))
        continue;
      if (days->len > 0 && g_array_index (days, LopeDayPain, days->len - 1).day == day.day)
        {
          LopeDayPain *before = &g_array_index (days, LopeDayPain, days->len - 1);

          before->severity = MAX (before->severity, day.severity);
          continue;
        }
      g_array_append_val (days, day);
    }

  return days;
}

static LopeChart *
make_calendar (const LopeTrendInput *input,
               LopeCalendarValue     value)
{
  g_autoptr (GArray) pain = list_worst (input);

  return LOPE_CHART (lope_calendar_chart_new (&(LopeCalendarData) {
    .value = value,
    .days = input->days,
    .n_days = input->n_days,
    .pain = (const LopeDayPain *) (gpointer) pain->data,
    .n_pain = pain->len,
    .sessions = input->session_days,
    .n_sessions = input->n_session_days,
    .from = input->from,
    .to = input->to,
    .today = input->today,
    .first_weekday = input->first_weekday,
    .units = input->units,
  }));
}

static LopeChart *
make_distance_calendar (const LopeTrendInput *input)
{
  return make_calendar (input, LOPE_CALENDAR_DISTANCE);
}

static LopeChart *
make_pain_calendar (const LopeTrendInput *input)
{
  return make_calendar (input, LOPE_CALENDAR_PAIN);
}

static LopeChart *
make_session_calendar (const LopeTrendInput *input)
{
  return make_calendar (input, LOPE_CALENDAR_SESSIONS);
}

/* In the order in which they are shown. */
static const LopeTrendInfo infos[] = {
  { "weekly-distance", N_ ("Weekly Distance"), N_ ("Distance by week with the mean of four weeks") },
  { "runs", N_ ("Runs Against Their 30-Day Line"),
    N_ ("Every run and the longest of the 30 days before it") },
  { "pain", N_ ("Pain Over Mileage"), N_ ("Pain of a region over the distance of each week"), .region = TRUE },
  { "shoes", N_ ("Distance by Shoe"), N_ ("Which shoes carried how much"), .shoe = TRUE },
  { "pace", N_ ("Easy Pace"), N_ ("How fast easy runs were, with the mean of six") },
  { "cadence", N_ ("Easy Cadence"), N_ ("How quick the steps of easy runs were, with the mean of six") },
  { "calendar", N_ ("Running Days"), N_ ("Each day, tinted by how much was run") },
  { "pain-calendar", N_ ("Days With Pain"), N_ ("Each day, tinted by how much it hurt"), .region = TRUE,
    .beside = "calendar" },
  { "session-calendar", N_ ("Exercise Days"), N_ ("Each day, tinted by how many routine sessions were done"),
    .beside = "calendar" },
  { "shoe-targets", N_ ("Shoes Against Their Targets"), N_ ("Each shoe in use and its target") },
  { "load", N_ ("Training Load"), N_ ("Effort times minutes, added up") },
  { "load-ratios", N_ ("Recent to Usual Distance"), N_ ("The last 7 days against the last 28") },
  { "monotony", N_ ("Monotony"), N_ ("How alike the days of each week were") },
  { "strain", N_ ("Strain"), N_ ("Load times monotony of each week") },
  { "adherence", N_ ("Exercises and Pain"), N_ ("Routines that were done, and the pain of mornings"), .region = TRUE },
  { "kinds", N_ ("Kinds of Runs"), N_ ("How much was run of which kind") },
  { "surfaces", N_ ("Surfaces"), N_ ("How much was run on which surface") },
  { "bests", N_ ("Bests"), N_ ("The longest run, the highest week, the fastest runs") },
};

static const Maker makers[] = {
  make_weekly_distance,
  lope_trend_make_runs,
  make_pain,
  lope_trend_make_shoes,
  lope_trend_make_pace,
  lope_trend_make_cadence,
  make_distance_calendar,
  make_pain_calendar,
  make_session_calendar,
  lope_trend_make_shoe_targets,
  lope_trend_make_load,
  lope_trend_make_load_ratios,
  lope_trend_make_monotony,
  lope_trend_make_strain,
  lope_trend_make_adherence,
  lope_trend_make_kinds,
  lope_trend_make_surfaces,
  lope_trend_make_bests,
};

G_STATIC_ASSERT (G_N_ELEMENTS (infos) == G_N_ELEMENTS (makers));

/* ==== API ==== */

/**
 * lope_trends_list_charts:
 * @n_charts: (out): how many there are
 *
 * Lists the charts there are, the most important first.
 *
 * Returns: (transfer none) (array length=n_charts): the charts
 */
const LopeTrendInfo *
lope_trends_list_charts (guint *n_charts)
{
  *n_charts = G_N_ELEMENTS (infos);

  return infos;
}

/**
 * lope_trends_find_chart:
 * @name: a name
 *
 * Finds a chart by its name.
 *
 * Returns: (transfer none) (nullable): the chart
 */
const LopeTrendInfo *
lope_trends_find_chart (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (infos); i++)
    {
      if (g_str_equal (infos[i].name, name))
        return &infos[i];
    }

  return NULL;
}

/**
 * lope_trends_make_chart:
 * @data: what it is made of; the chart keeps nothing of it
 * @name: the name of a chart
 * @options: time, units and region
 *
 * Makes a chart. What is before the first run and after today is left out only
 * by the choice of the time.
 *
 * Returns: (transfer full) (nullable): the chart, or %NULL if there is none of
 *   that name
 */
LopeChart *
lope_trends_make_chart (const LopeTrendsData   *data,
                        const char             *name,
                        const LopeTrendOptions *options)
{
  const LopeTrendInfo *info = lope_trends_find_chart (name);
  g_autoptr (GArray) notes = NULL;
  LopeTrendInput input;

  g_return_val_if_fail (data != NULL, NULL);
  g_return_val_if_fail (options->from <= options->to, NULL);

  if (info == NULL)
    return NULL;

  notes = list_notes (data);
  input = get_input (data, options, notes);

  return makers[info - infos] (&input);
}
