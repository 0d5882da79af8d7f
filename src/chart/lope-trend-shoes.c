/* lope-trend-shoes.c: what shoes were run in, and how far they are
 *
 * Copyright 2026 The Lope Developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "lope-trend-charts.h"

#include "lope-format.h"
#include "lope-list-chart.h"
#include "lope-shoe-wear.h"
#include "lope-trend-private.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* Half a year of weeks; a stack must be wide enough to be told apart. */
#define MAX_DAYS_BY_WEEK 190

/* As many shoes have a colour of their own. */
#define MAX_SHOES 4

/* What a use is looked at of (evidence.md S-3). */
#define RECENT_DAYS 28

/* A part of the stack: a shoe, or several of which there is no room for one. */
typedef struct {
  const char *uuid; /* borrowed, interned; %NULL for those together */
  char *name;       /* owned */
  LopeTone tone;
  double sum;
  double *values; /* owned */
} Part;

static void
part_clear (gpointer data)
{
  Part *part = data;

  g_free (part->name);
  g_free (part->values);
}

/* The first month and the last one are shown as a whole. */
static LopeTrendInput
get_whole_periods (const LopeTrendInput *input,
                   GArray               *rows)
{
  LopeTrendInput whole = *input;

  whole.from = MIN (whole.from, g_array_index (rows, LopeSeriesRow, 0).first);
  whole.to = MAX (whole.to, g_array_index (rows, LopeSeriesRow, rows->len - 1).last);

  return whole;
}

static double
add_up (const LopeTrendInput *input,
        const char           *shoe)
{
  double sum = 0;

  for (guint i = 0; i < input->n_runs; i++)
    {
      const LopeRun *run = &input->runs[i];

      if (run->shoe == shoe && run->day >= input->from && run->day <= input->to)
        sum += run->distance;
    }

  return sum;
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  const Part *x = a, *y = b;

  /* Retired shoes stand below, the others by how much they are used. */
  if ((x->tone == LOPE_TONE_RETIRED) != (y->tone == LOPE_TONE_RETIRED))
    return x->tone == LOPE_TONE_RETIRED ? -1 : 1;

  return y->sum > x->sum ? 1 : y->sum < x->sum ? -1 : 0;
}

/* The shoes that were used, with their colours. The last of @parts is all that
 * have none of their own. */
static GArray *
list_parts (const LopeTrendInput *input,
            guint                 n_rows)
{
  GArray *parts = g_array_new (FALSE, TRUE, sizeof (Part));
  guint n = 0;

  g_array_set_clear_func (parts, part_clear);
  for (guint i = 0; i < input->n_shoes; i++)
    {
      LopeShoe *shoe = input->shoes[i];
      gboolean retired = lope_shoe_is_retired (shoe, input->today);
      const char *name = lope_shoe_get_name (shoe);
      Part part = { .uuid = g_intern_string (lope_record_get_uuid (LOPE_RECORD (shoe))),
                    .tone = retired ? LOPE_TONE_RETIRED : LOPE_TONE_OTHER };

      part.sum = add_up (input, part.uuid);
      if (part.sum <= 0)
        continue;
      part.name = retired
                    /* TRANSLATORS: %s is a shoe that is no longer used */
                    ? g_strdup_printf (C_ ("chart legend", "%s, retired"), name) : g_strdup (name);
      part.values = g_new0 (double, n_rows + 1);
      g_array_append_val (parts, part);
    }
  g_array_sort (parts, compare_parts);
  for (guint i = 0; i < parts->len; i++)
    {
      Part *part = &g_array_index (parts, Part, i);

      if (part->tone != LOPE_TONE_RETIRED && n < MAX_SHOES)
        part->tone = LOPE_TONE_SHOE_1 + n++;
    }

  return parts;
}

/* Puts together what has no colour of its own: one retired shoe has one. */
static void
merge_parts (GArray     *parts,
             LopeTone    tone,
             guint       keep,
             const char *name,
             guint       n_rows)
{
  guint n = 0;
  int first = -1;

  for (guint i = 0; i < parts->len; i++)
    n += g_array_index (parts, Part, i).tone == tone ? 1 : 0;
  if (n <= keep)
    return;

  for (guint i = 0; i < parts->len;)
    {
      Part *part = &g_array_index (parts, Part, i);
      Part *into;

      if (part->tone != tone || first < 0)
        {
          first = part->tone == tone ? (int) i : first;
          i++;
          continue;
        }
      into = &g_array_index (parts, Part, first);
      into->sum += part->sum;
      for (guint k = 0; k < n_rows; k++)
        into->values[k] += part->values[k];
      g_array_remove_index (parts, i);
    }
  if (first >= 0)
    {
      g_free (g_array_index (parts, Part, first).name);
      g_array_index (parts, Part, first).name = g_strdup (name);
    }
}

static void
fill_parts (const LopeTrendInput *input,
            GArray               *rows,
            GArray               *parts)
{
  for (guint i = 0; i < input->n_runs; i++)
    {
      const LopeRun *run = &input->runs[i];
      int row = run->day >= input->from && run->day <= input->to ? lope_trend_find_row (rows, run->day) : -1;

      for (guint k = 0; row >= 0 && run->shoe != NULL && k < parts->len; k++)
        {
          if (g_array_index (parts, Part, k).uuid == run->shoe)
            g_array_index (parts, Part, k).values[row] += run->distance;
        }
    }
}

static char *
summarise (const LopeTrendInput *input,
           GArray               *parts)
{
  const gboolean one = input->shoe != NULL;
  const Part *best = NULL;
  double sum = 0;
  g_autofree char *share = NULL;
  g_autofree char *distance = NULL;

  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      sum += part->sum;
      if (one ? g_strcmp0 (part->uuid, input->shoe) == 0 : best == NULL || part->sum > best->sum)
        best = part;
    }
  if (best == NULL)
    return g_strdup (one ? _ ("No run in this time was in this shoe") : _ ("No run in this time has a shoe"));

  share = lope_format_percent (100 * best->sum / sum, 0);
  distance = lope_format_distance_round ((gint64) sum, input->units);

  /* TRANSLATORS: %1$s is a shoe, %2$s a percentage, %3$s a distance */
  return g_strdup_printf (_ ("%1$s carried %2$s of %3$s"), best->name, share, distance);
}

/* Leaves only one shoe, if that is what is asked for and it was used. */
static void
keep_shoe (GArray     *parts,
           const char *shoe)
{
  for (guint i = parts->len; shoe != NULL && i > 0; i--)
    {
      if (g_strcmp0 (g_array_index (parts, Part, i - 1).uuid, shoe) != 0)
        g_array_remove_index (parts, i - 1);
    }
}

/* ==== Targets ==== */

static LopeShoeUse
find_use (const LopeTrendInput *input,
          const char           *uuid)
{
  LopeShoeUse use = { .first_day = LOPE_DAY_NONE, .last_day = LOPE_DAY_NONE };

  for (guint i = 0; i < input->n_runs; i++)
    {
      const LopeRun *run = &input->runs[i];

      if (run->shoe != uuid || run->day > input->today)
        continue;
      use.distance = (int) MIN ((gint64) use.distance + run->distance, G_MAXINT);
      use.runs++;
      use.first_day = use.first_day == LOPE_DAY_NONE ? run->day : MIN (use.first_day, run->day);
      use.last_day = MAX (use.last_day, run->day);
      if (run->day <= input->today - RECENT_DAYS)
        continue;
      use.recent_distance += run->distance;
      use.recent_runs++;
    }

  return use;
}

static char *
describe_projection (const LopeTrendInput *input,
                     const LopeShoeWear   *wear)
{
  g_autofree char *day = NULL;

  if (wear->projection == LOPE_PROJECTION_REACHED)
    return g_strdup (_ ("Target reached"));
  if (wear->projection != LOPE_PROJECTION_DATE)
    return NULL;

  day = lope_format_day_plain (wear->projected, input->today);
  /* TRANSLATORS: %s is a date on which a shoe reaches its target */
  return g_strdup_printf (_ ("Target around %s at current use"), day);
}

static void
add_target (LopeListChart        *chart,
            const LopeTrendInput *input,
            LopeShoe             *shoe,
            const LopeShoeWear   *wear,
            double                full)
{
  g_autofree char *distance = lope_format_distance_round (wear->distance, input->units);
  g_autofree char *target = lope_format_distance_round (wear->target, input->units);
  g_autofree char *detail = describe_projection (input, wear);
  /* TRANSLATORS: %1$s is how far a shoe was worn, %2$s its target */
  g_autofree char *value = g_strdup_printf (_ ("%1$s of %2$s"), distance, target);

  lope_list_chart_add (chart,
                       &(LopeListRow) {
                         .name = lope_shoe_get_name (shoe), .detail = detail, .value = value,
                         .share = wear->distance / full, .target = wear->target / full,
                         .projected = wear->projection == LOPE_PROJECTION_DATE ? wear->target / full : -1,
                         .tone = wear->distance >= wear->target ? LOPE_TONE_OVER : LOPE_TONE_BAR,
                       });
}

static char *
summarise_targets (guint n,
                   guint n_over)
{
  g_autofree char *all = NULL;
  g_autofree char *over = NULL;

  if (n == 0)
    return g_strdup (_ ("No shoes in use"));

  all = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u shoe in use.", "%u shoes in use.", n), n);
  if (n_over == 0)
    return g_steal_pointer (&all);

  over = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u has reached its target.", "%u have reached their targets.",
                                       n_over), n_over);

  /* TRANSLATORS: Two whole sentences after each other. */
  return g_strdup_printf (C_ ("two sentences", "%1$s %2$s"), all, over);
}

/* ==== API ==== */

/**
 * lope_trend_make_shoes:
 * @input: what it is made of
 *
 * Makes a chart of distance by shoe.
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_shoes (const LopeTrendInput *input)
{
  LopePeriodUnit unit = lope_trend_choose_unit (input, MAX_DAYS_BY_WEEK);
  g_autoptr (GArray) rows = lope_trend_list_periods (input, unit);
  const LopeTrendInput whole = get_whole_periods (input, rows);
  g_autoptr (GArray) parts = list_parts (&whole, rows->len);
  g_autofree char *summary = NULL;
  LopeSeriesChart *chart;

  input = &whole;
  fill_parts (input, rows, parts);
  summary = summarise (input, parts);
  keep_shoe (parts, input->shoe);
  merge_parts (parts, LOPE_TONE_RETIRED, 1, C_ ("chart legend", "Retired shoes"), rows->len);
  merge_parts (parts, LOPE_TONE_OTHER, 1, C_ ("chart legend", "Other shoes"), rows->len);

  chart = lope_trend_new_chart (input, _ ("Distance by Shoe"), LOPE_VALUES_FROM_ZERO, lope_trend_get_row_unit (unit),
                                rows);
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      lope_series_chart_add_series (chart, &(LopeSeries) { part->name, part->name, LOPE_MEASURE_DISTANCE,
                                                           LOPE_LOOK_BAR, part->tone, FALSE },
                                    part->values);
    }
  lope_series_chart_set_summary (chart, summary);

  return LOPE_CHART (chart);
}

/**
 * lope_trend_make_shoe_targets:
 * @input: what it is made of
 *
 * Makes a chart of each shoe in use against its target, with the day on which it
 * will be reached as it is used now (evidence.md S-2, S-3).
 *
 * Returns: (transfer full): the chart
 */
LopeChart *
lope_trend_make_shoe_targets (const LopeTrendInput *input)
{
  LopeListChart *chart = lope_list_chart_new (_ ("Shoes Against Their Targets"), C_ ("table heading", "Shoe"),
                                              C_ ("table heading", "Projection"), C_ ("table heading", "Distance"));
  g_autofree LopeShoeWear *wears = g_new0 (LopeShoeWear, input->n_shoes + 1);
  g_autofree char *summary = NULL;
  double full = 1;
  guint n = 0, n_over = 0;

  for (guint i = 0; i < input->n_shoes; i++)
    {
      LopeShoeUse use = find_use (input, g_intern_string (lope_record_get_uuid (LOPE_RECORD (input->shoes[i]))));

      if (lope_shoe_is_retired (input->shoes[i], input->today))
        continue;
      wears[i] = lope_shoe_wear_judge (input->shoes[i], &use, input->today, input->default_target);
      full = fmax (full, 1.05 * fmax (wears[i].distance, wears[i].target));
      n++;
      n_over += wears[i].distance >= wears[i].target ? 1 : 0;
    }
  for (guint i = 0; i < input->n_shoes; i++)
    {
      if (!lope_shoe_is_retired (input->shoes[i], input->today))
        add_target (chart, input, input->shoes[i], &wears[i], full);
    }
  summary = summarise_targets (n, n_over);
  lope_list_chart_set_summary (chart, summary);

  return LOPE_CHART (chart);
}
